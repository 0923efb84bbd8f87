package bird

import (
	"context"
	"maps"

	"github.com/hashicorp/terraform-plugin-framework/datasource"
	data "github.com/hashicorp/terraform-plugin-framework/datasource/schema"
	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/path"
	"github.com/hashicorp/terraform-plugin-framework/schema/validator"
	"github.com/hashicorp/terraform-plugin-framework/types"

	"github.com/tendlc/terraform-provider-tendlc/internal/tfkit"
	"github.com/tendlc/terraform-provider-tendlc/internal/transport"
	"github.com/tendlc/terraform-provider-tendlc/internal/vendors/bird/api"
)

func campaignDataAttributes() map[string]data.Attribute {
	return tfkit.ReadOnly(tfkit.Without(campaignSchema(context.Background()).Attributes, "attachment_urls",
		tfkit.AttrFeePreview, tfkit.AttrDeletionProtection, tfkit.AttrAdoptExisting, tfkit.AttrLintIgnore, tfkit.AttrTimeouts))
}

// campaignIDs are the arguments of a look-up; Bird has no other.
func campaignIDs() map[string]data.Attribute {
	return map[string]data.Attribute{
		"brand_id":   data.StringAttribute{Required: true, MarkdownDescription: "Bird's id of the campaign's brand.", Validators: []validator.String{brandID}},
		tfkit.AttrID: data.StringAttribute{Required: true, MarkdownDescription: "Bird's id of the campaign.", Validators: []validator.String{campaignID}},
	}
}

func newCampaignDataSource() datasource.DataSource {
	attributes := campaignDataAttributes()
	maps.Copy(attributes, campaignIDs())
	return tfkit.NewDataSource(tfkit.DataSource[*account, campaignFacts]{
		VendorName: vendorBlock, Name: "campaign", Read: readCampaignData,
		Schema: data.Schema{MarkdownDescription: "Reads one campaign. Free of charge. The URLs of files that were sent with it are never returned: see `attachments`.",
			Attributes: attributes},
	})
}

func readCampaignData(ctx context.Context, a *account, config campaignFacts) (campaignFacts, diag.Diagnostics) {
	campaign, diags := a.lookUpCampaign(ctx, config.BrandID, config.ID)
	if diags.HasError() {
		return config, diags
	}
	found, more := campaignFactsOf(ctx, config.BrandID, campaign)
	return found, append(diags, more...)
}

// lookUpCampaign reads a campaign for a data source. One that is DELETED is
// shown while Bird shows it.
func (a *account) lookUpCampaign(ctx context.Context, brand, id types.String) (api.Campaign, diag.Diagnostics) {
	campaign, err := a.seenCampaigns(brand.ValueString()).LookUp(ctx, id.ValueString())
	campaign, err = a.homed(campaign, brand.ValueString(), id.ValueString(), err)
	if transport.IsNotFound(err) {
		return campaign, diag.Diagnostics{tfkit.CodeGone.Error("There is no campaign "+id.ValueString(),
			"Bird does not know it under the brand "+brand.ValueString()+". "+tfkit.NotCharged, path.Root(tfkit.AttrID))}
	}
	if err != nil {
		return campaign, failure("read the campaign " + id.ValueString()).Diagnostics(err)
	}
	return campaign, unknownCampaignStatus(campaign)
}

// campaignFactsOf keeps the brand's id in the writing of the look-up.
func campaignFactsOf(ctx context.Context, brand types.String, campaign api.Campaign) (campaignFacts, diag.Diagnostics) {
	found := campaignFacts{BrandID: brand}
	diags := found.refresh(ctx, campaign)
	return found, diags
}

type campaignsData struct {
	BrandID   types.String    `tfsdk:"brand_id"`
	Campaigns []campaignFacts `tfsdk:"campaigns"`
}

func newCampaignsDataSource() datasource.DataSource {
	return tfkit.NewDataSource(tfkit.DataSource[*account, campaignsData]{
		VendorName: vendorBlock, Name: "campaigns", Read: readCampaignsData,
		Schema: data.Schema{MarkdownDescription: "Lists the campaigns of a brand; one without any gives an empty list. Bird documents no filter. Free of charge.",
			Attributes: map[string]data.Attribute{
				"brand_id": data.StringAttribute{Required: true, MarkdownDescription: "Bird's id of the brand.", Validators: []validator.String{brandID}},
				"campaigns": data.ListNestedAttribute{Computed: true, MarkdownDescription: "The campaigns, the oldest first.",
					NestedObject: data.NestedAttributeObject{Attributes: campaignDataAttributes()}},
			}},
	})
}

func readCampaignsData(ctx context.Context, a *account, config campaignsData) (campaignsData, diag.Diagnostics) {
	campaigns, seen := a.seenCampaigns(config.BrandID.ValueString()).All(ctx)
	var err error
	if !seen {
		campaigns, err = a.api.ListCampaigns(ctx, config.BrandID.ValueString())
	}
	diags := failure("list the campaigns of the brand " + config.BrandID.ValueString()).Diagnostics(err)
	config.Campaigns = []campaignFacts{}
	for _, campaign := range campaigns {
		a.homes.note(campaign.ID, config.BrandID.ValueString())
		found, more := campaignFactsOf(ctx, config.BrandID, campaign)
		diags.Append(more...)
		config.Campaigns = append(config.Campaigns, found)
	}
	return config, diags
}
