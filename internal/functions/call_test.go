package functions_test

import (
	"maps"
	"math/big"
	"slices"
	"testing"
	"time"

	"github.com/hashicorp/terraform-plugin-go/tfprotov6"
	"github.com/hashicorp/terraform-plugin-go/tftypes"

	"github.com/tendlc/terraform-provider-tendlc/internal/clock"
	"github.com/tendlc/terraform-provider-tendlc/internal/provider"
)

// caller calls functions of a provider that nobody has configured, the way
// Terraform does.
type caller struct {
	t      *testing.T
	server tfprotov6.ProviderServer
	shapes map[string]*tfprotov6.Function
}

func newCaller(t *testing.T) caller {
	t.Helper()
	server := provider.NewServer("test", clock.NewVirtual(time.Unix(0, 0)), provider.Watch{})
	got, err := server.GetFunctions(t.Context(), &tfprotov6.GetFunctionsRequest{})
	if err != nil || len(got.Diagnostics) > 0 {
		t.Fatal(err, got.Diagnostics)
	}
	return caller{t: t, server: server, shapes: got.Functions}
}

// call gives the result, or the error with the position of its argument.
func (c caller) call(function string, arguments ...tftypes.Value) (result tftypes.Value, failed *tfprotov6.FunctionError) {
	c.t.Helper()
	shape := c.shapes[function]
	if shape == nil {
		c.t.Fatalf("there is no function %s", function)
	}
	request := tfprotov6.CallFunctionRequest{Name: function}
	for i, argument := range arguments {
		packed, err := tfprotov6.NewDynamicValue(shape.Parameters[i].Type, argument)
		if err != nil {
			c.t.Fatal(err)
		}
		request.Arguments = append(request.Arguments, &packed)
	}
	got, err := c.server.CallFunction(c.t.Context(), &request)
	if err != nil {
		c.t.Fatal(err)
	}
	if got.Error != nil {
		return result, got.Error
	}
	result, err = got.Result.Unmarshal(shape.Return.Type)
	if err != nil {
		c.t.Fatal(err)
	}
	return result, nil
}

// gives is a call that must succeed, in plain values.
func (c caller) gives(function string, arguments ...tftypes.Value) any {
	c.t.Helper()
	result, failed := c.call(function, arguments...)
	if failed != nil {
		c.t.Fatalf("%s: %s", function, failed.Text)
	}
	return plain(c.t, result)
}

// refuses is a call that must fail on one argument, with just this text.
func (c caller) refuses(argument int64, text, function string, arguments ...tftypes.Value) {
	c.t.Helper()
	result, failed := c.call(function, arguments...)
	if failed == nil {
		c.t.Errorf("%s gives %v, want the error %q", function, result, text)
		return
	}
	if failed.Text != text {
		c.t.Errorf("%s says\n%s\nwant\n%s", function, failed.Text, text)
	}
	if failed.FunctionArgument == nil || *failed.FunctionArgument != argument {
		c.t.Errorf("%s: the error %q is on the argument %v, want %d", function, failed.Text, failed.FunctionArgument, argument)
	}
}

func text(value string) tftypes.Value { return tftypes.NewValue(tftypes.String, value) }

// untyped is null as Terraform sends it where a value of any type may stand.
var untyped = tftypes.NewValue(tftypes.DynamicPseudoType, nil)

// hcl is a value as Terraform makes it of a literal: objects and tuples.
func hcl(t testing.TB, value any) tftypes.Value {
	t.Helper()
	switch value := value.(type) {
	case nil:
		return untyped
	case tftypes.Value:
		return value
	case string:
		return text(value)
	case bool:
		return tftypes.NewValue(tftypes.Bool, value)
	case int:
		return tftypes.NewValue(tftypes.Number, int64(value))
	case float64:
		return tftypes.NewValue(tftypes.Number, value)
	case []any:
		kind, elements := tftypes.Tuple{}, []tftypes.Value{}
		for _, one := range value {
			element := hcl(t, one)
			elements, kind.ElementTypes = append(elements, element), append(kind.ElementTypes, element.Type())
		}
		return tftypes.NewValue(kind, elements)
	case map[string]any:
		kind, members := tftypes.Object{AttributeTypes: map[string]tftypes.Type{}}, map[string]tftypes.Value{}
		for name, one := range value {
			members[name] = hcl(t, one)
			kind.AttributeTypes[name] = members[name].Type()
		}
		return tftypes.NewValue(kind, members)
	}
	t.Fatalf("no literal for a %T", value)
	return tftypes.Value{}
}

// plain is a result in plain values; numbers are float64, null is nil.
func plain(t *testing.T, value tftypes.Value) any {
	t.Helper()
	switch kind := value.Type(); {
	case !value.IsKnown():
		t.Fatalf("%v is not known", value)
	case value.IsNull():
		return nil
	case kind.Is(tftypes.String):
		return as[string](t, value)
	case kind.Is(tftypes.Number):
		number := as[big.Float](t, value)
		float, _ := number.Float64()
		return float
	case kind.Is(tftypes.List{}):
		list := []any{}
		for _, one := range as[[]tftypes.Value](t, value) {
			list = append(list, plain(t, one))
		}
		return list
	}
	object := map[string]any{}
	for name, one := range as[map[string]tftypes.Value](t, value) {
		object[name] = plain(t, one)
	}
	return object
}

func as[T any](t *testing.T, value tftypes.Value) (into T) {
	t.Helper()
	if err := value.As(&into); err != nil {
		t.Fatal(err)
	}
	return into
}

func TestTheseAreTheFunctions(t *testing.T) {
	t.Parallel()
	want := []string{"estimate_fees", "lint_campaign", "message_segments", "normalize_status"}
	c := newCaller(t)
	if got := slices.Sorted(maps.Keys(c.shapes)); !slices.Equal(got, want) {
		t.Errorf("%q", got)
	}
	for name, shape := range c.shapes {
		if shape.Summary == "" || shape.Description == "" {
			t.Errorf("%s is not described", name)
		}
		for _, parameter := range shape.Parameters {
			if parameter.Description == "" || parameter.AllowUnknownValues {
				t.Errorf("%s: %s is not described, or takes unknown values", name, parameter.Name)
			}
		}
	}
}
