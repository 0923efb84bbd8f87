package lint

import "slices"

// Field is the public name of a field of a campaign, as lint_campaign takes it.
type Field string

// The fields of a campaign.
const (
	BrandName   Field = "brand_name"
	DBA         Field = "dba"
	BrandID     Field = "brand_id"
	EntityType  Field = "entity_type"
	IRSSection  Field = "irs_section"
	EIN         Field = "ein"
	Country     Field = "brand_country"
	Vertical    Field = "brand_vertical"
	BrandEmail  Field = "brand_email"
	Website     Field = "brand_website"
	Support     Field = "support_email"
	SupportCall Field = "support_phone"
	Symbol      Field = "stock_symbol"
	Exchange    Field = "stock_exchange"

	CampaignName  Field = "campaign_name"
	UseCase       Field = "use_case"
	UseCases      Field = "use_cases"
	SubUseCases   Field = "sub_use_cases"
	Description   Field = "description"
	MessageFlow   Field = "message_flow"
	Samples       Field = "samples"
	OptInMessage  Field = "opt_in_message"
	OptOutMessage Field = "opt_out_message"
	HelpMessage   Field = "help_message"
	OptInWords    Field = "opt_in_keywords"
	OptOutWords   Field = "opt_out_keywords"
	HelpWords     Field = "help_keywords"
	OptInTypes    Field = "opt_in_types"
	MessageTypes  Field = "message_types"

	SubscriberOptIn  Field = "subscriber_opt_in"
	SubscriberOptOut Field = "subscriber_opt_out"
	SubscriberHelp   Field = "subscriber_help"
	EmbeddedLink     Field = "embedded_link"
	EmbeddedPhone    Field = "embedded_phone"
	AgeGated         Field = "age_gated"
	DirectLending    Field = "direct_lending"
	NumberPool       Field = "number_pool"
	LowVolume        Field = "low_volume"
	Attestation      Field = "terms_and_conditions"

	TermsURL    Field = "terms_url"
	PrivacyURL  Field = "privacy_url"
	Attachments Field = "attachment_urls"
	CarePhone   Field = "customer_care_phone"
	CareEmail   Field = "customer_care_email"
	NumberCount Field = "number_count"
)

// Kind is the kind of value that a field takes.
type Kind int

// The kinds of fields.
const (
	Text     Kind = iota // a text
	List                 // a list of texts
	Keywords             // a text with commas between the words, or a list of words
	Flag                 // a boolean
	Number               // a whole number
)

// FieldSpec says what a field is.
type FieldSpec struct {
	Name Field
	Kind Kind
	What string   // one line for the docs
	Only []Vendor // the vendors that have it; empty: all of them
}

var (
	notInfobip   = []Vendor{Generic, Sinch, Bird}
	onlyInfobip  = []Vendor{Infobip}
	onlyBird     = []Vendor{Bird}
	onlySinch    = []Vendor{Sinch}
	withPolicies = []Vendor{Generic, Sinch}
	withTerms    = []Vendor{Generic, Sinch, Infobip}
)

// fields is the table of all fields, in the order of the docs.
var fields = []FieldSpec{
	{BrandName, Text, "name of the brand that sends", nil},
	{DBA, Text, "name under which the brand is known, where it differs", nil},
	{BrandID, Text, "id of the brand at the vendor", onlySinch},
	{EntityType, Text, "kind of organization, such as PRIVATE_PROFIT, PUBLIC_PROFIT, NON_PROFIT, GOVERNMENT or SOLE_PROPRIETOR", nil},
	{IRSSection, Text, "tax section of a non-profit, such as 501(c)(3)", nil},
	{EIN, Text, "tax id of the brand", nil},
	{Country, Text, "country of the tax id, two letters; US where it is not given", nil},
	{Vertical, Text, "line of business of the brand", nil},
	{BrandEmail, Text, "e-mail address of the brand", nil},
	{Website, Text, "website of the brand", nil},
	{Support, Text, "e-mail address of the brand's support", nil},
	{SupportCall, Text, "phone number of the brand's support", nil},
	{Symbol, Text, "stock symbol of a listed brand", nil},
	{Exchange, Text, "exchange on which the brand is listed", nil},
	{CampaignName, Text, "name of the campaign at the vendor", nil},
	{UseCase, Text, "use case of the registry, such as MARKETING", notInfobip},
	{UseCases, List, "use cases in Infobip's words, such as ALERTS", onlyInfobip},
	{SubUseCases, List, "use cases that MIXED or LOW_VOLUME mixes", notInfobip},
	{Description, Text, "who sends what to whom and why", nil},
	{MessageFlow, Text, "how people opt in", nil},
	{Samples, List, "sample messages", nil},
	{OptInMessage, Text, "first message after an opt-in", nil},
	{OptOutMessage, Text, "answer to an opt-out keyword", nil},
	{HelpMessage, Text, "answer to a help keyword", nil},
	{OptInWords, Keywords, "words that opt in", nil},
	{OptOutWords, Keywords, "words that opt out", notInfobip},
	{HelpWords, Keywords, "words that ask for help", notInfobip},
	{OptInTypes, List, "ways to opt in that Infobip knows: web, keyword, verbal, interactiveVoiceResponse", onlyInfobip},
	{MessageTypes, List, "SMS, MMS", onlyInfobip},
	{SubscriberOptIn, Flag, "subscribers opt in", notInfobip},
	{SubscriberOptOut, Flag, "subscribers can opt out", notInfobip},
	{SubscriberHelp, Flag, "subscribers can ask for help", notInfobip},
	{EmbeddedLink, Flag, "messages hold links", nil},
	{EmbeddedPhone, Flag, "messages hold phone numbers", nil},
	{AgeGated, Flag, "content is for adults", nil},
	{DirectLending, Flag, "content is about loans", nil},
	{NumberPool, Flag, "the campaign sends from many numbers", nil},
	{LowVolume, Flag, "low volume terms", onlyInfobip},
	{Attestation, Flag, "the sender keeps to the messaging principles", onlyBird},
	{TermsURL, Text, "URL of the terms", withTerms},
	{PrivacyURL, Text, "URL of the privacy policy", withPolicies},
	{Attachments, List, "URLs of files for the reviewers", []Vendor{Generic, Sinch, Bird, Infobip}},
	{CarePhone, Text, "phone number of customer care", onlyInfobip},
	{CareEmail, Text, "e-mail address of customer care", onlyInfobip},
	{NumberCount, Number, "how many numbers the campaign has", nil},
}

var fieldByName = indexFields()

func indexFields() map[Field]FieldSpec {
	byName := make(map[Field]FieldSpec, len(fields))
	for _, spec := range fields {
		byName[spec.Name] = spec
	}
	return byName
}

// Fields lists all fields, in the order of the docs.
func Fields() []FieldSpec { return slices.Clone(fields) }

// Lookup finds a field by its public name.
func Lookup(name string) (FieldSpec, bool) {
	spec, found := fieldByName[Field(name)]
	return spec, found
}

// On says whether the vendor has the field at all.
func (s FieldSpec) On(vendor Vendor) bool {
	return len(s.Only) == 0 || slices.Contains(s.Only, vendor)
}
