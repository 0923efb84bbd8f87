package sinch_test

import (
	"fmt"
	"regexp"
	"sync"
	"testing"

	"github.com/hashicorp/terraform-plugin-testing/helper/resource"

	"github.com/tendlc/terraform-provider-tendlc/internal/acctest"
	"github.com/tendlc/terraform-provider-tendlc/internal/sandbox"
)

// notNow is the refusal of an edit in a status that does not take it.
func notNow(place, status string) *regexp.Regexp {
	return says(place+" of the brand", "cannot be changed now (TENDLC1012)", "Its status at Sinch is "+status,
		"possible when it is APPROVED or REJECTED", "Nothing was sent and nothing was charged.")
}

// A destroy is planned with the configuration, so the refusal must not stop
// the way out that it names.
func TestBrandThatCannotBeEditedNowCanStillBeDestroyed(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	w.Sinch.SetOutcome("Lakeview 10DLC", sandbox.Hold)
	c := newTerminal(t, w)
	c.Apply(brandWith())
	c.Write(unprotected(w, brandWith(`city = "Monona"`)))
	tells(t, c.Fails("plan"), "TENDLC1012", `"terraform destroy -refresh=false" does not`)
	c.Does("destroy", "-auto-approve", "-refresh=false")
	count(t, w, patchBrand, 0)
}

// What moved between plan and apply would make the change another one: nothing
// is sent, and the next plan tells the truth.
func TestBrandThatMovedSinceThePlanIsLeftAlone(t *testing.T) {
	t.Parallel()
	for name, edited := range map[string]string{"group": brandWith(`city = "Monona"`), "upgrade": typed("FULL", brandWith())} {
		for _, status := range []string{"IN_PROGRESS", "REJECTED", "ON_ICE"} {
			t.Run(name+"/"+status, func(t *testing.T) {
				t.Parallel()
				w := acctest.NewWorld(t)
				c := newTerminal(t, w)
				c.Apply(brandWith() + acctest.SinchBrandApproval(""))
				c.Plan(edited + acctest.SinchBrandApproval(""))
				w.Sinch.SetBrandStatus("Lakeview 10DLC", status)
				tells(t, c.Fails("apply", saved), "has changed since the plan: plan again (TENDLC1014)",
					"It was APPROVED when the plan was made and is "+status+" now", "Nothing was sent and nothing was charged.")
				count(t, w, patchBrand, 0)
				count(t, w, upgradeBrand, 0)
				charges(t, w, "brand", 1)
			})
		}
	}
}

// refusedPatch answers a PATCH of a brand with 400 and a field.
func refusedPatch(field, description string) answer {
	return answer{Status: 400, Kind: jsonKind, Body: fmt.Sprintf(`{"error":{"code":400,"message":"Invalid","status":"INVALID_ARGUMENT","details":[
		{"type":"BadRequest","fieldViolations":[{"field":%q,"description":%q}]}]}}`, field, description)}
}

func TestRefusedBrandEditLandsOnTheArgument(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	f := newFront(t, w)
	approval := acctest.SinchBrandApproval("")
	f.Answers("PATCH", pathOneBrand, refusedPatch("companyDetails.postalCode", "does not belong to the city"))
	w.Run(t, step(unprotected(w, brandWith()+approval)),
		resource.TestStep{Config: unprotected(w, brandWith(`postal_code = "00000"`)+approval), ExpectError: says(
			"Sinch refused to change the brand", "TENDLC2003", "with tendlc_sinch_brand.b", "company_details.postal_code: companyDetails.postalCode: does not belong to the city. Nothing was charged.")},
		resource.TestStep{Config: unprotected(w, brandWith(`postal_code = "53716"`)+approval), PreConfig: f.Clear, ConfigPlanChecks: onlyBrandChanges(brandApprovalAddress)})
	count(t, w, patchBrand, 1)
	charges(t, w, "brand", 1)
}

// A brand that is locked after the provider has looked: the refusal is
// Sinch's, and the state stays what it was.
func TestBrandThatIsLockedAtTheLastMoment(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	f := newFront(t, w)
	c := newTerminal(t, w)
	approval := acctest.SinchBrandApproval("")
	c.Apply(brandWith() + approval)
	c.Plan(brandWith(`city = "Monona"`) + approval)
	var once sync.Once
	f.Changes("GET", pathOneBrand, func(a answer) answer { // answered as APPROVED, locked right after
		once.Do(func() { w.Sinch.SetBrandStatus("Lakeview 10DLC", "IN_PROGRESS") })
		return a
	})
	tells(t, c.Fails("apply", saved), "Sinch refused to change the brand", "(TENDLC2003)",
		"brandRegistrationId: the brand is IN_PROGRESS, it can be changed while APPROVED", "Nothing was charged.")
	count(t, w, patchBrand, 1)
	if city := w.Sinch.Brands()[0].Request.CompanyDetails.City; city != "Madison" {
		t.Errorf("the city is %s", city)
	}
	w.Sinch.SetBrandStatus("Lakeview 10DLC", "APPROVED")
	c.Apply(brandWith(`city = "Monona"`) + approval)
	c.Empty()
	count(t, w, patchBrand, 2)
}

// A lost answer to a change is sent again: the same details twice are the same
// details.
func TestFaultyBrandEditIsFinished(t *testing.T) {
	t.Parallel()
	for _, kind := range sandbox.FaultKinds() {
		if kind == sandbox.UnknownStatus {
			continue // the edit is done, and the approval waits for a status that it knows
		}
		t.Run(string(kind), func(t *testing.T) {
			t.Parallel()
			w := acctest.NewWorld(t)
			approval := acctest.SinchBrandApproval("")
			edited := unprotected(w, brandWith(`city = "Monona"`)+approval)
			faulty := resource.TestStep{Config: edited, ConfigPlanChecks: onlyBrandChanges(brandApprovalAddress),
				PreConfig: func() { w.Box.InjectFault(sandbox.Fault{Vendor: w.Sinch.Name(), Operation: patchBrand, Kind: kind}) }}
			if kind == sandbox.Truncated { // it arrived, and what it did is read by the next refresh
				faulty.ExpectError = says("ould not change the brand", "(TENDLC2011)", "Sinch documents no fee for it.")
			}
			w.Run(t, step(unprotected(w, brandWith()+approval)), faulty, resource.TestStep{Config: edited, ConfigPlanChecks: nothing})
			if city := w.Sinch.Brands()[0].Request.CompanyDetails.City; city != "Monona" {
				t.Errorf("the city is %s", city)
			}
			charges(t, w, "brand", 1)
		})
	}
}
