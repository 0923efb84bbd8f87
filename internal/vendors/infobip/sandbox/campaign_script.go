package infobipsandbox

import (
	"fmt"
	"slices"

	"github.com/tendlc/terraform-provider-tendlc/internal/sandbox"
)

// The methods of this file steer campaigns from a test. Campaigns are named by
// id, TCR id, referenceId or name. They panic on what does not exist; the
// control interface answers 400 instead.

// SetCampaignStage overrides the stage of a campaign with any text. Nothing
// moves by itself until a call moves it. A stage that the contract does not
// list is then exempt from the response check. No fee is charged for it, and
// changes of numbers that run are given up.
func (i *Infobip) SetCampaignStage(campaign, stage string) { must(i.setCampaignStage(campaign, stage)) }

func (i *Infobip) setCampaignStage(name, stageName string) error {
	i.mu.Lock()
	defer i.mu.Unlock()
	i.advance()
	c, err := i.campaignNamed(name)
	if err != nil {
		return err
	}
	c.changes = nil
	c.enter(i, stageName, i.now())
	c.pinned = true
	return nil
}

// SetPoolStatus overrides the status of a campaign's number pool with any text.
func (i *Infobip) SetPoolStatus(campaign, status string) { must(i.setPoolStatus(campaign, status)) }

func (i *Infobip) setPoolStatus(name, status string) error {
	i.mu.Lock()
	defer i.mu.Unlock()
	i.advance()
	c, err := i.campaignNamed(name)
	if err != nil {
		return err
	}
	if c.pool == nil {
		return fmt.Errorf("infobip sandbox: campaign %q has no number pool", name)
	}
	c.pool.status, c.pool.since, c.pool.pinned = status, i.now(), true
	return nil
}

// SetRejection scripts the reasons of the next refusals of a campaign, before
// or after it exists. Without any, the usual ones are given again.
func (i *Infobip) SetRejection(campaign string, details ...RejectionDetail) {
	i.mu.Lock()
	defer i.mu.Unlock()
	i.rescript(func() {
		delete(i.rejections, campaign)
		if len(details) > 0 {
			i.rejections[campaign] = details
		}
	})
}

// LoseNumbers makes the account's numbers, given as digits, never arrive at a
// registered campaign although the call is accepted.
func (i *Infobip) LoseNumbers(numbers ...string) { must(i.loseNumbers(numbers)) }

func (i *Infobip) loseNumbers(numbers []string) error {
	i.mu.Lock()
	defer i.mu.Unlock()
	i.advance()
	for _, digits := range numbers {
		n := i.numberBy(digits)
		if n == nil {
			return fmt.Errorf("infobip sandbox: no number %q", digits)
		}
		i.lostNumbers[n] = true
	}
	return nil
}

// SeedNumberPool adds a pool to the account, or does nothing when it is there.
func (i *Infobip) SeedNumberPool(id string) {
	i.mu.Lock()
	defer i.mu.Unlock()
	if !slices.ContainsFunc(i.pools, func(p *numberPool) bool { return p.id == id }) {
		i.pools = append(i.pools, &numberPool{id: id})
	}
}

// campaignControls are the control endpoints of campaigns: those of this file,
// and one of the name of every [Rule].
func (i *Infobip) campaignControls() map[string]sandbox.Control {
	all := map[string]sandbox.Control{
		"campaign-stage": sandbox.Decoded(func(in struct{ Campaign, Stage string }) (any, error) {
			return nil, i.setCampaignStage(in.Campaign, in.Stage)
		}),
		"pool-status": sandbox.Decoded(func(in struct{ Campaign, Status string }) (any, error) {
			return nil, i.setPoolStatus(in.Campaign, in.Status)
		}),
		"network-state": sandbox.Decoded(func(in struct{ Campaign, Network, State string }) (any, error) {
			return nil, i.setNetworkState(in.Campaign, in.Network, in.State)
		}),
		"rejection": sandbox.Decoded(func(in struct {
			Campaign string
			Details  []RejectionDetail
		}) (any, error) {
			i.SetRejection(in.Campaign, in.Details...)
			return nil, nil
		}),
		"lost-numbers": sandbox.Decoded(func(in struct{ Numbers []string }) (any, error) {
			return nil, i.loseNumbers(in.Numbers)
		}),
		"seed-number-pool": sandbox.Decoded(func(in struct{ ID string }) (any, error) {
			i.SeedNumberPool(in.ID)
			return nil, nil
		}),
		"seed-campaign": sandbox.Decoded(i.controlSeedCampaign),
	}
	for _, rule := range Rules() {
		all[string(rule)] = sandbox.Decoded(func(in struct{ On bool }) (any, error) {
			return nil, i.setRule(rule, in.On)
		})
	}
	return all
}
