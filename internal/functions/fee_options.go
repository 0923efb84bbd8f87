package functions

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/hashicorp/terraform-plugin-go/tftypes"

	"github.com/tendlc/terraform-provider-tendlc/internal/tcr"
)

// The options of estimate_fees.
const (
	optionType    = "type"
	optionUseCase = "use_case"
)

var optionNames = []string{optionType, optionUseCase}

// itemOf is what a fee is asked for. wrong are sentences without a full stop
// about everything in the options that cannot be meant, sorted by option.
func itemOf(charge tcr.Charge, options tftypes.Value) (item tcr.Item, wrong []string) {
	item.Kind = charge.Kind
	if options.IsNull() {
		return item, nil
	}
	given, ok := members(options)
	if !ok {
		return item, []string{`options must be null or an object, such as { use_case = "MARKETING" }, not ` + called(options)}
	}
	for _, name := range slices.Sorted(maps.Keys(given)) {
		word, err := optionWord(name, given[name])
		switch {
		case err != nil:
		case name == optionType:
			item.Type, err = word, fits(charge.Kind, name, word, charge.Types, false)
		default:
			item.UseCase, err = word, fits(charge.Kind, name, word, charge.UseCases, charge.OtherUseCases)
		}
		if err != nil {
			wrong = append(wrong, err.Error())
		}
	}
	return item, wrong
}

// optionWord is the text of an option, "" where it is null.
func optionWord(name string, value tftypes.Value) (string, error) {
	var word string
	switch {
	case !slices.Contains(optionNames, name):
		return "", fmt.Errorf("there is no option %q, only %s%s", name, strings.Join(optionNames, " and "), nearest(name, optionNames))
	case value.IsNull():
		return "", nil
	case !value.Type().Is(tftypes.String):
		return "", fmt.Errorf("%s must be a text, not %s", name, called(value))
	}
	err := value.As(&word)
	return word, err
}

// fits holds an option's word against those that a charge knows. Where the
// vendor takes others, any other is a word without a price.
func fits(kind, option, word string, words []string, others bool) error {
	switch {
	case word == "" || slices.Contains(words, word):
		return nil
	case words == nil:
		return fmt.Errorf("the fee of a %s depends on no %s: leave it out", kind, option)
	case others:
		return nil
	}
	return fmt.Errorf("%s%s", oneOf(option, word, words), nearest(word, words))
}
