package acctest

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/hashicorp/terraform-plugin-testing/helper/resource"
	"github.com/hashicorp/terraform-plugin-testing/plancheck"

	"github.com/tendlc/terraform-provider-tendlc/internal/sandbox"
)

// liveChange is the promise of create_before_destroy: over an apply that
// starts the review and two that still wait, the old campaign keeps its
// numbers; when the new one is approved they move, and only then the old one
// goes.
func liveChange(t *testing.T, f Fixture) {
	w := NewWorld(t)
	c := NewTerminal(t, w)
	c.Apply(f.Config(Options{KeepTraffic: true}))
	oldID, mark := f.newest(w).ID, len(f.moves(w))
	w.Box.SetReview(sandbox.Review{Delay: ReviewDelay, Outcome: sandbox.Hold})
	c.Write(f.Config(Options{KeepTraffic: true, Edited: true}))
	for range 2 {
		Tells(t, c.Fails("apply", "-auto-approve"), "TENDLC2001")
		f.expectTraffic(t, w, oldID, mark)
	}
	w.Box.SetReview(sandbox.Review{Delay: ReviewDelay})
	c.Does("apply", "-auto-approve")
	if now := f.newest(w); now.ID == oldID || len(now.Numbers) != len(f.Numbers)+len(f.Spare) {
		t.Errorf("numbers on the new campaign %s: %v", now.ID, now.Numbers)
	}
	if status := f.campaign(w, oldID).Status; status != f.DestroyedStatus {
		t.Errorf("the old campaign is %s", status)
	}
	f.expectFewOff(t, f.moves(w)[mark:])
	c.Empty()
	w.Settle()
	if charges := w.Charges(f.submission().Kind); len(charges) != 2 {
		t.Errorf("one change is one more charge, the ledger has %+v", charges)
	}
}

// replacedAssignment: -replace makes the new half first, which finds the numbers
// in place; the old half that goes afterwards must leave them there.
func replacedAssignment(t *testing.T, f Fixture) {
	w := NewWorld(t)
	c := NewTerminal(t, w)
	config := f.Config(Options{ReplaceTail: true})
	c.Apply(config)
	c.Taint(f.tail())
	mark := len(f.moves(w))
	c.applied(config).does(t, map[string]string{f.tail(): "replace"})
	if moved := f.moves(w)[mark:]; len(moved) > 0 {
		t.Errorf("numbers moved: %v", moved)
	}
	if now := f.newest(w); len(now.Numbers) != len(f.Numbers)+len(f.Spare) {
		t.Errorf("numbers on the campaign: %v", now.Numbers)
	}
	c.Empty()
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
	c := NewTerminal(t, w)
	c.Apply(f.Config(Options{}))
	mark := len(w.Box.Journal())
	updated := map[string]string{}
	for _, address := range f.addresses() {
		updated[address] = "update"
	}
	for _, edit := range []struct {
		options Options
		actions map[string]string
	}{
		{Options{Timeouts: true}, updated},
		{Options{Timeouts: true, Protected: true, Adopt: true}, f.protectedInPlace()},
		{Options{}, updated},
	} {
		c.applied(f.Config(edit.options)).does(t, edit.actions)
		c.Empty()
	}
	expectNothingWritten(t, w, mark)
}

// protectedInPlace are what takes protection, updated, and nothing else.
func (f Fixture) protectedInPlace() map[string]string {
	actions := map[string]string{}
	for _, block := range f.Flow {
		if block.Protected || block.Adopts {
			actions[block.Address] = "update"
		}
	}
	return actions
}

// approvalRecovers: a campaign that is stopped and comes back makes the
// approval wait in place, and nothing else moves.
func approvalRecovers(t *testing.T, f Fixture) {
	w := NewWorld(t)
	c := NewTerminal(t, w)
	c.Apply(f.Config(Options{}))
	id, mark := f.newest(w).ID, len(w.Box.Journal())
	f.SetCampaignStatus(w, id, "STOPPED_BY_SOMEBODY")
	// It does not come back within the timeout: an error, and nothing is lost.
	Tells(t, c.Fails("apply", "-auto-approve"), "TENDLC2001")
	c.planned("-out="+SavedPlan).does(t, map[string]string{f.CampaignApproval: "update"})
	// It comes back while the apply waits; not before, because a plan may sleep
	// too, to keep to a rate limit.
	w.OnSleep = func() { f.SetCampaignStatus(w, id, f.GoodStatus) }
	c.Does("apply", SavedPlan)
	c.Empty()
	expectNothingWritten(t, w, mark)
}

// lateApproval: an approval that was dropped from the state and is added again
// plans known outputs, because its campaign is good already.
func lateApproval(t *testing.T, f Fixture) {
	w := NewWorld(t)
	c := NewTerminal(t, w)
	config := f.Config(Options{})
	c.Apply(config)
	c.Taint(f.CampaignApproval)
	c.applied(config).does(t, map[string]string{f.CampaignApproval: "replace"})
	c.Empty()
}

// imports: everything of the flow into an empty state in which nothing is
// known but ids. The plan that imports must change nothing, and the next one
// must be empty.
func imports(t *testing.T, f Fixture) {
	w := NewWorld(t)
	config := Unprotected(w, f.Config(Options{}))
	NewTerminal(t, w).Apply(config)
	mark := len(w.Box.Journal())
	var blocks strings.Builder
	var unchanged []plancheck.PlanCheck
	for _, block := range f.Flow {
		fmt.Fprintf(&blocks, "import {\n  to = %s\n  id = %q\n}\n", block.Address, block.ImportID(w))
		unchanged = append(unchanged, plancheck.ExpectResourceAction(block.Address, plancheck.ResourceActionNoop))
	}
	w.RunLibrary(t, resource.TestStep{Config: config + blocks.String(), ConfigPlanChecks: resource.ConfigPlanChecks{
		PreApply:             unchanged,
		PostApplyPostRefresh: []plancheck.PlanCheck{plancheck.ExpectEmptyPlan(), Between(func() { expectNothingWritten(t, w, mark) })},
	}})
}

// sharedID: one campaign under two addresses would one day be destroyed by
// either of them.
func sharedID(t *testing.T, f Fixture) {
	w := NewWorld(t)
	c := NewTerminal(t, w)
	config := f.Config(Options{Until: f.submission().Address})
	c.Apply(config)
	id, _ := c.Values(f.Campaign)["id"].(string)
	c.Write(config + f.twin())
	c.Does("import", f.TwinAddress, id)
	Tells(t, c.Fails("plan"), "TENDLC1005")
}
