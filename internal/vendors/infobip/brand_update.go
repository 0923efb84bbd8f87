package infobip

import (
	"context"
	"fmt"
	"reflect"
	"strings"
	"time"

	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/resource"

	"github.com/tendlc/terraform-provider-tendlc/internal/registration"
	"github.com/tendlc/terraform-provider-tendlc/internal/tcr"
	"github.com/tendlc/terraform-provider-tendlc/internal/tfkit"
	"github.com/tendlc/terraform-provider-tendlc/internal/transport"
	"github.com/tendlc/terraform-provider-tendlc/internal/vendors/infobip/api"
)

// brandSettles bounds the wait for a brand to leave its refusal after a
// correction that was taken: who waits for the approval next would read it as
// refused for good.
const brandSettles = time.Minute

// Update replaces the draft, or has a registered brand sent to the registrar
// again.
func (r *brandResource) Update(ctx context.Context, req resource.UpdateRequest, resp *resource.UpdateResponse) {
	var prior, model brandModel
	timeout, ok := tfkit.PlannedChange(ctx, req, resp, &prior, &model, brandTimeout)
	if !ok {
		return
	}
	id := model.ID.ValueString()
	brandObject.Change(ctx, tfkit.Changing{
		ID: id, Status: prior.Status.ValueString(), Timeout: timeout,
		Now: func(ctx context.Context) (string, error) {
			brand, err := r.account.readBrand(ctx, id)
			return brand.status(), err
		},
		Send: func(ctx context.Context, change tfkit.Change) {
			if len(change.Charged) == 0 {
				resp.Diagnostics.Append(r.redraft(ctx, &model)...)
			} else if resp.Diagnostics.Append(r.resubmit(ctx, &model)...); !resp.Diagnostics.HasError() {
				r.afterResubmit(ctx, id, prior)
			}
			if !resp.Diagnostics.HasError() {
				r.saveChanged(ctx, &model, resp)
			}
		},
	}, req, resp)
}

// redraft replaces a draft, which is free.
func (r *brandResource) redraft(ctx context.Context, model *brandModel) diag.Diagnostics {
	id := model.ID.ValueString()
	_, err := r.account.api.UpdateBrand(ctx, id, model.replacing())
	changing := failure(fmt.Sprintf("change the brand %s", id))
	changing.Fields = brandFields
	return changing.Diagnostics(err)
}

// resubmit replaces a brand that was registered. It may be charged: sent once,
// and after a lost answer only looked for.
func (r *brandResource) resubmit(ctx context.Context, model *brandModel) diag.Diagnostics {
	id, request := model.ID.ValueString(), model.replacing()
	arrival := brandArrival{model: model, request: request}
	_, err := r.account.plan.Registrar.Update(ctx, registration.Update{
		Kind: brandObject.Kind(), Name: id,
		Done: func(ctx context.Context) (bool, error) {
			brand, err := r.account.api.GetBrand(ctx, id)
			return err == nil && arrival.seenIn(brand), err
		},
		Send: func(ctx context.Context) error {
			_, err := r.account.api.ResubmitBrand(ctx, id, request)
			return err
		},
	})
	if err == nil {
		return nil
	}
	return brandObject.UpdateDiagnostics(fmt.Sprintf("change the brand %s and send it to the registrar again", id), err)
}

// afterResubmit waits until a refused brand has left the refusal that was
// corrected. A read that fails, or an effect that takes longer, is left to the
// next refresh.
func (r *brandResource) afterResubmit(ctx context.Context, id string, prior brandModel) {
	if prior.Phase.ValueString() != string(tcr.Rejected) {
		return
	}
	_ = tfkit.ProvisioningWait(r.account.clock, brandSettles).Until(ctx, func(ctx context.Context) (bool, error) {
		brand, err := r.account.readBrand(ctx, id)
		phase, _ := brand.phase()
		return phase != tcr.Rejected, err
	})
}

// brandArrival tells whether a brand is as a PUT wants it. The registry
// normalises facts of a company, so after a lost answer a difference in writing
// does not count; before the PUT, and where writing is all that it changes, it
// does: a hyphen may be just what the registrar refused.
type brandArrival struct {
	model   *brandModel
	request api.BrandRequest
	looked  bool // at the brand as it was before the PUT
	alike   bool // that one had the same facts, be it in another writing
}

// seenIn is called first for the brand before the PUT, then for what became of
// it.
func (a *brandArrival) seenIn(brand api.Brand) bool {
	alike := reflect.DeepEqual(a.request, a.model.replacedBy(brand))
	if !a.looked {
		a.looked, a.alike = true, alike
	}
	return alike && !a.alike || reflect.DeepEqual(a.request, written(brand))
}

// written is the PUT that would change nothing about a brand, to the letter.
func written(brand api.Brand) api.BrandRequest {
	var facts brandFacts
	_ = facts.refresh(context.Background(), registeredBrand{Brand: brand}) // builds values only
	return facts.replacing()
}

// replacedBy is the PUT that would change nothing about a brand, in the wording
// of the model where both mean the same.
func (m *brandModel) replacedBy(brand api.Brand) api.BrandRequest {
	same, address := m.brandFacts, *m.Address
	same.Address = &address
	_ = same.refresh(context.Background(), registeredBrand{Brand: brand}) // builds values only
	return same.replacing()
}

// saveChanged reads the brand back; from here on nothing may be an error.
func (r *brandResource) saveChanged(ctx context.Context, model *brandModel, resp *resource.UpdateResponse) {
	id := model.ID.ValueString()
	err := brandObject.ReadBack(ctx, id, func(ctx context.Context, id string) error {
		brand, err := r.account.readBrand(ctx, id)
		if err == nil {
			_ = model.observe(ctx, brand)
		}
		return err
	})
	if err != nil {
		resp.Diagnostics.Append(brandObject.NotReadBack(id, err))
		model.unread(ctx)
		model.settle(api.Brand{CountryCode: model.CountryCode.ValueString()})
	}
	resp.Diagnostics.Append(resp.State.Set(ctx, model)...)
	resp.Diagnostics.Append(tfkit.ClearImported(ctx, resp.Private)...)
}

// Delete deletes the brand at Infobip.
func (r *brandResource) Delete(ctx context.Context, req resource.DeleteRequest, resp *resource.DeleteResponse) {
	brandObject.Destroy(ctx, r.account.plan, req, resp, tfkit.Ending{Now: r.account.brandStanding, Timeout: brandTimeout,
		AtVendor: func(facts tfkit.Facts, timeout time.Duration) diag.Diagnostics {
			bounded, cancel := context.WithTimeout(ctx, timeout)
			defer cancel()
			return r.delete(bounded, facts)
		}})
}

// brandStanding reads where a brand stands; one that is gone has lapsed.
func (a *account) brandStanding(ctx context.Context, id string) (status string, phase tcr.Phase, err error) {
	brand, err := a.readBrand(ctx, id)
	if transport.IsNotFound(err) {
		return "", tcr.Expired, nil
	}
	phase, _ = brand.phase()
	return brand.status(), phase, err
}

// delete is one call. What is gone already is as good.
func (r *brandResource) delete(ctx context.Context, facts tfkit.Facts) diag.Diagnostics {
	err := r.account.api.DeleteBrand(ctx, facts.ID)
	switch {
	case transport.IsNotFound(err):
		return nil
	case isRefusal(err):
		return diag.Diagnostics{tfkit.CodeDeleteFailed.Error(fmt.Sprintf("Infobip does not delete the brand %s now", facts),
			fmt.Sprintf("A brand can be deleted when each of its campaigns is a draft, rejected or deregistered. Destroy or deregister its campaigns, also those that "+
				"Terraform does not manage (data source tendlc_infobip_campaigns with brand_id), and destroy again. It stays in the state. Infobip's answer: %s. %s",
				strings.TrimSuffix(err.Error(), "."), tfkit.NotCharged))}
	default:
		return failure(fmt.Sprintf("delete the brand %s", facts)).Diagnostics(err)
	}
}
