package tfkit

import (
	"fmt"
	"maps"
	"slices"
	"sort"
	"strings"

	"github.com/hashicorp/terraform-plugin-go/tftypes"

	"github.com/tendlc/terraform-provider-tendlc/internal/tfvalue"
)

// Edit is one row of an object's editability table.
type Edit struct {
	Attribute string // root argument
	// Effect in every status that In does not list, also in one that this
	// version does not know.
	Effect Effect
	In     map[string]Effect // by the vendor's status word
	// Step, if set, is the only change of value that the vendor ever takes in
	// place; where a status does not replace, any other is Never.
	Step *Step
	// Unreturned: the vendor never returns the value, so after an import the
	// first value that the configuration gives is recorded without a call.
	Unreturned bool
	// Same says that two texts mean the same, so that going from one to the
	// other changes nothing; nil: only equal ones do. It is what refresh
	// compares with, see Refreshed.
	Same func(a, b string) bool
	// Own: whether a change is sent follows from more than the status, so the
	// object's own plan decides it and says so; Compare passes over it. The
	// effects are those of a new value.
	Own bool
	// Unset is a text that means the same as null, if the vendor has such a
	// word; neither is a change of the other.
	Unset string
}

// Step is a change of a text argument from one value to another.
type Step struct{ From, To string }

// in is the effect in a status. Waiting helps no value that is never taken.
func (e Edit) in(status string, difference tftypes.ValueDiff) Effect {
	effect := e.effectIn(status)
	takes := effect.sends() || effect == NotNow
	if takes && !e.isStep(difference) {
		return Never
	}
	return effect
}

// isStep says whether the difference is the one that In's effects hold for.
func (e Edit) isStep(difference tftypes.ValueDiff) bool {
	return e.Step == nil || mayBe(difference.Value1, e.Step.To) && mayBe(difference.Value2, e.Step.From)
}

// mayBe says whether a text is this one, as far as it is known.
func mayBe(value *tftypes.Value, want string) bool {
	if value == nil || !value.Type().Is(tftypes.String) {
		return false
	}
	var text string
	return !value.IsKnown() || !value.IsNull() && value.As(&text) == nil && text == want
}

// Edits is the editability table of one object. It drives the plan, the
// replacement and the docs alike; a test compares it with the schema.
type Edits []Edit

// Describe is the sentence that the docs say about changing the argument.
func (e Edits) Describe(attribute, noun string) string {
	for _, edit := range e {
		if edit.Attribute == attribute {
			return edit.describe(noun)
		}
	}
	return ""
}

func (e Edit) describe(noun string) string {
	text := "Changing it sends nothing to the vendor."
	switch {
	case e.Effect == Local:
		return text
	case e.Effect == Replace && len(e.In) == 0:
		text = fmt.Sprintf("Changing it replaces the %s: a new registration, a new fee and a new review.", noun)
	default:
		text = "Changing it " + strings.Join(e.clauses(noun), ", ") + "."
		if e.Effect == NotNow {
			text = strings.TrimSuffix(text, ".") + "; in other statuses it is not possible."
		}
	}
	if e.Unreturned {
		text += " After an import the first value given is recorded without a call."
	}
	return text
}

// clauses say what happens in any status, unless that is nothing, and then
// where it is something else.
func (e Edit) clauses(noun string) []string {
	var clauses []string
	if e.Effect != NotNow {
		clauses = append(clauses, e.clause(e.Effect, noun))
	}
	for _, group := range e.groups() {
		switch group.effect {
		case e.Effect:
		case NotNow:
			clauses = append(clauses, "not while "+group.words())
		default:
			clauses = append(clauses, fmt.Sprintf("while %s %s", group.words(), e.clause(group.effect, noun)))
		}
	}
	return clauses
}

func (e Edit) clause(effect Effect, noun string) string {
	step := ""
	if e.Step != nil {
		step = fmt.Sprintf("from `%s` to `%s` ", e.Step.From, e.Step.To)
	}
	if words, inPlace := inPlaceWords[effect]; inPlace {
		return step + words
	}
	return "replaces the " + noun + " (new registration, fee and review)"
}

// Change is what a plan does to the arguments of an existing object: root
// names, sorted, by effect.
type Change struct {
	Replacing []string
	InPlace   []string // what the vendor documents no fee for
	Open      []string // those of InPlace that are InPlaceOpen
	Charged   []string // also what only may be charged
	NotNow    []string
	Never     []string
	Recorded  []string // recorded after an import, nothing is sent
	Where     []string // the precise places of Replacing, NotNow and Never, for people
	Nothing   bool     // no argument changes at all
	MayCost   bool     // Charged may be charged, and nothing in it surely is
	MayReview bool     // Charged may be reviewed again, and nothing in it surely is
}

// Sends says whether an update of this change calls the vendor.
func (c Change) Sends() bool { return len(c.InPlace) > 0 || len(c.Charged) > 0 }

// Equal says whether two changes do the same.
func (c Change) Equal(o Change) bool {
	return slices.Equal(c.Replacing, o.Replacing) && slices.Equal(c.InPlace, o.InPlace) && slices.Equal(c.Open, o.Open) &&
		slices.Equal(c.Charged, o.Charged) && c.MayCost == o.MayCost && c.MayReview == o.MayReview && slices.Equal(c.NotNow, o.NotNow) &&
		slices.Equal(c.Never, o.Never)
}

// Compare finds what the plan changes for an object in the given status.
// imported says that the object's import mark stands.
func (e Edits) Compare(plan, state tftypes.Value, status string, imported bool) (Change, error) {
	if tfvalue.SameInOrder(plan, state) {
		return Change{Nothing: true}, nil
	}
	differences, err := plan.Diff(state)
	if err != nil {
		return Change{}, fmt.Errorf("comparing plan and state: %w", err)
	}
	rows := map[string]Edit{}
	for _, edit := range e {
		rows[edit.Attribute] = edit
	}
	found := map[Effect]map[string]bool{}
	recorded, where, nothing := map[string]bool{}, map[string]bool{}, true
	for _, difference := range differences {
		root, place := attributeOf(difference.Path)
		edit, listed := rows[root]
		nothing = nothing && !listed
		if !listed || edit.Effect == Local || edit.Own || bothEmpty(difference) || edit.bothUnset(difference) {
			continue
		}
		if edit.Unreturned && imported {
			recorded[root] = true
			continue
		}
		effect := edit.in(status, difference)
		if found[effect] == nil {
			found[effect] = map[string]bool{}
		}
		found[effect][root] = true
		if !effect.sends() {
			where[place] = true
		}
	}
	change := changeOf(found)
	change.Recorded, change.Where, change.Nothing = names(recorded), deepest(names(where)), nothing
	return change, nil
}

// changeOf sorts arguments by what their effects have in common.
func changeOf(found map[Effect]map[string]bool) Change {
	free, charged := map[string]bool{}, map[string]bool{}
	change := Change{Replacing: names(found[Replace]), Open: names(found[InPlaceOpen]), NotNow: names(found[NotNow]), Never: names(found[Never])}
	for effect, arguments := range found {
		switch {
		case effect.charged():
			maps.Copy(charged, arguments)
		case effect.sends():
			maps.Copy(free, arguments)
		}
	}
	change.InPlace, change.Charged = names(free), names(charged)
	change.MayCost = len(charged) > 0 && found[InPlaceCharged] == nil
	change.MayReview = change.MayCost && found[InPlaceReviewMayCost] == nil
	return change
}

// PossibleIn lists the statuses in which all of the arguments can be changed.
// It is empty where the table lists only those in which they cannot.
func (e Edits) PossibleIn(attributes []string) []string {
	possible, asked := map[string]int{}, 0
	for _, edit := range e {
		if !slices.Contains(attributes, edit.Attribute) {
			continue
		}
		asked++
		for status, effect := range edit.In {
			if effect != NotNow {
				possible[status]++
			}
		}
	}
	maps.DeleteFunc(possible, func(_ string, rows int) bool { return rows < asked })
	list := slices.Collect(maps.Keys(possible))
	slices.Sort(list)
	return list
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
