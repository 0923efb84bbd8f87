package infobip_test

import (
	"slices"
	"testing"

	"github.com/tendlc/terraform-provider-tendlc/internal/acctest"
	"github.com/tendlc/terraform-provider-tendlc/internal/tcr"
	"github.com/tendlc/terraform-provider-tendlc/internal/vendors/infobip"
)

const (
	tableDate   = "2026-11-22"
	listDate    = "2026-11-21"
	listPrice   = "registry list price as resellers publish it; the vendor may charge otherwise"
	draftFee    = "registration_fee_preview"
	notListed   = "no published price for this use case"
	outsideVet  = `import = { provider = "WMC_GLOBAL", transaction_id = "wmc-1" }`
	billedByTCR = "billed by The Campaign Registry to the campaign service provider directly, not by Infobip"
)

// ofResources are the charges that a resource's plan shows. That of the action
// has no fee_preview: see TestBrandAppealActionObeysTheFeeSettings.
func ofResources(charges tcr.Charges) tcr.Charges {
	return slices.DeleteFunc(charges, func(charge tcr.Charge) bool { return charge.Kind == tcr.FeeBrandAppeal })
}

// Whatever Infobip charges for stands in the plan with its source and date.
func TestFeesInThePlan(t *testing.T) {
	t.Parallel()
	type configs = func(*testing.T, *acctest.World) (string, string)
	settled := func(_ *testing.T, w *acctest.World) { w.Settle() }
	vet := func(arguments string) configs {
		return func(_ *testing.T, w *acctest.World) (string, string) {
			return "", vetOf(w.Infobip.SeedBrand(sandboxBrand(), "ACTIVE"), arguments)
		}
	}
	draft := func(arguments ...string) configs {
		return func(_ *testing.T, w *acctest.World) (string, string) {
			return "", draftOf(approvedBrand(w), arguments...)
		}
	}
	registered := acctest.InfobipBrand() + acctest.InfobipBrandRegistration()
	campaign := func(useCase string) tcr.Item {
		return tcr.Item{Kind: tcr.FeeCampaign, Type: "TEN_DIGIT_LONG_CODE", UseCase: useCase}
	}
	external := tcr.Item{Kind: tcr.FeeCampaign, Type: "EXTERNAL_TEN_DIGIT_LONG_CODE"}
	creates := map[string]acctest.FeeCase{
		"registration of a brand": {For: tcr.Item{Kind: tcr.FeeBrand}, Address: brandRegistrationAddress,
			Configs: func(*testing.T, *acctest.World) (string, string) { return "", registered },
			Setup:   new(4.0), Monthly: new(0.0), Source: listPrice, AsOf: listDate},
		"standard vet": {For: tcr.Item{Kind: tcr.FeeVetting, Type: "STANDARD"}, Address: vetAddress, Configs: vet(standard),
			Setup: new(40.0), Monthly: new(0.0), Source: listPrice, AsOf: listDate},
		"enhanced vet": {For: tcr.Item{Kind: tcr.FeeVetting, Type: "ENHANCED"}, Address: vetAddress, Configs: vet(enhanced),
			Source: "no published price for a vet of type ENHANCED", AsOf: tableDate},
		"imported vet": {For: tcr.Item{Kind: tcr.FeeVettingImport}, Address: vetAddress, Configs: vet(outsideVet),
			Source: "Infobip publishes no price for importing a vet; it was paid to the vetting provider", AsOf: tableDate},
		"draft of a campaign": {For: campaign("TWO_FACTOR_AUTH"), Address: campaignAddress, Attribute: draftFee, Configs: draft(`use_cases = ["TWO_FACTOR_AUTH"]`),
			Monthly: new(10.0), Source: listPrice, AsOf: listDate},
		"draft of a campaign with several use cases": {For: campaign("MIXED"), Address: campaignAddress, Attribute: draftFee,
			Configs: draft(`use_cases = ["TWO_FACTOR_AUTH", "ALERTS"]`), Monthly: new(10.0), Source: listPrice, AsOf: listDate},
		"draft of a campaign of low volume": {For: campaign("LOW_VOLUME"), Address: campaignAddress, Attribute: draftFee, Configs: draft("low_volume = true"),
			Monthly: new(2.0), Source: listPrice, AsOf: listDate, Lasts: true},
		"draft of an external campaign": {For: external, Address: campaignAddress, Attribute: draftFee,
			Configs: func(*testing.T, *acctest.World) (string, string) { return "", externalDraft() }, Source: billedByTCR, AsOf: tableDate},
		"registration of a campaign": {For: campaign("ALERTS"), Address: campaignRegistrationAddress,
			Configs: func(_ *testing.T, w *acctest.World) (string, string) {
				return "", registrationOf(standingCampaign(w, "DRAFT"))
			},
			Source: notListed, AsOf: listDate, Lasts: true},
		"dedicated number pool": {For: tcr.Item{Kind: tcr.FeeNumberPool}, Address: poolAddress,
			Configs: func(_ *testing.T, w *acctest.World) (string, string) {
				return "", attachedPool(poolCampaign(w, "REGISTERED"), `reason = "The drivers of two cities are billed apart."`)
			},
			Source: "one dedicated pool is free as far as Infobip's guide says, several cost 2,000 USD once", AsOf: tableDate},
	}
	acctest.RunFees(t, "infobip", ofResources(infobip.Vendor{}.Charges()), creates, map[string]acctest.FeeCase{
		"registration of a replaced brand": {For: tcr.Item{Kind: tcr.FeeBrand}, Address: brandRegistrationAddress, Between: settled, Replaces: true,
			Configs: func(*testing.T, *acctest.World) (string, string) {
				return registered, acctest.InfobipBrand(`tax_id = "39-7654321"`) + acctest.InfobipBrandRegistration()
			},
			Setup: new(4.0), Monthly: new(0.0), Source: listPrice, AsOf: listDate},
		"change of a registered brand": {For: tcr.Item{Kind: tcr.FeeBrandUpdate}, Address: brandAddress, Between: settled,
			Configs: func(*testing.T, *acctest.World) (string, string) {
				return registered, acctest.InfobipBrand(`support_phone = "+16085550143"`) + acctest.InfobipBrandRegistration()
			},
			Source: "Infobip publishes no price for sending a changed brand to the registrar again", AsOf: tableDate, Lasts: true},
		"upgrade of a vet": {For: tcr.Item{Kind: tcr.FeeVettingUpgrade}, Address: vetAddress, Between: settled,
			Configs: func(_ *testing.T, w *acctest.World) (string, string) {
				id := w.Infobip.SeedBrand(sandboxBrand(), "ACTIVE")
				return vetOf(id, standard), vetOf(id, enhanced)
			},
			Source: "no published price for a vet of type ENHANCED", AsOf: tableDate},
		"draft of a replaced campaign": {For: campaign("MIXED"), Address: campaignAddress, Attribute: draftFee, Replaces: true,
			Configs: func(_ *testing.T, w *acctest.World) (string, string) {
				brand := approvedBrand(w)
				return draftOf(brand), draftOf(brand, `use_cases = ["CHAT", "ALERTS"]`)
			},
			Between: func(t *testing.T, w *acctest.World) { inStage(t, w, "REGISTERED")() },
			Monthly: new(10.0), Source: listPrice, AsOf: listDate},
	})
}

// What a registration will cost is held against the limit in the plan of the
// draft already, because a first plan cannot say it of the registration.
func TestLimitIsKeptByTheDraft(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	c := acctest.NewTerminal(t, w)
	fees := func(more string) string { return w.Provider("deletion_protection = false\nfees = { " + more + " }") }
	c.Write(fees(`max_monthly = 5`) + acctest.InfobipFlow())
	acctest.Tells(t, c.Does("plan"), `The fee of the registration of the campaign "Lakeview visit notices" cannot be held against the limit (TENDLC1016)`)
	c.Write(fees(`max_monthly = 5, prices = [{ vendor = "infobip", kind = "campaign", setup = 1, monthly = 6 }]`) + acctest.InfobipFlow())
	acctest.Tells(t, c.Fails("plan"), `The fee of the registration of the campaign "Lakeview visit notices" is above the limit (TENDLC1023)`, "6.00 USD a month")
	acctest.ExpectUntouched(t, w)
}

// A campaign that was registered and refused is corrected for no other
// registration: its edit plans no fee, and no limit stops it.
func TestCorrectionOfARefusedCampaignPlansNoRegistrationFee(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	brand := approvedBrand(w)
	c := acctest.NewTerminal(t, w)
	c.Apply(draftOf(brand))
	inStage(t, w, "REJECTED")()
	c.Plan(w.Provider("deletion_protection = false\nfees = { max_setup = 0, max_monthly = 0, unknown = \"error\" }") +
		draftOf(brand, newSummary, `use_cases = ["TWO_FACTOR_AUTH"]`))
	if fee, _ := c.Planned(campaignAddress)[draftFee].(map[string]any); fee["source"] != notListed {
		t.Errorf("the plan's fee is %v, not that of the draft", fee)
	}
	c.Does("apply", acctest.SavedPlan)
}

// A dedicated number pool may cost money that nobody names: with a limit it
// follows fees.unknown, and a price of the account's own is held against it.
func TestDedicatedPoolFollowsTheLimit(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	c := acctest.NewTerminal(t, w)
	pool := attachedPool(poolCampaign(w, "REGISTERED"), `reason = "Visits need numbers of their own."`)
	plan := func(fees string) { c.Write(w.Provider("fees = { "+fees+" }") + pool) }
	plan(`max_setup = 100, unknown = "error"`)
	acctest.Tells(t, c.Fails("plan"), "Error: The fee of a dedicated number pool cannot be held against the limit (TENDLC1016)", `fees.unknown is "error".`,
		`fees.prices: { vendor = "infobip", kind = "number_pool", setup = ... }`)
	plan(`max_setup = 100, unknown = "ignore"`)
	acctest.Hides(t, c.Does("plan"), "TENDLC1016")
	plan(`max_setup = 100, unknown = "error", prices = [{ vendor = "infobip", kind = "number_pool", setup = 100 }]`)
	acctest.Hides(t, c.Does("plan"), "TENDLC1016", "TENDLC1023")
	acctest.ExpectUntouched(t, w)
}
