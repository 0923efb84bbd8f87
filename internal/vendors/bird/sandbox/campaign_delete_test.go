package birdsandbox_test

import (
	"testing"
	"time"

	birdsandbox "github.com/tendlc/terraform-provider-tendlc/internal/vendors/bird/sandbox"
)

func TestADeletedCampaignIsGoneUnlessTheRuleShowsIt(t *testing.T) {
	t.Parallel()
	both(t, birdsandbox.ShowDeleted, func(t *testing.T, a *account, on bool) {
		campaign := a.campaignIn("APPROVED")
		a.Call("DELETE", campaign, nil).Want(200).WantValues("id", idOf(campaign), "status", "DELETED")
		status := map[bool]int{false: 404, true: 200}[on]
		a.get(campaign).Want(status)
		if list := a.get(campaignsOf(a.inspected(campaign).BrandID)); (list.Get("results", 0) != nil) != on {
			t.Error(list.Raw)
		}
		a.Call("DELETE", campaign, nil).Want(404)
	})
}

func TestEveryStatusCanBeDeleted(t *testing.T) {
	t.Parallel()
	for _, status := range []string{"DRAFT", "PENDING", "APPROVED", "DECLINED", "REJECTED", "FAILED", "SUSPENDED", "EXPIRED"} {
		a := open(t)
		a.Call("DELETE", a.campaignIn(status), nil).Want(200)
	}
}

func TestARuleKeepsWhatIsUnderReview(t *testing.T) {
	t.Parallel()
	a := open(t)
	a.bird.SetRule(birdsandbox.NoDeleteInReview, true)
	campaign := a.campaignIn("PENDING")
	wantState(a.Call("DELETE", campaign, nil), "")
	a.Clock.Advance(delay)
	a.Call("DELETE", campaign, nil).Want(200)
}

func TestTheSubscriptionEndsWithTheCommittedMonths(t *testing.T) {
	t.Parallel()
	a := open(t)
	a.bird.SetRule(birdsandbox.ShowDeleted, true)
	campaign := a.campaignIn("APPROVED")
	a.Clock.Advance(delay)
	r := a.Call("DELETE", campaign, nil).Want(200)
	if r.Get("subscription", "status") != "canceling" || r.Get("subscription", "cancelledAt") != nil || r.Get("subscription", "updatedAt") == nil {
		t.Error(r.Raw)
	}
	a.Clock.Advance(100 * 24 * time.Hour)
	r = a.get(campaign)
	if r.Get("subscription", "status") != "inactive" || r.Get("subscription", "cancelledAt") != "2027-02-02T10:15:30.000Z" {
		t.Error(r.Raw)
	}
}

func TestALateDeletionEndsTheSubscriptionAtOnce(t *testing.T) {
	t.Parallel()
	a := open(t)
	a.bird.SetRule(birdsandbox.ShowDeleted, true)
	campaign := a.campaignIn("APPROVED")
	a.Clock.Advance(100 * 24 * time.Hour)
	a.Call("DELETE", campaign, nil).Want(200)
	if r := a.get(campaign); r.Get("subscription", "status") != "inactive" {
		t.Error(r.Raw)
	}
}

func TestABrandWithActiveCampaignsStays(t *testing.T) {
	t.Parallel()
	for status, active := range map[string]bool{
		"PENDING": true, "APPROVED": true, "DECLINED": false, "REJECTED": false, "FAILED": false, "EXPIRED": false,
	} {
		a := open(t)
		brand := brandsPath + "/" + a.inspected(a.campaignIn(status)).BrandID
		r := a.Call("DELETE", brand, nil)
		if active {
			wantState(r, "")
			continue
		}
		r.Want(200)
	}
}

func TestABrandGoesAfterItsCampaigns(t *testing.T) {
	t.Parallel()
	a := open(t)
	campaign := a.campaignIn("APPROVED")
	a.Call("DELETE", campaign, nil).Want(200)
	a.Call("DELETE", brandsPath+"/"+a.inspected(campaign).BrandID, nil).Want(200)
	a.get(campaign).Want(404)
}
