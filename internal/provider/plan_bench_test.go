package provider

import (
	"context"
	"testing"

	"github.com/hashicorp/terraform-plugin-go/tfprotov6"
	"github.com/hashicorp/terraform-plugin-go/tftypes"

	"github.com/tendlc/terraform-provider-tendlc/internal/clock"
)

// BenchmarkPlanOfAnUnchangedCampaign is what the plan of one campaign costs the
// provider when nothing is to be done, over the protocol's messages and without
// a call.
func BenchmarkPlanOfAnUnchangedCampaign(b *testing.B) {
	for kind, texts := range map[string]map[string]string{
		"tendlc_sinch_campaign":   {"brand_id": "BX7K2PQ", "campaign_name": "Visit notices", "use_case": "ACCOUNT_NOTIFICATION", "status": "ACTIVE", "phase": "active"},
		"tendlc_infobip_campaign": {"name": "Visit notices", "brand_id": "7a1f0c52-6d3e-4b8a-9c11-2f5e8d7b4a60", "status": "REGISTERED", "phase": "active"},
		"tendlc_bird_campaign":    {"name": "Visit notices", "brand_id": "7a1f0c52-6d3e-4b8a-9c11-2f5e8d7b4a60", "usecase": "ACCOUNT_NOTIFICATION", "status": "APPROVED", "phase": "active"},
	} {
		b.Run(kind, func(b *testing.B) { benchmarkPlan(b, kind, texts) })
	}
}

func benchmarkPlan(b *testing.B, kind string, texts map[string]string) {
	for name, value := range map[string]string{
		"TF_LOG_SDK": "OFF", "TF_LOG_SDK_PROTO": "OFF", "TF_LOG_SDK_FRAMEWORK": "OFF",
		"SINCH_PROJECT_ID": "p", "SINCH_KEY_ID": "k", "SINCH_KEY_SECRET": "s", // of nobody: nothing is called
		"INFOBIP_BASE_URL": "https://infobip.example", "INFOBIP_API_KEY": "k",
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
	state := stateOf(b, all.ResourceSchemas[kind], texts)
	request := &tfprotov6.PlanResourceChangeRequest{TypeName: kind, PriorState: state, ProposedNewState: state, Config: state}
	b.ReportAllocs()
	for b.Loop() {
		answer, err := server.PlanResourceChange(b.Context(), request)
		if err != nil {
			b.Fatal(err)
		}
		for _, d := range answer.Diagnostics {
			if d.Severity == tfprotov6.DiagnosticSeverityError {
				b.Fatal(d.Summary, d.Detail)
			}
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
