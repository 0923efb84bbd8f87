package birdsandbox_test

import (
	"testing"

	"github.com/tendlc/terraform-provider-tendlc/internal/sandbox"
	birdsandbox "github.com/tendlc/terraform-provider-tendlc/internal/vendors/bird/sandbox"
)

func TestWhereReviewsEnd(t *testing.T) {
	t.Parallel()
	for outcome, want := range map[sandbox.Outcome][2]string{ // after one delay and after two
		sandbox.Approve:         {"APPROVED", "APPROVED"},
		sandbox.Reject:          {"REJECTED", "REJECTED"},
		sandbox.Hold:            {"PENDING", "PENDING"},
		birdsandbox.Decline:     {"DECLINED", "DECLINED"},
		birdsandbox.DeclineOnce: {"DECLINED", "DECLINED"},
		birdsandbox.RejectOnce:  {"REJECTED", "REJECTED"},
		birdsandbox.Fail:        {"FAILED", "FAILED"},
		birdsandbox.Suspend:     {"APPROVED", "SUSPENDED"},
		birdsandbox.Expire:      {"APPROVED", "EXPIRED"},
	} {
		t.Run(string(outcome), func(t *testing.T) {
			t.Parallel()
			a := open(t)
			byText, byName := a.register(describedBy("[sandbox:"+string(outcome)+"]")), a.register(named("scripted"))
			a.bird.SetOutcome("scripted", outcome)
			a.Clock.Advance(delay - 1)
			a.get(byText).WantValues("status", "PENDING", "rejection", nil)
			a.Clock.Advance(1)
			for _, status := range want {
				a.get(byText).Want(200).WantValues("status", status)
				a.get(byName).Want(200).WantValues("status", status)
				a.Clock.Advance(delay)
			}
		})
	}
}

func TestAnApprovalStartsTheSubscription(t *testing.T) {
	t.Parallel()
	a := open(t)
	campaign := a.register()
	a.Clock.Advance(delay)
	r := a.get(campaign).Want(200)
	if r.Text("subscription", "status") != "active" || r.Text("subscription", "subscribedAt") != "2026-11-02T11:15:30.000Z" ||
		r.Get("subscription", "updatedAt") != nil || r.Get("subscription", "cancelledAt") != nil {
		t.Error(r.Raw)
	}
}

func TestARefusalSaysWhy(t *testing.T) {
	t.Parallel()
	a := open(t)
	declined := a.register(describedBy("[sandbox:decline]"), named("one"))
	rejected := a.register(describedBy("[sandbox:reject]"), named("two"))
	a.bird.SetCampaignRejection("two", birdsandbox.Rejection{Code: "X7", Description: "Not today."})
	a.Clock.Advance(delay)
	if r := a.get(declined); r.Get("rejection", "code") != "CTA" || r.Text("rejection", "description") == "" {
		t.Error(r.Raw)
	}
	if r := a.get(rejected); r.Get("rejection", "code") != "X7" || r.Get("rejection", "description") != "Not today." {
		t.Error(r.Raw)
	}
	a.bird.SetCampaignRejection("two", birdsandbox.Rejection{Description: "Not tomorrow."})
	if r := a.get(rejected); r.Get("rejection", "code") != nil || r.Get("rejection", "description") != "Not tomorrow." {
		t.Error(r.Raw)
	}
	a.bird.SetCampaignRejection("two", birdsandbox.Rejection{})
	if r := a.get(rejected); r.Get("rejection", "code") != "CONTENT" {
		t.Error(r.Raw)
	}
}

func TestAnOverriddenStatusStays(t *testing.T) {
	t.Parallel()
	a := open(t)
	campaign := a.register()
	for _, status := range []string{"SUSPENDED", "EXPIRED", "DRAFT", "PENDING", "SOMETHING_NEW"} {
		a.bird.SetCampaignStatus(idOf(campaign), status)
		a.Clock.Advance(3 * delay)
		a.get(campaign).Want(200).WantValues("status", status)
	}
}

func TestAttachmentsAreFetched(t *testing.T) {
	t.Parallel()
	a := open(t)
	const good, bad = "https://files.harborlane.example/proof/optin.pdf?sig=1", "https://files.harborlane.example/[sandbox:attachment-failed]"
	campaign := a.register(attached(good, bad))
	r := a.get(campaign).Want(200)
	if r.Text("attachments", 0, "status") != "PENDING" || r.Get("attachments", 0, "updatedAt") != nil ||
		r.Text("attachments", 0, "filename") != "optin.pdf" || r.Text("attachments", 0, "contentType") != "application/pdf" ||
		r.Text("attachments", 0, "mediaUrl") == good || r.Get("attachmentUrls") != nil {
		t.Error(r.Raw)
	}
	a.Clock.Advance(delay)
	r = a.get(campaign)
	if r.Text("attachments", 0, "status") != "ACTIVE" || r.Text("attachments", 1, "status") != "FAILED" || r.Get("attachments", 0, "updatedAt") == nil {
		t.Error(r.Raw)
	}
}

func TestListsOfCampaigns(t *testing.T) {
	t.Parallel()
	a := open(t)
	brand, other := a.seededBrand(), a.seededBrand()
	first := a.bird.SeedCampaign(brand, sampleCampaign(), "")
	a.bird.SeedCampaign(other, sampleCampaign(), "")
	second := a.bird.SeedCampaign(brand, sampleCampaign(), "PENDING")
	page := a.get(campaignsOf(brand) + "?limit=1").Want(200)
	if page.Text("results", 0, "id") != first {
		t.Error(page.Raw)
	}
	rest := a.get(campaignsOf(brand) + "?limit=1&pageToken=" + page.Text("nextPageToken")).Want(200)
	if rest.Text("results", 0, "id") != second || rest.Get("nextPageToken") != nil {
		t.Error(rest.Raw)
	}
	if newest := a.get(campaignsOf(brand) + "?reverse=true"); newest.Text("results", 0, "id") != second {
		t.Error(newest.Raw)
	}
	a.bird.SetListLag(delay)
	if lagging := a.get(campaignsOf(brand)); lagging.Get("results", 0) != nil {
		t.Error(lagging.Raw)
	}
	a.get(campaignsOf(brand) + "/" + second).Want(200)
}

func TestACampaignIsReadBelowItsBrandOnly(t *testing.T) {
	t.Parallel()
	a := open(t)
	campaign := a.campaignIn("")
	a.get(campaignsOf(a.seededBrand())+"/"+idOf(campaign)).Want(404).WantValues("code", "NotFound")
}

func TestEmptyListsAreNullUnlessTheRuleSaysOtherwise(t *testing.T) {
	t.Parallel()
	both(t, birdsandbox.EmptyLists, func(t *testing.T, a *account, on bool) {
		r := a.get(a.campaignIn("", subUsecases("MARKETING", 0)))
		list, isList := r.Get("subUsecases").([]any)
		if isList != on || len(list) != 0 || (r.Get("resellerId") == "") != on {
			t.Error(r.Raw)
		}
	})
}

func TestKeywordsAreEchoedUnlessTheRuleTidiesThem(t *testing.T) {
	t.Parallel()
	both(t, birdsandbox.TidyKeywords, func(_ *testing.T, a *account, on bool) {
		want := map[bool]string{false: "Stop, end", true: "STOP,END"}[on]
		a.submit(func(r *birdsandbox.CampaignRequest) { r.OptoutKeywords = "Stop, end" }).Want(201).WantValues("optoutKeywords", want)
	})
}

func TestASeededCampaignIsFreeAndGoesOn(t *testing.T) {
	t.Parallel()
	a := open(t)
	approved, pending := a.campaignIn(""), a.campaignIn("PENDING")
	a.get(approved).WantValues("status", "APPROVED")
	a.Clock.Advance(delay)
	a.get(pending).WantValues("status", "APPROVED")
	if len(a.Box.Ledger()) != 0 {
		t.Errorf("%v", a.Box.Ledger())
	}
}
