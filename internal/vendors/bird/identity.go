package bird

import "github.com/tendlc/terraform-provider-tendlc/internal/tfkit"

// Bird's own ids are there from the start, so they are the identities; what
// lives below a brand has the brand's too.

var (
	_ tfkit.Resource = (*brandResource)(nil)
	_ tfkit.Resource = (*brandVettingResource)(nil)
	_ tfkit.Resource = (*campaignResource)(nil)
)

var (
	brandAlternative = tfkit.IdentityPart{Name: "tcr_brand_id", Doc: "At an import: the registry's id of the brand, such as BX7K2PQ, instead of Bird's. It is looked for in the lists of the workspace and the organization.", Alternative: true}
	ofBrand          = tfkit.IdentityPart{Name: "brand_id", Doc: "Bird's id of the brand."}
)

// Identity implements tfkit.Resource.
func (r *brandResource) Identity() tfkit.Identity {
	return tfkit.Identity{
		{Name: "scope", Doc: "`workspace`, which is meant when it is left out, or `organization` for a brand that workspaces share.", Optional: true},
		{Name: tfkit.AttrID, Doc: "Bird's id of the brand."},
		brandAlternative,
	}
}

// Identity implements tfkit.Resource.
func (r *brandVettingResource) Identity() tfkit.Identity {
	return tfkit.Identity{ofBrand, {Name: "vetting_id", Doc: "Bird's id of the vetting.", Of: tfkit.AttrID, Below: true}}
}

// Identity implements tfkit.Resource.
func (r *campaignResource) Identity() tfkit.Identity {
	brand := ofBrand
	brand.Optional = true
	brand.Doc += " An import without it looks below every brand of the workspace."
	return tfkit.Identity{brand, {Name: "campaign_id", Doc: "Bird's id of the campaign.", Of: tfkit.AttrID}}
}
