package bird_test

import (
	"fmt"
	"reflect"
	"testing"

	"github.com/tendlc/terraform-provider-tendlc/internal/acctest"
	"github.com/tendlc/terraform-provider-tendlc/internal/vendors/bird"
	birdsandbox "github.com/tendlc/terraform-provider-tendlc/internal/vendors/bird/sandbox"
)

// What a change does is what the tables say, in every status: as the plan shows
// it, and as Bird takes it.
func TestPlansDoWhatTheTablesOfEditsSay(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	brands := brandWalk(w)
	acctest.WalkEdits(t, w, brands, vettedWalk(w, brands), campaignWalk(w), vettingWalk(w))
}

// vettedWalk walks what an approved vetting changes in the table: the identity
// of a refused brand.
func vettedWalk(w *acctest.World, brands acctest.EditWalk) acctest.EditWalk {
	vetted := brands
	vetted.Only, vetted.Edits, vetted.Changes = []string{"REJECTED"}, nil, nil
	for i, row := range bird.VettedBrandEdits {
		if reflect.DeepEqual(row, bird.BrandEdits[i]) {
			continue
		}
		vetted.Edits = append(vetted.Edits, row)
		for _, change := range brands.Changes {
			if change.Attribute == row.Attribute {
				change.Name = "vetted"
				vetted.Changes = append(vetted.Changes, change)
			}
		}
	}
	vetted.Seed = func(cell acctest.EditCell, sent any) map[string]any {
		attributes := brands.Seed(cell, sent)
		w.Bird.SetVetting(cell.Name, "APPROVED", "80")
		return attributes
	}
	return vetted
}

func companyOf(cell acctest.EditCell) string { return fmt.Sprintf("Company %d LLC", cell.N) }

func einOf(cell acctest.EditCell) string { return fmt.Sprintf("39%07d", cell.N) }

func brandWalk(w *acctest.World) acctest.EditWalk {
	org := []string{`scope = "organization"`, "organization_wide = true"}
	listed := []string{`entity_type = "PUBLIC_PROFIT"`, `stock_symbol = "LKVW"`, `stock_exchange = "NYSE"`}
	other := []string{`alt_business_id = "100000009"`, `alt_business_id_type = "DUNS"`}
	shared := fmt.Sprintf("workspace_ids = [%q]", birdsandbox.WorkspaceID)
	return acctest.EditWalk{
		Type: "tendlc_bird_brand", Edits: bird.BrandEdits, Statuses: bird.BrandStatuses,
		Block: func(cell acctest.EditCell, lines ...string) string {
			own := []string{fmt.Sprintf("display_name = %q", cell.Name), fmt.Sprintf("company_name = %q", companyOf(cell)),
				fmt.Sprintf("ein = %q", einOf(cell))}
			return cell.Block(acctest.BirdBrand(append(own, lines...)...))
		},
		Clones: true,
		Seed: func(cell acctest.EditCell, sent any) map[string]any {
			request, _ := sent.(birdsandbox.BrandRequest)
			request.DisplayName, request.CompanyName, request.EIN = cell.Name, companyOf(cell), einOf(cell)
			if len(request.WorkspaceIDs) > 0 || request.OrganizationWide {
				return map[string]any{"id": w.Bird.SeedOrganizationBrand(request, cell.Status), "scope": "organization"}
			}
			return map[string]any{"id": w.Bird.SeedBrand(request, cell.Status), "scope": "workspace"}
		},
		Held: func() (all []acctest.EditHeld) {
			for _, brand := range w.Bird.Brands() {
				all = append(all, acctest.EditHeld{ID: brand.ID, Name: brand.Request.DisplayName, Sent: brand.Request})
			}
			return all
		},
		Changes: append(acctest.LintedChanges(), []acctest.EditChange{
			{Attribute: "scope", To: `scope = "organization"`, More: []string{"organization_wide = true"}},
			{Attribute: "entity_type", To: `entity_type = "NON_PROFIT"`},
			{Attribute: "company_name", To: `company_name = "Another Company LLC"`},
			{Attribute: "ein", To: `ein = "38-7654321"`},
			{Attribute: "ein_issuing_country", To: `ein_issuing_country = "CA"`},
			{Attribute: "display_name", To: `display_name = "Another name"`},
			{Attribute: "first_name", To: `first_name = "Rosa"`},
			{Attribute: "last_name", To: `last_name = "Meyer"`},
			{Attribute: "phone", To: `phone = "+16085550143"`},
			{Attribute: "street", To: `street = "12 Lake Street"`},
			{Attribute: "city", To: `city = "Monona"`},
			{Attribute: "state", To: `state = "MN"`},
			{Attribute: "postal_code", To: `postal_code = "53716"`},
			{Attribute: "country", To: `country = "CA"`},
			{Attribute: "email", To: `email = "hello@lakeviewdental.example"`},
			{Attribute: "website", To: `website = "https://www.lakeview.example"`},
			{Attribute: "vertical", To: `vertical = "RETAIL"`},
			{Attribute: "business_contact_email", To: `business_contact_email = "rosa@lakeviewdental.example"`},
			{Attribute: "stock_symbol", From: listed, To: `stock_symbol = "LKVX"`},
			{Attribute: "stock_exchange", From: listed, To: `stock_exchange = "NASDAQ"`},
			{Attribute: "alt_business_id", From: other, To: `alt_business_id = "100000010"`},
			{Attribute: "alt_business_id_type", From: other, To: `alt_business_id_type = "GIIN"`},
			{Attribute: "workspace_ids", From: []string{org[0], shared}, To: fmt.Sprintf("workspace_ids = [%q, %q]", birdsandbox.WorkspaceID, birdsandbox.OtherWorkspaceID)},
			{Attribute: "organization_wide", From: org, To: "organization_wide = false", More: []string{shared}},
		}...),
	}
}

func campaignWalk(w *acctest.World) acctest.EditWalk {
	here, there := w.Bird.SeedBrand(lakeview(), ""), w.Bird.SeedBrand(lakeview(), "")
	return acctest.EditWalk{
		Type: "tendlc_bird_campaign", Edits: bird.CampaignEdits, Statuses: bird.CampaignStatuses,
		Block: func(cell acctest.EditCell, lines ...string) string {
			own := []string{fmt.Sprintf("brand_id = %q", here), fmt.Sprintf("name = %q", cell.Name)}
			return cell.Block(acctest.BirdCampaign(append(own, lines...)...))
		},
		Clones: true,
		Seed: func(cell acctest.EditCell, sent any) map[string]any {
			request, _ := sent.(birdsandbox.CampaignRequest)
			request.Name = cell.Name
			return map[string]any{"id": w.Bird.SeedCampaign(here, request, cell.Status), "brand_id": here, "terms_and_conditions": true}
		},
		Held: func() (all []acctest.EditHeld) {
			for _, campaign := range w.Bird.Campaigns() {
				all = append(all, acctest.EditHeld{ID: campaign.ID, Name: campaign.Request.Name, Sent: campaign.Request})
			}
			return all
		},
		Changes: append(acctest.LintedChanges(), []acctest.EditChange{
			{Attribute: "brand_id", To: fmt.Sprintf("brand_id = %q", there)},
			{Attribute: "usecase", To: `usecase = "CUSTOMER_CARE"`},
			{Attribute: "sub_usecases", From: []string{`usecase = "MIXED"`, `sub_usecases = ["2FA", "ACCOUNT_NOTIFICATION"]`}, To: `sub_usecases = ["2FA", "CUSTOMER_CARE"]`},
			{Attribute: "description", To: `description = "Lakeview Dental tells its patients about their visits, and asks how they went."`},
			{Attribute: "message_flow", To: `message_flow = "Patients tick an unticked box on the intake form, online or on paper, next to the terms."`},
			{Attribute: "samples", To: `samples = ["Lakeview Dental: see you tomorrow at 09:30. Reply STOP to end.", "Lakeview Dental: your visit moved to May 4. Reply STOP to end."]`},
			{Attribute: "help_message", To: `help_message = "Lakeview Dental: write to hello@lakeviewdental.example. STOP to end."`},
			{Attribute: "optin_message", To: `optin_message = "Lakeview Dental: notices are on, 4 msgs a month. Msg and data rates may apply. HELP for help, STOP to end."`},
			{Attribute: "optout_message", To: `optout_message = "Lakeview Dental: you are off the list and get no further messages."`},
			{Attribute: "help_keywords", To: `help_keywords = ["HELP", "INFO"]`},
			{Attribute: "optin_keywords", To: `optin_keywords = ["START", "JOIN"]`},
			{Attribute: "optout_keywords", To: `optout_keywords = ["STOP", "END"]`},
			{Attribute: "name", To: `name = "Another name"`},
			{Attribute: "embedded_link", To: "embedded_link = true"},
			{Attribute: "embedded_phone", To: "embedded_phone = true"},
			{Attribute: "number_pool", To: "number_pool = true"},
			{Attribute: "age_gated", To: "age_gated = true"},
			{Attribute: "direct_lending", To: "direct_lending = true"},
			{Attribute: "subscriber_optin", To: "subscriber_optin = false"},
			{Attribute: "subscriber_optout", To: "subscriber_optout = false"},
			{Attribute: "subscriber_help", To: "subscriber_help = false"},
			{Attribute: "reseller_id", To: fmt.Sprintf("reseller_id = %q", birdsandbox.ActiveResellerID)},
			{Attribute: "attachment_urls", To: `attachment_urls = ["https://lakeviewdental.example/form.png"]`},
			{Attribute: "terms_and_conditions", To: "terms_and_conditions = true", Fixed: true},
		}...),
	}
}

func vettingWalk(w *acctest.World) acctest.EditWalk {
	brands := map[int]string{}
	brand := func(n int) string {
		if brands[n] == "" {
			request := lakeview()
			request.DisplayName = fmt.Sprintf("walk %04d", n)
			brands[n] = w.Bird.SeedBrand(request, "")
		}
		return brands[n]
	}
	return acctest.EditWalk{
		Type: "tendlc_bird_brand_vetting", Edits: bird.BrandVettingEdits, Statuses: bird.VettingStatuses,
		Block: func(cell acctest.EditCell, lines ...string) string {
			return cell.Block(acctest.BirdBrandVetting(append([]string{fmt.Sprintf("brand_id = %q", brand(cell.N))}, lines...)...))
		},
		Seed: func(cell acctest.EditCell, _ any) map[string]any {
			id := brand(cell.N)
			w.Bird.SetVetting(id, cell.Status, "")
			for _, held := range w.Bird.Brands() {
				if held.ID == id {
					return map[string]any{"id": id + "/" + held.Vettings[0].ID, "brand_id": id}
				}
			}
			return nil
		},
		Changes: append(acctest.LocalChanges(), []acctest.EditChange{
			{Attribute: "brand_id", To: fmt.Sprintf("brand_id = %q", brand(-1))},
			{Attribute: "class", To: `class = "STANDARD"`, Fixed: true},
			{Attribute: "vetting_provider_id", To: `vetting_provider_id = "WMC"`},
		}...),
	}
}
