package functions

import (
	"context"
	"fmt"
	"strings"

	"github.com/hashicorp/terraform-plugin-framework/function"
	"github.com/hashicorp/terraform-plugin-framework/types"

	"github.com/tendlc/terraform-provider-tendlc/internal/tfkit"
)

type estimateFees struct{ named }

// Metadata implements function.Function.
func (estimateFees) Metadata(_ context.Context, _ function.MetadataRequest, resp *function.MetadataResponse) {
	resp.Name = "estimate_fees"
}

// Definition implements function.Function.
func (f estimateFees) Definition(ctx context.Context, _ function.DefinitionRequest, resp *function.DefinitionResponse) {
	resp.Definition = function.Definition{
		Summary: "What registering something costs by the published prices.",
		MarkdownDescription: "Names the fee of one object from the provider's dated tables: the same object that `fee_preview` of the resources is. It asks nobody. " +
			"So it does not know what your account pays, neither by the provider's `fees.prices` nor by the price that Sinch names for a brand; where it is the registry's list price, `source` says so.\n\n" +
			"The result is an object:\n\n" +
			"- `setup` (Number) USD, once. Null when nobody publishes the amount, never 0 for that.\n" +
			"- `monthly` (Number) USD a month; 0 for what is paid once, null when nobody publishes the amount.\n" +
			"- `currency` (String) `USD`.\n" +
			"- `source` (String) Where the figures come from, or why there are none.\n" +
			"- `as_of` (String) Date of the figures, null where there are none.",
		Parameters: []function.Parameter{
			function.StringParameter{Name: "vendor", MarkdownDescription: "One of " + ticked(f.names()) + ". `generic`, which `lint_campaign` takes, is none of them: it has no prices of its own."},
			function.StringParameter{Name: "kind", MarkdownDescription: "What is paid for, as in the provider's `fees.prices`. " + f.kinds() + "."},
			function.DynamicParameter{Name: "options", AllowNullValue: true, MarkdownDescription: "What the price depends on: an object with one or both of " +
				"`type` (" + f.types() + ") and `use_case` (for a `campaign`, in the vendor's words; several are priced as `MIXED`, low volume as `LOW_VOLUME`). " +
				"A type that is left out is the resource's default, where it has one. With neither it is `{}`; OpenTofu takes a `null` in its place for a value that is not known yet."},
		},
		Return: function.ObjectReturn{AttributeTypes: tfkit.NoFee().AttributeTypes(ctx)},
	}
}

// Run implements function.Function.
func (f estimateFees) Run(ctx context.Context, req function.RunRequest, resp *function.RunResponse) {
	var name, kind string
	var options types.Dynamic
	if resp.Error = req.Arguments.Get(ctx, &name, &kind, &options); resp.Error != nil {
		return
	}
	vendor, err := f.vendor(name)
	if err != nil {
		resp.Error = err
		return
	}
	charge, found := vendor.Charges().Find(kind)
	if !found {
		resp.Error = refuse(1, oneOf("kind", kind, vendor.Charges().Kinds()))
		return
	}
	raw, failed := options.ToTerraformValue(ctx)
	if failed != nil {
		resp.Error = refuse(2, failed.Error())
		return
	}
	if !raw.IsFullyKnown() {
		result(ctx, resp, types.ObjectUnknown(tfkit.NoFee().AttributeTypes(ctx)))
		return
	}
	item, wrong := itemOf(charge, raw)
	if len(wrong) > 0 {
		resp.Error = refuse(2, strings.Join(wrong, ".\n"))
		return
	}
	result(ctx, resp, tfkit.FeeObject(vendor.ListFee(item)))
}

// kinds says for a page what each vendor charges for.
func (f estimateFees) kinds() string {
	var says []string
	for _, vendor := range f.vendors {
		says = append(says, fmt.Sprintf("`%s`: %s", vendor.Name(), ticked(vendor.Charges().Kinds())))
	}
	return strings.Join(says, "; ")
}

// types says for a page which kinds have variants.
func (f estimateFees) types() string {
	var says []string
	for _, vendor := range f.vendors {
		for _, charge := range vendor.Charges() {
			if charge.Types != nil {
				says = append(says, fmt.Sprintf("`%s` at `%s`: %s", charge.Kind, vendor.Name(), ticked(charge.Types)))
			}
		}
	}
	return strings.Join(says, "; ")
}
