package sinch

import (
	"github.com/hashicorp/terraform-plugin-framework/path"
	"github.com/hashicorp/terraform-plugin-go/tftypes"

	"github.com/tendlc/terraform-provider-tendlc/internal/lint"
	"github.com/tendlc/terraform-provider-tendlc/internal/tfkit"
)

// campaignLint reads a campaign for the rules. How many numbers it gets is known
// to its assignment alone.
var campaignLint = &tfkit.Lint{
	Vendor: lint.Sinch, BrandIDs: []string{"brand_id"},
	Fields: []tfkit.LintField{
		tfkit.LintAt(lint.BrandID, "brand_id"),
		tfkit.LintAt(lint.CampaignName, "campaign_name"),
		tfkit.LintAt(lint.UseCase, "use_case"),
		tfkit.LintAt(lint.SubUseCases, "sub_use_cases"),
		tfkit.LintAt(lint.Description, "description"),
		tfkit.LintAt(lint.MessageFlow, "message_flow"),
		tfkit.LintAt(lint.Samples, "samples"),
		tfkit.LintAt(lint.OptInMessage, "opt_in_message"),
		tfkit.LintAt(lint.OptOutMessage, "stop_message"),
		tfkit.LintAt(lint.HelpMessage, "help_message"),
		tfkit.LintKeywords(lint.OptInWords, "optin_keywords"),
		tfkit.LintKeywords(lint.OptOutWords, "optout_keywords"),
		tfkit.LintKeywords(lint.HelpWords, "help_keywords"),
		tfkit.LintAt(lint.SubscriberOptIn, "subscriber_opt_in"),
		tfkit.LintAt(lint.SubscriberOptOut, "subscriber_opt_out"),
		tfkit.LintAt(lint.SubscriberHelp, "subscriber_help"),
		tfkit.LintAt(lint.EmbeddedLink, "embedded_link"),
		tfkit.LintAt(lint.EmbeddedPhone, "embedded_phone"),
		tfkit.LintAt(lint.AgeGated, "age_gated"),
		tfkit.LintAt(lint.DirectLending, "direct_lending"),
		tfkit.LintAt(lint.NumberPool, "number_pool"),
		tfkit.LintAt(lint.TermsURL, "terms_and_conditions_link"),
		tfkit.LintAt(lint.PrivacyURL, "privacy_policy_link"),
		{Field: lint.Attachments, At: []string{"attachments"}, Read: announcedFiles},
	},
	Money: "Sinch charges the setup fee once its own review is passed, also for a campaign that the registry or an operator then refuses.",
}

// announcedFiles: attachments says only that files will come, by other means, so
// nobody knows them yet.
func announcedFiles(value tftypes.Value) (lint.Value, path.Path) {
	var announced bool
	if value.IsKnown() && (value.IsNull() || value.As(&announced) == nil && !announced) {
		return lint.Value{}, path.Empty()
	}
	return lint.Unknown(), path.Empty()
}
