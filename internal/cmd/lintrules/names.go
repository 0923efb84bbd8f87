package main

import (
	"fmt"
	"strings"

	"github.com/tendlc/terraform-provider-tendlc/internal/lint"
)

// names is the table of the fields that a resource calls otherwise.
func names() string {
	vendors := []lint.Vendor{lint.Sinch, lint.Infobip, lint.Bird}
	var table strings.Builder
	table.WriteString("| Here |")
	for _, vendor := range vendors {
		fmt.Fprintf(&table, " %s |", vendor.Called())
	}
	table.WriteString("\n|---|" + strings.Repeat("---|", len(vendors)) + "\n")
	for _, spec := range lint.Fields() {
		row, differs := fmt.Sprintf("| `%s` |", spec.Name), false
		for _, vendor := range vendors {
			attribute := lint.AttributeOf(vendor, spec.Name)
			differs = differs || attribute != "" && attribute != string(spec.Name)
			if attribute != "" {
				attribute = " `" + attribute + "`"
			}
			row += attribute + " |"
		}
		if differs {
			table.WriteString(row + "\n")
		}
	}
	return table.String()
}
