package infobipsandbox

import (
	"fmt"
	"slices"
	"time"

	"github.com/tendlc/terraform-provider-tendlc/internal/sandbox"
)

// States of a campaign at a network.
const (
	networkActive        = "ACTIVE"
	networkPending       = "PENDING"
	networkNotRegistered = "NOT_REGISTERED"
)

// network is a carrier with the terms that every campaign gets there.
type network struct {
	name       string
	class      string
	throughput *int
	tier       *string
	turn       int // in which it becomes active
}

// networks are those that a campaign is sent to. T-Mobile decides last.
var networks = []network{
	{name: "ATT", class: "E", throughput: number(240), turn: 1},
	{name: "T_MOBILE", class: "20", throughput: number(2000), tier: text("LOW"), turn: 3},
	{name: "VERIZON", turn: 2},
}

func number(n int) *int { return &n }

type networkStatus struct {
	Network      string  `json:"network"`
	State        string  `json:"state"`
	MessageClass string  `json:"messageClass,omitempty"`
	Throughput   *int    `json:"throughput"`
	BrandTier    *string `json:"brandTier"`
}

// networkStatuses is an empty list until the campaign is with the carriers,
// which is assumed.
func (i *Infobip) networkStatuses(r *sandbox.Request) sandbox.Response {
	c, refusal := i.campaignCall(r)
	if refusal != nil {
		return *refusal
	}
	views, exempt := []networkStatus{}, []string{}
	for _, n := range networks {
		state, overridden := c.networks[n.name]
		if !overridden {
			state = c.networkState(i, n)
		}
		if state == "" {
			continue
		}
		if !slices.Contains([]string{networkActive, networkPending, networkNotRegistered, "CERTIFICATION"}, state) {
			exempt = []string{"state"}
		}
		view := networkStatus{Network: n.name, State: state, Throughput: n.throughput, BrandTier: n.tier}
		if state == networkActive {
			view.MessageClass = n.class
		}
		views = append(views, view)
	}
	answer := ok(c.id, views)
	answer.Exempt = exempt
	return answer
}

// networkState is empty when the network knows nothing of the campaign. While
// it is SUBMITTED the networks become active one after the other, evenly over
// its time; none does while it is held.
func (c *campaign) networkState(i *Infobip, n network) string {
	switch c.stage {
	case stageSubmitted:
		if c.pinned || c.outcome(i) == sandbox.Hold {
			return networkPending
		}
		takes := i.due(c.since, i.review.Delay).Sub(c.since)
		if i.now().Before(c.since.Add(takes * time.Duration(n.turn) / time.Duration(len(networks)))) {
			return networkPending
		}
		return networkActive
	case stageUpdateByCarriers:
		return networkPending
	case stageRejectedExternally, stageDeregistered, stageArchived:
		return networkNotRegistered
	}
	if stages[c.stage].atTCR {
		return networkActive
	}
	return ""
}

// SetNetworkState overrides what a network says about a campaign, named by id,
// TCR id, referenceId or name, with any text. An empty one takes the network
// out of the answer. It panics on a campaign or a network that does not exist.
func (i *Infobip) SetNetworkState(campaign, network, state string) {
	must(i.setNetworkState(campaign, network, state))
}

func (i *Infobip) setNetworkState(name, networkName, state string) error {
	i.mu.Lock()
	defer i.mu.Unlock()
	i.advance()
	c, err := i.campaignNamed(name)
	if err != nil {
		return err
	}
	if !slices.ContainsFunc(networks, func(n network) bool { return n.name == networkName }) {
		return fmt.Errorf("infobip sandbox: unknown network %q", networkName)
	}
	if c.networks == nil {
		c.networks = map[string]string{}
	}
	c.networks[networkName] = state
	return nil
}
