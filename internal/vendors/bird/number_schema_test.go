package bird

import (
	"reflect"
	"slices"
	"testing"

	data "github.com/hashicorp/terraform-plugin-framework/datasource/schema"
	"github.com/hashicorp/terraform-plugin-framework/resource"
)

// Bird has no number keys and no service plans, and nothing to wait for in a
// destroy.
func TestAssignmentHasTheArgumentsOfThisVendor(t *testing.T) {
	t.Parallel()
	var got resource.SchemaResponse
	newNumberAssignmentResource().Schema(t.Context(), resource.SchemaRequest{}, &got)
	if diags := got.Schema.ValidateImplementation(t.Context()); diags.HasError() {
		t.Fatal(diags)
	}
	var arguments []string
	for name, a := range got.Schema.Attributes {
		if a.IsRequired() || a.IsOptional() {
			arguments = append(arguments, name)
		}
		if a.GetMarkdownDescription() == "" {
			t.Errorf("%s is not described", name)
		}
	}
	slices.Sort(arguments)
	if want := []string{"allow_move", "campaign_id", "numbers", "numbers_file", "timeouts"}; !slices.Equal(arguments, want) {
		t.Errorf("%v, want %v", arguments, want)
	}
}

// Every field of the contract's number and requirement can be read, but for the
// forms, and every attribute is in the model and described.
func TestEveryFieldOfANumberIsReadable(t *testing.T) {
	t.Parallel()
	number := numberAttributes()
	nested := func(of data.Attribute) map[string]data.Attribute {
		switch a := of.(type) {
		case data.SingleNestedAttribute:
			return a.Attributes
		case data.ListNestedAttribute:
			return a.NestedObject.Attributes
		}
		return nil
	}
	endpoint, capabilities := nested(number["endpoint"]), nested(number["capabilities"])
	capability := nested(endpoint["capabilities"])
	for schema, attributes := range map[string]map[string]data.Attribute{
		"LongCodeNumber": number, "Endpoint": endpoint, "EndpointCapability": capability, "EndpointCapabilityState": nested(capability["inbound"]),
		"Direction": nested(capabilities["voice"]), "ComplianceRequirement": nested(number["requirements"]),
	} {
		for property := range campaignContract(t, schema) {
			name := campaignSnake(property)
			if name == "number_string" {
				name = "number"
			}
			if attributes[name] == nil && name != "forms" {
				t.Errorf("%s.%s cannot be read", schema, property)
			}
		}
	}
	for model, attributes := range map[reflect.Type]map[string]data.Attribute{
		reflect.TypeFor[numberData](): number, reflect.TypeFor[requirementData](): nested(number["requirements"]), reflect.TypeFor[endpointData](): endpoint,
		reflect.TypeFor[endpointCapabilityData](): capability, reflect.TypeFor[endpointCapabilityStateData](): nested(capability["outbound"]),
		reflect.TypeFor[endpointDependencyData](): nested(endpoint["dependencies"]), reflect.TypeFor[numberOrderData](): nested(number["order"]),
		reflect.TypeFor[numberCapabilitiesData](): capabilities, reflect.TypeFor[directionData](): nested(capabilities["sms"]),
	} {
		if len(attributes) != model.NumField() {
			t.Errorf("%s: %d attributes, %d fields", model, len(attributes), model.NumField())
		}
		for i := range model.NumField() {
			name := model.Field(i).Tag.Get("tfsdk")
			if a := attributes[name]; a == nil || a.GetMarkdownDescription() == "" {
				t.Errorf("%s.%s is not in the schema, or not described", model, name)
			}
		}
	}
}
