package api_test

import (
	"context"
	"net/http"
	"strings"
	"testing"

	"github.com/tendlc/terraform-provider-tendlc/internal/transport"
	"github.com/tendlc/terraform-provider-tendlc/internal/vendors/bird/api"
)

// operation is one method of the client and what it puts on the wire. The id
// that every call gets is "i d".
type operation struct {
	call   func(ctx context.Context, c *api.Client, id string) error
	answer string
	method string
	uri    string
	body   string
	// once: not sent again unless it is certain that nothing was processed.
	once bool
}

const (
	inWorkspace    = "/workspaces/" + testWorkspace
	inOrganization = "/organizations/" + testOrganization
	aBrand         = inWorkspace + "/tcr-brands/i%20d"
	aSharedBrand   = inOrganization + "/tcr-brands/i%20d"
	aCampaign      = aBrand + "/campaigns/i%20d"
	requirements   = inWorkspace + "/endpoints/i%20d/compliance-requirements"

	withID   = `{"id":"1"}`
	noRows   = `{"results":[]}`
	withName = `{"name":"1"}`
	aSlot    = `{"mediaUrl":"1","uploadUrl":"1"}`
)

// operations are the client's methods by the contract's operationId.
var operations = map[string]operation{
	"createWorkspaceTCRBrand": {func(ctx context.Context, c *api.Client, _ string) error {
		return drop(c.CreateBrand(ctx, api.Workspace, api.BrandFields{EntityType: to("NON_PROFIT"), EIN: to("840000017")}))
	}, withID, "POST", inWorkspace + "/tcr-brands", `{"entityType":"NON_PROFIT","ein":"840000017"}`, true},
	"listWorkspaceTCRBrands": {func(ctx context.Context, c *api.Client, _ string) error {
		return drop(c.ListBrands(ctx, api.Workspace))
	}, noRows, "GET", inWorkspace + "/tcr-brands?limit=99", "", false},
	"getWorkspaceTCRBrand": {func(ctx context.Context, c *api.Client, id string) error {
		return drop(c.GetBrand(ctx, api.Workspace, id))
	}, withID, "GET", aBrand, "", false},
	"updateWorkspaceTCRBrand": {func(ctx context.Context, c *api.Client, id string) error {
		return drop(c.UpdateBrand(ctx, api.Workspace, id, api.BrandFields{StockSymbol: to("")}))
	}, withID, "PATCH", aBrand, `{"stockSymbol":""}`, true},
	"deleteWorkspaceTCRBrand": {func(ctx context.Context, c *api.Client, id string) error {
		return drop(c.DeleteBrand(ctx, api.Workspace, id))
	}, withID, "DELETE", aBrand, "", false},
	"createOrganizationTCRBrand": {func(ctx context.Context, c *api.Client, _ string) error {
		return drop(c.CreateBrand(ctx, api.Organization, api.BrandFields{WorkspaceIDs: []string{"w"}, OrganizationWide: to(false)}))
	}, withID, "POST", inOrganization + "/tcr-brands", `{"workspaceIds":["w"],"organizationWide":false}`, true},
	"listOrganizationTCRBrands": {func(ctx context.Context, c *api.Client, _ string) error {
		return drop(c.ListBrands(ctx, api.Organization))
	}, noRows, "GET", inOrganization + "/tcr-brands?limit=99", "", false},
	"getOrganizationTCRBrand": {func(ctx context.Context, c *api.Client, id string) error {
		return drop(c.GetBrand(ctx, api.Organization, id))
	}, withID, "GET", aSharedBrand, "", false},
	"updateOrganizationTCRBrand": {func(ctx context.Context, c *api.Client, id string) error {
		return drop(c.UpdateBrand(ctx, api.Organization, id, api.BrandFields{OrganizationWide: to(true)}))
	}, withID, "PATCH", aSharedBrand, `{"organizationWide":true}`, true},
	"deleteOrganizationTCRBrand": {func(ctx context.Context, c *api.Client, id string) error {
		return drop(c.DeleteBrand(ctx, api.Organization, id))
	}, withID, "DELETE", aSharedBrand, "", false},
	"createWorkspaceTCRBrandVetting": {func(ctx context.Context, c *api.Client, id string) error {
		return drop(c.CreateVetting(ctx, id, "STANDARD", "AEGIS"))
	}, withID, "POST", aBrand + "/vettings", `{"class":"STANDARD","vettingProviderId":"AEGIS"}`, true},
	"createWorkspaceTCRBrandVetting, Bird chooses": {func(ctx context.Context, c *api.Client, id string) error {
		return drop(c.CreateVetting(ctx, id, "", ""))
	}, withID, "POST", aBrand + "/vettings", `{}`, true},
	"listWorkspaceTCRBrandVettings": {func(ctx context.Context, c *api.Client, id string) error {
		return drop(c.ListVettings(ctx, id))
	}, noRows, "GET", aBrand + "/vettings?limit=99", "", false},
	"createTCRPresignedUpload": {func(ctx context.Context, c *api.Client, id string) error {
		return drop(c.CreateUpload(ctx, id, "image/png"))
	}, aSlot, "POST", aBrand + "/pre-signed-upload", `{"contentType":"image/png"}`, false},
	"createTCRCampaign": {func(ctx context.Context, c *api.Client, id string) error {
		return drop(c.CreateCampaign(ctx, id, api.CampaignFields{Name: to("n"), AgeGated: to(false), TermsAndConditions: to(true)}))
	}, withID, "POST", aBrand + "/campaigns", `{"name":"n","ageGated":false,"termsAndConditions":true}`, true},
	"listTCRCampaigns": {func(ctx context.Context, c *api.Client, id string) error {
		return drop(c.ListCampaigns(ctx, id))
	}, noRows, "GET", aBrand + "/campaigns?limit=99", "", false},
	"getTCRCampaign": {func(ctx context.Context, c *api.Client, id string) error {
		return drop(c.GetCampaign(ctx, id, id))
	}, withID, "GET", aCampaign, "", false},
	"updateTCRCampaign": {func(ctx context.Context, c *api.Client, id string) error {
		return drop(c.UpdateCampaign(ctx, id, id, api.CampaignFields{OptinKeywords: to(""), TermsAndConditions: to(true)}))
	}, withID, "PATCH", aCampaign, `{"optinKeywords":""}`, true},
	"deleteTCRCampaign": {func(ctx context.Context, c *api.Client, id string) error {
		return drop(c.DeleteCampaign(ctx, id, id))
	}, withID, "DELETE", aCampaign, "", false},
	"listTCRResellers": {func(ctx context.Context, c *api.Client, _ string) error {
		return drop(c.ListResellers(ctx))
	}, noRows, "GET", inWorkspace + "/tcr-resellers?limit=99", "", false},
	"tcrVerticals": {func(ctx context.Context, c *api.Client, _ string) error {
		return drop(c.Verticals(ctx))
	}, noRows, "GET", "/numbers-tcr/verticals", "", false},
	"listWorkspaceLongCodeNumbers": {func(ctx context.Context, c *api.Client, _ string) error {
		return drop(c.ListNumbers(ctx))
	}, noRows, "GET", inWorkspace + "/numbers-long-code?limit=99", "", false},
	"getWorkspaceLongCodeNumber": {func(ctx context.Context, c *api.Client, id string) error {
		return drop(c.GetNumber(ctx, id))
	}, withID, "GET", inWorkspace + "/numbers-long-code/i%20d", "", false},
	"listEndpointComplianceRequirements": {func(ctx context.Context, c *api.Client, id string) error {
		return drop(c.ListRequirements(ctx, id))
	}, noRows, "GET", requirements, "", false},
	"getEndpointComplianceRequirement": {func(ctx context.Context, c *api.Client, id string) error {
		return drop(c.GetRequirement(ctx, id, id))
	}, withName, "GET", requirements + "/i%20d", "", false},
	"updateEndpointComplianceRequirement": {func(ctx context.Context, c *api.Client, id string) error {
		return drop(c.SatisfyTenDLC(ctx, id, id, "b", "c"))
	}, withName, "PUT", requirements + "/i%20d", `{"type":"ten-dlc","brandId":"b","campaignId":"c"}`, false},
	"createConnector": {func(ctx context.Context, c *api.Client, _ string) error {
		return drop(c.CreateConnector(ctx, api.ConnectorRequest{Name: "n", Arguments: &api.ConnectorArguments{PhoneNumberID: "p"}}))
	}, withID, "POST", inWorkspace + "/connectors", `{"name":"n","arguments":{"phoneNumberId":"p"}}`, true},
	"getConnector": {func(ctx context.Context, c *api.Client, id string) error {
		return drop(c.GetConnector(ctx, id))
	}, withID, "GET", inWorkspace + "/connectors/i%20d", "", false},
	"listUseCases": {func(ctx context.Context, c *api.Client, _ string) error {
		return drop(c.ListUseCases(ctx))
	}, noRows, "GET", inWorkspace + "/use-cases?limit=99", "", false},
	"getUseCase": {func(ctx context.Context, c *api.Client, id string) error {
		return drop(c.GetUseCase(ctx, id))
	}, withID, "GET", inWorkspace + "/use-cases/i%20d", "", false},
}

func TestOperationsOnTheWire(t *testing.T) {
	t.Parallel()
	for name, o := range operations {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			a := answering(t, reply{body: o.answer})
			must(t, o.call(t.Context(), a.client, "i d"))
			got := a.requests()
			if len(got) != 1 || got[0].method != o.method || got[0].uri != o.uri || string(got[0].body) != o.body {
				t.Fatalf("sent %s %s %s, %d times", got[0].method, got[0].uri, got[0].body, len(got))
			}
			h := got[0].header
			if h.Get("Authorization") != "AccessKey "+testKey || h.Get("Accept") != "application/json" || h.Get("User-Agent") != "agent" {
				t.Errorf("sent the headers %v", h)
			}
		})
	}
}

func TestWhatMayNotBeSentTwiceIsSentOnce(t *testing.T) {
	t.Parallel()
	for name, o := range operations {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			a := answering(t, reply{status: http.StatusServiceUnavailable})
			err := o.call(t.Context(), a.client, "i d")
			want := 5
			if o.once {
				want = 1
			}
			if got := len(a.requests()); transport.CertaintyOf(err) != transport.Ambiguous || got != want {
				t.Errorf("sent %d times, want %d: %v", got, want, err)
			}
		})
	}
}

// An empty id would turn a read into the list and a dot-dot into who knows
// what; neither leaves the machine.
func TestIDsThatAreNoneAreNotSent(t *testing.T) {
	t.Parallel()
	for name, o := range operations {
		if !strings.Contains(o.uri, "i%20d") {
			continue
		}
		for _, id := range []string{"", ".", ".."} {
			a := answering(t, reply{body: o.answer})
			if err := o.call(t.Context(), a.client, id); transport.CertaintyOf(err) != transport.NotSent || len(a.requests()) != 0 {
				t.Errorf("%s with the id %q: got %v", name, id, err)
			}
		}
	}
}

func TestAnEndedContextSendsNothing(t *testing.T) {
	t.Parallel()
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	for name, o := range operations {
		a := answering(t, reply{body: o.answer})
		if err := o.call(ctx, a.client, "x"); transport.CertaintyOf(err) != transport.NotSent || len(a.requests()) != 0 {
			t.Errorf("%s: got %v", name, err)
		}
	}
}

// An answer without the id, or a list without its rows, is processed, and
// nobody knows what came of it.
func TestAnswersWithoutWhatMattersAreRefused(t *testing.T) {
	t.Parallel()
	for name, o := range operations {
		for _, body := range []string{
			`{}`, `{"id":null,"name":"","mediaUrl":null}`, `null`, `[]`, ``, `<html>`,
			`{"results":[{}]}`, `{"results":[null]}`, `{"data":[],"next_cursor":""}`,
		} {
			a := answering(t, reply{body: body})
			err := o.call(t.Context(), a.client, "x")
			if transport.CertaintyOf(err) != transport.Ambiguous || len(a.requests()) != 1 {
				t.Errorf("%s answered with %s: got %v", name, body, err)
			}
		}
	}
}
