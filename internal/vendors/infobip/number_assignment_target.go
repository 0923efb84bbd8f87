package infobip

import (
	"context"
	"fmt"

	"github.com/hashicorp/terraform-plugin-framework/diag"

	"github.com/tendlc/terraform-provider-tendlc/internal/tcr"
	"github.com/tendlc/terraform-provider-tendlc/internal/tfkit"
)

// numberWay is how the numbers of a campaign change while it is in a stage.
type numberWay int

const (
	wayUnknown numberWay = iota // Infobip documents no change in this stage
	wayBody                     // numbers are a part of the campaign's body
	wayDelta                    // they are added and removed, which takes effect later
	wayBusy                     // a change is under way: possible soon
	wayReview                   // none before the review ends
	wayEnding                   // none any more; over soon
	wayOver                     // none any more: the numbers go with the record
)

// wayOf is how numbers change in the stage. Sources: the contract for PUT,
// add-numbers and remove-numbers; the rest is what it leaves out.
func wayOf(stage string) numberWay {
	switch stage {
	case stageDraft, stageRejected:
		return wayBody
	case stageRegistered:
		return wayDelta
	case stagePendingUpdate:
		return wayBusy
	case stagePendingDeregister:
		return wayEnding
	case stageDeregistered, stageArchived:
		return wayOver
	}
	if phase, _ := campaignStatuses.Phase(stage); phase == tcr.Pending {
		return wayReview
	}
	return wayUnknown
}

// judgeTarget says, before any number leaves the campaign that it sends for,
// whether the new one takes numbers. A plan may be made while the campaign is
// in review, so it is refused there only if it can never take any.
func judgeTarget(ctx context.Context, a *account, ask tfkit.Judgement) diag.Diagnostics {
	id := ask.To.Campaign
	campaign, found, err := a.findCampaign(ctx, id)
	if err != nil {
		return failure(fmt.Sprintf("check the campaign %s before it gets numbers", id)).Diagnostics(err)
	}
	way := wayOf(campaign.Stage)
	switch {
	case !found:
		return refusedTarget(ask, tfkit.CodeGone, fmt.Sprintf("There is no campaign %s", id),
			"Infobip does not know it in this account. Take campaign_id from "+campaignID.from+".")
	case way == wayOver || way == wayEnding:
		return refusedTarget(ask, tfkit.CodeLost, fmt.Sprintf("The campaign %s is %s and takes no numbers", id, campaign.Stage),
			"It never will again. Replace the campaign (terraform apply -replace=ADDRESS) and register the new one.")
	case ask.Planning || way == wayBody || way == wayDelta || way == wayBusy:
		return nil
	}
	arrived, diags := arrived(ctx, a, ask)
	switch {
	case arrived || diags.HasError():
		return diags
	case way == wayReview:
		return refusedTarget(ask, tfkit.CodePending, fmt.Sprintf("The campaign %s is in review (%s) and takes no numbers until that ends", id, campaign.Stage),
			"Take campaign_id from tendlc_infobip_campaign_approval, which waits for it, or apply again later.")
	default:
		return refusedTarget(ask, tfkit.CodeNotNow, fmt.Sprintf("The campaign %s takes no numbers while it is %s", id, campaign.Stage),
			"Infobip takes numbers while a campaign is DRAFT, REJECTED or REGISTERED. Wait until it is one of them and apply again.")
	}
}

// arrived says that all numbers are on the campaign already, so that nothing
// will be sent.
func arrived(ctx context.Context, a *account, ask tfkit.Judgement) (bool, diag.Diagnostics) {
	present, diags := presentNumbers(ctx, a, ask.Members, ask.To)
	return len(present) == len(ask.Members.List), diags
}

func refusedTarget(ask tfkit.Judgement, code tfkit.Code, summary, advice string) diag.Diagnostics {
	detail := fmt.Sprintf("%s No number was moved. %s", advice, tfkit.NothingSent)
	if ask.Planning {
		detail += " " + tfkit.DestroyAnyway
	}
	return diag.Diagnostics{code.Error(summary, detail, ask.CampaignPath())}
}
