package infobip

import (
	"context"
	"maps"

	"github.com/hashicorp/terraform-plugin-framework/datasource"
	data "github.com/hashicorp/terraform-plugin-framework/datasource/schema"
	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/types"

	"github.com/tendlc/terraform-provider-tendlc/internal/tfkit"
	"github.com/tendlc/terraform-provider-tendlc/internal/vendors/infobip/api"
)

type campaignStatusData struct {
	ID                 types.String    `tfsdk:"id"`
	ReferenceID        types.String    `tfsdk:"reference_id"`
	ExternalCampaignID types.String    `tfsdk:"external_campaign_id"`
	Status             types.String    `tfsdk:"status"`
	Phase              types.String    `tfsdk:"phase"`
	StatusReasons      types.List      `tfsdk:"status_reasons"`
	Ready              types.Bool      `tfsdk:"ready"`
	NetworkStatuses    []networkStatus `tfsdk:"network_statuses"`
	Priority           *priorityInfo   `tfsdk:"priority"`
	AppealData         *appealData     `tfsdk:"appeal_data"`
	RejectionDate      types.String    `tfsdk:"rejection_date"`
	LastModifiedDate   types.String    `tfsdk:"last_modified_date"`
}

type networkStatus struct {
	Network      types.String `tfsdk:"network"`
	State        types.String `tfsdk:"state"`
	MessageClass types.String `tfsdk:"message_class"`
	Throughput   types.Int64  `tfsdk:"throughput"`
	BrandTier    types.String `tfsdk:"brand_tier"`
}

func newCampaignStatusDataSource() datasource.DataSource {
	of := campaignSchema(context.Background()).Attributes
	shown := tfkit.Without(of)
	for name := range of {
		switch name {
		case tfkit.AttrStatus, tfkit.AttrPhase, tfkit.AttrStatusReasons, "external_campaign_id":
		default:
			delete(shown, name)
		}
	}
	attributes := tfkit.ReadOnly(shown)
	maps.Copy(attributes, reviewAttributes())
	maps.Copy(attributes, campaignIDs())
	attributes["ready"] = data.BoolAttribute{Computed: true, MarkdownDescription: "Whether messages may be sent: the campaign is registered with the networks."}
	attributes["network_statuses"] = networkAttributes()
	return tfkit.NewDataSource(tfkit.DataSource[*account, campaignStatusData]{
		VendorName: vendorBlock, Name: "campaign_status", Read: readCampaignStatus,
		Schema: data.Schema{MarkdownDescription: "Reads where a campaign stands: stage, phase, each network's word, why it was refused and what to do about it, " +
			"and the latest appeal. A refused campaign is no error here, so that `check` blocks can watch it. Free of charge.", Attributes: attributes},
	})
}

func networkAttributes() data.ListNestedAttribute {
	return data.ListNestedAttribute{
		Computed: true, MarkdownDescription: "What each network says; empty until the campaign is with the networks. They may differ while it is `SUBMITTED`.",
		NestedObject: data.NestedAttributeObject{Attributes: map[string]data.Attribute{
			"network":       data.StringAttribute{Computed: true, MarkdownDescription: "Network, such as `ATT` or `T_MOBILE`."},
			"state":         data.StringAttribute{Computed: true, MarkdownDescription: "`ACTIVE`, `PENDING`, `NOT_REGISTERED` or `CERTIFICATION`."},
			"message_class": data.StringAttribute{Computed: true, MarkdownDescription: "The network's class of the campaign, such as A or 20; null where it has none."},
			"throughput":    data.Int64Attribute{Computed: true, MarkdownDescription: "AT&T: messages a minute; T-Mobile: messages a day; null when there is no limit."},
			"brand_tier":    data.StringAttribute{Computed: true, MarkdownDescription: "T-Mobile tier of the brand; null elsewhere."},
		}},
	}
}

func readCampaignStatus(ctx context.Context, a *account, config campaignStatusData) (campaignStatusData, diag.Diagnostics) {
	campaign, diags := a.lookUpCampaign(ctx, config.ID, config.ReferenceID)
	if diags.HasError() {
		return config, diags
	}
	statuses, err := a.api.NetworkStatuses(ctx, campaign.ID)
	if isRefusal(err) { // what Infobip answers before a registration is not documented
		statuses, err = nil, nil
	}
	diags.Append(failure("read what the networks say of the campaign " + campaign.ID).Diagnostics(err)...)
	found, more := campaignStatusOf(ctx, campaign, statuses)
	return found, append(diags, more...)
}

func campaignStatusOf(ctx context.Context, c api.Campaign, statuses []api.NetworkStatus) (campaignStatusData, diag.Diagnostics) {
	phase, _ := campaignStatuses.Phase(c.Stage)
	reasons, diags := tfkit.ReasonList(ctx, campaignReasons(c))
	found := campaignStatusData{
		ID: types.StringValue(c.ID), ReferenceID: types.StringValue(c.ReferenceID), ExternalCampaignID: textOrNull(c.ExternalCampaignID),
		Status: types.StringValue(c.Stage), Phase: types.StringValue(string(phase)), StatusReasons: reasons,
		Ready: types.BoolValue(phase.Ready()), LastModifiedDate: textOrNull(c.LastModifiedDate), NetworkStatuses: []networkStatus{},
	}
	found.Priority, found.AppealData, found.RejectionDate = reviewOf(c)
	for _, status := range statuses {
		found.NetworkStatuses = append(found.NetworkStatuses, networkStatus{
			Network: types.StringValue(status.Network), State: types.StringValue(status.State), MessageClass: textOrNull(status.MessageClass),
			Throughput: types.Int64PointerValue(status.Throughput), BrandTier: textOrNull(status.BrandTier),
		})
	}
	return found, diags
}
