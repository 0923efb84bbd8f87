package sinch

import (
	"context"
	"strings"

	"github.com/hashicorp/terraform-plugin-framework-timeouts/resource/timeouts"
	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/types"

	"github.com/tendlc/terraform-provider-tendlc/internal/registration"
	"github.com/tendlc/terraform-provider-tendlc/internal/tcr"
	"github.com/tendlc/terraform-provider-tendlc/internal/tfkit"
	"github.com/tendlc/terraform-provider-tendlc/internal/vendors/sinch/api"
)

// brandModel is tendlc_sinch_brand in Terraform's terms.
type brandModel struct {
	brandFacts
	FeePreview         types.Object   `tfsdk:"fee_preview"`
	DeletionProtection types.Bool     `tfsdk:"deletion_protection"`
	AdoptExisting      types.Bool     `tfsdk:"adopt_existing"`
	LintIgnore         types.Set      `tfsdk:"lint_ignore"`
	Timeouts           timeouts.Value `tfsdk:"timeouts"`
}

// brandFacts is what Sinch returns of a brand; the data sources show the same.
type brandFacts struct {
	ID                    types.String    `tfsdk:"id"`
	DisplayName           types.String    `tfsdk:"display_name"`
	BrandRegistrationType types.String    `tfsdk:"brand_registration_type"`
	CompanyDetails        *companyModel   `tfsdk:"company_details"`
	FinancialDetails      *financialModel `tfsdk:"financial_details"`
	ContactDetails        *contactModel   `tfsdk:"contact_details"`
	Mock                  types.Bool      `tfsdk:"mock"`
	TCRBrandID            types.String    `tfsdk:"tcr_brand_id"`
	IdentityStatus        types.String    `tfsdk:"identity_status"`
	Status                types.String    `tfsdk:"status"`
	Phase                 types.String    `tfsdk:"phase"`
	StatusReasons         types.List      `tfsdk:"status_reasons"`
}

type companyModel struct {
	CompanyName          types.String `tfsdk:"company_name"`
	CompanyEmail         types.String `tfsdk:"company_email"`
	BusinessContactEmail types.String `tfsdk:"business_contact_email"`
	BrandName            types.String `tfsdk:"brand_name"`
	Country              types.String `tfsdk:"country"`
	StreetAddress        types.String `tfsdk:"street_address"`
	City                 types.String `tfsdk:"city"`
	PostalCode           types.String `tfsdk:"postal_code"`
	State                types.String `tfsdk:"state"`
	WebAddress           types.String `tfsdk:"web_address"`
}

type financialModel struct {
	BrandEntityType   types.String `tfsdk:"brand_entity_type"`
	BrandVerticalType types.String `tfsdk:"brand_vertical_type"`
	TaxIDCountry      types.String `tfsdk:"tax_id_country"`
	TaxIDCorporate    types.String `tfsdk:"tax_id_corporate"`
	StockSymbol       types.String `tfsdk:"stock_symbol"`
	Exchange          types.String `tfsdk:"exchange"`
}

type contactModel struct {
	FirstName   types.String `tfsdk:"first_name"`
	LastName    types.String `tfsdk:"last_name"`
	PhoneNumber types.String `tfsdk:"phone_number"`
	Email       types.String `tfsdk:"email"`
}

// request is the brand as it is submitted.
func (m *brandFacts) request() api.BrandRequest {
	c, f, p := m.CompanyDetails, m.FinancialDetails, m.ContactDetails
	return api.BrandRequest{
		DisplayName:           m.DisplayName.ValueString(),
		BrandRegistrationType: m.BrandRegistrationType.ValueString(),
		CompanyDetails: api.Company{
			CompanyName: c.CompanyName.ValueString(), CompanyEmail: c.CompanyEmail.ValueString(),
			BusinessContactEmail: c.BusinessContactEmail.ValueString(), BrandName: c.BrandName.ValueString(),
			Country: c.Country.ValueString(), StreetAddress: c.StreetAddress.ValueString(), City: c.City.ValueString(),
			PostalCode: c.PostalCode.ValueString(), State: c.State.ValueString(), WebAddress: c.WebAddress.ValueString(),
		},
		FinancialDetails: api.Financial{
			BrandEntityType: f.BrandEntityType.ValueString(), BrandVerticalType: f.BrandVerticalType.ValueString(),
			TaxIDCountry: f.TaxIDCountry.ValueString(), TaxIDCorporate: f.TaxIDCorporate.ValueString(),
			StockSymbol: f.StockSymbol.ValueString(), Exchange: f.Exchange.ValueString(),
		},
		ContactDetails: api.Contact{
			FirstName: p.FirstName.ValueString(), LastName: p.LastName.ValueString(),
			PhoneNumber: p.PhoneNumber.ValueString(), Email: p.Email.ValueString(),
		},
		Mock: m.Mock.ValueBool(),
	}
}

// refresh takes over what Sinch returns. The registry normalises company
// facts, so a mere difference in writing is not a change.
func (m *brandFacts) refresh(ctx context.Context, brand api.Brand, reasons []tfkit.Reason) diag.Diagnostics {
	m.ensureGroups()
	m.DisplayName = tfkit.Refreshed(m.DisplayName, brand.DisplayName, tfkit.SameText)
	m.BrandRegistrationType = tfkit.Refreshed(m.BrandRegistrationType, registrationType(brand), tfkit.SameText)
	m.Mock = types.BoolValue(brand.Mock)
	for _, fact := range m.facts(&brand) {
		*fact.argument = tfkit.Refreshed(*fact.argument, fact.remote, sameBrandFact)
	}
	return m.observe(ctx, brand, reasons)
}

// observe takes over what only Sinch can say and nobody has configured. A
// create takes no more than this: an argument that comes back in another
// wording would end in "inconsistent result", which taints what was just paid.
func (m *brandFacts) observe(ctx context.Context, brand api.Brand, reasons []tfkit.Reason) diag.Diagnostics {
	m.ID = types.StringValue(brand.BrandRegistrationID)
	if brand.BrandID != "" {
		m.TCRBrandID = types.StringValue(brand.BrandID)
	} else if m.TCRBrandID.IsUnknown() {
		m.TCRBrandID = types.StringNull()
	}
	phase, _ := brandPhase(brand.BrandRegistrationStatus, brand.BrandID)
	m.IdentityStatus = types.StringValue(brand.IdentityStatus)
	m.Status = types.StringValue(brand.BrandRegistrationStatus)
	m.Phase = types.StringValue(string(phase))
	var diags diag.Diagnostics
	m.StatusReasons, diags = tfkit.ReasonList(ctx, reasons)
	return diags
}

// registrationType: a brand that is being upgraded is meant to be FULL, even
// if Sinch still says SIMPLIFIED; anything else would plan the upgrade again.
func registrationType(brand api.Brand) string {
	if brand.BrandRegistrationStatus == upgradeStatus {
		return fullBrand
	}
	return brand.BrandRegistrationType
}

// sameBrandFact compares what a registry normalises. In addresses of mail and
// web dots count, and no more than the case is normalised.
func sameBrandFact(a, b string) bool {
	if strings.ContainsAny(a+b, "@:") {
		return strings.EqualFold(a, b)
	}
	return tfkit.SameFact(a, b)
}

// ensureGroups makes the groups that an import has not filled yet.
func (m *brandFacts) ensureGroups() {
	if m.CompanyDetails == nil {
		m.CompanyDetails = &companyModel{}
	}
	if m.FinancialDetails == nil {
		m.FinancialDetails = &financialModel{}
	}
	if m.ContactDetails == nil {
		m.ContactDetails = &contactModel{}
	}
}

type brandFact struct {
	argument *types.String
	remote   string
}

func (m *brandFacts) facts(b *api.Brand) []brandFact {
	c, f, p := m.CompanyDetails, m.FinancialDetails, m.ContactDetails
	return []brandFact{
		{&c.CompanyName, b.CompanyDetails.CompanyName},
		{&c.CompanyEmail, b.CompanyDetails.CompanyEmail},
		{&c.BusinessContactEmail, b.CompanyDetails.BusinessContactEmail},
		{&c.BrandName, b.CompanyDetails.BrandName},
		{&c.Country, b.CompanyDetails.Country},
		{&c.StreetAddress, b.CompanyDetails.StreetAddress},
		{&c.City, b.CompanyDetails.City},
		{&c.PostalCode, b.CompanyDetails.PostalCode},
		{&c.State, b.CompanyDetails.State},
		{&c.WebAddress, b.CompanyDetails.WebAddress},
		{&f.BrandEntityType, b.FinancialDetails.BrandEntityType},
		{&f.BrandVerticalType, b.FinancialDetails.BrandVerticalType},
		{&f.TaxIDCountry, b.FinancialDetails.TaxIDCountry},
		{&f.TaxIDCorporate, b.FinancialDetails.TaxIDCorporate},
		{&f.StockSymbol, b.FinancialDetails.StockSymbol},
		{&f.Exchange, b.FinancialDetails.Exchange},
		{&p.FirstName, b.ContactDetails.FirstName},
		{&p.LastName, b.ContactDetails.LastName},
		{&p.PhoneNumber, b.ContactDetails.PhoneNumber},
		{&p.Email, b.ContactDetails.Email},
	}
}

// newlyCreated is the state right after the charge: what is not known yet is
// null, never unknown.
func (m *brandModel) newlyCreated(ctx context.Context, id string) {
	m.ID = types.StringValue(id)
	m.TCRBrandID, m.IdentityStatus = types.StringNull(), types.StringNull()
	m.Status, m.Phase = types.StringNull(), types.StringNull()
	m.StatusReasons, _ = tfkit.ReasonList(ctx, nil)
	m.FeePreview = tfkit.KnownFee(m.FeePreview)
}

// brandLikeness recognises a brand in the list: by its name, and by the facts
// that identify a legal entity, as far as an answer says them. Addresses and
// contacts are left out, because the registry rewrites them, and a twin that is
// missed is paid twice.
func brandLikeness(displayName, companyName, taxID, taxCountry string, mock bool) (mark string, facts registration.Facts) {
	kind := "real"
	if mock {
		kind = "mock"
	}
	return fingerprint(tfkit.BareText(displayName), kind), registration.Facts{
		"company_name": tfkit.PlainFact(companyName), "tax_id_corporate": tfkit.PlainFact(taxID), "tax_id_country": tfkit.PlainFact(taxCountry),
	}
}

func brandReasons(feedback api.BrandFeedback) []tfkit.Reason {
	var reasons []tfkit.Reason
	for _, category := range feedback.Category {
		reason := tfkit.Reason{
			Code:   types.StringValue(category.ID),
			Reason: types.StringValue(category.Description),
		}
		if at, ok := firstArgument(category.Fields, brandFields); ok {
			reason.Attribute = types.StringValue(at.String())
		}
		reasons = append(reasons, reason)
	}
	return reasons
}

// brandNeedsFeedback: Sinch keeps feedback for rejected brands.
func brandNeedsFeedback(phase tcr.Phase) bool { return phase == tcr.Rejected }
