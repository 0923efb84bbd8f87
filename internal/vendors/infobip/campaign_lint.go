package infobip

import (
	"strings"
	"unicode/utf8"

	"github.com/hashicorp/terraform-plugin-framework/path"
	"github.com/hashicorp/terraform-plugin-go/tftypes"

	"github.com/tendlc/terraform-provider-tendlc/internal/lint"
	"github.com/tendlc/terraform-provider-tendlc/internal/tfkit"
)

const attrOptIns = "opt_ins"

// campaignLint reads a draft for the rules. How many numbers it gets is known to
// its assignment alone, and a number pool is a resource of its own.
var campaignLint = &tfkit.Lint{
	Vendor: lint.Infobip, BrandIDs: []string{"brand_id"}, Skip: isExternal,
	Fields: []tfkit.LintField{
		tfkit.LintAt(lint.CampaignName, "name"),
		tfkit.LintAt(lint.UseCases, "use_cases"),
		tfkit.LintAt(lint.Description, "program_summary"),
		{Field: lint.MessageFlow, At: []string{attrOptIns}, Read: callsToAction, Quoted: quotedForm},
		{Field: lint.OptInTypes, At: []string{attrOptIns}, Read: waysToJoin},
		{Field: lint.OptInWords, At: []string{attrOptIns}, Read: joiningWords},
		tfkit.LintAt(lint.Samples, "example_messages"),
		tfkit.LintAt(lint.OptInMessage, "confirmation_message"),
		tfkit.LintAt(lint.OptOutMessage, "stop_message"),
		tfkit.LintAt(lint.HelpMessage, "help_message"),
		tfkit.LintAt(lint.MessageTypes, "message_types"),
		tfkit.LintAt(lint.EmbeddedLink, "embedded_link"),
		tfkit.LintAt(lint.EmbeddedPhone, "embedded_phone"),
		tfkit.LintAt(lint.AgeGated, "age_gated"),
		tfkit.LintAt(lint.DirectLending, "direct_lending"),
		tfkit.LintAt(lint.LowVolume, "low_volume"),
		tfkit.LintAt(lint.TermsURL, "terms_and_conditions_url"),
		{Field: lint.Attachments, At: []string{"supporting_documents"}, Read: documents},
		tfkit.LintAt(lint.CarePhone, "customer_care_phone"),
		tfkit.LintAt(lint.CareEmail, "customer_care_email"),
	},
	Money: "The draft is free; its registration is charged when it is submitted, whatever the outcome.",
}

// isExternal: a campaign that somebody else registered has no content here.
func isExternal(values map[string]tftypes.Value) bool {
	var kind string
	return values["type"].IsKnown() && values["type"].As(&kind) == nil && kind == typeExternal
}

// optInWays are the ways to join, with the vendor's words for them.
var optInWays = []struct{ attribute, word string }{
	{"web", "web"}, {"keyword", "keyword"}, {"verbal", "verbal"}, {"interactive_voice_response", "interactiveVoiceResponse"},
}

// way is one way to join that the plan has.
type way struct {
	attribute, word string
	members         map[string]tftypes.Value // nil: not known
}

// waysOf are the ways of opt_ins; known is false while one may still come.
func waysOf(value tftypes.Value) (ways []way, known bool) {
	var groups map[string]tftypes.Value
	if value.IsNull() {
		return nil, true
	}
	if !value.IsKnown() || value.As(&groups) != nil {
		return nil, false
	}
	known = true
	for _, one := range optInWays {
		group := groups[one.attribute]
		if group.IsNull() {
			continue
		}
		found := way{attribute: one.attribute, word: one.word}
		if !group.IsKnown() || group.As(&found.members) != nil {
			known = false
			continue
		}
		ways = append(ways, found)
	}
	return ways, known
}

// maxCallToAction is Infobip's limit of one call to action.
const maxCallToAction = 1024

// callsToAction is the message flow: what each way says, and the address of the
// form, which reviewers open, as far as it leaves the limit alone. People change
// the call to action where there is one, else the group.
func callsToAction(value tftypes.Value) (lint.Value, path.Path) {
	ways, known := waysOf(value)
	if !known {
		return lint.Unknown(), path.Empty()
	}
	var parts []string
	for _, one := range ways {
		text := one.members["call_to_action"]
		if !text.IsKnown() || !one.members["url"].IsKnown() {
			return lint.Unknown(), path.Empty()
		}
		parts = append(parts, textIn(text))
		if url := textIn(one.members["url"]); url != "" && !strings.Contains(parts[len(parts)-1], url) &&
			utf8.RuneCountInString(strings.Join(append(parts, url), " ")) <= maxCallToAction*len(ways) {
			parts = append(parts, url)
		}
	}
	if len(parts) == 0 {
		return lint.Value{}, path.Empty()
	}
	at := path.Empty()
	if len(ways) == 1 {
		at = path.Root(attrOptIns).AtName(ways[0].attribute).AtName("call_to_action")
	}
	return lint.TextValue(strings.Join(parts, " ")), at
}

// quotedForm is the address of the form where a message is about that.
func quotedForm(value tftypes.Value, message string) path.Path {
	ways, _ := waysOf(value)
	for _, one := range ways {
		url := textIn(one.members["url"])
		if url != "" && strings.Contains(message, url) && !strings.Contains(textIn(one.members["call_to_action"]), url) {
			return path.Root(attrOptIns).AtName(one.attribute).AtName("url")
		}
	}
	return path.Empty()
}

func waysToJoin(value tftypes.Value) (lint.Value, path.Path) {
	ways, known := waysOf(value)
	if !known {
		return lint.Unknown(), path.Empty()
	}
	if len(ways) == 0 {
		return lint.Value{}, path.Empty()
	}
	words := make([]string, len(ways))
	for i, one := range ways {
		words[i] = one.word
	}
	return lint.TextsValue(words...), path.Empty()
}

// joiningWords are the keywords of the way with keywords; without it there are
// none.
func joiningWords(value tftypes.Value) (lint.Value, path.Path) {
	at := path.Root(attrOptIns).AtName("keyword").AtName("keywords")
	ways, known := waysOf(value)
	if !known {
		return lint.Unknown(), path.Empty()
	}
	for _, one := range ways {
		if one.attribute == "keyword" {
			return tfkit.LintValue(one.members["keywords"]), at
		}
	}
	return lint.Value{}, path.Empty()
}

// documents are the URLs among supporting_documents, which may be ids of
// uploaded files too: of those nobody can tell here what they show.
func documents(value tftypes.Value) (lint.Value, path.Path) {
	var elements []tftypes.Value
	if value.IsNull() {
		return lint.Value{}, path.Empty()
	}
	if !value.IsFullyKnown() || value.As(&elements) != nil {
		return lint.Unknown(), path.Empty()
	}
	urls := make([]string, len(elements))
	for i, element := range elements {
		urls[i] = textIn(element)
		if !strings.Contains(urls[i], "://") {
			return lint.Unknown(), path.Empty()
		}
	}
	return lint.TextsValue(urls...), path.Empty()
}

// textIn is a known text; "" where there is none.
func textIn(value tftypes.Value) string {
	var text string
	if value.IsNull() || value.As(&text) != nil {
		return ""
	}
	return text
}
