package provider

import (
	"context"
	"io"
	"net/http"
	"net/http/httptest"
	"testing"

	"github.com/hashicorp/terraform-plugin-go/tfprotov6"
	"github.com/hashicorp/terraform-plugin-go/tftypes"

	"github.com/tendlc/terraform-provider-tendlc/internal/clock"
)

// unchanged are the texts of a campaign of each vendor to which nothing is done.
var unchanged = map[string]map[string]string{
	"tendlc_sinch_campaign":   {"brand_id": "BX7K2PQ", "campaign_name": "Visit notices", "use_case": "ACCOUNT_NOTIFICATION", "status": "ACTIVE", "phase": "active"},
	"tendlc_infobip_campaign": {"name": "Visit notices", "brand_id": "7a1f0c52-6d3e-4b8a-9c11-2f5e8d7b4a60", "status": "REGISTERED", "phase": "active"},
	"tendlc_bird_campaign":    {"name": "Visit notices", "brand_id": "7a1f0c52-6d3e-4b8a-9c11-2f5e8d7b4a60", "usecase": "ACCOUNT_NOTIFICATION", "status": "APPROVED", "phase": "active"},
}

// BenchmarkPlanOfAnUnchangedCampaign is what the plan of one campaign costs the
// provider when nothing is to be done, over the protocol's messages and without
// a call.
func BenchmarkPlanOfAnUnchangedCampaign(b *testing.B) {
	for kind, texts := range unchanged {
		b.Run(kind, func(b *testing.B) {
			server, all := configured(b, "https://infobip.example")
			state := stateOf(b, all.ResourceSchemas[kind], texts)
			request := &tfprotov6.PlanResourceChangeRequest{TypeName: kind, PriorState: state, ProposedNewState: state, Config: state}
			b.ReportAllocs()
			for b.Loop() {
				answer, err := server.PlanResourceChange(b.Context(), request)
				if err != nil {
					b.Fatal(err)
				}
				noErrors(b, answer.Diagnostics)
			}
		})
	}
}

// BenchmarkValidateOfACampaign is what Terraform asks twice of each campaign in a
// plan.
func BenchmarkValidateOfACampaign(b *testing.B) {
	for kind := range configurations {
		b.Run(kind, func(b *testing.B) {
			server, all := configured(b, "https://infobip.example")
			request := &tfprotov6.ValidateResourceConfigRequest{TypeName: kind, Config: good(b, all.ResourceSchemas[kind], kind)}
			b.ReportAllocs()
			for b.Loop() {
				answer, err := server.ValidateResourceConfig(b.Context(), request)
				if err != nil {
					b.Fatal(err)
				}
				noErrors(b, answer.Diagnostics)
			}
		})
	}
}

// BenchmarkRefreshOfAnUnchangedCampaign is what the refresh of one campaign costs
// that is as the state has it, once it was read.
func BenchmarkRefreshOfAnUnchangedCampaign(b *testing.B) {
	const kind, id = "tendlc_infobip_campaign", "3f6a1c52-8b0e-4d7a-9c41-5e2f7a8b9c10"
	vendor := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "application/json")
		_, _ = io.WriteString(w, `{"id": "`+id+`", "type": "TEN_DIGIT_LONG_CODE", "stage": "REGISTERED", "brandId": "7a1f0c52-6d3e-4b8a-9c11-2f5e8d7b4a60",
			"name": "Visit notices", "programSummary": "Reminds of visits", "exampleMessages": ["Your visit is tomorrow"], "messageTypes": ["SMS"], "useCases": ["ALERTS"],
			"optIns": {"web": {"callToAction": "Join", "url": "https://example.com"}}, "helpMessage": "Help", "stopMessage": "Stopped", "confirmationMessage": "Welcome"}`)
	}))
	b.Cleanup(vendor.Close)
	server, all := configured(b, vendor.URL)
	request := &tfprotov6.ReadResourceRequest{TypeName: kind, CurrentState: stateOf(b, all.ResourceSchemas[kind], map[string]string{"id": id})}
	read := func() *tfprotov6.DynamicValue {
		answer, err := server.ReadResource(b.Context(), request)
		if err != nil {
			b.Fatal(err)
		}
		noErrors(b, answer.Diagnostics)
		return answer.NewState
	}
	request.CurrentState = read()
	b.ReportAllocs()
	for b.Loop() {
		read()
	}
}

// configured is the provider with credentials of nobody: nothing is called, but
// for Infobip what a benchmark has it answer itself.
func configured(b *testing.B, infobip string) (tfprotov6.ProviderServer, *tfprotov6.GetProviderSchemaResponse) {
	b.Helper()
	for name, value := range map[string]string{
		"TF_LOG_SDK": "OFF", "TF_LOG_SDK_PROTO": "OFF", "TF_LOG_SDK_FRAMEWORK": "OFF",
		"SINCH_PROJECT_ID": "p", "SINCH_KEY_ID": "k", "SINCH_KEY_SECRET": "s",
		"INFOBIP_BASE_URL": infobip, "INFOBIP_API_KEY": "k",
		"BIRD_WORKSPACE_ID": "7a1f0c52-6d3e-4b8a-9c11-2f5e8d7b4a60", "BIRD_ACCESS_KEY": "k",
	} {
		b.Setenv(name, value)
	}
	server := NewServer("test", clock.Real(), Watch{})
	all, err := server.GetProviderSchema(b.Context(), &tfprotov6.GetProviderSchemaRequest{})
	if err != nil {
		b.Fatal(err)
	}
	configure(b.Context(), b, server, all.Provider)
	return server, all
}

func noErrors(b *testing.B, diags []*tfprotov6.Diagnostic) {
	b.Helper()
	for _, d := range diags {
		if d.Severity == tfprotov6.DiagnosticSeverityError {
			b.Fatal(d.Summary, d.Detail)
		}
	}
}

// configure gives the provider an empty block.
func configure(ctx context.Context, b *testing.B, server tfprotov6.ProviderServer, schema *tfprotov6.Schema) {
	b.Helper()
	empty := stateOf(b, schema, nil)
	if _, err := server.ConfigureProvider(ctx, &tfprotov6.ConfigureProviderRequest{Config: empty}); err != nil {
		b.Fatal(err)
	}
}

// stateOf is an object with these texts, false where a flag is, and nothing
// else.
func stateOf(b *testing.B, schema *tfprotov6.Schema, texts map[string]string) *tfprotov6.DynamicValue {
	b.Helper()
	kind, ok := schema.ValueType().(tftypes.Object)
	if !ok {
		b.Fatal("no object")
	}
	attributes := map[string]tftypes.Value{}
	for name, of := range kind.AttributeTypes {
		var value any
		switch text, given := texts[name]; {
		case given:
			value = text
		case texts != nil && of.Is(tftypes.Bool):
			value = false
		case texts != nil && of.Is(tftypes.String):
			value = "some text of this attribute"
		}
		attributes[name] = tftypes.NewValue(of, value)
	}
	encoded, err := tfprotov6.NewDynamicValue(kind, tftypes.NewValue(kind, attributes))
	if err != nil {
		b.Fatal(err)
	}
	return &encoded
}
