package tfkit

import (
	"slices"
	"strings"

	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/path"
	"github.com/hashicorp/terraform-plugin-go/tftypes"
)

// changedTexts is what a plan changes of an object, for those who ask about a
// member of a group. The zero value changes nothing.
type changedTexts struct {
	roots    []string // attributes that differ in what the vendor has
	old, now map[string]tftypes.Value
}

// textsOf is what a change of an object touches.
func (c Change) textsOf(plan, state tftypes.Value) changedTexts {
	changed := changedTexts{roots: slices.Concat(c.Replacing, c.InPlace, c.Charged)}
	if plan.As(&changed.now) != nil || state.As(&changed.old) != nil {
		return changedTexts{}
	}
	return changed
}

// touches says whether the attribute changes: "company_details.city" does not
// because another member of its group does.
func (c changedTexts) touches(at string) bool {
	return slices.Contains(c.roots, rootOf(at)) && !lintAttribute(c.now, at).Equal(lintAttribute(c.old, at))
}

// changes says whether a plan touches what the rules read, that of which a
// campaign has its brand included.
func (l *Lint) changes(changed changedTexts) bool {
	return slices.ContainsFunc(l.Fields, func(f LintField) bool { return slices.ContainsFunc(f.At, changed.touches) }) ||
		!l.Brand && slices.ContainsFunc(l.BrandIDs, changed.touches)
}

// planTexts says of an update what was refused and stays, and why reviewers
// would refuse it. What no rule reads says nothing of the texts, unless the
// whole is judged again: as a new object, or because it was refused.
func (o Object) planTexts(account Account, facts Facts, change Change, plan, state tftypes.Value) diag.Diagnostics {
	if o.Lint == nil {
		return nil
	}
	changed := change.textsOf(plan, state)
	diags, said := o.refusedTexts(account, facts, plan, changed)
	if len(change.Replacing) > 0 || facts.Phase.Lost() || o.Lint.changes(changed) {
		diags.Append(o.planLint(account, plan, said)...)
	}
	return diags
}

// nameOf is the attribute of a path, with points into groups and without the
// elements of lists.
func nameOf(at path.Path) string {
	var names []string
	for _, step := range at.Steps() {
		name, ok := step.(path.PathStepAttributeName)
		if !ok {
			break
		}
		names = append(names, string(name))
	}
	return strings.Join(names, ".")
}

// namedBy is the attribute that a reason names, as nameOf has it.
func namedBy(reason Reason) string {
	name, _, _ := strings.Cut(reason.Attribute.ValueString(), "[")
	return name
}

// isIn says whether an attribute is another one or stands in it.
func isIn(at, group string) bool { return at == group || strings.HasPrefix(at, group+".") }
