package sinch

import (
	"context"
	"slices"
	"strings"

	"github.com/hashicorp/terraform-plugin-framework-timeouts/resource/timeouts"
	"github.com/hashicorp/terraform-plugin-framework/attr"
	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/types"

	"github.com/tendlc/terraform-provider-tendlc/internal/tfkit"
	"github.com/tendlc/terraform-provider-tendlc/internal/vendors/sinch/api"
)

// campaignModel is tendlc_sinch_campaign in Terraform's terms.
type campaignModel struct {
	campaignFacts
	NumberPool             types.Bool     `tfsdk:"number_pool"`
	Vertical               types.String   `tfsdk:"vertical"`
	TermsAndConditionsLink types.String   `tfsdk:"terms_and_conditions_link"`
	PrivacyPolicyLink      types.String   `tfsdk:"privacy_policy_link"`
	Attachments            types.Bool     `tfsdk:"attachments"`
	FeePreview             types.Object   `tfsdk:"fee_preview"`
	DeletionProtection     types.Bool     `tfsdk:"deletion_protection"`
	AdoptExisting          types.Bool     `tfsdk:"adopt_existing"`
	LintIgnore             types.Set      `tfsdk:"lint_ignore"`
	Timeouts               timeouts.Value `tfsdk:"timeouts"`
}

// campaignFacts is what Sinch returns of a campaign; the data source shows the
// same.
type campaignFacts struct {
	BrandID            types.String     `tfsdk:"brand_id"`
	UseCase            types.String     `tfsdk:"use_case"`
	SubUseCases        types.Set        `tfsdk:"sub_use_cases"`
	CampaignName       types.String     `tfsdk:"campaign_name"`
	Description        types.String     `tfsdk:"description"`
	MessageFlow        types.String     `tfsdk:"message_flow"`
	Samples            types.List       `tfsdk:"samples"`
	StopMessage        types.String     `tfsdk:"stop_message"`
	OptInMessage       types.String     `tfsdk:"opt_in_message"`
	HelpMessage        types.String     `tfsdk:"help_message"`
	OptinKeywords      tfkit.KeywordSet `tfsdk:"optin_keywords"`
	OptoutKeywords     tfkit.KeywordSet `tfsdk:"optout_keywords"`
	HelpKeywords       tfkit.KeywordSet `tfsdk:"help_keywords"`
	AutoRenewal        types.Bool       `tfsdk:"auto_renewal"`
	EmbeddedLink       types.Bool       `tfsdk:"embedded_link"`
	EmbeddedPhone      types.Bool       `tfsdk:"embedded_phone"`
	AffiliateMarketing types.Bool       `tfsdk:"affiliate_marketing"`
	AgeGated           types.Bool       `tfsdk:"age_gated"`
	DirectLending      types.Bool       `tfsdk:"direct_lending"`
	SubscriberOptIn    types.Bool       `tfsdk:"subscriber_opt_in"`
	SubscriberOptOut   types.Bool       `tfsdk:"subscriber_opt_out"`
	SubscriberHelp     types.Bool       `tfsdk:"subscriber_help"`
	campaignObserved
}

// campaignObserved is what only Sinch, the registry and the operators say.
type campaignObserved struct {
	ID                          types.String  `tfsdk:"id"`
	TCRCampaignID               types.String  `tfsdk:"tcr_campaign_id"`
	Status                      types.String  `tfsdk:"status"`
	Phase                       types.String  `tfsdk:"phase"`
	StatusReasons               types.List    `tfsdk:"status_reasons"`
	LastActionStatus            types.String  `tfsdk:"last_action_status"`
	SetupFee                    types.Float64 `tfsdk:"setup_fee"`
	MonthlyFee                  types.Float64 `tfsdk:"monthly_fee"`
	NumberPoolApproved          types.Bool    `tfsdk:"number_pool_approved"`
	NextRenewalOrExpirationDate types.String  `tfsdk:"next_renewal_or_expiration_date"`
	Mock                        types.Bool    `tfsdk:"mock"`
	MNOMetadata                 types.Map     `tfsdk:"mno_metadata"`
}

// request is the campaign as it is submitted. Keywords travel in upper case,
// as Sinch's answers demand.
func (m *campaignModel) request() api.CampaignRequest {
	samples := append(texts(m.Samples.Elements()), "", "", "", "")
	subUseCases := texts(m.SubUseCases.Elements())
	slices.Sort(subUseCases)
	return api.CampaignRequest{
		BrandID: m.BrandID.ValueString(), UseCase: m.UseCase.ValueString(), SubUseCases: subUseCases,
		CampaignName: m.CampaignName.ValueString(), Vertical: m.Vertical.ValueString(),
		Description: m.Description.ValueString(), MessageFlow: m.MessageFlow.ValueString(),
		Sample1: samples[0], Sample2: samples[1], Sample3: samples[2], Sample4: samples[3],
		StopMessage: m.StopMessage.ValueString(), OptInMessage: m.OptInMessage.ValueString(), HelpMessage: m.HelpMessage.ValueString(),
		OptinKeywords:  m.OptinKeywords.CommaSeparated(),
		OptoutKeywords: m.OptoutKeywords.CommaSeparated(),
		HelpKeywords:   m.HelpKeywords.CommaSeparated(),
		AutoRenewal:    m.AutoRenewal.ValueBool(), EmbeddedLink: m.EmbeddedLink.ValueBool(), EmbeddedPhone: m.EmbeddedPhone.ValueBool(),
		AffiliateMarketing: m.AffiliateMarketing.ValueBool(), NumberPool: m.NumberPool.ValueBool(),
		AgeGated: m.AgeGated.ValueBool(), DirectLending: m.DirectLending.ValueBool(),
		SubscriberOptIn: m.SubscriberOptIn.ValueBool(), SubscriberOptOut: m.SubscriberOptOut.ValueBool(), SubscriberHelp: m.SubscriberHelp.ValueBool(),
		TermsAndConditionsLink: m.TermsAndConditionsLink.ValueString(), PrivacyPolicyLink: m.PrivacyPolicyLink.ValueString(),
		Attachments: m.Attachments.ValueBool(),
	}
}

func texts(elements []attr.Value) []string {
	var list []string
	for _, element := range elements {
		if text, ok := element.(types.String); ok {
			list = append(list, text.ValueString())
		}
	}
	return list
}

// refresh takes over what Sinch returns. Not touched: the links and
// attachments, which are never returned, vertical, which is no longer
// captured, and number_pool, whose answer means "approved", not "asked for".
func (m *campaignModel) refresh(ctx context.Context, campaign api.Campaign, reasons []tfkit.Reason) diag.Diagnostics {
	if m.NumberPool.IsNull() { // after an import this is the best guess there is
		m.NumberPool = types.BoolValue(campaign.NumberPool)
	}
	if m.Attachments.IsNull() {
		m.Attachments = types.BoolValue(false)
	}
	return m.campaignFacts.refresh(ctx, campaign, reasons)
}

func (m *campaignFacts) refresh(ctx context.Context, campaign api.Campaign, reasons []tfkit.Reason) diag.Diagnostics {
	m.BrandID = tfkit.Kept(m.BrandID, campaign.BrandID)
	m.UseCase = refreshedUseCase(m.UseCase, campaign.UseCase)
	m.SubUseCases = refreshedSubUseCases(m.SubUseCases, campaign.SubUseCases)
	m.CampaignName = tfkit.Kept(m.CampaignName, campaign.CampaignName)
	m.Description = tfkit.Kept(m.Description, campaign.Description)
	m.MessageFlow = tfkit.Kept(m.MessageFlow, campaign.MessageFlow)
	m.Samples = refreshedSamples(m.Samples, campaign)
	m.StopMessage = tfkit.Kept(m.StopMessage, campaign.StopMessage)
	m.OptInMessage = tfkit.Kept(m.OptInMessage, campaign.OptInMessage)
	m.HelpMessage = tfkit.Kept(m.HelpMessage, campaign.HelpMessage)
	m.OptinKeywords = keptKeywords(m.OptinKeywords, campaign.OptinKeywords)
	m.OptoutKeywords = keptKeywords(m.OptoutKeywords, campaign.OptoutKeywords)
	m.HelpKeywords = keptKeywords(m.HelpKeywords, campaign.HelpKeywords)
	for _, flag := range m.flags(&campaign) {
		*flag.argument = refreshedFlag(*flag.argument, flag.remote)
	}
	return m.observe(ctx, campaign, reasons)
}

// observe takes over what only Sinch can say and nobody has configured. A
// create takes no more than this: an argument that comes back in another
// wording would end in "inconsistent result", which taints what was just paid.
func (m *campaignObserved) observe(ctx context.Context, campaign api.Campaign, reasons []tfkit.Reason) diag.Diagnostics {
	m.ID = types.StringValue(campaign.CampaignRegistrationID)
	if campaign.CampaignID != "" {
		m.TCRCampaignID = types.StringValue(campaign.CampaignID)
	}
	phase, _ := campaignStatuses.Phase(campaign.Status)
	m.Status, m.Phase = types.StringValue(campaign.Status), types.StringValue(string(phase))
	m.LastActionStatus = types.StringValue(campaign.LastActionStatus)
	m.SetupFee, m.MonthlyFee = types.Float64PointerValue(campaign.SetupFee), types.Float64PointerValue(campaign.MonthlyFee)
	m.NumberPoolApproved, m.Mock = types.BoolValue(campaign.NumberPool), types.BoolValue(campaign.Mock)
	m.NextRenewalOrExpirationDate = types.StringValue(campaign.NextRenewalOrExpirationDate)
	operators, diags := operatorMap(ctx, campaign.MNOMetadata)
	m.MNOMetadata = operators
	var found diag.Diagnostics
	m.StatusReasons, found = tfkit.ReasonList(ctx, reasons)
	diags.Append(found...)
	return diags
}

// useCaseLength is where the contract's answer cuts a use case off.
const useCaseLength = 20

// fullUseCase undoes the cut where only one use case fits.
func fullUseCase(remote string) string {
	if len(remote) < useCaseLength {
		return remote
	}
	fitting := slices.DeleteFunc(slices.Clone(useCases), func(u string) bool { return !strings.HasPrefix(u, remote) })
	if len(fitting) == 1 {
		return fitting[0]
	}
	return remote
}

func refreshedUseCase(prior types.String, remote string) types.String {
	return tfkit.Kept(prior, fullUseCase(remote))
}

// refreshedSubUseCases keeps null and empty apart as the configuration wrote
// them: Sinch returns an empty list for both. An answer without a list says
// nothing.
func refreshedSubUseCases(prior types.Set, remote []string) types.Set {
	if remote == nil || len(remote) == 0 && len(prior.Elements()) == 0 {
		if prior.IsNull() {
			return types.SetNull(types.StringType)
		}
		return prior
	}
	var elements []attr.Value
	for _, subUseCase := range remote {
		element := types.StringValue(fullUseCase(subUseCase))
		if !slices.ContainsFunc(elements, element.Equal) { // the framework refuses a set with an element twice
			elements = append(elements, element)
		}
	}
	return types.SetValueMust(types.StringType, elements)
}

// flagAnswer is a yes or no of a campaign; remote is nil when the answer
// leaves it out.
type flagAnswer struct {
	name     string // of the argument
	argument *types.Bool
	remote   *bool
}

func (m *campaignFacts) flags(c *api.Campaign) []flagAnswer {
	return []flagAnswer{
		{"auto_renewal", &m.AutoRenewal, c.AutoRenewal},
		{"embedded_link", &m.EmbeddedLink, c.EmbeddedLink},
		{"embedded_phone", &m.EmbeddedPhone, c.EmbeddedPhone},
		{"affiliate_marketing", &m.AffiliateMarketing, c.AffiliateMarketing},
		{"age_gated", &m.AgeGated, c.AgeGated},
		{"direct_lending", &m.DirectLending, c.DirectLending},
		{"subscriber_opt_in", &m.SubscriberOptIn, c.SubscriberOptIn},
		{"subscriber_opt_out", &m.SubscriberOptOut, c.SubscriberOptOut},
		{"subscriber_help", &m.SubscriberHelp, c.SubscriberHelp},
	}
}

// keptKeywords keeps keywords that an answer leaves out, as tfkit.Kept does.
func keptKeywords(prior tfkit.KeywordSet, remote string) tfkit.KeywordSet {
	if remote == "" && len(prior.Elements()) > 0 {
		return prior
	}
	return tfkit.NewKeywordSet(remote)
}

// refreshedFlag keeps what an answer leaves out: taking that for a no would
// replace a live campaign. After an import there is nothing to keep, and no is
// the best guess.
func refreshedFlag(prior types.Bool, remote *bool) types.Bool {
	if remote == nil && !prior.IsNull() {
		return prior
	}
	return types.BoolValue(remote != nil && *remote)
}

func refreshedSamples(prior types.List, campaign api.Campaign) types.List {
	before := texts(prior.Elements())
	var elements []attr.Value
	for i, sample := range []string{campaign.Sample1, campaign.Sample2, campaign.Sample3, campaign.Sample4} {
		if i >= len(before) && i == 3 && sample == "" {
			break
		}
		if i < len(before) && (sample == "" || tfkit.SameText(before[i], sample)) {
			sample = before[i] // one that an answer leaves out stays, as with tfkit.Kept
		}
		elements = append(elements, types.StringValue(sample))
	}
	return types.ListValueMust(types.StringType, elements)
}

// newlyCreated is the state right after the charge: what is not known yet is
// null, never unknown.
func (m *campaignModel) newlyCreated(ctx context.Context, id string) {
	m.campaignObserved = campaignObserved{ID: types.StringValue(id), MNOMetadata: types.MapNull(operatorType)}
	m.StatusReasons, _ = tfkit.ReasonList(ctx, nil)
	m.FeePreview = tfkit.KnownFee(m.FeePreview)
}

// campaignReasons joins both kinds of feedback: the registry's and Sinch's.
func campaignReasons(feedback api.CampaignFeedback) []tfkit.Reason {
	var reasons []tfkit.Reason
	for _, tcrError := range feedback.TCRErrorResponse {
		reason := tfkit.Reason{Code: types.StringValue(tcrError.Code), Reason: types.StringValue(tcrError.Description)}
		if at, ok := campaignFields.Find(tcrError.Field); ok {
			reason.Attribute = types.StringValue(at.String())
		}
		reasons = append(reasons, reason)
	}
	for _, rejection := range feedback.InternalErrorResponse {
		reasons = append(reasons, tfkit.Reason{Code: types.StringValue(rejection.Code), Reason: types.StringValue(rejection.Description)})
	}
	return reasons
}
