package birdsandbox

import "time"

// Campaign is a snapshot of a campaign.
type Campaign struct {
	ID           string          `json:"id"`
	BrandID      string          `json:"brandId"`
	Status       string          `json:"status"`
	Created      time.Time       `json:"created"`
	Request      CampaignRequest `json:"request"` // as it stands, with what is never returned
	Rejection    *Rejection      `json:"rejection"`
	Subscription string          `json:"subscription"` // its status, empty without one
	Attachments  []string        `json:"attachments"`  // their statuses
	UseCaseID    string          `json:"useCaseId"`    // empty before the approval and after a deletion
	Reviews      int             `json:"reviews"`      // begun so far
	Numbers      []string        `json:"numbers"`      // tied to it, E.164
}

// OwnedNumber is a snapshot of a number of the account.
type OwnedNumber struct {
	Number     string `json:"number"` // E.164
	ID         string `json:"id"`
	EndpointID string `json:"endpointId"`
	CampaignID string `json:"campaignId"` // that it was tied to last, also one that is gone
	Status     string `json:"status"`     // of its ten-dlc requirement, empty when it has none
}

// Connector is a snapshot of a connector.
type Connector struct {
	ID        string `json:"id"`
	NumberID  string `json:"numberId"`
	UseCaseID string `json:"useCaseId"`
	Up        bool   `json:"up"`
}

// UseCase is a snapshot of a use case.
type UseCase struct {
	ID         string `json:"id"`
	Name       string `json:"name"`
	CampaignID string `json:"campaignId"` // empty when it is not a campaign's
}

// Campaigns are all campaigns, oldest first, also those that were deleted.
func (b *Bird) Campaigns() []Campaign {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.advance()
	all := make([]Campaign, len(b.campaigns))
	for n, c := range b.campaigns {
		all[n] = c.snapshot(b)
	}
	return all
}

func (c *campaign) snapshot(b *Bird) Campaign {
	shot := Campaign{
		ID: c.id, BrandID: c.brandID, Status: c.status, Created: c.created, Request: c.request, Rejection: c.rejection,
		Attachments: []string{}, Reviews: c.reviews, Numbers: b.numbersOn(c.id),
	}
	if c.subscription != nil {
		shot.Subscription = c.subscription.status
	}
	if c.useCase != nil {
		shot.UseCaseID = c.useCase.id
	}
	for _, a := range c.attachments {
		shot.Attachments = append(shot.Attachments, a.status)
	}
	return shot
}

// NumbersOn are the numbers, in E.164, whose requirement names a campaign.
func (b *Bird) NumbersOn(campaignID string) []string {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.advance()
	return b.numbersOn(campaignID)
}

// OwnedNumbers are the numbers of the account, oldest first.
func (b *Bird) OwnedNumbers() []OwnedNumber {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.advance()
	all := make([]OwnedNumber, len(b.numbers))
	for at, n := range b.numbers {
		all[at] = OwnedNumber{Number: n.e164, ID: n.id, EndpointID: n.endpointID}
		if n.tenDLC != nil {
			all[at].CampaignID, all[at].Status = n.tenDLC.campaignID, n.tenDLC.view(b).Status
		}
	}
	return all
}

// Connectors are the connectors that are there, oldest first.
func (b *Bird) Connectors() []Connector {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.advance()
	all := []Connector{}
	for _, c := range b.connectors {
		all = append(all, Connector{ID: c.id, NumberID: c.arguments.PhoneNumberID, UseCaseID: c.arguments.UseCaseID, Up: c.up()})
	}
	return all
}

// UseCases are the use cases that are there, oldest first.
func (b *Bird) UseCases() []UseCase {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.advance()
	all := []UseCase{}
	for _, u := range b.useCases {
		all = append(all, UseCase{ID: u.id, Name: u.name, CampaignID: u.campaignID})
	}
	return all
}
