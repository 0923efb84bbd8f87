package infobip

import (
	"context"
	"fmt"

	"github.com/hashicorp/terraform-plugin-framework-timeouts/resource/timeouts"
	"github.com/hashicorp/terraform-plugin-framework-validators/stringvalidator"
	"github.com/hashicorp/terraform-plugin-framework/path"
	"github.com/hashicorp/terraform-plugin-framework/resource/schema"
	"github.com/hashicorp/terraform-plugin-framework/resource/schema/int64planmodifier"
	"github.com/hashicorp/terraform-plugin-framework/resource/schema/objectplanmodifier"
	"github.com/hashicorp/terraform-plugin-framework/resource/schema/planmodifier"
	"github.com/hashicorp/terraform-plugin-framework/resource/schema/stringplanmodifier"
	"github.com/hashicorp/terraform-plugin-framework/schema/validator"

	"github.com/tendlc/terraform-provider-tendlc/internal/tfkit"
)

// Lengths of the reason of an appeal. Source: the contract's AppealRequest.
const (
	minAppealReason = 10
	maxAppealReason = 2048
)

// campaignRegistrationEdits: what changing an argument of a registration does.
// An appeal calls Infobip, but whether it does depends on more than the stage:
// see appealStep.
var campaignRegistrationEdits = tfkit.Edits{
	{Attribute: "campaign_id", Effect: tfkit.Replace},
	{Attribute: "priority_id", Effect: tfkit.Local},
	{Attribute: "appeal", Effect: tfkit.NotNow, Own: true, In: map[string]tfkit.Effect{stageRejected: tfkit.InPlaceReview}},
	{Attribute: tfkit.AttrDeletionProtection, Effect: tfkit.Local},
	{Attribute: tfkit.AttrAdoptExisting, Effect: tfkit.Local},
	{Attribute: tfkit.AttrTimeouts, Effect: tfkit.Local},
}

// campaignRegistrationFields maps the field names of register-campaign and
// appeal-campaign to arguments.
var campaignRegistrationFields = tfkit.FieldPaths{
	"campaignid": path.Root("campaign_id"),
	"priorityid": path.Root("priority_id"),
	"reason":     path.Root("appeal").AtName("reason"),
}

func campaignRegistrationSchema(ctx context.Context) schema.Schema {
	note := func(attribute string) string { return campaignRegistrationEdits.Describe(attribute, "registration") }
	attributes := tfkit.CommonAttributes(vendorName, "campaign")
	attributes[tfkit.AttrID] = tfkit.LateID("The campaign's id: Infobip gives a registration none of its own.")
	attributes["campaign_id"] = schema.StringAttribute{
		MarkdownDescription: "Infobip's id of the campaign to register, by way of the numbers: `campaign_id` of the `tendlc_infobip_number_assignment` " +
			"that attaches at least one number to it. Replacing a live registration deregisters the old campaign: set `create_before_destroy` on this resource. " + note("campaign_id"),
		Required: true, Validators: []validator.String{campaignID},
		PlanModifiers: []planmodifier.String{stringplanmodifier.RequiresReplace()},
	}
	attributes["priority_id"] = schema.StringAttribute{
		MarkdownDescription: "Review priority, a UUID of `tendlc_infobip_campaign_priorities`, sent with the registration. " +
			"Infobip chooses when it is left out. " + note("priority_id"),
		Optional: true, Computed: true, Validators: []validator.String{uuidText("priority_id")},
		PlanModifiers: []planmodifier.String{stringplanmodifier.UseStateForUnknown()},
	}
	attributes["appeal"] = appealAttribute()
	attributes["appeal_filed"] = appealFiledAttribute()
	attributes["appeals_used"] = schema.Int64Attribute{
		MarkdownDescription: fmt.Sprintf("How many of the %d appeals of the campaign are used, as far as this resource has seen: Infobip shows only the last one.", maxAppeals),
		Computed:            true, PlanModifiers: []planmodifier.Int64{int64planmodifier.UseStateForUnknown()},
	}
	attributes["tcr_campaign_id"] = tfkit.LateID("The registry's id of the campaign (`externalCampaignId`), once there is one.")
	attributes[tfkit.AttrTimeouts] = tfkit.Timeouts(ctx, timeouts.Opts{Create: true, Update: true, Delete: true,
		CreateDescription: fmt.Sprintf("How long the registration may take, as \"5m\"; default %s. The review is not waited for: see `tendlc_infobip_campaign_approval`.", tfkit.Span(registerTimeout)),
		UpdateDescription: fmt.Sprintf("How long filing an appeal may take; default %s. The review is not waited for.", tfkit.Span(registerTimeout)),
		DeleteDescription: fmt.Sprintf("How long the deregistration may take; default %s. Then the destroy stops with %s, and the next one goes on waiting.", tfkit.Span(deregisterTimeout), tfkit.CodePending)})
	return schema.Schema{
		MarkdownDescription: "Registers a campaign draft with The Campaign Registry and the mobile networks through Infobip. **Creating it is charged at once, whatever the reviewers say**, " +
			"and it does not wait for the review: `tendlc_infobip_campaign_approval` does. It stops before it pays when the brand is not verified or no number is attached. " +
			"A rejected campaign is corrected in place and appealed here. Destroy deregisters the campaign and waits for it; the draft is destroyed by `tendlc_infobip_campaign`.",
		Attributes: attributes,
	}
}

func appealAttribute() schema.SingleNestedAttribute {
	return schema.SingleNestedAttribute{
		MarkdownDescription: fmt.Sprintf("Appeals the rejection of the campaign, one appeal for each distinct reason: at most %d, each within %d days of the rejection. "+
			"It is filed when the campaign is `REJECTED` and the reason is not the one filed last; add it after the rejection, together with the correction of the text. "+
			"A new rejection needs a new reason. Where nothing is rejected, a new reason is an error and one that was filed is left alone. Removing it sends nothing. %s", maxAppeals, appealDays, campaignRegistrationEdits.Describe("appeal", "registration")),
		Optional: true,
		Attributes: map[string]schema.Attribute{
			"reason": schema.StringAttribute{
				MarkdownDescription: fmt.Sprintf("Why the campaign should pass, for the reviewer: %d to %d characters.", minAppealReason, maxAppealReason),
				Required:            true,
				Validators:          []validator.String{tfkit.NotBlank{}, tfkit.Coded(stringvalidator.UTF8LengthBetween(minAppealReason, maxAppealReason))},
			},
		},
	}
}

func appealFiledAttribute() schema.SingleNestedAttribute {
	return schema.SingleNestedAttribute{
		MarkdownDescription: "The appeal that was filed last (`appealData`); null when there was none.",
		Computed:            true, PlanModifiers: []planmodifier.Object{objectplanmodifier.UseStateForUnknown()},
		Attributes: map[string]schema.Attribute{
			"reason": schema.StringAttribute{Computed: true, MarkdownDescription: "Its reason."},
			"date":   schema.StringAttribute{Computed: true, MarkdownDescription: "When it was filed, in RFC 3339."},
		},
	}
}

// uuidText refuses what is not a UUID.
func uuidText(argument string) validator.String {
	return tfkit.Coded(stringvalidator.RegexMatches(uuid, argument+" must be a UUID, such as "+uuidExample))
}
