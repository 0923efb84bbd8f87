package tcr

import "slices"

// The kinds of charges, in the words of the provider's fees.prices. Which of
// them a vendor makes stands in its fees.go.
const (
	FeeBrand                = "brand"
	FeeBrandUpgrade         = "brand_upgrade"
	FeeBrandUpdate          = "brand_update"
	FeeBrandResubmission    = "brand_resubmission"
	FeeBrandAppeal          = "brand_appeal"
	FeeVetting              = "vetting"
	FeeVettingUpgrade       = "vetting_upgrade"
	FeeVettingImport        = "vetting_import"
	FeeCampaign             = "campaign"
	FeeCampaignResubmission = "campaign_resubmission"
	FeeNumberPool           = "number_pool"
)

// Item is what a fee is paid for. The zero value is nothing that anybody can
// give a price for.
type Item struct {
	Kind    string // such as FeeCampaign
	Type    string // the variant, in the vendor's word, such as FULL; "" where there is none
	UseCase string // of a campaign, in the word that the vendor prices it by; "" where there is none
}

// Once says that the item is paid once: whatever the amount is, there is none a
// month. Of nothing in particular it says no.
func (i Item) Once() bool { return i.Kind != "" && i.Kind != FeeCampaign }

// Charge is one kind of charge that a vendor makes, and the words that a price
// for it may name.
type Charge struct {
	Kind     string
	Types    []string // nil: it has no variants
	UseCases []string // nil: it does not depend on a use case
	// OtherUseCases: the vendor takes use cases that UseCases lacks.
	OtherUseCases bool
	// Monthly: it is paid each month too; anything else is paid once.
	Monthly bool
}

// Charges are all that a vendor charges for, in the order of its pages.
type Charges []Charge

// Find is the charge of a kind.
func (c Charges) Find(kind string) (charge Charge, found bool) {
	at := slices.IndexFunc(c, func(one Charge) bool { return one.Kind == kind })
	if at < 0 {
		return Charge{}, false
	}
	return c[at], true
}

// Kinds are the words for what is charged.
func (c Charges) Kinds() []string {
	kinds := make([]string, 0, len(c))
	for _, one := range c {
		kinds = append(kinds, one.Kind)
	}
	return kinds
}

// Price is what an account pays by its own contract, in USD. A nil amount is
// not known.
type Price struct {
	Vendor         string // as in type names: "sinch"
	For            Item   // an empty Type or UseCase stands for any
	Setup, Monthly *float64
}

// Prices are the prices of an account.
type Prices []Price

// PriceSource is the source of a fee that comes from Prices.
const PriceSource = "the provider's fees.prices"

// Fee is the account's own price for an item, if it has one. Of several that
// fit, the one that says most counts: a use case says more than a type.
func (p Prices) Fee(vendor string, item Item) (fee Fee, found bool) {
	if item.Kind == "" {
		return Fee{}, false
	}
	best := -1
	for _, price := range p {
		if said := price.For.says(); price.Vendor == vendor && price.For.fits(item) && said > best {
			best = said
			fee = Fee{Setup: price.Setup, Monthly: price.Monthly, Currency: "USD", Source: PriceSource, For: item}
		}
	}
	return fee, best >= 0
}

// fits says whether a price for i is one for the item.
func (i Item) fits(item Item) bool {
	return i.Kind == item.Kind && (i.Type == "" || i.Type == item.Type) && (i.UseCase == "" || i.UseCase == item.UseCase)
}

// says ranks how much an item says.
func (i Item) says() int {
	rank := 0
	if i.UseCase != "" {
		rank += 2
	}
	if i.Type != "" {
		rank++
	}
	return rank
}

// Twice returns an entry that another one says already, if there is one: which
// of both should count could only be guessed.
func (p Prices) Twice() (twice Price, index int, found bool) {
	for i, price := range p {
		if slices.ContainsFunc(p[:i], func(o Price) bool { return o.Vendor == price.Vendor && o.For == price.For }) {
			return price, i, true
		}
	}
	return Price{}, 0, false
}
