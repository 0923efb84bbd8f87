package infobip

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
)

func newBrandApproval() resource.Resource {
	return tfkit.NewApproval(tfkit.Approval[*account]{
		Vendor: vendorName, VendorName: vendorBlock, Noun: "brand",
		Description: "Waits until the registrar has verified a brand. It owns nothing at Infobip and costs nothing: when that takes longer " +
			"than one apply, the apply stops with TENDLC2001 and the next one goes on waiting. Infobip shows no registry id of a brand, so the campaign takes " +
			"`brand_id`. Destroying it does nothing.",
		Target:      "brand_id",
		TargetDoc:   "`brand_id` of the `tendlc_infobip_brand_registration` to wait for.",
		TargetCheck: []validator.String{brandID},
		Timeout:     15 * time.Minute,
		Clock:       func(a *account) clock.Clock { return a.clock },
		Look:        lookAtBrand,
		Seen: func(ctx context.Context, a *account, id string) (tfkit.Look, refresh.How) {
			brand, how := a.seenBrand(ctx, id)
			return brand.look(), how
		},
		Failure: failure,
		Missing: transport.IsNotFound,
		ImportID: func(ctx context.Context, a *account, id string) (string, diag.Diagnostics) {
			return a.brandImportID(ctx, id)
		},
		Alternatives: []tfkit.IdentityPart{ownReference},
		WayOut:       brandWayOut(""),
		// A brand that is corrected goes to the registrar again.
		MayReturn: func(a *account, id string) bool { return a.notes.willEdit(id) },
	})
}

func lookAtBrand(ctx context.Context, a *account, id string) (tfkit.Look, error) {
	brand, err := a.readBrand(ctx, id)
	if err != nil {
		return tfkit.Look{}, err
	}
	return brand.look(), nil
}

func (b registeredBrand) look() tfkit.Look {
	phase, _ := b.phase()
	look := tfkit.Look{Status: b.status(), Phase: phase, Reasons: b.reasons()}
	if phase.Lost() {
		look.Money = "The fee of the registration is due whatever the outcome."
	}
	return look
}
