package functions_test

import (
	"strings"
	"testing"

	"github.com/hashicorp/terraform-plugin-go/tftypes"

	"github.com/tendlc/terraform-provider-tendlc/internal/tcr"
	"github.com/tendlc/terraform-provider-tendlc/internal/vendors"
)

const estimateFees = "estimate_fees"

const (
	resellers = "registry list price as resellers publish it; the vendor may charge otherwise"
	noUseCase = "the price depends on the use case, which is not given"
)

// amounts are setup and monthly; nil is one that nobody knows.
type amounts [2]any

func TestEstimateFeesGivesTheFeeOfThePlan(t *testing.T) {
	t.Parallel()
	c := newCaller(t)
	useCase := func(word string) any { return map[string]any{"use_case": word} }
	kind := func(word string) any { return map[string]any{"type": word} }
	for _, one := range []struct {
		vendor, kind string
		options      any
		want         amounts
		source       string
		asOf         any
	}{
		{"sinch", "brand", nil, amounts{10.0, 0.0}, "Sinch's published price of a SIMPLIFIED brand", "2026-11-21"},
		{"sinch", "brand", map[string]any{}, amounts{10.0, 0.0}, "Sinch's published price of a SIMPLIFIED brand", "2026-11-21"},
		{"sinch", "brand", kind("FULL"), amounts{50.0, 0.0}, "Sinch's published price of a FULL brand", "2026-11-21"},
		{"sinch", "brand", map[string]any{"type": "FULL", "use_case": nil}, amounts{50.0, 0.0}, "Sinch's published price of a FULL brand", "2026-11-21"},
		{"sinch", "brand_upgrade", nil, amounts{}, "Sinch publishes no price for an upgrade; a SIMPLIFIED brand costs 10 and a FULL one 50", "2026-11-21"},
		{"sinch", "campaign", useCase("MARKETING"), amounts{30.0, 10.0}, resellers + "; setup covers the first three months", "2026-11-21"},
		{"sinch", "campaign", useCase("SWEEPSTAKE"), amounts{}, "no published price for this use case", "2026-11-21"},
		{"sinch", "campaign", nil, amounts{}, noUseCase, nil},
		{"infobip", "brand", nil, amounts{4.0, 0.0}, resellers, "2026-11-21"},
		{"infobip", "brand_update", nil, amounts{}, "Infobip publishes no price for sending a changed brand to the registrar again", "2026-11-22"},
		{"infobip", "brand_appeal", nil, amounts{}, "Infobip publishes no price for an appeal of a brand, and charges one only if the registrar itself handles it", "2026-11-22"},
		{"infobip", "vetting", kind("STANDARD"), amounts{40.0, 0.0}, resellers, "2026-11-21"},
		{"infobip", "vetting", kind("ENHANCED"), amounts{}, "no published price for a vet of type ENHANCED", "2026-11-22"},
		{"infobip", "vetting", nil, amounts{}, "the price depends on the type, which is not given", nil},
		{"infobip", "vetting_upgrade", nil, amounts{}, "no published price for a vet of type ENHANCED", "2026-11-22"},
		{"infobip", "vetting_import", nil, amounts{}, "Infobip publishes no price for importing a vet; it was paid to the vetting provider", "2026-11-22"},
		{"infobip", "campaign", useCase("PROMOTIONAL_MARKETING"), amounts{nil, 10.0}, resellers, "2026-11-21"},
		{"infobip", "campaign", useCase("LOW_VOLUME"), amounts{nil, 2.0}, resellers, "2026-11-21"},
		{"infobip", "campaign", useCase("MIXED"), amounts{nil, 10.0}, resellers, "2026-11-21"},
		{"infobip", "campaign", useCase("CHAT"), amounts{}, "no published price for this use case", "2026-11-21"},
		{"infobip", "campaign", nil, amounts{}, noUseCase, nil},
		{"infobip", "campaign", kind("EXTERNAL_TEN_DIGIT_LONG_CODE"), amounts{}, "billed by The Campaign Registry to the campaign service provider directly, not by Infobip", "2026-11-22"},
		{"infobip", "number_pool", nil, amounts{}, "one dedicated pool is free as far as Infobip's guide says, several cost 2,000 USD once", "2026-11-22"},
		{"bird", "brand", nil, amounts{4.0, 0.0}, "Bird's published price of a brand registration", "2026-11-22"},
		{"bird", "brand_update", nil, amounts{}, "Bird names no price for changing an approved brand; submitting a refused one again costs 4", "2026-11-22"},
		{"bird", "brand_resubmission", nil, amounts{4.0, 0.0}, "Bird's published price of submitting a brand again", "2026-11-22"},
		{"bird", "vetting", nil, amounts{40.0, 0.0}, "Bird's published price of a standard vetting", "2026-11-22"},
		{"bird", "campaign", useCase("LOW_VOLUME"), amounts{15.0, 2.0}, "Bird's review price (2023); the registry's list price a month; at least 3 months are charged", "2026-11-22"},
		{"bird", "campaign", useCase("NEW_WORD"), amounts{15.0, nil}, "Bird's review price (2023); no price of a month is published; at least 3 months are charged", "2026-11-22"},
		{"bird", "campaign", nil, amounts{15.0, nil}, "Bird's review price (2023); the price of a month depends on the use case, which is not given; at least 3 months are charged", "2026-11-22"},
		{"bird", "campaign_resubmission", nil, amounts{}, "Bird names no price for another review; that of a new campaign costs 15", "2026-11-22"},
	} {
		got, _ := c.gives(estimateFees, text(one.vendor), text(one.kind), hcl(t, one.options)).(map[string]any)
		if (amounts{got["setup"], got["monthly"]}) != one.want || got["source"] != one.source || got["as_of"] != one.asOf || got["currency"] != "USD" {
			t.Errorf("%s %s %v: %v", one.vendor, one.kind, one.options, got)
		}
	}
}

// Each kind that a vendor charges for, with each of its words, has a fee of just
// that kind, with a source.
func TestEstimateFeesKnowsEveryCharge(t *testing.T) {
	t.Parallel()
	for _, vendor := range vendors.All() {
		for _, charge := range vendor.Charges() {
			items := []tcr.Item{{Kind: charge.Kind}}
			for _, word := range charge.Types {
				items = append(items, tcr.Item{Kind: charge.Kind, Type: word})
			}
			for _, word := range charge.UseCases {
				items = append(items, tcr.Item{Kind: charge.Kind, UseCase: word})
			}
			for _, item := range items {
				fee := vendor.ListFee(item)
				open := charge.Types != nil && item.Type == "" && fee == tcr.Depends("the type") ||
					charge.UseCases != nil && item.UseCase == "" && fee == tcr.Depends("the use case")
				if !open && fee.For.Kind != charge.Kind {
					t.Errorf("%s %+v: the fee is for %+v", vendor.Name(), item, fee.For)
				}
				if fee.Source == "" || fee.Currency != "USD" {
					t.Errorf("%s %+v: %+v", vendor.Name(), item, fee)
				}
				if !charge.Monthly && fee.Setup != nil && (fee.Monthly == nil || *fee.Monthly != 0) {
					t.Errorf("%s %+v is paid once and costs something a month", vendor.Name(), item)
				}
			}
		}
	}
}

// A kind that a vendor does not charge for gets no other kind's price.
func TestOtherKindsHaveNoPrice(t *testing.T) {
	t.Parallel()
	for _, vendor := range vendors.All() {
		item := tcr.Item{Kind: "greeting", UseCase: "MARKETING"}
		if fee := vendor.ListFee(item); fee.Setup != nil || fee.Monthly != nil || fee.For != item || fee.Source == "" {
			t.Errorf("%s: %+v", vendor.Name(), fee)
		}
	}
}

func TestEstimateFeesOfUnknownsIsUnknown(t *testing.T) {
	t.Parallel()
	c := newCaller(t)
	options := hcl(t, map[string]any{"use_case": tftypes.NewValue(tftypes.String, tftypes.UnknownValue)})
	if got, failed := c.call(estimateFees, text("sinch"), text("campaign"), options); failed != nil || got.IsKnown() {
		t.Errorf("%v %v", got, failed)
	}
}

func TestEstimateFeesRefusesWhatCannotBeMeant(t *testing.T) {
	t.Parallel()
	c := newCaller(t)
	c.refuses(0, `vendor is "generic", and must be one of sinch, infobip, bird`, estimateFees, text("generic"), text("campaign"), untyped)
	c.refuses(1, `kind is "vetting", and must be one of brand, brand_upgrade, campaign`, estimateFees, text("sinch"), text("vetting"), untyped)
	c.refuses(1, `kind is "number", and must be one of brand, brand_update, brand_appeal, vetting, vetting_upgrade, vetting_import, campaign, number_pool`,
		estimateFees, text("infobip"), text("number"), untyped)
	for want, options := range map[string]any{
		`options must be null or an object, such as { use_case = "MARKETING" }, not a text`: "MARKETING",
		`there is no option "usecase", only type and use_case; the nearest is "use_case"`:   map[string]any{"usecase": "MARKETING"},
		`there is no option "kind", only type and use_case`:                                 map[string]any{"kind": nil},
		`use_case must be a text, not a list`:                                               map[string]any{"use_case": []any{"MARKETING"}},
		`the fee of a campaign depends on no type: leave it out`:                            map[string]any{"type": "FULL"},
	} {
		c.refuses(2, want, estimateFees, text("bird"), text("campaign"), hcl(t, options))
	}
	c.refuses(2, `type is "full", and must be one of SIMPLIFIED, FULL; the nearest is "FULL"`, estimateFees, text("sinch"), text("brand"), hcl(t, map[string]any{"type": "full"}))
	c.refuses(2, "the fee of a brand depends on no use_case: leave it out.\nthere is no option \"usecase\", only type and use_case; the nearest is \"use_case\"", estimateFees, text("sinch"), text("brand"),
		hcl(t, map[string]any{"usecase": "2FA", "use_case": "2FA"}))
	_, failed := c.call(estimateFees, text("infobip"), text("campaign"), hcl(t, map[string]any{"use_case": "MARKETING"}))
	if failed == nil || !strings.HasSuffix(failed.Text, `; the nearest is "PROMOTIONAL_MARKETING"`) {
		t.Errorf("a part of a word of Infobip's: %v", failed)
	}
	_, failed = c.call(estimateFees, text("sinch"), text("campaign"), hcl(t, map[string]any{"use_case": "marketin"}))
	if failed == nil || !strings.HasSuffix(failed.Text, `; the nearest is "MARKETING"`) {
		t.Errorf("a misspelt use case: %v", failed)
	}
}
