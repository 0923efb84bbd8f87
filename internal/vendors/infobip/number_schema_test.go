package infobip

import (
	"reflect"
	"slices"
	"testing"

	"github.com/hashicorp/terraform-plugin-framework/resource"
	"github.com/hashicorp/terraform-plugin-framework/resource/schema"
)

// assignmentSchema is the schema that the frame makes for this vendor.
func assignmentSchema(t *testing.T) schema.Schema {
	t.Helper()
	var got resource.SchemaResponse
	newNumberAssignmentResource().Schema(t.Context(), resource.SchemaRequest{}, &got)
	if got.Diagnostics.HasError() {
		t.Fatal(got.Diagnostics)
	}
	return got.Schema
}

func TestNumberSchemasAreComplete(t *testing.T) {
	t.Parallel()
	for name, of := range map[string]schema.Schema{"assignment": assignmentSchema(t), "pool": numberPoolSchema(t.Context())} {
		if diags := of.ValidateImplementation(t.Context()); diags.HasError() {
			t.Errorf("%s: %v", name, diags)
		}
		for attribute, a := range of.Attributes {
			if a.GetMarkdownDescription() == "" {
				t.Errorf("%s.%s is not described", name, attribute)
			}
		}
	}
	for name, a := range numberAttributes() {
		if a.GetMarkdownDescription() == "" {
			t.Errorf("number.%s is not described", name)
		}
	}
}

// Infobip has no service plans, and numbers have keys.
func TestAssignmentHasTheArgumentsOfThisVendor(t *testing.T) {
	t.Parallel()
	var arguments []string
	for name, a := range assignmentSchema(t).Attributes {
		if a.IsRequired() || a.IsOptional() {
			arguments = append(arguments, name)
		}
	}
	slices.Sort(arguments)
	if want := []string{"allow_move", "campaign_id", "number_keys", "numbers", "numbers_file", "timeouts"}; !slices.Equal(arguments, want) {
		t.Errorf("%v, want %v", arguments, want)
	}
}

// Every property of the contract's number can be read, its voice setup apart,
// and every attribute of the model is in the schema.
func TestEveryFieldOfANumberIsReadable(t *testing.T) {
	t.Parallel()
	schemas, _ := campaignContract(t, "")
	attributes := numberAttributes()
	for property := range schemas["OwnedNumber"].Value.Properties {
		if attributes[snakeCase(property)] == nil && property != "voiceSetup" {
			t.Errorf("%s cannot be read", property)
		}
	}
	of := reflect.TypeFor[numberData]()
	for i := range of.NumField() {
		if name := of.Field(i).Tag.Get("tfsdk"); attributes[name] == nil {
			t.Errorf("%s is not in the schema", name)
		}
	}
	if len(attributes) != of.NumField() {
		t.Errorf("%d attributes, %d fields", len(attributes), of.NumField())
	}
}

// The arguments of a pool are those of the call that attaches it, and its facts
// those that a campaign shows.
func TestEveryFieldOfANumberPoolIsThere(t *testing.T) {
	t.Parallel()
	schemas, _ := campaignContract(t, "")
	attributes := numberPoolSchema(t.Context()).Attributes
	for property := range schemas["AttachNumberPoolRequest"].Value.Properties {
		if a := attributes[snakeCase(property)]; a == nil || !a.IsOptional() {
			t.Errorf("%s is no argument", property)
		}
	}
	shown := map[string]string{"number_pool_status": attrPoolStatus, "number_pool_type": "pool_type"}
	for property := range schemas["NumberPool"].Value.Properties {
		name := snakeCase(property)
		if other := shown[name]; other != "" {
			name = other
		}
		if attributes[name] == nil {
			t.Errorf("%s cannot be read", property)
		}
	}
	want := []string{poolInvalid, poolPending, poolSubmitted, poolValid}
	var have []string
	for _, word := range schemas["NumberPoolStatus"].Value.Enum {
		have = append(have, word.(string))
	}
	slices.Sort(have)
	if !slices.Equal(have, want) {
		t.Errorf("%v, want %v", have, want)
	}
}

// The limits are the contract's.
func TestLimitsOfNumbersAreTheContracts(t *testing.T) {
	t.Parallel()
	schemas, _ := campaignContract(t, "")
	for _, list := range []string{"numbers", "numberKeys"} {
		if most := schemas["UpdateCampaignRegistrationRequest"].Value.Properties[list].Value.MaxItems; most == nil || *most != mostInCall {
			t.Errorf("%s: %v in a call, want %d", list, most, mostInCall)
		}
	}
}
