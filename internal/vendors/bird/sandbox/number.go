package birdsandbox

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"time"

	"github.com/tendlc/terraform-provider-tendlc/internal/sandbox"
)

const (
	// RequirementName is the name of a number's requirement of type ten-dlc at
	// the start. The one at Bird is not documented, so a client has to find it.
	RequirementName = "ten-dlc-us"
	// TollFreeNumber is owned too, and has no requirement of type ten-dlc.
	TollFreeNumber = "+18885550100"
)

// Numbers are the local US numbers that the account owns from the start, in
// E.164: sixty, more than the 49 that a campaign may have. The id of every
// second one is not the id of its endpoint.
func Numbers() []string {
	numbers := make([]string, 60)
	for n := range numbers {
		numbers[n] = fmt.Sprintf("+1206555%04d", 100+n)
	}
	return numbers
}

var (
	usNumber = regexp.MustCompile(`^\+1\d{10}$`)
	tollFree = regexp.MustCompile(`^\+18(00|33|44|55|66|77|88)`)
)

// bought is when every number was bought: before anything else happened.
var bought = time.Date(2026, 3, 2, 9, 15, 0, 0, time.UTC)

// number is a phone number of the workspace.
type number struct {
	id, endpointID string
	sequence       int
	e164           string
	created        time.Time
	tenDLC         *tenDLC // nil for a toll-free number
	others         []*plainRequirement
}

// addNumber adds a number to the account, or nothing when it is there.
func (b *Bird) addNumber(e164 string) {
	if b.numberIndex[e164] != nil {
		return
	}
	n := &number{id: b.ids.UUID(), sequence: b.nextSequence(), e164: e164, created: bought, others: plainRequirements()}
	n.endpointID = n.id
	if len(b.numbers)%2 == 1 {
		n.endpointID = b.ids.UUID()
	}
	if !tollFree.MatchString(e164) {
		n.tenDLC = &tenDLC{status: requirementUnsatisfied}
	}
	b.numbers = append(b.numbers, n)
	for _, key := range n.keys() {
		b.numberIndex[key] = n
	}
}

// keys are the texts by which the account finds a number.
func (n *number) keys() []string { return []string{n.e164, n.id, n.endpointID} }

// numberBy finds a number by its id, or nil.
func (b *Bird) numberBy(id string) *number {
	if n := b.numberIndex[id]; n != nil && n.id == id {
		return n
	}
	return nil
}

// numberNamed finds a number by E.164, for scripts.
func (b *Bird) numberNamed(e164 string) (*number, error) {
	n := b.numberIndex[e164]
	if n == nil || n.e164 != e164 {
		return nil, fmt.Errorf("bird sandbox: no number %q", e164)
	}
	return n, nil
}

// listNumbers finds numbers by their first digits, as documented: a client that
// takes the first hit is found out so.
func (b *Bird) listNumbers(r *sandbox.Request) sandbox.Response {
	prefix := "+" + strings.TrimLeft(r.Query.Get("numberString"), "+ ")
	countries, limited := r.Query["countryCodes"]
	var found []*number
	for _, n := range b.numbers {
		foreign := limited && !slices.Contains(countries, "US") || r.Query.Has("providerIds")
		if strings.HasPrefix(n.e164, prefix) && !foreign {
			found = append(found, n)
		}
	}
	return page(r, defaultLimit, found, func(n *number) int { return n.sequence }, func(n *number) any { return n.view(b) })
}

func (b *Bird) getNumber(r *sandbox.Request) sandbox.Response {
	id := r.Path["longCodeNumberId"]
	n := b.numberIndex[id]
	if n == nil || n.e164 == id {
		return notFound("long code number")
	}
	return ok(n.id, n.view(b))
}

// direction says which ways a capability works.
type direction struct {
	Inbound  bool `json:"inbound"`
	Outbound bool `json:"outbound"`
}

type numberView struct {
	ID           string               `json:"id"`
	EndpointID   string               `json:"endpointId"`
	NumberString string               `json:"numberString"`
	CountryCode  string               `json:"countryCode"`
	Type         string               `json:"type"`
	Capabilities map[string]direction `json:"capabilities"`
	CreatedAt    string               `json:"createdAt"`
	UpdatedAt    string               `json:"updatedAt"`
	Endpoint     endpointView         `json:"endpoint"`
}

type endpointView struct {
	ID           string           `json:"id"`
	Type         string           `json:"type"`
	InstanceID   string           `json:"instanceId"`
	Name         string           `json:"name"`
	Capabilities []capabilityView `json:"capabilities"`
	Dependencies []dependencyView `json:"dependencies"`
}

type capabilityView struct {
	Name     string         `json:"name"`
	Inbound  directionState `json:"inbound"`
	Outbound directionState `json:"outbound"`
}

type directionState struct {
	Status               string         `json:"status"`
	SupportsDestinations bool           `json:"supportsDestinations,omitempty"`
	Issues               []string       `json:"issues"`
	DestinationStatuses  map[string]int `json:"destinationStatuses,omitempty"`
}

type dependencyView struct {
	Type        string `json:"type"`
	ConnectorID string `json:"connectorId"`
}

func (n *number) kind() string {
	if tollFree.MatchString(n.e164) {
		return "toll-free"
	}
	return "local"
}

func (n *number) view(b *Bird) numberView {
	both := direction{Inbound: true, Outbound: true}
	v := numberView{
		ID: n.id, EndpointID: n.endpointID, NumberString: n.e164, CountryCode: "US", Type: n.kind(),
		Capabilities: map[string]direction{"voice": both, "sms": both, "mms": both},
		CreatedAt:    date(n.created), UpdatedAt: date(n.created),
		Endpoint: endpointView{
			ID: n.endpointID, Type: "long-code-number", InstanceID: n.id, Name: n.e164,
			Capabilities: []capabilityView{{
				Name: "sms", Inbound: directionState{Status: "active", Issues: []string{}}, Outbound: n.outbound(b),
			}},
			Dependencies: []dependencyView{},
		},
	}
	for _, c := range b.connectors {
		if c.arguments.PhoneNumberID == n.id && c.up() {
			v.Endpoint.Dependencies = append(v.Endpoint.Dependencies, dependencyView{Type: "connector", ConnectorID: c.id})
		}
	}
	return v
}

// outbound is active once the number may send for a campaign.
func (n *number) outbound(b *Bird) directionState {
	status, issues := "inactive", []string{"subscription-is-not-active"}
	if n.tenDLC != nil && n.tenDLC.view(b).Status == requirementSatisfied {
		status, issues = "active", []string{}
	}
	return directionState{Status: status, SupportsDestinations: true, Issues: issues, DestinationStatuses: map[string]int{status: 1}}
}
