package sinchsandbox

import (
	"time"

	"github.com/tendlc/terraform-provider-tendlc/internal/sandbox"
)

// actor is an object whose state moves by itself.
type actor = sandbox.Actor[*Sinch]

// Advance lets happen what is due by now.
func (s *Sinch) Advance() {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.advance()
}

// advance makes all due moves in the order of time, because one depends on the
// other: a number can join a campaign only after it was approved.
func (s *Sinch) advance() { sandbox.Advance(s, s.now(), s.actors) }

// actors are all objects that move by themselves, those first on which others
// depend. Of the numbers only those with a job move.
func (s *Sinch) actors(yield func(actor) bool) {
	for _, b := range s.brands {
		if !yield(b) {
			return
		}
	}
	for _, c := range s.campaigns {
		if !yield(c) {
			return
		}
	}
	for _, n := range s.working {
		if !yield(n) {
			return
		}
	}
}

// due is when something that began at a time and takes a while is over, but
// not before the rules last changed.
func (s *Sinch) due(begin time.Time, takes time.Duration) time.Time {
	if end := begin.Add(takes); end.After(s.floor) {
		return end
	}
	return s.floor
}

// outcome is what the reviewers say about an object: a script by name or id
// goes before magic text, and that before the policy.
func (s *Sinch) outcome(text string, names ...string) sandbox.Outcome {
	for _, name := range names {
		if scripted, ok := s.outcomes[name]; ok {
			return scripted
		}
	}
	if scripted, ok := sandbox.MagicText(text, knownOutcomes); ok {
		return scripted
	}
	return s.review.Outcome
}
