package infobip

import (
	"cmp"
	"context"
	"fmt"

	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/path"
	"github.com/hashicorp/terraform-plugin-framework/resource"
	"github.com/hashicorp/terraform-plugin-framework/tfsdk"
	"github.com/hashicorp/terraform-plugin-framework/types"

	"github.com/tendlc/terraform-provider-tendlc/internal/registration"
	"github.com/tendlc/terraform-provider-tendlc/internal/tcr"
	"github.com/tendlc/terraform-provider-tendlc/internal/tfkit"
	"github.com/tendlc/terraform-provider-tendlc/internal/transport"
	"github.com/tendlc/terraform-provider-tendlc/internal/vendors/infobip/api"
)

var brandVetObject = tfkit.Object{
	Vendor: vendorName, Noun: "vet", TypeName: "tendlc_infobip_brand_vet", NameAttr: "brand_id",
	Edits: brandVetEdits, Fields: brandVetFields, Access: access, Review: "minutes to days",
	Locked: "Infobip changes a vet from STANDARD to ENHANCED and in no other way, so the change means another vet; it takes one in 30 days.",
	ForgetsOnDestroy: "Infobip has no call to delete a vet. It leaves the state, and stays in force and paid; another vet of the brand is stopped for 30 days after it, " +
		"so that none is paid twice.",
	WayOut: "A vet that failed stays paid. Compare the facts of the brand with its tax documents first; another vet is possible 30 days after this one " +
		"(terraform apply -replace=ADDRESS), for a new fee.",
	Moving:    []string{tfkit.AttrStatus, tfkit.AttrPhase, tfkit.AttrStatusReasons, "score", "vetted_date", "enhanced_vetted_date"},
	ChangeFee: vetUpgradeFee,
	Fee: func(ctx context.Context, plan tfsdk.Plan) (tcr.Fee, bool, diag.Diagnostics) {
		var kind types.String
		var outside types.Object
		diags := plan.GetAttribute(ctx, path.Root("type"), &kind)
		diags.Append(plan.GetAttribute(ctx, path.Root("import"), &outside)...)
		switch {
		case outside.IsUnknown() || outside.IsNull() && kind.IsUnknown(): // and no price of the account may stand in for it
			return tcr.Fee{}, false, diags
		case !outside.IsNull():
			return importedVetFee, true, diags
		}
		return vetFee(kind.ValueString()), true, diags
	},
}

type brandVetResource struct{ connected }

func newBrandVetResource() resource.Resource { return &brandVetResource{} }

var (
	_ resource.ResourceWithConfigure      = (*brandVetResource)(nil)
	_ resource.ResourceWithModifyPlan     = (*brandVetResource)(nil)
	_ resource.ResourceWithImportState    = (*brandVetResource)(nil)
	_ resource.ResourceWithValidateConfig = (*brandVetResource)(nil)
)

func (r *brandVetResource) Metadata(_ context.Context, _ resource.MetadataRequest, resp *resource.MetadataResponse) {
	resp.TypeName = brandVetObject.TypeName
}

func (r *brandVetResource) Schema(ctx context.Context, _ resource.SchemaRequest, resp *resource.SchemaResponse) {
	resp.Schema = brandVetSchema(ctx)
}

// ValidateConfig checks what depends on several arguments.
func (r *brandVetResource) ValidateConfig(ctx context.Context, req resource.ValidateConfigRequest, resp *resource.ValidateConfigResponse) {
	resp.Diagnostics.Append(checkVet(ctx, req.Config)...)
}

func (r *brandVetResource) ImportState(ctx context.Context, req resource.ImportStateRequest, resp *resource.ImportStateResponse) {
	brand, _, diags := vetIDs(req.ID)
	resp.Diagnostics.Append(diags...)
	if diags.HasError() {
		return
	}
	brandVetObject.ImportState(ctx, r.account.plan, req.ID, resp)
	resp.Diagnostics.Append(resp.State.SetAttribute(ctx, atBrandID, brand)...)
}

// Create orders a vet or imports one; both are sent once.
func (r *brandVetResource) Create(ctx context.Context, req resource.CreateRequest, resp *resource.CreateResponse) {
	var model brandVetModel
	timeout, ok := tfkit.Planned(ctx, req, resp, &model, brandTimeout)
	if !ok {
		return
	}
	brand := model.BrandID.ValueString()
	brandVetObject.Buy(ctx, r.account.plan, tfkit.Purchase{
		Create: r.create(&model), Timeout: timeout, Model: &model,
		Born: func(id string) { model.newlyOrdered(ctx, id) },
		Observe: func(ctx context.Context, _ string) error {
			vet, err := r.account.api.GetVet(ctx, brand, model.VetID.ValueString())
			if err == nil {
				_ = model.observe(ctx, vet) // from here on nothing may be an error
			}
			return err
		},
	}, resp)
}

func (r *brandVetResource) create(model *brandVetModel) registration.Create {
	brand, kind, outside := model.BrandID.ValueString(), model.Type.ValueString(), model.importing()
	return registration.Create{
		Name: brand, Fingerprint: fingerprint(brand, outside.Type), AdoptExisting: model.AdoptExisting.ValueBool(),
		ListKey:      "vets of " + brand,
		Precondition: func(ctx context.Context) error { return r.account.readyForVet(ctx, brand) },
		List:         func(ctx context.Context) ([]registration.Object, error) { return r.list(ctx, brand) },
		Send: func(ctx context.Context) (string, error) {
			if outside.Type != "" {
				vet, err := r.account.api.ImportVet(ctx, brand, outside)
				return joinVet(brand, vet), err
			}
			vet, err := r.account.api.VetBrand(ctx, brand, kind)
			return joinVet(brand, vet), err
		},
	}
}

// readyForVet is the precondition: only a registered brand can be vetted.
func (a *account) readyForVet(ctx context.Context, brandID string) error {
	brand, err := a.readBrand(ctx, brandID)
	switch {
	case transport.IsNotFound(err):
		return &tfkit.Unmet{At: atBrandID, What: "Infobip does not know the brand", Advice: "Take brand_id from tendlc_infobip_brand_registration.NAME.brand_id."}
	case err != nil:
		return err
	case brand.status() != brandActive:
		return &tfkit.Unmet{At: atBrandID, What: fmt.Sprintf("the brand is %s", brand.status()),
			Advice: "A vet needs a brand that the registrar holds as ACTIVE. Register it with tendlc_infobip_brand_registration, and wait for it."}
	}
	return nil
}

// list is every vet of a brand. What orders compete with is any vet that
// Infobip made within 30 days; an import competes with one of the same provider.
func (r *brandVetResource) list(ctx context.Context, brand string) ([]registration.Object, error) {
	vets, err := r.account.api.ListVets(ctx, brand)
	if err != nil {
		return nil, err
	}
	objects := make([]registration.Object, 0, len(vets))
	for _, vet := range vets {
		objects = append(objects, registration.Object{
			ID: joinVet(brand, vet), Fingerprint: fingerprint(brand, vet.ImportedVetProvider), Label: vet.Type + ", " + vet.Status,
			Live: recentVet(vet, r.account.clock.Now()),
		})
	}
	return objects, nil
}

func (r *brandVetResource) Read(ctx context.Context, req resource.ReadRequest, resp *resource.ReadResponse) {
	var model brandVetModel
	resp.Diagnostics.Append(tfkit.Get(ctx, req.State, &model)...)
	if resp.Diagnostics.HasError() {
		return
	}
	brand, vetID, diags := vetIDs(model.ID.ValueString())
	resp.Diagnostics.Append(diags...)
	if resp.Diagnostics.HasError() {
		return
	}
	tfkit.ReadObject(ctx, brandVetObject, r.account.plan, tfkit.Reading[api.Vet]{
		ID: model.ID.ValueString(), Model: &model,
		Find: func(ctx context.Context) (api.Vet, bool, error) { return r.find(ctx, brand, vetID) },
		Refresh: func(ctx context.Context, vet api.Vet) diag.Diagnostics {
			var diags diag.Diagnostics
			if _, known := vetStatuses.Phase(vet.Status); !known {
				diags.Append(brandVetObject.UnknownStatus(vetID, vet.Status))
			}
			return append(diags, model.refresh(ctx, vet)...)
		},
	}, req, resp)
}

// find reads a vet. With its brand gone, its list is gone too; a 404 below a
// brand that is there says nothing.
func (r *brandVetResource) find(ctx context.Context, brand, vetID string) (api.Vet, bool, error) {
	return tfkit.Find(
		func() (api.Vet, error) { return r.account.api.GetVet(ctx, brand, vetID) },
		func() ([]api.Vet, error) {
			vets, err := r.account.api.ListVets(ctx, brand)
			if !transport.IsNotFound(err) {
				return vets, err
			}
			if _, found, unread := r.account.findBrand(ctx, brand); found || unread != nil {
				return nil, cmp.Or(unread, err)
			}
			return nil, nil
		},
		func(vet api.Vet) bool { return vet.VetID == vetID },
	)
}

// Delete forgets: Infobip has no call for more. Protection is judged all the
// same, because the plan of a replacement cannot see -replace.
func (r *brandVetResource) Delete(ctx context.Context, req resource.DeleteRequest, resp *resource.DeleteResponse) {
	brandVetObject.Destroy(ctx, r.account.plan, req, resp, tfkit.Ending{Now: r.standing})
}

// standing reads where a vet stands; one that is gone has lapsed.
func (r *brandVetResource) standing(ctx context.Context, id string) (status string, phase tcr.Phase, err error) {
	brand, vetID, _ := vetIDs(id) // checked when it came in
	vet, found, err := r.find(ctx, brand, vetID)
	if err == nil && !found {
		return "", tcr.Expired, nil
	}
	phase, _ = vetStatuses.Phase(vet.Status)
	return vet.Status, phase, err
}
