package birdsandbox

import (
	"fmt"
	"slices"
	"time"

	"github.com/tendlc/terraform-provider-tendlc/internal/sandbox"
)

// Statuses of a campaign. DRAFT is in the contract and when it arises is not
// documented, so only a control makes one.
const (
	campaignPending   = "PENDING"
	campaignApproved  = "APPROVED"
	campaignDeclined  = "DECLINED"
	campaignRejected  = "REJECTED"
	campaignFailed    = "FAILED"
	campaignSuspended = "SUSPENDED"
	campaignExpired   = "EXPIRED"
	campaignDeleted   = "DELETED"
	campaignDraft     = "DRAFT"
)

var campaignStatuses = []string{
	campaignPending, campaignApproved, campaignDeclined, campaignRejected, campaignFailed,
	campaignSuspended, campaignExpired, campaignDeleted, campaignDraft,
}

type campaign struct {
	id       string
	sequence int
	brandID  string
	request  CampaignRequest
	status   string
	reviews  int // begun so far
	pinned   bool
	useCase  *useCase // nil until it is approved and once it is deleted

	created, updated time.Time
	since            time.Time // when it came to its status

	rejection    *Rejection
	subscription *subscription // nil until it is approved
	attachments  []*attachment
}

// addCampaign gives a campaign its id and its place in the list. It has no
// status yet.
func (b *Bird) addCampaign(brandID string, request CampaignRequest) *campaign {
	now := b.now()
	c := &campaign{
		id: b.ids.UUID(), sequence: b.nextSequence(), brandID: brandID, request: request.complete(), created: now, updated: now,
	}
	c.attach(b, now)
	b.campaigns = append(b.campaigns, c)
	return c
}

// enter moves the campaign to a status and does what belongs to it.
func (c *campaign) enter(b *Bird, status string, at time.Time) {
	c.status, c.since, c.updated, c.pinned = status, at, at, false
	switch status {
	case campaignPending:
		c.reviews++
		c.rejection = nil
	case campaignApproved:
		c.rejection = nil
		c.approve(b, at)
	case campaignDeclined, campaignRejected:
		c.refuse(b)
	case campaignExpired:
		c.subscription.cancel(at)
	case campaignDeleted:
		c.subscription.cancel(at)
		b.useCases = slices.DeleteFunc(b.useCases, func(u *useCase) bool { return u == c.useCase })
		c.useCase = nil
	}
}

// approve starts the subscription and makes the use case that channels name. A
// script may approve a campaign that was over, which begins both anew.
func (c *campaign) approve(b *Bird, at time.Time) {
	if c.subscription == nil || !c.subscription.ends.IsZero() {
		c.subscription = &subscription{status: subscriptionActive, subscribed: at}
	}
	if c.useCase == nil {
		c.useCase = b.addUseCase(c.request.Name, c.request.Description, c.id, at)
	}
}

// shown says whether reads find the campaign: what a deleted one gives is not
// documented, see [ShowDeleted].
func (c *campaign) shown(b *Bird) bool { return c.status != campaignDeleted || b.rules[ShowDeleted] }

// over says that no message can be sent for the campaign any more.
func (c *campaign) over() bool {
	return slices.Contains([]string{campaignSuspended, campaignExpired, campaignDeleted, campaignFailed}, c.status)
}

// activeCampaigns counts what keeps a brand from being detached or deleted:
// campaigns under review, approved ones, and those that are paid for. Which
// ones Bird calls active is not documented.
func (b *Bird) activeCampaigns(brandID string) int {
	count := 0
	for _, c := range b.campaigns {
		paid := c.subscription != nil && c.subscription.status == subscriptionActive
		if c.brandID == brandID && (c.status == campaignPending || c.status == campaignApproved || paid) {
			count++
		}
	}
	return count
}

func (b *Bird) campaignBy(id string) *campaign {
	for _, c := range b.campaigns {
		if c.id == id {
			return c
		}
	}
	return nil
}

// campaignNamed finds a campaign by id or name, for scripts.
func (b *Bird) campaignNamed(idOrName string) (*campaign, error) {
	for _, c := range slices.Backward(b.campaigns) {
		if c.id == idOrName || c.request.Name == idOrName && idOrName != "" {
			return c, nil
		}
	}
	return nil, fmt.Errorf("bird sandbox: no campaign %q", idOrName)
}

// campaignOf is the campaign of a path, read below its own brand only.
func (b *Bird) campaignOf(r *sandbox.Request) (*campaign, *sandbox.Response) {
	if _, refusal := b.brandOf(r); refusal != nil {
		return nil, refusal
	}
	c := b.campaignBy(r.Path["campaignId"])
	// Whether Bird reads it below another brand too is not documented.
	if c == nil || c.brandID != r.Path["brandId"] || !c.shown(b) {
		return nil, refusing(notFound("campaign"))
	}
	return c, nil
}

func (b *Bird) getCampaign(r *sandbox.Request) sandbox.Response {
	c, refusal := b.campaignOf(r)
	if refusal != nil {
		return *refusal
	}
	return b.campaignAnswer(c)
}

func (b *Bird) listCampaigns(r *sandbox.Request) sandbox.Response {
	if _, refusal := b.brandOf(r); refusal != nil {
		return *refusal
	}
	var found []*campaign
	var exempt []string
	for _, c := range b.campaigns {
		if c.brandID == r.Path["brandId"] && c.shown(b) && b.listed(c.created) {
			found = append(found, c)
			exempt = append(exempt, c.exempt()...)
		}
	}
	answer := page(r, defaultLimit, found, func(c *campaign) int { return c.sequence }, func(c *campaign) any { return c.view(b) })
	answer.Exempt = append(answer.Exempt, exempt...)
	return answer
}

func (b *Bird) campaignAnswer(c *campaign) sandbox.Response {
	answer := ok(c.id, c.view(b))
	answer.Exempt = c.exempt()
	return answer
}

// exempt are the properties that a control has put out of contract.
func (c *campaign) exempt() []string {
	odd := !slices.Contains(campaignStatuses, c.status)
	odd = odd || c.subscription != nil && !slices.Contains(subscriptionStatuses, c.subscription.status)
	for _, a := range c.attachments {
		odd = odd || !slices.Contains(attachmentStatuses, a.status)
	}
	if odd {
		return []string{"status"}
	}
	return nil
}

func (c *campaign) view(b *Bird) campaignView {
	r := c.request
	v := campaignView{
		ID: c.id, Name: r.Name, Subscription: c.subscription.view(), Status: c.status, Usecase: r.Usecase,
		SubUsecases: r.SubUsecases, Description: r.Description,
		EmbeddedLink: *r.EmbeddedLink, EmbeddedPhone: *r.EmbeddedPhone, NumberPool: *r.NumberPool, AgeGated: *r.AgeGated,
		DirectLending: *r.DirectLending, SubscriberOptin: *r.SubscriberOptin, SubscriberOptout: *r.SubscriberOptout,
		SubscriberHelp: *r.SubscriberHelp,
		Samples:        append([]string{}, r.Samples...), MessageFlow: r.MessageFlow, HelpMessage: r.HelpMessage, HelpKeywords: r.HelpKeywords,
		OptoutKeywords: r.OptoutKeywords, OptinKeywords: r.OptinKeywords, OptinMessage: r.OptinMessage,
		OptoutMessage: r.OptoutMessage, TermsAndConditions: r.TermsAndConditions,
		BrandID: c.brandID, ResellerID: &r.ResellerID, Rejection: c.rejection, Attachments: []attachmentView{},
		CreatedAt: date(c.created), UpdatedAt: date(c.updated),
	}
	if len(v.SubUsecases) == 0 {
		v.SubUsecases = nil
		if b.rules[EmptyLists] {
			v.SubUsecases = []string{}
		}
	}
	if r.ResellerID == "" && !b.rules[EmptyLists] {
		v.ResellerID = nil
	}
	for _, a := range c.attachments {
		v.Attachments = append(v.Attachments, a.view())
	}
	return v
}
