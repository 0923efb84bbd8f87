package bird

import (
	"slices"
	"strings"

	"github.com/hashicorp/terraform-plugin-framework/types"

	"github.com/tendlc/terraform-provider-tendlc/internal/tcr"
	"github.com/tendlc/terraform-provider-tendlc/internal/tfkit"
	"github.com/tendlc/terraform-provider-tendlc/internal/vendors/bird/api"
)

// campaignReasons says why a campaign was refused. Whether Bird clears the
// rejection when it is sent to review again is not documented, so one that is
// under review or accepted has none.
func campaignReasons(campaign api.Campaign) []tfkit.Reason {
	phase, _ := campaignStatuses.Phase(campaign.Status)
	rejection := campaign.Rejection
	switch {
	case slices.Contains([]tcr.Phase{tcr.Draft, tcr.Pending, tcr.Active}, phase):
		return nil
	case rejection == nil || rejection.Code == "" && rejection.Description == "":
		if phase == tcr.Rejected {
			return []tfkit.Reason{{Reason: types.StringValue("Bird gives no reason")}}
		}
		return nil
	}
	return []tfkit.Reason{{
		Code: textOrNull(rejection.Code), Reason: types.StringValue(rejection.Description),
		Attribute: textOrNull(campaignArgumentIn(rejection.Description)),
	}}
}

// campaignPhrases are words of reviewers that can mean only one argument.
var campaignPhrases = map[string][]string{
	"description":          {"campaign description", "description of the campaign"},
	"message_flow":         {"message flow", "messageflow", "call to action", "call-to-action", "opt-in method"},
	"samples":              {"sample message", "message sample", "samples"},
	"help_message":         {"help message", "helpmessage"},
	"optin_message":        {"opt-in message", "optin message", "optinmessage"},
	"optout_message":       {"opt-out message", "optout message", "optoutmessage"},
	"help_keywords":        {"help keyword", "helpkeywords"},
	"optin_keywords":       {"opt-in keyword", "optin keyword", "optinkeywords"},
	"optout_keywords":      {"opt-out keyword", "optout keyword", "optoutkeywords"},
	"usecase":              {"use case", "usecase"},
	"embedded_link":        {"embedded link", "embeddedlink"},
	"embedded_phone":       {"embedded phone", "embeddedphone"},
	"age_gated":            {"age gate", "age-gate", "agegated"},
	"direct_lending":       {"direct lending", "directlending"},
	"terms_and_conditions": {"terms and conditions", "termsandconditions"},
}

// campaignArgumentIn is the one argument that a reviewer's text speaks of; empty
// when it speaks of none or of several.
func campaignArgumentIn(text string) string {
	text = strings.ToLower(text)
	var found []string
	for argument, phrases := range campaignPhrases {
		if slices.ContainsFunc(phrases, func(phrase string) bool { return strings.Contains(text, phrase) }) {
			found = append(found, argument)
		}
	}
	if len(found) != 1 {
		return ""
	}
	return found[0]
}
