// Package tcr is the vocabulary of The Campaign Registry and of 10DLC that all
// vendors share: phases of a registration, use cases, and list prices. It is
// pure data and pure functions.
//
// It must not know Terraform, HTTP or any vendor: a vendor's own words and
// their phases stand in that vendor's folder.
package tcr

import "slices"

// Phase is the vendor-neutral state of a brand or campaign.
type Phase string

// The phases of a registration, in the order in which it usually goes through
// them.
const (
	Draft     Phase = "draft"     // not submitted, nothing paid
	Pending   Phase = "pending"   // in somebody's review
	Approved  Phase = "approved"  // accepted; a campaign needs a number to send
	Active    Phase = "active"    // sending
	Rejected  Phase = "rejected"  // a reviewer said no
	Failed    Phase = "failed"    // the submission broke on its way
	Suspended Phase = "suspended" // stopped by somebody, may come back
	Expired   Phase = "expired"   // lapsed, deregistered or deleted
	Unknown   Phase = "unknown"   // a vendor word that this version does not know
)

// Phases lists all phases, in their order.
func Phases() []Phase {
	return []Phase{Draft, Pending, Approved, Active, Rejected, Failed, Suspended, Expired, Unknown}
}

// Protected says whether deletion protection applies: everything that is, or
// may become, able to send. Drafts, rejected, failed and lapsed objects go
// freely.
func (p Phase) Protected() bool {
	switch p {
	case Pending, Approved, Active, Suspended, Unknown:
		return true
	}
	return false
}

// Ready says whether a brand or campaign in this phase can be built upon.
func (p Phase) Ready() bool { return p == Approved || p == Active }

// MayRecover says whether the phase can become Ready again without a new
// registration, so that waiting makes sense.
func (p Phase) MayRecover() bool {
	return p == Pending || p == Suspended || p == Unknown
}

// Lost says whether the registration ended without, or after, success: a new
// one is the only way on.
func (p Phase) Lost() bool { return p == Rejected || p == Failed || p == Expired }

// StatusTable maps a vendor's own status words to phases.
type StatusTable map[string]Phase

// Phase looks a status word up. A word that is not listed is Unknown with
// known = false: vendors add statuses, and that must never be an error.
func (t StatusTable) Phase(status string) (phase Phase, known bool) {
	if phase, ok := t[status]; ok {
		return phase, true
	}
	return Unknown, false
}

// Words lists the status words of the table that have one of the given
// phases, sorted; with no phase given, all of them.
func (t StatusTable) Words(phases ...Phase) []string {
	var words []string
	for word, phase := range t {
		if len(phases) == 0 || slices.Contains(phases, phase) {
			words = append(words, word)
		}
	}
	slices.Sort(words)
	return words
}
