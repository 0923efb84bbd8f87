package sinch

import (
	"context"
	"fmt"
	"net/http"
	"time"

	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/path"
	"github.com/hashicorp/terraform-plugin-framework/resource"
	"github.com/hashicorp/terraform-plugin-framework/types"

	"github.com/tendlc/terraform-provider-tendlc/internal/refresh"
	"github.com/tendlc/terraform-provider-tendlc/internal/registration"
	"github.com/tendlc/terraform-provider-tendlc/internal/tcr"
	"github.com/tendlc/terraform-provider-tendlc/internal/tfkit"
	"github.com/tendlc/terraform-provider-tendlc/internal/transport"
	"github.com/tendlc/terraform-provider-tendlc/internal/vendors/sinch/api"
)

var campaignObject = tfkit.Object{
	Vendor: vendorName, Noun: "campaign", TypeName: "tendlc_sinch_campaign", NameAttr: "campaign_name",
	Edits: campaignEdits, Fields: campaignFields, Access: access, Lint: campaignLint, Traffic: true,
	Review: "1 to 7 business days",
}

type campaignResource struct{ connected }

func newCampaignResource() resource.Resource { return &campaignResource{} }

var (
	_ resource.ResourceWithConfigure      = (*campaignResource)(nil)
	_ resource.ResourceWithModifyPlan     = (*campaignResource)(nil)
	_ resource.ResourceWithImportState    = (*campaignResource)(nil)
	_ resource.ResourceWithValidateConfig = (*campaignResource)(nil)
)

func (r *campaignResource) Metadata(_ context.Context, _ resource.MetadataRequest, resp *resource.MetadataResponse) {
	resp.TypeName = campaignObject.TypeName
}

func (r *campaignResource) Schema(ctx context.Context, _ resource.SchemaRequest, resp *resource.SchemaResponse) {
	resp.Schema = campaignSchema(ctx)
}

// ValidateConfig checks what depends on two arguments.
func (r *campaignResource) ValidateConfig(ctx context.Context, req resource.ValidateConfigRequest, resp *resource.ValidateConfigResponse) {
	var useCase types.String
	var chosen types.Set
	at := path.Root("sub_use_cases")
	resp.Diagnostics.Append(tfkit.Attribute(ctx, req.Config, path.Root("use_case"), &useCase)...)
	resp.Diagnostics.Append(tfkit.Attribute(ctx, req.Config, at, &chosen)...)
	if useCase.ValueString() == mixed && !chosen.IsUnknown() && len(chosen.Elements()) < minSubUseCases {
		resp.Diagnostics.Append(tfkit.CodeInvalidValue.Error("MIXED needs sub use cases",
			fmt.Sprintf("use_case MIXED takes %d to %d sub_use_cases, not %d. %s", minSubUseCases, maxSubUseCases, len(chosen.Elements()), tfkit.NothingSent), at))
	}
}

func (r *campaignResource) ImportState(ctx context.Context, req resource.ImportStateRequest, resp *resource.ImportStateResponse) {
	id, diags := r.account.campaignImportID(ctx, req.ID)
	resp.Diagnostics.Append(diags...)
	if !diags.HasError() {
		campaignObject.ImportState(ctx, r.account.plan, id, resp)
	}
}

func (r *campaignResource) Create(ctx context.Context, req resource.CreateRequest, resp *resource.CreateResponse) {
	var model campaignModel
	timeout, ok := tfkit.Planned(ctx, req, resp, &model, createTimeout)
	if !ok {
		return
	}
	campaignObject.Buy(ctx, r.account.plan, tfkit.Purchase{
		Create: r.create(&model), Timeout: timeout, Model: &model,
		Born: func(id string) { model.newlyCreated(ctx, id) },
		Observe: tfkit.TakeOver(r.account.api.GetCampaign, func(ctx context.Context, campaign api.Campaign) diag.Diagnostics {
			return model.observe(ctx, campaign, nil)
		}),
	}, resp)
}

func (r *campaignResource) create(model *campaignModel) registration.Create {
	request := model.request()
	mark, facts := campaignLikeness(request)
	return registration.Create{
		Name:        request.CampaignName,
		Fingerprint: mark, Facts: facts,
		AdoptExisting: model.AdoptExisting.ValueBool(),
		Precondition:  func(ctx context.Context) error { return r.brandIsReady(ctx, request.BrandID) },
		ListKey:       "campaigns",
		List:          r.list,
		Send:          func(ctx context.Context) (string, error) { return r.account.api.SubmitCampaign(ctx, request) },
	}
}

// brandIsReady is the precondition of a submission: Sinch takes campaigns of
// approved brands only.
func (r *campaignResource) brandIsReady(ctx context.Context, brandID string) error {
	brand, err := r.account.api.BrandByTCRID(ctx, brandID)
	at := path.Root("brand_id")
	if status := transport.StatusOf(err); status == http.StatusBadRequest || status == http.StatusNotFound {
		return &tfkit.Unmet{At: at, What: fmt.Sprintf("Sinch does not know the brand %s", brandID),
			Advice: fmt.Sprintf("%s. Take brand_id from %s.", err, tcrBrandID.from)}
	}
	if err != nil {
		return err
	}
	phase, _ := brandPhase(brand.BrandRegistrationStatus, brand.BrandID)
	if !phase.Ready() {
		return &tfkit.Unmet{At: at, What: fmt.Sprintf("the brand %s is %s", brandID, brand.BrandRegistrationStatus),
			Advice: fmt.Sprintf("A campaign can be submitted for an approved brand only. Take brand_id from %s, which waits for it.", tcrBrandID.from)}
	}
	return nil
}

// list fetches all campaigns without a filter: what Sinch's brand filter means
// is not documented, and a filter that hides a twin would pay twice. A refused
// campaign counts as a twin too: sending the very same text again would only
// pay for the same refusal.
func (r *campaignResource) list(ctx context.Context) ([]registration.Object, error) {
	campaigns, err := r.account.api.ListCampaigns(ctx, api.CampaignFilter{})
	if err != nil {
		return nil, err
	}
	objects := make([]registration.Object, 0, len(campaigns))
	for _, campaign := range campaigns {
		phase, _ := campaignStatuses.Phase(campaign.Status)
		gone := phase == tcr.Expired || campaign.LastActionStatus == deleteInProgress || campaign.LastActionStatus == deleteSuccessful
		mark, facts := listedLikeness(campaign)
		objects = append(objects, registration.Object{
			ID: campaign.CampaignRegistrationID, Fingerprint: mark, Facts: facts,
			Label: campaign.CampaignName + ", " + campaign.Status,
			Live:  !gone, Gone: gone,
		})
	}
	return objects, nil
}

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
			reasons, diags := r.account.campaignRefusal(ctx, campaign)
			diags.Append(r.expiresSoon(campaign)...)
			return append(diags, model.refresh(ctx, campaign, reasons)...)
		},
	}, req, resp)
}

// campaignRefusal asks why a campaign was refused, if it was, and warns of a status that
// this version does not know.
func (a *account) campaignRefusal(ctx context.Context, campaign api.Campaign) ([]tfkit.Reason, diag.Diagnostics) {
	phase, known := campaignStatuses.Phase(campaign.Status)
	var diags diag.Diagnostics
	if !known {
		diags.Append(campaignObject.UnknownStatus(campaign.CampaignRegistrationID, campaign.Status))
	}
	if phase != tcr.Rejected && phase != tcr.Failed {
		return nil, diags
	}
	feedback, err := a.seen.campaignFeedback.LookUp(ctx, campaign.CampaignRegistrationID)
	if err != nil {
		diags.Append(campaignObject.NoFeedback(campaign.CampaignRegistrationID, err))
	}
	return campaignReasons(feedback), diags
}

// Update: every change of content is a replacement, so what arrives here is
// the provider's own business and nothing is sent.
func (r *campaignResource) Update(ctx context.Context, req resource.UpdateRequest, resp *resource.UpdateResponse) {
	tfkit.UpdateLocal(ctx, req, resp)
}

// renewalFormats: one of Sinch's pages calls the date plain text, another a
// date-time.
var renewalFormats = []string{time.RFC3339, "2006-01-02T15:04:05", "2006-01-02 15:04:05", time.DateOnly}

// expiryNotice is how long before a lapse a refresh warns.
const expiryNotice = 30 * 24 * time.Hour

// expiresSoon warns of a campaign that lapses soon because it does not renew:
// it cannot come back, and its numbers fall silent.
func (r *campaignResource) expiresSoon(campaign api.Campaign) diag.Diagnostics {
	phase, _ := campaignStatuses.Phase(campaign.Status)
	if campaign.AutoRenewal == nil || *campaign.AutoRenewal || !phase.Ready() {
		return nil
	}
	for _, format := range renewalFormats {
		end, err := time.Parse(format, campaign.NextRenewalOrExpirationDate)
		if err != nil {
			continue
		}
		if left := end.Sub(r.account.clock.Now()); left > expiryNotice {
			return nil
		}
		return diag.Diagnostics{tfkit.CodeExpiresSoon.Warning(
			fmt.Sprintf("The campaign %q expires on %s", campaign.CampaignName, end.Format(time.DateOnly)),
			"auto_renewal is off. An expired campaign cannot come back and its numbers stop sending. Sinch cannot change auto_renewal of a campaign: "+
				"to go on, register a new one with auto_renewal = true, before that day, with create_before_destroy.", path.Root("auto_renewal"))}
	}
	return nil
}
