package infobip

import (
	"maps"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/getkin/kin-openapi/openapi3"
	"github.com/hashicorp/terraform-plugin-framework/path"
	"github.com/hashicorp/terraform-plugin-framework/resource/schema"
	"github.com/hashicorp/terraform-plugin-framework/schema/validator"
	"github.com/hashicorp/terraform-plugin-framework/types"

	"github.com/tendlc/terraform-provider-tendlc/internal/tfkit"
	"github.com/tendlc/terraform-provider-tendlc/internal/vendors/infobip/contract"
)

// campaignContract are the contract's schemas, and of a kind of campaign the
// properties, those of its base included.
func campaignContract(t *testing.T, kind string) (openapi3.Schemas, openapi3.Schemas) {
	t.Helper()
	document, err := openapi3.NewLoader().LoadFromData(contract.OpenAPI)
	if err != nil {
		t.Fatal(err)
	}
	properties := openapi3.Schemas{}
	if kind != "" {
		for _, part := range document.Components.Schemas[kind].Value.AllOf {
			maps.Copy(properties, part.Value.Properties)
		}
	}
	return document.Components.Schemas, properties
}

var camel = regexp.MustCompile(`([a-z0-9])([A-Z])`)

func snakeCase(name string) string {
	return strings.ToLower(camel.ReplaceAllString(name, "${1}_${2}"))
}

// Every property of a request is an argument, but for the numbers, which are
// assigned by a resource of their own; and every argument is a property.
func TestEveryCampaignRequestFieldIsAnArgument(t *testing.T) {
	t.Parallel()
	attributes := campaignSchema(t.Context()).Attributes
	known := []string{tfkit.AttrDeletionProtection, tfkit.AttrAdoptExisting, tfkit.AttrLintIgnore, tfkit.AttrTimeouts}
	elsewhere := []string{"numbers", "numberKeys", "priority", "numberPool"} // assignment, registration, number pool
	for _, kind := range []string{"TenDlcCampaign", "ExternalTenDlcCampaign"} {
		_, properties := campaignContract(t, kind)
		for name, property := range properties {
			known = append(known, snakeCase(name))
			at := attributes[snakeCase(name)]
			isArgument := at != nil && (at.IsRequired() || at.IsOptional())
			if wanted := !property.Value.ReadOnly && !slices.Contains(elsewhere, name); wanted && !isArgument {
				t.Errorf("%s.%s is no argument", kind, name)
			}
		}
	}
	for name, at := range attributes {
		if (at.IsRequired() || at.IsOptional()) && !slices.Contains(known, name) {
			t.Errorf("%s is no property", name)
		}
	}
}

// Every property of an answer can be read in the data source, under its own
// name but for these.
func TestEveryCampaignAnswerFieldIsReadable(t *testing.T) {
	t.Parallel()
	renamed := map[string]string{"stage": "status", "campaign_feedback": "status_reasons", "number_keys": "number_previews",
		"numbers": "number_previews", "use_case": "use_cases"} // the last is a legacy of the vendor, always null
	attributes := campaignDataAttributes()
	for _, kind := range []string{"TenDlcCampaign", "ExternalTenDlcCampaign"} {
		_, properties := campaignContract(t, kind)
		for property := range properties {
			name := snakeCase(property)
			if other, isRenamed := renamed[name]; isRenamed {
				name = other
			}
			if attributes[name] == nil {
				t.Errorf("%s.%s cannot be read", kind, property)
			}
		}
	}
}

// What the contract requires of a regular campaign is required here.
func TestRequiredCampaignFieldsAreRequired(t *testing.T) {
	t.Parallel()
	all, _ := campaignContract(t, "")
	var want []string
	for _, part := range all["TenDlcCampaign"].Value.AllOf {
		for _, property := range part.Value.Required {
			if name := snakeCase(property); name != "name" && name != "low_volume" && !slices.Contains(want, name) {
				want = append(want, name)
			}
		}
	}
	have := slices.Sorted(slices.Values(regularRequired))
	if slices.Sort(want); !slices.Equal(have, want) {
		t.Errorf("required %v, contract %v", have, want)
	}
}

// Words that are arguments are the contract's; stages have a phase each.
func TestCampaignWordsAreTheContracts(t *testing.T) {
	t.Parallel()
	all, _ := campaignContract(t, "")
	for name, have := range map[string][]string{
		"TenDlcUseCase": useCases, "MessageType": messageTypes, "PolicyType": policies, "CampaignStage": campaignStatuses.Words(),
	} {
		var want []string
		for _, word := range all[name].Value.Enum {
			want = append(want, word.(string))
		}
		slices.Sort(want)
		if have := slices.Sorted(slices.Values(have)); !slices.Equal(have, want) {
			t.Errorf("%s: %v, contract %v", name, have, want)
		}
	}
}

// A text of the shortest or longest length passes, one beyond does not.
func TestCampaignLengthsAreTheContracts(t *testing.T) {
	t.Parallel()
	_, properties := campaignContract(t, "TenDlcCampaign")
	attributes := campaignSchema(t.Context()).Attributes
	for _, property := range []string{"name", "programSummary", "confirmationMessage", "helpMessage", "stopMessage", "referenceId"} {
		text, ok := attributes[snakeCase(property)].(schema.StringAttribute)
		if !ok {
			t.Fatalf("%s is no text", property)
		}
		shape := properties[property].Value
		shortest, longest := max(int(shape.MinLength), 1), int(*shape.MaxLength)
		for length, want := range map[int]bool{shortest - 1: false, shortest: true, longest: true, longest + 1: false} {
			if got := passes(t, text, strings.Repeat("a", length)); got != want {
				t.Errorf("%s of %d characters: passes %v", property, length, got)
			}
		}
	}
}

func passes(t *testing.T, attribute schema.StringAttribute, text string) bool {
	t.Helper()
	var resp validator.StringResponse
	for _, check := range attribute.Validators {
		check.ValidateString(t.Context(), validator.StringRequest{Path: path.Root("a"), ConfigValue: types.StringValue(text)}, &resp)
	}
	return !resp.Diagnostics.HasError()
}

// An argument that is not in the table would be changed in the state alone.
func TestCampaignEditTableAndSchemaAgree(t *testing.T) {
	t.Parallel()
	var arguments, listed []string
	for name, attribute := range campaignSchema(t.Context()).Attributes {
		if attribute.IsRequired() || attribute.IsOptional() {
			arguments = append(arguments, name)
		}
	}
	for _, edit := range campaignEdits {
		listed = append(listed, edit.Attribute)
		for status := range edit.In {
			if _, known := campaignStatuses[status]; !known {
				t.Errorf("%s: no stage %s", edit.Attribute, status)
			}
		}
	}
	slices.Sort(arguments)
	if slices.Sort(listed); !slices.Equal(arguments, listed) {
		t.Errorf("arguments %v, table %v", arguments, listed)
	}
}

func TestCampaignSchemaIsComplete(t *testing.T) {
	t.Parallel()
	of := campaignSchema(t.Context())
	if diags := of.ValidateImplementation(t.Context()); diags.HasError() {
		t.Error(diags)
	}
	var tags []string
	for _, field := range reflect.VisibleFields(reflect.TypeFor[campaignModel]()) {
		if !field.Anonymous {
			tags = append(tags, field.Tag.Get("tfsdk"))
		}
	}
	slices.Sort(tags)
	if have := slices.Sorted(maps.Keys(of.Attributes)); !slices.Equal(have, tags) {
		t.Errorf("schema %v, model %v", have, tags)
	}
	for name, attribute := range of.Attributes {
		text := attribute.GetMarkdownDescription()
		if text == "" || strings.Contains(text, "  ") || strings.Contains(text, "..") || !strings.HasSuffix(text, ".") {
			t.Errorf("%s: %q", name, text)
		}
	}
	for _, at := range campaignFields {
		if _, diags := of.TypeAtPath(t.Context(), at); diags.HasError() {
			t.Errorf("no argument %s", at)
		}
	}
}
