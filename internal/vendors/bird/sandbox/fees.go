package birdsandbox

import "github.com/tendlc/terraform-provider-tendlc/internal/sandbox"

const currency = "USD"

// What Bird charges for brands, in USD, whatever the outcome. The fee of a
// change of an approved brand is charged under ChargeApprovedUpdates only; its
// amount is assumed.
const (
	BrandFee             = 4
	BrandResubmissionFee = 4
	BrandChangeFee       = 4
	VettingFee           = 40
)

// charge adds money that is due now to the ledger. kind is "brand" or
// "campaign".
func (b *Bird) charge(kind, id, name string, amount float64, reason string) {
	b.enter(sandbox.Charged, kind, id, name, amount, reason)
}

// commit adds money that will be due to the ledger.
func (b *Bird) commit(kind, id, name string, amount float64, reason string) {
	b.enter(sandbox.Commitment, kind, id, name, amount, reason)
}

func (b *Bird) enter(line, kind, id, name string, amount float64, reason string) {
	b.env.Charge(sandbox.Charge{
		Time: b.now(), Vendor: vendorName, ObjectID: id, ObjectKind: kind, Name: name,
		Type: line, Amount: amount, Currency: currency, Reason: reason,
	})
}
