package sinch

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"
	"time"

	"github.com/hashicorp/terraform-plugin-framework-timeouts/resource/timeouts"
	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/path"
	"github.com/hashicorp/terraform-plugin-framework/resource"
	"github.com/hashicorp/terraform-plugin-framework/types"

	"github.com/tendlc/terraform-provider-tendlc/internal/registration"
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

type resubmissionResource struct {
	account    *account
	configured bool
}

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

func (r *resubmissionResource) Configure(_ context.Context, req resource.ConfigureRequest, resp *resource.ConfigureResponse) {
	r.account, r.configured = tfkit.Connect[*account](req.ProviderData, vendorBlock, &resp.Diagnostics)
}

// ModifyPlan says, whenever a resubmission would be sent, that terms may get
// worse and what they are now.
func (r *resubmissionResource) ModifyPlan(ctx context.Context, req resource.ModifyPlanRequest, resp *resource.ModifyPlanResponse) {
	if !r.configured || req.Plan.Raw.IsNull() {
		return
	}
	var prior, model resubmissionModel
	resp.Diagnostics.Append(req.Plan.Get(ctx, &model)...)
	if !req.State.Raw.IsNull() {
		resp.Diagnostics.Append(req.State.Get(ctx, &prior)...)
	}
	if resp.Diagnostics.HasError() || (!req.State.Raw.IsNull() && !model.resubmits(prior)) {
		return
	}
	for _, attribute := range []string{"last_action_status", "message_class_before", "message_class_after"} {
		resp.Diagnostics.Append(resp.Plan.SetAttribute(ctx, path.Root(attribute), tfkit.UnknownOf(ctx, req.Plan, attribute))...)
	}
	now := "They are not known yet."
	if !model.CampaignRegistrationID.IsUnknown() {
		resp.Diagnostics.Append(resp.Plan.SetAttribute(ctx, path.Root(tfkit.AttrID), model.CampaignRegistrationID)...)
		if campaign, err := r.account.api.GetCampaign(ctx, model.CampaignRegistrationID.ValueString()); err == nil {
			now = "They are now: " + classWords(messageClasses(campaign.MNOMetadata)) + "."
		}
	}
	resp.Diagnostics.Append(tfkit.CodeTermsMayWorsen.Warning("A resubmission may make the operators' terms worse",
		"The operators judge the campaign anew, and the message class and throughput may go down as well as up. "+now, path.Root("campaign_registration_id")))
}

// resubmits: only another set of operators or other triggers resubmit.
func (m resubmissionModel) resubmits(prior resubmissionModel) bool {
	return !m.Triggers.Equal(prior.Triggers) || !m.MNOs.Equal(prior.MNOs)
}

func (r *resubmissionResource) Create(ctx context.Context, req resource.CreateRequest, resp *resource.CreateResponse) {
	var model resubmissionModel
	resp.Diagnostics.Append(req.Plan.Get(ctx, &model)...)
	timeout, diags := model.Timeouts.Create(ctx, resubmitTimeout)
	resp.Diagnostics.Append(diags...)
	if resp.Diagnostics.HasError() || !r.resubmit(ctx, &model, timeout, &resp.Diagnostics) {
		return // nothing is saved: the next apply looks at lastActionStatus first
	}
	resp.Diagnostics.Append(resp.State.Set(ctx, &model)...)
}

func (r *resubmissionResource) Update(ctx context.Context, req resource.UpdateRequest, resp *resource.UpdateResponse) {
	var prior, model resubmissionModel
	resp.Diagnostics.Append(req.State.Get(ctx, &prior)...)
	resp.Diagnostics.Append(req.Plan.Get(ctx, &model)...)
	timeout, diags := model.Timeouts.Update(ctx, resubmitTimeout)
	resp.Diagnostics.Append(diags...)
	if resp.Diagnostics.HasError() {
		return
	}
	if model.resubmits(prior) && !r.resubmit(ctx, &model, timeout, &resp.Diagnostics) {
		return
	}
	resp.Diagnostics.Append(resp.State.Set(ctx, &model)...)
}

// resubmit sends once, unless one is under way already, and waits for the end.
func (r *resubmissionResource) resubmit(ctx context.Context, model *resubmissionModel, timeout time.Duration, diags *diag.Diagnostics) bool {
	id := model.CampaignRegistrationID.ValueString()
	before, err := r.account.api.GetCampaign(ctx, id)
	if err != nil {
		diags.Append(failure("read the campaign " + id + " before resubmitting it").Diagnostics(err)...)
		return false
	}
	deadline := r.account.clock.Now().Add(timeout)
	if before.LastActionStatus != resubmitInProgress {
		if err := r.send(ctx, id, texts(model.MNOs.Elements()), before); err != nil {
			diags.Append(campaignObject.UpdateDiagnostics("resubmit the campaign "+id, err)...)
			return false
		}
	}
	after, ok := r.waitDecided(ctx, id, deadline.Sub(r.account.clock.Now()), diags)
	if !ok {
		return false
	}
	model.ID = model.CampaignRegistrationID
	model.LastActionStatus = types.StringValue(after.LastActionStatus)
	return r.compare(ctx, model, messageClasses(before.MNOMetadata), messageClasses(after.MNOMetadata), diags)
}

// send is treated like a billable call, because sending it twice may worsen
// the terms twice. After a lost answer it is recognised by its effect.
func (r *resubmissionResource) send(ctx context.Context, id string, mnos []string, before api.Campaign) error {
	slices.Sort(mnos)
	sent := false
	_, err := r.account.plan.Registrar.Update(ctx, registration.Update{
		Kind: "Sinch campaign resubmission", Name: id,
		Done: func(ctx context.Context) (bool, error) {
			if !sent {
				return false, nil
			}
			now, err := r.account.api.GetCampaign(ctx, id)
			moved := now.LastActionStatus != before.LastActionStatus || now.ModifiedDate != before.ModifiedDate
			return moved && strings.HasPrefix(now.LastActionStatus, resubmitPrefix), err
		},
		Send: func(ctx context.Context) error {
			sent = true
			return r.account.api.ResubmitCampaign(ctx, id, mnos)
		},
	})
	return err
}

func (r *resubmissionResource) waitDecided(ctx context.Context, id string, timeout time.Duration, diags *diag.Diagnostics) (api.Campaign, bool) {
	var last api.Campaign
	err := tfkit.ReviewWait(r.account.clock, timeout).Until(ctx, func(ctx context.Context) (bool, error) {
		var err error
		last, err = r.account.api.GetCampaign(ctx, id)
		return last.LastActionStatus != resubmitInProgress, err
	})
	switch {
	case errors.Is(err, tfkit.ErrTimeUp):
		diags.Append(tfkit.CodePending.Error(fmt.Sprintf("The resubmission of the campaign %s is still in progress: apply again later", id),
			fmt.Sprintf("Nothing is wrong. The next apply goes on waiting and does not resubmit again while Sinch says %s. %s", resubmitInProgress, tfkit.NotCharged)))
	case err != nil:
		diags.Append(failure("wait for the resubmission of the campaign " + id).Diagnostics(err)...)
	case last.LastActionStatus == resubmitFailed:
		feedback, _ := r.account.api.CampaignFeedback(ctx, id) // the error is true without it
		diags.Append(tfkit.CodeRejected.Error(fmt.Sprintf("The resubmission of the campaign %s failed", id),
			fmt.Sprintf("The campaign itself is %s as before.%s %s To try again, apply again.", last.Status, tfkit.ReasonWords(campaignReasons(feedback)), tfkit.NotCharged),
			path.Root("campaign_registration_id")))
	default:
		return last, true
	}
	return last, false
}

func (r *resubmissionResource) compare(ctx context.Context, model *resubmissionModel, before, after map[string]string, diags *diag.Diagnostics) bool {
	var found diag.Diagnostics
	model.MessageClassBefore, found = types.MapValueFrom(ctx, types.StringType, before)
	diags.Append(found...)
	model.MessageClassAfter, found = types.MapValueFrom(ctx, types.StringType, after)
	diags.Append(found...)
	if !maps.Equal(before, after) {
		diags.Append(tfkit.CodeTermsMayWorsen.Warning(fmt.Sprintf("The message classes of the campaign %s changed", model.CampaignRegistrationID.ValueString()),
			fmt.Sprintf("Before the resubmission: %s. After it: %s.", classWords(before), classWords(after))))
	}
	return true
}

// classWords says message classes by operator: "AT&T E".
func classWords(classes map[string]string) string {
	var parts []string
	for _, operator := range slices.Sorted(maps.Keys(classes)) {
		parts = append(parts, operator+" "+classes[operator])
	}
	if len(parts) == 0 {
		return "no message class"
	}
	return strings.Join(parts, ", ")
}

// Read notes what Sinch last did. A campaign that is gone leaves the
// resubmission as it was: it owns nothing.
func (r *resubmissionResource) Read(ctx context.Context, req resource.ReadRequest, resp *resource.ReadResponse) {
	var model resubmissionModel
	resp.Diagnostics.Append(req.State.Get(ctx, &model)...)
	if resp.Diagnostics.HasError() {
		return
	}
	campaign, err := r.account.api.GetCampaign(ctx, model.CampaignRegistrationID.ValueString())
	if err != nil && !transport.IsNotFound(err) {
		resp.Diagnostics.Append(failure("read the campaign " + model.CampaignRegistrationID.ValueString()).Diagnostics(err)...)
		return
	}
	if err == nil {
		model.LastActionStatus = types.StringValue(campaign.LastActionStatus)
	}
	resp.Diagnostics.Append(resp.State.Set(ctx, &model)...)
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
