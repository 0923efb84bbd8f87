package acctest

import infobipsandbox "github.com/tendlc/terraform-provider-tendlc/internal/vendors/infobip/sandbox"

// Every builder here takes arguments as "name = value" lines, which replace the
// usual ones or add to them; "name =" alone removes one, a block is added as it
// is.

// InfobipBrand is the brand of the tests, a draft of a private company.
func InfobipBrand(arguments ...string) string {
	return hclBlock("tendlc_infobip_brand", "b", infobipBrandArguments, arguments...)
}

var infobipBrandArguments = []string{
	`type          = "TENDLC_PRIVATE_COMPANY"`,
	`name          = "Lakeview 10DLC"`,
	`legal_name    = "Lakeview Dental Group LLC"`,
	`business_dba  = "Lakeview Dental"`,
	`website       = "https://lakeviewdental.example"`,
	`vertical      = "HEALTHCARE_AND_LIFESCIENCES"`,
	`tax_id        = "39-1234567"`,
	`country_code  = "US"`,
	`address       = { street = "410 Harbor Street", city = "Madison", state = "WI", zip_code = "53703" }`,
	`support_phone = "+16085550142"`,
	`support_email = "help@lakeviewdental.example"`,
}

// InfobipBrandRegistration registers InfobipBrand.
func InfobipBrandRegistration(arguments ...string) string {
	return hclBlock("tendlc_infobip_brand_registration", "b", []string{"brand_id = tendlc_infobip_brand.b.id"}, arguments...)
}

// InfobipBrandApproval waits for InfobipBrandRegistration.
func InfobipBrandApproval(arguments ...string) string {
	return hclBlock("tendlc_infobip_brand_approval", "b", []string{"brand_id = tendlc_infobip_brand_registration.b.brand_id"}, arguments...)
}

// InfobipBrandVet orders a vet of InfobipBrandApproval's brand.
func InfobipBrandVet(arguments ...string) string {
	return hclBlock("tendlc_infobip_brand_vet", "v", []string{"brand_id = tendlc_infobip_brand_approval.b.brand_id", `type = "STANDARD"`}, arguments...)
}

// InfobipCampaign is the campaign of the tests, a draft of
// InfobipBrandApproval's brand.
func InfobipCampaign(arguments ...string) string {
	return hclBlock("tendlc_infobip_campaign", "c", infobipCampaignArguments, arguments...)
}

// InfobipTwinCampaign is a second campaign with the text of InfobipCampaign.
func InfobipTwinCampaign(arguments ...string) string {
	return hclBlock("tendlc_infobip_campaign", "twin", infobipCampaignArguments, arguments...)
}

var infobipCampaignArguments = []string{
	`brand_id                 = tendlc_infobip_brand_approval.b.brand_id`,
	`type                     = "TEN_DIGIT_LONG_CODE"`,
	`name                     = "Lakeview visit notices"`,
	`program_summary          = "Lakeview Dental tells its patients about booked, moved and cancelled visits."`,
	`use_cases                = ["ALERTS"]`,
	`message_types            = ["SMS"]`,
	`example_messages         = ["Lakeview Dental: your visit is on May 3 at 09:30. Reply STOP to end.", "Lakeview Dental: your visit moved to May 4. Reply STOP to end.", "Lakeview Dental: your visit was cancelled. Reply STOP to end."]`,
	`confirmation_message     = "Lakeview Dental: visit notices are on. About 4 msgs a month. Msg and data rates may apply. HELP for help, STOP to end."`,
	`help_message             = "Lakeview Dental: call +16085550142 or write to help@lakeviewdental.example. STOP to end."`,
	`stop_message             = "Lakeview Dental: you left the list, no further messages follow."`,
	`opt_ins                  = { web = { call_to_action = "` + optInFlow + `", url = "https://lakeviewdental.example/texts" } }`,
	`terms_and_conditions_url = "https://lakeviewdental.example/terms"`,
	`customer_care_phone      = "+16085550142"`,
	`customer_care_email      = "help@lakeviewdental.example"`,
	`low_volume               = false`,
}

// InfobipSpare attaches numbers to InfobipCampaign before it is registered.
func InfobipSpare(numbers []string, arguments ...string) string {
	return infobipAssignment("spare", "tendlc_infobip_campaign.c.id", numbers, arguments...)
}

// InfobipCampaignRegistration registers InfobipCampaign with InfobipSpare's
// numbers.
func InfobipCampaignRegistration(arguments ...string) string {
	return hclBlock("tendlc_infobip_campaign_registration", "c",
		[]string{"campaign_id = tendlc_infobip_number_assignment.spare.campaign_id"}, arguments...)
}

// InfobipCampaignApproval waits for InfobipCampaignRegistration.
func InfobipCampaignApproval(arguments ...string) string {
	return hclBlock("tendlc_infobip_campaign_approval", "c",
		[]string{"campaign_id = tendlc_infobip_campaign_registration.c.campaign_id"}, arguments...)
}

// InfobipMain attaches numbers to InfobipCampaignApproval's campaign.
func InfobipMain(numbers []string, arguments ...string) string {
	return infobipAssignment("main", "tendlc_infobip_campaign_approval.c.campaign_id", numbers, arguments...)
}

func infobipAssignment(label, campaignID string, numbers []string, arguments ...string) string {
	return hclBlock("tendlc_infobip_number_assignment", label,
		[]string{"campaign_id = " + campaignID, "numbers     = " + hclStrings(numbers)}, arguments...)
}

// InfobipNumbers are the numbers of the test account as configurations write
// them, in E.164.
func InfobipNumbers() []string {
	numbers := infobipsandbox.Numbers()
	for i := range numbers {
		numbers[i] = "+" + numbers[i]
	}
	return numbers
}

// InfobipFlow is everything from the brand to three numbers, unprotected, so
// that a test can end with a destroy.
func InfobipFlow() string {
	const unprotected = "deletion_protection = false"
	numbers := InfobipNumbers()
	return InfobipBrand(unprotected) + InfobipBrandRegistration(unprotected) + InfobipBrandApproval() +
		InfobipCampaign(unprotected) + InfobipSpare(numbers[:1]) + InfobipCampaignRegistration(unprotected) +
		InfobipCampaignApproval() + InfobipMain(numbers[1:3])
}
