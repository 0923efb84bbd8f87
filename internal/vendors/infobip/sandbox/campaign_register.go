package infobipsandbox

import (
	"encoding/json"

	"github.com/tendlc/terraform-provider-tendlc/internal/sandbox"
)

// PriorityID is the only review priority of the account. It changes no time
// here.
const PriorityID = "d3f7a1b6-2c58-4e09-97ab-8c4e5d6f7a12"

// CampaignFee is what the register of a campaign costs, in USD. Infobip leaves
// amounts to each customer's contract; this one is assumed. Monthly fees are
// not played.
const CampaignFee = 15

type priority struct {
	PriorityID       string     `json:"priorityId"`
	DailySubmitLimit int        `json:"dailySubmitLimit"`
	ReviewTime       reviewTime `json:"reviewTime"`
	PriorityType     string     `json:"priorityType"`
}

type reviewTime struct {
	TimeUnit string `json:"timeUnit"`
	Amount   int    `json:"amount"`
}

func (i *Infobip) listPriorities(*sandbox.Request) sandbox.Response {
	return ok("", []priority{{PriorityID, 10, reviewTime{"HOURS", 2}, "TEN_DLC"}})
}

// registerCampaign charges and starts the review. An external campaign is
// billed by the registry, not by Infobip.
func (i *Infobip) registerCampaign(r *sandbox.Request) sandbox.Response {
	c, refusal := i.campaignCall(r)
	if refusal != nil {
		return *refusal
	}
	var request struct{ PriorityID string }
	if len(r.Body) > 0 {
		if err := json.Unmarshal(r.Body, &request); err != nil {
			return refused("%v", err)
		}
	}
	if request.PriorityID != "" && request.PriorityID != PriorityID {
		return badRequest("Bad request", fieldErrors{"priorityId": {"unknown priority"}})
	}
	if text := i.cannotRegister(c); text != "" {
		return refused("%s", text)
	}
	c.priority, c.submitted = request.PriorityID, i.now()
	c.enter(i, stageSubmittedForReview, c.submitted)
	if !c.request.external() {
		i.chargeCampaign(c)
	}
	return accepted(c.id)
}

// cannotRegister is why not, empty when it can be. That an unverified brand
// cannot submit campaigns is documented; that a number is needed was, once.
func (i *Infobip) cannotRegister(c *campaign) string {
	if i.rules[NumbersRequired] && len(c.numbers.list) == 0 {
		return "Campaign must have at least one number before it can be submitted"
	}
	if c.request.external() {
		return ""
	}
	if b := i.brandWith(c.request.BrandID); b == nil || !b.verified() {
		return "Brand is not registered and verified"
	}
	return ""
}

func (i *Infobip) chargeCampaign(c *campaign) {
	i.env.Charge(sandbox.Charge{
		Time: i.now(), Vendor: vendorName, ObjectID: c.id, ObjectKind: "campaign", Name: c.request.Name,
		Type: sandbox.Charged, Amount: CampaignFee, Currency: currency,
		Reason: "campaign submission, due whatever the outcome; the amount is assumed",
	})
}

// deregisterCampaign takes the campaign off all networks, later. Once that is
// under way or done it answers 204. Changes of numbers that run are given up.
func (i *Infobip) deregisterCampaign(r *sandbox.Request) sandbox.Response {
	c, refusal := i.campaignCall(r)
	if refusal != nil {
		return *refusal
	}
	if c.stage == stagePendingDeregistration || c.stage == stageDeregistered {
		return noContent(c.id)
	}
	c.changes = nil
	c.enter(i, stagePendingDeregistration, i.now())
	return accepted(c.id)
}
