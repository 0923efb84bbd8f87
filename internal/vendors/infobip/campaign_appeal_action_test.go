package infobip_test

import (
	"fmt"
	"testing"
	"time"

	"github.com/tendlc/terraform-provider-tendlc/internal/acctest"
	"github.com/tendlc/terraform-provider-tendlc/internal/sandbox"
)

const (
	campaignAppeal = "tendlc_infobip_campaign_appeal"
	missingID      = "0fa4c6e2-9b17-4d38-8c50-3e6d7f2a1b94"
)

func appealOf(id, reason string) string {
	return fmt.Sprintf("campaign_id = %q\nreason = %q\n", id, reason)
}

func TestCampaignAppealActionFilesOneAppealAndShowsItsWay(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	id := standingCampaign(w, "REJECTED")
	i := acctest.NewInvoker(t, w, "")
	i.Plan(campaignAppeal, appealOf(id, firstReason)).Fine()
	said := i.Invoke(campaignAppeal, appealOf(id, firstReason))
	said.Fine()
	said.Shows("Filing the appeal of the campaign \"Lakeview visit notices\"", "The appeal was taken.", id+" is APPEALED now.")
	appeals(t, w, 1)
	acctest.ExpectCalls(t, w, appealCampaign, 1)
}

// The same invocation again, as a pipeline may repeat it, sends nothing.
func TestCampaignAppealActionIsNotFiledTwiceForOneReason(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	id := standingCampaign(w, "REJECTED")
	i := acctest.NewInvoker(t, w, "")
	i.Invoke(campaignAppeal, appealOf(id, firstReason)).Fine()
	again := i.Invoke(campaignAppeal, appealOf(id, "  "+firstReason+"\n"))
	again.Fine()
	again.Shows("nothing is sent")
	appeals(t, w, 1)
}

func TestCampaignAppealActionWantsANewReasonForANewRejection(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	id := standingCampaign(w, "REJECTED")
	w.Infobip.SetOutcome(id, sandbox.Reject)
	i := acctest.NewInvoker(t, w, "")
	i.Invoke(campaignAppeal, appealOf(id, firstReason)).Fine()
	w.Settle()
	endsIn(t, w, "REJECTED")
	i.Invoke(campaignAppeal, appealOf(id, firstReason)).Fails("TENDLC1021", "reason", "a new rejection needs a new reason",
		"terraform apply -invoke=action.tendlc_infobip_campaign_appeal.NAME", "Nothing was sent and nothing was charged.")
	i.Invoke(campaignAppeal, appealOf(id, "The summary now names who receives the texts.")).Fine()
	appeals(t, w, 2)
}

func TestCampaignAppealActionRefusesWhatIsNotRejected(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	id := standingCampaign(w, "REGISTERED")
	i := acctest.NewInvoker(t, w, "")
	i.Plan(campaignAppeal, appealOf(id, firstReason)).Warns("TENDLC1021", "campaign_id", "As it stands", "Its status at Infobip is REGISTERED")
	i.Invoke(campaignAppeal, appealOf(id, firstReason)).Fails("TENDLC1021", "campaign_id", "Its status at Infobip is REGISTERED",
		"Nothing was sent and nothing was charged.")
	acctest.ExpectUntouched(t, w)
}

func TestCampaignAppealActionRefusesARejectionThatIsTooOld(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	id := standingCampaign(w, "REJECTED")
	w.Clock.Advance(91 * 24 * time.Hour)
	i := acctest.NewInvoker(t, w, "")
	i.Invoke(campaignAppeal, appealOf(id, firstReason)).Fails("TENDLC1021", "campaign_id", "The time for an appeal ended on", "The way on is a new campaign")
	acctest.ExpectUntouched(t, w)
}

func TestCampaignAppealActionNamesACampaignThatIsNotThere(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	i := acctest.NewInvoker(t, w, "")
	i.Plan(campaignAppeal, appealOf(missingID, firstReason)).Fine() // it may come into being before
	i.Invoke(campaignAppeal, appealOf(missingID, firstReason)).Fails("TENDLC2010", "campaign_id", missingID, "Nothing was sent")
	acctest.ExpectUntouched(t, w)
}

// Infobip counts the appeals; the action shows its refusal.
func TestCampaignAppealActionShowsInfobipsRefusal(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	id := standingCampaign(w, "REJECTED")
	for n := range 5 {
		appealElsewhere(t, w, id, fmt.Sprintf("Appeal number %d of this campaign.", n))
		w.Infobip.SetCampaignStage(id, "REJECTED")
	}
	i := acctest.NewInvoker(t, w, "")
	i.Invoke(campaignAppeal, appealOf(id, firstReason)).Fails("TENDLC2003", "", "Infobip refused to appeal the rejection of the campaign "+id,
		"appealed 5 times", "Nothing was charged.")
}

func TestCampaignAppealActionIsSentOnceWhateverBecomesOfTheAnswer(t *testing.T) {
	t.Parallel()
	for _, kind := range sandbox.FaultKinds() {
		t.Run(string(kind), func(t *testing.T) {
			t.Parallel()
			w := acctest.NewWorld(t)
			id := standingCampaign(w, "REJECTED")
			w.Box.InjectFault(sandbox.Fault{Operation: appealCampaign, Kind: kind})
			i := acctest.NewInvoker(t, w, "")
			said := i.Invoke(campaignAppeal, appealOf(id, firstReason))
			if kind.Unanswered() {
				said.Fails("TENDLC3003", "campaign_id", "It was not sent again.", "Infobip documents no fee for it.", "Invoke the action again later")
				appeals(t, w, 0)
				acctest.NewInvoker(t, w, "").Invoke(campaignAppeal, appealOf(id, firstReason)).Fine()
			} else {
				said.Fine()
			}
			appeals(t, w, 1)
		})
	}
}

// In the process that has lost an answer nothing is sent again either.
func TestCampaignAppealActionOfUnknownOutcomeIsNotRepeatedInTheRun(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	id := standingCampaign(w, "REJECTED")
	w.Box.InjectFault(sandbox.Fault{Operation: appealCampaign, Kind: sandbox.ConnectionReset})
	i := acctest.NewInvoker(t, w, "")
	i.Invoke(campaignAppeal, appealOf(id, firstReason)).Fails("TENDLC3003", "campaign_id")
	i.Invoke(campaignAppeal, appealOf(id, firstReason)).Fails("TENDLC3002", "campaign_id", "Nothing was sent and nothing was charged.")
	acctest.ExpectCalls(t, w, appealCampaign, 1)
}

func TestCampaignAppealActionEndsAtOnceWhenInterrupted(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	id := standingCampaign(w, "REJECTED")
	front := acctest.NewFront(t, w)
	i := acctest.NewInvoker(t, w, "")
	i.InterruptInAnswer(front, "GET", "/"+id+"$", 1)
	i.Invoke(campaignAppeal, appealOf(id, firstReason)).Fails("TENDLC2004", "", "Interrupted", "othing was charged.",
		"nvoke the action again (terraform apply -invoke=action.tendlc_infobip_campaign_appeal.NAME) to go on.")
	appeals(t, w, 0)
}

func TestCampaignAppealActionsArgumentsAreChecked(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	i := acctest.NewInvoker(t, w, "")
	i.Validate(campaignAppeal, appealOf("CTF4STM", firstReason)).Fails("TENDLC1008", "campaign_id", "Nothing was sent")
	i.Validate(campaignAppeal, appealOf(missingID, "short")).Fails("TENDLC1011", "reason", "between 10 and 2048")
	i.Validate(campaignAppeal, appealOf(missingID, " ")).Fails("TENDLC1011", "reason", "must not be empty")
	i.Validate(campaignAppeal, "campaign_id = other.id\nreason = null").Fails("", "reason", "has marked it as required")
	i.Validate(campaignAppeal, "campaign_id = other.id\nreason = other.reason").Fine()
	i.Plan(campaignAppeal, "campaign_id = other.id\nreason = other.reason").Fine()
	acctest.ExpectSilence(t, w)
}
