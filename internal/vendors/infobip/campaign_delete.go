package infobip

import (
	"context"
	"fmt"
	"time"

	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/resource"

	"github.com/tendlc/terraform-provider-tendlc/internal/tfkit"
	"github.com/tendlc/terraform-provider-tendlc/internal/transport"
)

const deleteTimeout = 20 * time.Minute

// Delete removes the record, and first deregisters what is still registered.
// Each step looks first, so that an interrupted delete goes on where it
// stopped.
func (r *campaignResource) Delete(ctx context.Context, req resource.DeleteRequest, resp *resource.DeleteResponse) {
	campaignObject.Destroy(ctx, r.account.plan, req, resp, tfkit.Ending{Now: r.account.standing, Timeout: deleteTimeout,
		AtVendor: func(facts tfkit.Facts, timeout time.Duration) diag.Diagnostics {
			return r.account.deleteCampaign(ctx, facts, timeout)
		}})
}

// deleteCampaign: Infobip deletes drafts, refused and deregistered campaigns;
// the numbers go with the record. An archived one may be kept there for good:
// nothing is billed or sent for it, so it is only forgotten then.
func (a *account) deleteCampaign(ctx context.Context, facts tfkit.Facts, timeout time.Duration) diag.Diagnostics {
	if diags := a.deregister(ctx, facts, timeout); diags.HasError() {
		return diags
	}
	campaign, err := a.api.GetCampaign(ctx, facts.ID)
	if transport.IsNotFound(err) {
		return nil
	}
	if err != nil {
		return failure(fmt.Sprintf("read the campaign %s before deleting it", facts)).Diagnostics(err)
	}
	defer a.locks.lock(facts.ID)()
	err = a.api.DeleteCampaign(ctx, facts.ID)
	switch {
	case transport.IsNotFound(err):
		return nil
	case campaign.Stage == stageArchived && isRefusal(err):
		return diag.Diagnostics{tfkit.CodeDeleteFailed.Warning(fmt.Sprintf("Infobip would not delete the archived campaign %s", facts),
			fmt.Sprintf("It is off all networks, so it sends nothing; it is only forgotten here. Infobip's answer: %s.", err))}
	}
	return failure(fmt.Sprintf("delete the campaign %s", facts)).Diagnostics(err)
}
