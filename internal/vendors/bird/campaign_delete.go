package bird

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"time"

	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/resource"
	"github.com/hashicorp/terraform-plugin-framework/types"

	"github.com/tendlc/terraform-provider-tendlc/internal/tcr"
	"github.com/tendlc/terraform-provider-tendlc/internal/tfkit"
	"github.com/tendlc/terraform-provider-tendlc/internal/transport"
	"github.com/tendlc/terraform-provider-tendlc/internal/vendors/bird/api"
)

const campaignDeleteTimeout = 10 * time.Minute

// Delete deletes the campaign at Bird.
func (r *campaignResource) Delete(ctx context.Context, req resource.DeleteRequest, resp *resource.DeleteResponse) {
	var brand types.String
	if resp.Diagnostics.Append(tfkit.Attribute(ctx, req.State, atBrandID, &brand)...); resp.Diagnostics.HasError() {
		return
	}
	brandID := brand.ValueString()
	campaignObject.Destroy(ctx, r.account.plan, req, resp, tfkit.Ending{Timeout: campaignDeleteTimeout,
		Now: r.standing(brandID),
		AtVendor: func(facts tfkit.Facts, timeout time.Duration) diag.Diagnostics {
			return r.delete(ctx, brandID, facts, timeout)
		}})
}

// standing reads where a campaign of a brand stands; one that is gone has lapsed.
func (r *campaignResource) standing(brandID string) func(context.Context, string) (string, tcr.Phase, error) {
	return func(ctx context.Context, id string) (string, tcr.Phase, error) {
		campaign, found, err := r.account.campaignOrGone(ctx, brandID, id)
		if err == nil && !found {
			return campaign.Status, tcr.Expired, nil
		}
		phase, _ := campaignStatuses.Phase(campaign.Status)
		return campaign.Status, phase, err
	}
}

// delete looks first, so that one that is gone already sends nothing, and waits
// until the campaign is gone: Bird's answer may come before its effect.
func (r *campaignResource) delete(ctx context.Context, brandID string, facts tfkit.Facts, timeout time.Duration) diag.Diagnostics {
	action := fmt.Sprintf("delete the campaign %s", facts)
	campaign, found, err := r.account.campaignOrGone(ctx, brandID, facts.ID)
	if err != nil || !found {
		return failure(action).Diagnostics(err)
	}
	deadline := r.account.clock.Now().Add(timeout)
	_, err = r.account.api.DeleteCampaign(ctx, brandID, facts.ID)
	switch {
	case transport.IsNotFound(err):
		return nil
	case transport.StatusOf(err) == 409 || transport.StatusOf(err) == 422: // the code of the refusal is not documented
		return diag.Diagnostics{r.notDeleted(ctx, facts, campaign, err)}
	case err != nil:
		return failure(action).Diagnostics(err)
	}
	return r.waitGone(ctx, brandID, facts, deadline.Sub(r.account.clock.Now()))
}

func (r *campaignResource) waitGone(ctx context.Context, brandID string, facts tfkit.Facts, timeout time.Duration) diag.Diagnostics {
	var last api.Campaign
	err := tfkit.ProvisioningWait(r.account.clock, timeout).Until(ctx, func(ctx context.Context) (bool, error) {
		campaign, err := r.account.campaignByID(ctx, brandID, facts.ID)
		last = campaign
		if transport.IsNotFound(err) {
			return true, nil
		}
		return isDeleted(campaign), err
	})
	if errors.Is(err, tfkit.ErrTimeUp) {
		return diag.Diagnostics{tfkit.CodePending.Error(fmt.Sprintf("The campaign %s is still being deleted: destroy again later", facts),
			fmt.Sprintf("Bird took the deletion, and its status is still %s when the time given is up. Nothing is wrong; the next destroy goes on.", last.Status))}
	}
	return failure(fmt.Sprintf("wait for the deletion of the campaign %s", facts)).Diagnostics(err)
}

// notDeleted says why Bird does not delete a campaign. Documented is that no
// active channel may use it; not documented is in which statuses it goes, so
// one that is over and that Bird keeps is only forgotten: it sends nothing.
func (r *campaignResource) notDeleted(ctx context.Context, facts tfkit.Facts, campaign api.Campaign, refusal error) diag.Diagnostic {
	answer := fmt.Sprintf("Bird's answer: %s. %s", strings.TrimSuffix(refusal.Error(), "."), tfkit.NotCharged)
	phase, _ := campaignStatuses.Phase(campaign.Status)
	channels := r.account.channelsOf(ctx, facts.ID)
	summary := fmt.Sprintf("Bird does not delete the campaign %s now", facts)
	switch {
	case len(channels) > 0:
		return tfkit.CodeDeleteFailed.Error(summary, fmt.Sprintf("It stays in the state. These channels send for it: %s. Remove them in Bird's dashboard and destroy again. %s",
			strings.Join(channels, ", "), answer))
	case phase == tcr.Expired || phase == tcr.Failed:
		return tfkit.CodeDeleteFailed.Warning(fmt.Sprintf("Bird would not delete the campaign %s", facts),
			fmt.Sprintf("It is %s and sends nothing, so it is only forgotten here. %s", campaign.Status, answer))
	case phase == tcr.Pending || phase == tcr.Draft:
		return tfkit.CodeDeleteFailed.Error(summary, fmt.Sprintf("It stays in the state. It is %s: wait until its review is over, and destroy again. %s", campaign.Status, answer))
	default:
		return tfkit.CodeDeleteFailed.Error(summary, "It stays in the state. A campaign can be deleted when no active channel uses it: remove the channels of its numbers in Bird's dashboard, and destroy again. "+answer)
	}
}
