package sandbox

import (
	"regexp"
	"time"
)

// Review is the policy for objects under review.
type Review struct {
	// Delay is the time spent in each review stage. Zero means the default of
	// two seconds, a negative value means none.
	Delay time.Duration
	// Outcome is what the reviewers say; empty means Approve.
	Outcome Outcome
}

// Outcome is how a review ends. Vendor halves may know more than these three.
type Outcome string

// The outcomes that every vendor's half knows.
const (
	Approve Outcome = "approve"
	Reject  Outcome = "reject"
	Hold    Outcome = "hold" // never decided while it stands
)

const defaultDelay = 2 * time.Second

func (r Review) withDefaults() Review {
	switch {
	case r.Delay == 0:
		r.Delay = defaultDelay
	case r.Delay < 0:
		r.Delay = 0
	}
	if r.Outcome == "" {
		r.Outcome = Approve
	}
	return r
}

var magicText = regexp.MustCompile(`\[sandbox:([a-z-]+)\]`)

// MagicText is the outcome that a text scripts with [sandbox:OUTCOME], and
// whether it scripts one of the known outcomes at all. Any other text in
// brackets means nothing.
func MagicText(text string, known []Outcome) (Outcome, bool) {
	for _, m := range magicText.FindAllStringSubmatch(text, -1) {
		for _, o := range known {
			if Outcome(m[1]) == o {
				return o, true
			}
		}
	}
	return "", false
}
