package api

import (
	"context"
	"encoding/json"
	"errors"
	"net/http"
	"net/url"
	"reflect"
	"strings"
	"testing"

	"github.com/tendlc/terraform-provider-tendlc/internal/transport"
	"github.com/tendlc/terraform-provider-tendlc/internal/vendors/sinch/contract"
)

// example is one pair of the contract's examples.
type example struct {
	Name    string
	Request struct {
		Method, URL string
		Headers     map[string]string
		Body        json.RawMessage
	}
	Response struct {
		Status int
		Body   json.RawMessage
	}
}

// elsewhere names the pairs that this client does not send, so that a new pair
// is not skipped without a word.
var elsewhere = map[string]string{
	"token":                                           "TestTokenCall",
	"token, wrong secret":                             "TestWrongSecret",
	"brand update":                                    "operation not offered yet",
	"brand update, unknown id":                        "operation not offered yet",
	"brand upgrade":                                   "operation not offered yet",
	"brand vetting info":                              "operation not offered yet",
	"brand resend 2FA mail":                           "operation not offered yet",
	"campaign resubmit":                               "operation not offered yet",
	"campaign upload file":                            "operation not offered yet",
	"number search":                                   "operation not offered",
	"number rent with campaign":                       "operation not offered",
	"number rent, not on offer":                       "operation not offered",
	"number rent any":                                 "operation not offered",
	"number release":                                  "operation not offered",
	"number update with empty object":                 "the client cannot send it",
	"number callback, campaign link failed":           "sent by the vendor",
	"qualify, full answer":                            "operation not offered yet",
	"qualify, UNCAPPED tier and unsupported operator": "operation not offered yet",
	"qualify, malformed brand":                        "operation not offered yet",
	"qualify, unknown brand":                          "operation not offered yet",
}

func TestExamples(t *testing.T) {
	t.Parallel()
	var examples []example
	if err := json.Unmarshal(contract.Examples, &examples); err != nil {
		t.Fatal(err)
	}
	for _, e := range examples {
		t.Run(e.Name, func(t *testing.T) {
			t.Parallel()
			if elsewhere[e.Name] == "" {
				replay(t, e)
			}
		})
	}
}

// replay makes the client send the pair's request and read its response.
func replay(t *testing.T, e example) {
	u, err := url.Parse(e.Request.URL)
	if err != nil {
		t.Fatal(err)
	}
	v, c := newVendor(t, failing(e.Response.Status, string(e.Response.Body)))
	got, err := send(t, c, e, u)
	requests := v.requests()
	if len(requests) == 0 {
		t.Fatalf("nothing was sent: %v", err)
	}
	checkRequest(t, requests[0], e, u)
	if e.Response.Status >= 400 {
		checkRefusal(t, err, e)
		return
	}
	if err != nil {
		t.Fatal(err)
	}
	if got != nil {
		checkDecoded(t, got, e.Response.Body)
	}
}

// send calls the method that belongs to the pair's path.
func send(t *testing.T, c *Client, e example, u *url.URL) (any, error) {
	t.Helper()
	ctx := t.Context()
	path := strings.TrimPrefix(u.Path, testPrefix+"/")
	kind, id, _ := strings.Cut(path, "/")
	id, feedback := strings.CutSuffix(id, "/feedback")
	switch e.Request.Method + " " + kind {
	case "POST brandRegistrations:submit":
		return submitted[BrandRequest](ctx, t, e, c.SubmitBrand, "brandRegistrationId")
	case "POST campaignRegistrations:submit":
		return submitted[CampaignRequest](ctx, t, e, c.SubmitCampaign, "campaignRegistrationId")
	case "GET brandRegistrations:fetchByTcrBrandId":
		return c.BrandByTCRID(ctx, u.Query().Get("brandId"))
	case "GET campaignRegistrations:fetchByTcrCampaignId":
		return c.CampaignByTCRID(ctx, u.Query().Get("campaignRegistrationIdQuery"))
	case "DELETE campaignRegistration":
		return nil, c.DeleteCampaign(ctx, id)
	case "GET brandRegistrations":
		if id == "" {
			return c.ListBrands(ctx)
		} else if feedback {
			return c.BrandFeedback(ctx, id)
		}
		return c.GetBrand(ctx, id)
	case "GET campaignRegistrations":
		if id == "" {
			return c.ListCampaigns(ctx, campaignFilter(u.Query()))
		} else if feedback {
			return c.CampaignFeedback(ctx, id)
		}
		return c.GetCampaign(ctx, id)
	case "GET activeNumbers":
		if id == "" {
			return c.ListNumbers(ctx, NumberFilter{Type: u.Query().Get("type"), RegionCode: u.Query().Get("regionCode")})
		}
		return c.GetNumber(ctx, id)
	case "PATCH activeNumbers":
		var body struct{ SMSConfiguration SMSConfiguration }
		must(t, json.Unmarshal(e.Request.Body, &body))
		return c.LinkNumber(ctx, id, body.SMSConfiguration)
	}
	t.Fatal("no method sends this pair: add it, or name it in elsewhere")
	return nil, nil
}

func submitted[T any](ctx context.Context, t *testing.T, e example, submit func(context.Context, T) (string, error), key string) (any, error) {
	t.Helper()
	var request T
	must(t, json.Unmarshal(e.Request.Body, &request))
	id, err := submit(ctx, request)
	return map[string]string{key: id}, err
}

func campaignFilter(query url.Values) CampaignFilter {
	filter := CampaignFilter{
		Statuses: query["status"], UseCase: query.Get("useCase"), Brand: query.Get("brand"), OrderBy: query.Get("orderBy"),
	}
	if query.Has("mock") {
		mock := query.Get("mock") == "true"
		filter.Mock = &mock
	}
	return filter
}

func checkRequest(t *testing.T, got received, e example, u *url.URL) {
	t.Helper()
	sent, err := url.Parse(got.uri)
	must(t, err)
	if got.method != e.Request.Method || sent.EscapedPath() != u.EscapedPath() {
		t.Errorf("sent %s %s, want %s %s", got.method, sent.EscapedPath(), e.Request.Method, u.EscapedPath())
	}
	want, query := u.Query(), sent.Query()
	if query.Has("pageSize") { // always 100, whatever the pair asked for
		if query.Get("pageSize") != "100" {
			t.Errorf("page size %s", query.Get("pageSize"))
		}
		query.Del("pageSize")
		want.Del("pageSize")
	}
	if !reflect.DeepEqual(query, want) {
		t.Errorf("sent the query %v, want %v", query, want)
	}
	var body any
	if len(e.Request.Body) > 0 {
		must(t, json.Unmarshal(e.Request.Body, &body))
	}
	if !reflect.DeepEqual(got.body, body) {
		t.Errorf("sent the body\n%v\nwant\n%v", got.body, body)
	}
	if got.authorization != e.Request.Headers["Authorization"] || got.userAgent != "agent" {
		t.Errorf("sent %q as %q", got.authorization, got.userAgent)
	}
}

func checkRefusal(t *testing.T, err error, e example) {
	t.Helper()
	var failed *transport.Error
	if !errors.As(err, &failed) || failed.Status != e.Response.Status {
		t.Fatalf("got %v", err)
	}
	var body struct {
		Error struct {
			Message, Status string
			Details         []struct{ FieldViolations []transport.FieldViolation }
		}
	}
	must(t, json.Unmarshal(e.Response.Body, &body))
	var fields []transport.FieldViolation
	for _, d := range body.Error.Details {
		fields = append(fields, d.FieldViolations...)
	}
	if failed.Code != body.Error.Status || failed.Message == "" || !reflect.DeepEqual(failed.Fields, fields) {
		t.Errorf("got %+v", failed)
	}
	if body.Error.Message != "" && failed.Message != body.Error.Message {
		t.Errorf("message %q", failed.Message)
	}
	certainty := transport.Refused
	if e.Response.Status == http.StatusTooManyRequests {
		certainty = transport.NotSent
	}
	if failed.Certainty != certainty {
		t.Errorf("certainty %v", failed.Certainty)
	}
}

// checkDecoded encodes what the client read and looks for every value of the
// answer in it: a field that the client drops or misspells is missing there.
func checkDecoded(t *testing.T, got any, answer json.RawMessage) {
	t.Helper()
	encoded, err := json.Marshal(got)
	must(t, err)
	var have, want any
	must(t, json.Unmarshal(encoded, &have))
	must(t, json.Unmarshal(answer, &want))
	if items, isList := have.([]any); isList {
		for _, v := range want.(map[string]any) {
			if list, ok := v.([]any); ok {
				missing(t, "", items, list)
			}
		}
		return
	}
	missing(t, "", have, want)
}

func missing(t *testing.T, at string, have, want any) {
	t.Helper()
	switch want := want.(type) {
	case map[string]any:
		fields, _ := have.(map[string]any)
		for name, v := range want {
			if name != "mnoMetadata" { // left out on purpose
				missing(t, at+"."+name, fields[name], v)
			}
		}
	case []any:
		items, _ := have.([]any)
		if len(items) != len(want) {
			t.Errorf("%s has %d items, want %d", at, len(items), len(want))
			return
		}
		for i := range want {
			missing(t, at, items[i], want[i])
		}
	case nil, string:
		if have != want && (have != nil && have != "" || want != nil && want != "") {
			t.Errorf("%s is %v, want %v", at, have, want)
		}
	default:
		if have != want {
			t.Errorf("%s is %v, want %v", at, have, want)
		}
	}
}

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

func TestEveryExclusionExists(t *testing.T) {
	t.Parallel()
	var examples []example
	must(t, json.Unmarshal(contract.Examples, &examples))
	names := map[string]bool{}
	for _, e := range examples {
		names[e.Name] = true
	}
	for name := range elsewhere {
		if !names[name] {
			t.Errorf("there is no pair %q", name)
		}
	}
}
