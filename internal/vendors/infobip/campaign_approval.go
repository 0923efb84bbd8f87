package infobip

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
	"github.com/tendlc/terraform-provider-tendlc/internal/vendors/infobip/api"
)

func newCampaignApproval() resource.Resource {
	return tfkit.NewApproval(tfkit.Approval[*account]{
		Vendor: vendorName, VendorName: vendorBlock, Noun: "campaign",
		Description: "Waits until Infobip and the mobile networks have registered a campaign. It owns nothing at Infobip and costs nothing: " +
			"reviews take days, so most first applies stop here with TENDLC2001, and a later apply goes on. A rejection stops with TENDLC2002 " +
			"and the reviewers' reasons; an appeal of it is waited for in the same apply. Destroying it does nothing.",
		Target:      "campaign_id",
		TargetDoc:   "`campaign_id` of the `tendlc_infobip_campaign_registration` to wait for.",
		TargetCheck: []validator.String{campaignID},
		Output:      "tcr_campaign_id",
		OutputDoc:   "The registry's id of the campaign (`externalCampaignId`).",
		// Infobip's own calls take its id, so a registered campaign is good without the registry's.
		OutputMayLack: true,
		Timeout:       10 * time.Minute,
		Clock:         func(a *account) clock.Clock { return a.clock },
		Look:          lookAtCampaign,
		Seen: func(ctx context.Context, a *account, id string) (tfkit.Look, refresh.How) {
			campaign, how := a.seen.campaigns.Seen(ctx, id)
			return lookOf(campaign), how
		},
		Failure: failure,
		Missing: transport.IsNotFound,
		ImportID: func(ctx context.Context, a *account, id string) (string, diag.Diagnostics) {
			return a.campaignImportID(ctx, id)
		},
		Alternatives: []tfkit.IdentityPart{campaignAlternative, ownReference},
		WayOut: "A rejected campaign is corrected in place and appealed: change its text on tendlc_infobip_campaign, and add appeal = { reason = \"...\" } " +
			"to its tendlc_infobip_campaign_registration in the same apply. One that was deregistered, or refused outside Infobip, has to be replaced.",
		MayReturn: func(a *account, id string) bool { return a.notes.willAppeal(id) },
	})
}

func lookAtCampaign(ctx context.Context, a *account, id string) (tfkit.Look, error) {
	campaign, err := a.seen.campaigns.Fresh(ctx, id)
	if err != nil {
		return tfkit.Look{}, err
	}
	return lookOf(campaign), nil
}

func lookOf(campaign api.Campaign) tfkit.Look {
	phase, _ := campaignStatuses.Phase(campaign.Stage)
	look := tfkit.Look{Status: campaign.Stage, Phase: phase, Output: campaign.ExternalCampaignID}
	if phase.Lost() {
		look.Reasons = campaignReasons(campaign)
		look.Money = "The fee of the registration is due whatever the outcome."
	}
	return look
}
