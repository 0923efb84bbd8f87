package infobip

import (
	"context"
	"fmt"
	"time"

	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/path"
	"github.com/hashicorp/terraform-plugin-framework/resource"
	"github.com/hashicorp/terraform-plugin-framework/types"

	"github.com/tendlc/terraform-provider-tendlc/internal/refresh"
	"github.com/tendlc/terraform-provider-tendlc/internal/tfkit"
	"github.com/tendlc/terraform-provider-tendlc/internal/vendors/infobip/api"
)

const (
	registerTimeout   = 20 * time.Minute
	deregisterTimeout = 20 * time.Minute
)

// campaignRegistrationObject speaks of the campaign: a registration has no id
// and no state of its own.
var campaignRegistrationObject = tfkit.Object{
	Vendor: vendorName, Noun: "campaign", Step: "registration",
	TypeName: "tendlc_infobip_campaign_registration", NameAttr: "campaign_id",
	Edits: campaignRegistrationEdits, Fields: campaignRegistrationFields, Access: access, Traffic: true,
	Review: "up to 5 working days",
	Locked: "A registration belongs to one campaign, so another campaign_id means a new registration, and the old campaign is deregistered.",
	Cutover: "Unless this resource has `lifecycle { create_before_destroy = true }` (a provider cannot see that), the old campaign is deregistered first and traffic stops " +
		"until the new one is approved. Add that line here, not on the campaign alone: Terraform extends it to what the registration depends on.",
}

type campaignRegistrationResource struct{ connected }

func newCampaignRegistrationResource() resource.Resource { return &campaignRegistrationResource{} }

var (
	_ resource.ResourceWithConfigure   = (*campaignRegistrationResource)(nil)
	_ resource.ResourceWithModifyPlan  = (*campaignRegistrationResource)(nil)
	_ resource.ResourceWithImportState = (*campaignRegistrationResource)(nil)
)

func (r *campaignRegistrationResource) Metadata(_ context.Context, _ resource.MetadataRequest, resp *resource.MetadataResponse) {
	resp.TypeName = campaignRegistrationObject.TypeName
}

func (r *campaignRegistrationResource) Schema(ctx context.Context, _ resource.SchemaRequest, resp *resource.SchemaResponse) {
	resp.Schema = campaignRegistrationSchema(ctx)
}

// ImportState takes the campaign's id. A draft is not registered, so there is
// nothing to import.
func (r *campaignRegistrationResource) ImportState(ctx context.Context, req resource.ImportStateRequest, resp *resource.ImportStateResponse) {
	id, diags := r.account.campaignImportID(ctx, req.ID)
	resp.Diagnostics.Append(diags...)
	if diags.HasError() {
		return
	}
	campaign, err := r.account.api.GetCampaign(ctx, id)
	if err == nil && campaign.Stage == stageDraft { // the read after this one words any error
		resp.Diagnostics.Append(tfkit.CodeWrongID.Error(fmt.Sprintf("The campaign %q (%s) is a draft and not registered", campaign.Name, id),
			"There is no registration to import. Without the import, the next apply registers it, for a fee. "+tfkit.NothingSent))
		return
	}
	campaignRegistrationObject.ImportState(ctx, r.account.plan, id, resp)
	resp.Diagnostics.Append(resp.State.SetAttribute(ctx, path.Root("campaign_id"), id)...)
}

// Create registers the draft, which is charged.
func (r *campaignRegistrationResource) Create(ctx context.Context, req resource.CreateRequest, resp *resource.CreateResponse) {
	var model campaignRegistrationModel
	timeout, ok := tfkit.Planned(ctx, req, resp, &model, registerTimeout)
	if !ok {
		return
	}
	if !model.Appeal.IsNull() { // unknown at plan
		resp.Diagnostics.Append(appealOfNothing(model.CampaignID.ValueString(), "It is not registered yet."))
		return
	}
	campaignRegistrationObject.Buy(ctx, r.account.plan, tfkit.Purchase{
		Create: r.draft(&model).create(), Timeout: timeout, Model: &model,
		Born: func(id string) { model.newlyRegistered(ctx, id) },
		Observe: tfkit.TakeOver(r.account.api.GetCampaign, func(ctx context.Context, campaign api.Campaign) diag.Diagnostics {
			if campaign.Stage == stageDraft { // the effect may come later; a draft would pass for unprotected
				return nil
			}
			return model.observe(ctx, campaign)
		}),
	}, resp)
}

func (r *campaignRegistrationResource) draft(model *campaignRegistrationModel) draftRegistration {
	id, priority, adopt := model.CampaignID.ValueString(), model.PriorityID.ValueString(), model.AdoptExisting.ValueBool()
	return draftRegistration{
		id: id, adopt: adopt,
		precondition: func(ctx context.Context) error { return r.account.readyToRegister(ctx, id, adopt) },
		standing: func(ctx context.Context) (bool, string, error) {
			campaign, err := r.account.api.GetCampaign(ctx, id)
			return campaign.Stage != stageDraft, campaign.Stage, err
		},
		send: func(ctx context.Context) error {
			defer r.account.locks.lock(id)()
			return r.account.api.RegisterCampaign(ctx, id, priority)
		},
	}
}

func (r *campaignRegistrationResource) Read(ctx context.Context, req resource.ReadRequest, resp *resource.ReadResponse) {
	var model campaignRegistrationModel
	resp.Diagnostics.Append(tfkit.Get(ctx, req.State, &model)...)
	if resp.Diagnostics.HasError() {
		return
	}
	id := model.ID.ValueString()
	tfkit.ReadObject(ctx, campaignRegistrationObject, r.account.plan, tfkit.Reading[api.Campaign]{
		ID: id, Model: &model,
		Seen: func(ctx context.Context) (api.Campaign, refresh.How) { return r.account.seen.campaigns.Seen(ctx, id) },
		Find: func(ctx context.Context) (api.Campaign, bool, error) { return r.account.refreshedCampaign(ctx, id) },
		Refresh: func(ctx context.Context, campaign api.Campaign) diag.Diagnostics {
			model.CampaignID = types.StringValue(id)
			before := model.filed()
			diags := model.observe(ctx, campaign)
			return append(diags, readFiledReasons(ctx, req.Private).learn(ctx, resp.Private, before, model.filed())...)
		},
	}, req, resp)
}

// Delete deregisters the campaign where there is something to deregister, and
// waits for it. The record itself, and the numbers on it, go with
// tendlc_infobip_campaign.
func (r *campaignRegistrationResource) Delete(ctx context.Context, req resource.DeleteRequest, resp *resource.DeleteResponse) {
	campaignRegistrationObject.Destroy(ctx, r.account.plan, req, resp, tfkit.Ending{Now: r.account.standing, Timeout: deregisterTimeout,
		AtVendor: func(facts tfkit.Facts, timeout time.Duration) diag.Diagnostics {
			return r.account.deregister(ctx, facts, timeout)
		}})
}
