package acctest

import (
	"fmt"

	sinchsandbox "github.com/tendlc/terraform-provider-tendlc/internal/vendors/sinch/sandbox"
)

// SinchBrand is the brand of the tests; extra arguments go into it as they are.
func SinchBrand(extra string) string {
	return fmt.Sprintf(`
resource "tendlc_sinch_brand" "b" {
  display_name = "Lakeview 10DLC"
  company_details = {
    company_name   = "Lakeview Dental Group LLC"
    company_email  = "help@lakeviewdental.example"
    brand_name     = "Lakeview Dental"
    country        = "US"
    street_address = "410 Harbor Street"
    city           = "Madison"
    postal_code    = "53703"
    state          = "WI"
    web_address    = "https://lakeviewdental.example"
  }
  financial_details = {
    brand_entity_type   = "PRIVATE"
    brand_vertical_type = "HEALTHCARE"
    tax_id_country      = "US"
    tax_id_corporate    = "39-1234567"
  }
  contact_details = {
    first_name   = "Rosa"
    last_name    = "Meyer"
    phone_number = "+16085550142"
    email        = "owner@lakeviewdental.example"
  }
  %s
}
`, extra)
}

// SinchBrandApproval waits for SinchBrand.
func SinchBrandApproval(extra string) string {
	return fmt.Sprintf(`
resource "tendlc_sinch_brand_approval" "b" {
  brand_registration_id = tendlc_sinch_brand.b.id
  %s
}
`, extra)
}

// SinchCampaign is the campaign of the tests, of SinchBrandApproval's brand.
// Arguments given as "name = value" lines replace the usual ones.
func SinchCampaign(arguments ...string) string {
	return hclBlock("tendlc_sinch_campaign", "c", sinchCampaignArguments, arguments...)
}

// SinchTwinCampaign is a second campaign with the text of SinchCampaign.
func SinchTwinCampaign(arguments ...string) string {
	return hclBlock("tendlc_sinch_campaign", "twin", sinchCampaignArguments, arguments...)
}

var sinchCampaignArguments = []string{
	`brand_id            = tendlc_sinch_brand_approval.b.tcr_brand_id`,
	`use_case            = "ACCOUNT_NOTIFICATION"`,
	`campaign_name       = "Lakeview visit notices"`,
	`description         = "Lakeview Dental tells its patients about booked, moved and cancelled visits."`,
	`message_flow        = "` + optInFlow + `"`,
	`samples             = ["Lakeview Dental: your visit is on May 3 at 09:30. Reply STOP to end.", "Lakeview Dental: your visit moved to May 4. Reply STOP to end.", "Lakeview Dental: your visit was cancelled. Reply STOP to end."]`,
	`stop_message        = "Lakeview Dental: you left the list, no further messages follow."`,
	`opt_in_message      = "Lakeview Dental: visit notices are on. About 4 msgs a month. Msg and data rates may apply. HELP for help, STOP to end."`,
	`help_message        = "Lakeview Dental: call +16085550142 or write to help@lakeviewdental.example. STOP to end."`,
	`optin_keywords      = ["Start", "yes"]`,
	`optout_keywords     = ["Stop", "Quit"]`,
	`help_keywords       = ["HELP"]`,
	`affiliate_marketing = false`,
}

// SinchCampaignApproval waits for SinchCampaign.
func SinchCampaignApproval(extra string) string {
	return fmt.Sprintf(`
resource "tendlc_sinch_campaign_approval" "c" {
  campaign_registration_id = tendlc_sinch_campaign.c.id
  %s
}
`, extra)
}

// SinchAssignment attaches numbers to SinchCampaignApproval's campaign.
func SinchAssignment(extra string, numbers ...string) string {
	return fmt.Sprintf(`
resource "tendlc_sinch_number_assignment" "n" {
  campaign_id     = tendlc_sinch_campaign_approval.c.tcr_campaign_id
  service_plan_id = %q
  numbers         = %s
  %s
}
`, sinchsandbox.ServicePlanID, hclStrings(numbers), extra)
}

// SinchFlow is everything from the brand to two numbers, unprotected, so that
// a test can end with a destroy.
func SinchFlow() string {
	numbers := sinchsandbox.Numbers()
	return SinchBrand("deletion_protection = false") + SinchBrandApproval("") +
		SinchCampaign("deletion_protection = false") + SinchCampaignApproval("") +
		SinchAssignment("", numbers[0], numbers[1])
}
