package bird

import (
	"context"
	"slices"
	"strings"

	"github.com/hashicorp/terraform-plugin-framework-timeouts/resource/timeouts"
	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/types"

	"github.com/tendlc/terraform-provider-tendlc/internal/registration"
	"github.com/tendlc/terraform-provider-tendlc/internal/tfkit"
	"github.com/tendlc/terraform-provider-tendlc/internal/vendors/bird/api"
)

// brandModel is tendlc_bird_brand in Terraform's terms.
type brandModel struct {
	brandFacts
	FeePreview         types.Object   `tfsdk:"fee_preview"`
	DeletionProtection types.Bool     `tfsdk:"deletion_protection"`
	AdoptExisting      types.Bool     `tfsdk:"adopt_existing"`
	LintIgnore         types.Set      `tfsdk:"lint_ignore"`
	Timeouts           timeouts.Value `tfsdk:"timeouts"`
}

// brandFacts is what Bird returns of a brand, and where; the data sources show
// the same.
type brandFacts struct {
	ID                               types.String `tfsdk:"id"`
	Scope                            types.String `tfsdk:"scope"`
	EntityType                       types.String `tfsdk:"entity_type"`
	FirstName                        types.String `tfsdk:"first_name"`
	LastName                         types.String `tfsdk:"last_name"`
	DisplayName                      types.String `tfsdk:"display_name"`
	CompanyName                      types.String `tfsdk:"company_name"`
	EIN                              types.String `tfsdk:"ein"`
	EINIssuingCountry                types.String `tfsdk:"ein_issuing_country"`
	Phone                            types.String `tfsdk:"phone"`
	Street                           types.String `tfsdk:"street"`
	City                             types.String `tfsdk:"city"`
	State                            types.String `tfsdk:"state"`
	PostalCode                       types.String `tfsdk:"postal_code"`
	Country                          types.String `tfsdk:"country"`
	Email                            types.String `tfsdk:"email"`
	StockSymbol                      types.String `tfsdk:"stock_symbol"`
	StockExchange                    types.String `tfsdk:"stock_exchange"`
	Website                          types.String `tfsdk:"website"`
	Vertical                         types.String `tfsdk:"vertical"`
	AltBusinessID                    types.String `tfsdk:"alt_business_id"`
	AltBusinessIDType                types.String `tfsdk:"alt_business_id_type"`
	BusinessContactEmail             types.String `tfsdk:"business_contact_email"`
	WorkspaceIDs                     types.Set    `tfsdk:"workspace_ids"`
	OrganizationWide                 types.Bool   `tfsdk:"organization_wide"`
	TCRBrandID                       types.String `tfsdk:"tcr_brand_id"`
	OrganizationID                   types.String `tfsdk:"organization_id"`
	CreatedAt                        types.String `tfsdk:"created_at"`
	UpdatedAt                        types.String `tfsdk:"updated_at"`
	AuthPlusStatus                   types.String `tfsdk:"auth_plus_status"`
	BusinessContactEmailVerifiedDate types.String `tfsdk:"business_contact_email_verified_date"`
	Status                           types.String `tfsdk:"status"`
	Phase                            types.String `tfsdk:"phase"`
	StatusReasons                    types.List   `tfsdk:"status_reasons"`
}

// level is the level of the API that the brand lives at.
func (m *brandFacts) level() api.Level {
	if m.Scope.ValueString() == scopeOrganization {
		return api.Organization
	}
	return api.Workspace
}

// brandText is one text argument: its name, where the model holds it, where a
// request and an answer have it, and when two texts mean the same.
type brandText struct {
	name     string
	argument *types.String
	field    **string
	remote   string
	same     func(a, b string) bool
}

// texts are all text arguments that are sent.
func (m *brandFacts) texts(f *api.BrandFields, b api.Brand) []brandText {
	return []brandText{
		{"entity_type", &m.EntityType, &f.EntityType, b.EntityType, tfkit.SameText},
		{"first_name", &m.FirstName, &f.FirstName, b.FirstName, tfkit.SameText},
		{"last_name", &m.LastName, &f.LastName, b.LastName, tfkit.SameText},
		{"display_name", &m.DisplayName, &f.DisplayName, b.DisplayName, tfkit.SameText},
		{"company_name", &m.CompanyName, &f.CompanyName, b.CompanyName, tfkit.SameFact},
		{"ein", &m.EIN, &f.EIN, b.EIN, tfkit.SameFact},
		{"ein_issuing_country", &m.EINIssuingCountry, &f.EINIssuingCountry, b.EINIssuingCountry, tfkit.SameFact},
		{"phone", &m.Phone, &f.Phone, b.Phone, tfkit.SameFact},
		{"street", &m.Street, &f.Street, b.Street, tfkit.SameFact},
		{"city", &m.City, &f.City, b.City, tfkit.SameFact},
		{"state", &m.State, &f.State, b.State, tfkit.SameFact},
		{"postal_code", &m.PostalCode, &f.PostalCode, b.PostalCode, tfkit.SameFact},
		{"country", &m.Country, &f.Country, b.Country, tfkit.SameFact},
		{"email", &m.Email, &f.Email, b.Email, sameAddress},
		{"stock_symbol", &m.StockSymbol, &f.StockSymbol, b.StockSymbol, sameFactOrUnset},
		{"stock_exchange", &m.StockExchange, &f.StockExchange, b.StockExchange, sameFactOrUnset},
		{"website", &m.Website, &f.Website, b.Website, sameWebsite},
		{"vertical", &m.Vertical, &f.Vertical, b.Vertical, tfkit.SameText},
		{"alt_business_id", &m.AltBusinessID, &f.AltBusinessID, b.AltBusinessID, sameFactOrUnset},
		{"alt_business_id_type", &m.AltBusinessIDType, &f.AltBusinessIDType, b.AltBusinessIDType, sameFactOrUnset},
		{"business_contact_email", &m.BusinessContactEmail, &f.BusinessContactEmail, b.BusinessContactEmail, sameAddress},
	}
}

// hasUnset are the fields of which Bird says "NONE" when nobody gave them, all
// four of them, now and then; an empty text where the schema has an enum would
// be refused.
func (t brandText) hasUnset() bool {
	return t.name == "stock_exchange" || t.name == "alt_business_id_type"
}

// value is what Bird says, empty for its word for nothing.
func (t brandText) value() string {
	if strings.HasPrefix(t.name, "stock_") || strings.HasPrefix(t.name, "alt_") {
		return factOrNull(t.remote).ValueString()
	}
	return t.remote
}

// request is the brand as it is registered: what is null is not sent.
func (m *brandFacts) request() api.BrandFields {
	var fields api.BrandFields
	for _, text := range m.texts(&fields, api.Brand{}) {
		*text.field = sent(*text.argument)
	}
	m.share(&fields)
	return fields
}

// changes are the changed arguments as they are sent. One that was taken away
// is sent as Bird writes what was never given; what it does to null is not
// documented.
func (m *brandFacts) changes(changed []string) api.BrandFields {
	var fields api.BrandFields
	for _, text := range m.texts(&fields, api.Brand{}) {
		if !slices.Contains(changed, text.name) {
			continue
		}
		value := text.argument.ValueString()
		if value == "" && text.hasUnset() {
			value = unset
		}
		*text.field = &value
	}
	if slices.Contains(changed, "workspace_ids") || slices.Contains(changed, "organization_wide") {
		m.share(&fields) // both: either makes sense with the other only
	}
	return fields
}

// share adds who shares the brand; a workspace's brand is not shared.
func (m *brandFacts) share(fields *api.BrandFields) {
	if m.level() == api.Organization {
		fields.WorkspaceIDs, fields.OrganizationWide = m.workspaces(), m.OrganizationWide.ValueBoolPointer()
	}
}

func (m *brandFacts) workspaces() []string {
	var ids []string
	for _, element := range m.WorkspaceIDs.Elements() {
		if id, ok := element.(types.String); ok {
			ids = append(ids, id.ValueString())
		}
	}
	slices.Sort(ids)
	return ids
}

// refresh takes over what Bird returns. The registry normalises facts of a
// company, so a mere difference in writing is not a change.
func (m *brandFacts) refresh(ctx context.Context, brand api.Brand) diag.Diagnostics {
	for _, text := range m.texts(&api.BrandFields{}, brand) {
		refreshed := tfkit.Refreshed(*text.argument, text.value(), text.same)
		*text.argument = textOrNull(refreshed.ValueString())
	}
	m.TCRBrandID, m.OrganizationID, m.CreatedAt = keep(m.TCRBrandID, brand.TCRBrandID), textOrNull(brand.OrganizationID), textOrNull(brand.CreatedAt)
	diags := m.refreshSharing(ctx, brand)
	return append(diags, m.observe(ctx, brand)...)
}

// keep is a text that is never given up for an empty answer.
func keep(prior types.String, remote string) types.String {
	if remote == "" && !prior.IsUnknown() {
		return prior
	}
	return textOrNull(remote)
}

// refreshSharing takes over who shares the brand. That organizationWide comes
// back is only assumed, and what workspaceIds says beside it is nowhere said.
func (m *brandFacts) refreshSharing(ctx context.Context, brand api.Brand) diag.Diagnostics {
	if brand.OrganizationWide != nil {
		m.OrganizationWide = types.BoolPointerValue(brand.OrganizationWide)
	}
	m.OrganizationWide = types.BoolValue(m.OrganizationWide.ValueBool() && m.level() == api.Organization)
	switch {
	case m.OrganizationWide.ValueBool() || m.level() == api.Workspace || len(brand.WorkspaceIDs) == 0:
		m.WorkspaceIDs = types.SetNull(types.StringType)
	case !sameIDs(m.workspaces(), brand.WorkspaceIDs):
		var diags diag.Diagnostics
		m.WorkspaceIDs, diags = types.SetValueFrom(ctx, types.StringType, brand.WorkspaceIDs)
		return diags
	}
	return nil
}

// sameIDs compares lists of ids without order and case.
func sameIDs(a, b []string) bool {
	plain := func(ids []string) []string {
		lower := strings.Split(strings.ToLower(strings.Join(ids, " ")), " ")
		slices.Sort(lower)
		return slices.Compact(lower)
	}
	return slices.Equal(plain(a), plain(b))
}

// observe takes over what only Bird can say and nobody has configured. A create
// or a change takes no more than this: an argument that comes back in another
// wording would end in "inconsistent result".
func (m *brandFacts) observe(ctx context.Context, brand api.Brand) diag.Diagnostics {
	m.ID = types.StringValue(brand.ID)
	for _, late := range []struct {
		attribute *types.String
		remote    string
	}{{&m.TCRBrandID, brand.TCRBrandID}, {&m.OrganizationID, brand.OrganizationID}, {&m.CreatedAt, brand.CreatedAt}} {
		if late.attribute.IsNull() || late.attribute.IsUnknown() {
			*late.attribute = textOrNull(late.remote)
		}
	}
	m.UpdatedAt, m.AuthPlusStatus = textOrNull(brand.UpdatedAt), textOrNull(brand.AuthPlusStatus)
	m.BusinessContactEmailVerifiedDate = textOrNull(brand.BusinessContactEmailVerifiedDate)
	m.Status, m.Phase = textOrNull(brand.Status), types.StringValue(string(brandPhase(brand)))
	var diags diag.Diagnostics
	m.StatusReasons, diags = tfkit.ReasonList(ctx, brandReasons(brand))
	return diags
}

// newlyRegistered is the state right after the charge: what is not known yet is
// null, never unknown.
func (m *brandModel) newlyRegistered(ctx context.Context, id string) {
	m.unread(ctx)
	m.ID = types.StringValue(id)
	m.FeePreview = tfkit.KnownFee(m.FeePreview)
}

// unread makes null what no read has brought yet.
func (m *brandFacts) unread(ctx context.Context) {
	for _, late := range []*types.String{&m.TCRBrandID, &m.OrganizationID, &m.CreatedAt} {
		if late.IsUnknown() {
			*late = types.StringNull()
		}
	}
	m.UpdatedAt, m.AuthPlusStatus, m.BusinessContactEmailVerifiedDate = types.StringNull(), types.StringNull(), types.StringNull()
	m.Status, m.Phase = types.StringNull(), types.StringNull()
	m.StatusReasons, _ = tfkit.ReasonList(ctx, nil)
}

// brandLikeness recognises a brand in the list: by its name, and by its kind and
// the facts that identify a legal entity, as far as an answer says them.
// Addresses and contacts are left out, because the registry rewrites them, and a
// twin that is missed is paid twice.
func brandLikeness(b api.Brand) (mark string, facts registration.Facts) {
	return fingerprint(tfkit.BareText(b.DisplayName)), registration.Facts{
		"entity_type": b.EntityType, "company_name": tfkit.PlainFact(b.CompanyName),
		"ein": tfkit.PlainFact(b.EIN), "ein_issuing_country": tfkit.PlainFact(b.EINIssuingCountry),
	}
}

// identity is as much of the brand as identifies it.
func (m *brandFacts) identity() api.Brand {
	return api.Brand{
		EntityType: m.EntityType.ValueString(), DisplayName: m.DisplayName.ValueString(), CompanyName: m.CompanyName.ValueString(),
		EIN: m.EIN.ValueString(), EINIssuingCountry: m.EINIssuingCountry.ValueString(),
	}
}
