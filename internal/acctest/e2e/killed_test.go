//go:build unix

package e2e

import (
	"syscall"
	"testing"
	"time"

	"github.com/tendlc/terraform-provider-tendlc/internal/acctest"
	"github.com/tendlc/terraform-provider-tendlc/internal/sandbox"
)

// victim is a process that is killed, and the way out that its test takes
// afterwards.
type victim struct {
	name string
	kill func(*process)
	// saved: a saved plan is applied, and after the kill once more, as a
	// pipeline does that tries a failed step again. Terraform itself does not
	// refuse it when it was killed before it wrote a state; a Terraform that
	// outlives its provider writes one, and calls the plan stale.
	saved bool
	// recovered is the configuration with which the next apply takes over what
	// was paid for.
	recovered func(basket) string
}

var victims = []victim{
	{name: "the provider", kill: (*process).killProvider, recovered: func(b basket) string { return b.imports() + b.config() }},
	{name: "Terraform", kill: (*process).killTerraform, saved: true, recovered: func(b basket) string { return b.config("adopt_existing = true") }},
}

// A process is killed while the vendors work on billable creates. They do not
// know, and carry them out. The next apply stops before it sends anything and
// names the ids; import and adopt_existing both lead to an empty plan, and
// nothing is paid again.
func TestKilledDuringBillableCreates(t *testing.T) {
	t.Parallel()
	for _, v := range victims {
		t.Run(v.name, func(t *testing.T) {
			t.Parallel()
			w := newWorld(t)
			p, bought := newPlace(t, w), billableCreates(w)
			p.write(bought.config())
			again := bought.killIn(t, p, v)
			if v.saved {
				bought.expectStopped(t, p.fails(again...))
			} else {
				bought.expectTwins(t, p)
			}
			p.apply(v.recovered(bought))
			p.empty()
			bought.expectPaid(t, w, 1, 0)
		})
	}
}

// The same for calls that change what is there: the next apply finds them done
// and pays nothing more. The saved plan is refused, because what it was made for
// is in review.
func TestKilledDuringBillableUpdates(t *testing.T) {
	t.Parallel()
	for _, v := range victims {
		t.Run(v.name, func(t *testing.T) {
			t.Parallel()
			w := newWorld(t)
			p := newPlace(t, w)
			before, changes := billableUpdates(w)
			p.apply(before)
			w.Settle()
			charged := paid(w)
			p.write(changes.config())
			again := changes.killIn(t, p, v)
			if v.saved {
				changes.expectEach(t, p.fails(again...), "TENDLC1014", "Nothing was sent and nothing was charged.")
			}
			p.does("apply", "-auto-approve")
			p.empty()
			changes.expectPaid(t, w, 1, charged)
		})
	}
}

// killIn starts an apply, kills one of its processes while the calls are in
// flight, and lets the vendors carry them out. It returns the arguments of the
// apply.
func (b basket) killIn(t *testing.T, at *place, v victim) (apply []string) {
	t.Helper()
	apply = []string{"apply", "-auto-approve"}
	if v.saved {
		at.does("plan", "-out="+acctest.SavedPlan)
		apply = []string{"apply", acctest.SavedPlan}
	}
	in := b.hold(t, at.world, sandbox.BeforeCommit)
	run := at.start(apply...)
	in.arrived(t, 1, run)
	b.committed(t, at.world, 0)
	v.kill(run)
	if said, ok := run.end(); ok {
		t.Fatalf("an apply whose process was killed succeeded: %s", said)
	}
	in.open()
	b.committed(t, at.world, 1)
	return apply
}

// A provider outlives a Terraform that is killed. It must not send, a minute
// later, what it was about to send again: the next apply could not know.
func TestProviderOfAKilledTerraformSendsNothingMore(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	p, campaign := newPlace(t, w), birdCampaign(w)
	// The rest is as long as the provider takes one for, so that it is killed in it
	// however slow the machine is; nobody sleeps it out.
	w.Box.InjectFault(sandbox.Fault{Vendor: "bird", Operation: campaign.calls[0].operation, Kind: sandbox.ThrottledUntil, RetryAfter: 2 * time.Minute})
	p.write(campaign.config())
	run := p.start("apply", "-auto-approve")
	await(t, "the vendor has turned the call away", func() bool { return w.Calls(campaign.calls[0].operation) == 1 })
	run.killTerraform() // and waits for the provider's end
	acctest.ExpectCalls(t, w, campaign.calls[0].operation, 1)
	p.does("apply", "-auto-approve")
	acctest.ExpectCalls(t, w, campaign.calls[0].operation, 2)
	w.Settle()
	acctest.ExpectCharges(t, w, "campaign", 1)
}

// killProvider kills the provider; Terraform ends by itself.
func (r *process) killProvider() {
	r.t.Helper()
	r.signal(r.provider(), syscall.SIGKILL)
}

// killTerraform kills Terraform and waits until its provider has ended too.
func (r *process) killTerraform() {
	r.t.Helper()
	provider := r.provider()
	r.signal(r.terraform(), syscall.SIGKILL)
	<-r.ended
	await(r.t, "the provider of a killed Terraform ends", func() bool { return !runs(r.t, provider) })
}
