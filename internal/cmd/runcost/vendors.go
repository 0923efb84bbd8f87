package main

import (
	"strings"

	infobip "github.com/tendlc/terraform-provider-tendlc/internal/vendors/infobip/api"
)

// vendor is what runs cost at one vendor.
type vendor struct {
	name  string // as the journal of a sandbox has it
	title string
	// idle is a plan without changes; added is what a plan makes more for each
	// thing that is new; apply is the apply of what is new.
	idle, added, apply ledger
	limit              limit
	limited            string // whose limits these are, for the page
}

// Lists that refreshes and purchases look at.
var (
	sinchBrands    = list{thing: brands, get: "getBrandRegistration", list: "listBrandRegistrations", size: 100}
	sinchCampaigns = list{thing: campaigns, get: "getCampaignRegistration", list: "listCampaignRegistrations", size: 100}
	infobipNumbers = list{thing: numbers, get: "list-owned-numbers", list: "list-owned-numbers", size: 50}
	birdBrands     = list{thing: brands, get: "getWorkspaceTCRBrand", list: "listWorkspaceTCRBrands", size: 99}
	birdCampaigns  = list{thing: campaigns, get: "getTCRCampaign", list: "listTCRCampaigns", size: 99, of: brands}
)

// vendors are what runs cost: the pages and what stands beside them. It is held against the
// sandbox by TestThePageCountsWhatRunsCost.
var vendors = []vendor{
	{
		name: "sinch", title: "Sinch", limit: yardstick, limited: "Sinch publishes no limits",
		idle: ledger{
			lists: []list{
				sinchBrands,
				sinchCampaigns,
				{thing: numbers, get: "getActiveNumber", list: "listActiveNumbers", size: 100},
			},
			costs: []cost{
				{thing: runs, what: "the run", each: calls{"issueToken": 1}, note: "none with `auth = \"basic\"`; one more for each hour"},
			},
		},
		added: ledger{costs: []cost{
			{thing: campaigns, what: "new campaign of a brand that is registered", each: calls{"qualifyBrandByUseCase": 1}, note: "its fee; once for all campaigns of one brand and use case"},
			{thing: numbers, what: "new number", each: calls{"getActiveNumber": 1}, note: "an assignment of more than 100 takes the pages of the list in their place"},
		}},
		apply: ledger{
			looks: []list{sinchBrands, sinchCampaigns},
			costs: []cost{
				{thing: runs, what: "the run", each: calls{"issueToken": 1}},
				{thing: brands, what: "brand with its approval", each: calls{"submitBrandRegistration": 1, "getBrandRegistration": 3, "qualifyBrandByUseCase": 1}, note: "`qualifyBrandByUseCase` names the fee of its campaigns, once for each use case"},
				{thing: campaigns, what: "campaign with its approval", each: calls{"submitCampaignRegistration": 1, "fetchBrandByTcrBrandId": 1, "getCampaignRegistration": 3}},
				{thing: assignments, what: "number assignment", each: calls{"fetchCampaignByTcrCampaignId": 2}},
				{thing: numbers, what: "number", each: calls{"updateActiveNumber": 1, "getActiveNumber": 5}},
			},
		},
	},
	{
		name: "infobip", title: "Infobip", limit: published, limited: "Infobip's published limits",
		idle: ledger{
			lists: []list{
				{thing: brands, get: "get-brand", list: "get-brands", size: 500},
				{thing: campaigns, get: "get-campaign", list: "get-campaigns", size: 500},
			},
			costs: []cost{
				{thing: brands, what: "brand that is registered", each: calls{"get-brand-registrar-statuses": 1}, note: "shared by the brand, its registration and its approval"},
				{thing: vets, what: "vet", each: calls{"get-brand-vet": 1}},
				{thing: pools, what: "number assignment of more than 49", each: calls{"get-campaign-numbers": 1}, note: "smaller ones are seen in the list of campaigns"},
			},
		},
		added: ledger{lists: []list{infobipNumbers}, costs: []cost{
			{thing: assignments, what: "new number assignment of at most 49", each: calls{"get-campaigns": 1}, note: "which campaigns have the numbers"},
		}},
		apply: ledger{lists: []list{infobipNumbers}, costs: []cost{
			{thing: runs, what: "the run, for each minute of it", each: calls{"get-brands": 1, "get-campaigns": 1}, note: "the pages of what is there"},
			{thing: brands, what: "brand with its registration and approval", each: calls{"create-brand": 1, "register-brand": 1, "get-brand": 6, "get-brand-registrar-statuses": 6, "get-brands": 1}},
			{thing: campaigns, what: "campaign with its registration and approval", each: calls{"create-campaign": 1, "register-campaign": 1, "get-brand": 1, "get-brand-registrar-statuses": 1, "get-campaign": 10, "get-campaigns": 1, "get-campaign-numbers": 3}},
			{thing: assignments, what: "number assignment before the registration", each: calls{"update-campaign": 1, "get-campaign": 3, "get-campaigns": 2, "get-campaign-numbers": 2}},
		}},
	},
	{
		name: "bird", title: "Bird", limit: yardstick, limited: "Bird publishes no limits",
		idle: ledger{
			lists: []list{
				birdBrands,
				birdCampaigns,
				{thing: numbers, get: "listWorkspaceLongCodeNumbers", list: "listWorkspaceLongCodeNumbers", size: 99},
			},
			costs: []cost{
				{thing: vets, what: "brand with a vetting", each: calls{"listWorkspaceTCRBrandVettings": 1}},
				{thing: numbers, what: "number of an assignment", each: calls{"listEndpointComplianceRequirements": 1}, note: "which campaign it is tied to is in no list"},
			},
		},
		added: ledger{costs: []cost{
			{thing: brands, what: "new brand", each: calls{"tcrVerticals": 1}},
			{thing: campaigns, what: "new campaign of a brand that is there", each: calls{"getWorkspaceTCRBrand": 1}},
			{thing: numbers, what: "new number", each: calls{"listWorkspaceLongCodeNumbers": 1, "listEndpointComplianceRequirements": 1}},
		}},
		apply: ledger{
			looks: []list{birdBrands, birdCampaigns},
			costs: []cost{
				{thing: brands, what: "brand with its approval", each: calls{"createWorkspaceTCRBrand": 1, "getWorkspaceTCRBrand": 3, "tcrVerticals": 1}},
				{thing: campaigns, what: "campaign with its approval", each: calls{"createTCRCampaign": 1, "getTCRCampaign": 4, "getWorkspaceTCRBrand": 2}},
				{thing: assignments, what: "number assignment", each: calls{"getTCRCampaign": 2}},
				{thing: numbers, what: "number", each: calls{"updateEndpointComplianceRequirement": 1, "getEndpointComplianceRequirement": 3, "listEndpointComplianceRequirements": 1, "listWorkspaceLongCodeNumbers": 1}},
			},
		},
	},
}

// yardstick stands for limits that nobody publishes: what Infobip, who does,
// allows of most operations.
func yardstick(operation string) (lane string, perSecond float64, burst int) {
	for _, verb := range []string{"submit", "create", "update"} {
		if strings.HasPrefix(operation, verb) {
			return "writes", 1, 1
		}
	}
	return "reads", 10, 1
}

// published is Infobip's: each operation has a limit of its own.
func published(operation string) (lane string, perSecond float64, burst int) {
	perSecond, burst = infobip.Limit(operation)
	return operation, perSecond, burst
}
