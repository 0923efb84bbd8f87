package infobip

import (
	"context"
	"fmt"
	"regexp"

	"github.com/hashicorp/terraform-plugin-framework-timeouts/resource/timeouts"
	"github.com/hashicorp/terraform-plugin-framework-validators/stringvalidator"
	"github.com/hashicorp/terraform-plugin-framework/path"
	"github.com/hashicorp/terraform-plugin-framework/resource/schema"
	"github.com/hashicorp/terraform-plugin-framework/resource/schema/boolplanmodifier"
	"github.com/hashicorp/terraform-plugin-framework/resource/schema/int64planmodifier"
	"github.com/hashicorp/terraform-plugin-framework/resource/schema/planmodifier"
	"github.com/hashicorp/terraform-plugin-framework/resource/schema/stringplanmodifier"
	"github.com/hashicorp/terraform-plugin-framework/schema/validator"

	"github.com/tendlc/terraform-provider-tendlc/internal/tcr"
	"github.com/tendlc/terraform-provider-tendlc/internal/tfkit"
)

// Statuses of a vet. Source: the contract's BrandVetStatus.
const (
	vetPending = "PENDING"
	vetSuccess = "SUCCESS"
	vetFailure = "FAILURE"
)

var vetStatuses = tcr.StatusTable{vetPending: tcr.Pending, vetSuccess: tcr.Approved, vetFailure: tcr.Failed}

// brandVetEdits: Infobip turns a standard vet into an enhanced one, and no vet
// into anything else.
var brandVetEdits = tfkit.Edits{
	{Attribute: "brand_id", Effect: tfkit.Replace},
	{Attribute: "type", Effect: tfkit.NotNow, Step: &tfkit.Step{From: vetStandard, To: vetEnhanced},
		In: map[string]tfkit.Effect{vetSuccess: tfkit.InPlaceCharged, vetFailure: tfkit.Replace}},
	// Infobip returns neither ids nor tokens of an imported vet.
	{Attribute: "import", Effect: tfkit.Replace, Unreturned: true},
	{Attribute: tfkit.AttrDeletionProtection, Effect: tfkit.Local},
	{Attribute: tfkit.AttrAdoptExisting, Effect: tfkit.Local},
	{Attribute: tfkit.AttrTimeouts, Effect: tfkit.Local},
}

var brandVetFields = tfkit.FieldPaths{
	"brandid": path.Root("brand_id"), "type": path.Root("type"),
	"externalvetid": path.Root("import").AtName("external_vet_id"), "vettingtoken": path.Root("import").AtName("vetting_token"),
	"authorizationtoken": path.Root("import").AtName("authorization_token"), "transactionid": path.Root("import").AtName("transaction_id"),
}

// vetProviders are where an imported vet may come from, and what each needs.
var vetProviders = map[string][]string{
	"AEGIS_MOBILE":    {"external_vet_id", "vetting_token"},
	"CAMPAIGN_VERIFY": {"authorization_token"},
	"WMC_GLOBAL":      {"transaction_id"},
}

// campaignVerifyToken is the contract's pattern.
var campaignVerifyToken = regexp.MustCompile(`^cv(\|[^|]+){5}$`)

func brandVetSchema(ctx context.Context) schema.Schema {
	attributes := tfkit.CommonAttributes(vendorName, "vet")
	for name, attribute := range vetObserved() {
		attributes[name] = attribute
	}
	attributes[tfkit.AttrID] = tfkit.LateID("`BRAND_ID/VET_ID`.")
	attributes["brand_id"] = schema.StringAttribute{
		MarkdownDescription: "Infobip's id of the brand, as `tendlc_infobip_brand_registration` or `tendlc_infobip_brand_approval` gives it. " + brandVetEdits.Describe("brand_id", "vet"),
		Required:            true, Validators: []validator.String{brandID},
	}
	attributes["type"] = schema.StringAttribute{
		MarkdownDescription: "`STANDARD`, or `ENHANCED`, which operators weigh more. Exactly one of it and `import` is given; an imported vet has the type that its provider gave it. " +
			"An upgrade is possible for 30 days, another vet only after them: before, and while Infobip gives no date of the old one, the plan refuses to replace it. " + brandVetEdits.Describe("type", "vet"),
		Optional: true, Computed: true,
		Validators:    []validator.String{tfkit.Coded(stringvalidator.OneOf(vetStandard, vetEnhanced))},
		PlanModifiers: []planmodifier.String{stringplanmodifier.UseStateForUnknown()},
	}
	attributes["import"] = vetImportAttribute()
	attributes[tfkit.AttrTimeouts] = tfkit.Timeouts(ctx, timeouts.Opts{Create: true, Update: true,
		CreateDescription: fmt.Sprintf("How long ordering it may take, as \"5m\"; default %s. The vet itself is not waited for.", tfkit.Span(brandTimeout)),
		UpdateDescription: fmt.Sprintf("How long an upgrade may take; default %s. The vet itself is not waited for.", tfkit.Span(brandTimeout))})
	return schema.Schema{
		MarkdownDescription: "Has a registered brand vetted, which raises its throughput, or takes over a vet that was made elsewhere. **Creating it is charged, whatever the result**, and it " +
			"does not wait for the result. Infobip vets a brand once in 30 days: a younger vet is named before anything is paid. It has no call to delete a vet, so destroy only forgets it. " +
			"Deviations from Infobip's names: snake_case; the `type` of an import is `provider`.",
		Attributes: attributes,
	}
}

func vetImportAttribute() schema.SingleNestedAttribute {
	text := func(description string) schema.StringAttribute {
		return schema.StringAttribute{MarkdownDescription: description, Optional: true, Validators: []validator.String{tfkit.NotBlank{}}}
	}
	secret := func(description string, more ...validator.String) schema.StringAttribute {
		attribute := text(description + " A secret; Infobip never returns it.")
		attribute.Sensitive = true
		attribute.Validators = append(attribute.Validators, more...)
		return attribute
	}
	return schema.SingleNestedAttribute{
		MarkdownDescription: "A vet of the brand that another provider made. " + brandVetEdits.Describe("import", "vet"), Optional: true,
		Attributes: map[string]schema.Attribute{
			"provider": schema.StringAttribute{
				MarkdownDescription: "`AEGIS_MOBILE` needs `external_vet_id` and `vetting_token`, `CAMPAIGN_VERIFY` needs `authorization_token`, `WMC_GLOBAL` needs `transaction_id`.",
				Required:            true, Validators: []validator.String{tfkit.Coded(stringvalidator.OneOf("AEGIS_MOBILE", "CAMPAIGN_VERIFY", "WMC_GLOBAL"))},
			},
			"external_vet_id":     text("Aegis Mobile's id of the vet."),
			"vetting_token":       secret("Aegis Mobile's token of the vet."),
			"authorization_token": secret("Campaign Verify's token: `cv` and five parts, each after a `|`.", verifyToken{}),
			"transaction_id":      text("WMC Global's id of the vet."),
		},
	}
}

// vetObserved is what Infobip says of a vet; the data source shows it too.
func vetObserved() map[string]schema.Attribute {
	number := schema.Int64Attribute{MarkdownDescription: "Score of the vet; null until there is one.", Computed: true,
		PlanModifiers: []planmodifier.Int64{int64planmodifier.UseStateForUnknown()}}
	imported := schema.BoolAttribute{MarkdownDescription: "Whether another provider made it.", Computed: true,
		PlanModifiers: []planmodifier.Bool{boolplanmodifier.UseStateForUnknown()}}
	return map[string]schema.Attribute{
		"vet_id":                tfkit.LateID("Infobip's id of the vet, a UUID."),
		"type":                  tfkit.Observed("`STANDARD`, `ENHANCED` or `POLITICAL`."),
		tfkit.AttrStatus:        tfkit.Status(vendorName, "vet", "`PENDING`, `SUCCESS` or `FAILURE`."),
		"score":                 number,
		"vetted_date":           tfkit.Observed("When the vet ended."),
		"enhanced_vetted_date":  tfkit.Observed("When the enhanced vet ended."),
		"imported":              imported,
		"imported_vet_provider": tfkit.Observed("Who made an imported vet: `AEGIS_MOBILE`, `CAMPAIGN_VERIFY` or `WMC_GLOBAL`."),
	}
}
