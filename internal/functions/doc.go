// Package functions holds the provider's functions, one file each:
// lint_campaign, message_segments, normalize_status and estimate_fees. They
// work without a configured provider and without credentials, so that they can
// judge a pull request of somebody who has none.
//
// They are pure: no network, no clock, the same result for the same arguments.
// Terraform relies on that, since it calls a function in the plan and again in
// the apply. What vendors differ in comes from tfkit.Vendor; no vendor is known
// here by name.
package functions

import (
	"context"

	"github.com/hashicorp/terraform-plugin-framework/function"

	"github.com/tendlc/terraform-provider-tendlc/internal/tfkit"
)

// All are the provider's functions, over what the vendors know of their own
// words and prices.
func All(vendors []tfkit.Vendor) []func() function.Function {
	return []func() function.Function{
		func() function.Function { return estimateFees{named{vendors}} },
		func() function.Function { return lintCampaign{} },
		func() function.Function { return messageSegments{} },
		func() function.Function { return normalizeStatus{named{vendors}} },
	}
}

// result hands a function's result over, unless there is an error already.
func result(ctx context.Context, resp *function.RunResponse, value any) {
	if resp.Error == nil {
		resp.Error = resp.Result.Set(ctx, value)
	}
}
