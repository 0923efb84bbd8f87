package lint

import (
	"net/url"
	"slices"
	"strings"
	"testing"
)

// The docs link to the sources, so each is a page that everybody can open.
func TestSourcesArePublicPages(t *testing.T) {
	t.Parallel()
	for _, rule := range Rules() {
		for _, source := range rule.Sources {
			page, err := url.Parse(source)
			if source != publicNotes && (err != nil || page.Scheme != "https" || !strings.Contains(page.Hostname(), ".") || privateAddress(source)) {
				t.Errorf("%s: %q is no public page", rule.ID, source)
			}
		}
	}
}

// The docs say of each rule when its findings have another severity.
func TestOtherSeveritiesAreDescribed(t *testing.T) {
	t.Parallel()
	seen := map[string]bool{}
	judge := func(campaign *Campaign) {
		for _, f := range Run(campaign) {
			rule, _ := RuleByID(f.Rule)
			if f.Severity != rule.SeverityFor(campaign.Vendor()) {
				seen[f.Rule] = true
			}
		}
	}
	for _, file := range []string{"testdata/cases.jsonl", "testdata/faulty_mixed.jsonl", "testdata/compliant_mixed.jsonl", "testdata/compliant_content.jsonl", "testdata/compliant_flow.jsonl", "testdata/compliant_samples.jsonl", "testdata/compliant_attributes.jsonl"} {
		for _, one := range readLabelled(t, file) {
			judge(one.campaign(t))
		}
	}
	for _, rule := range Rules() {
		judge(rule.Fails.Campaign())
		judge(rule.Passes.Campaign())
	}
	for id := range seen {
		if rule, _ := RuleByID(id); blank(rule.Differs) {
			t.Errorf("%s has findings of another severity, and the docs do not say when", id)
		}
	}
	if len(seen) < 5 {
		t.Errorf("the campaigns show only %d such rules", len(seen))
	}
}

// A diagnostic begins with the message and a page with the title: both stand
// alone, without a subject from elsewhere.
func TestTitlesAndMessagesStandAlone(t *testing.T) {
	t.Parallel()
	for _, rule := range Rules() {
		if strings.HasSuffix(rule.Title, ".") || strings.HasPrefix(rule.Title, "It ") {
			t.Errorf("%s: the title %q", rule.ID, rule.Title)
		}
		for _, text := range []string{rule.Why, rule.Advice} {
			if !strings.HasSuffix(text, ".") && !strings.HasSuffix(text, `"`) {
				t.Errorf("%s: %q is no sentence", rule.ID, text)
			}
		}
		for _, f := range Run(rule.Fails.Campaign()) {
			if strings.HasPrefix(f.Message, "It ") || !strings.HasSuffix(f.Message, ".") {
				t.Errorf("%s: the message %q", f.Rule, f.Message)
			}
		}
	}
}

// Causes is CauseOf's table: what it lists, CauseOf knows.
func TestCausesListsWhatCauseOfKnows(t *testing.T) {
	t.Parallel()
	listed := map[string]bool{}
	for _, cause := range Causes() {
		listed[cause.Code] = true
		if !slices.ContainsFunc(Vendors(), func(v Vendor) bool {
			known, found := CauseOf(v, cause.Code)
			return found && slices.Equal(known.Rules, cause.Rules) && known.Final == cause.Final
		}) {
			t.Errorf("%s is listed, and CauseOf does not know it", cause.Code)
		}
	}
	for owner, rows := range codeTable {
		for code := range rows {
			if !listed[owner+" "+code] {
				t.Errorf("%s %s is not listed", owner, code)
			}
		}
	}
	for _, code := range []string{"Twilio 30545", "Microsoft CallToActionMissingBrandName"} { // of rules only
		if !listed[code] {
			t.Errorf("%s is not listed", code)
		}
	}
}
