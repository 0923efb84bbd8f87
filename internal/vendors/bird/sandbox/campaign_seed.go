package birdsandbox

// SeedCampaign adds a campaign that was made earlier below a brand, named by id
// or name: no ledger line, no journal entry, and its rules are not checked. One
// that is PENDING goes on from now, an empty status means APPROVED. It returns
// the id, and panics on a brand that does not exist.
func (b *Bird) SeedCampaign(brand string, request CampaignRequest, status string) string {
	id, err := b.seedCampaign(brand, request, status)
	must(err)
	return id
}

func (b *Bird) seedCampaign(brand string, request CampaignRequest, status string) (string, error) {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.advance()
	br, err := b.brandNamed(brand)
	if err != nil {
		return "", err
	}
	if status == "" {
		status = campaignApproved
	}
	c := b.addCampaign(br.id, b.stored(request))
	c.enter(b, status, c.created)
	return c.id, nil
}

// SampleCampaign is a campaign that is accepted below an approved brand.
func SampleCampaign() CampaignRequest {
	yes := func() *bool { on := true; return &on }
	request := CampaignRequest{
		Name: "Order updates", Usecase: "LOW_VOLUME", SubUsecases: []string{"ACCOUNT_NOTIFICATION", "DELIVERY_NOTIFICATION"},
		Description:  "Harbor Lane Coffee texts customers who placed an order about its progress, pick-up time and delivery window.",
		EmbeddedLink: yes(), SubscriberOptin: yes(), SubscriberOptout: yes(), SubscriberHelp: yes(),
		Samples: []string{
			"Harbor Lane: order 4417 is ready for pick-up until 6 pm. Details: https://harborlane.example/o/4417 Reply STOP to opt out.",
			"Harbor Lane: your delivery is two stops away. Reply HELP for help or STOP to opt out.",
		},
		MessageFlow:    "At checkout on https://harborlane.example/checkout the customer ticks an unticked box to get order texts; the terms are linked below it.",
		HelpMessage:    "Harbor Lane Coffee: write to help@harborlane.example. Reply START to opt in, STOP to opt out.",
		HelpKeywords:   "HELP,INFO",
		OptoutKeywords: "STOP,CANCEL", OptoutMessage: "Harbor Lane Coffee: you are opted out and get no more texts. Reply START to return.",
		OptinKeywords: "START,YES", OptinMessage: "Harbor Lane Coffee: you now get order texts. Reply HELP for help, STOP to opt out. Rates may apply.",
		TermsAndConditions: true,
	}
	return request.complete()
}
