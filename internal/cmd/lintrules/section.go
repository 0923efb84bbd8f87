package main

import (
	"cmp"
	"fmt"
	"net/url"
	"path"
	"slices"
	"strings"

	"github.com/tendlc/terraform-provider-tendlc/internal/lint"
)

// section is the part of the page about one rule. Its heading is the id alone,
// because the provider's diagnostics link to it.
func section(rule *lint.Rule) (string, error) {
	fails, err := fieldsAsHCL(rule.Fails.Fields)
	if err != nil {
		return "", fmt.Errorf("the failing example of %s: %w", rule.ID, err)
	}
	passes, err := fieldsAsHCL(rule.Passes.Fields)
	if err != nil {
		return "", fmt.Errorf("the passing example of %s: %w", rule.ID, err)
	}
	said, err := verdict(rule)
	if err != nil {
		return "", err
	}
	var text strings.Builder
	fmt.Fprintf(&text, "### %s\n\n**%s.**\n\n", rule.ID, rule.Title)
	fmt.Fprintf(&text, "- Severity: %s.%s\n", severity(rule), prefixed(" ", rule.Differs))
	fmt.Fprintf(&text, "- Vendors: %s\n", judged(rule.Vendors))
	fmt.Fprintf(&text, "- Fields: %s\n", listed(rule.Fields, func(f lint.Field) string { return "`" + string(f) + "`" }))
	if len(rule.Codes) > 0 {
		fmt.Fprintf(&text, "- Anticipates: %s\n", strings.ReplaceAll(strings.Join(rule.Codes, ", "), "*", `\*`))
	}
	if better := slices.Concat(rule.Replaces, rule.Silences); len(better) > 0 {
		fmt.Fprintf(&text, "- Speaks in the place of: %s\n", listed(better, func(id string) string { return fmt.Sprintf("[`%s`](#%s)", id, id) }))
	}
	fmt.Fprintf(&text, "- Sources: %s\n\n", listed(rule.Sources, source))
	fmt.Fprintf(&text, "**Why.** %s\n\n**How to mend it.** %s\n\n", rule.Why, rule.Advice)
	fmt.Fprintf(&text, "Found%s:\n\n%s\n> %s\n\n", at(rule.Fails.Vendor), fails, said)
	fmt.Fprintf(&text, "Passes%s:\n\n%s", at(rule.Passes.Vendor), passes)
	return text.String(), nil
}

// verdict is what lint says about the rule's failing example.
func verdict(rule *lint.Rule) (string, error) {
	for _, finding := range lint.Run(rule.Fails.Campaign()) {
		if finding.Rule != rule.ID {
			continue
		}
		place := string(finding.Field)
		if finding.Index >= 0 {
			place = fmt.Sprintf("%s[%d]", finding.Field, finding.Index)
		}
		return fmt.Sprintf("`%s`, %s: %s", place, finding.Severity, finding.Message), nil
	}
	return "", fmt.Errorf("%s does not find its own example", rule.ID)
}

// judged names the vendors whose campaigns a rule judges.
func judged(vendors []lint.Vendor) string {
	if len(vendors) == 0 {
		return "all"
	}
	return listed(vendors, func(v lint.Vendor) string {
		if v == lint.Generic {
			return "`generic`"
		}
		return v.Called()
	})
}

// at names the vendor of an example that is not generic.
func at(vendor lint.Vendor) string {
	if cmp.Or(vendor, lint.Generic) == lint.Generic {
		return ""
	}
	return " at " + vendor.Called()
}

// source is a link with its host and the end of its path as the text; what is
// no page is named.
func source(text string) string {
	page, err := url.Parse(text)
	if err != nil || page.Host == "" {
		return text
	}
	label := strings.TrimPrefix(page.Host, "www.")
	if end := path.Base(page.Path); end != "/" && end != "." {
		label += "/…/" + end
	}
	return fmt.Sprintf("[%s](%s)", label, text)
}

// listed joins what is made of each element with commas.
func listed[T any](list []T, as func(T) string) string {
	var texts []string
	for _, one := range list {
		texts = append(texts, as(one))
	}
	return strings.Join(texts, ", ")
}

// prefixed is the text behind the prefix, or nothing if there is no text.
func prefixed(prefix, text string) string {
	if text == "" {
		return ""
	}
	return prefix + text
}
