package bird

import (
	"context"
	"fmt"
	"maps"
	"regexp"

	"github.com/hashicorp/terraform-plugin-framework-timeouts/resource/timeouts"
	"github.com/hashicorp/terraform-plugin-framework-validators/setvalidator"
	"github.com/hashicorp/terraform-plugin-framework-validators/stringvalidator"
	"github.com/hashicorp/terraform-plugin-framework/resource/schema"
	"github.com/hashicorp/terraform-plugin-framework/resource/schema/booldefault"
	"github.com/hashicorp/terraform-plugin-framework/resource/schema/stringdefault"
	"github.com/hashicorp/terraform-plugin-framework/schema/validator"
	"github.com/hashicorp/terraform-plugin-framework/types"

	"github.com/tendlc/terraform-provider-tendlc/internal/tfkit"
	"github.com/tendlc/terraform-provider-tendlc/internal/vendors/bird/api"
)

// Words of the contract's request enums.
var (
	// Bird's page on enums swaps what it says of the two kinds of company.
	entityTypes    = []string{"PRIVATE_PROFIT", entityPublic, "NON_PROFIT", "GOVERNMENT"}
	stockExchanges = []string{
		unset, "NASDAQ", "NYSE", "AMEX", "AMX", "ASX", "B3", "BME", "BSE", "FRA", "ICEX", "JPX", "JSE", "KRX", "LON", "NSE", "OMX", "SEHK",
		"SGX", "SSE", "STO", "SWX", "SZSE", "TSX", "TWSE", "VSE", "OTHER",
	}
	altBusinessIDTypes = []string{unset, "DUNS", "GIIN", "LEI"}
)

const (
	scopeWorkspace    = string(api.Workspace)
	scopeOrganization = string(api.Organization)
)

var countryCode = tfkit.Coded(stringvalidator.RegexMatches(regexp.MustCompile(`^[A-Z]{2}$`), "must be two capital letters, such as US"))

func brandSchema(ctx context.Context) schema.Schema {
	attributes := tfkit.CommonAttributes(vendorName, "brand")
	for _, group := range []map[string]schema.Attribute{brandCompany(), brandContacts(), brandListing(), brandSharing(), brandObserved()} {
		maps.Copy(attributes, group)
	}
	took := tfkit.Span(brandTimeout)
	attributes[tfkit.AttrLintIgnore] = tfkit.LintIgnoreAttribute("brand")
	attributes[tfkit.AttrTimeouts] = tfkit.Timeouts(ctx, timeouts.Opts{Create: true, Update: true, Delete: true,
		CreateDescription: fmt.Sprintf("How long the registration may take, as \"5m\"; default %s. The review is not waited for: see `tendlc_bird_brand_approval`.", took),
		UpdateDescription: fmt.Sprintf("How long a change may take; default %s. The review is not waited for.", took),
		DeleteDescription: fmt.Sprintf("How long detaching or deleting it may take; default %s.", took)})
	return schema.Schema{
		MarkdownDescription: "Registers a 10DLC brand, the company that sends. **Creating it is charged, whatever the outcome.** It does not wait for the review: " +
			"`tendlc_bird_brand_approval` does. A `REJECTED` brand is corrected in place, which submits it again for a fee. Of an `APPROVED` one, " +
			"`entity_type`, `company_name`, `ein` and `ein_issuing_country` are locked (also once a vetting of it was approved) and everything else changes in place, " +
			"which Bird says may be charged. A `FAILED` one takes no change and is replaced. While it is `PENDING` nothing can be changed. Destroy **detaches** a brand of " +
			"the workspace and **deletes** one of the organization; Bird refuses either while the brand has active campaigns, and nothing is paid back. " +
			"Deviations from Bird's names: snake_case; `scope` chooses the level of the API.",
		Attributes: attributes,
	}
}

// brandNote is what changing the argument does.
func brandNote(attribute string) string { return " " + brandEdits.Describe(attribute, "brand") }

// limited is a required text with the contract's limits.
func limited(name, description string, most int, more ...validator.String) schema.StringAttribute {
	return schema.StringAttribute{
		MarkdownDescription: fmt.Sprintf("%s 1 to %d characters.%s", description, most, brandNote(name)),
		Required:            true,
		Validators:          append([]validator.String{tfkit.NotBlank{}, tfkit.Coded(stringvalidator.UTF8LengthAtMost(most))}, more...),
	}
}

// fact is a text whose length Bird does not say.
func fact(name, description string, checks ...validator.String) schema.StringAttribute {
	return schema.StringAttribute{
		MarkdownDescription: description + brandNote(name), Required: true,
		Validators: append([]validator.String{tfkit.NotBlank{}}, checks...),
	}
}

// optional makes an argument of a required one. One that is taken away is sent
// as Bird writes what was never given: what an update does to null is not
// documented.
func optional(attribute schema.StringAttribute) schema.StringAttribute {
	attribute.Required, attribute.Optional = false, true
	return attribute
}

func brandCompany() map[string]schema.Attribute {
	return map[string]schema.Attribute{
		tfkit.AttrID: tfkit.LateID("Bird's id of the brand, a UUID."),
		"scope": schema.StringAttribute{
			MarkdownDescription: "`workspace` for a brand of the provider's workspace, `organization` for one that its workspaces share, which needs `organization_id` in the " +
				"provider's `bird` block. Default `workspace`." + brandNote("scope"),
			Optional: true, Computed: true, Default: stringdefault.StaticString(scopeWorkspace),
			Validators: []validator.String{tfkit.Coded(stringvalidator.OneOf(scopeWorkspace, scopeOrganization))},
		},
		"entity_type":         fact("entity_type", "Kind of organization: "+words(entityTypes)+".", tfkit.Coded(stringvalidator.OneOf(entityTypes...))),
		"display_name":        limited("display_name", "Name that the public knows.", 255),
		"company_name":        limited("company_name", "Legal name, as the tax documents say.", 255),
		"ein":                 limited("ein", "Tax id; in the US the nine digits of the EIN, with or without a hyphen.", 21),
		"ein_issuing_country": fact("ein_issuing_country", "Country that issued the tax id, ISO 3166-1, two capital letters.", countryCode),
		"website":             fact("website", "Website of the brand.", website),
		"vertical":            fact("vertical", "Line of business: a `name` of the data source `tendlc_bird_verticals`, such as `RETAIL`."),
		"alt_business_id":     optional(fact("alt_business_id", "A second id of the company; needs `alt_business_id_type`.")),
		"alt_business_id_type": optional(fact("alt_business_id_type", "Type of `alt_business_id`: "+words(altBusinessIDTypes)+"; `NONE` is the same as leaving it out.",
			tfkit.Coded(stringvalidator.OneOf(altBusinessIDTypes...)))),
	}
}

func brandContacts() map[string]schema.Attribute {
	return map[string]schema.Attribute{
		"first_name":  optional(limited("first_name", "First name of the contact at the company.", 100)),
		"last_name":   optional(limited("last_name", "Last name of the contact at the company.", 100)),
		"phone":       limited("phone", "Phone number of the company in E.164, such as +12065550142.", 20, tfkit.E164()),
		"street":      limited("street", "Street and number.", 100),
		"city":        limited("city", "City.", 100),
		"state":       limited("state", "State; in the US two capital letters.", 20),
		"postal_code": limited("postal_code", "Postal code; in the US five digits.", 10),
		"country":     fact("country", "Country of the company, ISO 3166-1, two capital letters.", countryCode),
		"email":       fact("email", "E-mail address for support.", mailAddress),
		"business_contact_email": optional(fact("business_contact_email",
			"Mailbox of a named person at the company, who confirms it where the registry asks for that.", mailAddress)),
	}
}

// brandListing is what public companies need, see checkListing.
func brandListing() map[string]schema.Attribute {
	const needed = " Required for `" + entityPublic + "`."
	return map[string]schema.Attribute{
		"stock_symbol": optional(fact("stock_symbol", "Ticker of the company."+needed)),
		"stock_exchange": optional(fact("stock_exchange", "Where the company is listed: "+words(stockExchanges)+"; `NONE` is the same as leaving it out."+needed,
			tfkit.Coded(stringvalidator.OneOf(stockExchanges...)))),
	}
}

// brandSharing is what only the organization's brands have, see checkSharing.
func brandSharing() map[string]schema.Attribute {
	return map[string]schema.Attribute{
		"workspace_ids": schema.SetAttribute{
			MarkdownDescription: "Workspaces that share a brand of the organization, UUIDs. Only with `scope = \"organization\"`, which needs this or `organization_wide = true`." +
				brandNote("workspace_ids"),
			ElementType: types.StringType, Optional: true,
			Validators: []validator.Set{
				tfkit.CodedSet(setvalidator.SizeAtLeast(1)), tfkit.CodedSet(setvalidator.NoNullValues()), setvalidator.ValueStringsAre(workspaceID),
			},
		},
		"organization_wide": schema.BoolAttribute{
			MarkdownDescription: "Whether every workspace of the organization, future ones too, shares the brand. Default `false`." + brandNote("organization_wide"),
			Optional:            true, Computed: true, Default: booldefault.StaticBool(false),
		},
	}
}

func brandObserved() map[string]schema.Attribute {
	return map[string]schema.Attribute{
		"tcr_brand_id":                         tfkit.LateID("The registry's id of the brand, as soon as Bird shows one."),
		"organization_id":                      tfkit.LateID("Bird's id of the organization that the brand belongs to."),
		"created_at":                           tfkit.LateID("When the brand was registered."),
		"updated_at":                           tfkit.Observed("When the brand last changed; null before the first change."),
		"auth_plus_status":                     tfkit.Observed("Bird's word for the extended authentication of a public company, where it gives one; its words are not documented."),
		"business_contact_email_verified_date": tfkit.Observed("When the mailbox of `business_contact_email` was confirmed."),
	}
}
