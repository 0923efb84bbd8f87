package api

import (
	"context"
	"net/http"
	"net/url"

	"github.com/tendlc/terraform-provider-tendlc/internal/transport"
)

// CampaignRequest is the body of create-campaign and update-campaign. Type is
// TEN_DIGIT_LONG_CODE, or EXTERNAL_TEN_DIGIT_LONG_CODE, which knows only
// ReferenceID, ApplicationID, EntityID, Name, ExternalCampaignID, Policy and the
// numbers. What is nil or an empty string is not sent; an empty list and a
// pointer to an empty value are sent as such.
type CampaignRequest struct {
	Type                  string   `json:"type"`
	BrandID               string   `json:"brandId,omitempty"`
	Name                  string   `json:"name"`
	ReferenceID           string   `json:"referenceId,omitempty"`
	ApplicationID         *string  `json:"applicationId,omitempty"`
	EntityID              *string  `json:"entityId,omitempty"`
	ProgramSummary        string   `json:"programSummary,omitempty"`
	ConfirmationMessage   string   `json:"confirmationMessage,omitempty"`
	ExampleMessages       []string `json:"exampleMessages,omitzero"`
	HelpMessage           string   `json:"helpMessage,omitempty"`
	StopMessage           string   `json:"stopMessage,omitempty"`
	MessageTypes          []string `json:"messageTypes,omitzero"` // SMS, MMS
	TermsAndConditionsURL string   `json:"termsAndConditionsUrl,omitempty"`
	OptIns                *OptIns  `json:"optIns,omitempty"`
	AgeGated              *bool    `json:"ageGated,omitempty"`
	CustomerCarePhone     string   `json:"customerCarePhone,omitempty"`
	CustomerCareEmail     string   `json:"customerCareEmail,omitempty"`
	LowVolume             *bool    `json:"lowVolume,omitempty"` // required of TEN_DIGIT_LONG_CODE
	UseCases              []string `json:"useCases,omitzero"`
	DirectLending         *bool    `json:"directLending,omitempty"`
	EmbeddedLink          *bool    `json:"embeddedLink,omitempty"`
	EmbeddedPhone         *bool    `json:"embeddedPhone,omitempty"`
	MMSSampleFiles        []string `json:"mmsSampleFiles,omitzero"`      // document ids
	SupportingDocuments   []string `json:"supportingDocuments,omitzero"` // document ids
	Policy                string   `json:"policy,omitempty"`
	ExternalCampaignID    string   `json:"externalCampaignId,omitempty"` // external campaigns only
	// At most 49 in all. NumberKeys win if both are given; see Digits for
	// Numbers. Whether leaving both out keeps or clears the numbers of a
	// campaign is not documented: always send one of them in an update.
	NumberKeys []string `json:"numberKeys,omitzero"`
	Numbers    []string `json:"numbers,omitzero"`
}

// CampaignFilter narrows ListCampaigns; zero values do not filter. The lists
// mean "one of these"; NameLike, ApplicationID and EntityID mean "contains".
// Numbers are digits.
type CampaignFilter struct {
	IDs, BrandIDs, Types, ReferenceIDs []string
	Stages, Numbers                    []string
	NameLike, ApplicationID, EntityID  string
	// Sort is "property" or "property,asc|desc"; by id when empty.
	Sort []string
}

func (f CampaignFilter) query() url.Values {
	return query(map[string][]string{
		"id": f.IDs, "brandId": f.BrandIDs, "type": f.Types, "referenceId": f.ReferenceIDs,
		"stage": f.Stages, "number": f.Numbers,
		"nameLike": {f.NameLike}, "applicationId": {f.ApplicationID}, "entityId": {f.EntityID},
		"sort": sortOr(f.Sort, "id"),
	})
}

func inCampaign(campaignID string, rest ...string) []string {
	return registration(append([]string{"campaigns", campaignID}, rest...)...)
}

// CreateCampaign creates a draft, which is free (create-campaign). Its class is
// Billable because that is what sends a call once; see CreateBrand.
func (c *Client) CreateCampaign(ctx context.Context, campaign CampaignRequest) (Campaign, error) {
	var created Campaign
	err := c.do(ctx, transport.Call{
		Operation: "create-campaign", Class: transport.Billable, Method: http.MethodPost, Body: campaign,
	}, registration("campaigns"), &created)
	return created, err
}

// GetCampaign reads a campaign (get-campaign).
func (c *Client) GetCampaign(ctx context.Context, campaignID string) (Campaign, error) {
	var campaign Campaign
	err := c.get(ctx, "get-campaign", inCampaign(campaignID), &campaign)
	return campaign, err
}

// ListCampaigns reads all campaigns that match, toll-free ones included unless
// Types says otherwise (get-campaigns).
func (c *Client) ListCampaigns(ctx context.Context, filter CampaignFilter) ([]Campaign, error) {
	return list(ctx, c.CampaignPages(filter))
}

// UpdateCampaign replaces a campaign in the stage DRAFT or REJECTED
// (update-campaign). Whether Infobip clears or keeps what is left out is not
// documented: give everything.
func (c *Client) UpdateCampaign(ctx context.Context, campaignID string, campaign CampaignRequest) (Campaign, error) {
	var changed Campaign
	err := c.do(ctx, transport.Call{
		Operation: "update-campaign", Class: transport.Idempotent, Method: http.MethodPut, Body: campaign,
	}, inCampaign(campaignID), &changed)
	return changed, err
}

// DeleteCampaign deletes a campaign in the stage DRAFT, DEREGISTERED or REJECTED
// (delete-campaign). A repetition after an unclear answer may end in a 404,
// which is as good.
func (c *Client) DeleteCampaign(ctx context.Context, campaignID string) error {
	return c.do(ctx, transport.Call{
		Operation: "delete-campaign", Class: transport.Idempotent, Method: http.MethodDelete,
	}, inCampaign(campaignID), nil)
}
