package infobipsandbox

import (
	"slices"
	"time"

	"github.com/tendlc/terraform-provider-tendlc/internal/sandbox"
)

// Outcomes of campaigns beside approve, reject and hold. [RejectOnce] refuses a
// campaign until it was appealed.
const (
	// CarrierReject lets Infobip approve and the carriers refuse.
	CarrierReject sandbox.Outcome = "carrier-reject"
	// UpdateRequested makes the reviewer ask for changes; the review goes on
	// when the outcome is another one.
	UpdateRequested sandbox.Outcome = "update-requested"
	// PoolInvalid lets all succeed but the verification of a number pool.
	PoolInvalid sandbox.Outcome = "pool-invalid"
)

// campaignOutcomes are the outcomes that only campaigns know.
var campaignOutcomes = []sandbox.Outcome{CarrierReject, UpdateRequested, PoolInvalid}

// reviewSteps are the stages that a campaign leaves by itself after one review
// delay each, unless it is held: to where, and to where instead on which
// outcomes. The order of the stages is documented, their length is not.
var reviewSteps = map[string]struct {
	next string
	on   map[sandbox.Outcome]string
}{
	stageSubmittedForReview: {next: stageInReview},
	stageAppealed:           {next: stageInReview},
	stageInReview: {next: stageApprovedByReviewer, on: map[sandbox.Outcome]string{
		sandbox.Reject: stageRejected, RejectOnce: stageRejected, UpdateRequested: stageUpdateByReviewer,
	}},
	stageUpdateByReviewer:   {next: stageInReview, on: map[sandbox.Outcome]string{UpdateRequested: stageUpdateByReviewer}},
	stageApprovedByReviewer: {next: stageSubmitted},
	stageSubmitted:          {next: stageRegistered, on: map[sandbox.Outcome]string{CarrierReject: stageRejectedExternally}},
}

// outcome is what the reviewers say. The text that may script it is the
// summary as it stands, so that a corrected campaign is read anew.
func (c *campaign) outcome(i *Infobip) sandbox.Outcome {
	text := ""
	if c.request.CampaignContent != nil {
		text = c.request.ProgramSummary
	}
	outcome := i.outcome(text, c.id, c.tcrID, c.request.ReferenceID, c.request.Name)
	if outcome == RejectOnce && len(c.appeals) > 0 {
		return sandbox.Approve
	}
	return outcome
}

// Next is when the campaign moves next, and false when it waits for nothing.
func (c *campaign) Next(i *Infobip) (time.Time, bool) {
	at, move := c.move(i)
	return at, move != nil
}

// Step makes that move.
func (c *campaign) Step(i *Infobip, due time.Time) {
	_, move := c.move(i)
	move(i, due)
}

// move is what happens to the campaign or its pool next, nil when it waits for
// nothing.
func (c *campaign) move(i *Infobip) (at time.Time, move func(*Infobip, time.Time)) {
	at, move = c.stageMove(i)
	if poolAt, poolMove := c.poolMove(i); poolMove != nil && (move == nil || poolAt.Before(at)) {
		return poolAt, poolMove
	}
	return at, move
}

func (c *campaign) stageMove(i *Infobip) (at time.Time, move func(*Infobip, time.Time)) {
	switch {
	case c.pinned:
		return time.Time{}, nil
	case len(c.changes) > 0:
		return i.due(c.changes[0].began, i.changeTime()), c.endChange
	case c.stage == stagePendingUpdate: // seeded, or a change that was given up
		return i.due(c.since, i.changeTime()), func(i *Infobip, at time.Time) { c.enter(i, stageRegistered, at) }
	case c.stage == stagePendingDeregistration:
		return i.due(c.since, i.review.Delay), func(i *Infobip, at time.Time) { c.enter(i, stageDeregistered, at) }
	}
	step, reviewed := reviewSteps[c.stage]
	outcome := c.outcome(i)
	if !reviewed || outcome == sandbox.Hold || step.on[outcome] == c.stage {
		return time.Time{}, nil
	}
	return i.due(c.since, i.review.Delay), c.endStep
}

// changeTime is how long a change of numbers takes: shorter than a review.
func (i *Infobip) changeTime() time.Duration { return i.review.Delay / 2 }

func (c *campaign) endStep(i *Infobip, at time.Time) {
	step := reviewSteps[c.stage]
	if refused, decided := step.on[c.outcome(i)]; decided {
		c.enter(i, refused, at)
		return
	}
	c.enter(i, step.next, at)
}

func text(s string) *string { return &s }

// Why the sandbox refuses, unless SetRejection says otherwise.
var defaultRejections = map[string][]RejectionDetail{
	stageRejected: {{
		"1003", "Brand website cannot be reached.",
		text("Check that the website of the brand is online and is the one that was registered."),
	}},
	stageRejectedExternally: {{"9999", "A carrier refused the campaign.", nil}},
}

// reject writes down why, for whoever asks. It stays until the campaign is
// approved.
func (c *campaign) reject(i *Infobip, at time.Time) {
	details := defaultRejections[c.stage]
	for _, name := range []string{c.id, c.tcrID, c.request.ReferenceID, c.request.Name} {
		if scripted, ok := i.rejections[name]; ok && name != "" {
			details = scripted
			break
		}
	}
	feedback := &campaignFeedback{RejectionReasons: []string{}, RejectionDetails: slices.Clone(details), RejectionDate: date(at)}
	for _, d := range details {
		feedback.RejectionReasons = append(feedback.RejectionReasons, d.Description)
	}
	c.feedback, c.rejected = feedback, at
}
