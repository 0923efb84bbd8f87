package infobip

import (
	"slices"

	"github.com/tendlc/terraform-provider-tendlc/internal/tcr"
)

// feesAsOf is the date of what is said below of unpublished prices. A preview
// carries it, so that a newer provider changes no stored preview.
const feesAsOf = "2026-11-22"

// Infobip passes the registry's fees through and publishes no amounts with the
// API; the list price of the registry is what a plan can say.
var brandRegistrationFee = tcr.ListPrices.Once(tcr.ListPrices.Brand).Of(tcr.Item{Kind: tcr.FeeBrand})

// brandUpdateFee: a registered brand that is changed goes to the registrar
// again. No page says that this is free, so the amount is unknown.
var brandUpdateFee = tcr.Fee{Currency: "USD", AsOf: feesAsOf, For: tcr.Item{Kind: tcr.FeeBrandUpdate},
	Source: "Infobip publishes no price for sending a changed brand to the registrar again"}

// brandAppealFee: the contract says that an appeal is charged if the registry
// itself handles it, and nobody says how much.
var brandAppealFee = tcr.Fee{Currency: "USD", AsOf: feesAsOf, For: tcr.Item{Kind: tcr.FeeBrandAppeal},
	Source: "Infobip publishes no price for an appeal of a brand, and charges one only if the registrar itself handles it"}

// vetFee is the fee of a vet by its type. Only the standard one has a public
// list price.
func vetFee(vetType string) tcr.Fee {
	item := tcr.Item{Kind: tcr.FeeVetting, Type: vetType}
	if vetType == vetStandard {
		return tcr.ListPrices.Once(tcr.ListPrices.StandardVet).Of(item)
	}
	return tcr.Fee{Currency: "USD", AsOf: feesAsOf, Source: "no published price for a vet of type " + vetType, For: item}
}

// vetUpgradeFee: a standard vet that becomes an enhanced one.
var vetUpgradeFee = vetFee(vetEnhanced).Of(tcr.Item{Kind: tcr.FeeVettingUpgrade})

// importedVetFee: nothing says whether taking over an outside vet costs
// something at Infobip.
var importedVetFee = tcr.Fee{Currency: "USD", AsOf: feesAsOf, For: tcr.Item{Kind: tcr.FeeVettingImport},
	Source: "Infobip publishes no price for importing a vet; it was paid to the vetting provider"}

// poolFee: a reason asks for a dedicated number pool. What one costs of which the
// guide says nothing, and whether it is one of several, only Infobip knows.
var poolFee = tcr.Fee{Currency: "USD", AsOf: feesAsOf, For: tcr.Item{Kind: tcr.FeeNumberPool},
	Source: "one dedicated pool is free as far as Infobip's guide says, several cost 2,000 USD once"}

// externalFee: who registers at the registry himself is billed there.
var externalFee = tcr.Fee{Currency: "USD", AsOf: feesAsOf, For: tcr.Item{Kind: tcr.FeeCampaign, Type: typeExternal},
	Source: "billed by The Campaign Registry to the campaign service provider directly, not by Infobip"}

// campaignFee is what registering a campaign costs. Several use cases are
// priced as MIXED and low volume as LOW_VOLUME, as the registry does.
func campaignFee(campaignType string, useCases []string, lowVolume bool) tcr.Fee {
	switch {
	case campaignType == typeExternal:
		return externalFee
	case lowVolume:
		return regularFee(pricedLowVolume, pricedLowVolume)
	case len(useCases) == 1:
		return regularFee(useCases[0], registryUseCases[useCases[0]])
	default:
		return regularFee(pricedMixed, pricedMixed)
	}
}

// Use cases of the registry that no argument has: what a campaign of low volume
// and one with several use cases are priced as.
const pricedLowVolume, pricedMixed = "LOW_VOLUME", "MIXED"

// regularFee is the fee of a campaign that the account prices by one word and
// the registry by another.
func regularFee(useCase, registryUseCase string) tcr.Fee {
	return tcr.ListPrices.MonthlyOnly(registryUseCase).Of(tcr.Item{Kind: tcr.FeeCampaign, Type: typeTenDLC, UseCase: useCase})
}

// Charges implements tfkit.Vendor.
func (Vendor) Charges() tcr.Charges {
	return tcr.Charges{
		{Kind: tcr.FeeBrand},
		{Kind: tcr.FeeBrandUpdate},
		{Kind: tcr.FeeBrandAppeal},
		{Kind: tcr.FeeVetting, Types: []string{vetStandard, vetEnhanced}},
		{Kind: tcr.FeeVettingUpgrade},
		{Kind: tcr.FeeVettingImport},
		{Kind: tcr.FeeCampaign, Types: campaignTypes, UseCases: slices.Concat(useCases, []string{pricedMixed, pricedLowVolume}), Monthly: true},
		{Kind: tcr.FeeNumberPool},
	}
}

// ListFee implements tfkit.Vendor.
func (Vendor) ListFee(item tcr.Item) tcr.Fee {
	switch item.Kind {
	case tcr.FeeBrand:
		return brandRegistrationFee
	case tcr.FeeBrandUpdate:
		return brandUpdateFee
	case tcr.FeeBrandAppeal:
		return brandAppealFee
	case tcr.FeeVetting:
		if item.Type == "" {
			return tcr.Depends("the type")
		}
		return vetFee(item.Type)
	case tcr.FeeVettingUpgrade:
		return vetUpgradeFee
	case tcr.FeeVettingImport:
		return importedVetFee
	case tcr.FeeNumberPool:
		return poolFee
	case tcr.FeeCampaign:
		return listCampaignFee(item)
	}
	return tcr.Unpriced(item)
}

// listCampaignFee is the fee of a campaign by the word that it is priced by,
// which stands for several use cases or for low volume too.
func listCampaignFee(item tcr.Item) tcr.Fee {
	switch {
	case item.Type == typeExternal:
		return externalFee
	case item.UseCase == "":
		return tcr.Depends("the use case")
	case item.UseCase == pricedMixed || item.UseCase == pricedLowVolume:
		return regularFee(item.UseCase, item.UseCase)
	}
	return regularFee(item.UseCase, registryUseCases[item.UseCase])
}

// registryUseCases are those of Infobip's use cases whose name says which of
// the registry's they are. Infobip does not publish how it maps the others, so
// they have no price.
var registryUseCases = map[string]string{
	"EDUCATION":                   "HIGHER_EDUCATION",
	"FRAUD_ALERTS":                "FRAUD_ALERT",
	"PROMOTIONAL_MARKETING":       "MARKETING",
	"PUBLIC_SERVICE_ANNOUNCEMENT": "PUBLIC_SERVICE_ANNOUNCEMENT",
	"TWO_FACTOR_AUTH":             "2FA",
	"VOTING_POLLING":              "POLLING_VOTING",
}
