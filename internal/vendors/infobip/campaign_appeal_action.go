package infobip

import (
	"context"
	"fmt"
	"time"

	"github.com/hashicorp/terraform-plugin-framework-validators/stringvalidator"
	"github.com/hashicorp/terraform-plugin-framework/action"
	"github.com/hashicorp/terraform-plugin-framework/action/schema"
	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/path"
	"github.com/hashicorp/terraform-plugin-framework/schema/validator"
	"github.com/hashicorp/terraform-plugin-framework/types"

	"github.com/tendlc/terraform-provider-tendlc/internal/tfkit"
	"github.com/tendlc/terraform-provider-tendlc/internal/transport"
	"github.com/tendlc/terraform-provider-tendlc/internal/vendors/infobip/api"
)

// newCampaignAppealAction files one appeal by the calls of
// tendlc_infobip_campaign_registration. It knows no appeal but the last, so it
// leaves the count of five to Infobip.
func newCampaignAppealAction() action.Action {
	return tfkit.NewAction(tfkit.Action[*account, campaignAppealAction]{
		VendorName: vendorBlock, Name: "campaign_appeal", Schema: campaignAppealSchema(),
		Foresee: func(ctx context.Context, account *account, config campaignAppealAction) diag.Diagnostics {
			return config.foresee(ctx, account)
		},
		Invoke: func(ctx context.Context, account *account, config campaignAppealAction, say tfkit.Progress) diag.Diagnostics {
			return config.invoke(ctx, account, say)
		},
	})
}

func campaignAppealSchema() schema.Schema {
	return schema.Schema{
		MarkdownDescription: fmt.Sprintf("Appeals the rejection of a campaign at Infobip: at most %d appeals, each within %d days of the rejection. "+
			"Correct the campaign first: the reviewers read it as it stands when the appeal is filed. Infobip documents no fee for it. "+
			"The appeal is sent once, and not at all where the last one has the same reason. It does not wait for the review. "+
			"On every version of Terraform, and where the same configuration waits for the approval, use `appeal` of `tendlc_infobip_campaign_registration` instead.", maxAppeals, appealDays),
		Attributes: map[string]schema.Attribute{
			"campaign_id": schema.StringAttribute{
				MarkdownDescription: "Infobip's id of the campaign: `id` of the `tendlc_infobip_campaign`. It must be `REJECTED`.",
				Required:            true, Validators: []validator.String{campaignID},
			},
			"reason": schema.StringAttribute{
				MarkdownDescription: fmt.Sprintf("Why the campaign should pass, for the reviewer: %d to %d characters. A new rejection needs a new reason.", minAppealReason, maxAppealReason),
				Required:            true,
				Validators:          []validator.String{tfkit.NotBlank{}, tfkit.Coded(stringvalidator.UTF8LengthBetween(minAppealReason, maxAppealReason))},
			},
		},
	}
}

type campaignAppealAction struct {
	CampaignID types.String `tfsdk:"campaign_id"`
	Reason     types.String `tfsdk:"reason"`
}

func (c campaignAppealAction) invocation() tfkit.Invocation {
	id := c.CampaignID.ValueString()
	return tfkit.Invocation{
		Vendor: vendorName, Type: "tendlc_infobip_campaign_appeal", Access: access, At: path.Root("campaign_id"),
		Fields:  tfkit.FieldPaths{"campaignid": path.Root("campaign_id"), "reason": path.Root("reason")},
		Do:      "appeal the rejection of the campaign " + id,
		Unknown: fmt.Sprintf("whether the rejection of the campaign %s was appealed", id),
		AfterLoss: "Infobip documents no fee for it. Its effect did not show in the time given; one that was filed uses up one of five. " +
			"Invoke the action again later: the campaign is read first, and nothing is sent if its last appeal has this reason.",
	}
}

// foresee says in the plan what would stop the appeal as things stand.
func (c campaignAppealAction) foresee(ctx context.Context, account *account) diag.Diagnostics {
	if c.CampaignID.IsUnknown() {
		return nil
	}
	campaign, err := account.api.GetCampaign(ctx, c.CampaignID.ValueString())
	if err != nil { // the invocation meets it too; a draft may come into being before it
		return nil
	}
	refusal := c.refusal(campaign, account.clock.Now())
	if refusal == "" || filedAs(campaign, c.Reason.ValueString()) {
		return nil
	}
	return diag.Diagnostics{tfkit.CodeAppeal.Warning(fmt.Sprintf("As it stands, the campaign %s cannot be appealed", campaign.ID),
		refusal+" Unless that changes before it, the action fails, and sends nothing.", path.Root("campaign_id"))}
}

// refusal says why the campaign as it stands cannot be appealed; empty when it
// can.
func (c campaignAppealAction) refusal(campaign api.Campaign, now time.Time) string {
	if campaign.Stage != stageRejected {
		return fmt.Sprintf("Its status at Infobip is %s, and Infobip takes appeals of campaigns that are %s.", campaign.Stage, stageRejected)
	}
	if closed := roomToAppeal(types.Int64Null(), campaign).closed(now); closed != "" {
		return closed + " " + newCampaign
	}
	return ""
}

func (c campaignAppealAction) invoke(ctx context.Context, account *account, say tfkit.Progress) diag.Diagnostics {
	id, reason, invocation := c.CampaignID.ValueString(), c.Reason.ValueString(), c.invocation()
	defer account.locks.lock(id)()
	before, err := account.api.GetCampaign(ctx, id)
	switch {
	case transport.IsNotFound(err):
		return diag.Diagnostics{tfkit.CodeGone.Error(fmt.Sprintf("There is no campaign %s to appeal", id),
			"Infobip does not know this id in the account. Correct campaign_id. "+tfkit.NothingSent, path.Root("campaign_id"))}
	case err != nil:
		return invocation.Failed(fmt.Sprintf("read the campaign %s before appealing its rejection", id)).Diagnostics(err)
	case filedAs(before, reason):
		say.Say("An appeal with this reason was filed on %s, and the campaign %s is %s: nothing is sent.", before.AppealData.AppealDate, id, before.Stage)
		return c.filedBefore(before)
	}
	if refusal := c.refusal(before, account.clock.Now()); refusal != "" {
		return diag.Diagnostics{tfkit.CodeAppeal.Error(fmt.Sprintf("The campaign %s cannot be appealed", id), refusal+" "+tfkit.NothingSent, path.Root("campaign_id"))}
	}
	say.Say("Filing the appeal of the campaign %q (%s).", before.Name, id)
	if err := account.sendAppeal(ctx, before, reason); err != nil {
		return invocation.Diagnostics(err)
	}
	say.Say("The appeal was taken. Waiting until the campaign has left %s.", stageRejected)
	now := account.afterAppeal(ctx, before)
	if !leftRejection(before, now) {
		return diag.Diagnostics{tfkit.CodePending.Warning(fmt.Sprintf("The campaign %s still shows its rejection", id),
			"The appeal was taken, and Infobip has not shown its effect in the time given. Nothing is wrong. Do not invoke the action again. "+tfkit.NotCharged, path.Root("campaign_id"))}
	}
	say.Say("The campaign %s is %s now. The review takes up to 5 working days.", id, now.Stage)
	return nil
}

// filedBefore: with the same reason again, a campaign that was rejected once
// more stays rejected, which must not pass for an appeal.
func (c campaignAppealAction) filedBefore(campaign api.Campaign) diag.Diagnostics {
	filed, dated := vendorTime(campaign.AppealData.AppealDate)
	rejected, known := vendorTime(rejectionDate(campaign))
	if campaign.Stage != stageRejected || dated && known && filed.After(rejected) { // not decided yet
		return nil
	}
	return diag.Diagnostics{tfkit.CodeAppeal.Error(fmt.Sprintf("The campaign %s was appealed with this reason before", c.CampaignID.ValueString()),
		fmt.Sprintf("It is %s, and a new rejection needs a new reason: correct what was refused, change reason, and %s. %s",
			stageRejected, c.invocation().Again(), tfkit.NothingSent), path.Root("reason"))}
}
