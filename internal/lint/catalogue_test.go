package lint

import (
	"os"
	"slices"
	"strings"
	"testing"
)

func readCatalogue(t *testing.T) []string {
	t.Helper()
	raw, err := os.ReadFile("testdata/catalogue.txt")
	if err != nil {
		t.Fatal(err)
	}
	return strings.Fields(string(raw))
}

func TestRulesAreThoseOfTheCatalogueInItsOrder(t *testing.T) {
	t.Parallel()
	listed, last := readCatalogue(t), -1
	built := map[string]bool{}
	for _, rule := range Rules() {
		at := slices.Index(listed, rule.ID)
		switch {
		case at < 0:
			t.Errorf("%s is not in the catalogue", rule.ID)
		case at < last:
			t.Errorf("%s stands after %s, and before it in the catalogue", rule.ID, listed[last])
		case built[rule.ID]:
			t.Errorf("%s is there twice", rule.ID)
		}
		built[rule.ID], last = true, max(last, at)
	}
	missing := slices.DeleteFunc(slices.Clone(listed), func(id string) bool { return built[id] })
	t.Logf("%d of %d rules; missing: %v", len(built), len(listed), missing)
}

func TestEveryRuleIsDescribed(t *testing.T) {
	t.Parallel()
	for _, rule := range Rules() {
		for what, text := range map[string]string{"title": rule.Title, "reason": rule.Why, "advice": rule.Advice, "theme": rule.Theme} {
			if blank(text) {
				t.Errorf("%s has no %s", rule.ID, what)
			}
		}
		if rule.Severity < Error || rule.Severity > Info || len(rule.Sources) == 0 || len(rule.Fields) == 0 || rule.Check == nil {
			t.Errorf("%s lacks a severity, sources, fields or a check", rule.ID)
		}
		for _, field := range rule.Fields {
			if _, found := Lookup(string(field)); !found {
				t.Errorf("%s looks at %q, which is no field", rule.ID, field)
			}
		}
		for _, id := range slices.Concat(rule.Silences, rule.Replaces) {
			if !slices.Contains(readCatalogue(t), id) || id == rule.ID {
				t.Errorf("%s silences %q", rule.ID, id)
			}
		}
	}
}

func TestEveryRuleFindsItsExample(t *testing.T) {
	t.Parallel()
	for _, rule := range Rules() {
		findings := Run(rule.Fails.Campaign())
		at := slices.IndexFunc(findings, func(f Finding) bool { return f.Rule == rule.ID })
		if at < 0 {
			t.Errorf("%s does not find its example; found %v", rule.ID, ruleIDs(findings))
			continue
		}
		if f := findings[at]; !slices.Contains(rule.Fields, f.Field) || blank(f.Message) || blank(f.Advice) {
			t.Errorf("%s: field %q, message %q, advice %q", rule.ID, f.Field, f.Message, f.Advice)
		}
	}
}

func TestEveryRuleLeavesItsGoodExampleAlone(t *testing.T) {
	t.Parallel()
	for _, rule := range Rules() {
		for _, f := range Run(rule.Passes.Campaign()) {
			if f.Rule == rule.ID || f.Severity != Info {
				t.Errorf("the good example of %s: %s %s: %s", rule.ID, f.Rule, f.Field, f.Message)
			}
		}
	}
}

func TestNothingIsSaidAboutASoundCampaign(t *testing.T) {
	t.Parallel()
	for _, vendor := range Vendors() {
		for _, f := range Run(Sound(vendor)) {
			t.Errorf("%s: %s %s: %s", vendor, f.Rule, f.Field, f.Message)
		}
	}
}

// A plan in which nothing is known yet must be silent.
func TestUnknownFieldsAreSkipped(t *testing.T) {
	t.Parallel()
	for _, vendor := range Vendors() {
		campaign := New(vendor)
		for _, field := range Fields() {
			if err := campaign.Set(field.Name, Unknown()); err != nil {
				t.Fatal(err)
			}
		}
		for _, f := range Run(campaign) {
			t.Errorf("%s: %s %s: %s", vendor, f.Rule, f.Field, f.Message)
		}
	}
}
