package infobip

import (
	"context"
	"fmt"
	"strings"

	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/path"
	"github.com/hashicorp/terraform-plugin-framework/resource"
	"github.com/hashicorp/terraform-plugin-framework/tfsdk"
	"github.com/hashicorp/terraform-plugin-framework/types"

	"github.com/tendlc/terraform-provider-tendlc/internal/tcr"
	"github.com/tendlc/terraform-provider-tendlc/internal/tfkit"
)

// ModifyPlan adds to the common plan what only campaigns have: what a
// replacement means for one that is over, a reference that stands in the way of
// the new one, and the reasons of a refusal on the arguments that they speak
// of.
func (r *campaignResource) ModifyPlan(ctx context.Context, req resource.ModifyPlanRequest, resp *resource.ModifyPlanResponse) {
	if !r.configured {
		return
	}
	if !req.Plan.Raw.IsNull() {
		if resp.Diagnostics.Append(externalIsComputed(ctx, req)...); resp.Diagnostics.HasError() {
			return
		}
	}
	object := campaignObject.ReadBy(r.account.standing)
	object.Fee = draftFee
	object.ModifyPlan(ctx, r.account.plan, req, resp)
	if req.Plan.Raw.IsNull() || req.State.Raw.IsNull() || resp.Diagnostics.HasError() {
		return
	}
	facts, diags := campaignObject.Facts(ctx, req.State)
	resp.Diagnostics.Append(diags...)
	change, err := campaignEdits.CompareSent(resp.Plan.Raw, req.State.Raw, facts.Status, tfkit.Imported(ctx, req.Private))
	switch {
	case err != nil:
		resp.Diagnostics.AddError("Could not compare the plan with the state", err.Error())
	case len(resp.RequiresReplace) > 0:
		resp.Diagnostics.Append(referenceInTheWay(ctx, facts, change, req)...)
	case change.Sends(): // the registration's plan asks: for its fee, and for what it says of a refusal
		r.account.notes.noteEdit(facts.ID)
	case facts.Status == stageRejected:
		resp.Diagnostics.Append(refusedArguments(ctx, facts, req.State)...)
	}
}

// draftFee is what the registration of the planned campaign will cost.
func draftFee(ctx context.Context, plan tfsdk.Plan) (fee tcr.Fee, known bool, diags diag.Diagnostics) {
	var campaignType types.String
	var chosen types.Set
	var lowVolume types.Bool
	diags.Append(plan.GetAttribute(ctx, path.Root("type"), &campaignType)...)
	diags.Append(plan.GetAttribute(ctx, path.Root("use_cases"), &chosen)...)
	diags.Append(plan.GetAttribute(ctx, path.Root("low_volume"), &lowVolume)...)
	for _, element := range chosen.Elements() {
		if element.IsUnknown() {
			return tcr.Fee{}, false, diags
		}
	}
	if diags.HasError() || campaignType.IsUnknown() || chosen.IsUnknown() || lowVolume.IsUnknown() {
		return tcr.Fee{}, false, diags
	}
	return campaignFee(campaignType.ValueString(), sorted(chosen), lowVolume.ValueBool()), true, diags
}

// referenceInTheWay warns of a reference that the configuration gives and that
// the old campaign still holds when the new one is created first.
func referenceInTheWay(ctx context.Context, facts tfkit.Facts, change tfkit.Change, req resource.ModifyPlanRequest) diag.Diagnostics {
	at := path.Root("reference_id")
	var configured, held types.String
	diags := req.Config.GetAttribute(ctx, at, &configured)
	diags.Append(req.State.GetAttribute(ctx, at, &held)...)
	if diags.HasError() || configured.IsNull() || !configured.Equal(held) {
		return diags
	}
	return diag.Diagnostics{tfkit.CodeReplaceLive.Warning(
		fmt.Sprintf("The new campaign would have the reference_id %q of the old one", held.ValueString()),
		fmt.Sprintf("Changing %s replaces the campaign %s. Infobip takes each reference_id once, so with create_before_destroy it refuses the new campaign "+
			"while the old one is there. Change reference_id as well, or remove it to have one derived.", strings.Join(change.Where, ", "), facts), at)}
}

// refusedArguments shows each reason on the argument that it speaks of, unless
// the common plan has explained it.
func refusedArguments(ctx context.Context, facts tfkit.Facts, state tfsdk.State) diag.Diagnostics {
	var list types.List
	var reasons []tfkit.Reason
	diags := state.GetAttribute(ctx, path.Root(tfkit.AttrStatusReasons), &list)
	diags.Append(list.ElementsAs(ctx, &reasons, false)...)
	for _, reason := range reasons {
		attribute := reason.Attribute.ValueString()
		if attribute == "" || campaignObject.Explains(reason) {
			continue
		}
		diags.Append(tfkit.CodeLost.Warning(fmt.Sprintf("Reviewers refused %s of the campaign %s", attribute, facts),
			strings.TrimSpace(tfkit.ReasonWords([]tfkit.Reason{reason}))+" "+correction(attribute), path.Root(attribute)))
	}
	return diags
}

// correction says how to mend what was refused. A brand is named by its id,
// which is not what is wrong with it, and another id would replace the campaign.
func correction(attribute string) string {
	if attribute == "brand_id" {
		return "Nothing is to be changed here: put the brand's website right, or its facts on tendlc_infobip_brand in an apply of its own, then appeal on the registration."
	}
	return "Correct it in place, then appeal on the registration."
}
