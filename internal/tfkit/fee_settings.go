package tfkit

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/path"
	"github.com/hashicorp/terraform-plugin-framework/provider/schema"
	"github.com/hashicorp/terraform-plugin-framework/tfsdk"
	"github.com/hashicorp/terraform-plugin-framework/types"

	"github.com/tendlc/terraform-provider-tendlc/internal/tcr"
)

// AttrFees is the provider's argument for limits and prices.
const AttrFees = "fees"

// FeeSettings is the provider's argument fees, over what the vendors charge.
type FeeSettings []Vendor

// feesModel is the argument in Terraform's terms.
type feesModel struct {
	MaxSetup   types.Float64 `tfsdk:"max_setup"`
	MaxMonthly types.Float64 `tfsdk:"max_monthly"`
	Unknown    types.String  `tfsdk:"unknown"`
	Prices     types.List    `tfsdk:"prices"`
}

type priceModel struct {
	Vendor  types.String  `tfsdk:"vendor"`
	Kind    types.String  `tfsdk:"kind"`
	Type    types.String  `tfsdk:"type"`
	UseCase types.String  `tfsdk:"use_case"`
	Setup   types.Float64 `tfsdk:"setup"`
	Monthly types.Float64 `tfsdk:"monthly"`
}

// Attribute is the argument in the provider's schema.
func (s FeeSettings) Attribute() schema.Attribute {
	limit := func(text string) schema.Attribute {
		return schema.Float64Attribute{Optional: true, MarkdownDescription: text}
	}
	return schema.SingleNestedAttribute{
		Optional:            true,
		MarkdownDescription: "What one object may cost, and what your account pays. Amounts are USD. Another `provider` block, with an `alias`, has its own.",
		Attributes: map[string]schema.Attribute{
			"max_setup":   limit("The most that one charge may cost once. A plan that would charge more is an error. Default: no limit; 0 lets nothing be charged."),
			"max_monthly": limit("The most that one object may cost a month. A plan that would charge more is an error. Default: no limit."),
			"unknown": schema.StringAttribute{Optional: true, MarkdownDescription: "What a plan does when a limit is set and nobody can name the amount: `error`, `warning` (the default) or `ignore`. " +
				"An amount that is only not known yet is held against the limits in the apply, before anything is bought."},
			"prices": schema.ListNestedAttribute{
				Optional: true,
				MarkdownDescription: "Prices of your contract. They count before what the vendor says and before the provider's own table. " +
					"Of several entries that fit, one with a `use_case` counts before one with a `type`, and that before one with neither.",
				NestedObject: schema.NestedAttributeObject{Attributes: s.priceAttributes()},
			},
		},
	}
}

func (s FeeSettings) priceAttributes() map[string]schema.Attribute {
	var kinds, kindTypes []string
	for _, vendor := range s {
		var own, typed []string
		for _, charge := range vendor.Charges() {
			own = append(own, "`"+charge.Kind+"`")
			if charge.Types != nil {
				typed = append(typed, fmt.Sprintf("`%s` `%s`", charge.Kind, strings.Join(charge.Types, "` or `")))
			}
		}
		kinds = append(kinds, fmt.Sprintf("`%s`: %s", vendor.Name(), strings.Join(own, ", ")))
		if typed != nil {
			kindTypes = append(kindTypes, fmt.Sprintf("`%s`: %s", vendor.Name(), strings.Join(typed, ", ")))
		}
	}
	return map[string]schema.Attribute{
		"vendor": schema.StringAttribute{Required: true, MarkdownDescription: "Whose price it is: " + s.names() + "."},
		"kind":   schema.StringAttribute{Required: true, MarkdownDescription: "What is charged. " + strings.Join(kinds, "; ") + "."},
		"type":   schema.StringAttribute{Optional: true, MarkdownDescription: "The variant, where there are several. " + strings.Join(kindTypes, "; ") + ". Default: any."},
		"use_case": schema.StringAttribute{Optional: true, MarkdownDescription: "Of a `campaign`: the vendor's use case. A campaign with several is priced as `MIXED`, one of low volume as `LOW_VOLUME`. " +
			"Default: any."},
		"setup":   schema.Float64Attribute{Optional: true, MarkdownDescription: "Once. Left out, it is not known."},
		"monthly": schema.Float64Attribute{Optional: true, MarkdownDescription: "Each month. Left out, it is not known for a `campaign` and 0 for what is paid once."},
	}
}

func (s FeeSettings) names() string {
	names := make([]string, 0, len(s))
	for _, vendor := range s {
		names = append(names, "`"+vendor.Name()+"`")
	}
	return strings.Join(names, ", ")
}

// Check refuses what cannot be meant; what is not known yet passes, until Read.
func (s FeeSettings) Check(ctx context.Context, config tfsdk.Config) diag.Diagnostics {
	model, entries, diags := readFees(ctx, config)
	at := path.Root(AttrFees)
	diags.Append(checkAmount(model.MaxSetup, at, "max_setup")...)
	diags.Append(checkAmount(model.MaxMonthly, at, "max_monthly")...)
	if isKnown(model.Unknown) && model.MaxSetup.IsNull() && model.MaxMonthly.IsNull() {
		diags.Append(CodeCredentials.Warning("fees.unknown does nothing without a limit",
			"It says what happens when an amount that nobody can name meets max_setup or max_monthly, and neither is set: nothing is limited. Set one, or remove unknown.", at.AtName("unknown")))
	}
	words := []string{FeeUnknownError, FeeUnknownWarning, FeeUnknownIgnore}
	if !isKnown(model.Unknown) || slices.Contains(words, model.Unknown.ValueString()) {
		return append(diags, s.checkPrices(entries)...)
	}
	diags.Append(unusableFee(at.AtName("unknown"), "unknown is %q, and must be \"%s\"", model.Unknown.ValueString(), strings.Join(words, `" or "`)))
	return append(diags, s.checkPrices(entries)...)
}

// Read is the argument once it is known; what is not known yet is an error,
// because a limit that is not there limits nothing.
func (s FeeSettings) Read(ctx context.Context, config tfsdk.Config) (FeeRules, diag.Diagnostics) {
	rules := FeeRules{Unknown: FeeUnknownWarning}
	diags := requireKnown(ctx, config, path.Root(AttrFees), "The provider's fees are not known yet",
		"A value in them comes from something that is not applied yet, so no limit could be kept. Apply that first, or write the value. "+NothingSent)
	if diags.HasError() {
		return rules, diags
	}
	model, entries, more := readFees(ctx, config)
	diags.Append(more...)
	rules.MaxSetup, rules.MaxMonthly = model.MaxSetup.ValueFloat64Pointer(), model.MaxMonthly.ValueFloat64Pointer()
	if unknown := model.Unknown.ValueString(); unknown != "" {
		rules.Unknown = unknown
	}
	for _, entry := range entries {
		rules.Prices = append(rules.Prices, s.price(entry))
	}
	return rules, diags
}

// readFees takes the argument apart; where it is null or not known, all is null.
func readFees(ctx context.Context, config tfsdk.Config) (model feesModel, entries []priceModel, diags diag.Diagnostics) {
	var block types.Object
	diags.Append(config.GetAttribute(ctx, path.Root(AttrFees), &block)...)
	if block.IsNull() || block.IsUnknown() {
		return model, nil, diags
	}
	diags.Append(config.GetAttribute(ctx, path.Root(AttrFees), &model)...)
	if !model.Prices.IsUnknown() && !diags.HasError() {
		for i, element := range model.Prices.Elements() {
			var entry priceModel
			if !element.IsUnknown() && !element.IsNull() {
				diags.Append(config.GetAttribute(ctx, path.Root(AttrFees).AtName("prices").AtListIndex(i), &entry)...)
			}
			entries = append(entries, entry)
		}
	}
	return model, entries, diags
}

// price is an entry; what is paid once costs nothing a month.
func (s FeeSettings) price(entry priceModel) tcr.Price {
	price := tcr.Price{Vendor: entry.Vendor.ValueString(), Setup: entry.Setup.ValueFloat64Pointer(), Monthly: entry.Monthly.ValueFloat64Pointer(),
		For: tcr.Item{Kind: entry.Kind.ValueString(), Type: entry.Type.ValueString(), UseCase: entry.UseCase.ValueString()}}
	if charge, _ := s.charge(price.Vendor, price.For.Kind); price.Monthly == nil && !charge.Monthly {
		price.Monthly = new(float64)
	}
	return price
}

// charge finds what an entry speaks of; without it, kinds are the vendor's, none
// where there is no such vendor.
func (s FeeSettings) charge(vendor, kind string) (found tcr.Charge, kinds []string) {
	for _, one := range s {
		if one.Name() == vendor {
			found, _ = one.Charges().Find(kind)
			return found, one.Charges().Kinds()
		}
	}
	return found, nil
}

// isKnown says that a value is there and known.
func isKnown(value interface {
	IsNull() bool
	IsUnknown() bool
}) bool {
	return !value.IsNull() && !value.IsUnknown()
}
