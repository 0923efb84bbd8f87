package infobip

import (
	"context"
	"slices"

	"github.com/hashicorp/terraform-plugin-framework-timeouts/resource/timeouts"
	"github.com/hashicorp/terraform-plugin-framework/attr"
	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/types"

	"github.com/tendlc/terraform-provider-tendlc/internal/tfkit"
	"github.com/tendlc/terraform-provider-tendlc/internal/vendors/infobip/api"
)

// campaignModel is tendlc_infobip_campaign in Terraform's terms.
type campaignModel struct {
	campaignFacts
	FeePreview         types.Object   `tfsdk:"registration_fee_preview"`
	DeletionProtection types.Bool     `tfsdk:"deletion_protection"`
	AdoptExisting      types.Bool     `tfsdk:"adopt_existing"`
	LintIgnore         types.Set      `tfsdk:"lint_ignore"`
	Timeouts           timeouts.Value `tfsdk:"timeouts"`
}

// campaignFacts is what Infobip returns of a campaign; the data source shows
// the same.
type campaignFacts struct {
	ID                    types.String `tfsdk:"id"`
	Type                  types.String `tfsdk:"type"`
	BrandID               types.String `tfsdk:"brand_id"`
	Name                  types.String `tfsdk:"name"`
	ReferenceID           types.String `tfsdk:"reference_id"`
	ApplicationID         types.String `tfsdk:"application_id"`
	EntityID              types.String `tfsdk:"entity_id"`
	ProgramSummary        types.String `tfsdk:"program_summary"`
	ConfirmationMessage   types.String `tfsdk:"confirmation_message"`
	ExampleMessages       types.List   `tfsdk:"example_messages"`
	HelpMessage           types.String `tfsdk:"help_message"`
	StopMessage           types.String `tfsdk:"stop_message"`
	MessageTypes          types.Set    `tfsdk:"message_types"`
	TermsAndConditionsURL types.String `tfsdk:"terms_and_conditions_url"`
	OptIns                types.Object `tfsdk:"opt_ins"`
	AgeGated              types.Bool   `tfsdk:"age_gated"`
	CustomerCarePhone     types.String `tfsdk:"customer_care_phone"`
	CustomerCareEmail     types.String `tfsdk:"customer_care_email"`
	LowVolume             types.Bool   `tfsdk:"low_volume"`
	UseCases              types.Set    `tfsdk:"use_cases"`
	DirectLending         types.Bool   `tfsdk:"direct_lending"`
	EmbeddedLink          types.Bool   `tfsdk:"embedded_link"`
	EmbeddedPhone         types.Bool   `tfsdk:"embedded_phone"`
	MMSSampleFiles        types.List   `tfsdk:"mms_sample_files"`
	SupportingDocuments   types.List   `tfsdk:"supporting_documents"`
	Policy                types.String `tfsdk:"policy"`
	ExternalCampaignID    types.String `tfsdk:"external_campaign_id"`
	NumberPreviews        types.List   `tfsdk:"number_previews"`
	CreatedDate           types.String `tfsdk:"created_date"`
	Status                types.String `tfsdk:"status"`
	Phase                 types.String `tfsdk:"phase"`
	StatusReasons         types.List   `tfsdk:"status_reasons"`
}

// request is the campaign as it is created, without numbers.
func (m *campaignModel) request(ctx context.Context) (api.CampaignRequest, diag.Diagnostics) {
	request := api.CampaignRequest{
		Type: m.Type.ValueString(), ReferenceID: m.ReferenceID.ValueString(), ExternalCampaignID: m.ExternalCampaignID.ValueString(),
		BrandID: m.BrandID.ValueString(),
	}
	diags := m.into(ctx, &request)
	return request, diags
}

// into sets what may be changed in place, and leaves the rest of the body as it
// is: also what is unknown here or was never given.
func (m *campaignModel) into(ctx context.Context, request *api.CampaignRequest) diag.Diagnostics {
	request.Name = m.Name.ValueString()
	given(m.Policy, func(text string) { request.Policy = text })
	given(m.ApplicationID, func(text string) { request.ApplicationID = &text })
	given(m.EntityID, func(text string) { request.EntityID = &text })
	if request.Type == typeExternal {
		return nil
	}
	request.ProgramSummary, request.ConfirmationMessage = m.ProgramSummary.ValueString(), m.ConfirmationMessage.ValueString()
	request.HelpMessage, request.StopMessage = m.HelpMessage.ValueString(), m.StopMessage.ValueString()
	request.ExampleMessages = texts(m.ExampleMessages.Elements())
	request.MessageTypes, request.UseCases = sorted(m.MessageTypes), sorted(m.UseCases)
	request.TermsAndConditionsURL = m.TermsAndConditionsURL.ValueString()
	request.CustomerCarePhone, request.CustomerCareEmail = m.CustomerCarePhone.ValueString(), m.CustomerCareEmail.ValueString()
	request.AgeGated, request.LowVolume, request.DirectLending = flag(m.AgeGated), flag(m.LowVolume), flag(m.DirectLending)
	request.EmbeddedLink, request.EmbeddedPhone = flag(m.EmbeddedLink), flag(m.EmbeddedPhone)
	if !m.MMSSampleFiles.IsNull() && !m.MMSSampleFiles.IsUnknown() {
		request.MMSSampleFiles = texts(m.MMSSampleFiles.Elements())
	}
	if !m.SupportingDocuments.IsNull() && !m.SupportingDocuments.IsUnknown() {
		request.SupportingDocuments = texts(m.SupportingDocuments.Elements())
	}
	ways, diags := optInsOf(ctx, m.OptIns)
	request.OptIns = ways.sent()
	return diags
}

// given hands over a text that is known and not null.
func given(value types.String, set func(string)) {
	if !value.IsNull() && !value.IsUnknown() {
		set(value.ValueString())
	}
}

func flag(value types.Bool) *bool {
	on := value.ValueBool()
	return &on
}

// texts is never nil: an empty list is sent as one.
func texts(elements []attr.Value) []string {
	list := []string{}
	for _, element := range elements {
		if text, ok := element.(types.String); ok {
			list = append(list, text.ValueString())
		}
	}
	return list
}

func sorted(set types.Set) []string {
	list := texts(set.Elements())
	slices.Sort(list)
	return list
}

// refresh takes over what Infobip returns. Content that an answer leaves out is
// kept: some of the vendor's samples lack a field that was surely sent, and
// taking that for a change would replace a live campaign.
func (m *campaignFacts) refresh(ctx context.Context, c api.Campaign) diag.Diagnostics {
	regular := c.Type != typeExternal
	m.Type, m.Name = kept(m.Type, c.Type), kept(m.Name, c.Name)
	m.BrandID, m.ReferenceID = kept(m.BrandID, c.BrandID), refreshed(m.ReferenceID, c.ReferenceID)
	m.ApplicationID, m.EntityID = refreshedOptional(m.ApplicationID, c.ApplicationID), refreshedOptional(m.EntityID, c.EntityID)
	m.ProgramSummary = kept(m.ProgramSummary, c.ProgramSummary)
	m.ConfirmationMessage = kept(m.ConfirmationMessage, c.ConfirmationMessage)
	m.HelpMessage, m.StopMessage = kept(m.HelpMessage, c.HelpMessage), kept(m.StopMessage, c.StopMessage)
	m.TermsAndConditionsURL = kept(m.TermsAndConditionsURL, c.TermsAndConditionsURL)
	if c.CustomerCarePhone != "" {
		m.CustomerCarePhone = tfkit.Refreshed(m.CustomerCarePhone, c.CustomerCarePhone, samePhone)
	}
	m.CustomerCareEmail = kept(m.CustomerCareEmail, c.CustomerCareEmail)
	m.ExampleMessages = refreshedContent(m.ExampleMessages, c.ExampleMessages, regular)
	m.MMSSampleFiles = refreshedContent(m.MMSSampleFiles, c.MMSSampleFiles, regular)
	m.SupportingDocuments = refreshedContent(m.SupportingDocuments, c.SupportingDocuments, regular)
	m.MessageTypes, m.UseCases = setOf(m.MessageTypes, c.MessageTypes, regular), setOf(m.UseCases, c.UseCases, regular)
	m.AgeGated, m.LowVolume, m.DirectLending = types.BoolValue(c.AgeGated), types.BoolValue(c.LowVolume), types.BoolValue(c.DirectLending)
	m.EmbeddedLink, m.EmbeddedPhone = types.BoolValue(c.EmbeddedLink), types.BoolValue(c.EmbeddedPhone)
	m.Policy, m.ExternalCampaignID = kept(m.Policy, c.Policy), refreshedOptional(m.ExternalCampaignID, c.ExternalCampaignID)
	ways, diags := refreshedOptIns(ctx, m.OptIns, c.OptIns)
	m.OptIns = ways
	diags.Append(m.observe(ctx, c)...)
	return diags
}

// observe takes over what only Infobip can say and nobody configures.
func (m *campaignFacts) observe(ctx context.Context, c api.Campaign) diag.Diagnostics {
	m.ID, m.CreatedDate = types.StringValue(c.ID), types.StringValue(c.CreatedDate)
	phase, _ := campaignStatuses.Phase(c.Stage)
	m.Status, m.Phase = types.StringValue(c.Stage), types.StringValue(string(phase))
	previews, diags := numberPreviews(ctx, c)
	m.NumberPreviews = previews
	reasons, more := tfkit.ReasonList(ctx, campaignReasons(c))
	m.StatusReasons = reasons
	return append(diags, more...)
}

// settle fills in what the plan did not know, from the answer to a create or a
// change. What it knew stays as it was planned: Terraform takes nothing else,
// and a refresh sees what Infobip made of it.
func (m *campaignModel) settle(ctx context.Context, c api.Campaign) diag.Diagnostics {
	planned := m.campaignFacts
	var now campaignFacts
	diags := now.refresh(ctx, c)
	m.ID = now.ID
	for _, text := range []struct{ to, from *types.String }{
		{&m.ReferenceID, &now.ReferenceID}, {&m.ApplicationID, &now.ApplicationID}, {&m.EntityID, &now.EntityID},
		{&m.Policy, &now.Policy}, {&m.ExternalCampaignID, &now.ExternalCampaignID},
		{&m.CreatedDate, &now.CreatedDate}, {&m.Status, &now.Status}, {&m.Phase, &now.Phase},
	} {
		if text.to.IsUnknown() {
			*text.to = *text.from
		}
	}
	for _, list := range []struct{ to, from *types.List }{
		{&m.MMSSampleFiles, &now.MMSSampleFiles}, {&m.SupportingDocuments, &now.SupportingDocuments},
		{&m.NumberPreviews, &now.NumberPreviews}, {&m.StatusReasons, &now.StatusReasons},
	} {
		if list.to.IsUnknown() {
			*list.to = *list.from
		}
	}
	if !planned.ID.IsUnknown() {
		m.ID = planned.ID
	}
	return diags
}

// newlyCreated is the state right after the create: what is not known yet is
// null, never unknown.
func (m *campaignModel) newlyCreated(ctx context.Context, id, reference string) {
	_ = m.settle(ctx, api.Campaign{ID: id, Type: m.Type.ValueString(), ReferenceID: reference})
	m.ID, m.Status, m.Phase, m.CreatedDate = types.StringValue(id), types.StringNull(), types.StringNull(), types.StringNull()
	m.FeePreview = tfkit.KnownFee(m.FeePreview)
}

func refreshed(prior types.String, remote string) types.String {
	return tfkit.Refreshed(prior, remote, tfkit.SameText)
}

// kept is for what Infobip requires or always chooses, so that it cannot have
// become empty.
func kept(prior types.String, remote string) types.String {
	if remote == "" {
		return prior
	}
	return refreshed(prior, remote)
}

// refreshedOptional is for what Infobip may leave empty: that is no value.
func refreshedOptional(prior types.String, remote string) types.String {
	if remote == "" {
		return types.StringNull()
	}
	return refreshed(prior, remote)
}

// refreshedContent is null for a campaign that has no such list. One that is
// not in the answer at all stays, see kept; after an import it is empty.
func refreshedContent(prior types.List, remote []string, has bool) types.List {
	switch {
	case !has:
		return types.ListNull(types.StringType)
	case remote == nil && !prior.IsNull():
		return prior
	}
	return refreshedList(prior, remote)
}

// refreshedList keeps the prior writing of texts that mean the same.
func refreshedList(prior types.List, remote []string) types.List {
	before := texts(prior.Elements())
	elements := make([]attr.Value, len(remote))
	for i, text := range remote {
		if i < len(before) && tfkit.SameText(before[i], text) {
			text = before[i]
		}
		elements[i] = types.StringValue(text)
	}
	return types.ListValueMust(types.StringType, elements)
}

// setOf drops an element that is there twice: the framework refuses it. What is
// not in the answer at all stays, see kept.
func setOf(prior types.Set, remote []string, has bool) types.Set {
	switch {
	case !has:
		return types.SetNull(types.StringType)
	case remote == nil && !prior.IsNull():
		return prior
	}
	elements := []attr.Value{}
	for _, word := range remote {
		if element := types.StringValue(word); !slices.ContainsFunc(elements, element.Equal) {
			elements = append(elements, element)
		}
	}
	return types.SetValueMust(types.StringType, elements)
}

type numberPreview struct {
	NumberKey   types.String `tfsdk:"number_key"`
	Number      types.String `tfsdk:"number"`
	CountryCode types.String `tfsdk:"country_code"`
}

// numberPreviews is null for a campaign with a large pool: Terraform takes
// minutes for tens of thousands of elements, in every plan.
func numberPreviews(ctx context.Context, c api.Campaign) (types.List, diag.Diagnostics) {
	if len(c.NumberPreviews) > maxNumbers {
		return types.ListNull(numberPreviewType), nil
	}
	return previewList(ctx, c)
}

func previewList(ctx context.Context, c api.Campaign) (types.List, diag.Diagnostics) {
	previews := make([]numberPreview, len(c.NumberPreviews))
	for i, preview := range c.NumberPreviews {
		previews[i] = numberPreview{types.StringValue(preview.NumberKey), types.StringValue(api.E164(preview.Number)), types.StringValue(preview.CountryCode)}
	}
	return tfkit.ListFrom(ctx, numberPreviewType, previews)
}
