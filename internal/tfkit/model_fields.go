package tfkit

import (
	"reflect"
	"sync"

	"github.com/hashicorp/terraform-plugin-framework/attr"
)

// modelField is a field of a model: the attribute in its tfsdk tag, and where it
// stands in the struct.
type modelField struct {
	name  string
	index []int
	// group is the struct that a pointer field points to; nil for a value of the
	// framework, such as types.String.
	group reflect.Type
}

var (
	modelFields sync.Map // by reflect.Type: the []modelField of a struct, nil for one that is not understood
	ofAttrValue = reflect.TypeFor[attr.Value]()
)

// IsModel says whether Get and ReadObject know the struct of a model; what they do
// not know is left to the framework, at ten times the price.
func IsModel(model any) bool { return fieldsOf(reflect.TypeOf(model)) != nil }

// fieldsOf are the fields of a model, found once for each type. It is nil for
// what is no plain model: a struct whose exported fields are all values of the
// framework, pointers to such structs, or embedded structs, each with a name of
// its own. The framework looks at the tags of each model each time, and compiles a
// regular expression for every one of them.
func fieldsOf(model reflect.Type) []modelField {
	if known, ok := modelFields.Load(model); ok {
		return known.([]modelField) //nolint:forcetypeassert // nothing else is stored
	}
	fields := findFields(model, nil)
	names := map[string]bool{}
	for _, field := range fields {
		if names[field.name] || field.group != nil && fieldsOf(field.group) == nil {
			fields = nil
			break
		}
		names[field.name] = true
	}
	modelFields.Store(model, fields)
	return fields
}

func findFields(model reflect.Type, at []int) []modelField {
	if model.Kind() != reflect.Struct {
		return nil
	}
	var fields []modelField
	for i := range model.NumField() {
		field := model.Field(i)
		name, tagged := field.Tag.Lookup("tfsdk")
		index := append(append([]int(nil), at...), i)
		switch {
		case field.Anonymous && !tagged:
			promoted := findFields(field.Type, index)
			if promoted == nil {
				return nil
			}
			fields = append(fields, promoted...)
		case !field.IsExported() || name == "" || name == "-" || field.Anonymous:
			return nil
		case field.Type.Implements(ofAttrValue) && field.Type.Kind() == reflect.Struct:
			fields = append(fields, modelField{name: name, index: index})
		case field.Type.Kind() == reflect.Pointer && isBare(field.Type):
			fields = append(fields, modelField{name: name, index: index, group: field.Type.Elem()})
		default:
			return nil
		}
	}
	return fields
}

// isBare says of a pointer that it is one to a struct without exported methods:
// those that have some may tell the framework how they are filled in.
func isBare(pointer reflect.Type) bool {
	return pointer.Elem().Kind() == reflect.Struct && pointer.NumMethod() == 0
}
