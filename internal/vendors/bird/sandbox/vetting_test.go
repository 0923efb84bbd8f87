package birdsandbox_test

import (
	"testing"

	"github.com/tendlc/terraform-provider-tendlc/internal/sandbox"
	birdsandbox "github.com/tendlc/terraform-provider-tendlc/internal/vendors/bird/sandbox"
)

const standardVetting = `{"class":"STANDARD","vettingProviderId":"AEGIS"}`

func (a *account) orderVetting(brand string) answer {
	a.Helper()
	return a.Call("POST", brandsPath+"/"+brand+"/vettings", standardVetting)
}

func (a *account) lastVetting(brand string) answer {
	a.Helper()
	got := a.Call("GET", brandsPath+"/"+brand+"/vettings?reverse=true&limit=1", nil).Want(200)
	got.JSON = got.Get("results", 0)
	return got
}

func TestVettingIsChargedAtOnceAndEndsLater(t *testing.T) {
	t.Parallel()
	a := open(t)
	id := a.approvedBrand()
	a.orderVetting(id).Want(201).WantValues("brandId", id, "status", "PENDING", "score", "", "class", "STANDARD", "vettingProviderId", "AEGIS", "updatedAt", nil)
	a.wantCharged(4, 40)
	a.Clock.Advance(delay)
	vetting := a.lastVetting(id).WantValues("status", "APPROVED", "score", "75", "reasons", nil)
	if vetting.Text("token") == "" {
		t.Error("no token")
	}
	a.wantCharged(4, 40)
}

func TestVettingFailsAsScriptedAndCostsTheSame(t *testing.T) {
	t.Parallel()
	a := open(t)
	a.bird.SetOutcome("Harbor Lane Coffee", birdsandbox.VettingFailed)
	id := a.approvedBrand()
	a.orderVetting(id).Want(201)
	a.Clock.Advance(delay)
	vetting := a.lastVetting(id).WantValues("status", "FAILED", "score", "", "token", nil)
	if vetting.Get("reasons", 0) == nil {
		t.Error("no reasons")
	}
	a.wantCharged(4, 40)
}

func TestHeldVettingStaysPending(t *testing.T) {
	t.Parallel()
	a := open(t)
	id := a.approvedBrand()
	a.bird.SetOutcome(id, sandbox.Hold)
	a.orderVetting(id).Want(201)
	a.Clock.Advance(100 * delay)
	a.lastVetting(id).WantValues("status", "PENDING")
	a.bird.SetOutcome(id, sandbox.Approve)
	a.lastVetting(id).WantValues("status", "APPROVED")
}

func TestVettingsThatAreRefusedCostNothing(t *testing.T) {
	t.Parallel()
	for name, tc := range map[string]struct {
		status, body string
		want         func(answer)
	}{
		"pending brand":       {"PENDING", standardVetting, wantWrongState},
		"rejected brand":      {"REJECTED", standardVetting, wantWrongState},
		"without a class":     {"APPROVED", `{"vettingProviderId":"AEGIS"}`, func(r answer) { wantInvalid(r, "class") }},
		"without a provider":  {"APPROVED", `{"class":"STANDARD"}`, func(r answer) { wantInvalid(r, "vettingProviderId") }},
		"unknown provider":    {"APPROVED", `{"class":"STANDARD","vettingProviderId":"OTHER"}`, func(r answer) { wantInvalid(r, "vettingProviderId") }},
		"one that is running": {"", standardVetting, wantWrongState},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			a := open(t)
			id := a.bird.SeedBrand(birdsandbox.SampleBrand(), tc.status)
			if tc.status == "" {
				a.bird.SetVetting(id, "PENDING", "")
			}
			tc.want(a.Call("POST", brandsPath+"/"+id+"/vettings", tc.body))
			a.wantCharged()
		})
	}
}

func TestApprovedVettingLocksTheIdentityOfARejectedBrand(t *testing.T) {
	t.Parallel()
	a := open(t)
	id := a.approvedBrand()
	a.bird.SetVetting(id, "APPROVED", "88")
	a.bird.SetBrandStatus(id, "REJECTED")
	wantWrongState(a.updateBrand(id, lockedChanges["companyName"]))
	a.updateBrand(id, `{"city":"Tacoma"}`).Want(200).WantValues("status", "PENDING")
}

func TestFailedVettingLocksNothing(t *testing.T) {
	t.Parallel()
	a := open(t)
	id := a.approvedBrand()
	a.bird.SetVetting(id, "FAILED", "")
	a.bird.SetBrandStatus(id, "REJECTED")
	a.updateBrand(id, lockedChanges["companyName"]).Want(200)
}

func TestSharedBrandIsVettedFromTheWorkspace(t *testing.T) {
	t.Parallel()
	a := open(t)
	id := a.createShared(birdsandbox.SampleOrganizationBrand())
	a.Clock.Advance(delay)
	a.orderVetting(id).Want(201)
}
