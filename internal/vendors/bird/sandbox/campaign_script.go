package birdsandbox

import (
	"fmt"

	"github.com/tendlc/terraform-provider-tendlc/internal/sandbox"
)

// The methods of this file steer campaigns from a test. A campaign is named by
// id or name; of several with a name the newest is meant. They panic on what
// does not exist; the control interface answers 400 instead.

// SetCampaignStatus overrides the status of a campaign with any text, with what
// belongs to the status: a subscription and a use case, or a rejection. Nothing
// moves by itself until an update sends it to review again. A status that the
// contract does not list is then exempt from the response check. No fee is
// charged.
func (b *Bird) SetCampaignStatus(campaign, status string) {
	must(b.setCampaignStatus(campaign, status))
}

// SetSubscriptionStatus overrides the status of a campaign's subscription with
// any text, and gives the campaign one if it has none.
func (b *Bird) SetSubscriptionStatus(campaign, status string) {
	must(b.setSubscriptionStatus(campaign, status))
}

// SetAttachmentStatus overrides the status of an attachment of a campaign with
// any text. It is named by id, filename or the URL that was sent.
func (b *Bird) SetAttachmentStatus(campaign, attachment, status string) {
	must(b.setAttachmentStatus(campaign, attachment, status))
}

// SetCampaignRejection scripts what refusals of a campaign say, before or after
// it exists, also one that stands already. Without a description the usual text
// is given again.
func (b *Bird) SetCampaignRejection(campaign string, rejection Rejection) {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.advance()
	delete(b.campaignRejections, campaign)
	if rejection.Description != "" {
		b.campaignRejections[campaign] = rejection
	}
	if c, err := b.campaignNamed(campaign); err == nil && c.rejection != nil {
		c.refuse(b)
	}
}

// scriptCampaign changes a campaign under the lock, after what was due.
func (b *Bird) scriptCampaign(name, status string, change func(*campaign) error) error {
	if status == "" {
		return fmt.Errorf("bird sandbox: no status for campaign %q", name)
	}
	b.mu.Lock()
	defer b.mu.Unlock()
	b.advance()
	c, err := b.campaignNamed(name)
	if err != nil {
		return err
	}
	return change(c)
}

func (b *Bird) setCampaignStatus(name, status string) error {
	return b.scriptCampaign(name, status, func(c *campaign) error {
		c.enter(b, status, b.now())
		c.pinned = true
		return nil
	})
}

func (b *Bird) setSubscriptionStatus(name, status string) error {
	return b.scriptCampaign(name, status, func(c *campaign) error {
		if c.subscription == nil {
			c.subscription = &subscription{subscribed: b.now()}
		}
		c.subscription.status, c.subscription.updated = status, b.now()
		return nil
	})
}

func (b *Bird) setAttachmentStatus(name, attachment, status string) error {
	return b.scriptCampaign(name, status, func(c *campaign) error {
		for _, a := range c.attachments {
			if a.id == attachment || a.filename() == attachment || a.source == attachment {
				a.status, a.updated, a.pinned = status, b.now(), true
				return nil
			}
		}
		return fmt.Errorf("bird sandbox: campaign %q has no attachment %q", name, attachment)
	})
}

// campaignScripts are the control endpoints of campaigns.
func (b *Bird) campaignScripts() map[string]sandbox.Control {
	return map[string]sandbox.Control{
		"campaign-status": sandbox.Decoded(func(in struct{ Campaign, Status string }) (any, error) {
			return nil, b.setCampaignStatus(in.Campaign, in.Status)
		}),
		"campaign-rejection": sandbox.Decoded(func(in struct{ Campaign, Code, Description string }) (any, error) {
			b.SetCampaignRejection(in.Campaign, Rejection{Code: in.Code, Description: in.Description})
			return nil, nil
		}),
		"subscription-status": sandbox.Decoded(func(in struct{ Campaign, Status string }) (any, error) {
			return nil, b.setSubscriptionStatus(in.Campaign, in.Status)
		}),
		"attachment-status": sandbox.Decoded(func(in struct{ Campaign, Attachment, Status string }) (any, error) {
			return nil, b.setAttachmentStatus(in.Campaign, in.Attachment, in.Status)
		}),
		"seed-campaign": sandbox.Decoded(func(in struct {
			Brand, Status string
			Campaign      CampaignRequest
		}) (any, error) {
			id, err := b.seedCampaign(in.Brand, in.Campaign, in.Status)
			return map[string]string{"id": id}, err
		}),
	}
}
