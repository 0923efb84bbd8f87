package sinch

import (
	"errors"
	"fmt"
	"strings"

	"github.com/hashicorp/terraform-plugin-framework/diag"

	"github.com/tendlc/terraform-provider-tendlc/internal/tfkit"
)

// lineDiagnostics words what happened to each number; more says what became of
// the others. A field that Sinch names lands on the argument that fields, which
// may be nil, has for it.
func lineDiagnostics(failed []error, more string, fields tfkit.FieldPaths) diag.Diagnostics {
	var diags diag.Diagnostics
	for _, err := range failed {
		// Diagnostics.Append compares with all that is there, which takes too
		// long for as many numbers as a file may hold.
		diags = append(diags, numberDiagnostics(err, more, fields)...)
	}
	return diags
}

func numberDiagnostics(err error, more string, fields tfkit.FieldPaths) diag.Diagnostics {
	var halt *tfkit.Halt
	if errors.As(err, &halt) {
		more = halt.Words() + more
	}
	var problem *lineError
	if errors.As(err, &problem) {
		more = problem.whereabouts() + more
	}
	switch {
	case problem == nil:
		return failure("provision a number").Diagnostics(err)
	case errors.Is(err, tfkit.ErrTimeUp):
		return diag.Diagnostics{tfkit.CodePending.Error(fmt.Sprintf("The number %s is still on its way: apply again later", problem.number),
			fmt.Sprintf("It was not %s within the time given. Nothing is wrong; the next apply goes on from what it finds.%s", problem.aim, more))}
	case problem.err != nil:
		call := failure(fmt.Sprintf("get the number %s %s%s", problem.number, problem.aim, problem.arguments()))
		call.Fields = fields
		call.Money += more
		return call.Diagnostics(problem.err)
	default:
		return diag.Diagnostics{tfkit.CodeProvisioning.Error(fmt.Sprintf("The number %s could not be %s%s", problem.number, problem.aim, problem.arguments()),
			fmt.Sprintf("%s %s%s", codeWords(problem.codes), tfkit.NotCharged, more))}
	}
}

// whereabouts says where a number is that had to leave its campaign, with a
// blank before it; empty for any other.
func (e *lineError) whereabouts() string {
	switch old := e.left; {
	case old.Campaign == "":
		return ""
	case e.isBack:
		return fmt.Sprintf(" The number was put back: it sends for the campaign %s with the service plan %q, as before.", old.Campaign, old.Link)
	case errors.Is(e.err, tfkit.ErrTimeUp):
		return fmt.Sprintf(" The number is on no campaign now and sends nothing; it was on %s.", old.Campaign)
	default:
		return fmt.Sprintf(" The number is on no campaign now and sends nothing; it was on %s with the service plan %q, and could not be put back there: %s.",
			old.Campaign, old.Link, strings.TrimSuffix(e.reason(), "."))
	}
}

// arguments are those that ask for the place, with a blank before them; empty
// where the step was a detachment.
func (e *lineError) arguments() string {
	if e.to.Campaign == "" {
		return ""
	}
	return fmt.Sprintf(" (campaign_id = %q, service_plan_id = %q)", e.to.Campaign, e.to.Link)
}

func codeWords(codes []string) string {
	if len(codes) == 0 {
		return "Sinch's job ended without reaching the wanted campaign and without an error code. Apply again."
	}
	var words string
	for _, code := range codes {
		known, ok := provisioningFailures[code]
		if !ok {
			words += fmt.Sprintf("Sinch reports %s, a code that this version does not know. ", code)
			continue
		}
		words += fmt.Sprintf("Sinch reports %s: %s. %s ", code, known.meaning, known.advice)
	}
	return words[:len(words)-1]
}
