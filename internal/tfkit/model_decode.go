package tfkit

import (
	"context"
	"reflect"
	"sync"

	"github.com/hashicorp/terraform-plugin-framework/attr"
	"github.com/hashicorp/terraform-plugin-framework/attr/xattr"
	datasource "github.com/hashicorp/terraform-plugin-framework/datasource/schema"
	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/path"
	resource "github.com/hashicorp/terraform-plugin-framework/resource/schema"
	"github.com/hashicorp/terraform-plugin-framework/tfsdk"
	"github.com/hashicorp/terraform-plugin-go/tftypes"
)

// Source is a tfsdk.State, tfsdk.Plan or tfsdk.Config.
type Source interface {
	Get(ctx context.Context, target any) diag.Diagnostics
	GetAttribute(ctx context.Context, at path.Path, target any) diag.Diagnostics
}

// typed is a schema of the framework, whose own interface is internal to it.
type typed interface{ Type() attr.Type }

// contentOf is what a source holds; ok is false for one of another kind.
func contentOf(from Source) (raw tftypes.Value, schema typed, ok bool) {
	switch from := from.(type) {
	case tfsdk.State:
		return from.Raw, from.Schema, true
	case tfsdk.Plan:
		return from.Raw, from.Schema, true
	case tfsdk.Config:
		return from.Raw, from.Schema, true
	}
	return tftypes.Value{}, nil, false
}

// Get is the source's own Get into a model, a pointer to a struct with tfsdk
// tags, without its reflection. What it does not understand it leaves to the
// framework, which also words all errors: the model and the diagnostics are the
// same either way.
func Get(ctx context.Context, from Source, model any) diag.Diagnostics {
	target := reflect.ValueOf(model)
	raw, schema, ok := contentOf(from)
	if !ok || schema == nil || target.Kind() != reflect.Pointer || target.IsNil() || !raw.IsKnown() || raw.IsNull() {
		return from.Get(ctx, model)
	}
	decoded, ok := decoderOf(target.Type().Elem(), schema).decode(ctx, raw)
	if !ok {
		return from.Get(ctx, model)
	}
	target.Elem().Set(decoded)
	return nil
}

// decoder fills in a struct of one type from objects of one type; nil fills in
// nothing.
type decoder struct {
	model  reflect.Type
	fields []decodedField
	of     any // the schema's own map of attributes, which tells it from others
}

type decodedField struct {
	modelField
	of    attr.Type
	group *decoder // of a pointer to a struct
}

var decoders sync.Map // by reflect.Type of the model: the last *decoder

// decoderOf is the decoder of a model, made once for each schema: a provider
// makes each of its schemas once. Only the last is remembered.
func decoderOf(model reflect.Type, schema typed) *decoder {
	attributes := attributesOf(schema)
	if known, ok := decoders.Load(model); ok && attributes != nil {
		if last := known.(*decoder); reflect.ValueOf(last.of).Pointer() == reflect.ValueOf(attributes).Pointer() { //nolint:forcetypeassert // nothing else is stored
			return last
		}
	}
	made := newDecoder(model, schema.Type())
	if made != nil && attributes != nil {
		made.of = attributes
		decoders.Store(model, made)
	}
	return made
}

// attributesOf is the map of a schema's attributes; nil for a schema of a kind
// that is not remembered.
func attributesOf(schema typed) any {
	switch schema := schema.(type) {
	case resource.Schema:
		if len(schema.Blocks) == 0 {
			return schema.Attributes
		}
	case datasource.Schema:
		if len(schema.Blocks) == 0 {
			return schema.Attributes
		}
	}
	return nil
}

func newDecoder(model reflect.Type, of attr.Type) *decoder {
	object, ok := of.(attr.TypeWithAttributeTypes)
	fields := fieldsOf(model)
	if !ok || fields == nil {
		return nil
	}
	attributes := object.AttributeTypes()
	if len(attributes) != len(fields) {
		return nil
	}
	made := &decoder{model: model}
	for _, field := range fields {
		attribute, ok := attributes[field.name]
		if !ok {
			return nil
		}
		next := decodedField{modelField: field, of: attribute}
		if field.group != nil {
			if next.group = newDecoder(field.group, attribute); next.group == nil {
				return nil
			}
		}
		made.fields = append(made.fields, next)
	}
	return made
}

// decode makes the struct of an object that is known and not null.
func (d *decoder) decode(ctx context.Context, object tftypes.Value) (reflect.Value, bool) {
	var values map[string]tftypes.Value
	if d == nil || !object.Type().Is(tftypes.Object{}) || object.As(&values) != nil || len(values) != len(d.fields) {
		return reflect.Value{}, false
	}
	made := reflect.New(d.model).Elem()
	for _, field := range d.fields {
		value, ok := values[field.name]
		if !ok || !field.set(ctx, made.FieldByIndex(field.index), value) {
			return reflect.Value{}, false
		}
	}
	return made, true
}

func (f decodedField) set(ctx context.Context, to reflect.Value, value tftypes.Value) bool {
	if f.group == nil {
		made, ok := valueOf(ctx, f.of, value)
		if !ok || reflect.TypeOf(made) != to.Type() {
			return false
		}
		to.Set(reflect.ValueOf(made))
		return true
	}
	if !value.IsKnown() || value.IsNull() { // nil; the framework says that a pointer cannot be unknown
		return value.IsKnown()
	}
	made, ok := f.group.decode(ctx, value)
	if !ok {
		return false
	}
	pointer := reflect.New(made.Type())
	pointer.Elem().Set(made)
	to.Set(pointer)
	return true
}

// validating is a type that checks its values, as that of sets does.
type validating interface {
	Validate(ctx context.Context, value tftypes.Value, at path.Path) diag.Diagnostics
}

// valueOf makes the framework's value; ok is false where there is anything to
// say about it.
func valueOf(ctx context.Context, of attr.Type, value tftypes.Value) (made attr.Value, ok bool) {
	made, err := of.ValueFromTerraform(ctx, value)
	if err != nil || made == nil {
		return nil, false
	}
	if _, validates := made.(xattr.ValidateableAttribute); validates {
		return nil, false
	}
	if checks, ok := of.(validating); ok && len(checks.Validate(ctx, value, path.Empty())) > 0 {
		return nil, false
	}
	return made, true
}
