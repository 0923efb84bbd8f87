package bird_test

import (
	"testing"

	"github.com/hashicorp/terraform-plugin-testing/helper/resource"
	"github.com/hashicorp/terraform-plugin-testing/knownvalue"
	"github.com/hashicorp/terraform-plugin-testing/plancheck"
	"github.com/hashicorp/terraform-plugin-testing/statecheck"

	"github.com/tendlc/terraform-provider-tendlc/internal/acctest"
	birdsandbox "github.com/tendlc/terraform-provider-tendlc/internal/vendors/bird/sandbox"
)

// What Bird and the registry write in another way is no change: for a brand
// that was created here and for one that was imported.
func TestAnotherWritingOfABrandPlansNothing(t *testing.T) {
	t.Parallel()
	rule := func(rule birdsandbox.Rule) func(*testing.T, *acctest.World) {
		return func(_ *testing.T, w *acctest.World) { w.Bird.SetRule(rule, true) }
	}
	answers := func(pattern, with string) func(*testing.T, *acctest.World) {
		return func(t *testing.T, w *acctest.World) {
			acctest.NewFront(t, w).Changes("GET", "/tcr-brands", acctest.Replace(pattern, with))
		}
	}
	for name, row := range map[string]struct {
		prepare  func(*testing.T, *acctest.World)
		argument string
	}{
		"unset facts left out":  {rule(birdsandbox.OmitUnset), ""},
		"phone in digits":       {rule(birdsandbox.NormalisePhone), ""},
		"website tidied":        {rule(birdsandbox.NormaliseWebsite), ""},
		"website with a scheme": {answers(`"website":"lakeview`, `"website":"https://lakeview`), `website = "lakeviewdental.example"`},
		"countries in small":    {answers(`"(country|einIssuingCountry)":"US"`, `"$1":"us"`), ""},
		"NONE given":            {rule(birdsandbox.OmitUnset), `stock_exchange = "NONE"`},
		"NONE for all four":     {answers(`"(stockSymbol|altBusinessId)":""`, `"$1":"NONE"`), ""},
		"legal name in capital": {answers(`Lakeview Dental Group LLC`, `LAKEVIEW DENTAL GROUP, LLC`), ""},
		"ein without hyphen":    {answers(`39-1234567`, `391234567`), ""},
		"an update of nothing":  {answers(`"updatedAt":(null|"[^"]*")`, `"updatedAt":"2026-12-24T10:00:00.000Z"`), ""},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			w := acctest.NewWorld(t)
			row.prepare(t, w)
			var arguments []string
			if row.argument != "" {
				arguments = append(arguments, row.argument)
			}
			config := brandUnprotected(arguments...)
			w.Run(t, acctest.Step(config), resource.TestStep{Config: config, PreConfig: w.Settle, ConfigPlanChecks: acctest.Nothing})
			id := w.Bird.SeedBrand(lakeview(), "")
			w.Run(t, acctest.Importing(acctest.BirdBrand(arguments...), brandAddress, id), acctest.Step(config),
				resource.TestStep{Config: config, ConfigPlanChecks: acctest.Nothing})
			acctest.ExpectCalls(t, w, patchBrand, 0)
		})
	}
}

// What changes by itself at Bird changes the state and no plan.
func TestWhatBirdAddsToABrandPlansNothing(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	added := func() {
		w.Settle()
		w.Bird.SetAuthPlus("Lakeview 10DLC", "VERIFIED")
	}
	w.Run(t, acctest.Step(brandUnprotected()),
		resource.TestStep{RefreshState: true, PreConfig: added},
		resource.TestStep{Config: brandUnprotected(), ConfigPlanChecks: acctest.Nothing, ConfigStateChecks: []statecheck.StateCheck{
			brandText(brandAddress, "auth_plus_status", "VERIFIED"), brandHas(brandAddress, "tcr_brand_id", knownvalue.NotNull())}})
}

// A word of tomorrow is an unknown phase, and stops nothing but an edit.
func TestUnknownStatusOfABrandIsNoError(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	w.Run(t, acctest.Step(brandUnprotected()),
		resource.TestStep{Config: brandUnprotected(), PreConfig: brandIs(w, "ON_ICE"), ConfigPlanChecks: acctest.Nothing},
		resource.TestStep{Config: brandUnprotected(), ConfigStateChecks: []statecheck.StateCheck{brandText(brandAddress, "phase", "unknown")}})
}

// A change that somebody else made at Bird is put back, in place.
func TestDriftOfABrandIsPutBack(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	changed := lakeview()
	changed.City = "Milwaukee"
	id := w.Bird.SeedBrand(changed, "")
	w.Run(t, acctest.Importing(acctest.BirdBrand(), brandAddress, id), brandAct(brandUnprotected(), plancheck.ResourceActionUpdate))
	expectSent(t, w, patchBrand, "city")
}
