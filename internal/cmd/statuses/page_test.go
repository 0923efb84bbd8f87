package main

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/tendlc/terraform-provider-tendlc/internal/cmd/page/pagetest"
	"github.com/tendlc/terraform-provider-tendlc/internal/tcr"
	"github.com/tendlc/terraform-provider-tendlc/internal/vendors"
)

func TestThePageIsCurrent(t *testing.T) {
	t.Parallel()
	pagetest.IsCurrent(t, "statuses.md", guide)
}

// Every status of every vendor has one row, in its own section, with its phase.
func TestEveryStatusHasARowWithItsPhase(t *testing.T) {
	t.Parallel()
	text := pagetest.Of(t, guide)
	for _, vendor := range vendors.All() {
		for kind, table := range vendor.Statuses() {
			_, section, found := strings.Cut(text, "\n### "+titles[kind]+" at "+titles[vendor.Name()]+"\n")
			if !found || titles[kind] == "" {
				t.Fatalf("there is no section of %s %s", vendor.Name(), kind)
			}
			section, _, _ = strings.Cut(section, "\n#")
			for status, phase := range table {
				if n := strings.Count(section, "\n| `"+status+"` | `"+string(phase)+"` | "); n != 1 {
					t.Errorf("%s %s %s has %d rows with the phase %s", vendor.Name(), kind, status, n, phase)
				}
			}
			if rows := len(regexp.MustCompile("(?m)^\\| `").FindAllString(section, -1)); rows != len(table) {
				t.Errorf("%s %s has %d statuses and %d rows", vendor.Name(), kind, len(table), rows)
			}
		}
	}
}

func TestEveryPhaseHasARow(t *testing.T) {
	t.Parallel()
	for _, phase := range tcr.Phases() {
		row := "| `" + string(phase) + "` | " + phaseMeanings[phase] + " |"
		if phaseMeanings[phase] == "" || !strings.Contains(phases(), row) {
			t.Errorf("the phase %s has no row %q", phase, row)
		}
	}
	if !slices.Equal(tcr.Phases()[2:4], []tcr.Phase{tcr.Approved, tcr.Active}) || strings.Count(phases(), "| yes | no | yes |") != 2 {
		t.Error("approved and active, and they alone, are done, not worth waiting for and protected")
	}
}

func TestAStatusWithoutAMeaningIsAnError(t *testing.T) {
	t.Parallel()
	of := tcr.StatusTable{"NEW": tcr.Pending}
	if _, err := table(of, nil); err == nil || !strings.Contains(err.Error(), "NEW") {
		t.Errorf("a status without a meaning: %v", err)
	}
	if _, err := table(of, map[string]string{"NEW": "new", "OLD": "old"}); err == nil || !strings.Contains(err.Error(), "OLD") {
		t.Errorf("a meaning without a status: %v", err)
	}
}
