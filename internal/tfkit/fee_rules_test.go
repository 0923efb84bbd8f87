package tfkit

import (
	"context"
	"strings"
	"testing"

	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/path"
	"github.com/hashicorp/terraform-plugin-framework/resource"
	"github.com/hashicorp/terraform-plugin-framework/tfsdk"
	"github.com/hashicorp/terraform-plugin-framework/types"
	"github.com/hashicorp/terraform-plugin-go/tftypes"

	"github.com/tendlc/terraform-provider-tendlc/internal/tcr"
)

func usd(value float64) *float64 { return &value }

// listed is a fee of a table.
func listed(setup, monthly *float64) tcr.Fee {
	return tcr.Fee{Setup: setup, Monthly: monthly, Currency: "USD", Source: "a list", AsOf: "2026-11-21", For: tcr.Item{Kind: tcr.FeeCampaign, UseCase: "MIXED"}}
}

func TestLimitsHoldWhatIsKnown(t *testing.T) {
	t.Parallel()
	const above, apart = "E The fee of the campaign is above the limit (TENDLC1023)", "W The fee of the campaign cannot be held against the limit (TENDLC1016)"
	for name, one := range map[string]struct {
		rules FeeRules
		fee   tcr.Fee
		says  []string // none: nothing
	}{
		"no limit":       {FeeRules{Unknown: FeeUnknownError}, listed(nil, nil), nil},
		"at the limits":  {FeeRules{MaxSetup: usd(30), MaxMonthly: usd(10)}, listed(usd(30), usd(10)), nil},
		"another amount": {FeeRules{MaxSetup: usd(30)}, listed(usd(30), usd(1000)), nil},
		"unknown other":  {FeeRules{MaxMonthly: usd(10), Unknown: FeeUnknownError}, listed(nil, usd(10)), nil},
		"a monthly limit, of what is paid once": {FeeRules{MaxMonthly: usd(10), Unknown: FeeUnknownError},
			tcr.Fee{Currency: "USD", Source: "a list", For: tcr.Item{Kind: tcr.FeeBrandUpgrade}}, nil},
		"nothing may be paid": {FeeRules{MaxSetup: usd(0)}, listed(usd(0.01), nil), []string{above, "fees.max_setup (0.00 USD)"}},
		"free":                {FeeRules{MaxSetup: usd(0), MaxMonthly: usd(0)}, listed(usd(0), usd(0)), nil},
		"setup": {FeeRules{MaxSetup: usd(20), MaxMonthly: usd(10)}, listed(usd(30), usd(10)), []string{above,
			"It costs 30.00 USD once and 10.00 USD a month (a list, as of 2026-11-21). That is more than the provider's fees.max_setup (20.00 USD) for one object.",
			`fees.prices: { vendor = "bird", kind = "campaign", use_case = "MIXED", setup = ..., monthly = ... }`, NothingForIt, DestroyAnyway}},
		"both":                      {FeeRules{MaxSetup: usd(20), MaxMonthly: usd(5)}, listed(usd(30), usd(10)), []string{above, "fees.max_setup (20.00 USD) and fees.max_monthly (5.00 USD)"}},
		"above, and one is unknown": {FeeRules{MaxSetup: usd(20), MaxMonthly: usd(5)}, listed(nil, usd(10)), []string{above, "than the provider's fees.max_monthly (5.00 USD) for"}},
		"unknown": {FeeRules{MaxSetup: usd(20), Unknown: FeeUnknownWarning}, listed(nil, usd(10)), []string{apart,
			"It costs an unknown amount once and 10.00 USD a month (a list, as of 2026-11-21)", "fees.max_setup (20.00 USD). If you know what you pay", `The apply goes ahead all the same, because fees.unknown is "warning": with "error" it stops.`}},
		"unknown is an error": {FeeRules{MaxSetup: usd(20), Unknown: FeeUnknownError}, listed(nil, nil),
			[]string{"E" + apart[1:], `fees.unknown is "error".`, NothingForIt, DestroyAnyway}},
		"unknown is ignored": {FeeRules{MaxSetup: usd(20), Unknown: FeeUnknownIgnore}, listed(nil, nil), nil},
	} {
		text := summaries(one.rules.For("bird").judge("the campaign", "It costs", one.fee))
		for _, phrase := range one.says {
			if !strings.Contains(text, phrase) {
				t.Errorf("%s does not say %q: %s", name, phrase, text)
			}
		}
		if len(one.says) == 0 && text != "" {
			t.Errorf("%s says %s", name, text)
		}
	}
}

// A price that nobody names is said also where no limit asks for it: it may be
// charged. The account's own price is shown, and only a limit speaks of it.
func TestThingThatMayCostFollowsTheLimit(t *testing.T) {
	t.Parallel()
	const apart = "The fee of a pool cannot be held against the limit (TENDLC1016)"
	priced := func(rules FeeRules) FeeRules {
		rules.Prices = tcr.Prices{{Vendor: "infobip", For: tcr.Item{Kind: tcr.FeeNumberPool}, Setup: usd(7), Monthly: usd(0)}}
		return rules
	}
	for name, one := range map[string]struct {
		rules FeeRules
		says  string // empty: nothing
		later bool
	}{
		"no limit":                {FeeRules{Unknown: FeeUnknownError}, "W The fee of a pool is not known (TENDLC1016)", false},
		"a monthly limit":         {FeeRules{Unknown: FeeUnknownError, MaxMonthly: usd(5)}, "W The fee of a pool is not known (TENDLC1016)", false},
		"a limit, warning":        {FeeRules{Unknown: FeeUnknownWarning, MaxSetup: usd(5)}, "W " + apart, false},
		"a limit, error":          {FeeRules{Unknown: FeeUnknownError, MaxSetup: usd(5)}, "E " + apart, false},
		"a limit, ignored":        {FeeRules{Unknown: FeeUnknownIgnore, MaxSetup: usd(5)}, "", false},
		"an own price":            {priced(FeeRules{Unknown: FeeUnknownError}), "", false},
		"an own price, below":     {priced(FeeRules{Unknown: FeeUnknownError, MaxSetup: usd(7)}), "", false},
		"an own price, above":     {priced(FeeRules{MaxSetup: usd(5)}), "E The fee of a pool is above the limit (TENDLC1023)", false},
		"known after apply":       {FeeRules{}, "", true},
		"known after apply, held": {priced(FeeRules{MaxSetup: usd(5)}), "W The fee of a pool is not known yet (TENDLC1016)", true},
	} {
		usual := tcr.Fee{Currency: "USD", Source: "a guide", For: tcr.Item{Kind: tcr.FeeNumberPool}}
		fee, diags := one.rules.For("infobip").Preview("a pool", "It costs", usual, !one.later, path.Root("reason"))
		if said := summaries(diags); !strings.HasPrefix(said, one.says) || (said == "") != (one.says == "") || len(diags) > 1 {
			t.Errorf("%s: %s", name, said)
		}
		own := `"` + tcr.PriceSource + `"`
		if one.later != fee.IsUnknown() || !one.later && (fee.Attributes()["source"].String() == own) != (one.rules.Prices != nil) {
			t.Errorf("%s: %s", name, fee)
		}
	}
}

// A change of which no vendor says whether it is charged stops where what
// nobody can name shall stop, and says its part elsewhere.
func TestChangeThatMayBeChargedFollowsTheLimit(t *testing.T) {
	t.Parallel()
	const warns = "W Whether changing name of the GOOD campaign \"Visits\" (01k4) restarts its review is not documented (TENDLC1022)"
	for name, one := range map[string]struct {
		rules FeeRules
		says  string
	}{
		"no limit":         {FeeRules{Unknown: FeeUnknownError}, warns},
		"a monthly limit":  {FeeRules{Unknown: FeeUnknownError, MaxMonthly: usd(5)}, warns},
		"a limit, warning": {FeeRules{Unknown: FeeUnknownWarning, MaxSetup: usd(5)}, warns},
		"a limit, error":   {FeeRules{Unknown: FeeUnknownError, MaxSetup: usd(5)}, "E Whether changing name of the GOOD campaign \"Visits\" (01k4) is charged is not documented, so it cannot be held against the limit (TENDLC1016)"},
	} {
		said := gadget.open(one.rules, Facts{ID: "01k4", Name: "Visits", Status: "GOOD"}, Change{Open: []string{"name"}})
		if text := summaries(diag.Diagnostics{said}); !strings.HasPrefix(text, one.says) {
			t.Errorf("%s: %s", name, text)
		}
	}
}

// planCreate plans a gadget that is not there, whose fee is as given.
func planCreate(t *testing.T, rules FeeRules, object Object, fee tcr.Fee, known bool) *resource.ModifyPlanResponse {
	t.Helper()
	return planCreateOf(t, rules, object, fee, known, nil)
}

// planCreateOf plans one with other arguments.
func planCreateOf(t *testing.T, rules FeeRules, object Object, fee tcr.Fee, known bool, given map[string]any) *resource.ModifyPlanResponse {
	t.Helper()
	object.Fee = func(context.Context, tfsdk.Plan) (tcr.Fee, bool, diag.Diagnostics) { return fee, known, nil }
	shape := gadgetSchema()
	raw := gadgetValue(given)
	req := resource.ModifyPlanRequest{
		Config: tfsdk.Config{Schema: shape, Raw: raw}, Plan: tfsdk.Plan{Schema: shape, Raw: raw},
		State: tfsdk.State{Schema: shape, Raw: tftypes.NewValue(raw.Type(), nil)},
	}
	resp := &resource.ModifyPlanResponse{Plan: tfsdk.Plan{Schema: shape, Raw: raw}}
	object.ModifyPlan(t.Context(), Account{Fees: rules.For("sinch")}, req, resp)
	return resp
}

// A fee that is merely not known yet stops nothing: the apply holds it against
// the limits, and the account's own price makes it known at once.
func TestFeeThatIsNotKnownYet(t *testing.T) {
	t.Parallel()
	limit := FeeRules{MaxSetup: usd(20), Unknown: FeeUnknownError}
	own := limit
	own.Prices = tcr.Prices{{Vendor: "sinch", For: tcr.Item{Kind: tcr.FeeCampaign}, Setup: usd(12), Monthly: usd(3)}}
	silent, said := limit, gadget
	silent.Unknown, said.SaysFeeLater = FeeUnknownIgnore, true
	for name, one := range map[string]struct {
		rules  FeeRules
		object Object
		says   string
		known  bool
	}{
		"no limit":           {FeeRules{Unknown: FeeUnknownError}, gadget, "", false},
		"a limit":            {limit, gadget, `W The fee of the campaign "Visits" is not known yet (TENDLC1016)`, false},
		"ignored":            {silent, gadget, "", false},
		"said by the vendor": {limit, said, "", false},
		"an own price":       {own, gadget, "", true},
	} {
		resp := planCreate(t, one.rules, one.object, tcr.Fee{For: tcr.Item{Kind: tcr.FeeCampaign, UseCase: "MIXED"}}, false)
		if text := summaries(resp.Diagnostics); !strings.Contains(text, one.says) || (text == "") != (one.says == "") {
			t.Errorf("%s: %s", name, text)
		}
		var fee types.Object
		resp.Diagnostics.Append(resp.Plan.GetAttribute(t.Context(), path.Root(AttrFeePreview), &fee)...)
		if fee.IsUnknown() == one.known || one.known && fee.Attributes()["source"].String() != `"`+tcr.PriceSource+`"` {
			t.Errorf("%s: %s", name, fee)
		}
	}
}

// An own price counts before the vendor's, also for a change in place and in the
// words on a replacement.
func TestOwnPriceCountsEverywhere(t *testing.T) {
	t.Parallel()
	rules := FeeRules{Vendor: "sinch", Prices: tcr.Prices{
		{Vendor: "sinch", For: tcr.Item{Kind: tcr.FeeCampaign}, Setup: usd(12), Monthly: usd(3)},
		{Vendor: "sinch", For: tcr.Item{Kind: tcr.FeeBrandUpgrade}, Setup: usd(40), Monthly: usd(0)},
		{Vendor: "bird", For: tcr.Item{Kind: tcr.FeeCampaign}, Setup: usd(99)},
	}}
	object := gadget
	object.Fee = func(context.Context, tfsdk.Plan) (tcr.Fee, bool, diag.Diagnostics) {
		return listed(usd(30), usd(10)), true, nil
	}
	object.ChangeFee = tcr.Fee{Currency: "USD", Source: "a page", For: tcr.Item{Kind: tcr.FeeBrandUpgrade}}
	priced := object.pricedBy(rules)
	const own = " (" + tcr.PriceSource + ")"
	if words := priced.replacementCost(t.Context(), tfsdk.Plan{Schema: gadgetSchema(), Raw: gadgetValue(nil)}, tfsdk.State{}); !strings.Contains(words, "it costs 12.00 USD once and 3.00 USD a month"+own) {
		t.Error(words)
	}
	if words := FeeWords(priced.ChangeFee); words != "40.00 USD once"+own {
		t.Error(words)
	}
	if words := FeeWords(object.pricedBy(FeeRules{}).ChangeFee); words != "an amount that is not published (a page)" {
		t.Error(words)
	}
}

// What would only be taken over costs nothing, but a plan cannot know that it is
// there: what the limit refuses names the import.
func TestLimitOfWhatMayBeTakenOverNamesTheImport(t *testing.T) {
	t.Parallel()
	nothing, strict := FeeRules{MaxSetup: usd(0)}, FeeRules{MaxSetup: usd(0), Unknown: FeeUnknownError}
	for name, one := range map[string]struct {
		rules FeeRules
		fee   tcr.Fee
		adopt any
		says  bool
	}{
		"adopting":                    {nothing, listed(usd(4), nil), true, true},
		"adopting, nobody knows":      {strict, listed(nil, nil), true, true},
		"not adopting":                {nothing, listed(usd(4), nil), false, false},
		"adopting, known after apply": {nothing, listed(usd(4), nil), tftypes.UnknownValue, false},
		"adopting, within the limit":  {nothing, listed(usd(0), nil), true, false},
	} {
		text := summaries(planCreateOf(t, one.rules, gadget, one.fee, true, map[string]any{AttrAdoptExisting: one.adopt}).Diagnostics)
		if says := strings.Contains(text, "terraform import tendlc_sinch_campaign.NAME ID, or an import block. An import is never held against a limit."); says != one.says {
			t.Errorf("%s: %s", name, text)
		}
	}
}
