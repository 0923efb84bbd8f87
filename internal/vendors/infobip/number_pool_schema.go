package infobip

import (
	"context"
	"fmt"
	"time"

	"github.com/hashicorp/terraform-plugin-framework-timeouts/resource/timeouts"
	"github.com/hashicorp/terraform-plugin-framework-validators/stringvalidator"
	"github.com/hashicorp/terraform-plugin-framework/path"
	"github.com/hashicorp/terraform-plugin-framework/resource/schema"
	"github.com/hashicorp/terraform-plugin-framework/resource/schema/planmodifier"
	"github.com/hashicorp/terraform-plugin-framework/resource/schema/stringplanmodifier"
	"github.com/hashicorp/terraform-plugin-framework/schema/validator"
	"github.com/hashicorp/terraform-plugin-framework/types"

	"github.com/tendlc/terraform-provider-tendlc/internal/tfkit"
)

// poolTimeout is how long one apply waits for the verification of a pool.
const poolTimeout = 10 * time.Minute

// Statuses of a number pool on a campaign. Source: the contract's
// NumberPoolStatus.
const (
	poolPending   = "PENDING_VERIFICATION"
	poolSubmitted = "SUBMITTED_FOR_VERIFICATION"
	poolValid     = "VALID"
	poolInvalid   = "INVALID"
)

// poolWaits says that the status may still become good. A word that this
// version does not know may.
func poolWaits(status string) bool { return status != poolValid && status != poolInvalid }

const attrPoolStatus = "pool_status"

type numberPoolModel struct {
	ID           types.String   `tfsdk:"id"`
	CampaignID   types.String   `tfsdk:"campaign_id"`
	NumberPoolID types.String   `tfsdk:"number_pool_id"`
	Reason       types.String   `tfsdk:"reason"`
	PoolStatus   types.String   `tfsdk:"pool_status"`
	PoolType     types.String   `tfsdk:"pool_type"`
	NNID         types.String   `tfsdk:"nnid"`
	Policy       types.String   `tfsdk:"policy"`
	FeePreview   types.Object   `tfsdk:"fee_preview"`
	Timeouts     timeouts.Value `tfsdk:"timeouts"`
}

// poolFields maps Infobip's field names to arguments.
var poolFields = tfkit.FieldPaths{"numberpoolid": path.Root("number_pool_id"), "reason": path.Root("reason")}

func numberPoolSchema(ctx context.Context) schema.Schema {
	return schema.Schema{
		MarkdownDescription: "Attaches a number pool to a campaign, which then takes up to 35,000 numbers instead of 49, and waits until the pool is `VALID`. " +
			"The campaign's `program_summary` must hold the sentence `" + poolSentence + "`, word for word, and Infobip's compliance team agrees to the use " +
			"of a pool before. Give the output `campaign_id` to the assignment that holds the numbers. " +
			"An ordinary pool is free; several dedicated pools cost 2,000 USD once. " +
			"Destroy detaches the pool, which needs fewer than 50 numbers on the campaign; of a campaign that is deregistered it only forgets it.",
		Attributes: map[string]schema.Attribute{
			tfkit.AttrID: tfkit.LateID("The campaign's id."),
			"campaign_id": schema.StringAttribute{
				MarkdownDescription: "Infobip's id of the campaign, as `tendlc_infobip_campaign_approval` gives it. Changing it replaces the attachment.",
				Required:            true,
				Validators:          []validator.String{campaignID},
				PlanModifiers:       []planmodifier.String{stringplanmodifier.RequiresReplace()},
			},
			"number_pool_id": schema.StringAttribute{
				MarkdownDescription: "The registrar's id of the pool, 1 to 100 characters. Left out, Infobip chooses one. Changing it replaces the attachment.",
				Optional:            true, Computed: true,
				Validators:    []validator.String{tfkit.Coded(stringvalidator.UTF8LengthBetween(1, 100)), tfkit.NotBlank{}},
				PlanModifiers: []planmodifier.String{stringplanmodifier.UseNonNullStateForUnknown(), stringplanmodifier.RequiresReplaceIfConfigured()},
			},
			"reason": schema.StringAttribute{
				MarkdownDescription: "Why a dedicated pool is needed, 1 to 1,000 characters. It asks for one, which may cost money, and is sent when the pool is attached. " +
					"Changing it afterwards is recorded and sends nothing; taking it away when the pool is detached attaches an ordinary one.",
				Optional:   true,
				Validators: []validator.String{tfkit.Coded(stringvalidator.UTF8LengthBetween(1, 1000)), tfkit.NotBlank{}},
			},
			attrPoolStatus: tfkit.Observed("The pool's status: `PENDING_VERIFICATION`, `SUBMITTED_FOR_VERIFICATION`, `VALID` or `INVALID`. While it is " +
				"neither of the last two, the next apply waits again. Null when somebody has detached a dedicated pool."),
			"pool_type":          tfkit.LateID("`SUB_ID` or `CAMPAIGN_ID`."),
			"nnid":               tfkit.LateID("Network number id of the pool; null where Infobip shows none."),
			"policy":             tfkit.LateID("Policy of the pool; null where Infobip shows none."),
			tfkit.AttrFeePreview: tfkit.FeePreview("number pool"),
			tfkit.AttrTimeouts: tfkit.Timeouts(ctx, timeouts.Opts{Create: true, Update: true, Delete: true,
				CreateDescription: fmt.Sprintf("How long one apply waits until the pool is `VALID`; default %s. Then the apply stops with %s, and the next one goes on waiting.", "10m", tfkit.CodePending),
				UpdateDescription: "How long one apply waits for a pool that must become `VALID` again; default 10m.",
				DeleteDescription: "How long detaching may wait for a change of numbers that is under way; default 10m.",
			}),
		},
	}
}
