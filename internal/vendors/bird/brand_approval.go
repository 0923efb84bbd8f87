package bird

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
	"github.com/tendlc/terraform-provider-tendlc/internal/vendors/bird/api"
)

func newBrandApproval() resource.Resource {
	return tfkit.NewApproval(tfkit.Approval[*account]{
		Vendor: vendorName, VendorName: vendorBlock, Noun: "brand",
		Description: "Waits until a brand is `APPROVED`. It owns nothing at Bird and costs nothing: when the review takes longer than one apply, the apply stops with " +
			"TENDLC2001 and the next one goes on waiting. The campaign takes `brand_id` from here. Destroying it does nothing.",
		Target:      "brand_id",
		TargetDoc:   "`id` of the `tendlc_bird_brand` to wait for, of the workspace or the organization.",
		TargetCheck: []validator.String{brandID},
		Output:      "tcr_brand_id",
		OutputDoc:   "The registry's id of the brand; null where Bird shows none, which older versions of its API do not.",
		// Nothing of Bird's takes the registry's id, so nothing waits for it.
		OutputMayLack: true,
		Timeout:       15 * time.Minute,
		Clock:         func(a *account) clock.Clock { return a.clock },
		Look:          lookAtBrand,
		Seen:          seeBrand,
		Failure:       failure,
		Missing:       transport.IsNotFound,
		ImportID: func(ctx context.Context, a *account, id string) (string, diag.Diagnostics) {
			if !tcrBrandID.MatchString(id) {
				return id, brandID.check(id)
			}
			_, found, diags := a.brandByRegistry(ctx, id)
			return found, diags
		},
		Alternatives: []tfkit.IdentityPart{brandAlternative},
		WayOut:       brandWayOut(""),
		// A brand that is corrected is submitted again.
		MayReturn: func(a *account, id string) bool { return a.corrections.planned(id) },
	})
}

func lookAtBrand(ctx context.Context, a *account, id string) (tfkit.Look, error) {
	brand, err := a.brandByID(ctx, id)
	if err != nil {
		return tfkit.Look{}, err
	}
	return brandLook(brand), nil
}

// seeBrand is lookAtBrand for a refresh, at the level whose list holds the
// brand.
func seeBrand(ctx context.Context, a *account, id string) (tfkit.Look, refresh.How) {
	brand, how := a.seenBrand(ctx, api.Workspace, id)
	if how == refresh.Unseen && a.organization {
		brand, how = a.seenBrand(ctx, api.Organization, id)
	}
	return brandLook(brand), how
}

func brandLook(brand api.Brand) tfkit.Look {
	look := tfkit.Look{Status: brand.Status, Phase: brandPhase(brand), Output: brand.TCRBrandID, Reasons: brandReasons(brand)}
	if look.Phase.Lost() {
		look.Money = "The fee of the registration is due whatever the outcome, and so may be that of a correction."
	}
	return look
}
