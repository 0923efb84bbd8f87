package api_test

import (
	"bytes"
	"context"
	"fmt"
	"net/http"
	"net/url"
	"strings"
	"testing"

	"github.com/hashicorp/terraform-plugin-log/tflogtest"

	"github.com/tendlc/terraform-provider-tendlc/internal/transport"
	"github.com/tendlc/terraform-provider-tendlc/internal/vendors/bird/api"
)

// with is the configuration after a change.
func with(change func(*api.Config)) api.Config {
	cfg := config()
	change(&cfg)
	return cfg
}

func TestNewAccepts(t *testing.T) {
	t.Parallel()
	for name, cfg := range map[string]api.Config{
		"Bird's own address":   config(),
		"no organization":      with(func(c *api.Config) { c.OrganizationID = "" }),
		"ids in upper case":    with(func(c *api.Config) { c.WorkspaceID = strings.ToUpper(c.WorkspaceID) }),
		"another address":      with(func(c *api.Config) { c.BaseURL = "https://bird.example/prefix/" }),
		"loopback with http":   with(func(c *api.Config) { c.BaseURL = "http://127.0.0.1:8080/bird" }),
		"a key of odd symbols": with(func(c *api.Config) { c.AccessKey = "a+/=._~-:" }),
	} {
		if _, err := api.New(cfg); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestNewRefuses(t *testing.T) {
	t.Parallel()
	for name, tt := range map[string]struct {
		cfg  api.Config
		says string
	}{
		"no workspace":             {with(func(c *api.Config) { c.WorkspaceID = "" }), "workspace_id"},
		"a workspace without form": {with(func(c *api.Config) { c.WorkspaceID = "sEcret" }), "workspace_id"},
		"a workspace with a blank": {with(func(c *api.Config) { c.WorkspaceID += "\n" }), "workspace_id"},
		"a workspace without hyphens": {with(func(c *api.Config) {
			c.WorkspaceID = strings.ReplaceAll(c.WorkspaceID, "-", "")
		}), "workspace_id"},
		"an organization without form": {with(func(c *api.Config) { c.OrganizationID = "sEcret" }), "organization_id"},
		"no key":                       {with(func(c *api.Config) { c.AccessKey = "" }), "access_key"},
		"the word AccessKey":           {with(func(c *api.Config) { c.AccessKey = "AccessKey sEcret" }), "without the word AccessKey"},
		"a line break":                 {with(func(c *api.Config) { c.AccessKey = "sEcret\n" }), "access_key"},
		"no ASCII":                     {with(func(c *api.Config) { c.AccessKey = "sEcrét" }), "access_key"},
		"plain http":                   {with(func(c *api.Config) { c.BaseURL = "http://api.bird.com" }), "https"},
		"no scheme":                    {with(func(c *api.Config) { c.BaseURL = "api.bird.com" }), "https"},
		"credentials in the address":   {with(func(c *api.Config) { c.BaseURL = "https://u:sEcret@api.bird.com" }), "credentials"},
	} {
		_, err := api.New(tt.cfg)
		if err == nil || !strings.Contains(err.Error(), tt.says) || strings.Contains(err.Error(), "sEcr") {
			t.Errorf("%s: got %v", name, err)
		}
	}
}

func TestNoSecretIsLogged(t *testing.T) {
	t.Parallel()
	const slot = `{"id":"1","token":"tok3n","mediaUrl":"m","uploadUrl":"https://u/?sig=tok3n","uploadFormData":{"policy":"tok3n"},"arguments":{"password":"tok3n"},
		"results":[{"id":"1","token":"tok3n"}],"message":"refused"}`
	for _, status := range []int{http.StatusOK, http.StatusUnprocessableEntity} {
		var logged bytes.Buffer
		ctx := tflogtest.RootLogger(context.Background(), &logged)
		a := answering(t, reply{status, `{"id":"visible","name":"` + testKey + `"}`}, reply{status, slot})
		all := []error{
			drop(a.client.GetCampaign(ctx, "b", testKey)),
			drop(a.client.CreateUpload(ctx, "b", "application/pdf")),
			drop(a.client.CreateVetting(ctx, "b", "STANDARD", "AEGIS")),
			drop(a.client.ListVettings(ctx, "b")),
			drop(a.client.GetConnector(ctx, "c")),
			drop(a.client.CreateConnector(ctx, api.ConnectorRequest{
				Name: "n", SecurityArguments: map[string]any{"password": "tok3n"}, InvitationToken: to("tok3n"),
			})),
		}
		text := logged.String() + fmt.Sprint(all)
		for _, secret := range []string{testKey, url.PathEscape(testKey), strings.ReplaceAll(testKey, "/", `\/`), "tok3n"} {
			if strings.Contains(text, secret) {
				t.Errorf("%q appears in:\n%s", secret, text)
			}
		}
		if !strings.Contains(text, "visible") || !strings.Contains(text, "createTCRPresignedUpload") {
			t.Errorf("nothing is logged:\n%s", text)
		}
	}
}

func TestIDsAreEscaped(t *testing.T) {
	t.Parallel()
	a := answering(t, reply{body: `{"id":"1"}`})
	must(t, drop(a.client.GetBrand(t.Context(), api.Workspace, "a/../b?c#d%e+f")))
	if got := a.requests()[0].uri; got != inWorkspace+"/tcr-brands/a%2F..%2Fb%3Fc%23d%25e%2Bf" {
		t.Errorf("sent %s", got)
	}
}

func TestOrganizationsNeedTheirID(t *testing.T) {
	t.Parallel()
	a := answering(t, reply{body: `{"id":"1","results":[]}`})
	cfg := a.config
	cfg.OrganizationID = ""
	c := newClient(t, cfg)
	for name, err := range map[string]error{
		"create": drop(c.CreateBrand(t.Context(), api.Organization, api.BrandFields{})),
		"get":    drop(c.GetBrand(t.Context(), api.Organization, "b")),
		"list":   drop(c.ListBrands(t.Context(), api.Organization)),
		"update": drop(c.UpdateBrand(t.Context(), api.Organization, "b", api.BrandFields{})),
		"delete": drop(c.DeleteBrand(t.Context(), api.Organization, "b")),
	} {
		if transport.CertaintyOf(err) != transport.NotSent || !strings.Contains(fmt.Sprint(err), "organization_id") {
			t.Errorf("%s: got %v", name, err)
		}
	}
	if len(a.requests()) != 0 {
		t.Errorf("sent %v", a.requests())
	}
}

func TestBadArgumentsAreNotSent(t *testing.T) {
	t.Parallel()
	a := answering(t, reply{body: `{"id":"1","results":[]}`})
	ctx := t.Context()
	for name, err := range map[string]error{
		"a level that is none":       drop(a.client.GetBrand(ctx, "team", "b")),
		"a list of such a level":     drop(a.client.ListBrands(ctx, "")),
		"sharing a workspace brand":  drop(a.client.CreateBrand(ctx, api.Workspace, api.BrandFields{WorkspaceIDs: []string{testWorkspace}})),
		"sharing it with all":        drop(a.client.UpdateBrand(ctx, api.Workspace, "b", api.BrandFields{OrganizationWide: to(false)})),
		"a file without a type":      drop(a.client.CreateUpload(ctx, "b", "")),
		"a number without campaign":  drop(a.client.SatisfyTenDLC(ctx, "e", "n", "b", "")),
		"a campaign without a brand": drop(a.client.SatisfyTenDLC(ctx, "e", "n", "", "c")),
	} {
		if transport.CertaintyOf(err) != transport.NotSent {
			t.Errorf("%s: got %v", name, err)
		}
	}
	if len(a.requests()) != 0 {
		t.Errorf("sent %v", a.requests())
	}
}
