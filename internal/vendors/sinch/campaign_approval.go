package sinch

import (
	"context"
	"time"

	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/resource"
	"github.com/hashicorp/terraform-plugin-framework/schema/validator"

	"github.com/tendlc/terraform-provider-tendlc/internal/clock"
	"github.com/tendlc/terraform-provider-tendlc/internal/refresh"
	"github.com/tendlc/terraform-provider-tendlc/internal/tfkit"
	"github.com/tendlc/terraform-provider-tendlc/internal/transport"
	"github.com/tendlc/terraform-provider-tendlc/internal/vendors/sinch/api"
)

func newCampaignApproval() resource.Resource {
	return tfkit.NewApproval(tfkit.Approval[*account]{
		Vendor: vendorName, VendorName: vendorBlock, Noun: "campaign",
		Description: "Waits until Sinch, the registry and the operators have approved a campaign. It owns nothing at Sinch and costs nothing: " +
			"reviews take days, so most first applies stop here with TENDLC2001, and a later apply goes on. A rejection stops with TENDLC2002 " +
			"and the feedback of Sinch and the registry. Destroying it does nothing.",
		Target:      "campaign_registration_id",
		TargetDoc:   "`id` of the `tendlc_sinch_campaign` to wait for.",
		TargetCheck: []validator.String{campaignRegistrationID},
		Output:      "tcr_campaign_id",
		OutputDoc:   "The registry's id of the campaign, which `tendlc_sinch_number_assignment` wants as `campaign_id`.",
		Timeout:     10 * time.Minute,
		Clock:       func(a *account) clock.Clock { return a.clock },
		Look:        lookAtCampaign,
		Seen:        seeCampaign,
		Failure:     failure,
		Missing:     transport.IsNotFound,
		ImportID: func(ctx context.Context, a *account, id string) (string, diag.Diagnostics) {
			return a.campaignImportID(ctx, id)
		},
		Alternatives: []tfkit.IdentityPart{campaignAlternative},
	})
}

func lookAtCampaign(ctx context.Context, a *account, id string) (tfkit.Look, error) {
	campaign, err := a.seen.campaigns.Fresh(ctx, id)
	if err != nil {
		return tfkit.Look{}, err
	}
	look := standingOf(campaign)
	if look.Phase.Lost() {
		// Reasons make the error useful; without them it is still true.
		feedback, _ := a.api.CampaignFeedback(ctx, id)
		look.Reasons = campaignReasons(feedback)
		look.Money = campaignMoney(campaign.Status)
	}
	return look, nil
}

// seeCampaign is lookAtCampaign for a refresh, which shows no reasons.
func seeCampaign(ctx context.Context, a *account, id string) (tfkit.Look, refresh.How) {
	campaign, how := a.seen.campaigns.Seen(ctx, id)
	return standingOf(campaign), how
}

func standingOf(campaign api.Campaign) tfkit.Look {
	phase, _ := campaignStatuses.Phase(campaign.Status)
	return tfkit.Look{Status: campaign.Status, Phase: phase, Output: campaign.CampaignID}
}
