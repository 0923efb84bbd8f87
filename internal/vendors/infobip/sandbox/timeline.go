package infobipsandbox

import (
	"time"

	"github.com/tendlc/terraform-provider-tendlc/internal/sandbox"
)

// actor is an object whose state moves by itself.
type actor = sandbox.Actor[*Infobip]

// Advance lets happen what is due by now.
func (i *Infobip) Advance() {
	i.mu.Lock()
	defer i.mu.Unlock()
	i.advance()
}

// advance makes all due moves in the order of time, because one depends on the
// other: a campaign is submitted under a brand that was approved.
func (i *Infobip) advance() { sandbox.Advance(i, i.now(), i.actors) }

// actors are all objects that move by themselves, those first on which others
// depend.
func (i *Infobip) actors(yield func(actor) bool) {
	for _, b := range i.brands {
		if !b.actors(yield) {
			return
		}
	}
	for _, c := range i.campaigns {
		if !yield(c) {
			return
		}
	}
}

// due is when something that began at a time and takes a while is over, but
// not before the rules last changed.
func (i *Infobip) due(begin time.Time, takes time.Duration) time.Time {
	if end := begin.Add(takes); end.After(i.floor) {
		return end
	}
	return i.floor
}

// outcome is what the reviewers say about an object: a script by name or id
// goes before magic text, and that before the policy.
func (i *Infobip) outcome(text string, names ...string) sandbox.Outcome {
	for _, name := range names {
		if scripted, ok := i.outcomes[name]; ok {
			return scripted
		}
	}
	if scripted, ok := sandbox.MagicText(text, knownOutcomes); ok {
		return scripted
	}
	return i.review.Outcome
}
