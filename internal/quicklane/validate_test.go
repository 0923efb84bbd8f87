package quicklane_test

import (
	"context"
	"testing"

	"github.com/hashicorp/terraform-plugin-framework/attr"
	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/path"
	"github.com/hashicorp/terraform-plugin-framework/providerserver"
	"github.com/hashicorp/terraform-plugin-framework/resource"
	"github.com/hashicorp/terraform-plugin-framework/resource/schema"
	"github.com/hashicorp/terraform-plugin-framework/schema/validator"
	"github.com/hashicorp/terraform-plugin-framework/types"
	"github.com/hashicorp/terraform-plugin-framework/types/basetypes"
	"github.com/hashicorp/terraform-plugin-go/tfprotov6"
	"github.com/hashicorp/terraform-plugin-go/tftypes"

	"github.com/tendlc/terraform-provider-tendlc/internal/quicklane"
)

// object is a value as HCL has it: what is absent is null, unknown is not known.
type object map[string]any

type list []any

const unknown = "(not known)"

func made(t *testing.T, kind tftypes.Type, given any) tftypes.Value {
	t.Helper()
	switch given := given.(type) {
	case string:
		if given == unknown {
			return tftypes.NewValue(kind, tftypes.UnknownValue)
		}
	case object:
		values := map[string]tftypes.Value{}
		for name, of := range kind.(tftypes.Object).AttributeTypes {
			values[name] = made(t, of, given[name])
		}
		return tftypes.NewValue(kind, values)
	case list:
		var values []tftypes.Value
		of, ok := kind.(tftypes.List)
		if !ok {
			of = tftypes.List{ElementType: kind.(tftypes.Set).ElementType}
		}
		for _, element := range given {
			values = append(values, made(t, of.ElementType, element))
		}
		return tftypes.NewValue(kind, values)
	}
	return tftypes.NewValue(kind, given)
}

// validated sends a configuration of the thing.
func (s *spoken) validated(t *testing.T, config any) *tfprotov6.ValidateResourceConfigResponse {
	t.Helper()
	all, err := s.server.GetProviderSchema(t.Context(), &tfprotov6.GetProviderSchemaRequest{})
	if err != nil {
		t.Fatal(err)
	}
	resp, err := s.server.ValidateResourceConfig(t.Context(), &tfprotov6.ValidateResourceConfigRequest{TypeName: thingType,
		Config:             wire(t, made(t, all.ResourceSchemas[thingType].ValueType(), config)),
		ClientCapabilities: &tfprotov6.ValidateResourceConfigClientCapabilities{WriteOnlyAttributesAllowed: true}})
	if err != nil {
		t.Fatal(err)
	}
	return resp
}

// validateCase is one configuration, of the usual thing unless the case says
// otherwise.
type validateCase struct {
	acme   acme
	config any  // nil: a good one
	quick  bool // the lane answers
}

// has is a thing with one attribute more.
func has(x schema.Attribute) acme { return acme{attributes: map[string]schema.Attribute{"x": x}} }

// of is a good configuration with that attribute.
func of(x any) object { return object{"name": "a", "x": x} }

var zones = schema.ListNestedAttribute{Optional: true, NestedObject: schema.NestedAttributeObject{Attributes: map[string]schema.Attribute{
	"zone": schema.StringAttribute{Required: true},
	"size": schema.Int64Attribute{Optional: true},
}}}

var validateCases = map[string]validateCase{
	"a good one":                  {quick: true},
	"all that can be given":       {config: object{"name": "a", "tier": "gold", "place": object{"zone": "west"}}, quick: true},
	"what is not known":           {config: object{"name": unknown, "place": object{"zone": unknown}}, quick: true},
	"a group that is not known":   {config: object{"name": "a", "place": unknown}, quick: true},
	"nothing":                     {config: object{}},
	"no object":                   {config: nothing{}},
	"an object that is not known": {config: unknown},
	"a read-only argument":        {config: object{"name": "a", "id": "1"}},
	"one that is not known":       {config: object{"name": "a", "id": unknown}},
	"objects in a list":           {acme: has(zones), config: of(list{object{"zone": "west"}, object{"zone": unknown, "size": 2}}), quick: true},
	"a list that is not known":    {acme: has(zones), config: of(unknown), quick: true},
	"an incomplete object":        {acme: has(zones), config: of(list{object{"zone": "west"}, object{"size": 2}})},
	"an object that is null":      {acme: has(zones), config: of(list{nil})},
	"one with nothing required": {acme: has(schema.ListNestedAttribute{Optional: true, NestedObject: schema.NestedAttributeObject{
		Attributes: map[string]schema.Attribute{"y": schema.StringAttribute{Optional: true}}}}), config: of(list{nil})},
	"an object not known yet":            {acme: has(zones), config: of(list{unknown})},
	"a fraction in an object":            {acme: has(zones), config: of(list{object{"zone": "west", "size": 2.5}})},
	"a fraction":                         {acme: has(schema.Int64Attribute{Optional: true}), config: of(2.5)},
	"a set":                              {acme: has(schema.SetAttribute{Optional: true, ElementType: types.StringType}), config: of(list{"a", "b"}), quick: true},
	"a set with an element twice":        {acme: has(schema.SetAttribute{Optional: true, ElementType: types.StringType}), config: of(list{"a", "a"})},
	"a deprecated argument":              {acme: has(schema.StringAttribute{Optional: true, DeprecationMessage: "old"}), config: of("a")},
	"a deprecated one not known":         {acme: has(schema.StringAttribute{Optional: true, DeprecationMessage: "old"}), config: of(unknown), quick: true},
	"one that is left out":               {acme: has(schema.StringAttribute{Optional: true, DeprecationMessage: "old"}), quick: true},
	"a deprecated thing":                 {acme: acme{deprecated: "old"}},
	"a map":                              {acme: has(schema.MapAttribute{Optional: true, ElementType: types.StringType}), quick: true},
	"validators of a map":                {acme: has(schema.MapAttribute{Optional: true, ElementType: types.StringType, Validators: []validator.Map{recorder{}}})},
	"an unused kind of attribute":        {acme: has(schema.NumberAttribute{Optional: true})},
	"the same, read-only":                {acme: has(schema.NumberAttribute{Computed: true}), quick: true},
	"a write-only attribute":             {acme: has(schema.StringAttribute{Optional: true, WriteOnly: true})},
	"validators of listed objects":       {acme: has(schema.ListNestedAttribute{Optional: true, NestedObject: schema.NestedAttributeObject{Validators: []validator.Object{recorder{}}}})},
	"a validator that warns":             {acme: has(schema.StringAttribute{Optional: true, Validators: []validator.String{recorder{warns: true}}}), config: of("a")},
	"one in an object":                   {acme: has(schema.SingleNestedAttribute{Optional: true, Attributes: map[string]schema.Attribute{"y": schema.BoolAttribute{Optional: true, Validators: []validator.Bool{recorder{warns: true}}}}}), config: of(object{"y": true})},
	"an account that warns":              {acme: acme{configure: func(resp *resource.ConfigureResponse) { resp.Diagnostics.AddWarning("account", "") }}},
	"a type whose values cannot be read": {acme: has(schema.StringAttribute{Optional: true, CustomType: unreadable{}}), config: of("a")},
	"the same in a group":                {acme: has(schema.SingleNestedAttribute{Optional: true, Attributes: map[string]schema.Attribute{"y": schema.StringAttribute{Optional: true, CustomType: unreadable{}}}}), config: of(object{"y": "a"})},
	"a thing that complains": {acme: acme{validate: func(_ any, _ resource.ValidateConfigRequest, resp *resource.ValidateConfigResponse) {
		resp.Diagnostics.AddAttributeError(path.Root("name"), "e", "one")
	}}},
	"a thing that looks": {quick: true, acme: acme{validate: func(data any, req resource.ValidateConfigRequest, resp *resource.ValidateConfigResponse) {
		var name types.String
		resp.Diagnostics.Append(req.Config.GetAttribute(context.Background(), path.Root("name"), &name)...)
		if data != "account" || name.ValueString() != "a" || !req.ClientCapabilities.WriteOnlyAttributesAllowed {
			resp.Diagnostics.AddError("asked otherwise", "")
		}
	}}},
}

// unreadable is a type of texts that has something to say when they are turned
// to texts of the framework's own.
type unreadable struct{ basetypes.StringType }

func (unreadable) ValueFromTerraform(ctx context.Context, in tftypes.Value) (attr.Value, error) {
	text, err := basetypes.StringType{}.ValueFromTerraform(ctx, in)
	if err != nil {
		return nil, err
	}
	return unreadableText{text.(basetypes.StringValue)}, nil
}

type unreadableText struct{ basetypes.StringValue }

func (t unreadableText) ToStringValue(context.Context) (basetypes.StringValue, diag.Diagnostics) {
	if t.IsNull() {
		return t.StringValue, nil
	}
	return t.StringValue, diag.Diagnostics{diag.NewWarningDiagnostic("w", "one")}
}

// nothing stands for no configuration at all, which is another thing than an
// empty one.
type nothing struct{}

// The lane answers where the framework has nothing to say, and only there.
func TestConfigurationsAreWhatTheyAreWithoutTheLane(t *testing.T) {
	t.Parallel()
	for name, one := range validateCases {
		for _, watched := range []bool{false, true} {
			t.Run(name, func(t *testing.T) {
				t.Parallel()
				config := one.config
				switch config.(type) {
				case nil:
					config = object{"name": "a"}
				case nothing:
					config = nil
				}
				quick, plain := one.acme, one.acme
				with, without := speak(t, &quick, true, watched), speak(t, &plain, false, false)
				asIs(t, with.validated(t, config), without.validated(t, config))
				if len(with.differs) > 0 {
					t.Error(with.differs)
				}
				if quick := with.answered[quicklane.Validate] == 1; quick != one.quick {
					t.Errorf("answered by the lane: %v", quick)
				}
			})
		}
	}
}

// "terraform validate" configures no provider.
func TestConfigurationsAreValidatedBeforeTheProviderIsConfigured(t *testing.T) {
	t.Parallel()
	var given []any
	a := acme{validate: func(data any, _ resource.ValidateConfigRequest, _ *resource.ValidateConfigResponse) {
		given = append(given, data)
	}}
	s := &spoken{}
	answered := 0
	a.lane = quicklane.New("acme", a.things(), quicklane.Watch{Answered: func(quicklane.Call, string) { answered++ }})
	s.server = a.lane.Before(providerserver.NewProtocol6(&a)())
	if resp := s.validated(t, object{"name": "a"}); len(resp.Diagnostics) > 0 || answered != 1 || len(given) != 1 || given[0] != nil {
		t.Error(resp, answered, given)
	}
}

// A validator that complains of the second of two calls alone would be missed.
func TestAWatchTellsOfAComplaintThatTheLaneHasNotHeard(t *testing.T) {
	t.Parallel()
	calls := 0
	s := speak(t, &acme{validate: func(_ any, _ resource.ValidateConfigRequest, resp *resource.ValidateConfigResponse) {
		if calls++; calls > 1 {
			resp.Diagnostics.AddError("e", "one")
		}
	}}, true, true)
	s.validated(t, object{"name": "a"})
	if len(s.differs) == 0 {
		t.Error("nobody was told")
	}
}
