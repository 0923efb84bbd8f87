package bird

import (
	"fmt"

	"github.com/tendlc/terraform-provider-tendlc/internal/tcr"
)

// feesAsOf is the date of the figures below. A preview carries it, so that a
// newer provider changes no stored preview.
const feesAsOf = "2026-11-22"

// Bird's published prices, in USD, once. Source: Bird's pages on brand
// registration and on additional costs for using 10DLC; the campaign review is
// from its support page of 2023.
const (
	brandPrice          = 4.0
	vettingPrice        = 40.0
	campaignReviewPrice = 15.0
)

// committedMonths is how many months of a campaign Bird charges at least.
const committedMonths = 3

var (
	brandFee             = once(tcr.FeeBrand, brandPrice, "Bird's published price of a brand registration")
	brandResubmissionFee = once(tcr.FeeBrandResubmission, brandPrice, "Bird's published price of submitting a brand again")
	vettingFee           = once(tcr.FeeVetting, vettingPrice, "Bird's published price of a standard vetting")
)

// brandChangeFee: Bird says that updating a brand may cost something and names
// a price for a resubmission only, so the amount is unknown, which is not free.
var brandChangeFee = tcr.Fee{Currency: "USD", AsOf: feesAsOf, For: tcr.Item{Kind: tcr.FeeBrandUpdate},
	Source: "Bird names no price for changing an approved brand; submitting a refused one again costs 4"}

// campaignResubmissionFee: Bird says that a refused campaign costs again when
// it is sent again, and names no amount.
var campaignResubmissionFee = tcr.Fee{Currency: "USD", AsOf: feesAsOf, For: tcr.Item{Kind: tcr.FeeCampaignResubmission},
	Source: "Bird names no price for another review; that of a new campaign costs 15"}

// campaignFee is what registering a campaign costs: Bird's price of the review,
// and for the months the registry's list price, because Bird's own monthly
// prices are not public.
func campaignFee(useCase string) tcr.Fee {
	fee := tcr.ListPrices.MonthlyOnly(useCase).Of(tcr.Item{Kind: tcr.FeeCampaign, UseCase: useCase})
	setup := campaignReviewPrice
	months := "no price of a month is published"
	switch {
	case fee.Monthly != nil:
		months = "the registry's list price a month"
	case useCase == "":
		months = "the price of a month depends on the use case, which is not given"
	}
	fee.Setup, fee.AsOf = &setup, feesAsOf
	// examples/pipeline/tendlc.jq puts "at least N months are charged" into its comment.
	fee.Source = fmt.Sprintf("Bird's review price (2023); %s; at least %d months are charged", months, committedMonths)
	return fee
}

func once(kind string, amount float64, source string) tcr.Fee {
	monthly := 0.0
	return tcr.Fee{Setup: &amount, Monthly: &monthly, Currency: "USD", Source: source, AsOf: feesAsOf, For: tcr.Item{Kind: kind}}
}

// Charges implements tfkit.Vendor.
func (Vendor) Charges() tcr.Charges {
	return tcr.Charges{
		{Kind: tcr.FeeBrand},
		{Kind: tcr.FeeBrandUpdate},
		{Kind: tcr.FeeBrandResubmission},
		{Kind: tcr.FeeVetting},
		{Kind: tcr.FeeCampaign, UseCases: useCases, OtherUseCases: true, Monthly: true},
		{Kind: tcr.FeeCampaignResubmission},
	}
}

// ListFee implements tfkit.Vendor.
func (Vendor) ListFee(item tcr.Item) tcr.Fee {
	switch item.Kind {
	case tcr.FeeBrand:
		return brandFee
	case tcr.FeeBrandUpdate:
		return brandChangeFee
	case tcr.FeeBrandResubmission:
		return brandResubmissionFee
	case tcr.FeeVetting:
		return vettingFee
	case tcr.FeeCampaignResubmission:
		return campaignResubmissionFee
	case tcr.FeeCampaign:
		return campaignFee(item.UseCase)
	}
	return tcr.Unpriced(item)
}
