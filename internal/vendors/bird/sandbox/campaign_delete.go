package birdsandbox

import (
	"slices"

	"github.com/tendlc/terraform-provider-tendlc/internal/sandbox"
)

// deleteCampaign deletes at once, in every status: which ones allow it is not
// documented, see [NoDeleteInReview]. The subscription runs to the end of the
// months that are charged at least.
func (b *Bird) deleteCampaign(r *sandbox.Request) sandbox.Response {
	c, refusal := b.campaignOf(r)
	switch {
	case refusal != nil:
		return *refusal
	case c.status == campaignDeleted:
		return notFound("campaign") // readable, and yet gone
	case b.hasChannel(c):
		return wrongState("", "the campaign still has active channels")
	case c.status == campaignPending && b.rules[NoDeleteInReview]:
		return wrongState("", "the campaign is under review")
	}
	c.enter(b, campaignDeleted, b.now())
	return b.campaignAnswer(c)
}

// hasChannel says whether a channel uses the campaign: by its use case, or by a
// number that is tied to it.
func (b *Bird) hasChannel(c *campaign) bool {
	return slices.ContainsFunc(b.connectors, func(conn *connector) bool {
		byUseCase := c.useCase != nil && conn.arguments.UseCaseID == c.useCase.id
		n := b.numberBy(conn.arguments.PhoneNumberID)
		return byUseCase || n != nil && n.tenDLC != nil && n.tenDLC.campaignID == c.id
	})
}
