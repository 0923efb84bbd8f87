package acctest

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"testing"

	"github.com/hashicorp/terraform-plugin-testing/helper/resource"
	"github.com/hashicorp/terraform-plugin-testing/plancheck"
	"github.com/hashicorp/terraform-plugin-testing/terraform"

	"github.com/tendlc/terraform-provider-tendlc/internal/sandbox"
)

// endsEmpty checks that a plan after an apply changes nothing.
var endsEmpty = resource.ConfigPlanChecks{PostApplyPostRefresh: []plancheck.PlanCheck{plancheck.ExpectEmptyPlan()}}

func flowIsChargedOnce(t *testing.T, f Fixture) {
	w := NewWorld(t)
	var made Campaign
	w.Run(t,
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
		f.bought(t, w, f.Creates...),
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
	shown := map[string]string{}
	w.Run(t,
		resource.TestStep{Config: f.Config(Options{}), Check: func(s *terraform.State) error {
			for _, c := range f.charged() {
				attributes := s.RootModule().Resources[c.Address].Primary.Attributes
				if attributes["fee_preview.source"] == "" {
					return fmt.Errorf("%s shows no fee: %v", c.Address, attributes)
				}
				shown[c.Address] = attributes["fee_preview.setup"]
			}
			return nil
		}},
		resource.TestStep{RefreshState: true, PreConfig: func() {
			w.Settle()
			for _, c := range f.charged() {
				expectCharge(t, w, c, shown[c.Address])
			}
		}},
	)
}

// expectCharge compares a setup fee that was shown, if one was, with what was
// charged.
func expectCharge(t *testing.T, w *World, c Create, shown string) {
	t.Helper()
	charges := w.Charges(c.Kind)
	if len(charges) != 1 {
		t.Fatalf("charges for one %s: %+v", c.Kind, charges)
	}
	if amount := strconv.FormatFloat(charges[0].Amount, 'f', -1, 64); shown != "" && shown != amount {
		t.Errorf("%s showed a fee of %s, %s were charged", c.Address, shown, amount)
	}
}

func pendingGoesOn(t *testing.T, f Fixture) {
	w := NewWorld(t)
	w.Box.SetReview(sandbox.Review{Delay: ReviewDelay, Outcome: sandbox.Hold})
	config := f.Config(Options{})
	pending := regexp.MustCompile(`TENDLC2001`)
	w.Run(t,
		resource.TestStep{Config: config, ExpectError: pending},
		resource.TestStep{Config: config, ExpectError: pending},
		resource.TestStep{Config: config, PreConfig: func() {
			w.Box.SetReview(sandbox.Review{Delay: ReviewDelay})
		}},
		f.bought(t, w, f.Creates...),
	)
}

// killedBeforeSave: Terraform died between the call and its state file, once
// for each create. The next apply must find what was made.
func killedBeforeSave(t *testing.T, f Fixture) {
	for _, create := range f.Creates {
		t.Run(create.Operation, func(t *testing.T) {
			t.Parallel()
			f.foundAgain(t, create, f.before(create.Address)+removed(create.Address))
		})
	}
}

// twins: everything was registered and forgotten, as by a lost state file.
func twins(t *testing.T, f Fixture) {
	f.foundAgain(t, f.submission(), removed(f.addresses()...))
}

// foundAgain applies the flow up to a create, makes the state forget some of
// it, and applies again: nothing is sent unless what the vendor holds may be
// adopted, and even then nothing is made or bought.
func (f Fixture) foundAgain(t *testing.T, last Create, forgetting string) {
	t.Helper()
	w := NewWorld(t)
	var mark int
	unsent := func() { expectNothingWritten(t, w, mark) }
	w.Run(t,
		resource.TestStep{Config: f.Config(Options{Until: last.Address})},
		resource.TestStep{Config: forgetting},
		resource.TestStep{Config: f.Config(Options{Until: last.Address}), ExpectError: regexp.MustCompile(`TENDLC3001`),
			PreConfig: func() { mark = len(w.Box.Journal()) }},
		resource.TestStep{Config: f.Config(Options{Until: last.Address, Adopt: true}), PreConfig: unsent},
		resource.TestStep{RefreshState: true, PreConfig: unsent},
		f.bought(t, w, f.Creates[:slices.Index(f.Creates, last)+1]...),
	)
}

// twin is a second campaign with the same text, made after the flow's and not
// protected, so that a test can end with a destroy.
func (f Fixture) twin() string {
	return f.Twin("deletion_protection = false", "depends_on = ["+f.Campaign+"]")
}

func identicalInRun(t *testing.T, f Fixture) {
	w := NewWorld(t)
	config := f.Config(Options{Until: f.submission().Address})
	w.Run(t,
		resource.TestStep{Config: config + f.twin(), ExpectError: regexp.MustCompile(`TENDLC3002`)},
		resource.TestStep{Config: config},
		f.bought(t, w, f.Creates...),
	)
	if operation := f.create(f.Campaign).Operation; w.Calls(operation) != 1 {
		t.Errorf("%s was called %d times", operation, w.Calls(operation))
	}
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
	w.Run(t,
		resource.TestStep{Config: config(Options{})},
		resource.TestStep{Config: f.before(f.Campaign) + removed(f.submitted()...)},
		resource.TestStep{Config: config(Options{}), PreConfig: w.Settle,
			ExpectError: regexp.MustCompile(`(?s)campaign "[^"]*" (is registered|exists) already.*TENDLC3001`)},
		resource.TestStep{Config: config(Options{Adopt: true, Trigger: "1"})},
		resource.TestStep{Config: config(Options{Adopt: true, Trigger: "2"})},
		resource.TestStep{RefreshState: true, PreConfig: func() {
			if n := w.Calls(submission.Operation); n != 2 {
				t.Errorf("%s was called %d times; replacing on purpose is the second", submission.Operation, n)
			}
			w.Settle() // what is under review cannot be destroyed everywhere
		}},
	)
}

// replaceWithTwin: -replace is invisible to a plan, so with
// create_before_destroy the twin check is what stops it.
func replaceWithTwin(t *testing.T, f Fixture) {
	w := NewWorld(t)
	submission := f.submission()
	config := func(trigger string) string {
		return f.Config(Options{Until: submission.Address, KeepTraffic: true, Trigger: trigger})
	}
	var id string
	w.Run(t,
		resource.TestStep{Config: config("1")},
		resource.TestStep{Config: config("2"), ExpectError: regexp.MustCompile(`TENDLC3001`),
			PreConfig: func() { id = f.newest(w).ID }},
		resource.TestStep{RefreshState: true, ExpectNonEmptyPlan: true, PreConfig: func() {
			if now := f.newest(w); now.ID != id || now.Status == f.DestroyedStatus {
				t.Errorf("the campaign %s did not survive: newest is %+v", id, now)
			}
		}},
		resource.TestStep{Config: f.Config(Options{Until: submission.Address, KeepTraffic: true})},
		f.bought(t, w, f.Creates...),
	)
}
