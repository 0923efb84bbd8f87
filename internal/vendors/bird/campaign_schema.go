package bird

import (
	"context"
	"fmt"
	"maps"

	"github.com/hashicorp/terraform-plugin-framework-timeouts/resource/timeouts"
	"github.com/hashicorp/terraform-plugin-framework-validators/boolvalidator"
	"github.com/hashicorp/terraform-plugin-framework-validators/listvalidator"
	"github.com/hashicorp/terraform-plugin-framework-validators/setvalidator"
	"github.com/hashicorp/terraform-plugin-framework-validators/stringvalidator"
	"github.com/hashicorp/terraform-plugin-framework/resource/schema"
	"github.com/hashicorp/terraform-plugin-framework/resource/schema/booldefault"
	"github.com/hashicorp/terraform-plugin-framework/resource/schema/listplanmodifier"
	"github.com/hashicorp/terraform-plugin-framework/resource/schema/objectplanmodifier"
	"github.com/hashicorp/terraform-plugin-framework/resource/schema/planmodifier"
	"github.com/hashicorp/terraform-plugin-framework/schema/validator"
	"github.com/hashicorp/terraform-plugin-framework/types"

	"github.com/tendlc/terraform-provider-tendlc/internal/tfkit"
)

// useCases are the registry's, and LOW_VOLUME_MIXED, a word of one of Bird's
// tables. Bird's field is free text, so another word is a warning only.
var useCases = []string{
	"2FA", "ACCOUNT_NOTIFICATION", "AGENTS_FRANCHISES", "CARRIER_EXEMPT", "CHARITY", "CUSTOMER_CARE", "DELIVERY_NOTIFICATION", "EMERGENCY",
	"FRAUD_ALERT", "HIGHER_EDUCATION", "K12_EDUCATION", "LOW_VOLUME", "LOW_VOLUME_MIXED", "M2M", "MARKETING", "MIXED", "POLITICAL", "POLLING_VOTING",
	"PROXY", "PUBLIC_SERVICE_ANNOUNCEMENT", "SECURITY_ALERT", "SOCIAL", "SOLE_PROPRIETOR", "SWEEPSTAKE", "TRIAL", "UCAAS_HIGH", "UCAAS_LOW",
}

// mixedUseCases need sub use cases, between these bounds. Bird's pages use all
// three words for what takes two to five; an older one allows up to five
// elsewhere, which is passed on.
var mixedUseCases = []string{"LOW_VOLUME", "LOW_VOLUME_MIXED", "MIXED"}

const (
	minSubUseCases = 2
	maxSubUseCases = 5
)

const (
	maxUseCase     = 50
	maxSamples     = 5
	maxAttachments = 5
	shortMessage   = 20 // characters at least, of a keyword's answer
	// maxKeywords is the registry's limit of the joined field; Bird names none.
	maxKeywords = 255
)

// documentedUseCase warns of a word that the list lacks, paidUseCase of one that
// a campaign is paid with.
var (
	documentedUseCase = tfkit.Documented{Vendor: "The Campaign Registry", What: "use case", Words: useCases}
	paidUseCase       = tfkit.Documented{Vendor: "The Campaign Registry", What: "use case", Words: useCases, Charged: true}
)

func campaignSchema(ctx context.Context) schema.Schema {
	attributes := tfkit.CommonAttributes(vendorName, "campaign")
	attributes[tfkit.AttrID] = tfkit.LateID("Bird's id of the campaign, a UUID. Bird shows no id of the registry.")
	for _, group := range []map[string]schema.Attribute{campaignIdentity(), campaignTexts(), campaignKeywords(), campaignObservations()} {
		maps.Copy(attributes, group)
	}
	for _, flag := range campaignFlags {
		attributes[flag.name] = flag.attribute()
	}
	attributes[tfkit.AttrLintIgnore] = tfkit.LintIgnoreAttribute("campaign")
	attributes[tfkit.AttrTimeouts] = tfkit.Timeouts(ctx, timeouts.Opts{Create: true, Update: true, Delete: true,
		CreateDescription: "How long the registration may take, as \"5m\"; default 20m. The review is not waited for: see `tendlc_bird_campaign_approval`.",
		UpdateDescription: "How long a change in place may take; default 20m. The review is not waited for.",
		DeleteDescription: "How long destroy waits until Bird no longer has the campaign; default 10m.",
	})
	return schema.Schema{
		MarkdownDescription: "Registers a 10DLC campaign under an approved brand. **Registering it is charged, three months at least, whatever the outcome " +
			"and however early it is deleted.** It does not wait for the review: `tendlc_bird_campaign_approval` does. A refused campaign (`DECLINED` or " +
			"`REJECTED`) is corrected in place, which sends it to review again and may be charged; of an approved one, nine texts change in place, and every " +
			"other change registers a new one: use `lifecycle { create_before_destroy = true }`, or traffic stops meanwhile. Not documented by Bird, and so " +
			"said by the plan where it matters: whether changing an approved campaign restarts its review or is charged, and what sending a refused one again " +
			"costs. Destroy deletes the campaign, which Bird refuses while a channel sends for it. Deviations from Bird's names: snake_case; comma-separated " +
			"keywords are sets that compare without case.",
		Attributes: attributes,
	}
}

func campaignNote(attribute string) string {
	return " " + campaignEdits.Describe(attribute, "campaign")
}

func campaignIdentity() map[string]schema.Attribute {
	return map[string]schema.Attribute{
		"brand_id": schema.StringAttribute{
			MarkdownDescription: "Bird's id of the brand, as `tendlc_bird_brand_approval` gives it as `brand_id`." + campaignNote("brand_id"),
			Required:            true, Validators: []validator.String{brandID},
		},
		"usecase": schema.StringAttribute{
			MarkdownDescription: fmt.Sprintf("The use case, a text of at most %d characters (`usecase`; one of Bird's tables spells it `useCase`). Known are %s; another one is a warning.%s",
				maxUseCase, words(useCases), campaignNote("usecase")),
			Required:   true,
			Validators: []validator.String{tfkit.NotBlank{}, tfkit.Coded(stringvalidator.UTF8LengthAtMost(maxUseCase)), paidUseCase},
		},
		"sub_usecases": schema.SetAttribute{
			MarkdownDescription: fmt.Sprintf("The use cases that are mixed: %d to %d for %s, at most %[2]d for others.%[4]s",
				minSubUseCases, maxSubUseCases, words(mixedUseCases), campaignNote("sub_usecases")),
			Optional: true, ElementType: types.StringType,
			Validators: []validator.Set{
				tfkit.CodedSet(setvalidator.SizeAtMost(maxSubUseCases)), tfkit.CodedSet(setvalidator.NoNullValues()),
				tfkit.CodedSet(setvalidator.ValueStringsAre(tfkit.NotBlank{}, paidUseCase)),
			},
		},
		"reseller_id": schema.StringAttribute{
			MarkdownDescription: "Id of the reseller who acts for the brand, when you are one; it must be `ACTIVE` (data source `tendlc_bird_resellers`)." +
				campaignNote("reseller_id") + " Bird documents no way to take it away again in place.",
			Optional: true, Validators: []validator.String{resellerID},
		},
		"attachment_urls": schema.ListAttribute{
			MarkdownDescription: fmt.Sprintf("At most %d https URLs of files for the reviewers, such as a screenshot of the opt-in, of at most 10 MB each. Bird's API reference has the field, "+
				"while another passage of the same page says that files work in its dashboard only: put a link in `message_flow` as well. Never returned; what became of the files is in `attachments`. "+
				"The order does not count.%s", maxAttachments, campaignNote("attachment_urls")),
			Optional: true, ElementType: types.StringType,
			Validators: []validator.List{
				tfkit.CodedList(listvalidator.SizeAtMost(maxAttachments)), tfkit.CodedList(listvalidator.NoNullValues()),
				tfkit.CodedList(listvalidator.UniqueValues()), tfkit.CodedList(listvalidator.ValueStringsAre(attachmentURL)),
			},
			PlanModifiers: []planmodifier.List{keepOrder{}},
		},
		"terms_and_conditions": schema.BoolAttribute{
			MarkdownDescription: "That the campaign keeps to CTIA's messaging principles; only `true` is taken.",
			Required:            true, Validators: []validator.Bool{mustBeTrue{boolvalidator.Equals(true)}},
		},
	}
}

// campaignProse is a text of shortest to longest characters; longest 0: Bird
// names no upper limit.
func campaignProse(name, description string, shortest, longest int) schema.StringAttribute {
	bounds := fmt.Sprintf("At least %d characters.", shortest)
	var length validator.String = stringvalidator.UTF8LengthAtLeast(shortest)
	if longest > 0 {
		bounds, length = fmt.Sprintf("%d to %d characters.", shortest, longest), stringvalidator.UTF8LengthBetween(shortest, longest)
	}
	return schema.StringAttribute{
		MarkdownDescription: fmt.Sprintf("%s %s%s", description, bounds, campaignNote(name)),
		Required:            true, Validators: []validator.String{tfkit.NotBlank{}, tfkit.Coded(length)},
	}
}

func campaignTexts() map[string]schema.Attribute {
	optin := campaignProse("optin_message", "First message after an opt-in: brand, frequency, HELP, STOP, and that message and data rates may apply. Required while `subscriber_optin` is true.", shortMessage, 0)
	optin.Required, optin.Optional = false, true
	optin.MarkdownDescription += " Bird documents no way to take it away again in place."
	return map[string]schema.Attribute{
		"name": schema.StringAttribute{
			MarkdownDescription: "Name of the campaign. Give each campaign a name of its own: it is how a twin is recognised." + campaignNote("name"),
			Required:            true, Validators: []validator.String{tfkit.NotBlank{}},
		},
		"description":    campaignProse("description", "Who sends what to whom, and why. It should fit the use case.", 40, 4096),
		"message_flow":   campaignProse("message_flow", "How people opt in, step by step, with the URL of a live opt-in or a link to evidence. Reviewers read this first.", 40, 2048),
		"help_message":   campaignProse("help_message", "Answer to a help keyword: the name of the service, how to reach it, and the words to opt in and out.", shortMessage, 255),
		"optout_message": campaignProse("optout_message", "Answer to an opt-out keyword: names the brand and confirms that no more messages follow. Bird's schema leaves it optional, its table requires it, and so does this.", shortMessage, 0),
		"optin_message":  optin,
		"samples": schema.ListAttribute{
			MarkdownDescription: fmt.Sprintf("One to %d sample messages with the brand's name and opt-out words; with a link, a phone number or a loan in one where the flags say so.%s", maxSamples, campaignNote("samples")),
			Required:            true, ElementType: types.StringType,
			Validators: []validator.List{
				tfkit.CodedList(listvalidator.SizeBetween(1, maxSamples)), tfkit.CodedList(listvalidator.NoNullValues()),
				tfkit.CodedList(listvalidator.ValueStringsAre(tfkit.NotBlank{})),
			},
		},
	}
}

func campaignKeywords() map[string]schema.Attribute {
	keywords := func(name, description string, more ...validator.Set) schema.SetAttribute {
		return schema.SetAttribute{
			MarkdownDescription: fmt.Sprintf("%s Letters and digits, compared without case, joined with commas at most %d characters.%s", description, maxKeywords, campaignNote(name)),
			Required:            true, ElementType: types.StringType, CustomType: tfkit.NewKeywordSetType(),
			Validators:    append(more, tfkit.Keywords(maxKeywords)),
			PlanModifiers: []planmodifier.Set{tfkit.KeepEqualKeywords()},
		}
	}
	// A row of Bird's table calls START a word to opt out with; it opts in, and
	// no page refuses a campaign for the want of it, so it is a warning.
	optin := keywords("optin_keywords", "Words that opt in, START among them. Required while `subscriber_optin` is true.", keyword{word: "START", advice: true})
	optin.Required, optin.Optional = false, true
	return map[string]schema.Attribute{
		"help_keywords":   keywords("help_keywords", "Words that ask for help; HELP must be one of them.", keyword{word: "HELP"}),
		"optout_keywords": keywords("optout_keywords", "Words that opt out; STOP must be one of them.", keyword{word: "STOP"}),
		"optin_keywords":  optin,
	}
}

func campaignObservations() map[string]schema.Attribute {
	text := func(description string) schema.StringAttribute {
		return schema.StringAttribute{Computed: true, MarkdownDescription: description}
	}
	return map[string]schema.Attribute{
		"created_at": tfkit.Observed("When the campaign was registered."),
		"updated_at": tfkit.Observed("When it last changed, whoever changed it."),
		"subscription": schema.SingleNestedAttribute{
			MarkdownDescription: "The campaign's subscription, which is what is billed each month; null until there is one. One that is cancelled may be billed to the end of its three months.",
			Computed:            true, PlanModifiers: []planmodifier.Object{objectplanmodifier.UseStateForUnknown()},
			Attributes: map[string]schema.Attribute{
				"status":        text("`active`, `inactive` or `canceling`."),
				"subscribed_at": text("When it began."),
				"updated_at":    text("When it last changed."),
				"cancelled_at":  text("When it was cancelled."),
			},
		},
		"attachments": schema.ListNestedAttribute{
			MarkdownDescription: "The files that Bird holds for the reviewers; empty when there is none.",
			Computed:            true, PlanModifiers: []planmodifier.List{listplanmodifier.UseStateForUnknown()},
			NestedObject: schema.NestedAttributeObject{Attributes: map[string]schema.Attribute{
				"id":           text("Bird's id of the file."),
				"status":       text("`PENDING`, `ACTIVE`, `PENDING_DELETION`, `DELETED`, `FAILED` or `FAILED_DELETION`."),
				"filename":     text("Its name."),
				"content_type": text("Its media type."),
				"media_url":    text("Where Bird serves it; not the URL that was given."),
				"created_at":   text("When Bird took it."),
				"updated_at":   text("When it last changed."),
			}},
		},
	}
}

// campaignFlag is a yes or no of the registration. Bird's schema leaves all
// eight optional and names no default, its table requires them: all are sent.
type campaignFlag struct {
	name, description string
	byDefault         bool
}

var campaignFlags = []campaignFlag{
	{name: "embedded_link", description: "Messages hold links; one sample must then hold one."},
	{name: "embedded_phone", description: "Messages hold phone numbers; one sample must then hold one."},
	{name: "number_pool", description: "More than 50 numbers are needed. Without it Bird takes up to 49 for a brand and use case."},
	{name: "age_gated", description: "Content is for adults only."},
	{name: "direct_lending", description: "Content has to do with direct lending or loans."},
	{name: "subscriber_optin", description: "Opt-ins are collected and kept.", byDefault: true},
	{name: "subscriber_optout", description: "Opt-out keywords are honoured.", byDefault: true},
	{name: "subscriber_help", description: "Help keywords are answered.", byDefault: true},
}

func (f campaignFlag) attribute() schema.BoolAttribute {
	return schema.BoolAttribute{
		MarkdownDescription: fmt.Sprintf("%s Default %v.%s", f.description, f.byDefault, campaignNote(f.name)),
		Optional:            true, Computed: true, Default: booldefault.StaticBool(f.byDefault),
	}
}
