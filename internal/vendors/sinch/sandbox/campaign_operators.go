package sinchsandbox

import (
	"fmt"
	"slices"
)

// operatorRecord is a campaign at an operator.
type operatorRecord struct {
	status string // empty: follows the campaign
	terms
}

// register makes records of the campaign at operators, or makes them anew,
// with the terms that stand by now. An operator that does not support the use
// case gets none.
func (c *campaign) register(s *Sinch, networks ...string) {
	q := s.qualification(c.request.UseCase)
	for _, network := range networks {
		if t := q.operators[network]; t != nil && t.supports {
			c.operators[network] = &operatorRecord{terms: *t}
		}
	}
}

// mnoMetadata is empty until the campaign is at the registry.
func (c *campaign) mnoMetadata() map[string]mno {
	view := map[string]mno{}
	for network, r := range c.operators {
		view[network] = mno{
			MNO: r.mno, Status: c.operatorStatus(network), MsgClass: r.class, TPM: r.perMinute(),
			TPMScope: r.tpmScope, BrandTier: r.tier, BrandDailyCap: r.perDay(),
		}
	}
	return view
}

// operatorStatus is a script's word, or follows the campaign: of a rejected
// one T-Mobile is who refused it. No words are published.
func (c *campaign) operatorStatus(network string) string {
	if scripted := c.operators[network].status; scripted != "" {
		return scripted
	}
	if c.status == rejected && (network == TMobile || c.operators[TMobile] == nil) {
		return "REJECTED"
	}
	return "REGISTERED"
}

// SetMessageClass changes the message class that an operator gives a campaign,
// named as for SetCampaignStatus, which must be at the registry. A
// resubmission to the operator sets it anew, from SetQualification.
func (s *Sinch) SetMessageClass(campaign, network, class string) {
	must(s.setOperator(campaign, network, func(r *operatorRecord) { r.class = class }))
}

// SetOperatorStatus overrides the status of a campaign at an operator, with
// any text, likewise.
func (s *Sinch) SetOperatorStatus(campaign, network, status string) {
	must(s.setOperator(campaign, network, func(r *operatorRecord) { r.status = status }))
}

// setOperator changes a record, and makes it if there is none.
func (s *Sinch) setOperator(campaign, network string, change func(*operatorRecord)) error {
	if !slices.Contains(networks, network) {
		return unknownNetwork(network)
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	s.advance()
	c, err := s.campaignNamed(campaign)
	if err != nil {
		return err
	}
	if c.tcrID == "" {
		return fmt.Errorf("sinch sandbox: campaign %q is at no operator yet", campaign)
	}
	if c.operators[network] == nil {
		c.operators[network] = &operatorRecord{terms: *usualTerms()[network]}
	}
	change(c.operators[network])
	return nil
}
