package bird_test

import (
	"testing"

	"github.com/hashicorp/terraform-plugin-testing/helper/resource"

	"github.com/tendlc/terraform-provider-tendlc/internal/acctest"
	birdsandbox "github.com/tendlc/terraform-provider-tendlc/internal/vendors/bird/sandbox"
)

// What can never be tied is refused by the plan, and nothing is sent.
func TestNumbersThatCannotBeTiedAreRefusedByThePlan(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	n := acctest.BirdNumbers()[:3]
	id, other := approvedCampaign(w), approvedCampaign(w, n[2])
	w.Bird.SeedNumbers(birdsandbox.TollFreeNumber)
	w.Bird.SetRequirement(birdsandbox.RequirementState{Number: n[1], Managed: true})
	acctest.PlanRefused(t, w, tied(id, []string{n[0], n[1], n[2], noSuchNumber, birdsandbox.TollFreeNumber}),
		acctest.Complaint{Code: "TENDLC1007", At: "numbers", Says: []string{"The number " + noSuchNumber + " is not in the workspace", "Nothing was sent"}},
		acctest.Complaint{Code: "TENDLC1020", At: "numbers", Says: []string{"The number " + birdsandbox.TollFreeNumber + " cannot be on a 10DLC campaign", "type ten-dlc"}},
		acctest.Complaint{Code: "TENDLC1020", At: "numbers", Says: []string{"Bird lets nobody change the campaign of the number " + n[1], "immutableReason is managed"}},
		acctest.Complaint{Code: "TENDLC1006", At: "numbers", Says: []string{"The number " + n[2] + " is on another campaign, " + other, "allow_move = true"}})
	acctest.ExpectUntouched(t, w)
}

// The fiftieth number needs a campaign with a pool, also when two assignments
// share the campaign.
func TestFiftiethNumberNeedsAPool(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	n := acctest.BirdNumbers()[:50]
	id := approvedCampaign(w)
	says := acctest.Complaint{Code: "TENDLC1020", Says: []string{"The campaign " + id + " would have 50 numbers", "Bird takes 49", "number_pool = true"}}
	acctest.PlanRefused(t, w, tied(id, n), says)
	acctest.PlanRefused(t, w, tied(id, n[:49])+`
resource "tendlc_bird_number_assignment" "more" {
  campaign_id = tendlc_bird_number_assignment.n.campaign_id
  numbers     = ["`+n[49]+`"]
}
`, says)
	acctest.ExpectUntouched(t, w)

	pool := seededCampaign(w, "", func(r *birdsandbox.CampaignRequest) { yes := true; r.NumberPool = &yes })
	w.Run(t, resource.TestStep{Config: tied(pool, n), Check: after(func() { onCampaign(t, w, pool, n...) })})
}

// How the status of the campaign decides. A plan refuses only what can never
// take numbers; nothing is sent either way.
func TestNumbersAreRefusedByTheStatusOfTheirCampaign(t *testing.T) {
	t.Parallel()
	for status, want := range map[string]struct {
		code   string
		inPlan bool
	}{
		"PENDING": {"TENDLC2001", false}, "DRAFT": {"TENDLC2001", false},
		"SUSPENDED": {"TENDLC1012", false}, "A_NEW_WORD": {"TENDLC1012", false},
		// A refused one may be corrected in place, so the plan only warns.
		"DECLINED": {"TENDLC1010", false}, "REJECTED": {"TENDLC1010", false}, "FAILED": {"TENDLC1010", true}, "EXPIRED": {"TENDLC1010", true},
		"DELETED": {"TENDLC2010", true},
	} {
		t.Run(status, func(t *testing.T) {
			t.Parallel()
			w := acctest.NewWorld(t)
			id := approvedCampaign(w)
			w.Bird.SetCampaignStatus(id, status)
			complaint := acctest.Complaint{Code: want.code, At: "campaign_id", Says: []string{id, "No number was moved. Nothing was sent"}}
			refused := acctest.ApplyRefused
			if want.inPlan {
				refused = acctest.PlanRefused
			}
			refused(t, w, tied(id, acctest.BirdNumbers()[:1]), complaint)
			acctest.ExpectUntouched(t, w)
		})
	}
}

// Numbers that are there already need nothing of their campaign, so one that is
// held up stops no apply; what Bird has against them is said.
func TestNumbersThatAreThereNeedNoApproval(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	n := acctest.BirdNumbers()[:2]
	id := approvedCampaign(w, n...)
	w.Bird.SetCampaignStatus(id, "SUSPENDED")
	c := acctest.NewTerminal(t, w)
	acctest.Tells(t, c.Apply(tied(id, n)), "(TENDLC2008)", "Bird does not let the number "+n[0]+" send for the campaign "+id, "campaign-is-not-active")
	c.Empty()
	acctest.ExpectUntouched(t, w)
}

func TestNumbersOfNoCampaignAreRefusedByThePlan(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	seededBrand(w)
	acctest.PlanRefused(t, w, tied(otherUUID, acctest.BirdNumbers()[:1]),
		acctest.Complaint{Code: "TENDLC2010", At: "campaign_id", Says: []string{"There is no campaign " + otherUUID}})
	acctest.ExpectUntouched(t, w)
}

func TestBadInputOfAnAssignmentSendsNothing(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	acctest.PlanRefused(t, w, tied("C123456", []string{"206-555-0100"}),
		acctest.Complaint{Code: "TENDLC1008", At: "campaign_id", Says: []string{"Not the id of a campaign"}},
		acctest.Bad("numbers", "Did you mean +12065550100?"))
	acctest.ExpectSilence(t, w)
}
