package infobipsandbox_test

import (
	"fmt"
	"testing"
	"time"

	"github.com/tendlc/terraform-provider-tendlc/internal/sandbox"
	"github.com/tendlc/terraform-provider-tendlc/internal/sandbox/sandboxtest"
	infobipsandbox "github.com/tendlc/terraform-provider-tendlc/internal/vendors/infobip/sandbox"
)

func reason(text string) map[string]string { return map[string]string{"reason": text} }

// rejectedCampaign is a campaign that was registered and refused.
func (a *account) rejectedCampaign() (id string, request infobipsandbox.CampaignRequest) {
	a.Helper()
	request = a.sample(withSummary("Notices about visits that were booked before. [sandbox:reject]"))
	id = a.create(request)
	a.act(id, "register", map[string]string{"priorityId": infobipsandbox.PriorityID}).Want(202)
	a.Clock.Advance(2 * delay)
	a.campaign(id).WantValues("stage", "REJECTED")
	return id, request
}

func TestAppealOfACorrectedCampaignIsReadAnewForNothing(t *testing.T) {
	t.Parallel()
	a := open(t)
	id, request := a.rejectedCampaign()
	request.ProgramSummary = "Notices about visits, for patients who ticked the box on our booking page."
	a.Call("PUT", campaigns+"/"+id, request).Want(200)
	if r := a.act(id, "appeal", reason("The summary says now how people agree.")).Want(204); r.Raw != "" {
		t.Errorf("body %q", r.Raw)
	}
	filed := sandboxtest.Start.Add(2 * delay).Format(time.RFC3339)
	r := a.campaign(id).WantValues("stage", "APPEALED")
	if r.Get("appealData", "appealReason") != "The summary says now how people agree." || r.Get("appealData", "appealDate") != filed ||
		r.Get("campaignFeedback") == nil || r.Get("priority", "submittedDate") != filed {
		t.Errorf("%s", r.Raw)
	}
	a.Clock.Advance(delay)
	a.campaign(id).WantValues("stage", "IN_REVIEW")
	a.Clock.Advance(3 * delay)
	a.campaign(id).WantValues("stage", "REGISTERED", "campaignFeedback", nil)
	if a.charges()[id] != 1 {
		t.Errorf("%v", a.Box.Ledger())
	}
}

func TestFiveAppealsAtMost(t *testing.T) {
	t.Parallel()
	a := open(t)
	id, _ := a.rejectedCampaign()
	for n := range 5 {
		a.act(id, "appeal", reason(fmt.Sprintf("Please look again, number %d.", n))).Want(204)
		wantRefused(a.act(id, "appeal", reason("Too early for another one.")))
		a.Clock.Advance(2 * delay)
		a.campaign(id).WantValues("stage", "REJECTED")
	}
	wantRefused(a.act(id, "appeal", reason("Please look at it one more time.")))
	if got := a.infobip.Campaigns()[0].Appeals; got != 5 {
		t.Errorf("%d appeals", got)
	}
}

func TestAppealWithinNinetyDaysOfTheLatestRejection(t *testing.T) {
	t.Parallel()
	a := open(t)
	id, _ := a.rejectedCampaign()
	a.Clock.Advance(90 * day)
	a.act(id, "appeal", reason("Just within the window.")).Want(204)
	a.Clock.Advance(2 * delay)
	a.Clock.Advance(90*day + time.Second)
	wantRefused(a.act(id, "appeal", reason("Just outside the window.")))
}

func TestReasonOfAnAppealHasItsBounds(t *testing.T) {
	t.Parallel()
	a := open(t)
	id := a.seeded("REJECTED")
	for _, body := range []any{reason("too short"), reason(fmt.Sprintf("%02049d", 1)), "{}"} {
		wantField(a.act(id, "appeal", body), "reason")
	}
	a.Expected = 3
	a.act(id, "appeal", reason(fmt.Sprintf("%02048d", 1))).Want(204)
}

func TestOutcomeThatStandsDecidesTheAppeal(t *testing.T) {
	t.Parallel()
	a := open(t)
	id, _ := a.rejectedCampaign()
	a.infobip.SetOutcome(id, sandbox.Approve)
	a.act(id, "appeal", reason("It was rejected by mistake.")).Want(204)
	a.Clock.Advance(4 * delay)
	a.campaign(id).WantValues("stage", "REGISTERED")
}

func TestRejectOnceIsApprovedOnAppeal(t *testing.T) {
	t.Parallel()
	a := open(t)
	id := a.draft(withSummary("Notices about visits that were booked before. [sandbox:reject-once]"))
	a.act(id, "register", nil).Want(202)
	a.Clock.Advance(2 * delay)
	a.act(id, "appeal", reason("It was rejected by mistake.")).Want(204)
	a.Clock.Advance(4 * delay)
	a.campaign(id).WantValues("stage", "REGISTERED")
}

func TestExternalCampaignCanBeAppealed(t *testing.T) {
	t.Parallel()
	a := open(t)
	id := a.infobip.SeedCampaign(infobipsandbox.SampleExternalCampaign(), "REJECTED")
	a.act(id, "appeal", reason("It was rejected by mistake.")).Want(204)
	a.campaign(id).WantValues("stage", "APPEALED")
}

func TestRegisteringARejectedCampaignAgainIsChargedAgain(t *testing.T) {
	t.Parallel()
	a := open(t)
	id, _ := a.rejectedCampaign()
	wantRefused(a.act(id, "register", nil))
	a.infobip.SetRule(infobipsandbox.RegisterRejected, true)
	a.act(id, "register", nil).Want(202)
	if a.charges()[id] != 2 {
		t.Errorf("%v", a.Box.Ledger())
	}
}
