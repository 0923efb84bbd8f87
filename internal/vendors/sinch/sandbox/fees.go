package sinchsandbox

import (
	"time"

	"github.com/tendlc/terraform-provider-tendlc/internal/sandbox"
)

const currency = "USD"

// Brand fees are charged at submission (submitBrandRegistration, notes).
const (
	simplifiedFee = 10
	fullFee       = 50
)

// AssumedUpgradeFee is what the sandbox charges for an upgrade. Sinch does not
// say what one costs, nor when it is due.
const AssumedUpgradeFee = fullFee - simplifiedFee

var brandFees = map[string]float64{brandSimplified: simplifiedFee, brandFull: fullFee}

// monthlyFees differ from the standard for these use cases.
var monthlyFees = map[string]float64{
	"LOW_VOLUME":        2,
	"CHARITY":           3,
	"EMERGENCY":         5,
	"AGENTS_FRANCHISES": 30,
}

const (
	standardMonthlyFee = 10
	setupMonths        = 3 // the setup fee covers these
)

func monthlyFee(useCase string) float64 {
	if fee, special := monthlyFees[useCase]; special {
		return fee
	}
	return standardMonthlyFee
}

func setupFee(useCase string) float64 { return setupMonths * monthlyFee(useCase) }

func (s *Sinch) chargeBrand(b *brand) {
	s.env.Charge(sandbox.Charge{
		Time: b.created, Vendor: vendorName, ObjectID: b.id, ObjectKind: "brand", Name: b.request.DisplayName,
		Type: sandbox.Charged, Amount: brandFees[b.request.Type], Currency: currency,
		Reason: "brand registration, " + b.request.Type,
	})
}

func (s *Sinch) chargeCampaign(c *campaign, kind string, amount float64, at time.Time, reason string) {
	s.env.Charge(sandbox.Charge{
		Time: at, Vendor: vendorName, ObjectID: c.id, ObjectKind: "campaign", Name: c.request.CampaignName,
		Type: kind, Amount: amount, Currency: currency, Reason: reason,
	})
}
