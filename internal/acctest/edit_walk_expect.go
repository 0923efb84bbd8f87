package acctest

import (
	"slices"
	"strings"
	"testing"

	"github.com/tendlc/terraform-provider-tendlc/internal/tcr"
	"github.com/tendlc/terraform-provider-tendlc/internal/tfkit"
)

// editPlan is what a plan must show of a cell.
type editPlan struct {
	action string   // Terraform's; empty for none
	sends  bool     // an update that calls the vendor
	failed bool     // the code is that of an error
	warned string   // code of a warning that may come with the error
	code   string   // of the one diagnostic about the change; empty for none
	says   []string // in summary or detail
	hides  []string
}

// effect is what the table says of the cell, read from the table alone.
func (c EditCell) effect() tfkit.Effect {
	for _, row := range c.walk.Edits {
		if row.Attribute != c.Change.Attribute {
			continue
		}
		effect, listed := row.In[c.Status]
		if !listed {
			effect = row.Effect
		}
		if c.Change.Back && effect != tfkit.Replace {
			return tfkit.Never
		}
		return effect
	}
	return ""
}

// inPlacePlans are what a plan shows of each effect that keeps the object, the
// one place where the words of the table meet those of the plan.
var inPlacePlans = map[tfkit.Effect]editPlan{
	tfkit.Local:                {action: "update"},
	tfkit.InPlace:              {action: "update", sends: true},
	tfkit.InPlaceReview:        {action: "update", sends: true},
	tfkit.InPlaceOpen:          {action: "update", sends: true, code: "TENDLC1022", says: []string{"restarts its review is not documented", "nor whether the change is charged"}},
	tfkit.InPlaceCharged:       {action: "update", sends: true, code: "TENDLC1013", says: []string{" is charged (", "sends it back into review", "It costs"}, hides: []string{"may be charged"}},
	tfkit.InPlaceMayCost:       {action: "update", sends: true, code: "TENDLC1013", says: []string{" may be charged (", "may send it back into review", "If it is charged, it costs"}},
	tfkit.InPlaceReviewMayCost: {action: "update", sends: true, code: "TENDLC1013", says: []string{" may be charged (", "and sends it back into review", "If it is charged, it costs"}},
	tfkit.NotNow:               {failed: true, code: "TENDLC1012", says: []string{"cannot be changed now", "Its status at", "Nothing was sent"}},
	tfkit.Never:                {failed: true, code: "TENDLC1012", says: []string{"cannot be changed to this value", "Nothing was sent"}},
}

// want is what the plan of the cell must show.
func (c EditCell) want() editPlan {
	if c.Change.Fixed || c.Change.FixedIn == c.Status {
		return editPlan{}
	}
	effect := c.effect()
	want := inPlacePlans[effect]
	if effect == tfkit.Replace {
		want = c.replacement()
	}
	if c.Change.Own == nil {
		return want
	}
	code, failed := c.Change.Own(c.Status)
	switch {
	case code == "":
	case failed:
		return editPlan{failed: true, code: code, warned: want.code}
	default:
		want.code, want.says = code, nil
	}
	return want
}

// replacement is what a plan shows of one, by the phase of what goes: its fee
// and its review are said, unless it is a draft, whose registration says them.
func (c EditCell) replacement() editPlan {
	phase, _ := c.walk.Statuses.Phase(c.Status)
	want := editPlan{action: "replace", code: "TENDLC1003", says: []string{"replaces the", "is reviewed again (", "it costs"}}
	switch {
	case c.walk.Draft && phase == tcr.Draft:
		return editPlan{action: "replace"}
	case phase.Lost():
		want.code = "TENDLC1010"
	}
	return want
}

// ofEdits are the codes that speak of a change.
var ofEdits = []string{"TENDLC1002", "TENDLC1003", "TENDLC1013", "TENDLC1021", "TENDLC1022"}

// aboutChange says whether a diagnostic speaks of the change, and not of the
// object as it stands: any error does, and of what is lost anyway the warning
// of its replacement.
func (d planDiagnostic) aboutChange() bool {
	return d.Severity == "error" || slices.Contains(ofEdits, d.code()) || d.code() == "TENDLC1010" && strings.HasPrefix(d.Summary, "Changing ")
}

// compare holds what the plan shows of a cell against the table.
func (c EditCell) compare(t *testing.T, got plannedResource) {
	t.Helper()
	want := c.want()
	fail := func(format string, values ...any) {
		t.Helper()
		t.Errorf("%s: the table says %q while %s; "+format, append([]any{c.address(), c.effect(), c.Status}, values...)...)
	}
	if got.action != want.action {
		fail("the plan is to %q, want %q: %v", got.action, want.action, got.diagnostics)
		return
	}
	var about []planDiagnostic
	for _, d := range got.diagnostics {
		if d.aboutChange() && (d.Severity == "error" || want.warned == "" || d.code() != want.warned) {
			about = append(about, d)
		}
	}
	switch {
	case want.code == "" && len(about) == 0:
	case len(about) != 1 || about[0].code() != want.code || want.failed != (about[0].Severity == "error"):
		fail("the plan says %v, want one %s", about, want.code)
	default:
		said := about[0].Summary + " " + about[0].Detail
		for _, change := range c.changes() {
			if !slices.Contains(about[0].arguments(), change.Attribute) && want.says != nil {
				fail("%s is not named: %s", change.Attribute, about[0].Summary)
			}
		}
		for _, phrase := range want.says {
			if !strings.Contains(said, phrase) {
				fail("%q is not said: %s", phrase, said)
			}
		}
		for _, phrase := range want.hides {
			if strings.Contains(said, phrase) {
				fail("%q is said: %s", phrase, said)
			}
		}
	}
}
