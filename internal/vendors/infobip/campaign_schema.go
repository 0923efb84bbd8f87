package infobip

import (
	"context"
	"fmt"
	"regexp"
	"strings"

	"github.com/hashicorp/terraform-plugin-framework-timeouts/resource/timeouts"
	"github.com/hashicorp/terraform-plugin-framework-validators/listvalidator"
	"github.com/hashicorp/terraform-plugin-framework-validators/setvalidator"
	"github.com/hashicorp/terraform-plugin-framework-validators/stringvalidator"
	"github.com/hashicorp/terraform-plugin-framework/attr"
	"github.com/hashicorp/terraform-plugin-framework/path"
	"github.com/hashicorp/terraform-plugin-framework/resource/schema"
	"github.com/hashicorp/terraform-plugin-framework/resource/schema/booldefault"
	"github.com/hashicorp/terraform-plugin-framework/resource/schema/listplanmodifier"
	"github.com/hashicorp/terraform-plugin-framework/resource/schema/planmodifier"
	"github.com/hashicorp/terraform-plugin-framework/resource/schema/stringdefault"
	"github.com/hashicorp/terraform-plugin-framework/resource/schema/stringplanmodifier"
	"github.com/hashicorp/terraform-plugin-framework/schema/validator"
	"github.com/hashicorp/terraform-plugin-framework/types"

	"github.com/tendlc/terraform-provider-tendlc/internal/tfkit"
)

// Infobip changes a campaign while it is DRAFT or REJECTED. One that was
// registered with success can only be followed by a new one; under review, and
// while somebody else holds it, nothing can be done.
var (
	contentEffects = map[string]tfkit.Effect{
		stageDraft: tfkit.InPlace, stageRejected: tfkit.InPlace,
		stageRegistered: tfkit.Replace, stageDeregistered: tfkit.Replace, stageArchived: tfkit.Replace,
	}
	// Whether a PUT may change these is not documented; a new draft is safe.
	identityEffects = map[string]tfkit.Effect{
		stageDraft: tfkit.Replace, stageRejected: tfkit.Replace,
		stageRegistered: tfkit.Replace, stageDeregistered: tfkit.Replace, stageArchived: tfkit.Replace,
	}
)

func contentEdit(attribute string, same func(a, b string) bool) tfkit.Edit {
	return tfkit.Edit{Attribute: attribute, Effect: tfkit.NotNow, In: contentEffects, Same: same}
}

func identityEdit(attribute string) tfkit.Edit {
	return tfkit.Edit{Attribute: attribute, Effect: tfkit.NotNow, In: identityEffects, Same: tfkit.SameText}
}

var campaignEdits = tfkit.Edits{
	identityEdit("type"), identityEdit("brand_id"), identityEdit("reference_id"), identityEdit("external_campaign_id"),
	contentEdit("name", tfkit.SameText),
	contentEdit("application_id", tfkit.SameText),
	contentEdit("entity_id", tfkit.SameText),
	contentEdit("program_summary", tfkit.SameText),
	contentEdit("confirmation_message", tfkit.SameText),
	contentEdit("example_messages", tfkit.SameText),
	contentEdit("help_message", tfkit.SameText),
	contentEdit("stop_message", tfkit.SameText),
	contentEdit("message_types", nil),
	contentEdit("terms_and_conditions_url", tfkit.SameText),
	contentEdit("opt_ins", tfkit.SameText),
	contentEdit("age_gated", nil),
	contentEdit("customer_care_phone", samePhone),
	contentEdit("customer_care_email", tfkit.SameText),
	contentEdit("low_volume", nil),
	contentEdit("use_cases", nil),
	contentEdit("direct_lending", nil),
	contentEdit("embedded_link", nil),
	contentEdit("embedded_phone", nil),
	contentEdit("mms_sample_files", tfkit.SameText),
	contentEdit("supporting_documents", tfkit.SameText),
	contentEdit("policy", nil),
	{Attribute: tfkit.AttrDeletionProtection, Effect: tfkit.Local},
	{Attribute: tfkit.AttrAdoptExisting, Effect: tfkit.Local},
	{Attribute: tfkit.AttrLintIgnore, Effect: tfkit.Local},
	{Attribute: tfkit.AttrTimeouts, Effect: tfkit.Local},
}

// campaignFields maps Infobip's field names to arguments.
var campaignFields = tfkit.FieldPaths{
	"type": path.Root("type"), "brandid": path.Root("brand_id"), "referenceid": path.Root("reference_id"),
	"externalcampaignid": path.Root("external_campaign_id"), "name": path.Root("name"),
	"applicationid": path.Root("application_id"), "entityid": path.Root("entity_id"),
	"programsummary": path.Root("program_summary"), "confirmationmessage": path.Root("confirmation_message"),
	"examplemessages": path.Root("example_messages"), "helpmessage": path.Root("help_message"), "stopmessage": path.Root("stop_message"),
	"messagetypes": path.Root("message_types"), "termsandconditionsurl": path.Root("terms_and_conditions_url"),
	"optins": path.Root("opt_ins"), "optins.web": path.Root("opt_ins").AtName("web"),
	"optins.web.url":          path.Root("opt_ins").AtName("web").AtName("url"),
	"optins.web.calltoaction": path.Root("opt_ins").AtName("web").AtName("call_to_action"),
	"optins.keyword":          path.Root("opt_ins").AtName("keyword"), "optins.keyword.keywords": path.Root("opt_ins").AtName("keyword").AtName("keywords"),
	"optins.keyword.calltoaction": path.Root("opt_ins").AtName("keyword").AtName("call_to_action"),
	"optins.verbal":               path.Root("opt_ins").AtName("verbal"), "optins.verbal.calltoaction": path.Root("opt_ins").AtName("verbal").AtName("call_to_action"),
	"optins.interactivevoiceresponse":              path.Root("opt_ins").AtName("interactive_voice_response"),
	"optins.interactivevoiceresponse.calltoaction": path.Root("opt_ins").AtName("interactive_voice_response").AtName("call_to_action"),
	"calltoaction": path.Root("opt_ins"), "keywords": path.Root("opt_ins").AtName("keyword").AtName("keywords"),
	"agegated": path.Root("age_gated"), "customercarephone": path.Root("customer_care_phone"), "customercareemail": path.Root("customer_care_email"),
	"lowvolume": path.Root("low_volume"), "usecases": path.Root("use_cases"), "directlending": path.Root("direct_lending"),
	"embeddedlink": path.Root("embedded_link"), "embeddedphone": path.Root("embedded_phone"),
	"mmssamplefiles": path.Root("mms_sample_files"), "supportingdocuments": path.Root("supporting_documents"), "policy": path.Root("policy"),
}

var (
	campaignTypes = []string{typeTenDLC, typeExternal}
	messageTypes  = []string{"SMS", "MMS"}
	policies      = []string{"STANDARD", "REDUCED", "M2M"}
	// useCases is the contract's TenDlcUseCase; what it lacks is an error.
	useCases = []string{
		"ALERTS", "CHAT", "DONATION", "EDUCATION", "FRAUD_ALERTS", "PROMOTIONAL_MARKETING", "PUBLIC_SERVICE_ANNOUNCEMENT",
		"TWO_FACTOR_AUTH", "VOTING_POLLING", "POLITICAL", "M2M", "SWEEPSTAKE",
	}
	campaignTypeWord = tfkit.Coded(stringvalidator.OneOf(campaignTypes...))
	campaignName     = regexp.MustCompile(`^[A-Za-z0-9_ ]*$`)
	keyword          = regexp.MustCompile(`^[A-Z0-9]+$`)
)

func campaignSchema(ctx context.Context) schema.Schema {
	attributes := tfkit.DraftAttributes(vendorName, "campaign")
	for _, group := range []map[string]schema.Attribute{campaignIdentity(), campaignTexts(), campaignChoices(), campaignExtras()} {
		for name, attribute := range group {
			attributes[name] = attribute
		}
	}
	attributes["opt_ins"] = optInsAttribute()
	for _, flag := range campaignFlags {
		attributes[flag.name] = flag.attribute()
	}
	attributes[tfkit.AttrLintIgnore] = tfkit.LintIgnoreAttribute("campaign")
	attributes[tfkit.AttrTimeouts] = tfkit.Timeouts(ctx, timeouts.Opts{Create: true, Update: true, Delete: true,
		CreateDescription: "How long creating the draft may take, as \"5m\"; default 20m.",
		UpdateDescription: "How long changing it may take; default 20m.",
		DeleteDescription: "How long destroy waits for the stage DEREGISTERED, where the campaign is still registered; default 20m.",
	})
	return schema.Schema{
		MarkdownDescription: "A 10DLC campaign as a **draft, which is free**: `tendlc_infobip_campaign_registration` registers it, for a fee, and " +
			"`tendlc_infobip_campaign_approval` waits for the review. Numbers are attached with `tendlc_infobip_number_assignment`, one at least before " +
			"the registration. The content changes in place while the campaign is `DRAFT` or `REJECTED`; after that a change is a new campaign with a new " +
			"registration and review. Use `lifecycle { create_before_destroy = true }` on the registration, or traffic stops meanwhile. Destroy " +
			"deregisters what is still registered, waits, and deletes the record with its numbers. Deviations from Infobip's names: snake_case; " +
			"`stage` is `status`.",
		Attributes: attributes,
	}
}

func note(attribute string) string { return " " + campaignEdits.Describe(attribute, "campaign") }

// ofRegular is said of what only a TEN_DIGIT_LONG_CODE campaign has.
const ofRegular = " Required for `" + typeTenDLC + "`, not taken for `" + typeExternal + "`."

func words(list []string) string { return "`" + strings.Join(list, "`, `") + "`" }

func campaignIdentity() map[string]schema.Attribute {
	return map[string]schema.Attribute{
		tfkit.AttrID: tfkit.LateID("Infobip's id of the campaign, a UUID."),
		"type": schema.StringAttribute{
			MarkdownDescription: "`" + typeTenDLC + "`, or `" + typeExternal + "` for a campaign that you registered at the registry yourself, as a campaign " +
				"service provider with OpenMarket as connectivity partner; it has no brand and no content here, and the registry bills it. " +
				"Default `" + typeTenDLC + "`." + note("type"),
			Optional: true, Computed: true, Default: stringdefault.StaticString(typeTenDLC),
			Validators: []validator.String{campaignTypeWord},
		},
		"brand_id": schema.StringAttribute{
			MarkdownDescription: "Infobip's id of the brand, as `tendlc_infobip_brand_approval` gives it." + ofRegular + note("brand_id"),
			Optional:            true, Validators: []validator.String{idKind{noun: "brand", from: "tendlc_infobip_brand_approval.NAME.brand_id"}},
		},
		"name": schema.StringAttribute{
			MarkdownDescription: "Name, 1 to 30 letters, digits, blanks and underscores. Give each campaign a name of its own." + note("name"),
			Required:            true,
			Validators: []validator.String{tfkit.NotBlank{}, tfkit.Coded(stringvalidator.UTF8LengthAtMost(30)),
				tfkit.Coded(stringvalidator.RegexMatches(campaignName, "must be letters, digits, blanks and underscores only"))},
		},
		"reference_id": schema.StringAttribute{
			MarkdownDescription: fmt.Sprintf("Your own id of the campaign, 1 to %d characters. No two campaigns of an account may have the same. "+
				"Give none and it is derived from the content, so that Infobip itself refuses to create the same text twice.%s", maxReference, note("reference_id")),
			Optional: true, Computed: true,
			Validators:    []validator.String{tfkit.NotBlank{}, tfkit.Coded(stringvalidator.UTF8LengthAtMost(maxReference))},
			PlanModifiers: []planmodifier.String{stringplanmodifier.UseStateForUnknown()},
		},
		"external_campaign_id": schema.StringAttribute{
			MarkdownDescription: "The registry's id of the campaign. Computed for `" + typeTenDLC + "`, once Infobip has submitted it there; given for `" +
				typeExternal + "`, at most 100 characters." + note("external_campaign_id"),
			Optional: true, Computed: true,
			Validators:    []validator.String{tfkit.NotBlank{}, tfkit.Coded(stringvalidator.UTF8LengthAtMost(100))},
			PlanModifiers: []planmodifier.String{stringplanmodifier.UseStateForUnknown()},
		},
	}
}

func prose(name, description string, shortest, longest int) schema.StringAttribute {
	return schema.StringAttribute{
		MarkdownDescription: fmt.Sprintf("%s %d to %d characters.%s%s", description, shortest, longest, ofRegular, note(name)),
		Optional:            true, Validators: []validator.String{tfkit.NotBlank{}, tfkit.Coded(stringvalidator.UTF8LengthBetween(shortest, longest))},
	}
}

func campaignTexts() map[string]schema.Attribute {
	return map[string]schema.Attribute{
		"program_summary": prose("program_summary", "Who sends what to whom, and why. For a number pool it must hold the sentence \""+poolSentence+
			"\" and say how the pool is used.", 40, 500),
		"confirmation_message": prose("confirmation_message", "First message after an opt-in: brand, frequency, HELP, STOP, and that message and data rates may apply.", 20, 320),
		"help_message":         prose("help_message", "Answer to HELP: brand and how to reach it.", 20, 320),
		"stop_message":         prose("stop_message", "Answer to STOP: names the brand and confirms that no more messages follow.", 20, 320),
		"example_messages": schema.ListAttribute{
			MarkdownDescription: "Up to five example messages with the brand's name and opt-out words, 20 to 320 characters each." + ofRegular + note("example_messages"),
			Optional:            true, ElementType: types.StringType,
			Validators: []validator.List{
				tfkit.CodedList(listvalidator.SizeAtMost(5)), tfkit.CodedList(listvalidator.NoNullValues()),
				tfkit.CodedList(listvalidator.ValueStringsAre(tfkit.NotBlank{}, stringvalidator.UTF8LengthBetween(20, 320))),
			},
		},
		"terms_and_conditions_url": schema.StringAttribute{
			MarkdownDescription: "URL of the terms and conditions, 11 to 255 characters." + ofRegular + note("terms_and_conditions_url"),
			Optional:            true, Validators: []validator.String{tfkit.NotBlank{}, tfkit.Coded(stringvalidator.UTF8LengthBetween(11, 255)), webAddress},
		},
		"customer_care_phone": schema.StringAttribute{
			MarkdownDescription: "Phone number of support, country code and digits; the leading plus is optional and does not count." + ofRegular + note("customer_care_phone"),
			Optional:            true, Validators: []validator.String{tfkit.NotBlank{}, tfkit.Coded(stringvalidator.UTF8LengthBetween(3, 16)), phone},
		},
		"customer_care_email": schema.StringAttribute{
			MarkdownDescription: "E-mail address of support, at most 255 characters; Infobip takes none with an equals sign." + ofRegular + note("customer_care_email"),
			Optional:            true, Validators: []validator.String{tfkit.NotBlank{}, tfkit.Coded(stringvalidator.UTF8LengthAtMost(255)), mailAddress},
		},
	}
}

func campaignChoices() map[string]schema.Attribute {
	return map[string]schema.Attribute{
		"use_cases": schema.SetAttribute{
			MarkdownDescription: "One to five of " + words(useCases) + "; the fee follows from them." + ofRegular + note("use_cases"),
			Optional:            true, ElementType: types.StringType,
			Validators: []validator.Set{tfkit.CodedSet(setvalidator.SizeBetween(1, 5)), tfkit.CodedSet(setvalidator.NoNullValues()),
				tfkit.WordsOf(useCases)},
		},
		"message_types": schema.SetAttribute{
			MarkdownDescription: words(messageTypes) + " or both." + ofRegular + note("message_types"),
			Optional:            true, ElementType: types.StringType,
			Validators: []validator.Set{tfkit.CodedSet(setvalidator.NoNullValues()),
				tfkit.WordsOf(messageTypes)},
		},
		"policy": schema.StringAttribute{
			MarkdownDescription: "Registration policy: " + words(policies) + ". Infobip chooses when it is left out." + note("policy"),
			Optional:            true, Computed: true, Validators: []validator.String{tfkit.Coded(stringvalidator.OneOf(policies...))},
			PlanModifiers: []planmodifier.String{stringplanmodifier.UseStateForUnknown()},
		},
	}
}

// campaignExtras are what Infobip fills in where nothing is given, and what it
// alone says.
func campaignExtras() map[string]schema.Attribute {
	platform := func(name, of string) schema.StringAttribute {
		return schema.StringAttribute{
			MarkdownDescription: "The CPaaS X " + of + " that the campaign belongs to; Infobip may choose one when it is left out." + note(name),
			Optional:            true, Computed: true, Validators: []validator.String{tfkit.NotBlank{}},
			PlanModifiers: []planmodifier.String{stringplanmodifier.UseStateForUnknown()},
		}
	}
	files := func(name, what string) schema.ListAttribute {
		return schema.ListAttribute{
			MarkdownDescription: fmt.Sprintf("%s: up to five URLs or ids of uploaded documents. Give an empty list to take them away.%s", what, note(name)),
			Optional:            true, Computed: true, ElementType: types.StringType,
			Validators: []validator.List{tfkit.CodedList(listvalidator.SizeAtMost(5)), tfkit.CodedList(listvalidator.NoNullValues()),
				listvalidator.ValueStringsAre(tfkit.NotBlank{})},
			PlanModifiers: []planmodifier.List{listplanmodifier.UseStateForUnknown()},
		}
	}
	return map[string]schema.Attribute{
		"application_id":       platform("application_id", "application"),
		"entity_id":            platform("entity_id", "entity"),
		"mms_sample_files":     files("mms_sample_files", "Samples of MMS messages"),
		"supporting_documents": files("supporting_documents", "Documents that support the campaign"),
		"created_date":         tfkit.Observed("When the draft was created; Infobip's own text."),
		"number_previews": schema.ListNestedAttribute{
			MarkdownDescription: fmt.Sprintf("The campaign's numbers, at most %d; null for a campaign with more, which has a number pool.", maxNumbers),
			Computed:            true, PlanModifiers: []planmodifier.List{listplanmodifier.UseStateForUnknown()},
			NestedObject: schema.NestedAttributeObject{Attributes: map[string]schema.Attribute{
				"number_key":   schema.StringAttribute{Computed: true, MarkdownDescription: "Infobip's key of the number."},
				"number":       schema.StringAttribute{Computed: true, MarkdownDescription: "The number in E.164."},
				"country_code": schema.StringAttribute{Computed: true, MarkdownDescription: "Its country."},
			}},
		},
	}
}

var numberPreviewType = types.ObjectType{AttrTypes: map[string]attr.Type{
	"number_key": types.StringType, "number": types.StringType, "country_code": types.StringType,
}}

// campaignFlag is a yes or no of the campaign.
type campaignFlag struct{ name, description string }

var campaignFlags = []campaignFlag{
	{"age_gated", "Content is for adults only."},
	{"low_volume", "Cheaper terms: 6 messages a minute on most networks, 5,000 a month in all."},
	{"direct_lending", "Content is about loans."},
	{"embedded_link", "Messages hold links."},
	{"embedded_phone", "Messages hold phone numbers."},
}

func (f campaignFlag) attribute() schema.BoolAttribute {
	return schema.BoolAttribute{
		Optional: true, Computed: true, Default: booldefault.StaticBool(false),
		MarkdownDescription: f.description + " Default false." + note(f.name),
	}
}
