package infobip

import (
	"context"
	"time"

	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/resource"
	"github.com/hashicorp/terraform-plugin-framework/tfsdk"

	"github.com/tendlc/terraform-provider-tendlc/internal/refresh"
	"github.com/tendlc/terraform-provider-tendlc/internal/registration"
	"github.com/tendlc/terraform-provider-tendlc/internal/tcr"
	"github.com/tendlc/terraform-provider-tendlc/internal/tfkit"
	"github.com/tendlc/terraform-provider-tendlc/internal/vendors/infobip/api"
)

// brandTimeout bounds one step of a brand; a review is not part of it.
const brandTimeout = 20 * time.Minute

// What to do about a brand that the registrar rejected, and about one that it
// holds without having verified it.
const (
	wayOutOfRejection = "orrect it in place and apply: Infobip then sends it to the registrar again. An appeal with documents is filed by the action tendlc_infobip_brand_appeal (Terraform 1.14) or in Infobip's web interface."
	wayOutUnverified  = "legal_name, tax_id, tax_id_issuing_country, type and reference_id are locked: changing one of them replaces the brand, for a new registration and a new fee. " +
		"Anything else is changed in place, and Infobip then sends it to the registrar again. A vet (tendlc_infobip_brand_vet) may verify it as it is."
)

// brandWayOut is what to do about a refused brand of that status; "" is for
// whoever cannot tell.
func brandWayOut(status string) string {
	switch status {
	case brandRejected:
		return "C" + wayOutOfRejection
	case brandActive:
		return "Of a brand that is ACTIVE, " + wayOutUnverified
	default:
		return "If it is REJECTED, c" + wayOutOfRejection + " If it is ACTIVE but not verified, " + wayOutUnverified
	}
}

var brandObject = tfkit.Object{
	Vendor: vendorName, Noun: "brand", TypeName: "tendlc_infobip_brand", NameAttr: "name",
	Edits: brandEdits, Fields: brandFields, Access: access, Lint: brandLint,
	Review: "minutes to days", Draft: true, WayOut: brandWayOut(""),
	Locked: "Infobip locks the legal name and the tax id of a brand once it was registered with success, and documents no change of its type and its reference id, " +
		"so the change means a new brand and a new registration.",
	Moving: []string{tfkit.AttrStatus, tfkit.AttrPhase, tfkit.AttrStatusReasons, "stage", "identity_status", "authentication_status", "tax_exempt_status"},
	// A registered brand that is changed goes to the registrar again.
	ChangeFee: brandUpdateFee,
	Fee: func(context.Context, tfsdk.Plan) (tcr.Fee, bool, diag.Diagnostics) {
		return brandRegistrationFee, true, nil
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
	resp.Diagnostics.Append(checkKind(ctx, req.Config)...)
	resp.Diagnostics.Append(checkBusinessID(ctx, req.Config)...)
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
	timeout, ok := tfkit.Planned(ctx, req, resp, &model, brandTimeout)
	if !ok {
		return
	}
	model.deriveReference()
	brandObject.Buy(ctx, r.account.plan, tfkit.Purchase{
		Create: r.create(&model), Timeout: timeout, Model: &model,
		Born:    func(id string) { model.newlyCreated(ctx, id) },
		Observe: tfkit.TakeOver(r.account.readBrand, model.observe),
	}, resp)
}

// create sends the draft once: a second one would be refused for its reference
// id, or be a twin.
func (r *brandResource) create(model *brandModel) registration.Create {
	request := model.request()
	return registration.Create{
		Name: request.Name, Fingerprint: brandFingerprint(model.identity()), AdoptExisting: model.AdoptExisting.ValueBool(),
		Precondition: func(ctx context.Context) error { return r.account.brandReferenceFree(ctx, model) },
		// The kind is part of the fingerprint and an exact filter, so it hides no twin.
		ListKey: "brands of type " + request.Type,
		List: func(ctx context.Context) ([]registration.Object, error) {
			return r.list(ctx, request.Type)
		},
		Send: func(ctx context.Context) (string, error) {
			brand, err := r.account.api.CreateBrand(ctx, request)
			return brand.ID, err
		},
		Reference: func() string { return request.ReferenceID },
		Exclusive: true, // Infobip takes a reference id once
	}
}

// list is every brand of a kind, in whatever state: each holds its reference id,
// and a second one of the same company is never wanted.
func (r *brandResource) list(ctx context.Context, kind string) ([]registration.Object, error) {
	brands, err := r.account.api.ListBrands(ctx, api.BrandFilter{Types: []string{kind}})
	if err != nil {
		return nil, err
	}
	objects := make([]registration.Object, 0, len(brands))
	for _, brand := range brands {
		objects = append(objects, registration.Object{
			ID: brand.ID, Fingerprint: brandFingerprint(brand), Reference: brand.ReferenceID, Label: brand.Name + ", " + brand.Stage, Live: true,
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
	tfkit.ReadObject(ctx, brandObject, r.account.plan, tfkit.Reading[registeredBrand]{
		ID: id, Model: &model,
		Seen: func(ctx context.Context) (registeredBrand, refresh.How) { return r.account.seenBrand(ctx, id) },
		Find: func(ctx context.Context) (registeredBrand, bool, error) { return r.account.refreshedBrand(ctx, id) },
		Refresh: func(ctx context.Context, brand registeredBrand) diag.Diagnostics {
			diags := unknownBrandStatus(brandObject, brand)
			return append(diags, model.refresh(ctx, brand)...)
		},
	}, req, resp)
}

// unknownBrandStatus warns of a word that this version does not know.
func unknownBrandStatus(object tfkit.Object, brand registeredBrand) diag.Diagnostics {
	if _, known := brand.phase(); known {
		return nil
	}
	return diag.Diagnostics{object.UnknownStatus(brand.ID, brand.status())}
}
