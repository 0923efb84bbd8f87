package sinch

import "github.com/tendlc/terraform-provider-tendlc/internal/tfkit"

// Sinch's own ids are there from the start, so they are the identities. The
// registry's come days later; an import takes them instead.

var (
	_ tfkit.Resource = (*brandResource)(nil)
	_ tfkit.Resource = (*campaignResource)(nil)
	_ tfkit.Resource = (*resubmissionResource)(nil)
)

var (
	brandAlternative    = tfkit.IdentityPart{Name: "tcr_brand_id", Doc: "At an import: the registry's id of the brand, such as BX7K2PQ, instead of Sinch's.", Alternative: true}
	campaignAlternative = tfkit.IdentityPart{Name: "tcr_campaign_id", Doc: "At an import: the registry's id of the campaign, such as CTF4STM, instead of Sinch's.", Alternative: true}
)

// Identity implements tfkit.Resource.
func (r *brandResource) Identity() tfkit.Identity {
	return tfkit.Identity{{Name: tfkit.AttrID, Doc: "Sinch's brand registration id."}, brandAlternative}
}

// Identity implements tfkit.Resource.
func (r *campaignResource) Identity() tfkit.Identity {
	return tfkit.Identity{{Name: tfkit.AttrID, Doc: "Sinch's campaign registration id."}, campaignAlternative}
}

// Identity implements tfkit.Resource.
func (r *resubmissionResource) Identity() tfkit.Identity {
	return tfkit.Identity{{Name: "campaign_registration_id", Doc: "Sinch's campaign registration id."}, campaignAlternative}
}
