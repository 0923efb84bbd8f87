package sinch

import (
	"context"
	"fmt"

	"github.com/hashicorp/terraform-plugin-framework/diag"

	"github.com/tendlc/terraform-provider-tendlc/internal/tcr"
	"github.com/tendlc/terraform-provider-tendlc/internal/tfkit"
)

// judgeCampaign says, before any number leaves the campaign that it sends for,
// whether the new one can take it: a detach cannot be taken back when the
// attach then fails. It runs in the plan when the id is known, and again
// before the first call.
func judgeCampaign(ctx context.Context, a *account, ask tfkit.Judgement) diag.Diagnostics {
	id := ask.To.Campaign
	campaign, found, err := a.campaignByTCRID(ctx, id)
	if err != nil {
		return failure(fmt.Sprintf("check the campaign %s before a number moves to it", id)).Diagnostics(err)
	}
	refused := func(code tfkit.Code, summary, advice string) diag.Diagnostics {
		return diag.Diagnostics{code.Error(summary, fmt.Sprintf("%s No number was moved. %s %s", advice, tfkit.NothingSent, tfkit.DestroyAnyway), ask.CampaignPath())}
	}
	phase, _ := campaignStatuses.Phase(campaign.Status)
	switch {
	case !found:
		return refused(tfkit.CodeGone, fmt.Sprintf("There is no campaign %s", id),
			fmt.Sprintf("Sinch does not know it in this project. Take campaign_id from %s.", tcrCampaignID.from))
	case campaign.Mock:
		return refused(tfkit.CodeMockCampaign, fmt.Sprintf("The campaign %s is a mock and can never have a number", id),
			"Its brand was registered with mock = true. Use a campaign of a real brand.")
	case phase.Lost():
		return refused(tfkit.CodeLost, fmt.Sprintf("The campaign %s is %s and takes no numbers", id, campaign.Status),
			"Use a campaign that is approved.")
	case phase == tcr.Pending:
		return refused(tfkit.CodePending, fmt.Sprintf("The campaign %s is not approved yet (%s)", id, campaign.Status),
			fmt.Sprintf("Take campaign_id from %s, which waits for it, or apply again later.", tcrCampaignID.from))
	}
	return nil
}
