package tfkit

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/path"
	"github.com/hashicorp/terraform-plugin-framework/resource"
	"github.com/hashicorp/terraform-plugin-go/tftypes"

	"github.com/tendlc/terraform-provider-tendlc/internal/registration"
)

// UpdateLocal is the update of arguments that only this provider uses: the
// plan becomes the state and nothing is sent. It also clears the import mark,
// because what was to be recorded is recorded now.
func UpdateLocal(ctx context.Context, req resource.UpdateRequest, resp *resource.UpdateResponse) {
	resp.State.Raw = settle(req.Plan.Raw, req.State.Raw)
	resp.Diagnostics.Append(ClearImported(ctx, resp.Private)...)
}

// settle is the plan with the state's value wherever the plan knows none. An
// id that has not arrived yet is such a place: its modifier never plans a
// null, and Terraform takes no unknown value for the result of an apply.
func settle(plan, state tftypes.Value) tftypes.Value {
	settled, err := tftypes.Transform(plan, func(at *tftypes.AttributePath, value tftypes.Value) (tftypes.Value, error) {
		if value.IsKnown() {
			return value, nil
		}
		if prior, _, err := tftypes.WalkAttributePath(state, at); err == nil {
			if known, ok := prior.(tftypes.Value); ok && known.IsFullyKnown() {
				return known, nil
			}
		}
		return tftypes.NewValue(value.Type(), nil), nil
	})
	if err != nil { // plan and state are of one schema
		return plan.Copy()
	}
	return settled
}

// open says of a change in place what the vendor leaves open about it, and what
// to do if that is not bearable. It may be charged, and nobody can name the
// amount: so it stops where a limit shall stop such things.
func (o Object) open(rules FeeRules, facts Facts, change Change) diag.Diagnostic {
	stops, beside := "", ""
	if o.Traffic {
		stops = " (it would send nothing until it is approved again)"
		beside = fmt.Sprintf(" If its traffic must not stop, register another %s beside it and move the numbers when that one is approved.", o.Noun)
	}
	arguments, at := strings.Join(change.Open, ", "), path.Root(change.Open[0])
	detail := fmt.Sprintf("%s changes it in place, and documents neither whether the %s goes back into review%s nor whether the change is charged.%s", o.Vendor, o.Noun, stops, beside)
	if rules.stopsUnpriced() {
		return rules.unknown(fmt.Sprintf("Whether changing %s of the %s %s %s is charged is not documented, so it cannot be held against the limit", arguments, facts.Status, o.Noun, facts),
			detail+` To make the change all the same, set fees.unknown = "warning" for this apply.`, at)
	}
	return CodeReviewUnknown.Warning(fmt.Sprintf("Whether changing %s of the %s %s %s restarts its review is not documented", arguments, facts.Status, o.Noun, facts), detail, at)
}

// PlanAgain is the error of an update whose object moved since the plan, so
// that the plan no longer says what the update would do.
func (o Object) PlanAgain(id, planned, now string) diag.Diagnostic {
	return CodePlanAgain.Error(fmt.Sprintf("The %s %s has changed since the plan: plan again", o.Noun, id),
		fmt.Sprintf("It was %s when the plan was made and is %s now, where the change would do something else. %s", planned, now, NothingSent))
}

// UpdateDiagnostics words the error of a billable update. The action goes
// after "could not".
func (o Object) UpdateDiagnostics(action string, err error) diag.Diagnostics {
	var failed *registration.Error
	if !errors.As(err, &failed) {
		return Failure{Vendor: o.Vendor, Access: o.Access, Action: action, Money: "It is unknown whether a fee was charged."}.Diagnostics(err)
	}
	switch failed.Reason {
	case registration.CheckFailed:
		return Failure{Vendor: o.Vendor, Access: o.Access, Action: action, Money: NothingSent}.Diagnostics(failed.Err)
	case registration.NotSent, registration.Refused:
		return Failure{Vendor: o.Vendor, Access: o.Access, Action: action, Money: NotCharged, Fields: o.Fields}.Diagnostics(failed.Err)
	case registration.IdenticalInRun:
		return diag.Diagnostics{CodeIdenticalInRun.Error("Not done twice in one run: could not "+action,
			"This run has sent the same call already, and its outcome is not known. "+NothingSent)}
	default:
		return diag.Diagnostics{CodeOutcomeUnknown.Error("It is unknown whether a fee was charged: could not "+action,
			fmt.Sprintf("The request was sent once, and the answer was lost: %s. It was not sent again, and its effect did not show in the time given. "+
				"Apply again: the %s is read first, and nothing is sent if the change has happened.", sentence(cause(failed)), o.Noun))}
	}
}
