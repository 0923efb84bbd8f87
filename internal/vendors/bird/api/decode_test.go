package api_test

import (
	"context"
	"encoding/json"
	"reflect"
	"testing"

	"github.com/tendlc/terraform-provider-tendlc/internal/vendors/bird/api"
)

// allNull is an answer in which everything but the id is null, and something
// is new.
func allNull(t *testing.T, value any, id string) string {
	t.Helper()
	fields := map[string]any{"somethingNew": map[string]any{"a": []int{1}}}
	for _, name := range jsonNames(reflect.TypeOf(value)) {
		fields[name] = nil
	}
	fields[id] = "1"
	encoded, err := json.Marshal(fields)
	must(t, err)
	return string(encoded)
}

func TestNullMissingAndUnknownFieldsDoNotFail(t *testing.T) {
	t.Parallel()
	for operation, body := range map[string]string{
		"getWorkspaceTCRBrand":             allNull(t, api.Brand{}, "id"),
		"createWorkspaceTCRBrandVetting":   allNull(t, api.Vetting{}, "id"),
		"getTCRCampaign":                   allNull(t, api.Campaign{}, "id"),
		"getWorkspaceLongCodeNumber":       allNull(t, api.Number{}, "id"),
		"getEndpointComplianceRequirement": allNull(t, api.Requirement{}, "name"),
		"getConnector":                     allNull(t, api.Connector{}, "id"),
		"getUseCase":                       allNull(t, api.UseCase{}, "id"),
		"listTCRResellers":                 `{"results":[` + allNull(t, api.Reseller{}, "id") + `]}`,
		"tcrVerticals":                     `{"results":[` + allNull(t, api.Vertical{}, "name") + `]}`,
		"listTCRCampaigns":                 `{"results":[{"id":"1"}],"nextPageToken":null}`,
	} {
		a := answering(t, reply{body: body})
		if err := operations[operation].call(t.Context(), a.client, "x"); err != nil {
			t.Errorf("%s: %v", operation, err)
		}
	}
}

func TestUnknownWordsPassThrough(t *testing.T) {
	t.Parallel()
	a := answering(t, reply{body: `{"id":"1","status":"ON_THE_MOON","usecase":"NEW","subscription":{"status":"new"},"attachments":[{"status":"NEW"}]}`})
	got, err := a.client.GetCampaign(t.Context(), "b", "1")
	must(t, err)
	if got.Status != "ON_THE_MOON" || got.Usecase != "NEW" || got.Subscription.Status != "new" || got.Attachments[0].Status != "NEW" {
		t.Errorf("got %+v", got)
	}
}

func TestWhatIsNotThereIsTold(t *testing.T) {
	t.Parallel()
	a := answering(t, reply{body: `{"id":"1","ageGated":false,"subUsecases":null,"subscription":null,"rejection":null}`})
	got, err := a.client.GetCampaign(t.Context(), "b", "1")
	must(t, err)
	if got.AgeGated == nil || *got.AgeGated || got.NumberPool != nil || got.SubUsecases != nil || got.Subscription != nil || got.Rejection != nil {
		t.Errorf("got %+v", got)
	}
}

func TestScoresAreTextOrNumbers(t *testing.T) {
	t.Parallel()
	for body, want := range map[string]string{
		`{"id":"1","score":"72","class":"STANDARD"}`: "72",
		`{"id":"1","score":72,"class":"STANDARD"}`:   "72",
		`{"id":"1","score":"","class":"STANDARD"}`:   "",
		`{"id":"1","score":null,"class":"STANDARD"}`: "",
		`{"id":"1","score":{},"class":"STANDARD"}`:   "",
		`{"id":"1","class":"STANDARD"}`:              "",
	} {
		got, err := answering(t, reply{body: body}).client.CreateVetting(t.Context(), "b", "STANDARD", "AEGIS")
		if err != nil || got.Score != want || got.ID != "1" || got.Class != "STANDARD" {
			t.Errorf("%s: got %+v, %v", body, got, err)
		}
	}
}

// What is left out of an update stays as it is; only what is given is sent.
func TestWhatIsEmptyIsSentAndWhatIsNilIsNot(t *testing.T) {
	t.Parallel()
	for want, send := range map[string]func(context.Context, *api.Client) error{
		`{}`: func(ctx context.Context, c *api.Client) error {
			return drop(c.UpdateCampaign(ctx, "b", "c", api.CampaignFields{}))
		},
		`{"name":"","subUsecases":[],"ageGated":false,"samples":[],"attachmentUrls":[]}`: func(ctx context.Context, c *api.Client) error {
			return drop(c.UpdateCampaign(ctx, "b", "c", api.CampaignFields{
				Name: to(""), AgeGated: to(false), SubUsecases: []string{}, Samples: []string{}, AttachmentURLs: []string{},
			}))
		},
		`{"optinMessage":"","resellerId":""}`: func(ctx context.Context, c *api.Client) error {
			return drop(c.UpdateCampaign(ctx, "b", "c", api.CampaignFields{OptinMessage: to(""), ResellerID: to("")}))
		},
		`{"altBusinessId":"","altBusinessIdType":"NONE"}`: func(ctx context.Context, c *api.Client) error {
			return drop(c.UpdateBrand(ctx, api.Workspace, "b", api.BrandFields{AltBusinessID: to(""), AltBusinessIDType: to("NONE")}))
		},
	} {
		a := answering(t, reply{body: withID})
		must(t, send(t.Context(), a.client))
		if got := string(a.requests()[0].body); got != want {
			t.Errorf("sent %s, want %s", got, want)
		}
	}
}
