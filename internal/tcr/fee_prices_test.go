package tcr

import "testing"

func amount(value float64) *float64 { return &value }

// The entry that says most counts, whatever the order; one for another vendor,
// kind, type or use case never does.
func TestOwnPriceIsTheOneThatSaysMost(t *testing.T) {
	t.Parallel()
	prices := Prices{
		{Vendor: "sinch", For: Item{Kind: FeeCampaign}, Setup: amount(1)},
		{Vendor: "sinch", For: Item{Kind: FeeCampaign, UseCase: "MIXED"}, Setup: amount(2)},
		{Vendor: "sinch", For: Item{Kind: FeeCampaign, Type: "SHARED"}, Setup: amount(3)},
		{Vendor: "sinch", For: Item{Kind: FeeCampaign, Type: "SHARED", UseCase: "MIXED"}, Setup: amount(4)},
		{Vendor: "bird", For: Item{Kind: FeeCampaign}, Setup: amount(5)},
		{Vendor: "bird", For: Item{Kind: FeeBrand, Type: "FULL"}, Setup: amount(6)},
	}
	for name, one := range map[string]struct {
		vendor string
		item   Item
		want   float64 // 0: none
	}{
		"any":                   {"sinch", Item{Kind: FeeCampaign, UseCase: "2FA"}, 1},
		"use case":              {"sinch", Item{Kind: FeeCampaign, Type: "OWN", UseCase: "MIXED"}, 2},
		"type":                  {"sinch", Item{Kind: FeeCampaign, Type: "SHARED", UseCase: "2FA"}, 3},
		"use case and type":     {"sinch", Item{Kind: FeeCampaign, Type: "SHARED", UseCase: "MIXED"}, 4},
		"another vendor":        {"bird", Item{Kind: FeeCampaign, UseCase: "MIXED"}, 5},
		"another type":          {"bird", Item{Kind: FeeBrand}, 0},
		"another kind":          {"sinch", Item{Kind: FeeBrand}, 0},
		"a vendor without one":  {"infobip", Item{Kind: FeeCampaign}, 0},
		"nothing that is known": {"sinch", Item{}, 0},
	} {
		fee, found := prices.Fee(one.vendor, one.item)
		if found != (one.want > 0) || found && *fee.Setup != one.want {
			t.Errorf("%s: %+v, found %v", name, fee, found)
		}
		if found && (fee.Source != PriceSource || fee.AsOf != "" || fee.Currency != "USD" || fee.For != one.item) {
			t.Errorf("%s: %+v", name, fee)
		}
	}
}

// An amount that the entry leaves out is not known, and never that of a table.
func TestOwnPriceHasNoOtherAmounts(t *testing.T) {
	t.Parallel()
	fee, _ := Prices{{Vendor: "bird", For: Item{Kind: FeeCampaign}, Monthly: amount(8)}}.Fee("bird", Item{Kind: FeeCampaign, UseCase: "MIXED"})
	if fee.Setup != nil || *fee.Monthly != 8 {
		t.Errorf("%+v", fee)
	}
}

func TestSamePriceTwiceIsFound(t *testing.T) {
	t.Parallel()
	prices := Prices{
		{Vendor: "bird", For: Item{Kind: FeeBrand}}, {Vendor: "sinch", For: Item{Kind: FeeBrand}},
		{Vendor: "sinch", For: Item{Kind: FeeBrand, Type: "FULL"}}, {Vendor: "sinch", For: Item{Kind: FeeBrand}, Setup: amount(2)},
	}
	if _, index, found := prices.Twice(); !found || index != 3 {
		t.Errorf("found %v at %d", found, index)
	}
	if twice, _, found := prices[:3].Twice(); found {
		t.Errorf("%+v is not there twice", twice)
	}
}
