package infobip_test

import (
	"encoding/json"
	"fmt"
	"slices"
	"testing"

	"github.com/hashicorp/terraform-plugin-testing/helper/resource"
	"github.com/hashicorp/terraform-plugin-testing/plancheck"

	"github.com/tendlc/terraform-provider-tendlc/internal/acctest"
	infobipsandbox "github.com/tendlc/terraform-provider-tendlc/internal/vendors/infobip/sandbox"
)

// Numbers leave by the way of the old campaign's stage and come by that of the
// new one's, all in place.
func TestNumbersMoveFromEveryStageToEveryStageThatTakesThem(t *testing.T) {
	t.Parallel()
	kept := map[string]bool{"DEREGISTERED": true, "ARCHIVED": true} // the record keeps what it had
	for _, from := range []string{"DRAFT", "REJECTED", "REGISTERED", "DEREGISTERED", "ARCHIVED"} {
		for _, to := range []string{"DRAFT", "REJECTED", "REGISTERED"} {
			t.Run(from+" to "+to, func(t *testing.T) {
				t.Parallel()
				w := acctest.NewWorld(t)
				n := acctest.InfobipNumbers()[:2]
				before := withNumbers(w, "REGISTERED")
				after := withNumbers(w, to)
				w.Run(t, acctest.Step(numbered(before, n)), resource.TestStep{
					PreConfig:        func() { w.Infobip.SetCampaignStage(before, from) },
					Config:           numbered(after, n),
					ConfigPlanChecks: acctest.Acts(numbersAddress, plancheck.ResourceActionUpdate),
					Check: then(func() {
						holds(t, w, after, n...)
						if !kept[from] {
							holds(t, w, before)
						}
					}),
				})
			})
		}
	}
}

// A few numbers leave a live campaign one after another; each has arrived
// before the next leaves.
func TestNumbersLeaveALiveCampaignOneByOne(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	n := acctest.InfobipNumbers()[:3]
	before, after := withNumbers(w, "REGISTERED"), withNumbers(w, "REGISTERED")
	w.Run(t, acctest.Step(numbered(before, n)), acctest.Step(numbered(after, n)))
	var got []string
	for _, entry := range w.Box.Journal() {
		if entry.Operation == opAdd || entry.Operation == opRemove {
			got = append(got, fmt.Sprintf("%s %d", entry.Operation, len(bodyNumbers(t, entry))))
		}
	}
	want := []string{"add-numbers 3",
		"remove-numbers 1", "add-numbers 1", "remove-numbers 1", "add-numbers 1", "remove-numbers 1", "add-numbers 1", "remove-numbers 3"}
	if !slices.Equal(got, want) {
		t.Errorf("%v, want %v", got, want)
	}
}

// A campaign in review gives no numbers away: nothing is sent, and the next
// apply moves them when the review is over.
func TestNumbersOfACampaignInReviewStay(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	n := acctest.InfobipNumbers()[:2]
	before, after := withNumbers(w, "DRAFT"), withNumbers(w, "REGISTERED")
	acctest.Play(t, w,
		acctest.Act{Step: acctest.Step(numbered(before, n))},
		acctest.Act{Step: resource.TestStep{Config: numbered(after, n), PreConfig: func() { w.Infobip.SetCampaignStage(before, "IN_REVIEW") }},
			Complaints: []acctest.Complaint{{Code: "TENDLC2001", Says: []string{"off the campaign " + before + ", which is in review", "Its stage is IN_REVIEW"}}}},
		acctest.Act{Step: resource.TestStep{Config: numbered(after, n), PreConfig: func() {
			holds(t, w, before, n...)
			holds(t, w, after)
			w.Infobip.SetCampaignStage(before, "REGISTERED")
		}, Check: then(func() { holds(t, w, after, n...) })}},
	)
}

// Numbers of a campaign that is leaving the networks follow when it has left.
func TestNumbersWaitUntilTheirCampaignIsDeregistered(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	n := acctest.InfobipNumbers()[:2]
	before, after := withNumbers(w, "REGISTERED"), withNumbers(w, "REGISTERED")
	w.Run(t, acctest.Step(numbered(before, n)), resource.TestStep{
		PreConfig: func() { byHand(t, w, before, "deregister", "") },
		Config:    numbered(after, n), Check: then(func() { holds(t, w, after, n...) }),
	})
	acctest.ExpectCalls(t, w, opRemove, 1) // at the end, from the new one
}

// A number on another campaign is refused by the plan, which names the campaign,
// unless it may move.
func TestNumberOnAnotherCampaignIsRefusedUnlessItMayMove(t *testing.T) {
	t.Parallel()
	for name, config := range map[string]func(string, []string, ...string) string{"number": numbered, "key": keyed} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			w := acctest.NewWorld(t)
			n := acctest.InfobipNumbers()[:2]
			there, here := withNumbers(w, "REGISTERED", n[0]), withNumbers(w, "REGISTERED")
			acctest.PlanRefused(t, w, config(here, n), acctest.Complaint{Code: "TENDLC1006",
				Says: []string{"is on another campaign, " + there, "set allow_move = true here. Nothing was sent"}})
			acctest.ExpectUntouched(t, w)
			w.Run(t, checked(config(here, n, "allow_move = true"), func() {
				holds(t, w, here, n...)
				holds(t, w, there)
			}))
		})
	}
}

// The number of a campaign that is refused or over is free.
func TestNumberOfACampaignThatIsOverIsFree(t *testing.T) {
	t.Parallel()
	for _, stage := range []string{"REJECTED", "DEREGISTERED", "ARCHIVED"} {
		t.Run(stage, func(t *testing.T) {
			t.Parallel()
			w := acctest.NewWorld(t)
			n := acctest.InfobipNumbers()[:1]
			withNumbers(w, stage, n...)
			id := withNumbers(w, "REGISTERED")
			w.Run(t, checked(numbered(id, n), func() { holds(t, w, id, n...) }))
		})
	}
}

// Two assignments of one apply change one campaign: neither undoes the other's
// part, whichever way the numbers go.
func TestTwoAssignmentsShareACampaign(t *testing.T) {
	t.Parallel()
	for _, stage := range []string{"DRAFT", "REGISTERED"} {
		for _, mode := range []infobipsandbox.PutMode{infobipsandbox.ReplaceBody, infobipsandbox.KeepFields} {
			t.Run(fmt.Sprintf("%s %s", stage, mode), func(t *testing.T) {
				t.Parallel()
				w := acctest.NewWorld(t)
				w.Infobip.SetPutMode(mode)
				n := acctest.InfobipNumbers()
				id := withNumbers(w, stage)
				both := func(a, b []string) string { return numbered(id, a) + second(keyed(id, b)) }
				w.Run(t,
					checked(both(n[:2], n[2:4]), func() { holds(t, w, id, n[:4]...) }),
					checked(both(n[1:2], n[2:5]), func() { holds(t, w, id, n[1:5]...) }),
					checked(numbered(id, n[1:2]), func() { holds(t, w, id, n[1]) }),
				)
				holds(t, w, id)
			})
		}
	}
}

// What a PUT of numbers does not speak of stays as it is.
func TestNumbersOfADraftLeaveItsTextAlone(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	id := withNumbers(w, "DRAFT")
	text := func() string {
		raw, err := json.Marshal(w.Infobip.Campaigns()[0].Request.CampaignContent)
		if err != nil {
			t.Fatal(err)
		}
		return string(raw)
	}
	before := text()
	w.Run(t, checked(numbered(id, acctest.InfobipNumbers()[:1]), func() {
		if after := text(); after != before {
			t.Errorf("before %s\nafter %s", before, after)
		}
	}))
}
