package bird

import (
	"github.com/tendlc/terraform-provider-tendlc/internal/lint"
	"github.com/tendlc/terraform-provider-tendlc/internal/tfkit"
)

// campaignLint reads a campaign for the rules. How many numbers it gets is known
// to its assignment alone.
var campaignLint = &tfkit.Lint{
	Vendor: lint.Bird, BrandIDs: []string{"brand_id"},
	Fields: []tfkit.LintField{
		tfkit.LintAt(lint.CampaignName, "name"),
		tfkit.LintAt(lint.UseCase, "usecase"),
		tfkit.LintAt(lint.SubUseCases, "sub_usecases"),
		tfkit.LintAt(lint.Description, "description"),
		tfkit.LintAt(lint.MessageFlow, "message_flow"),
		tfkit.LintAt(lint.Samples, "samples"),
		tfkit.LintAt(lint.OptInMessage, "optin_message"),
		tfkit.LintAt(lint.OptOutMessage, "optout_message"),
		tfkit.LintAt(lint.HelpMessage, "help_message"),
		tfkit.LintKeywords(lint.OptInWords, "optin_keywords"),
		tfkit.LintKeywords(lint.OptOutWords, "optout_keywords"),
		tfkit.LintKeywords(lint.HelpWords, "help_keywords"),
		tfkit.LintAt(lint.SubscriberOptIn, "subscriber_optin"),
		tfkit.LintAt(lint.SubscriberOptOut, "subscriber_optout"),
		tfkit.LintAt(lint.SubscriberHelp, "subscriber_help"),
		tfkit.LintAt(lint.EmbeddedLink, "embedded_link"),
		tfkit.LintAt(lint.EmbeddedPhone, "embedded_phone"),
		tfkit.LintAt(lint.AgeGated, "age_gated"),
		tfkit.LintAt(lint.DirectLending, "direct_lending"),
		tfkit.LintAt(lint.NumberPool, "number_pool"),
		tfkit.LintAt(lint.Attestation, "terms_and_conditions"),
		tfkit.LintAt(lint.Attachments, "attachment_urls"),
	},
	Money: "Bird charges a campaign at its registration, three months at least, whatever the outcome.",
}
