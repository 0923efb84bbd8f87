package sinchsandbox_test

import (
	"fmt"
	"testing"

	sinchsandbox "github.com/tendlc/terraform-provider-tendlc/internal/vendors/sinch/sandbox"
)

// sms are values of a number's smsConfiguration.
func (r answer) wantSMS(plan, campaign, job string) answer {
	r.Helper()
	got := r.get("smsConfiguration", "scheduledProvisioning", "status")
	if got == nil {
		got = ""
	}
	if r.get("smsConfiguration", "servicePlanId") != plan || r.get("smsConfiguration", "campaignId") != campaign || got != job {
		r.Errorf("want plan %q campaign %q job %q in %s", plan, campaign, job, r.Raw)
	}
	return r
}

const plan = sinchsandbox.ServicePlanID

func TestLinkingIsAJobAndShowsTheOldValuesUntilItIsGone(t *testing.T) {
	t.Parallel()
	a := open(t)
	id, tcrID := a.approvedCampaign()
	e164 := sinchsandbox.Numbers()[0]
	r := a.patch(e164, tcrID).want(200).wantSMS(plan, "", "WAITING")
	if r.get("smsConfiguration", "scheduledProvisioning", "campaignId") != tcrID {
		t.Errorf("%s", r.Raw)
	}
	a.number(e164).wantSMS(plan, "", "WAITING")
	a.Clock.Advance(delay / 4)
	a.number(e164).wantSMS(plan, "", "IN_PROGRESS")
	a.campaign(id).wantValues("status", "APPROVED")
	a.Clock.Advance(delay / 4)
	a.number(e164).wantSMS(plan, tcrID, "")
	a.campaign(id).wantValues("status", "ACTIVE")

	a.patch(e164, "").want(200).wantSMS(plan, tcrID, "WAITING")
	a.Clock.Advance(delay / 2)
	a.number(e164).wantSMS(plan, "", "")
	a.campaign(id).wantValues("status", "ACTIVE") // stays: nothing else is documented
}

func TestUnlinkingThePlanUnlinksTheCampaign(t *testing.T) {
	t.Parallel()
	a := open(t)
	_, tcrID := a.approvedCampaign()
	e164 := sinchsandbox.Numbers()[0]
	a.link(e164, tcrID)
	a.call("PATCH", numberPath(e164), `{"smsConfiguration":{"servicePlanId":""}}`).want(200)
	a.Clock.Advance(delay / 2)
	a.number(e164).wantSMS("", "", "")
	a.call("PATCH", numberPath(e164), `{"smsConfiguration":{"servicePlanId":"`+sinchsandbox.SecondServicePlanID+`"}}`).want(200)
	a.Clock.Advance(delay / 2)
	a.number(e164).wantSMS(sinchsandbox.SecondServicePlanID, "", "")
}

func TestChangesThatAreRefusedOutright(t *testing.T) {
	t.Parallel()
	for name, tc := range map[string]struct {
		body      string // %s is the campaign that the number is not linked to
		field     any    // nil: the short 400 of the Numbers API
		violation bool
	}{
		"empty smsConfiguration":   {`{"smsConfiguration":{}}`, nil, true},
		"no service plan":          {`{"smsConfiguration":{"campaignId":"%s"}}`, nil, true},
		"empty voiceConfiguration": {`{"voiceConfiguration":{}}`, "voiceConfiguration", false},
		"another campaign":         {`{"smsConfiguration":{"servicePlanId":"` + plan + `","campaignId":"%s"}}`, "smsConfiguration.campaignId", false},
		"another service plan":     {`{"smsConfiguration":{"servicePlanId":"` + sinchsandbox.SecondServicePlanID + `"}}`, "smsConfiguration.servicePlanId", false},
		"unknown service plan":     {`{"smsConfiguration":{"servicePlanId":"made-up"}}`, "smsConfiguration.servicePlanId", false},
		"campaign without plan":    {`{"smsConfiguration":{"servicePlanId":"","campaignId":"%s"}}`, "smsConfiguration.servicePlanId", false},
		"registration id":          {`{"smsConfiguration":{"servicePlanId":"` + plan + `","campaignId":"01frjdjhq2mnps0srvbt9wpvek"}}`, "smsConfiguration.campaignId", false},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			a := open(t)
			_, linked := a.approvedCampaign()
			_, other := a.approvedCampaign()
			e164 := sinchsandbox.Numbers()[0]
			a.link(e164, linked)
			body := tc.body
			if name == "another campaign" || name == "no service plan" || name == "campaign without plan" {
				body = fmt.Sprintf(tc.body, other)
			}
			r := a.call("PATCH", numberPath(e164), body).want(400)
			if got := r.get("error", "details", 0, "fieldViolations", 0, "field"); got != tc.field {
				t.Errorf("field %v: %s", got, r.Raw)
			}
			if tc.violation {
				a.Expected = 1
			}
			a.number(e164).wantSMS(plan, linked, "")
		})
	}
}

func TestPatchWhileAJobRunsIsRefused(t *testing.T) {
	t.Parallel()
	a := open(t)
	_, tcrID := a.approvedCampaign()
	e164 := sinchsandbox.Numbers()[0]
	a.patch(e164, tcrID).want(200)
	a.patch(e164, tcrID).wantField("smsConfiguration")
	a.patch(e164, "").wantField("smsConfiguration")
}

func TestCampaignsThatTakeNoNumbers(t *testing.T) {
	t.Parallel()
	for status, code := range map[string]string{
		"SUBMITTED":      "CAMPAIGN_PENDING_ACCEPTANCE",
		"REJECTED":       "CAMPAIGN_MNO_REJECTED",
		"EXPIRED":        "CAMPAIGN_EXPIRED",
		"ON_THE_MOON":    "CAMPAIGN_NOT_AVAILABLE",
		"SINCH_REJECTED": "CAMPAIGN_NOT_AVAILABLE",
	} {
		t.Run(status, func(t *testing.T) {
			t.Parallel()
			a := open(t)
			id, tcrID := a.approvedCampaign()
			a.sinch.SetCampaignStatus(id, status)
			a.wantJobFails(tcrID, code)
		})
	}
	t.Run("unknown", func(t *testing.T) {
		t.Parallel()
		open(t).wantJobFails("CZZZZZZ", "CAMPAIGN_NOT_AVAILABLE")
	})
	t.Run("being deleted", func(t *testing.T) {
		t.Parallel()
		a := open(t)
		id, tcrID := a.approvedCampaign()
		a.call("DELETE", "/campaignRegistration/"+id, nil).want(200)
		a.wantJobFails(tcrID, "CAMPAIGN_EXPIRED")
	})
	t.Run("mock", func(t *testing.T) {
		t.Parallel()
		a := open(t)
		brand := sinchsandbox.SampleBrand()
		brand.Mock = true
		a.sinch.SeedBrand(brand, "")
		a.sinch.SeedCampaign(sinchsandbox.SampleCampaign(a.sinch.Brands()[0].TCRID), "")
		a.wantJobFails(a.sinch.Campaigns()[0].TCRID, "MOCK_CAMPAIGN_NOT_ALLOWED")
	})
}

// wantJobFails links a number and checks that the failed job keeps the old
// values, stays to be seen, and goes with the next PATCH.
func (a *account) wantJobFails(tcrCampaign, code string) {
	a.Helper()
	e164 := sinchsandbox.Numbers()[7]
	a.patch(e164, tcrCampaign).want(200)
	for range 2 {
		a.Clock.Advance(delay)
		r := a.number(e164).wantSMS(plan, "", "FAILED")
		if got := r.get("smsConfiguration", "scheduledProvisioning", "errorCodes", 0); got != code {
			a.Errorf("error code %v, want %s", got, code)
		}
	}
	a.patch(e164, "").want(200).wantSMS(plan, "", "")
}

func TestScriptedProvisioningFailures(t *testing.T) {
	t.Parallel()
	a := open(t)
	_, tcrID := a.approvedCampaign()
	e164 := sinchsandbox.Numbers()[0]
	a.sinch.FailProvisioning(e164, "PARTNER_SERVICE_UNAVAILABLE", 2)
	for range 2 {
		a.link(e164, tcrID)
		a.number(e164).wantSMS(plan, "", "FAILED")
	}
	a.link(e164, tcrID)
	a.number(e164).wantSMS(plan, tcrID, "")
	if n, owned := a.sinch.Number(e164); !owned || n.CampaignID != tcrID || n.Job != nil {
		t.Errorf("%+v", n)
	}
}

func TestNumbersPerCampaignAreLimited(t *testing.T) {
	t.Parallel()
	for name, tc := range map[string]struct {
		change func(*sinchsandbox.CampaignRequest)
		limit  int
	}{
		"standard":        {func(*sinchsandbox.CampaignRequest) {}, 50},
		"sole proprietor": {func(c *sinchsandbox.CampaignRequest) { c.UseCase = "SOLE_PROPRIETOR" }, 1},
		"number pool":     {func(c *sinchsandbox.CampaignRequest) { c.NumberPool = true }, 60},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			a := open(t)
			_, tcrID := a.approvedCampaign(tc.change)
			for _, e164 := range sinchsandbox.Numbers() {
				a.patch(e164, tcrID).want(200)
			}
			a.Clock.Advance(delay)
			if got := len(a.sinch.Campaigns()[0].Numbers); got != tc.limit {
				t.Errorf("%d numbers, want %d", got, tc.limit)
			}
			for i, e164 := range sinchsandbox.Numbers() {
				if n, _ := a.sinch.Number(e164); i >= tc.limit && (n.Job == nil || n.Job.ErrorCodes[0] != "EXCEEDED_10DLC_LIMIT") {
					t.Fatalf("number %d: %+v", i, n)
				}
			}
		})
	}
}

func TestNumbersStayWhenTheirCampaignExpires(t *testing.T) {
	t.Parallel()
	a := open(t)
	id, tcrID := a.approvedCampaign()
	e164 := sinchsandbox.Numbers()[0]
	a.link(e164, tcrID)
	a.sinch.SetCampaignStatus(id, "EXPIRED")
	a.Clock.Advance(2 * delay)
	a.number(e164).wantSMS(plan, tcrID, "")
}

func TestNamesChangeAtOnceAndWhatIsLeftOutStays(t *testing.T) {
	t.Parallel()
	a := open(t)
	e164 := sinchsandbox.Numbers()[0]
	a.call("PATCH", numberPath(e164), `{"displayName":"front desk","callbackUrl":"https://hooks.example"}`).want(200).
		wantValues("displayName", "front desk", "callbackUrl", "https://hooks.example").wantSMS(plan, "", "")
	a.call("PATCH", numberPath(e164), `{"voiceConfiguration":{"type":"RTC","appId":"a"}}`).want(200).wantValues("displayName", "front desk")
	if got := a.number(e164).get("voiceConfiguration", "appId"); got != "a" {
		t.Errorf("appId %v", got)
	}
}

func TestNumbersAreAddressedWithAnEscapedPlus(t *testing.T) {
	t.Parallel()
	a := open(t)
	a.call("GET", "/activeNumbers/%2B12025550100", nil).want(200).wantValues("phoneNumber", "+12025550100", "type", "LOCAL", "regionCode", "US")
	a.call("GET", "/activeNumbers/+12025550100", nil).want(400)
	a.Expected = 1
	a.call("GET", "/activeNumbers/12025550100", nil).want(400)
	r := a.call("GET", "/activeNumbers/%2B12025550199", nil).want(404)
	if r.get("error", "details", 0, "resourceType") != "ActiveNumber" || r.get("error", "details", 0, "resourceName") != "+12025550199" {
		t.Errorf("%s", r.Raw)
	}
	a.call("PATCH", "/activeNumbers/%2B12025550199", `{"displayName":"x"}`).want(404)
}

func TestNumberListFiltersAndPages(t *testing.T) {
	t.Parallel()
	a := open(t)
	a.sinch.SeedNumber("+12065550123", "", "")
	for query, want := range map[string]float64{
		"": 0, "?type=MOBILE": 0, "?type=LOCAL": 61, "?type=TOLL_FREE": 0,
		"?type=LOCAL&regionCode=US": 61, "?type=LOCAL&regionCode=CA": 0,
		"?type=LOCAL&capability=SMS&capability=VOICE":                              61,
		"?type=LOCAL&numberPattern.pattern=1206&numberPattern.searchPattern=START": 1,
		"?type=LOCAL&numberPattern.pattern=23&numberPattern.searchPattern=END":     2,
		"?type=LOCAL&numberPattern.pattern=555012":                                 11,
	} {
		a.call("GET", "/activeNumbers"+query, nil).want(200).wantValues("totalSize", want)
	}
	sizes, numbers := a.pages("/activeNumbers?type=LOCAL&orderBy=phoneNumber", "activeNumbers", "phoneNumber")
	if fmt.Sprint(sizes) != "[20 20 20 1]" || numbers[60] != "+12065550123" {
		t.Errorf("pages %v, last %s", sizes, numbers[60])
	}
	sizes, _ = a.pages("/activeNumbers?type=LOCAL&pageSize=50", "activeNumbers", "phoneNumber")
	if fmt.Sprint(sizes) != "[50 11]" {
		t.Errorf("pages %v", sizes)
	}
	a.call("GET", "/activeNumbers?type=LOCAL&pageSize=101", nil).want(400)
	a.call("GET", "/activeNumbers?type=LOCAL&pageToken=x", nil).want(400)
	if r := a.call("GET", "/activeNumbers?type=XXX", nil).want(400); r.get("error", "message") != `parsing field "type": "XXX" is not a valid value` {
		t.Errorf("%s", r.Raw)
	}
	a.call("GET", "/activeNumbers?campaignId=CTF4STM", nil).want(400) // there is no such filter
	a.Expected = 2
}
