package sandbox

import (
	"encoding/json"
	"slices"
	"strings"

	"github.com/getkin/kin-openapi/openapi3"
)

// strictJSON finds broken JSON, duplicated keys and unknown properties. An
// empty body is left to the contract, which knows whether one is required.
func strictJSON(body []byte, schema *openapi3.Schema) []Problem {
	if len(body) == 0 {
		return nil
	}
	if !json.Valid(body) {
		var none any
		return []Problem{{In: "body", Rule: ruleSyntax, Detail: json.Unmarshal(body, &none).Error()}}
	}
	var problems []Problem
	w := walker{scan: scanner{text: body}, found: func(p Problem) { problems = append(problems, p) }}
	w.value(schemasOf(schema))
	return problems
}

// walker reads JSON piece by piece, because decoding into a map would drop
// duplicated keys silently. Answers may hold tens of thousands of objects, so
// what it needs for one it uses again for the next.
type walker struct {
	scan  scanner
	path  []string // of the value that is read, without the places in arrays
	keys  []string // of the objects around it, each with those before
	found func(Problem)
}

// value reads one value. No schemas mean that anything goes.
func (w *walker) value(schemas []*openapi3.Schema) {
	switch w.scan.peek() {
	case '{':
		w.object(compose(schemas, w.scan.object))
	case '[':
		items := itemSchemas(compose(schemas, noFields))
		w.scan.each(func() { w.value(items) })
	default:
		if isTooLarge(w.scan.scalar()) {
			w.problem(ruleSyntax, "a number out of range")
		}
	}
}

func (w *walker) object(schemas []*openapi3.Schema) {
	first := len(w.keys)
	w.scan.each(func() {
		key := w.scan.key()
		w.path = append(w.path, key)
		if slices.Contains(w.keys[first:], key) {
			w.problem(ruleDuplicate, "key given twice")
		}
		w.keys = append(w.keys, key)
		property, known := propertySchemas(schemas, key)
		if !known {
			w.problem(ruleUnknown, "unknown property")
		}
		w.value(property)
		w.path = w.path[:len(w.path)-1]
	})
	w.keys = w.keys[:first]
}

func (w *walker) problem(rule, detail string) {
	w.found(Problem{In: "body", Field: strings.Join(w.path, "."), Rule: rule, Detail: detail})
}

func schemasOf(schema *openapi3.Schema) []*openapi3.Schema {
	if schema == nil {
		return nil
	}
	return []*openapi3.Schema{schema}
}

// compose resolves allOf, oneOf and anyOf into the plain schemas that together
// say which properties an object may have. Of a oneOf with a discriminator
// that is the one which the object names, else all; the object's fields are
// asked for only then.
func compose(schemas []*openapi3.Schema, fields func() map[string]any) []*openapi3.Schema {
	if !slices.ContainsFunc(schemas, isComposed) {
		return schemas
	}
	var plain []*openapi3.Schema
	for _, s := range schemas {
		parts := slices.Concat(s.AllOf, chosen(s, fields), s.AnyOf)
		if len(parts) == 0 || len(s.Properties) > 0 {
			plain = append(plain, s)
		}
		for _, part := range parts {
			plain = append(plain, compose(schemasOf(part.Value), fields)...)
		}
	}
	return plain
}

func isComposed(s *openapi3.Schema) bool { return len(s.AllOf)+len(s.OneOf)+len(s.AnyOf) > 0 }

func noFields() map[string]any { return nil }

func chosen(s *openapi3.Schema, fields func() map[string]any) openapi3.SchemaRefs {
	if s.Discriminator == nil {
		return s.OneOf
	}
	name, _ := fields()[s.Discriminator.PropertyName].(string)
	mapped := s.Discriminator.Mapping[name]
	for _, option := range s.OneOf {
		if mapped.Ref != "" && option.Ref == mapped.Ref {
			return openapi3.SchemaRefs{option}
		}
	}
	return s.OneOf
}

func itemSchemas(schemas []*openapi3.Schema) []*openapi3.Schema {
	var items []*openapi3.Schema
	for _, s := range schemas {
		if s.Items != nil {
			items = append(items, s.Items.Value)
		}
	}
	return items
}

// propertySchemas are the schemas of a property and whether the object may
// have it. An object that lists no properties at all is free.
func propertySchemas(schemas []*openapi3.Schema, key string) (found []*openapi3.Schema, known bool) {
	free := true
	for _, s := range schemas {
		property, listed := s.Properties[key]
		switch extra := s.AdditionalProperties; {
		case listed:
			found = append(found, property.Value)
		case extra.Schema != nil:
			found = append(found, extra.Schema.Value)
		case extra.Has != nil && *extra.Has:
			return nil, true
		case len(s.Properties) > 0:
			free = false
		}
	}
	return found, free || len(found) > 0
}
