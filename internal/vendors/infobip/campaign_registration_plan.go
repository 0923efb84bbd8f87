package infobip

import (
	"cmp"
	"context"
	"fmt"
	"time"

	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/path"
	"github.com/hashicorp/terraform-plugin-framework/resource"
	"github.com/hashicorp/terraform-plugin-framework/tfsdk"

	"github.com/tendlc/terraform-provider-tendlc/internal/tcr"
	"github.com/tendlc/terraform-provider-tendlc/internal/tfkit"
	"github.com/tendlc/terraform-provider-tendlc/internal/vendors/infobip/api"
)

// appealMoves are the computed attributes that an appeal moves.
var appealMoves = []string{tfkit.AttrStatus, tfkit.AttrPhase, tfkit.AttrStatusReasons, "appeal_filed", "appeals_used"}

// ModifyPlan adds to the common plan what would stop a registration, and what
// becomes of a rejected one.
func (r *campaignRegistrationResource) ModifyPlan(ctx context.Context, req resource.ModifyPlanRequest, resp *resource.ModifyPlanResponse) {
	if !r.configured {
		return
	}
	object := campaignRegistrationObject.ReadBy(r.account.standing)
	object.Fee, object.SaysFeeLater = r.fee, true // the plan of the draft has said it
	if req.Plan.Raw.IsNull() {
		object.ModifyPlan(ctx, r.account.plan, req, resp)
		return
	}
	var planned, prior campaignRegistrationModel
	resp.Diagnostics.Append(tfkit.Get(ctx, req.Plan, &planned)...)
	if !req.State.Raw.IsNull() {
		resp.Diagnostics.Append(tfkit.Get(ctx, req.State, &prior)...)
		// A plan without a refresh sees the object here alone, and asks a second
		// time, without a state, when it is to be replaced.
		r.account.plan.Registrar.Seen(object.Kind(), prior.ID.ValueString(), tfkit.ObjectKey(ctx, req.Private))
	}
	switch {
	case resp.Diagnostics.HasError():
	case req.State.Raw.IsNull():
		stop, account := r.planRegistration(ctx, planned), r.account.plan
		if stop.HasError() { // which says of a replacement why it is none
			account.Holdings = nil
		}
		resp.Diagnostics.Append(stop...)
		object.ModifyPlan(ctx, account, req, resp)
	case !planned.CampaignID.Equal(prior.CampaignID): // a replacement, planned as a create of its own
		object.ModifyPlan(ctx, r.account.plan, req, resp)
	default:
		r.planAppeal(ctx, object, planned, prior, req, resp)
	}
}

// planAppeal plans an update: the appeal, if one is due, or what to do about a
// campaign that is refused.
func (r *campaignRegistrationResource) planAppeal(ctx context.Context, object tfkit.Object, planned, prior campaignRegistrationModel, req resource.ModifyPlanRequest, resp *resource.ModifyPlanResponse) {
	id, step := prior.ID.ValueString(), planned.nextAppeal(prior, readFiledReasons(ctx, req.Private))
	if step == appealWrong {
		resp.Diagnostics.Append(appealOfNothing(id, fmt.Sprintf("Its status at Infobip is %s.", cmp.Or(prior.Status.ValueString(), "not known yet"))))
		return
	}
	var campaign api.Campaign
	if tcr.Phase(prior.Phase.ValueString()).Lost() {
		campaign, _ = r.account.seen.campaigns.LookUp(ctx, id) // without it the words lack a date
	}
	room := roomToAppeal(prior.AppealsUsed, campaign)
	files := step == appealFile || step == appealMaybe
	object.Answered = files
	object.WayOut = refusedCampaign{status: prior.Status.ValueString(), room: room, now: r.account.clock.Now(),
		filed: prior.filed(), hasReason: !planned.reason().IsNull(), edited: r.account.notes.willEdit(id)}.wayOut()
	object.ModifyPlan(ctx, r.account.plan, req, resp)
	if !files || resp.Diagnostics.HasError() {
		return
	}
	if closed := room.closed(r.account.clock.Now()); closed != "" {
		resp.Diagnostics.Append(appealClosed(id, closed))
		return
	}
	r.account.notes.noteAppeal(id)
	for _, attribute := range appealMoves {
		resp.Diagnostics.Append(resp.Plan.SetAttribute(ctx, path.Root(attribute), tfkit.UnknownOf(ctx, req.Plan, attribute))...)
	}
	resp.Diagnostics.Append(willAppeal(id, room, step))
}

// willAppeal announces an appeal.
func willAppeal(id string, room appealRoom, step appealStep) diag.Diagnostic {
	summary := fmt.Sprintf("Will appeal the rejection of the campaign %s (%s)", id, room.words())
	if step == appealMaybe {
		summary = fmt.Sprintf("Will appeal the rejection of the campaign %s if the reason is a new one (%s)", id, room.words())
	}
	return tfkit.CodeAppeal.Warning(summary, "The reviewers read the campaign as it stands when the appeal is filed, with what this apply corrects before it, and the review starts anew. "+
		"Infobip documents no fee for an appeal. One that was filed cannot be taken back, and counts whatever comes of it.", path.Root("appeal"))
}

// appealOfNothing refuses an appeal where nothing is rejected.
func appealOfNothing(id, standing string) diag.Diagnostic {
	return tfkit.CodeAppeal.Error(fmt.Sprintf("There is no rejection of the campaign %s to appeal", id),
		fmt.Sprintf("%s Infobip takes appeals of campaigns that are %s. Remove appeal, and add it when the campaign is rejected. %s %s",
			standing, stageRejected, tfkit.NothingSent, tfkit.DestroyAnyway), path.Root("appeal"))
}

// appealClosed refuses an appeal for which Infobip's limits leave no room.
func appealClosed(id, why string) diag.Diagnostic {
	return tfkit.CodeAppeal.Error(fmt.Sprintf("The rejection of the campaign %s can no longer be appealed", id),
		fmt.Sprintf("%s Remove appeal. %s %s %s", why, newCampaign, tfkit.NothingSent, tfkit.DestroyAnyway), path.Root("appeal"))
}

// newCampaign is the way on where an appeal is none.
const newCampaign = "The way on is a new campaign, for a new fee and a new review: terraform apply -replace=ADDRESS, with the address of its tendlc_infobip_campaign."

// refusedCampaign is what the plan knows of a refused or lapsed campaign.
type refusedCampaign struct {
	status    string
	room      appealRoom
	now       time.Time
	filed     filedAppeal
	hasReason bool // appeal is in the configuration
	edited    bool // this plan changes its text
}

// wayOut says what to do about it.
func (c refusedCampaign) wayOut() string {
	switch {
	case c.status == "REJECTED_EXTERNALLY":
		return "It was refused outside Infobip, and Infobip documents appeals only of what it has rejected itself: ask its support. " + newCampaign
	case c.status != stageRejected:
		return newCampaign
	}
	if closed := c.room.closed(c.now); closed != "" {
		return closed + " " + newCampaign
	}
	stays := ""
	if c.edited {
		stays = "This plan corrects its text, which alone does not send it back to the reviewers: it stays rejected until it is appealed. "
	}
	if c.hasReason {
		return fmt.Sprintf("%sThe reason in appeal was filed before, and a new rejection needs a new reason: correct what was refused and change appeal.reason (appeal %s).", stays, c.room.words())
	}
	return fmt.Sprintf("%sCorrect what was refused on the tendlc_infobip_campaign, which works in place, and add appeal = { reason = \"...\" } to this resource (appeal %s).", stays, c.room.words())
}

// fee is what registering the planned campaign costs: known once the campaign
// is, unless its content changes in this same run.
func (r *campaignRegistrationResource) fee(ctx context.Context, plan tfsdk.Plan) (tcr.Fee, bool, diag.Diagnostics) {
	var model campaignRegistrationModel
	diags := plan.Get(ctx, &model)
	id := model.CampaignID.ValueString()
	if diags.HasError() || model.CampaignID.IsUnknown() || r.account.notes.willEdit(id) {
		return tcr.Fee{}, false, diags
	}
	campaign, err := r.account.api.GetCampaign(ctx, id)
	if err != nil || campaign.Stage != stageDraft { // said elsewhere; taking one over costs nothing
		return tcr.Fee{}, false, diags
	}
	return campaignFee(campaign.Type, campaign.UseCases, campaign.LowVolume), true, diags
}
