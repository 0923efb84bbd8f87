package infobipsandbox

import (
	"fmt"
	"time"
)

// SeedCampaign adds a campaign that was made earlier: no ledger line, no
// journal entry. An empty stage means REGISTERED; a review stage goes on from
// now. Its rules are not checked, nor how many numbers it has, but they must be
// the account's. It returns the id, and panics on a number that is not there.
func (i *Infobip) SeedCampaign(request CampaignRequest, stage string) string {
	id, err := i.seedCampaign(request, stage)
	must(err)
	return id
}

func (i *Infobip) seedCampaign(request CampaignRequest, stageName string) (string, error) {
	i.mu.Lock()
	defer i.mu.Unlock()
	i.advance()
	if request.external() == (request.CampaignContent != nil) {
		return "", fmt.Errorf("infobip sandbox: a campaign of type %q with the content of another", request.Type)
	}
	numbers, refusal := i.resolve(request.NumberKeys, request.Numbers)
	if refusal != nil {
		return "", fmt.Errorf("infobip sandbox: a number of the campaign is not the account's")
	}
	if stageName == "" {
		stageName = stageRegistered
	}
	c := &campaign{request: request}
	i.addCampaign(c, numbers)
	if stageName != stageDraft {
		c.enter(i, stageName, i.now())
	}
	return c.id, nil
}

func (i *Infobip) controlSeedCampaign(in struct {
	Campaign CampaignRequest
	Stage    string
}) (any, error) {
	id, err := i.seedCampaign(in.Campaign, in.Stage)
	if err != nil {
		return nil, err
	}
	return map[string]string{"id": id}, nil
}

// SampleCampaign is a campaign request that is accepted once the brand exists.
func SampleCampaign(brandID string) CampaignRequest {
	return CampaignRequest{
		Type: tenDigitType, ReferenceID: "lakeview-visits-01", Name: "Lakeview visit notices", Numbers: Numbers()[:1],
		CampaignContent: &CampaignContent{
			BrandID:             brandID,
			ProgramSummary:      "Lakeview Dental tells its patients about booked, moved and cancelled visits. Only patients who agreed on the intake form receive messages.",
			ConfirmationMessage: "Lakeview Dental: visit notices are on. About 4 msgs a month. Msg&data rates may apply. HELP for help, STOP to end.",
			ExampleMessages: []string{
				"Lakeview Dental: Rosa, your visit is on May 3 at 09:30. Reply STOP to end messages.",
				"Lakeview Dental: your visit moved to May 4 at 10:00. Reply STOP to end messages.",
			},
			HelpMessage:           "Lakeview Dental: call 6085550142 or write to help@lakeviewdental.example. STOP to end.",
			StopMessage:           "Lakeview Dental: you left the list, no further messages follow.",
			MessageTypes:          []string{"SMS"},
			TermsAndConditionsURL: "https://lakeviewdental.example/sms-terms",
			OptIns: OptIns{Web: &WebOptIn{
				CallToAction: "Tick the box to get visit notices, about 4 msgs a month. Msg&data rates may apply. HELP for help, STOP to end.",
				URL:          "https://lakeviewdental.example/intake",
			}},
			CustomerCarePhone: "+16085550142", CustomerCareEmail: "help@lakeviewdental.example",
			UseCases: []string{"ALERTS"},
		},
	}
}

// SampleExternalCampaign is a campaign request of that type that is accepted.
func SampleExternalCampaign() CampaignRequest {
	return CampaignRequest{
		Type: externalType, ReferenceID: "lakeview-shared-01", Name: "Lakeview shared",
		ExternalCampaignID: "C1EXMPL", Numbers: Numbers()[1:2],
	}
}

// Campaign is a snapshot of a campaign.
type Campaign struct {
	ID         string          `json:"id"`
	TCRID      string          `json:"tcrId"` // empty until it is at the registry
	Stage      string          `json:"stage"`
	Created    time.Time       `json:"created"`
	Request    CampaignRequest `json:"request"` // without numbers
	Numbers    []string        `json:"numbers"` // attached by now, digits
	Appeals    int             `json:"appeals"` // filed so far
	Pool       string          `json:"pool"`    // empty when none is attached
	PoolStatus string          `json:"poolStatus"`
}

// Campaigns are all campaigns, oldest first.
func (i *Infobip) Campaigns() []Campaign {
	i.mu.Lock()
	defer i.mu.Unlock()
	i.advance()
	all := make([]Campaign, len(i.campaigns))
	for n, c := range i.campaigns {
		all[n] = Campaign{
			ID: c.id, TCRID: c.tcrID, Stage: c.stage, Created: c.created, Request: c.request,
			Numbers: c.numbers.digits(), Appeals: len(c.appeals),
		}
		if c.pool != nil {
			all[n].Pool, all[n].PoolStatus = c.pool.pool.id, c.pool.status
		}
	}
	return all
}

// CampaignNumbersOf are the numbers of a campaign, named as in
// SetCampaignStage, in the order in which they came.
func (i *Infobip) CampaignNumbersOf(campaign string) []string {
	i.mu.Lock()
	defer i.mu.Unlock()
	i.advance()
	c, err := i.campaignNamed(campaign)
	must(err)
	return c.numbers.digits()
}

func (s *numberSet) digits() []string {
	digits := make([]string, len(s.list))
	for at, n := range s.list {
		digits[at] = n.number
	}
	return digits
}
