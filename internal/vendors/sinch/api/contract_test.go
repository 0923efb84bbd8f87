package api

import (
	"context"
	"errors"
	"net/url"
	"reflect"
	"regexp"
	"strings"
	"testing"

	"github.com/getkin/kin-openapi/openapi3"

	"github.com/tendlc/terraform-provider-tendlc/internal/transport"
	"github.com/tendlc/terraform-provider-tendlc/internal/vendors/sinch/contract"
)

func loadContract(t *testing.T) *openapi3.T {
	t.Helper()
	doc, err := openapi3.NewLoader().LoadFromData(contract.OpenAPI)
	must(t, err)
	return doc
}

// Every type has exactly the fields of its schema: a field that is misspelt
// here is silently empty in somebody's state.
func TestTypesMirrorTheContract(t *testing.T) {
	t.Parallel()
	doc := loadContract(t)
	for schema, value := range map[string]any{
		"CompanyDetails": Company{}, "FinancialDetails": Financial{}, "ContactDetails": Contact{},
		"CreateBrandRegistration": BrandRequest{}, "BrandRegistration": Brand{}, "BrandRegistrationFeedback": BrandFeedback{},
		"CreateCampaignRequest": CampaignRequest{}, "CampaignResponse": Campaign{}, "CampaignFeedback": CampaignFeedback{},
		"TcrErrorResponse": TCRError{}, "InternalErrorResponse": InternalRejection{},
		"ActiveNumber": Number{}, "Money": Money{}, "SmsConfiguration": NumberSMS{}, "SmsConfigurationRequest": SMSConfiguration{},
		"ScheduledProvisioning": ScheduledProvisioning{}, "VoiceConfiguration": Voice{},
	} {
		have := map[string]bool{}
		for field := range reflect.TypeOf(value).Fields() {
			name, _, _ := strings.Cut(field.Tag.Get("json"), ",")
			have[name] = true
		}
		properties := doc.Components.Schemas[schema].Value.Properties
		for name := range properties {
			if !have[name] && name != "mnoMetadata" { // left out on purpose
				t.Errorf("%s.%s is not in %T", schema, name, value)
			}
		}
		for name := range have {
			if properties[name] == nil {
				t.Errorf("%T has %q, which %s has not", value, name, schema)
			}
		}
	}
}

// Every method sends the method, path and query of the operation that it
// names in its errors.
func TestOperationsAreTheContracts(t *testing.T) {
	t.Parallel()
	doc := loadContract(t)
	for name, call := range map[string]func(context.Context, *Client) error{
		"SubmitBrand":   func(ctx context.Context, c *Client) error { _, err := c.SubmitBrand(ctx, BrandRequest{}); return err },
		"GetBrand":      func(ctx context.Context, c *Client) error { _, err := c.GetBrand(ctx, "x"); return err },
		"ListBrands":    func(ctx context.Context, c *Client) error { _, err := c.ListBrands(ctx); return err },
		"BrandFeedback": func(ctx context.Context, c *Client) error { _, err := c.BrandFeedback(ctx, "x"); return err },
		"BrandByTCRID":  func(ctx context.Context, c *Client) error { _, err := c.BrandByTCRID(ctx, "x"); return err },
		"SubmitCampaign": func(ctx context.Context, c *Client) error {
			_, err := c.SubmitCampaign(ctx, CampaignRequest{})
			return err
		},
		"GetCampaign":      func(ctx context.Context, c *Client) error { _, err := c.GetCampaign(ctx, "x"); return err },
		"ListCampaigns":    func(ctx context.Context, c *Client) error { _, err := c.ListCampaigns(ctx, everyFilter()); return err },
		"CampaignByTCRID":  func(ctx context.Context, c *Client) error { _, err := c.CampaignByTCRID(ctx, "x"); return err },
		"CampaignFeedback": func(ctx context.Context, c *Client) error { _, err := c.CampaignFeedback(ctx, "x"); return err },
		"DeleteCampaign":   func(ctx context.Context, c *Client) error { return c.DeleteCampaign(ctx, "x") },
		"GetNumber":        func(ctx context.Context, c *Client) error { _, err := c.GetNumber(ctx, "+1"); return err },
		"LinkNumber": func(ctx context.Context, c *Client) error {
			_, err := c.LinkNumber(ctx, "+1", SMSConfiguration{})
			return err
		},
		"ListNumbers": func(ctx context.Context, c *Client) error {
			_, err := c.ListNumbers(ctx, NumberFilter{RegionCode: "US"})
			return err
		},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			v, c := newVendor(t, failing(400, `{}`))
			var e *transport.Error
			if err := call(t.Context(), c); !errors.As(err, &e) {
				t.Fatalf("got %v", err)
			}
			sent := v.requests()[0]
			u, err := url.Parse(sent.uri)
			must(t, err)
			operation := operationAt(doc, sent.method, u.Path)
			if operation == nil || operation.OperationID != e.Operation {
				t.Fatalf("%s %s is not %s", sent.method, u.Path, e.Operation)
			}
			for parameter := range u.Query() {
				if operation.Parameters.GetByInAndName("query", parameter) == nil {
					t.Errorf("%s has no parameter %s", e.Operation, parameter)
				}
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
