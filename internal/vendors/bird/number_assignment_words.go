package bird

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/hashicorp/terraform-plugin-framework/diag"

	"github.com/tendlc/terraform-provider-tendlc/internal/tfkit"
	"github.com/tendlc/terraform-provider-tendlc/internal/vendors/bird/api"
)

// lineDiagnostics words what happened to each number on its way to the
// campaign; more says what became of the others.
func lineDiagnostics(failed []error, more, campaign string) diag.Diagnostics {
	var diags diag.Diagnostics
	for _, err := range failed {
		// Diagnostics.Append compares with all that is there, which takes too
		// long for as many numbers as a file may hold.
		diags = append(diags, numberDiagnostics(err, more, campaign)...)
	}
	return diags
}

func numberDiagnostics(err error, more, campaign string) diag.Diagnostics {
	var problem *lineError
	if !errors.As(err, &problem) {
		return failure("change the campaign of a number").Diagnostics(err)
	}
	var halt *tfkit.Halt
	if errors.As(err, &halt) {
		more = halt.Words() + more
	}
	more = problem.whereabouts() + more
	denied := hasStatus(problem.last, deniedStatuses) && reading{tenDLC: problem.last}.on(campaign)
	switch {
	case errors.Is(problem.err, tfkit.ErrTimeUp) && denied:
		return diag.Diagnostics{tfkit.CodeProvisioning.Error(deniedSummary(problem.number, campaign),
			fmt.Sprintf("%s %s%s", deniedWords(problem.last), tfkit.NotCharged, more))}
	case errors.Is(problem.err, tfkit.ErrTimeUp):
		return diag.Diagnostics{tfkit.CodePending.Error(fmt.Sprintf("The number %s is still on its way: apply again later", problem.number),
			fmt.Sprintf("It was not %s within the time given. Nothing is wrong; the next apply goes on from what it finds.%s", problem.aim, more))}
	default:
		call := failure(fmt.Sprintf("get the number %s %s", problem.number, problem.aim))
		call.Money += more
		return call.Diagnostics(problem.err)
	}
}

// whereabouts says where a number is that Bird took off its campaign and then
// refused, with a blank before it; empty for any other.
func (e *lineError) whereabouts() string {
	switch {
	case e.before == "":
		return ""
	case e.back == nil:
		return fmt.Sprintf(" The number was put back on the campaign %s.", e.before)
	default:
		return fmt.Sprintf(" It was on the campaign %s and could not be put back there: %s.", e.before, strings.TrimSuffix(e.back.Error(), "."))
	}
}

func deniedSummary(number, campaign string) string {
	return fmt.Sprintf("Bird does not let the number %s send for the campaign %s", number, campaign)
}

// deniedWords is what Bird says about a requirement that names the campaign and
// is not satisfied.
func deniedWords(requirement api.Requirement) string {
	said := slices.Clone(requirement.Issues)
	if requirement.Message != "" {
		said = append(said, strings.TrimSuffix(requirement.Message, "."))
	}
	reason := "without a reason"
	if len(said) > 0 {
		reason = strings.Join(said, "; ")
	}
	return fmt.Sprintf("Its requirement %s names the campaign and is %s: %s.", requirement.Name, requirement.Status, reason)
}
