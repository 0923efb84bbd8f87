package main

import (
	"cmp"
	"fmt"
	"strings"

	"github.com/tendlc/terraform-provider-tendlc/internal/lint"
)

// codes is the table of what codes in rejections stand for.
func codes() string {
	var table strings.Builder
	table.WriteString("Vendors hand on codes of others: of the aggregators between them and the operators (DCA), and of services that look at a campaign before. " +
		"When a code of this table stands in a rejection, the plan names the rule and points at the attribute to change. A refusal that is final is not worth a resubmission.\n\n" +
		"| Code | Given by | Means | Rules | Final |\n|---|---|---|---|---|\n")
	for _, cause := range lint.Causes() {
		rules := listed(cause.Rules, func(id string) string { return fmt.Sprintf("[`%s`](#%s)", id, id) })
		final := ""
		if cause.Final {
			final = "yes"
		}
		fmt.Fprintf(&table, "| %s | %s | %s | %s | %s |\n", cause.Code, givenBy(cause.Code), inTable(meaning(cause)), cmp.Or(rules, "none: not decidable from the texts"), final)
	}
	return table.String()
}

// givenBy names the vendors that hand the code on.
func givenBy(code string) string {
	var vendors []string
	for _, vendor := range lint.Vendors() {
		if _, known := lint.CauseOf(vendor, code); known && vendor != lint.Generic {
			vendors = append(vendors, vendor.Called())
		}
	}
	return strings.Join(vendors, ", ")
}

// meaning is what the code means in words; where nobody published any, the
// title of the first rule that anticipates it.
func meaning(cause lint.Cause) string {
	if cause.Means != "" || len(cause.Rules) == 0 {
		return cause.Means
	}
	rule, _ := lint.RuleByID(cause.Rules[0])
	return strings.ToLower(rule.Title[:1]) + rule.Title[1:]
}
