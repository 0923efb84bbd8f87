package bird

import (
	"context"
	"fmt"
	"time"

	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/path"
	"github.com/hashicorp/terraform-plugin-framework/resource"
	"github.com/hashicorp/terraform-plugin-framework/tfsdk"
	"github.com/hashicorp/terraform-plugin-framework/types"

	"github.com/tendlc/terraform-provider-tendlc/internal/refresh"
	"github.com/tendlc/terraform-provider-tendlc/internal/registration"
	"github.com/tendlc/terraform-provider-tendlc/internal/tcr"
	"github.com/tendlc/terraform-provider-tendlc/internal/tfkit"
	"github.com/tendlc/terraform-provider-tendlc/internal/vendors/bird/api"
)

// campaignTimeout bounds a registration and a change; the review is no part of
// them.
const campaignTimeout = 20 * time.Minute

var campaignObject = tfkit.Object{
	Vendor: vendorName, Noun: "campaign", TypeName: "tendlc_bird_campaign", NameAttr: "name",
	Edits: campaignEdits, Fields: campaignFields, Access: access, Lint: campaignLint, Traffic: true,
	Review: "days; Bird publishes no figure",
	Moving: []string{tfkit.AttrStatus, tfkit.AttrPhase, tfkit.AttrStatusReasons, "subscription", "attachments", "updated_at"},
	Locked: "Bird changes the brand and the use cases of no campaign, of an approved one nothing but its texts and keywords, and nothing once it is " +
		"suspended, failed or expired. So the change means a new registration.",
	ChangeFee: campaignResubmissionFee,
	Fee:       plannedCampaignFee,
}

// plannedCampaignFee is what registering the planned campaign costs.
func plannedCampaignFee(ctx context.Context, plan tfsdk.Plan) (tcr.Fee, bool, diag.Diagnostics) {
	var useCase types.String
	diags := plan.GetAttribute(ctx, path.Root("usecase"), &useCase)
	if useCase.IsUnknown() { // and no price of the account may stand in for it
		return tcr.Fee{}, false, diags
	}
	return campaignFee(useCase.ValueString()), true, diags
}

// campaignWayOut is what to do about a campaign that is refused or over.
func campaignWayOut(status string) string {
	switch status {
	case statusDeclined:
		return "Correct what was refused and apply: it is changed in place and sent to review again, which may be charged."
	case statusRejected:
		return "Correct what was refused and apply: it is changed in place and sent to review again, which may be charged. Bird's guide says that a rejected campaign " +
			"needs a new one instead: if Bird refuses the change, nothing is charged, and terraform apply -replace=ADDRESS registers a new one, for a new fee."
	default:
		return "Bird takes no change of it: terraform apply -replace=ADDRESS registers a new one, for a new fee."
	}
}

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

// ImportState takes BRAND_ID/CAMPAIGN_ID, because Bird reads a campaign below
// its brand; the campaign's id alone is looked for below every brand.
func (r *campaignResource) ImportState(ctx context.Context, req resource.ImportStateRequest, resp *resource.ImportStateResponse) {
	brand, id, diags := r.account.campaignImportIDs(ctx, req.ID)
	resp.Diagnostics.Append(diags...)
	if diags.HasError() {
		return
	}
	resp.Diagnostics.Append(resp.State.SetAttribute(ctx, atBrandID, brand)...)
	campaignObject.ImportState(ctx, r.account.plan, id, resp)
}

// Create registers the campaign.
func (r *campaignResource) Create(ctx context.Context, req resource.CreateRequest, resp *resource.CreateResponse) {
	var model campaignModel
	timeout, ok := tfkit.Planned(ctx, req, resp, &model, campaignTimeout)
	if !ok {
		return
	}
	brandID := model.BrandID.ValueString()
	object := campaignObject
	object.ImportPrefix = brandID + "/"
	object.Buy(ctx, r.account.plan, tfkit.Purchase{
		Create: r.create(&model), Timeout: timeout, Model: &model,
		Born: func(id string) {
			r.account.homes.note(id, brandID)
			model.unread(ctx, id)
		},
		Observe: tfkit.TakeOver(
			func(ctx context.Context, id string) (api.Campaign, error) {
				return r.account.campaignByID(ctx, brandID, id)
			},
			model.observe),
	}, resp)
}

func (r *campaignResource) create(model *campaignModel) registration.Create {
	request, brandID := model.registration(), model.BrandID.ValueString()
	mark, facts := campaignLikeness(brandID, request)
	return registration.Create{
		Name:        model.Name.ValueString(),
		Fingerprint: mark, Facts: facts,
		AdoptExisting: model.AdoptExisting.ValueBool(),
		Precondition: func(ctx context.Context) error {
			if err := r.account.brandReady(ctx, brandID); err != nil {
				return err
			}
			return r.account.resellerReady(ctx, model.ResellerID.ValueString())
		},
		ListKey: "campaigns " + brandID,
		List:    func(ctx context.Context) ([]registration.Object, error) { return r.list(ctx, brandID) },
		Send: func(ctx context.Context) (string, error) {
			campaign, err := r.account.api.CreateCampaign(ctx, brandID, request)
			return campaign.ID, err
		},
	}
}

// list fetches the campaigns of the brand. A refused one counts as a twin too:
// sending the very same text again would only pay for the same refusal, and it
// can be corrected in place.
func (r *campaignResource) list(ctx context.Context, brandID string) ([]registration.Object, error) {
	campaigns, err := r.account.campaignsOf(ctx, brandID)
	if err != nil {
		return nil, err
	}
	objects := make([]registration.Object, 0, len(campaigns))
	for _, campaign := range campaigns {
		phase, _ := campaignStatuses.Phase(campaign.Status)
		gone := phase == tcr.Expired
		mark, facts := listedLikeness(brandID, campaign)
		objects = append(objects, registration.Object{
			ID: campaign.ID, Fingerprint: mark, Facts: facts,
			Label: campaign.Name + ", " + campaign.Status,
			Live:  !gone, Gone: gone,
		})
	}
	return objects, nil
}

// resellerReady is the precondition of a campaign with a reseller; "" is none.
func (a *account) resellerReady(ctx context.Context, resellerID string) error {
	if resellerID == "" {
		return nil
	}
	resellers, err := a.api.ListResellers(ctx)
	if err != nil {
		return err
	}
	unmet := &tfkit.Unmet{At: path.Root("reseller_id"), What: "Bird does not know the reseller " + resellerID,
		Advice: "Take reseller_id from the data source tendlc_bird_resellers; a reseller is created in Bird's dashboard."}
	for _, reseller := range resellers {
		if !sameUUID(reseller.ID, resellerID) {
			continue
		}
		if reseller.Status == resellerActive {
			return nil
		}
		unmet.What = fmt.Sprintf("its reseller %s is %s", resellerID, reseller.Status)
		unmet.Advice = "Bird takes campaigns of a reseller that is ACTIVE only: wait until Bird's dashboard or the data source tendlc_bird_resellers shows it as such."
	}
	return unmet
}

// Read implements resource.Resource.
func (r *campaignResource) Read(ctx context.Context, req resource.ReadRequest, resp *resource.ReadResponse) {
	var model campaignModel
	resp.Diagnostics.Append(tfkit.Get(ctx, req.State, &model)...)
	if resp.Diagnostics.HasError() {
		return
	}
	brandID, id := model.BrandID.ValueString(), model.ID.ValueString()
	tfkit.ReadObject(ctx, campaignObject, r.account.plan, tfkit.Reading[api.Campaign]{
		ID: id, Model: &model,
		Seen: func(ctx context.Context) (api.Campaign, refresh.How) { return r.account.seenCampaign(ctx, brandID, id) },
		Find: func(ctx context.Context) (api.Campaign, bool, error) {
			return r.account.refreshedCampaign(ctx, brandID, id)
		},
		Refresh: func(ctx context.Context, campaign api.Campaign) diag.Diagnostics {
			return append(unknownCampaignStatus(campaign), model.refresh(ctx, campaign)...)
		},
	}, req, resp)
}
