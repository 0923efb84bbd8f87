package api

import (
	"context"
	"net/http"
	"net/url"

	"github.com/tendlc/terraform-provider-tendlc/internal/transport"
)

// ConnectorRequest is the contract's ConnectorCreate: a channel to install.
// ConnectorTemplateRef is "sms-messagebird:1" for SMS, which Bird does not
// document. SecurityArguments and InvitationToken are secrets. What is nil or
// empty is not sent.
type ConnectorRequest struct {
	Name                               string              `json:"name"`
	ConnectorTemplateRef               string              `json:"connectorTemplateRef,omitempty"`
	Arguments                          *ConnectorArguments `json:"arguments,omitempty"`
	SecurityArguments                  map[string]any      `json:"securityArguments,omitempty"`
	ChannelConversationalStatusEnabled *bool               `json:"channelConversationalStatusEnabled,omitempty"`
	InvitationToken                    *string             `json:"invitationToken,omitempty"`
}

// ConnectorArguments are the contract's: the number, the kind of messages
// (promotional, 2fa, conversational, transactional, emergency) and a UseCase.
// That the use case goes here is assumed, and that its id is or is not the
// campaign's is said nowhere.
type ConnectorArguments struct {
	PhoneNumberID      string `json:"phoneNumberId,omitempty"`
	ChannelMessageType string `json:"channelMessageType,omitempty"`
	UseCaseID          string `json:"useCaseId,omitempty"`
}

// Connector is the contract's: a channel, once Channel.ChannelID is there.
type Connector struct {
	ID                    string           `json:"id"`
	WorkspaceID           string           `json:"workspaceId"`
	RoutingKey            string           `json:"routingKey"`
	Name                  string           `json:"name"`
	Region                string           `json:"region"`
	Description           string           `json:"description"`
	Arguments             map[string]any   `json:"arguments"`
	Channel               ConnectorChannel `json:"channel"`
	Number                ConnectorNumber  `json:"number"`
	ConnectorTemplateSlug string           `json:"connectorTemplateSlug"`
	ConnectorTemplateRef  string           `json:"connectorTemplateRef"`
	CreatedAt             string           `json:"createdAt"`
	UpdatedAt             string           `json:"updatedAt"`
}

// CheckAnswer refuses an answer without an id.
func (c *Connector) CheckAnswer() error { return mustHave("id", c.ID) }

// ConnectorChannel is the channel that a connector leads to.
type ConnectorChannel struct {
	ChannelID string `json:"channelId"`
	Platform  string `json:"platform"`
}

// ConnectorNumber is the number that a connector is installed on.
type ConnectorNumber struct {
	NumberID     string `json:"numberId"`
	PhoneNumber  string `json:"phoneNumber"`
	Country      string `json:"country"`
	NumberType   string `json:"numberType"`
	EndpointType string `json:"endpointType"`
}

// CreateConnector installs a channel on a number (createConnector). Its class is
// Billable because that is what sends a call once: a repetition could install
// a second one. It takes time: read it until it has a channel. The bodies are
// not logged, since they can hold secrets.
func (c *Client) CreateConnector(ctx context.Context, request ConnectorRequest) (Connector, error) {
	var connector Connector
	err := c.do(ctx, transport.Call{
		Operation: "createConnector", Class: transport.Billable, Method: http.MethodPost,
		Body: request, Confidential: true,
	}, c.inWorkspace("connectors"), &connector)
	return connector, err
}

// GetConnector reads a connector (getConnector). Not logged, as in
// CreateConnector: what it was installed with comes back.
func (c *Client) GetConnector(ctx context.Context, connectorID string) (Connector, error) {
	var connector Connector
	err := c.do(ctx, transport.Call{
		Operation: "getConnector", Class: transport.Read, Method: http.MethodGet, Confidential: true,
	}, c.inWorkspace("connectors", connectorID), &connector)
	return connector, err
}

// UseCase is the contract's: what a workspace sends messages for. Those of
// 10DLC come into being with a registration; how they belong to a campaign is
// not documented.
type UseCase struct {
	ID                string            `json:"id"`
	Name              string            `json:"name"`
	Status            string            `json:"status"`
	Use               string            `json:"use"`
	CaseType          string            `json:"caseType"`
	DefinitionVersion string            `json:"definitionVersion"`
	Description       string            `json:"description"`
	AdditionalFields  map[string]any    `json:"additionalFields"`
	IntegrationState  *IntegrationState `json:"integrationState"`
	Tags              []UseCaseTag      `json:"tags"`
	CreatedAt         string            `json:"createdAt"`
	UpdatedAt         string            `json:"updatedAt"`
}

func (u UseCase) id() string { return u.ID }

// CheckAnswer refuses an answer without an id.
func (u *UseCase) CheckAnswer() error { return mustHave("id", u.ID) }

// IntegrationState is how a use case stands with somebody else.
type IntegrationState struct {
	ExternalID       string         `json:"externalId"`
	Status           string         `json:"status"`
	UpdatedAt        string         `json:"updatedAt"`
	AdditionalFields map[string]any `json:"additionalFields"`
}

// UseCaseTag is one tag of a use case.
type UseCaseTag struct {
	Key   string `json:"key"`
	Value string `json:"value"`
}

// ListUseCases reads all use cases of the workspace (listUseCases).
func (c *Client) ListUseCases(ctx context.Context) ([]UseCase, error) {
	return list[UseCase](ctx, c, "listUseCases", c.inWorkspace("use-cases"), url.Values{})
}

// GetUseCase reads one use case (getUseCase).
func (c *Client) GetUseCase(ctx context.Context, useCaseID string) (UseCase, error) {
	var useCase UseCase
	err := c.get(ctx, "getUseCase", c.inWorkspace("use-cases", useCaseID), &useCase)
	return useCase, err
}
