package birdsandbox

import (
	"encoding/json"
	"net/http"
	"slices"
	"strings"
	"time"

	"github.com/tendlc/terraform-provider-tendlc/internal/sandbox"
)

// smsTemplate is the only kind of connector that is played, known from public
// code.
const smsTemplate = "sms-messagebird:1"

// messageTypes are the values of channelMessageType, known from public code.
var messageTypes = []string{"promotional", "2fa", "conversational", "transactional", "emergency"}

// connectorArguments are what an SMS connector takes, with the number's id.
type connectorArguments struct {
	PhoneNumberID      string `json:"phoneNumberId,omitempty"`
	ChannelMessageType string `json:"channelMessageType,omitempty"`
	UseCaseID          string `json:"useCaseId,omitempty"`
}

// connector is an SMS channel on a number.
type connector struct {
	id, name  string
	arguments connectorArguments
	created   time.Time
	channelID string // empty until the channel is up
}

func (c *connector) up() bool { return c.channelID != "" }

// Next is when the channel is up.
func (c *connector) Next(b *Bird) (time.Time, bool) {
	return b.due(c.created, b.review.Delay), !c.up()
}

// Step brings it up.
func (c *connector) Step(b *Bird, _ time.Time) { c.channelID = b.ids.UUID() }

// createConnector begins to install a channel. Of a local number the use case
// has to be that of a campaign.
func (b *Bird) createConnector(r *sandbox.Request) sandbox.Response {
	var request struct {
		Name                 string             `json:"name"`
		ConnectorTemplateRef string             `json:"connectorTemplateRef"`
		Arguments            connectorArguments `json:"arguments"`
	}
	if err := json.Unmarshal(r.Body, &request); err != nil {
		return invalid("body", err.Error())
	}
	errors := fieldErrors{}
	errors.add(strings.TrimSpace(request.Name) == "", "name", "must not be blank")
	errors.add(request.ConnectorTemplateRef != smsTemplate, "connectorTemplateRef", "must be %s", smsTemplate)
	b.checkArguments(request.Arguments, errors)
	if len(errors) > 0 {
		return failed(http.StatusUnprocessableEntity, "the request body does not match the schema", errors)
	}
	if slices.ContainsFunc(b.connectors, func(c *connector) bool { return c.arguments.PhoneNumberID == request.Arguments.PhoneNumberID }) {
		return failed(http.StatusConflict, "a connector for this number exists already", nil)
	}
	c := &connector{id: b.ids.UUID(), name: request.Name, arguments: request.Arguments, created: b.now()}
	b.connectors = append(b.connectors, c)
	return created(c.id, c.view(b))
}

func (b *Bird) checkArguments(arguments connectorArguments, errors fieldErrors) {
	n, use := b.numberBy(arguments.PhoneNumberID), b.useCaseBy(arguments.UseCaseID)
	errors.add(n == nil, "phoneNumberId", "the number was not found")
	errors.add(!slices.Contains(messageTypes, arguments.ChannelMessageType), "channelMessageType", "must be one of %v", messageTypes)
	errors.add(use == nil, "useCaseId", "the use case was not found")
	errors.add(n != nil && n.tenDLC != nil && use != nil && use.campaignID == "", "useCaseId", "must be the use case of a campaign")
}

func (b *Bird) connectorOf(r *sandbox.Request) (*connector, *sandbox.Response) {
	at := slices.IndexFunc(b.connectors, func(c *connector) bool { return c.id == r.Path["connectorId"] })
	if at < 0 {
		return nil, refusing(notFound("connector"))
	}
	return b.connectors[at], nil
}

func (b *Bird) getConnector(r *sandbox.Request) sandbox.Response {
	c, refusal := b.connectorOf(r)
	if refusal != nil {
		return *refusal
	}
	return ok(c.id, c.view(b))
}

func (b *Bird) deleteConnector(r *sandbox.Request) sandbox.Response {
	c, refusal := b.connectorOf(r)
	if refusal != nil {
		return *refusal
	}
	b.connectors = slices.DeleteFunc(b.connectors, func(other *connector) bool { return other == c })
	return sandbox.Response{Status: http.StatusNoContent, ObjectID: c.id}
}

type connectorView struct {
	ID                   string             `json:"id"`
	WorkspaceID          string             `json:"workspaceId"`
	Name                 string             `json:"name"`
	ConnectorTemplateRef string             `json:"connectorTemplateRef"`
	Arguments            connectorArguments `json:"arguments"`
	CreatedAt            string             `json:"createdAt"`
	UpdatedAt            string             `json:"updatedAt"`
	Channel              map[string]string  `json:"channel,omitempty"` // once it is up
	Number               map[string]string  `json:"number,omitempty"`  // likewise
}

func (c *connector) view(b *Bird) connectorView {
	v := connectorView{
		ID: c.id, WorkspaceID: WorkspaceID, Name: c.name, ConnectorTemplateRef: smsTemplate, Arguments: c.arguments,
		CreatedAt: date(c.created), UpdatedAt: date(c.created),
	}
	if n := b.numberBy(c.arguments.PhoneNumberID); n != nil && c.up() {
		v.Channel = map[string]string{"channelId": c.channelID, "platform": "sms-messagebird"}
		v.Number = map[string]string{
			"numberId": n.id, "phoneNumber": n.e164, "country": "US", "numberType": n.kind(), "endpointType": "long-code-number",
		}
	}
	return v
}
