package bird

// What the walk of the tables of edits needs from inside.
var (
	BrandEdits        = brandEdits
	VettedBrandEdits  = vettedBrandEdits
	BrandStatuses     = brandStatuses
	BrandVettingEdits = brandVettingEdits
	VettingStatuses   = vettingStatuses
	CampaignEdits     = campaignEdits
	CampaignStatuses  = campaignStatuses
)
