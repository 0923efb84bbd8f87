package api

import (
	"context"
	"net/http"
	"net/url"

	"github.com/tendlc/terraform-provider-tendlc/internal/transport"
)

// CreateCampaign registers a campaign of an approved brand and is charged,
// three months at least, whatever the outcome (createTCRCampaign).
func (c *Client) CreateCampaign(ctx context.Context, brandID string, fields CampaignFields) (Campaign, error) {
	return c.campaign(ctx, transport.Call{
		Operation: "createTCRCampaign", Class: transport.Billable, Method: http.MethodPost, Body: fields,
	}, c.inBrand(brandID, "campaigns"))
}

// GetCampaign reads a campaign (getTCRCampaign).
func (c *Client) GetCampaign(ctx context.Context, brandID, campaignID string) (Campaign, error) {
	return c.campaign(ctx, transport.Call{
		Operation: "getTCRCampaign", Class: transport.Read, Method: http.MethodGet,
	}, c.inBrand(brandID, "campaigns", campaignID))
}

// ListCampaigns reads all campaigns of a brand (listTCRCampaigns). Bird speaks
// of a filter by status and documents none, so nothing is filtered.
func (c *Client) ListCampaigns(ctx context.Context, brandID string) ([]Campaign, error) {
	return list[Campaign](ctx, c, "listTCRCampaigns", c.inBrand(brandID, "campaigns"), url.Values{})
}

// UpdateCampaign changes the fields that are given (updateTCRCampaign). It may
// be charged, so it is sent once; of a DECLINED or REJECTED campaign it is a
// resubmission. TermsAndConditions are accepted with the create and not sent
// again: no update takes them.
func (c *Client) UpdateCampaign(ctx context.Context, brandID, campaignID string, fields CampaignFields) (Campaign, error) {
	fields.TermsAndConditions = nil
	return c.campaign(ctx, transport.Call{
		Operation: "updateTCRCampaign", Class: transport.Billable, Method: http.MethodPatch, Body: fields,
	}, c.inBrand(brandID, "campaigns", campaignID))
}

// DeleteCampaign deletes a campaign that no active channel uses
// (deleteTCRCampaign). A repetition after an unclear answer may end in a 404,
// which is as good.
func (c *Client) DeleteCampaign(ctx context.Context, brandID, campaignID string) (Campaign, error) {
	return c.campaign(ctx, transport.Call{
		Operation: "deleteTCRCampaign", Class: transport.Idempotent, Method: http.MethodDelete,
	}, c.inBrand(brandID, "campaigns", campaignID))
}

// campaign sends a call that answers with a campaign.
func (c *Client) campaign(ctx context.Context, call transport.Call, path []string) (Campaign, error) {
	var campaign Campaign
	err := c.do(ctx, call, path, &campaign)
	return campaign, err
}
