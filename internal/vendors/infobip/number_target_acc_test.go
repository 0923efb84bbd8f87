package infobip_test

import (
	"strings"
	"testing"

	"github.com/hashicorp/terraform-plugin-testing/helper/resource"

	"github.com/tendlc/terraform-provider-tendlc/internal/acctest"
	infobipsandbox "github.com/tendlc/terraform-provider-tendlc/internal/vendors/infobip/sandbox"
)

// What each stage says to numbers that would come. Empty: they are taken. A plan
// complains only where the apply can never go well.
var targets = map[string]struct {
	code   string
	inPlan bool
}{
	"DRAFT": {}, "REJECTED": {}, "REGISTERED": {},
	"SUBMITTED_FOR_REVIEW": {"TENDLC2001", false}, "IN_REVIEW": {"TENDLC2001", false}, "APPROVED_BY_INTERNAL_REVIEWER": {"TENDLC2001", false},
	"UPDATE_REQUESTED_BY_INTERNAL_REVIEWER": {"TENDLC2001", false}, "UPDATE_REQUESTED_BY_CARRIERS": {"TENDLC2001", false},
	"SUBMITTED": {"TENDLC2001", false}, "APPEALED": {"TENDLC2001", false},
	"REGISTERED_PENDING_DEREGISTRATION": {"TENDLC1010", true}, "DEREGISTERED": {"TENDLC1010", true}, "ARCHIVED": {"TENDLC1010", true},
	"REJECTED_EXTERNALLY": {"TENDLC1012", false}, "ON_HOLD": {"TENDLC1012", false}, "BLOCKED": {"TENDLC1012", false},
	"SUSPENDED": {"TENDLC1012", false}, "PAUSED": {"TENDLC1012", false}, "IN_MIGRATION": {"TENDLC1012", false}, "A_NEW_WORD": {"TENDLC1012", false},
	"REGISTERED_PENDING_UPDATE": {"TENDLC2001", false}, // it never ends here: the time is up
}

func TestEveryStageIsATarget(t *testing.T) {
	t.Parallel()
	for _, stage := range infobipsandbox.Stages() {
		if _, listed := targets[stage]; !listed {
			t.Errorf("%s is not in the table", stage)
		}
	}
}

func TestNumbersAreRefusedByTheStageOfTheirCampaign(t *testing.T) {
	t.Parallel()
	for stage, want := range targets {
		if want.code == "" {
			continue
		}
		t.Run(stage, func(t *testing.T) {
			t.Parallel()
			w := acctest.NewWorld(t)
			id := withNumbers(w, stage)
			config := numbered(id, acctest.InfobipNumbers()[:1])
			complaint := acctest.Complaint{Code: want.code, Says: []string{id}}
			if !want.inPlan {
				acctest.ApplyRefused(t, w, config, complaint)
			} else {
				acctest.PlanRefused(t, w, config, complaint)
			}
			acctest.ExpectUntouched(t, w)
		})
	}
}

// What is on the campaign already may be taken into a state at any time.
func TestNumbersThatAreThereNeedNothingOfACampaignInReview(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	n := acctest.InfobipNumbers()[:2]
	id := withNumbers(w, "IN_REVIEW", n...)
	w.Run(t, resource.TestStep{Config: numbered(id, n), Check: then(func() {
		acctest.ExpectUntouched(t, w)
		w.Infobip.SetCampaignStage(id, "REGISTERED")
	})})
}

func TestCampaignThatIsNotThereIsRefusedByThePlan(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	acctest.PlanRefused(t, w, numbered(notACampaign, acctest.InfobipNumbers()[:1]),
		acctest.Complaint{Code: "TENDLC2010", At: "campaign_id", Says: []string{"There is no campaign " + notACampaign, "No number was moved. Nothing was sent"}})
	acctest.ExpectUntouched(t, w)
}

const notACampaign = "3f6a1c52-8b0e-4d7a-9c41-5e2f7a8b9c99"

// A change of numbers that is under way, of this assignment or another, is
// waited for.
func TestChangeThatIsUnderWayIsWaitedFor(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	n := acctest.InfobipNumbers()
	id := withNumbers(w, "REGISTERED_PENDING_UPDATE", n[5])
	w.OnSleep = func() { w.Infobip.SetCampaignStage(id, "REGISTERED"); w.OnSleep = nil }
	w.Run(t, checked(numbered(id, n[:1]), func() { holds(t, w, id, n[0], n[5]) }))
}

// How destroy treats the numbers, by the stage of the campaign.
func TestDestroyByStage(t *testing.T) {
	t.Parallel()
	const untouched, body, delta = "nothing", opPut, opRemove
	for stage, want := range map[string]string{
		"DRAFT": body, "REJECTED": body, "REGISTERED": delta,
		"REGISTERED_PENDING_DEREGISTRATION": untouched, "DEREGISTERED": untouched, "ARCHIVED": untouched,
		"SUBMITTED_FOR_REVIEW": "TENDLC2001", "IN_REVIEW": "TENDLC2001", "APPROVED_BY_INTERNAL_REVIEWER": "TENDLC2001",
		"UPDATE_REQUESTED_BY_INTERNAL_REVIEWER": "TENDLC2001", "UPDATE_REQUESTED_BY_CARRIERS": "TENDLC2001",
		"SUBMITTED": "TENDLC2001", "APPEALED": "TENDLC2001", "REGISTERED_PENDING_UPDATE": "TENDLC2001",
		"REJECTED_EXTERNALLY": "TENDLC2003", "ON_HOLD": "TENDLC2003", "BLOCKED": "TENDLC2003", "SUSPENDED": "TENDLC2003",
		"PAUSED": "TENDLC2003", "IN_MIGRATION": "TENDLC2003",
	} {
		t.Run(stage, func(t *testing.T) {
			t.Parallel()
			w := acctest.NewWorld(t)
			n := acctest.InfobipNumbers()
			id := withNumbers(w, "REGISTERED", n[0], n[9])
			c := acctest.NewTerminal(t, w)
			c.Apply(numbered(id, n[:1])) // takes over what is there
			w.Infobip.SetCampaignStage(id, stage)
			if strings.HasPrefix(want, "TENDLC") {
				acctest.Tells(t, c.Fails("destroy", "-auto-approve"), "("+want+")", id)
				holds(t, w, id, n[0], n[9])
				return
			}
			c.Does("destroy", "-auto-approve")
			switch want {
			case untouched:
				acctest.ExpectUntouched(t, w)
			default:
				acctest.ExpectCalls(t, w, want, 1)
				holds(t, w, id, n[9])
			}
		})
	}
}

// A campaign that is gone has no numbers to take off.
func TestDestroyAfterTheCampaignIsGone(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	id := withNumbers(w, "REGISTERED")
	c := acctest.NewTerminal(t, w)
	c.Apply(numbered(id, acctest.InfobipNumbers()[:1]))
	w.Infobip.Reset()
	before := len(acctest.Writes(w))
	c.Does("destroy", "-auto-approve", "-refresh=false") // a refresh sees that the numbers are off, and plans to attach them
	if sent := acctest.Writes(w)[before:]; len(sent) > 0 {
		t.Errorf("sent: %v", sent)
	}
}
