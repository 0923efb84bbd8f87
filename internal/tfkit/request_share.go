package tfkit

import (
	"context"
	"fmt"

	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/path"
	"github.com/hashicorp/terraform-plugin-framework/provider/schema"
	"github.com/hashicorp/terraform-plugin-framework/tfsdk"
	"github.com/hashicorp/terraform-plugin-framework/types"
)

// AttrRequestShare is the provider's argument for the part of the vendors' rate
// limits that it may use.
const AttrRequestShare = "request_share"

// RequestShareAttribute is the argument in the provider's schema.
func RequestShareAttribute() schema.Attribute {
	return schema.Float64Attribute{
		Optional: true,
		MarkdownDescription: "The part of each vendor's rate limits that this provider may use, above 0 and at most 1 (the default). " +
			"Less than 1 leaves room for what else uses the account, such as the traffic of production. " +
			"Where a vendor publishes no limit (Sinch, Bird), 1 is whatever the vendor lets pass, and less is taken of 10 reads and 1 write a second. " +
			"Two `provider` blocks for one account, or two runs at once, do not know of each other: their shares add up.",
	}
}

// CheckRequestShare refuses what is no share; what is not known yet passes,
// until ReadRequestShare.
func CheckRequestShare(ctx context.Context, config tfsdk.Config) diag.Diagnostics {
	var given types.Float64
	diags := config.GetAttribute(ctx, path.Root(AttrRequestShare), &given)
	share := given.ValueFloat64()
	if !isKnown(given) || share > 0 && share <= 1 {
		return diags
	}
	return append(diags, CodeCredentials.Error("The provider's request_share cannot be used",
		fmt.Sprintf("It is %v, and must be above 0 and at most 1. %s", share, NothingSent), path.Root(AttrRequestShare)))
}

// ReadRequestShare is the argument once it is known, 1 where it is null; what is
// not known yet is an error, because all of the limit would be used.
func ReadRequestShare(ctx context.Context, config tfsdk.Config) (float64, diag.Diagnostics) {
	diags := CheckRequestShare(ctx, config)
	var given types.Float64
	diags.Append(config.GetAttribute(ctx, path.Root(AttrRequestShare), &given)...)
	switch {
	case given.IsUnknown():
		diags.Append(CodeCredentials.Error("The provider's request_share is not known yet",
			"It comes from something that is not applied yet, so no room could be left. Apply that first, or write the value. "+NothingSent, path.Root(AttrRequestShare)))
		return 1, diags
	case given.IsNull() || diags.HasError():
		return 1, diags
	default:
		return given.ValueFloat64(), diags
	}
}
