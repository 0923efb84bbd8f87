package tcr

// Fee is what registering one object costs. A nil amount means that the price
// is not known, which is never the same as free.
type Fee struct {
	Setup    *float64 // USD, once
	Monthly  *float64 // USD a month, from when the setup fee no longer covers it
	Currency string   // ISO 4217, always USD today
	Source   string   // where the figure comes from, in words for the plan
	AsOf     string   // date of the table, YYYY-MM-DD; never today, and empty for a price that was asked for or configured
	For      Item     // what is paid for; the account's own price for it counts instead
}

// Depends is the fee of what has several prices, while it is not said which: it
// has no amounts. on is what is missing, such as "the use case".
func Depends(on string) Fee {
	return Fee{Currency: "USD", Source: "the price depends on " + on + ", which is not given"}
}

// Unpriced is the fee of what a vendor's table does not have: it has no amounts,
// and above all none of another kind.
func Unpriced(item Item) Fee {
	return Fee{Currency: "USD", Source: "no published price for " + item.Kind, For: item}
}

// Of is the fee with what it is paid for.
func (f Fee) Of(item Item) Fee {
	f.For = item
	return f
}

// ListPrices is the registry's monthly campaign price by use case, in USD, as
// public resellers repeat it. The registry publishes no price list of its own
// to the public; a use case that is missing here has no price that we could
// name.
var ListPrices = PriceList{
	AsOf:   "2026-11-21",
	Source: "registry list price as resellers publish it; the vendor may charge otherwise",
	Monthly: map[string]float64{
		"2FA":                         10,
		"ACCOUNT_NOTIFICATION":        10,
		"CUSTOMER_CARE":               10,
		"DELIVERY_NOTIFICATION":       10,
		"FRAUD_ALERT":                 10,
		"HIGHER_EDUCATION":            10,
		"MARKETING":                   10,
		"MIXED":                       10,
		"POLLING_VOTING":              10,
		"PUBLIC_SERVICE_ANNOUNCEMENT": 10,
		"SECURITY_ALERT":              10,
		"LOW_VOLUME":                  2,
		"CHARITY":                     3,
		"EMERGENCY":                   5,
		"AGENTS_FRANCHISES":           30,
	},
	Brand:       4,
	StandardVet: 40,
}

// PriceList is a dated table of monthly prices by use case.
type PriceList struct {
	AsOf    string
	Source  string
	Monthly map[string]float64 // of campaigns, by use case
	// Brand is a brand's registration, StandardVet a standard vetting, both once.
	Brand, StandardVet float64
}

// Once is the fee of something that is paid once.
func (l PriceList) Once(amount float64) Fee {
	monthly := 0.0
	return Fee{Setup: &amount, Monthly: &monthly, Currency: "USD", Source: l.Source, AsOf: l.AsOf}
}

// MonthlyOnly is the fee of a campaign whose setup fee the vendor does not
// publish. An unlisted use case yields a Fee without amounts.
func (l PriceList) MonthlyOnly(useCase string) Fee {
	fee := l.Campaign(useCase, 0)
	fee.Setup = nil
	return fee
}

// Campaign is the fee of a campaign whose setup fee covers the first
// monthsInSetup months. An unlisted use case yields a Fee without amounts.
func (l PriceList) Campaign(useCase string, monthsInSetup int) Fee {
	fee := Fee{Currency: "USD", Source: l.Source, AsOf: l.AsOf}
	monthly, ok := l.Monthly[useCase]
	if !ok {
		fee.Source = "no published price for this use case"
		return fee
	}
	setup := monthly * float64(monthsInSetup)
	fee.Setup, fee.Monthly = &setup, &monthly
	return fee
}
