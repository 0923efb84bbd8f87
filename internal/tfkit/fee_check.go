package tfkit

import (
	"fmt"
	"slices"
	"strings"

	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/path"
	"github.com/hashicorp/terraform-plugin-framework/types"

	"github.com/tendlc/terraform-provider-tendlc/internal/tcr"
)

// unusableFee is the error of a value in the provider's fees.
func unusableFee(at path.Path, why string, values ...any) diag.Diagnostic {
	return CodeCredentials.Error("The provider's fees cannot be used", fmt.Sprintf(why, values...)+". "+NothingSent, at)
}

// checkAmount refuses an amount that is none, of an argument of that name.
func checkAmount(amount types.Float64, above path.Path, name string) diag.Diagnostics {
	if value := amount.ValueFloat64(); value < 0 {
		return diag.Diagnostics{unusableFee(above.AtName(name), "%s is %g, and must not be below 0", name, value)}
	}
	return nil
}

// checkPrices checks entries whose words are known, each on the argument at
// fault: one that fits nothing would be passed over in silence.
func (s FeeSettings) checkPrices(entries []priceModel) diag.Diagnostics {
	var diags diag.Diagnostics
	prices := make(tcr.Prices, 0, len(entries))
	for i, entry := range entries {
		at := path.Root(AttrFees).AtName("prices").AtListIndex(i)
		prices = append(prices, s.price(entry))
		diags.Append(checkAmount(entry.Setup, at, "setup")...)
		diags.Append(checkAmount(entry.Monthly, at, "monthly")...)
		if entry.Setup.IsNull() && entry.Monthly.IsNull() && isKnown(entry.Kind) {
			diags.Append(unusableFee(at, "A price needs setup or monthly"))
		}
		if isKnown(entry.Vendor) && isKnown(entry.Kind) {
			diags.Append(s.checkWords(entry, at)...)
		}
		if _, twice, found := prices.Twice(); found && twice == i && isKnown(entry.Vendor) && isKnown(entry.Kind) && !entry.Type.IsUnknown() && !entry.UseCase.IsUnknown() {
			diags.Append(unusableFee(at, "Two prices are for the same: %s", s.words(prices[i])))
		}
	}
	return diags
}

// checkWords holds the words of an entry against what the vendor charges for.
func (s FeeSettings) checkWords(entry priceModel, at path.Path) diag.Diagnostics {
	vendor, kind := entry.Vendor.ValueString(), entry.Kind.ValueString()
	charge, kinds := s.charge(vendor, kind)
	switch {
	case kinds == nil:
		return diag.Diagnostics{unusableFee(at.AtName("vendor"), "vendor is %q, and must be one of %s", vendor, strings.ReplaceAll(s.names(), "`", ""))}
	case charge.Kind == "":
		return diag.Diagnostics{unusableFee(at.AtName("kind"), "kind is %q, and of %s must be one of %s", kind, vendor, strings.Join(kinds, ", "))}
	}
	diags := checkWord(entry.Type, at.AtName("type"), kind, "type", charge.Types, false)
	return append(diags, checkWord(entry.UseCase, at.AtName("use_case"), kind, "use_case", charge.UseCases, charge.OtherUseCases)...)
}

// checkWord checks an optional word of an entry. Where the vendor takes others,
// one that is not listed is only a warning.
func checkWord(word types.String, at path.Path, kind, name string, words []string, others bool) diag.Diagnostics {
	value := word.ValueString()
	switch {
	case !isKnown(word) || slices.Contains(words, value):
		return nil
	case words == nil:
		return diag.Diagnostics{unusableFee(at, "A price of kind %s takes no %s", kind, name)}
	case others:
		return diag.Diagnostics{CodeInvalidValue.Warning(fmt.Sprintf("%q is no documented %s", value, name),
			fmt.Sprintf("The price counts for a campaign with just this word.%s Documented are %s.", DidYouMean(value, words), strings.Join(words, ", ")), at)}
	}
	return diag.Diagnostics{unusableFee(at, "%s is %q, and must be one of %s", name, value, strings.Join(words, ", "))}
}

// words says what a price is for.
func (s FeeSettings) words(price tcr.Price) string {
	words := price.Vendor + " " + price.For.Kind
	for _, more := range []string{price.For.Type, price.For.UseCase} {
		if more != "" {
			words += " " + more
		}
	}
	return words
}
