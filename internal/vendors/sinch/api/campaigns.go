package api

import (
	"context"
	"encoding/json"
	"errors"
	"net/http"
	"net/url"
	"strconv"

	"github.com/tendlc/terraform-provider-tendlc/internal/transport"
)

// CampaignRequest is the body of submitCampaignRegistration. What the contract
// requires is always sent, false and empty included. BrandID is TCR's id, not
// Sinch's registration id. Keywords are comma-separated without blanks.
type CampaignRequest struct {
	BrandID            string   `json:"brandId"`
	UseCase            string   `json:"useCase"`
	CampaignName       string   `json:"campaignName"`
	Vertical           string   `json:"vertical,omitempty"`
	Description        string   `json:"description"`
	Sample1            string   `json:"sample1"`
	Sample2            string   `json:"sample2"`
	Sample3            string   `json:"sample3"`
	Sample4            string   `json:"sample4,omitempty"`
	StopMessage        string   `json:"stopMessage"`
	OptInMessage       string   `json:"optInMessage"`
	HelpMessage        string   `json:"helpMessage"`
	SubUseCases        []string `json:"subUseCases,omitempty"`
	AutoRenewal        bool     `json:"autoRenewal"`
	EmbeddedLink       bool     `json:"embeddedLink"`
	EmbeddedPhone      bool     `json:"embeddedPhone"`
	AffiliateMarketing bool     `json:"affiliateMarketing"`
	NumberPool         bool     `json:"numberPool"`
	AgeGated           bool     `json:"ageGated"`
	DirectLending      bool     `json:"directLending"`
	SubscriberOptIn    bool     `json:"subscriberOptIn"`
	SubscriberOptOut   bool     `json:"subscriberOptOut"`
	SubscriberHelp     bool     `json:"subscriberHelp"`
	OptinKeywords      string   `json:"optinKeywords"`
	OptoutKeywords     string   `json:"optoutKeywords"`
	HelpKeywords       string   `json:"helpKeywords"`
	MessageFlow        string   `json:"messageFlow"`
	// The two links are snake_case on the wire; like Attachments they are
	// never returned. Attachments holds the submission back until files are
	// uploaded.
	TermsAndConditionsLink string `json:"terms_and_conditions_link,omitempty"`
	PrivacyPolicyLink      string `json:"privacy_policy_link,omitempty"`
	Attachments            bool   `json:"attachments,omitempty"`
}

// Campaign is the contract's CampaignResponse. CampaignID is TCR's id and empty
// until TCR has it. Fees are US dollars, nil when Sinch does not say. Dates are
// Sinch's text. Statuses are Sinch's words, unknown ones included. A flag that the answer
// leaves out is nil: no property of an answer is required. NumberPool
// is what is approved and set up, not what was asked for. MNOMetadata is keyed
// by the operator's network id.
type Campaign struct {
	CampaignID                  string   `json:"campaignId"`
	CampaignName                string   `json:"campaignName"`
	CampaignRegistrationID      string   `json:"campaignRegistrationId"`
	CreateDate                  string   `json:"createDate"`
	ModifiedDate                string   `json:"modifiedDate"`
	CreatedBy                   string   `json:"createdBy"`
	ModifiedBy                  string   `json:"modifiedBy"`
	AutoRenewal                 *bool    `json:"autoRenewal"`
	BilledDate                  string   `json:"billedDate"`
	BrandID                     string   `json:"brandId"`
	Vertical                    string   `json:"vertical"`
	UseCase                     string   `json:"useCase"`
	SubUseCases                 []string `json:"subUseCases"`
	Description                 string   `json:"description"`
	EmbeddedLink                *bool    `json:"embeddedLink"`
	EmbeddedPhone               *bool    `json:"embeddedPhone"`
	AffiliateMarketing          *bool    `json:"affiliateMarketing"`
	NumberPool                  bool     `json:"numberPool"`
	AgeGated                    *bool    `json:"ageGated"`
	DirectLending               *bool    `json:"directLending"`
	SubscriberOptIn             *bool    `json:"subscriberOptIn"`
	SubscriberOptOut            *bool    `json:"subscriberOptOut"`
	SubscriberHelp              *bool    `json:"subscriberHelp"`
	Sample1                     string   `json:"sample1"`
	Sample2                     string   `json:"sample2"`
	Sample3                     string   `json:"sample3"`
	Sample4                     string   `json:"sample4"`
	StopMessage                 string   `json:"stopMessage"`
	OptInMessage                string   `json:"optInMessage"`
	HelpMessage                 string   `json:"helpMessage"`
	MonthlyFee                  *float64 `json:"monthlyFee"`
	SetupFee                    *float64 `json:"setupFee"`
	Status                      string   `json:"status"`
	Mock                        bool     `json:"mock"`
	LastActionStatus            string   `json:"lastActionStatus"`
	OptinKeywords               string   `json:"optinKeywords"`
	OptoutKeywords              string   `json:"optoutKeywords"`
	HelpKeywords                string   `json:"helpKeywords"`
	MessageFlow                 string   `json:"messageFlow"`
	NextRenewalOrExpirationDate string   `json:"nextRenewalOrExpirationDate"`

	MNOMetadata map[string]CampaignOperator `json:"mnoMetadata"`
}

// UnmarshalJSON reads fees as numbers or as text, as Sinch writes other
// amounts; what is neither is unknown, which is nil and never 0. Operators that
// cannot be read do not cost the campaign: see operators.
func (c *Campaign) UnmarshalJSON(data []byte) error {
	type plain Campaign
	wire := struct {
		*plain
		MonthlyFee  json.RawMessage `json:"monthlyFee"`
		SetupFee    json.RawMessage `json:"setupFee"`
		MNOMetadata json.RawMessage `json:"mnoMetadata"`
	}{plain: (*plain)(c)}
	if err := json.Unmarshal(data, &wire); err != nil {
		return err
	}
	c.MonthlyFee, c.SetupFee = amount(wire.MonthlyFee), amount(wire.SetupFee)
	c.MNOMetadata = operators[CampaignOperator](wire.MNOMetadata)
	return nil
}

func (c Campaign) id() string { return c.CampaignRegistrationID }

// CheckAnswer refuses an answer without an id: taken for a campaign, it would
// empty the state and plan a new purchase.
func (c *Campaign) CheckAnswer() error {
	if c.CampaignRegistrationID == "" {
		return errors.New("it holds no campaignRegistrationId")
	}
	return nil
}

// CampaignFilter narrows ListCampaigns; zero values do not filter.
type CampaignFilter struct {
	// Statuses go out as one parameter each; Sinch does not say how it wants
	// several.
	Statuses []string
	Mock     *bool
	UseCase  string
	// Brand is presumably TCR's brand id; Sinch does not say.
	Brand string
	// OrderBy takes fields that Sinch does not name; a wrong one is a 400.
	OrderBy string
}

func (f CampaignFilter) query() url.Values {
	query := url.Values{"pageSize": {pageSize}}
	for _, status := range f.Statuses {
		if status != "" {
			query.Add("status", status)
		}
	}
	if f.Mock != nil {
		query.Set("mock", strconv.FormatBool(*f.Mock))
	}
	for name, value := range map[string]string{"useCase": f.UseCase, "brand": f.Brand, "orderBy": f.OrderBy} {
		if value != "" {
			query.Set(name, value)
		}
	}
	return query
}

// CampaignFeedback is the contract's CampaignFeedback: why a campaign or a
// resubmission was refused. Both lists are empty when it was not.
type CampaignFeedback struct {
	CampaignRegistrationID string              `json:"campaignRegistrationId"`
	CampaignID             string              `json:"campaignId"`
	Status                 string              `json:"status"`
	TCRErrorResponse       []TCRError          `json:"tcrErrorResponse"`
	InternalErrorResponse  []InternalRejection `json:"internalErrorResponse"`
}

type submittedCampaign struct {
	CampaignRegistrationID string `json:"campaignRegistrationId"`
}

// CheckAnswer: without the id, the campaign is bought and cannot be found.
func (s *submittedCampaign) CheckAnswer() error {
	if s.CampaignRegistrationID == "" {
		return errors.New("it holds no campaignRegistrationId")
	}
	return nil
}

type campaignPage struct {
	CampaignRegistrations []Campaign      `json:"campaignRegistrations"`
	NextPageToken         string          `json:"nextPageToken"`
	TotalSize             json.RawMessage `json:"totalSize"`
}

func (p campaignPage) items() []Campaign { return p.CampaignRegistrations }
func (p campaignPage) next() string      { return p.NextPageToken }
func (p campaignPage) total() int        { return size(p.TotalSize) }

// SubmitCampaign registers a campaign, which will be charged once Sinch has
// passed it (submitCampaignRegistration). It returns Sinch's registration id.
// An answer without an id is Ambiguous.
func (c *Client) SubmitCampaign(ctx context.Context, campaign CampaignRequest) (string, error) {
	var answer submittedCampaign
	err := c.registration.Do(ctx, transport.Call{
		Operation: "submitCampaignRegistration", Class: transport.Billable, Method: http.MethodPost,
		Path: c.project + "/campaignRegistrations:submit", Body: campaign,
	}, &answer)
	if err != nil {
		return "", err
	}
	return answer.CampaignRegistrationID, nil
}

// GetCampaign reads a campaign by Sinch's registration id
// (getCampaignRegistration). A deleted one is still there, as EXPIRED.
func (c *Client) GetCampaign(ctx context.Context, campaignRegistrationID string) (Campaign, error) {
	var campaign Campaign
	err := get(ctx, c.registration, "getCampaignRegistration", c.project+"/campaignRegistrations/", campaignRegistrationID, "", &campaign)
	return campaign, err
}

// ListCampaigns reads all campaigns that match (listCampaignRegistrations).
func (c *Client) ListCampaigns(ctx context.Context, filter CampaignFilter) ([]Campaign, error) {
	return list(ctx, c.CampaignPages(filter))
}

// CampaignPages is ListCampaigns page by page; it sends nothing itself.
func (c *Client) CampaignPages(filter CampaignFilter) *Pages[Campaign] {
	return pagesOf[Campaign, campaignPage](c.registration, "listCampaignRegistrations", c.project+"/campaignRegistrations", filter.query())
}

// CampaignByTCRID reads a campaign by TCR's id, such as CTF4STM
// (fetchCampaignByTcrCampaignId). The name of the query parameter is the
// published one and looks like a mistake of the documentation.
func (c *Client) CampaignByTCRID(ctx context.Context, tcrCampaignID string) (Campaign, error) {
	const operation = "fetchCampaignByTcrCampaignId"
	if tcrCampaignID == "" {
		return Campaign{}, badArgument(operation, errors.New("the TCR campaign id is empty"))
	}
	var campaign Campaign
	err := c.registration.Do(ctx, transport.Call{
		Operation: operation, Class: transport.Read, Method: http.MethodGet,
		Path:  c.project + "/campaignRegistrations:fetchByTcrCampaignId",
		Query: url.Values{"campaignRegistrationIdQuery": {tcrCampaignID}},
	}, &campaign)
	return campaign, err
}

// CampaignFeedback reads why a campaign was refused
// (getCampaignRegistrationFeedback).
func (c *Client) CampaignFeedback(ctx context.Context, campaignRegistrationID string) (CampaignFeedback, error) {
	var feedback CampaignFeedback
	err := get(ctx, c.registration, "getCampaignRegistrationFeedback", c.project+"/campaignRegistrations/", campaignRegistrationID, "/feedback", &feedback)
	return feedback, err
}

// DeleteCampaign removes a campaign from TCR for good
// (deleteCampaignRegistration). The answer comes at once, the deletion later:
// see LastActionStatus. Note the singular path segment.
func (c *Client) DeleteCampaign(ctx context.Context, campaignRegistrationID string) error {
	return about(ctx, c.registration, transport.Call{
		Operation: "deleteCampaignRegistration", Class: transport.Idempotent, Method: http.MethodDelete,
	}, c.project+"/campaignRegistration/", campaignRegistrationID, "", nil)
}

// ResubmitCampaign sends a campaign to operators again
// (resubmitCampaignRegistration): ATT, TMO, USC, VZW, all when mnos is empty.
// It carries no text, so it does not mend a refused campaign. The work is done
// later: LastActionStatus goes from RESUBMIT_IN_PROGRESS to RESUBMIT_SUCCESSFUL
// or RESUBMIT_FAILED, which also tells what an Ambiguous error was.
//
// No fee is published, yet its class is Billable, which sends it once: each
// resubmission fetches the operators' terms of that day, which may be worse,
// and a second one while the first runs is not documented.
func (c *Client) ResubmitCampaign(ctx context.Context, campaignRegistrationID string, mnos []string) error {
	call := transport.Call{Operation: "resubmitCampaignRegistration", Class: transport.Billable, Method: http.MethodPut}
	if len(mnos) > 0 {
		call.Body = struct {
			MNOs []string `json:"mnos"`
		}{mnos}
	}
	return about(ctx, c.registration, call, c.project+"/campaignRegistrations/", campaignRegistrationID, "/resubmit", nil)
}
