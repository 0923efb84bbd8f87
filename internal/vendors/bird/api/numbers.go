package api

import (
	"context"
	"fmt"
	"net/url"
	"strings"
)

// Number is the contract's LongCodeNumber: one number of the workspace.
// NumberString is E.164. Type is local, mobile, toll-free or national.
// DeprovisionAt, if any, is when the workspace loses it. Dates are Bird's text.
type Number struct {
	ID            string             `json:"id"`
	EndpointID    string             `json:"endpointId"`
	NumberString  string             `json:"numberString"`
	CountryCode   string             `json:"countryCode"`
	Type          string             `json:"type"`
	Capabilities  NumberCapabilities `json:"capabilities"`
	CreatedAt     string             `json:"createdAt"`
	UpdatedAt     string             `json:"updatedAt"`
	Order         *NumberOrder       `json:"order"`
	DeprovisionAt string             `json:"deprovisionAt"`
	Endpoint      *Endpoint          `json:"endpoint"`
}

func (n Number) id() string { return n.ID }

// CheckAnswer refuses an answer without an id.
func (n *Number) CheckAnswer() error { return mustHave("id", n.ID) }

// EndpointRef is the id by which the compliance requirements of the number are
// found. Bird says that it can equal the number's own, which is taken where it
// shows no other.
func (n Number) EndpointRef() string {
	switch {
	case n.EndpointID != "":
		return n.EndpointID
	case n.Endpoint != nil && n.Endpoint.ID != "":
		return n.Endpoint.ID
	}
	return n.ID
}

// NumberCapabilities are what a number can carry; nil where Bird does not say.
type NumberCapabilities struct {
	Voice *Direction `json:"voice"`
	SMS   *Direction `json:"sms"`
	MMS   *Direction `json:"mms"`
}

// Direction is the contract's: whether something comes in and goes out; nil
// where Bird does not say.
type Direction struct {
	Inbound  *bool `json:"inbound"`
	Outbound *bool `json:"outbound"`
}

// NumberOrder is how the number was ordered.
type NumberOrder struct {
	CountryCode  string   `json:"countryCode"`
	Type         string   `json:"type"`
	Capabilities []string `json:"capabilities"`
	Prefix       string   `json:"prefix"`
	Status       string   `json:"status"`
	CreatedAt    string   `json:"createdAt"`
	UpdatedAt    string   `json:"updatedAt"`
}

// Endpoint is the contract's: the number as channels see it. A dependency of
// type connector is a channel that is installed on it.
type Endpoint struct {
	ID           string               `json:"id"`
	Type         string               `json:"type"`
	InstanceID   string               `json:"instanceId"`
	Name         string               `json:"name"`
	Capabilities []EndpointCapability `json:"capabilities"`
	Dependencies []EndpointDependency `json:"dependencies"`
}

// EndpointDependency is something that uses the number.
type EndpointDependency struct {
	Type        string `json:"type"`
	ConnectorID string `json:"connectorId"`
}

// EndpointCapability is the contract's: Name is voice, sms or mms.
type EndpointCapability struct {
	Name     string                   `json:"name"`
	Inbound  *EndpointCapabilityState `json:"inbound"`
	Outbound *EndpointCapabilityState `json:"outbound"`
}

// EndpointCapabilityState is the contract's: whether a capability works (active,
// inactive) and why not. DestinationStatuses counts destinations by status.
type EndpointCapabilityState struct {
	Status               string           `json:"status"`
	Issues               []string         `json:"issues"`
	Subscriptions        []string         `json:"subscriptions"`
	SupportsDestinations *bool            `json:"supportsDestinations"`
	DestinationStatuses  map[string]int64 `json:"destinationStatuses"`
}

const listNumbers = "listWorkspaceLongCodeNumbers"

// ListNumbers reads all numbers of the workspace (listWorkspaceLongCodeNumbers).
func (c *Client) ListNumbers(ctx context.Context) ([]Number, error) {
	return list[Number](ctx, c, listNumbers, c.inWorkspace("numbers-long-code"), url.Values{})
}

// FindNumber looks for exactly this number, given as E.164, among those of the
// workspace (listWorkspaceLongCodeNumbers). Bird's filter finds every number
// that begins alike, so the answer is compared. A number that was given back
// and bought again may be there twice for a while: the one that stays wins.
// False without an error says that the workspace does not hold it.
func (c *Client) FindNumber(ctx context.Context, e164 string) (Number, bool, error) {
	digits := digitsOf(e164)
	if digits == "" || strings.Trim(digits, "0123456789") != "" {
		return Number{}, false, badArgument(listNumbers, fmt.Errorf("%q is not a phone number", e164))
	}
	alike, err := list[Number](ctx, c, listNumbers, c.inWorkspace("numbers-long-code"), url.Values{"numberString": {digits}})
	if err != nil {
		return Number{}, false, err
	}
	var match Number
	found := false
	for _, candidate := range alike {
		if digitsOf(candidate.NumberString) != digits {
			continue
		}
		if !found || match.DeprovisionAt != "" && candidate.DeprovisionAt == "" {
			match, found = candidate, true
		}
	}
	return match, found, nil
}

func digitsOf(number string) string { return strings.TrimPrefix(strings.TrimSpace(number), "+") }

// GetNumber reads a number by its own id or that of its endpoint
// (getWorkspaceLongCodeNumber).
func (c *Client) GetNumber(ctx context.Context, idOrEndpoint string) (Number, error) {
	var number Number
	err := c.get(ctx, "getWorkspaceLongCodeNumber", c.inWorkspace("numbers-long-code", idOrEndpoint), &number)
	return number, err
}
