package bird

import (
	"context"
	"maps"

	"github.com/hashicorp/terraform-plugin-framework/datasource"
	data "github.com/hashicorp/terraform-plugin-framework/datasource/schema"
	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/types"

	"github.com/tendlc/terraform-provider-tendlc/internal/tfkit"
)

type campaignStatusData struct {
	campaignObserved
	BrandID types.String `tfsdk:"brand_id"`
	Ready   types.Bool   `tfsdk:"ready"`
}

func newCampaignStatusDataSource() datasource.DataSource {
	observed := campaignObservations()
	common := campaignSchema(context.Background()).Attributes
	for _, name := range []string{tfkit.AttrStatus, tfkit.AttrPhase, tfkit.AttrStatusReasons} {
		observed[name] = common[name]
	}
	attributes := tfkit.ReadOnly(observed)
	maps.Copy(attributes, campaignIDs())
	attributes["ready"] = data.BoolAttribute{Computed: true,
		MarkdownDescription: "Whether the campaign is approved, which is all that Bird shows before messages are sent."}
	return tfkit.NewDataSource(tfkit.DataSource[*account, campaignStatusData]{
		VendorName: vendorBlock, Name: "campaign_status", Read: readCampaignStatus,
		Schema: data.Schema{MarkdownDescription: "Reads where a campaign stands: phase, Bird's status, why it was refused, its subscription, and what became of its files. " +
			"A refused campaign is no error here, so that `check` blocks can watch it. Free of charge.", Attributes: attributes},
	})
}

func readCampaignStatus(ctx context.Context, a *account, config campaignStatusData) (campaignStatusData, diag.Diagnostics) {
	campaign, diags := a.lookUpCampaign(ctx, config.BrandID, config.ID)
	if diags.HasError() {
		return config, diags
	}
	diags.Append(config.observe(ctx, campaign)...)
	phase, _ := campaignStatuses.Phase(campaign.Status)
	config.Ready = types.BoolValue(phase.Ready())
	return config, diags
}
