package sinch

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/resource"

	"github.com/tendlc/terraform-provider-tendlc/internal/tcr"
	"github.com/tendlc/terraform-provider-tendlc/internal/tfkit"
	"github.com/tendlc/terraform-provider-tendlc/internal/transport"
	"github.com/tendlc/terraform-provider-tendlc/internal/vendors/sinch/api"
)

const deleteTimeout = 20 * time.Minute

// Delete takes the campaign off for good: protection, then Sinch's sequence
// for the status at hand. Each step looks first, so that an interrupted delete
// goes on where it stopped.
func (r *campaignResource) Delete(ctx context.Context, req resource.DeleteRequest, resp *resource.DeleteResponse) {
	campaignObject.Destroy(ctx, r.account.plan, req, resp, tfkit.Ending{Now: r.standing, Timeout: deleteTimeout,
		AtVendor: func(facts tfkit.Facts, timeout time.Duration) diag.Diagnostics {
			return r.deleteAtVendor(ctx, facts, timeout)
		}})
}

// standing reads where a campaign stands; one that is gone has lapsed.
func (r *campaignResource) standing(ctx context.Context, id string) (status string, phase tcr.Phase, err error) {
	campaign, err := r.account.api.GetCampaign(ctx, id)
	if transport.IsNotFound(err) {
		return "", tcr.Expired, nil
	}
	phase, _ = campaignStatuses.Phase(campaign.Status)
	return campaign.Status, phase, err
}

func (r *campaignResource) deleteAtVendor(ctx context.Context, facts tfkit.Facts, timeout time.Duration) diag.Diagnostics {
	action := fmt.Sprintf("delete the campaign %s", facts)
	campaign, err := r.account.api.GetCampaign(ctx, facts.ID)
	if transport.IsNotFound(err) {
		return nil
	}
	if err != nil {
		return failure(action).Diagnostics(err)
	}
	if isExpired(campaign) {
		return nil // deleted or lapsed already: nothing to send
	}
	deadline := r.account.clock.Now().Add(timeout)
	if campaign.CampaignID != "" {
		if diags := r.detachAll(ctx, campaign.CampaignID, timeout); diags.HasError() {
			return diags
		}
	}
	if campaign.LastActionStatus != deleteInProgress {
		err := r.account.api.DeleteCampaign(ctx, facts.ID)
		if neverReached(campaign) && transport.CertaintyOf(err) == transport.Refused {
			return diag.Diagnostics{tfkit.CodeDeleteFailed.Warning(fmt.Sprintf("Sinch would not delete the refused campaign %s", facts),
				fmt.Sprintf("It never reached the registry, so it costs nothing and sends nothing; it is only forgotten here. Sinch's answer: %s.", err))}
		}
		if err != nil && !transport.IsNotFound(err) {
			return failure(action).Diagnostics(err)
		}
	}
	return r.waitExpired(ctx, facts, campaign, deadline.Sub(r.account.clock.Now()))
}

// neverReached: refused before it came to the registry, where deletion has
// nothing to delete.
func neverReached(campaign api.Campaign) bool {
	phase, _ := campaignStatuses.Phase(campaign.Status)
	return phase.Lost() && campaign.CampaignID == ""
}

func isExpired(campaign api.Campaign) bool {
	phase, _ := campaignStatuses.Phase(campaign.Status)
	return phase == tcr.Expired
}

// waitExpired: the answer to a delete comes at once, its effect later. A
// failure keeps the object in the state; one that stood there before this
// delete is not taken for its end.
func (r *campaignResource) waitExpired(ctx context.Context, facts tfkit.Facts, before api.Campaign, timeout time.Duration) diag.Diagnostics {
	var last api.Campaign
	moved := false
	err := tfkit.ProvisioningWait(r.account.clock, timeout).Until(ctx, func(ctx context.Context) (bool, error) {
		var err error
		last, err = r.account.api.GetCampaign(ctx, facts.ID)
		if transport.IsNotFound(err) {
			return true, nil
		}
		moved = moved || last.LastActionStatus != before.LastActionStatus || last.ModifiedDate != before.ModifiedDate
		return isExpired(last) || moved && last.LastActionStatus == deleteFailed, err
	})
	switch {
	case errors.Is(err, tfkit.ErrTimeUp):
		return diag.Diagnostics{tfkit.CodePending.Error(fmt.Sprintf("The campaign %s is still being deleted: destroy again later", facts),
			fmt.Sprintf("Its status is %s (%s), and the time given is up. Nothing is wrong; the next destroy goes on waiting and sends nothing twice.", last.Status, last.LastActionStatus))}
	case err != nil:
		return failure(fmt.Sprintf("wait for the deletion of the campaign %s", facts)).Diagnostics(err)
	case last.LastActionStatus == deleteFailed && !isExpired(last):
		return diag.Diagnostics{r.deleteFailed(ctx, facts, last)}
	}
	return nil
}

func (r *campaignResource) deleteFailed(ctx context.Context, facts tfkit.Facts, campaign api.Campaign) diag.Diagnostic {
	feedback, err := r.account.api.CampaignFeedback(ctx, facts.ID)
	why := tfkit.ReasonWords(campaignReasons(feedback))
	if err != nil || why == "" {
		why = " Sinch gives no reason."
	}
	return tfkit.CodeDeleteFailed.Error(fmt.Sprintf("Sinch could not delete the campaign %s", facts),
		fmt.Sprintf("It is still %s and stays in the state.%s Destroy again; if it fails again, ask Sinch's support. %s", campaign.Status, why, tfkit.NotCharged))
}

// detachAll takes every number off the campaign: Sinch does not do it, and
// does not say in which order the two must come.
func (r *campaignResource) detachAll(ctx context.Context, tcrCampaignID string, timeout time.Duration) diag.Diagnostics {
	defer r.account.held.Enter(tfkit.Place{Campaign: tcrCampaignID})() // an assignment may be detaching them as well
	line := newLine(r.account, timeout)
	attached, err := line.on(ctx, tcrCampaignID)
	if err != nil {
		return failure(fmt.Sprintf("list the numbers of the campaign %s", tcrCampaignID)).Diagnostics(err)
	}
	return line.detachAll(ctx, attached, tcrCampaignID)
}
