package sinchsandbox

import (
	"time"

	"github.com/tendlc/terraform-provider-tendlc/internal/sandbox"
)

const (
	deleteRunning = "DELETE_IN_PROGRESS"
	deleteFailed  = "DELETE_FAILED"
)

// deleteCampaign starts the deletion and answers at once. Deleting what is
// being deleted, or is expired already, changes nothing. A resubmission that
// runs is given up.
func (s *Sinch) deleteCampaign(r *sandbox.Request) sandbox.Response {
	c, refusal := s.campaignOf(r)
	if refusal != nil {
		return *refusal
	}
	accepted := ok(c.id, struct{}{})
	if c.deleting() || c.status == expired {
		return accepted
	}
	if s.hasNumbers(c) {
		return invalid("Campaign has numbers linked to it",
			fieldViolation{"campaign_registration_id", "numbers are linked to the campaign, unlink them first"})
	}
	c.deleteFrom, c.modified, c.lastAction = s.now(), s.now(), deleteRunning
	c.resubmission = nil
	return accepted
}

// hasNumbers counts also those that are about to arrive.
func (s *Sinch) hasNumbers(c *campaign) bool {
	for _, n := range s.numbers {
		if c.tcrID != "" && (n.campaign == c.tcrID || n.arrivesAt(c.tcrID)) {
			return true
		}
	}
	return false
}

func (c *campaign) endDeletion(s *Sinch, at time.Time) {
	c.deleteFrom = time.Time{}
	for _, name := range []string{c.id, c.tcrID, c.request.CampaignName} {
		if s.failingDeletes[name] {
			delete(s.failingDeletes, name)
			c.lastAction, c.modified = deleteFailed, at
			c.since = at // a review that was interrupted starts its stage again
			return
		}
	}
	c.enter(s, expired, at)
}
