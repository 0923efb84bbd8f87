package main

import (
	"strings"
	"testing"

	"github.com/tendlc/terraform-provider-tendlc/internal/cmd/page/pagetest"
)

// The table has the names that differ, and leaves a vendor without the field
// empty.
func TestTheTableOfNames(t *testing.T) {
	t.Parallel()
	table := names()
	for _, row := range []string{
		"| Here | Sinch | Infobip | Bird |\n|---|---|---|---|\n",
		"| `opt_out_message` | `stop_message` | `stop_message` | `optout_message` |\n",
		"| `privacy_url` | `privacy_policy_link` | | |\n",
	} {
		if !strings.Contains(table, row) {
			t.Errorf("the table lacks %q:\n%s", row, table)
		}
	}
	if strings.Contains(table, "| `help_message` |") {
		t.Error("a field that is called the same everywhere has a row")
	}
	if !strings.Contains(pagetest.Of(t, guide), table) {
		t.Error("the page lacks the table")
	}
}
