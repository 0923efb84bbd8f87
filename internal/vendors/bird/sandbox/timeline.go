package birdsandbox

import (
	"time"

	"github.com/tendlc/terraform-provider-tendlc/internal/sandbox"
)

// actor is an object whose state moves by itself.
type actor = sandbox.Actor[*Bird]

// Advance lets happen what is due by now.
func (b *Bird) Advance() {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.advance()
}

func (b *Bird) advance() { sandbox.Advance(b, b.now(), b.actors) }

// actors are all objects that move by themselves, those first on which others
// depend.
func (b *Bird) actors(yield func(actor) bool) {
	for _, br := range b.brands {
		if !br.actors(yield) {
			return
		}
	}
	b.campaignActors(yield)
}

// due is when something that began at a time and takes a while is over, but
// not before the rules last changed.
func (b *Bird) due(begin time.Time, takes time.Duration) time.Time {
	if end := begin.Add(takes); end.After(b.floor) {
		return end
	}
	return b.floor
}

// outcome is what the reviewers say about an object: a script by name or id
// goes before magic text, and that before the policy.
func (b *Bird) outcome(text string, names ...string) sandbox.Outcome {
	for _, name := range names {
		if scripted, ok := b.outcomes[name]; ok {
			return scripted
		}
	}
	if scripted, ok := sandbox.MagicText(text, knownOutcomes()); ok {
		return scripted
	}
	return b.review.Outcome
}
