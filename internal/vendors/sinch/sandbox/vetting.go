package sinchsandbox

import (
	"fmt"
	"slices"
	"time"

	"github.com/tendlc/terraform-provider-tendlc/internal/sandbox"
)

// Statuses of a vetting.
const (
	vettingPending = "PENDING"
	vettingActive  = "ACTIVE"
	vettingFailed  = "FAILED"
	vettingExpired = "EXPIRED"
)

// vettingStatuses are all that the contract lists.
var vettingStatuses = []string{vettingPending, "UNSCORE", vettingActive, vettingFailed, vettingExpired}

// usualScore is what a vetting that goes well ends with.
const usualScore = 72

// vetting is the check that a FULL brand gets beside its registration.
type vetting struct {
	id      string
	status  string
	score   int
	created time.Time
	ended   time.Time // zero while PENDING
}

func (s *Sinch) newVetting(at time.Time) *vetting {
	return &vetting{id: s.ids.UUID(), status: vettingPending, created: at}
}

// end gives a vetting its result.
func (v *vetting) end(status string, score int, at time.Time) {
	v.status, v.score, v.ended = status, score, at
}

// endVetting ends the vetting of a brand whose review is over, if one runs. A
// brand that was refused is not vetted.
func (b *brand) endVetting(outcome sandbox.Outcome, at time.Time) {
	if b.vetting == nil || b.vetting.status != vettingPending {
		return
	}
	if b.status == brandApproved && accepts(outcome, ResubmitFailed) {
		b.vetting.end(vettingActive, usualScore, at)
	} else {
		b.vetting.end(vettingFailed, 0, at)
	}
}

type vettingView struct {
	ID         string            `json:"vettingId"`
	Provider   string            `json:"provider"`
	Status     string            `json:"vettingStatus"`
	Class      string            `json:"vettingClass"`
	Token      string            `json:"vettingToken"`
	Score      *int              `json:"vettingScore,omitempty"`
	Reasons    []string          `json:"reasons"`
	Details    map[string]string `json:"vettingDetails"`
	VettedDate string            `json:"vettedDate,omitempty"`
	CreateDate string            `json:"createDate"`
}

// view has a score only where there is one: how Sinch shows that there is none
// is not documented.
func (v *vetting) view() vettingView {
	view := vettingView{
		ID: v.id, Provider: "AEGIS", Status: v.status, Class: "STANDARD",
		Reasons: []string{}, Details: map[string]string{}, CreateDate: date(v.created),
	}
	if v.status == vettingActive || v.status == vettingExpired {
		view.Score = new(v.score)
	}
	if v.status == vettingFailed {
		view.Reasons = []string{"The company could not be vetted from the details given"}
	}
	if !v.ended.IsZero() {
		view.VettedDate = date(v.ended)
	}
	return view
}

func (s *Sinch) vettingInfo(r *sandbox.Request) sandbox.Response {
	b, refusal := s.brandOf(r)
	if refusal != nil {
		return *refusal
	}
	views := []vettingView{}
	if b.vetting != nil && b.vetting.status == r.Query.Get("vettingStatus") {
		views = append(views, b.vetting.view())
	}
	return ok(b.id, map[string]any{"vettingInfo": views})
}

// SetVetting overrides the vetting of a brand, named as for SetBrandStatus, and
// gives it one if it has none. The score counts with ACTIVE and EXPIRED.
func (s *Sinch) SetVetting(brand, status string, score int) { must(s.setVetting(brand, status, score)) }

func (s *Sinch) setVetting(name, status string, score int) error {
	if !slices.Contains(vettingStatuses, status) {
		return fmt.Errorf("sinch sandbox: unknown vetting status %q, known are %q", status, vettingStatuses)
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	s.advance()
	b, err := s.brandNamed(name)
	if err != nil {
		return err
	}
	if b.vetting == nil {
		b.vetting = s.newVetting(s.now())
	}
	ended := s.now()
	if status == vettingPending {
		ended = time.Time{}
	}
	b.vetting.end(status, score, ended)
	return nil
}
