package acctest

import birdsandbox "github.com/tendlc/terraform-provider-tendlc/internal/vendors/bird/sandbox"

// Every builder here takes arguments as "name = value" lines, which replace the
// usual ones or add to them; "name =" alone removes one, a block is added as it
// is.

// BirdBrand is the brand of the tests, a private company of the workspace.
func BirdBrand(arguments ...string) string {
	return hclBlock("tendlc_bird_brand", "b", birdBrandArguments, arguments...)
}

var birdBrandArguments = []string{
	`entity_type         = "PRIVATE_PROFIT"`,
	`display_name        = "Lakeview 10DLC"`,
	`company_name        = "Lakeview Dental Group LLC"`,
	`ein                 = "39-1234567"`,
	`ein_issuing_country = "US"`,
	`phone               = "+16085550142"`,
	`street              = "410 Harbor Street"`,
	`city                = "Madison"`,
	`state               = "WI"`,
	`postal_code         = "53703"`,
	`country             = "US"`,
	`email               = "help@lakeviewdental.example"`,
	`website             = "https://lakeviewdental.example"`,
	`vertical            = "HEALTHCARE"`,
}

// BirdBrandVetting orders a vetting of BirdBrandApproval's brand.
func BirdBrandVetting(arguments ...string) string {
	return hclBlock("tendlc_bird_brand_vetting", "b", []string{"brand_id = tendlc_bird_brand_approval.b.brand_id"}, arguments...)
}

// BirdBrandApproval waits for BirdBrand.
func BirdBrandApproval(arguments ...string) string {
	return hclBlock("tendlc_bird_brand_approval", "b", []string{"brand_id = tendlc_bird_brand.b.id"}, arguments...)
}

// BirdCampaign is the campaign of the tests, of BirdBrandApproval's brand.
func BirdCampaign(arguments ...string) string {
	return hclBlock("tendlc_bird_campaign", "c", birdCampaignArguments, arguments...)
}

// BirdTwinCampaign is a second campaign with the text of BirdCampaign.
func BirdTwinCampaign(arguments ...string) string {
	return hclBlock("tendlc_bird_campaign", "twin", birdCampaignArguments, arguments...)
}

var birdCampaignArguments = []string{
	`brand_id             = tendlc_bird_brand_approval.b.brand_id`,
	`name                 = "Lakeview visit notices"`,
	`usecase              = "ACCOUNT_NOTIFICATION"`,
	`description          = "Lakeview Dental tells its patients about booked, moved and cancelled visits."`,
	`message_flow         = "` + optInFlow + `"`,
	`samples              = ["Lakeview Dental: your visit is on May 3 at 09:30. Reply STOP to end.", "Lakeview Dental: your visit moved to May 4. Reply STOP to end.", "Lakeview Dental: your visit was cancelled. Reply STOP to end."]`,
	`help_message         = "Lakeview Dental: call +16085550142 or write to help@lakeviewdental.example. STOP to end."`,
	`help_keywords        = ["HELP"]`,
	`optin_keywords       = ["Start", "yes"]`,
	`optin_message        = "Lakeview Dental: visit notices are on. About 4 msgs a month. Msg and data rates may apply. HELP for help, STOP to end."`,
	`optout_keywords      = ["Stop", "Quit"]`,
	`optout_message       = "Lakeview Dental: you left the list, no further messages follow."`,
	`terms_and_conditions = true`,
}

// BirdCampaignApproval waits for BirdCampaign.
func BirdCampaignApproval(arguments ...string) string {
	return hclBlock("tendlc_bird_campaign_approval", "c", []string{
		"brand_id    = tendlc_bird_campaign.c.brand_id",
		"campaign_id = tendlc_bird_campaign.c.id",
	}, arguments...)
}

// BirdNumberAssignment ties numbers to BirdCampaignApproval's campaign.
func BirdNumberAssignment(numbers []string, arguments ...string) string {
	return hclBlock("tendlc_bird_number_assignment", "n", []string{
		"campaign_id = tendlc_bird_campaign_approval.c.campaign_id",
		"numbers     = " + hclStrings(numbers),
	}, arguments...)
}

// BirdNumbers are the numbers of the test account, in E.164.
func BirdNumbers() []string { return birdsandbox.Numbers() }

// BirdFlow is everything from the brand to two numbers, unprotected, so that a
// test can end with a destroy.
func BirdFlow() string {
	const unprotected = "deletion_protection = false"
	return BirdBrand(unprotected) + BirdBrandApproval() + BirdCampaign(unprotected) + BirdCampaignApproval() +
		BirdNumberAssignment(BirdNumbers()[:2])
}
