package infobip

import (
	"context"
	"errors"
	"fmt"

	"github.com/hashicorp/terraform-plugin-framework/resource"

	"github.com/tendlc/terraform-provider-tendlc/internal/tfkit"
	"github.com/tendlc/terraform-provider-tendlc/internal/vendors/infobip/api"
)

// Update changes a campaign that is DRAFT or REJECTED, which is free.
func (r *campaignResource) Update(ctx context.Context, req resource.UpdateRequest, resp *resource.UpdateResponse) {
	var prior, model campaignModel
	timeout, ok := tfkit.PlannedChange(ctx, req, resp, &prior, &model, createTimeout)
	if !ok {
		return
	}
	id := prior.ID.ValueString()
	campaignObject.Change(ctx, tfkit.Changing{
		ID: id, Status: prior.Status.ValueString(), Timeout: timeout,
		Now: func(ctx context.Context) (string, error) {
			campaign, err := r.account.api.GetCampaign(ctx, id)
			return campaign.Stage, err
		},
		Send: func(ctx context.Context, _ tfkit.Change) { r.send(ctx, &model, resp) },
	}, req, resp)
}

// send makes the change. After an error the state stays as it was.
func (r *campaignResource) send(ctx context.Context, model *campaignModel, resp *resource.UpdateResponse) {
	id := model.ID.ValueString()
	campaign, err := r.account.changeCampaign(ctx, id, func(request *api.CampaignRequest) error {
		if diags := model.into(ctx, request); diags.HasError() {
			return errors.New(diags[0].Summary())
		}
		return nil
	})
	if err != nil {
		changing := failure(fmt.Sprintf("change the campaign %q (%s)", model.Name.ValueString(), id))
		changing.Fields = campaignFields
		resp.Diagnostics.Append(changing.Diagnostics(err)...)
		return
	}
	resp.Diagnostics.Append(model.settle(ctx, campaign)...)
	model.FeePreview = tfkit.KnownFee(model.FeePreview)
	resp.Diagnostics.Append(resp.State.Set(ctx, model)...)
	resp.Diagnostics.Append(tfkit.ClearImported(ctx, resp.Private)...)
}
