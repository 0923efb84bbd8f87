package tfkit

import (
	"context"
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/path"
	"github.com/hashicorp/terraform-plugin-framework/resource"
	"github.com/hashicorp/terraform-plugin-framework/resource/schema"
	"github.com/hashicorp/terraform-plugin-framework/tfsdk"
	"github.com/hashicorp/terraform-plugin-framework/types"
	"github.com/hashicorp/terraform-plugin-go/tftypes"

	"github.com/tendlc/terraform-provider-tendlc/internal/clock"
	"github.com/tendlc/terraform-provider-tendlc/internal/registration"
	"github.com/tendlc/terraform-provider-tendlc/internal/tcr"
)

// gadget is an object of the tests: a name and a text beside the attributes
// that all objects have.
var gadget = Object{
	Vendor: "Sinch", Noun: "campaign", TypeName: "tendlc_sinch_campaign", NameAttr: "campaign_name", Review: "1 to 7 business days", Traffic: true,
	Edits: Edits{
		{Attribute: "campaign_name", Effect: Replace}, {Attribute: "description", Effect: Replace, Same: SameText},
		{Attribute: AttrDeletionProtection, Effect: Local}, {Attribute: AttrAdoptExisting, Effect: Local},
	},
	Fee: func(context.Context, tfsdk.Plan) (tcr.Fee, bool, diag.Diagnostics) {
		setup, monthly := 30.0, 10.0
		return tcr.Fee{Setup: &setup, Monthly: &monthly, Currency: "USD", Source: "a list", AsOf: "2026-11-21"}, true, nil
	},
}

func gadgetSchema() schema.Schema {
	attributes := CommonAttributes("Sinch", "campaign")
	attributes[AttrID] = LateID("")
	attributes["campaign_name"] = schema.StringAttribute{Required: true}
	attributes["description"] = schema.StringAttribute{Required: true}
	return schema.Schema{Attributes: attributes}
}

// gadgetValue is a value of the schema; what is not given is null.
func gadgetValue(given map[string]any) tftypes.Value {
	kind := gadgetSchema().Type().TerraformType(context.Background()).(tftypes.Object)
	values := map[string]tftypes.Value{}
	all := map[string]any{AttrID: "01k4a", "campaign_name": "Visits", "description": "text", AttrStatus: "ACTIVE", AttrPhase: "active", AttrDeletionProtection: true, AttrAdoptExisting: false}
	maps.Copy(all, given)
	for name, of := range kind.AttributeTypes {
		values[name] = tftypes.NewValue(of, all[name])
	}
	return tftypes.NewValue(kind, values)
}

// modifyPlan runs the plan of a gadget; a nil map is no object.
func modifyPlan(t *testing.T, plan, config, state map[string]any) *resource.ModifyPlanResponse {
	t.Helper()
	shape := gadgetSchema()
	value := func(given map[string]any) tftypes.Value {
		if given == nil {
			return tftypes.NewValue(shape.Type().TerraformType(t.Context()), nil)
		}
		return gadgetValue(given)
	}
	req := resource.ModifyPlanRequest{
		Config: tfsdk.Config{Schema: shape, Raw: value(config)}, Plan: tfsdk.Plan{Schema: shape, Raw: value(plan)},
		State: tfsdk.State{Schema: shape, Raw: value(state)}, Private: nil,
	}
	resp := &resource.ModifyPlanResponse{Plan: tfsdk.Plan{Schema: shape, Raw: value(plan)}}
	gadget.ModifyPlan(t.Context(), Account{Registrar: registration.New(clock.NewVirtual(midnight)), DeletionProtection: true}, req, resp)
	return resp
}

func summaries(diags diag.Diagnostics) string {
	var all []string
	for _, one := range plain(diags) {
		kind := "E "
		if one.warning {
			kind = "W "
		}
		all = append(all, kind+one.summary+" / "+one.detail)
	}
	return strings.Join(all, "\n")
}

func TestPlanOfAReplacement(t *testing.T) {
	t.Parallel()
	type values = map[string]any
	changed := values{"description": "other text"}
	for name, r := range map[string]struct {
		state    values
		replaced bool
		says     []string // none: no diagnostic
	}{
		"protected and live": {values{}, true, []string{`E Changing description would replace the protected campaign "Visits" (01k4a) (TENDLC1002)`,
			"Sinch has no call to change description of a campaign", "it costs 30.00 USD once and 10.00 USD a month (a list, as of 2026-11-21)",
			"create_before_destroy = true", "It is active at Sinch (ACTIVE), and deletion_protection is on.", "both in one apply is refused", NothingSent}},
		"live": {values{AttrDeletionProtection: false}, true, []string{`W Changing description replaces the campaign "Visits" (01k4a), which is active (TENDLC1003)`, "create_before_destroy = true"}},
		"protected, and never read since it was paid": {values{AttrStatus: nil, AttrPhase: nil}, true, []string{"E Changing description would replace the protected campaign",
			"It is registered, its status at Sinch was never read, and deletion_protection is on."}},
		"never read": {values{AttrStatus: nil, AttrPhase: nil, AttrDeletionProtection: false}, true, []string{"W Changing description replaces", "which is unknown (TENDLC1003)"}},
		"unknown":    {values{AttrStatus: "NEW", AttrPhase: "unknown"}, true, []string{"E Changing description would replace the protected campaign"}},
		"refused":    {values{AttrStatus: "REJECTED", AttrPhase: "rejected"}, true, []string{`W Changing description replaces the campaign "Visits" (01k4a), which is rejected (TENDLC1010)`, "it costs 30.00 USD once"}},
		"failed":     {values{AttrStatus: "SUBMISSION_FAILED", AttrPhase: "failed"}, true, []string{"W Changing description replaces", "which is failed (TENDLC1010)"}},
		"lapsed":     {values{AttrStatus: "EXPIRED", AttrPhase: "expired"}, true, []string{"W Changing description replaces", "which is expired (TENDLC1010)"}},
		"draft":      {values{AttrStatus: "DRAFT", AttrPhase: "draft"}, true, []string{"W Changing description replaces", "which is draft (TENDLC1003)", "it costs 30.00 USD once"}},
		"no change":  {values{"description": "other text \n"}, false, nil},
	} {
		resp := modifyPlan(t, changed, changed, r.state)
		text := summaries(resp.Diagnostics)
		for _, phrase := range r.says {
			if !strings.Contains(text, phrase) {
				t.Errorf("%s does not say %q: %s", name, phrase, text)
			}
		}
		if len(r.says) == 0 && text != "" {
			t.Errorf("%s says %s", name, text)
		}
		if replaced := slices.ContainsFunc(resp.RequiresReplace, path.Root("description").Equal); replaced != r.replaced {
			t.Errorf("%s: replaced %v", name, resp.RequiresReplace)
		}
	}
}

func TestPlanOfACreate(t *testing.T) {
	t.Parallel()
	unknown := map[string]any{AttrDeletionProtection: tftypes.UnknownValue, AttrID: tftypes.UnknownValue}
	for name, r := range map[string]struct{ configured, want any }{
		"default": {nil, true}, "off": {false, false}, "on": {true, true},
	} {
		plan := maps.Clone(unknown)
		if r.configured != nil {
			plan[AttrDeletionProtection] = r.configured
		}
		resp := modifyPlan(t, plan, map[string]any{AttrDeletionProtection: r.configured}, nil)
		var protected types.Bool
		var fee types.Object
		resp.Diagnostics.Append(resp.Plan.GetAttribute(t.Context(), path.Root(AttrDeletionProtection), &protected)...)
		resp.Diagnostics.Append(resp.Plan.GetAttribute(t.Context(), path.Root(AttrFeePreview), &fee)...)
		if resp.Diagnostics.HasError() || protected.ValueBool() != r.want || fee.Attributes()["setup"].String() != "30.000000" {
			t.Errorf("%s: %s %s %s", name, protected, fee, summaries(resp.Diagnostics))
		}
	}
}

func TestPlanOfAnUpdateAndOfADestroy(t *testing.T) {
	t.Parallel()
	type values = map[string]any
	// What was refused stays, with a reminder.
	resp := modifyPlan(t, values{AttrStatus: "REJECTED", AttrPhase: "rejected"}, values{}, values{AttrStatus: "REJECTED", AttrPhase: "rejected"})
	if text := summaries(resp.Diagnostics); !strings.HasPrefix(text, `W The campaign "Visits" (01k4a) is rejected (TENDLC1010)`) {
		t.Error(text)
	}
	// Where no argument changes, an id that has not arrived is no update.
	resp = modifyPlan(t, values{AttrID: tftypes.UnknownValue}, values{}, values{AttrID: nil})
	if !resp.Plan.Raw.Equal(gadgetValue(values{AttrID: nil})) {
		t.Errorf("planned %s", resp.Plan.Raw)
	}
	resp = modifyPlan(t, values{AttrID: tftypes.UnknownValue, AttrAdoptExisting: true}, values{}, values{AttrID: nil})
	if resp.Plan.Raw.IsFullyKnown() {
		t.Errorf("planned %s", resp.Plan.Raw)
	}
	for name, r := range map[string]struct {
		state values
		says  string
	}{
		"protected":  {values{}, "E The campaign \"Visits\" (01k4a) is protected from destruction (TENDLC1001) / It is active at Sinch (ACTIVE), and deletion_protection is on. Its numbers would stop sending for it. A new registration would cost 30.00 USD once and 10.00 USD a month (a list, as of 2026-11-21), and a new review (1 to 7 business days)."},
		"never read": {values{AttrStatus: nil, AttrPhase: nil}, "It is registered, its status at Sinch was never read, and deletion_protection is on."},
		"refused":    {values{AttrPhase: "rejected"}, ""},
		"off":        {values{AttrDeletionProtection: false}, ""},
		"unnamed":    {values{"campaign_name": nil}, "The campaign 01k4a is protected"},
	} {
		text := summaries(modifyPlan(t, nil, nil, r.state).Diagnostics)
		if !strings.Contains(text, r.says) || (r.says == "") != (text == "") {
			t.Errorf("%s: %s", name, text)
		}
	}
}
