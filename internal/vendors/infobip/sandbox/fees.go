package infobipsandbox

import (
	"github.com/tendlc/terraform-provider-tendlc/internal/sandbox"
)

const currency = "USD"

// What registrations of brands cost, in USD. Infobip leaves amounts to each
// customer's contract; these are assumed, close to what resellers of the
// registry publish.
const (
	BrandFee       = 4
	StandardVetFee = 40
	EnhancedVetFee = 95
)

var vetFees = map[string]float64{vetStandard: StandardVetFee, vetEnhanced: EnhancedVetFee}

func (i *Infobip) chargeBrand(b *brand, amount float64, reason string) {
	i.env.Charge(sandbox.Charge{
		Time: i.now(), Vendor: vendorName, ObjectID: b.id, ObjectKind: "brand", Name: b.request.Name,
		Type: sandbox.Charged, Amount: amount, Currency: currency, Reason: reason + "; the amount is assumed",
	})
}
