package infobip

import "github.com/tendlc/terraform-provider-tendlc/internal/tfkit"

// Infobip's own ids are there from the start, so they are the identities. Of
// brands and campaigns people also have the id of their own, and of a campaign,
// once it is registered, the registry's; an import takes them instead.

var (
	_ tfkit.Resource = (*brandResource)(nil)
	_ tfkit.Resource = (*brandRegistrationResource)(nil)
	_ tfkit.Resource = (*brandVetResource)(nil)
	_ tfkit.Resource = (*campaignResource)(nil)
	_ tfkit.Resource = (*campaignRegistrationResource)(nil)
	_ tfkit.Resource = (*numberPoolResource)(nil)
)

var (
	ownReference        = tfkit.IdentityPart{Name: "reference_id", Doc: "At an import: your own id of it, instead of Infobip's.", Alternative: true, Prefix: referencePrefix}
	campaignAlternative = tfkit.IdentityPart{Name: "tcr_campaign_id", Doc: "At an import: the registry's id of the campaign, such as CTF4STM, instead of Infobip's.", Alternative: true}
	ofBrand             = tfkit.IdentityPart{Name: "brand_id", Doc: "Infobip's id of the brand."}
	ofCampaign          = tfkit.IdentityPart{Name: "campaign_id", Doc: "Infobip's id of the campaign.", Of: tfkit.AttrID}
)

// Identity implements tfkit.Resource.
func (r *brandResource) Identity() tfkit.Identity {
	return tfkit.Identity{{Name: tfkit.AttrID, Doc: "Infobip's id of the brand."}, ownReference}
}

// Identity implements tfkit.Resource.
func (r *brandRegistrationResource) Identity() tfkit.Identity {
	return tfkit.Identity{ofBrand, ownReference}
}

// Identity implements tfkit.Resource.
func (r *brandVetResource) Identity() tfkit.Identity {
	return tfkit.Identity{ofBrand, {Name: "vet_id", Doc: "Infobip's id of the vet.", Of: tfkit.AttrID, Below: true}}
}

// Identity implements tfkit.Resource.
func (r *campaignResource) Identity() tfkit.Identity {
	return tfkit.Identity{{Name: tfkit.AttrID, Doc: "Infobip's id of the campaign."}, campaignAlternative, ownReference}
}

// Identity implements tfkit.Resource.
func (r *campaignRegistrationResource) Identity() tfkit.Identity {
	return tfkit.Identity{ofCampaign, campaignAlternative, ownReference}
}

// Identity implements tfkit.Resource.
func (r *numberPoolResource) Identity() tfkit.Identity {
	return tfkit.Identity{ofCampaign, campaignAlternative, ownReference}
}
