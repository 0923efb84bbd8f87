package birdsandbox

import (
	"time"

	"github.com/tendlc/terraform-provider-tendlc/internal/sandbox"
)

// Outcomes that only campaigns know. [sandbox.Reject] and [RejectOnce] end in
// REJECTED, [Fail] in FAILED.
const (
	// Decline ends every review in DECLINED.
	Decline sandbox.Outcome = "decline"
	// DeclineOnce declines the first review; a correction is approved.
	DeclineOnce sandbox.Outcome = "decline-once"
	// Suspend approves, and suspends one review delay later.
	Suspend sandbox.Outcome = "suspend"
	// Expire approves, and lets the campaign expire one review delay later.
	Expire sandbox.Outcome = "expire"
)

var campaignOutcomes = []sandbox.Outcome{Decline, DeclineOnce, Fail, RejectOnce, Suspend, Expire}

// refusals are the statuses in which a review ends, where it is not APPROVED.
var refusals = map[sandbox.Outcome]string{
	sandbox.Reject: campaignRejected, RejectOnce: campaignRejected,
	Decline: campaignDeclined, DeclineOnce: campaignDeclined, Fail: campaignFailed,
}

// fallen are the statuses to which an approved campaign falls.
var fallen = map[sandbox.Outcome]string{Suspend: campaignSuspended, Expire: campaignExpired}

// actors are what moves by itself at a campaign.
func (c *campaign) actors(yield func(actor) bool) bool {
	if !yield(c) || c.subscription != nil && !yield(c.subscription) {
		return false
	}
	for _, a := range c.attachments {
		if !yield(a) {
			return false
		}
	}
	return true
}

// outcome is what the reviewers say. The texts that may script it are those of
// the campaign as it stands, so that a corrected one is read anew.
func (c *campaign) outcome(b *Bird) sandbox.Outcome {
	outcome := b.outcome(c.request.Description+" "+c.request.Name, c.id, c.request.Name)
	if (outcome == RejectOnce || outcome == DeclineOnce) && c.reviews > 1 {
		return sandbox.Approve
	}
	return outcome
}

// Next is when the campaign moves next, and false when it waits for nothing.
func (c *campaign) Next(b *Bird) (time.Time, bool) {
	_, moves := c.destination(b)
	return b.due(c.since, b.review.Delay), moves
}

// Step makes that move.
func (c *campaign) Step(b *Bird, due time.Time) {
	status, _ := c.destination(b)
	c.enter(b, status, due)
}

// destination is the status to which the campaign goes by itself.
func (c *campaign) destination(b *Bird) (status string, moves bool) {
	outcome := c.outcome(b)
	switch {
	case c.pinned || outcome == sandbox.Hold:
		return "", false
	case c.status == campaignApproved:
		status, moves = fallen[outcome]
		return status, moves
	case c.status != campaignPending:
		return "", false
	}
	if status, refused := refusals[outcome]; refused {
		return status, true
	}
	return campaignApproved, true
}

// Why the sandbox refuses, unless SetCampaignRejection says otherwise.
var campaignReasons = map[string]Rejection{
	campaignDeclined: {Code: "CTA", Description: "The opt-in path cannot be verified."},
	campaignRejected: {Code: "CONTENT", Description: "The samples do not match the description of the campaign."},
}

// refuse writes down why. It stays until the campaign goes to review again.
func (c *campaign) refuse(b *Bird) {
	reason := campaignReasons[c.status]
	for _, name := range []string{c.id, c.request.Name} {
		if scripted, ok := b.campaignRejections[name]; ok {
			reason = scripted
			break
		}
	}
	c.rejection = &reason
}
