package tfkit

import (
	"fmt"
	"strings"

	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/path"
	"github.com/hashicorp/terraform-plugin-framework/types"

	"github.com/tendlc/terraform-provider-tendlc/internal/tcr"
)

// What fees.unknown says of an amount that nobody can name, where a limit is
// set for it.
const (
	FeeUnknownError   = "error"
	FeeUnknownWarning = "warning"
	FeeUnknownIgnore  = "ignore"
)

// FeeRules are the provider's fees as the resources of one vendor need them.
// The zero value limits nothing and has no prices.
type FeeRules struct {
	MaxSetup, MaxMonthly *float64 // USD for one object; nil: no limit
	Unknown              string   // "error", "warning" or "ignore"
	Prices               tcr.Prices
	Vendor               string // as in type names; see For
	instead              string // another way that costs nothing, if there is one; see orElse
}

// For are the rules for the resources of one vendor.
func (r FeeRules) For(vendor string) FeeRules {
	r.Vendor = vendor
	return r
}

// orElse are the rules for what may have another way that costs nothing: what is
// refused names it. It is a sentence.
func (r FeeRules) orElse(way string) FeeRules {
	r.instead = way
	return r
}

// refused ends the text of an error.
func (r FeeRules) refused(detail string) string {
	if r.instead != "" {
		detail += " " + r.instead
	}
	return fmt.Sprintf("%s %s %s", detail, NothingForIt, DestroyAnyway)
}

func (r FeeRules) limited() bool { return r.MaxSetup != nil || r.MaxMonthly != nil }

// priced is the fee by the account's own price, where it has one. That one is
// known also where the vendor's is not yet.
func (r FeeRules) priced(fee tcr.Fee, known bool) (tcr.Fee, bool) {
	if own, found := r.Prices.Fee(r.Vendor, fee.For); found {
		return own, true
	}
	return fee, known
}

// Later says, of a fee that is not known yet, when it meets the limits: in the
// apply, where the plan is made once more before anything is bought. It is a
// sentence with a leading blank, and empty without a limit.
func (r FeeRules) Later() string {
	if !r.limited() {
		return ""
	}
	return fmt.Sprintf(" The apply holds it against %s before it buys this one.", strings.Join(r.limits(true, true), " and "))
}

// AboveAsEstimated says of an estimate that it is above a limit: then the apply
// would stop at this object, after what comes before it. It is a sentence with a
// leading blank; empty where the estimate is within the limits.
func (r FeeRules) AboveAsEstimated(fee tcr.Fee, before string) string {
	over := r.limits(above(fee.Setup, r.MaxSetup), above(fee.Monthly, r.MaxMonthly))
	if len(over) == 0 {
		return ""
	}
	return fmt.Sprintf(" That is above the provider's %s: as it stands the apply would buy %s first, and then stop here.", strings.Join(over, " and "), before)
}

// limits words the limits that are set: "fees.max_setup (20.00 USD)".
func (r FeeRules) limits(setup, monthly bool) []string {
	var words []string
	if setup && r.MaxSetup != nil {
		words = append(words, fmt.Sprintf("fees.max_setup (%.2f USD)", *r.MaxSetup))
	}
	if monthly && r.MaxMonthly != nil {
		words = append(words, fmt.Sprintf("fees.max_monthly (%.2f USD)", *r.MaxMonthly))
	}
	return words
}

// Preview plans the fee of what is no Object and may be charged: the account's
// own price where it has one. The subject goes after "The fee of", says before
// the amounts. known is false while what decides about it is known after apply
// only. An amount that nobody can name is a warning also where no limit asks
// for it.
func (r FeeRules) Preview(subject, says string, usual tcr.Fee, known bool, at path.Path) (types.Object, diag.Diagnostics) {
	if !known {
		return types.ObjectUnknown(feeTypes), r.later(subject)
	}
	fee, priced := r.priced(usual, false)
	said := r.judge(subject, says, fee, at)
	if len(said) == 0 && !priced && r.Unknown != FeeUnknownIgnore {
		said.Append(CodeFeeUnknown.Warning(fmt.Sprintf("The fee of %s is not known", subject), fmt.Sprintf("%s %s.", says, FeeWords(fee)), at))
	}
	return FeeObject(fee), said
}

// later says of a fee that follows from what is not known yet when it is held
// against the limits.
func (r FeeRules) later(subject string) diag.Diagnostics {
	if !r.limited() || r.Unknown == FeeUnknownIgnore {
		return nil
	}
	return diag.Diagnostics{CodeFeeUnknown.Warning("The fee of "+subject+" is not known yet", "It follows from something that is known after apply only."+r.Later())}
}

// judge holds a fee that the plan will charge against the limits. The subject
// goes after "The fee of", says before the amounts.
func (r FeeRules) judge(subject, says string, fee tcr.Fee, at ...path.Path) diag.Diagnostics {
	if over := r.limits(above(fee.Setup, r.MaxSetup), above(fee.Monthly, r.MaxMonthly)); len(over) > 0 {
		return diag.Diagnostics{CodeFeeLimit.Error(fmt.Sprintf("The fee of %s is above the limit", subject),
			r.refused(fmt.Sprintf("%s %s. That is more than the provider's %s for one object. If it is meant, raise the limit; if you pay another price, say so in %s.",
				says, FeeWords(fee), strings.Join(over, " and "), r.entry(fee.For))), at...)}
	}
	unknown := r.limits(fee.Setup == nil, fee.Monthly == nil && !fee.For.Once())
	if len(unknown) == 0 || r.Unknown == FeeUnknownIgnore {
		return nil
	}
	summary := fmt.Sprintf("The fee of %s cannot be held against the limit", subject)
	detail := fmt.Sprintf("%s %s, so nobody can tell whether that is more than the provider's %s. If you know what you pay, say so in %s.",
		says, FeeWords(fee), strings.Join(unknown, " and "), r.entry(fee.For))
	return diag.Diagnostics{r.unknown(summary, detail, at...)}
}

// unknown is the diagnostic of an amount that nobody can name, as severe as
// fees.unknown says.
func (r FeeRules) unknown(summary, detail string, at ...path.Path) diag.Diagnostic {
	if r.Unknown == FeeUnknownError {
		return CodeFeeUnknown.Error(summary, r.refused(fmt.Sprintf("%s fees.unknown is %q.", detail, FeeUnknownError)), at...)
	}
	return CodeFeeUnknown.Warning(summary, fmt.Sprintf("%s The apply goes ahead all the same, because fees.unknown is %q: with %q it stops.", detail, FeeUnknownWarning, FeeUnknownError), at...)
}

// stopsUnpriced: a setup fee that nobody can name is an error.
func (r FeeRules) stopsUnpriced() bool { return r.MaxSetup != nil && r.Unknown == FeeUnknownError }

// entry writes the entry of fees.prices that would price an item.
func (r FeeRules) entry(item tcr.Item) string {
	words := fmt.Sprintf("vendor = %q, kind = %q", r.Vendor, item.Kind)
	if item.Type != "" {
		words += fmt.Sprintf(", type = %q", item.Type)
	}
	if item.UseCase != "" {
		words += fmt.Sprintf(", use_case = %q", item.UseCase)
	}
	amounts := "setup = ..."
	if !item.Once() {
		amounts += ", monthly = ..."
	}
	return fmt.Sprintf("fees.prices: { %s, %s }", words, amounts)
}

// above says whether a known amount is more than a limit.
func above(amount, limit *float64) bool { return amount != nil && limit != nil && *amount > *limit }
