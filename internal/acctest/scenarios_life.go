package acctest

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/hashicorp/terraform-plugin-testing/helper/resource"
	"github.com/hashicorp/terraform-plugin-testing/plancheck"
	"github.com/hashicorp/terraform-plugin-testing/terraform"

	"github.com/tendlc/terraform-provider-tendlc/internal/sandbox"
)

// liveChange is the promise of create_before_destroy: over an apply that
// starts the review and two that still wait, the old campaign keeps its
// numbers; when the new one is approved they move, and only then the old one
// goes.
func liveChange(t *testing.T, f Fixture) {
	w := NewWorld(t)
	before := f.Config(Options{KeepTraffic: true})
	after := f.Config(Options{KeepTraffic: true, Edited: true})
	pending := regexp.MustCompile(`TENDLC2001`)
	var oldID string
	var mark int
	stillThere := func() { f.expectTraffic(t, w, oldID, mark) }
	w.Run(t,
		resource.TestStep{Config: before},
		resource.TestStep{Config: after, ExpectError: pending, PreConfig: func() {
			oldID, mark = f.newest(w).ID, len(f.moves(w))
			w.Box.SetReview(sandbox.Review{Delay: ReviewDelay, Outcome: sandbox.Hold})
		}},
		resource.TestStep{Config: after, ExpectError: pending, PreConfig: stillThere},
		resource.TestStep{Config: after, PreConfig: func() {
			stillThere()
			w.Box.SetReview(sandbox.Review{Delay: ReviewDelay})
		}},
		resource.TestStep{RefreshState: true, PreConfig: func() {
			if now := f.newest(w); now.ID == oldID || len(now.Numbers) != len(f.Numbers)+len(f.Spare) {
				t.Errorf("numbers on the new campaign %s: %v", now.ID, now.Numbers)
			}
			if status := f.campaign(w, oldID).Status; status != f.DestroyedStatus {
				t.Errorf("the old campaign is %s", status)
			}
			f.expectFewOff(t, f.moves(w)[mark:])
		}},
	)
	w.Settle()
	if charges := w.Charges(f.submission().Kind); len(charges) != 2 {
		t.Errorf("one change is one more charge, the ledger has %+v", charges)
	}
}

// replacedAssignment: -replace makes the new half first, which finds the numbers
// in place; the old half that goes afterwards must leave them there.
func replacedAssignment(t *testing.T, f Fixture) {
	w := NewWorld(t)
	config := f.Config(Options{ReplaceTail: true})
	var mark int
	w.Run(t,
		resource.TestStep{Config: config},
		resource.TestStep{Config: config, Taint: []string{f.tail()}, PreConfig: func() { mark = len(f.moves(w)) }},
		resource.TestStep{RefreshState: true, PreConfig: func() {
			if moved := f.moves(w)[mark:]; len(moved) > 0 {
				t.Errorf("numbers moved: %v", moved)
			}
			if now := f.newest(w); len(now.Numbers) != len(f.Numbers)+len(f.Spare) {
				t.Errorf("numbers on the campaign: %v", now.Numbers)
			}
		}},
	)
}

// moves are the moves of Numbers; those of Spare may happen at any time.
func (f Fixture) moves(w *World) []Move {
	return slices.DeleteFunc(f.Moves(w), func(m Move) bool { return !slices.Contains(f.Numbers, m.Number) })
}

// expectTraffic fails unless a campaign sends from Numbers, and none of them
// moved since the mark.
func (f Fixture) expectTraffic(t *testing.T, w *World, id string, mark int) {
	t.Helper()
	if moves := f.moves(w)[mark:]; len(moves) != 0 {
		t.Errorf("numbers were touched before the approval: %+v", moves)
	}
	campaign := f.campaign(w, id)
	for _, number := range f.Numbers {
		if !slices.Contains(campaign.Numbers, number) || campaign.Status != f.GoodStatus {
			t.Errorf("the old campaign is %s with numbers %v", campaign.Status, campaign.Numbers)
		}
	}
}

// expectFewOff fails if more numbers were off at a time than the vendor's calls
// need.
func (f Fixture) expectFewOff(t *testing.T, moves []Move) {
	t.Helper()
	off := map[string]bool{}
	for _, move := range moves {
		if move.Campaign != "" {
			delete(off, move.Number)
			continue
		}
		off[move.Number] = true
		if len(off) > f.AtATime {
			t.Errorf("%d numbers were off at a time: %v in %+v", len(off), off, moves)
		}
	}
	if len(moves) == 0 || len(off) > 0 {
		t.Errorf("numbers that stayed off: %v in %+v", off, moves)
	}
}

// localEdits: timeouts on every resource, and protection, are in-place edits
// that send nothing and replace nothing downstream.
func localEdits(t *testing.T, f Fixture) {
	w := NewWorld(t)
	var mark int
	var inPlace []plancheck.PlanCheck
	for _, address := range f.addresses() {
		inPlace = append(inPlace, plancheck.ExpectResourceAction(address, plancheck.ResourceActionUpdate))
	}
	w.Run(t,
		resource.TestStep{Config: f.Config(Options{})},
		resource.TestStep{Config: f.Config(Options{Timeouts: true}), PreConfig: func() { mark = len(w.Box.Journal()) },
			ConfigPlanChecks: resource.ConfigPlanChecks{PreApply: inPlace}},
		resource.TestStep{Config: f.Config(Options{Timeouts: true, Protected: true, Adopt: true}),
			ConfigPlanChecks: resource.ConfigPlanChecks{PreApply: f.protectedInPlace()}},
		resource.TestStep{Config: f.Config(Options{})},
		resource.TestStep{RefreshState: true, PreConfig: func() { expectNothingWritten(t, w, mark) }},
	)
}

// protectedInPlace checks that what takes protection is updated and the rest
// left alone.
func (f Fixture) protectedInPlace() []plancheck.PlanCheck {
	var checks []plancheck.PlanCheck
	for _, block := range f.Flow {
		action := plancheck.ResourceActionNoop
		if block.Protected || block.Adopts {
			action = plancheck.ResourceActionUpdate
		}
		checks = append(checks, plancheck.ExpectResourceAction(block.Address, action))
	}
	return checks
}

// approvalRecovers: a campaign that is stopped and comes back makes the
// approval wait in place, and nothing else moves.
func approvalRecovers(t *testing.T, f Fixture) {
	w := NewWorld(t)
	config := f.Config(Options{})
	var id string
	onlyTheApproval := f.untouchedBut(f.CampaignApproval, plancheck.ResourceActionUpdate)
	// After the plan, because a plan may sleep too, to keep to a rate limit.
	onlyTheApproval.PreApply = append(onlyTheApproval.PreApply, Between(func() {
		w.OnSleep = func() { f.SetCampaignStatus(w, id, f.GoodStatus) }
	}))
	var mark int
	w.Run(t,
		resource.TestStep{Config: config},
		// It does not come back within the timeout: an error, and nothing is lost.
		resource.TestStep{Config: config, ExpectError: regexp.MustCompile(`TENDLC2001`), PreConfig: func() {
			id = f.newest(w).ID
			mark = len(w.Box.Journal())
			f.SetCampaignStatus(w, id, "STOPPED_BY_SOMEBODY")
		}},
		// It comes back while the apply waits.
		resource.TestStep{Config: config, ConfigPlanChecks: onlyTheApproval},
		resource.TestStep{RefreshState: true, PreConfig: func() {
			w.OnSleep = nil // the destroy waits too
			expectNothingWritten(t, w, mark)
		}},
	)
}

// lateApproval: an approval that was dropped from the state and is added again
// plans known outputs, because its campaign is good already.
func lateApproval(t *testing.T, f Fixture) {
	w := NewWorld(t)
	config := f.Config(Options{})
	w.Run(t,
		resource.TestStep{Config: config},
		resource.TestStep{Config: config, ConfigPlanChecks: Nothing},
		resource.TestStep{Config: config, Taint: []string{f.CampaignApproval},
			ConfigPlanChecks: f.untouchedBut(f.CampaignApproval, plancheck.ResourceActionReplace)},
	)
}

// imports: everything of the flow into an empty state in which nothing is
// known but ids. The plan that imports must change nothing, and the next one
// must be empty.
func imports(t *testing.T, f Fixture) {
	w := NewWorld(t)
	config := Unprotected(w, f.Config(Options{}))
	w.Run(t, resource.TestStep{Config: config}, resource.TestStep{Config: removed(f.addresses()...)})
	mark := len(w.Box.Journal())
	var blocks strings.Builder
	var unchanged []plancheck.PlanCheck
	for _, block := range f.Flow {
		fmt.Fprintf(&blocks, "import {\n  to = %s\n  id = %q\n}\n", block.Address, block.ImportID(w))
		unchanged = append(unchanged, plancheck.ExpectResourceAction(block.Address, plancheck.ResourceActionNoop))
	}
	w.Run(t,
		resource.TestStep{Config: config + blocks.String(), ConfigPlanChecks: resource.ConfigPlanChecks{
			PreApply:             unchanged,
			PostApplyPostRefresh: []plancheck.PlanCheck{plancheck.ExpectEmptyPlan()},
		}},
		resource.TestStep{RefreshState: true, PreConfig: func() { expectNothingWritten(t, w, mark) }},
	)
}

// sharedID: one campaign under two addresses would one day be destroyed by
// either of them.
func sharedID(t *testing.T, f Fixture) {
	w := NewWorld(t)
	config := Unprotected(w, f.Config(Options{Until: f.submission().Address}))
	var id string
	w.Run(t,
		resource.TestStep{Config: config, Check: func(s *terraform.State) error {
			id = s.RootModule().Resources[f.Campaign].Primary.ID
			return nil
		}},
		resource.TestStep{Config: config + f.twin(), ResourceName: f.TwinAddress, ImportState: true, ImportStatePersist: true,
			ImportStateIdFunc: func(*terraform.State) (string, error) { return id, nil }},
		resource.TestStep{Config: config + f.twin(), ExpectError: regexp.MustCompile(`TENDLC1005`),
			PreConfig: w.Settle}, // what is under review cannot be destroyed everywhere
	)
}
