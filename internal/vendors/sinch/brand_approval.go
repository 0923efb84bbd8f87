package sinch

import (
	"context"
	"time"

	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/resource"
	"github.com/hashicorp/terraform-plugin-framework/schema/validator"

	"github.com/tendlc/terraform-provider-tendlc/internal/clock"
	"github.com/tendlc/terraform-provider-tendlc/internal/refresh"
	"github.com/tendlc/terraform-provider-tendlc/internal/tfkit"
	"github.com/tendlc/terraform-provider-tendlc/internal/transport"
	"github.com/tendlc/terraform-provider-tendlc/internal/vendors/sinch/api"
)

func newBrandApproval() resource.Resource {
	return tfkit.NewApproval(tfkit.Approval[*account]{
		Vendor: vendorName, VendorName: vendorBlock, Noun: "brand",
		Description: "Waits until a brand is approved. It owns nothing at Sinch and costs nothing: when the review takes longer " +
			"than one apply, the apply stops with TENDLC2001 and the next one goes on waiting. Destroying it does nothing.",
		Target:      "brand_registration_id",
		TargetDoc:   "`id` of the `tendlc_sinch_brand` to wait for.",
		TargetCheck: []validator.String{brandRegistrationID},
		Output:      "tcr_brand_id",
		OutputDoc:   "The registry's id of the brand, which `tendlc_sinch_campaign` wants as `brand_id`.",
		Timeout:     15 * time.Minute,
		Clock:       func(a *account) clock.Clock { return a.clock },
		Look:        lookAtBrand,
		Seen:        seeBrand,
		Failure:     failure,
		Missing:     transport.IsNotFound,
		ImportID: func(ctx context.Context, a *account, id string) (string, diag.Diagnostics) {
			return a.brandImportID(ctx, id)
		},
		Alternatives: []tfkit.IdentityPart{brandAlternative},
	})
}

func lookAtBrand(ctx context.Context, a *account, id string) (tfkit.Look, error) {
	brand, err := a.seen.brands.Fresh(ctx, id)
	if err != nil {
		return tfkit.Look{}, err
	}
	look := a.standingOf(brand)
	if brandNeedsFeedback(look.Phase) {
		// Reasons make the error useful; without them it is still true.
		feedback, _ := a.api.BrandFeedback(ctx, id)
		look.Reasons = brandReasons(feedback)
		look.Money = "The brand's fee was charged at its registration."
	}
	return look, nil
}

// seeBrand is lookAtBrand for a refresh, which shows no reasons.
func seeBrand(ctx context.Context, a *account, id string) (tfkit.Look, refresh.How) {
	brand, how := a.seen.brands.Seen(ctx, id)
	if how == refresh.Unseen {
		return tfkit.Look{}, how
	}
	return a.standingOf(brand), how
}

// standingOf is where a brand stands. It remembers the registry's id, by which
// campaigns name the brand.
func (a *account) standingOf(brand api.Brand) tfkit.Look {
	a.plan.Brands.AlsoKnown(brand.BrandRegistrationID, brand.BrandID)
	phase, _ := brandPhase(brand.BrandRegistrationStatus, brand.BrandID)
	return tfkit.Look{Status: brand.BrandRegistrationStatus, Phase: phase, Output: brand.BrandID}
}
