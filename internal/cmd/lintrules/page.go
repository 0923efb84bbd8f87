package main

import (
	_ "embed" // the prose of the page
	"fmt"
	"strings"

	"github.com/tendlc/terraform-provider-tendlc/internal/lint"
)

// The parts of the page that are about lint as a whole.
var (
	//go:embed opening.md
	opening string
	//go:embed undecided.md
	undecided string
)

// guide is the whole page.
func guide() (string, error) {
	var page strings.Builder
	page.WriteString(strings.Replace(opening, "NAMES OF THE FIELDS\n", names(), 1))
	page.WriteString("\n## All rules\n\n" + overview())
	theme := ""
	for _, rule := range lint.Rules() {
		if rule.Theme != theme {
			theme = rule.Theme
			fmt.Fprintf(&page, "\n## %s\n", capitalized(theme))
		}
		text, err := section(rule)
		if err != nil {
			return "", err
		}
		page.WriteString("\n" + text)
	}
	page.WriteString("\n## Codes in a rejection\n\n" + codes())
	sound, err := soundCampaign()
	if err != nil {
		return "", err
	}
	page.WriteString("\n## The campaign behind the examples\n\n" + sound)
	page.WriteString("\n" + undecided)
	return page.String(), nil
}

// overview is the table of all rules.
func overview() string {
	var table strings.Builder
	table.WriteString("| Rule | Severity | What it finds |\n|---|---|---|\n")
	for _, rule := range lint.Rules() {
		fmt.Fprintf(&table, "| [`%s`](#%s) | %s | %s |\n", rule.ID, rule.ID, severity(rule), inTable(rule.Title))
	}
	return table.String()
}

// severity is the rule's severity and, in brackets, where a vendor's differs.
func severity(rule *lint.Rule) string {
	var others []string
	for _, vendor := range lint.Vendors() {
		if other, differs := rule.PerVendor[vendor]; differs {
			others = append(others, fmt.Sprintf("%s at %s", other, vendor.Called()))
		}
	}
	if len(others) == 0 {
		return rule.Severity.String()
	}
	return fmt.Sprintf("%s (%s)", rule.Severity, strings.Join(others, ", "))
}

// soundCampaign shows what every example stands on.
func soundCampaign() (string, error) {
	sound := map[lint.Field]any{}
	for name, value := range lint.SoundFields(lint.Generic) {
		sound[lint.Field(name)] = value
	}
	block, err := fieldsAsHCL(sound)
	if err != nil {
		return "", err
	}
	return "Each example above is this campaign with the fields that it shows in the place of those here. Vendors' examples have the vendor's own fields too.\n\n" + block, nil
}

// capitalized begins with a capital.
func capitalized(text string) string { return strings.ToUpper(text[:1]) + text[1:] }

// inTable is a text that breaks no table.
func inTable(text string) string { return strings.ReplaceAll(text, "|", "\\|") }
