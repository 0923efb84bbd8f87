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

	// What a destroy leaves at the vendor: statuses, empty for nothing, and a
	// sentence.
	endedCampaign, endedBrand, ended string
}

// object is a brand or campaign as the demo looks at it. An empty status means
// that there is none any more.
type object struct {
	ID      string // for people
	Status  string
	Numbers int
}

// shows are the vendors that can be played, in order.
var shows = []show{sinchShow, infobipShow}

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

	endedCampaign: "EXPIRED", endedBrand: "APPROVED",
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

	ended: "the campaign was taken off the operators before its record and that of the brand were deleted; what was paid stays paid",
}
