package sinch_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/tendlc/terraform-provider-tendlc/internal/acctest"
	"github.com/tendlc/terraform-provider-tendlc/internal/sandbox"
	sinchsandbox "github.com/tendlc/terraform-provider-tendlc/internal/vendors/sinch/sandbox"
)

const campaignResubmit = "tendlc_sinch_campaign_resubmit"

func resubmitOf(id string, more ...string) string {
	return fmt.Sprintf("campaign_registration_id = %q\n%s\n", id, strings.Join(more, "\n"))
}

func TestCampaignResubmitActionWaitsForTheEndAndShowsTheTerms(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	id := seededCampaign(t, w, "ACTIVE", nil).ID
	w.Sinch.SetMessageClass(id, sinchsandbox.ATT, "C")
	i := acctest.NewInvoker(t, w, "")
	i.Plan(campaignResubmit, resubmitOf(id)).Warns("TENDLC1019", "campaign_registration_id", "may go down as well as up", "AT&T C")
	said := i.Invoke(campaignResubmit, resubmitOf(id, `mnos = ["ATT", "TMO"]`))
	said.Warns("TENDLC1019", "", "The message classes of the campaign "+id+" changed", "Before the resubmission: AT&T C")
	said.Shows("Resubmitting the campaign "+id+"; the operators' terms are now: AT&T C", "RESUBMIT_IN_PROGRESS after ", "RESUBMIT_SUCCESSFUL; the operators' terms are now: ")
	count(t, w, resubmitCampaign, 1)
	tells(t, w.Entries(resubmitCampaign)[0].RequestBody, `{"mnos":["ATT","TMO"]}`)
}

func TestCampaignResubmitActionWaitsForOneThatIsUnderWayAndSendsNone(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	id := seededCampaign(t, w, "ACTIVE", nil).ID
	i := acctest.NewInvoker(t, w, "")
	i.Invoke(campaignResubmit, resubmitOf(id, `timeouts = { invoke = "3s" }`)).Warns("TENDLC2001", "campaign_registration_id",
		"Nothing is wrong.", "do not invoke the action again for it", "Nothing was charged.")
	said := i.Invoke(campaignResubmit, resubmitOf(id))
	said.Fine()
	said.Shows("is being resubmitted already: nothing is sent", "RESUBMIT_SUCCESSFUL")
	count(t, w, resubmitCampaign, 1)
}

func TestCampaignResubmitActionSaysWhyItFailed(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	id := seededCampaign(t, w, "ACTIVE", nil).ID
	w.Sinch.SetOutcome(id, sandbox.Reject)
	acctest.NewInvoker(t, w, "").Invoke(campaignResubmit, resubmitOf(id)).Fails("TENDLC2002", "campaign_registration_id", "The campaign itself is as it was.",
		"Nothing was charged.", "terraform apply -invoke=action.tendlc_sinch_campaign_resubmit.NAME")
}

func TestCampaignResubmitActionPutsARefusalOnItsArgument(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	id := seededCampaign(t, w, "SINCH_REVIEW", nil).ID
	i := acctest.NewInvoker(t, w, "")
	i.Invoke(campaignResubmit, resubmitOf(id)).Fails("TENDLC2003", "campaign_registration_id", "the campaign is SINCH_REVIEW", "Nothing was charged.")
	i.Invoke(campaignResubmit, resubmitOf(someULID)).Fails("TENDLC2010", "campaign_registration_id", someULID, "Nothing was charged.")
}

func TestCampaignResubmitActionIsSentOnceWhateverBecomesOfTheAnswer(t *testing.T) {
	t.Parallel()
	for _, kind := range sandbox.FaultKinds() {
		t.Run(string(kind), func(t *testing.T) {
			t.Parallel()
			w := acctest.NewWorld(t)
			id := seededCampaign(t, w, "ACTIVE", nil).ID
			w.Box.InjectFault(sandbox.Fault{Operation: resubmitCampaign, Kind: kind})
			said := acctest.NewInvoker(t, w, "").Invoke(campaignResubmit, resubmitOf(id))
			if kind.Unanswered() {
				said.Fails("TENDLC3003", "campaign_registration_id", "It was not sent again. Sinch documents no fee for it.", "Look at last_action_status")
				count(t, w, resubmitCampaign, 1)
				return
			}
			said.Fine()
			if kind.TurnedAway() {
				count(t, w, resubmitCampaign, 2)
				return
			}
			count(t, w, resubmitCampaign, 1)
		})
	}
}

// An interrupt during the wait ends it: nothing looks at the campaign again.
func TestCampaignResubmitActionEndsAtOnceWhenInterrupted(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	id := seededCampaign(t, w, "ACTIVE", nil).ID
	front := acctest.NewFront(t, w)
	i := acctest.NewInvoker(t, w, "")
	i.InterruptInAnswer(front, "GET", "/"+id+"$", 2)
	i.Invoke(campaignResubmit, resubmitOf(id)).Fails("TENDLC2001", "campaign_registration_id", "Interrupted", "It goes on at Sinch.",
		"do not invoke the action again for it", "Nothing was charged.")
	count(t, w, "getCampaignRegistration", 2) // before the send, and once while it waited
}

func TestCampaignResubmitActionsArgumentsAreChecked(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	i := acctest.NewInvoker(t, w, "")
	i.Validate(campaignResubmit, resubmitOf("CTF4STM")).Fails("TENDLC1008", "campaign_registration_id", "It looks like a TCR campaign id.")
	i.Validate(campaignResubmit, resubmitOf(someULID, "mnos = []")).Fails("TENDLC1011", "mnos")
	i.Validate(campaignResubmit, resubmitOf(someULID, `mnos = ["AT&T"]`)).Fails("TENDLC1011", "mnos[...]", `"ATT" "TMO" "USC" "VZW"`)
	i.Validate(campaignResubmit, resubmitOf(someULID, `timeouts = { invoke = "soon" }`)).Fails("", "timeouts.invoke", "soon")
	unknown := "campaign_registration_id = other.id\nmnos = other.operators\ntimeouts = other.timeouts"
	i.Validate(campaignResubmit, unknown).Fine()
	i.Validate(campaignResubmit, resubmitOf(someULID, "mnos = [other.operator]", "timeouts = { invoke = other.time }")).Fine()
	i.Plan(campaignResubmit, unknown).Warns("TENDLC1019", "campaign_registration_id", "They are not known yet.")
	silent(t, w)
}
