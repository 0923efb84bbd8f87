package acctest

import (
	"regexp"
	"testing"
	"time"

	"github.com/hashicorp/terraform-plugin-testing/helper/resource"
	"github.com/hashicorp/terraform-plugin-testing/plancheck"

	"github.com/tendlc/terraform-provider-tendlc/internal/sandbox"
)

func flowIsChargedOnce(t *testing.T, f Fixture) {
	w := NewWorld(t)
	var id, tcrID string
	w.Run(t,
		resource.TestStep{Config: f.Flow(Options{}), ConfigPlanChecks: resource.ConfigPlanChecks{
			PostApplyPostRefresh: []plancheck.PlanCheck{plancheck.ExpectEmptyPlan()},
		}},
		resource.TestStep{RefreshState: true, PreConfig: func() {
			id, tcrID = f.LiveCampaign(w)
			if numbers := f.NumbersOn(w, tcrID); len(numbers) != 2 {
				t.Errorf("numbers on the campaign: %v", numbers)
			}
			for _, p := range f.Paid {
				if n := w.Calls(p.Operation); n != 1 {
					t.Errorf("%s was called %d times", p.Operation, n)
				}
			}
		}},
		chargedOnce(t, w, f.Paid...),
	)
	if status := f.CampaignStatus(w, id); status != f.DeletedStatus {
		t.Errorf("after the destroy the campaign is %s", status)
	}
	if numbers := f.NumbersOn(w, tcrID); len(numbers) != 0 {
		t.Errorf("after the destroy the campaign still has %v", numbers)
	}
}

// faultyCreates: each fault on each billable create, then a second apply. The
// rows come from the lists, so a new fault or create joins by itself.
func faultyCreates(t *testing.T, f Fixture) {
	for _, paid := range f.Paid {
		for _, kind := range sandbox.FaultKinds() {
			t.Run(paid.Kind+"/"+string(kind), func(t *testing.T) {
				t.Parallel()
				faultyCreate(t, f, paid, kind)
			})
		}
	}
}

func faultyCreate(t *testing.T, f Fixture, paid Paid, kind sandbox.FaultKind) {
	w := NewWorld(t)
	config := f.Flow(Options{Until: paid.Until})
	first := resource.TestStep{Config: config, PreConfig: func() {
		w.Box.InjectFault(sandbox.Fault{Vendor: w.Vendor(), Operation: paid.Operation, Kind: kind, RetryAfter: time.Second})
	}}
	// What the vendor committed is found again; what it turned away unread is
	// sent again; for the rest nobody knows, and the provider must say so.
	if !kind.Committed() && kind != sandbox.Throttled {
		first.ExpectError = regexp.MustCompile(`TENDLC3003`)
		first.Check = nil
	}
	w.Run(t, first, resource.TestStep{Config: config, ConfigPlanChecks: resource.ConfigPlanChecks{
		PostApplyPostRefresh: []plancheck.PlanCheck{plancheck.ExpectEmptyPlan()},
	}}, chargedOnce(t, w, paid))
	faults := 0
	for _, entry := range w.Entries(paid.Operation) {
		if entry.Fault != "" {
			faults++
		}
	}
	if faults != 1 {
		t.Errorf("the fault struck %d times", faults)
	}
}

func pendingGoesOn(t *testing.T, f Fixture) {
	w := NewWorld(t)
	w.Box.SetReview(sandbox.Review{Delay: ReviewDelay, Outcome: sandbox.Hold})
	config := f.Flow(Options{})
	pending := regexp.MustCompile(`TENDLC2001`)
	w.Run(t,
		resource.TestStep{Config: config, ExpectError: pending},
		resource.TestStep{Config: config, ExpectError: pending},
		resource.TestStep{Config: config, PreConfig: func() {
			w.Box.SetReview(sandbox.Review{Delay: ReviewDelay})
		}},
		chargedOnce(t, w, f.Paid...),
	)
}

func twins(t *testing.T, f Fixture) {
	w := NewWorld(t)
	campaign := f.Paid[len(f.Paid)-1]
	// A first configuration registers everything and forgets it, as a lost
	// state file would.
	forget(t, w, f)
	var before int
	w.Run(t,
		resource.TestStep{Config: f.Flow(Options{Until: campaign.Until}), ExpectError: regexp.MustCompile(`TENDLC3001`),
			PreConfig: func() { before = len(w.Box.Journal()) }},
		resource.TestStep{Config: f.Flow(Options{Until: campaign.Until, Adopt: true}),
			PreConfig: func() { expectNothingWritten(t, w, f, before) }},
		resource.TestStep{RefreshState: true, PreConfig: func() { expectNothingWritten(t, w, f, before) }},
		chargedOnce(t, w, f.Paid...),
	)
}

// forget registers the flow and drops its state without a destroy.
func forget(t *testing.T, w *World, f Fixture) {
	t.Helper()
	campaign := f.Paid[len(f.Paid)-1]
	w.Run(t,
		resource.TestStep{Config: f.Flow(Options{Until: campaign.Until})},
		resource.TestStep{Config: f.forget()},
	)
}

func identicalInRun(t *testing.T, f Fixture) {
	w := NewWorld(t)
	campaign := f.Paid[len(f.Paid)-1]
	config := f.Flow(Options{Until: campaign.Until})
	w.Run(t,
		resource.TestStep{Config: config + f.Twin, ExpectError: regexp.MustCompile(`TENDLC3002`)},
		resource.TestStep{Config: config},
		chargedOnce(t, w, f.Paid...),
	)
	if n := w.Calls(campaign.Operation); n != 1 {
		t.Errorf("%s was called %d times", campaign.Operation, n)
	}
}

// refusedTwin: a campaign whose state was lost, and which was refused since,
// is not submitted again for the same refusal; replacing it on purpose works,
// because the old one goes first.
func refusedTwin(t *testing.T, f Fixture) {
	w := NewWorld(t)
	campaign := f.Paid[len(f.Paid)-1]
	config := func(o Options) string {
		o.Until, o.Refused = campaign.Until, true
		return f.Flow(o)
	}
	w.Run(t,
		resource.TestStep{Config: config(Options{})},
		resource.TestStep{Config: f.Flow(Options{Until: "approval"}) + forgetting(f.Campaign)},
		resource.TestStep{Config: config(Options{}), PreConfig: w.Settle,
			ExpectError: regexp.MustCompile(`(?s)campaign "[^"]*" is registered already.*TENDLC3001`)},
		resource.TestStep{Config: config(Options{Adopt: true, Trigger: "1"})},
		resource.TestStep{Config: config(Options{Adopt: true, Trigger: "2"})},
		resource.TestStep{RefreshState: true, PreConfig: func() {
			if n := w.Calls(campaign.Operation); n != 2 {
				t.Errorf("%s was called %d times; replacing on purpose is the second", campaign.Operation, n)
			}
		}},
	)
}

// replaceWithTwin: -replace is invisible to a plan, so with
// create_before_destroy the twin check is what stops it.
func replaceWithTwin(t *testing.T, f Fixture) {
	w := NewWorld(t)
	campaign := f.Paid[len(f.Paid)-1]
	config := func(trigger string) string {
		return f.Flow(Options{Until: campaign.Until, KeepTraffic: true, Trigger: trigger})
	}
	var id string
	w.Run(t,
		resource.TestStep{Config: config("1")},
		resource.TestStep{Config: config("2"), ExpectError: regexp.MustCompile(`TENDLC3001`),
			PreConfig: func() { id, _ = f.LiveCampaign(w) }},
		resource.TestStep{RefreshState: true, ExpectNonEmptyPlan: true, PreConfig: func() {
			if now, _ := f.LiveCampaign(w); now != id || f.CampaignStatus(w, id) == f.DeletedStatus {
				t.Errorf("the campaign %s did not survive: newest is %s, status %s", id, now, f.CampaignStatus(w, id))
			}
		}},
		resource.TestStep{Config: f.Flow(Options{Until: campaign.Until, KeepTraffic: true})},
		chargedOnce(t, w, f.Paid...),
	)
}
