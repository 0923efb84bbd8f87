package sinch

import (
	"testing"

	"github.com/tendlc/terraform-provider-tendlc/internal/tfkit"
)

func TestEveryNumberOfAFileIsComplainedAbout(t *testing.T) {
	t.Parallel()
	numbers := manyNumbers(fileLimit)
	d := newDesk(t, idle)
	var failed []error
	for _, number := range numbers {
		failed = append(failed, &lineError{number: number, aim: "attached"})
	}
	for name, complain := range map[string]func() int{
		"not in the account": func() int {
			members := tfkit.Members{Kind: tfkit.KindFile, List: numbers}
			return len(checkNumbers(t.Context(), d.account, tfkit.Checking{Members: members}))
		},
		"could not be attached": func() int { return len(lineDiagnostics(failed, "", nil)) },
	} {
		if got := complain(); got != fileLimit {
			t.Errorf("%s: %d complaints", name, got)
		}
	}
}

// What ends a reading of numbers one by one is told once.
func TestNumbersAreNotReadOnWithAWrongKey(t *testing.T) {
	t.Parallel()
	d := newDesk(t, idle)
	d.refuses = true
	numbers := manyNumbers(listAbove)
	diags := checkNumbers(t.Context(), d.account, tfkit.Checking{Members: tfkit.Members{Kind: tfkit.KindNumbers, List: numbers}})
	if len(diags) != 1 || d.gets > tfkit.AtOnce {
		t.Errorf("%d reads: %v", d.gets, diags)
	}
}
