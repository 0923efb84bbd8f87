package sinchsandbox

import (
	"fmt"
	"slices"
	"time"

	"github.com/tendlc/terraform-provider-tendlc/internal/sandbox"
)

// The methods of this file steer the account from a test. They panic on what
// does not exist: a script that does nothing would let a test pass for
// nothing. The control interface answers 400 instead.

// SetCampaignStatus overrides the status of a campaign, named by registration
// id, TCR id or campaignName, with any text. Its review does not go on; a
// deletion still works. A status that the contract does not list is then
// exempt from the response check. No fee is charged for it. A resubmission
// that runs is given up.
func (s *Sinch) SetCampaignStatus(id, status string) { must(s.setCampaignStatus(id, status)) }

// SetBrandStatus does for a brand what SetCampaignStatus does for a campaign.
func (s *Sinch) SetBrandStatus(id, status string) { must(s.setBrandStatus(id, status)) }

// SetOutcome scripts the outcome of an object by displayName, campaignName or
// id, before or after it exists. What was held is decided at once.
func (s *Sinch) SetOutcome(nameOrID string, outcome sandbox.Outcome) {
	must(s.setOutcome(nameOrID, outcome))
}

// SetRejection scripts what Sinch's review says of a campaign that it refuses, by
// campaignName, before or after the campaign exists.
func (s *Sinch) SetRejection(campaignName, code, description string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.rejections[campaignName] = internalError{code, description}
}

// FailProvisioning makes the next count jobs of a number end with an error
// code of the contract (updateActiveNumber); a count of 0 means one.
func (s *Sinch) FailProvisioning(e164, code string, count int) {
	must(s.failProvisioning(e164, code, count))
}

// FailDelete makes the next deletion of a campaign, named by id or
// campaignName, end in DELETE_FAILED with its status unchanged. The campaign
// need not exist yet when it is named by campaignName.
func (s *Sinch) FailDelete(campaign string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.failingDeletes[campaign] = true
}

// SetListLag makes the lists of brands and campaigns leave out what is younger
// than lag. Reading by id is not affected.
func (s *Sinch) SetListLag(lag time.Duration) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.lag = lag
}

// SetBrandUpdates says what an update of a brand does to the fields that a
// group leaves out; at the start they are emptied.
func (s *Sinch) SetBrandUpdates(mode BrandUpdates) { must(s.setBrandUpdates(mode)) }

// SetLateUpgrades makes a brand read SIMPLIFIED until its upgrade is over;
// otherwise it reads FULL at once. Which it is at Sinch is not documented.
func (s *Sinch) SetLateUpgrades(on bool) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.lateUpgrades = on
}

func (s *Sinch) setBrandUpdates(mode BrandUpdates) error {
	if mode != ReplaceGroups && mode != MergeGroups {
		return fmt.Errorf("sinch sandbox: unknown way of updates %q, known are %q", mode, []BrandUpdates{ReplaceGroups, MergeGroups})
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	s.brandUpdates = mode
	return nil
}

func (s *Sinch) setCampaignStatus(id, status string) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.advance()
	c, err := s.campaignNamed(id)
	if err != nil {
		return err
	}
	c.enter(s, status, s.now())
	c.pinned, c.resubmission = true, nil
	return nil
}

func (s *Sinch) setBrandStatus(id, status string) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.advance()
	b, err := s.brandNamed(id)
	if err != nil {
		return err
	}
	b.enter(s, status, s.now())
	b.pinned = true
	return nil
}

func (s *Sinch) setOutcome(nameOrID string, outcome sandbox.Outcome) error {
	if !slices.Contains(knownOutcomes, outcome) {
		return fmt.Errorf("sinch sandbox: unknown outcome %q, known are %q", outcome, knownOutcomes)
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	s.rescript(func() { s.outcomes[nameOrID] = outcome })
	return nil
}

func (s *Sinch) failProvisioning(e164, code string, count int) error {
	if !isSMSErrorCode(code) {
		return fmt.Errorf("sinch sandbox: unknown provisioning error %q, known are %q", code, smsErrorCodes)
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.numberBy(e164) == nil {
		return fmt.Errorf("sinch sandbox: no number %q", e164)
	}
	s.failingNumbers[e164] = &scriptedFailure{code: code, left: max(count, 1)}
	return nil
}

func must(err error) {
	if err != nil {
		panic(err)
	}
}

// StatusFields are the names under which answers say how an object stands.
func (s *Sinch) StatusFields() []string { return []string{"brandRegistrationStatus", "status"} }
