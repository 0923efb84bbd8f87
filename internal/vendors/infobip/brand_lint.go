package infobip

import (
	"github.com/tendlc/terraform-provider-tendlc/internal/lint"
	"github.com/tendlc/terraform-provider-tendlc/internal/tfkit"
)

// brandLint reads a brand for the rules.
var brandLint = &tfkit.Lint{
	Vendor: lint.Infobip, Brand: true, BrandIDs: []string{tfkit.AttrID},
	Fields: []tfkit.LintField{
		tfkit.LintAt(lint.BrandName, "legal_name"),
		tfkit.LintAt(lint.DBA, "business_dba", "name"),
		tfkit.LintAt(lint.EntityType, "type"),
		tfkit.LintAt(lint.EIN, "tax_id"),
		{Field: lint.Country, At: []string{"tax_id_issuing_country"}},
		tfkit.LintAt(lint.Vertical, "vertical"),
		tfkit.LintAt(lint.BrandEmail, "business_contact_email"),
		tfkit.LintAt(lint.Support, "support_email"),
		tfkit.LintAt(lint.SupportCall, "support_phone"),
		tfkit.LintAt(lint.Website, "website"),
		tfkit.LintAt(lint.Symbol, "stock_symbol"),
		tfkit.LintAt(lint.Exchange, "stock_exchange"),
	},
	Money: "The draft is free; its registration is charged, whatever the outcome.",
}
