package provider_test

import (
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/hashicorp/terraform-plugin-go/tfprotov6"
	"github.com/hashicorp/terraform-plugin-go/tftypes"

	"github.com/tendlc/terraform-provider-tendlc/internal/clock"
	"github.com/tendlc/terraform-provider-tendlc/internal/provider"
)

func server(t *testing.T) tfprotov6.ProviderServer {
	t.Helper()
	return provider.NewServer("test", clock.NewVirtual(start), provider.Watch{Differs: func(problem string) { t.Error(problem) }})
}

func shape(t *testing.T, s tfprotov6.ProviderServer) *tfprotov6.GetProviderSchemaResponse {
	t.Helper()
	got, err := s.GetProviderSchema(t.Context(), &tfprotov6.GetProviderSchemaRequest{})
	if err != nil {
		t.Fatal(err)
	}
	if len(got.Diagnostics) > 0 {
		t.Fatalf("%+v", got.Diagnostics[0])
	}
	return got
}

// Terraform takes the schema; every resource belongs to the provider and is
// described.
func TestSchemaIsValid(t *testing.T) {
	t.Parallel()
	got := shape(t, server(t))
	if got.Provider == nil || got.Provider.Block.Description == "" {
		t.Error("the provider is not described")
	}
	for name, of := range got.ResourceSchemas {
		if !strings.HasPrefix(name, "tendlc_") || of.Block.Description == "" {
			t.Errorf("%s: %q", name, of.Block.Description)
		}
	}
	for _, want := range []string{"brand", "brand_approval", "campaign", "campaign_approval", "number_assignment"} {
		if got.ResourceSchemas["tendlc_sinch_"+want] == nil {
			t.Errorf("there is no tendlc_sinch_%s", want)
		}
	}
	i := slices.IndexFunc(got.Provider.Block.Attributes, func(a *tfprotov6.SchemaAttribute) bool { return a.Name == "sinch" })
	for _, setting := range got.Provider.Block.Attributes[i].NestedType.Attributes {
		if setting.Sensitive != strings.Contains(setting.Name, "secret") {
			t.Errorf("%s: sensitive %v", setting.Name, setting.Sensitive)
		}
	}
}

// value makes a value of a schema; what is not given is null.
func value(t *testing.T, of *tfprotov6.Schema, given map[string]tftypes.Value) *tfprotov6.DynamicValue {
	t.Helper()
	kind := of.ValueType().(tftypes.Object)
	values := map[string]tftypes.Value{}
	for name, at := range kind.AttributeTypes {
		values[name] = tftypes.NewValue(at, nil)
		if v, ok := given[name]; ok {
			values[name] = v
		}
	}
	made, err := tfprotov6.NewDynamicValue(kind, tftypes.NewValue(kind, values))
	if err != nil {
		t.Fatal(err)
	}
	return &made
}

// configured is a provider that talks to the given base URL.
func configured(t *testing.T, base string) (tfprotov6.ProviderServer, *tfprotov6.GetProviderSchemaResponse, []*tfprotov6.Diagnostic) {
	t.Helper()
	s := server(t)
	all := shape(t, s)
	block := all.Provider.ValueType().(tftypes.Object).AttributeTypes["sinch"].(tftypes.Object)
	settings := map[string]tftypes.Value{}
	for name := range block.AttributeTypes {
		settings[name] = tftypes.NewValue(tftypes.String, map[string]string{
			"project_id": "project", "key_id": "key", "key_secret": secret, "registration_url": base, "numbers_url": base, "auth_url": base}[name])
	}
	resp, err := s.ConfigureProvider(t.Context(), &tfprotov6.ConfigureProviderRequest{TerraformVersion: "1.11.0",
		Config: value(t, all.Provider, map[string]tftypes.Value{"sinch": tftypes.NewValue(block, settings)})})
	if err != nil {
		t.Fatal(err)
	}
	return s, all, resp.Diagnostics
}

var start = time.Date(2026, 11, 21, 9, 0, 0, 0, time.UTC)

const secret = "s3cr3t-of-the-key"

// echo is a vendor that repeats whatever it was sent, credentials included, in
// every part of its answers.
func echo(status int) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		user, password, _ := r.BasicAuth()
		body, _ := io.ReadAll(r.Body)
		said := fmt.Sprintf("%s %s:%s %s", r.Header.Get("Authorization"), user, password, body)
		w.Header().Set("X-Request-Id", said)
		w.Header().Set("Content-Type", "application/json")
		if status == http.StatusOK { // the token is given, everything else fails
			if strings.HasSuffix(r.URL.Path, "/oauth2/token") {
				_, _ = fmt.Fprintf(w, `{"access_token":%q,"token_type":"Bearer","expires_in":3600}`, token)
				return
			}
			w.WriteHeader(http.StatusBadRequest)
		} else {
			w.WriteHeader(status)
		}
		_, _ = fmt.Fprintf(w, `{"error":{"code":400,"message":%q,"status":%q,"details":[{"fieldViolations":[{"field":%q,"description":%q}]}]},"error_description":%q}`,
			said, said, said, said, said)
	}
}

const token = "t0k3n-that-opens-everything"

// Whatever a vendor answers, no diagnostic repeats a credential.
func TestNoDiagnosticHoldsASecret(t *testing.T) {
	t.Parallel()
	for _, status := range []int{200, 400, 401, 403, 404, 409, 500} {
		t.Run(fmt.Sprint(status), func(t *testing.T) {
			t.Parallel()
			vendor := httptest.NewServer(echo(status))
			t.Cleanup(vendor.Close)
			s, all, diags := configured(t, vendor.URL)
			const approval = "tendlc_sinch_brand_approval"
			of := all.ResourceSchemas[approval]
			config := map[string]tftypes.Value{"brand_registration_id": tftypes.NewValue(tftypes.String, "01k4cxccbt519xa3ejty1r5jb4")}
			planned := map[string]tftypes.Value{"brand_registration_id": config["brand_registration_id"]}
			for _, computed := range []string{"id", "tcr_brand_id", "phase"} {
				planned[computed] = tftypes.NewValue(tftypes.String, tftypes.UnknownValue)
			}
			kind := of.ValueType()
			none, err := tfprotov6.NewDynamicValue(kind, tftypes.NewValue(kind, nil))
			if err != nil {
				t.Fatal(err)
			}
			plan, err := s.PlanResourceChange(t.Context(), &tfprotov6.PlanResourceChangeRequest{TypeName: approval, PriorState: &none,
				ProposedNewState: value(t, of, planned), Config: value(t, of, config)})
			if err != nil {
				t.Fatal(err)
			}
			if diags = append(diags, plan.Diagnostics...); len(diags) == 0 {
				t.Fatal("no diagnostic")
			}
			for _, d := range diags {
				for _, hidden := range []string{secret, token, "a2V5OnMzY3IzdC1vZi10aGUta2V5"} { // the last is key:secret in base64
					if strings.Contains(d.Summary+d.Detail, hidden) {
						t.Errorf("%s: %s", d.Summary, d.Detail)
					}
				}
			}
		})
	}
}

// Configuring sends nothing: missing credentials are an error only where they
// are used.
func TestConfigureSendsNothing(t *testing.T) {
	t.Parallel()
	vendor := httptest.NewServer(http.HandlerFunc(func(_ http.ResponseWriter, r *http.Request) { t.Errorf("sent %s", r.URL) }))
	t.Cleanup(vendor.Close)
	if _, _, diags := configured(t, vendor.URL); len(diags) > 0 {
		t.Errorf("%+v", diags[0])
	}
	s := server(t)
	resp, err := s.ConfigureProvider(t.Context(), &tfprotov6.ConfigureProviderRequest{Config: value(t, shape(t, s).Provider, nil)})
	if err != nil || len(resp.Diagnostics) > 0 {
		t.Errorf("%v %+v", err, resp)
	}
}
