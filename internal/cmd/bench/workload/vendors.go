package workload

import "fmt"

// writer writes one vendor's blocks: brands are bINDEX, campaigns cINDEX.
type writer struct {
	brand    func(company) string
	campaign func(campaign) string
	// brandID is the expression of a brand's id as the campaign takes it, from
	// the approval where there is one.
	brandID func(index int, approved bool) string
}

var writers = map[string]writer{
	"sinch": {sinchBrand, sinchCampaign, func(index int, approved bool) string {
		if approved {
			return fmt.Sprintf("tendlc_sinch_brand_approval.b%d.tcr_brand_id", index)
		}
		return fmt.Sprintf("tendlc_sinch_brand.b%d.tcr_brand_id", index)
	}},
	"infobip": {infobipBrand, infobipCampaign, func(index int, approved bool) string {
		if approved {
			return fmt.Sprintf("tendlc_infobip_brand_approval.b%d.brand_id", index)
		}
		return fmt.Sprintf("tendlc_infobip_brand.b%d.id", index)
	}},
	"bird": {birdBrand, birdCampaign, func(index int, approved bool) string {
		if approved {
			return fmt.Sprintf("tendlc_bird_brand_approval.b%d.brand_id", index)
		}
		return fmt.Sprintf("tendlc_bird_brand.b%d.id", index)
	}},
}

func sinchBrand(c company) string {
	return block("tendlc_sinch_brand", fmt.Sprintf("b%d", c.index), [][2]string{
		{"display_name", quoted(c.name)},
		{"company_details", fmt.Sprintf(`{ company_name = "%[1]s Group LLC", company_email = "help@%[2]s", brand_name = "%[1]s", country = "US", `+
			`street_address = "410 Harbor Street", city = "Madison", postal_code = "53703", state = "WI", web_address = "https://%[2]s" }`, c.name, c.domain)},
		{"financial_details", fmt.Sprintf(`{ brand_entity_type = "PRIVATE", brand_vertical_type = "HEALTHCARE", tax_id_country = "US", tax_id_corporate = %q }`, c.taxID)},
		{"contact_details", fmt.Sprintf(`{ first_name = "Rosa", last_name = "Meyer", phone_number = "+16085550142", email = "owner@%s" }`, c.domain)},
	})
}

func sinchCampaign(c campaign) string {
	return block("tendlc_sinch_campaign", fmt.Sprintf("c%d", c.index), [][2]string{
		{"brand_id", c.brandID}, {"use_case", `"ACCOUNT_NOTIFICATION"`}, {"campaign_name", quoted(c.name())},
		{"description", quoted(c.description())}, {"message_flow", quoted(c.flow())}, {"samples", c.samples()},
		{"stop_message", quoted(c.stop())}, {"opt_in_message", quoted(c.welcome())}, {"help_message", quoted(c.help())},
		{"optin_keywords", `["START", "YES"]`}, {"optout_keywords", `["STOP", "QUIT"]`}, {"help_keywords", `["HELP"]`},
		{"affiliate_marketing", "false"},
	})
}

func infobipBrand(c company) string {
	return block("tendlc_infobip_brand", fmt.Sprintf("b%d", c.index), [][2]string{
		{"type", `"TENDLC_PRIVATE_COMPANY"`}, {"name", quoted(c.name)}, {"legal_name", quoted(c.name + " Group LLC")},
		{"business_dba", quoted(c.name)}, {"website", quoted("https://" + c.domain)}, {"vertical", `"HEALTHCARE_AND_LIFESCIENCES"`},
		{"tax_id", quoted(c.taxID)}, {"country_code", `"US"`},
		{"address", `{ street = "410 Harbor Street", city = "Madison", state = "WI", zip_code = "53703" }`},
		{"support_phone", `"+16085550142"`}, {"support_email", quoted("help@" + c.domain)},
	})
}

func infobipCampaign(c campaign) string {
	return block("tendlc_infobip_campaign", fmt.Sprintf("c%d", c.index), [][2]string{
		{"brand_id", c.brandID}, {"type", `"TEN_DIGIT_LONG_CODE"`}, {"name", quoted(c.name())},
		{"program_summary", quoted(c.description())}, {"use_cases", `["ALERTS"]`}, {"message_types", `["SMS"]`},
		{"example_messages", c.samples()}, {"confirmation_message", quoted(c.welcome())}, {"help_message", quoted(c.help())}, {"stop_message", quoted(c.stop())},
		{"opt_ins", fmt.Sprintf(`{ web = { call_to_action = %q, url = "https://%s/texts" } }`, c.flow(), c.company.domain)},
		{"terms_and_conditions_url", quoted("https://" + c.company.domain + "/terms")},
		{"customer_care_phone", `"+16085550142"`}, {"customer_care_email", quoted("help@" + c.company.domain)}, {"low_volume", "false"},
	})
}

func birdBrand(c company) string {
	return block("tendlc_bird_brand", fmt.Sprintf("b%d", c.index), [][2]string{
		{"entity_type", `"PRIVATE_PROFIT"`}, {"display_name", quoted(c.name)}, {"company_name", quoted(c.name + " Group LLC")},
		{"ein", quoted(c.taxID)}, {"ein_issuing_country", `"US"`}, {"phone", `"+16085550142"`}, {"street", `"410 Harbor Street"`}, {"city", `"Madison"`},
		{"state", `"WI"`}, {"postal_code", `"53703"`}, {"country", `"US"`}, {"email", quoted("help@" + c.domain)},
		{"website", quoted("https://" + c.domain)}, {"vertical", `"HEALTHCARE"`},
	})
}

func birdCampaign(c campaign) string {
	return block("tendlc_bird_campaign", fmt.Sprintf("c%d", c.index), [][2]string{
		{"brand_id", c.brandID}, {"name", quoted(c.name())}, {"usecase", `"ACCOUNT_NOTIFICATION"`},
		{"description", quoted(c.description())}, {"message_flow", quoted(c.flow())}, {"samples", c.samples()},
		{"help_message", quoted(c.help())}, {"help_keywords", `["HELP"]`}, {"optin_keywords", `["START", "YES"]`}, {"optin_message", quoted(c.welcome())},
		{"optout_keywords", `["STOP", "QUIT"]`}, {"optout_message", quoted(c.stop())}, {"terms_and_conditions", "true"},
	})
}

// chain is what follows a brand and a campaign until numbers can send, in the
// order of the references. INDEX and NUMBER are filled in.
type chain struct{ brand, campaign []string }

var chains = map[string]chain{
	"sinch": {
		brand: []string{`
resource "tendlc_sinch_brand_approval" "bINDEX" {
  brand_registration_id = tendlc_sinch_brand.bINDEX.id
}
`},
		campaign: []string{`
resource "tendlc_sinch_campaign_approval" "cINDEX" {
  campaign_registration_id = tendlc_sinch_campaign.cINDEX.id
}
`, `
resource "tendlc_sinch_number_assignment" "cINDEX" {
  campaign_id     = tendlc_sinch_campaign_approval.cINDEX.tcr_campaign_id
  service_plan_id = "5a4db0c5000040008000000000000aaa"
  numbers         = ["NUMBER"]
}
`},
	},
	"infobip": {
		brand: []string{`
resource "tendlc_infobip_brand_registration" "bINDEX" {
  brand_id = tendlc_infobip_brand.bINDEX.id
}
`, `
resource "tendlc_infobip_brand_approval" "bINDEX" {
  brand_id = tendlc_infobip_brand_registration.bINDEX.brand_id
}
`},
		campaign: []string{`
resource "tendlc_infobip_number_assignment" "cINDEX" {
  campaign_id = tendlc_infobip_campaign.cINDEX.id
  numbers     = ["NUMBER"]
}
`, `
resource "tendlc_infobip_campaign_registration" "cINDEX" {
  campaign_id = tendlc_infobip_number_assignment.cINDEX.campaign_id
}
`, `
resource "tendlc_infobip_campaign_approval" "cINDEX" {
  campaign_id = tendlc_infobip_campaign_registration.cINDEX.campaign_id
}
`},
	},
	"bird": {
		brand: []string{`
resource "tendlc_bird_brand_approval" "bINDEX" {
  brand_id = tendlc_bird_brand.bINDEX.id
}
`},
		campaign: []string{`
resource "tendlc_bird_campaign_approval" "cINDEX" {
  brand_id    = tendlc_bird_campaign.cINDEX.brand_id
  campaign_id = tendlc_bird_campaign.cINDEX.id
}
`, `
resource "tendlc_bird_number_assignment" "cINDEX" {
  campaign_id = tendlc_bird_campaign_approval.cINDEX.campaign_id
  numbers     = ["NUMBER"]
}
`},
	},
}
