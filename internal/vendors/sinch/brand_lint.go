package sinch

import (
	"github.com/tendlc/terraform-provider-tendlc/internal/lint"
	"github.com/tendlc/terraform-provider-tendlc/internal/tfkit"
)

// brandLint reads a brand for the rules. Not read: the mailbox and the phone of
// contact_details, which are a person's and not what customers are told.
var brandLint = &tfkit.Lint{
	Vendor: lint.Sinch, Brand: true, BrandIDs: []string{"tcr_brand_id", tfkit.AttrID},
	Fields: []tfkit.LintField{
		tfkit.LintAt(lint.BrandName, "company_details.company_name"),
		tfkit.LintAt(lint.DBA, "company_details.brand_name", "display_name"),
		tfkit.LintAt(lint.EntityType, "financial_details.brand_entity_type"),
		tfkit.LintAt(lint.EIN, "financial_details.tax_id_corporate"),
		tfkit.LintAt(lint.Country, "financial_details.tax_id_country"),
		tfkit.LintAt(lint.Vertical, "financial_details.brand_vertical_type"),
		tfkit.LintAt(lint.BrandEmail, "company_details.business_contact_email"),
		tfkit.LintAt(lint.Support, "company_details.company_email"),
		tfkit.LintAt(lint.Website, "company_details.web_address"),
		tfkit.LintAt(lint.Symbol, "financial_details.stock_symbol"),
		tfkit.LintAt(lint.Exchange, "financial_details.exchange"),
	},
	Money: "The brand's fee is charged at its registration.",
}
