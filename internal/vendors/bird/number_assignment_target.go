package bird

import (
	"context"
	"fmt"

	"github.com/hashicorp/terraform-plugin-framework/diag"

	"github.com/tendlc/terraform-provider-tendlc/internal/tcr"
	"github.com/tendlc/terraform-provider-tendlc/internal/tfkit"
	"github.com/tendlc/terraform-provider-tendlc/internal/vendors/bird/api"
)

// judgeCampaign says, before any number leaves the campaign that it sends for,
// whether the new one can take the numbers. A plan may be made before the
// approval, so it refuses only what can never take any; it also looks at the
// numbers that would move, about which nobody else asks before the apply.
func judgeCampaign(ctx context.Context, a *account, ask tfkit.Judgement) diag.Diagnostics {
	id := ask.To.Campaign
	campaign, found, err := a.findCampaign(ctx, id)
	if err != nil {
		return failure(fmt.Sprintf("check the campaign %s before it gets numbers", id)).Diagnostics(err)
	}
	phase, _ := campaignStatuses.Phase(campaign.Status)
	switch {
	case !found:
		return refusedCampaign(ask, tfkit.CodeGone, fmt.Sprintf("There is no campaign %s", id),
			"Bird does not know it under any brand of this workspace. Take campaign_id from tendlc_bird_campaign_approval.")
	case phase == tcr.Rejected && ask.Planning && (ask.Before == "" || a.corrections.planned(id)):
		return correctable(ask, campaign)
	case phase.Lost():
		return refusedCampaign(ask, tfkit.CodeLost, fmt.Sprintf("The campaign %s is %s and takes no numbers", id, campaign.Status),
			"Use a campaign that is APPROVED.")
	}
	if diags := crowded(a, ask, campaign); diags.HasError() {
		return diags
	}
	if ask.Planning {
		return checkMoving(ctx, a, ask)
	}
	if phase.Ready() {
		return nil
	}
	return notApproved(ctx, a, ask, campaign, phase)
}

// correctable lets a plan pass whose campaign is refused and whose numbers send
// for no other one: it may be corrected in place, and a stack that holds it must
// not stop for that. The apply judges again.
func correctable(ask tfkit.Judgement, campaign api.Campaign) diag.Diagnostics {
	return diag.Diagnostics{tfkit.CodeLost.Warning(fmt.Sprintf("The campaign %s is %s and takes no numbers yet", ask.To.Campaign, campaign.Status),
		"Correct it in place: the numbers are attached in the apply that finds it approved. One that finds it refused stops before anything is sent for the numbers.", ask.CampaignPath())}
}

// crowded refuses more numbers than Bird takes. Counted are those that the
// assignments of the run name: Bird lists no numbers of a campaign, and refuses
// what is too many by itself.
func crowded(a *account, ask tfkit.Judgement, campaign api.Campaign) diag.Diagnostics {
	count := max(len(ask.Members.List), a.held.Wanted(ask.To.Campaign))
	if count <= maxNumbers || campaign.NumberPool != nil && *campaign.NumberPool {
		return nil
	}
	detail := fmt.Sprintf("Bird takes %d for one brand and use case. More of them need a campaign that was registered with number_pool = true, "+
		"which Bird has to approve. %s", maxNumbers, tfkit.NothingSent)
	if ask.Planning {
		detail += " " + tfkit.DestroyAnyway
	}
	return diag.Diagnostics{tfkit.CodeNumberList.Error(fmt.Sprintf("The campaign %s would have %d numbers", ask.To.Campaign, count), detail, ask.Members.Root())}
}

// checkMoving checks in the plan the numbers that go from one campaign to
// another.
func checkMoving(ctx context.Context, a *account, ask tfkit.Judgement) diag.Diagnostics {
	moving := ask.Members.Without(ask.Incoming)
	if ask.Before == "" || ask.Before == ask.To.Campaign || len(moving.List) == 0 {
		return nil
	}
	return checkNumbers(ctx, a, tfkit.Checking{Members: moving, To: ask.To, ToKnown: true, Before: ask.Before, Planning: true})
}

// notApproved refuses a campaign that may still become good, unless all numbers
// are on it: then nothing is sent.
func notApproved(ctx context.Context, a *account, ask tfkit.Judgement, campaign api.Campaign, phase tcr.Phase) diag.Diagnostics {
	present, diags := presentNumbers(ctx, a, ask.Members, ask.To)
	if diags.HasError() || len(present) == len(ask.Members.List) {
		return diags
	}
	if phase == tcr.Pending || phase == tcr.Draft {
		return refusedCampaign(ask, tfkit.CodePending, fmt.Sprintf("The campaign %s is not approved yet (%s)", ask.To.Campaign, campaign.Status),
			"Take campaign_id from tendlc_bird_campaign_approval, which waits for it, or apply again later.")
	}
	return refusedCampaign(ask, tfkit.CodeNotNow, fmt.Sprintf("The campaign %s takes no numbers while it is %s", ask.To.Campaign, campaign.Status),
		"Numbers are tied to a campaign that is APPROVED. Wait until it is and apply again.")
}

func refusedCampaign(ask tfkit.Judgement, code tfkit.Code, summary, advice string) diag.Diagnostics {
	detail := fmt.Sprintf("%s No number was moved. %s", advice, tfkit.NothingSent)
	if ask.Planning {
		detail += " " + tfkit.DestroyAnyway
	}
	return diag.Diagnostics{code.Error(summary, detail, ask.CampaignPath())}
}
