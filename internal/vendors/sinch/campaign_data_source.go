package sinch

import (
	"context"
	"maps"

	"github.com/hashicorp/terraform-plugin-framework-validators/listvalidator"
	"github.com/hashicorp/terraform-plugin-framework-validators/stringvalidator"
	"github.com/hashicorp/terraform-plugin-framework/datasource"
	data "github.com/hashicorp/terraform-plugin-framework/datasource/schema"
	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/schema/validator"
	"github.com/hashicorp/terraform-plugin-framework/types"

	"github.com/tendlc/terraform-provider-tendlc/internal/tfkit"
	"github.com/tendlc/terraform-provider-tendlc/internal/vendors/sinch/api"
)

// campaignData adds to the resource's facts what only people look at.
type campaignData struct {
	campaignFacts
	Vertical     types.String `tfsdk:"vertical"`
	CreateDate   types.String `tfsdk:"create_date"`
	ModifiedDate types.String `tfsdk:"modified_date"`
	CreatedBy    types.String `tfsdk:"created_by"`
	ModifiedBy   types.String `tfsdk:"modified_by"`
	BilledDate   types.String `tfsdk:"billed_date"`
}

func campaignDataAttributes() map[string]data.Attribute {
	attributes := tfkit.ReadOnly(tfkit.Without(campaignSchema(context.Background()).Attributes,
		"number_pool", "terms_and_conditions_link", "privacy_policy_link", "attachments",
		tfkit.AttrFeePreview, tfkit.AttrDeletionProtection, tfkit.AttrAdoptExisting, tfkit.AttrLintIgnore, tfkit.AttrTimeouts))
	for name, description := range map[string]string{
		"create_date": "When the campaign was submitted.", "modified_date": "When it last changed.",
		"created_by": "Who submitted it.", "modified_by": "Who last changed it.", "billed_date": "When it was last billed.",
	} {
		attributes[name] = data.StringAttribute{Computed: true, MarkdownDescription: description}
	}
	return attributes
}

func newCampaignDataSource() datasource.DataSource {
	attributes := campaignDataAttributes()
	maps.Copy(attributes, campaignIDs())
	return tfkit.NewDataSource(tfkit.DataSource[*account, campaignData]{
		VendorName: vendorBlock, Name: "campaign", Read: readCampaignData,
		Schema: data.Schema{MarkdownDescription: "Reads one campaign by either id. Free of charge. What Sinch never returns " +
			"(the two links, `attachments`, whether a number pool was asked for) is not here.", Attributes: attributes},
	})
}

func campaignIDs() map[string]data.Attribute {
	return eitherID(campaignRegistrationID, "Sinch's id of the campaign.", "tcr_campaign_id", tcrCampaignID, "The registry's id of the campaign.")
}

func readCampaignData(ctx context.Context, a *account, config campaignData) (campaignData, diag.Diagnostics) {
	campaign, diags := a.campaign(ctx, config.ID, config.TCRCampaignID)
	if diags.HasError() {
		return config, diags
	}
	reasons, more := a.campaignRefusal(ctx, campaign)
	diags.Append(more...)
	found, more := campaignDataOf(ctx, campaign, reasons)
	diags.Append(more...)
	return found, diags
}

func campaignDataOf(ctx context.Context, campaign api.Campaign, reasons []tfkit.Reason) (campaignData, diag.Diagnostics) {
	found := campaignData{
		Vertical:   types.StringValue(campaign.Vertical),
		CreateDate: types.StringValue(campaign.CreateDate), ModifiedDate: types.StringValue(campaign.ModifiedDate),
		CreatedBy: types.StringValue(campaign.CreatedBy), ModifiedBy: types.StringValue(campaign.ModifiedBy),
		BilledDate: types.StringValue(campaign.BilledDate),
	}
	found.SubUseCases = types.SetNull(types.StringType)
	diags := found.refresh(ctx, campaign, reasons)
	found.TCRCampaignID = types.StringValue(campaign.CampaignID)
	return found, diags
}

type campaignsData struct {
	Statuses  []types.String `tfsdk:"statuses"`
	Mock      types.Bool     `tfsdk:"mock"`
	UseCase   types.String   `tfsdk:"use_case"`
	BrandID   types.String   `tfsdk:"brand_id"`
	Campaigns []campaignData `tfsdk:"campaigns"`
}

func newCampaignsDataSource() datasource.DataSource {
	return tfkit.NewDataSource(tfkit.DataSource[*account, campaignsData]{
		VendorName: vendorBlock, Name: "campaigns", Read: readCampaignsData,
		Schema: data.Schema{
			MarkdownDescription: "Lists campaigns with Sinch's filters; a filter that matches nothing gives an empty list. Free of charge. " +
				"Reasons of rejections are read by the data sources `tendlc_sinch_campaign` and `tendlc_sinch_campaign_status` only.",
			Attributes: map[string]data.Attribute{
				"statuses": data.ListAttribute{Optional: true, ElementType: types.StringType,
					MarkdownDescription: "Only campaigns in one of these statuses.",
					Validators: []validator.List{tfkit.CodedList(listvalidator.NoNullValues()),
						listvalidator.ValueStringsAre(tfkit.Documented{Vendor: "Sinch", What: "status", Words: campaignStatuses.Words()})}},
				"mock":     data.BoolAttribute{Optional: true, MarkdownDescription: "Only mock campaigns, or only real ones."},
				"use_case": data.StringAttribute{Optional: true, MarkdownDescription: "Only campaigns of this use case.", Validators: []validator.String{tfkit.Coded(stringvalidator.OneOf(useCases...))}},
				"brand_id": data.StringAttribute{Optional: true, Validators: []validator.String{tcrBrandID},
					MarkdownDescription: "Only campaigns of this brand, by the registry's id. Sinch does not say what its own brand filter means, so this one is applied here."},
				"campaigns": data.ListNestedAttribute{Computed: true, MarkdownDescription: "The campaigns, in Sinch's order.",
					NestedObject: data.NestedAttributeObject{Attributes: campaignDataAttributes()}},
			},
		},
	})
}

// listed are the campaigns that a filter finds. Without one, they are those that
// this run has read, as far as it has.
func (a *account) listed(ctx context.Context, filter api.CampaignFilter) ([]api.Campaign, error) {
	if len(filter.Statuses) == 0 && filter.Mock == nil && filter.UseCase == "" {
		if campaigns, seen := a.seen.campaigns.All(ctx); seen {
			return campaigns, nil
		}
	}
	return a.api.ListCampaigns(ctx, filter)
}

func readCampaignsData(ctx context.Context, a *account, config campaignsData) (campaignsData, diag.Diagnostics) {
	filter := api.CampaignFilter{UseCase: config.UseCase.ValueString(), Mock: config.Mock.ValueBoolPointer()}
	for _, status := range config.Statuses {
		filter.Statuses = append(filter.Statuses, status.ValueString())
	}
	campaigns, err := a.listed(ctx, filter)
	diags := failure("list the campaigns").Diagnostics(err)
	config.Campaigns = []campaignData{}
	for _, campaign := range campaigns {
		if !config.BrandID.IsNull() && campaign.BrandID != config.BrandID.ValueString() {
			continue
		}
		found, more := campaignDataOf(ctx, campaign, nil)
		diags.Append(more...)
		config.Campaigns = append(config.Campaigns, found)
	}
	return config, diags
}
