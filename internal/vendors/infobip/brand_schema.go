package infobip

import (
	"context"
	"fmt"
	"regexp"

	"github.com/hashicorp/terraform-plugin-framework-timeouts/resource/timeouts"
	"github.com/hashicorp/terraform-plugin-framework-validators/stringvalidator"
	"github.com/hashicorp/terraform-plugin-framework/path"
	"github.com/hashicorp/terraform-plugin-framework/resource/schema"
	"github.com/hashicorp/terraform-plugin-framework/resource/schema/objectplanmodifier"
	"github.com/hashicorp/terraform-plugin-framework/resource/schema/planmodifier"
	"github.com/hashicorp/terraform-plugin-framework/resource/schema/stringplanmodifier"
	"github.com/hashicorp/terraform-plugin-framework/schema/validator"

	"github.com/tendlc/terraform-provider-tendlc/internal/tfkit"
)

// Infobip changes a draft for nothing, and sends a brand that was registered,
// with success or not, to the registrar again; no page says whether that is
// charged. While the registrar decides,
// nothing can be changed.
var (
	brandContentEffects = map[string]tfkit.Effect{
		brandDraft: tfkit.InPlace, brandActive: tfkit.InPlaceReviewMayCost, brandRejected: tfkit.InPlaceReviewMayCost,
	}
	// Locked after a successful registration.
	brandLockedEffects = map[string]tfkit.Effect{
		brandDraft: tfkit.InPlace, brandActive: tfkit.Replace, brandRejected: tfkit.InPlaceReviewMayCost,
	}
	// Whether a PUT may change these is not documented; a new draft is safe.
	brandIdentityEffects = map[string]tfkit.Effect{
		brandDraft: tfkit.Replace, brandActive: tfkit.Replace, brandRejected: tfkit.Replace,
	}
)

func brandEdit(attribute string, in map[string]tfkit.Effect, same func(a, b string) bool) tfkit.Edit {
	return tfkit.Edit{Attribute: attribute, Effect: tfkit.NotNow, In: in, Same: same}
}

// brandEdits: what changing an argument of a brand does.
var brandEdits = tfkit.Edits{
	brandEdit("type", brandIdentityEffects, nil),
	brandEdit("reference_id", brandIdentityEffects, tfkit.SameText),
	brandEdit("legal_name", brandLockedEffects, tfkit.SameFact),
	brandEdit("tax_id", brandLockedEffects, tfkit.SameFact),
	brandEdit("tax_id_issuing_country", brandLockedEffects, nil),
	brandEdit("name", brandContentEffects, tfkit.SameText),
	brandEdit("application_id", brandContentEffects, tfkit.SameText),
	brandEdit("entity_id", brandContentEffects, tfkit.SameText),
	brandEdit("website", brandContentEffects, tfkit.SameText),
	brandEdit("address", brandContentEffects, tfkit.SameFact),
	brandEdit("country_code", brandContentEffects, nil),
	brandEdit("support_phone", brandContentEffects, samePhone),
	brandEdit("support_email", brandContentEffects, tfkit.SameText),
	brandEdit("business_contact_first_name", brandContentEffects, tfkit.SameText),
	brandEdit("business_contact_last_name", brandContentEffects, tfkit.SameText),
	brandEdit("business_dba", brandContentEffects, tfkit.SameText),
	brandEdit("alternate_business_id", brandContentEffects, tfkit.SameFact),
	brandEdit("vertical", brandContentEffects, nil),
	brandEdit("stock_exchange", brandContentEffects, nil),
	brandEdit("stock_symbol", brandContentEffects, tfkit.SameText),
	brandEdit("business_contact_email", brandContentEffects, tfkit.SameText),
	{Attribute: tfkit.AttrDeletionProtection, Effect: tfkit.Local},
	{Attribute: tfkit.AttrAdoptExisting, Effect: tfkit.Local},
	{Attribute: tfkit.AttrLintIgnore, Effect: tfkit.Local},
	{Attribute: tfkit.AttrTimeouts, Effect: tfkit.Local},
}

// brandFields maps Infobip's field names to arguments.
var brandFields = tfkit.FieldPaths{
	"type": path.Root("type"), "name": path.Root("name"), "legalname": path.Root("legal_name"),
	"referenceid": path.Root("reference_id"), "applicationid": path.Root("application_id"), "entityid": path.Root("entity_id"),
	"website": path.Root("website"), "taxid": path.Root("tax_id"), "taxidissuingcountry": path.Root("tax_id_issuing_country"),
	"address": path.Root("address"), "city": path.Root("address").AtName("city"), "state": path.Root("address").AtName("state"),
	"street": path.Root("address").AtName("street"), "zipcode": path.Root("address").AtName("zip_code"),
	"countrycode": path.Root("country_code"), "supportphone": path.Root("support_phone"), "supportemail": path.Root("support_email"),
	"businesscontactfirstname": path.Root("business_contact_first_name"),
	"businesscontactlastname":  path.Root("business_contact_last_name"),
	"businesscontactemail":     path.Root("business_contact_email"),
	"businessdba":              path.Root("business_dba"),
	"alternatebusinessid":      path.Root("alternate_business_id"),
	"alternatebusinessid.type": path.Root("alternate_business_id").AtName("type"),
	"alternatebusinessid.id":   path.Root("alternate_business_id").AtName("id"),
	"vertical":                 path.Root("vertical"), "stockexchange": path.Root("stock_exchange"), "stocksymbol": path.Root("stock_symbol"),
}

var (
	brandTypes     = []string{brandPrivate, brandPublic, brandNonProfit, brandGovernment}
	brandVerticals = []string{
		"AGRICULTURE", "CONSTRUCTION_AND_MATERIALS", "EDUCATION", "ENERGY_AND_UTILITIES", "ENTERTAINMENT", "FINANCIAL_SERVICES",
		"GAMBLING_AND_LOTTERY", "HEALTHCARE_AND_LIFESCIENCES", "HOSPITALITY", "INFORMATION_TECHNOLOGY_SERVICES", "INSURANCE",
		"MANUFACTURING", "MASS_MEDIA_AND_COMMUNICATION", "NON_PROFIT_ORGANIZATION", "PUBLIC_SECTOR", "REAL_ESTATE",
		"RETAIL_AND_CONSUMER_PRODUCTS", "PROFESSIONAL_SERVICES", "HUMAN_RESOURCES_STAFFING_RECRUITMENT",
		"TRANSPORTATION_LOGISTICS", "POSTAL_DELIVERY", "LEGAL", "POLITICAL",
	}
	stockExchanges = []string{
		"AMEX", "AMX", "ASX", "B3", "BME", "BSE", "FRA", "ICEX", "JPX", "JSE", "KRX", "LON", "NASDAQ", "NSE", "NYSE", "OMX",
		"SEHK", "SGX", "SSE", "STO", "SWX", "SZSE", "TSX", "TWSE", "VSE", "OTHER",
	}
	countryCode = regexp.MustCompile(`^[A-Z]{2}$`)
)

func brandSchema(ctx context.Context) schema.Schema {
	attributes := tfkit.CommonAttributes(vendorName, "brand")
	for _, group := range []map[string]schema.Attribute{brandIdentity(), brandContacts(), brandListing(), brandObserved()} {
		for name, attribute := range group {
			attributes[name] = attribute
		}
	}
	attributes[tfkit.AttrLintIgnore] = tfkit.LintIgnoreAttribute("brand")
	attributes[tfkit.AttrTimeouts] = tfkit.Timeouts(ctx, timeouts.Opts{Create: true, Update: true, Delete: true,
		CreateDescription: fmt.Sprintf("How long creating the draft may take, as \"5m\"; default %s.", tfkit.Span(brandTimeout)),
		UpdateDescription: fmt.Sprintf("How long an update may take; default %s. The review of a registered brand is not waited for.", tfkit.Span(brandTimeout)),
		DeleteDescription: fmt.Sprintf("How long deleting it may take; default %s.", tfkit.Span(brandTimeout))})
	return schema.Schema{
		MarkdownDescription: "A 10DLC brand, the company that sends, as a **draft, which is free**: `tendlc_infobip_brand_registration` registers it, for a fee, and " +
			"`tendlc_infobip_brand_approval` waits for the registrar. A draft changes in place. A brand that was registered goes to the registrar again when it is changed, " +
			"which may be charged, and its legal name and tax id are locked once it was verified. Destroy deletes the record at Infobip; what becomes of the registration at the " +
			"registry then is not documented. Toll-free brands are not offered. Deviations from Infobip's names: snake_case.",
		Attributes: attributes,
	}
}

func brandNote(attribute string) string { return " " + brandEdits.Describe(attribute, "brand") }

// limited is a required text with the contract's limits.
func limited(description string, shortest, longest int, more ...validator.String) schema.StringAttribute {
	checks := []validator.String{tfkit.NotBlank{}, tfkit.Coded(stringvalidator.UTF8LengthBetween(shortest, longest))}
	return schema.StringAttribute{
		MarkdownDescription: fmt.Sprintf("%s %d to %d characters.", description, shortest, longest),
		Required:            true, Validators: append(checks, more...),
	}
}

// keptAsIs makes of a text one that stays as it is at Infobip when the
// configuration does not give it: the contract takes no empty one, and whether
// a PUT clears what it leaves out is not documented.
func keptAsIs(attribute schema.StringAttribute) schema.StringAttribute {
	attribute.MarkdownDescription += " Left out, it stays as Infobip has it."
	attribute.Required, attribute.Optional, attribute.Computed = false, true, true
	attribute.PlanModifiers = []planmodifier.String{stringplanmodifier.UseStateForUnknown()}
	return attribute
}

// noted adds what changing the argument does.
func noted(name string, attribute schema.StringAttribute) schema.StringAttribute {
	attribute.MarkdownDescription += brandNote(name)
	return attribute
}

func country(name, description string) schema.StringAttribute {
	return schema.StringAttribute{
		MarkdownDescription: description + " ISO 3166-1, two capital letters." + brandNote(name), Required: true,
		Validators: []validator.String{tfkit.Coded(stringvalidator.RegexMatches(countryCode, "must be two capital letters, such as US"))},
	}
}

func brandIdentity() map[string]schema.Attribute {
	issuing := country("tax_id_issuing_country", "Country that issued the tax id; `country_code` where it is not given.")
	issuing.Required, issuing.Optional, issuing.Computed = false, true, true
	issuing.PlanModifiers = []planmodifier.String{stringplanmodifier.UseStateForUnknown()}
	return map[string]schema.Attribute{
		tfkit.AttrID: tfkit.LateID("Infobip's id of the brand, a UUID."),
		"type": schema.StringAttribute{
			MarkdownDescription: "Kind of company: " + words(brandTypes) + "." + brandNote("type"),
			Required:            true, Validators: []validator.String{brandKind{}},
		},
		"name":       noted("name", limited("Name shown at Infobip.", 1, 100)),
		"legal_name": noted("legal_name", limited("Registered name of the company, as its tax documents say.", 1, 255)),
		"reference_id": noted("reference_id", keptAsIs(limited("Your own id of the brand; no two brands of an account may have the same. "+
			"Give none and it is derived from the facts that identify the company, so that Infobip itself refuses to create the same one twice.", 1, maxReference))),
		"tax_id":                 noted("tax_id", limited("Tax id; in the US the EIN.", 1, 50)),
		"tax_id_issuing_country": issuing,
		"country_code":           country("country_code", "Country of the company."),
		"website":                noted("website", limited("Website of the brand, a URL.", 11, 100, webAddress)),
		"business_dba": schema.StringAttribute{
			MarkdownDescription: "Trading name, if it differs. 1 to 500 characters." + brandNote("business_dba"),
			Optional:            true, Validators: []validator.String{tfkit.NotBlank{}, tfkit.Coded(stringvalidator.UTF8LengthAtMost(500))},
		},
		"vertical": schema.StringAttribute{
			MarkdownDescription: "Line of business; a word that Infobip does not document is a warning. Documented: " + words(brandVerticals) + "." + brandNote("vertical"),
			Required:            true,
			Validators:          []validator.String{tfkit.NotBlank{}, tfkit.Documented{Vendor: vendorName, What: "vertical", Words: brandVerticals}},
		},
		"application_id": ofAccount("application_id", "CPaaS X application that the brand belongs to."),
		"entity_id":      ofAccount("entity_id", "CPaaS X entity that the brand belongs to."),
	}
}

// ofAccount is a text that Infobip may fill in by itself.
func ofAccount(name, description string) schema.StringAttribute {
	return schema.StringAttribute{
		MarkdownDescription: description + " Left out, it is what Infobip gives, such as `default`." + brandNote(name),
		Optional:            true, Computed: true, Validators: []validator.String{tfkit.NotBlank{}},
		PlanModifiers: []planmodifier.String{stringplanmodifier.UseStateForUnknown()},
	}
}

func brandContacts() map[string]schema.Attribute {
	return map[string]schema.Attribute{
		"address": schema.SingleNestedAttribute{
			MarkdownDescription: "Postal address of the company." + brandNote("address"), Required: true,
			Attributes: map[string]schema.Attribute{
				"street":   limited("Street and number.", 1, 100),
				"city":     limited("City.", 1, 50),
				"state":    keptAsIs(limited("State; two letters in the US.", 1, 20)),
				"zip_code": limited("Postal code.", 1, 10),
			},
		},
		"support_phone": noted("support_phone", limited("Phone number for questions of compliance, such as +16085550142; the plus may be left out.", 3, 16, phone)),
		"support_email": schema.StringAttribute{
			MarkdownDescription: "E-mail address for questions of compliance; Infobip takes none with `=`." + brandNote("support_email"),
			Required:            true, Validators: []validator.String{tfkit.NotBlank{}, mailAddress},
		},
		"business_contact_first_name": noted("business_contact_first_name", keptAsIs(limited("First name of the contact at the company.", 1, 100))),
		"business_contact_last_name":  noted("business_contact_last_name", keptAsIs(limited("Last name of the contact at the company.", 1, 100))),
		"alternate_business_id": schema.SingleNestedAttribute{
			MarkdownDescription: "A second id of the company. Left out, it stays as Infobip has it." + brandNote("alternate_business_id"),
			Optional:            true, Computed: true, PlanModifiers: []planmodifier.Object{objectplanmodifier.UseStateForUnknown()},
			Attributes: map[string]schema.Attribute{
				"type": schema.StringAttribute{
					MarkdownDescription: "`DUNS` (9 digits), `GIIN` (as `98Q96B.00000.LE.250`) or `LEI` (20 characters).", Required: true,
					Validators: []validator.String{tfkit.Coded(stringvalidator.OneOf("DUNS", "GIIN", "LEI"))},
				},
				"id": schema.StringAttribute{MarkdownDescription: "The id, in the form of its type.", Required: true, Validators: []validator.String{tfkit.NotBlank{}}},
			},
		},
	}
}

// brandListing is what public companies alone have, see checkKind.
func brandListing() map[string]schema.Attribute {
	ofPublic := func(attribute schema.StringAttribute) schema.StringAttribute {
		attribute.Required, attribute.Optional = false, true
		return attribute
	}
	const only = " Required for `" + brandPublic + "`, not taken for others."
	return map[string]schema.Attribute{
		"stock_exchange": schema.StringAttribute{
			MarkdownDescription: "Exchange where the company is listed; a word that Infobip does not document is a warning. Documented: " +
				words(stockExchanges) + "." + only + brandNote("stock_exchange"),
			Optional:   true,
			Validators: []validator.String{tfkit.NotBlank{}, tfkit.Documented{Vendor: vendorName, What: "stock exchange", Words: stockExchanges}},
		},
		"stock_symbol": ofPublic(noted("stock_symbol", limited("Ticker."+only, 1, 10))),
		"business_contact_email": ofPublic(noted("business_contact_email", limited(
			"Mailbox of a named person who answers the registry's authentication mail; a shared one is not accepted."+only, 5, 100, mailAddress))),
	}
}

func brandObserved() map[string]schema.Attribute {
	return map[string]schema.Attribute{
		"stage":                 tfkit.Observed("Stage of the record at Infobip: `DRAFT` or `SUBMITTED`."),
		"identity_status":       tfkit.Observed("The registrar's verdict (`brandIdentityStatus`): `SELF_DECLARED`, `UNVERIFIED`, `VERIFIED` or `VETTED_VERIFIED`; null before a registration."),
		"authentication_status": tfkit.Observed("Authentication of a public company (`brandAuthenticationStatus`): `PENDING`, `ACTIVE`, `FAILED` or `EXPIRED`; null for others."),
		"tax_exempt_status":     tfkit.Observed("The 501 status that the registrar found for a non-profit."),
	}
}
