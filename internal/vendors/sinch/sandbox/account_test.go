package sinchsandbox_test

import (
	"encoding/json"
	"io"
	"net/http"
	"net/url"
	"strings"
	"testing"
	"time"

	"go.uber.org/goleak"

	"github.com/tendlc/terraform-provider-tendlc/internal/clock"
	"github.com/tendlc/terraform-provider-tendlc/internal/sandbox"
	sinchsandbox "github.com/tendlc/terraform-provider-tendlc/internal/vendors/sinch/sandbox"
)

func TestMain(m *testing.M) { goleak.VerifyTestMain(m) }

const delay = time.Minute // short, so that tokens outlive most tests

var start = time.Date(2026, 11, 2, 10, 15, 30, 0, time.UTC)

// account is the test account as a plain HTTP client sees it. When a test ends
// every contract violation that it did not expect fails it, so each test also
// checks the sandbox's own answers.
type account struct {
	*testing.T
	box      *sandbox.Sandbox
	sinch    *sinchsandbox.Sinch
	clock    *clock.Virtual
	base     string // of the API
	token    string
	client   *http.Client
	expected int // client violations that the test provokes
}

func open(t *testing.T) *account {
	t.Helper()
	a := &account{T: t, sinch: sinchsandbox.New(), clock: clock.NewVirtual(start)}
	box, err := sandbox.New(sandbox.Config{Clock: a.clock, Review: sandbox.Review{Delay: delay}}, a.sinch)
	if err != nil {
		t.Fatal(err)
	}
	base, stop, err := box.Start()
	if err != nil {
		t.Fatal(err)
	}
	transport := &http.Transport{DisableKeepAlives: true}
	a.box, a.base, a.client = box, base+"/sinch", &http.Client{Transport: transport}
	a.login()
	t.Cleanup(func() {
		stop()
		violations := box.Violations()
		if len(violations) != a.expected {
			t.Errorf("%d contract violations, want %d: %v", len(violations), a.expected, violations)
		}
		for _, v := range violations {
			if v.Side != sandbox.Client {
				t.Errorf("the sandbox broke its contract: %v", v)
			}
		}
	})
	return a
}

func (a *account) login() {
	a.Helper()
	request, _ := http.NewRequest("POST", a.base+"/oauth2/token", strings.NewReader("grant_type=client_credentials"))
	request.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	request.SetBasicAuth(sinchsandbox.KeyID, sinchsandbox.KeySecret)
	a.token = a.do(request).get("access_token").(string)
}

// answer is a reply with its JSON body.
type answer struct {
	*testing.T
	status int
	header http.Header
	raw    string
	json   any
}

func (a *account) do(request *http.Request) answer {
	a.Helper()
	response, err := a.client.Do(request)
	if err != nil {
		a.Fatal(err)
	}
	defer response.Body.Close()
	raw, err := io.ReadAll(response.Body)
	if err != nil {
		a.Fatal(err)
	}
	r := answer{T: a.T, status: response.StatusCode, header: response.Header, raw: string(raw)}
	if len(raw) > 0 {
		if err := json.Unmarshal(raw, &r.json); err != nil {
			a.Fatalf("not JSON: %s", raw)
		}
	}
	return r
}

// call makes an authenticated call below the project. A body is anything that
// marshals to JSON, or a string sent as it is.
func (a *account) call(method, path string, body any) answer {
	a.Helper()
	var content io.Reader
	switch b := body.(type) {
	case nil:
	case string:
		content = strings.NewReader(b)
	default:
		text, err := json.Marshal(b)
		if err != nil {
			a.Fatal(err)
		}
		content = strings.NewReader(string(text))
	}
	request, err := http.NewRequest(method, a.base+"/v1/projects/"+sinchsandbox.ProjectID+path, content)
	if err != nil {
		a.Fatal(err)
	}
	request.Header.Set("Authorization", "Bearer "+a.token)
	if body != nil {
		request.Header.Set("Content-Type", "application/json")
	}
	return a.do(request)
}

// control posts to one of the vendor's controls.
func (a *account) control(name, body string) answer {
	a.Helper()
	request, err := http.NewRequest("POST", strings.TrimSuffix(a.base, "/sinch")+"/_sandbox/sinch/"+name, strings.NewReader(body))
	if err != nil {
		a.Fatal(err)
	}
	return a.do(request)
}

// get is a value of the body by keys and indices.
func (r answer) get(path ...any) any {
	r.Helper()
	value := r.json
	for _, step := range path {
		switch key := step.(type) {
		case string:
			object, _ := value.(map[string]any)
			value = object[key]
		case int:
			list, _ := value.([]any)
			if key >= len(list) {
				return nil
			}
			value = list[key]
		}
	}
	return value
}

func (r answer) want(status int) answer {
	r.Helper()
	if r.status != status {
		r.Fatalf("status %d, want %d: %s", r.status, status, r.raw)
	}
	return r
}

// wantValues compares values of the body, given as path and value in turns.
func (r answer) wantValues(pairs ...any) answer {
	r.Helper()
	for i := 0; i < len(pairs); i += 2 {
		if got := r.get(pairs[i]); got != pairs[i+1] {
			r.Errorf("%v = %v, want %v", pairs[i], got, pairs[i+1])
		}
	}
	return r
}

// wantField is a 400 whose first field violation names the field.
func (r answer) wantField(field string) answer {
	r.Helper()
	r.want(http.StatusBadRequest)
	if got := r.get("error", "details", 0, "fieldViolations", 0, "field"); got != field {
		r.Errorf("field %v, want %q: %s", got, field, r.raw)
	}
	if r.get("error", "status") != "INVALID_ARGUMENT" || r.get("error", "code") != float64(400) {
		r.Errorf("envelope: %s", r.raw)
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
	a.clock.Advance(delay)
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
	a.clock.Advance(3 * delay)
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
	a.clock.Advance(delay / 2)
}
