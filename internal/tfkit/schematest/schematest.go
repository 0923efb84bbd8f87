// Package schematest holds what every vendor's tests ask of the schemas of its
// resources: that the table of edits, the model and the field paths fit them,
// and that every attribute is described.
//
// It must know no vendor, and nothing but tests may import it.
package schematest

import (
	"maps"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/hashicorp/terraform-plugin-framework/resource/schema"

	"github.com/tendlc/terraform-provider-tendlc/internal/tfkit"
)

// Resource is one resource with what must fit its schema. Edits and Fields may
// be nil.
type Resource struct {
	Noun   string // as the table of edits names it: "campaign"
	Schema schema.Schema
	Model  any // a value of the struct with tfsdk tags
	Edits  tfkit.Edits
	Fields tfkit.FieldPaths
}

// Check runs all checks.
func Check(t *testing.T, r Resource) {
	t.Helper()
	if diags := r.Schema.ValidateImplementation(t.Context()); diags.HasError() {
		t.Errorf("%s: %v", r.Noun, diags)
	}
	if r.Schema.MarkdownDescription == "" {
		t.Errorf("%s is not described", r.Noun)
	}
	described(t, r.Noun, r.Schema.Attributes)
	r.checkModel(t)
	r.checkEdits(t)
	r.checkFields(t)
}

// checkModel: models hold just the schema's attributes.
func (r Resource) checkModel(t *testing.T) {
	t.Helper()
	var tags []string
	for _, field := range reflect.VisibleFields(reflect.TypeOf(r.Model)) {
		if !field.Anonymous {
			tags = append(tags, field.Tag.Get("tfsdk"))
		}
	}
	slices.Sort(tags)
	if have := slices.Sorted(maps.Keys(r.Schema.Attributes)); !slices.Equal(have, tags) {
		t.Errorf("%s: schema %v, model %v", r.Noun, have, tags)
	}
}

// checkEdits: an argument that is not in the table would be changed in the
// state alone, and the vendor would never hear of it.
func (r Resource) checkEdits(t *testing.T) {
	t.Helper()
	if r.Edits == nil {
		return
	}
	var arguments, listed []string
	for name, attribute := range r.Schema.Attributes {
		if attribute.IsRequired() || attribute.IsOptional() {
			arguments = append(arguments, name)
		}
	}
	for _, edit := range r.Edits {
		listed = append(listed, edit.Attribute)
		attribute, found := r.Schema.Attributes[edit.Attribute]
		sentence := r.Edits.Describe(edit.Attribute, r.Noun)
		if found && edit.Effect == tfkit.Replace && !strings.HasSuffix(attribute.GetMarkdownDescription(), sentence) {
			t.Errorf("%s.%s does not say %q: %s", r.Noun, edit.Attribute, sentence, attribute.GetMarkdownDescription())
		}
	}
	slices.Sort(arguments)
	slices.Sort(listed)
	if !slices.Equal(arguments, listed) {
		t.Errorf("%s: arguments %v, table %v", r.Noun, arguments, listed)
	}
}

// checkFields: a path that does not exist would make Terraform drop the
// location, and a key in another spelling would never be found.
func (r Resource) checkFields(t *testing.T) {
	t.Helper()
	for key, at := range r.Fields {
		if found, ok := r.Fields.Find(key); !ok || !found.Equal(at) {
			t.Errorf("%s: %q is never found", r.Noun, key)
		}
		if _, diags := r.Schema.TypeAtPath(t.Context(), at); diags.HasError() {
			t.Errorf("%s: %s does not exist", r.Noun, at)
		}
	}
}

func described(t *testing.T, name string, attributes map[string]schema.Attribute) {
	t.Helper()
	for attribute, of := range attributes {
		if attribute == tfkit.AttrTimeouts {
			continue
		}
		text := of.GetMarkdownDescription()
		if text == "" || strings.Contains(text, "  ") || strings.Contains(strings.ReplaceAll(text, "...", ""), "..") || !strings.HasSuffix(text, ".") {
			t.Errorf("%s.%s: %q", name, attribute, text)
		}
		if group, ok := of.(schema.SingleNestedAttribute); ok {
			described(t, name+"."+attribute, group.Attributes)
		}
	}
}
