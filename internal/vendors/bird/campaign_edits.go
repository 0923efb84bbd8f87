package bird

import (
	"github.com/hashicorp/terraform-plugin-framework/path"

	"github.com/tendlc/terraform-provider-tendlc/internal/tfkit"
)

// What Bird changes in place, by status. Source: the contract's update rules of
// updateTCRCampaign; nothing changes while a campaign is DRAFT or PENDING.
var (
	// textEffects are those of the nine texts that an approved campaign takes;
	// Bird speaks neither of a review nor of a fee for that.
	textEffects = campaignEffects(tfkit.InPlaceOpen)
	// refusedEffects are those of everything else that a refused campaign takes.
	// The field table locks name in no word, but the rule lists the nine alone.
	refusedEffects = campaignEffects(tfkit.Replace)
)

// campaignEffects: Bird's guide wants a new campaign after REJECTED, the
// operation takes a change. Trying costs nothing, since a refusal is free; a
// replacement would cost a new registration. For SUSPENDED the guide, for
// FAILED and EXPIRED the operation, leaves nothing but a new one.
func campaignEffects(approved tfkit.Effect) map[string]tfkit.Effect {
	return map[string]tfkit.Effect{
		statusApproved: approved,
		statusDeclined: tfkit.InPlaceReviewMayCost, statusRejected: tfkit.InPlaceReviewMayCost,
		statusSuspended: tfkit.Replace, statusFailed: tfkit.Replace, statusExpired: tfkit.Replace,
	}
}

func textEdit(attribute string, same func(a, b string) bool) tfkit.Edit {
	return tfkit.Edit{Attribute: attribute, Effect: tfkit.NotNow, In: textEffects, Same: same}
}

func refusedEdit(attribute string, same func(a, b string) bool) tfkit.Edit {
	return tfkit.Edit{Attribute: attribute, Effect: tfkit.NotNow, In: refusedEffects, Same: same}
}

// campaignEdits: usecase and sub_usecases always replace, because the update
// schema has neither of them; only a table beside it calls them editable.
var campaignEdits = tfkit.Edits{
	{Attribute: "brand_id", Effect: tfkit.Replace, Same: sameUUID},
	{Attribute: "usecase", Effect: tfkit.Replace, Same: tfkit.SameText},
	{Attribute: "sub_usecases", Effect: tfkit.Replace},
	textEdit("description", tfkit.SameText), textEdit("message_flow", tfkit.SameText), textEdit("samples", tfkit.SameText),
	textEdit("help_message", tfkit.SameText), textEdit("optin_message", tfkit.SameText), textEdit("optout_message", tfkit.SameText),
	textEdit("help_keywords", nil), textEdit("optin_keywords", nil), textEdit("optout_keywords", nil),
	refusedEdit("name", tfkit.SameText),
	refusedEdit("embedded_link", nil), refusedEdit("embedded_phone", nil), refusedEdit("number_pool", nil), refusedEdit("age_gated", nil),
	refusedEdit("direct_lending", nil), refusedEdit("subscriber_optin", nil), refusedEdit("subscriber_optout", nil), refusedEdit("subscriber_help", nil),
	refusedEdit("reseller_id", sameUUID),
	{Attribute: "attachment_urls", Effect: tfkit.NotNow, In: refusedEffects, Unreturned: true},
	// terms_and_conditions can be nothing but true, so it is never sent again.
	{Attribute: "terms_and_conditions", Effect: tfkit.Local},
	{Attribute: tfkit.AttrDeletionProtection, Effect: tfkit.Local},
	{Attribute: tfkit.AttrAdoptExisting, Effect: tfkit.Local},
	{Attribute: tfkit.AttrLintIgnore, Effect: tfkit.Local},
	{Attribute: tfkit.AttrTimeouts, Effect: tfkit.Local},
}

// campaignFields maps Bird's field names to arguments; useCase and optInKeywords
// are the field table's spellings, which fold into the schema's.
var campaignFields = tfkit.FieldPaths{
	"brandid": path.Root("brand_id"), "name": path.Root("name"), "usecase": path.Root("usecase"), "subusecases": path.Root("sub_usecases"),
	"description": path.Root("description"), "messageflow": path.Root("message_flow"), "samples": path.Root("samples"),
	"helpmessage": path.Root("help_message"), "optinmessage": path.Root("optin_message"), "optoutmessage": path.Root("optout_message"),
	"helpkeywords": path.Root("help_keywords"), "optinkeywords": path.Root("optin_keywords"), "optoutkeywords": path.Root("optout_keywords"),
	"embeddedlink": path.Root("embedded_link"), "embeddedphone": path.Root("embedded_phone"), "numberpool": path.Root("number_pool"),
	"agegated": path.Root("age_gated"), "directlending": path.Root("direct_lending"), "subscriberoptin": path.Root("subscriber_optin"),
	"subscriberoptout": path.Root("subscriber_optout"), "subscriberhelp": path.Root("subscriber_help"),
	"attachmenturls": path.Root("attachment_urls"), "termsandconditions": path.Root("terms_and_conditions"), "resellerid": path.Root("reseller_id"),
}
