package tfkit

import (
	"fmt"
	"slices"

	"github.com/hashicorp/terraform-plugin-framework/diag"
)

// mostShown is how many diagnostics one call may end in.
const mostShown = 10

// shown cuts what a hook says about very many numbers: an apply of 35,000 must
// not end in as many errors. Errors come before warnings then, and the last
// one says how many there are besides.
func shown(diags diag.Diagnostics) diag.Diagnostics {
	if len(diags) <= mostShown {
		return diags
	}
	sorted := slices.Clone(diags)
	slices.SortStableFunc(sorted, func(a, b diag.Diagnostic) int { return int(a.Severity()) - int(b.Severity()) })
	last := sorted[mostShown-1]
	summary := last.Summary()
	detail := fmt.Sprintf("%d more of this kind are not shown. %s", len(sorted)-mostShown, last.Detail())
	cut := sorted[: mostShown-1 : mostShown-1]
	at, onAttribute := last.(diag.DiagnosticWithPath)
	switch isError := last.Severity() == diag.SeverityError; {
	case isError && onAttribute:
		return append(cut, diag.NewAttributeErrorDiagnostic(at.Path(), summary, detail))
	case isError:
		return append(cut, diag.NewErrorDiagnostic(summary, detail))
	case onAttribute:
		return append(cut, diag.NewAttributeWarningDiagnostic(at.Path(), summary, detail))
	default:
		return append(cut, diag.NewWarningDiagnostic(summary, detail))
	}
}
