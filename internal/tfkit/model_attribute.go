package tfkit

import (
	"context"
	"reflect"

	"github.com/hashicorp/terraform-plugin-framework/attr"
	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/path"
	resource "github.com/hashicorp/terraform-plugin-framework/resource/schema"
	"github.com/hashicorp/terraform-plugin-framework/tfsdk"
	"github.com/hashicorp/terraform-plugin-framework/types"
	"github.com/hashicorp/terraform-plugin-go/tftypes"

	"github.com/tendlc/terraform-provider-tendlc/internal/tfvalue"
)

// Attribute is the source's own GetAttribute of a root attribute into a value of
// the framework, such as types.String. That one walks the schema by path, and
// copies it at each step.
func Attribute(ctx context.Context, from Source, at path.Path, target any) diag.Diagnostics {
	raw, schema, ok := contentOf(from)
	to := reflect.ValueOf(target)
	if !ok || to.Kind() != reflect.Pointer || to.IsNil() {
		return from.GetAttribute(ctx, at, target)
	}
	value, known := rootValue(raw, at)
	of := rootType(schema, at)
	if !known || of == nil {
		return from.GetAttribute(ctx, at, target)
	}
	made, ok := valueOf(ctx, of, value)
	if !ok || reflect.TypeOf(made) != to.Type().Elem() {
		return from.GetAttribute(ctx, at, target)
	}
	to.Elem().Set(reflect.ValueOf(made))
	return nil
}

// reading is Attribute of one source.
func reading(from Source) reader {
	return func(ctx context.Context, at path.Path, target any) diag.Diagnostics {
		return Attribute(ctx, from, at, target)
	}
}

// rootType is the type of a root attribute of a resource; nil for anything else.
func rootType(schema typed, at path.Path) attr.Type {
	of, ok := schema.(resource.Schema)
	name, isRoot := rootName(at)
	if !ok || !isRoot {
		return nil
	}
	if attribute, ok := of.Attributes[name]; ok {
		return attribute.GetType()
	}
	return nil
}

// rootValue is the value of a root attribute in an object that is known and not
// null.
func rootValue(object tftypes.Value, at path.Path) (value tftypes.Value, ok bool) {
	name, isRoot := rootName(at)
	var values map[string]tftypes.Value
	if !isRoot || !object.IsKnown() || object.IsNull() || object.As(&values) != nil {
		return tftypes.Value{}, false
	}
	value, ok = values[name]
	return value, ok
}

func rootName(at path.Path) (string, bool) {
	steps := at.Steps()
	if len(steps) != 1 {
		return "", false
	}
	name, ok := steps[0].(path.PathStepAttributeName)
	return string(name), ok
}

// writingPlan is the plan's SetAttribute of what is not there already: that one
// rebuilds the whole plan.
func writingPlan(plan *tfsdk.Plan) writer {
	return func(ctx context.Context, at path.Path, value any) diag.Diagnostics {
		if isThere(ctx, plan.Raw, at, value) {
			return nil
		}
		return plan.SetAttribute(ctx, at, value)
	}
}

// writingState is writingPlan of a state.
func writingState(state *tfsdk.State) writer {
	return func(ctx context.Context, at path.Path, value any) diag.Diagnostics {
		if isThere(ctx, state.Raw, at, value) {
			return nil
		}
		return state.SetAttribute(ctx, at, value)
	}
}

// isThere says whether a root attribute is surely this value: a text, a flag or a
// value of the framework.
func isThere(ctx context.Context, object tftypes.Value, at path.Path, value any) bool {
	switch plain := value.(type) {
	case string:
		value = types.StringValue(plain)
	case bool:
		value = types.BoolValue(plain)
	}
	wanted, ok := value.(attr.Value)
	held, found := rootValue(object, at)
	if !ok || !found {
		return false
	}
	raw, err := wanted.ToTerraformValue(ctx)
	return err == nil && tfvalue.SameInOrder(held, raw)
}
