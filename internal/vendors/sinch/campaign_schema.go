package sinch

import (
	"context"
	"fmt"
	"strings"

	"github.com/hashicorp/terraform-plugin-framework-timeouts/resource/timeouts"
	"github.com/hashicorp/terraform-plugin-framework-validators/listvalidator"
	"github.com/hashicorp/terraform-plugin-framework-validators/setvalidator"
	"github.com/hashicorp/terraform-plugin-framework-validators/stringvalidator"
	"github.com/hashicorp/terraform-plugin-framework/path"
	"github.com/hashicorp/terraform-plugin-framework/resource/schema"
	"github.com/hashicorp/terraform-plugin-framework/resource/schema/booldefault"
	"github.com/hashicorp/terraform-plugin-framework/resource/schema/boolplanmodifier"
	"github.com/hashicorp/terraform-plugin-framework/resource/schema/float64planmodifier"
	"github.com/hashicorp/terraform-plugin-framework/resource/schema/mapplanmodifier"
	"github.com/hashicorp/terraform-plugin-framework/resource/schema/planmodifier"
	"github.com/hashicorp/terraform-plugin-framework/schema/validator"
	"github.com/hashicorp/terraform-plugin-framework/types"

	"github.com/tendlc/terraform-provider-tendlc/internal/tfkit"
)

// campaignEdits: Sinch has no call that changes a campaign, so every change of
// content is a replacement.
var campaignEdits = tfkit.Edits{
	{Attribute: "brand_id", Effect: tfkit.Replace, Same: tfkit.SameText},
	{Attribute: "use_case", Effect: tfkit.Replace},
	{Attribute: "sub_use_cases", Effect: tfkit.Replace},
	{Attribute: "campaign_name", Effect: tfkit.Replace, Same: tfkit.SameText},
	{Attribute: "vertical", Effect: tfkit.Replace, Unreturned: true},
	{Attribute: "description", Effect: tfkit.Replace, Same: tfkit.SameText},
	{Attribute: "message_flow", Effect: tfkit.Replace, Same: tfkit.SameText},
	{Attribute: "samples", Effect: tfkit.Replace, Same: tfkit.SameText},
	{Attribute: "stop_message", Effect: tfkit.Replace, Same: tfkit.SameText},
	{Attribute: "opt_in_message", Effect: tfkit.Replace, Same: tfkit.SameText},
	{Attribute: "help_message", Effect: tfkit.Replace, Same: tfkit.SameText},
	{Attribute: "optin_keywords", Effect: tfkit.Replace},
	{Attribute: "optout_keywords", Effect: tfkit.Replace},
	{Attribute: "help_keywords", Effect: tfkit.Replace},
	{Attribute: "auto_renewal", Effect: tfkit.Replace},
	{Attribute: "embedded_link", Effect: tfkit.Replace},
	{Attribute: "embedded_phone", Effect: tfkit.Replace},
	{Attribute: "affiliate_marketing", Effect: tfkit.Replace},
	{Attribute: "number_pool", Effect: tfkit.Replace, Unreturned: true},
	{Attribute: "age_gated", Effect: tfkit.Replace},
	{Attribute: "direct_lending", Effect: tfkit.Replace},
	{Attribute: "subscriber_opt_in", Effect: tfkit.Replace},
	{Attribute: "subscriber_opt_out", Effect: tfkit.Replace},
	{Attribute: "subscriber_help", Effect: tfkit.Replace},
	{Attribute: "terms_and_conditions_link", Effect: tfkit.Replace, Unreturned: true},
	{Attribute: "privacy_policy_link", Effect: tfkit.Replace, Unreturned: true},
	{Attribute: "attachments", Effect: tfkit.Replace, Unreturned: true},
	{Attribute: tfkit.AttrDeletionProtection, Effect: tfkit.Local},
	{Attribute: tfkit.AttrAdoptExisting, Effect: tfkit.Local},
	{Attribute: tfkit.AttrLintIgnore, Effect: tfkit.Local},
	{Attribute: tfkit.AttrTimeouts, Effect: tfkit.Local},
}

// campaignFields maps Sinch's field names to arguments.
var campaignFields = tfkit.FieldPaths{
	"brandid": path.Root("brand_id"), "usecase": path.Root("use_case"), "subusecases": path.Root("sub_use_cases"),
	"campaignname": path.Root("campaign_name"), "vertical": path.Root("vertical"), "description": path.Root("description"),
	"messageflow": path.Root("message_flow"),
	"sample1":     path.Root("samples").AtListIndex(0), "sample2": path.Root("samples").AtListIndex(1),
	"sample3": path.Root("samples").AtListIndex(2), "sample4": path.Root("samples").AtListIndex(3),
	"stopmessage": path.Root("stop_message"), "optoutmessage": path.Root("stop_message"), // the registry's word
	"optinmessage": path.Root("opt_in_message"), "helpmessage": path.Root("help_message"),
	"optinkeywords": path.Root("optin_keywords"), "optoutkeywords": path.Root("optout_keywords"), "helpkeywords": path.Root("help_keywords"),
	"autorenewal": path.Root("auto_renewal"), "embeddedlink": path.Root("embedded_link"), "embeddedphone": path.Root("embedded_phone"),
	"affiliatemarketing": path.Root("affiliate_marketing"), "numberpool": path.Root("number_pool"), "agegated": path.Root("age_gated"),
	"directlending": path.Root("direct_lending"), "subscriberoptin": path.Root("subscriber_opt_in"),
	"subscriberoptout": path.Root("subscriber_opt_out"), "subscriberhelp": path.Root("subscriber_help"),
	"termsandconditionslink": path.Root("terms_and_conditions_link"), "privacypolicylink": path.Root("privacy_policy_link"),
	"attachments": path.Root("attachments"),
}

var (
	// useCases is the contract's CampaignUseCase; what it lacks is an error.
	useCases = []string{
		"2FA", "ACCOUNT_NOTIFICATION", "CUSTOMER_CARE", "DELIVERY_NOTIFICATION", "FRAUD_ALERT", "HIGHER_EDUCATION",
		"LOW_VOLUME", "MARKETING", "MIXED", "POLLING_VOTING", "PUBLIC_SERVICE_ANNOUNCEMENT", "SECURITY_ALERT",
		"AGENTS_FRANCHISES", "CARRIER_EXEMPT", "CHARITY", "EMERGENCY", "K12_EDUCATION", "POLITICAL", "PROXY", "SOCIAL",
		"SWEEPSTAKE", "SOLE_PROPRIETOR",
	}
	// subUseCases is the contract's CampaignSubUseCase.
	subUseCases = []string{
		"2FA", "ACCOUNT_NOTIFICATION", "CUSTOMER_CARE", "DELIVERY_NOTIFICATION", "FRAUD_ALERT", "HIGHER_EDUCATION",
		"MARKETING", "POLLING_VOTING", "PUBLIC_SERVICE_ANNOUNCEMENT", "SECURITY_ALERT",
	}
)

// mixed needs sub use cases, between these bounds; whether other use cases
// need them only Sinch's qualify call can say.
const (
	mixed          = "MIXED"
	minSubUseCases = 2
	maxSubUseCases = 5
	maxKeywords    = 255 // characters of the joined field
)

func campaignSchema(ctx context.Context) schema.Schema {
	attributes := tfkit.CommonAttributes(vendorName, "campaign")
	attributes[tfkit.AttrID] = tfkit.LateID("Sinch's id of the campaign (`campaignRegistrationId`); not what a number wants.")
	attributes["tcr_campaign_id"] = tfkit.LateID("The registry's id of the campaign (`campaignId`), once Sinch has submitted it there. " +
		"An assignment takes it from `tendlc_sinch_campaign_approval`, which waits for it.")
	for name, attribute := range campaignObservations() {
		attributes[name] = attribute
	}
	for name, attribute := range campaignTexts() {
		attributes[name] = attribute
	}
	for name, attribute := range campaignChoices() {
		attributes[name] = attribute
	}
	for _, flag := range campaignFlags {
		attributes[flag.name] = flag.attribute()
	}
	attributes[tfkit.AttrLintIgnore] = tfkit.LintIgnoreAttribute("campaign")
	attributes[tfkit.AttrTimeouts] = tfkit.Timeouts(ctx, timeouts.Opts{Create: true, Delete: true,
		CreateDescription: "How long the submission may take, as \"5m\"; default 20m. The review is not waited for: see `tendlc_sinch_campaign_approval`.",
		DeleteDescription: "How long destroy waits for attached numbers to leave and for the status EXPIRED; default 20m.",
	})
	return schema.Schema{
		MarkdownDescription: "Submits a 10DLC campaign for review. **The setup fee falls due when Sinch's own review is passed**, and covers three months. " +
			"It does not wait for the review: `tendlc_sinch_campaign_approval` does. Sinch cannot change a campaign, so every change of content " +
			"registers a new one; use `lifecycle { create_before_destroy = true }`, or traffic stops meanwhile. Destroy detaches numbers that are " +
			"still attached, deletes the campaign for good and waits for EXPIRED. Deviations from Sinch's names: snake_case; `sample1` to `sample4` " +
			"are the list `samples`; comma-separated keywords are sets that compare without case. The upload of attachments is not offered.",
		Attributes: attributes,
	}
}

func campaignObservations() map[string]schema.Attribute {
	float := func(description string) schema.Float64Attribute {
		return schema.Float64Attribute{Computed: true, MarkdownDescription: description,
			PlanModifiers: []planmodifier.Float64{float64planmodifier.UseStateForUnknown()}}
	}
	flag := func(description string) schema.BoolAttribute {
		return schema.BoolAttribute{Computed: true, MarkdownDescription: description,
			PlanModifiers: []planmodifier.Bool{boolplanmodifier.UseStateForUnknown()}}
	}
	return map[string]schema.Attribute{
		"last_action_status":   tfkit.Observed("What Sinch last did with the campaign, such as `CREATE_SUCCESSFUL` or `RESUBMIT_FAILED`."),
		"setup_fee":            float("Setup fee in USD as Sinch returns it."),
		"monthly_fee":          float("Monthly fee in USD as Sinch returns it."),
		"number_pool_approved": flag("Whether a pool of more than 50 numbers is approved and configured."),
		"next_renewal_or_expiration_date": tfkit.Observed("When the campaign renews, or expires without `auto_renewal`; Sinch's own text. " +
			"A refresh within 30 days of an expiry warns."),
		"mock": flag("Whether this is a campaign of a mock brand, which can never have a number."),
		"mno_metadata": schema.MapNestedAttribute{
			MarkdownDescription: "What each operator says, by network id; empty until the campaign is with the operators.",
			Computed:            true,
			PlanModifiers:       []planmodifier.Map{mapplanmodifier.UseStateForUnknown()},
			NestedObject:        schema.NestedAttributeObject{Attributes: operatorAttributes()},
		},
	}
}

// words lists the words of an enum for the docs.
func words(list []string) string { return "`" + strings.Join(list, "`, `") + "`" }

func note(attribute string) string { return " " + campaignEdits.Describe(attribute, "campaign") }

func prose(name, description string, shortest, longest int) schema.StringAttribute {
	return schema.StringAttribute{
		MarkdownDescription: fmt.Sprintf("%s %d to %d characters.%s", description, shortest, longest, note(name)),
		Required:            true,
		Validators:          []validator.String{notBlank{}, tfkit.Coded(stringvalidator.UTF8LengthBetween(shortest, longest))},
	}
}

func link(name, description string) schema.StringAttribute {
	return schema.StringAttribute{
		MarkdownDescription: fmt.Sprintf("%s At most 255 characters.%s", description, note(name)),
		Optional:            true,
		Validators:          []validator.String{notBlank{}, tfkit.Coded(stringvalidator.UTF8LengthAtMost(255))},
	}
}

func campaignTexts() map[string]schema.Attribute {
	return map[string]schema.Attribute{
		"campaign_name": prose("campaign_name", "Name shown at Sinch; it does not go to the registry. Give each campaign a name of its own: it is how a twin is recognised.", 1, 128),
		"description":   prose("description", "Who sends what to whom, and why. It should fit the use case.", 40, 4096),
		"message_flow":  prose("message_flow", "How people opt in, step by step, with every way there is. Reviewers read this first.", 40, 2048),
		"stop_message":  prose("stop_message", "Answer to an opt-out keyword: names the brand and confirms that no more messages follow.", 20, 255),
		"opt_in_message": prose("opt_in_message", "First message after an opt-in: brand, frequency, HELP, STOP, and that message and data rates may apply.",
			20, 255),
		"help_message":              prose("help_message", "Answer to a help keyword: brand and how to reach it.", 20, 255),
		"terms_and_conditions_link": link("terms_and_conditions_link", "URL of the terms and conditions."),
		"privacy_policy_link":       link("privacy_policy_link", "URL of the privacy policy."),
		"vertical": schema.StringAttribute{
			MarkdownDescription: "Line of business." + note("vertical"),
			DeprecationMessage:  "Sinch no longer captures the vertical of a campaign; leave it out.",
			Optional:            true,
			Validators:          []validator.String{notBlank{}},
		},
		"samples": schema.ListAttribute{
			MarkdownDescription: "Three or four sample messages with the brand's name and opt-out words; the first at least 20 characters, each at most 1024." + note("samples"),
			Required:            true, ElementType: types.StringType,
			Validators: []validator.List{
				tfkit.CodedList(listvalidator.SizeBetween(3, 4)),
				tfkit.CodedList(listvalidator.NoNullValues()),
				tfkit.CodedList(listvalidator.ValueStringsAre(notBlank{}, stringvalidator.UTF8LengthAtMost(1024))),
				firstSample{atLeast: 20},
			},
		},
		"brand_id": schema.StringAttribute{
			MarkdownDescription: "The registry's id of the brand, as `tendlc_sinch_brand_approval` gives it; it starts with B." + note("brand_id"),
			Required:            true, Validators: []validator.String{tcrBrandID},
		},
	}
}

func keywords(name, description string, more ...validator.Set) schema.SetAttribute {
	return schema.SetAttribute{
		MarkdownDescription: fmt.Sprintf("%s Letters and digits, compared without case, joined with commas at most %d characters.%s", description, maxKeywords, note(name)),
		Required:            true, ElementType: types.StringType, CustomType: tfkit.NewKeywordSetType(),
		Validators:    append(more, tfkit.Keywords(maxKeywords)),
		PlanModifiers: []planmodifier.Set{tfkit.KeepEqualKeywords()},
	}
}

func campaignChoices() map[string]schema.Attribute {
	return map[string]schema.Attribute{
		"use_case": schema.StringAttribute{
			MarkdownDescription: "The registry's use case: " + words(useCases) + "." + note("use_case"),
			Required:            true, Validators: []validator.String{tfkit.Coded(stringvalidator.OneOf(useCases...))},
		},
		"sub_use_cases": schema.SetAttribute{
			MarkdownDescription: fmt.Sprintf("For `MIXED`, the %d to %d use cases that are mixed: %s.%s", minSubUseCases, maxSubUseCases, words(subUseCases), note("sub_use_cases")),
			Optional:            true, ElementType: types.StringType,
			Validators: []validator.Set{
				tfkit.CodedSet(setvalidator.SizeAtMost(maxSubUseCases)),
				tfkit.CodedSet(setvalidator.NoNullValues()),
				tfkit.CodedSet(setvalidator.ValueStringsAre(stringvalidator.OneOf(subUseCases...))),
			},
		},
		"optin_keywords":  keywords("optin_keywords", "Words that opt in; an empty set when nobody opts in by keyword, which Sinch may refuse while `subscriber_opt_in` is true."),
		"optout_keywords": keywords("optout_keywords", "Words that opt out, such as STOP.", tfkit.CodedSet(setvalidator.SizeAtLeast(1))),
		"help_keywords":   keywords("help_keywords", "Words that ask for help, such as HELP.", tfkit.CodedSet(setvalidator.SizeAtLeast(1))),
	}
}

// campaignFlag is a yes or no of the submission.
type campaignFlag struct {
	name, description string
	required          bool
	byDefault         bool
}

var campaignFlags = []campaignFlag{
	{name: "affiliate_marketing", description: "Whether somebody other than the brand controls the content (affiliate marketing). Sinch has no default, so neither has this.", required: true},
	{name: "auto_renewal", description: "Renew after three months, for the monthly fee; otherwise the campaign expires then.", byDefault: true},
	{name: "embedded_link", description: "Messages hold links."},
	{name: "embedded_phone", description: "Messages hold phone numbers."},
	{name: "number_pool", description: "More than 50 numbers are needed. Not refreshed: Sinch returns whether the pool was approved, not whether it was asked for."},
	{name: "age_gated", description: "Content is for adults only."},
	{name: "direct_lending", description: "The brand lends money directly, whatever this campaign is about."},
	{name: "subscriber_opt_in", description: "Opt-ins are collected and kept.", byDefault: true},
	{name: "subscriber_opt_out", description: "Opt-out keywords are honoured.", byDefault: true},
	{name: "subscriber_help", description: "Help keywords are answered.", byDefault: true},
	{name: "attachments", description: "Hold the submission back until files are uploaded by other means; the upload is not offered here, so leave it out unless something else uploads."},
}

func (f campaignFlag) attribute() schema.BoolAttribute {
	attribute := schema.BoolAttribute{Required: f.required, Optional: !f.required, Computed: !f.required}
	attribute.MarkdownDescription = f.description
	if !f.required {
		attribute.Default = booldefault.StaticBool(f.byDefault)
		attribute.MarkdownDescription += fmt.Sprintf(" Default %v.", f.byDefault)
	}
	attribute.MarkdownDescription += note(f.name)
	return attribute
}
