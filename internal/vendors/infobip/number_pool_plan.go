package infobip

import (
	"context"
	"fmt"

	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/path"
	"github.com/hashicorp/terraform-plugin-framework/resource"
	"github.com/hashicorp/terraform-plugin-framework/types"

	"github.com/tendlc/terraform-provider-tendlc/internal/tfkit"
)

// ModifyPlan looks at the campaign before a pool is attached to it, and lets
// the next apply wait for one that is not good.
func (r *numberPoolResource) ModifyPlan(ctx context.Context, req resource.ModifyPlanRequest, resp *resource.ModifyPlanResponse) {
	if req.Plan.Raw.IsNull() {
		return
	}
	var planned numberPoolModel
	resp.Diagnostics.Append(tfkit.Get(ctx, req.Plan, &planned)...)
	if resp.Diagnostics.HasError() {
		return
	}
	if req.State.Raw.IsNull() {
		r.planAttach(ctx, planned, resp)
		return
	}
	var prior numberPoolModel
	resp.Diagnostics.Append(tfkit.Get(ctx, req.State, &prior)...)
	switch {
	case resp.Diagnostics.HasError():
	case !planned.CampaignID.Equal(prior.CampaignID):
		resp.Diagnostics.Append(poolGoesFirst(prior))
	case prior.PoolStatus.IsNull(): // somebody has detached it
		if planned.Reason.IsNull() && !prior.Reason.IsNull() { // nothing is sent for the old one, and the new one is free
			resp.RequiresReplace = append(resp.RequiresReplace, path.Root("reason"))
		}
	default:
		r.planKeep(ctx, prior, resp)
	}
}

func (r *numberPoolResource) planAttach(ctx context.Context, planned numberPoolModel, resp *resource.ModifyPlanResponse) {
	r.planFee(ctx, planned.Reason, resp)
	if planned.CampaignID.IsUnknown() {
		return
	}
	id := planned.CampaignID.ValueString()
	resp.Diagnostics.Append(resp.Plan.SetAttribute(ctx, path.Root(tfkit.AttrID), id)...)
	if !r.configured {
		return
	}
	campaign, found, err := r.account.findCampaign(ctx, id)
	if err != nil {
		resp.Diagnostics.Append(failure(fmt.Sprintf("check the campaign %s before it gets a number pool", id)).Diagnostics(err)...)
		return
	}
	desk := poolDesk{account: r.account, campaign: id, pool: planned.NumberPoolID.ValueString(), plansToChangeIt: r.account.notes.willEdit(id)}
	resp.Diagnostics.Append(desk.judge(campaign, found, true)...)
}

// planFee plans what a dedicated pool may cost; an ordinary one is free.
func (r *numberPoolResource) planFee(ctx context.Context, reason types.String, resp *resource.ModifyPlanResponse) {
	fee := tfkit.NoFee()
	if !reason.IsNull() {
		var rules tfkit.FeeRules
		if r.configured {
			rules = r.account.plan.Fees
		}
		var diags diag.Diagnostics
		fee, diags = rules.Preview("a dedicated number pool",
			"A reason asks Infobip for a dedicated pool; without it the pool is an ordinary one, which is free. If the dedicated one is charged, it costs",
			poolFee, !reason.IsUnknown(), path.Root("reason"))
		resp.Diagnostics.Append(diags...)
	}
	resp.Diagnostics.Append(resp.Plan.SetAttribute(ctx, path.Root(tfkit.AttrFeePreview), fee)...)
}

// poolGoesFirst warns of the replacement of a pool: the numbers of the old
// campaign move only when the new one has its pool, and a full pool cannot be
// detached.
func poolGoesFirst(prior numberPoolModel) diag.Diagnostic {
	return tfkit.CodeReplaceLive.Warning(fmt.Sprintf("Changing campaign_id replaces the number pool of the campaign %s", prior.ID.ValueString()),
		"Unless this resource has `lifecycle { create_before_destroy = true }` (a provider cannot see that), the old pool is detached first, which Infobip refuses "+
			"while 50 or more numbers are on its campaign: the apply would stop with TENDLC2009, and nothing would be lost. Add that line, and the pool goes "+
			"when the numbers have moved.", path.Root("campaign_id"))
}

func (r *numberPoolResource) planKeep(ctx context.Context, prior numberPoolModel, resp *resource.ModifyPlanResponse) {
	switch status := prior.PoolStatus.ValueString(); {
	case poolWaits(status):
		resp.Diagnostics.Append(resp.Plan.SetAttribute(ctx, path.Root(attrPoolStatus), types.StringUnknown())...)
	case status == poolInvalid:
		resp.Diagnostics.Append(tfkit.CodeNoLongerApproved.Warning(
			fmt.Sprintf("The number pool %s of the campaign %s is INVALID", prior.NumberPoolID.ValueString(), prior.ID.ValueString()),
			"It will not become good by waiting. It stays in the state, so that nothing which refers to it is replaced; clear it with Infobip's compliance team."))
	}
}
