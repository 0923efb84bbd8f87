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

// next is the end of a deletion, a review stage, or the covered months.
func (c *campaign) next(s *Sinch) (time.Time, bool) {
	_, inReview := stages[c.status]
	switch {
	case c.deleting():
		return s.due(c.deleteFrom, s.review.Delay), true
	case c.pinned:
		return time.Time{}, false
	case inReview:
		waitsForFile := c.request.Attachments && c.status == sinchReview
		return s.due(c.since, s.review.Delay), !waitsForFile && c.outcome(s) != sandbox.Hold
	case c.lapses():
		return c.renewal(), true
	}
	return time.Time{}, false
}

// lapses says that nobody pays for the time after the covered months.
func (c *campaign) lapses() bool {
	return !c.request.AutoRenewal && (c.status == approved || c.status == active)
}

func (c *campaign) step(s *Sinch, due time.Time) {
	stage, inReview := stages[c.status]
	switch {
	case c.deleting():
		c.endDeletion(s, due)
	case !inReview:
		c.status, c.modified = expired, due // lapsed: no action was taken, so lastAction stays
	case slices.Contains(stage.on, c.outcome(s)):
		c.enter(s, stage.refused, due)
	default:
		c.enter(s, stage.accepted, due)
		if c.status == sinchApproved {
			s.chargeCampaign(c, sandbox.Charged, due, "setup fee, three months, due when Sinch approved")
		}
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

// Why the sandbox refuses. No code list is published.
var (
	sinchReasons = map[string][]internalError{
		sinchRejected: {{"CR2005", "Brand website could not be reached"}},
	}
	tcrReasons = map[string][]tcrError{
		submissionFailed: {{"501", "messageFlow", "Value not accepted"}},
		rejected:         {{"805", "description", "An operator refused the campaign: the description does not say what is sent"}},
	}
	deleteReasons = []tcrError{{"511", "status", "The campaign could not be deactivated"}}
)

func (s *Sinch) campaignFeedback(r *sandbox.Request) sandbox.Response {
	c, refusal := s.campaignOf(r)
	if refusal != nil {
		return *refusal
	}
	view := feedbackView{ID: c.id, TCRID: c.tcrID, Status: c.status, TCRErrors: []tcrError{}, InternalErrors: []internalError{}}
	view.InternalErrors = append(view.InternalErrors, sinchReasons[c.status]...)
	view.TCRErrors = append(view.TCRErrors, tcrReasons[c.status]...)
	if c.lastAction == deleteFailed {
		view.TCRErrors = append(view.TCRErrors, deleteReasons...)
	}
	return ok(c.id, view)
}
