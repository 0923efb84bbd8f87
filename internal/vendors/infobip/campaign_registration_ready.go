package infobip

import (
	"cmp"
	"context"
	"errors"
	"fmt"

	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/path"

	"github.com/tendlc/terraform-provider-tendlc/internal/tcr"
	"github.com/tendlc/terraform-provider-tendlc/internal/tfkit"
	"github.com/tendlc/terraform-provider-tendlc/internal/transport"
	"github.com/tendlc/terraform-provider-tendlc/internal/vendors/infobip/api"
)

var atCampaignID = path.Root("campaign_id")

// readyToRegister is the precondition of a registration: free reads that tell
// whether Infobip would take it. What is registered already is none of it: the
// caller takes that over or refuses it.
func (a *account) readyToRegister(ctx context.Context, id string, adopt bool) error {
	campaign, err := a.api.GetCampaign(ctx, id)
	if transport.IsNotFound(err) {
		return &tfkit.Unmet{At: atCampaignID, What: "Infobip does not know it", Advice: "Take campaign_id from " + campaignID.from + ", by way of its numbers."}
	}
	if err != nil {
		return err
	}
	if obstacle := stageObstacle(campaign, adopt); obstacle != nil {
		return obstacle
	}
	if campaign.Stage != stageDraft {
		return nil
	}
	if err := a.brandVerified(ctx, campaign); err != nil {
		return err
	}
	return a.numbersAttached(ctx, campaign)
}

// stageObstacle is why a campaign in this stage can be neither registered nor
// taken over; nil for a draft, and for one that is registered.
func stageObstacle(campaign api.Campaign, adopt bool) error {
	phase, _ := campaignStatuses.Phase(campaign.Stage)
	switch {
	case phase == tcr.Expired:
		return &tfkit.Unmet{At: atCampaignID, What: "it is " + campaign.Stage,
			Advice: "A campaign that was taken off the networks cannot be registered again, only a new one: " +
				"terraform apply -replace=ADDRESS, with the address of its tendlc_infobip_campaign. That costs a new fee and a new review."}
	case phase == tcr.Rejected && !adopt:
		return &tfkit.Unmet{At: atCampaignID, What: "it was registered before and is " + campaign.Stage,
			Advice: fmt.Sprintf("Infobip documents no second registration of a refused campaign; a rejection is appealed. Take the registration over: "+
				"terraform import %s.NAME %s, or adopt_existing = true. Then correct the text in place and add appeal = { reason = \"...\" }.",
				campaignRegistrationObject.TypeName, campaign.ID)}
	}
	return nil
}

// brandVerified: Infobip submits campaigns of verified brands only. An external
// campaign has its brand at the registry, not here.
func (a *account) brandVerified(ctx context.Context, campaign api.Campaign) error {
	if campaign.Type == typeExternal {
		return nil
	}
	statuses, err := a.api.RegistrarStatuses(ctx, campaign.BrandID)
	if err != nil && !transport.IsNotFound(err) {
		return err
	}
	standing := "not registered"
	for _, status := range statuses {
		if phase, _ := brandPhase(status.State, status.BrandIdentityStatus); phase.Ready() {
			return nil
		}
		standing = fmt.Sprintf("%s, with the identity %s", status.State, cmp.Or(status.BrandIdentityStatus, "not known yet"))
	}
	return &tfkit.Unmet{At: atCampaignID, What: fmt.Sprintf("its brand %s is %s", campaign.BrandID, standing),
		Advice: "A campaign can be registered for a verified brand only. Take the campaign's brand_id from tendlc_infobip_brand_approval, which waits for it."}
}

// numbersAttached: whether Infobip still refuses a campaign without a number is
// not documented; older pages say so, and the fee would be lost.
func (a *account) numbersAttached(ctx context.Context, campaign api.Campaign) error {
	numbers, err := a.api.CampaignNumbers(ctx, campaign.ID)
	if err != nil || len(numbers) > 0 {
		return err
	}
	return &tfkit.Unmet{At: atCampaignID, What: "no number is attached to it",
		Advice: "Attach at least one with tendlc_infobip_number_assignment, and take campaign_id from that resource, so that it goes first."}
}

// planRegistration says in the plan what would stop the registration of a
// campaign that exists.
func (r *campaignRegistrationResource) planRegistration(ctx context.Context, model campaignRegistrationModel) diag.Diagnostics {
	id := model.CampaignID.ValueString()
	if !model.Appeal.IsNull() && !model.Appeal.IsUnknown() {
		return diag.Diagnostics{appealOfNothing(id, "It is not registered yet.")}
	}
	if model.CampaignID.IsUnknown() {
		return nil
	}
	campaign, err := r.account.api.GetCampaign(ctx, id)
	switch {
	case transport.IsNotFound(err):
		return diag.Diagnostics{tfkit.CodeGone.Error(fmt.Sprintf("There is no campaign %s", id),
			fmt.Sprintf("Infobip does not know this id. %s %s", tfkit.NothingSent, tfkit.DestroyAnyway), atCampaignID)}
	case err != nil:
		return failure("read the campaign " + id).Diagnostics(err)
	case campaign.Stage == stageDraft:
		return nil
	}
	held := r.account.plan.Registrar.Known(campaignRegistrationObject.Kind(), id)
	return notADraft(campaign, model.AdoptExisting.ValueBool(), held)
}

// notADraft refuses what is registered already, unless it is to be taken over.
// What a state object holds is not: this plan is then the new half of its
// replacement, and the old half would deregister the campaign.
func notADraft(campaign api.Campaign, adopt, held bool) diag.Diagnostics {
	named := fmt.Sprintf("%q (%s)", campaign.Name, campaign.ID)
	var unmet *tfkit.Unmet
	if errors.As(stageObstacle(campaign, adopt), &unmet) {
		return diag.Diagnostics{tfkit.CodeNotNow.Error(fmt.Sprintf("The campaign %s cannot be registered: %s", named, unmet.What),
			fmt.Sprintf("%s %s %s", unmet.Advice, tfkit.NothingSent, tfkit.DestroyAnyway), atCampaignID)}
	}
	advice := fmt.Sprintf("To manage it: terraform import %s.NAME %s, or set adopt_existing = true.", campaignRegistrationObject.TypeName, campaign.ID)
	switch {
	case held:
		advice = "An object of this state holds its registration. A registration cannot be replaced by itself, because destroying the old one deregisters " +
			"the campaign for good: replace the campaign. If it is tainted: terraform untaint ADDRESS. If its address has changed: a moved block."
	case adopt:
		return nil
	}
	return diag.Diagnostics{tfkit.CodeTwin.Error(fmt.Sprintf("The campaign %s is registered already", named),
		fmt.Sprintf("Its stage is %s. %s %s %s", campaign.Stage, advice, tfkit.NothingSent, tfkit.DestroyAnyway), atCampaignID)}
}
