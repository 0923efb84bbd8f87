package infobip

import (
	"context"
	"fmt"

	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/path"
	"github.com/hashicorp/terraform-plugin-framework/resource"
	"github.com/hashicorp/terraform-plugin-framework/types"

	"github.com/tendlc/terraform-provider-tendlc/internal/refresh"
	"github.com/tendlc/terraform-provider-tendlc/internal/tfkit"
	"github.com/tendlc/terraform-provider-tendlc/internal/vendors/infobip/api"
)

// numberPoolResource is the link of a pool to a campaign. It owns nothing but
// the link, which can be made again, so a create that fails saves nothing: the
// next one finds the pool attached and goes on waiting.
type numberPoolResource struct{ connected }

var (
	_ resource.ResourceWithConfigure   = (*numberPoolResource)(nil)
	_ resource.ResourceWithModifyPlan  = (*numberPoolResource)(nil)
	_ resource.ResourceWithImportState = (*numberPoolResource)(nil)
)

func newNumberPoolResource() resource.Resource { return &numberPoolResource{} }

// Metadata implements resource.Resource.
func (r *numberPoolResource) Metadata(_ context.Context, req resource.MetadataRequest, resp *resource.MetadataResponse) {
	resp.TypeName = req.ProviderTypeName + "_" + vendorBlock + "_number_pool"
}

// Schema implements resource.Resource.
func (r *numberPoolResource) Schema(ctx context.Context, _ resource.SchemaRequest, resp *resource.SchemaResponse) {
	resp.Schema = numberPoolSchema(ctx)
}

// Create attaches the pool and waits until it is good.
func (r *numberPoolResource) Create(ctx context.Context, req resource.CreateRequest, resp *resource.CreateResponse) {
	var model numberPoolModel
	timeout, ok := tfkit.Planned(ctx, req, resp, &model, poolTimeout)
	if !ok {
		return
	}
	desk := poolDesk{account: r.account, campaign: model.CampaignID.ValueString(), pool: model.NumberPoolID.ValueString(), reason: model.Reason.ValueString()}
	resp.Diagnostics.Append(desk.attach(ctx)...)
	if resp.Diagnostics.HasError() {
		return
	}
	pool, diags := desk.wait(ctx, timeout, false)
	resp.Diagnostics.Append(diags...)
	if resp.Diagnostics.HasError() {
		return
	}
	model.observe(pool)
	model.FeePreview = tfkit.KnownFee(model.FeePreview)
	resp.Diagnostics.Append(resp.State.Set(ctx, model)...)
}

// observe takes over what Infobip says of the pool.
func (m *numberPoolModel) observe(pool api.NumberPool) {
	m.ID = m.CampaignID
	m.NumberPoolID, m.PoolStatus = textOrNull(pool.NumberPoolID), textOrNull(pool.NumberPoolStatus)
	m.PoolType, m.NNID, m.Policy = textOrNull(pool.NumberPoolType), textOrNull(pool.NNID), textOrNull(pool.Policy)
}

// Read drops the link when the campaign is there and has no pool: to attach one
// again is free, unless a reason asks for a dedicated one. With its campaign gone
// there is nothing to attach one to.
func (r *numberPoolResource) Read(ctx context.Context, req resource.ReadRequest, resp *resource.ReadResponse) {
	var model numberPoolModel
	resp.Diagnostics.Append(req.State.Get(ctx, &model)...)
	if resp.Diagnostics.HasError() {
		return
	}
	id := model.ID.ValueString()
	campaign, found, err := r.refreshed(ctx, model)
	switch {
	case err != nil:
		resp.Diagnostics.Append(failure(fmt.Sprintf("read the number pool of the campaign %s", id)).Diagnostics(err)...)
		return
	case !found:
		resp.Diagnostics.Append(campaignOfPoolGone(id, model.CampaignID.IsNull()))
		return
	case campaign.NumberPool == nil && !model.Reason.IsNull():
		resp.Diagnostics.Append(dedicatedPoolGone(id))
		resp.Diagnostics.Append(resp.State.SetAttribute(ctx, path.Root(attrPoolStatus), types.StringNull())...) // there is none to wait for
		return
	case campaign.NumberPool == nil:
		resp.Diagnostics.Append(poolGone(id, "The campaign has none any more: somebody has detached it."))
		resp.State.RemoveResource(ctx)
		return
	}
	model.CampaignID = types.StringValue(id)
	model.observe(*campaign.NumberPool)
	resp.Diagnostics.Append(resp.State.Set(ctx, model)...)
}

// refreshed is the campaign as this run has seen it, where its pool is as the
// state has it; else as it is now.
func (r *numberPoolResource) refreshed(ctx context.Context, model numberPoolModel) (campaign api.Campaign, found bool, err error) {
	id := model.ID.ValueString()
	campaign, how := r.account.seen.campaigns.Seen(ctx, id)
	if how == refresh.ByID || how == refresh.Listed && campaign.NumberPool != nil && model.holds(*campaign.NumberPool) {
		return campaign, true, nil
	}
	return r.account.refreshedCampaign(ctx, id)
}

// holds says whether the state has the pool as Infobip shows it.
func (m numberPoolModel) holds(pool api.NumberPool) bool {
	now := m
	now.observe(pool)
	return now.NumberPoolID.Equal(m.NumberPoolID) && now.PoolStatus.Equal(m.PoolStatus) && now.PoolType.Equal(m.PoolType) &&
		now.NNID.Equal(m.NNID) && now.Policy.Equal(m.Policy)
}

func poolGone(campaign, why string) diag.Diagnostic {
	return tfkit.CodeGone.Warning(fmt.Sprintf("The number pool of the campaign %s is gone", campaign),
		why+" It leaves the state; if the configuration still has it, this plan attaches one again.")
}

// dedicatedPoolGone: another dedicated pool may cost money, so it takes the
// user's word.
func dedicatedPoolGone(campaign string) diag.Diagnostic {
	return tfkit.CodeGone.Warning(fmt.Sprintf("The dedicated number pool of the campaign %s is gone", campaign),
		"The campaign has none any more: somebody has detached it. It stays in the state, and no other one is asked for without your word, because a dedicated pool may cost money. "+
			"To ask for one again: `terraform apply -replace=ADDRESS`. To attach an ordinary one, remove reason.")
}

// campaignOfPoolGone is an error for an import, which has read no campaign yet.
func campaignOfPoolGone(campaign string, importing bool) diag.Diagnostic {
	if importing {
		return tfkit.CodeGone.Error("There is no campaign "+campaign, "Infobip does not know it in this account, so it has no number pool to import. "+tfkit.NothingSent)
	}
	return tfkit.CodeGone.Warning(fmt.Sprintf("Infobip no longer knows the campaign %s of a number pool", campaign),
		"The number pool stays in the state as it was; it goes to a new campaign when there is one. The warning about the campaign says how to make one.")
}

// Update waits once more for a pool that is not good; nothing else is an
// update at Infobip.
func (r *numberPoolResource) Update(ctx context.Context, req resource.UpdateRequest, resp *resource.UpdateResponse) {
	var model numberPoolModel
	resp.Diagnostics.Append(req.Plan.Get(ctx, &model)...)
	timeout, diags := model.Timeouts.Update(ctx, poolTimeout)
	resp.Diagnostics.Append(diags...)
	if resp.Diagnostics.HasError() {
		return
	}
	if !model.PoolStatus.IsUnknown() {
		tfkit.UpdateLocal(ctx, req, resp)
		return
	}
	desk := poolDesk{account: r.account, campaign: model.CampaignID.ValueString()}
	pool, diags := desk.wait(ctx, timeout, true)
	resp.Diagnostics.Append(diags...)
	if resp.Diagnostics.HasError() {
		return // the prior state stays
	}
	model.observe(pool)
	resp.Diagnostics.Append(resp.State.Set(ctx, model)...)
}

// Delete detaches the pool.
func (r *numberPoolResource) Delete(ctx context.Context, req resource.DeleteRequest, resp *resource.DeleteResponse) {
	var model numberPoolModel
	resp.Diagnostics.Append(req.State.Get(ctx, &model)...)
	timeout, diags := model.Timeouts.Delete(ctx, poolTimeout)
	resp.Diagnostics.Append(diags...)
	if resp.Diagnostics.HasError() {
		return
	}
	desk := poolDesk{account: r.account, campaign: model.ID.ValueString(), pool: model.NumberPoolID.ValueString()}
	resp.Diagnostics.Append(desk.detach(ctx, timeout)...)
}

// ImportState takes the campaign's id.
func (r *numberPoolResource) ImportState(ctx context.Context, req resource.ImportStateRequest, resp *resource.ImportStateResponse) {
	id, diags := r.account.campaignImportID(ctx, req.ID)
	resp.Diagnostics.Append(diags...)
	if diags.HasError() {
		return
	}
	req.ID = id
	resource.ImportStatePassthroughID(ctx, path.Root(tfkit.AttrID), req, resp)
}
