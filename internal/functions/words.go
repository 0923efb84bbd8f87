package functions

import (
	"fmt"
	"strings"

	"github.com/hashicorp/terraform-plugin-framework/function"

	"github.com/tendlc/terraform-provider-tendlc/internal/spelling"
	"github.com/tendlc/terraform-provider-tendlc/internal/tfkit"
)

// refuse is the error of an argument. Terraform puts the argument's name before
// it and a full stop behind it.
func refuse(argument int64, why string) *function.FuncError {
	return function.NewArgumentFuncError(argument, why)
}

// oneOf says that a value is none of the words, and which of them are there.
func oneOf(name, value string, words []string) string {
	return fmt.Sprintf("%s is %q, and must be one of %s", name, value, strings.Join(words, ", "))
}

// nearest suggests the word that may be meant, behind what is wrong.
func nearest(word string, words []string) string {
	if meant := spelling.Nearest(word, words); meant != "" {
		return fmt.Sprintf("; the nearest is %q", meant)
	}
	return ""
}

// ticked writes words for a page.
func ticked(words []string) string { return "`" + strings.Join(words, "`, `") + "`" }

// named finds vendors by their names.
type named struct{ vendors []tfkit.Vendor }

func (n named) names() []string {
	names := make([]string, 0, len(n.vendors))
	for _, vendor := range n.vendors {
		names = append(names, vendor.Name())
	}
	return names
}

// vendor finds the vendor that the first argument names.
func (n named) vendor(name string) (tfkit.Vendor, *function.FuncError) {
	for _, vendor := range n.vendors {
		if vendor.Name() == name {
			return vendor, nil
		}
	}
	return nil, refuse(0, oneOf("vendor", name, n.names()))
}
