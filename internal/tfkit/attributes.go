package tfkit

import (
	"context"
	"fmt"

	"github.com/hashicorp/terraform-plugin-framework/attr"
	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/path"
	"github.com/hashicorp/terraform-plugin-framework/resource/schema"
	"github.com/hashicorp/terraform-plugin-framework/resource/schema/booldefault"
	"github.com/hashicorp/terraform-plugin-framework/resource/schema/listplanmodifier"
	"github.com/hashicorp/terraform-plugin-framework/resource/schema/objectplanmodifier"
	"github.com/hashicorp/terraform-plugin-framework/resource/schema/planmodifier"
	"github.com/hashicorp/terraform-plugin-framework/resource/schema/stringplanmodifier"
	"github.com/hashicorp/terraform-plugin-framework/tfsdk"
	"github.com/hashicorp/terraform-plugin-framework/types"
	"github.com/hashicorp/terraform-plugin-go/tftypes"

	"github.com/tendlc/terraform-provider-tendlc/internal/tcr"
)

// Names of the attributes that mean the same on every resource.
const (
	AttrID                 = "id"
	AttrStatus             = "status"
	AttrPhase              = "phase"
	AttrStatusReasons      = "status_reasons"
	AttrFeePreview         = "fee_preview"
	AttrRegistrationFee    = "registration_fee_preview"
	AttrDeletionProtection = "deletion_protection"
	AttrAdoptExisting      = "adopt_existing"
	AttrTimeouts           = "timeouts"
)

// LateID is a computed id that may arrive after the create. Its modifier keeps
// a value once there is one and never plans a null: planning the null would
// end in "inconsistent result", and planning "unknown" on every edit would
// replace whatever refers to it.
func LateID(description string) schema.StringAttribute {
	return schema.StringAttribute{
		MarkdownDescription: description,
		Computed:            true,
		PlanModifiers:       []planmodifier.String{stringplanmodifier.UseNonNullStateForUnknown()},
	}
}

// Observed is a computed text that only a refresh changes: an update writes
// back what the state held, so planning the state's value is the truth.
func Observed(description string) schema.StringAttribute {
	return schema.StringAttribute{
		MarkdownDescription: description,
		Computed:            true,
		PlanModifiers:       []planmodifier.String{stringplanmodifier.UseStateForUnknown()},
	}
}

// Status is the attribute status of an object that stays in the state when it is
// gone; is says what its vendor writes there. Data sources leave the rest out.
func Status(vendor, noun, is string) schema.StringAttribute {
	return Observed(fmt.Sprintf("%s A refresh writes `%s` when %s no longer knows the %s, which stays in the state.", is, StatusGone, vendor, noun))
}

// CommonAttributes are the attributes of every object that money is paid for:
// status, phase, status_reasons, fee_preview, deletion_protection and
// adopt_existing. The noun is "brand" or "campaign".
func CommonAttributes(vendor, noun string) map[string]schema.Attribute {
	return map[string]schema.Attribute{
		AttrStatus: Status(vendor, noun, "The "+noun+"'s status in "+vendor+"'s own word."),
		AttrPhase: Observed("Where the registration stands, in the same words for every vendor: `draft`, `pending`, " +
			"`approved`, `active`, `rejected`, `failed`, `suspended`, `expired` or `unknown`."),
		AttrStatusReasons: schema.ListNestedAttribute{
			MarkdownDescription: "Why the " + noun + " was refused, one entry a reason; empty when nobody refused it.",
			Computed:            true,
			PlanModifiers:       []planmodifier.List{listplanmodifier.UseStateForUnknown()},
			NestedObject: schema.NestedAttributeObject{Attributes: map[string]schema.Attribute{
				"code":      schema.StringAttribute{Computed: true, MarkdownDescription: "Reason code of " + vendor + " or the registry."},
				"reason":    schema.StringAttribute{Computed: true, MarkdownDescription: "The reviewer's text."},
				"advice":    schema.StringAttribute{Computed: true, MarkdownDescription: "What to do about it, where known."},
				"attribute": schema.StringAttribute{Computed: true, MarkdownDescription: "The argument that the reason speaks of, where known."},
			}},
		},
		AttrFeePreview: FeePreview(noun),
		AttrDeletionProtection: schema.BoolAttribute{
			MarkdownDescription: "Refuses, already in the plan, to destroy or replace the " + noun + " while it is pending, approved, " +
				"active, suspended or in an unknown phase. Defaults to the provider's `deletion_protection`. " +
				"Lifting it takes an apply of its own before the destroy.",
			Optional: true,
			Computed: true,
		},
		AttrAdoptExisting: schema.BoolAttribute{
			MarkdownDescription: "When the same " + noun + " is registered already, take it over instead of stopping with an error. " +
				"Nothing is sent and nothing is charged then. Only the apply looks for it: where the provider's `fees` limit the cost, the plan holds the fee " +
				"against the limit all the same, and an import is the way.",
			Optional: true,
			Computed: true,
			Default:  booldefault.StaticBool(false),
		},
	}
}

// DraftAttributes are the CommonAttributes of a draft that charges nothing by
// itself: what its registration will cost has a name of its own, so that no sum
// over fee_preview counts it twice.
func DraftAttributes(vendor, noun string) map[string]schema.Attribute {
	attributes := CommonAttributes(vendor, noun)
	delete(attributes, AttrFeePreview)
	attributes[AttrRegistrationFee] = feeAttribute("What registering this " + noun + " will cost, when its registration is applied; the draft itself is free. " +
		"An amount that is null is not known, which does not mean that it is free.")
	return attributes
}

// FeePreview is the attribute fee_preview of a resource that may be charged for.
func FeePreview(noun string) schema.Attribute {
	return feeAttribute("What the last plan that charged for this " + noun + " said it would cost. Set when a plan will charge, " +
		"kept afterwards, null after an import. An amount that is null is not known, which does not mean that it is free.")
}

func feeAttribute(description string) schema.Attribute {
	return schema.SingleNestedAttribute{
		MarkdownDescription: description,
		Computed:            true,
		PlanModifiers:       []planmodifier.Object{objectplanmodifier.UseStateForUnknown()},
		Attributes: map[string]schema.Attribute{
			"setup":    schema.Float64Attribute{Computed: true, MarkdownDescription: "Once."},
			"monthly":  schema.Float64Attribute{Computed: true, MarkdownDescription: "Each month, from when the setup fee no longer covers it."},
			"currency": schema.StringAttribute{Computed: true, MarkdownDescription: "ISO 4217 code."},
			"source":   schema.StringAttribute{Computed: true, MarkdownDescription: "Where the figures come from."},
			"as_of":    schema.StringAttribute{Computed: true, MarkdownDescription: "Date of the price table; null for a price that the vendor was asked for, or that the provider's `fees.prices` gives."},
		},
	}
}

// Reason is why a vendor, the registry or an operator refused something.
type Reason struct {
	Code      types.String `tfsdk:"code"`
	Reason    types.String `tfsdk:"reason"`
	Advice    types.String `tfsdk:"advice"`
	Attribute types.String `tfsdk:"attribute"`
}

var reasonType = types.ObjectType{AttrTypes: map[string]attr.Type{
	"code": types.StringType, "reason": types.StringType, "advice": types.StringType, "attribute": types.StringType,
}}

// ReasonList is the value of status_reasons; no reasons make an empty list,
// never null, so that configurations can take its length.
func ReasonList(ctx context.Context, reasons []Reason) (types.List, diag.Diagnostics) {
	return ListFrom(ctx, reasonType, reasons)
}

var feeTypes = map[string]attr.Type{
	"setup": types.Float64Type, "monthly": types.Float64Type,
	"currency": types.StringType, "source": types.StringType, "as_of": types.StringType,
}

// FeeObject is the value of fee_preview.
func FeeObject(fee tcr.Fee) types.Object {
	return types.ObjectValueMust(feeTypes, map[string]attr.Value{
		"setup":    types.Float64PointerValue(fee.Setup),
		"monthly":  types.Float64PointerValue(fee.Monthly),
		"currency": types.StringValue(fee.Currency),
		"source":   types.StringValue(fee.Source),
		"as_of":    textOrNull(fee.AsOf),
	})
}

// NoFee is fee_preview where no plan announced a fee, as after an import.
func NoFee() types.Object { return types.ObjectNull(feeTypes) }

// KnownFee is what Create stores: the planned preview, or null if the plan
// could not say.
func KnownFee(planned types.Object) types.Object {
	if planned.IsUnknown() {
		return NoFee()
	}
	return planned
}

// UnknownOf is the unknown value of an attribute's type.
func UnknownOf(ctx context.Context, plan tfsdk.Plan, attribute string) attr.Value {
	schemaType, diags := plan.Schema.TypeAtPath(ctx, path.Root(attribute))
	if diags.HasError() {
		return types.StringUnknown()
	}
	value, err := schemaType.ValueFromTerraform(ctx, tftypes.NewValue(schemaType.TerraformType(ctx), tftypes.UnknownValue))
	if err != nil {
		return types.StringUnknown()
	}
	return value
}
