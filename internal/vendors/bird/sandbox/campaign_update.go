package birdsandbox

import (
	"encoding/json"
	"slices"

	"github.com/tendlc/terraform-provider-tendlc/internal/sandbox"
)

// approvedEdits are the fields that an approved campaign lets change, by the
// operation's text.
var approvedEdits = []string{
	"description", "samples", "messageFlow", "helpMessage", "helpKeywords", "optinKeywords", "optoutKeywords",
	"optinMessage", "optoutMessage",
}

// updateCampaign edits an approved campaign, or corrects a refused one and
// sends it to review again.
func (b *Bird) updateCampaign(r *sandbox.Request) sandbox.Response {
	c, refusal := b.campaignOf(r)
	if refusal != nil {
		return *refusal
	}
	switch {
	case !slices.Contains([]string{campaignApproved, campaignDeclined, campaignRejected}, c.status):
		return wrongState("", "the campaign can only be changed when approved, declined or rejected")
	case c.status == campaignRejected && b.rules[NewCampaignAfterRejection]:
		return wrongState("", "a rejected campaign cannot be changed, register a new one")
	}
	request, err := c.request.patched(r.Body)
	if err != nil {
		return invalid("body", err.Error())
	}
	request = b.stored(request)
	changed := c.request.differences(request)
	if refusal := b.checkEdit(c, r.Body, changed); refusal != nil {
		return *refusal
	}
	if refusal := b.checkCampaign(request); refusal != nil {
		return *refusal
	}
	b.applyEdit(c, request, changed)
	return b.campaignAnswer(c)
}

// checkEdit refuses the fields that the campaign's status locks.
func (b *Bird) checkEdit(c *campaign, patch []byte, changed []string) *sandbox.Response {
	named := namedFields(patch)
	for _, field := range []string{"usecase", "subUsecases"} {
		if b.rules[FixedUsecase] && slices.Contains(named, field) {
			return refusing(wrongState(field, "%s cannot be changed", field))
		}
	}
	if c.status != campaignApproved {
		return nil
	}
	locked := changed
	if b.rules[RefuseLockedFields] {
		locked = named
	}
	for _, field := range locked {
		if !slices.Contains(approvedEdits, field) {
			return refusing(wrongState(field, "%s cannot be changed while the campaign is approved", field))
		}
	}
	return nil
}

// namedFields are the fields of a patch that are not null, sorted.
func namedFields(patch []byte) []string {
	var fields map[string]any
	if err := json.Unmarshal(patch, &fields); err != nil {
		return nil // it was read before
	}
	var names []string
	for name, value := range fields {
		if value != nil {
			names = append(names, name)
		}
	}
	slices.Sort(names)
	return names
}

// applyEdit stores the new fields. A refused campaign goes to review again for
// the fee, also when nothing differs.
func (b *Bird) applyEdit(c *campaign, request CampaignRequest, changed []string) {
	now := b.now()
	refused := c.status != campaignApproved
	c.request, c.updated = request, now
	c.attach(b, now)
	switch {
	case refused:
		c.enter(b, campaignPending, now)
		b.chargeCampaign(c, CampaignResubmissionFee, "campaign resubmission, the amount is assumed")
	case len(changed) > 0:
		if b.rules[ChargeApprovedEdits] {
			b.chargeCampaign(c, CampaignEditFee, "edit of an approved campaign, the amount is assumed")
		}
		if b.rules[ReviewApprovedEdits] {
			c.enter(b, campaignPending, now)
		}
	}
}
