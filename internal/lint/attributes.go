package lint

import (
	"slices"
	"strings"

	"github.com/tendlc/terraform-provider-tendlc/internal/spelling"
)

// attributes are the names of the resources' arguments that differ from those of
// the fields: with points into groups, and a star for each member of one. An empty one: the resource has none.
var attributes = map[Vendor]map[Field]string{
	Sinch: {
		BrandName: "company_details.company_name", DBA: "company_details.brand_name", EntityType: "financial_details.brand_entity_type",
		EIN: "financial_details.tax_id_corporate", Country: "financial_details.tax_id_country", Vertical: "financial_details.brand_vertical_type",
		BrandEmail: "company_details.business_contact_email", Support: "company_details.company_email", Website: "company_details.web_address",
		SupportCall: "", // its only phone is a person's
		Symbol:      "financial_details.stock_symbol", Exchange: "financial_details.exchange",
		OptOutMessage: "stop_message", OptInWords: "optin_keywords", OptOutWords: "optout_keywords",
		TermsURL: "terms_and_conditions_link", PrivacyURL: "privacy_policy_link", Attachments: "attachments",
	},
	Infobip: {
		BrandName: "legal_name", DBA: "business_dba", EntityType: "type", EIN: "tax_id", Country: "tax_id_issuing_country", Vertical: "vertical",
		BrandEmail: "business_contact_email", Website: "website",
		CampaignName: "name", Description: "program_summary", MessageFlow: "opt_ins.*.call_to_action", Samples: "example_messages",
		OptInMessage: "confirmation_message", OptOutMessage: "stop_message", OptInWords: "opt_ins.keyword.keywords", OptInTypes: "opt_ins",
		TermsURL: "terms_and_conditions_url", Attachments: "supporting_documents",
	},
	Bird: {
		BrandName: "company_name", DBA: "display_name", Country: "ein_issuing_country", Vertical: "vertical",
		BrandEmail: "business_contact_email", Support: "email", SupportCall: "phone", Website: "website",
		CampaignName: "name", UseCase: "usecase", SubUseCases: "sub_usecases", OptInMessage: "optin_message", OptOutMessage: "optout_message",
		OptInWords: "optin_keywords", OptOutWords: "optout_keywords", SubscriberOptIn: "subscriber_optin", SubscriberOptOut: "subscriber_optout",
	},
}

// AttributeOf is the argument of the vendor's resource that holds the field; ""
// where the vendor does not have the field.
func AttributeOf(vendor Vendor, field Field) string {
	if !fieldByName[field].On(vendor) {
		return ""
	}
	if name, differs := attributes[vendor][field]; differs {
		return name
	}
	return string(field)
}

// attribute is a field under the name by which the reader of a message knows it:
// in a plan that of the resource's argument, else the field's own.
func (c *Reading) attribute(field Field) string {
	if name := AttributeOf(c.Vendor, field); c.campaign.inPlan && name != "" {
		return name
	}
	return string(field)
}

// Nearest is the field that somebody may have meant who wrote another name: the
// one that a vendor's resource calls so, that of the campaign's own vendor first,
// else the one that is spelt most like it; "" where none is near.
func Nearest(vendor Vendor, name string) Field {
	for _, one := range append([]Vendor{vendor}, vendors...) {
		for _, spec := range fields {
			if calledSo(attributes[one][spec.Name], name) {
				return spec.Name
			}
		}
	}
	names := make([]string, len(fields))
	for i, spec := range fields {
		names[i] = string(spec.Name)
	}
	return Field(spelling.Nearest(name, names))
}

// calledSo says whether an argument is meant: by its path, or by its own name.
func calledSo(attribute, name string) bool {
	own := attribute[strings.LastIndex(attribute, ".")+1:]
	return attribute != "" && slices.Contains([]string{spelling.Fold(attribute), spelling.Fold(own)}, spelling.Fold(name))
}

// NearestRule is the id of the rule that is most like the given one; "" where
// none is.
func NearestRule(id string) string {
	ids := make([]string, len(catalogue))
	for i, rule := range catalogue {
		ids[i] = rule.ID
	}
	return spelling.Nearest(id, ids)
}
