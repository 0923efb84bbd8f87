package api

import (
	"context"
	"errors"
	"net/http"
	"net/url"

	"github.com/tendlc/terraform-provider-tendlc/internal/transport"
)

// RequirementTenDLC is the type of the requirement that ties a number to a
// campaign. Its name is not documented: find it by its type.
const RequirementTenDLC = "ten-dlc"

// Requirement is the contract's ComplianceRequirement: something that a number
// needs before it may carry messages. Status is satisfied or a word that is not
// documented. Mutable is nil where Bird does not say; ImmutableReason says why
// not. BrandID and CampaignID are of the type ten-dlc, and that they come back
// is assumed; Forms are of the type kyc-form.
type Requirement struct {
	Name            string           `json:"name"`
	Type            string           `json:"type"`
	Status          string           `json:"status"`
	Mutable         *bool            `json:"mutable"`
	ImmutableReason string           `json:"immutableReason"`
	Message         string           `json:"message"`
	EvaluatedAt     string           `json:"evaluatedAt"`
	Issues          []string         `json:"issues"`
	UserID          string           `json:"userId"`
	Capabilities    []string         `json:"capabilities"`
	Destinations    []string         `json:"destinations"`
	ManagedBy       string           `json:"managedBy"`
	Forms           []map[string]any `json:"forms"`
	BrandID         string           `json:"brandId"`
	CampaignID      string           `json:"campaignId"`
}

func (r Requirement) id() string { return r.Name }

// CheckAnswer refuses an answer without a name, by which all is addressed.
func (r *Requirement) CheckAnswer() error { return mustHave("name", r.Name) }

// tenDLCInput is the contract's ComplianceRequirementTenDlcInput. Only its type
// is documented. That it takes the campaign, and the brand below which Bird
// keeps campaigns, is assumed, here and nowhere else.
type tenDLCInput struct {
	Type       string `json:"type"`
	BrandID    string `json:"brandId"`
	CampaignID string `json:"campaignId"`
}

// ListRequirements reads what a number needs (listEndpointComplianceRequirements).
// Bird says that the answer can have pages and takes no page size.
func (c *Client) ListRequirements(ctx context.Context, endpointID string) ([]Requirement, error) {
	return follow[Requirement](ctx, c, transport.Call{
		Operation: "listEndpointComplianceRequirements", Query: url.Values{},
	}, c.requirements(endpointID))
}

// GetRequirement reads one requirement (getEndpointComplianceRequirement).
func (c *Client) GetRequirement(ctx context.Context, endpointID, name string) (Requirement, error) {
	var requirement Requirement
	err := c.get(ctx, "getEndpointComplianceRequirement", c.requirements(endpointID, name), &requirement)
	return requirement, err
}

// SatisfyTenDLC ties a number to a campaign, in place of the one that it may
// have (updateEndpointComplianceRequirement). Nothing unties it: Bird documents
// no removal.
func (c *Client) SatisfyTenDLC(ctx context.Context, endpointID, name, brandID, campaignID string) (Requirement, error) {
	const operation = "updateEndpointComplianceRequirement"
	if brandID == "" || campaignID == "" {
		return Requirement{}, badArgument(operation, errors.New("the id of the brand or of the campaign is empty"))
	}
	var requirement Requirement
	err := c.do(ctx, transport.Call{
		Operation: operation, Class: transport.Idempotent, Method: http.MethodPut,
		Body: tenDLCInput{RequirementTenDLC, brandID, campaignID},
	}, c.requirements(endpointID, name), &requirement)
	return requirement, err
}

func (c *Client) requirements(endpointID string, name ...string) []string {
	return c.inWorkspace(append([]string{"endpoints", endpointID, "compliance-requirements"}, name...)...)
}
