package schematest

import (
	"maps"
	"reflect"
	"slices"
	"testing"

	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/path"
	"github.com/hashicorp/terraform-plugin-framework/resource/schema"
	"github.com/hashicorp/terraform-plugin-framework/tfsdk"
	"github.com/hashicorp/terraform-plugin-go/tftypes"

	"github.com/tendlc/terraform-provider-tendlc/internal/tfkit"
)

// Decoded is the model of a resource with its schema.
type Decoded struct {
	Schema schema.Schema
	Model  any // a value of the struct with tfsdk tags
}

// CheckDecoding holds tfkit.Get and tfkit.Attribute against the framework's: with
// a null object, with a full one, and for each attribute with that one null, not
// known, and both further in.
func CheckDecoding(t *testing.T, all ...Decoded) {
	t.Helper()
	for _, one := range all {
		if !tfkit.IsModel(one.Model) {
			t.Errorf("%T is left to the framework", one.Model)
		}
		kind := one.Schema.Type().TerraformType(t.Context()).(tftypes.Object) //nolint:forcetypeassert // the type of a schema
		full := map[string]tftypes.Value{}
		for name, of := range kind.AttributeTypes {
			full[name] = example(of, exampleFull)
		}
		for _, raw := range []tftypes.Value{tftypes.NewValue(kind, nil), tftypes.NewValue(kind, full)} {
			for _, source := range []tfkit.Source{
				tfsdk.State{Schema: one.Schema, Raw: raw}, tfsdk.Plan{Schema: one.Schema, Raw: raw}, tfsdk.Config{Schema: one.Schema, Raw: raw},
			} {
				one.check(t, source, slices.Sorted(maps.Keys(full))...)
			}
		}
		for name, of := range kind.AttributeTypes {
			for _, how := range []exampleOf{exampleNull, exampleUnknown, exampleHollow, examplePartial, exampleTwice} {
				values := maps.Clone(full)
				values[name] = example(of, how)
				one.check(t, tfsdk.State{Schema: one.Schema, Raw: tftypes.NewValue(kind, values)}, name)
			}
		}
	}
}

// check compares the models, and these attributes.
func (d Decoded) check(t *testing.T, source tfkit.Source, attributes ...string) {
	t.Helper()
	ctx := t.Context()
	d.compare(t, source, "the model", reflect.TypeOf(d.Model),
		func(target any) diag.Diagnostics { return tfkit.Get(ctx, source, target) },
		func(target any) diag.Diagnostics { return source.Get(ctx, target) })
	for _, name := range attributes {
		at := path.Root(name)
		d.compare(t, source, name, reflect.TypeOf(d.Schema.Attributes[name].GetType().ValueType(ctx)),
			func(target any) diag.Diagnostics { return tfkit.Attribute(ctx, source, at, target) },
			func(target any) diag.Diagnostics { return source.GetAttribute(ctx, at, target) })
	}
}

func (d Decoded) compare(t *testing.T, source tfkit.Source, what string, of reflect.Type, our, their func(any) diag.Diagnostics) {
	t.Helper()
	ours, theirs := reflect.New(of), reflect.New(of)
	said, meant := our(ours.Interface()), their(theirs.Interface())
	if !said.Equal(meant) || !reflect.DeepEqual(ours.Interface(), theirs.Interface()) {
		t.Errorf("%T of %T, %s: decoded as\n%+v %v, and by the framework as\n%+v %v", source, d.Model, what, ours.Elem(), said, theirs.Elem(), meant)
	}
}

// exampleOf says what an example of a type holds.
type exampleOf int

const (
	exampleFull exampleOf = iota
	exampleNull
	exampleUnknown
	exampleHollow  // null one level in
	examplePartial // unknown one level in
	exampleTwice   // the elements of its lists and sets are equal
)

// inside is how the members of such an example are.
func (e exampleOf) inside() exampleOf {
	switch e {
	case exampleHollow:
		return exampleNull
	case examplePartial:
		return exampleUnknown
	default:
		return e
	}
}

// example makes a value of any type of the provider's schemas.
func example(of tftypes.Type, how exampleOf) tftypes.Value {
	switch how {
	case exampleNull:
		return tftypes.NewValue(of, nil)
	case exampleUnknown:
		return tftypes.NewValue(of, tftypes.UnknownValue)
	}
	elements := func(element tftypes.Type) []tftypes.Value {
		second := exampleNull
		if how == exampleTwice {
			second = how
		}
		return []tftypes.Value{example(element, how.inside()), example(element, second)}
	}
	switch kind := of.(type) {
	case tftypes.Object:
		members := map[string]tftypes.Value{}
		for name, member := range kind.AttributeTypes {
			members[name] = example(member, how.inside())
		}
		return tftypes.NewValue(of, members)
	case tftypes.Map:
		return tftypes.NewValue(of, map[string]tftypes.Value{"a": example(kind.ElementType, how.inside())})
	case tftypes.List:
		return tftypes.NewValue(of, elements(kind.ElementType))
	case tftypes.Set:
		return tftypes.NewValue(of, elements(kind.ElementType))
	}
	switch {
	case of.Is(tftypes.Bool):
		return tftypes.NewValue(of, true)
	case of.Is(tftypes.Number):
		return tftypes.NewValue(of, 7)
	default:
		return tftypes.NewValue(of, "text")
	}
}
