package infobipsandbox

import (
	"fmt"
	"slices"
	"time"

	"github.com/tendlc/terraform-provider-tendlc/internal/sandbox"
)

// Types of campaigns that are played.
const (
	tenDigitType = "TEN_DIGIT_LONG_CODE"
	externalType = "EXTERNAL_TEN_DIGIT_LONG_CODE"
)

type campaign struct {
	id       string
	request  CampaignRequest // without numbers, which are below
	stage    string
	tcrID    string // empty until it is at the registry; an external one brings its own
	created  time.Time
	modified time.Time
	since    time.Time // when the stage began
	pinned   bool      // the stage was overridden: nothing moves by itself

	numbers numberSet
	changes []numberChange // accepted and not done, oldest first

	priority   string    // of the latest register, empty when none was named
	submitted  time.Time // when it last went into review
	registered time.Time // when it first was, zero before
	feedback   *campaignFeedback
	rejected   time.Time // of the latest refusal
	appeals    []appeal
	pool       *poolLink         // nil when none is attached
	networks   map[string]string // overridden states, see SetNetworkState
}

// enter moves the campaign to a stage and does what belongs to it. A stage
// that was overridden goes on from here.
func (c *campaign) enter(i *Infobip, name string, at time.Time) {
	c.stage, c.since, c.modified, c.pinned = name, at, at, false
	if stages[name].atTCR && c.tcrID == "" {
		c.tcrID = i.ids.TCR("C")
	}
	switch name {
	case stageRejected, stageRejectedExternally:
		c.reject(i, at)
	case stageApprovedByReviewer, stageRegistered:
		c.feedback = nil
	}
	if name == stageRegistered && c.registered.IsZero() {
		c.registered = at
	}
}

// campaignBy finds a campaign by id, or nil.
func (i *Infobip) campaignBy(id string) *campaign {
	n := slices.IndexFunc(i.campaigns, func(c *campaign) bool { return c.id == id })
	if n < 0 {
		return nil
	}
	return i.campaigns[n]
}

// campaignsOf are the campaigns of a brand.
func (i *Infobip) campaignsOf(brandID string) []*campaign {
	var found []*campaign
	for _, c := range i.campaigns {
		if c.request.CampaignContent != nil && c.request.BrandID == brandID {
			found = append(found, c)
		}
	}
	return found
}

// campaignNamed finds a campaign by id, TCR id, referenceId or name, for
// scripts; of several with a name the latest.
func (i *Infobip) campaignNamed(name string) (*campaign, error) {
	for _, c := range slices.Backward(i.campaigns) {
		if name != "" && slices.Contains([]string{c.id, c.tcrID, c.request.ReferenceID, c.request.Name}, name) {
			return c, nil
		}
	}
	return nil, fmt.Errorf("infobip sandbox: no campaign %q", name)
}

// campaignCall finds the campaign of a path and asks whether it takes the
// operation in its stage; the refusal is nil when it does.
func (i *Infobip) campaignCall(r *sandbox.Request) (*campaign, *sandbox.Response) {
	id := r.Path["campaignId"]
	c := i.campaignBy(id)
	if c == nil {
		refusal := notFound()
		return nil, &refusal
	}
	if _, staged := stageWrites[r.Operation]; staged && !i.takes(c, r.Operation) {
		refusal := refused("Campaign %s is in stage %s, which does not allow %s", c.id, c.stage, r.Operation)
		return nil, &refusal
	}
	return c, nil
}

func (i *Infobip) getCampaign(r *sandbox.Request) sandbox.Response {
	c, refusal := i.campaignCall(r)
	if refusal != nil {
		return *refusal
	}
	return i.campaignAnswer(c)
}

// brandWith finds a brand by id, or nil.
func (i *Infobip) brandWith(id string) *brand {
	return i.brandBy(func(b *brand) bool { return b.id == id })
}
