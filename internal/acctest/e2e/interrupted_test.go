//go:build unix

package e2e

import (
	"fmt"
	"path"
	"testing"
	"time"

	"github.com/tendlc/terraform-provider-tendlc/internal/acctest"
	"github.com/tendlc/terraform-provider-tendlc/internal/sandbox"
)

const (
	// promised is how soon an interrupted apply ends.
	promised = 5 * time.Second
	// tolerated is when a test fails for it: a machine that does eight other
	// things is no fault of the provider.
	tolerated = 3 * promised
)

// stops interrupts a run and fails the test unless it ends soon.
func (r *process) stops() (said string, ok bool) {
	r.t.Helper()
	said, ok, took := r.interrupt()
	r.t.Logf("ended %.1f s after the interrupt (promised: %s)", took.Seconds(), promised)
	if took > tolerated {
		r.t.Errorf("the interrupt took %s: %s", took, said)
	}
	return said, ok
}

// reviews are approvals of what each vendor reviews for days.
var reviews = []struct {
	name   string
	kind   string
	look   string // the operation that asks how far the review is
	config func() string
	waits  string // what Terraform says when the wait begins
}{
	{"Sinch brand", "brand", "getBrandRegistration",
		func() string { return acctest.SinchBrand("") + acctest.SinchBrandApproval("") }, "tendlc_sinch_brand_approval.b: Creating..."},
	{"Infobip brand", "brand", "get-brand",
		func() string {
			return acctest.InfobipBrand() + acctest.InfobipBrandRegistration() + acctest.InfobipBrandApproval()
		}, "tendlc_infobip_brand_approval.b: Creating..."},
	{"Bird brand", "brand", "getWorkspaceTCRBrand",
		func() string { return acctest.BirdBrand() + acctest.BirdBrandApproval() }, "tendlc_bird_brand_approval.b: Creating..."},
}

// An apply that waits for people is interrupted: it ends, the state holds what
// was paid for, and the next apply goes on waiting and buys nothing.
func TestInterruptedWhileWaitingForAReview(t *testing.T) {
	t.Parallel()
	for _, review := range reviews {
		t.Run(review.name, func(t *testing.T) {
			t.Parallel()
			w := newWorld(t)
			p := newPlace(t, w)
			p.write(review.config())
			run := p.start("apply", "-auto-approve")
			run.says(review.waits)
			looks := w.Calls(review.look)
			await(t, "the wait has looked at the vendor", func() bool { return w.Calls(review.look) > looks })
			if said, ok := run.stops(); ok {
				t.Errorf("the review is not over, and yet: %s", said)
			}

			p.does("plan")
			w.Settle()
			p.does("apply", "-auto-approve")
			p.empty()
			acctest.ExpectCharges(t, w, review.kind, 1)
		})
	}
}

// An apply is interrupted while the vendor works on a billable create. What
// the vendor has committed by then is found and kept in the state; what it
// commits later stops the next apply with its id.
func TestInterruptedDuringABillableCreate(t *testing.T) {
	t.Parallel()
	for _, call := range creates[1:] { // the campaigns
		for _, moment := range []sandbox.Moment{sandbox.BeforeCommit, sandbox.AfterCommit} {
			t.Run(fmt.Sprintf("%s/%s", call.name, moment), func(t *testing.T) {
				t.Parallel()
				w := newWorld(t)
				p, config := newPlace(t, w), call.seed(w)
				p.write(config())
				gate := hold(t, w, call.vendor, call.operation, moment)
				run := p.start("apply", "-auto-approve")
				arrived(t, gate, 1, run)
				said, _ := run.stops()
				gate.Open()
				call.committed(t, w)

				if moment == sandbox.AfterCommit {
					acctest.Tells(t, said, "TENDLC3005", path.Base(call.importID(w)))
				} else {
					acctest.Tells(t, said, "TENDLC3003")
					acctest.Tells(t, p.fails("apply", "-auto-approve"), "TENDLC3001", call.importID(w))
					p.apply(config("adopt_existing = true"))
				}
				p.does("plan")
				p.does("apply", "-auto-approve")
				p.empty()
				call.expectPaid(t, w, 1, 1)
			})
		}
	}
}
