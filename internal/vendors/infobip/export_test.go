package infobip

// What the walk of the tables of edits needs from inside.
var (
	BrandEdits                = brandEdits
	BrandStatuses             = brandStatuses
	BrandRegistrationEdits    = brandRegistrationEdits
	BrandVetEdits             = brandVetEdits
	VetStatuses               = vetStatuses
	CampaignEdits             = campaignEdits
	CampaignStatuses          = campaignStatuses
	CampaignRegistrationEdits = campaignRegistrationEdits
)
