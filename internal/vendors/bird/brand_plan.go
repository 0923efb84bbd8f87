package bird

import (
	"context"
	"fmt"
	"slices"

	"github.com/hashicorp/terraform-plugin-framework/resource"

	"github.com/tendlc/terraform-provider-tendlc/internal/tfkit"
	"github.com/tendlc/terraform-provider-tendlc/internal/transport"
	"github.com/tendlc/terraform-provider-tendlc/internal/vendors/bird/api"
)

// ModifyPlan plans what every object plans, by what Bird takes of a brand in
// its status.
func (r *brandResource) ModifyPlan(ctx context.Context, req resource.ModifyPlanRequest, resp *resource.ModifyPlanResponse) {
	if !r.configured {
		return
	}
	var prior, planned brandModel
	if !req.Plan.Raw.IsNull() {
		resp.Diagnostics.Append(tfkit.Get(ctx, req.Plan, &planned)...)
		resp.Diagnostics.Append(r.account.reaches(planned.level())...)
		r.warnVertical(ctx, planned, req, resp)
	}
	if req.State.Raw.IsNull() {
		brandIn(planned.level()).ReadBy(r.standing(planned.level())).ModifyPlan(ctx, r.account.plan, req, resp)
		return
	}
	resp.Diagnostics.Append(tfkit.Get(ctx, req.State, &prior)...)
	if resp.Diagnostics.HasError() {
		return
	}
	object := r.brandOf(prior).ReadBy(r.standing(prior.level()))
	if req.Plan.Raw.IsNull() {
		object.ModifyPlan(ctx, r.account.plan, req, resp)
		warnDestroy(prior, resp)
		return
	}
	object.Edits = r.editsOf(ctx, object, prior, req, resp)
	object.ModifyPlan(ctx, r.account.plan, req, resp)
	r.noteCorrection(ctx, object, prior, req, resp)
}

// changeOf is what the plan changes of a brand by a table of edits.
func changeOf(ctx context.Context, edits tfkit.Edits, prior brandModel, req resource.ModifyPlanRequest, resp *resource.ModifyPlanResponse) tfkit.Change {
	change, err := edits.CompareSent(resp.Plan.Raw, req.State.Raw, prior.Status.ValueString(), tfkit.Imported(ctx, req.Private))
	if err != nil {
		resp.Diagnostics.AddError("Could not compare the plan with the state", err.Error())
	}
	return change
}

// editsOf is the table of edits of a brand. Only a refused one whose identity
// changes needs a call to tell: a vetting may have locked that.
func (r *brandResource) editsOf(ctx context.Context, object tfkit.Object, prior brandModel, req resource.ModifyPlanRequest, resp *resource.ModifyPlanResponse) tfkit.Edits {
	if prior.Status.ValueString() != statusRejected || !changesIdentity(changeOf(ctx, object.Edits, prior, req, resp)) {
		return object.Edits
	}
	vetted, err := r.account.vetted(ctx, prior.ID.ValueString())
	resp.Diagnostics.Append(failure("read whether a vetting has locked the brand " + prior.ID.ValueString()).Diagnostics(err)...)
	if vetted {
		return vettedBrandEdits
	}
	return object.Edits
}

func changesIdentity(change tfkit.Change) bool {
	return slices.ContainsFunc(change.Charged, func(attribute string) bool { return slices.Contains(brandIdentity, attribute) })
}

// vetted says whether a vetting of the brand was approved. A workspace that
// does not see a brand of the organization sees no vetting of it.
func (a *account) vetted(ctx context.Context, brandID string) (bool, error) {
	vettings, err := a.vettingsOf(ctx, brandID)
	return slices.ContainsFunc(vettings, vettingApproved), err
}

// vettingsOf lists the vettings of a brand, none where the workspace does not
// see it.
func (a *account) vettingsOf(ctx context.Context, brandID string) ([]api.Vetting, error) {
	vettings, err := a.api.ListVettings(ctx, brandID)
	if transport.IsNotFound(err) {
		return nil, nil
	}
	return vettings, err
}

// noteCorrection tells the plan of the approval that a refused brand is
// submitted again.
func (r *brandResource) noteCorrection(ctx context.Context, object tfkit.Object, prior brandModel, req resource.ModifyPlanRequest, resp *resource.ModifyPlanResponse) {
	if prior.Status.ValueString() != statusRejected || resp.Diagnostics.HasError() || object.SendsNothing(ctx, resp.Plan) {
		return
	}
	change := changeOf(ctx, object.Edits, prior, req, resp)
	if len(change.Charged) > 0 && len(change.Replacing) == 0 {
		r.account.corrections.note(prior.ID.ValueString())
	}
}

// warnDestroy says which of the two things that Bird does the destroy means,
// and that neither pays back.
func warnDestroy(prior brandModel, resp *resource.ModifyPlanResponse) {
	if resp.Diagnostics.HasError() {
		return
	}
	name := fmt.Sprintf("%q (%s)", prior.DisplayName.ValueString(), prior.ID.ValueString())
	summary, what := fmt.Sprintf("Destroying the brand %s detaches it from the workspace", name),
		"Bird detaches a brand from a workspace and does not say what becomes of it then, nor of its registration at The Campaign Registry."
	if prior.level() == api.Organization {
		summary, what = fmt.Sprintf("Destroying the brand %s deletes it for every workspace that shares it", name),
			"Bird deletes a brand of the organization; what becomes of its registration at The Campaign Registry is not documented."
	}
	resp.Diagnostics.Append(tfkit.CodeForgotten.Warning(summary,
		what+" What was paid is not paid back, and registering the brand again costs a new fee and a new review. Bird refuses while the brand has active campaigns."))
}
