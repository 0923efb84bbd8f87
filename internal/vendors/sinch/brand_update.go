package sinch

import (
	"context"
	"fmt"
	"slices"

	"github.com/hashicorp/terraform-plugin-framework/resource"
	"github.com/hashicorp/terraform-plugin-framework/types"

	"github.com/tendlc/terraform-provider-tendlc/internal/registration"
	"github.com/tendlc/terraform-provider-tendlc/internal/tfkit"
	"github.com/tendlc/terraform-provider-tendlc/internal/transport"
	"github.com/tendlc/terraform-provider-tendlc/internal/vendors/sinch/api"
)

// The types of a brand; an upgrade leads from the first to the second.
const (
	simplifiedBrand = "SIMPLIFIED"
	fullBrand       = "FULL"
)

// Update patches the changed groups, and then upgrades the brand if its type
// changed.
func (r *brandResource) Update(ctx context.Context, req resource.UpdateRequest, resp *resource.UpdateResponse) {
	var prior, model brandModel
	timeout, ok := tfkit.PlannedChange(ctx, req, resp, &prior, &model, createTimeout)
	if !ok {
		return
	}
	id := model.ID.ValueString()
	brandObject.Change(ctx, tfkit.Changing{
		ID: id, Status: prior.Status.ValueString(), Timeout: timeout,
		Now: func(ctx context.Context) (string, error) {
			brand, err := r.account.api.GetBrand(ctx, id)
			return brand.BrandRegistrationStatus, err
		},
		Send: func(ctx context.Context, change tfkit.Change) { r.send(ctx, change, &prior, &model, resp) },
	}, req, resp)
}

// send makes the calls. After each one the state says what is true by then, so
// that an error of the next loses nothing; an update that fails taints nothing.
func (r *brandResource) send(ctx context.Context, change tfkit.Change, prior, model *brandModel, resp *resource.UpdateResponse) {
	id := model.ID.ValueString()
	wanted, fee := model.BrandRegistrationType, tfkit.KnownFee(model.FeePreview)
	if len(change.InPlace) > 0 {
		brand, err := r.account.api.UpdateBrand(ctx, id, model.groups(change.InPlace))
		if err != nil {
			patching := failure(fmt.Sprintf("change the brand %s", id))
			patching.Fields = brandFields
			if transport.CertaintyOf(err) == transport.Ambiguous { // it may have been made, and no page says that it is free
				patching.Money = "The change may have been made; Sinch documents no fee for it."
			}
			resp.Diagnostics.Append(patching.Diagnostics(err)...)
			return
		}
		if len(change.Charged) > 0 {
			model.BrandRegistrationType, model.FeePreview = prior.BrandRegistrationType, prior.FeePreview
		}
		r.save(ctx, brand, model, resp)
	}
	if len(change.Charged) == 0 {
		return
	}
	if err := r.upgrade(ctx, id); err != nil {
		resp.Diagnostics.Append(brandObject.UpdateDiagnostics("upgrade the brand "+id+" to FULL", err)...)
		return
	}
	model.BrandRegistrationType = wanted
	model.FeePreview = fee
	r.saveUpgraded(ctx, model, resp)
}

// groups are the changed groups as they are sent; Sinch takes them whole.
func (m *brandModel) groups(changed []string) api.BrandUpdate {
	request := m.request()
	var update api.BrandUpdate
	if slices.Contains(changed, "company_details") {
		update.CompanyDetails = &request.CompanyDetails
	}
	if slices.Contains(changed, "financial_details") {
		update.FinancialDetails = &request.FinancialDetails
	}
	if slices.Contains(changed, "contact_details") {
		update.ContactDetails = &request.ContactDetails
	}
	return update
}

// upgrade is billable: sent once, and after a lost answer only looked for.
func (r *brandResource) upgrade(ctx context.Context, id string) error {
	_, err := r.account.plan.Registrar.Update(ctx, registration.Update{
		Kind: brandObject.Kind(), Name: id,
		Done: func(ctx context.Context) (bool, error) {
			brand, err := r.account.api.GetBrand(ctx, id)
			return brand.BrandRegistrationStatus == upgradeStatus || brand.BrandRegistrationType == fullBrand, err
		},
		Send: func(ctx context.Context) error {
			_, err := r.account.api.UpgradeBrand(ctx, id)
			return err
		},
	})
	return err
}

// saveUpgraded reads the brand back; from here on nothing may be an error.
func (r *brandResource) saveUpgraded(ctx context.Context, model *brandModel, resp *resource.UpdateResponse) {
	var brand api.Brand
	err := brandObject.ReadBack(ctx, model.ID.ValueString(), func(ctx context.Context, id string) (err error) {
		brand, err = r.account.api.GetBrand(ctx, id)
		return err
	})
	if err != nil {
		resp.Diagnostics.Append(brandObject.NotReadBack(model.ID.ValueString(), err))
		model.Status, model.Phase, model.IdentityStatus = types.StringNull(), types.StringNull(), types.StringNull()
		model.StatusReasons, _ = tfkit.ReasonList(ctx, nil)
		resp.Diagnostics.Append(resp.State.Set(ctx, model)...)
		return
	}
	r.save(ctx, brand, model, resp)
}

func (r *brandResource) save(ctx context.Context, brand api.Brand, model *brandModel, resp *resource.UpdateResponse) {
	resp.Diagnostics.Append(model.observe(ctx, brand, nil)...)
	resp.Diagnostics.Append(resp.State.Set(ctx, model)...)
	resp.Diagnostics.Append(tfkit.ClearImported(ctx, resp.Private)...)
}
