package sinchsandbox

import (
	"encoding/json"
	"fmt"
	"slices"
	"time"

	"github.com/tendlc/terraform-provider-tendlc/internal/sandbox"
)

const (
	resubmitRunning   = "RESUBMIT_IN_PROGRESS"
	resubmitSucceeded = "RESUBMIT_SUCCESSFUL"
	resubmitFailed    = "RESUBMIT_FAILED"
)

// resubmitNames are the operators as resubmitCampaignRegistration names them.
var resubmitNames = map[string]string{"ATT": ATT, "TMO": TMobile, "USC": USCellular, "VZW": Verizon}

// resubmission is a running resubmission.
type resubmission struct {
	began    time.Time
	networks []string
}

// resubmitCampaign sends a campaign that is at the registry to operators
// again: to all when none is named.
func (s *Sinch) resubmitCampaign(r *sandbox.Request) sandbox.Response {
	c, refusal := s.campaignOf(r)
	if refusal != nil {
		return *refusal
	}
	to, fault := resubmitTo(r.Body)
	if fault != nil {
		return invalid("Invalid mnos", *fault)
	}
	if reason := c.cannotResubmit(); reason != "" {
		return invalid("Campaign cannot be resubmitted", fieldViolation{"campaign_registration_id", reason})
	}
	c.resubmission = &resubmission{began: s.now(), networks: to}
	c.modified, c.lastAction = s.now(), resubmitRunning
	return ok(c.id, struct{}{})
}

// resubmitTo is the operators of the body, which may be left out.
func resubmitTo(body []byte) ([]string, *fieldViolation) {
	var request struct {
		MNOs []string `json:"mnos"`
	}
	if len(body) > 0 {
		if err := json.Unmarshal(body, &request); err != nil {
			return nil, &fieldViolation{"mnos", err.Error()}
		}
	}
	if len(request.MNOs) == 0 {
		return networks, nil
	}
	var to []string
	for _, name := range request.MNOs {
		network, known := resubmitNames[name]
		switch {
		case !known:
			return nil, &fieldViolation{"mnos", fmt.Sprintf("invalid value %s, it must be one of ATT, TMO, USC, VZW", name)}
		case slices.Contains(to, network):
			return nil, &fieldViolation{"mnos", fmt.Sprintf("invalid value, %s is given twice", name)}
		}
		to = append(to, network)
	}
	return to, nil
}

// cannotResubmit is why not, empty when it can be.
func (c *campaign) cannotResubmit() string {
	switch {
	case c.deleting():
		return "the campaign is being deleted"
	case c.resubmission != nil:
		return "the campaign is being resubmitted"
	case c.status != approved && c.status != active:
		return fmt.Sprintf("the campaign is %s, it can be resubmitted while %s or %s", c.status, approved, active)
	}
	return ""
}

// endResubmission makes records at the operators, with the terms of now, for
// better or worse. A failed one leaves them as they were. The status of the
// campaign does not change.
func (c *campaign) endResubmission(s *Sinch, at time.Time) {
	to := c.resubmission.networks
	c.resubmission, c.modified = nil, at
	if !accepts(c.outcome(s), VettingFailed) {
		c.lastAction = resubmitFailed
		return
	}
	c.register(s, to...)
	c.lastAction = resubmitSucceeded
}
