package bird

import (
	"cmp"
	"context"
	"errors"
	"strings"

	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/resource"
	"github.com/hashicorp/terraform-plugin-framework/tfsdk"

	"github.com/tendlc/terraform-provider-tendlc/internal/registration"
	"github.com/tendlc/terraform-provider-tendlc/internal/tcr"
	"github.com/tendlc/terraform-provider-tendlc/internal/tfkit"
	"github.com/tendlc/terraform-provider-tendlc/internal/transport"
	"github.com/tendlc/terraform-provider-tendlc/internal/vendors/bird/api"
)

var brandVettingObject = tfkit.Object{
	Vendor: vendorName, Noun: "vetting", TypeName: "tendlc_bird_brand_vetting", NameAttr: "brand_id",
	Edits: brandVettingEdits, Fields: brandVettingFields, Access: access, Review: "minutes to days",
	ForgetsOnDestroy: "Bird has no call to delete a vetting. It leaves the state, and stays in force and paid; another one of the same class and provider is stopped, " +
		"so that none is paid twice.",
	WayOut: "A vetting that failed stays paid. Compare the facts of the brand with its tax documents and its website first; another one is ordered with " +
		"terraform apply -replace=ADDRESS, for a new fee.",
	Fee: func(context.Context, tfsdk.Plan) (tcr.Fee, bool, diag.Diagnostics) { return vettingFee, true, nil },
}

type brandVettingResource struct{ connected }

func newBrandVettingResource() resource.Resource { return &brandVettingResource{} }

var (
	_ resource.ResourceWithConfigure   = (*brandVettingResource)(nil)
	_ resource.ResourceWithModifyPlan  = (*brandVettingResource)(nil)
	_ resource.ResourceWithImportState = (*brandVettingResource)(nil)
)

func (r *brandVettingResource) Metadata(_ context.Context, _ resource.MetadataRequest, resp *resource.MetadataResponse) {
	resp.TypeName = brandVettingObject.TypeName
}

func (r *brandVettingResource) Schema(ctx context.Context, _ resource.SchemaRequest, resp *resource.SchemaResponse) {
	resp.Schema = brandVettingSchema(ctx)
}

func (r *brandVettingResource) ModifyPlan(ctx context.Context, req resource.ModifyPlanRequest, resp *resource.ModifyPlanResponse) {
	if r.configured {
		brandVettingObject.ReadBy(r.standing).ModifyPlan(ctx, r.account.plan, req, resp)
	}
}

// ImportState takes BRAND_ID/VETTING_ID.
func (r *brandVettingResource) ImportState(ctx context.Context, req resource.ImportStateRequest, resp *resource.ImportStateResponse) {
	brand, _, diags := pairOfIDs(req.ID, "vetting")
	resp.Diagnostics.Append(diags...)
	if diags.HasError() {
		return
	}
	brandVettingObject.ImportState(ctx, r.account.plan, req.ID, resp)
	resp.Diagnostics.Append(resp.State.SetAttribute(ctx, atBrandID, brand)...)
}

// Create orders the vetting once and does not wait for it.
func (r *brandVettingResource) Create(ctx context.Context, req resource.CreateRequest, resp *resource.CreateResponse) {
	var model brandVettingModel
	timeout, ok := tfkit.Planned(ctx, req, resp, &model, brandTimeout)
	if !ok {
		return
	}
	brandVettingObject.Buy(ctx, r.account.plan, tfkit.Purchase{
		Create: r.create(&model), Timeout: timeout, Model: &model,
		Born:    func(id string) { model.newlyOrdered(ctx, id) },
		Observe: tfkit.TakeOver(r.read, model.observe),
	}, resp)
}

func (r *brandVettingResource) create(model *brandVettingModel) registration.Create {
	brand, class, provider := model.BrandID.ValueString(), model.Class.ValueString(), model.VettingProviderID.ValueString()
	return registration.Create{
		Name: brand, Fingerprint: fingerprint(strings.ToLower(brand)), Facts: vettingFacts(class, provider), AdoptExisting: model.AdoptExisting.ValueBool(),
		ListKey:      "vettings of " + brand,
		Precondition: func(ctx context.Context) error { return r.account.brandReady(ctx, brand) },
		List:         func(ctx context.Context) ([]registration.Object, error) { return r.list(ctx, brand) },
		Send: func(ctx context.Context) (string, error) {
			vetting, err := r.account.api.CreateVetting(ctx, brand, class, provider)
			return joinVetting(brand, vetting), err
		},
	}
}

// vettingFacts tell the vettings of a brand apart.
func vettingFacts(class, provider string) registration.Facts {
	return registration.Facts{"class": strings.ToUpper(class), "provider": strings.ToUpper(provider)}
}

// list is every vetting of a brand; one that failed competes with none.
func (r *brandVettingResource) list(ctx context.Context, brand string) ([]registration.Object, error) {
	vettings, err := r.account.api.ListVettings(ctx, brand)
	if err != nil {
		return nil, err
	}
	objects := make([]registration.Object, 0, len(vettings))
	for _, vetting := range vettings {
		objects = append(objects, registration.Object{
			ID: joinVetting(brand, vetting), Fingerprint: fingerprint(strings.ToLower(brand)), Facts: vettingFacts(vetting.Class, vetting.VettingProviderID).Said(),
			Label: vetting.Class + ", " + vetting.Status, Live: vetting.Status != statusFailed,
		})
	}
	return objects, nil
}

var errNotListed = errors.New("the list of the brand's vettings does not hold it")

// read finds a vetting by its id in the state: Bird reads none alone, so it is
// in the list of its brand, or errNotListed.
func (r *brandVettingResource) read(ctx context.Context, id string) (api.Vetting, error) {
	return readVetting(ctx, id, r.account.api.ListVettings)
}

func readVetting(ctx context.Context, id string, list func(ctx context.Context, brandID string) ([]api.Vetting, error)) (api.Vetting, error) {
	brand, vettingID, _ := pairOfIDs(id, "vetting") // checked when it came in
	vettings, err := list(ctx, brand)
	for _, vetting := range vettings {
		if sameUUID(vetting.ID, vettingID) {
			vetting.ID = vettingID
			return vetting, nil
		}
	}
	return api.Vetting{}, cmp.Or(err, errNotListed)
}

func (r *brandVettingResource) Read(ctx context.Context, req resource.ReadRequest, resp *resource.ReadResponse) {
	var model brandVettingModel
	resp.Diagnostics.Append(tfkit.Get(ctx, req.State, &model)...)
	if resp.Diagnostics.HasError() {
		return
	}
	id, seen := model.ID.ValueString(), !model.VettingID.IsNull()
	tfkit.ReadObject(ctx, brandVettingObject, r.account.plan, tfkit.Reading[api.Vetting]{
		ID: id, Model: &model,
		Find: func(ctx context.Context) (api.Vetting, bool, error) {
			vetting, err := readVetting(ctx, id, r.account.seenVettings().LookUp) // one list for all vettings of a brand
			if err == nil {
				return vetting, true, nil
			}
			return r.find(ctx, id, seen)
		},
		Refresh: func(ctx context.Context, vetting api.Vetting) diag.Diagnostics {
			if vetting.ID == "" {
				return diag.Diagnostics{notListed(id)}
			}
			return append(unknownVettingStatus(vetting), model.refresh(ctx, vetting)...)
		},
	}, req, resp)
}

// find reads a vetting. Bird deletes none, so one that was seen before is gone
// only with its brand; where a list merely lacks it, lists lag, and it is found
// without an id. A 404 below a brand that is there says nothing.
func (r *brandVettingResource) find(ctx context.Context, id string, seen bool) (api.Vetting, bool, error) {
	vetting, err := r.read(ctx, id)
	switch {
	case transport.IsNotFound(err):
		brandID, _, _ := pairOfIDs(id, "vetting") // checked when it came in
		if _, found, unread := r.account.findBrand(ctx, api.Workspace, brandID); found || unread != nil {
			return vetting, false, cmp.Or(unread, err)
		}
		return vetting, false, nil
	case errors.Is(err, errNotListed):
		return vetting, seen, nil
	}
	return vetting, err == nil, err
}

// notListed is the warning of a refresh that could not find a vetting.
func notListed(id string) diag.Diagnostic {
	return tfkit.CodeGone.Warning("Bird's list does not hold the vetting "+id,
		"Bird deletes no vetting, and its lists may lag, so it stays in the state as it was. If that lasts, look at Bird's dashboard; "+
			"if it is gone for good, `terraform apply -replace=ADDRESS` orders another one, for a new fee.")
}

// unknownVettingStatus warns of a word that this version does not know.
func unknownVettingStatus(vetting api.Vetting) diag.Diagnostics {
	if _, known := vettingStatuses.Phase(vetting.Status); known {
		return nil
	}
	return diag.Diagnostics{brandVettingObject.UnknownStatus(vetting.ID, vetting.Status)}
}

// Update has nothing to send: whatever Bird could change would replace.
func (r *brandVettingResource) Update(ctx context.Context, req resource.UpdateRequest, resp *resource.UpdateResponse) {
	tfkit.UpdateLocal(ctx, req, resp)
}

// Delete forgets: Bird has no call for more. Protection is judged all the same,
// because the plan of a replacement cannot see -replace.
func (r *brandVettingResource) Delete(ctx context.Context, req resource.DeleteRequest, resp *resource.DeleteResponse) {
	brandVettingObject.Destroy(ctx, r.account.plan, req, resp, tfkit.Ending{Now: r.standing})
}

// standing reads where a vetting stands; one that is gone has lapsed. A list
// that lacks it may lag, and lets go of nothing.
func (r *brandVettingResource) standing(ctx context.Context, id string) (status string, phase tcr.Phase, err error) {
	vetting, found, err := r.find(ctx, id, true)
	switch {
	case err != nil:
		return "", "", err
	case !found:
		return "", tcr.Expired, nil
	case vetting.ID == "":
		return "", "", errNotListed
	}
	phase, _ = vettingStatuses.Phase(vetting.Status)
	return vetting.Status, phase, nil
}
