//go:build unix

package e2e

import (
	"strings"
	"syscall"
	"testing"

	"github.com/tendlc/terraform-provider-tendlc/internal/acctest"
	"github.com/tendlc/terraform-provider-tendlc/internal/sandbox"
)

// victims are the processes that are killed, each with the way out that its
// rows take afterwards.
var victims = []struct {
	name  string
	pid   func(*process) int
	adopt bool
}{
	{"the provider", (*process).provider, false},
	{"Terraform", (*process).terraform, true},
}

// A process is killed while the vendor works on a billable create. The vendor
// does not know and carries it out. The next apply stops before it sends
// anything and names the id; import and adopt_existing both lead to an empty
// plan, and nothing is paid again.
func TestKilledDuringABillableCreate(t *testing.T) {
	t.Parallel()
	for _, call := range creates {
		for _, victim := range victims {
			t.Run(call.name+"/"+victim.name, func(t *testing.T) {
				t.Parallel()
				w := newWorld(t)
				p, config := newPlace(t, w), call.seed(w)
				p.write(config())
				call.killIn(t, p, victim.pid)

				said := p.fails("apply", "-auto-approve")
				id := call.importID(w)
				typeName, _, _ := strings.Cut(call.address, ".")
				acctest.Tells(t, said, "TENDLC3001", "terraform import "+typeName+".NAME "+id, "adopt_existing = true", "Nothing was sent and nothing was charged.")
				if victim.adopt {
					p.apply(config("adopt_existing = true"))
				} else {
					p.does("import", call.address, id)
					p.does("apply", "-auto-approve")
				}
				p.empty()
				call.expectPaid(t, w, 1, 1)
			})
		}
	}
}

// killIn starts an apply, kills one of its processes while the call is in
// flight, and lets the vendor carry the call out.
func (p purchase) killIn(t *testing.T, at *place, pid func(*process) int) {
	t.Helper()
	gate := hold(t, at.world, p.vendor, p.operation, sandbox.BeforeCommit)
	run := at.start("apply", "-auto-approve")
	arrived(t, gate, 1, run)
	run.signal(pid(run), syscall.SIGKILL)
	if said, ok := run.end(); ok {
		t.Fatalf("an apply whose process was killed succeeded: %s", said)
	}
	gate.Open()
	p.committed(t, at.world)
}

// The same for a call that changes what is there: the next apply finds it done
// and pays nothing more.
func TestKilledDuringABillableUpdate(t *testing.T) {
	t.Parallel()
	for _, call := range updates {
		for _, victim := range victims {
			t.Run(call.name+"/"+victim.name, func(t *testing.T) {
				t.Parallel()
				w := newWorld(t)
				p, config := newPlace(t, w), call.seed(w)
				p.apply(config())
				call.between(w)
				before := len(w.Charges(call.kind))
				p.write(config(call.update))
				call.killIn(t, p, victim.pid)

				p.does("apply", "-auto-approve")
				p.empty()
				call.expectPaid(t, w, 1, before+1)
			})
		}
	}
}
