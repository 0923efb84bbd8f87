package sinchsandbox_test

import (
	"testing"

	"github.com/tendlc/terraform-provider-tendlc/internal/sandbox"
	sinchsandbox "github.com/tendlc/terraform-provider-tendlc/internal/vendors/sinch/sandbox"
)

func TestOperatorsAppearWhenTheCampaignIsAtTheRegistry(t *testing.T) {
	t.Parallel()
	a := open(t)
	id := a.submitCampaign(sinchsandbox.SampleCampaign(a.approvedBrand()))
	for stage, want := range []int{0, 0, 2, 2} {
		r := a.campaign(id)
		if operators := r.operators(); len(operators) != want {
			t.Errorf("stage %d: %v", stage, operators)
		}
		for network, operator := range r.operators() {
			if fields := operator.(map[string]any); len(fields) != 7 || fields["status"] != "REGISTERED" {
				t.Errorf("%s: %v", network, fields)
			}
		}
		a.Clock.Advance(delay)
	}
}

func TestRefusingOperatorIsSeen(t *testing.T) {
	t.Parallel()
	a := open(t)
	request := sinchsandbox.SampleCampaign(a.approvedBrand())
	a.sinch.SetOutcome(request.CampaignName, sinchsandbox.OperatorReject)
	id := a.submitCampaign(request)
	a.Clock.Advance(3 * delay)
	r := a.campaign(id).wantValues("status", "REJECTED")
	if r.get("mnoMetadata", "10035", "status") != "REJECTED" || r.get("mnoMetadata", "10017", "status") != "REGISTERED" {
		t.Errorf("%s", r.Raw)
	}
}

func TestMessageClassAndStatusPerOperatorAreScripted(t *testing.T) {
	t.Parallel()
	a := open(t)
	id, tcrID := a.approvedCampaign()
	a.sinch.SetMessageClass(id, sinchsandbox.ATT, "F")
	a.sinch.SetOperatorStatus(tcrID, sinchsandbox.TMobile, "SUSPENDED")
	a.sinch.SetMessageClass(id, sinchsandbox.Verizon, "A")
	r := a.campaign(id)
	if r.get("mnoMetadata", "10017", "msgClass") != "F" || r.get("mnoMetadata", "10017", "tpm") != "240" ||
		r.get("mnoMetadata", "10035", "status") != "SUSPENDED" || r.get("mnoMetadata", "10038", "msgClass") != "A" || len(r.operators()) != 3 {
		t.Errorf("%s", r.Raw)
	}
	listed := a.call("GET", "/campaignRegistrations", nil)
	if listed.get("campaignRegistrations", 0, "mnoMetadata", "10017", "msgClass") != "F" {
		t.Errorf("%s", listed.Raw)
	}
	a.resubmit(id, "").want(200)
	a.Clock.Advance(delay)
	if r := a.campaign(id); r.get("mnoMetadata", "10017", "msgClass") != "E" || r.get("mnoMetadata", "10035", "status") != "REGISTERED" {
		t.Errorf("resubmitted: %s", r.Raw)
	}
}

func TestCampaignGetsTheTermsOfTheTimeAtWhichItReachesTheRegistry(t *testing.T) {
	t.Parallel()
	a := open(t)
	id := a.submitCampaign(sinchsandbox.SampleCampaign(a.approvedBrand()))
	a.sinch.SetQualification("", sinchsandbox.TMobile, support(false))
	a.sinch.SetQualification("", sinchsandbox.ATT, change{MsgClass: new("B")})
	a.Clock.Advance(2 * delay)
	a.sinch.SetQualification("", sinchsandbox.ATT, change{MsgClass: new("C")}) // too late
	r := a.campaign(id)
	if r.get("mnoMetadata", "10017", "msgClass") != "B" || len(r.operators()) != 1 {
		t.Errorf("%s", r.Raw)
	}
	a.sinch.SetOutcome(id, sandbox.Reject)
	a.Clock.Advance(delay)
	if r := a.campaign(id); r.get("mnoMetadata", "10017", "status") != "REJECTED" {
		t.Errorf("%s", r.Raw) // somebody must have refused
	}
}

func TestLooseTypesAreNumbersAndNoNulls(t *testing.T) {
	t.Parallel()
	a := open(t)
	id, _ := a.approvedCampaign()
	brand := a.sinch.Brands()[0].TCRID
	a.sinch.SetLooseTypes(true)
	check := func(r answer, path ...any) {
		t.Helper()
		att, tMobile := r.get(append(path, "10017")...).(map[string]any), r.get(append(path, "10035")...).(map[string]any)
		if _, there := att["brandDailyCap"]; there || att["tpm"] != 240.0 || att["msgClass"] != "E" {
			t.Errorf("AT&T: %v", att)
		}
		if _, there := tMobile["tpm"]; there || tMobile["brandDailyCap"] != 2000.0 || tMobile["msgClass"] != "" {
			t.Errorf("T-Mobile: %v", tMobile)
		}
	}
	check(a.campaign(id), "mnoMetadata")
	check(a.call("GET", "/campaignRegistrations", nil).want(200), "campaignRegistrations", 0, "mnoMetadata")
	qualified := a.qualify(brand, "MIXED").want(200)
	check(qualified, "mnoMetadata")
	if qualified.get("mnoMetadata", "10038", "minMsgSamples") != 1.0 || qualified.get("minSubUseCases") != 2.0 {
		t.Errorf("%s", qualified.Raw)
	}
	e164 := sinchsandbox.Numbers()[0]
	number := a.number(e164)
	if sms := number.get("smsConfiguration").(map[string]any); len(sms) != 2 || sms["campaignId"] != "" {
		t.Errorf("%s", number.Raw)
	}
	a.call("GET", "/brandRegistrations/xyz", nil).want(404)
	a.sinch.SetLooseTypes(false)
	if r := a.campaign(id); r.get("mnoMetadata", "10017", "tpm") != "240" {
		t.Errorf("%s", r.Raw)
	}
}
