package api

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"net/http"
	"net/url"

	"github.com/tendlc/terraform-provider-tendlc/internal/transport"
)

// Number is the contract's ActiveNumber. PhoneNumber is E.164. Dates are
// Sinch's text, empty when unset.
type Number struct {
	PhoneNumber           string    `json:"phoneNumber"`
	ProjectID             string    `json:"projectId"`
	DisplayName           string    `json:"displayName"`
	RegionCode            string    `json:"regionCode"`
	Type                  string    `json:"type"`
	Capability            []string  `json:"capability"`
	Money                 Money     `json:"money"`
	PaymentIntervalMonths int       `json:"paymentIntervalMonths"`
	NextChargeDate        string    `json:"nextChargeDate"`
	ExpireAt              string    `json:"expireAt"`
	SMS                   NumberSMS `json:"smsConfiguration"`
	Voice                 Voice     `json:"voiceConfiguration"`
	CallbackURL           string    `json:"callbackUrl"`
}

func (n Number) id() string { return n.PhoneNumber }

// CheckAnswer refuses an answer without the number itself: it would read as
// "linked to nothing".
func (n *Number) CheckAnswer() error {
	if n.PhoneNumber == "" {
		return errors.New("it holds no phoneNumber")
	}
	return nil
}

// Money is an amount as decimal text, such as "2.00".
type Money struct {
	CurrencyCode string `json:"currencyCode"`
	Amount       string `json:"amount"`
}

// UnmarshalJSON also takes an amount that comes as a number.
func (m *Money) UnmarshalJSON(data []byte) error {
	var wire struct {
		CurrencyCode string          `json:"currencyCode"`
		Amount       json.RawMessage `json:"amount"`
	}
	if unset(data) {
		*m = Money{}
		return nil
	}
	if err := json.Unmarshal(data, &wire); err != nil {
		return err
	}
	*m = Money{CurrencyCode: wire.CurrencyCode, Amount: transport.TextOf(wire.Amount)}
	return nil
}

// NumberSMS is what a number is linked to. CampaignID (TCR's id) keeps the old
// value while a job runs; a link has arrived when ScheduledProvisioning is nil
// and CampaignID is the wanted one.
type NumberSMS struct {
	ServicePlanID         string                 `json:"servicePlanId"`
	CampaignID            string                 `json:"campaignId"`
	ScheduledProvisioning *ScheduledProvisioning `json:"scheduledProvisioning"`
}

// UnmarshalJSON treats a job that is null, absent, empty text or an empty
// object alike: Sinch's pages and fixtures differ in how they write "none".
func (s *NumberSMS) UnmarshalJSON(data []byte) error {
	var wire struct {
		ServicePlanID         string          `json:"servicePlanId"`
		CampaignID            string          `json:"campaignId"`
		ScheduledProvisioning json.RawMessage `json:"scheduledProvisioning"`
	}
	*s = NumberSMS{}
	if unset(data) {
		return nil
	}
	if err := json.Unmarshal(data, &wire); err != nil {
		return err
	}
	s.ServicePlanID, s.CampaignID = wire.ServicePlanID, wire.CampaignID
	if unset(wire.ScheduledProvisioning) {
		return nil
	}
	return json.Unmarshal(wire.ScheduledProvisioning, &s.ScheduledProvisioning)
}

// ScheduledProvisioning is a running or failed link job. Status is WAITING,
// IN_PROGRESS or FAILED: there is no word for success, the job disappears.
type ScheduledProvisioning struct {
	ServicePlanID   string   `json:"servicePlanId"`
	CampaignID      string   `json:"campaignId"`
	Status          string   `json:"status"`
	LastUpdatedTime string   `json:"lastUpdatedTime"`
	ErrorCodes      []string `json:"errorCodes"`
}

// unset reports whether a JSON value says "none" in one of Sinch's ways: it is
// missing, null, or an empty text or object. A list asks that four times a row.
func unset(raw json.RawMessage) bool {
	value := bytes.TrimSpace(raw)
	switch {
	case len(value) == 0 || string(value) == "null":
		return true
	case value[0] == '"' || value[0] == '{':
		return len(bytes.TrimSpace(value[1:len(value)-1])) == 0
	default:
		return false
	}
}

// SMSConfiguration is what LinkNumber sets. CampaignID is TCR's id, not
// Sinch's registration id; an empty string unlinks.
type SMSConfiguration struct {
	ServicePlanID string `json:"servicePlanId"`
	CampaignID    string `json:"campaignId"`
}

// NumberFilter narrows ListNumbers. Type is LOCAL when empty, the type of all
// 10DLC numbers; it is always sent because Sinch's default is not certain.
type NumberFilter struct {
	Type       string
	RegionCode string
}

type numberPage struct {
	ActiveNumbers []Number        `json:"activeNumbers"`
	NextPageToken string          `json:"nextPageToken"`
	TotalSize     json.RawMessage `json:"totalSize"`
}

func (p numberPage) items() []Number { return p.ActiveNumbers }
func (p numberPage) next() string    { return p.NextPageToken }
func (p numberPage) total() int      { return size(p.TotalSize) }

// GetNumber reads a rented number (getActiveNumber).
func (c *Client) GetNumber(ctx context.Context, e164 string) (Number, error) {
	var number Number
	err := get(ctx, c.numbers, "getActiveNumber", c.project+"/activeNumbers/", e164, "", &number)
	return number, err
}

// LinkNumber links a number to a service plan and a campaign, or unlinks it
// (updateActiveNumber). Both fields are always sent: what leaving one out does
// is not documented. The answer still shows the old values, with the job that
// will change them. A number must be unlinked before it joins another campaign.
func (c *Client) LinkNumber(ctx context.Context, e164 string, sms SMSConfiguration) (Number, error) {
	var number Number
	err := about(ctx, c.numbers, transport.Call{
		Operation: "updateActiveNumber", Class: transport.Idempotent, Method: http.MethodPatch,
		Body: struct {
			SMS SMSConfiguration `json:"smsConfiguration"`
		}{sms},
	}, c.project+"/activeNumbers/", e164, "", &number)
	return number, err
}

// ListNumbers reads all rented numbers that match (listActiveNumbers). There is
// no filter on campaigns: compare SMS.CampaignID.
func (c *Client) ListNumbers(ctx context.Context, filter NumberFilter) ([]Number, error) {
	return list(ctx, c.NumberPages(filter))
}

// NumberPages is ListNumbers page by page; it sends nothing itself.
func (c *Client) NumberPages(filter NumberFilter) *Pages[Number] {
	query := url.Values{"type": {orDefault(filter.Type, "LOCAL")}, "pageSize": {pageSize}}
	if filter.RegionCode != "" {
		query.Set("regionCode", filter.RegionCode)
	}
	return pagesOf[Number, numberPage](c.numbers, "listActiveNumbers", c.project+"/activeNumbers", query)
}
