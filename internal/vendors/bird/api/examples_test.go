package api_test

import (
	"context"
	"encoding/json"
	"errors"
	"maps"
	"net/http"
	"net/url"
	"reflect"
	"strings"
	"testing"

	"github.com/getkin/kin-openapi/openapi3"

	"github.com/tendlc/terraform-provider-tendlc/internal/transport"
	"github.com/tendlc/terraform-provider-tendlc/internal/transport/contracttest"
	"github.com/tendlc/terraform-provider-tendlc/internal/vendors/bird/api"
	"github.com/tendlc/terraform-provider-tendlc/internal/vendors/bird/contract"
)

// example is one pair of the contract's examples.
type example struct {
	OperationID, Title string
	// InvalidRequest: the body is one that the contract refuses.
	InvalidRequest bool
	Request        struct {
		Method, Path string
		Query        map[string]string
		Body         json.RawMessage
	}
	Response struct {
		Status int
		Body   json.RawMessage
	}
}

// segment is the n-th part of the path below the workspace or organization: 1
// is the id, 3 that of a campaign.
func (e example) segment(n int) string { return strings.Split(e.Request.Path, "/")[n+3] }

// read decodes the pair's request body.
func read[T any](e example) T {
	var request T
	_ = json.Unmarshal(e.Request.Body, &request)
	return request
}

// findNumber looks for the number of the pair's filter.
func findNumber(ctx context.Context, c *api.Client, e example) (any, error) {
	number, found, err := c.FindNumber(ctx, e.Request.Query["numberString"])
	if err == nil && !found {
		return nil, errors.New("not found")
	}
	return []api.Number{number}, err
}

// senders call the method that belongs to a pair.
var senders = map[string]func(context.Context, *api.Client, example) (any, error){
	"createWorkspaceTCRBrand": func(ctx context.Context, c *api.Client, e example) (any, error) {
		return c.CreateBrand(ctx, api.Workspace, read[api.BrandFields](e))
	},
	"listWorkspaceTCRBrands": func(ctx context.Context, c *api.Client, _ example) (any, error) {
		return c.ListBrands(ctx, api.Workspace)
	},
	"getWorkspaceTCRBrand": func(ctx context.Context, c *api.Client, e example) (any, error) {
		return c.GetBrand(ctx, api.Workspace, e.segment(1))
	},
	"updateWorkspaceTCRBrand": func(ctx context.Context, c *api.Client, e example) (any, error) {
		return c.UpdateBrand(ctx, api.Workspace, e.segment(1), read[api.BrandFields](e))
	},
	"deleteWorkspaceTCRBrand": func(ctx context.Context, c *api.Client, e example) (any, error) {
		return c.DeleteBrand(ctx, api.Workspace, e.segment(1))
	},
	"createOrganizationTCRBrand": func(ctx context.Context, c *api.Client, e example) (any, error) {
		return c.CreateBrand(ctx, api.Organization, read[api.BrandFields](e))
	},
	"listOrganizationTCRBrands": func(ctx context.Context, c *api.Client, _ example) (any, error) {
		return c.ListBrands(ctx, api.Organization)
	},
	"getOrganizationTCRBrand": func(ctx context.Context, c *api.Client, e example) (any, error) {
		return c.GetBrand(ctx, api.Organization, e.segment(1))
	},
	"updateOrganizationTCRBrand": func(ctx context.Context, c *api.Client, e example) (any, error) {
		return c.UpdateBrand(ctx, api.Organization, e.segment(1), read[api.BrandFields](e))
	},
	"deleteOrganizationTCRBrand": func(ctx context.Context, c *api.Client, e example) (any, error) {
		return c.DeleteBrand(ctx, api.Organization, e.segment(1))
	},
	"createWorkspaceTCRBrandVetting": func(ctx context.Context, c *api.Client, e example) (any, error) {
		body := read[struct{ Class, VettingProviderID string }](e)
		return c.CreateVetting(ctx, e.segment(1), body.Class, body.VettingProviderID)
	},
	"listWorkspaceTCRBrandVettings": func(ctx context.Context, c *api.Client, e example) (any, error) {
		return c.ListVettings(ctx, e.segment(1))
	},
	"createTCRPresignedUpload": func(ctx context.Context, c *api.Client, e example) (any, error) {
		return c.CreateUpload(ctx, e.segment(1), read[struct{ ContentType string }](e).ContentType)
	},
	"createTCRCampaign": func(ctx context.Context, c *api.Client, e example) (any, error) {
		return c.CreateCampaign(ctx, e.segment(1), read[api.CampaignFields](e))
	},
	"listTCRCampaigns": func(ctx context.Context, c *api.Client, e example) (any, error) {
		return c.ListCampaigns(ctx, e.segment(1))
	},
	"getTCRCampaign": func(ctx context.Context, c *api.Client, e example) (any, error) {
		return c.GetCampaign(ctx, e.segment(1), e.segment(3))
	},
	"updateTCRCampaign": func(ctx context.Context, c *api.Client, e example) (any, error) {
		return c.UpdateCampaign(ctx, e.segment(1), e.segment(3), read[api.CampaignFields](e))
	},
	"deleteTCRCampaign": func(ctx context.Context, c *api.Client, e example) (any, error) {
		return c.DeleteCampaign(ctx, e.segment(1), e.segment(3))
	},
	"listTCRResellers": func(ctx context.Context, c *api.Client, _ example) (any, error) {
		return c.ListResellers(ctx)
	},
	"tcrVerticals": func(ctx context.Context, c *api.Client, _ example) (any, error) {
		return c.Verticals(ctx)
	},
	"listWorkspaceLongCodeNumbers": findNumber,
	"getWorkspaceLongCodeNumber": func(ctx context.Context, c *api.Client, e example) (any, error) {
		return c.GetNumber(ctx, e.segment(1))
	},
	"listEndpointComplianceRequirements": func(ctx context.Context, c *api.Client, e example) (any, error) {
		return c.ListRequirements(ctx, e.segment(1))
	},
	"getEndpointComplianceRequirement": func(ctx context.Context, c *api.Client, e example) (any, error) {
		return c.GetRequirement(ctx, e.segment(1), e.segment(3))
	},
	"updateEndpointComplianceRequirement": func(ctx context.Context, c *api.Client, e example) (any, error) {
		body := read[struct{ BrandID, CampaignID string }](e)
		return c.SatisfyTenDLC(ctx, e.segment(1), e.segment(3), body.BrandID, body.CampaignID)
	},
	"createConnector": func(ctx context.Context, c *api.Client, e example) (any, error) {
		return c.CreateConnector(ctx, read[api.ConnectorRequest](e))
	},
	"getConnector": func(ctx context.Context, c *api.Client, e example) (any, error) {
		return c.GetConnector(ctx, e.segment(1))
	},
	"listUseCases": func(ctx context.Context, c *api.Client, _ example) (any, error) {
		return c.ListUseCases(ctx)
	},
	"getUseCase": func(ctx context.Context, c *api.Client, e example) (any, error) {
		return c.GetUseCase(ctx, e.segment(1))
	},
}

func TestExamples(t *testing.T) {
	t.Parallel()
	var examples []example
	must(t, json.Unmarshal(contract.Examples, &examples))
	byID := contracttest.Operations(loadContract(t))
	for _, e := range examples {
		if notCalled[e.OperationID] != "" {
			continue
		}
		t.Run(e.OperationID+"/"+e.Title, func(t *testing.T) {
			t.Parallel()
			// A page that is not the last is followed by an empty one.
			a := answering(t, reply{e.Response.Status, string(e.Response.Body)}, reply{body: `{"results":[]}`})
			got, err := senders[e.OperationID](t.Context(), a.client, e)
			checkSent(t, a.requests()[0], e, byID[e.OperationID])
			if e.Response.Status >= http.StatusBadRequest {
				checkRefused(t, err, e)
				return
			}
			must(t, err)
			checkDecoded(t, got, e)
		})
	}
}

// checkSent compares with the pair and validates against the contract.
func checkSent(t *testing.T, got sent, e example, operation *openapi3.Operation) {
	t.Helper()
	uri, err := url.Parse(got.uri)
	must(t, err)
	if got.method != e.Request.Method || uri.Path != e.Request.Path {
		t.Errorf("sent %s %s", got.method, uri.Path)
	}
	for name := range uri.Query() {
		if operation.Parameters.GetByInAndName("query", name) == nil {
			t.Errorf("the contract has no parameter %s", name)
		}
	}
	have, want := contracttest.Parse(got.body), withoutNull(contracttest.Parse(e.Request.Body))
	if e.InvalidRequest {
		return // the client may not even be able to say it
	}
	if !reflect.DeepEqual(have, want) {
		t.Errorf("sent %s, want %s", got.body, e.Request.Body)
	}
	if have != nil {
		schema := operation.RequestBody.Value.Content.Get("application/json").Schema.Value
		must(t, schema.VisitJSON(have, openapi3.VisitAsRequest()))
	}
}

// withoutNull drops what is null in a body: the client leaves that out.
func withoutNull(body any) any {
	if fields, ok := body.(map[string]any); ok {
		maps.DeleteFunc(fields, func(_ string, value any) bool { return value == nil })
	}
	return body
}

func checkRefused(t *testing.T, err error, e example) {
	t.Helper()
	body := contracttest.Leaves(contracttest.Parse(e.Response.Body))
	var failed *transport.Error
	if !errors.As(err, &failed) || failed.Status != e.Response.Status || failed.Code != body["/code"] || failed.Message != body["/message"] {
		t.Fatalf("got %+v", err)
	}
	for at, value := range body {
		field, isDetail := strings.CutPrefix(at, "/details/")
		if field == "field" {
			field = value.(string)
		}
		if isDetail && !strings.Contains(err.Error(), field+": ") {
			t.Errorf("%v does not name %s", err, field)
		}
	}
}

// checkDecoded looks for every value of the answer in what the client read: a
// field that the client drops or misspells is missing there.
func checkDecoded(t *testing.T, got any, e example) {
	t.Helper()
	encoded, err := json.Marshal(got)
	must(t, err)
	answer := contracttest.Parse(e.Response.Body)
	if list, ok := answer.(map[string]any)["results"]; ok {
		answer = list
	}
	have := contracttest.Leaves(contracttest.Parse(encoded))
	for at, want := range contracttest.Leaves(answer) {
		if want != nil && have[at] != want {
			t.Errorf("%s is %v, want %v", at, have[at], want)
		}
	}
}
