package tfkit

import (
	"errors"
	"fmt"
	"maps"
	"sort"
	"strings"

	"github.com/hashicorp/terraform-plugin-go/tftypes"
)

// Effect is what changing an argument does.
type Effect string

const (
	// Local: only this provider uses the argument; nothing is sent.
	Local Effect = "local"
	// Replace: the vendor has no call for it; a new object is registered and
	// paid, and the old one goes.
	Replace Effect = "replace"
)

// Edit is one row of an object's editability table.
type Edit struct {
	Attribute string // root argument
	Effect    Effect
	// Unreturned: the vendor never returns the value, so after an import the
	// first value that the configuration gives is recorded without a call.
	Unreturned bool
	// Same says that two texts mean the same, so that going from one to the
	// other changes nothing; nil: only equal ones do. It is what refresh
	// compares with, see Refreshed.
	Same func(a, b string) bool
}

// Edits is the editability table of one object. It drives the plan, the
// replacement and the docs alike; a test compares it with the schema.
type Edits []Edit

// Describe is the sentence that the docs say about changing the argument.
func (e Edits) Describe(attribute, noun string) string {
	for _, edit := range e {
		if edit.Attribute != attribute {
			continue
		}
		switch edit.Effect {
		case Replace:
			text := fmt.Sprintf("Changing it replaces the %s: a new registration, a new fee and a new review.", noun)
			if edit.Unreturned {
				text += " The vendor never returns it; after an import the first value given is recorded without a call."
			}
			return text
		case Local:
			return "Changing it sends nothing to the vendor."
		}
	}
	return ""
}

// KeepSame is the plan with the state's text wherever the planned one means the
// same. After an import the state holds the vendor's writing, and a blank at
// the end or a hyphen in a tax id is not worth a new registration.
func (e Edits) KeepSame(plan, state tftypes.Value) (tftypes.Value, error) {
	planned, held := map[string]tftypes.Value{}, map[string]tftypes.Value{}
	if err := errors.Join(plan.As(&planned), state.As(&held)); err != nil {
		return plan, fmt.Errorf("comparing plan and state: %w", err)
	}
	planned = maps.Clone(planned) // As gives the value's own map
	for _, edit := range e {
		if edit.Same != nil {
			planned[edit.Attribute] = keepSame(planned[edit.Attribute], held[edit.Attribute], edit.Same)
		}
	}
	return tftypes.NewValue(plan.Type(), planned), nil
}

// keepSame goes into groups; a list is kept as a whole or not at all, because
// Terraform takes nothing in between.
func keepSame(plan, state tftypes.Value, same func(a, b string) bool) tftypes.Value {
	if plan.IsNull() || state.IsNull() || !plan.IsFullyKnown() || !state.IsFullyKnown() {
		return plan
	}
	switch {
	case plan.Type().Is(tftypes.Object{}):
		var planned, held map[string]tftypes.Value
		if plan.As(&planned) != nil || state.As(&held) != nil {
			return plan
		}
		planned = maps.Clone(planned)
		for name := range planned {
			planned[name] = keepSame(planned[name], held[name], same)
		}
		return tftypes.NewValue(plan.Type(), planned)
	case sameTexts(textsOf(plan), textsOf(state), same):
		return state
	}
	return plan
}

// textsOf are the texts of a text or of a list of texts; nil for anything else.
func textsOf(value tftypes.Value) []string {
	var text string
	if value.Type().Is(tftypes.String) && value.As(&text) == nil {
		return []string{text}
	}
	var elements []tftypes.Value
	if !value.Type().Is(tftypes.List{}) || value.As(&elements) != nil {
		return nil
	}
	var texts []string
	for _, element := range elements {
		if element.IsNull() || element.As(&text) != nil {
			return nil
		}
		texts = append(texts, text)
	}
	return texts
}

func sameTexts(a, b []string, same func(a, b string) bool) bool {
	if a == nil || len(a) != len(b) {
		return false
	}
	for i := range a {
		if !same(a[i], b[i]) {
			return false
		}
	}
	return true
}

// Change is what a plan does to the arguments of an existing object.
type Change struct {
	Replacing []string // arguments that force a replacement, root names, sorted
	Recorded  []string // arguments recorded after an import, nothing is sent
	Where     []string // the precise places that force it, for people
	Nothing   bool     // no argument changes at all
}

// Compare finds what the plan changes. imported says that the object's import
// mark stands.
func (e Edits) Compare(plan, state tftypes.Value, imported bool) (Change, error) {
	differences, err := plan.Diff(state)
	if err != nil {
		return Change{}, fmt.Errorf("comparing plan and state: %w", err)
	}
	rows := map[string]Edit{}
	for _, edit := range e {
		rows[edit.Attribute] = edit
	}
	replacing, recorded, where := map[string]bool{}, map[string]bool{}, map[string]bool{}
	nothing := true
	for _, difference := range differences {
		root, place := attributeOf(difference.Path)
		edit, listed := rows[root]
		nothing = nothing && !listed
		switch {
		case !listed || edit.Effect == Local || bothEmpty(difference):
		case edit.Unreturned && imported:
			recorded[root] = true
		default:
			replacing[root] = true
			where[place] = true
		}
	}
	return Change{Replacing: names(replacing), Recorded: names(recorded), Where: deepest(names(where)), Nothing: nothing}, nil
}

// bothEmpty says that null became an empty collection or the other way round:
// no vendor can tell them apart, so nothing is worth a new registration.
func bothEmpty(difference tftypes.ValueDiff) bool {
	return isEmpty(difference.Value1) && isEmpty(difference.Value2)
}

func isEmpty(value *tftypes.Value) bool {
	if value == nil || value.IsNull() {
		return true
	}
	var elements []tftypes.Value
	isList := value.Type().Is(tftypes.Set{}) || value.Type().Is(tftypes.List{})
	return isList && value.IsKnown() && value.As(&elements) == nil && len(elements) == 0
}

// attributeOf returns the root argument of a path and, one level down, the
// place in it ("company_details.city"; elements of lists and sets do not
// count).
func attributeOf(at *tftypes.AttributePath) (root, place string) {
	var parts []string
	for _, step := range at.Steps() {
		name, ok := step.(tftypes.AttributeName)
		if !ok {
			break
		}
		parts = append(parts, string(name))
	}
	if len(parts) == 0 {
		return "", ""
	}
	return parts[0], strings.Join(parts, ".")
}

func names(set map[string]bool) []string {
	list := make([]string, 0, len(set))
	for name := range set {
		list = append(list, name)
	}
	sort.Strings(list)
	return list
}

// deepest drops a place when a deeper one within it is listed as well.
func deepest(sorted []string) []string {
	var kept []string
	for i, place := range sorted {
		if i+1 < len(sorted) && strings.HasPrefix(sorted[i+1], place+".") {
			continue
		}
		kept = append(kept, place)
	}
	return kept
}
