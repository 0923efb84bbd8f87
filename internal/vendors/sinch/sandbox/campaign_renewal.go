package sinchsandbox

import (
	"fmt"
	"time"

	"github.com/tendlc/terraform-provider-tendlc/internal/sandbox"
)

// bill is what happens when Sinch has accepted: the setup fee is due and
// covers the first months.
func (c *campaign) bill(at time.Time) {
	if c.billed.IsZero() {
		c.billed, c.renews = at, at.AddDate(0, setupMonths, 0)
	}
}

// endPeriod is the end of the time that was paid for: the next month is
// billed, or the campaign lapses.
func (c *campaign) endPeriod(s *Sinch, at time.Time) {
	if c.request.AutoRenewal {
		c.billed, c.renews = at, at.AddDate(0, 1, 0)
		s.chargeCampaign(c, sandbox.Charged, c.monthly, at, "monthly fee, autoRenewal")
		return
	}
	c.status, c.modified = expired, at // nobody took an action, so lastAction stays
	if c.resubmission != nil {
		c.resubmission, c.lastAction = nil, resubmitFailed
	}
}

// SetRenewalDate moves the date on which a campaign, named as for
// SetCampaignStatus, renews or expires. A date that is not in the future comes
// now. Sinch must have accepted the campaign: before there is no such date. A
// campaign whose status was overridden shows the date and stays as it is.
func (s *Sinch) SetRenewalDate(campaign string, date time.Time) {
	must(s.setRenewalDate(campaign, date))
}

func (s *Sinch) setRenewalDate(campaign string, date time.Time) error {
	if date.IsZero() {
		return fmt.Errorf("sinch sandbox: no renewal date for campaign %q", campaign)
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	s.advance()
	c, err := s.campaignNamed(campaign)
	if err != nil {
		return err
	}
	if c.billed.IsZero() {
		return fmt.Errorf("sinch sandbox: campaign %q was not accepted yet and has no renewal date", campaign)
	}
	s.rescript(func() { c.renews = date })
	return nil
}
