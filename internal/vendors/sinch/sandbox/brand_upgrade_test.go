package sinchsandbox_test

import (
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/tendlc/terraform-provider-tendlc/internal/sandbox"
	sinchsandbox "github.com/tendlc/terraform-provider-tendlc/internal/vendors/sinch/sandbox"
)

var uuid = regexp.MustCompile(`^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$`)

func (a *account) upgrade(id string) answer {
	a.Helper()
	return a.call("POST", "/brandRegistrations/"+id+"/upgrade", nil)
}

// wantVetting checks that the brand has one vetting of that status and none of
// any other; an empty status means none at all.
func (a *account) wantVetting(id, status string) (vetting map[string]any) {
	a.Helper()
	for _, filter := range []string{"PENDING", "UNSCORE", "ACTIVE", "FAILED", "EXPIRED"} {
		r := a.call("GET", "/brandRegistrations/"+id+"/vettingInfo?vettingStatus="+filter, nil).want(200)
		list := r.get("vettingInfo").([]any)
		if (len(list) == 1) != (filter == status) || len(list) > 1 {
			a.Errorf("%s: %s, want one at %q", filter, r.Raw, status)
		}
		if len(list) == 1 {
			vetting = list[0].(map[string]any)
		}
	}
	return vetting
}

// brandCharges are the amounts charged for a brand.
func (a *account) brandCharges(id string) (amounts []float64) {
	for _, line := range a.chargesOf(id) {
		amounts = append(amounts, line.Amount)
	}
	return amounts
}

func TestUpgradeChargesOnceAndMakesTheBrandFull(t *testing.T) {
	t.Parallel()
	a := open(t)
	id := a.submitBrand(sinchsandbox.SampleBrand())
	a.Clock.Advance(delay)
	tcrID := a.brand(id).get("brandId")
	a.wantVetting(id, "")
	a.upgrade(id).want(200).wantValues("brandRegistrationStatus", "UPGRADE", "brandId", tcrID, "identityStatus", "VERIFIED", "brandRegistrationType", "FULL")
	a.upgrade(id).wantField("brandRegistrationId") // one is running
	v := a.wantVetting(id, "PENDING")
	if id, _ := v["vettingId"].(string); v["vettingScore"] != nil || v["vettedDate"] != nil || !uuid.MatchString(id) {
		t.Errorf("%v", v)
	}
	a.Clock.Advance(delay)
	a.brand(id).wantValues("brandRegistrationStatus", "APPROVED", "brandId", tcrID, "brandRegistrationType", "FULL")
	if v := a.wantVetting(id, "ACTIVE"); v["vettingScore"] != 72.0 || v["vettedDate"] != a.Clock.Now().Format(time.RFC3339) || v["provider"] != "AEGIS" {
		t.Errorf("%v", v)
	}
	a.upgrade(id).wantField("brandRegistrationId") // it is FULL
	lines := a.chargesOf(id)
	if len(lines) != 2 || lines[1].Amount != sinchsandbox.AssumedUpgradeFee || sinchsandbox.AssumedUpgradeFee != 40 ||
		!lines[1].Time.Equal(start.Add(delay)) || lines[1].ObjectKind != "brand" || !strings.Contains(lines[1].Reason, "assumed") {
		t.Errorf("%+v", lines)
	}
}

func TestUpgradeNeedsAnApprovedSimplifiedBrand(t *testing.T) {
	t.Parallel()
	a := open(t)
	full := sinchsandbox.SampleBrand()
	full.Type = "FULL"
	for _, id := range []string{
		a.sinch.SeedBrand(full, ""),
		a.sinch.SeedBrand(sinchsandbox.SampleBrand(), "DRAFT"),
		a.sinch.SeedBrand(sinchsandbox.SampleBrand(), "IN_PROGRESS"),
		a.sinch.SeedBrand(sinchsandbox.SampleBrand(), "REJECTED"),
		a.sinch.SeedBrand(sinchsandbox.SampleBrand(), "UPGRADE"),
	} {
		a.upgrade(id).wantField("brandRegistrationId")
	}
	a.upgrade("xyz").want(404)
	if lines := a.Box.Ledger(); len(lines) != 0 {
		t.Errorf("%v", lines)
	}
}

func TestUpgradeThatFailsIsPaidAndLeavesAFailedVetting(t *testing.T) {
	t.Parallel()
	for _, outcome := range []sandbox.Outcome{sandbox.Reject, sinchsandbox.VettingFailed} {
		a := open(t)
		id := a.submitBrand(sinchsandbox.SampleBrand())
		a.Clock.Advance(delay)
		a.sinch.SetOutcome(id, outcome)
		a.upgrade(id).want(200)
		a.Clock.Advance(delay)
		a.brand(id).wantValues("brandRegistrationStatus", "APPROVED", "brandRegistrationType", "FULL", "identityStatus", "VERIFIED")
		if v := a.wantVetting(id, "FAILED"); len(v["reasons"].([]any)) != 1 || v["vettingScore"] != nil {
			t.Errorf("%v", v)
		}
		a.upgrade(id).wantField("brandRegistrationId")
		if got := a.brandCharges(id); len(got) != 2 || got[1] != 40 {
			t.Errorf("%v", got)
		}
	}
}

func TestHeldUpgradeStaysAndIsDecidedWhenReleased(t *testing.T) {
	t.Parallel()
	a := open(t)
	id := a.sinch.SeedBrand(sinchsandbox.SampleBrand(), "")
	a.sinch.SetOutcome(id, sandbox.Hold)
	a.upgrade(id).want(200)
	a.Clock.Advance(9 * delay)
	tcrID := a.brand(id).wantValues("brandRegistrationStatus", "UPGRADE").get("brandId").(string)
	a.qualify(tcrID, "MIXED").want(200)
	a.call("POST", "/campaignRegistrations:submit", sinchsandbox.SampleCampaign(tcrID)).wantField("brand_id") // not APPROVED
	a.sinch.SetOutcome(id, sandbox.Approve)
	a.brand(id).wantValues("brandRegistrationStatus", "APPROVED")
	a.wantVetting(id, "ACTIVE")
}

func TestTypeMayReadFullOnlyWhenTheUpgradeIsOver(t *testing.T) {
	t.Parallel()
	a := open(t)
	a.sinch.SetLateUpgrades(true)
	id := a.sinch.SeedBrand(sinchsandbox.SampleBrand(), "")
	a.upgrade(id).want(200).wantValues("brandRegistrationStatus", "UPGRADE", "brandRegistrationType", "SIMPLIFIED")
	a.upgrade(id).wantField("brandRegistrationId")
	a.Clock.Advance(delay)
	a.brand(id).wantValues("brandRegistrationStatus", "APPROVED", "brandRegistrationType", "FULL")
}

func TestOverriddenBrandCanBeUpgraded(t *testing.T) {
	t.Parallel()
	a := open(t)
	id := a.submitBrand(sinchsandbox.SampleBrand())
	a.sinch.SetBrandStatus(id, "APPROVED")
	a.upgrade(id).want(200)
	a.Clock.Advance(delay)
	a.brand(id).wantValues("brandRegistrationStatus", "APPROVED", "brandRegistrationType", "FULL")
}

func TestLostReplyOfAnUpgradeIsChargedOnce(t *testing.T) {
	t.Parallel()
	a := open(t)
	id := a.sinch.SeedBrand(sinchsandbox.SampleBrand(), "")
	a.Box.InjectFault(sandbox.Fault{Operation: "upgradeBrandRegistration", Kind: sandbox.Error500Committed})
	a.upgrade(id).want(500)
	a.brand(id).wantValues("brandRegistrationStatus", "UPGRADE")
	a.upgrade(id).want(400)
	if got := a.brandCharges(id); len(got) != 1 {
		t.Errorf("%v", got)
	}
	for _, e := range a.Box.Journal() {
		if e.Operation == "upgradeBrandRegistration" && e.Class != sandbox.Billable {
			t.Errorf("%+v", e)
		}
	}
}

func TestFullBrandIsVettedWithItsRegistration(t *testing.T) {
	t.Parallel()
	for outcome, want := range map[sandbox.Outcome][2]string{
		sandbox.Approve:             {"APPROVED", "ACTIVE"},
		sandbox.Reject:              {"REJECTED", "FAILED"},
		sinchsandbox.VettingFailed:  {"APPROVED", "FAILED"},
		sinchsandbox.ResubmitFailed: {"APPROVED", "ACTIVE"}, // is about campaigns
	} {
		a := open(t)
		request := sinchsandbox.SampleBrand()
		request.Type = "FULL"
		request.DisplayName += " [sandbox:" + string(outcome) + "]"
		id := a.submitBrand(request)
		a.wantVetting(id, "PENDING")
		a.Clock.Advance(delay)
		a.brand(id).wantValues("brandRegistrationStatus", want[0])
		a.wantVetting(id, want[1])
		if got := a.brandCharges(id); len(got) != 1 || got[0] != 50 {
			t.Errorf("%v", got)
		}
	}
}

func TestVettingInfoNeedsAStatusAndABrand(t *testing.T) {
	t.Parallel()
	a := open(t)
	id := a.sinch.SeedBrand(sinchsandbox.SampleBrand(), "")
	a.call("GET", "/brandRegistrations/"+id+"/vettingInfo", nil).wantField("vettingStatus")
	a.call("GET", "/brandRegistrations/"+id+"/vettingInfo?vettingStatus=SPLENDID", nil).wantField("vettingStatus")
	a.Expected = 2
	r := a.call("GET", "/brandRegistrations/xyz/vettingInfo?vettingStatus=ACTIVE", nil).want(404)
	if r.get("error", "details", 0, "resourceType") != "BrandRegistration" {
		t.Errorf("%s", r.Raw)
	}
	for _, status := range []string{"PENDING", "UNSCORE", "ACTIVE", "FAILED", "EXPIRED"} {
		a.sinch.SetVetting(id, status, 55)
		v := a.wantVetting(id, status)
		if scored := status == "ACTIVE" || status == "EXPIRED"; (v["vettingScore"] == 55.0) != scored {
			t.Errorf("%s: %v", status, v)
		}
	}
}

func TestSeededFullBrandsAreVetted(t *testing.T) {
	t.Parallel()
	a := open(t)
	request := sinchsandbox.SampleBrand()
	request.Type = "FULL"
	for status, want := range map[string]string{"": "ACTIVE", "IN_PROGRESS": "PENDING", "REJECTED": "FAILED", "UPGRADE": "PENDING"} {
		a.wantVetting(a.sinch.SeedBrand(request, status), want)
	}
	id := a.sinch.SeedBrand(sinchsandbox.SampleBrand(), "UPGRADE")
	a.Clock.Advance(delay)
	a.brand(id).wantValues("brandRegistrationStatus", "APPROVED", "brandRegistrationType", "FULL")
	a.wantVetting(id, "ACTIVE")
}
