package infobipsandbox_test

import (
	"testing"

	"github.com/tendlc/terraform-provider-tendlc/internal/sandbox"
	infobipsandbox "github.com/tendlc/terraform-provider-tendlc/internal/vendors/infobip/sandbox"
)

const poolsPath = "/number-registration/1/number-pools"

func withPoolSentence(c *infobipsandbox.CampaignRequest) {
	c.ProgramSummary = infobipsandbox.PoolSentence + " One number for each clinician."
}

func (a *account) wantPool(id, status string) {
	a.Helper()
	if r := a.campaign(id); r.Get("numberPool", "numberPoolStatus") != status {
		a.Errorf("%v, want %s", r.Get("numberPool"), status)
	}
}

func TestPoolIsVerifiedOnceTheCampaignIsRegistered(t *testing.T) {
	t.Parallel()
	a := open(t)
	id := a.draft(withPoolSentence)
	if r := a.act(id, "number-pool/attach", `{"numberPoolId":"NWPOOL2","reason":"One number for each clinician."}`).Want(204); r.Raw != "" {
		t.Errorf("body %q", r.Raw)
	}
	if r := a.campaign(id); r.Get("numberPool", "numberPoolId") != "NWPOOL2" || r.Get("numberPool", "numberPoolType") != "SUB_ID" {
		t.Errorf("%s", r.Raw)
	}
	a.Clock.Advance(5 * delay)
	a.wantPool(id, "PENDING_VERIFICATION")
	a.act(id, "register", nil).Want(202)
	a.Clock.Advance(4 * delay)
	a.wantPool(id, "PENDING_VERIFICATION")
	a.Clock.Advance(delay)
	a.wantPool(id, "SUBMITTED_FOR_VERIFICATION")
	a.Clock.Advance(delay)
	a.wantPool(id, "VALID")
	a.campaign(id).WantValues("stage", "REGISTERED")
}

func TestPoolThatIsNotValid(t *testing.T) {
	t.Parallel()
	for name, change := range map[string]func(*infobipsandbox.CampaignRequest){
		"without the sentence": func(*infobipsandbox.CampaignRequest) {},
		"by outcome": func(c *infobipsandbox.CampaignRequest) {
			withPoolSentence(c)
			c.ProgramSummary += " [sandbox:pool-invalid]"
		},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			a := open(t)
			owned := infobipsandbox.Numbers()
			id := a.seeded("REGISTERED", change)
			a.act(id, "number-pool/attach", "{}").Want(204)
			a.Clock.Advance(9 * delay)
			a.wantPool(id, "INVALID")
			wantRefused(a.act(id, "update-registration", numbers(owned[:50]...)))
		})
	}
}

func TestPoolOfAnExternalCampaignNeedsNoSentence(t *testing.T) {
	t.Parallel()
	a := open(t)
	id := a.infobip.SeedCampaign(infobipsandbox.SampleExternalCampaign(), "")
	a.act(id, "number-pool/attach", "{}").Want(204)
	a.Clock.Advance(2 * delay)
	a.wantPool(id, "VALID")
}

func TestHeldPoolWaits(t *testing.T) {
	t.Parallel()
	a := open(t)
	id := a.seeded("REGISTERED", withPoolSentence)
	a.Box.SetReview(sandbox.Review{Delay: delay, Outcome: sandbox.Hold})
	a.act(id, "number-pool/attach", "{}").Want(204)
	a.Clock.Advance(9 * delay)
	a.wantPool(id, "PENDING_VERIFICATION")
}

func TestAttachChoosesAFreePoolAndRefusesOthers(t *testing.T) {
	t.Parallel()
	a := open(t)
	first := a.seeded("REGISTERED", withNumbers())
	second := a.seeded("REGISTERED", withNumbers(), withReference("second"))
	third := a.seeded("REGISTERED", withNumbers(), withReference("third"))
	wantField(a.act(first, "number-pool/attach", `{"numberPoolId":"NOPOOL"}`), "numberPoolId")
	a.act(first, "number-pool/attach", "{}").Want(204)
	wantRefused(a.act(first, "number-pool/attach", `{"numberPoolId":"NWPOOL2"}`))
	wantField(a.act(second, "number-pool/attach", `{"numberPoolId":"NWPOOL1"}`), "numberPoolId")
	a.act(second, "number-pool/attach", "{}").Want(204)
	wantRefused(a.act(third, "number-pool/attach", "{}"))
	a.infobip.SeedNumberPool("NWPOOL3")
	a.act(third, "number-pool/attach", "{}").Want(204)
	if r := a.campaign(third); r.Get("numberPool", "numberPoolId") != "NWPOOL3" {
		t.Errorf("%s", r.Raw)
	}
}

func TestDetachNeedsFewerThanFiftyNumbers(t *testing.T) {
	t.Parallel()
	a := open(t)
	n := infobipsandbox.Numbers()
	id := a.seeded("REGISTERED", withNumbers(n[:50]...))
	wantRefused(a.act(id, "number-pool/detach", nil)) // none attached
	a.act(id, "number-pool/attach", "{}").Want(204)
	wantRefused(a.act(id, "number-pool/detach", nil))
	a.act(id, "remove-numbers", numbers(n[0])).Want(202)
	wantRefused(a.act(id, "number-pool/detach", nil)) // has not left yet
	a.Clock.Advance(delay / 2)
	a.act(id, "number-pool/detach", nil).Want(204)
	if r := a.campaign(id); r.Get("numberPool") != nil {
		t.Errorf("%s", r.Raw)
	}
}

func TestListOfPools(t *testing.T) {
	t.Parallel()
	a := open(t)
	id := a.seeded("REGISTERED")
	a.act(id, "number-pool/attach", `{"numberPoolId":"NWPOOL1"}`).Want(204)
	r := a.Call("GET", poolsPath, nil).Want(200)
	if r.Get("results", 0, "campaignId") != id || r.Get("results", 0, "campaignName") != "Lakeview visit notices" ||
		r.Get("results", 1, "numberPoolId") != "NWPOOL2" || r.Get("results", 1, "campaignId") != nil ||
		r.Get("paging", "size") != 10.0 || r.Get("paging", "totalResults") != 2.0 {
		t.Errorf("%s", r.Raw)
	}
	for query, want := range map[string]string{
		"availability=IN_USE": "NWPOOL1", "availability=AVAILABLE": "NWPOOL2", "registrarRecordId=NWPOOL2": "NWPOOL2", "size=1&page=1": "NWPOOL2",
	} {
		if r := a.Call("GET", poolsPath+"?"+query, nil).Want(200); r.Get("results", 0, "numberPoolId") != want || r.Get("results", 1) != nil {
			t.Errorf("%s: %s", query, r.Raw)
		}
	}
	wantRefused(a.Call("GET", poolsPath+"?size=1001", nil))
	a.Expected = 1
	a.infobip.SetCampaignStage(id, "DEREGISTERED")
	a.Call("DELETE", campaigns+"/"+id, nil).Want(204)
	if r := a.Call("GET", poolsPath+"?availability=IN_USE", nil); r.Get("results", 0) != nil {
		t.Errorf("the pool of a deleted campaign is in use: %s", r.Raw)
	}
}
