package bird

import (
	"context"
	"errors"
	"fmt"
	"slices"

	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/path"
	"github.com/hashicorp/terraform-plugin-framework/resource"
	"github.com/hashicorp/terraform-plugin-framework/types"

	"github.com/tendlc/terraform-provider-tendlc/internal/tcr"
	"github.com/tendlc/terraform-provider-tendlc/internal/tfkit"
	"github.com/tendlc/terraform-provider-tendlc/internal/transport"
)

// ModifyPlan adds to the common plan what is known of the brand and the
// reseller before anything is bought, what Bird leaves open about a change, and
// what a destroy does not undo.
func (r *campaignResource) ModifyPlan(ctx context.Context, req resource.ModifyPlanRequest, resp *resource.ModifyPlanResponse) {
	if !r.configured {
		return
	}
	object := r.object()
	var facts tfkit.Facts
	var brandID types.String
	if req.State.Raw.IsNull() { // it may be the new half of a replacement, of the same brand
		resp.Diagnostics.Append(tfkit.Attribute(ctx, req.Plan, atBrandID, &brandID)...)
	} else {
		var diags diag.Diagnostics
		facts, diags = object.Facts(ctx, req.State)
		resp.Diagnostics.Append(diags...)
		resp.Diagnostics.Append(tfkit.Attribute(ctx, req.State, atBrandID, &brandID)...)
		object.WayOut = campaignWayOut(facts.Status)
	}
	object.ReadBy(r.standing(brandID.ValueString())).ModifyPlan(ctx, r.account.plan, req, resp)
	switch {
	case resp.Diagnostics.HasError():
	case req.Plan.Raw.IsNull():
		resp.Diagnostics.Append(destroyKeepsCharging(facts)...)
	case req.State.Raw.IsNull():
		resp.Diagnostics.Append(r.judge(ctx, req)...)
	case len(resp.RequiresReplace) == 0:
		r.planChange(ctx, facts, req, resp)
	}
}

// judge says of a campaign that would be registered what stands in its way
// already, as far as the plan knows the brand and the reseller.
func (r *campaignResource) judge(ctx context.Context, req resource.ModifyPlanRequest) diag.Diagnostics {
	var brandID types.String
	diags := tfkit.Attribute(ctx, req.Plan, atBrandID, &brandID)
	if !diags.HasError() && !brandID.IsUnknown() {
		diags.Append(r.judgeBrand(ctx, brandID.ValueString())...)
	}
	return append(diags, r.judgeReseller(ctx, req)...)
}

// judgeBrand: a brand that is under review may be approved before the apply, so
// it is a warning; one that cannot be by waiting is an error.
func (r *campaignResource) judgeBrand(ctx context.Context, id string) diag.Diagnostics {
	brand, err := r.account.brandByID(ctx, id)
	if err != nil && !transport.IsNotFound(err) {
		return failure("read the brand " + id).Diagnostics(err)
	}
	phase := brandPhase(brand)
	summary := fmt.Sprintf("The campaign cannot be registered yet: the brand %s is %s (%s)", id, phase, brand.Status)
	switch {
	case err != nil:
		return diag.Diagnostics{tfkit.CodeGone.Error("Bird does not know the brand "+id,
			fmt.Sprintf("Take brand_id from tendlc_bird_brand_approval.NAME.brand_id. %s %s", tfkit.NothingSent, tfkit.DestroyAnyway), atBrandID)}
	case phase.Lost() && !r.account.corrections.planned(id):
		return diag.Diagnostics{tfkit.CodeLost.Error(summary, fmt.Sprintf("%s %s %s", brandAdvice(brand), tfkit.NothingSent, tfkit.DestroyAnyway), atBrandID)}
	case !phase.Ready():
		return diag.Diagnostics{tfkit.CodeNothingCharged.Warning(summary, "Unless it is approved by then, the apply stops before anything is sent. "+brandAdvice(brand), atBrandID)}
	}
	return nil
}

// judgeReseller holds a known reseller against the list.
func (r *campaignResource) judgeReseller(ctx context.Context, req resource.ModifyPlanRequest) diag.Diagnostics {
	var resellerID types.String
	diags := tfkit.Attribute(ctx, req.Plan, path.Root("reseller_id"), &resellerID)
	err := r.account.resellerReady(ctx, resellerID.ValueString())
	var unmet *tfkit.Unmet
	if errors.As(err, &unmet) {
		diags.Append(tfkit.CodeNothingCharged.Error("The campaign cannot be sent to review yet: "+unmet.What,
			fmt.Sprintf("%s %s %s", unmet.Advice, tfkit.NothingSent, tfkit.DestroyAnyway), unmet.At))
		return diags
	}
	return append(diags, failure("read the resellers").Diagnostics(err)...)
}

// planChange says of a change in place what Bird cannot do, or does not tell.
func (r *campaignResource) planChange(ctx context.Context, facts tfkit.Facts, req resource.ModifyPlanRequest, resp *resource.ModifyPlanResponse) {
	change, err := campaignEdits.CompareSent(resp.Plan.Raw, req.State.Raw, facts.Status, tfkit.Imported(ctx, req.Private))
	if err != nil {
		resp.Diagnostics.AddError("Could not compare the plan with the state", err.Error())
		return
	}
	if !change.Sends() || r.object().SendsNothing(ctx, resp.Plan) {
		return
	}
	arguments := slices.Concat(change.InPlace, change.Charged)
	resp.Diagnostics.Append(takenAway(ctx, facts, arguments, req)...)
	if slices.Contains(arguments, "reseller_id") {
		resp.Diagnostics.Append(r.judgeReseller(ctx, req)...)
	}
	if len(change.Charged) > 0 && !resp.Diagnostics.HasError() {
		r.account.corrections.note(facts.ID)
	}
}

// takenAway refuses to take away what Bird documents no way to take away: null
// is allowed in an update, and whether it clears or leaves alone is said
// nowhere, so a plan could not keep what it promised.
func takenAway(ctx context.Context, facts tfkit.Facts, arguments []string, req resource.ModifyPlanRequest) diag.Diagnostics {
	var diags diag.Diagnostics
	var planned campaignModel
	diags.Append(tfkit.Get(ctx, req.Plan, &planned)...)
	empty := map[string]bool{
		"optin_message": planned.OptinMessage.IsNull(), "reseller_id": planned.ResellerID.IsNull(),
		"attachment_urls": !planned.AttachmentURLs.IsUnknown() && len(planned.AttachmentURLs.Elements()) == 0,
	}
	for _, argument := range arguments {
		if empty[argument] {
			diags.Append(tfkit.CodeNotNow.Error(fmt.Sprintf("%s of the campaign %s cannot be taken away in place", argument, facts),
				fmt.Sprintf("Bird documents no way to empty it: leave it as it is, or register a new campaign without it, for a new fee: under another address beside this one, "+
					"or in its place by terraform destroy -refresh=false -target=ADDRESS, then apply (-replace stops here). %s %s",
					tfkit.NothingSent, tfkit.DestroyAnyway), path.Root(argument)))
		}
	}
	return diags
}

// destroyKeepsCharging says what deleting a campaign does not undo.
func destroyKeepsCharging(facts tfkit.Facts) diag.Diagnostics {
	if facts.Phase == tcr.Expired {
		return nil
	}
	return diag.Diagnostics{tfkit.CodeForgotten.Warning(fmt.Sprintf("Destroying the campaign %s does not end its charges at once", facts),
		fmt.Sprintf("It is deleted at Bird for good. Bird charges at least %d months of a campaign, whatever becomes of it and however early it is deleted, and pays nothing back; "+
			"registering it again costs everything again. Bird refuses to delete a campaign while a channel sends for it: remove the channel in Bird's dashboard first.", committedMonths))}
}
