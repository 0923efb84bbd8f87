package api

import (
	"context"
	"encoding/json"
	"net/http"
	"net/url"
	"strings"
	"testing"

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
	"token":                                 "TestTokenCall",
	"token, wrong secret":                   "TestWrongSecret",
	"campaign upload file":                  "operation not offered",
	"number search":                         "operation not offered",
	"number rent with campaign":             "operation not offered",
	"number rent, not on offer":             "operation not offered",
	"number rent any":                       "operation not offered",
	"number release":                        "operation not offered",
	"number update with empty object":       "the client cannot send it",
	"number callback, campaign link failed": "sent by the vendor",
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
		if repeated := len(requests) > 1; repeated != (e.Response.Status == http.StatusTooManyRequests) {
			t.Errorf("sent %d times", len(requests))
		}
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

// anyUseCase stands in where a pair asks to qualify without one, which the
// client does not do.
const anyUseCase = "any"

// send calls the method that belongs to the pair's path.
func send(t *testing.T, c *Client, e example, u *url.URL) (any, error) {
	t.Helper()
	ctx := t.Context()
	path := strings.TrimPrefix(u.Path, testPrefix+"/")
	kind, rest, _ := strings.Cut(path, "/")
	id, sub, _ := strings.Cut(rest, "/")
	if id != "" {
		kind += "/id"
	}
	if sub != "" {
		kind += "/" + sub
	}
	query := u.Query()
	switch e.Request.Method + " " + kind {
	case "POST brandRegistrations:submit":
		return submitted(ctx, t, e, c.SubmitBrand, "brandRegistrationId")
	case "GET brandRegistrations:fetchByTcrBrandId":
		return c.BrandByTCRID(ctx, query.Get("brandId"))
	case "GET brandRegistrations":
		return c.ListBrands(ctx)
	case "GET brandRegistrations/id":
		return c.GetBrand(ctx, id)
	case "GET brandRegistrations/id/feedback":
		return c.BrandFeedback(ctx, id)
	case "PATCH brandRegistrations/id":
		return c.UpdateBrand(ctx, id, body[BrandUpdate](t, e))
	case "POST brandRegistrations/id/upgrade":
		return c.UpgradeBrand(ctx, id)
	case "GET brandRegistrations/id/vettingInfo":
		return c.BrandVettings(ctx, id, query.Get("vettingStatus"))
	case "POST brandRegistrations/id/resend2faEmail":
		return nil, c.ResendBrand2FA(ctx, id)
	case "POST campaignRegistrations:submit":
		return submitted(ctx, t, e, c.SubmitCampaign, "campaignRegistrationId")
	case "GET campaignRegistrations:fetchByTcrCampaignId":
		return c.CampaignByTCRID(ctx, query.Get("campaignRegistrationIdQuery"))
	case "GET campaignRegistrations:qualify":
		return c.Qualify(ctx, query.Get("brandId"), orDefault(query.Get("useCase"), anyUseCase))
	case "GET campaignRegistrations":
		return c.ListCampaigns(ctx, campaignFilter(query))
	case "GET campaignRegistrations/id":
		return c.GetCampaign(ctx, id)
	case "GET campaignRegistrations/id/feedback":
		return c.CampaignFeedback(ctx, id)
	case "PUT campaignRegistrations/id/resubmit":
		return nil, c.ResubmitCampaign(ctx, id, body[struct{ MNOs []string }](t, e).MNOs)
	case "DELETE campaignRegistration/id":
		return nil, c.DeleteCampaign(ctx, id)
	case "GET activeNumbers":
		return c.ListNumbers(ctx, NumberFilter{Type: query.Get("type"), RegionCode: query.Get("regionCode")})
	case "GET activeNumbers/id":
		return c.GetNumber(ctx, id)
	case "PATCH activeNumbers/id":
		return c.LinkNumber(ctx, id, body[struct{ SMSConfiguration SMSConfiguration }](t, e).SMSConfiguration)
	}
	t.Fatal("no method sends this pair: add it, or name it in elsewhere")
	return nil, nil
}

func submitted[T any](ctx context.Context, t *testing.T, e example, submit func(context.Context, T) (string, error), key string) (any, error) {
	t.Helper()
	id, err := submit(ctx, body[T](t, e))
	return map[string]string{key: id}, err
}

// body reads the pair's request body.
func body[T any](t *testing.T, e example) T {
	t.Helper()
	var request T
	must(t, json.Unmarshal(e.Request.Body, &request))
	return request
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
