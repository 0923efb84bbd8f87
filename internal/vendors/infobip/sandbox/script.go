package infobipsandbox

import (
	"fmt"
	"slices"
	"time"

	"github.com/tendlc/terraform-provider-tendlc/internal/sandbox"
)

// Outcomes of brands beside approve, reject and hold.
const (
	// RejectOnce refuses the first review; a correction or an appeal is approved.
	RejectOnce sandbox.Outcome = "reject-once"
	// Unverified lets the registration succeed with identity UNVERIFIED.
	Unverified sandbox.Outcome = "unverified"
	// AuthFailed lets all succeed but the authentication of a public company.
	AuthFailed sandbox.Outcome = "auth-failed"
	// AuthPending leaves the authentication of a public company PENDING_2FA.
	AuthPending sandbox.Outcome = "auth-pending"
	// VetFailed lets all succeed but vets.
	VetFailed sandbox.Outcome = "vet-failed"
)

var brandOutcomes = []sandbox.Outcome{RejectOnce, Unverified, AuthFailed, AuthPending, VetFailed}

// MagicTexts are the texts that script an outcome.
func MagicTexts() map[string]sandbox.Outcome {
	texts := map[string]sandbox.Outcome{}
	for _, outcome := range knownOutcomes {
		texts["[sandbox:"+string(outcome)+"]"] = outcome
	}
	return texts
}

var knownOutcomes = slices.Concat(
	[]sandbox.Outcome{sandbox.Approve, sandbox.Reject, sandbox.Hold}, brandOutcomes, campaignOutcomes)

// SetOutcome scripts the outcome of an object by name or id, before or after
// it exists. What was held is decided at once. It panics on an outcome that
// does not exist.
func (i *Infobip) SetOutcome(nameOrID string, outcome sandbox.Outcome) {
	must(i.setOutcome(nameOrID, outcome))
}

func (i *Infobip) setOutcome(nameOrID string, outcome sandbox.Outcome) error {
	if !slices.Contains(knownOutcomes, outcome) {
		return fmt.Errorf("infobip sandbox: unknown outcome %q, known are %q", outcome, knownOutcomes)
	}
	i.mu.Lock()
	defer i.mu.Unlock()
	i.rescript(func() { i.outcomes[nameOrID] = outcome })
	return nil
}

// SetListLag makes the lists of brands and campaigns leave out what is younger
// than lag. Reading by id is not affected.
func (i *Infobip) SetListLag(lag time.Duration) {
	i.mu.Lock()
	defer i.mu.Unlock()
	i.lag = lag
}

// PutMode is what a PUT of a brand or a campaign does to the fields that its
// body leaves out. Which it is at Infobip is not documented.
type PutMode string

// The ways of PUT: what is left out is emptied, or it stays.
const (
	ReplaceBody PutMode = "replace"
	KeepFields  PutMode = "keep"
)

// SetPutMode says what PUT does to the fields that are left out; at the start
// they are emptied.
func (i *Infobip) SetPutMode(mode PutMode) { must(i.setPutMode(mode)) }

func (i *Infobip) setPutMode(mode PutMode) error {
	if mode != ReplaceBody && mode != KeepFields {
		return fmt.Errorf("infobip sandbox: unknown way of PUT %q, known are %q", mode, []PutMode{ReplaceBody, KeepFields})
	}
	i.mu.Lock()
	defer i.mu.Unlock()
	i.putMode = mode
	return nil
}

func must(err error) {
	if err != nil {
		panic(err)
	}
}

// StatusFields are the names under which answers say how an object stands.
func (i *Infobip) StatusFields() []string { return []string{"stage", "state", "status"} }
