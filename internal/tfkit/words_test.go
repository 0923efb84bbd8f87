package tfkit

import (
	"errors"
	"testing"

	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/types"

	"github.com/tendlc/terraform-provider-tendlc/internal/tcr"
)

func TestFeeWords(t *testing.T) {
	t.Parallel()
	amount := func(value float64) *float64 { return &value }
	for want, fee := range map[string]tcr.Fee{
		"30.00 USD once and 10.00 USD a month (a list, as of 2026-11-21)":         {Setup: amount(30), Monthly: amount(10)},
		"10.00 USD once (a list, as of 2026-11-21)":                               {Setup: amount(10), Monthly: amount(0)},
		"0.00 USD once (a list, as of 2026-11-21)":                                {Setup: amount(0), Monthly: amount(0)},
		"4.50 USD once and an unknown amount a month (a list, as of 2026-11-21)":  {Setup: amount(4.5)},
		"an unknown amount once and 10.00 USD a month (a list, as of 2026-11-21)": {Monthly: amount(10)},
		"an amount that is not published (a list, as of 2026-11-21)":              {},
	} {
		fee.Currency, fee.Source, fee.AsOf = "USD", "a list", "2026-11-21"
		if got := FeeWords(fee); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}

func TestReasonWords(t *testing.T) {
	t.Parallel()
	text := types.StringValue
	for want, reasons := range map[string][]Reason{
		"": nil,
		" Reasons: 805: Too vague (description) - Say more.": {{Code: text("805"), Reason: text("Too vague."), Attribute: text("description"), Advice: text("Say more.")}},
		" Reasons: Too vague; 501: No.":                      {{Reason: text("Too vague")}, {Code: text("501"), Reason: text("No.")}},
	} {
		if got := ReasonWords(reasons); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}

func TestReasonListIsNeverNull(t *testing.T) {
	t.Parallel()
	for _, reasons := range [][]Reason{nil, {}, {{Code: types.StringValue("805")}}} {
		list, diags := ReasonList(t.Context(), reasons)
		if diags.HasError() || list.IsNull() || len(list.Elements()) != len(reasons) {
			t.Errorf("%v: %s %v", reasons, list, diags)
		}
	}
}

func TestFees(t *testing.T) {
	t.Parallel()
	object := FeeObject(tcr.Fee{Currency: "USD", Source: "s", AsOf: "d"})
	if !object.Attributes()["setup"].IsNull() || !object.Attributes()["monthly"].IsNull() {
		t.Errorf("an unknown amount became %s", object)
	}
	if !KnownFee(types.ObjectUnknown(feeTypes)).Equal(NoFee()) || !KnownFee(object).Equal(object) || !NoFee().IsNull() {
		t.Error("a fee that the plan did not know must be null after the create")
	}
}

func TestWarningsOfAnObject(t *testing.T) {
	t.Parallel()
	for _, r := range []struct {
		d    diag.Diagnostic
		want said
	}{
		{gadget.NotReadBack("01k4a", errors.New("reset.")), said{summary: "The campaign 01k4a is registered; its status could not be read yet (TENDLC3009)",
			detail: "It is in the state and the next refresh fills in the rest. The read failed: Reset."}},
		{gadget.Gone(Facts{ID: "01k4a"}), said{summary: "Sinch no longer knows the campaign 01k4a (TENDLC2010)", detail: "A read answered 404 and a fresh list does not hold it, or Sinch calls it deleted. " +
			"It stays in the state as DELETED, and nothing creates it again without your word, because that is paid again. If this surprises you, look at Sinch's dashboard, " +
			"and whether the credentials are of the right account; if it comes back, the next refresh sees it. If it is gone for good, `terraform apply -replace=ADDRESS` registers a new campaign, for a new fee. " +
			"To let go of it, remove it from the configuration and apply: nothing is sent for what is gone."}},
		{gadget.UnknownStatus("01k4a", "NEW"), said{summary: `Sinch reports the campaign 01k4a as "NEW", a status that this version does not know (TENDLC2006)`,
			detail: `Its phase is "unknown" until a newer version of the provider knows the word. Nothing is changed because of it.`}},
		{gadget.NoFeedback("01k4a", errors.New("reset")), said{summary: "The reasons why the campaign 01k4a was refused could not be read (TENDLC2004)",
			detail: "Reset. The next refresh tries again."}},
		{gadget.KeptClaimed(Facts{ID: "01k4a", Name: "Visits"}), said{summary: `The campaign "Visits" (01k4a) was not deleted, only its old place in the state (TENDLC3008)`,
			detail: "This run created or took over the same campaign, so deleting it would destroy what was just put into the state."}},
	} {
		r.want.warning = true
		sameSaid(t, r.want.summary, plain(diag.Diagnostics{r.d}), []said{r.want})
	}
}
