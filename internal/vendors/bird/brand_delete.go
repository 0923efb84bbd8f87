package bird

import (
	"context"
	"fmt"
	"strings"
	"time"

	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/resource"

	"github.com/tendlc/terraform-provider-tendlc/internal/tcr"
	"github.com/tendlc/terraform-provider-tendlc/internal/tfkit"
	"github.com/tendlc/terraform-provider-tendlc/internal/transport"
	"github.com/tendlc/terraform-provider-tendlc/internal/vendors/bird/api"
)

// Delete detaches the brand from the workspace, or deletes it from the
// organization.
func (r *brandResource) Delete(ctx context.Context, req resource.DeleteRequest, resp *resource.DeleteResponse) {
	var prior brandModel
	resp.Diagnostics.Append(tfkit.Get(ctx, req.State, &prior)...)
	resp.Diagnostics.Append(r.account.reaches(prior.level())...)
	if resp.Diagnostics.HasError() {
		return
	}
	level := prior.level()
	brandIn(level).Destroy(ctx, r.account.plan, req, resp, tfkit.Ending{
		Now: r.standing(level),
		AtVendor: func(facts tfkit.Facts, timeout time.Duration) diag.Diagnostics {
			bounded, cancel := context.WithTimeout(ctx, timeout)
			defer cancel()
			return r.delete(bounded, level, facts)
		},
		Timeout: brandTimeout,
	})
}

// standing reads where a brand of that level stands; one that is gone has lapsed.
func (r *brandResource) standing(level api.Level) func(context.Context, string) (string, tcr.Phase, error) {
	return func(ctx context.Context, id string) (status string, phase tcr.Phase, err error) {
		brand, err := r.account.brandAt(ctx, level, id)
		if transport.IsNotFound(err) {
			return statusDeleted, tcr.Expired, nil
		}
		return brand.Status, brandPhase(brand), err
	}
}

// delete is one call. What is gone already is as good.
func (r *brandResource) delete(ctx context.Context, level api.Level, facts tfkit.Facts) diag.Diagnostics {
	_, err := r.account.api.DeleteBrand(ctx, level, facts.ID)
	status := transport.StatusOf(err)
	switch {
	case err == nil:
		return r.afterDelete(ctx, level, facts)
	case transport.IsNotFound(err):
		return nil
	case transport.CertaintyOf(err) == transport.Refused && status != 401 && status != 403:
		return diag.Diagnostics{tfkit.CodeDeleteFailed.Error(fmt.Sprintf("Bird does not %s the brand %s now", deleting(level), facts),
			fmt.Sprintf("It refuses while the brand has active campaigns. Destroy its campaigns first, also those that Terraform does not manage "+
				"(data source tendlc_bird_campaigns), and destroy again. It stays in the state. Bird's answer: %s. %s",
				strings.TrimSuffix(err.Error(), "."), tfkit.NotCharged))}
	default:
		return failure(fmt.Sprintf("%s the brand %s", deleting(level), facts)).Diagnostics(err)
	}
}

func deleting(level api.Level) string {
	if level == api.Organization {
		return "delete"
	}
	return "detach"
}

// brandGoes is what becomes of the old brand in a replacement.
func brandGoes(level api.Level) string {
	if level == api.Organization {
		return "The old one is deleted, for every workspace that shares it."
	}
	return "The old one is detached from the workspace."
}

// afterDelete reads until the brand is gone. Bird has said yes and does not say
// what a read shows then, so one that stays readable is only told.
func (r *brandResource) afterDelete(ctx context.Context, level api.Level, facts tfkit.Facts) diag.Diagnostics {
	gone := func(ctx context.Context) (bool, error) {
		brand, err := r.account.brandAt(ctx, level, facts.ID)
		if transport.IsNotFound(err) {
			return true, nil
		}
		return brand.Status == statusDeleted, err
	}
	if tfkit.ProvisioningWait(r.account.clock, brandSettles).Until(ctx, gone) == nil {
		return nil
	}
	return diag.Diagnostics{tfkit.CodeForgotten.Warning(fmt.Sprintf("Bird has taken the order to %s the brand %s and has not shown that it is gone", deleting(level), facts),
		"It leaves the state. Look at Bird's dashboard if that surprises you; as long as Bird lists it, the same brand is not registered again.")}
}
