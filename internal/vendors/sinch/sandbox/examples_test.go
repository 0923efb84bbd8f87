package sinchsandbox_test

import (
	"encoding/json"
	"net/http"
	"net/url"
	"strings"
	"testing"

	"github.com/tendlc/terraform-provider-tendlc/internal/sandbox"
	"github.com/tendlc/terraform-provider-tendlc/internal/sandbox/sandboxtest"
	"github.com/tendlc/terraform-provider-tendlc/internal/vendors/sinch/contract"
	sinchsandbox "github.com/tendlc/terraform-provider-tendlc/internal/vendors/sinch/sandbox"
)

// example is a pair of the contract's examples.
type example struct {
	Name    string
	Request struct {
		Method  string
		URL     string
		Headers map[string]string
		Body    json.RawMessage
		Form    map[string]string
	}
	Response struct {
		Status int
		Body   json.RawMessage
	}
}

// Values of the examples that stand for something of the account.
const (
	exampleProject  = "0fc52975-636a-4700-8943-68759df5c9e1"
	examplePlan     = "82b1f0aa74924bd687ef1c2d2f20aa11"
	exampleBrand    = "01jgr7tnkq7y3ghmab12cd34ef"
	exampleBundle   = "01jgr7bundleexample0000000"
	exampleTCRBrand = "BX7K2PQ"
	exampleCampaign = "01k4cxccbt519xa3ejty1r5jb4"
	exampleTCR      = "CTF4STM"
	exampleNumber   = "+12025550134"
)

// notPlayed are the pairs of operations that the sandbox does not play, or
// that cannot be reached without them.
var notPlayed = map[string]string{
	"campaign upload file":                  "uploadCampaignFile is not played",
	"number search":                         "searchAvailableNumbers is not played",
	"number rent with campaign":             "rentNumber is not played",
	"number rent, not on offer":             "rentNumber is not played",
	"number rent any":                       "rentAnyNumber is not played",
	"number release":                        "releaseActiveNumber is not played",
	"number callback, campaign link failed": "sent by Sinch, not an operation",
}

// scene is the account as a pair needs it, with the real ids of what the
// example names.
type scene struct {
	*account
	real sandboxtest.Names
}

// scenes bring the account into the state of each pair that is replayed.
var scenes = map[string]func(*scene){
	"token":               func(*scene) {},
	"token, wrong secret": func(*scene) {},

	"brand submit":             func(*scene) {},
	"brand get, still running": func(s *scene) { s.makeBrand() },
	"brand get, approved":      func(s *scene) { s.decideBrand() },
	"brand list":               func(s *scene) { s.decideBrand() },
	"brand get, rejected":      func(s *scene) { s.rejectBrand() },
	"brand feedback":           func(s *scene) { s.rejectBrand() },
	"brand by TCR id":          func(s *scene) { s.decideBrand() },
	"brand update":             func(s *scene) { s.decideBrand() },
	"brand update, unknown id": func(*scene) {},
	"brand upgrade":            func(s *scene) { s.decideBrand() },
	"brand vetting info":       func(s *scene) { s.decideBrand("FULL") },
	"brand resend 2FA mail":    func(s *scene) { s.makeBrand(); s.real[exampleBundle] = s.real[exampleBrand] },

	"qualify, full answer":                            func(s *scene) { s.decideBrand() },
	"qualify, UNCAPPED tier and unsupported operator": func(s *scene) { s.decideBrand(); s.scriptUncapped() },
	"qualify, malformed brand":                        func(*scene) {},
	"qualify, unknown brand":                          func(*scene) {},

	"campaign submit":                 func(s *scene) { s.decideBrand() },
	"campaign submit, blank use case": func(s *scene) { s.decideBrand(); s.Expected = 1 },
	"campaign submit, throttled": func(s *scene) {
		s.decideBrand()
		s.Box.InjectFault(sandbox.Fault{Operation: "submitCampaignRegistration", Kind: sandbox.Throttled})
	},
	"campaign get, in Sinch review":    func(s *scene) { s.makeCampaign(0, "") },
	"campaign get, at TCR":             func(s *scene) { s.makeCampaign(2, "") },
	"campaign get, operators approved": func(s *scene) { s.makeCampaign(3, "") },
	// A mock campaign, as the example's is, never gets a number by itself.
	"campaign get, has a number":      func(s *scene) { s.makeCampaign(3, ""); s.sinch.SetCampaignStatus(s.real[exampleCampaign], "ACTIVE") },
	"campaign get, rejected by Sinch": func(s *scene) { s.makeCampaign(1, sinchsandbox.SinchReject) },
	"campaign feedback":               func(s *scene) { s.makeCampaign(1, sinchsandbox.SinchReject) },
	"campaign feedback, TCR error":    func(s *scene) { s.makeCampaign(2, sinchsandbox.SubmissionFailed) },
	"campaign get, unknown":           func(*scene) {},
	"campaign get, malformed id":      func(*scene) {},
	"campaign list":                   func(s *scene) { s.makeCampaign(3, "") },
	"campaign list, bad order":        func(*scene) {},
	"campaign by TCR id":              func(s *scene) { s.makeCampaign(3, "") },
	"campaign resubmit":               func(s *scene) { s.makeCampaign(3, "") },
	"campaign get, resubmitting": func(s *scene) {
		s.makeCampaign(3, "")
		s.resubmit(s.real[exampleCampaign], `{"mnos":["ATT","TMO"]}`).want(http.StatusOK)
	},
	"campaign delete":          func(s *scene) { s.makeCampaign(3, "") },
	"campaign get, deleting":   func(s *scene) { s.makeCampaign(3, ""); s.deleteCampaign() },
	"campaign get, deleted":    func(s *scene) { s.makeCampaign(3, ""); s.deleteCampaign(); s.Clock.Advance(delay) },
	"campaign delete, unknown": func(*scene) {},

	"number list":             func(*scene) {},
	"number get, idle":        func(*scene) {},
	"number link to campaign": func(s *scene) { s.linkable() },
	"number get, linking":     func(s *scene) { s.linkable(); s.patch(exampleNumber, s.real[exampleTCR]); s.Clock.Advance(delay / 4) },
	"number get, linked":      func(s *scene) { s.linkable(); s.link(exampleNumber, s.real[exampleTCR]) },
	"number get, link failed": func(s *scene) {
		s.makeCampaign(3, "")
		s.link(exampleNumber, s.real[exampleTCR]) // mock
	},
	"number unlink": func(s *scene) { s.linkable(); s.link(exampleNumber, s.real[exampleTCR]) },
	"number get, unlinked": func(s *scene) {
		s.linkable()
		s.link(exampleNumber, s.real[exampleTCR])
		s.link(exampleNumber, "")
	},
	"number update with empty object": func(s *scene) { s.Expected = 1 },
	"number get, not rented":          func(*scene) {},
}

func (s *scene) makeBrand(kind ...string) {
	request := sinchsandbox.SampleBrand()
	request.Mock = true
	for _, k := range kind {
		request.Type = k
	}
	s.real[exampleBrand] = s.submitBrand(request)
}

func (s *scene) decideBrand(kind ...string) {
	s.makeBrand(kind...)
	s.Clock.Advance(delay)
	s.real[exampleTCRBrand] = s.brand(s.real[exampleBrand]).get("brandId").(string)
}

func (s *scene) rejectBrand() {
	s.sinch.SetOutcome(sinchsandbox.SampleBrand().DisplayName, sandbox.Reject)
	s.decideBrand()
}

// makeCampaign submits the campaign of a mock brand and lets stages pass.
func (s *scene) makeCampaign(stages int, outcome sandbox.Outcome) {
	s.decideBrand()
	s.submitExample(stages, outcome)
}

func (s *scene) submitExample(stages int, outcome sandbox.Outcome) {
	request := sinchsandbox.SampleCampaign(s.real[exampleTCRBrand])
	if outcome != "" {
		s.sinch.SetOutcome(request.CampaignName, outcome)
	}
	s.real[exampleCampaign] = s.submitCampaign(request)
	for range stages {
		s.Clock.Advance(delay)
	}
	if id := s.campaign(s.real[exampleCampaign]).get("campaignId"); id != "" {
		s.real[exampleTCR] = id.(string)
	}
}

// linkable is an approved campaign that is not a mock.
func (s *scene) linkable() {
	s.real[exampleTCRBrand] = s.approvedBrand()
	s.submitExample(3, "")
}

func (s *scene) deleteCampaign() {
	s.call("DELETE", "/campaignRegistration/"+s.real[exampleCampaign], nil).want(http.StatusOK)
}

func TestExamplesOfTheContract(t *testing.T) {
	t.Parallel()
	var examples []example
	if err := json.Unmarshal(contract.Examples, &examples); err != nil {
		t.Fatal(err)
	}
	sandboxtest.Replay(t, examples, func(e example) string { return e.Name }, notPlayed, scenes,
		func(t *testing.T, pair example, prepare func(*scene)) {
			s := &scene{account: open(t), real: sandboxtest.Names{exampleProject: sinchsandbox.ProjectID, examplePlan: plan}}
			prepare(s)
			s.replay(pair)
		})
}

// invented are the values of the examples that cannot be the same here: only
// their kind is compared.
var invented = map[string]bool{
	"access_token": true, "brandRegistrationId": true, "campaignRegistrationId": true, "vettingId": true,
}

// replay sends the pair's request and compares status and body, with the
// example's ids in place of the real ones.
func (s *scene) replay(pair example) {
	s.Helper()
	got := s.do(s.request(pair))
	if pair.Name == "number list" {
		got.Raw = onlyNumber(got, s.real.Here(exampleNumber))
	}
	got.WantLike(pair.Response.Status, pair.Response.Body, s.real, invented)
}

func (s *scene) request(pair example) *http.Request {
	s.Helper()
	text, body := s.real.Here(pair.Request.URL), s.real.Here(string(pair.Request.Body))
	_, path, _ := strings.Cut(strings.TrimPrefix(text, "https://"), "/")
	if pair.Request.Form != nil {
		form := url.Values{}
		for name, value := range pair.Request.Form {
			form.Set(name, value)
		}
		body = form.Encode()
	}
	request, err := http.NewRequest(pair.Request.Method, s.Base+"/"+path, strings.NewReader(body))
	if err != nil {
		s.Fatal(err)
	}
	for name, value := range pair.Request.Headers {
		request.Header.Set(name, value)
	}
	switch pair.Name {
	case "token":
		request.SetBasicAuth(sinchsandbox.KeyID, sinchsandbox.KeySecret)
	case "token, wrong secret":
		request.SetBasicAuth(sinchsandbox.KeyID, "wrong")
	default:
		request.Header.Set("Authorization", "Bearer "+s.token)
	}
	return request
}

// onlyNumber makes of the account's list the example's list of one.
func onlyNumber(list answer, e164 string) string {
	list.Helper()
	kept := []any{}
	for _, n := range list.get("activeNumbers").([]any) {
		if n.(map[string]any)["phoneNumber"] == e164 {
			kept = append(kept, n)
		}
	}
	object := list.JSON.(map[string]any)
	object["activeNumbers"], object["totalSize"] = kept, len(kept)
	text, err := json.Marshal(object)
	if err != nil {
		list.Fatal(err)
	}
	return string(text)
}
