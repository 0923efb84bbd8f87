package api

import (
	"context"
	"errors"
	"net/url"
	"reflect"
	"regexp"
	"testing"

	"github.com/getkin/kin-openapi/openapi3"

	"github.com/tendlc/terraform-provider-tendlc/internal/transport"
	"github.com/tendlc/terraform-provider-tendlc/internal/transport/contracttest"
)

// call is a method of the client, with something to call it with.
type call struct {
	method string
	// once: the class is Billable, so a fault does not repeat it.
	once bool
	send func(context.Context, *Client) error
}

// with gives a method of the usual shape its arguments.
func with[A, T any](method func(*Client, context.Context, A) (T, error), argument A) func(context.Context, *Client) error {
	return func(ctx context.Context, c *Client) error {
		_, err := method(c, ctx, argument)
		return err
	}
}

// calls has every method of the client under the operation that it calls.
var calls = map[string]call{
	"submitBrandRegistration":      {"SubmitBrand", true, with((*Client).SubmitBrand, BrandRequest{})},
	"getBrandRegistration":         {"GetBrand", false, with((*Client).GetBrand, "x")},
	"getBrandRegistrationFeedback": {"BrandFeedback", false, with((*Client).BrandFeedback, "x")},
	"fetchBrandByTcrBrandId":       {"BrandByTCRID", false, with((*Client).BrandByTCRID, "x")},
	"upgradeBrandRegistration":     {"UpgradeBrand", true, with((*Client).UpgradeBrand, "x")},
	"submitCampaignRegistration":   {"SubmitCampaign", true, with((*Client).SubmitCampaign, CampaignRequest{})},
	"getCampaignRegistration":      {"GetCampaign", false, with((*Client).GetCampaign, "x")},
	"listCampaignRegistrations":    {"ListCampaigns", false, with((*Client).ListCampaigns, everyFilter())},
	"fetchCampaignByTcrCampaignId": {"CampaignByTCRID", false, with((*Client).CampaignByTCRID, "x")},
	"getActiveNumber":              {"GetNumber", false, with((*Client).GetNumber, "+1")},
	"listActiveNumbers":            {"ListNumbers", false, with((*Client).ListNumbers, NumberFilter{RegionCode: "US"})},

	"getCampaignRegistrationFeedback": {"CampaignFeedback", false, with((*Client).CampaignFeedback, "x")},
	"listBrandRegistrations": {"ListBrands", false, func(ctx context.Context, c *Client) error {
		_, err := c.ListBrands(ctx)
		return err
	}},
	"updateBrandRegistration": {"UpdateBrand", false, func(ctx context.Context, c *Client) error {
		_, err := c.UpdateBrand(ctx, "x", BrandUpdate{ContactDetails: &Contact{}})
		return err
	}},
	"getBrandVettingInfo": {"BrandVettings", false, func(ctx context.Context, c *Client) error {
		_, err := c.BrandVettings(ctx, "x", "")
		return err
	}},
	"resendBrand2faEmail": {"ResendBrand2FA", true, func(ctx context.Context, c *Client) error {
		return c.ResendBrand2FA(ctx, "x")
	}},
	"qualifyBrandByUseCase": {"Qualify", false, func(ctx context.Context, c *Client) error {
		_, err := c.Qualify(ctx, "B", "MIXED")
		return err
	}},
	"deleteCampaignRegistration": {"DeleteCampaign", false, func(ctx context.Context, c *Client) error {
		return c.DeleteCampaign(ctx, "x")
	}},
	"resubmitCampaignRegistration": {"ResubmitCampaign", true, func(ctx context.Context, c *Client) error {
		return c.ResubmitCampaign(ctx, "x", nil)
	}},
	"updateActiveNumber": {"LinkNumber", false, func(ctx context.Context, c *Client) error {
		_, err := c.LinkNumber(ctx, "+1", SMSConfiguration{})
		return err
	}},
}

// notCalled says why no method calls an operation of the contract.
var notCalled = map[string]string{
	"issueToken":                    "transport's token source calls it: TestTokenCall",
	"uploadCampaignFile":            "campaigns are submitted without attachments, and the path is published in two spellings",
	"uploadCampaignFilesLegacyPath": "the other spelling of uploadCampaignFile",
	"searchAvailableNumbers":        "numbers are bought elsewhere: this provider links those that are rented",
	"rentNumber":                    "as searchAvailableNumbers",
	"rentAnyNumber":                 "as searchAvailableNumbers",
	"releaseActiveNumber":           "numbers are given back elsewhere, too",
}

// Every operation of the contract is called or is left out for a reason, and
// every method calls one.
func TestNoOperationIsForgotten(t *testing.T) {
	t.Parallel()
	operations := contracttest.Operations(loadContract(t))
	for id := range operations {
		_, called := calls[id]
		if reason := notCalled[id]; called == (reason != "") {
			t.Errorf("%s: called %v, and not called because %q", id, called, reason)
		}
	}
	methods := map[string]bool{
		"CloseIdleConnections": true,
		// The lists of the same name go through them.
		"BrandPages": true, "CampaignPages": true, "NumberPages": true,
	}
	for id, c := range calls {
		methods[c.method] = true
		if operations[id] == nil {
			t.Errorf("the contract has no %s", id)
		}
	}
	for id := range notCalled {
		if operations[id] == nil {
			t.Errorf("the contract has no %s", id)
		}
	}
	for method := range reflect.TypeFor[*Client]().Methods() {
		if !methods[method.Name] {
			t.Errorf("%s is not in calls", method.Name)
		}
	}
}

// Every method sends the method, path and query of the operation that it
// names in its errors.
func TestOperationsAreTheContracts(t *testing.T) {
	t.Parallel()
	doc := loadContract(t)
	for id, c := range calls {
		t.Run(c.method, func(t *testing.T) {
			t.Parallel()
			v, client := newVendor(t, failing(400, `{}`))
			var e *transport.Error
			if err := c.send(t.Context(), client); !errors.As(err, &e) || e.Operation != id {
				t.Fatalf("got %v", err)
			}
			sent := v.requests()[0]
			u, err := url.Parse(sent.uri)
			must(t, err)
			operation := operationAt(doc, sent.method, u.Path)
			if operation == nil || operation.OperationID != id {
				t.Fatalf("%s %s is not %s", sent.method, u.Path, id)
			}
			for parameter := range u.Query() {
				if operation.Parameters.GetByInAndName("query", parameter) == nil {
					t.Errorf("%s has no parameter %s", id, parameter)
				}
			}
			for _, p := range operation.Parameters {
				if p.Value.In == "query" && p.Value.Required && !u.Query().Has(p.Value.Name) {
					t.Errorf("%s requires the parameter %s", id, p.Value.Name)
				}
			}
			if operation.RequestBody == nil && sent.body != nil {
				t.Errorf("%s takes no body, sent %v", id, sent.body)
			}
		})
	}
}

// A server fault tells the classes apart: what is billed, or otherwise worse
// when done twice, is sent once.
func TestFaultsRepeatOnlyWhatMayBeRepeated(t *testing.T) {
	t.Parallel()
	for id, c := range calls {
		t.Run(id, func(t *testing.T) {
			t.Parallel()
			v, client := newVendor(t, failing(500, `{"error":{"code":500,"message":"Internal error","status":"INTERNAL"}}`))
			if err := c.send(t.Context(), client); transport.CertaintyOf(err) != transport.Ambiguous {
				t.Errorf("got %v", err)
			}
			want := 5
			if c.once {
				want = 1
			}
			if n := len(v.requests()); n != want {
				t.Errorf("%d requests, want %d", n, want)
			}
		})
	}
}

func everyFilter() CampaignFilter {
	mock := false
	return CampaignFilter{Statuses: []string{"ACTIVE"}, Mock: &mock, UseCase: "MIXED", Brand: "B", OrderBy: "o"}
}

var placeholder = regexp.MustCompile(`\\\{[^}]*\\\}`)

func operationAt(doc *openapi3.T, method, path string) *openapi3.Operation {
	for template, item := range doc.Paths.Map() {
		pattern := "^" + placeholder.ReplaceAllString(regexp.QuoteMeta(template), "[^/:]+") + "$"
		if regexp.MustCompile(pattern).MatchString(path) {
			if operation := item.GetOperation(method); operation != nil {
				return operation
			}
		}
	}
	return nil
}
