package infobip

import (
	"context"
	"fmt"

	"github.com/hashicorp/terraform-plugin-framework-timeouts/resource/timeouts"
	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/path"
	"github.com/hashicorp/terraform-plugin-framework/resource"
	"github.com/hashicorp/terraform-plugin-framework/resource/schema"
	"github.com/hashicorp/terraform-plugin-framework/schema/validator"
	"github.com/hashicorp/terraform-plugin-framework/tfsdk"
	"github.com/hashicorp/terraform-plugin-framework/types"

	"github.com/tendlc/terraform-provider-tendlc/internal/refresh"
	"github.com/tendlc/terraform-provider-tendlc/internal/tcr"
	"github.com/tendlc/terraform-provider-tendlc/internal/tfkit"
	"github.com/tendlc/terraform-provider-tendlc/internal/transport"
)

var atBrandID = path.Root("brand_id")

// brandRegistrationEdits: a registration belongs to one brand.
var brandRegistrationEdits = tfkit.Edits{
	{Attribute: "brand_id", Effect: tfkit.Replace},
	{Attribute: tfkit.AttrDeletionProtection, Effect: tfkit.Local},
	{Attribute: tfkit.AttrAdoptExisting, Effect: tfkit.Local},
	{Attribute: tfkit.AttrTimeouts, Effect: tfkit.Local},
}

// brandRegistrationObject speaks of the brand: a registration has no id and no
// state of its own.
var brandRegistrationObject = tfkit.Object{
	Vendor: vendorName, Noun: "brand", Step: "registration",
	TypeName: "tendlc_infobip_brand_registration", NameAttr: "brand_id",
	Edits: brandRegistrationEdits, Fields: tfkit.FieldPaths{"brandid": atBrandID}, Access: access,
	Review: "minutes to days", WayOut: brandWayOut(""),
	Locked: "A registration belongs to one brand, so another brand_id means another registration, and the old one is forgotten.",
	ForgetsOnDestroy: "Infobip has no call to take back the registration of a brand, so this leaves the state and sends nothing; the fee stays paid. What becomes of the brand itself is up to its tendlc_infobip_brand. " +
		"As long as that one stays, registering it again is stopped, so that it is not paid twice; a brand that is destroyed too is paid anew.",
	Fee: func(context.Context, tfsdk.Plan) (tcr.Fee, bool, diag.Diagnostics) {
		return brandRegistrationFee, true, nil
	},
}

type brandRegistrationModel struct {
	ID                   types.String   `tfsdk:"id"`
	BrandID              types.String   `tfsdk:"brand_id"`
	IdentityStatus       types.String   `tfsdk:"identity_status"`
	AuthenticationStatus types.String   `tfsdk:"authentication_status"`
	Status               types.String   `tfsdk:"status"`
	Phase                types.String   `tfsdk:"phase"`
	StatusReasons        types.List     `tfsdk:"status_reasons"`
	FeePreview           types.Object   `tfsdk:"fee_preview"`
	DeletionProtection   types.Bool     `tfsdk:"deletion_protection"`
	AdoptExisting        types.Bool     `tfsdk:"adopt_existing"`
	Timeouts             timeouts.Value `tfsdk:"timeouts"`
}

func brandRegistrationSchema(ctx context.Context) schema.Schema {
	attributes := tfkit.CommonAttributes(vendorName, "brand")
	attributes[tfkit.AttrID] = tfkit.LateID("The brand's id: a registration has none of its own.")
	attributes["brand_id"] = schema.StringAttribute{
		MarkdownDescription: "`id` of the `tendlc_infobip_brand` to register. " + brandRegistrationEdits.Describe("brand_id", "brand"),
		Required:            true, Validators: []validator.String{brandID},
	}
	for _, name := range []string{"identity_status", "authentication_status"} {
		attributes[name] = brandObserved()[name]
	}
	attributes[tfkit.AttrTimeouts] = tfkit.Timeouts(ctx, timeouts.Opts{Create: true,
		CreateDescription: fmt.Sprintf("How long the registration may take, as \"5m\"; default %s. The review is not waited for: see `tendlc_infobip_brand_approval`.", tfkit.Span(brandTimeout))})
	return schema.Schema{
		MarkdownDescription: "Registers a brand draft with The Campaign Registry through Infobip. **Creating it is charged at once, whatever the registrar says**, and it does not " +
			"wait for the registrar: `tendlc_infobip_brand_approval` does. The registration of a public company also starts a check by mail, which somebody at the company must answer. " +
			"A brand that was refused is corrected on `tendlc_infobip_brand`, which sends it again. Infobip has no call to take a registration back, so destroy only forgets it.",
		Attributes: attributes,
	}
}

type brandRegistrationResource struct{ connected }

func newBrandRegistrationResource() resource.Resource { return &brandRegistrationResource{} }

var (
	_ resource.ResourceWithConfigure   = (*brandRegistrationResource)(nil)
	_ resource.ResourceWithModifyPlan  = (*brandRegistrationResource)(nil)
	_ resource.ResourceWithImportState = (*brandRegistrationResource)(nil)
)

func (r *brandRegistrationResource) Metadata(_ context.Context, _ resource.MetadataRequest, resp *resource.MetadataResponse) {
	resp.TypeName = brandRegistrationObject.TypeName
}

func (r *brandRegistrationResource) Schema(ctx context.Context, _ resource.SchemaRequest, resp *resource.SchemaResponse) {
	resp.Schema = brandRegistrationSchema(ctx)
}

// ModifyPlan words the reminder of a refusal, and leaves it out when the same
// plan corrects the brand.
func (r *brandRegistrationResource) ModifyPlan(ctx context.Context, req resource.ModifyPlanRequest, resp *resource.ModifyPlanResponse) {
	if !r.configured {
		return
	}
	object := brandRegistrationObject.ReadBy(r.account.brandStanding)
	if !req.State.Raw.IsNull() {
		var id, status types.String
		resp.Diagnostics.Append(req.State.GetAttribute(ctx, path.Root(tfkit.AttrID), &id)...)
		resp.Diagnostics.Append(req.State.GetAttribute(ctx, path.Root(tfkit.AttrStatus), &status)...)
		object.WayOut = brandWayOut(status.ValueString())
		object.Answered = r.account.notes.willEdit(id.ValueString())
	}
	object.ModifyPlan(ctx, r.account.plan, req, resp)
}

// ImportState takes the brand's id. A draft is not registered, so there is
// nothing to import.
func (r *brandRegistrationResource) ImportState(ctx context.Context, req resource.ImportStateRequest, resp *resource.ImportStateResponse) {
	id, diags := r.account.brandImportID(ctx, req.ID)
	resp.Diagnostics.Append(diags...)
	if diags.HasError() {
		return
	}
	brand, err := r.account.readBrand(ctx, id)
	if err == nil && !brand.registered() { // the read after this one words any error
		resp.Diagnostics.Append(tfkit.CodeWrongID.Error(fmt.Sprintf("The brand %q (%s) is a draft and not registered", brand.Name, id),
			"There is no registration to import. Without the import, the next apply registers it, for a fee. "+tfkit.NothingSent))
		return
	}
	brandRegistrationObject.ImportState(ctx, r.account.plan, id, resp)
	resp.Diagnostics.Append(resp.State.SetAttribute(ctx, atBrandID, id)...)
}

// Create registers the draft, which is charged.
func (r *brandRegistrationResource) Create(ctx context.Context, req resource.CreateRequest, resp *resource.CreateResponse) {
	var model brandRegistrationModel
	timeout, ok := tfkit.Planned(ctx, req, resp, &model, brandTimeout)
	if !ok {
		return
	}
	brandRegistrationObject.Buy(ctx, r.account.plan, tfkit.Purchase{
		Create: r.draft(&model).create(), Timeout: timeout, Model: &model,
		Born: func(id string) { model.newlyRegistered(ctx, id) },
		Observe: tfkit.TakeOver(r.account.readBrand, func(ctx context.Context, brand registeredBrand) diag.Diagnostics {
			if !brand.registered() { // the effect may come later; a draft would pass for unprotected
				return nil
			}
			return model.observe(ctx, brand)
		}),
	}, resp)
}

func (r *brandRegistrationResource) draft(model *brandRegistrationModel) draftRegistration {
	id, adopt := model.BrandID.ValueString(), model.AdoptExisting.ValueBool()
	return draftRegistration{
		id: id, adopt: adopt,
		precondition: func(ctx context.Context) error { return r.account.readyForRegistrar(ctx, id, adopt) },
		standing: func(ctx context.Context) (bool, string, error) {
			brand, err := r.account.readBrand(ctx, id)
			return brand.registered(), brand.status(), err
		},
		send: func(ctx context.Context) error { return r.account.api.RegisterBrand(ctx, id) },
	}
}

// readyForRegistrar is the precondition of a registration: free reads that tell
// whether Infobip would take it. What is registered already is taken over or
// refused by the caller.
func (a *account) readyForRegistrar(ctx context.Context, id string, adopt bool) error {
	brand, err := a.readBrand(ctx, id)
	switch {
	case transport.IsNotFound(err):
		return &tfkit.Unmet{At: atBrandID, What: "Infobip does not know it", Advice: "Take brand_id from " + brandID.from + "."}
	case err != nil:
		return err
	case brand.Type == brandTollFree:
		return &tfkit.Unmet{At: atBrandID, What: "it is a brand for toll-free numbers", Advice: "Infobip registers 10DLC brands only."}
	case brand.status() == brandRejected && !adopt:
		return &tfkit.Unmet{At: atBrandID, What: "it was registered before and refused",
			Advice: fmt.Sprintf("Infobip documents no second registration of a refused brand, and it might be charged again. %s To have the registration in the state: "+
				"terraform import %s.NAME %s, or adopt_existing = true.", brandWayOut(brandRejected), brandRegistrationObject.TypeName, id)}
	}
	return nil
}

func (r *brandRegistrationResource) Read(ctx context.Context, req resource.ReadRequest, resp *resource.ReadResponse) {
	var model brandRegistrationModel
	resp.Diagnostics.Append(req.State.Get(ctx, &model)...)
	if resp.Diagnostics.HasError() {
		return
	}
	id := model.ID.ValueString()
	tfkit.ReadObject(ctx, brandRegistrationObject, r.account.plan, tfkit.Reading[registeredBrand]{
		ID: id, Model: &model,
		Seen: func(ctx context.Context) (registeredBrand, refresh.How) { return r.account.seenBrand(ctx, id) },
		Find: func(ctx context.Context) (registeredBrand, bool, error) { return r.account.refreshedBrand(ctx, id) },
		Refresh: func(ctx context.Context, brand registeredBrand) diag.Diagnostics {
			model.BrandID = types.StringValue(id)
			return model.observe(ctx, brand) // the brand itself warns of an unknown word
		},
	}, req, resp)
}

// newlyRegistered is the state right after the charge: what is not known yet is
// null, never unknown.
func (m *brandRegistrationModel) newlyRegistered(ctx context.Context, id string) {
	m.ID = types.StringValue(id)
	m.IdentityStatus, m.AuthenticationStatus = types.StringNull(), types.StringNull()
	m.Status, m.Phase = types.StringNull(), types.StringNull()
	m.StatusReasons, _ = tfkit.ReasonList(ctx, nil)
	m.FeePreview = tfkit.KnownFee(m.FeePreview)
}

// observe takes over what Infobip says. The ids are not its to say: brand_id is
// an argument, and one that comes back in another wording would end in
// "inconsistent result" after the charge.
func (m *brandRegistrationModel) observe(ctx context.Context, brand registeredBrand) diag.Diagnostics {
	phase, _ := brand.phase()
	m.Status, m.Phase = textOrNull(brand.status()), types.StringValue(string(phase))
	m.IdentityStatus = textOrNull(brand.registrar.BrandIdentityStatus)
	m.AuthenticationStatus = textOrNull(brand.registrar.BrandAuthenticationStatus)
	var diags diag.Diagnostics
	m.StatusReasons, diags = tfkit.ReasonList(ctx, brand.reasons())
	return diags
}

// Update records what only this provider uses: everything else replaces.
func (r *brandRegistrationResource) Update(ctx context.Context, req resource.UpdateRequest, resp *resource.UpdateResponse) {
	tfkit.UpdateLocal(ctx, req, resp)
}

// Delete forgets: Infobip has no call for more. Protection is judged all the
// same, because the plan of a replacement cannot see -replace.
func (r *brandRegistrationResource) Delete(ctx context.Context, req resource.DeleteRequest, resp *resource.DeleteResponse) {
	brandRegistrationObject.Destroy(ctx, r.account.plan, req, resp, tfkit.Ending{Now: r.account.brandStanding})
}
