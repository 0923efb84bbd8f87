package infobip

import (
	"context"

	"github.com/hashicorp/terraform-plugin-framework/datasource"
	data "github.com/hashicorp/terraform-plugin-framework/datasource/schema"
	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/types"

	"github.com/tendlc/terraform-provider-tendlc/internal/tfkit"
)

type campaignPrioritiesData struct {
	Priorities []priorityData `tfsdk:"priorities"`
}

type priorityData struct {
	PriorityID       types.String `tfsdk:"priority_id"`
	PriorityType     types.String `tfsdk:"priority_type"`
	DailySubmitLimit types.Int64  `tfsdk:"daily_submit_limit"`
	ReviewTime       *reviewTime  `tfsdk:"review_time"`
}

type reviewTime struct {
	Amount   types.Int64  `tfsdk:"amount"`
	TimeUnit types.String `tfsdk:"time_unit"`
}

func newCampaignPrioritiesDataSource() datasource.DataSource {
	priority := map[string]data.Attribute{
		"priority_id":        data.StringAttribute{Computed: true, MarkdownDescription: "Id for `priority_id` of `tendlc_infobip_campaign_registration`."},
		"priority_type":      data.StringAttribute{Computed: true, MarkdownDescription: "What it is for: `TEN_DLC`, `SHORT_CODE` or `TFN`."},
		"daily_submit_limit": data.Int64Attribute{Computed: true, MarkdownDescription: "How many submissions a day; null when not given."},
		"review_time": data.SingleNestedAttribute{Computed: true, MarkdownDescription: "How long a review takes; null when not given.",
			Attributes: map[string]data.Attribute{
				"amount":    data.Int64Attribute{Computed: true, MarkdownDescription: "How many units."},
				"time_unit": data.StringAttribute{Computed: true, MarkdownDescription: "`HOURS` or `DAYS`."},
			}},
	}
	return tfkit.NewDataSource(tfkit.DataSource[*account, campaignPrioritiesData]{
		VendorName: vendorBlock, Name: "campaign_priorities", Read: readCampaignPriorities,
		Schema: data.Schema{MarkdownDescription: "Lists the review priorities that the account may choose from. Free of charge.",
			Attributes: map[string]data.Attribute{"priorities": data.ListNestedAttribute{
				Computed: true, MarkdownDescription: "The priorities, in Infobip's order.", NestedObject: data.NestedAttributeObject{Attributes: priority},
			}}},
	})
}

func readCampaignPriorities(ctx context.Context, a *account, config campaignPrioritiesData) (campaignPrioritiesData, diag.Diagnostics) {
	priorities, err := a.api.Priorities(ctx)
	config.Priorities = []priorityData{}
	for _, priority := range priorities {
		found := priorityData{PriorityID: types.StringValue(priority.PriorityID), PriorityType: textOrNull(priority.PriorityType),
			DailySubmitLimit: types.Int64PointerValue(priority.DailySubmitLimit)}
		if priority.ReviewTime != nil {
			found.ReviewTime = &reviewTime{types.Int64PointerValue(priority.ReviewTime.Amount), textOrNull(priority.ReviewTime.TimeUnit)}
		}
		config.Priorities = append(config.Priorities, found)
	}
	return config, failure("list the review priorities").Diagnostics(err)
}
