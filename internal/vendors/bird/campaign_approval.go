package bird

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
	"github.com/tendlc/terraform-provider-tendlc/internal/vendors/bird/api"
)

func newCampaignApproval() resource.Resource {
	return tfkit.NewApproval(tfkit.Approval[*account]{
		Vendor: vendorName, VendorName: vendorBlock, Noun: "campaign",
		Description: "Waits until a campaign is approved. It owns nothing at Bird and costs nothing: reviews take days, so most first applies stop here " +
			"with TENDLC2001, and a later apply goes on. A refusal stops with TENDLC2002 and Bird's reason; a correction of it in the same apply is waited " +
			"for. Bird shows neither an id of the registry nor what the operators say: approved is all there is to know. Destroying it does nothing.",
		Target:      "campaign_id",
		TargetDoc:   "`id` of the `tendlc_bird_campaign` to wait for. Let everything that needs the approved campaign refer to it here.",
		TargetCheck: []validator.String{campaignID},
		Timeout:     10 * time.Minute,
		Clock:       func(a *account) clock.Clock { return a.clock },
		Failure:     failure,
		Missing:     transport.IsNotFound,
		WayOut: "A DECLINED or REJECTED campaign is corrected in place: change what was refused on the tendlc_bird_campaign and apply; it goes to review again, " +
			"which may be charged. Any other needs a new one: terraform apply -replace=ADDRESS, with the address of its tendlc_bird_campaign.",
		MayReturn: func(a *account, id string) bool { return a.corrections.planned(id) },
		Parent: &tfkit.ApprovalParent[*account]{
			Argument: "brand_id", Doc: "`brand_id` of that campaign: Bird reads a campaign below its brand.", Check: []validator.String{brandID},
			Look: lookAtCampaign,
			Seen: func(ctx context.Context, a *account, brandID, id string) (tfkit.Look, refresh.How) {
				campaign, how := a.seenCampaign(ctx, brandID, id)
				return campaignLook(campaign), how
			},
			ImportID: func(ctx context.Context, a *account, text string) (string, string, diag.Diagnostics) {
				return a.campaignImportIDs(ctx, text)
			},
		},
	})
}

func lookAtCampaign(ctx context.Context, a *account, brandID, id string) (tfkit.Look, error) {
	campaign, err := a.campaignByID(ctx, brandID, id)
	if err != nil {
		return tfkit.Look{}, err
	}
	return campaignLook(campaign), nil
}

func campaignLook(campaign api.Campaign) tfkit.Look {
	phase, _ := campaignStatuses.Phase(campaign.Status)
	look := tfkit.Look{Status: campaign.Status, Phase: phase}
	if phase.Lost() {
		look.Reasons = campaignReasons(campaign)
		look.Money = "The fee of the registration is due whatever the outcome, and so may be that of a correction."
	}
	return look
}
