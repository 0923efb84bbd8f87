package sinch

import (
	"context"
	"time"

	"github.com/hashicorp/terraform-plugin-framework-timeouts/resource/timeouts"
	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/path"
	"github.com/hashicorp/terraform-plugin-framework/resource"
	"github.com/hashicorp/terraform-plugin-framework/types"

	"github.com/tendlc/terraform-provider-tendlc/internal/refresh"
	"github.com/tendlc/terraform-provider-tendlc/internal/tfkit"
	"github.com/tendlc/terraform-provider-tendlc/internal/transport"
	"github.com/tendlc/terraform-provider-tendlc/internal/vendors/sinch/api"
)

// resubmitTimeout bounds how long one apply waits for the operators' answer.
const resubmitTimeout = 10 * time.Minute

type resubmissionModel struct {
	ID                     types.String   `tfsdk:"id"`
	CampaignRegistrationID types.String   `tfsdk:"campaign_registration_id"`
	MNOs                   types.Set      `tfsdk:"mnos"`
	Triggers               types.Map      `tfsdk:"triggers"`
	LastActionStatus       types.String   `tfsdk:"last_action_status"`
	MessageClassBefore     types.Map      `tfsdk:"message_class_before"`
	MessageClassAfter      types.Map      `tfsdk:"message_class_after"`
	Timeouts               timeouts.Value `tfsdk:"timeouts"`
}

type resubmissionResource struct{ connected }

func newCampaignResubmissionResource() resource.Resource { return &resubmissionResource{} }

var (
	_ resource.ResourceWithConfigure   = (*resubmissionResource)(nil)
	_ resource.ResourceWithModifyPlan  = (*resubmissionResource)(nil)
	_ resource.ResourceWithImportState = (*resubmissionResource)(nil)
)

func (r *resubmissionResource) Metadata(_ context.Context, _ resource.MetadataRequest, resp *resource.MetadataResponse) {
	resp.TypeName = "tendlc_sinch_campaign_resubmission"
}

func (r *resubmissionResource) Schema(ctx context.Context, _ resource.SchemaRequest, resp *resource.SchemaResponse) {
	resp.Schema = resubmissionSchema(ctx)
}

// ModifyPlan says, whenever a resubmission would be sent, that terms may get
// worse and what they are now; and goes on waiting for one that was sent.
func (r *resubmissionResource) ModifyPlan(ctx context.Context, req resource.ModifyPlanRequest, resp *resource.ModifyPlanResponse) {
	if !r.configured || req.Plan.Raw.IsNull() {
		return
	}
	var prior, model resubmissionModel
	resp.Diagnostics.Append(req.Plan.Get(ctx, &model)...)
	if !req.State.Raw.IsNull() {
		resp.Diagnostics.Append(req.State.Get(ctx, &prior)...)
	}
	moving := []string{"last_action_status", "message_class_before", "message_class_after"}
	sends := req.State.Raw.IsNull() || model.resubmits(prior)
	switch {
	case resp.Diagnostics.HasError():
		return
	case sends:
		resp.Diagnostics.Append(r.account.warnOfTerms(ctx, model.CampaignRegistrationID))
	case prior.undecided():
		moving = []string{"last_action_status", "message_class_after"}
	default:
		return
	}
	for _, attribute := range moving {
		resp.Diagnostics.Append(resp.Plan.SetAttribute(ctx, path.Root(attribute), tfkit.UnknownOf(ctx, req.Plan, attribute))...)
	}
	if !model.CampaignRegistrationID.IsUnknown() {
		resp.Diagnostics.Append(resp.Plan.SetAttribute(ctx, path.Root(tfkit.AttrID), model.CampaignRegistrationID)...)
	}
}

func (a *account) warnOfTerms(ctx context.Context, id types.String) diag.Diagnostic {
	now := "They are not known yet."
	if !id.IsUnknown() {
		if campaign, err := a.api.GetCampaign(ctx, id.ValueString()); err == nil {
			now = "They are now: " + classWords(messageClasses(campaign.MNOMetadata)) + "."
		}
	}
	return tfkit.CodeTermsMayWorsen.Warning("A resubmission may make the operators' terms worse",
		"The operators judge the campaign anew, and the message class and throughput may go down as well as up. "+now, path.Root("campaign_registration_id"))
}

// resubmits: only another set of operators or other triggers resubmit.
func (m resubmissionModel) resubmits(prior resubmissionModel) bool {
	return !m.Triggers.Equal(prior.Triggers) || !m.MNOs.Equal(prior.MNOs)
}

// undecided: it was sent, and its end was not seen. An import has no classes
// of either time.
func (m resubmissionModel) undecided() bool {
	return !m.MessageClassBefore.IsNull() && m.MessageClassAfter.IsNull()
}

// Create sends, and waits a while. A resubmission that is still under way then
// goes into the state, with a warning: an error would either forget that it
// was sent or taint it, and both would send it again when it is over.
func (r *resubmissionResource) Create(ctx context.Context, req resource.CreateRequest, resp *resource.CreateResponse) {
	var model resubmissionModel
	timeout, ok := tfkit.Planned(ctx, req, resp, &model, resubmitTimeout)
	if !ok {
		return
	}
	before, ok := r.start(ctx, &model, &resp.Diagnostics)
	if !ok {
		return
	}
	switch r.finish(ctx, &model, before, timeout, &resp.Diagnostics) {
	case resubmitInProgress:
		summary, detail := stillInProgress(model.ID.ValueString())
		resp.Diagnostics.Append(tfkit.CodePending.Warning(summary, detail))
	case resubmitFailed:
		resp.Diagnostics.Append(r.account.resubmissionFailed(ctx, model.ID.ValueString(), "To try again, apply again."))
		return
	}
	resp.Diagnostics.Append(resp.State.Set(ctx, &model)...)
}

// Update resubmits, or waits for what was sent before, or has nothing to send.
// An update that fails taints nothing, so its error comes with the state.
func (r *resubmissionResource) Update(ctx context.Context, req resource.UpdateRequest, resp *resource.UpdateResponse) {
	var prior, model resubmissionModel
	timeout, ok := tfkit.PlannedChange(ctx, req, resp, &prior, &model, resubmitTimeout)
	if !ok {
		return
	}
	sends := model.resubmits(prior)
	if !sends && !prior.undecided() {
		tfkit.UpdateLocal(ctx, req, resp)
		return
	}
	var before *api.Campaign
	if sends {
		var ok bool
		if before, ok = r.start(ctx, &model, &resp.Diagnostics); !ok {
			return
		}
	}
	switch r.finish(ctx, &model, before, timeout, &resp.Diagnostics) {
	case resubmitInProgress:
		summary, detail := stillInProgress(model.ID.ValueString())
		resp.Diagnostics.Append(tfkit.CodePending.Error(summary, detail))
	case resubmitFailed:
		again := "To try again, change triggers."
		if sends {
			model.Triggers, model.MNOs = prior.Triggers, prior.MNOs
			again = "To try again, apply again."
		}
		resp.Diagnostics.Append(r.account.resubmissionFailed(ctx, model.ID.ValueString(), again))
	}
	resp.Diagnostics.Append(resp.State.Set(ctx, &model)...)
}

// Read notes what Sinch last did. A campaign that is gone leaves the
// resubmission as it was: it owns nothing.
func (r *resubmissionResource) Read(ctx context.Context, req resource.ReadRequest, resp *resource.ReadResponse) {
	var model resubmissionModel
	resp.Diagnostics.Append(req.State.Get(ctx, &model)...)
	if resp.Diagnostics.HasError() {
		return
	}
	campaign, err := r.refreshed(ctx, model)
	if transport.IsNotFound(err) && model.LastActionStatus.IsNull() { // an import
		resp.Diagnostics.Append(notFound("campaign", model.CampaignRegistrationID.ValueString(), path.Root("campaign_registration_id"), err)...)
		return
	}
	if err != nil && !transport.IsNotFound(err) {
		resp.Diagnostics.Append(failure("read the campaign " + model.CampaignRegistrationID.ValueString()).Diagnostics(err)...)
		return
	}
	if err == nil {
		model.LastActionStatus = types.StringValue(campaign.LastActionStatus)
	}
	resp.Diagnostics.Append(resp.State.Set(ctx, &model)...)
}

// refreshed is the campaign as this run has seen it, where that says what the
// state says; else as it is now.
func (r *resubmissionResource) refreshed(ctx context.Context, model resubmissionModel) (api.Campaign, error) {
	id := model.CampaignRegistrationID.ValueString()
	campaign, how := r.account.seen.campaigns.Seen(ctx, id)
	if how == refresh.ByID || how == refresh.Listed && campaign.LastActionStatus == model.LastActionStatus.ValueString() {
		return campaign, nil
	}
	return r.account.seen.campaigns.Get(ctx, id)
}

// Delete forgets: a resubmission cannot be taken back.
func (r *resubmissionResource) Delete(context.Context, resource.DeleteRequest, *resource.DeleteResponse) {
}

// ImportState takes the campaign's id, either one. Nothing is resubmitted: the
// first triggers of the configuration are those of the import, so leave them
// out or expect a resubmission.
func (r *resubmissionResource) ImportState(ctx context.Context, req resource.ImportStateRequest, resp *resource.ImportStateResponse) {
	id, diags := r.account.campaignImportID(ctx, req.ID)
	resp.Diagnostics.Append(diags...)
	if diags.HasError() {
		return
	}
	resp.Diagnostics.Append(resp.State.SetAttribute(ctx, path.Root(tfkit.AttrID), id)...)
	resp.Diagnostics.Append(resp.State.SetAttribute(ctx, path.Root("campaign_registration_id"), id)...)
}
