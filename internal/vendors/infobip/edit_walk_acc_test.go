package infobip_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/tendlc/terraform-provider-tendlc/internal/acctest"
	"github.com/tendlc/terraform-provider-tendlc/internal/vendors/infobip"
	infobipsandbox "github.com/tendlc/terraform-provider-tendlc/internal/vendors/infobip/sandbox"
)

// What a change does is what the tables say, in every status: as the plan shows
// it, and as Infobip takes it.
func TestPlansDoWhatTheTablesOfEditsSay(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	front := acctest.NewFront(t, w)
	acctest.WalkEdits(t, w, brandWalk(w), brandRegistrationWalk(w), vetWalk(w, front), campaignWalk(w), campaignRegistrationWalk(w))
}

func brandWalk(w *acctest.World) acctest.EditWalk {
	listed := []string{`type = "TENDLC_PUBLIC_COMPANY"`, `stock_exchange = "NYSE"`, `stock_symbol = "LKVW"`, `business_contact_email = "rosa@lakeviewdental.example"`}
	return acctest.EditWalk{
		Type: "tendlc_infobip_brand", Edits: infobip.BrandEdits, Statuses: infobip.BrandStatuses, Clones: true, Draft: true,
		Block: func(cell acctest.EditCell, lines ...string) string {
			own := []string{fmt.Sprintf("name = %q", cell.Name), fmt.Sprintf(`tax_id = "39-%07d"`, cell.N)}
			return cell.Block(acctest.InfobipBrand(append(own, lines...)...))
		},
		Seed: func(cell acctest.EditCell, sent any) map[string]any {
			request, _ := sent.(infobipsandbox.BrandRequest)
			request.Name, request.TaxID, request.ReferenceID = cell.Name, fmt.Sprintf("39-%07d", cell.N), fmt.Sprintf("ref-%d", cell.N)
			id := w.Infobip.SeedBrand(request, "DRAFT")
			w.Infobip.SetBrandState(id, cell.Status)
			return map[string]any{"id": id}
		},
		Held: func() (all []acctest.EditHeld) {
			for _, brand := range w.Infobip.Brands() {
				all = append(all, acctest.EditHeld{ID: brand.ID, Name: brand.Request.Name, Sent: brand.Request})
			}
			return all
		},
		Changes: append(acctest.LintedChanges(), []acctest.EditChange{
			{Attribute: "type", To: `type = "TENDLC_GOVERNMENT"`},
			{Attribute: "reference_id", To: `reference_id = "another-reference"`},
			{Attribute: "legal_name", To: `legal_name = "Lakeview Dentists LLC"`},
			{Attribute: "tax_id", To: `tax_id = "38-7654321"`},
			{Attribute: "tax_id_issuing_country", To: `tax_id_issuing_country = "CA"`},
			{Attribute: "name", To: `name = "Another name"`},
			{Attribute: "application_id", To: `application_id = "another"`},
			{Attribute: "entity_id", To: `entity_id = "another"`},
			{Attribute: "website", To: newSite},
			{Attribute: "address", To: `address = { street = "12 Lake Street", city = "Monona", state = "WI", zip_code = "53716" }`},
			{Attribute: "country_code", To: `country_code = "CA"`},
			{Attribute: "support_phone", To: `support_phone = "+16085550143"`},
			{Attribute: "support_email", To: `support_email = "hello@lakeviewdental.example"`},
			{Attribute: "business_contact_first_name", To: `business_contact_first_name = "Rosa"`},
			{Attribute: "business_contact_last_name", To: `business_contact_last_name = "Meyer"`},
			{Attribute: "business_dba", To: `business_dba = "Lakeview Smiles"`},
			{Attribute: "alternate_business_id", To: `alternate_business_id = { type = "DUNS", id = "100000009" }`},
			{Attribute: "vertical", To: `vertical = "INSURANCE"`},
			{Attribute: "stock_exchange", From: listed, To: `stock_exchange = "NASDAQ"`},
			{Attribute: "stock_symbol", From: listed, To: `stock_symbol = "LKVX"`},
			{Attribute: "business_contact_email", From: listed, To: `business_contact_email = "dana@lakeviewdental.example"`},
		}...),
	}
}

// walkedBrand is a brand for what belongs to one.
func walkedBrand(w *acctest.World, name, state string) string {
	request := infobipsandbox.SampleBrand()
	request.Name, request.ReferenceID = name, name
	id := w.Infobip.SeedBrand(request, "DRAFT")
	w.Infobip.SetBrandState(id, state)
	return id
}

func brandRegistrationWalk(w *acctest.World) acctest.EditWalk {
	ids := map[int]string{}
	there := walkedBrand(w, "unregistered", "DRAFT")
	return acctest.EditWalk{
		Type: "tendlc_infobip_brand_registration", Edits: infobip.BrandRegistrationEdits, Statuses: infobip.BrandStatuses,
		Block: func(cell acctest.EditCell, lines ...string) string {
			return cell.Resource([]string{fmt.Sprintf("brand_id = %q", ids[cell.N])}, lines...)
		},
		Seed: func(cell acctest.EditCell, _ any) map[string]any {
			ids[cell.N] = walkedBrand(w, cell.Name, cell.Status)
			return map[string]any{"id": ids[cell.N], "brand_id": ids[cell.N]}
		},
		Changes: append(acctest.LocalChanges(), acctest.EditChange{Attribute: "brand_id", To: fmt.Sprintf("brand_id = %q", there)}),
	}
}

// vetWalk: Infobip's sandbox takes no unknown word, and has no ENHANCED vet from
// the start: the front writes both into its answers.
func vetWalk(w *acctest.World, front *acctest.Front) acctest.EditWalk {
	ids := map[int]string{}
	there, enhanced := walkedBrand(w, "not vetted", "ACTIVE"), `type = "ENHANCED"`
	says := func(brand string, words *strings.Replacer) {
		front.Changes("GET", "/brands/"+brand+"/vets", func(a acctest.Answer) acctest.Answer {
			a.Body = words.Replace(a.Body)
			return a
		})
	}
	// Infobip gives no date of a vet that failed, so nobody knows when another
	// one is possible.
	tooEarly := func(status string) (string, bool) {
		if status == "FAILURE" {
			return "TENDLC1012", true
		}
		return "", false
	}
	return acctest.EditWalk{
		Type: "tendlc_infobip_brand_vet", Edits: infobip.BrandVetEdits, Statuses: infobip.VetStatuses,
		Block: func(cell acctest.EditCell, lines ...string) string {
			return cell.Resource([]string{fmt.Sprintf("brand_id = %q", ids[cell.N]), `type = "STANDARD"`}, lines...)
		},
		Seed: func(cell acctest.EditCell, _ any) map[string]any {
			brand := walkedBrand(w, cell.Name, "ACTIVE")
			ids[cell.N] = brand
			status := cell.Status
			var words []string
			if _, known := infobip.VetStatuses[status]; !known {
				words, status = []string{`"SUCCESS"`, fmt.Sprintf("%q", status)}, "SUCCESS"
			}
			if cell.Change.Back {
				words = append(words, `"STANDARD"`, `"ENHANCED"`)
			}
			w.Infobip.SetVet(brand, status, 80)
			if words != nil {
				says(brand, strings.NewReplacer(words...))
			}
			for _, held := range w.Infobip.Brands() {
				if held.ID == brand {
					return map[string]any{"id": brand + "/" + held.Vets[0].ID, "brand_id": brand, "vet_id": held.Vets[0].ID}
				}
			}
			return nil
		},
		Held: func() (all []acctest.EditHeld) {
			for _, brand := range w.Infobip.Brands() {
				if len(brand.Vets) > 0 {
					all = append(all, acctest.EditHeld{ID: brand.ID, Name: brand.Request.Name, Sent: brand.Vets[0].Type})
				}
			}
			return all
		},
		Changes: append(acctest.LocalChanges(), []acctest.EditChange{
			{Attribute: "brand_id", To: fmt.Sprintf("brand_id = %q", there)},
			{Attribute: "type", To: enhanced, Own: tooEarly},
			{Attribute: "type", Name: "back", Back: true, From: []string{enhanced}, To: `type = "STANDARD"`, Own: tooEarly},
			{Attribute: "import", To: `import = { provider = "WMC_GLOBAL", transaction_id = "T-1" }`, More: []string{"type ="}},
		}...),
	}
}

// contentOf are the arguments that an external campaign does not take, taken
// away.
var contentOf = []string{"brand_id =", "program_summary =", "use_cases =", "message_types =", "example_messages =", "confirmation_message =", "help_message =",
	"stop_message =", "opt_ins =", "terms_and_conditions_url =", "customer_care_phone =", "customer_care_email =", "low_volume ="}

func campaignWalk(w *acctest.World) acctest.EditWalk {
	here, there := walkedBrand(w, "here", "ACTIVE"), walkedBrand(w, "there", "ACTIVE")
	external := append([]string{`type = "EXTERNAL_TEN_DIGIT_LONG_CODE"`, `external_campaign_id = "C0WALK1"`}, contentOf...)
	return acctest.EditWalk{
		Type: "tendlc_infobip_campaign", Edits: infobip.CampaignEdits, Statuses: infobip.CampaignStatuses, Clones: true, Draft: true,
		Block: func(cell acctest.EditCell, lines ...string) string {
			own := []string{fmt.Sprintf("brand_id = %q", here), fmt.Sprintf("name = %q", cell.Name)}
			return cell.Block(acctest.InfobipCampaign(append(own, lines...)...))
		},
		Seed: func(cell acctest.EditCell, sent any) map[string]any {
			request, _ := sent.(infobipsandbox.CampaignRequest)
			request.Name, request.ReferenceID = cell.Name, fmt.Sprintf("ref-%d", cell.N)
			id := w.Infobip.SeedCampaign(request, "DRAFT")
			w.Infobip.SetCampaignStage(id, cell.Status)
			return map[string]any{"id": id}
		},
		Held: func() (all []acctest.EditHeld) {
			for _, campaign := range w.Infobip.Campaigns() {
				all = append(all, acctest.EditHeld{ID: campaign.ID, Name: campaign.Request.Name, Sent: campaign.Request})
			}
			return all
		},
		Changes: append(acctest.LintedChanges(), []acctest.EditChange{
			{Attribute: "type", To: external[0], More: external[1:]},
			{Attribute: "brand_id", To: fmt.Sprintf("brand_id = %q", there)},
			{Attribute: "reference_id", To: `reference_id = "another-reference"`},
			{Attribute: "external_campaign_id", From: external, To: `external_campaign_id = "C0WALK2"`},
			{Attribute: "name", To: `name = "Another name"`},
			{Attribute: "application_id", To: `application_id = "another"`},
			{Attribute: "entity_id", To: `entity_id = "another"`},
			{Attribute: "program_summary", To: `program_summary = "Lakeview Dental tells its patients about their visits, and asks how they went."`},
			{Attribute: "confirmation_message", To: `confirmation_message = "Lakeview Dental: notices are on, 4 msgs a month. Msg and data rates may apply. HELP for help, STOP to end."`},
			{Attribute: "example_messages", To: `example_messages = ["Lakeview Dental: see you tomorrow at 09:30. Reply STOP to end."]`},
			{Attribute: "help_message", To: `help_message = "Lakeview Dental: write to hello@lakeviewdental.example. STOP to end."`},
			{Attribute: "stop_message", To: `stop_message = "Lakeview Dental: you are off the list and get no further messages."`},
			{Attribute: "message_types", To: `message_types = ["SMS", "MMS"]`},
			{Attribute: "terms_and_conditions_url", To: `terms_and_conditions_url = "https://lakeviewdental.example/sms-terms"`},
			{Attribute: "opt_ins", To: `opt_ins = { verbal = { call_to_action = "New patients are asked at the desk, and told the frequency, the rates, HELP and STOP." } }`},
			{Attribute: "age_gated", To: "age_gated = true"},
			{Attribute: "customer_care_phone", To: `customer_care_phone = "+16085550143"`},
			{Attribute: "customer_care_email", To: `customer_care_email = "hello@lakeviewdental.example"`},
			{Attribute: "low_volume", To: "low_volume = true"},
			{Attribute: "use_cases", To: `use_cases = ["CHAT"]`},
			{Attribute: "direct_lending", To: "direct_lending = true"},
			{Attribute: "embedded_link", To: "embedded_link = true"},
			{Attribute: "embedded_phone", To: "embedded_phone = true"},
			{Attribute: "mms_sample_files", To: `mms_sample_files = ["https://lakeviewdental.example/sample.png"]`},
			{Attribute: "supporting_documents", To: `supporting_documents = ["https://lakeviewdental.example/form.pdf"]`},
			{Attribute: "policy", To: `policy = "REDUCED"`},
		}...),
	}
}

func campaignRegistrationWalk(w *acctest.World) acctest.EditWalk {
	ids := map[int]string{}
	brand := walkedBrand(w, "of registrations", "ACTIVE")
	seed := func(name, stage string) string {
		request := infobipsandbox.SampleCampaign(brand)
		request.Name, request.ReferenceID, request.Numbers = name, name, nil
		id := w.Infobip.SeedCampaign(request, "DRAFT")
		w.Infobip.SetCampaignStage(id, stage)
		return id
	}
	there := seed("unregistered", "DRAFT")
	return acctest.EditWalk{
		Type: "tendlc_infobip_campaign_registration", Edits: infobip.CampaignRegistrationEdits, Statuses: infobip.CampaignStatuses,
		Block: func(cell acctest.EditCell, lines ...string) string {
			return cell.Resource([]string{fmt.Sprintf("campaign_id = %q", ids[cell.N])}, lines...)
		},
		Seed: func(cell acctest.EditCell, _ any) map[string]any {
			ids[cell.N] = seed(cell.Name, cell.Status)
			return map[string]any{"id": ids[cell.N], "campaign_id": ids[cell.N]}
		},
		Held: func() (all []acctest.EditHeld) {
			for _, campaign := range w.Infobip.Campaigns() {
				all = append(all, acctest.EditHeld{ID: campaign.ID, Name: campaign.Request.Name, Sent: campaign.Appeals})
			}
			return all
		},
		Changes: append(acctest.LocalChanges(), []acctest.EditChange{
			{Attribute: "campaign_id", To: fmt.Sprintf("campaign_id = %q", there)},
			{Attribute: "priority_id", To: fmt.Sprintf("priority_id = %q", infobipsandbox.PriorityID)},
			{Attribute: "appeal", To: `appeal = { reason = "The opt-in form is on the intake page." }`,
				Own: func(status string) (string, bool) { return "TENDLC1021", status != "REJECTED" }},
		}...),
	}
}
