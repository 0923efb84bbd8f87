package sinch

import (
	"context"
	"fmt"
	"regexp"

	"github.com/hashicorp/terraform-plugin-framework-timeouts/resource/timeouts"
	"github.com/hashicorp/terraform-plugin-framework-validators/stringvalidator"
	"github.com/hashicorp/terraform-plugin-framework/path"
	"github.com/hashicorp/terraform-plugin-framework/resource/schema"
	"github.com/hashicorp/terraform-plugin-framework/resource/schema/booldefault"
	"github.com/hashicorp/terraform-plugin-framework/resource/schema/stringdefault"
	"github.com/hashicorp/terraform-plugin-framework/schema/validator"

	"github.com/tendlc/terraform-provider-tendlc/internal/tfkit"
)

// brandEdits: what changing an argument of a brand does. Sinch documents no
// statuses for its PATCH; these are the ones in which nothing is under review.
var brandEdits = tfkit.Edits{
	{Attribute: "display_name", Effect: tfkit.Replace, Same: tfkit.SameText},
	{Attribute: "brand_registration_type", Effect: tfkit.NotNow, Step: &tfkit.Step{From: "SIMPLIFIED", To: "FULL"},
		In: map[string]tfkit.Effect{"APPROVED": tfkit.InPlaceCharged, "REJECTED": tfkit.Replace}},
	{Attribute: "company_details", Effect: tfkit.NotNow, In: brandGroupEffects, Same: sameBrandFact},
	{Attribute: "financial_details", Effect: tfkit.NotNow, In: brandGroupEffects, Same: sameBrandFact},
	{Attribute: "contact_details", Effect: tfkit.NotNow, In: brandGroupEffects, Same: sameBrandFact},
	{Attribute: "mock", Effect: tfkit.Replace},
	{Attribute: tfkit.AttrDeletionProtection, Effect: tfkit.Local},
	{Attribute: tfkit.AttrAdoptExisting, Effect: tfkit.Local},
	{Attribute: tfkit.AttrLintIgnore, Effect: tfkit.Local},
	{Attribute: tfkit.AttrTimeouts, Effect: tfkit.Local},
}

// brandGroupEffects: for the PATCH of an approved brand Sinch documents neither a
// fee nor whether the review starts again.
var brandGroupEffects = map[string]tfkit.Effect{"APPROVED": tfkit.InPlaceOpen, "REJECTED": tfkit.Replace}

// brandFields maps Sinch's field names to arguments, for field violations and
// for feedback on a rejected brand.
var brandFields = tfkit.FieldPaths{
	"displayname":           path.Root("display_name"),
	"brandregistrationtype": path.Root("brand_registration_type"),
	"companydetails":        path.Root("company_details"),
	"financialdetails":      path.Root("financial_details"),
	"contactdetails":        path.Root("contact_details"),
	"companyname":           path.Root("company_details").AtName("company_name"),
	"companyemail":          path.Root("company_details").AtName("company_email"),
	"businesscontactemail":  path.Root("company_details").AtName("business_contact_email"),
	"brandname":             path.Root("company_details").AtName("brand_name"),
	"country":               path.Root("company_details").AtName("country"),
	"streetaddress":         path.Root("company_details").AtName("street_address"),
	"city":                  path.Root("company_details").AtName("city"),
	"postalcode":            path.Root("company_details").AtName("postal_code"),
	"state":                 path.Root("company_details").AtName("state"),
	"webaddress":            path.Root("company_details").AtName("web_address"),
	"brandentitytype":       path.Root("financial_details").AtName("brand_entity_type"),
	"brandverticaltype":     path.Root("financial_details").AtName("brand_vertical_type"),
	"taxidcountry":          path.Root("financial_details").AtName("tax_id_country"),
	"taxidcorporate":        path.Root("financial_details").AtName("tax_id_corporate"),
	"stocksymbol":           path.Root("financial_details").AtName("stock_symbol"),
	"exchange":              path.Root("financial_details").AtName("exchange"),
	"firstname":             path.Root("contact_details").AtName("first_name"),
	"lastname":              path.Root("contact_details").AtName("last_name"),
	"phonenumber":           path.Root("contact_details").AtName("phone_number"),
	"email":                 path.Root("contact_details").AtName("email"),
	"mock":                  path.Root("mock"),
}

var (
	brandTypes    = []string{"SIMPLIFIED", "FULL"}
	brandEntities = []string{"PUBLIC", "PRIVATE", "CHARITY_NON_PROFIT"}
	// brandVerticals are the verticals that Sinch documents. Another word is a
	// warning, never an error: vendors add verticals.
	brandVerticals = []string{
		"PROFESSIONAL", "REAL_ESTATE", "HEALTHCARE", "HUMAN_RESOURCES", "ENERGY", "ENTERTAINMENT", "RETAIL",
		"TRANSPORTATION", "AGRICULTURE", "INSURANCE", "POSTAL", "EDUCATION", "HOSPITALITY", "FINANCIAL", "POLITICAL",
		"GAMBLING", "LEGAL", "CONSTRUCTION", "NGO", "MANUFACTURING", "GOVERNMENT", "TECHNOLOGY", "COMMUNICATION",
	}
	countryCode = regexp.MustCompile(`^[A-Z]{2}$`)
)

func brandSchema(ctx context.Context) schema.Schema {
	attributes := tfkit.CommonAttributes(vendorName, "brand")
	attributes[tfkit.AttrID] = tfkit.LateID("Sinch's id of the brand (`brandRegistrationId`); not what a campaign wants.")
	attributes["tcr_brand_id"] = tfkit.LateID("The registry's id of the brand (`brandId`), once there is one. " +
		"A campaign takes it from `tendlc_sinch_brand_approval`, which waits for it.")
	attributes["identity_status"] = tfkit.Observed("How far the registry has verified the company (`identityStatus`).")
	attributes["display_name"] = schema.StringAttribute{
		MarkdownDescription: "Name shown at Sinch; it cannot be corrected later. " + editNote("display_name"),
		Required:            true, Validators: required(255),
	}
	attributes["brand_registration_type"] = schema.StringAttribute{
		MarkdownDescription: "`SIMPLIFIED` only verifies the company (10 USD), `FULL` also vets it (50 USD). " + editNote("brand_registration_type"),
		Optional:            true, Computed: true, Default: stringdefault.StaticString("SIMPLIFIED"),
		Validators: []validator.String{tfkit.Coded(stringvalidator.OneOf(brandTypes...))},
	}
	attributes["company_details"] = group("The company, as its tax documents say. "+editNote("company_details"), companyAttributes())
	attributes["financial_details"] = group("What kind of company it is. "+editNote("financial_details"), financialAttributes())
	attributes["contact_details"] = group("Whom to ask about the brand. "+editNote("contact_details"), contactAttributes())
	attributes["mock"] = schema.BoolAttribute{
		MarkdownDescription: "A brand for tests; campaigns of a mock brand can never have a number. " + editNote("mock"),
		Optional:            true, Computed: true, Default: booldefault.StaticBool(false),
	}
	attributes[tfkit.AttrLintIgnore] = tfkit.LintIgnoreAttribute("brand")
	attributes[tfkit.AttrTimeouts] = tfkit.Timeouts(ctx, timeouts.Opts{Create: true, Update: true,
		CreateDescription: "How long the registration may take, as \"5m\"; default 20m. The review is not waited for: see `tendlc_sinch_brand_approval`.",
		UpdateDescription: "How long an update may take; default 20m. The review of an upgrade is not waited for."})
	return schema.Schema{
		MarkdownDescription: "Registers a 10DLC brand, the company that sends, with The Campaign Registry through Sinch. " +
			"**Creating it is charged at once** (10 USD SIMPLIFIED, 50 USD FULL) and it does not wait for the review: " +
			"`tendlc_sinch_brand_approval` does. Sinch has no call to delete a brand, so destroy only forgets it. " +
			"Deviations from Sinch's names: snake_case.",
		Attributes: attributes,
	}
}

func editNote(attribute string) string { return brandEdits.Describe(attribute, "brand") }

func group(description string, attributes map[string]schema.Attribute) schema.SingleNestedAttribute {
	return schema.SingleNestedAttribute{MarkdownDescription: description, Required: true, Attributes: attributes}
}

// required is for text that must not be empty; lengths of brand fields are the
// registry's, because Sinch publishes none.
func required(longest int) []validator.String {
	return []validator.String{notBlank{}, tfkit.Coded(stringvalidator.UTF8LengthAtMost(longest))}
}

func requiredText(description string, longest int, more ...validator.String) schema.StringAttribute {
	return schema.StringAttribute{
		MarkdownDescription: fmt.Sprintf("%s At most %d characters.", description, longest),
		Required:            true, Validators: append(required(longest), more...),
	}
}

func optionalText(description string, longest int, more ...validator.String) schema.StringAttribute {
	return schema.StringAttribute{
		MarkdownDescription: fmt.Sprintf("%s At most %d characters.", description, longest),
		Optional:            true, Validators: append(required(longest), more...),
	}
}

func codeText(description string, check validator.String) schema.StringAttribute {
	return schema.StringAttribute{MarkdownDescription: description, Required: true, Validators: []validator.String{notBlank{}, check}}
}

func companyAttributes() map[string]schema.Attribute {
	return map[string]schema.Attribute{
		"company_name":           requiredText("Legal name.", 255),
		"company_email":          requiredText("Mailbox for support.", 100, mailAddress),
		"business_contact_email": optionalText("Main business contact; for public companies the registry sends its 2FA mail there.", 100, mailAddress),
		"brand_name":             optionalText("Brand, or \"doing business as\".", 255),
		"country": codeText("ISO 3166-1 code: two capital letters.",
			tfkit.Coded(stringvalidator.RegexMatches(countryCode, "must be two capital letters, such as US"))),
		"street_address": requiredText("Street and number.", 100),
		"city":           requiredText("City.", 100),
		"postal_code":    requiredText("Postal code.", 10),
		"state":          requiredText("State; two letters in the US.", 20),
		"web_address":    optionalText("Website.", 255),
	}
}

func financialAttributes() map[string]schema.Attribute {
	return map[string]schema.Attribute{
		"brand_entity_type": schema.StringAttribute{
			MarkdownDescription: "`PUBLIC`, `PRIVATE` or `CHARITY_NON_PROFIT`; a public company needs `stock_symbol` and `exchange`.",
			Required:            true, Validators: []validator.String{tfkit.Coded(stringvalidator.OneOf(brandEntities...))},
		},
		"brand_vertical_type": schema.StringAttribute{
			MarkdownDescription: "Line of business; a word that Sinch does not document is a warning. Documented: " + words(brandVerticals) + ".",
			Required:            true, Validators: []validator.String{notBlank{}, tfkit.Documented{Vendor: "Sinch", What: "vertical", Words: brandVerticals, Charged: true}},
		},
		"tax_id_country": codeText("Country that issued the tax id, ISO 3166-1: two capital letters.",
			tfkit.Coded(stringvalidator.RegexMatches(countryCode, "must be two capital letters, such as US"))),
		"tax_id_corporate": requiredText("Tax id of the company; in the US its EIN.", 21),
		"stock_symbol":     optionalText("Stock symbol of a public company.", 10),
		"exchange":         optionalText("Exchange where the stock is listed.", 10),
	}
}

func contactAttributes() map[string]schema.Attribute {
	return map[string]schema.Attribute{
		"first_name":   optionalText("First name.", 100),
		"last_name":    optionalText("Last name.", 100),
		"phone_number": requiredText("Phone number in E.164, such as +16085550142.", 20, tfkit.E164()),
		"email":        optionalText("E-mail address.", 100, mailAddress),
	}
}
