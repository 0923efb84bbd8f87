package sinch

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
	Ready types.Bool `tfsdk:"ready"`
}

func newCampaignStatusDataSource() datasource.DataSource {
	resourceAttributes := campaignSchema(context.Background()).Attributes
	observed := campaignObservations()
	for _, name := range []string{tfkit.AttrStatus, tfkit.AttrPhase, tfkit.AttrStatusReasons} {
		observed[name] = resourceAttributes[name]
	}
	attributes := tfkit.ReadOnly(observed)
	maps.Copy(attributes, campaignIDs())
	attributes["ready"] = data.BoolAttribute{Computed: true,
		MarkdownDescription: "Whether the campaign is approved or active, so that numbers can be attached."}
	return tfkit.NewDataSource(tfkit.DataSource[*account, campaignStatusData]{
		VendorName: vendorBlock, Name: "campaign_status", Read: readCampaignStatus,
		Schema: data.Schema{MarkdownDescription: "Reads where a campaign stands: phase, Sinch's status, each operator's word, and why it was refused. " +
			"A refused campaign is no error here, so that `check` blocks can watch it. Free of charge.", Attributes: attributes},
	})
}

func readCampaignStatus(ctx context.Context, a *account, config campaignStatusData) (campaignStatusData, diag.Diagnostics) {
	campaign, diags := a.campaign(ctx, config.ID, config.TCRCampaignID)
	if diags.HasError() {
		return config, diags
	}
	reasons, more := a.campaignRefusal(ctx, campaign)
	diags.Append(more...)
	var found campaignStatusData
	diags.Append(found.observe(ctx, campaign, reasons)...)
	found.TCRCampaignID = types.StringValue(campaign.CampaignID)
	phase, _ := campaignStatuses.Phase(campaign.Status)
	found.Ready = types.BoolValue(phase.Ready())
	return found, diags
}
