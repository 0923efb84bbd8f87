package infobipsandbox

import (
	"encoding/json"
	"time"

	"github.com/tendlc/terraform-provider-tendlc/internal/sandbox"
)

// Limits of appeals: how many a campaign has, and how long after a refusal.
// The guide says 90 days where the contract says three months.
const (
	appealLimit  = 5
	appealWindow = 90 * 24 * time.Hour
)

type appeal struct {
	reason string
	filed  time.Time
}

// appealCampaign sends a refused campaign back into review, as it now is. It is
// taken to be free.
func (i *Infobip) appealCampaign(r *sandbox.Request) sandbox.Response {
	c, refusal := i.campaignCall(r)
	if refusal != nil {
		return *refusal
	}
	var request struct{ Reason string }
	if err := json.Unmarshal(r.Body, &request); err != nil {
		return refused("%v", err)
	}
	now := i.now()
	switch {
	case len(c.appeals) >= appealLimit:
		return refused("Campaign was appealed %d times, which is the limit", appealLimit)
	case now.After(c.rejected.Add(appealWindow)):
		return refused("Campaign was rejected more than 90 days ago")
	}
	c.appeals = append(c.appeals, appeal{request.Reason, now})
	c.submitted = now
	c.enter(i, stageAppealed, now)
	return noContent(c.id)
}

// appealView is the latest appeal, nil before the first: answers hold no more,
// nor how many there were.
func (c *campaign) appealView() *appealData {
	if len(c.appeals) == 0 {
		return nil
	}
	latest := c.appeals[len(c.appeals)-1]
	return &appealData{AppealReason: latest.reason, AppealDate: date(latest.filed)}
}
