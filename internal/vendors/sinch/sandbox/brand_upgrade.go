package sinchsandbox

import (
	"time"

	"github.com/tendlc/terraform-provider-tendlc/internal/sandbox"
)

// upgradeBrand charges, and starts the review that makes a SIMPLIFIED brand
// FULL. The brand keeps its TCR id all the while.
func (s *Sinch) upgradeBrand(r *sandbox.Request) sandbox.Response {
	b, refusal := s.brandOf(r)
	if refusal != nil {
		return *refusal
	}
	switch {
	case b.status != brandApproved:
		return brandRefused("the brand is %s, it can be upgraded while %s", b.status, brandApproved)
	case b.request.Type == brandFull:
		return brandRefused("the brand is %s already", brandFull)
	}
	s.chargeUpgrade(b)
	b.enter(s, brandUpgrade, s.now())
	b.vetting = s.newVetting(s.now())
	b.pinned = false // also an overridden status moves on from here
	if !s.lateUpgrades {
		b.request.Type = brandFull
	}
	return brandAnswer(b)
}

// endUpgrade makes the brand FULL whatever the vetting said: the fee is spent,
// and a second upgrade would be charged again.
func (b *brand) endUpgrade(s *Sinch, at time.Time) {
	b.request.Type = brandFull
	b.enter(s, brandApproved, at)
}

func (s *Sinch) chargeUpgrade(b *brand) {
	s.env.Charge(sandbox.Charge{
		Time: s.now(), Vendor: vendorName, ObjectID: b.id, ObjectKind: "brand", Name: b.request.DisplayName,
		Type: sandbox.Charged, Amount: AssumedUpgradeFee, Currency: currency,
		Reason: "brand upgrade to FULL; assumed to cost the difference to SIMPLIFIED, which is not documented",
	})
}
