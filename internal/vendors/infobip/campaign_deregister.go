package infobip

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"time"

	"github.com/hashicorp/terraform-plugin-framework/diag"

	"github.com/tendlc/terraform-provider-tendlc/internal/tcr"
	"github.com/tendlc/terraform-provider-tendlc/internal/tfkit"
	"github.com/tendlc/terraform-provider-tendlc/internal/transport"
	"github.com/tendlc/terraform-provider-tendlc/internal/vendors/infobip/api"
)

// offNetworks are the stages in which there is nothing to deregister.
var offNetworks = []string{stageDraft, stageRejected, stageDeregistered, stageArchived}

// standing reads where a campaign stands; one that is gone has lapsed.
func (a *account) standing(ctx context.Context, id string) (stage string, phase tcr.Phase, err error) {
	campaign, err := a.api.GetCampaign(ctx, id)
	if transport.IsNotFound(err) {
		return "", tcr.Expired, nil
	}
	phase, _ = campaignStatuses.Phase(campaign.Stage)
	return campaign.Stage, phase, err
}

// deregister takes a campaign off all networks and waits until it is. A
// campaign that is off already, or gone, is left alone. Each step looks first,
// so that an interrupted one goes on where it stopped. A change of numbers
// under way is waited for. Time that is up is an error with CodePending.
func (a *account) deregister(ctx context.Context, facts tfkit.Facts, timeout time.Duration) diag.Diagnostics {
	deadline := a.clock.Now().Add(timeout)
	campaign, err := a.settledCampaign(ctx, facts.ID, timeout)
	switch {
	case errors.Is(err, tfkit.ErrTimeUp):
		return diag.Diagnostics{stillLeaving(facts, campaign)}
	case transport.IsNotFound(err):
		return nil
	case err != nil:
		return failure(fmt.Sprintf("read the campaign %s before deregistering it", facts)).Diagnostics(err)
	case slices.Contains(offNetworks, campaign.Stage):
		return nil
	}
	if campaign.Stage != stagePendingDeregister {
		if diags := a.sendDeregister(ctx, facts, campaign); diags.HasError() {
			return diags
		}
	}
	return a.waitDeregistered(ctx, facts, deadline.Sub(a.clock.Now()))
}

// settledCampaign reads a campaign, and again while its numbers are being
// changed: whether it can be deregistered meanwhile is not documented.
func (a *account) settledCampaign(ctx context.Context, id string, timeout time.Duration) (campaign api.Campaign, err error) {
	err = tfkit.ProvisioningWait(a.clock, timeout).Until(ctx, func(ctx context.Context) (bool, error) {
		campaign, err = a.api.GetCampaign(ctx, id)
		return campaign.Stage != stagePendingUpdate, err
	})
	return campaign, err
}

func (a *account) sendDeregister(ctx context.Context, facts tfkit.Facts, before api.Campaign) diag.Diagnostics {
	defer a.locks.lock(facts.ID)()
	_, err := a.api.DeregisterCampaign(ctx, facts.ID)
	switch {
	case err == nil || transport.IsNotFound(err):
		return nil
	case isRefusal(err):
		return diag.Diagnostics{tfkit.CodeDeleteFailed.Error(fmt.Sprintf("Infobip does not deregister the campaign %s now", facts),
			fmt.Sprintf("Its stage is %s%s, then destroy again. Nothing was lost: it stays in the state as it is. Infobip's answer: %s. %s",
				before.Stage, whatKeeps(before), err, tfkit.NotCharged))}
	default:
		return failure(fmt.Sprintf("deregister the campaign %s", facts)).Diagnostics(err)
	}
}

// whatKeeps says what may keep a campaign on the networks and what to do first;
// it follows the stage in a sentence.
func whatKeeps(campaign api.Campaign) string {
	phase, _ := campaignStatuses.Phase(campaign.Stage)
	switch {
	case phase == tcr.Pending:
		return ", and Infobip documents no way out of a review. Wait until it is REGISTERED or REJECTED"
	case campaign.NumberPool != nil:
		return ", and a number pool is attached. Destroy its tendlc_infobip_number_pool"
	default:
		return ". Wait until it is REGISTERED, or ask Infobip's support"
	}
}

// isRefusal says that Infobip understood a call and would not do it, which is
// something else than wrong credentials.
func isRefusal(err error) bool {
	status := transport.StatusOf(err)
	return transport.CertaintyOf(err) == transport.Refused && status != 401 && status != 403
}

// waitDeregistered: the answer comes at once, the effect later.
func (a *account) waitDeregistered(ctx context.Context, facts tfkit.Facts, timeout time.Duration) diag.Diagnostics {
	var last api.Campaign
	err := tfkit.ProvisioningWait(a.clock, timeout).Until(ctx, func(ctx context.Context) (bool, error) {
		var err error
		last, err = a.api.GetCampaign(ctx, facts.ID)
		return slices.Contains(offNetworks, last.Stage), err
	})
	switch {
	case err == nil || transport.IsNotFound(err):
		return nil
	case errors.Is(err, tfkit.ErrTimeUp):
		return diag.Diagnostics{stillLeaving(facts, last)}
	default:
		return failure(fmt.Sprintf("wait until the campaign %s is deregistered", facts)).Diagnostics(err)
	}
}

func stillLeaving(facts tfkit.Facts, campaign api.Campaign) diag.Diagnostic {
	return tfkit.CodePending.Error(fmt.Sprintf("The campaign %s is still being deregistered: destroy again later", facts),
		fmt.Sprintf("Its stage is %s, and the time given is up. Nothing is wrong; the next destroy goes on waiting and sends nothing twice.", campaign.Stage))
}
