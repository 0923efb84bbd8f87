//go:build unix

package e2e

import (
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
	tolerated = 2 * promised
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

// An apply that waits for people at every vendor is interrupted: it ends, the
// state holds what was paid for, and the next apply goes on waiting and buys
// nothing.
func TestInterruptedWhileWaitingForReviews(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	p := newPlace(t, w)
	p.write(acctest.SinchBrand("") + acctest.SinchBrandApproval("") +
		acctest.InfobipBrand() + acctest.InfobipBrandRegistration() + acctest.InfobipBrandApproval() +
		acctest.BirdBrand() + acctest.BirdBrandApproval())
	run := p.start("apply", "-auto-approve")
	for vendor, look := range map[string]string{"sinch": "getBrandRegistration", "infobip": "get-brand", "bird": "getWorkspaceTCRBrand"} {
		run.says("tendlc_" + vendor + "_brand_approval.b: Creating...")
		looks := w.Calls(look)
		await(t, "the wait has looked at "+vendor, func() bool { return w.Calls(look) > looks })
	}
	if said, ok := run.stops(); ok {
		t.Errorf("the reviews are not over, and yet: %s", said)
	}

	w.Settle()
	p.does("apply", "-auto-approve")
	p.empty()
	if got := paid(w); got != 3 {
		t.Errorf("%d charges, want 3: %v", got, w.Box.Ledger())
	}
}

// An apply is interrupted when the vendors have carried out billable creates
// and have not answered: it finds them and keeps them in the state.
func TestInterruptKeepsWhatTheVendorHasCarriedOut(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	p, bought := newPlace(t, w), billableCreates(w)
	p.write(bought.config())
	in := bought.hold(t, w, sandbox.AfterCommit)
	run := p.start("apply", "-auto-approve")
	in.arrived(t, 1, run)
	said, _ := run.stops()
	in.open()
	bought.expectEach(t, said, "TENDLC3005")
	for _, call := range bought.calls {
		acctest.Tells(t, said, call.objectID())
	}
	p.empty()
	bought.expectPaid(t, w, 1, 0)
}

// The worst that an interrupt can meet: the vendors have not carried out the
// creates, and from now on answer nothing, so that the last look hangs too. The
// run ends all the same and says that the outcome is unknown; what comes later
// stops the next apply with its id.
func TestInterruptEndsWhenTheVendorHangs(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	p, bought := newPlace(t, w), billableCreates(w)
	p.write(bought.config())
	in := bought.hold(t, w, sandbox.BeforeCommit)
	run := p.start("apply", "-auto-approve")
	in.arrived(t, 1, run)
	for _, call := range bought.calls {
		in = append(in, hold(t, w, call.vendor, call.list, sandbox.BeforeCommit))
	}
	said, ok := run.stops()
	if ok {
		t.Errorf("the outcome is unknown, and yet: %s", said)
	}
	bought.expectEach(t, said, "TENDLC3003")
	in.open()
	bought.committed(t, w, 1)

	bought.expectTwins(t, p)
	p.apply(bought.config("adopt_existing = true"))
	p.empty()
	bought.expectPaid(t, w, 1, 0)
}
