package tfkit

import (
	"maps"
	"testing"

	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/path"
	"github.com/hashicorp/terraform-plugin-framework/resource"
	"github.com/hashicorp/terraform-plugin-framework/resource/schema"
	"github.com/hashicorp/terraform-plugin-framework/tfsdk"
	"github.com/hashicorp/terraform-plugin-framework/types"
	"github.com/hashicorp/terraform-plugin-go/tftypes"

	"github.com/tendlc/terraform-provider-tendlc/internal/clock"
	"github.com/tendlc/terraform-provider-tendlc/internal/lint"
	"github.com/tendlc/terraform-provider-tendlc/internal/registration"
)

// leaflet is a campaign of the tests that plans hold against the rules, and
// firm is a brand.
var (
	leaflet = lintedObject("campaign", &Lint{
		Vendor: lint.Generic, BrandIDs: []string{"brand_id"}, Money: "It is paid all the same.",
		Fields: []LintField{
			LintAt(lint.CampaignName, "campaign_name"), LintAt(lint.MessageFlow, "message_flow"), LintAt(lint.Samples, "samples"),
			LintAt(lint.SubUseCases, "sub_use_cases"), {Field: lint.UseCase, At: []string{"use_case"}},
		},
	}, "message_flow", "samples", "sub_use_cases", "use_case", "brand_id")
	firm = lintedObject("brand", &Lint{
		Vendor: lint.Generic, Brand: true, BrandIDs: []string{"brand_id", AttrID},
		Fields: []LintField{LintAt(lint.BrandName, "group.company"), LintAt(lint.Support, "group.mail")},
	}, "group", "brand_id")
)

func lintedObject(noun string, of *Lint, attributes ...string) Object {
	object := gadget
	object.Noun, object.Lint = noun, of
	for _, attribute := range attributes {
		object.Edits = append(object.Edits, Edit{Attribute: attribute, Effect: Replace, Same: SameText})
	}
	object.Edits = append(object.Edits, Edit{Attribute: AttrLintIgnore, Effect: Local})
	return object
}

func lintSchema() schema.Schema {
	of := gadgetSchema()
	of.Attributes[AttrLintIgnore] = LintIgnoreAttribute("campaign")
	for _, name := range []string{"message_flow", "use_case", "brand_id"} {
		of.Attributes[name] = schema.StringAttribute{Optional: true}
	}
	of.Attributes["samples"] = schema.ListAttribute{Optional: true, ElementType: types.StringType}
	of.Attributes["sub_use_cases"] = schema.SetAttribute{Optional: true, ElementType: types.StringType}
	of.Attributes["group"] = schema.SingleNestedAttribute{Optional: true, Attributes: map[string]schema.Attribute{
		"company": schema.StringAttribute{Optional: true}, "mail": schema.StringAttribute{Optional: true}, "city": schema.StringAttribute{Optional: true},
	}}
	return of
}

// several is a value of several texts, of the kind that an attribute wants.
type several []any

// lintValues makes a value of the schema, on top of an object that lives; nil is
// no object.
func lintValues(t *testing.T, given map[string]any) tftypes.Value {
	t.Helper()
	kind := lintSchema().Type().TerraformType(t.Context()).(tftypes.Object)
	if given == nil {
		return tftypes.NewValue(kind, nil)
	}
	all := map[string]any{AttrID: "01k4a", "campaign_name": "Visits", "description": "text", AttrStatus: "ACTIVE", AttrPhase: "active", AttrDeletionProtection: false, AttrAdoptExisting: false}
	maps.Copy(all, given)
	values := map[string]tftypes.Value{}
	for name, of := range kind.AttributeTypes {
		switch value := all[name].(type) {
		case several:
			elements := make([]tftypes.Value, len(value))
			for i, element := range value {
				elements[i] = tftypes.NewValue(tftypes.String, element)
			}
			values[name] = tftypes.NewValue(of, elements)
		case map[string]any:
			members := map[string]tftypes.Value{}
			for member, text := range of.(tftypes.Object).AttributeTypes {
				members[member] = tftypes.NewValue(text, value[member])
			}
			values[name] = tftypes.NewValue(of, members)
		case []Reason:
			list, diags := ReasonList(t.Context(), value)
			raw, err := list.ToTerraformValue(t.Context())
			if diags.HasError() || err != nil {
				t.Fatal(diags, err)
			}
			values[name] = raw
		default:
			values[name] = tftypes.NewValue(of, value)
		}
	}
	return tftypes.NewValue(kind, values)
}

// lintAccount is an account with these rules.
func lintAccount(rules LintRules) Account {
	return Account{Registrar: registration.New(clock.NewVirtual(midnight)), Lint: rules, Brands: NewBrands()}
}

// planOf plans an object; a nil map is no object.
func planOf(t *testing.T, o Object, account Account, plan, state map[string]any) diag.Diagnostics {
	t.Helper()
	shape, raw := lintSchema(), lintValues(t, plan)
	req := resource.ModifyPlanRequest{
		Config: tfsdk.Config{Schema: shape, Raw: raw}, Plan: tfsdk.Plan{Schema: shape, Raw: raw}, State: tfsdk.State{Schema: shape, Raw: lintValues(t, state)},
	}
	resp := &resource.ModifyPlanResponse{Plan: tfsdk.Plan{Schema: shape, Raw: raw}}
	o.ModifyPlan(t.Context(), account, req, resp)
	return resp.Diagnostics
}

// placed are the paths of diagnostics, "" where there is none.
func placed(diags diag.Diagnostics) []string {
	var paths []string
	for _, one := range diags {
		at := path.Empty()
		if located, ok := one.(diag.DiagnosticWithPath); ok {
			at = located.Path()
		}
		paths = append(paths, at.String())
	}
	return paths
}
