package sinchsandbox

import (
	"time"

	"github.com/tendlc/terraform-provider-tendlc/internal/sandbox"
)

const currency = "USD"

// brandFees are charged at submission (submitBrandRegistration, notes).
var brandFees = map[string]float64{"SIMPLIFIED": 10, "FULL": 50}

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

func (s *Sinch) chargeCampaign(c *campaign, kind string, at time.Time, reason string) {
	s.env.Charge(sandbox.Charge{
		Time: at, Vendor: vendorName, ObjectID: c.id, ObjectKind: "campaign", Name: c.request.CampaignName,
		Type: kind, Amount: setupFee(c.request.UseCase), Currency: currency, Reason: reason,
	})
}
