package infobip

import (
	"context"

	"github.com/hashicorp/terraform-plugin-framework-timeouts/resource/timeouts"
	"github.com/hashicorp/terraform-plugin-framework/attr"
	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/types"

	"github.com/tendlc/terraform-provider-tendlc/internal/tfkit"
	"github.com/tendlc/terraform-provider-tendlc/internal/vendors/infobip/api"
)

// brandModel is tendlc_infobip_brand in Terraform's terms.
type brandModel struct {
	brandFacts
	FeePreview         types.Object   `tfsdk:"fee_preview"`
	DeletionProtection types.Bool     `tfsdk:"deletion_protection"`
	AdoptExisting      types.Bool     `tfsdk:"adopt_existing"`
	LintIgnore         types.Set      `tfsdk:"lint_ignore"`
	Timeouts           timeouts.Value `tfsdk:"timeouts"`
}

// brandFacts is what Infobip returns of a brand; the data sources show the same.
type brandFacts struct {
	ID                       types.String  `tfsdk:"id"`
	Type                     types.String  `tfsdk:"type"`
	Name                     types.String  `tfsdk:"name"`
	LegalName                types.String  `tfsdk:"legal_name"`
	ReferenceID              types.String  `tfsdk:"reference_id"`
	ApplicationID            types.String  `tfsdk:"application_id"`
	EntityID                 types.String  `tfsdk:"entity_id"`
	Website                  types.String  `tfsdk:"website"`
	TaxID                    types.String  `tfsdk:"tax_id"`
	TaxIDIssuingCountry      types.String  `tfsdk:"tax_id_issuing_country"`
	Address                  *addressModel `tfsdk:"address"`
	CountryCode              types.String  `tfsdk:"country_code"`
	SupportPhone             types.String  `tfsdk:"support_phone"`
	SupportEmail             types.String  `tfsdk:"support_email"`
	BusinessContactFirstName types.String  `tfsdk:"business_contact_first_name"`
	BusinessContactLastName  types.String  `tfsdk:"business_contact_last_name"`
	BusinessDBA              types.String  `tfsdk:"business_dba"`
	AlternateBusinessID      types.Object  `tfsdk:"alternate_business_id"`
	Vertical                 types.String  `tfsdk:"vertical"`
	StockExchange            types.String  `tfsdk:"stock_exchange"`
	StockSymbol              types.String  `tfsdk:"stock_symbol"`
	BusinessContactEmail     types.String  `tfsdk:"business_contact_email"`
	Stage                    types.String  `tfsdk:"stage"`
	IdentityStatus           types.String  `tfsdk:"identity_status"`
	AuthenticationStatus     types.String  `tfsdk:"authentication_status"`
	TaxExemptStatus          types.String  `tfsdk:"tax_exempt_status"`
	Status                   types.String  `tfsdk:"status"`
	Phase                    types.String  `tfsdk:"phase"`
	StatusReasons            types.List    `tfsdk:"status_reasons"`
}

type addressModel struct {
	Street  types.String `tfsdk:"street"`
	City    types.String `tfsdk:"city"`
	State   types.String `tfsdk:"state"`
	ZipCode types.String `tfsdk:"zip_code"`
}

var businessIDTypes = map[string]attr.Type{"type": types.StringType, "id": types.StringType}

// request is the brand as it is created: what is null or unknown is not sent.
func (m *brandFacts) request() api.BrandRequest {
	request := api.BrandRequest{
		Type: m.Type.ValueString(), Name: m.Name.ValueString(), LegalName: m.LegalName.ValueString(),
		ReferenceID:   m.ReferenceID.ValueString(),
		ApplicationID: sentText(m.ApplicationID.ValueString()), EntityID: sentText(m.EntityID.ValueString()),
		Website: m.Website.ValueString(), TaxID: m.TaxID.ValueString(), TaxIDIssuingCountry: m.TaxIDIssuingCountry.ValueString(),
		CountryCode: m.CountryCode.ValueString(), SupportPhone: m.SupportPhone.ValueString(), SupportEmail: m.SupportEmail.ValueString(),
		BusinessContactFirstName: sentText(m.BusinessContactFirstName.ValueString()),
		BusinessContactLastName:  sentText(m.BusinessContactLastName.ValueString()),
		BusinessDBA:              sentText(m.BusinessDBA.ValueString()),
		Vertical:                 m.Vertical.ValueString(),
		StockExchange:            m.StockExchange.ValueString(), StockSymbol: m.StockSymbol.ValueString(),
		BusinessContactEmail: m.BusinessContactEmail.ValueString(),
	}
	if m.Address != nil {
		request.Address = api.Address{
			Street: m.Address.Street.ValueString(), City: m.Address.City.ValueString(),
			State: m.Address.State.ValueString(), ZipCode: m.Address.ZipCode.ValueString(),
		}
	}
	if kind := member(m.AlternateBusinessID, "type").ValueString(); kind != "" {
		request.AlternateBusinessID = &api.BusinessIdentifier{Type: kind, ID: member(m.AlternateBusinessID, "id").ValueString()}
	}
	return request
}

// replacing is the brand as a PUT has it. Whether a PUT clears what it leaves
// out is not documented, so a trading name that went is sent as an empty one,
// the only text of a brand that may be empty.
func (m *brandFacts) replacing() api.BrandRequest {
	request := m.request()
	dba := m.BusinessDBA.ValueString()
	request.BusinessDBA = &dba
	return request
}

// refresh takes over what Infobip returns. The registry normalises facts of a
// company, so a mere difference in writing is not a change.
func (m *brandFacts) refresh(ctx context.Context, brand registeredBrand) diag.Diagnostics {
	if m.Address == nil { // after an import
		m.Address = &addressModel{}
	}
	for _, text := range m.texts(&brand.Brand) {
		*text.argument = tfkit.Refreshed(*text.argument, text.remote, text.same)
	}
	for _, text := range []brandText{
		{&m.ReferenceID, brand.ReferenceID, tfkit.SameText},
		{&m.ApplicationID, brand.ApplicationID, tfkit.SameText},
		{&m.EntityID, brand.EntityID, tfkit.SameText},
		{&m.BusinessContactFirstName, brand.BusinessContactFirstName, tfkit.SameText},
		{&m.BusinessContactLastName, brand.BusinessContactLastName, tfkit.SameText},
		{&m.Address.State, brand.Address.State, tfkit.SameFact},
	} {
		*text.argument = textOrNull(tfkit.Refreshed(*text.argument, text.remote, text.same).ValueString())
	}
	m.TaxIDIssuingCountry = textOrNull(issuingCountry(brand.Brand))
	m.refreshBusinessID(brand.AlternateBusinessID)
	return m.observe(ctx, brand)
}

func (m *brandFacts) refreshBusinessID(remote *api.BusinessIdentifier) {
	switch {
	case remote == nil || remote.ID == "":
		m.AlternateBusinessID = types.ObjectNull(businessIDTypes)
	case member(m.AlternateBusinessID, "type").ValueString() == remote.Type && tfkit.SameFact(member(m.AlternateBusinessID, "id").ValueString(), remote.ID):
	default:
		m.AlternateBusinessID = businessID(*remote)
	}
}

func businessID(id api.BusinessIdentifier) types.Object {
	return types.ObjectValueMust(businessIDTypes, map[string]attr.Value{"type": types.StringValue(id.Type), "id": types.StringValue(id.ID)})
}

// issuingCountry is taxIdIssuingCountry with the contract's fallback.
func issuingCountry(brand api.Brand) string {
	if brand.TaxIDIssuingCountry == "" {
		return brand.CountryCode
	}
	return brand.TaxIDIssuingCountry
}

// brandText is a text argument, what Infobip says of it, and when both mean the
// same.
type brandText struct {
	argument *types.String
	remote   string
	same     func(a, b string) bool
}

func (m *brandFacts) texts(b *api.Brand) []brandText {
	return []brandText{
		{&m.Type, b.Type, tfkit.SameText},
		{&m.Name, b.Name, tfkit.SameText},
		{&m.LegalName, b.LegalName, tfkit.SameFact},
		{&m.Website, b.Website, tfkit.SameText},
		{&m.TaxID, b.TaxID, tfkit.SameFact},
		{&m.Address.Street, b.Address.Street, tfkit.SameFact},
		{&m.Address.City, b.Address.City, tfkit.SameFact},
		{&m.Address.ZipCode, b.Address.ZipCode, tfkit.SameFact},
		{&m.CountryCode, b.CountryCode, tfkit.SameFact},
		{&m.SupportPhone, b.SupportPhone, samePhone},
		{&m.SupportEmail, b.SupportEmail, tfkit.SameText},
		{&m.BusinessDBA, b.BusinessDBA, tfkit.SameText},
		{&m.Vertical, b.Vertical, tfkit.SameText},
		{&m.StockExchange, b.StockExchange, tfkit.SameText},
		{&m.StockSymbol, b.StockSymbol, tfkit.SameText},
		{&m.BusinessContactEmail, b.BusinessContactEmail, tfkit.SameText},
	}
}

// observe takes over what only Infobip can say, and of the arguments those that
// nobody has given. A create takes no more than this: an argument that comes
// back in another wording would end in "inconsistent result".
func (m *brandFacts) observe(ctx context.Context, brand registeredBrand) diag.Diagnostics {
	m.ID = types.StringValue(brand.ID)
	m.settle(brand.Brand)
	m.Stage, m.TaxExemptStatus = textOrNull(brand.Stage), textOrNull(brand.TaxExemptStatus)
	m.IdentityStatus = textOrNull(brand.registrar.BrandIdentityStatus)
	m.AuthenticationStatus = textOrNull(brand.registrar.BrandAuthenticationStatus)
	phase, _ := brand.phase()
	m.Status, m.Phase = textOrNull(brand.status()), types.StringValue(string(phase))
	var diags diag.Diagnostics
	m.StatusReasons, diags = tfkit.ReasonList(ctx, brand.reasons())
	return diags
}

// settle gives what was left to Infobip the value that Infobip gave it.
func (m *brandFacts) settle(brand api.Brand) {
	for _, text := range []brandText{
		{argument: &m.ReferenceID, remote: brand.ReferenceID},
		{argument: &m.ApplicationID, remote: brand.ApplicationID},
		{argument: &m.EntityID, remote: brand.EntityID},
		{argument: &m.TaxIDIssuingCountry, remote: issuingCountry(brand)},
		{argument: &m.BusinessContactFirstName, remote: brand.BusinessContactFirstName},
		{argument: &m.BusinessContactLastName, remote: brand.BusinessContactLastName},
		{argument: &m.Address.State, remote: brand.Address.State},
	} {
		if text.argument.IsUnknown() {
			*text.argument = textOrNull(text.remote)
		}
	}
	if m.AlternateBusinessID.IsUnknown() {
		m.refreshBusinessID(brand.AlternateBusinessID)
	}
}

// newlyCreated is the state right after the create: what is not known yet is
// null, never unknown.
func (m *brandModel) newlyCreated(ctx context.Context, id string) {
	m.settle(api.Brand{CountryCode: m.CountryCode.ValueString()})
	m.unread(ctx)
	m.ID = types.StringValue(id)
	m.FeePreview = tfkit.KnownFee(m.FeePreview)
}

// unread makes null what no read has brought yet.
func (m *brandModel) unread(ctx context.Context) {
	m.Stage, m.TaxExemptStatus = types.StringNull(), types.StringNull()
	m.IdentityStatus, m.AuthenticationStatus = types.StringNull(), types.StringNull()
	m.Status, m.Phase = types.StringNull(), types.StringNull()
	m.StatusReasons, _ = tfkit.ReasonList(ctx, nil)
}

// brandFingerprint recognises a brand in the list: its kind, its name and the
// facts that identify a legal entity. Addresses and contacts are left out,
// because the registry rewrites them.
func brandFingerprint(b api.Brand) string {
	return fingerprint(b.Type, tfkit.PlainText(b.Name), tfkit.PlainFact(b.LegalName), tfkit.PlainFact(b.TaxID), tfkit.PlainFact(issuingCountry(b)))
}

// identity is as much of the brand as identifies it.
func (m *brandFacts) identity() api.Brand {
	return api.Brand{
		Type: m.Type.ValueString(), Name: m.Name.ValueString(), LegalName: m.LegalName.ValueString(), TaxID: m.TaxID.ValueString(),
		TaxIDIssuingCountry: m.TaxIDIssuingCountry.ValueString(), CountryCode: m.CountryCode.ValueString(),
	}
}

// identified says whether the plan knows all that identifies the brand.
func (m *brandFacts) identified() bool {
	for _, text := range []types.String{m.Type, m.Name, m.LegalName, m.TaxID, m.CountryCode, m.TaxIDIssuingCountry} {
		if text.IsUnknown() {
			return false
		}
	}
	return true
}
