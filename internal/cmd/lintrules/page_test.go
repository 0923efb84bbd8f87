package main

import (
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/tendlc/terraform-provider-tendlc/internal/lint"
)

func page(t *testing.T) string {
	t.Helper()
	text, err := guide()
	if err != nil {
		t.Fatal(err)
	}
	return text
}

// The page in the repository is what the rules say now: otherwise somebody
// forgot `make generate`.
func TestThePageIsCurrent(t *testing.T) {
	t.Parallel()
	want := page(t)
	for _, file := range []string{"templates/guides/lint-rules.md", "docs/guides/lint-rules.md"} {
		written, err := os.ReadFile(filepath.Join("../../..", filepath.FromSlash(file)))
		if err != nil {
			t.Fatal(err)
		}
		if string(written) != want {
			t.Errorf("%s is not what the rules say; generate the documentation again (make generate)", file)
		}
	}
}

func TestRunWritesThePage(t *testing.T) {
	t.Parallel()
	file := filepath.Join(t.TempDir(), "rules.md")
	if err := run([]string{file}); err != nil {
		t.Fatal(err)
	}
	if written, err := os.ReadFile(file); err != nil || string(written) != page(t) {
		t.Errorf("the file is not the page: %v", err)
	}
}

func TestRunWantsAFile(t *testing.T) {
	t.Parallel()
	if err := run(nil); err == nil {
		t.Error("no file was named, and nothing was said")
	}
}

// Diagnostics link to lint-rules#<id>, so each rule has one heading of its id.
func TestEveryRuleHasOneHeadingOfItsID(t *testing.T) {
	t.Parallel()
	var headings, ids []string
	for _, found := range regexp.MustCompile(`(?m)^### (.+)$`).FindAllStringSubmatch(page(t), -1) {
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
	for _, found := range regexp.MustCompile(`\]\(#([^)]+)\)`).FindAllStringSubmatch(page(t), -1) {
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
