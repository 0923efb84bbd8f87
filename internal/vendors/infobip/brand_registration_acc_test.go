package infobip_test

import (
	"fmt"
	"testing"

	"github.com/hashicorp/terraform-plugin-testing/helper/resource"
	"github.com/hashicorp/terraform-plugin-testing/knownvalue"
	"github.com/hashicorp/terraform-plugin-testing/plancheck"
	"github.com/hashicorp/terraform-plugin-testing/statecheck"
	"github.com/hashicorp/terraform-plugin-testing/tfjsonpath"

	"github.com/tendlc/terraform-provider-tendlc/internal/acctest"
)

// registrationOfBrand registers the brand with that id, unprotected.
func registrationOfBrand(id string, arguments ...string) string {
	return acctest.InfobipBrandRegistration(append([]string{fmt.Sprintf("brand_id = %q", id), "deletion_protection = false"}, arguments...)...)
}

// What is registered already is never paid again: it is refused, or taken over
// when that is wanted.
func TestRegisteredBrandIsNotRegisteredAgain(t *testing.T) {
	t.Parallel()
	for status, want := range map[string]acctest.Complaint{
		"ACTIVE":      {Code: "TENDLC3001", At: "brand_id", Says: []string{"is registered already", "adopt_existing = true"}},
		"PENDING_2FA": {Code: "TENDLC3001", At: "brand_id", Says: []string{"PENDING_2FA"}},
		"REJECTED":    {Code: "TENDLC3007", At: "brand_id", Says: []string{"it was registered before and refused", "Correct it in place and apply"}},
	} {
		t.Run(status, func(t *testing.T) {
			t.Parallel()
			w := acctest.NewWorld(t)
			id := w.Infobip.SeedBrand(sandboxBrand(), "ACTIVE")
			w.Infobip.SetBrandState(id, status)
			acctest.CompareErrors(t, acctest.RunError(t, w, resource.TestStep{Config: registrationOfBrand(id)}), []acctest.Complaint{want})
			w.Run(t, resource.TestStep{Config: registrationOfBrand(id, "adopt_existing = true"), ConfigStateChecks: []statecheck.StateCheck{
				brandText(brandRegistrationAddress, "status", status), brandText(brandRegistrationAddress, "id", id)}})
			acctest.ExpectUntouched(t, w)
		})
	}
}

// The fee is in the plan; the same draft is charged once, and -replace, with or
// without create_before_destroy, cannot pay a second time.
func TestReplacingARegistrationPaysNothing(t *testing.T) {
	t.Parallel()
	for _, first := range []bool{false, true} {
		t.Run(fmt.Sprintf("create_before_destroy=%v", first), func(t *testing.T) {
			t.Parallel()
			w := acctest.NewWorld(t)
			id := w.Infobip.SeedBrand(sandboxBrand(), "DRAFT")
			with := func(trigger string) string {
				lifecycle := fmt.Sprintf("lifecycle {\n    create_before_destroy = %v\n    replace_triggered_by = [terraform_data.again]\n  }", first)
				return fmt.Sprintf("resource \"terraform_data\" \"again\" {\n  triggers_replace = %q\n}\n", trigger) + registrationOfBrand(id, lifecycle)
			}
			acctest.Play(t, w,
				acctest.Act{Step: resource.TestStep{Config: with("one"), ConfigPlanChecks: resource.ConfigPlanChecks{PreApply: []plancheck.PlanCheck{
					plancheck.ExpectKnownValue(brandRegistrationAddress, tfjsonpath.New("fee_preview").AtMapKey("setup"), knownvalue.Float64Exact(4))}}}},
				acctest.Act{Step: acctest.Step(with("two")), Complaints: []acctest.Complaint{{Code: "TENDLC3001", Says: []string{"is registered already"}}}},
			)
			acctest.ExpectCalls(t, w, "register-brand", 1)
			acctest.ExpectCharges(t, w, "brand", 1)
		})
	}
}

// A draft has no registration that could be imported.
func TestImportOfARegistrationThatDoesNotExist(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	id := w.Infobip.SeedBrand(sandboxBrand(), "DRAFT")
	for _, row := range []struct {
		id   string
		want acctest.Complaint
	}{
		{id, acctest.Complaint{Code: "TENDLC1008", Says: []string{"is a draft and not registered", "There is no registration to import"}}},
		{"lakeview", acctest.Complaint{Code: "TENDLC1008", Says: []string{"Not the id of a brand"}}},
	} {
		step := resource.TestStep{Config: registrationOfBrand(id), ResourceName: brandRegistrationAddress, ImportState: true, ImportStateId: row.id}
		acctest.CompareErrors(t, acctest.RunError(t, w, step), []acctest.Complaint{row.want})
	}
	acctest.ExpectUntouched(t, w)
}

// A brand that the registrar holds without having verified it is refused, with
// what to do; a word that this version does not know waits.
func TestApprovalJudgesTheIdentity(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	id := w.Infobip.SeedBrand(sandboxBrand(), "ACTIVE")
	w.Infobip.SetIdentity(id, "UNVERIFIED")
	approval := acctest.InfobipBrandApproval(fmt.Sprintf("brand_id = %q", id))
	acctest.CompareErrors(t, acctest.RunError(t, w, resource.TestStep{Config: approval}), []acctest.Complaint{{Code: "TENDLC2002", At: "brand_id",
		Says: []string{"is rejected (ACTIVE)", "could not verify who it is", "tendlc_infobip_brand_vet"}}})
	w.Infobip.SetBrandState(id, "ON_ICE")
	acctest.CompareErrors(t, acctest.RunError(t, w, resource.TestStep{Config: approval}), []acctest.Complaint{{Code: "TENDLC2001", At: "brand_id",
		Says: []string{"is still unknown", "the status is ON_ICE"}}})
}
