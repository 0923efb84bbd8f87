package acctest

import (
	"strings"
	"testing"
	"time"

	"github.com/tendlc/terraform-provider-tendlc/internal/sandbox"
)

// Call is one call of a vendor that is charged, or that must be sent once for
// another reason: a row of the fault matrix.
type Call struct {
	Name      string // "brand", "vet upgrade"
	Operation string // operationId
	Address   string // of the resource that sends it
	Kind      string // of the object in the ledger: "brand" or "campaign"
	Free      bool   // it is not charged, and sent once all the same
	// Check is the operation of the last free read before the call.
	Check string
	// Scene sets the stage in the vendor's sandbox and says what is applied.
	Scene func(w *World) Scene
}

// Scene is what a row of the matrix applies, without a provider block.
type Scene struct {
	// Before is applied first and without a fault; empty for a create.
	Before string
	// Config is the configuration whose apply makes the call.
	Config string
}

// fault is a column of the matrix: one way in which a call goes wrong.
type fault struct {
	name string
	// kind is the sandbox's; empty for what happens before a request.
	kind sandbox.FaultKind
	// lag is longer than the provider looks for a lost object; 0: shorter.
	lag time.Duration
	// door is what the address does to new connections.
	door doorFault
}

// longLag outlasts the search for an object whose create lost its answer.
const longLag = 10 * time.Minute

// matrixFaults are the columns: every kind of the sandbox, and what it cannot
// do by itself.
func matrixFaults() []fault {
	var columns []fault
	for _, kind := range sandbox.FaultKinds() {
		columns = append(columns, fault{name: string(kind), kind: kind})
	}
	return append(columns,
		fault{name: "lagging_list_long", kind: sandbox.LaggingList, lag: longLag},
		fault{name: string(refused), door: refused},
		fault{name: string(brokenHandshake), door: brokenHandshake},
	)
}

// unknowable says whether the first apply cannot know what became of the call.
func (f fault) unknowable() bool { return f.door == "" && f.kind.Unanswered() }

// faultMatrix plays every call with every fault, each in a world of its own:
// an apply under the fault, then one without it.
func faultMatrix(t *testing.T, f Fixture) {
	table := newMatrix(f)
	t.Cleanup(func() { t.Log(table) })
	for _, call := range f.Calls {
		for _, column := range matrixFaults() {
			t.Run(call.Name+"/"+column.name, func(t *testing.T) {
				t.Parallel()
				table.note(call.Name, column.name, f.playCell(t, call, column))
			})
		}
	}
}

// everyCallIsInTheMatrix: what the sandbox charges for has a row, or a reason
// why the provider never calls it.
func everyCallIsInTheMatrix(t *testing.T, f Fixture) {
	rows := map[string]bool{}
	for _, call := range f.Calls {
		rows[call.Operation] = true
	}
	for operation := range NewWorld(t).billable(f.Vendor) {
		if !rows[operation] && f.Unused[operation] == "" {
			t.Errorf("%s is charged and has no row in the matrix", operation)
		}
	}
}

// billable are the operations of a vendor that its sandbox charges for.
func (w *World) billable(vendor string) map[string]bool {
	found := map[string]bool{}
	for _, half := range []sandbox.Vendor{w.Sinch, w.Infobip, w.Bird} {
		for id, operation := range half.Operations() {
			if half.Name() == vendor && operation.Class == sandbox.Billable {
				found[id] = true
			}
		}
	}
	return found
}

// cell is one call with one fault on its way through two applies.
type cell struct {
	t       *testing.T
	fixture Fixture
	call    Call
	fault   fault
	world   *World
	door    *door
	term    *Terminal
	said    strings.Builder // by every command
	charged int             // before the call
	old     []string        // ids that the vendor held before the call
	// succeeded: the apply under the fault did.
	succeeded bool
}

// playCell plays the two applies, checks what must hold after them, and
// returns what to write into the table.
func (f Fixture) playCell(t *testing.T, call Call, column fault) result {
	c := &cell{t: t, fixture: f, call: call, fault: column, world: NewWorld(t)}
	if column.door != "" {
		c.door = newDoor(t, c.world, column.door)
	}
	scene := call.Scene(c.world)
	c.term = NewTerminal(t, c.world)
	if scene.Before != "" {
		c.term.place(scene.Before)
		c.said.WriteString(c.term.Does("apply", "-auto-approve"))
	}
	c.world.Settle() // what is older than the fault must not look young
	c.charged, c.old = len(c.world.Charges(call.Kind)), f.IDs(c.world)
	c.term.place(scene.Config)
	words := c.first()
	c.checkTaints()
	words += c.second()
	c.checkTaints()
	c.world.Settle()
	c.checkMoney()
	c.checkState()
	return result{charges: c.charges(), words: words}
}

// first is the apply under the fault. It must fail where nobody can know what
// became of the call, and say that it is unknown; else it must succeed.
func (c *cell) first() string {
	said, ok := c.applyUnderFault()
	c.said.WriteString(said)
	c.succeeded = ok
	want := 1 // whatever the answer, nothing is sent again that may have been done
	if c.fault.kind.TurnedAway() {
		want = 2
	}
	if n := c.world.Calls(c.call.Operation); n != want {
		c.t.Errorf("%s was sent %d times in one apply, want %d", c.call.Operation, n, want)
	}
	unknown := strings.Contains(said, "TENDLC3003")
	switch {
	case ok && c.fault.unknowable():
		c.t.Errorf("the first apply claims to know: %s", said)
	case !ok && !unknown, !ok && !c.fault.unknowable() && c.fault.lag == 0:
		c.t.Errorf("the first apply failed: %s", said)
	}
	switch {
	case !ok:
		return "unknown"
	case strings.Contains(said, "TENDLC3005"):
		return "found"
	default:
		return "done"
	}
}

func (c *cell) applyUnderFault() (said string, ok bool) {
	if c.door == nil {
		c.world.Box.InjectFault(sandbox.Fault{Vendor: c.fixture.Vendor, Operation: c.call.Operation, Kind: c.fault.kind, Lag: c.fault.lag})
		return c.term.Run("apply", "-auto-approve")
	}
	// The plan reads too, so what the last read before the call is would not
	// be certain in an apply that plans.
	c.said.WriteString(c.term.Does("plan", "-out="+SavedPlan))
	c.door.closeAfter(c.call.Check)
	return c.term.Run("apply", SavedPlan)
}

// second is the apply after the fault. After a success it has nothing to do.
// After a failure it names the object that was hidden then, and in every other
// case does what was not done.
func (c *cell) second() string {
	c.world.Clock.Advance(c.fault.lag)
	c.term.Restart() // as a new process, which remembers nothing
	said, ok := c.term.Run("apply", "-auto-approve")
	c.said.WriteString(said)
	idle := strings.Contains(said, "0 added, 0 changed, 0 destroyed")
	switch {
	case c.succeeded && (!ok || !idle):
		c.t.Errorf("the second apply has something to do: %s", said)
	case !c.succeeded && c.fault.lag > 0 && (ok || !strings.Contains(said, "TENDLC3001")):
		c.t.Errorf("the second apply does not name what the first one made: %s", said)
	case !c.succeeded && c.fault.lag == 0 && (!ok || idle):
		c.t.Errorf("the second apply does not do what was not done: %s", said)
	}
	switch {
	case !ok:
		return ", named"
	case idle:
		return ""
	default:
		return ", done"
	}
}
