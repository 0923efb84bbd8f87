package sinch_test

import (
	"strings"
	"testing"

	"github.com/tendlc/terraform-provider-tendlc/internal/acctest"
	"github.com/tendlc/terraform-provider-tendlc/internal/tcr"
	"github.com/tendlc/terraform-provider-tendlc/internal/vendors/sinch"
	sinchsandbox "github.com/tendlc/terraform-provider-tendlc/internal/vendors/sinch/sandbox"
)

const (
	tableDate     = "2026-11-21"
	qualifySource = "Sinch's qualify call for this brand and use case; setup covers the first three months"
)

// Whatever Sinch charges for stands in the plan with its source and date.
func TestFeesInThePlan(t *testing.T) {
	t.Parallel()
	settled := func(_ *testing.T, w *acctest.World) { w.Settle() }
	brand := func(config string) func(*testing.T, *acctest.World) (string, string) {
		return func(*testing.T, *acctest.World) (string, string) { return "", config }
	}
	creates := map[string]acctest.FeeCase{
		"SIMPLIFIED brand": {For: tcr.Item{Kind: tcr.FeeBrand, Type: "SIMPLIFIED"}, Address: brandAddress, Configs: brand(brandWith()),
			Setup: new(10.0), Monthly: new(0.0), Source: "Sinch's published price of a SIMPLIFIED brand", AsOf: tableDate},
		"FULL brand": {For: tcr.Item{Kind: tcr.FeeBrand, Type: "FULL"}, Address: brandAddress, Configs: brand(typed("FULL", brandWith())),
			Setup: new(50.0), Monthly: new(0.0), Source: "Sinch's published price of a FULL brand", AsOf: tableDate},
		"campaign": {For: tcr.Item{Kind: tcr.FeeCampaign, UseCase: oneUseCase}, Address: campaignAddress,
			Configs: func(t *testing.T, w *acctest.World) (string, string) { return "", onlyCampaign(seededBrand(t, w)) },
			Setup:   new(30.0), Monthly: new(10.0), Source: qualifySource, Lasts: true},
	}
	acctest.RunFees(t, "sinch", sinch.Vendor{}.Charges(), creates, map[string]acctest.FeeCase{
		"replaced brand": {For: tcr.Item{Kind: tcr.FeeBrand, Type: "SIMPLIFIED"}, Address: brandAddress, Between: settled, Replaces: true,
			Configs: func(*testing.T, *acctest.World) (string, string) {
				return brandWith(), brandWith(`display_name = "Hillside 10DLC"`)
			},
			Setup: new(10.0), Monthly: new(0.0), Source: "Sinch's published price of a SIMPLIFIED brand", AsOf: tableDate},
		"upgrade of a brand": {For: tcr.Item{Kind: tcr.FeeBrandUpgrade}, Address: brandAddress, Between: settled, Lasts: true,
			Configs: func(*testing.T, *acctest.World) (string, string) { return brandWith(), typed("FULL", brandWith()) },
			Source:  "Sinch publishes no price for an upgrade; a SIMPLIFIED brand costs 10 and a FULL one 50", AsOf: tableDate},
		"replaced campaign": {For: tcr.Item{Kind: tcr.FeeCampaign, UseCase: "LOW_VOLUME"}, Address: campaignAddress, Between: settled, Replaces: true,
			Configs: func(t *testing.T, w *acctest.World) (string, string) {
				brandID := seededBrand(t, w)
				return onlyCampaign(brandID), onlyCampaign(brandID, `use_case = "LOW_VOLUME"`)
			},
			Setup: new(6.0), Monthly: new(2.0), Source: qualifySource},
	})
}

// A refused campaign is replaced for the same fee, which Terraform then hides
// among what does not change: the warning says it.
func TestFeeOfTheSuccessorOfARefusedCampaign(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	brandID := seededBrand(t, w)
	c := newTerminal(t, w)
	c.Apply(onlyCampaign(brandID))
	w.Sinch.SetCampaignStatus(w.Sinch.Campaigns()[0].ID, "REJECTED")
	tells(t, c.Plan(onlyCampaign(brandID, `description = "Lakeview Dental tells its patients about visits that they have booked, and about recalls."`)),
		"must be replaced", "which is rejected (TENDLC1010)", "it costs 30.00 USD once and 10.00 USD a month (Sinch's qualify call")
}

// firstPlan is everything up to the campaign of an account that has nothing.
func firstPlan(w *acctest.World, fees string) string {
	return w.Provider("deletion_protection = false\nfees = "+fees) + acctest.SinchBrand("") + acctest.SinchBrandApproval("") + acctest.SinchCampaign()
}

// In a first plan Sinch cannot be asked yet. The fee is held against the limit
// in the apply, which buys the brand and stops before the campaign.
func TestLimitOfAFeeThatOnlyTheApplyKnows(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	c := newTerminal(t, w)
	said := c.Plan(firstPlan(w, `{ max_setup = 20, unknown = "error" }`))
	tells(t, said, "(TENDLC1016)", "The apply holds it against fees.max_setup (20.00 USD) before it buys this one.",
		"That is above the provider's fees.max_setup (20.00 USD): as it stands the apply would buy the brand, if it is new, first, and then stop here.")
	if strings.Count(said, "(TENDLC1016)") != 1 {
		t.Errorf("it is said twice: %s", said)
	}
	tells(t, c.Fails("apply", saved), `The fee of the campaign "Lakeview visit notices" is above the limit (TENDLC1023)`,
		"It costs 30.00 USD once and 10.00 USD a month (Sinch's qualify call", "Nothing was sent and nothing was charged for it.")
	count(t, w, submitCampaign, 0)
	charges(t, w, "campaign", 0)
	c.Write(firstPlan(w, "{ max_setup = 30, max_monthly = 10 }"))
	c.Does("apply", "-auto-approve")
	count(t, w, submitCampaign, 1)
}

// An own price needs no brand that Sinch could be asked for: already the first
// plan knows it, and the apply still asks what the operators say.
func TestOwnPriceIsKnownBeforeTheBrandIs(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	c := newTerminal(t, w)
	prices := `{ max_setup = 20, unknown = "error", prices = [{ vendor = "sinch", kind = "campaign", setup = 12, monthly = 3 }] }`
	hides(t, c.Plan(firstPlan(w, prices)), "TENDLC1016")
	if fee, _ := c.Planned(campaignAddress)["fee_preview"].(map[string]any); fee["setup"] != 12.0 || fee["source"] != "the provider's fees.prices" {
		t.Errorf("fee_preview: %v", fee)
	}
	c.Does("apply", saved)
	count(t, w, qualifyBrand, 1)
	count(t, w, submitCampaign, 1)
	c.Empty()
}

// A plan that is applied later, by another process, holds until Sinch's price
// has moved: whoever approved it approved another amount, so nothing is bought,
// and Terraform names both.
func TestSavedPlanStopsOnceSinchHasChangedThePrice(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	brandID := seededBrand(t, w)
	c := newTerminal(t, w)
	c.Plan(onlyCampaign(brandID))
	w.Settle()
	c.Restart()
	w.Sinch.SetQualification(oneUseCase, "", sinchsandbox.QualificationChange{SetupFee: new(31.0), MonthlyFee: new(11.0)})
	tells(t, c.Fails("apply", saved), "Provider produced inconsistent final plan", "tendlc_sinch_campaign.c",
		".fee_preview.setup: was cty.NumberIntVal(30), but now cty.NumberIntVal(31)", ".fee_preview.monthly: was cty.NumberIntVal(10), but now cty.NumberIntVal(11)")
	untouched(t, w)
	c.Plan(onlyCampaign(brandID))
	c.Does("apply", saved)
	count(t, w, submitCampaign, 1)
}
