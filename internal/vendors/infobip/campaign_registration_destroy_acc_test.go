package infobip_test

import (
	"maps"
	"slices"
	"testing"

	"github.com/hashicorp/terraform-plugin-testing/helper/resource"

	"github.com/tendlc/terraform-provider-tendlc/internal/acctest"
	infobipsandbox "github.com/tendlc/terraform-provider-tendlc/internal/vendors/infobip/sandbox"
)

// parting is what the destroy of a registration comes to in a stage.
type parting struct {
	calls int    // of deregister
	ends  string // the campaign's stage after it
	fails bool
	// settles is the stage that this one moves to while the destroy waits.
	settles string
}

func partings() map[string]parting {
	all := map[string]parting{
		"DRAFT": {ends: "DRAFT"}, "REJECTED": {ends: "REJECTED"}, "DEREGISTERED": {ends: "DEREGISTERED"}, "ARCHIVED": {ends: "ARCHIVED"},
		"REGISTERED_PENDING_DEREGISTRATION": {ends: "DEREGISTERED", settles: "DEREGISTERED"},
		"REGISTERED_PENDING_UPDATE":         {ends: "DEREGISTERED", settles: "REGISTERED", calls: 1},
	}
	for _, stage := range []string{"REGISTERED", "REJECTED_EXTERNALLY", "ON_HOLD", "PAUSED", "SUSPENDED"} {
		all[stage] = parting{ends: "DEREGISTERED", calls: 1}
	}
	for _, stage := range []string{"SUBMITTED_FOR_REVIEW", "IN_REVIEW", "UPDATE_REQUESTED_BY_INTERNAL_REVIEWER", "APPROVED_BY_INTERNAL_REVIEWER",
		"SUBMITTED", "UPDATE_REQUESTED_BY_CARRIERS", "APPEALED", "BLOCKED", "IN_MIGRATION"} {
		all[stage] = parting{ends: stage, calls: 1, fails: true}
	}
	return all
}

func TestDestroyOfARegistrationByStage(t *testing.T) {
	t.Parallel()
	if have, all := slices.Sorted(maps.Keys(partings())), infobipsandbox.Stages(); !slices.Equal(have, all) {
		t.Fatalf("rows for %v, the stages are %v", have, all)
	}
	for stage, want := range partings() {
		t.Run(stage, func(t *testing.T) {
			t.Parallel()
			w := acctest.NewWorld(t)
			id := standingCampaign(w, "DRAFT")
			if want.settles != "" {
				w.OnSleep = func() {
					if w.Infobip.Campaigns()[0].Stage == stage {
						w.Infobip.SetCampaignStage(id, want.settles)
					}
				}
			}
			destroy := resource.TestStep{Config: registrationOf(id), Destroy: true, PreConfig: func() { w.Infobip.SetCampaignStage(id, stage) }}
			steps := []resource.TestStep{acctest.Step(registrationOf(id)), destroy}
			if want.fails {
				steps[1].ExpectError = acctest.Says("does not deregister the campaign", "TENDLC2009", "Nothing was lost")
				steps = append(steps, forgetting())
			}
			w.Run(t, steps...)
			endsIn(t, w, want.ends)
			acctest.ExpectCalls(t, w, deregisterCampaign, want.calls)
		})
	}
}

// A destroy whose time is up goes on where it stopped and asks only once.
func TestDestroyOfARegistrationGoesOn(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	id := standingCampaign(w, "DRAFT")
	config := registrationOf(id, `timeouts = { delete = "5s" }`)
	w.Run(t, acctest.Step(config+approvalOf()),
		resource.TestStep{Config: config, Destroy: true, ExpectError: acctest.Says("is still being deregistered", "TENDLC2001")},
		resource.TestStep{Config: config, Destroy: true, PreConfig: w.Settle},
	)
	endsIn(t, w, "DEREGISTERED")
	acctest.ExpectCalls(t, w, deregisterCampaign, 1)
}

func TestProtectedRegistrationIsNotDestroyed(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	id := standingCampaign(w, "DRAFT")
	config := registrationOf(id, "deletion_protection = true")
	w.Run(t, acctest.Step(config),
		resource.TestStep{Config: config, Destroy: true, ExpectError: acctest.Says("is protected from destruction", "TENDLC1001")}, forgetting())
	acctest.ExpectCalls(t, w, deregisterCampaign, 0)
}
