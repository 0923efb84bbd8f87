package sinch

import (
	"cmp"
	"fmt"

	"github.com/tendlc/terraform-provider-tendlc/internal/tcr"
)

// feesAsOf is the date of the figures below. A preview carries it, so an
// upgrade of the provider with new figures changes no stored preview.
const feesAsOf = "2026-11-21"

// Charges implements tfkit.Vendor.
func (Vendor) Charges() tcr.Charges {
	return tcr.Charges{
		{Kind: tcr.FeeBrand, Types: []string{simplifiedBrand, fullBrand}},
		{Kind: tcr.FeeBrandUpgrade},
		{Kind: tcr.FeeCampaign, UseCases: useCases, Monthly: true},
	}
}

// campaignItem is a campaign as a price for it names it.
func campaignItem(useCase string) tcr.Item {
	return tcr.Item{Kind: tcr.FeeCampaign, UseCase: useCase}
}

// brandSetup is what Sinch publishes for a brand by brandRegistrationType, in
// USD, once.
var brandSetup = map[string]float64{simplifiedBrand: 10, fullBrand: 50}

// setupMonths is how many months a campaign's setup fee covers.
const setupMonths = 3

func brandFee(registrationType string) tcr.Fee {
	fee := tcr.Fee{Currency: "USD", AsOf: feesAsOf, Source: fmt.Sprintf("Sinch's published price of a %s brand", registrationType),
		For: tcr.Item{Kind: tcr.FeeBrand, Type: registrationType}}
	if setup, ok := brandSetup[registrationType]; ok {
		monthly := 0.0
		fee.Setup, fee.Monthly = &setup, &monthly
	}
	return fee
}

// upgradeFee: Sinch publishes the prices of both types and none for going from
// one to the other, so the amount is unknown, which is not free.
var upgradeFee = tcr.Fee{Currency: "USD", AsOf: feesAsOf, For: tcr.Item{Kind: tcr.FeeBrandUpgrade},
	Source: "Sinch publishes no price for an upgrade; a SIMPLIFIED brand costs 10 and a FULL one 50"}

// campaignFee is the registry's list price: Sinch publishes no amounts per use
// case, but says that the setup fee covers the first three months.
func campaignFee(useCase string) tcr.Fee {
	fee := tcr.ListPrices.Campaign(useCase, setupMonths).Of(campaignItem(useCase))
	if fee.Setup != nil {
		fee.Source += setupCovers
	}
	return fee
}

// setupCovers goes behind the source of an amount, so that nobody budgets the
// first months twice.
const setupCovers = "; setup covers the first three months"

// ListFee implements tfkit.Vendor.
func (Vendor) ListFee(item tcr.Item) tcr.Fee {
	switch item.Kind {
	case tcr.FeeBrand:
		return brandFee(cmp.Or(item.Type, simplifiedBrand))
	case tcr.FeeBrandUpgrade:
		return upgradeFee
	case tcr.FeeCampaign:
		if item.UseCase == "" {
			return tcr.Depends("the use case")
		}
		return campaignFee(item.UseCase)
	}
	return tcr.Unpriced(item)
}
