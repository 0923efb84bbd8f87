package infobip

import (
	"context"
	"fmt"
	"time"

	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/resource"

	"github.com/tendlc/terraform-provider-tendlc/internal/refresh"
	"github.com/tendlc/terraform-provider-tendlc/internal/tfkit"
	"github.com/tendlc/terraform-provider-tendlc/internal/vendors/infobip/api"
)

// campaignObject is the draft; its registration is an object of its own.
var campaignObject = tfkit.Object{
	Vendor: vendorName, Noun: "campaign", TypeName: "tendlc_infobip_campaign", NameAttr: "name",
	Edits: campaignEdits, Fields: campaignFields, Access: access, Lint: campaignLint, Traffic: true, Draft: true, FeeIn: tfkit.AttrRegistrationFee,
	Review: "up to 5 working days",
	Moving: []string{tfkit.AttrStatus, tfkit.AttrPhase, tfkit.AttrStatusReasons},
	Locked: "Infobip changes a campaign only while it is DRAFT or REJECTED, so the change means a new draft with a new registration.",
	Cutover: "Unless its tendlc_infobip_campaign_registration has `lifecycle { create_before_destroy = true }` (a provider cannot see that), the live " +
		"campaign is deregistered first and traffic stops until the new one is approved. Add that line there: Terraform extends it to this campaign. " +
		"Keep a spare number in an assignment of its own for the registration, and the other numbers move when the new campaign is approved.",
	WayOut: "A REJECTED campaign is corrected in place and then appealed, with `appeal = { reason = \"...\" }` on its tendlc_infobip_campaign_registration. " +
		"One that was deregistered cannot come back: terraform apply -replace=ADDRESS makes a new one, with a new registration and fee. " +
		"For one that was REJECTED_EXTERNALLY, outside Infobip, no way out is documented: ask its support, or make a new one likewise.",
}

const createTimeout = 20 * time.Minute

type campaignResource struct{ connected }

func newCampaignResource() resource.Resource { return &campaignResource{} }

var (
	_ resource.ResourceWithConfigure      = (*campaignResource)(nil)
	_ resource.ResourceWithModifyPlan     = (*campaignResource)(nil)
	_ resource.ResourceWithImportState    = (*campaignResource)(nil)
	_ resource.ResourceWithValidateConfig = (*campaignResource)(nil)
)

// Metadata implements resource.Resource.
func (r *campaignResource) Metadata(_ context.Context, _ resource.MetadataRequest, resp *resource.MetadataResponse) {
	resp.TypeName = campaignObject.TypeName
}

// Schema implements resource.Resource.
func (r *campaignResource) Schema(ctx context.Context, _ resource.SchemaRequest, resp *resource.SchemaResponse) {
	resp.Schema = campaignSchema(ctx)
}

// ImportState takes Infobip's id of a campaign of either 10DLC kind.
func (r *campaignResource) ImportState(ctx context.Context, req resource.ImportStateRequest, resp *resource.ImportStateResponse) {
	id, diags := r.account.campaignImportID(ctx, req.ID)
	if !diags.HasError() {
		diags.Append(r.account.importable(ctx, id)...)
	}
	resp.Diagnostics.Append(diags...)
	if !diags.HasError() {
		campaignObject.ImportState(ctx, r.account.plan, id, resp)
	}
}

// importable refuses campaigns that are not 10DLC ones:
// their content would be lost by the first change.
func (a *account) importable(ctx context.Context, id string) diag.Diagnostics {
	campaign, found, err := a.campaignBy(ctx, id, a.seen.campaigns.LookUp)
	switch {
	case err != nil:
		return failure("read the campaign " + id).Diagnostics(err)
	case !found:
		return diag.Diagnostics{tfkit.CodeGone.Error(fmt.Sprintf("There is no campaign %s", id), "Infobip does not know it in this account. "+tfkit.NotCharged)}
	case campaign.Type != typeTenDLC && campaign.Type != typeExternal:
		return diag.Diagnostics{tfkit.CodeWrongID.Error(fmt.Sprintf("The campaign %s is no 10DLC campaign", id),
			fmt.Sprintf("Its type is %s; this provider has campaigns of the types %s and %s.", campaign.Type, typeTenDLC, typeExternal))}
	}
	return nil
}

// Create makes the draft, which is free.
func (r *campaignResource) Create(ctx context.Context, req resource.CreateRequest, resp *resource.CreateResponse) {
	var model campaignModel
	timeout, ok := tfkit.Planned(ctx, req, resp, &model, createTimeout)
	request, diags := model.request(ctx)
	resp.Diagnostics.Append(diags...)
	if !ok || diags.HasError() {
		return
	}
	planned, draft := model, newCampaignDraft(r.account, request)
	create := draft.create()
	create.AdoptExisting = model.AdoptExisting.ValueBool()
	campaignObject.Buy(ctx, r.account.plan, tfkit.Purchase{
		Create: create, Timeout: timeout, Model: &model,
		Born: func(id string) { model.newlyCreated(ctx, id, draft.request.ReferenceID) },
		Observe: tfkit.TakeOver(r.account.api.GetCampaign, func(ctx context.Context, campaign api.Campaign) diag.Diagnostics {
			fee := model.FeePreview
			model = planned
			diags := model.settle(ctx, campaign)
			model.FeePreview = fee
			return diags
		}),
	}, resp)
}

// Read implements resource.Resource.
func (r *campaignResource) Read(ctx context.Context, req resource.ReadRequest, resp *resource.ReadResponse) {
	var model campaignModel
	resp.Diagnostics.Append(tfkit.Get(ctx, req.State, &model)...)
	if resp.Diagnostics.HasError() {
		return
	}
	id := model.ID.ValueString()
	tfkit.ReadObject(ctx, campaignObject, r.account.plan, tfkit.Reading[api.Campaign]{
		ID: id, Model: &model,
		Seen: func(ctx context.Context) (api.Campaign, refresh.How) { return r.account.seen.campaigns.Seen(ctx, id) },
		Find: func(ctx context.Context) (api.Campaign, bool, error) { return r.account.refreshedCampaign(ctx, id) },
		Refresh: func(ctx context.Context, campaign api.Campaign) diag.Diagnostics {
			return append(campaignWarnings(campaign), model.refresh(ctx, campaign)...)
		},
	}, req, resp)
}
