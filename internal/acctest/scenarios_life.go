package acctest

import (
	"fmt"
	"regexp"
	"strings"
	"testing"

	"github.com/hashicorp/terraform-plugin-testing/helper/resource"
	"github.com/hashicorp/terraform-plugin-testing/plancheck"
	"github.com/hashicorp/terraform-plugin-testing/terraform"

	"github.com/tendlc/terraform-provider-tendlc/internal/sandbox"
)

// liveChange is the promise of create_before_destroy: over an apply that
// starts the review and two that still wait, the old campaign keeps its
// numbers; when the new one is approved they move one by one, and only then
// the old one goes.
func liveChange(t *testing.T, f Fixture) {
	w := NewWorld(t)
	before := f.Flow(Options{KeepTraffic: true})
	after := f.Flow(Options{KeepTraffic: true, Edited: true})
	pending := regexp.MustCompile(`TENDLC2001`)
	var oldID, oldTCR string
	var attached int
	stillThere := func() {
		if moves := f.Moves(w); len(moves) != attached {
			t.Errorf("numbers were touched before the approval: %+v", moves[attached:])
		}
		if numbers := f.NumbersOn(w, oldTCR); len(numbers) != 2 || f.CampaignStatus(w, oldID) != f.GoodStatus {
			t.Errorf("the old campaign is %s with numbers %v", f.CampaignStatus(w, oldID), numbers)
		}
	}
	w.Run(t,
		resource.TestStep{Config: before},
		resource.TestStep{Config: after, ExpectError: pending, PreConfig: func() {
			oldID, oldTCR = f.LiveCampaign(w)
			attached = len(f.Moves(w))
			w.Box.SetReview(sandbox.Review{Delay: ReviewDelay, Outcome: sandbox.Hold})
		}},
		resource.TestStep{Config: after, ExpectError: pending, PreConfig: stillThere},
		resource.TestStep{Config: after, PreConfig: func() {
			stillThere()
			w.Box.SetReview(sandbox.Review{Delay: ReviewDelay})
		}},
		resource.TestStep{RefreshState: true, PreConfig: func() {
			newID, newTCR := f.LiveCampaign(w)
			if numbers := f.NumbersOn(w, newTCR); newID == oldID || len(numbers) != 2 {
				t.Errorf("numbers on the new campaign %s: %v", newID, numbers)
			}
			if status := f.CampaignStatus(w, oldID); status != f.DeletedStatus {
				t.Errorf("the old campaign is %s", status)
			}
			expectOneOffAtATime(t, f.Moves(w)[attached:])
		}},
	)
	w.Settle()
	if charges := w.Charges("campaign"); len(charges) != 2 {
		t.Errorf("one change is one more charge, the ledger has %+v", charges)
	}
}

// expectOneOffAtATime fails if a number was taken off while another was off.
func expectOneOffAtATime(t *testing.T, moves []Move) {
	t.Helper()
	off := map[string]bool{}
	for _, move := range moves {
		if move.Campaign != "" {
			delete(off, move.Number)
			continue
		}
		off[move.Number] = true
		if len(off) > 1 {
			t.Errorf("several numbers were off at a time: %v in %+v", off, moves)
		}
	}
	if len(moves) == 0 {
		t.Error("no number moved")
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
		resource.TestStep{Config: f.Flow(Options{})},
		resource.TestStep{Config: f.Flow(Options{Timeouts: true}), PreConfig: func() { mark = len(w.Box.Journal()) },
			ConfigPlanChecks: resource.ConfigPlanChecks{PreApply: inPlace}},
		resource.TestStep{Config: f.Flow(Options{Timeouts: true, Protected: true, Adopt: true}), ConfigPlanChecks: resource.ConfigPlanChecks{
			PreApply: []plancheck.PlanCheck{
				plancheck.ExpectResourceAction(f.Campaign, plancheck.ResourceActionUpdate),
				plancheck.ExpectResourceAction(f.CampaignApproval, plancheck.ResourceActionNoop),
				plancheck.ExpectResourceAction(f.Assignment, plancheck.ResourceActionNoop),
			}}},
		resource.TestStep{Config: f.Flow(Options{})},
		resource.TestStep{RefreshState: true, PreConfig: func() { expectNothingWritten(t, w, f, mark) }},
	)
}

// approvalRecovers: a campaign that is stopped and comes back makes the
// approval wait in place, and nothing else moves.
func approvalRecovers(t *testing.T, f Fixture) {
	w := NewWorld(t)
	config := f.Flow(Options{})
	var id string
	onlyTheApproval := resource.ConfigPlanChecks{PreApply: []plancheck.PlanCheck{
		plancheck.ExpectResourceAction(f.CampaignApproval, plancheck.ResourceActionUpdate),
		plancheck.ExpectResourceAction(f.Campaign, plancheck.ResourceActionNoop),
		plancheck.ExpectResourceAction(f.Assignment, plancheck.ResourceActionNoop),
	}}
	var mark int
	w.Run(t,
		resource.TestStep{Config: config},
		// It does not come back within the timeout: an error, and nothing is lost.
		resource.TestStep{Config: config, ExpectError: regexp.MustCompile(`TENDLC2001`), PreConfig: func() {
			id, _ = f.LiveCampaign(w)
			mark = len(w.Box.Journal())
			f.SetCampaignStatus(w, id, "STOPPED_BY_SOMEBODY")
		}},
		// It comes back while the apply waits.
		resource.TestStep{Config: config, ConfigPlanChecks: onlyTheApproval, PreConfig: func() {
			w.OnSleep = func() { f.SetCampaignStatus(w, id, f.GoodStatus) }
		}},
		resource.TestStep{RefreshState: true, PreConfig: func() { expectNothingWritten(t, w, f, mark) }},
	)
}

// lateApproval: an approval that was dropped from the state and is added again
// plans known outputs, because its campaign is good already.
func lateApproval(t *testing.T, f Fixture) {
	w := NewWorld(t)
	config := f.Flow(Options{})
	w.Run(t,
		resource.TestStep{Config: config},
		resource.TestStep{Config: config, PreConfig: nil, ConfigPlanChecks: resource.ConfigPlanChecks{PreApply: []plancheck.PlanCheck{
			plancheck.ExpectEmptyPlan(),
		}}},
		resource.TestStep{Config: config, Taint: []string{f.CampaignApproval}, ConfigPlanChecks: resource.ConfigPlanChecks{
			PreApply: []plancheck.PlanCheck{
				plancheck.ExpectResourceAction(f.CampaignApproval, plancheck.ResourceActionReplace),
				plancheck.ExpectResourceAction(f.Assignment, plancheck.ResourceActionNoop),
				plancheck.ExpectResourceAction(f.Campaign, plancheck.ResourceActionNoop),
			}}},
	)
}

// imports: everything of the flow into an empty state in which nothing is
// known but ids. The plan that imports must change nothing, and the next one
// must be empty.
func imports(t *testing.T, f Fixture) {
	w := NewWorld(t)
	config := w.Provider("deletion_protection = false") + f.Flow(Options{})
	w.Run(t, resource.TestStep{Config: config}, resource.TestStep{Config: f.forget()})
	mark := len(w.Box.Journal())
	var blocks strings.Builder
	var unchanged []plancheck.PlanCheck
	for address, id := range f.ImportIDs(w) {
		fmt.Fprintf(&blocks, "import {\n  to = %s\n  id = %q\n}\n", address, id)
		unchanged = append(unchanged, plancheck.ExpectResourceAction(address, plancheck.ResourceActionNoop))
	}
	if len(unchanged) != len(f.addresses()) {
		t.Fatalf("%d of %d resources have an import id", len(unchanged), len(f.addresses()))
	}
	w.Run(t,
		resource.TestStep{Config: config + blocks.String(), ConfigPlanChecks: resource.ConfigPlanChecks{
			PreApply:             unchanged,
			PostApplyPostRefresh: []plancheck.PlanCheck{plancheck.ExpectEmptyPlan()},
		}},
		resource.TestStep{RefreshState: true, PreConfig: func() { expectNothingWritten(t, w, f, mark) }},
	)
}

// protection: the same refusal in every place where an object could be lost.
func protection(t *testing.T, f Fixture) {
	w := NewWorld(t)
	config := f.Flow(Options{Protected: true})
	protected := regexp.MustCompile(`TENDLC1001`)
	var id string
	w.Run(t,
		resource.TestStep{Config: config},
		resource.TestStep{Config: config, Destroy: true, ExpectError: protected, PreConfig: func() { id, _ = f.LiveCampaign(w) }},
		resource.TestStep{Config: f.Flow(Options{Protected: true, Edited: true}), ExpectError: regexp.MustCompile(`(?s)TENDLC1002.*USD`)},
		// Lifting it together with the edit is refused: the prior state counts.
		resource.TestStep{Config: f.Flow(Options{Edited: true}), ExpectError: regexp.MustCompile(`TENDLC1002`)},
		// A plan cannot see -replace; the destroy half refuses.
		resource.TestStep{Config: f.Flow(Options{Protected: true, Trigger: "1"})},
		resource.TestStep{Config: f.Flow(Options{Protected: true, Trigger: "2"}), ExpectError: protected},
		resource.TestStep{RefreshState: true, ExpectNonEmptyPlan: true, PreConfig: func() {
			if status := f.CampaignStatus(w, id); status != f.GoodStatus {
				t.Errorf("the protected campaign is %s", status)
			}
		}},
		resource.TestStep{Config: f.Flow(Options{})},
	)
}

// lapsed: a campaign that expired behind Terraform's back is not dropped and
// not bought again.
func lapsed(t *testing.T, f Fixture) {
	w := NewWorld(t)
	config := f.Flow(Options{})
	w.Run(t,
		resource.TestStep{Config: config},
		resource.TestStep{Config: config, PreConfig: func() {
			id, _ := f.LiveCampaign(w)
			f.SetCampaignStatus(w, id, f.DeletedStatus)
		}, ConfigPlanChecks: resource.ConfigPlanChecks{PreApply: []plancheck.PlanCheck{plancheck.ExpectEmptyPlan()}},
			Check: resource.TestCheckResourceAttr(f.Campaign, "phase", "expired")},
		chargedOnce(t, w, f.Paid...),
	)
}

// sharedID: one campaign under two addresses would one day be destroyed by
// either of them.
func sharedID(t *testing.T, f Fixture) {
	w := NewWorld(t)
	campaign := f.Paid[len(f.Paid)-1]
	config := w.Provider("deletion_protection = false") + f.Flow(Options{Until: campaign.Until})
	var id string
	w.Run(t,
		resource.TestStep{Config: config, Check: func(s *terraform.State) error {
			id = s.RootModule().Resources[f.Campaign].Primary.ID
			return nil
		}},
		resource.TestStep{Config: config + f.Twin, ResourceName: f.TwinAddress, ImportState: true, ImportStatePersist: true,
			ImportStateIdFunc: func(*terraform.State) (string, error) { return id, nil }},
		resource.TestStep{Config: config + f.Twin, ExpectError: regexp.MustCompile(`TENDLC1005`)},
	)
}
