package sinchsandbox

import (
	"time"

	"github.com/tendlc/terraform-provider-tendlc/internal/sandbox"
)

// actor is an object whose state moves by itself.
type actor interface {
	// next is when it moves next, and false when it waits for nothing.
	next(*Sinch) (due time.Time, waiting bool)
	// step makes that one move, at the time it was due.
	step(s *Sinch, due time.Time)
}

// Advance lets happen what is due by now.
func (s *Sinch) Advance() {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.advance()
}

// advance makes all due moves in the order of time, because one depends on the
// other: a number can join a campaign only after it was approved.
func (s *Sinch) advance() {
	now := s.now()
	for {
		first, due := s.earliest()
		if first == nil || due.After(now) {
			return
		}
		first.step(s, due)
	}
}

// earliest is the object that moves first; of two at the same time the one
// that the other may depend on, then the older one.
func (s *Sinch) earliest() (first actor, at time.Time) {
	consider := func(a actor) {
		if due, waiting := a.next(s); waiting && (first == nil || due.Before(at)) {
			first, at = a, due
		}
	}
	for _, b := range s.brands {
		consider(b)
	}
	for _, c := range s.campaigns {
		consider(c)
	}
	for _, n := range s.numbers {
		consider(n)
	}
	return first, at
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
