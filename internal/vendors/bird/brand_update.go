package bird

import (
	"context"
	"fmt"
	"strings"
	"time"

	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/resource"
	"github.com/hashicorp/terraform-plugin-framework/tfsdk"

	"github.com/tendlc/terraform-provider-tendlc/internal/registration"
	"github.com/tendlc/terraform-provider-tendlc/internal/tfkit"
	"github.com/tendlc/terraform-provider-tendlc/internal/transport"
	"github.com/tendlc/terraform-provider-tendlc/internal/vendors/bird/api"
)

// brandSettles bounds the wait for a brand to leave its refusal after a
// correction that was taken: who waits for the approval next would read it as
// refused for good.
const brandSettles = time.Minute

// Update sends what changed. It may be charged, so it is sent once.
func (r *brandResource) Update(ctx context.Context, req resource.UpdateRequest, resp *resource.UpdateResponse) {
	var prior, model brandModel
	timeout, ok := tfkit.PlannedChange(ctx, req, resp, &prior, &model, brandTimeout)
	if !ok {
		return
	}
	if resp.Diagnostics.Append(r.account.reaches(model.level())...); resp.Diagnostics.HasError() {
		return
	}
	id, status, object := model.ID.ValueString(), prior.Status.ValueString(), r.brandOf(prior)
	object.Change(ctx, tfkit.Changing{
		ID: id, Status: status, Timeout: timeout,
		Now: func(ctx context.Context) (string, error) {
			brand, err := r.account.brandAt(ctx, model.level(), id)
			return brand.Status, err
		},
		Send: func(ctx context.Context, change tfkit.Change) {
			resp.Diagnostics.Append(r.stillUnlocked(ctx, object, id, status, change)...)
			if resp.Diagnostics.HasError() {
				return
			}
			if resp.Diagnostics.Append(r.patch(ctx, object, &model, change)...); !resp.Diagnostics.HasError() {
				r.saveChanged(ctx, &model, resp)
			}
		},
	}, req, resp)
}

// stillUnlocked stops the change of an identity that a vetting has locked since
// the plan.
func (r *brandResource) stillUnlocked(ctx context.Context, object tfkit.Object, id, status string, change tfkit.Change) diag.Diagnostics {
	if !changesIdentity(change) {
		return nil
	}
	vetted, err := r.account.vetted(ctx, id)
	if err != nil {
		return failure(fmt.Sprintf("read whether a vetting has locked the brand %s", id)).Diagnostics(err)
	}
	if vetted {
		return diag.Diagnostics{object.PlanAgain(id, status, status+" with an approved vetting, which locks its identity,")}
	}
	return nil
}

// patch sends the changed arguments once; after a lost answer the brand is only
// read. Of what Bird has already nothing is sent.
func (r *brandResource) patch(ctx context.Context, object tfkit.Object, model *brandModel, change tfkit.Change) diag.Diagnostics {
	id, level := model.ID.ValueString(), model.level()
	arrival := brandArrival{fields: model.changes(append(change.InPlace, change.Charged...))}
	outcome, err := r.account.plan.Registrar.Update(ctx, registration.Update{
		Kind: object.Kind(), Name: id,
		Done: func(ctx context.Context) (bool, error) {
			brand, err := r.account.brandAt(ctx, level, id)
			return err == nil && arrival.seenIn(brand), err
		},
		Send: func(ctx context.Context) error {
			_, err := r.account.api.UpdateBrand(ctx, level, id, arrival.fields)
			return err
		},
	})
	if transport.IsNotFound(err) && arrival.looked && level == api.Workspace {
		return diag.Diagnostics{notOfTheWorkspace(id, err)}
	}
	if err != nil {
		return object.UpdateDiagnostics(fmt.Sprintf("change the brand %s", id), err)
	}
	if arrival.rejected && outcome != registration.AlreadyDone {
		r.afterCorrection(ctx, level, id)
	}
	return nil
}

// notOfTheWorkspace is the error of a change that was answered as if the brand,
// which had just been read, did not exist: the workspace reads what the
// organization shares with it, and only the organization changes that.
func notOfTheWorkspace(id string, err error) diag.Diagnostic {
	return tfkit.CodeRefused.Error(fmt.Sprintf("Bird does not change the brand %s at the workspace", id),
		fmt.Sprintf("It reads the brand there and answered 404 to the change, so the brand may be one that the organization shares, which is changed at the organization only. "+
			"Then take it out of the state (terraform state rm ADDRESS, nothing is sent), set scope = %q and how it is shared, and import it: terraform import ADDRESS %s/%s. "+
			"Only changing scope would register a new brand. Bird's answer: %s. %s",
			scopeOrganization, scopeOrganization, id, strings.TrimSuffix(err.Error(), "."), tfkit.NotCharged), atScope)
}

// brandArrival tells whether a brand is as an update wants it. The registry
// normalises facts of a company, so after a lost answer a difference in writing
// does not count; before the update, and where writing is all that it changes,
// it does: a hyphen may be just what the registry refused.
type brandArrival struct {
	fields   api.BrandFields
	looked   bool // at the brand as it was before the update
	alike    bool // that one had the same facts, be it in another writing
	rejected bool // and was refused
}

// seenIn is called first for the brand before the update, then for what became
// of it. One that was refused and is not any more was submitted again.
func (a *brandArrival) seenIn(brand api.Brand) bool {
	exact, alike := a.compare(brand)
	if !a.looked {
		a.looked, a.alike, a.rejected = true, alike, brand.Status == statusRejected
	}
	return exact || alike && !a.alike || a.rejected && brand.Status != statusRejected
}

// compare says whether a brand has what is sent, to the letter and in meaning.
func (a *brandArrival) compare(brand api.Brand) (exact, alike bool) {
	exact, alike = a.shared(brand), a.shared(brand)
	for _, text := range new(brandFacts).texts(&a.fields, brand) {
		if wanted := *text.field; wanted != nil {
			exact = exact && factOrNull(*wanted) == factOrNull(text.remote)
			alike = alike && text.same(*wanted, text.remote)
		}
	}
	return exact, alike
}

// brandOf is brandOf with what Bird can be asked for.
func (r *brandResource) brandOf(prior brandModel) tfkit.Object {
	object := brandOf(prior)
	object.Holds = func(ctx context.Context, plan tfsdk.Plan, arguments []string) (bool, error) {
		var planned brandModel
		if diags := plan.Get(ctx, &planned); diags.HasError() {
			return false, nil
		}
		brand, err := r.account.brandAt(ctx, prior.level(), prior.ID.ValueString())
		exact, _ := (&brandArrival{fields: planned.changes(arguments)}).compare(brand)
		return exact && err == nil, err
	}
	return object
}

// shared says whether a brand is shared as is sent.
func (a *brandArrival) shared(brand api.Brand) bool {
	wide := a.fields.OrganizationWide
	switch {
	case wide == nil: // nothing about it is sent
		return true
	case *wide:
		return brand.OrganizationWide != nil && *brand.OrganizationWide
	default:
		return (brand.OrganizationWide == nil || !*brand.OrganizationWide) && sameIDs(a.fields.WorkspaceIDs, brand.WorkspaceIDs)
	}
}

// afterCorrection waits until a refused brand has left the refusal that was
// corrected. A read that fails, or an effect that takes longer, is left to the
// next refresh.
func (r *brandResource) afterCorrection(ctx context.Context, level api.Level, id string) {
	_ = tfkit.ProvisioningWait(r.account.clock, brandSettles).Until(ctx, func(ctx context.Context) (bool, error) {
		brand, err := r.account.brandAt(ctx, level, id)
		return brand.Status != statusRejected, err
	})
}

// saveChanged reads the brand back; from here on nothing may be an error.
func (r *brandResource) saveChanged(ctx context.Context, model *brandModel, resp *resource.UpdateResponse) {
	id := model.ID.ValueString()
	model.FeePreview = tfkit.KnownFee(model.FeePreview)
	model.unread(ctx)
	if err := brandObject.ReadBack(ctx, id, func(ctx context.Context, id string) error {
		brand, err := r.account.brandAt(ctx, model.level(), id)
		if err == nil {
			_ = model.observe(ctx, brand)
		}
		return err
	}); err != nil {
		resp.Diagnostics.Append(brandObject.NotReadBack(id, err))
	}
	resp.Diagnostics.Append(resp.State.Set(ctx, model)...)
	resp.Diagnostics.Append(tfkit.ClearImported(ctx, resp.Private)...)
}
