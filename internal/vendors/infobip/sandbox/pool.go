package infobipsandbox

import (
	"encoding/json"
	"slices"
	"strings"
	"time"

	"github.com/tendlc/terraform-provider-tendlc/internal/sandbox"
)

// PoolSentence is what the summary of a campaign with a number pool says; a
// pool on a regular campaign without it becomes INVALID, which is assumed.
const PoolSentence = "THIS SUBMISSION IS FOR A NUMBER POOL USE-CASE."

// Statuses of a number pool on a campaign.
const (
	poolPending   = "PENDING_VERIFICATION"
	poolSubmitted = "SUBMITTED_FOR_VERIFICATION"
	poolValid     = "VALID"
	poolInvalid   = "INVALID"
)

const (
	poolType            = "SUB_ID"
	defaultPoolPageSize = 10
)

// NumberPools are the pools of the account from the start.
func NumberPools() []string { return []string{"NWPOOL1", "NWPOOL2"} }

type numberPool struct{ id string }

// holder is the campaign that has the pool, nil while it is free.
func (p *numberPool) holder(i *Infobip) *campaign {
	n := slices.IndexFunc(i.campaigns, func(c *campaign) bool { return c.pool != nil && c.pool.pool == p })
	if n < 0 {
		return nil
	}
	return i.campaigns[n]
}

// poolLink is a pool on a campaign.
type poolLink struct {
	pool   *numberPool
	status string
	since  time.Time
	pinned bool // the status was overridden: nothing moves by itself
}

func (l *poolLink) view() *campaignNumberPool {
	if l == nil {
		return nil
	}
	return &campaignNumberPool{NumberPoolID: l.pool.id, NumberPoolType: poolType, NumberPoolStatus: l.status}
}

type numberPoolUsage struct {
	NumberPoolID string `json:"numberPoolId"`
	CampaignID   string `json:"campaignId,omitempty"`
	CampaignName string `json:"campaignName,omitempty"`
}

// listPools takes registrarRecordId to be the id of the pool, which is the
// registrar's.
func (i *Infobip) listPools(r *sandbox.Request) sandbox.Response {
	usages := []numberPoolUsage{}
	for _, p := range i.pools {
		usage, availability := numberPoolUsage{NumberPoolID: p.id}, "AVAILABLE"
		if c := p.holder(i); c != nil {
			usage.CampaignID, usage.CampaignName, availability = c.id, c.request.Name, "IN_USE"
		}
		if among(r.Query, "availability", availability) && among(r.Query, "registrarRecordId", p.id) {
			usages = append(usages, usage)
		}
	}
	answer, refusal := page(r.Query, usages, defaultPoolPageSize, nil)
	if refusal != nil {
		return *refusal
	}
	return ok("", answer)
}

// attachPool takes the pool that is named, else the first that is free. The
// pool is verified once the campaign is registered.
func (i *Infobip) attachPool(r *sandbox.Request) sandbox.Response {
	c, refusal := i.campaignCall(r)
	if refusal != nil {
		return *refusal
	}
	var request struct{ NumberPoolID string }
	if err := json.Unmarshal(r.Body, &request); err != nil {
		return refused("%v", err)
	}
	if c.pool != nil {
		return refused("Campaign has number pool %s already", c.pool.pool.id)
	}
	at := slices.IndexFunc(i.pools, func(p *numberPool) bool {
		return p.id == request.NumberPoolID || request.NumberPoolID == "" && p.holder(i) == nil
	})
	switch {
	case at < 0 && request.NumberPoolID == "":
		return refused("No number pool is available")
	case at < 0:
		return badRequest("Bad request", fieldErrors{"numberPoolId": {"number pool not found"}})
	case i.pools[at].holder(i) != nil:
		return badRequest("Bad request", fieldErrors{"numberPoolId": {"number pool is in use"}})
	}
	c.pool = &poolLink{pool: i.pools[at], status: poolPending, since: i.now()}
	c.modified = c.pool.since
	return noContent(c.id)
}

// detachPool wants so few numbers that the campaign can do without a pool,
// counting those that are about to come or to go.
func (i *Infobip) detachPool(r *sandbox.Request) sandbox.Response {
	c, refusal := i.campaignCall(r)
	switch {
	case refusal != nil:
		return *refusal
	case c.pool == nil:
		return refused("Campaign has no number pool")
	case max(len(c.numbers.list), len(c.planned().list)) > plainNumberLimit:
		return refused("Campaign has more than %d numbers", plainNumberLimit)
	}
	c.pool, c.modified = nil, i.now()
	return noContent(c.id)
}

// poolMove is the next step of the verification, which waits for the
// registration of the campaign.
func (c *campaign) poolMove(i *Infobip) (at time.Time, move func(*Infobip, time.Time)) {
	l := c.pool
	if l == nil || l.pinned || c.registered.IsZero() || c.outcome(i) == sandbox.Hold {
		return time.Time{}, nil
	}
	next := map[string]string{poolPending: poolSubmitted, poolSubmitted: c.verdict(i)}[l.status]
	if next == "" {
		return time.Time{}, nil
	}
	began := l.since
	if c.registered.After(began) {
		began = c.registered
	}
	return i.due(began, i.review.Delay), func(_ *Infobip, at time.Time) { l.status, l.since = next, at }
}

func (c *campaign) verdict(i *Infobip) string {
	unsaid := c.request.CampaignContent != nil && !strings.Contains(c.request.ProgramSummary, PoolSentence)
	if unsaid || c.outcome(i) == PoolInvalid {
		return poolInvalid
	}
	return poolValid
}
