package infobip

import (
	"context"
	"fmt"

	"github.com/hashicorp/terraform-plugin-framework/path"
	"github.com/hashicorp/terraform-plugin-framework/resource"
	"github.com/hashicorp/terraform-plugin-framework/types"

	"github.com/tendlc/terraform-provider-tendlc/internal/tcr"
	"github.com/tendlc/terraform-provider-tendlc/internal/tfkit"
	"github.com/tendlc/terraform-provider-tendlc/internal/vendors/infobip/api"
)

// ModifyPlan plans what follows from other arguments, then what every object
// plans.
func (r *brandResource) ModifyPlan(ctx context.Context, req resource.ModifyPlanRequest, resp *resource.ModifyPlanResponse) {
	if !r.configured {
		return
	}
	var prior, planned brandModel
	if !req.State.Raw.IsNull() {
		resp.Diagnostics.Append(tfkit.Get(ctx, req.State, &prior)...)
	}
	if !req.Plan.Raw.IsNull() {
		resp.Diagnostics.Append(tfkit.Get(ctx, req.Plan, &planned)...)
		r.planFollowing(ctx, &prior, &planned, req, resp)
	}
	if resp.Diagnostics.HasError() {
		return
	}
	object := brandObject.ReadBy(r.account.brandStanding)
	object.WayOut = brandWayOut(prior.Status.ValueString())
	object.ModifyPlan(ctx, r.account.plan, req, resp)
	switch {
	case req.State.Raw.IsNull():
	case req.Plan.Raw.IsNull():
		r.warnDestroy(prior, resp)
	case prior.Phase.ValueString() == string(tcr.Rejected) && !resp.Plan.Raw.Equal(req.State.Raw):
		r.noteCorrection(ctx, prior, req, resp)
	}
}

// planFollowing plans the country of the tax id and the reference id where the
// configuration gives none.
func (r *brandResource) planFollowing(ctx context.Context, prior, planned *brandModel, req resource.ModifyPlanRequest, resp *resource.ModifyPlanResponse) {
	var given types.String
	at := path.Root("tax_id_issuing_country")
	resp.Diagnostics.Append(tfkit.Attribute(ctx, req.Config, at, &given)...)
	if given.IsNull() && followsCountry(prior, planned) {
		planned.TaxIDIssuingCountry = planned.CountryCode
		resp.Diagnostics.Append(resp.Plan.SetAttribute(ctx, at, planned.CountryCode)...)
	}
	if req.State.Raw.IsNull() && planned.ReferenceID.IsUnknown() && planned.identified() {
		var reference types.String
		at := path.Root("reference_id")
		resp.Diagnostics.Append(tfkit.Attribute(ctx, req.Config, at, &reference)...)
		if reference.IsNull() { // an unknown one is somebody's own
			planned.deriveReference()
			resp.Diagnostics.Append(resp.Plan.SetAttribute(ctx, at, planned.ReferenceID)...)
		}
	}
}

// followsCountry says whether the country of the tax id is planned from the
// country of the company: Infobip falls back to it. It is locked once the brand
// was registered, and then stays as it is.
func followsCountry(prior, planned *brandModel) bool {
	if prior.ID.IsNull() {
		return true
	}
	return prior.Status.ValueString() == brandDraft && !planned.CountryCode.Equal(prior.CountryCode) &&
		prior.TaxIDIssuingCountry.Equal(prior.CountryCode)
}

// deriveReference gives the brand its reference id, if nobody has.
func (m *brandModel) deriveReference() {
	if m.ReferenceID.IsUnknown() {
		m.ReferenceID = types.StringValue(derivedReference(brandFingerprint(m.identity())))
	}
}

// noteCorrection tells the plans of the registration and the approval that a
// refused brand goes to the registrar again.
func (r *brandResource) noteCorrection(ctx context.Context, prior brandModel, req resource.ModifyPlanRequest, resp *resource.ModifyPlanResponse) {
	change, err := brandEdits.CompareSent(resp.Plan.Raw, req.State.Raw, prior.Status.ValueString(), tfkit.Imported(ctx, req.Private))
	if err == nil && len(change.Charged) > 0 && len(change.Replacing) == 0 {
		r.account.notes.noteEdit(prior.ID.ValueString())
	}
}

// warnDestroy says what deleting a brand that was registered means.
func (r *brandResource) warnDestroy(prior brandModel, resp *resource.ModifyPlanResponse) {
	if resp.Diagnostics.HasError() || prior.Phase.ValueString() == string(tcr.Draft) {
		return
	}
	resp.Diagnostics.Append(tfkit.CodeForgotten.Warning(fmt.Sprintf("Destroying the brand %q deletes it at Infobip only", prior.Name.ValueString()),
		"It was registered, and whether Infobip takes it off The Campaign Registry is not documented. The fee is not paid back, and another registration costs a new one. "+
			"Infobip refuses to delete a brand with a campaign that is registered or under review."))
}

// brandReferenceFree is the precondition of a create: Infobip refuses a
// reference id that another brand holds. One with the same facts is left to the
// search for twins, which can take it over.
func (a *account) brandReferenceFree(ctx context.Context, model *brandModel) error {
	reference := model.ReferenceID.ValueString()
	brands, err := a.api.ListBrands(ctx, api.BrandFilter{ReferenceIDs: []string{reference}})
	if err != nil {
		return err
	}
	for _, brand := range brands {
		if brand.ReferenceID != reference || brandFingerprint(brand) == brandFingerprint(model.identity()) {
			continue
		}
		return &tfkit.Unmet{
			At: path.Root("reference_id"), What: fmt.Sprintf("its reference_id %s is used by the brand %q (%s)", reference, brand.Name, brand.ID),
			Advice: fmt.Sprintf("Infobip takes each reference_id once. To manage that brand: terraform import %s.NAME %s. To create another one, set another reference_id.",
				brandObject.TypeName, brand.ID),
		}
	}
	return nil
}
