package infobip_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/hashicorp/terraform-plugin-testing/helper/resource"
	"github.com/hashicorp/terraform-plugin-testing/knownvalue"
	"github.com/hashicorp/terraform-plugin-testing/plancheck"
	"github.com/hashicorp/terraform-plugin-testing/statecheck"
	"github.com/hashicorp/terraform-plugin-testing/tfjsonpath"

	"github.com/tendlc/terraform-provider-tendlc/internal/acctest"
)

const vetAddress = "tendlc_infobip_brand_vet.v"

// vetOf has the brand with that id vetted, unprotected.
func vetOf(brandID string, arguments ...string) string {
	lines := append([]string{fmt.Sprintf("brand_id = %q", brandID), "deletion_protection = false"}, arguments...)
	return "resource \"tendlc_infobip_brand_vet\" \"v\" {\n  " + strings.Join(lines, "\n  ") + "\n}\n"
}

const standard, enhanced = `type = "STANDARD"`, `type = "ENHANCED"`

// vetImportID is the id of the only brand's latest vet in the state.
func vetImportID(w *acctest.World) string {
	brand := w.Infobip.Brands()[0]
	return brand.ID + "/" + brand.Vets[len(brand.Vets)-1].ID
}

// A standard vet is ordered, upgraded in place for a second charge, imported,
// and forgotten by the destroy.
func TestVetIsOrderedUpgradedAndForgotten(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	id := w.Infobip.SeedBrand(sandboxBrand(), "ACTIVE")
	w.Run(t,
		resource.TestStep{Config: vetOf(id, standard),
			ConfigPlanChecks: resource.ConfigPlanChecks{PreApply: []plancheck.PlanCheck{
				plancheck.ExpectKnownValue(vetAddress, tfjsonpath.New("fee_preview").AtMapKey("setup"), knownvalue.Float64Exact(40))}},
			ConfigStateChecks: []statecheck.StateCheck{brandText(vetAddress, "status", "PENDING")}},
		resource.TestStep{RefreshState: true, PreConfig: w.Settle},
		resource.TestStep{Config: vetOf(id, standard), ConfigPlanChecks: acctest.Nothing, ConfigStateChecks: []statecheck.StateCheck{
			brandText(vetAddress, "status", "SUCCESS"), brandText(vetAddress, "phase", "approved"),
			statecheck.ExpectKnownValue(vetAddress, tfjsonpath.New("score"), knownvalue.Int64Exact(78))}},
		resource.TestStep{Config: vetOf(id, enhanced), ConfigPlanChecks: acctest.Acts(vetAddress, plancheck.ResourceActionUpdate),
			ConfigStateChecks: []statecheck.StateCheck{brandText(vetAddress, "type", "ENHANCED"), brandText(vetAddress, "status", "PENDING")}},
		resource.TestStep{RefreshState: true, PreConfig: w.Settle},
		resource.TestStep{Config: vetOf(id, enhanced), ConfigPlanChecks: acctest.Nothing},
	)
	w.Run(t,
		acctest.Importing(vetOf(id, enhanced), vetAddress, vetImportID(w)),
		resource.TestStep{Config: vetOf(id, enhanced), ConfigPlanChecks: acctest.Acts(vetAddress, plancheck.ResourceActionUpdate)}, // protection alone
		resource.TestStep{Config: vetOf(id, enhanced), ConfigPlanChecks: acctest.Nothing},
	)
	acctest.ExpectCalls(t, w, "vet-brand", 1)
	acctest.ExpectCalls(t, w, "update-brand-vet", 1)
	if vets := w.Infobip.Brands()[0].Vets; len(vets) != 1 || vets[0].Type != "ENHANCED" {
		t.Errorf("vets: %v", vets)
	}
}

// A younger vet is named before anything is paid, and taken over when that is
// wanted; after 30 days another one is bought.
func TestYoungVetStopsAnother(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	id := w.Infobip.SeedBrand(sandboxBrand(), "ACTIVE")
	w.Infobip.SetVet(id, "SUCCESS", 60)
	refused := []acctest.Complaint{{Code: "TENDLC3001", At: "brand_id",
		Says: []string{"The vet", "is registered already", "STANDARD, SUCCESS", "terraform import tendlc_infobip_brand_vet.NAME " + vetImportID(w)}}}
	acctest.CompareErrors(t, acctest.RunError(t, w, resource.TestStep{Config: vetOf(id, standard)}), refused)
	w.Run(t, resource.TestStep{Config: vetOf(id, standard, "adopt_existing = true"),
		ConfigStateChecks: []statecheck.StateCheck{brandText(vetAddress, "id", vetImportID(w))}})
	acctest.ExpectUntouched(t, w)
	w.Clock.Advance(31 * 24 * time.Hour)
	w.Run(t, acctest.Step(vetOf(id, standard)))
	acctest.ExpectCalls(t, w, "vet-brand", 1)
	acctest.ExpectCharges(t, w, "brand", 1)
}

// What Infobip does not do to a vet is a plan error, and nothing is sent.
func TestVetChangesThatAreNotPossible(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	id := w.Infobip.SeedBrand(sandboxBrand(), "ACTIVE")
	later := func() { w.Clock.Advance(31 * 24 * time.Hour) }
	acctest.Play(t, w,
		acctest.Act{Step: acctest.Step(vetOf(id, standard))},
		acctest.Act{Step: resource.TestStep{Config: vetOf(id, enhanced), PlanOnly: true}, Complaints: []acctest.Complaint{
			{Code: "TENDLC1012", At: "type", Says: []string{"cannot be changed now", "Its status at Infobip is PENDING"}}}},
		acctest.Act{Step: resource.TestStep{Config: vetOf(id, standard), PreConfig: w.Settle}},
		acctest.Act{Step: resource.TestStep{Config: vetOf(id, enhanced), PlanOnly: true, PreConfig: later}, Complaints: []acctest.Complaint{
			{Code: "TENDLC1012", At: "type", Says: []string{"can no longer be upgraded", "ended on 2026-11-", "-replace"}}}},
		acctest.Act{Step: resource.TestStep{Config: vetOf(id, standard), ConfigPlanChecks: acctest.Nothing}},
	)
	acctest.ExpectCalls(t, w, "update-brand-vet", 0)
	acctest.ExpectCalls(t, w, "vet-brand", 1)
}

// An enhanced vet never becomes a standard one.
func TestEnhancedVetIsNeverMadeStandard(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	id := w.Infobip.SeedBrand(sandboxBrand(), "ACTIVE")
	acctest.Play(t, w,
		acctest.Act{Step: acctest.Step(vetOf(id, enhanced))},
		acctest.Act{Step: resource.TestStep{RefreshState: true, PreConfig: w.Settle}},
		acctest.Act{Step: resource.TestStep{Config: vetOf(id, standard), PlanOnly: true}, Complaints: []acctest.Complaint{
			{Code: "TENDLC1012", At: "type", Says: []string{"cannot be changed to this value"}}}},
		acctest.Act{Step: resource.TestStep{Config: vetOf(id, enhanced), ConfigPlanChecks: acctest.Nothing}},
	)
}

// Only a brand that the registrar holds is vetted.
func TestVetNeedsARegisteredBrand(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	for id, says := range map[string]string{
		w.Infobip.SeedBrand(sandboxBrand(), "DRAFT"): "the brand is DRAFT",
		"3f6a1c52-8b0e-4d7a-9c41-5e2f7a8b9c10":       "Infobip does not know the brand",
	} {
		acctest.CompareErrors(t, acctest.RunError(t, w, resource.TestStep{Config: vetOf(id, standard)}), []acctest.Complaint{{Code: "TENDLC3007", At: "brand_id", Says: []string{says}}})
	}
	acctest.ExpectUntouched(t, w)
}

// Each provider's vet is taken over once; its tokens stay out of every
// diagnostic, and the first ones after an import of the resource are recorded
// without a call.
func TestOutsideVetsAreImported(t *testing.T) {
	t.Parallel()
	for provider, own := range map[string]string{
		"AEGIS_MOBILE":    `external_vet_id = "aegis-1", vetting_token = "s3cret-vetting"`,
		"CAMPAIGN_VERIFY": `authorization_token = "cv|1|2|3|4|s3cret"`,
		"WMC_GLOBAL":      `transaction_id = "wmc-1"`,
	} {
		t.Run(provider, func(t *testing.T) {
			t.Parallel()
			w := acctest.NewWorld(t)
			id := w.Infobip.SeedBrand(sandboxBrand(), "ACTIVE")
			outside := fmt.Sprintf("import = { provider = %q, %s }", provider, own)
			w.Run(t,
				resource.TestStep{Config: vetOf(id, outside), ConfigStateChecks: []statecheck.StateCheck{
					brandText(vetAddress, "imported_vet_provider", provider), brandText(vetAddress, "status", "SUCCESS"),
					statecheck.ExpectKnownValue(vetAddress, tfjsonpath.New("imported"), knownvalue.Bool(true))}},
				resource.TestStep{Config: vetOf(id, outside), ConfigPlanChecks: acctest.Nothing},
			)
			w.Run(t,
				acctest.Importing(vetOf(id, outside), vetAddress, vetImportID(w)),
				resource.TestStep{Config: vetOf(id, outside), ConfigPlanChecks: acctest.Acts(vetAddress, plancheck.ResourceActionUpdate)},
				resource.TestStep{Config: vetOf(id, outside), ConfigPlanChecks: acctest.Nothing},
			)
			acctest.ExpectCalls(t, w, "import-existing-brand-vet", 1)
			acctest.ExpectCharges(t, w, "brand", 0)
		})
	}
}
