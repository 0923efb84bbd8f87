package infobip

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/types"

	"github.com/tendlc/terraform-provider-tendlc/internal/tcr"
	"github.com/tendlc/terraform-provider-tendlc/internal/tfkit"
	"github.com/tendlc/terraform-provider-tendlc/internal/vendors/infobip/api"
)

// findCampaign reads a campaign. found is false only when neither a read nor a
// fresh list knows it.
func (a *account) findCampaign(ctx context.Context, id string) (campaign api.Campaign, found bool, err error) {
	return a.campaignBy(ctx, id, a.api.GetCampaign)
}

// changeCampaign changes a campaign that is DRAFT or REJECTED: under the
// campaign's lock it is read, change sets the caller's own fields in the body
// that says all the rest as it is, and the whole is sent. An error of change
// is returned as it is, and nothing is sent then.
func (a *account) changeCampaign(ctx context.Context, id string, change func(*api.CampaignRequest) error) (api.Campaign, error) {
	defer a.locks.lock(id)()
	campaign, err := a.api.GetCampaign(ctx, id)
	if err != nil {
		return api.Campaign{}, err
	}
	request := asRequest(campaign)
	if err := change(&request); err != nil {
		return api.Campaign{}, err
	}
	return a.api.UpdateCampaign(ctx, id, request)
}

// asRequest is a campaign as a PUT that changes nothing. Its numbers go along:
// whether a PUT without them would take them away is not documented.
func asRequest(c api.Campaign) api.CampaignRequest {
	request := api.CampaignRequest{
		Type: c.Type, Name: c.Name, ReferenceID: c.ReferenceID, Policy: c.Policy,
		ApplicationID: sentText(c.ApplicationID), EntityID: sentText(c.EntityID),
	}
	request.NumberKeys, request.Numbers = numbersOf(c)
	if c.Type == typeExternal {
		request.ExternalCampaignID = c.ExternalCampaignID
		return request
	}
	request.BrandID, request.ProgramSummary, request.ConfirmationMessage = c.BrandID, c.ProgramSummary, c.ConfirmationMessage
	request.ExampleMessages, request.HelpMessage, request.StopMessage = slices.Concat([]string{}, c.ExampleMessages), c.HelpMessage, c.StopMessage
	request.MessageTypes, request.UseCases = slices.Concat([]string{}, c.MessageTypes), slices.Concat([]string{}, c.UseCases)
	request.TermsAndConditionsURL, request.OptIns = c.TermsAndConditionsURL, c.OptIns
	request.CustomerCarePhone, request.CustomerCareEmail = c.CustomerCarePhone, c.CustomerCareEmail
	request.AgeGated, request.LowVolume, request.DirectLending = &c.AgeGated, &c.LowVolume, &c.DirectLending
	request.EmbeddedLink, request.EmbeddedPhone = &c.EmbeddedLink, &c.EmbeddedPhone
	request.MMSSampleFiles = slices.Concat([]string{}, c.MMSSampleFiles)
	request.SupportingDocuments = slices.Concat([]string{}, c.SupportingDocuments)
	return request
}

// sentText is a text as a request has it; an empty one is not sent.
func sentText(text string) *string {
	if text == "" {
		return nil
	}
	return &text
}

// numbersOf are the numbers of a campaign as a request names them: by key, or
// by number if Infobip has not given every one a key. Never both, and never
// nil both.
func numbersOf(c api.Campaign) (keys, numbers []string) {
	keys, numbers = []string{}, []string{}
	for _, preview := range c.NumberPreviews {
		keys, numbers = append(keys, preview.NumberKey), append(numbers, api.Digits(preview.Number))
	}
	if slices.Contains(keys, "") {
		return nil, numbers
	}
	return keys, nil
}

// hasPoolSentence says whether the summary holds the sentence that a campaign
// for a number pool must have, word for word.
func hasPoolSentence(summary string) bool { return strings.Contains(summary, poolSentence) }

// campaignReasons says why a campaign is refused, or what reviewers want
// changed. What they said before an approval or an appeal is past.
func campaignReasons(campaign api.Campaign) []tfkit.Reason {
	phase, _ := campaignStatuses.Phase(campaign.Stage)
	wanted := campaign.Stage == stageUpdateWanted || campaign.Stage == stageUpdateWantedCarriers
	feedback := campaign.CampaignFeedback
	if feedback == nil || phase != tcr.Rejected && !wanted {
		return nil
	}
	var reasons []tfkit.Reason
	var said []string
	for _, detail := range feedback.RejectionDetails {
		said = append(said, detail.Description)
		reasons = append(reasons, tfkit.Reason{
			Code: textOrNull(detail.ErrorCode), Reason: types.StringValue(detail.Description),
			Advice: textOrNull(detail.RecommendedAction), Attribute: textOrNull(reasonAttribute(detail)),
		})
	}
	for _, text := range feedback.RejectionReasons {
		if !slices.Contains(said, text) { // the details repeat them
			reasons = append(reasons, tfkit.Reason{Reason: types.StringValue(text), Attribute: textOrNull(attributeIn(text))})
		}
	}
	return reasons
}

// reasonAttributes are the arguments that the codes of Infobip's matrix of
// rejections speak of. 1003 to 1005 are about the brand (its site, or that it
// is not who sends).
var reasonAttributes = map[string]string{
	"1001": "age_gated", "1002": "direct_lending", "1003": "brand_id", "1004": "brand_id", "1005": "brand_id",
}

func reasonAttribute(detail api.RejectionReason) string {
	if attribute, listed := reasonAttributes[detail.ErrorCode]; listed {
		return attribute
	}
	return attributeIn(detail.Description)
}

// reasonPhrases are words of reviewers that can mean only one argument.
var reasonPhrases = map[string][]string{
	"program_summary":          {"program summary", "programsummary", "campaign description"},
	"confirmation_message":     {"confirmation message", "confirmationmessage"},
	"example_messages":         {"example message", "sample message", "examplemessages"},
	"help_message":             {"help message", "helpmessage"},
	"stop_message":             {"stop message", "stopmessage", "opt-out message"},
	"terms_and_conditions_url": {"terms and conditions", "termsandconditionsurl"},
	"opt_ins":                  {"call to action", "call-to-action", "calltoaction", "opt-in method", "optins"},
	"use_cases":                {"use case", "usecases"},
	"customer_care_phone":      {"customer care phone", "customercarephone"},
	"customer_care_email":      {"customer care email", "customercareemail"},
	"embedded_link":            {"embedded link", "embeddedlink"},
	"embedded_phone":           {"embedded phone", "embeddedphone"},
}

// attributeIn is the one argument that a reviewer's text speaks of; empty when
// it speaks of none or of several.
func attributeIn(text string) string {
	text, found := strings.ToLower(text), ""
	for attribute, phrases := range reasonPhrases {
		if !slices.ContainsFunc(phrases, func(phrase string) bool { return strings.Contains(text, phrase) }) {
			continue
		}
		if found != "" {
			return ""
		}
		found = attribute
	}
	return found
}

// campaignWarnings are what a refresh says of the stage: a word that this
// version does not know, and that reviewers wait for a change.
func campaignWarnings(campaign api.Campaign) diag.Diagnostics {
	switch _, known := campaignStatuses.Phase(campaign.Stage); {
	case !known:
		return diag.Diagnostics{campaignObject.UnknownStatus(campaign.ID, campaign.Stage)}
	case campaign.Stage == stageUpdateWanted || campaign.Stage == stageUpdateWantedCarriers:
		return diag.Diagnostics{tfkit.CodeNotNow.Warning(
			fmt.Sprintf("Reviewers want the campaign %q (%s) changed", campaign.Name, campaign.ID),
			fmt.Sprintf("Its stage is %s.%s Infobip documents no call that changes a campaign in this stage: answer in its web interface or ask its support.",
				campaign.Stage, tfkit.ReasonWords(campaignReasons(campaign))))}
	}
	return nil
}

func textOrNull(text string) types.String {
	if text == "" {
		return types.StringNull()
	}
	return types.StringValue(text)
}
