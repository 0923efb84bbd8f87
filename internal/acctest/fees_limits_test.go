package acctest

import (
	"fmt"
	"strings"
	"testing"

	birdsandbox "github.com/tendlc/terraform-provider-tendlc/internal/vendors/bird/sandbox"
	infobipsandbox "github.com/tendlc/terraform-provider-tendlc/internal/vendors/infobip/sandbox"
)

// feesOf is the provider's block with these fees.
func feesOf(w *World, fees string) string {
	return w.Provider("deletion_protection = false\nfees = { " + fees + " }")
}

// The price of any type may not stand in for one that is known after apply
// only: the apply would find the price of that type, and Terraform would take
// the difference for a bug and stop.
func TestPriceOfATypeThatIsNotKnownYet(t *testing.T) {
	t.Parallel()
	w := NewWorld(t)
	c := NewTerminal(t, w)
	config := `
resource "terraform_data" "late" {
  input = { brand = "FULL", vet = "ENHANCED", campaign = "CUSTOMER_CARE" }
}
` + SinchBrand("brand_registration_type = terraform_data.late.output.brand") + fmt.Sprintf(`
resource "tendlc_infobip_brand_vet" "v" {
  brand_id = %q
  type     = terraform_data.late.output.vet
}
`, w.Infobip.SeedBrand(infobipsandbox.SampleBrand(), "ACTIVE")) +
		BirdCampaign(fmt.Sprintf("brand_id = %q", w.Bird.SeedBrand(birdsandbox.SampleBrand(), "")), "usecase = terraform_data.late.output.campaign")
	want := map[string]float64{"tendlc_sinch_brand.b": 41, "tendlc_infobip_brand_vet.v": 42, "tendlc_bird_campaign.c": 43}
	said := c.Plan(feesOf(w, `max_setup = 43, unknown = "error", prices = [
    { vendor = "sinch", kind = "brand", setup = 1 }, { vendor = "sinch", kind = "brand", type = "FULL", setup = 41 },
    { vendor = "infobip", kind = "vetting", setup = 2 }, { vendor = "infobip", kind = "vetting", type = "ENHANCED", setup = 42 },
    { vendor = "bird", kind = "campaign", setup = 3 }, { vendor = "bird", kind = "campaign", use_case = "CUSTOMER_CARE", setup = 43 },
  ]`) + config)
	Tells(t, said, `The fee of the brand "Lakeview 10DLC" is not known yet (TENDLC1016)`, `The fee of the campaign "Lakeview visit notices" is not known yet`,
		"The apply holds it against fees.max_setup (43.00 USD) before it buys this one.")
	for address := range want {
		if fee, known := c.Planned(address)["fee_preview"]; known {
			t.Errorf("%s: the plan says %v", address, fee)
		}
	}
	c.Does("apply", SavedPlan)
	for address, setup := range want {
		if fee, _ := c.Values(address)["fee_preview"].(map[string]any); fee["setup"] != setup {
			t.Errorf("%s: the state says %v", address, fee)
		}
	}
}

// A limit is for each object: many within it pass, whatever their sum, and of
// many the error names those that are above.
func TestLimitIsForEachObject(t *testing.T) {
	t.Parallel()
	w := NewWorld(t)
	c := NewTerminal(t, w)
	config := BirdCampaign(fmt.Sprintf("brand_id = %q", w.Bird.SeedBrand(birdsandbox.SampleBrand(), "")), "usecase = each.value",
		`for_each = { visits = "ACCOUNT_NOTIFICATION", help = "CUSTOMER_CARE", few = "EMERGENCY" }`)
	Tells(t, c.Plan(feesOf(w, "max_setup = 15, max_monthly = 10")+config), "3 to add") // 45 once and 25 a month
	c.Write(feesOf(w, "max_setup = 15, max_monthly = 9.99") + config)
	said := c.Fails("plan")
	Tells(t, said, `with tendlc_bird_campaign.c["visits"],`, `with tendlc_bird_campaign.c["help"],`, "15.00 USD once and 10.00 USD a month",
		"more than the provider's fees.max_monthly (9.99 USD) for one object")
	if strings.Count(said, "(TENDLC1023)") != 2 {
		t.Errorf("not two are above the limit: %s", said)
	}
}

// A limit holds what a plan would pay for, not what is there. Terraform plans
// before it destroys, so it stops a destroy too, of whatever is in the state;
// the message says how to go past it.
func TestLimitIsForWhatIsStillToBePaid(t *testing.T) {
	t.Parallel()
	w := NewWorld(t)
	c := NewTerminal(t, w)
	c.Apply(SinchBrand(""))
	c.Write(feesOf(w, "max_setup = 9.99") + SinchBrand(""))
	c.Empty() // what is paid is not held against a limit
	Tells(t, c.Fails("plan", "-replace=tendlc_sinch_brand.b"), `The fee of the brand "Lakeview 10DLC" is above the limit (TENDLC1023)`, "It costs 10.00 USD once")
	c.Write(feesOf(w, `max_setup = 10, unknown = "error"`) + SinchBrand(`brand_registration_type = "FULL"`) + BirdBrand() +
		BirdCampaign(fmt.Sprintf("brand_id = %q", w.Bird.SeedBrand(birdsandbox.SampleBrand(), ""))))
	w.Settle()
	const past = `"terraform destroy -refresh=false" does not`
	Tells(t, c.Fails("destroy", "-auto-approve"), "changing brand_registration_type of the brand", "cannot be held against the limit (TENDLC1016)",
		`The fee of the campaign "Lakeview visit notices" is above the limit (TENDLC1023)`, past, "Nothing was sent and nothing was charged for it.")
	c.Does("destroy", "-auto-approve", "-refresh=false")
	if c.Values("tendlc_sinch_brand.b") != nil || len(w.Box.Ledger()) != 1 {
		t.Errorf("left: %v, paid: %v", c.Values("tendlc_sinch_brand.b"), w.Box.Ledger())
	}
}
