package tfkit

import (
	"context"
	"slices"

	"github.com/hashicorp/terraform-plugin-framework/path"
	"github.com/hashicorp/terraform-plugin-framework/resource"
	"github.com/hashicorp/terraform-plugin-framework/tfsdk"
	"github.com/hashicorp/terraform-plugin-framework/types"
)

// isWritten says whether the vendor holds the changed arguments as they are
// planned, where they differ from the state in writing only: a run that was
// killed has sent them, and a refresh keeps the writing of the state. Such a
// change is recorded, in whatever status, and nothing is sent. Where nobody can
// tell, the plan goes by its table.
func (o Object) isWritten(ctx context.Context, facts Facts, change Change, req resource.ModifyPlanRequest, plan tfsdk.Plan) bool {
	changed := slices.Concat(change.InPlace, change.Charged, change.NotNow)
	if o.Holds == nil || len(changed) == 0 || len(change.Replacing)+len(change.Never) > 0 {
		return false
	}
	kept, err := o.Edits.At(facts.Status).KeepSame(plan.Raw, req.State.Raw, true)
	if err != nil {
		return false
	}
	if meant, err := o.Edits.Compare(kept, req.State.Raw, facts.Status, false); err != nil || meant.Sends() || len(meant.NotNow) > 0 {
		return false
	}
	held, err := o.Holds(ctx, plan, changed)
	return err == nil && held
}

// SendsNothing says of the plan of an update whether it has said that nothing is
// sent for it: an update that sends has its Moving unknown.
func (o Object) SendsNothing(ctx context.Context, plan tfsdk.Plan) bool {
	if o.Holds == nil {
		return false
	}
	var status types.String
	diags := plan.GetAttribute(ctx, path.Root(AttrStatus), &status)
	return !diags.HasError() && !status.IsUnknown()
}
