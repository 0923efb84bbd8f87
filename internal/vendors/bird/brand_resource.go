package bird

import (
	"context"
	"time"

	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/path"
	"github.com/hashicorp/terraform-plugin-framework/resource"
	"github.com/hashicorp/terraform-plugin-framework/tfsdk"

	"github.com/tendlc/terraform-provider-tendlc/internal/refresh"
	"github.com/tendlc/terraform-provider-tendlc/internal/registration"
	"github.com/tendlc/terraform-provider-tendlc/internal/tcr"
	"github.com/tendlc/terraform-provider-tendlc/internal/tfkit"
	"github.com/tendlc/terraform-provider-tendlc/internal/vendors/bird/api"
)

// brandTimeout bounds one step of a brand; a review is not part of it.
const brandTimeout = 20 * time.Minute

// brandObject is a brand before anything is known of it; see brandIn and
// brandOf.
var brandObject = tfkit.Object{
	Vendor: vendorName, Noun: "brand", TypeName: "tendlc_bird_brand", NameAttr: "display_name",
	Edits: brandEdits, Fields: brandFields, Access: access, Lint: brandLint, Review: brandReview, WayOut: brandWayOut(""),
	Locked: "Bird changes no brand that is FAILED, never its scope, and not its entity_type, company_name, ein and ein_issuing_country once it is approved or vetted, " +
		"so the change means a new brand. Each of its campaigns is then a new one too, with a fee and a review of its own, and their protection is to be lifted as well.",
	Moving:    []string{tfkit.AttrStatus, tfkit.AttrPhase, tfkit.AttrStatusReasons, "updated_at", "auth_plus_status", "business_contact_email_verified_date"},
	ChangeFee: brandChangeFee,
	Fee:       func(context.Context, tfsdk.Plan) (tcr.Fee, bool, diag.Diagnostics) { return brandFee, true, nil },
}

// brandIn is brandObject as it is in a scope, which an import names.
func brandIn(level api.Level) tfkit.Object {
	object := brandObject
	if level == api.Organization {
		object.ImportPrefix = scopeOrganization + "/"
	}
	return object
}

// brandOf is brandObject for a brand as the state has it: what a change costs
// and what to do about a refusal follow from its status.
func brandOf(prior brandModel) tfkit.Object {
	object, status := brandIn(prior.level()), prior.Status.ValueString()
	object.WayOut = brandWayOut(status)
	object.Locked += " " + brandGoes(prior.level())
	if status == statusRejected {
		object.ChangeFee = brandResubmissionFee
	}
	return object
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

// ImportState takes BRAND_ID, or organization/BRAND_ID.
func (r *brandResource) ImportState(ctx context.Context, req resource.ImportStateRequest, resp *resource.ImportStateResponse) {
	level, id, diags := r.account.brandImportID(ctx, req.ID)
	resp.Diagnostics.Append(diags...)
	if !diags.HasError() {
		brandIn(level).ImportState(ctx, r.account.plan, id, resp)
		resp.Diagnostics.Append(resp.State.SetAttribute(ctx, atScope, string(level))...)
	}
}

var atScope = path.Root("scope")

// reaches says whether the configuration reaches a level of the API.
func (a *account) reaches(level api.Level) diag.Diagnostics {
	if level == api.Workspace || a.organization {
		return nil
	}
	return diag.Diagnostics{tfkit.CodeCredentials.Error("organization_id is missing",
		`A brand with scope = "organization" needs organization_id in the provider's bird block, or BIRD_ORGANIZATION_ID. `+tfkit.NothingSent, atScope)}
}

func (r *brandResource) Create(ctx context.Context, req resource.CreateRequest, resp *resource.CreateResponse) {
	var model brandModel
	timeout, ok := tfkit.Planned(ctx, req, resp, &model, brandTimeout)
	if !ok {
		return
	}
	level := model.level()
	if resp.Diagnostics.Append(r.account.reaches(level)...); resp.Diagnostics.HasError() {
		return
	}
	brandIn(level).Buy(ctx, r.account.plan, tfkit.Purchase{
		Create: r.create(level, &model), Timeout: timeout, Model: &model,
		Born: func(id string) { model.newlyRegistered(ctx, id) },
		Observe: tfkit.TakeOver(func(ctx context.Context, id string) (api.Brand, error) {
			return r.account.brandAt(ctx, level, id)
		}, model.observe),
	}, resp)
}

func (r *brandResource) create(level api.Level, model *brandModel) registration.Create {
	fields := model.request()
	mark, facts := brandLikeness(model.identity())
	return registration.Create{
		Name: model.DisplayName.ValueString(), Fingerprint: mark, Facts: facts, AdoptExisting: model.AdoptExisting.ValueBool(),
		ListKey: "brands of the " + string(level),
		List:    func(ctx context.Context) ([]registration.Object, error) { return r.list(ctx, level) },
		Send: func(ctx context.Context) (string, error) {
			brand, err := r.account.api.CreateBrand(ctx, level, fields)
			return brand.ID, err
		},
	}
}

// list is every brand of a level: a workspace's holds what the organization
// shares with it too. A refused brand is a twin, because it is corrected in
// place; one that failed takes no change, and one that is deleted is none.
func (r *brandResource) list(ctx context.Context, level api.Level) ([]registration.Object, error) {
	brands, err := r.account.api.ListBrands(ctx, level)
	if err != nil {
		return nil, err
	}
	objects := make([]registration.Object, 0, len(brands))
	for _, brand := range brands {
		mark, facts := brandLikeness(brand)
		objects = append(objects, registration.Object{
			ID: brand.ID, Fingerprint: mark, Facts: facts.Said(), Label: brand.DisplayName + ", " + brand.Status,
			Live: brand.Status != statusFailed && brand.Status != statusDeleted, Gone: brand.Status == statusDeleted,
		})
	}
	return objects, nil
}

func (r *brandResource) Read(ctx context.Context, req resource.ReadRequest, resp *resource.ReadResponse) {
	var model brandModel
	resp.Diagnostics.Append(tfkit.Get(ctx, req.State, &model)...)
	resp.Diagnostics.Append(r.account.reaches(model.level())...)
	if resp.Diagnostics.HasError() {
		return
	}
	id, level := model.ID.ValueString(), model.level()
	tfkit.ReadObject(ctx, brandIn(level), r.account.plan, tfkit.Reading[api.Brand]{
		ID: id, Model: &model,
		Seen: func(ctx context.Context) (api.Brand, refresh.How) { return r.account.seenBrand(ctx, level, id) },
		Find: func(ctx context.Context) (api.Brand, bool, error) { return r.account.refreshedBrand(ctx, level, id) },
		Refresh: func(ctx context.Context, brand api.Brand) diag.Diagnostics {
			return append(unknownBrandStatus(brand), model.refresh(ctx, brand)...)
		},
	}, req, resp)
}

// unknownBrandStatus warns of a word that this version does not know.
func unknownBrandStatus(brand api.Brand) diag.Diagnostics {
	if _, known := brandStatuses.Phase(brand.Status); known {
		return nil
	}
	return diag.Diagnostics{brandObject.UnknownStatus(brand.ID, brand.Status)}
}
