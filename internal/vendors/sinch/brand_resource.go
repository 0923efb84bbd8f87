package sinch

import (
	"context"
	"fmt"
	"time"

	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/path"
	"github.com/hashicorp/terraform-plugin-framework/resource"
	"github.com/hashicorp/terraform-plugin-framework/tfsdk"
	"github.com/hashicorp/terraform-plugin-framework/types"

	"github.com/tendlc/terraform-provider-tendlc/internal/refresh"
	"github.com/tendlc/terraform-provider-tendlc/internal/registration"
	"github.com/tendlc/terraform-provider-tendlc/internal/tcr"
	"github.com/tendlc/terraform-provider-tendlc/internal/tfkit"
	"github.com/tendlc/terraform-provider-tendlc/internal/transport"
	"github.com/tendlc/terraform-provider-tendlc/internal/vendors/sinch/api"
)

// createTimeout bounds a registration; the review is not part of it.
const createTimeout = 20 * time.Minute

var brandObject = tfkit.Object{
	Vendor: vendorName, Noun: "brand", TypeName: "tendlc_sinch_brand", NameAttr: "display_name",
	Edits: brandEdits, Fields: brandFields, Access: access, Lint: brandLint,
	Review: "minutes to hours for SIMPLIFIED, 1 to 5 business days for FULL",
	ForgetsOnDestroy: "Sinch has no call to delete a brand. It leaves the state, and stays registered and paid at Sinch; " +
		"its campaigns are not touched. A new registration of the same brand is stopped, so that it is not paid twice.",
	Moving:    []string{tfkit.AttrStatus, tfkit.AttrPhase, tfkit.AttrStatusReasons, "identity_status"},
	ChangeFee: upgradeFee,
	Fee: func(ctx context.Context, plan tfsdk.Plan) (tcr.Fee, bool, diag.Diagnostics) {
		var kind types.String
		diags := plan.GetAttribute(ctx, path.Root("brand_registration_type"), &kind)
		if kind.IsUnknown() { // and no price of the account may stand in for it
			return tcr.Fee{}, false, diags
		}
		return brandFee(kind.ValueString()), true, diags
	},
}

type brandResource struct{ connected }

func newBrandResource() resource.Resource { return &brandResource{} }

var (
	_ resource.ResourceWithConfigure      = (*brandResource)(nil)
	_ resource.ResourceWithModifyPlan     = (*brandResource)(nil)
	_ resource.ResourceWithImportState    = (*brandResource)(nil)
	_ resource.ResourceWithValidateConfig = (*brandResource)(nil)
)

func (r *brandResource) Metadata(_ context.Context, _ resource.MetadataRequest, resp *resource.MetadataResponse) {
	resp.TypeName = brandObject.TypeName
}

func (r *brandResource) Schema(ctx context.Context, _ resource.SchemaRequest, resp *resource.SchemaResponse) {
	resp.Schema = brandSchema(ctx)
}

// ValidateConfig checks what depends on two arguments.
func (r *brandResource) ValidateConfig(ctx context.Context, req resource.ValidateConfigRequest, resp *resource.ValidateConfigResponse) {
	financial := path.Root("financial_details")
	var entity types.String
	resp.Diagnostics.Append(tfkit.Attribute(ctx, req.Config, financial.AtName("brand_entity_type"), &entity)...)
	if entity.ValueString() != "PUBLIC" {
		return
	}
	for _, name := range []string{"stock_symbol", "exchange"} {
		var value types.String
		resp.Diagnostics.Append(tfkit.Attribute(ctx, req.Config, financial.AtName(name), &value)...)
		if value.IsNull() {
			resp.Diagnostics.Append(tfkit.CodeInvalidValue.Error("A public company needs "+name,
				fmt.Sprintf("brand_entity_type is PUBLIC, and the registry checks such a company by its stock. Set %s. %s", name, tfkit.NothingSent), financial.AtName(name)))
		}
	}
}

func (r *brandResource) ModifyPlan(ctx context.Context, req resource.ModifyPlanRequest, resp *resource.ModifyPlanResponse) {
	if r.configured {
		brandObject.ReadBy(r.standing).ModifyPlan(ctx, r.account.plan, req, resp)
	}
}

func (r *brandResource) ImportState(ctx context.Context, req resource.ImportStateRequest, resp *resource.ImportStateResponse) {
	id, diags := r.account.brandImportID(ctx, req.ID)
	resp.Diagnostics.Append(diags...)
	if !diags.HasError() {
		brandObject.ImportState(ctx, r.account.plan, id, resp)
	}
}

func (r *brandResource) Create(ctx context.Context, req resource.CreateRequest, resp *resource.CreateResponse) {
	var model brandModel
	timeout, ok := tfkit.Planned(ctx, req, resp, &model, createTimeout)
	if !ok {
		return
	}
	brandObject.Buy(ctx, r.account.plan, tfkit.Purchase{
		Create: r.create(&model), Timeout: timeout, Model: &model,
		Born: func(id string) { model.newlyCreated(ctx, id) },
		Observe: tfkit.TakeOver(r.account.api.GetBrand, func(ctx context.Context, brand api.Brand) diag.Diagnostics {
			return model.observe(ctx, brand, nil)
		}),
	}, resp)
}

func (r *brandResource) create(model *brandModel) registration.Create {
	request := model.request()
	mark, facts := brandLikeness(request.DisplayName, request.CompanyDetails.CompanyName,
		request.FinancialDetails.TaxIDCorporate, request.FinancialDetails.TaxIDCountry, request.Mock)
	return registration.Create{
		Name:        request.DisplayName,
		Fingerprint: mark, Facts: facts,
		AdoptExisting: model.AdoptExisting.ValueBool(),
		ListKey:       "brands",
		List:          r.list,
		Send:          func(ctx context.Context) (string, error) { return r.account.api.SubmitBrand(ctx, request) },
	}
}

func (r *brandResource) list(ctx context.Context) ([]registration.Object, error) {
	brands, err := r.account.api.ListBrands(ctx)
	if err != nil {
		return nil, err
	}
	objects := make([]registration.Object, 0, len(brands))
	for _, brand := range brands {
		phase, _ := brandPhase(brand.BrandRegistrationStatus, brand.BrandID)
		mark, facts := brandLikeness(brand.DisplayName, brand.CompanyDetails.CompanyName,
			brand.FinancialDetails.TaxIDCorporate, brand.FinancialDetails.TaxIDCountry, brand.Mock)
		objects = append(objects, registration.Object{
			ID:          brand.BrandRegistrationID,
			Fingerprint: mark, Facts: facts.Said(),
			Label: brand.DisplayName + ", " + brand.BrandRegistrationStatus,
			Live:  !phase.Lost(),
		})
	}
	return objects, nil
}

func (r *brandResource) Read(ctx context.Context, req resource.ReadRequest, resp *resource.ReadResponse) {
	var model brandModel
	resp.Diagnostics.Append(tfkit.Get(ctx, req.State, &model)...)
	if resp.Diagnostics.HasError() {
		return
	}
	id := model.ID.ValueString()
	tfkit.ReadObject(ctx, brandObject, r.account.plan, tfkit.Reading[api.Brand]{
		ID: id, Model: &model,
		Seen: func(ctx context.Context) (api.Brand, refresh.How) { return r.account.seen.brands.Seen(ctx, id) },
		Find: func(ctx context.Context) (api.Brand, bool, error) { return r.account.refreshedBrand(ctx, id) },
		Refresh: func(ctx context.Context, brand api.Brand) diag.Diagnostics {
			reasons, diags := r.account.brandRefusal(ctx, brand)
			return append(diags, model.refresh(ctx, brand, reasons)...)
		},
	}, req, resp)
}

// brandRefusal asks why a brand was refused, if it was, and warns of a status that
// this version does not know.
func (a *account) brandRefusal(ctx context.Context, brand api.Brand) ([]tfkit.Reason, diag.Diagnostics) {
	phase, known := brandPhase(brand.BrandRegistrationStatus, brand.BrandID)
	var diags diag.Diagnostics
	if !known {
		diags.Append(brandObject.UnknownStatus(brand.BrandRegistrationID, brand.BrandRegistrationStatus))
	}
	if !brandNeedsFeedback(phase) {
		return nil, diags
	}
	feedback, err := a.seen.brandFeedback.LookUp(ctx, brand.BrandRegistrationID)
	if err != nil {
		diags.Append(brandObject.NoFeedback(brand.BrandRegistrationID, err))
	}
	return brandReasons(feedback), diags
}

// Delete forgets: Sinch has no delete. Protection is judged all the same,
// because the plan of a replacement cannot see -replace.
func (r *brandResource) Delete(ctx context.Context, req resource.DeleteRequest, resp *resource.DeleteResponse) {
	brandObject.Destroy(ctx, r.account.plan, req, resp, tfkit.Ending{Now: r.standing})
}

// standing reads where a brand stands; one that is gone has lapsed.
func (r *brandResource) standing(ctx context.Context, id string) (status string, phase tcr.Phase, err error) {
	brand, err := r.account.api.GetBrand(ctx, id)
	if transport.IsNotFound(err) {
		return "", tcr.Expired, nil
	}
	phase, _ = brandPhase(brand.BrandRegistrationStatus, brand.BrandID)
	return brand.BrandRegistrationStatus, phase, err
}
