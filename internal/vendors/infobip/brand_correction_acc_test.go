package infobip_test

import (
	"net/http"
	"sync"
	"testing"

	"github.com/hashicorp/terraform-plugin-testing/helper/resource"
	"github.com/hashicorp/terraform-plugin-testing/plancheck"
	"github.com/hashicorp/terraform-plugin-testing/statecheck"

	"github.com/tendlc/terraform-provider-tendlc/internal/acctest"
	"github.com/tendlc/terraform-provider-tendlc/internal/sandbox"
	infobipsandbox "github.com/tendlc/terraform-provider-tendlc/internal/vendors/infobip/sandbox"
)

const pathRegistrar = "/brands/[^/]+/registrar-statuses$"

// What the registrar refused may be no more than a hyphen: a correction that
// changes only the writing is announced, and sent.
func TestCorrectionOfTheWritingAloneIsSent(t *testing.T) {
	t.Parallel()
	for argument, line := range map[string]string{
		"tax_id":        `tax_id = "391234567"`,
		"legal_name":    `legal_name = "Lakeview Dental Group, L.L.C."`,
		"support_phone": `support_phone = "16085550142"`,
	} {
		t.Run(argument, func(t *testing.T) {
			t.Parallel()
			w := acctest.NewWorld(t)
			w.Infobip.SetOutcome("Lakeview 10DLC", infobipsandbox.RejectOnce)
			acctest.Play(t, w,
				acctest.Act{Step: acctest.Step(brandFlow()), Complaints: []acctest.Complaint{{Code: "TENDLC2002", Says: []string{"is rejected (REJECTED)"}}}},
				acctest.Act{Step: resource.TestStep{Config: brandFlow(line), ConfigPlanChecks: acctest.Acts(brandAddress, plancheck.ResourceActionUpdate),
					ConfigStateChecks: []statecheck.StateCheck{brandText(brandApprovalAddress, "phase", "approved")}}},
			)
			acctest.ExpectCalls(t, w, "update-brand", 1)
		})
	}
}

// A correction of the writing alone that never arrived is not taken for done.
func TestLostCorrectionOfTheWritingIsNotTakenForDone(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	id := w.Infobip.SeedBrand(sandboxBrand(), "REJECTED")
	w.Box.InjectFault(sandbox.Fault{Vendor: "infobip", Operation: "update-brand", Kind: sandbox.ConnectionReset})
	edited := brandUnprotected(`tax_id = "391234567"`)
	w.Run(t, acctest.Importing(brandUnprotected(), brandAddress, id), acctest.Step(brandUnprotected()),
		resource.TestStep{Config: edited, ExpectError: acctest.Says("TENDLC3003")}, acctest.Step(edited))
	taken := 0
	for _, entry := range w.Entries("update-brand") {
		if entry.Status == http.StatusAccepted {
			taken++
		}
	}
	if taken != 1 {
		t.Errorf("Infobip took the correction %d times", taken)
	}
}

// The registrar's state may follow the correction late: the approval of the
// same apply does not take the old refusal for a new one.
func TestApprovalDoesNotSeeTheRefusalThatWasCorrected(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	front := acctest.NewFront(t, w)
	w.Infobip.SetOutcome("Lakeview 10DLC", infobipsandbox.RejectOnce)
	acctest.Play(t, w, acctest.Act{Step: acctest.Step(brandFlow()),
		Complaints: []acctest.Complaint{{Code: "TENDLC2002", Says: []string{"is rejected (REJECTED)"}}}},
		acctest.Act{Step: resource.TestStep{Config: brandFlow(`legal_name = "Lakeview Dental LLC"`), PreConfig: func() { registrarLags(front, 4) }}})
	acctest.ExpectCalls(t, w, "update-brand", 1)
	acctest.ExpectCharges(t, w, "brand", 1)
}

// registrarLags makes the next answers after a PUT those from before it.
func registrarLags(front *acctest.Front, answers int) {
	var mu sync.Mutex
	var before acctest.Answer
	put := false
	front.Changes(http.MethodPut, "/brands/[^/]+$", func(a acctest.Answer) acctest.Answer {
		mu.Lock()
		defer mu.Unlock()
		put = true
		return a
	})
	front.Changes(http.MethodGet, pathRegistrar, func(a acctest.Answer) acctest.Answer {
		mu.Lock()
		defer mu.Unlock()
		if !put {
			before = a
			return a
		}
		if answers--; answers >= 0 {
			return before
		}
		return a
	})
}

// A brand that is held and not verified has locked fields: each warning says
// what is a replacement, and none that it is corrected in place.
func TestUnverifiedBrandIsNotToldToBeCorrectedInPlace(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	id := w.Infobip.SeedBrand(sandboxBrand(), "ACTIVE")
	w.Infobip.SetIdentity(id, "UNVERIFIED")
	c := acctest.NewTerminal(t, w)
	c.Write(acctest.InfobipBrand() + acctest.InfobipBrandRegistration())
	c.Does("import", brandAddress, id)
	c.Does("import", brandRegistrationAddress, id)
	c.Does("apply", "-auto-approve")
	said := c.Expect([]string{"(TENDLC1010)", "changing one of them replaces the brand", "Anything else is changed in place"}, "plan")
	acctest.ExpectUntouched(t, w)
	if acctest.Says("orrect it in place").MatchString(said) {
		t.Errorf("still says so: %s", said)
	}
}
