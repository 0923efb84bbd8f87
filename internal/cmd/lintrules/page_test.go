package main

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/tendlc/terraform-provider-tendlc/internal/cmd/page/pagetest"
	"github.com/tendlc/terraform-provider-tendlc/internal/lint"
)

// The page in the repository is what the rules say now.
func TestThePageIsCurrent(t *testing.T) {
	t.Parallel()
	pagetest.IsCurrent(t, "lint-rules.md", guide)
}

// Diagnostics link to lint-rules#<id>, so each rule has one heading of its id.
func TestEveryRuleHasOneHeadingOfItsID(t *testing.T) {
	t.Parallel()
	var headings, ids []string
	for _, found := range regexp.MustCompile(`(?m)^### (.+)$`).FindAllStringSubmatch(pagetest.Of(t, guide), -1) {
		headings = append(headings, found[1])
	}
	for _, rule := range lint.Rules() {
		ids = append(ids, rule.ID)
	}
	if !slices.Equal(headings, ids) {
		t.Errorf("the headings are %v, the rules %v", headings, ids)
	}
}

func TestTheOverviewHasOneRowForEachRule(t *testing.T) {
	t.Parallel()
	rows := overview()
	for _, rule := range lint.Rules() {
		if n := strings.Count(rows, "[`"+rule.ID+"`](#"+rule.ID+")"); n != 1 {
			t.Errorf("%s has %d rows", rule.ID, n)
		}
	}
}

func TestLinksWithinThePageLeadToARule(t *testing.T) {
	t.Parallel()
	for _, found := range regexp.MustCompile(`\]\(#([^)]+)\)`).FindAllStringSubmatch(pagetest.Of(t, guide), -1) {
		if _, exists := lint.RuleByID(found[1]); !exists && found[1] != "the-campaign-behind-the-examples" {
			t.Errorf("a link leads to #%s, which is no rule", found[1])
		}
	}
}

// parts are what a reader of a section looks for, in their order.
var parts = regexp.MustCompile("(?s)^### \\S+\n\n\\*\\*[^\n]+\\.\\*\\*\n\n- Severity: (?:error|warning|info)\\b.*\n- Vendors: \\S.*\n- Fields: `.*\n- Sources: \\S.*" +
	"\n\n\\*\\*Why\\.\\*\\* \\S.*\n\n\\*\\*How to mend it\\.\\*\\* \\S.*\n\nFound[^\n]*:\n\n```terraform\n\\S.*\n```\n\n> `.*\n\nPasses[^\n]*:\n\n```terraform\n\\S.*\n```\n$")

func TestNoPartOfASectionIsEmpty(t *testing.T) {
	t.Parallel()
	for _, rule := range lint.Rules() {
		text, err := section(rule)
		if err != nil {
			t.Errorf("%s: %v", rule.ID, err)
		} else if !parts.MatchString(text) {
			t.Errorf("a part is missing or empty in:\n%s", text)
		}
	}
}

func TestSeveritiesOfVendorsAreShown(t *testing.T) {
	t.Parallel()
	rule, _ := lint.RuleByID("sample-brand-inconsistent")
	if got := severity(rule); got != "info (warning at Sinch)" {
		t.Errorf("severity is %q", got)
	}
}

// A rule whose example went stale must not become a page without a verdict.
func TestASectionNeedsAnExampleThatIsFound(t *testing.T) {
	t.Parallel()
	rule, _ := lint.RuleByID("link-insecure")
	broken := *rule
	broken.Fails = rule.Passes
	if _, err := section(&broken); err == nil {
		t.Error("an example that nothing finds was shown as one that fails")
	}
}

func TestSourcesAreShownAsLinksOrByName(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{
		"https://www.twilio.com/docs/api/errors/30545": "[twilio.com/…/30545](https://www.twilio.com/docs/api/errors/30545)",
		"https://example.com/":                         "[example.com](https://example.com/)",
		"public notes":                                 "public notes",
	} {
		if got := source(text); got != want {
			t.Errorf("%s is shown as %s, not %s", text, got, want)
		}
	}
}
