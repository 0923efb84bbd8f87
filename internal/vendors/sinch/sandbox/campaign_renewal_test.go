package sinchsandbox_test

import (
	"testing"
	"time"

	"github.com/tendlc/terraform-provider-tendlc/internal/sandbox"
	sinchsandbox "github.com/tendlc/terraform-provider-tendlc/internal/vendors/sinch/sandbox"
)

func (r answer) wantDates(billed, renews time.Time) answer {
	r.Helper()
	return r.wantValues("billedDate", billed.Format(time.RFC3339), "nextRenewalOrExpirationDate", renews.Format(time.RFC3339))
}

func renews(yes bool) func(*sinchsandbox.CampaignRequest) {
	return func(c *sinchsandbox.CampaignRequest) { c.AutoRenewal = yes }
}

func TestDatesAreAbsentUntilSinchAccepts(t *testing.T) {
	t.Parallel()
	a := open(t)
	id := a.submitCampaign(sinchsandbox.SampleCampaign(a.approvedBrand()))
	a.campaign(id).wantValues("billedDate", nil, "nextRenewalOrExpirationDate", nil)
	a.Clock.Advance(delay)
	billed := a.Clock.Now()
	a.campaign(id).wantDates(billed, billed.AddDate(0, 3, 0))
}

func TestRenewingCampaignIsBilledMonthlyAfterTheFirstThree(t *testing.T) {
	t.Parallel()
	a := open(t)
	id, _ := a.approvedCampaign(renews(true))
	first := start.Add(2 * delay)
	a.campaign(id).wantDates(first, first.AddDate(0, 3, 0))
	a.Clock.Advance(first.AddDate(0, 5, 1).Sub(a.Clock.Now()))
	a.login()
	a.campaign(id).wantValues("status", "APPROVED", "lastActionStatus", "CREATE_SUCCESSFUL").
		wantDates(first.AddDate(0, 5, 0), first.AddDate(0, 6, 0))
	charges := a.chargesOf(id)
	if len(charges) != 4 {
		t.Fatalf("%v", charges)
	}
	for i, want := range []sandbox.Charge{{Time: first, Amount: 30}, {Time: first.AddDate(0, 3, 0), Amount: 10}, {Time: first.AddDate(0, 4, 0), Amount: 10}, {Time: first.AddDate(0, 5, 0), Amount: 10}} {
		if !charges[i].Time.Equal(want.Time) || charges[i].Amount != want.Amount {
			t.Errorf("charge %d: %+v", i, charges[i])
		}
	}
}

func TestRenewalDateCanBeSet(t *testing.T) {
	t.Parallel()
	for _, again := range []bool{true, false} {
		a := open(t)
		id, _ := a.approvedCampaign(renews(again))
		date := a.Clock.Now().Add(3 * delay)
		a.sinch.SetRenewalDate(id, date)
		a.campaign(id).wantDates(start.Add(2*delay), date).wantValues("status", "APPROVED")
		a.Clock.Advance(3*delay - 1)
		a.campaign(id).wantValues("status", "APPROVED")
		a.Clock.Advance(1)
		r := a.campaign(id).wantValues("lastActionStatus", "CREATE_SUCCESSFUL")
		if again {
			r.wantValues("status", "APPROVED").wantDates(date, date.AddDate(0, 1, 0))
		} else {
			r.wantValues("status", "EXPIRED", "modifiedDate", date.Format(time.RFC3339)).wantDates(start.Add(2*delay), date)
		}
		if got := len(a.chargesOf(id)); (got == 2) != again {
			t.Errorf("autoRenewal %v: %d charges", again, got)
		}
	}
}

func TestRenewalDateInThePastComesNow(t *testing.T) {
	t.Parallel()
	for _, again := range []bool{true, false} {
		a := open(t)
		id, _ := a.approvedCampaign(renews(again))
		now := a.Clock.Now()
		a.sinch.SetRenewalDate(id, now.AddDate(-1, 0, 0))
		if again {
			a.campaign(id).wantDates(now, now.AddDate(0, 1, 0))
			charges := a.chargesOf(id)
			if len(charges) != 2 || !charges[1].Time.Equal(now) || charges[1].Amount != 10 {
				t.Errorf("%v", charges) // one month, not all of the past year
			}
		} else {
			a.campaign(id).wantValues("status", "EXPIRED", "modifiedDate", now.Format(time.RFC3339))
		}
	}
}

func TestCampaignCannotLapseBeforeItIsApproved(t *testing.T) {
	t.Parallel()
	a := open(t)
	request := sinchsandbox.SampleCampaign(a.approvedBrand())
	renews(false)(&request)
	id := a.submitCampaign(request)
	a.Clock.Advance(2 * delay)
	a.sinch.SetOutcome(id, sandbox.Hold)
	a.Clock.Advance(200 * 24 * time.Hour)
	a.login()
	a.campaign(id).wantValues("status", "SUBMITTED")
	a.sinch.SetOutcome(id, sandbox.Approve)
	a.campaign(id).wantValues("status", "EXPIRED", "modifiedDate", a.Clock.Now().Format(time.RFC3339))
}

func TestLapseEndsARunningResubmission(t *testing.T) {
	t.Parallel()
	a := open(t)
	id, _ := a.approvedCampaign(renews(false))
	a.resubmit(id, "").want(200)
	a.sinch.SetRenewalDate(id, a.Clock.Now().Add(delay/2))
	a.Clock.Advance(2 * delay)
	a.campaign(id).wantValues("status", "EXPIRED", "lastActionStatus", "RESUBMIT_FAILED")
}

func TestNumberedCampaignKeepsItsNumbersWhenItLapses(t *testing.T) {
	t.Parallel()
	a := open(t)
	id, tcrID := a.approvedCampaign(renews(false))
	e164 := sinchsandbox.Numbers()[0]
	a.link(e164, tcrID)
	a.sinch.SetRenewalDate(id, a.Clock.Now())
	a.campaign(id).wantValues("status", "EXPIRED")
	a.number(e164).wantSMS(plan, tcrID, "")
}

func TestRenewalThatIsOverdueAtApprovalComesWithIt(t *testing.T) {
	t.Parallel()
	a := open(t)
	id := a.submitCampaign(sinchsandbox.SampleCampaign(a.approvedBrand()))
	a.Clock.Advance(2 * delay)
	a.campaign(id).wantValues("status", "SUBMITTED")
	const slow = 100 * 24 * time.Hour
	a.Box.SetReview(sandbox.Review{Delay: slow})
	a.Clock.Advance(slow + time.Hour) // nobody looks in between
	a.login()
	at := start.Add(3*delay + slow)
	a.campaign(id).wantValues("status", "APPROVED").wantDates(at, at.AddDate(0, 1, 0))
	if charges := a.chargesOf(id); len(charges) != 2 || !charges[1].Time.Equal(at) {
		t.Errorf("%v, want the second at %v", charges, at)
	}
}
