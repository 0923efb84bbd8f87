package tfkit

import (
	"context"
	"reflect"

	"github.com/hashicorp/terraform-plugin-framework/attr"
	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/types"
	"github.com/hashicorp/terraform-plugin-framework/types/basetypes"
)

// ObjectFrom is types.ObjectValueFrom of a struct with tfsdk tags, without its
// reflection; what it does not understand it leaves to the framework.
func ObjectFrom(ctx context.Context, of map[string]attr.Type, model any) (types.Object, diag.Diagnostics) {
	if object, ok := objectFrom(of, reflect.ValueOf(model)); ok {
		return object, nil
	}
	return types.ObjectValueFrom(ctx, of, model)
}

// ListFrom is types.ListValueFrom of such structs; nil is an empty list.
func ListFrom[T any](ctx context.Context, of types.ObjectType, models []T) (types.List, diag.Diagnostics) {
	elements := make([]attr.Value, len(models))
	for i, model := range models {
		object, diags := ObjectFrom(ctx, of.AttrTypes, model)
		if diags.HasError() {
			return types.ListValueFrom(ctx, of, append([]T{}, models...))
		}
		elements[i] = object
	}
	return types.ListValue(of, elements)
}

// ObjectInto is value.As into a struct with tfsdk tags, likewise; the target is a
// pointer to one.
func ObjectInto(ctx context.Context, value types.Object, target any) diag.Diagnostics {
	to := reflect.ValueOf(target)
	if to.Kind() == reflect.Pointer && !to.IsNil() {
		if made, ok := structOf(value, to.Type().Elem()); ok {
			to.Elem().Set(made)
			return nil
		}
	}
	return value.As(ctx, target, basetypes.ObjectAsOptions{})
}

func objectFrom(of map[string]attr.Type, model reflect.Value) (types.Object, bool) {
	if model.Kind() != reflect.Struct {
		return types.Object{}, false
	}
	fields := fieldsOf(model.Type())
	if fields == nil || len(fields) != len(of) {
		return types.Object{}, false
	}
	values := make(map[string]attr.Value, len(fields))
	for _, field := range fields {
		value, ok := field.value(of[field.name], model.FieldByIndex(field.index))
		if !ok {
			return types.Object{}, false
		}
		values[field.name] = value
	}
	object, diags := types.ObjectValue(of, values)
	return object, !diags.HasError()
}

// value is what a field holds.
func (f modelField) value(of attr.Type, from reflect.Value) (attr.Value, bool) {
	if f.group == nil {
		value, ok := from.Interface().(attr.Value)
		_, checks := of.(validating)
		return value, ok && (!checks || value.IsNull() || of.Equal(types.ListType{ElemType: types.StringType})) // a list of texts has nothing to check
	}
	group, ok := of.(types.ObjectType)
	if !ok {
		return nil, false
	}
	if from.IsNil() {
		return types.ObjectNull(group.AttrTypes), true
	}
	return objectFrom(group.AttrTypes, from.Elem())
}

// structOf makes the struct of an object that is known and not null.
func structOf(object types.Object, model reflect.Type) (reflect.Value, bool) {
	values, fields := object.Attributes(), fieldsOf(model)
	if object.IsNull() || object.IsUnknown() || fields == nil || len(fields) != len(values) {
		return reflect.Value{}, false
	}
	made := reflect.New(model).Elem()
	for _, field := range fields {
		value, ok := values[field.name]
		if !ok || !field.take(made.FieldByIndex(field.index), value) {
			return reflect.Value{}, false
		}
	}
	return made, true
}

func (f modelField) take(to reflect.Value, value attr.Value) bool {
	if f.group == nil {
		if reflect.TypeOf(value) != to.Type() {
			return false
		}
		to.Set(reflect.ValueOf(value))
		return true
	}
	object, ok := value.(types.Object)
	if !ok || object.IsNull() {
		return ok
	}
	made, ok := structOf(object, f.group)
	if !ok {
		return false
	}
	pointer := reflect.New(f.group)
	pointer.Elem().Set(made)
	to.Set(pointer)
	return true
}
