package infobip_test

import (
	"net/http"
	"testing"
	"time"

	"github.com/hashicorp/terraform-plugin-testing/helper/resource"
	"github.com/hashicorp/terraform-plugin-testing/plancheck"

	"github.com/tendlc/terraform-provider-tendlc/internal/acctest"
)

const pathVet = "/brands/[^/]+/vets(/[^/]+)?$"

// A failed vet stays in the state as long as Infobip takes no other: the plan
// says from when on it does.
func TestFailedVetIsNotReplacedWithinThirtyDays(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	front := acctest.NewFront(t, w)
	id := w.Infobip.SeedBrand(sandboxBrand(), "ACTIVE")
	fails := func() {
		w.Infobip.SetVet(id, "FAILURE", 0)
		front.Changes(http.MethodGet, pathVet, acctest.Replace(`"status":\s*"FAILURE"`, `"status":"FAILURE","vettedDate":"2026-11-21T10:00:00Z"`))
	}
	acctest.Play(t, w,
		acctest.Act{Step: acctest.Step(vetOf(id, standard))},
		acctest.Act{Step: resource.TestStep{RefreshState: true, PreConfig: fails}},
		acctest.Act{Step: resource.TestStep{Config: vetOf(id, enhanced), PlanOnly: true}, Complaints: []acctest.Complaint{
			{Code: "TENDLC1012", At: "type", Says: []string{"cannot be replaced now", "once in 30 days", "ended on 2026-11-21", "possible from 2026-12-21 10:00 UTC on", "Nothing was sent"}}}},
		acctest.Act{Step: resource.TestStep{Config: vetOf(id, standard), ConfigPlanChecks: acctest.Nothing}},
		acctest.Act{Step: resource.TestStep{Config: vetOf(id, enhanced), PreConfig: func() { w.Clock.Advance(31 * 24 * time.Hour) },
			ConfigPlanChecks: acctest.Acts(vetAddress, plancheck.ResourceActionDestroyBeforeCreate)}},
	)
	acctest.ExpectCalls(t, w, "vet-brand", 2)
}

// Nobody can tell the age of a failed vet without a date; it is forgotten by a
// destroy only.
func TestFailedVetOfUnknownAgeIsNotReplaced(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	id := w.Infobip.SeedBrand(sandboxBrand(), "ACTIVE")
	acctest.Play(t, w,
		acctest.Act{Step: acctest.Step(vetOf(id, standard))},
		acctest.Act{Step: resource.TestStep{RefreshState: true, PreConfig: func() { w.Infobip.SetVet(id, "FAILURE", 0) }}},
		acctest.Act{Step: resource.TestStep{Config: vetOf(id, enhanced), PlanOnly: true},
			Complaints: []acctest.Complaint{{Code: "TENDLC1012", At: "type", Says: []string{"cannot be replaced now", "gives no date", "terraform destroy -target=ADDRESS"}}}},
		acctest.Act{Step: resource.TestStep{Config: vetOf(id, standard), ConfigPlanChecks: acctest.Nothing}},
	)
	acctest.ExpectCalls(t, w, "vet-brand", 1)
}

// The limit is of one brand's orders: another brand is vetted at any time.
func TestVetOfAnotherBrandNeedsNoPause(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	first := w.Infobip.SeedBrand(sandboxBrand(), "ACTIVE")
	other := sandboxBrand()
	other.Name, other.TaxID, other.ReferenceID = "Hillside 10DLC", "39-7654321", "hillside"
	second := w.Infobip.SeedBrand(other, "ACTIVE")
	w.Run(t, acctest.Step(vetOf(first, standard)),
		resource.TestStep{Config: vetOf(second, standard), ConfigPlanChecks: acctest.Acts(vetAddress, plancheck.ResourceActionDestroyBeforeCreate)})
	acctest.ExpectCalls(t, w, "vet-brand", 2)
}
