package bird

import (
	"context"
	"fmt"
	"maps"

	"github.com/hashicorp/terraform-plugin-framework-timeouts/resource/timeouts"
	"github.com/hashicorp/terraform-plugin-framework-validators/stringvalidator"
	"github.com/hashicorp/terraform-plugin-framework/path"
	"github.com/hashicorp/terraform-plugin-framework/resource/schema"
	"github.com/hashicorp/terraform-plugin-framework/resource/schema/listplanmodifier"
	"github.com/hashicorp/terraform-plugin-framework/resource/schema/planmodifier"
	"github.com/hashicorp/terraform-plugin-framework/resource/schema/stringdefault"
	"github.com/hashicorp/terraform-plugin-framework/schema/validator"
	"github.com/hashicorp/terraform-plugin-framework/types"

	"github.com/tendlc/terraform-provider-tendlc/internal/tcr"
	"github.com/tendlc/terraform-provider-tendlc/internal/tfkit"
	"github.com/tendlc/terraform-provider-tendlc/internal/vendors/bird/api"
)

// vettingStatuses: only PENDING is documented as a word; FAILED and an approved
// state are in the prose. Any other word is unknown with a warning.
var vettingStatuses = tcr.StatusTable{statusPending: tcr.Pending, statusApproved: tcr.Approved, statusFailed: tcr.Failed}

// vettingApproved says whether a vetting succeeded. Bird does not document the
// word for it, so a score under a word that is not known counts too: what it
// locks is then planned as a replacement, which can be seen and stopped.
func vettingApproved(vetting api.Vetting) bool {
	phase, known := vettingStatuses.Phase(vetting.Status)
	return phase == tcr.Approved || !known && vetting.Score != ""
}

// brandVettingEdits: Bird has no call to change a vetting.
var brandVettingEdits = tfkit.Edits{
	{Attribute: "brand_id", Effect: tfkit.Replace, Same: sameUUID},
	{Attribute: "class", Effect: tfkit.Replace},
	{Attribute: "vetting_provider_id", Effect: tfkit.Replace},
	{Attribute: tfkit.AttrDeletionProtection, Effect: tfkit.Local},
	{Attribute: tfkit.AttrAdoptExisting, Effect: tfkit.Local},
	{Attribute: tfkit.AttrTimeouts, Effect: tfkit.Local},
}

var brandVettingFields = tfkit.FieldPaths{
	"brandid": atBrandID, "class": path.Root("class"), "vettingproviderid": path.Root("vetting_provider_id"),
}

func vettingNote(attribute string) string {
	return " " + brandVettingEdits.Describe(attribute, "vetting")
}

func brandVettingSchema(ctx context.Context) schema.Schema {
	attributes := tfkit.CommonAttributes(vendorName, "vetting")
	maps.Copy(attributes, vettingObserved())
	attributes[tfkit.AttrID] = tfkit.LateID("`BRAND_ID/VETTING_ID`.")
	attributes["brand_id"] = schema.StringAttribute{
		MarkdownDescription: "Bird's id of the brand, as `tendlc_bird_brand_approval` gives it." + vettingNote("brand_id"),
		Required:            true, Validators: []validator.String{brandID},
	}
	attributes["class"] = schema.StringAttribute{
		MarkdownDescription: "Class of the vetting; Bird has `STANDARD` only. Default `STANDARD`." + vettingNote("class"),
		Optional:            true, Computed: true, Default: stringdefault.StaticString(vettingStandard),
		Validators: []validator.String{tfkit.Coded(stringvalidator.OneOf(vettingStandard))},
	}
	attributes["vetting_provider_id"] = schema.StringAttribute{
		MarkdownDescription: "Who vets; Bird documents `AEGIS` only, another word is a warning. Default `AEGIS`." + vettingNote("vetting_provider_id"),
		Optional:            true, Computed: true, Default: stringdefault.StaticString(vettingAegis),
		Validators: []validator.String{tfkit.NotBlank{}, tfkit.Documented{Vendor: vendorName, What: "vetting provider", Words: []string{vettingAegis}, Charged: true}},
	}
	attributes["token"] = schema.StringAttribute{
		MarkdownDescription: "The provider's token of the vetting, a secret, with which it can be imported elsewhere; null until there is one.",
		Computed:            true, Sensitive: true, PlanModifiers: tfkit.Observed("").PlanModifiers,
	}
	attributes[tfkit.AttrTimeouts] = tfkit.Timeouts(ctx, timeouts.Opts{Create: true,
		CreateDescription: fmt.Sprintf("How long ordering it may take, as \"5m\"; default %s. The result is not waited for.", tfkit.Span(brandTimeout))})
	return schema.Schema{
		MarkdownDescription: "Has an approved brand vetted, which may raise its throughput. **Creating it is charged, whatever the result**, and it does not wait for the result. " +
			"An approved vetting locks the brand's `entity_type`, `company_name`, `ein` and `ein_issuing_country` for good. A vetting of the same class and provider that has not " +
			"failed is named before anything is paid. Bird has no call to change or delete a vetting, so destroy only forgets it. Deviations from Bird's names: snake_case.",
		Attributes: attributes,
	}
}

// vettingObserved is what Bird says of a vetting; the data sources show it too.
func vettingObserved() map[string]schema.Attribute {
	return map[string]schema.Attribute{
		"vetting_id": tfkit.LateID("Bird's id of the vetting, a UUID."),
		"score":      tfkit.Observed("Score from 0 to 100, a text as Bird has it; null until there is one. Operators weigh it for throughput."),
		"created_at": tfkit.LateID("When the vetting was ordered."),
		"updated_at": tfkit.Observed("When the vetting last changed; null before the first change."),
		"reasons": schema.ListAttribute{
			MarkdownDescription: "Why it failed or got no better score; empty when Bird says nothing.",
			ElementType:         types.StringType, Computed: true, PlanModifiers: []planmodifier.List{listplanmodifier.UseStateForUnknown()},
		},
	}
}
