package tfkit

import (
	"context"
	"testing"

	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/resource"
	"github.com/hashicorp/terraform-plugin-framework/tfsdk"
	"github.com/hashicorp/terraform-plugin-framework/types"
	"github.com/hashicorp/terraform-plugin-go/tftypes"

	"github.com/tendlc/terraform-provider-tendlc/internal/clock"
	"github.com/tendlc/terraform-provider-tendlc/internal/refresh"
	"github.com/tendlc/terraform-provider-tendlc/internal/registration"
)

// wordyState is the state of a gadget that was read.
func wordyState(b *testing.B) tfsdk.State {
	b.Helper()
	of := wordySchema()
	state := tfsdk.State{Schema: of, Raw: tftypes.NewValue(of.Type().TerraformType(b.Context()), nil)}
	reasons, _ := ReasonList(b.Context(), nil)
	if diags := state.Set(b.Context(), &wordy{
		ID: types.StringValue("a"), Name: types.StringValue("n"), Description: types.StringValue("text"), Keywords: NewKeywordSet("stop,quit"),
		Status: types.StringValue("ACTIVE"), Phase: types.StringValue("active"), Reasons: reasons, Protection: types.BoolValue(true),
	}); diags.HasError() {
		b.Fatal(diags)
	}
	return state
}

// BenchmarkGet is one reading of a small state into its model: ours and the
// framework's.
func BenchmarkGet(b *testing.B) {
	state := wordyState(b)
	for name, get := range map[string]func(context.Context, any) diag.Diagnostics{
		"ours":      func(ctx context.Context, model any) diag.Diagnostics { return Get(ctx, state, model) },
		"framework": state.Get,
	} {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				var model wordy
				if diags := get(b.Context(), &model); diags.HasError() {
					b.Fatal(diags)
				}
			}
		})
	}
}

// BenchmarkReadOfAnUnchangedObject is the refresh of a small object that a list
// shows as the state has it.
func BenchmarkReadOfAnUnchangedObject(b *testing.B) {
	state := wordyState(b)
	account := Account{Registrar: registration.New(clock.NewVirtual(midnight))}
	b.ReportAllocs()
	for b.Loop() {
		var model wordy
		resp := &resource.ReadResponse{State: state}
		resp.Diagnostics.Append(Get(b.Context(), state, &model)...)
		ReadObject(b.Context(), gadget, account, Reading[remote]{
			ID: "a", Model: &model,
			Seen: func(context.Context) (remote, refresh.How) { return asHeld, refresh.Listed },
			Refresh: func(_ context.Context, r remote) diag.Diagnostics {
				model.Description, model.Keywords = Kept(model.Description, r.text), NewKeywordSet(r.keywords)
				return nil
			},
		}, resource.ReadRequest{State: state}, resp)
		if resp.Diagnostics.HasError() {
			b.Fatal(resp.Diagnostics)
		}
	}
}

// BenchmarkModifyPlanOfAnUnchangedObject is the plan of a small object with
// nothing to do.
func BenchmarkModifyPlanOfAnUnchangedObject(b *testing.B) {
	of, raw := gadgetSchema(), gadgetValue(nil)
	account := Account{Registrar: registration.New(clock.NewVirtual(midnight)), DeletionProtection: true}
	req := resource.ModifyPlanRequest{
		Config: tfsdk.Config{Schema: of, Raw: gadgetValue(map[string]any{AttrDeletionProtection: nil})},
		Plan:   tfsdk.Plan{Schema: of, Raw: raw}, State: tfsdk.State{Schema: of, Raw: raw},
	}
	b.ReportAllocs()
	for b.Loop() {
		resp := &resource.ModifyPlanResponse{Plan: req.Plan}
		gadget.ModifyPlan(b.Context(), account, req, resp)
		if resp.Diagnostics.HasError() {
			b.Fatal(resp.Diagnostics)
		}
	}
}
