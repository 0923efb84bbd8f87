package acctest

import (
	"regexp"
	"slices"
	"testing"

	"github.com/hashicorp/terraform-plugin-testing/helper/resource"
	"github.com/hashicorp/terraform-plugin-testing/plancheck"

	"github.com/tendlc/terraform-provider-tendlc/internal/sandbox"
)

// endsEmpty checks that a plan after an apply changes nothing.
var endsEmpty = resource.ConfigPlanChecks{PostApplyPostRefresh: []plancheck.PlanCheck{plancheck.ExpectEmptyPlan()}}

func flowIsChargedOnce(t *testing.T, f Fixture) {
	w := NewWorld(t)
	var made Campaign
	w.RunLibrary(t,
		resource.TestStep{Config: f.Config(Options{}), ConfigPlanChecks: endsEmpty},
		resource.TestStep{RefreshState: true, PreConfig: func() {
			made = f.newest(w)
			if len(made.Numbers) != len(f.Numbers)+len(f.Spare) {
				t.Errorf("numbers on the campaign: %v", made.Numbers)
			}
			for _, c := range f.Creates {
				if n := w.Calls(c.Operation); n != 1 {
					t.Errorf("%s was called %d times", c.Operation, n)
				}
			}
		}},
		resource.TestStep{RefreshState: true, PreConfig: func() { f.expectBought(t, w, f.Creates...) }},
	)
	left := f.campaign(w, made.ID)
	if left.Status != f.DestroyedStatus {
		t.Errorf("after the destroy the campaign is %q", left.Status)
	}
	f.expectNumbersLetGo(t, w, made)
}

// expectNumbersLetGo checks what the destroy of a campaign and its assignments
// did to the numbers: it took them off or, where the vendor has no way to,
// sent nothing for them and left them where they were.
func (f Fixture) expectNumbersLetGo(t *testing.T, w *World, made Campaign) {
	t.Helper()
	left := f.campaign(w, made.ID).Numbers
	if !f.NumbersRemain {
		if len(left) != 0 {
			t.Errorf("after the destroy the campaign has numbers %v", left)
		}
		return
	}
	if !slices.Equal(left, made.Numbers) {
		t.Errorf("after the destroy the campaign has the numbers %v, not %v", left, made.Numbers)
	}
	for _, move := range f.moves(w) {
		if move.Campaign != made.ID {
			t.Errorf("a number that nothing takes off was moved: %+v", move)
		}
	}
	if moves := f.moves(w); len(moves) != len(f.Numbers) {
		t.Errorf("%d numbers were attached with %d calls: %+v", len(f.Numbers), len(moves), moves)
	}
}

// feesAreTrue: what a plan said about the fee says where it comes from, and its
// setup fee is the amount in the ledger. A setup fee that is not known is null,
// never another amount.
func feesAreTrue(t *testing.T, f Fixture) {
	w := NewWorld(t)
	c := NewTerminal(t, w)
	c.Apply(f.Config(Options{}))
	state := c.State()
	w.Settle()
	for _, create := range f.charged() {
		fee, _ := state[create.Address]["fee_preview"].(map[string]any)
		if source, _ := fee["source"].(string); source == "" {
			t.Errorf("%s shows no fee: %v", create.Address, state[create.Address])
		}
		setup, known := fee["setup"].(float64)
		expectCharge(t, w, create, setup, known)
	}
}

// expectCharge compares a setup fee that was shown, if one was, with what was
// charged.
func expectCharge(t *testing.T, w *World, c Create, shown float64, known bool) {
	t.Helper()
	charges := w.Charges(c.Kind)
	if len(charges) != 1 {
		t.Fatalf("charges for one %s: %+v", c.Kind, charges)
	}
	if known && shown != charges[0].Amount {
		t.Errorf("%s showed a fee of %v, %v were charged", c.Address, shown, charges[0].Amount)
	}
}

func pendingGoesOn(t *testing.T, f Fixture) {
	w := NewWorld(t)
	w.Box.SetReview(sandbox.Review{Delay: ReviewDelay, Outcome: sandbox.Hold})
	c := NewTerminal(t, w)
	c.Write(f.Config(Options{}))
	for range 2 {
		Tells(t, c.Fails("apply", "-auto-approve"), "TENDLC2001")
	}
	w.Box.SetReview(sandbox.Review{Delay: ReviewDelay})
	c.Does("apply", "-auto-approve")
	c.Empty()
	f.expectBought(t, w, f.Creates...)
}

// killedBeforeSave: Terraform died between the call and its state file, once
// for each create. The next apply must find what was made.
func killedBeforeSave(t *testing.T, f Fixture) {
	for _, create := range f.Creates {
		t.Run(create.Operation, func(t *testing.T) {
			t.Parallel()
			f.foundAgain(t, create, create.Address)
		})
	}
}

// twins: everything was registered and forgotten, as by a lost state file.
func twins(t *testing.T, f Fixture) {
	f.foundAgain(t, f.submission(), f.addresses()...)
}

// foundAgain applies the flow up to a create, makes the state forget some of
// it, and applies again: nothing is sent unless what the vendor holds may be
// adopted, and even then nothing is made or bought.
func (f Fixture) foundAgain(t *testing.T, last Create, forgotten ...string) {
	t.Helper()
	w := NewWorld(t)
	c := NewTerminal(t, w)
	c.Apply(f.Config(Options{Until: last.Address}))
	c.Forget(forgotten...)
	mark := len(w.Box.Journal())
	Tells(t, c.Fails("apply", "-auto-approve"), "TENDLC3001")
	c.Apply(f.Config(Options{Until: last.Address, Adopt: true}))
	expectNothingWritten(t, w, mark)
	c.Empty()
	f.expectBought(t, w, f.Creates[:slices.Index(f.Creates, last)+1]...)
}

// twin is a second campaign with the same text, made after the flow's and not
// protected, so that a test can end with a destroy.
func (f Fixture) twin() string {
	return f.Twin("deletion_protection = false", "depends_on = ["+f.Campaign+"]")
}

func identicalInRun(t *testing.T, f Fixture) {
	w := NewWorld(t)
	c := NewTerminal(t, w)
	config := f.Config(Options{Until: f.submission().Address})
	c.Write(config + f.twin())
	Tells(t, c.Fails("apply", "-auto-approve"), "TENDLC3002")
	c.Apply(config)
	c.Empty()
	f.expectBought(t, w, f.Creates...)
	ExpectCalls(t, w, f.create(f.Campaign).Operation, 1)
}

// refusedTwin: a campaign whose state was lost, and which was refused since,
// is not submitted again for the same refusal; replacing it on purpose works,
// because the old one goes first.
func refusedTwin(t *testing.T, f Fixture) {
	w := NewWorld(t)
	submission := f.submission()
	config := func(o Options) string {
		o.Until, o.Refused = submission.Address, true
		return f.Config(o)
	}
	c := NewTerminal(t, w)
	c.Apply(config(Options{}))
	c.Forget(f.submitted()...)
	w.Settle()
	said := c.Fails("apply", "-auto-approve")
	if !regexp.MustCompile(`campaign "[^"]*" (is registered|exists) already.*TENDLC3001`).MatchString(said) {
		t.Errorf("the refusal does not name the campaign: %s", said)
	}
	c.Apply(config(Options{Adopt: true, Trigger: "1"}))
	c.Empty()
	c.Apply(config(Options{Adopt: true, Trigger: "2"}))
	c.Empty()
	ExpectCalls(t, w, submission.Operation, 2) // replacing on purpose is the second
}

// replaceWithTwin: -replace is invisible to a plan, so with
// create_before_destroy the twin check is what stops it.
func replaceWithTwin(t *testing.T, f Fixture) {
	w := NewWorld(t)
	submission := f.submission()
	config := func(trigger string) string {
		return f.Config(Options{Until: submission.Address, KeepTraffic: true, Trigger: trigger})
	}
	c := NewTerminal(t, w)
	c.Apply(config("1"))
	id := f.newest(w).ID
	c.Write(config("2"))
	Tells(t, c.Fails("apply", "-auto-approve"), "TENDLC3001")
	if now := f.newest(w); now.ID != id || now.Status == f.DestroyedStatus {
		t.Errorf("the campaign %s did not survive: newest is %+v", id, now)
	}
	c.Apply(config(""))
	c.Empty()
	f.expectBought(t, w, f.Creates...)
}
