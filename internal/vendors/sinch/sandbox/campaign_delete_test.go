package sinchsandbox_test

import (
	"testing"

	sinchsandbox "github.com/tendlc/terraform-provider-tendlc/internal/vendors/sinch/sandbox"
)

func TestDeletionIsAcceptedAtOnceAndDoneAfterTheDelay(t *testing.T) {
	t.Parallel()
	a := open(t)
	id, _ := a.approvedCampaign()
	if r := a.call("DELETE", "/campaignRegistration/"+id, nil).want(200); r.Raw != "{}" {
		t.Errorf("%s", r.Raw)
	}
	a.campaign(id).wantValues("status", "APPROVED", "lastActionStatus", "DELETE_IN_PROGRESS")
	a.Clock.Advance(delay / 2)
	a.call("DELETE", "/campaignRegistration/"+id, nil).want(200) // tolerated, and not started again
	a.Clock.Advance(delay / 2)
	a.campaign(id).wantValues("status", "EXPIRED", "lastActionStatus", "DELETE_SUCCESSFUL")
	a.call("DELETE", "/campaignRegistration/"+id, nil).want(200)
	a.campaign(id).wantValues("status", "EXPIRED", "lastActionStatus", "DELETE_SUCCESSFUL")
}

func TestDeletionStopsTheReviewAndItsCharge(t *testing.T) {
	t.Parallel()
	a := open(t)
	id := a.submitCampaign(sinchsandbox.SampleCampaign(a.approvedBrand()))
	a.Clock.Advance(delay - 1)
	a.call("DELETE", "/campaignRegistration/"+id, nil).want(200)
	a.Clock.Advance(3 * delay)
	a.campaign(id).wantValues("status", "EXPIRED")
	checkLedger(t, a.Box.Ledger(), id, false)
}

func TestScriptedDeletionFailsOnceWithFeedback(t *testing.T) {
	t.Parallel()
	a := open(t)
	id, _ := a.approvedCampaign()
	a.sinch.FailDelete(id)
	a.call("DELETE", "/campaignRegistration/"+id, nil).want(200)
	a.Clock.Advance(delay)
	a.campaign(id).wantValues("status", "APPROVED", "lastActionStatus", "DELETE_FAILED")
	feedback := a.call("GET", "/campaignRegistrations/"+id+"/feedback", nil).want(200)
	if feedback.get("tcrErrorResponse", 0, "code") == nil {
		t.Errorf("%s", feedback.Raw)
	}
	a.call("DELETE", "/campaignRegistration/"+id, nil).want(200)
	a.Clock.Advance(delay)
	a.login()
	a.campaign(id).wantValues("status", "EXPIRED", "lastActionStatus", "DELETE_SUCCESSFUL")
}

func TestCampaignWithNumbersCannotBeDeleted(t *testing.T) {
	t.Parallel()
	a := open(t)
	id, tcrID := a.approvedCampaign()
	e164 := sinchsandbox.Numbers()[0]
	refused := func(when string) {
		t.Helper()
		if r := a.call("DELETE", "/campaignRegistration/"+id, nil); r.Status != 400 {
			t.Errorf("%s: %d %s", when, r.Status, r.Raw)
		}
	}
	a.patch(e164, tcrID).want(200)
	refused("arriving")
	a.Clock.Advance(delay / 2)
	refused("linked")
	a.patch(e164, "").want(200)
	refused("leaving")
	a.Clock.Advance(delay / 2)
	a.call("DELETE", "/campaignRegistration/"+id, nil).want(200)
}

func TestOverriddenStatusStaysButCanStillBeDeleted(t *testing.T) {
	t.Parallel()
	a := open(t)
	id := a.submitCampaign(sinchsandbox.SampleCampaign(a.approvedBrand()))
	a.sinch.SetCampaignStatus(id, "ON_THE_MOON")
	a.Clock.Advance(3 * delay)
	a.campaign(id).wantValues("status", "ON_THE_MOON")
	a.call("GET", "/campaignRegistrations", nil).want(200)
	a.call("DELETE", "/campaignRegistration/"+id, nil).want(200)
	a.Clock.Advance(delay)
	a.login()
	a.campaign(id).wantValues("status", "EXPIRED")
	checkLedger(t, a.Box.Ledger(), id, false)
}
