package api

import (
	"context"
	"net/http"

	"github.com/tendlc/terraform-provider-tendlc/internal/transport"
)

// NetworkStatus is the contract's: how one mobile network treats a campaign.
// State is ACTIVE, PENDING, NOT_REGISTERED or CERTIFICATION. Throughput is
// messages a minute or a day, by network; nil when not given.
type NetworkStatus struct {
	Network      string `json:"network"`
	State        string `json:"state"`
	MessageClass string `json:"messageClass"`
	Throughput   *int64 `json:"throughput"`
	BrandTier    string `json:"brandTier"`
}

// Priority is the contract's: one review priority of the account. Limits are
// nil when not given.
type Priority struct {
	PriorityID       string      `json:"priorityId"`
	DailySubmitLimit *int64      `json:"dailySubmitLimit"`
	ReviewTime       *ReviewTime `json:"reviewTime"`
	PriorityType     string      `json:"priorityType"` // TEN_DLC, SHORT_CODE or TFN
}

// ReviewTime is how long a review takes. TimeUnit is HOURS or DAYS.
type ReviewTime struct {
	TimeUnit string `json:"timeUnit"`
	Amount   *int64 `json:"amount"`
}

// RegisterCampaign submits a campaign for review and is charged, whatever the
// outcome (register-campaign). An empty priorityID leaves the priority to
// Infobip. The answer is empty and the effect comes later: see GetCampaign.
func (c *Client) RegisterCampaign(ctx context.Context, campaignID, priorityID string) error {
	var body any
	if priorityID != "" {
		body = struct {
			PriorityID string `json:"priorityId"`
		}{priorityID}
	}
	return c.post(ctx, "register-campaign", transport.Billable, inCampaign(campaignID, "register"), body)
}

// DeregisterCampaign takes a campaign off all networks (deregister-campaign). It
// reports whether that had been asked for before: true when the campaign was
// DEREGISTERED or REGISTERED_PENDING_DEREGISTRATION already. Otherwise the
// effect comes later: see GetCampaign.
func (c *Client) DeregisterCampaign(ctx context.Context, campaignID string) (already bool, err error) {
	answer, err := c.raw(ctx, transport.Call{
		Operation: "deregister-campaign", Class: transport.Idempotent, Method: http.MethodPost,
	}, inCampaign(campaignID, "deregister"), nil, nil)
	return answer.Status == http.StatusNoContent, err
}

// NetworkStatuses reads how each mobile network treats a campaign
// (get-campaign-network-statuses). What Infobip answers before registration is
// not documented.
func (c *Client) NetworkStatuses(ctx context.Context, campaignID string) ([]NetworkStatus, error) {
	return getAll[NetworkStatus](ctx, c, "get-campaign-network-statuses", inCampaign(campaignID, "network-statuses"))
}

// AppealCampaign appeals the rejection of a campaign (appeal-campaign): within
// three months of it, at most five times. The reason is 10 to 2048 characters.
// Its class is Billable because that is what sends a call once: each
// repetition may use up one of the five.
func (c *Client) AppealCampaign(ctx context.Context, campaignID, reason string) error {
	return c.post(ctx, "appeal-campaign", transport.Billable, inCampaign(campaignID, "appeal"), struct {
		Reason string `json:"reason"`
	}{reason})
}

// Priorities reads the review priorities that the account may choose from
// (get-campaign-priorities).
func (c *Client) Priorities(ctx context.Context) ([]Priority, error) {
	return getAll[Priority](ctx, c, "get-campaign-priorities", registration("campaigns", "priorities"))
}
