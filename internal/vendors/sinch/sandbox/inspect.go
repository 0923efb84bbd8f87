package sinchsandbox

import "time"

// Brand is a snapshot of a brand.
type Brand struct {
	ID             string       `json:"id"`    // registration id
	TCRID          string       `json:"tcrId"` // empty until decided
	Status         string       `json:"status"`
	IdentityStatus string       `json:"identityStatus"`
	Created        time.Time    `json:"created"`
	Request        BrandRequest `json:"request"`
	Vetting        *Vetting     `json:"vetting"` // nil as long as the brand was never FULL
}

// Vetting is a snapshot of a brand's vetting.
type Vetting struct {
	ID      string    `json:"id"`
	Status  string    `json:"status"`
	Score   int       `json:"score"`
	Created time.Time `json:"created"`
}

// Campaign is a snapshot of a campaign.
type Campaign struct {
	ID               string          `json:"id"`    // registration id
	TCRID            string          `json:"tcrId"` // empty until submitted to TCR
	Status           string          `json:"status"`
	LastActionStatus string          `json:"lastActionStatus"`
	Mock             bool            `json:"mock"`
	Numbers          []string        `json:"numbers"` // linked by now
	Created          time.Time       `json:"created"`
	Request          CampaignRequest `json:"request"` // as submitted, with what is never returned
}

// Number is a snapshot of a number.
type Number struct {
	E164          string `json:"e164"`
	ServicePlanID string `json:"servicePlanId"`
	CampaignID    string `json:"campaignId"` // TCR id, empty when not linked
	Job           *Job   `json:"job"`        // nil when there is none
}

// Job is a snapshot of a number's running or failed provisioning job.
type Job struct {
	ServicePlanID string   `json:"servicePlanId"`
	CampaignID    string   `json:"campaignId"`
	Status        string   `json:"status"` // WAITING, IN_PROGRESS or FAILED
	ErrorCodes    []string `json:"errorCodes"`
}

// Brands are all brands, oldest first.
func (s *Sinch) Brands() []Brand {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.advance()
	all := make([]Brand, len(s.brands))
	for i, b := range s.brands {
		all[i] = Brand{ID: b.id, TCRID: b.tcrID, Status: b.status, IdentityStatus: b.identity, Created: b.created, Request: b.request}
		if v := b.vetting; v != nil {
			all[i].Vetting = &Vetting{ID: v.id, Status: v.status, Score: v.score, Created: v.created}
		}
	}
	return all
}

// Campaigns are all campaigns, oldest first.
func (s *Sinch) Campaigns() []Campaign {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.advance()
	all := make([]Campaign, len(s.campaigns))
	for i, c := range s.campaigns {
		all[i] = Campaign{
			ID: c.id, TCRID: c.tcrID, Status: c.status, LastActionStatus: c.lastAction, Mock: c.mock,
			Numbers: s.numbersOf(c), Created: c.created, Request: c.request,
		}
	}
	return all
}

func (s *Sinch) numbersOf(c *campaign) []string {
	linked := []string{}
	for _, n := range s.numbers {
		if c.tcrID != "" && n.campaign == c.tcrID {
			linked = append(linked, n.e164)
		}
	}
	return linked
}

// Number is one number, and whether the account owns it.
func (s *Sinch) Number(e164 string) (Number, bool) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.advance()
	n := s.numberBy(e164)
	if n == nil {
		return Number{}, false
	}
	return n.snapshot(s), true
}

func (n *number) snapshot(s *Sinch) Number {
	shot := Number{E164: n.e164, ServicePlanID: n.plan, CampaignID: n.campaign}
	if v := n.job.view(s); v != nil {
		shot.Job = &Job{ServicePlanID: v.Plan, CampaignID: v.Campaign, Status: v.Status, ErrorCodes: v.Errors}
	}
	return shot
}

// Objects is everything, for GET /_sandbox/objects.
func (s *Sinch) Objects() any {
	brands, campaigns := s.Brands(), s.Campaigns()
	s.mu.Lock()
	defer s.mu.Unlock()
	numbers := make([]Number, len(s.numbers))
	for i, n := range s.numbers {
		numbers[i] = n.snapshot(s)
	}
	return map[string]any{"brands": brands, "campaigns": campaigns, "numbers": numbers}
}
