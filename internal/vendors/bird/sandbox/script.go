package birdsandbox

import (
	"fmt"
	"slices"
	"time"

	"github.com/tendlc/terraform-provider-tendlc/internal/sandbox"
)

// Outcomes of brands beside approve, reject and hold; campaigns know Fail and
// RejectOnce too.
const (
	// Fail ends the review in FAILED: the registry could not be reached.
	Fail sandbox.Outcome = "fail"
	// RejectOnce refuses the first review; a correction is approved.
	RejectOnce sandbox.Outcome = "reject-once"
	// VettingFailed approves a brand and lets its vettings fail.
	VettingFailed sandbox.Outcome = "vetting-failed"
)

var brandOutcomes = []sandbox.Outcome{Fail, RejectOnce, VettingFailed}

// knownOutcomes are all outcomes that a text or a control can script.
func knownOutcomes() []sandbox.Outcome {
	return append([]sandbox.Outcome{sandbox.Approve, sandbox.Reject, sandbox.Hold}, vendorOutcomes()...)
}

// MagicTexts are the texts that script an outcome.
func MagicTexts() map[string]sandbox.Outcome {
	texts := map[string]sandbox.Outcome{}
	for _, outcome := range knownOutcomes() {
		texts["[sandbox:"+string(outcome)+"]"] = outcome
	}
	return texts
}

// SetOutcome scripts the outcome of an object by name or id, before or after
// it exists. What was held is decided at once. It panics on an outcome that
// does not exist.
func (b *Bird) SetOutcome(nameOrID string, outcome sandbox.Outcome) {
	must(b.setOutcome(nameOrID, outcome))
}

func (b *Bird) setOutcome(nameOrID string, outcome sandbox.Outcome) error {
	if !slices.Contains(knownOutcomes(), outcome) {
		return fmt.Errorf("bird sandbox: unknown outcome %q, known are %q", outcome, knownOutcomes())
	}
	b.mu.Lock()
	defer b.mu.Unlock()
	b.rescript(func() { b.outcomes[nameOrID] = outcome })
	return nil
}

// SetListLag makes the lists of brands, vettings and campaigns leave out what
// is younger than lag. Reading by id is not affected.
func (b *Bird) SetListLag(lag time.Duration) {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.lag = lag
}

func must(err error) {
	if err != nil {
		panic(err)
	}
}

// StatusFields are the names under which answers say how an object stands.
func (b *Bird) StatusFields() []string { return []string{"status"} }
