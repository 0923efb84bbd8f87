package tfkit

import (
	"errors"
	"fmt"
	"maps"

	"github.com/hashicorp/terraform-plugin-go/tftypes"

	"github.com/tendlc/terraform-provider-tendlc/internal/tfvalue"
)

// KeepSame is the plan with the state's text wherever the planned one means the
// same. After an import the state holds the vendor's writing, and a blank at
// the end or a hyphen in a tax id is not worth a call. Later, only what could
// be changed by a new registration alone is kept: another wording of what the
// vendor changes in place is what somebody meant to write.
func (e Edits) KeepSame(plan, state tftypes.Value, imported bool) (tftypes.Value, error) {
	if tfvalue.SameInOrder(plan, state) && !plan.IsNull() {
		return plan, nil
	}
	planned, held := map[string]tftypes.Value{}, map[string]tftypes.Value{}
	if err := errors.Join(plan.As(&planned), state.As(&held)); err != nil {
		return plan, fmt.Errorf("comparing plan and state: %w", err)
	}
	planned = maps.Clone(planned) // As hands out the value's own map
	for _, edit := range e {
		if edit.Same != nil && (imported || edit.Effect == Replace) {
			planned[edit.Attribute] = keepSame(planned[edit.Attribute], held[edit.Attribute], edit.Same)
		}
	}
	return tftypes.NewValue(plan.Type(), planned), nil
}

// CompareSent is Compare for an update: what only a wording after an import
// sets apart is recorded, and nothing is sent for it.
func (e Edits) CompareSent(plan, state tftypes.Value, status string, imported bool) (Change, error) {
	kept, err := e.At(status).KeepSame(plan, state, imported)
	if err != nil {
		return Change{}, err
	}
	return e.Compare(kept, state, status, imported)
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

// bothUnset says that a text went from null to the word for it or back.
func (e Edit) bothUnset(difference tftypes.ValueDiff) bool {
	return e.Unset != "" && e.isUnset(difference.Value1) && e.isUnset(difference.Value2)
}

func (e Edit) isUnset(value *tftypes.Value) bool {
	return value == nil || value.IsNull() || value.IsKnown() && mayBe(value, e.Unset)
}
