package infobip

import (
	"context"
	"fmt"
	"maps"

	"github.com/hashicorp/terraform-plugin-framework-validators/listvalidator"
	"github.com/hashicorp/terraform-plugin-framework/datasource"
	data "github.com/hashicorp/terraform-plugin-framework/datasource/schema"
	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/path"
	"github.com/hashicorp/terraform-plugin-framework/schema/validator"
	"github.com/hashicorp/terraform-plugin-framework/types"

	"github.com/tendlc/terraform-provider-tendlc/internal/tfkit"
	"github.com/tendlc/terraform-provider-tendlc/internal/vendors/infobip/api"
)

// campaignData adds to the resource's facts what moves on its own or only
// people look at.
type campaignData struct {
	campaignFacts
	BrandPreview     *brandPreview   `tfsdk:"brand_preview"`
	NumberPool       *numberPoolData `tfsdk:"number_pool"`
	Priority         *priorityInfo   `tfsdk:"priority"`
	AppealData       *appealData     `tfsdk:"appeal_data"`
	RejectionDate    types.String    `tfsdk:"rejection_date"`
	LastModifiedDate types.String    `tfsdk:"last_modified_date"`
}

type brandPreview struct {
	BrandID   types.String `tfsdk:"brand_id"`
	BrandName types.String `tfsdk:"brand_name"`
	Website   types.String `tfsdk:"website"`
}

type numberPoolData struct {
	NumberPoolID     types.String `tfsdk:"number_pool_id"`
	NumberPoolType   types.String `tfsdk:"number_pool_type"`
	NumberPoolStatus types.String `tfsdk:"number_pool_status"`
	NNID             types.String `tfsdk:"nnid"`
	Policy           types.String `tfsdk:"policy"`
}

type priorityInfo struct {
	PriorityID    types.String `tfsdk:"priority_id"`
	SubmittedDate types.String `tfsdk:"submitted_date"`
}

type appealData struct {
	AppealReason types.String `tfsdk:"appeal_reason"`
	AppealDate   types.String `tfsdk:"appeal_date"`
}

// textGroup describes an object of texts by name.
func textGroup(description string, texts map[string]string) data.SingleNestedAttribute {
	attributes := map[string]data.Attribute{}
	for name, text := range texts {
		attributes[name] = data.StringAttribute{Computed: true, MarkdownDescription: text}
	}
	return data.SingleNestedAttribute{Computed: true, MarkdownDescription: description, Attributes: attributes}
}

// reviewAttributes are what reviews leave behind; the status data source has
// them too.
func reviewAttributes() map[string]data.Attribute {
	return map[string]data.Attribute{
		"priority": textGroup("The priority of the latest review; null when none was chosen.", map[string]string{
			"priority_id": "Id of the priority.", "submitted_date": "When the campaign was last submitted."}),
		"appeal_data": textGroup("The latest appeal; null when none was filed.", map[string]string{
			"appeal_reason": "The reason given.", "appeal_date": "When it was filed."}),
		"rejection_date":     data.StringAttribute{Computed: true, MarkdownDescription: "When the campaign was last refused; null when nobody refused it."},
		"last_modified_date": data.StringAttribute{Computed: true, MarkdownDescription: "When the campaign last changed."},
	}
}

func campaignDataAttributes() map[string]data.Attribute {
	attributes := tfkit.ReadOnly(tfkit.Without(campaignSchema(context.Background()).Attributes,
		tfkit.AttrRegistrationFee, tfkit.AttrDeletionProtection, tfkit.AttrAdoptExisting, tfkit.AttrLintIgnore, tfkit.AttrTimeouts))
	maps.Copy(attributes, reviewAttributes())
	attributes["brand_preview"] = textGroup("The campaign's brand; null for an external campaign.", map[string]string{
		"brand_id": "Infobip's id of the brand.", "brand_name": "Its name.", "website": "Its website."})
	attributes["number_pool"] = textGroup("The number pool of the campaign; null when it has none.", map[string]string{
		"number_pool_id": "Id of the pool.", "number_pool_type": "`SUB_ID` or `CAMPAIGN_ID`.",
		"number_pool_status": "`PENDING_VERIFICATION`, `SUBMITTED_FOR_VERIFICATION`, `VALID` or `INVALID`.",
		"nnid":               "Its network number id.", "policy": "Its policy."})
	return attributes
}

// campaignIDs are the arguments of a look-up.
func campaignIDs() map[string]data.Attribute {
	other := "reference_id"
	return map[string]data.Attribute{
		tfkit.AttrID: data.StringAttribute{
			MarkdownDescription: "Infobip's id of the campaign. Exactly one of it and `" + other + "` is given.", Optional: true, Computed: true,
			Validators: []validator.String{campaignID},
		},
		other: data.StringAttribute{
			MarkdownDescription: "Your own id of the campaign.", Optional: true, Computed: true, Validators: []validator.String{tfkit.NotBlank{}},
		},
	}
}

func newCampaignDataSource() datasource.DataSource {
	attributes := campaignDataAttributes()
	maps.Copy(attributes, campaignIDs())
	return tfkit.NewDataSource(tfkit.DataSource[*account, campaignData]{
		VendorName: vendorBlock, Name: "campaign", Read: readCampaignData,
		Schema: data.Schema{MarkdownDescription: "Reads one campaign by its id or your reference id. Free of charge. " +
			"The numbers that were sent with it are never returned as such: see `number_previews`.", Attributes: attributes},
	})
}

func readCampaignData(ctx context.Context, a *account, config campaignData) (campaignData, diag.Diagnostics) {
	campaign, diags := a.lookUpCampaign(ctx, config.ID, config.ReferenceID)
	if diags.HasError() {
		return config, diags
	}
	found, more := campaignDataOf(ctx, campaign)
	return found, append(diags, more...)
}

// lookUpCampaign reads a campaign by whichever id is given.
func (a *account) lookUpCampaign(ctx context.Context, id, reference types.String) (api.Campaign, diag.Diagnostics) {
	if id.IsNull() == reference.IsNull() {
		return api.Campaign{}, diag.Diagnostics{tfkit.CodeInvalidValue.Error("One id is needed",
			"The look-up takes exactly one of id and reference_id. "+tfkit.NothingSent, path.Root(tfkit.AttrID))}
	}
	named, at := id.ValueString(), path.Root(tfkit.AttrID)
	find := func(ctx context.Context, id string) (api.Campaign, bool, error) {
		return a.campaignBy(ctx, id, a.seen.campaigns.LookUp)
	}
	if id.IsNull() {
		named, at, find = reference.ValueString(), path.Root("reference_id"), a.campaignByReference
	}
	campaign, found, err := find(ctx, named)
	if err == nil && !found {
		return campaign, diag.Diagnostics{tfkit.CodeGone.Error(fmt.Sprintf("There is no campaign %s", named),
			"Infobip does not know it in this account. "+tfkit.NotCharged, at)}
	}
	return campaign, append(failure("look up the campaign "+named).Diagnostics(err), unknownStage(campaign, err)...)
}

// unknownStage warns of a stage that this version does not know. That reviewers
// want changes is no warning in a data source: it is what one looks up.
func unknownStage(campaign api.Campaign, err error) diag.Diagnostics {
	if _, known := campaignStatuses.Phase(campaign.Stage); known || err != nil {
		return nil
	}
	return diag.Diagnostics{campaignObject.UnknownStatus(campaign.ID, campaign.Stage)}
}

// campaignByReference finds the campaign that holds the reference.
func (a *account) campaignByReference(ctx context.Context, reference string) (holder api.Campaign, held bool, err error) {
	campaigns, err := a.api.ListCampaigns(ctx, api.CampaignFilter{ReferenceIDs: []string{reference}})
	for _, campaign := range campaigns {
		if campaign.ReferenceID == reference {
			return campaign, true, err
		}
	}
	return api.Campaign{}, false, err
}

func campaignDataOf(ctx context.Context, c api.Campaign) (campaignData, diag.Diagnostics) {
	var found campaignData
	diags := found.refresh(ctx, c)
	previews, more := previewList(ctx, c) // all of them: who reads these asked for them
	diags.Append(more...)
	found.NumberPreviews = previews
	found.Priority, found.AppealData, found.RejectionDate = reviewOf(c)
	found.LastModifiedDate = textOrNull(c.LastModifiedDate)
	if brand := c.BrandPreview; brand != nil {
		found.BrandPreview = &brandPreview{textOrNull(brand.BrandID), textOrNull(brand.BrandName), textOrNull(brand.Website)}
	}
	if pool := c.NumberPool; pool != nil {
		found.NumberPool = &numberPoolData{textOrNull(pool.NumberPoolID), textOrNull(pool.NumberPoolType),
			textOrNull(pool.NumberPoolStatus), textOrNull(pool.NNID), textOrNull(pool.Policy)}
	}
	return found, diags
}

func reviewOf(c api.Campaign) (priority *priorityInfo, appeal *appealData, rejected types.String) {
	if c.Priority != nil {
		priority = &priorityInfo{textOrNull(c.Priority.PriorityID), textOrNull(c.Priority.SubmittedDate)}
	}
	if c.AppealData != nil {
		appeal = &appealData{textOrNull(c.AppealData.AppealReason), textOrNull(c.AppealData.AppealDate)}
	}
	if c.CampaignFeedback != nil {
		rejected = textOrNull(c.CampaignFeedback.RejectionDate)
	}
	return priority, appeal, rejected
}

type campaignsData struct {
	IDs           []types.String `tfsdk:"ids"`
	BrandID       types.String   `tfsdk:"brand_id"`
	Types         []types.String `tfsdk:"types"`
	NameLike      types.String   `tfsdk:"name_like"`
	ReferenceID   types.String   `tfsdk:"reference_id"`
	ApplicationID types.String   `tfsdk:"application_id"`
	EntityID      types.String   `tfsdk:"entity_id"`
	Stages        []types.String `tfsdk:"stages"`
	Number        types.String   `tfsdk:"number"`
	Sort          []types.String `tfsdk:"sort"`
	Campaigns     []campaignData `tfsdk:"campaigns"`
}

func newCampaignsDataSource() datasource.DataSource {
	attributes := campaignFilters()
	attributes["campaigns"] = data.ListNestedAttribute{Computed: true, MarkdownDescription: "The campaigns, in the order of `sort`.",
		NestedObject: data.NestedAttributeObject{Attributes: campaignDataAttributes()}}
	return tfkit.NewDataSource(tfkit.DataSource[*account, campaignsData]{
		VendorName: vendorBlock, Name: "campaigns", Read: readCampaignsData,
		Schema: data.Schema{MarkdownDescription: "Lists 10DLC campaigns with Infobip's filters; a filter that matches nothing gives an empty list. " +
			"Toll-free campaigns and short codes are left out. Free of charge.", Attributes: attributes},
	})
}

func campaignFilters() map[string]data.Attribute {
	texts := func(description string, checks ...validator.List) data.ListAttribute {
		return data.ListAttribute{Optional: true, ElementType: types.StringType, MarkdownDescription: description,
			Validators: append(checks, tfkit.CodedList(listvalidator.NoNullValues()))}
	}
	text := func(description string, checks ...validator.String) data.StringAttribute {
		return data.StringAttribute{Optional: true, MarkdownDescription: description, Validators: append(checks, tfkit.NotBlank{})}
	}
	return map[string]data.Attribute{
		"ids":            texts("Only campaigns with one of these ids.", listvalidator.ValueStringsAre(campaignID)),
		"brand_id":       text("Only campaigns of this brand, by Infobip's id."),
		"types":          texts("Only campaigns of these types: "+words(campaignTypes)+".", listvalidator.ValueStringsAre(campaignTypeWord)),
		"name_like":      text("Only campaigns whose name contains this."),
		"reference_id":   text("Only the campaign with your own id."),
		"application_id": text("Only campaigns whose CPaaS X application contains this."),
		"entity_id":      text("Only campaigns whose CPaaS X entity contains this."),
		"stages":         texts("Only campaigns in one of these stages.", listvalidator.ValueStringsAre(tfkit.NotBlank{})),
		"number":         text("Only campaigns with this number, in E.164.", tfkit.E164()),
		"sort":           texts("Order: `property`, `property,asc` or `property,desc`; by `id` when left out.", listvalidator.ValueStringsAre(tfkit.NotBlank{})),
	}
}

func readCampaignsData(ctx context.Context, a *account, config campaignsData) (campaignsData, diag.Diagnostics) {
	filter := api.CampaignFilter{
		IDs: plain(config.IDs...), BrandIDs: plain(config.BrandID), Types: plain(config.Types...), ReferenceIDs: plain(config.ReferenceID),
		Stages: plain(config.Stages...), Sort: plain(config.Sort...), NameLike: config.NameLike.ValueString(),
		ApplicationID: config.ApplicationID.ValueString(), EntityID: config.EntityID.ValueString(),
	}
	if len(filter.Types) == 0 {
		filter.Types = campaignTypes
	}
	if !config.Number.IsNull() {
		filter.Numbers = []string{api.Digits(config.Number.ValueString())}
	}
	campaigns, err := a.listedCampaigns(ctx, filter)
	diags := failure("list the campaigns").Diagnostics(err)
	config.Campaigns = []campaignData{}
	for _, campaign := range campaigns {
		found, more := campaignDataOf(ctx, campaign)
		diags.Append(more...)
		config.Campaigns = append(config.Campaigns, found)
	}
	return config, diags
}

// plain are the texts that are given.
func plain(values ...types.String) []string {
	var list []string
	for _, value := range values {
		given(value, func(text string) { list = append(list, text) })
	}
	return list
}
