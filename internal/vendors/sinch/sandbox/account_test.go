package sinchsandbox_test

import (
	"net/http"
	"net/url"
	"strings"
	"testing"
	"time"

	"go.uber.org/goleak"

	"github.com/tendlc/terraform-provider-tendlc/internal/sandbox/sandboxtest"
	sinchsandbox "github.com/tendlc/terraform-provider-tendlc/internal/vendors/sinch/sandbox"
)

func TestMain(m *testing.M) { goleak.VerifyTestMain(m) }

const delay = time.Minute // short, so that tokens outlive most tests

// start is when every sandbox of the tests starts.
var start = sandboxtest.Start

// account is the test account as a plain HTTP client sees it.
type account struct {
	*sandboxtest.Client
	sinch *sinchsandbox.Sinch
	token string
}

func open(t *testing.T) *account {
	t.Helper()
	a := &account{sinch: sinchsandbox.New()}
	a.Client = sandboxtest.Open(t, a.sinch, delay)
	a.Sign = func(r *http.Request) { r.Header.Set("Authorization", "Bearer "+a.token) }
	a.login()
	return a
}

func (a *account) login() {
	a.Helper()
	request, _ := http.NewRequest("POST", a.Base+"/oauth2/token", strings.NewReader("grant_type=client_credentials"))
	request.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	request.SetBasicAuth(sinchsandbox.KeyID, sinchsandbox.KeySecret)
	a.token = a.do(request).get("access_token").(string)
}

// answer is a reply with its JSON body.
type answer struct{ sandboxtest.Answer }

func (a *account) do(request *http.Request) answer {
	a.Helper()
	return answer{a.Do(request)}
}

// call makes an authenticated call below the project.
func (a *account) call(method, path string, body any) answer {
	a.Helper()
	return answer{a.Call(method, "/v1/projects/"+sinchsandbox.ProjectID+path, body)}
}

func (r answer) get(path ...any) any {
	r.Helper()
	return r.Get(path...)
}

func (r answer) want(status int) answer {
	r.Helper()
	return answer{r.Want(status)}
}

func (r answer) wantValues(pairs ...any) answer {
	r.Helper()
	return answer{r.WantValues(pairs...)}
}

// wantField is a 400 whose first field violation names the field.
func (r answer) wantField(field string) answer {
	r.Helper()
	r.want(http.StatusBadRequest)
	if got := r.get("error", "details", 0, "fieldViolations", 0, "field"); got != field {
		r.Errorf("field %v, want %q: %s", got, field, r.Raw)
	}
	if r.get("error", "status") != "INVALID_ARGUMENT" || r.get("error", "code") != float64(400) {
		r.Errorf("envelope: %s", r.Raw)
	}
	return r
}

func (a *account) submitBrand(b sinchsandbox.BrandRequest) string {
	a.Helper()
	return a.call("POST", "/brandRegistrations:submit", b).want(200).get("brandRegistrationId").(string)
}

// approvedBrand is a brand that went through its review; the TCR id.
func (a *account) approvedBrand() string {
	a.Helper()
	id := a.submitBrand(sinchsandbox.SampleBrand())
	a.Clock.Advance(delay)
	return a.brand(id).wantValues("brandRegistrationStatus", "APPROVED").get("brandId").(string)
}

func (a *account) brand(id string) answer {
	a.Helper()
	return a.call("GET", "/brandRegistrations/"+id, nil).want(200)
}

func (a *account) submitCampaign(c sinchsandbox.CampaignRequest) string {
	a.Helper()
	return a.call("POST", "/campaignRegistrations:submit", c).want(200).get("campaignRegistrationId").(string)
}

// approvedCampaign is a campaign that went through all reviews; both ids.
func (a *account) approvedCampaign(change ...func(*sinchsandbox.CampaignRequest)) (id, tcrID string) {
	a.Helper()
	request := sinchsandbox.SampleCampaign(a.approvedBrand())
	for _, f := range change {
		f(&request)
	}
	id = a.submitCampaign(request)
	a.Clock.Advance(3 * delay)
	return id, a.campaign(id).wantValues("status", "APPROVED").get("campaignId").(string)
}

func (a *account) campaign(id string) answer {
	a.Helper()
	return a.call("GET", "/campaignRegistrations/"+id, nil).want(200)
}

func numberPath(e164 string) string { return "/activeNumbers/" + url.QueryEscape(e164) }

func (a *account) number(e164 string) answer {
	a.Helper()
	return a.call("GET", numberPath(e164), nil).want(200)
}

// patch asks to link a number to the account's plan and a campaign.
func (a *account) patch(e164, tcrCampaign string) answer {
	a.Helper()
	return a.call("PATCH", numberPath(e164), map[string]any{
		"smsConfiguration": map[string]any{"servicePlanId": sinchsandbox.ServicePlanID, "campaignId": tcrCampaign},
	})
}

// link links a number and waits for the job.
func (a *account) link(e164, tcrCampaign string) {
	a.Helper()
	a.patch(e164, tcrCampaign).want(200)
	a.Clock.Advance(delay / 2)
}
