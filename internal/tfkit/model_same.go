package tfkit

import (
	"reflect"

	"github.com/hashicorp/terraform-plugin-framework/attr"
)

// copyOf is a copy of a model, a pointer to a struct, that no change of the model
// reaches; ok is false for what is no plain model, see fieldsOf. The values of
// the framework cannot be changed in place, the structs of pointers can.
func copyOf(model any) (reflect.Value, bool) {
	pointer := reflect.ValueOf(model)
	if pointer.Kind() != reflect.Pointer || pointer.IsNil() || fieldsOf(pointer.Type().Elem()) == nil {
		return reflect.Value{}, false
	}
	return copyStruct(pointer.Elem()), true
}

func copyStruct(of reflect.Value) reflect.Value {
	made := reflect.New(of.Type()).Elem()
	made.Set(of)
	for _, field := range fieldsOf(of.Type()) {
		if pointer := of.FieldByIndex(field.index); field.group != nil && !pointer.IsNil() {
			group := reflect.New(field.group)
			group.Elem().Set(copyStruct(pointer.Elem()))
			made.FieldByIndex(field.index).Set(group)
		}
	}
	return made
}

// sameModel says whether a model that was read from a state means the same after
// a refresh, so that the state would stay as it is. A set of words in another
// writing does: the framework keeps the writing of the state.
func sameModel(prior, now reflect.Value) bool {
	for _, field := range fieldsOf(prior.Type()) {
		before, after := prior.FieldByIndex(field.index), now.FieldByIndex(field.index)
		if field.group != nil {
			if before.IsNil() != after.IsNil() || !before.IsNil() && !sameModel(before.Elem(), after.Elem()) {
				return false
			}
			continue
		}
		held, isValue := before.Interface().(attr.Value)
		found, isToo := after.Interface().(attr.Value)
		if !isValue || !isToo || !sameMeaning(held, found) {
			return false
		}
	}
	return true
}

// sameMeaning compares with the state's value first: that a set of it has no
// element twice is what makes Equal exact.
func sameMeaning(held, found attr.Value) bool {
	if held.Equal(found) {
		return true
	}
	words, isWords := held.(KeywordSet)
	others, areToo := found.(KeywordSet)
	return isWords && areToo && words.sameAs(others)
}
