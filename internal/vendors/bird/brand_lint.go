package bird

import (
	"github.com/tendlc/terraform-provider-tendlc/internal/lint"
	"github.com/tendlc/terraform-provider-tendlc/internal/tfkit"
)

// brandLint reads a brand for the rules.
var brandLint = &tfkit.Lint{
	Vendor: lint.Bird, Brand: true, BrandIDs: []string{tfkit.AttrID},
	Fields: []tfkit.LintField{
		tfkit.LintAt(lint.BrandName, "company_name"),
		tfkit.LintAt(lint.DBA, "display_name"),
		tfkit.LintAt(lint.EntityType, "entity_type"),
		tfkit.LintAt(lint.EIN, "ein"),
		tfkit.LintAt(lint.Country, "ein_issuing_country"),
		tfkit.LintAt(lint.Vertical, "vertical"),
		tfkit.LintAt(lint.BrandEmail, "business_contact_email"),
		tfkit.LintAt(lint.Support, "email"),
		tfkit.LintAt(lint.SupportCall, "phone"),
		tfkit.LintAt(lint.Website, "website"),
		{Field: lint.Symbol, At: []string{"stock_symbol"}, Word: saidFact},
		{Field: lint.Exchange, At: []string{"stock_exchange"}, Word: saidFact},
	},
	Money: "Bird charges a brand at its registration, whatever the outcome.",
}

// saidFact drops Bird's word for nothing.
func saidFact(text string) string { return factOrNull(text).ValueString() }
