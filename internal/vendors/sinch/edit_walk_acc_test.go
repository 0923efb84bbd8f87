package sinch_test

import (
	"fmt"
	"testing"

	"github.com/tendlc/terraform-provider-tendlc/internal/acctest"
	"github.com/tendlc/terraform-provider-tendlc/internal/vendors/sinch"
	sinchsandbox "github.com/tendlc/terraform-provider-tendlc/internal/vendors/sinch/sandbox"
)

// What a change does is what the tables say, in every status: as the plan shows
// it, and as Sinch takes it.
func TestPlansDoWhatTheTablesOfEditsSay(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	acctest.WalkEdits(t, w, brandWalk(w), campaignWalk(w))
}

// walkedBrand are the arguments of a brand, with its groups on a line each, so
// that a line can take the place of one.
var walkedBrand = []string{
	`brand_registration_type = "SIMPLIFIED"`,
	companyIn("Madison"), financial("HEALTHCARE"),
	`contact_details = { phone_number = "+16085550142", first_name = "Rosa" }`,
}

func companyIn(city string) string {
	return fmt.Sprintf(`company_details = { company_name = "Lakeview Dental Group LLC", company_email = "help@lakeviewdental.example", country = "US", `+
		`street_address = "410 Harbor Street", city = %q, postal_code = "53703", state = "WI" }`, city)
}

func financial(vertical string) string {
	return fmt.Sprintf(`financial_details = { brand_entity_type = "PRIVATE", brand_vertical_type = %q, tax_id_country = "US", tax_id_corporate = "39-1234567" }`, vertical)
}

func brandWalk(w *acctest.World) acctest.EditWalk {
	return acctest.EditWalk{
		Type: "tendlc_sinch_brand", Edits: sinch.BrandEdits, Statuses: sinch.BrandStatuses, Clones: true,
		Block: func(cell acctest.EditCell, lines ...string) string {
			own := []string{fmt.Sprintf("display_name = %q", cell.Name)}
			if cell.Status == "UPGRADE" { // reads FULL
				own = append(own, `brand_registration_type = "FULL"`)
			}
			return cell.Resource(walkedBrand, append(own, lines...)...)
		},
		Seed: func(cell acctest.EditCell, sent any) map[string]any {
			request, _ := sent.(sinchsandbox.BrandRequest)
			request.DisplayName = cell.Name
			id := w.Sinch.SeedBrand(request, "")
			w.Sinch.SetBrandStatus(id, cell.Status)
			return map[string]any{"id": id}
		},
		Held: func() (all []acctest.EditHeld) {
			for _, brand := range w.Sinch.Brands() {
				all = append(all, acctest.EditHeld{ID: brand.ID, Name: brand.Request.DisplayName, Sent: brand.Request})
			}
			return all
		},
		Changes: append(acctest.LintedChanges(), []acctest.EditChange{
			{Attribute: "display_name", To: `display_name = "Another name"`},
			{Attribute: "brand_registration_type", To: `brand_registration_type = "FULL"`, FixedIn: "UPGRADE"},
			{Attribute: "brand_registration_type", Name: "back", Back: true, From: []string{`brand_registration_type = "FULL"`}, To: `brand_registration_type = "SIMPLIFIED"`},
			{Attribute: "company_details", To: companyIn("Monona")},
			{Attribute: "financial_details", To: financial("RETAIL")},
			{Attribute: "contact_details", To: `contact_details = { phone_number = "+16085550143", first_name = "Rosa" }`},
			{Attribute: "mock", To: "mock = true"},
		}...),
	}
}

func campaignWalk(w *acctest.World) acctest.EditWalk {
	w.Sinch.SeedBrand(sinchsandbox.SampleBrand(), "")
	w.Sinch.SeedBrand(sinchsandbox.SampleBrand(), "")
	brands := w.Sinch.Brands()
	return acctest.EditWalk{
		Type: "tendlc_sinch_campaign", Edits: sinch.CampaignEdits, Statuses: sinch.CampaignStatuses, Clones: true,
		Block: func(cell acctest.EditCell, lines ...string) string {
			own := []string{fmt.Sprintf("brand_id = %q", brands[0].TCRID), fmt.Sprintf("campaign_name = %q", cell.Name)}
			return cell.Block(acctest.SinchCampaign(append(own, lines...)...))
		},
		Seed: func(cell acctest.EditCell, sent any) map[string]any {
			request, _ := sent.(sinchsandbox.CampaignRequest)
			request.CampaignName = cell.Name
			id := w.Sinch.SeedCampaign(request, "")
			w.Sinch.SetCampaignStatus(id, cell.Status)
			return map[string]any{"id": id, "number_pool": false, "attachments": false}
		},
		Held: func() (all []acctest.EditHeld) {
			for _, campaign := range w.Sinch.Campaigns() {
				all = append(all, acctest.EditHeld{ID: campaign.ID, Name: campaign.Request.CampaignName, Sent: campaign.Request})
			}
			return all
		},
		Changes: append(acctest.LintedChanges(), []acctest.EditChange{
			{Attribute: "brand_id", To: fmt.Sprintf("brand_id = %q", brands[1].TCRID)},
			{Attribute: "use_case", To: `use_case = "CUSTOMER_CARE"`},
			{Attribute: "sub_use_cases", From: []string{`use_case = "MIXED"`, `sub_use_cases = ["2FA", "ACCOUNT_NOTIFICATION"]`}, To: `sub_use_cases = ["2FA", "CUSTOMER_CARE"]`},
			{Attribute: "campaign_name", To: `campaign_name = "Another name"`},
			{Attribute: "vertical", To: `vertical = "HEALTHCARE"`},
			{Attribute: "description", To: `description = "Lakeview Dental tells its patients about their visits, and asks how they went."`},
			{Attribute: "message_flow", To: `message_flow = "Patients tick an unticked box on the intake form, online or on paper, next to the terms."`},
			{Attribute: "samples", To: `samples = ["Lakeview Dental: see you tomorrow at 09:30. Reply STOP to end.", "Lakeview Dental: moved. Reply STOP.", "Lakeview Dental: cancelled. Reply STOP."]`},
			{Attribute: "stop_message", To: `stop_message = "Lakeview Dental: you are off the list and get no further messages."`},
			{Attribute: "opt_in_message", To: `opt_in_message = "Lakeview Dental: notices are on, 4 msgs a month. Msg and data rates may apply. HELP for help, STOP to end."`},
			{Attribute: "help_message", To: `help_message = "Lakeview Dental: write to hello@lakeviewdental.example. STOP to end."`},
			{Attribute: "optin_keywords", To: `optin_keywords = ["START", "JOIN"]`},
			{Attribute: "optout_keywords", To: `optout_keywords = ["STOP", "END"]`},
			{Attribute: "help_keywords", To: `help_keywords = ["HELP", "INFO"]`},
			{Attribute: "auto_renewal", To: "auto_renewal = false"},
			{Attribute: "embedded_link", To: "embedded_link = true"},
			{Attribute: "embedded_phone", To: "embedded_phone = true"},
			{Attribute: "affiliate_marketing", To: "affiliate_marketing = true"},
			{Attribute: "number_pool", To: "number_pool = true"},
			{Attribute: "age_gated", To: "age_gated = true"},
			{Attribute: "direct_lending", To: "direct_lending = true"},
			{Attribute: "subscriber_opt_in", To: "subscriber_opt_in = false"},
			{Attribute: "subscriber_opt_out", To: "subscriber_opt_out = false"},
			{Attribute: "subscriber_help", To: "subscriber_help = false"},
			{Attribute: "terms_and_conditions_link", To: `terms_and_conditions_link = "https://lakeviewdental.example/terms"`},
			{Attribute: "privacy_policy_link", To: `privacy_policy_link = "https://lakeviewdental.example/privacy"`},
			{Attribute: "attachments", To: "attachments = true"},
		}...),
	}
}
