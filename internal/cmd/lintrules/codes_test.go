package main

import (
	"strings"
	"testing"

	"github.com/tendlc/terraform-provider-tendlc/internal/lint"
)

func TestEveryKnownCodeHasARowWithAMeaning(t *testing.T) {
	t.Parallel()
	table := codes()
	for _, cause := range lint.Causes() {
		if strings.Count(table, "\n| "+cause.Code+" | ") != 1 {
			t.Errorf("%s has no row, or several", cause.Code)
		}
		if meaning(cause) == "" {
			t.Errorf("%s means nothing", cause.Code)
		}
		if givenBy(cause.Code) == "" {
			t.Errorf("nobody gives %s", cause.Code)
		}
	}
}

func TestARowNamesRulesVendorsAndWhatIsFinal(t *testing.T) {
	t.Parallel()
	for _, row := range []string{
		"| DCA 701 | Sinch, Infobip, Bird | cannabis | [`content-cannabis`](#content-cannabis) | yes |",
		"| Infobip 9999 | Infobip | see the text of the rejection | none: not decidable from the texts |  |",
	} {
		if !strings.Contains(codes(), row+"\n") {
			t.Errorf("the table lacks the row %s", row)
		}
	}
}
