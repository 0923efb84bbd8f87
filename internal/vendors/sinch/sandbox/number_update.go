package sinchsandbox

import (
	"encoding/json"
	"slices"

	"github.com/tendlc/terraform-provider-tendlc/internal/sandbox"
)

// numberPatch is the body of updateActiveNumber. What is left out stays.
type numberPatch struct {
	DisplayName *string     `json:"displayName"`
	CallbackURL *string     `json:"callbackUrl"`
	SMS         *smsPatch   `json:"smsConfiguration"`
	Voice       *voicePatch `json:"voiceConfiguration"`
}

type smsPatch struct {
	Plan     string  `json:"servicePlanId"`
	Campaign *string `json:"campaignId"`
}

type voicePatch struct {
	Type      string `json:"type"`
	AppID     string `json:"appId"`
	TrunkID   string `json:"trunkId"`
	ServiceID string `json:"serviceId"`
}

// updateNumber changes names at once and links by a job: the answer still
// shows the old links.
func (s *Sinch) updateNumber(r *sandbox.Request) sandbox.Response {
	n, refusal := s.numberOf(r)
	if refusal != nil {
		return *refusal
	}
	var patch numberPatch
	if err := json.Unmarshal(r.Body, &patch); err != nil {
		return invalid(err.Error())
	}
	if patch.Voice != nil && *patch.Voice == (voicePatch{}) {
		return invalid("Invalid argument", fieldViolation{"voiceConfiguration", "must not be empty"})
	}
	if patch.SMS != nil {
		target := patch.SMS.target(n)
		if fault := n.cannotLink(target); fault != nil {
			return invalid("Invalid argument", *fault)
		}
		n.relink(s, target)
	}
	n.rename(s, patch)
	return ok(n.e164, n.view(s))
}

// target is what the number is to be linked to. Without a plan there can be no
// campaign; a campaign that is left out stays.
func (p *smsPatch) target(n *number) link {
	t := link{plan: p.Plan, campaign: n.campaign}
	if p.Campaign != nil {
		t.campaign = *p.Campaign
	} else if p.Plan == "" {
		t.campaign = ""
	}
	return t
}

// cannotLink is why a change is refused outright, nil when a job may try it.
func (n *number) cannotLink(t link) *fieldViolation {
	const planField, campaignField = "smsConfiguration.servicePlanId", "smsConfiguration.campaignId"
	switch {
	case n.job.running():
		return &fieldViolation{"smsConfiguration", "provisioning of the number is in progress"}
	case t.plan == "" && t.campaign != "":
		return &fieldViolation{planField, "a campaign needs a service plan"}
	case t.plan != "" && !slices.Contains(servicePlans, t.plan):
		return &fieldViolation{planField, "service plan not found"}
	case t.plan != "" && n.plan != "" && t.plan != n.plan:
		return &fieldViolation{planField, "the number is linked to another service plan, unlink it first"}
	case t.campaign != "" && !tcrCampaignID.MatchString(t.campaign):
		return &fieldViolation{campaignField, "must be a campaign id of at most 7 characters"}
	case t.campaign != "" && n.campaign != "" && t.campaign != n.campaign:
		return &fieldViolation{campaignField, "the number is linked to another campaign, unlink it first"}
	}
	return nil
}

// relink starts a job. Asking for what is already so starts none, and ends the
// sight of a failed one.
func (n *number) relink(s *Sinch, t link) {
	n.job = nil
	if t != n.link {
		n.job = &job{target: t, started: s.now()}
		s.work(n)
	}
}

// rename applies what needs no job. Voice is taken at once too: the sandbox is
// about campaigns.
func (n *number) rename(s *Sinch, patch numberPatch) {
	if patch.DisplayName != nil {
		n.displayName = *patch.DisplayName
	}
	if patch.CallbackURL != nil {
		n.callbackURL = *patch.CallbackURL
	}
	if v := patch.Voice; v != nil {
		n.voice = voiceView{Type: v.Type, AppID: v.AppID, TrunkID: v.TrunkID, ServiceID: v.ServiceID, LastUpdatedTime: instant(s.now())}
	}
}
