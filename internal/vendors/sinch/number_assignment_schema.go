package sinch

import (
	"context"
	"fmt"

	"github.com/hashicorp/terraform-plugin-framework-timeouts/resource/timeouts"
	"github.com/hashicorp/terraform-plugin-framework-validators/setvalidator"
	"github.com/hashicorp/terraform-plugin-framework/path"
	"github.com/hashicorp/terraform-plugin-framework/resource/schema"
	"github.com/hashicorp/terraform-plugin-framework/resource/schema/booldefault"
	"github.com/hashicorp/terraform-plugin-framework/schema/validator"
	"github.com/hashicorp/terraform-plugin-framework/types"

	"github.com/tendlc/terraform-provider-tendlc/internal/tfkit"
)

// assignmentFields maps Sinch's field names to arguments.
var assignmentFields = tfkit.FieldPaths{
	"serviceplanid": path.Root("service_plan_id"), "campaignid": path.Root("campaign_id"), "phonenumber": path.Root("numbers"),
}

func assignmentSchema(ctx context.Context) schema.Schema {
	return schema.Schema{
		MarkdownDescription: "Attaches numbers to a campaign, which makes the campaign active. It manages only the numbers it names, so several " +
			"assignments may share a campaign. When `campaign_id` changes, the numbers move in place, one after another: each is detached, " +
			"awaited and attached before the next leaves. Free of charge. Destroy detaches only numbers that are still on this campaign.",
		Attributes: map[string]schema.Attribute{
			tfkit.AttrID: schema.StringAttribute{
				MarkdownDescription: "The campaign's id in the registry; it follows `campaign_id`.",
				Computed:            true,
			},
			"campaign_id": schema.StringAttribute{
				MarkdownDescription: "The registry's id of the campaign, as `tendlc_sinch_campaign_approval` gives it; it starts with C. Changing it moves the numbers in place.",
				Required:            true, Validators: []validator.String{tcrCampaignID},
			},
			"service_plan_id": schema.StringAttribute{
				MarkdownDescription: "Sinch service plan that sends and receives with the numbers. Changing it links the numbers anew, one after another.",
				Required:            true, Validators: []validator.String{notBlank{}},
			},
			"numbers": schema.SetAttribute{
				MarkdownDescription: fmt.Sprintf("Numbers of the account in E.164, 1 to %d. Most campaigns take 50, more with `number_pool`, 1 for a sole proprietor.", tfkit.MaxNumbers),
				Required:            true, ElementType: types.StringType,
				Validators: []validator.Set{
					tfkit.CodedSet(setvalidator.SizeBetween(1, tfkit.MaxNumbers)),
					tfkit.CodedSet(setvalidator.NoNullValues()),
					setvalidator.ValueStringsAre(notBlank{}, tfkit.E164()),
				},
			},
			"allow_move": schema.BoolAttribute{
				MarkdownDescription: "Take a number even if it is on another campaign now, whose traffic from that number stops. Default false.",
				Optional:            true, Computed: true, Default: booldefault.StaticBool(false),
			},
			tfkit.AttrTimeouts: tfkit.Timeouts(ctx, timeouts.Opts{Create: true, Update: true, Delete: true,
				CreateDescription: "How long attaching may take in all; default 20m.",
				UpdateDescription: "How long moving, attaching and detaching may take in all; default 20m.",
				DeleteDescription: "How long detaching may take in all; default 20m.",
			}),
		},
	}
}
