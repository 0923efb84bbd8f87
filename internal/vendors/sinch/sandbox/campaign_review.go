package sinchsandbox

import (
	"slices"
	"time"

	"github.com/tendlc/terraform-provider-tendlc/internal/sandbox"
)

// stages are the statuses that a campaign leaves by itself: to where, and to
// where instead on which outcomes. Plain reject is refused by whoever decides
// first.
var stages = map[string]struct {
	accepted string
	refused  string
	on       []sandbox.Outcome
}{
	sinchReview:   {sinchApproved, sinchRejected, []sandbox.Outcome{sandbox.Reject, SinchReject}},
	sinchApproved: {submitted, submissionFailed, []sandbox.Outcome{SubmissionFailed}},
	submitted:     {approved, rejected, []sandbox.Outcome{sandbox.Reject, OperatorReject}},
}

func (c *campaign) outcome(s *Sinch) sandbox.Outcome {
	return s.outcome(c.request.Description, c.id, c.tcrID, c.request.CampaignName)
}

// Next is when the campaign moves on by itself.
func (c *campaign) Next(s *Sinch) (time.Time, bool) {
	at, move := c.move(s)
	return at, move != nil
}

// Step makes that move.
func (c *campaign) Step(s *Sinch, due time.Time) {
	_, move := c.move(s)
	move(s, due)
}

// move is what happens to the campaign next, nil when it waits for nothing. A
// deletion goes before everything else.
func (c *campaign) move(s *Sinch) (at time.Time, move func(*Sinch, time.Time)) {
	if c.deleting() {
		return s.due(c.deleteFrom, s.review.Delay), c.endDeletion
	}
	if !c.pinned {
		at, move = c.reviewMove(s)
	}
	if c.resubmission != nil && c.outcome(s) != sandbox.Hold {
		if end := s.due(c.resubmission.began, s.review.Delay); move == nil || end.Before(at) {
			return end, c.endResubmission
		}
	}
	return at, move
}

// reviewMove is the end of a review stage, or of the time that was paid for.
func (c *campaign) reviewMove(s *Sinch) (at time.Time, move func(*Sinch, time.Time)) {
	if _, inReview := stages[c.status]; inReview {
		waitsForFile := c.request.Attachments && c.status == sinchReview
		if waitsForFile || c.outcome(s) == sandbox.Hold {
			return time.Time{}, nil
		}
		return s.due(c.since, s.review.Delay), c.endStage
	}
	if c.status == approved || c.status == active {
		return s.due(latest(c.renews, c.since), 0), c.endPeriod
	}
	return time.Time{}, nil
}

// latest of two times: a campaign that was approved after its first months
// were over cannot lapse before that.
func latest(a, b time.Time) time.Time {
	if a.After(b) {
		return a
	}
	return b
}

func (c *campaign) endStage(s *Sinch, at time.Time) {
	stage := stages[c.status]
	if slices.Contains(stage.on, c.outcome(s)) {
		c.enter(s, stage.refused, at)
		return
	}
	c.enter(s, stage.accepted, at)
	if c.status == sinchApproved {
		s.chargeCampaign(c, sandbox.Charged, c.setup, at, "setup fee, three months, due when Sinch approved")
	}
}

type feedbackView struct {
	ID             string          `json:"campaignRegistrationId"`
	TCRID          string          `json:"campaignId"`
	Status         string          `json:"status"`
	TCRErrors      []tcrError      `json:"tcrErrorResponse"`
	InternalErrors []internalError `json:"internalErrorResponse"`
}

type tcrError struct {
	Code        string `json:"code"`
	Field       string `json:"field"`
	Description string `json:"description"`
}

type internalError struct {
	Code        string `json:"code"`
	Description string `json:"description"`
}

// Why the sandbox refuses. No code list is published: the reviewers' codes are
// Sinch's and the operators' that registrants were given and that the rules know,
// and those of what fails on its way are invented.
var (
	sinchReasons = map[string][]internalError{
		sinchRejected: {{"CR2005", "Brand website could not be reached"}},
	}
	tcrReasons = map[string][]tcrError{
		submissionFailed: {{"501", "messageFlow", "Value not accepted"}},
		rejected:         {{"602", "description", "An operator refused the campaign: the description and the use case do not match"}},
	}
	actionReasons = map[string][]tcrError{
		deleteFailed:   {{"511", "status", "The campaign could not be deactivated"}},
		resubmitFailed: {{"530", "status", "An operator did not take the campaign again"}},
	}
)

func (s *Sinch) campaignFeedback(r *sandbox.Request) sandbox.Response {
	c, refusal := s.campaignOf(r)
	if refusal != nil {
		return *refusal
	}
	view := feedbackView{ID: c.id, TCRID: c.tcrID, Status: c.status, TCRErrors: []tcrError{}, InternalErrors: []internalError{}}
	if scripted, found := s.rejections[c.request.CampaignName]; found && c.status == sinchRejected {
		view.InternalErrors = append(view.InternalErrors, scripted)
	} else {
		view.InternalErrors = append(view.InternalErrors, sinchReasons[c.status]...)
	}
	view.TCRErrors = append(view.TCRErrors, tcrReasons[c.status]...)
	view.TCRErrors = append(view.TCRErrors, actionReasons[c.lastAction]...)
	return ok(c.id, view)
}
