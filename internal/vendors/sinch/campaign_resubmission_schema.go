package sinch

import (
	"context"

	"github.com/hashicorp/terraform-plugin-framework-timeouts/resource/timeouts"
	"github.com/hashicorp/terraform-plugin-framework-validators/setvalidator"
	"github.com/hashicorp/terraform-plugin-framework-validators/stringvalidator"
	"github.com/hashicorp/terraform-plugin-framework/resource/schema"
	"github.com/hashicorp/terraform-plugin-framework/resource/schema/mapplanmodifier"
	"github.com/hashicorp/terraform-plugin-framework/resource/schema/planmodifier"
	"github.com/hashicorp/terraform-plugin-framework/resource/schema/stringplanmodifier"
	"github.com/hashicorp/terraform-plugin-framework/schema/validator"
	"github.com/hashicorp/terraform-plugin-framework/types"

	"github.com/tendlc/terraform-provider-tendlc/internal/tfkit"
)

// resubmittable are the operators that the contract's resubmit call names.
var resubmittable = []string{"ATT", "TMO", "USC", "VZW"}

func resubmissionSchema(ctx context.Context) schema.Schema {
	classes := func(when string) schema.MapAttribute {
		return schema.MapAttribute{Computed: true, ElementType: types.StringType,
			MarkdownDescription: "Message class by operator " + when + " the last resubmission; null after an import, and `message_class_after` while it is under way.",
			PlanModifiers:       []planmodifier.Map{mapplanmodifier.UseStateForUnknown()}}
	}
	return schema.Schema{
		MarkdownDescription: "Has a campaign judged again by the operators: fills in operator records that are missing or refreshes the message class. " +
			"It sends no content, so it does not mend a refused campaign. **Terms may get worse.** It resubmits on create and when `triggers` or `mnos` change; " +
			"while Sinch reports `RESUBMIT_IN_PROGRESS` it waits and does not send again, over as many applies as that takes. No fee is documented. Destroy only forgets.",
		Attributes: map[string]schema.Attribute{
			tfkit.AttrID: tfkit.LateID("The campaign's registration id."),
			"campaign_registration_id": schema.StringAttribute{
				MarkdownDescription: "`id` of the `tendlc_sinch_campaign`. Sinch takes campaigns that are with the registry, `APPROVED` or `ACTIVE`.",
				Required:            true, Validators: []validator.String{campaignRegistrationID},
				PlanModifiers: []planmodifier.String{stringplanmodifier.RequiresReplace()},
			},
			"mnos": schema.SetAttribute{
				MarkdownDescription: "Operators to resubmit to: `ATT`, `TMO`, `USC`, `VZW`. All when left out.",
				Optional:            true, ElementType: types.StringType,
				Validators: []validator.Set{tfkit.CodedSet(setvalidator.SizeAtLeast(1)), tfkit.CodedSet(setvalidator.NoNullValues()),
					tfkit.CodedSet(setvalidator.ValueStringsAre(stringvalidator.OneOf(resubmittable...)))},
			},
			"triggers": schema.MapAttribute{
				MarkdownDescription: "Any values; a change of them resubmits.",
				Optional:            true, ElementType: types.StringType,
			},
			"last_action_status":   tfkit.Observed("What Sinch last did with the campaign."),
			"message_class_before": classes("before"),
			"message_class_after":  classes("after"),
			tfkit.AttrTimeouts: tfkit.Timeouts(ctx, timeouts.Opts{Create: true, Update: true,
				CreateDescription: "How long the first apply waits; default 10m. Then it warns with TENDLC2001, and the next one goes on waiting.",
				UpdateDescription: "How long any later apply waits; default 10m. Then it stops with TENDLC2001, and the next one goes on waiting."}),
		},
	}
}
