package infobip_test

import (
	"regexp"
	"testing"

	"github.com/hashicorp/terraform-plugin-testing/compare"
	"github.com/hashicorp/terraform-plugin-testing/helper/resource"
	"github.com/hashicorp/terraform-plugin-testing/knownvalue"
	"github.com/hashicorp/terraform-plugin-testing/plancheck"
	"github.com/hashicorp/terraform-plugin-testing/statecheck"
	"github.com/hashicorp/terraform-plugin-testing/tfjsonpath"

	"github.com/tendlc/terraform-provider-tendlc/internal/acctest"
)

var derivedForm = knownvalue.StringRegexp(regexp.MustCompile(`^tf-[0-9a-f]{47}$`))

// The derived reference id is known in the plan, and an edit leaves it alone.
func TestDerivedReferenceIsPlannedAndStays(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	at, same := tfjsonpath.New("reference_id"), statecheck.CompareValue(compare.ValuesSame())
	w.Run(t,
		resource.TestStep{Config: brandUnprotected(),
			ConfigPlanChecks:  resource.ConfigPlanChecks{PreApply: []plancheck.PlanCheck{plancheck.ExpectKnownValue(brandAddress, at, derivedForm)}},
			ConfigStateChecks: []statecheck.StateCheck{same.AddStateValue(brandAddress, at)}},
		resource.TestStep{Config: brandUnprotected(`legal_name = "Lakeview Dentists LLC"`, `name = "Lakeview two"`),
			ConfigPlanChecks:  acctest.Acts(brandAddress, plancheck.ResourceActionUpdate),
			ConfigStateChecks: []statecheck.StateCheck{same.AddStateValue(brandAddress, at)}},
	)
	acctest.ExpectCalls(t, w, "create-brand", 1)
}

// A reference id that another brand holds stops the create, names that brand
// and says how to import it.
func TestUsedReferenceNamesTheBrandThatHoldsIt(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	other := sandboxBrand()
	other.Name, other.TaxID, other.ReferenceID = "Harbor Dental", "39-0000001", "lakeview"
	id := w.Infobip.SeedBrand(other, "DRAFT")
	for _, adopt := range []string{"adopt_existing = false", "adopt_existing = true"} {
		config := brandUnprotected(`reference_id = "lakeview"`, adopt)
		acctest.CompareErrors(t, acctest.RunError(t, w, resource.TestStep{Config: config}), []acctest.Complaint{{Code: "TENDLC3007", At: "reference_id",
			Says: []string{`its reference_id lakeview is used by the brand "Harbor Dental" (` + id + `)`, "terraform import tendlc_infobip_brand.NAME " + id, "Nothing was sent"}}})
	}
	acctest.ExpectUntouched(t, w)
}

// The same brand once more is stopped, or taken over when that is wanted.
func TestSameBrandIsTakenOverOrRefused(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	id := w.Infobip.SeedBrand(sandboxBrand(), "DRAFT")
	acctest.CompareErrors(t, acctest.RunError(t, w, resource.TestStep{Config: brandUnprotected()}), []acctest.Complaint{{Code: "TENDLC3001", At: "name",
		Says: []string{`The brand "Lakeview 10DLC" exists already`, "terraform import tendlc_infobip_brand.NAME " + id, "adopt_existing = true"}}})
	acctest.ExpectUntouched(t, w)
	w.Run(t, resource.TestStep{Config: brandUnprotected("adopt_existing = true"), ConfigStateChecks: []statecheck.StateCheck{brandText(brandAddress, "id", id)}},
		resource.TestStep{Config: brandUnprotected("adopt_existing = true"), ConfigPlanChecks: acctest.Nothing})
	acctest.ExpectCalls(t, w, "create-brand", 0)
}
