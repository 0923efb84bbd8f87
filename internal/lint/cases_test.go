package lint

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"text/tabwriter"
)

// labelled is a campaign of testdata and what a reviewer would say.
type labelled struct {
	ID      string         `json:"id"`
	Vendor  Vendor         `json:"vendor"`
	Label   string         `json:"label"`   // "compliant" or "rejected"
	Reasons []string       `json:"reasons"` // ids of rules
	Fields  map[string]any `json:"fields"`
}

// wanted are the shares that the rules must reach.
const (
	leastFound      = 0.95 // of the rejected, by one of their reasons
	mostFalseAlarms = 0.03 // of the compliant, with any error or warning
)

func readCases(t testing.TB) []labelled {
	t.Helper()
	return readLabelled(t, "testdata/cases.jsonl")
}

func (l labelled) campaign(t testing.TB) *Campaign {
	t.Helper()
	campaign, err := Of(l.Vendor, l.Fields)
	if err != nil {
		t.Fatalf("%s: %v", l.ID, err)
	}
	return campaign
}

// serious are the findings that count: no infos.
func serious(findings []Finding) []Finding {
	return slices.DeleteFunc(slices.Clone(findings), func(f Finding) bool { return f.Severity == Info })
}

func ruleIDs(findings []Finding) []string {
	var ids []string
	for _, f := range findings {
		ids = append(ids, f.Rule)
	}
	return ids
}

// tally counts one row of the tables.
type tally struct{ all, found int }

func (c *tally) add(found bool) {
	c.all++
	if found {
		c.found++
	}
}

func (c *tally) share() float64 {
	if c.all == 0 {
		return 0
	}
	return float64(c.found) / float64(c.all)
}

// reviewed are the files with cases of reviewers, each held to the same shares.
// The blind ones were written by people who never saw the rules at work.
var reviewed = []string{"cases", "blind_a", "blind_b", "blind_c", "blind_d", "blind_e", "blind_f", "blind_g"}

func TestRejectedCasesAreFoundAndCompliantOnesLeftAlone(t *testing.T) {
	t.Parallel()
	for _, file := range reviewed {
		t.Run(file, func(t *testing.T) {
			t.Parallel()
			hold(t, readLabelled(t, "testdata/"+file+".jsonl"))
		})
	}
}

// hold runs the rules over the cases, logs what they find beside the labels and
// fails where they find too little or alarm too often.
func hold(t *testing.T, cases []labelled) {
	t.Helper()
	var (
		alarmed, byReason, byAny tally
		themes                   = map[string]*tally{}
	)
	for _, one := range cases {
		found := serious(Run(one.campaign(t)))
		if one.Label == "compliant" {
			alarmed.add(len(found) > 0)
			for _, f := range found {
				t.Logf("false alarm: %s: %s %s: %s", one.ID, f.Rule, f.Field, f.Message)
			}
			continue
		}
		byAny.add(len(found) > 0)
		labelled := func(id string) bool { return slices.Contains(one.Reasons, id) }
		hit := slices.ContainsFunc(ruleIDs(found), labelled)
		byReason.add(hit)
		if !hit {
			t.Logf("missed: %s: wanted one of %v, got %v", one.ID, one.Reasons, ruleIDs(found))
		}
		countThemes(t, themes, one.Reasons, found)
		if surplus := slices.DeleteFunc(ruleIDs(found), labelled); len(surplus) > 0 {
			t.Logf("beside the label: %s: %v (labelled %v)", one.ID, surplus, one.Reasons)
		}
	}
	t.Logf("\n%s", tables(themes, byAny, alarmed))
	if byReason.all > 0 && byReason.share() < leastFound { // some files hold compliant ones only
		t.Errorf("found %d of %d rejected cases by a labelled rule; want %.0f %%", byReason.found, byReason.all, 100*leastFound)
	}
	if alarmed.share() > mostFalseAlarms {
		t.Errorf("%d of %d compliant cases have an error or a warning; at most %.0f %% may", alarmed.found, alarmed.all, 100*mostFalseAlarms)
	}
}

// countThemes counts for each labelled rule whether it was found.
func countThemes(t *testing.T, themes map[string]*tally, reasons []string, found []Finding) {
	t.Helper()
	for _, id := range reasons {
		rule, ok := RuleByID(id)
		if !ok {
			t.Errorf("a case is labelled with %q, which is no rule", id)
			continue
		}
		if themes[rule.Theme] == nil {
			themes[rule.Theme] = &tally{}
		}
		themes[rule.Theme].add(slices.Contains(ruleIDs(found), id))
	}
}

func tables(themes map[string]*tally, rejected, compliant tally) string {
	var text strings.Builder
	table := tabwriter.NewWriter(&text, 0, 0, 2, ' ', 0)
	fmt.Fprintln(table, "theme\tlabels\tfound\trecall")
	seen := map[string]bool{}
	for _, rule := range catalogue {
		if count := themes[rule.Theme]; count != nil && !seen[rule.Theme] {
			seen[rule.Theme] = true
			fmt.Fprintf(table, "%s\t%d\t%d\t%.0f %%\n", rule.Theme, count.all, count.found, 100*count.share())
		}
	}
	fmt.Fprintln(table, "\nlabelled\tany finding\tnone")
	fmt.Fprintf(table, "rejected\t%d\t%d\n", rejected.found, rejected.all-rejected.found)
	fmt.Fprintf(table, "compliant\t%d\t%d\n", compliant.found, compliant.all-compliant.found)
	_ = table.Flush() // to memory
	return text.String()
}
