package acctest

import (
	"slices"
	"strings"
	"testing"
)

// Reviewed is what the scenario about texts needs of a vendor.
type Reviewed struct {
	// Political is the use case that no company may have, as an argument.
	Political string
	// Flow writes the argument with the message flow.
	Flow func(text string) string
	// Refuse makes the reviewers refuse the flow's campaign for want of consent,
	// with a code that the rules know.
	Refuse func(w *World, id string)
}

// tickedFlow is optInFlow with a box that nobody ticks.
var tickedFlow = strings.Replace(optInFlow, "tick an unticked box", "find a box that is pre-checked", 1)

// The rules that the scenario breaks.
const (
	tickedRule    = "(cta-consent-prechecked) (TENDLC1024)"
	politicalRule = "(use-case-entity-mismatch) (TENDLC1024)"
)

// textsAreJudged: what a plan is about to send is held against the rules, on the
// argument and with the brand of the same plan; the provider and the resource
// decide what becomes of that. A brand that the plan does not know stops the
// apply, once it does. What lives unchanged is not spoken of, and what
// was refused shows why on the text.
func textsAreJudged(t *testing.T, f Fixture) {
	w := NewWorld(t)
	c := NewTerminal(t, w)
	at := slices.IndexFunc(f.Flow, func(b Block) bool { return b.Address == f.Campaign })
	brand, campaign := f.Config(Options{Until: f.Flow[at-1].Address}), f.Flow[at].HCL
	flow, political := f.Reviewed.Flow(tickedFlow), f.Reviewed.Political

	c.Write(w.Provider("") + brand + campaign(flow, political, `lint_ignore = ["cta-consent-prechecked"]`) + f.Twin(flow))
	p := c.planned()
	p.finds(t, "warning", f.TwinAddress, tickedRule, flow)
	p.finds(t, "warning", f.Campaign, politicalRule, political)
	p.hides(t, f.Campaign, tickedRule)

	c.Write(w.Provider(`lint = { level = "error", fail_on = ["cta-consent-prechecked"] }`) + brand + campaign(political) + f.Twin(flow))
	p = c.planned()
	p.finds(t, "error", f.TwinAddress, tickedRule, flow)
	p.finds(t, "warning", f.Campaign, politicalRule, political) // the plan only guesses the brand

	c.Write(w.Provider(`lint = { level = "error" }`) + brand + campaign(political))
	p = c.reported("apply", "-auto-approve", "-json")
	p.finds(t, "error", f.Campaign, politicalRule, political)
	if c.isInState(f.Campaign) {
		t.Errorf("the apply went past its error: %s", p.words())
	}

	ticked := brand + campaign(flow)
	c.applied(ticked)
	c.planned().hides(t, f.Campaign, "(TENDLC1024)")
	c.Write(brand + campaign(flow, f.Edited))
	c.planned().finds(t, "warning", f.Campaign, tickedRule, flow)

	f.Reviewed.Refuse(w, f.newest(w).ID)
	c.Write(ticked)
	c.planned().finds(t, "warning", f.Campaign, "(TENDLC1010)", flow)
}

// finds fails the test unless one diagnostic on the address has this in its
// summary, and points at the argument ("name = value").
func (p planned) finds(t *testing.T, severity, address, phrase, argument string) {
	t.Helper()
	name, _, _ := strings.Cut(argument, "=")
	said := 0
	for _, r := range p.said {
		if r.Severity == severity && r.Address == address && strings.Contains(r.Summary, phrase) && strings.HasPrefix(strings.TrimSpace(r.Snippet.Code), strings.TrimSpace(name)) {
			said++
		}
	}
	if said != 1 {
		t.Errorf("%d %ss on %s in %s say %q: %s", said, severity, name, address, phrase, p.words())
	}
}

// hides fails the test if a diagnostic on the address has this in its summary.
func (p planned) hides(t *testing.T, address, phrase string) {
	t.Helper()
	for _, r := range p.said {
		if r.Address == address && strings.Contains(r.Summary, phrase) {
			t.Errorf("%s on %s: %s", r.Severity, address, r.Summary)
		}
	}
}
