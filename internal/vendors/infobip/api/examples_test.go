package api_test

import (
	"context"
	"encoding/json"
	"net/http"
	"net/url"
	"reflect"
	"strings"
	"testing"

	"github.com/getkin/kin-openapi/openapi3"

	"github.com/tendlc/terraform-provider-tendlc/internal/transport"
	"github.com/tendlc/terraform-provider-tendlc/internal/transport/contracttest"
	"github.com/tendlc/terraform-provider-tendlc/internal/vendors/infobip/api"
	"github.com/tendlc/terraform-provider-tendlc/internal/vendors/infobip/contract"
)

// example is one pair of the contract's examples.
type example struct {
	OperationID, Title string
	Request            struct {
		Method, Path string
		Query        map[string]any
		Body         json.RawMessage
	}
	Response struct {
		Status int
		Body   json.RawMessage
	}
}

// segment is the n-th part of the path below the API's prefix: 1 is the id, 3
// that of a vet.
func (e example) segment(n int) string {
	parts := strings.Split(strings.TrimPrefix(e.Request.Path, prefix+"/"), "/")
	return parts[n]
}

// words are the values of a query parameter that is a list.
func (e example) words(name string) []string {
	var all []string
	values, _ := e.Request.Query[name].([]any)
	for _, value := range values {
		all = append(all, value.(string))
	}
	return all
}

// read decodes the pair's request body.
func read[T any](e example) T {
	var request T
	_ = json.Unmarshal(e.Request.Body, &request)
	return request
}

// elsewhere are the operations that the client has not, and those whose pairs
// hold no JSON.
var elsewhere = map[string]string{
	"create-toll-free-campaign":              "not offered",
	"submit-campaign-info-for-ai-review":     "not offered",
	"submit-existing-campaign-for-ai-review": "not offered",
	"get-ai-review-results":                  "not offered",
	"upload-document-metadata":               "TestUpload",
	"download-document-content":              "TestFilesComeBackAsTheyAre",
	"get-brand-enhanced-vet-report":          "TestFilesComeBackAsTheyAre",
}

// senders call the method that belongs to a pair.
var senders = map[string]func(context.Context, *api.Client, example) (any, error){
	"create-brand": func(ctx context.Context, c *api.Client, e example) (any, error) {
		return c.CreateBrand(ctx, read[api.BrandRequest](e))
	},
	"get-brands": func(ctx context.Context, c *api.Client, e example) (any, error) {
		return c.ListBrands(ctx, api.BrandFilter{ReferenceIDs: e.words("referenceId")})
	},
	"get-brand": func(ctx context.Context, c *api.Client, e example) (any, error) {
		return c.GetBrand(ctx, e.segment(1))
	},
	"update-brand": func(ctx context.Context, c *api.Client, e example) (any, error) {
		return c.UpdateBrand(ctx, e.segment(1), read[api.BrandRequest](e))
	},
	"delete-brand": func(ctx context.Context, c *api.Client, e example) (any, error) {
		return nil, c.DeleteBrand(ctx, e.segment(1))
	},
	"register-brand": func(ctx context.Context, c *api.Client, e example) (any, error) {
		return nil, c.RegisterBrand(ctx, e.segment(1))
	},
	"get-brand-registrar-statuses": func(ctx context.Context, c *api.Client, e example) (any, error) {
		return c.RegistrarStatuses(ctx, e.segment(1))
	},
	"brand-auth-verification": func(ctx context.Context, c *api.Client, e example) (any, error) {
		return nil, c.SendBrandAuthVerification(ctx, e.segment(1))
	},
	"resend-2fa-mail-brand-auth": func(ctx context.Context, c *api.Client, e example) (any, error) {
		return nil, c.Resend2FA(ctx, e.segment(1))
	},
	"submit-brand-appeal": func(ctx context.Context, c *api.Client, e example) (any, error) {
		id, err := c.AppealBrand(ctx, e.segment(1), read[api.BrandAppealRequest](e))
		return map[string]string{"appealId": id}, err
	},
	"get-brand-appeals": func(ctx context.Context, c *api.Client, e example) (any, error) {
		return c.BrandAppeals(ctx, e.segment(1))
	},
	"get-brand-vets": func(ctx context.Context, c *api.Client, e example) (any, error) {
		return c.ListVets(ctx, e.segment(1), e.words("sort")...)
	},
	"vet-brand": func(ctx context.Context, c *api.Client, e example) (any, error) {
		return c.VetBrand(ctx, e.segment(1), read[struct{ Type string }](e).Type)
	},
	"import-existing-brand-vet": func(ctx context.Context, c *api.Client, e example) (any, error) {
		return c.ImportVet(ctx, e.segment(1), read[api.VetImport](e))
	},
	"get-brand-vet": func(ctx context.Context, c *api.Client, e example) (any, error) {
		return c.GetVet(ctx, e.segment(1), e.segment(3))
	},
	"update-brand-vet": func(ctx context.Context, c *api.Client, e example) (any, error) {
		return c.UpdateVet(ctx, e.segment(1), e.segment(3), read[struct{ Type string }](e).Type)
	},
	"create-campaign": func(ctx context.Context, c *api.Client, e example) (any, error) {
		return c.CreateCampaign(ctx, read[api.CampaignRequest](e))
	},
	"get-campaigns": func(ctx context.Context, c *api.Client, e example) (any, error) {
		return c.ListCampaigns(ctx, api.CampaignFilter{BrandIDs: e.words("brandId"), Stages: e.words("stage"), Sort: e.words("sort")})
	},
	"get-campaign": func(ctx context.Context, c *api.Client, e example) (any, error) {
		return c.GetCampaign(ctx, e.segment(1))
	},
	"update-campaign": func(ctx context.Context, c *api.Client, e example) (any, error) {
		return c.UpdateCampaign(ctx, e.segment(1), read[api.CampaignRequest](e))
	},
	"delete-campaign": func(ctx context.Context, c *api.Client, e example) (any, error) {
		return nil, c.DeleteCampaign(ctx, e.segment(1))
	},
	"register-campaign": func(ctx context.Context, c *api.Client, e example) (any, error) {
		return nil, c.RegisterCampaign(ctx, e.segment(1), read[struct{ PriorityID string }](e).PriorityID)
	},
	"get-campaign-network-statuses": func(ctx context.Context, c *api.Client, e example) (any, error) {
		return c.NetworkStatuses(ctx, e.segment(1))
	},
	"deregister-campaign": func(ctx context.Context, c *api.Client, e example) (any, error) {
		return nil, drop(c.DeregisterCampaign(ctx, e.segment(1)))
	},
	"appeal-campaign": func(ctx context.Context, c *api.Client, e example) (any, error) {
		return nil, c.AppealCampaign(ctx, e.segment(1), read[struct{ Reason string }](e).Reason)
	},
	"get-campaign-priorities": func(ctx context.Context, c *api.Client, _ example) (any, error) {
		return c.Priorities(ctx)
	},
	"get-campaign-numbers": func(ctx context.Context, c *api.Client, e example) (any, error) {
		return c.CampaignNumbers(ctx, e.segment(1))
	},
	"update-registered-campaign": func(ctx context.Context, c *api.Client, e example) (any, error) {
		return nil, c.UpdateRegistration(ctx, e.segment(1), read[api.Numbers](e))
	},
	"add-numbers": func(ctx context.Context, c *api.Client, e example) (any, error) {
		return nil, c.AddNumbers(ctx, e.segment(1), read[api.Numbers](e))
	},
	"remove-numbers": func(ctx context.Context, c *api.Client, e example) (any, error) {
		return nil, c.RemoveNumbers(ctx, e.segment(1), read[api.Numbers](e))
	},
	"attach-number-pool": func(ctx context.Context, c *api.Client, e example) (any, error) {
		body := read[struct{ NumberPoolID, Reason string }](e)
		return nil, c.AttachNumberPool(ctx, e.segment(1), body.NumberPoolID, body.Reason)
	},
	"detach-number-pool": func(ctx context.Context, c *api.Client, e example) (any, error) {
		return nil, c.DetachNumberPool(ctx, e.segment(1))
	},
	"get-owned-number-pools": func(ctx context.Context, c *api.Client, _ example) (any, error) {
		return c.ListNumberPools(ctx, api.NumberPoolFilter{})
	},
	"list-owned-numbers": func(ctx context.Context, c *api.Client, e example) (any, error) {
		return c.ListOwnedNumbers(ctx, e.Request.Query["number"].(string))
	},
	"get-single-owned-number": func(ctx context.Context, c *api.Client, e example) (any, error) {
		return c.GetOwnedNumber(ctx, strings.TrimPrefix(e.Request.Path, "/numbers/1/numbers/"))
	},
	"update-owned-number": func(ctx context.Context, c *api.Client, e example) (any, error) {
		return c.UpdateOwnedNumber(ctx, strings.TrimPrefix(e.Request.Path, "/numbers/1/numbers/"), read[api.OwnedNumberUpdate](e))
	},
}

func TestExamples(t *testing.T) {
	t.Parallel()
	var examples []example
	must(t, json.Unmarshal(contract.Examples, &examples))
	byID := contracttest.Operations(loadContract(t))
	for _, e := range examples {
		if elsewhere[e.OperationID] != "" {
			continue
		}
		t.Run(e.OperationID+"/"+e.Title, func(t *testing.T) {
			t.Parallel()
			a := answering(t, reply{e.Response.Status, string(e.Response.Body)})
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
	for name, values := range uri.Query() {
		if operation.Parameters.GetByInAndName("query", name) == nil {
			t.Errorf("the contract has no parameter %s", name)
		}
		if want := e.words(name); want != nil && !reflect.DeepEqual(values, want) {
			t.Errorf("sent %s=%v, want %v", name, values, want)
		}
	}
	have, want := contracttest.Parse(got.body), contracttest.Parse(e.Request.Body)
	if !reflect.DeepEqual(have, want) {
		t.Errorf("sent %s, want %s", got.body, e.Request.Body)
	}
	refused := e.Response.Status == http.StatusBadRequest // may well be for its body
	if have == nil || refused {
		return
	}
	schema := operation.RequestBody.Value.Content.Get("application/json").Schema.Value
	must(t, schema.VisitJSON(have, openapi3.VisitAsRequest()))
}

func checkRefused(t *testing.T, err error, e example) {
	t.Helper()
	body := contracttest.Leaves(contracttest.Parse(e.Response.Body))
	wantCode, _ := body["/requestError/serviceException/messageId"].(string)
	if wantCode == "" {
		wantCode, _ = body["/errorCode"].(string)
	}
	var failed *transport.Error
	if !asError(err, &failed) || failed.Status != e.Response.Status || failed.Code != wantCode || failed.Message == "" {
		t.Errorf("got %+v", err)
	}
}

// checkDecoded looks for every value of the answer in what the client read: a
// field that the client drops or misspells is missing there.
func checkDecoded(t *testing.T, got any, e example) {
	t.Helper()
	encoded, err := json.Marshal(got)
	must(t, err)
	have := contracttest.Leaves(contracttest.Parse(encoded))
	for at, want := range contracttest.Leaves(unwrap(contracttest.Parse(e.Response.Body), contracttest.Parse(encoded))) {
		if text, ok := want.(string); ok && strings.Contains(at, "/messageTypes/") {
			want = strings.ToUpper(text)
		}
		if want != nil && want != "" && have[at] != want && !strings.Contains(at, "/voiceSetup") {
			t.Errorf("%s is %v, want %v", at, have[at], want)
		}
	}
}

// unwrap takes the list out of the object that is around it in the answer.
func unwrap(answer, got any) any {
	object, wrapped := answer.(map[string]any)
	if _, isList := got.([]any); !isList || !wrapped {
		return answer
	}
	for _, value := range object {
		if list, ok := value.([]any); ok {
			return list
		}
	}
	return nil
}
