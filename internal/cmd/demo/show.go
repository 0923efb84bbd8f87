package main

import "fmt"

// show is what is different when another vendor is played: the configuration,
// what it stands for, and what has to be at the vendor in the end. The plot is
// the same, see story.
type show struct {
	vendor   string // "Sinch", in sentences
	name     string // "sinch", as in type names and in the sandbox
	env      string // what its environment variables begin with
	scenario string // the configuration, in the checkout; the documentation shows the same one

	resources   [][]string // resource and what it does, in order
	credentials string     // how the provider gets them
	pricing     string     // what the plan says of prices beyond fee_preview
	// estimate is the code of the warning that the first plan must have beside
	// the prices; empty: the plan has them all.
	estimate string

	billable []string          // operations that cost money, each to be called once
	charging map[string]string // resource types that money is paid for, and what the ledger calls each
	ledger   string            // when the vendor charges
	priced   []string          // those in the ledger whose price is announced before
	prices   string            // where the prices were known

	live   object // what the campaign is to be at the vendor after apply
	lifted int    // resources that lifting the protection updates

	farewell []string // what the plan of the destroy warns of
	// What a destroy leaves at the vendor: a campaign and a brand, whose status
	// is empty for none, and a sentence.
	endedCampaign, endedBrand object
	ended                     string
}

// object is a brand or campaign as the demo looks at it. An empty status means
// that there is none any more.
type object struct {
	ID      string // for people
	Status  string
	Numbers int
}

// shows are the vendors that can be played, in order.
var shows = []show{sinchShow, infobipShow, birdShow}

// choose is the shows of one vendor, or all.
func choose(name string) ([]show, error) {
	if name == "" || name == "all" {
		return shows, nil
	}
	known := ""
	for _, one := range shows {
		if one.name == name {
			return []show{one}, nil
		}
		known += ", " + one.name
	}
	return nil, fmt.Errorf("unknown vendor %q: there are%s and all", name, known[1:])
}

var sinchShow = show{
	vendor: "Sinch", name: "sinch", env: "SINCH_", scenario: "examples/scenarios/sinch",
	resources: [][]string{
		{"tendlc_sinch_brand", "registers the company; charged at once"},
		{"tendlc_sinch_brand_approval", "waits for the company's review; free"},
		{"tendlc_sinch_campaign", "submits what will be sent, to whom and why; charged after Sinch's own review"},
		{"tendlc_sinch_campaign_approval", "waits for Sinch, the registry and the operators; free"},
		{"tendlc_sinch_number_assignment", "attaches two numbers, which may send from then on; free"},
	},
	credentials: "The provider takes them from SINCH_PROJECT_ID, SINCH_KEY_ID and " +
		"SINCH_KEY_SECRET; here these are the sandbox's, and SINCH_REGISTRATION_URL and its two sisters point to it.",
	pricing:  "Sinch prices a campaign by its brand, and this brand does not exist yet. So the plan gives an estimate:",
	estimate: "TENDLC1016",
	billable: []string{"submitBrandRegistration", "submitCampaignRegistration"},
	ledger:   "A campaign is committed when it is submitted and charged when Sinch has passed it:",
	charging: map[string]string{"tendlc_sinch_brand": "brand", "tendlc_sinch_campaign": "campaign"},
	priced:   []string{"brand", "campaign"},
	prices:   "the brand's price stood in the plan, the campaign's was an estimate there and was asked of Sinch right before the submit",
	live:     object{Status: "ACTIVE", Numbers: 2},
	lifted:   2,

	farewell:      []string{"only forgets it"},
	endedCampaign: object{Status: "EXPIRED"}, endedBrand: object{Status: "APPROVED"},
	ended: "the numbers are detached and the campaign is EXPIRED; the brand left the state only: Sinch, where it stays paid, still has it as APPROVED",
}

var infobipShow = show{
	vendor: "Infobip", name: "infobip", env: "INFOBIP_", scenario: "examples/scenarios/infobip",
	resources: [][]string{
		{"tendlc_infobip_brand", "a draft of the company; free"},
		{"tendlc_infobip_brand_registration", "registers it; charged at once"},
		{"tendlc_infobip_brand_approval", "waits for the company's review; free"},
		{"tendlc_infobip_campaign", "a draft of what will be sent, to whom and why; free"},
		{"tendlc_infobip_number_assignment.spare", "puts in the one number that has to be there first; free"},
		{"tendlc_infobip_campaign_registration", "sends the campaign into review; charged at once"},
		{"tendlc_infobip_campaign_approval", "waits for Infobip, the registry and the operators; free"},
		{"tendlc_infobip_number_assignment.main", "adds the other numbers when it is approved; free"},
	},
	credentials: "The provider takes the account's address and key from INFOBIP_BASE_URL and INFOBIP_API_KEY; here these are the sandbox's.",
	pricing:     "Infobip publishes no amounts: it passes the registry's fees on. The plan says the registry's list price where there is one, and never 0 for what it does not know.",
	billable:    []string{"register-brand", "register-campaign"},
	ledger:      "Drafts are free; each registration is charged when it is sent:",
	charging:    map[string]string{"tendlc_infobip_brand_registration": "brand", "tendlc_infobip_campaign_registration": "campaign"},
	priced:      []string{"brand"},
	prices:      "the brand's stood in the plan; what a campaign's review costs is in each customer's contract only",
	live:        object{Status: "REGISTERED", Numbers: 2},
	lifted:      4,

	farewell: []string{"only forgets it"},
	ended:    "the campaign was taken off the operators before its record and that of the brand were deleted; what was paid stays paid",
}

var birdShow = show{
	vendor: "Bird", name: "bird", env: "BIRD_", scenario: "examples/scenarios/bird",
	resources: [][]string{
		{"tendlc_bird_brand", "registers the company; charged at once"},
		{"tendlc_bird_brand_approval", "waits for the company's review; free"},
		{"tendlc_bird_campaign", "registers what will be sent, to whom and why; charged at once"},
		{"tendlc_bird_campaign_approval", "waits for the campaign's review; free"},
		{"tendlc_bird_number_assignment", "ties two numbers to it, which may send from then on; free"},
	},
	credentials: "The provider takes them from BIRD_WORKSPACE_ID and BIRD_ACCESS_KEY; here these are the sandbox's, and BIRD_BASE_URL points to it.",
	pricing: "Bird publishes what a brand and the review of a campaign cost. What it bills each month it does not publish, so the plan has the registry's " +
		"list price there; three months are due at least.",
	billable: []string{"createWorkspaceTCRBrand", "createTCRCampaign"},
	ledger:   "Both are charged when they are registered, whatever the reviews say, and three months of the campaign are committed:",
	charging: map[string]string{"tendlc_bird_brand": "brand", "tendlc_bird_campaign": "campaign"},
	priced:   []string{"brand", "campaign"},
	prices:   "both stood in the plan",
	live:     object{Status: "APPROVED", Numbers: 2},
	lifted:   2,

	farewell:      []string{"+12065550100", "+12065550101"},
	endedCampaign: object{Status: "DELETED", Numbers: 2}, endedBrand: object{Status: "DELETED"},
	ended: "the campaign is deleted and the brand detached from the workspace. Bird has no call that takes a number off a campaign: both numbers " +
		"stay tied to the deleted one, where they send nothing, until another campaign takes them",
}
