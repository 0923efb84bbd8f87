package sandbox

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
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
	w := walker{decoder: json.NewDecoder(bytes.NewReader(body))}
	var whole any
	_ = json.Unmarshal(body, &whole) // broken JSON is found by the walk
	w.value("", whole, schemasOf(schema))
	if w.err == nil {
		if _, err := w.decoder.Token(); err != io.EOF {
			w.err = fmt.Errorf("text after the JSON value")
		}
	}
	if w.err != nil {
		return []Problem{{In: "body", Rule: ruleSyntax, Detail: w.err.Error()}}
	}
	return w.problems
}

// walker reads JSON token by token, because decoding into a map would drop
// duplicated keys silently. The decoded value goes along to tell which of
// several schemas is meant.
type walker struct {
	decoder  *json.Decoder
	problems []Problem
	err      error
}

// value reads one value. No schemas mean that anything goes.
func (w *walker) value(path string, whole any, schemas []*openapi3.Schema) {
	token, err := w.decoder.Token()
	if err != nil {
		w.err = err
		return
	}
	switch token {
	case json.Delim('{'):
		fields, _ := whole.(map[string]any)
		w.object(path, fields, compose(schemas, fields))
	case json.Delim('['):
		items, _ := whole.([]any)
		for n := 0; w.err == nil && w.decoder.More(); n++ {
			var item any
			if n < len(items) {
				item = items[n]
			}
			w.value(path, item, itemSchemas(compose(schemas, nil)))
		}
		w.close()
	}
}

func (w *walker) object(path string, fields map[string]any, schemas []*openapi3.Schema) {
	var seen []string
	for w.err == nil && w.decoder.More() {
		token, err := w.decoder.Token()
		if err != nil {
			w.err = err
			return
		}
		key := token.(string) // the decoder lets nothing else be a key
		field := strings.TrimPrefix(path+"."+key, ".")
		if slices.Contains(seen, key) {
			w.problems = append(w.problems, Problem{In: "body", Field: field, Rule: ruleDuplicate, Detail: "key given twice"})
		}
		seen = append(seen, key)
		property, known := propertySchemas(schemas, key)
		if !known {
			w.problems = append(w.problems, Problem{In: "body", Field: field, Rule: ruleUnknown, Detail: "unknown property"})
		}
		w.value(field, fields[key], property)
	}
	w.close()
}

func (w *walker) close() {
	if w.err == nil {
		_, w.err = w.decoder.Token()
	}
}

func schemasOf(schema *openapi3.Schema) []*openapi3.Schema {
	if schema == nil {
		return nil
	}
	return []*openapi3.Schema{schema}
}

// compose resolves allOf, oneOf and anyOf into the plain schemas that together
// say which properties an object may have. Of a oneOf with a discriminator
// that is the one which the object names, else all.
func compose(schemas []*openapi3.Schema, fields map[string]any) []*openapi3.Schema {
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

func chosen(s *openapi3.Schema, fields map[string]any) openapi3.SchemaRefs {
	if s.Discriminator == nil {
		return s.OneOf
	}
	name, _ := fields[s.Discriminator.PropertyName].(string)
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
