package tfkit

import (
	"context"
	"fmt"

	"github.com/hashicorp/terraform-plugin-framework/diag"
)

// stranded is asked by a refresh that finds none of the numbers in place. Where
// their campaign is gone or over, it is the warning that the assignment stays in
// the state as it was: without that the plan would want to attach them to a
// campaign that takes none, and fail for as long as the campaign is not
// replaced. Empty: they are off for another reason, and the plan shows it.
func (r *assignment[A]) stranded(ctx context.Context, at Place, members Members) diag.Diagnostics {
	for _, d := range r.spec.Judge(ctx, r.account, Judgement{To: at, Before: at.Campaign, Members: members, Incoming: members, Planning: true}) {
		for _, code := range []Code{CodeGone, CodeLost} {
			if d.Severity() == diag.SeverityError && code.Marks(d) {
				return diag.Diagnostics{code.Warning(fmt.Sprintf("The numbers of this assignment are on no campaign: %s is gone or over", at.Campaign),
					"The assignment stays in the state as it was, and no number is moved. They send nothing until they are on a campaign again: "+
						"the warning about the campaign says how to make a new one, and they move to it by campaign_id.")}
			}
		}
	}
	return nil
}
