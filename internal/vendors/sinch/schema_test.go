package sinch

import (
	"context"
	"fmt"
	"maps"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/hashicorp/terraform-plugin-framework/path"
	"github.com/hashicorp/terraform-plugin-framework/resource"
	"github.com/hashicorp/terraform-plugin-framework/resource/schema"
	"github.com/hashicorp/terraform-plugin-framework/types"

	"github.com/tendlc/terraform-provider-tendlc/internal/tfkit"
)

// paid are the two resources that money is paid for.
var paid = []struct {
	noun   string
	schema func(context.Context) schema.Schema
	edits  tfkit.Edits
	fields tfkit.FieldPaths
	model  any
}{
	{"brand", brandSchema, brandEdits, brandFields, brandModel{}},
	{"campaign", campaignSchema, campaignEdits, campaignFields, campaignModel{}},
}

// An argument that is not in the table would be changed in the state alone, and
// the vendor would never hear of it.
func TestEditTableAndSchemaAgree(t *testing.T) {
	t.Parallel()
	for _, p := range paid {
		attributes := p.schema(t.Context()).Attributes
		var arguments, listed []string
		for name, attribute := range attributes {
			if attribute.IsRequired() || attribute.IsOptional() {
				arguments = append(arguments, name)
			}
		}
		for _, edit := range p.edits {
			listed = append(listed, edit.Attribute)
		}
		slices.Sort(arguments)
		slices.Sort(listed)
		if !slices.Equal(arguments, listed) {
			t.Errorf("%s: arguments %v, table %v", p.noun, arguments, listed)
		}
		for _, edit := range p.edits {
			sentence := p.edits.Describe(edit.Attribute, p.noun)
			if described := attributes[edit.Attribute].GetMarkdownDescription(); edit.Effect == tfkit.Replace && !strings.HasSuffix(described, sentence) {
				t.Errorf("%s.%s does not say %q: %s", p.noun, edit.Attribute, sentence, described)
			}
		}
	}
}

// Every attribute is described, and models hold just the schema's attributes.
func TestSchemasAreComplete(t *testing.T) {
	t.Parallel()
	all := map[string]schema.Schema{"assignment": assignmentSchema(t)}
	models := map[string]any{} // an assignment has none: it is read attribute by attribute
	for _, p := range paid {
		all[p.noun], models[p.noun] = p.schema(t.Context()), p.model
	}
	for name, of := range all {
		if diags := of.ValidateImplementation(t.Context()); diags.HasError() {
			t.Errorf("%s: %v", name, diags)
		}
		if of.MarkdownDescription == "" {
			t.Errorf("%s is not described", name)
		}
		described(t, name, of.Attributes)
		if models[name] == nil {
			continue
		}
		var tags []string
		for _, field := range reflect.VisibleFields(reflect.TypeOf(models[name])) {
			if !field.Anonymous {
				tags = append(tags, field.Tag.Get("tfsdk"))
			}
		}
		slices.Sort(tags)
		if have := slices.Sorted(maps.Keys(of.Attributes)); !slices.Equal(have, tags) {
			t.Errorf("%s: schema %v, model %v", name, have, tags)
		}
	}
}

func assignmentSchema(t *testing.T) schema.Schema {
	t.Helper()
	var resp resource.SchemaResponse
	newNumberAssignmentResource().Schema(t.Context(), resource.SchemaRequest{}, &resp)
	return resp.Schema
}

func described(t *testing.T, name string, attributes map[string]schema.Attribute) {
	t.Helper()
	for attribute, of := range attributes {
		text := of.GetMarkdownDescription()
		if attribute != tfkit.AttrTimeouts && (text == "" || strings.Contains(text, "  ") || strings.Contains(text, "..") || !strings.HasSuffix(text, ".")) {
			t.Errorf("%s.%s: %q", name, attribute, text)
		}
		if group, ok := of.(schema.SingleNestedAttribute); ok && attribute != tfkit.AttrTimeouts {
			described(t, name+"."+attribute, group.Attributes)
		}
	}
}

// A field path that does not exist would make Terraform drop the location, and
// a key in another spelling would never be found.
func TestFieldPathsLeadToArguments(t *testing.T) {
	t.Parallel()
	tables := []struct {
		name   string
		fields tfkit.FieldPaths
		schema schema.Schema
	}{
		{"assignment", assignmentFields, assignmentSchema(t)},
		{"assignment from a file", fieldsOf(tfkit.KindFile), assignmentSchema(t)},
	}
	for _, p := range paid {
		tables = append(tables, struct {
			name   string
			fields tfkit.FieldPaths
			schema schema.Schema
		}{p.noun, p.fields, p.schema(t.Context())})
	}
	for _, table := range tables {
		for key, at := range table.fields {
			if found, ok := table.fields.Find(key); !ok || !found.Equal(at) {
				t.Errorf("%s: %q is never found", table.name, key)
			}
			if _, diags := table.schema.TypeAtPath(t.Context(), at); diags.HasError() {
				t.Errorf("%s: %s does not exist", table.name, at)
			}
		}
	}
	for name, request := range map[string]tfkit.FieldPaths{"CreateCampaignRequest": campaignFields, "CreateBrandRegistration": brandFields,
		"CompanyDetails": brandFields, "FinancialDetails": brandFields, "ContactDetails": brandFields} {
		for property := range schemas(t)[name].Value.Properties {
			for _, spelling := range []string{property, snake(property), "body." + property} {
				if _, ok := request.Find(spelling); !ok {
					t.Errorf("%s.%s has no argument", name, spelling)
				}
			}
		}
	}
}

// The limits of the contract are the validators' limits.
func TestLimitsAreTheContracts(t *testing.T) {
	t.Parallel()
	properties := schemas(t)["CreateCampaignRequest"].Value.Properties
	for name, attribute := range campaignSchema(t.Context()).Attributes {
		text, ok := attribute.(schema.StringAttribute)
		property := properties[camel(name)]
		if property == nil {
			property = properties[name]
		}
		if !ok || property == nil || property.Value.MaxLength == nil || name == "brand_id" {
			continue
		}
		var said []string
		for _, v := range text.Validators {
			said = append(said, v.Description(t.Context()))
		}
		if want := fmt.Sprintf("at most %d", *property.Value.MaxLength); !strings.Contains(strings.Join(said, "; "), want) && !strings.Contains(strings.Join(said, "; "), fmt.Sprintf("and %d", *property.Value.MaxLength)) {
			t.Errorf("%s: %v, the contract says %s", name, said, want)
		}
		if least := property.Value.MinLength; least > 0 && !strings.Contains(strings.Join(said, "; "), fmt.Sprintf("between %d", least)) {
			t.Errorf("%s: %v, the contract says at least %d", name, said, least)
		}
	}
	for _, name := range []string{"optinKeywords", "optoutKeywords", "helpKeywords"} {
		if most := properties[name].Value.MaxLength; *most != maxKeywords {
			t.Errorf("%s: %d", name, *most)
		}
	}
}

func camel(name string) string {
	words := strings.Split(name, "_")
	for i := range words[1:] {
		words[i+1] = strings.ToUpper(words[i+1][:1]) + words[i+1][1:]
	}
	return strings.Join(words, "")
}

// Before the provider is configured, as in "terraform validate", no plan is
// judged and nothing panics.
func TestUnconfiguredResourcesPlanNothing(t *testing.T) {
	t.Parallel()
	for _, create := range (Vendor{}).Resources() {
		made := create()
		var meta resource.MetadataResponse
		made.Metadata(t.Context(), resource.MetadataRequest{ProviderTypeName: "tendlc"}, &meta)
		if !strings.HasPrefix(meta.TypeName, "tendlc_sinch_") {
			t.Error(meta.TypeName)
		}
		var configured resource.ConfigureResponse
		made.(resource.ResourceWithConfigure).Configure(t.Context(), resource.ConfigureRequest{}, &configured)
		var plan resource.ModifyPlanResponse
		made.(resource.ResourceWithModifyPlan).ModifyPlan(t.Context(), resource.ModifyPlanRequest{}, &plan)
		if len(configured.Diagnostics)+len(plan.Diagnostics) > 0 {
			t.Errorf("%s: %v %v", meta.TypeName, configured.Diagnostics, plan.Diagnostics)
		}
	}
}

func TestFirstArgument(t *testing.T) {
	t.Parallel()
	if at, ok := firstArgument([]string{"colour", "campaign.sample2"}, campaignFields); !ok || !at.Equal(path.Root("samples").AtListIndex(1)) {
		t.Error(at)
	}
	if _, ok := firstArgument(nil, campaignFields); ok {
		t.Error("an argument came of nothing")
	}
	if reasons := campaignReasonsOf("805", "optinMessage", "no"); !reasons[0].Attribute.Equal(types.StringValue("opt_in_message")) {
		t.Error(reasons)
	}
}
