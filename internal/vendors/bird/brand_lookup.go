package bird

import (
	"context"
	"fmt"

	"github.com/hashicorp/terraform-plugin-framework/path"
	"github.com/hashicorp/terraform-plugin-framework/types"

	"github.com/tendlc/terraform-provider-tendlc/internal/tcr"
	"github.com/tendlc/terraform-provider-tendlc/internal/tfkit"
	"github.com/tendlc/terraform-provider-tendlc/internal/transport"
	"github.com/tendlc/terraform-provider-tendlc/internal/vendors/bird/api"
)

// atBrandID is the argument by which everything below a brand names it.
var atBrandID = path.Root("brand_id")

// brandByID reads a brand of either level: as the workspace sees it, else, if
// the configuration names an organization, as that one does. Its id is the one
// that was asked for, in whatever writing the answer has it: an argument that
// refers to it must not change.
func (a *account) brandByID(ctx context.Context, id string) (api.Brand, error) {
	brand, err := a.brandAt(ctx, api.Workspace, id)
	if !transport.IsNotFound(err) || !a.organization {
		return brand, err
	}
	shared, ofOrganization := a.brandAt(ctx, api.Organization, id)
	if transport.CertaintyOf(ofOrganization) == transport.Refused { // not there either, or not for this key
		return brand, err
	}
	return shared, ofOrganization
}

// brandAt reads a brand at one level, see brandByID about its id.
func (a *account) brandAt(ctx context.Context, level api.Level, id string) (api.Brand, error) {
	brand, err := a.seenBrands(level).Fresh(ctx, id)
	if err == nil {
		brand.ID = id
	}
	return brand, err
}

// findBrand reads a brand at one level. found is false when neither a read nor
// a fresh list knows it, and for a brand that is DELETED: Bird does not say
// which of them follows a delete.
func (a *account) findBrand(ctx context.Context, level api.Level, id string) (api.Brand, bool, error) {
	return brandBy(id, func() (api.Brand, error) { return a.api.GetBrand(ctx, level, id) },
		func() ([]api.Brand, error) { return a.api.ListBrands(ctx, level) })
}

// brandReady is the precondition of what is bought for a brand: that it is
// APPROVED, and seen by the workspace, which orders it. Where it is not, the
// error is a *tfkit.Unmet at brand_id that says where the brand stands and what
// to do or wait for. That only an approved brand is vetted is not documented; a
// refused vetting would be paid.
func (a *account) brandReady(ctx context.Context, brandID string) error {
	brand, err := a.brandAt(ctx, api.Workspace, brandID)
	if transport.IsNotFound(err) {
		return a.unseen(ctx, brandID)
	}
	if err != nil || brand.Status == statusApproved {
		return err
	}
	return &tfkit.Unmet{At: atBrandID, What: fmt.Sprintf("the brand %s is %s (%s)", brandID, brandPhase(brand), brand.Status), Advice: brandAdvice(brand)}
}

// shareIt is what to do about a brand that only the organization sees.
const shareIt = "It belongs to the organization, and a workspace orders vettings and registers campaigns: share the brand with this one " +
	"(workspace_ids or organization_wide of tendlc_bird_brand)."

// unseen is the complaint about a brand that the workspace does not see.
func (a *account) unseen(ctx context.Context, brandID string) error {
	_, err := a.brandByID(ctx, brandID)
	switch {
	case transport.IsNotFound(err):
		return &tfkit.Unmet{At: atBrandID, What: "Bird does not know the brand " + brandID,
			Advice: "Take brand_id from tendlc_bird_brand_approval.NAME.brand_id; a brand of the organization must be shared with the workspace."}
	case err != nil:
		return err
	}
	return &tfkit.Unmet{At: atBrandID, What: "the workspace does not see the brand " + brandID, Advice: shareIt}
}

// brandPhase is where a brand stands; unknown for a word that this version does
// not know.
func brandPhase(brand api.Brand) tcr.Phase {
	phase, _ := brandStatuses.Phase(brand.Status)
	return phase
}

// brandAdvice says what to do about a brand that is not APPROVED.
func brandAdvice(brand api.Brand) string {
	reasons := tfkit.ReasonWords(brandReasons(brand))
	switch brandPhase(brand) {
	case tcr.Rejected:
		return "The registry refused it." + reasons + " " + brandWayOut(statusRejected)
	case tcr.Failed, tcr.Expired:
		return brandWayOut(brand.Status)
	default:
		return "It must be APPROVED. Wait for it with tendlc_bird_brand_approval and take brand_id from there; reviews take " + brandReview + "."
	}
}

const (
	brandReview = "minutes to days"
	// afterRejection: Bird's guide sends people to the support, its operation
	// says that every field can be updated. A refusal of the update is free.
	afterRejection = "orrect it in place and apply: Bird then submits it again, for the fee of a resubmission (4 USD). If Bird refuses the change, its support has to help."
)

// brandWayOut is what to do about a refused brand of that status; "" is for
// whoever cannot tell.
func brandWayOut(status string) string {
	switch status {
	case statusRejected:
		return "C" + afterRejection
	case statusFailed:
		return "It could not be submitted, and Bird takes no change of it: replace it (terraform apply -replace=ADDRESS), which registers a new one for a new fee."
	case statusDeleted:
		return "It is deleted: register a new one, for a new fee."
	default:
		return "If it is REJECTED, c" + afterRejection + " If it is FAILED, replace it (terraform apply -replace=ADDRESS), for a new fee."
	}
}

// brandReasons says why the registry refused a brand, if it did.
func brandReasons(brand api.Brand) []tfkit.Reason {
	switch {
	case brand.Rejection != nil && (brand.Rejection.Code != "" || brand.Rejection.Description != ""):
		return []tfkit.Reason{{Code: textOrNull(brand.Rejection.Code), Reason: types.StringValue(brand.Rejection.Description)}}
	case brand.Status == statusRejected:
		return []tfkit.Reason{{Reason: types.StringValue("Bird gives no reason")}}
	default:
		return nil
	}
}
