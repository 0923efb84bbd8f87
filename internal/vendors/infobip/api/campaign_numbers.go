package api

import (
	"context"

	"github.com/tendlc/terraform-provider-tendlc/internal/transport"
)

// Numbers is the contract's UpdateCampaignRegistrationRequest: at most 5,000
// numbers in one call, by key or as digits. A list that is nil is not sent.
type Numbers struct {
	NumberKeys []string `json:"numberKeys,omitzero"`
	Numbers    []string `json:"numbers,omitzero"`
}

// NumberPoolUsage is the contract's: a pool of the account and the campaign that
// uses it. CampaignID is empty for a pool that is free.
type NumberPoolUsage struct {
	NumberPoolID string `json:"numberPoolId"`
	CampaignID   string `json:"campaignId"`
	CampaignName string `json:"campaignName"`
}

// id tells rows apart: a pool is listed once for each campaign.
func (u NumberPoolUsage) id() string {
	if u.NumberPoolID == "" {
		return ""
	}
	return u.NumberPoolID + "/" + u.CampaignID
}

// NumberPoolFilter narrows ListNumberPools; zero values do not filter.
type NumberPoolFilter struct {
	Availability      string // AVAILABLE or IN_USE
	RegistrarRecordID string
}

// CampaignNumbers reads every number of a campaign, in any stage
// (get-campaign-numbers).
func (c *Client) CampaignNumbers(ctx context.Context, campaignID string) ([]NumberPreview, error) {
	var answer struct {
		NumberPreviews []NumberPreview `json:"numberPreviews"`
	}
	if err := c.get(ctx, "get-campaign-numbers", inCampaign(campaignID, "numbers"), &answer); err != nil {
		return nil, err
	}
	return append([]NumberPreview{}, answer.NumberPreviews...), nil
}

// UpdateRegistration sets the numbers of a registered campaign
// (update-registered-campaign). That it replaces the others is inferred. As for
// AddNumbers, the effect comes later.
func (c *Client) UpdateRegistration(ctx context.Context, campaignID string, numbers Numbers) error {
	return c.post(ctx, "update-registered-campaign", transport.Idempotent, inCampaign(campaignID, "update-registration"), numbers)
}

// AddNumbers adds numbers to a registered campaign (add-numbers). The answer is
// empty and the effect comes later: see CampaignNumbers.
func (c *Client) AddNumbers(ctx context.Context, campaignID string, numbers Numbers) error {
	return c.post(ctx, "add-numbers", transport.Idempotent, inCampaign(campaignID, "add-numbers"), numbers)
}

// RemoveNumbers removes numbers from a registered campaign (remove-numbers). The
// answer is empty and the effect comes later: see CampaignNumbers. Whether the
// last number may go is not documented.
func (c *Client) RemoveNumbers(ctx context.Context, campaignID string, numbers Numbers) error {
	return c.post(ctx, "remove-numbers", transport.Idempotent, inCampaign(campaignID, "remove-numbers"), numbers)
}

type poolAttachment struct {
	NumberPoolID string `json:"numberPoolId,omitempty"`
	Reason       string `json:"reason,omitempty"`
}

// AttachNumberPool gives a campaign a pool, which it needs above 49 numbers
// (attach-number-pool). With an empty pool id Infobip chooses a default; the
// reason may be empty too.
func (c *Client) AttachNumberPool(ctx context.Context, campaignID, numberPoolID, reason string) error {
	return c.post(ctx, "attach-number-pool", transport.Idempotent, inCampaign(campaignID, "number-pool", "attach"), poolAttachment{numberPoolID, reason})
}

// DetachNumberPool takes the pool away, which needs fewer than 50 numbers
// (detach-number-pool).
func (c *Client) DetachNumberPool(ctx context.Context, campaignID string) error {
	return c.post(ctx, "detach-number-pool", transport.Idempotent, inCampaign(campaignID, "number-pool", "detach"), nil)
}

// ListNumberPools reads all pools of the account that match
// (get-owned-number-pools).
func (c *Client) ListNumberPools(ctx context.Context, filter NumberPoolFilter) ([]NumberPoolUsage, error) {
	return list(ctx, pagesOf[NumberPoolUsage](c, "get-owned-number-pools", registration("number-pools"), query(map[string][]string{
		"availability": {filter.Availability}, "registrarRecordId": {filter.RegistrarRecordID},
	})))
}
