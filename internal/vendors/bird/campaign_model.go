package bird

import (
	"context"
	"slices"

	"github.com/hashicorp/terraform-plugin-framework-timeouts/resource/timeouts"
	"github.com/hashicorp/terraform-plugin-framework/attr"
	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/types"

	"github.com/tendlc/terraform-provider-tendlc/internal/tfkit"
	"github.com/tendlc/terraform-provider-tendlc/internal/vendors/bird/api"
)

// campaignModel is tendlc_bird_campaign in Terraform's terms.
type campaignModel struct {
	campaignFacts
	AttachmentURLs     types.List     `tfsdk:"attachment_urls"`
	FeePreview         types.Object   `tfsdk:"fee_preview"`
	DeletionProtection types.Bool     `tfsdk:"deletion_protection"`
	AdoptExisting      types.Bool     `tfsdk:"adopt_existing"`
	LintIgnore         types.Set      `tfsdk:"lint_ignore"`
	Timeouts           timeouts.Value `tfsdk:"timeouts"`
}

// campaignFacts is what Bird returns of a campaign; the data sources show the
// same.
type campaignFacts struct {
	BrandID            types.String     `tfsdk:"brand_id"`
	Name               types.String     `tfsdk:"name"`
	Usecase            types.String     `tfsdk:"usecase"`
	SubUsecases        types.Set        `tfsdk:"sub_usecases"`
	Description        types.String     `tfsdk:"description"`
	MessageFlow        types.String     `tfsdk:"message_flow"`
	Samples            types.List       `tfsdk:"samples"`
	HelpMessage        types.String     `tfsdk:"help_message"`
	OptinMessage       types.String     `tfsdk:"optin_message"`
	OptoutMessage      types.String     `tfsdk:"optout_message"`
	HelpKeywords       tfkit.KeywordSet `tfsdk:"help_keywords"`
	OptinKeywords      tfkit.KeywordSet `tfsdk:"optin_keywords"`
	OptoutKeywords     tfkit.KeywordSet `tfsdk:"optout_keywords"`
	EmbeddedLink       types.Bool       `tfsdk:"embedded_link"`
	EmbeddedPhone      types.Bool       `tfsdk:"embedded_phone"`
	NumberPool         types.Bool       `tfsdk:"number_pool"`
	AgeGated           types.Bool       `tfsdk:"age_gated"`
	DirectLending      types.Bool       `tfsdk:"direct_lending"`
	SubscriberOptin    types.Bool       `tfsdk:"subscriber_optin"`
	SubscriberOptout   types.Bool       `tfsdk:"subscriber_optout"`
	SubscriberHelp     types.Bool       `tfsdk:"subscriber_help"`
	TermsAndConditions types.Bool       `tfsdk:"terms_and_conditions"`
	ResellerID         types.String     `tfsdk:"reseller_id"`
	campaignObserved
}

// campaignObserved is what only Bird and the reviewers say.
type campaignObserved struct {
	ID            types.String `tfsdk:"id"`
	Status        types.String `tfsdk:"status"`
	Phase         types.String `tfsdk:"phase"`
	StatusReasons types.List   `tfsdk:"status_reasons"`
	CreatedAt     types.String `tfsdk:"created_at"`
	UpdatedAt     types.String `tfsdk:"updated_at"`
	Subscription  types.Object `tfsdk:"subscription"`
	Attachments   types.List   `tfsdk:"attachments"`
}

type campaignSubscription struct {
	Status       types.String `tfsdk:"status"`
	SubscribedAt types.String `tfsdk:"subscribed_at"`
	UpdatedAt    types.String `tfsdk:"updated_at"`
	CancelledAt  types.String `tfsdk:"cancelled_at"`
}

type campaignAttachment struct {
	ID          types.String `tfsdk:"id"`
	Status      types.String `tfsdk:"status"`
	Filename    types.String `tfsdk:"filename"`
	ContentType types.String `tfsdk:"content_type"`
	MediaURL    types.String `tfsdk:"media_url"`
	CreatedAt   types.String `tfsdk:"created_at"`
	UpdatedAt   types.String `tfsdk:"updated_at"`
}

var (
	subscriptionTypes = map[string]attr.Type{
		"status": types.StringType, "subscribed_at": types.StringType, "updated_at": types.StringType, "cancelled_at": types.StringType,
	}
	attachmentType = types.ObjectType{AttrTypes: map[string]attr.Type{
		"id": types.StringType, "status": types.StringType, "filename": types.StringType, "content_type": types.StringType,
		"media_url": types.StringType, "created_at": types.StringType, "updated_at": types.StringType,
	}}
)

// refresh takes over what Bird returns of a campaign that is read for a
// resource. The URLs of files are never returned and stay; the terms can be
// nothing but accepted.
func (m *campaignModel) refresh(ctx context.Context, c api.Campaign) diag.Diagnostics {
	diags := m.campaignFacts.refresh(ctx, c)
	m.TermsAndConditions = types.BoolValue(true)
	for _, flag := range campaignFlags {
		if value := m.flag(flag.name); value.IsNull() { // Bird does not say, and was not asked for anything else
			*value = types.BoolValue(flag.byDefault)
		}
	}
	return diags
}

// flag is the value of one of campaignFlags.
func (m *campaignFacts) flag(name string) *types.Bool {
	return map[string]*types.Bool{
		"embedded_link": &m.EmbeddedLink, "embedded_phone": &m.EmbeddedPhone, "number_pool": &m.NumberPool, "age_gated": &m.AgeGated,
		"direct_lending": &m.DirectLending, "subscriber_optin": &m.SubscriberOptin, "subscriber_optout": &m.SubscriberOptout,
		"subscriber_help": &m.SubscriberHelp,
	}[name]
}

// refresh takes over what Bird returns. No property of an answer is required,
// so what it leaves out and cannot have become empty stays as it was: taking
// that for a change would replace a live campaign.
func (m *campaignFacts) refresh(ctx context.Context, c api.Campaign) diag.Diagnostics {
	if c.BrandID != "" {
		m.BrandID = tfkit.Refreshed(m.BrandID, c.BrandID, sameUUID)
	}
	m.Name, m.Usecase = tfkit.Kept(m.Name, c.Name), tfkit.Kept(m.Usecase, c.Usecase)
	m.SubUsecases = refreshedSubUsecases(m.SubUsecases, c.SubUsecases)
	m.Description, m.MessageFlow = tfkit.Kept(m.Description, c.Description), tfkit.Kept(m.MessageFlow, c.MessageFlow)
	m.Samples = refreshedSamples(m.Samples, c.Samples)
	m.HelpMessage, m.OptoutMessage = tfkit.Kept(m.HelpMessage, c.HelpMessage), tfkit.Kept(m.OptoutMessage, c.OptoutMessage)
	m.OptinMessage = mayGo(m.OptinMessage, c.OptinMessage)
	if c.ResellerID != "" { // Bird documents no way to take it away
		m.ResellerID = tfkit.Refreshed(m.ResellerID, c.ResellerID, sameUUID)
	}
	m.HelpKeywords = refreshedKeywords(m.HelpKeywords, c.HelpKeywords)
	m.OptoutKeywords = refreshedKeywords(m.OptoutKeywords, c.OptoutKeywords)
	m.OptinKeywords = refreshedOptinKeywords(m.OptinKeywords, c.OptinKeywords)
	for name, remote := range campaignAnswers(c) {
		if value := m.flag(name); remote != nil {
			*value = types.BoolValue(*remote)
		}
	}
	if c.TermsAndConditions != nil {
		m.TermsAndConditions = types.BoolValue(*c.TermsAndConditions)
	}
	return m.observe(ctx, c)
}

// campaignAnswers are the yes and no of an answer, by argument.
func campaignAnswers(c api.Campaign) map[string]*bool {
	return map[string]*bool{
		"embedded_link": c.EmbeddedLink, "embedded_phone": c.EmbeddedPhone, "number_pool": c.NumberPool, "age_gated": c.AgeGated,
		"direct_lending": c.DirectLending, "subscriber_optin": c.SubscriberOptin, "subscriber_optout": c.SubscriberOptout,
		"subscriber_help": c.SubscriberHelp,
	}
}

// observe takes over what only Bird can say and nobody has configured. A create
// and an update take no more than this: an argument that comes back in another
// wording would end in "inconsistent result", which taints what was just paid.
func (m *campaignObserved) observe(ctx context.Context, c api.Campaign) diag.Diagnostics {
	m.ID = types.StringValue(c.ID)
	phase, _ := campaignStatuses.Phase(c.Status)
	m.Status, m.Phase = types.StringValue(c.Status), types.StringValue(string(phase))
	m.CreatedAt, m.UpdatedAt = textOrNull(c.CreatedAt), textOrNull(c.UpdatedAt)
	m.Subscription = types.ObjectNull(subscriptionTypes)
	var diags, more diag.Diagnostics
	if s := c.Subscription; s != nil {
		m.Subscription, more = tfkit.ObjectFrom(ctx, subscriptionTypes, campaignSubscription{
			textOrNull(s.Status), textOrNull(s.SubscribedAt), textOrNull(s.UpdatedAt), textOrNull(s.CancelledAt)})
		diags.Append(more...)
	}
	files := make([]campaignAttachment, len(c.Attachments))
	for i, file := range c.Attachments {
		files[i] = campaignAttachment{textOrNull(file.ID), textOrNull(file.Status), textOrNull(file.Filename), textOrNull(file.ContentType),
			textOrNull(file.MediaURL), textOrNull(file.CreatedAt), textOrNull(file.UpdatedAt)}
	}
	m.Attachments, more = tfkit.ListFrom(ctx, attachmentType, files)
	diags.Append(more...)
	m.StatusReasons, more = tfkit.ReasonList(ctx, campaignReasons(c))
	return append(diags, more...)
}

// unread is what is observed of a campaign that could not be read: null, never
// unknown.
func (m *campaignModel) unread(ctx context.Context, id string) {
	m.campaignObserved = campaignObserved{ID: types.StringValue(id), CreatedAt: m.CreatedAt,
		Subscription: types.ObjectNull(subscriptionTypes), Attachments: types.ListNull(attachmentType)}
	if m.CreatedAt.IsUnknown() {
		m.CreatedAt = types.StringNull()
	}
	m.StatusReasons, _ = tfkit.ReasonList(ctx, nil)
	m.FeePreview = tfkit.KnownFee(m.FeePreview)
}

// mayGo is for what a campaign may lack; Bird returns null or nothing then.
func mayGo(prior types.String, remote string) types.String {
	if remote == "" {
		return types.StringNull()
	}
	return tfkit.Kept(prior, remote)
}

// refreshedKeywords keeps the words of an answer that names none: a campaign
// always has some.
func refreshedKeywords(prior tfkit.KeywordSet, remote string) tfkit.KeywordSet {
	if remote == "" && !prior.IsNull() {
		return prior
	}
	return tfkit.NewKeywordSet(remote)
}

// refreshedOptinKeywords keeps null and empty apart as the configuration wrote
// them; Bird has one text for both.
func refreshedOptinKeywords(prior tfkit.KeywordSet, remote string) tfkit.KeywordSet {
	switch {
	case remote != "" || len(prior.Elements()) > 0:
		return tfkit.NewKeywordSet(remote)
	case prior.IsNull():
		return tfkit.KeywordSet{SetValue: types.SetNull(types.StringType)}
	}
	return prior
}

// refreshedSubUsecases keeps null and empty apart as the configuration wrote
// them: Bird returns null or an empty list for both. What a campaign was
// registered with it cannot lose.
func refreshedSubUsecases(prior types.Set, remote []string) types.Set {
	if len(remote) == 0 {
		if prior.IsNull() {
			return types.SetNull(types.StringType)
		}
		return prior
	}
	elements := []attr.Value{}
	for _, word := range remote {
		element := types.StringValue(word)
		if !slices.ContainsFunc(elements, element.Equal) { // the framework refuses a set with an element twice
			elements = append(elements, element)
		}
	}
	return types.SetValueMust(types.StringType, elements)
}

// refreshedSamples keeps the prior writing and, where the same samples come
// back, the prior order: Bird promises none.
func refreshedSamples(prior types.List, remote []string) types.List {
	if len(remote) == 0 && !prior.IsNull() {
		return prior
	}
	before := campaignTextsOf(prior.Elements())
	if slices.Equal(plainSorted(before), plainSorted(remote)) {
		remote = before
	}
	elements := make([]attr.Value, len(remote))
	for i, sample := range remote {
		if i < len(before) && tfkit.SameText(before[i], sample) {
			sample = before[i]
		}
		elements[i] = types.StringValue(sample)
	}
	return types.ListValueMust(types.StringType, elements)
}

func plainSorted(list []string) []string {
	plain := make([]string, len(list))
	for i, text := range list {
		plain[i] = tfkit.PlainText(text)
	}
	slices.Sort(plain)
	return plain
}

func campaignTextsOf(elements []attr.Value) []string {
	var list []string
	for _, element := range elements {
		if text, ok := element.(types.String); ok {
			list = append(list, text.ValueString())
		}
	}
	return list
}
