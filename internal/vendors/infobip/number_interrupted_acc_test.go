package infobip_test

import (
	"context"
	"fmt"
	"slices"
	"testing"

	"github.com/tendlc/terraform-provider-tendlc/internal/acctest"
	"github.com/tendlc/terraform-provider-tendlc/internal/sandbox"
)

// interrupted are the ways in which an apply ends before it is done.
var interrupted = map[string]bool{"stopped": false, "killed": true}

// A file goes on after an interruption where it was: whatever has arrived or
// left is not sent again, in the first apply of a file and in that of a change.
func TestInterruptedFileSendsOnlyWhatIsMissing(t *testing.T) {
	t.Parallel()
	for way, killed := range interrupted {
		t.Run(way, func(t *testing.T) {
			t.Parallel()
			w := acctest.NewWorld(t)
			numbers := seeded(w, 5_200+5_200)
			id := poolCampaign(w, "REGISTERED")
			byHand(t, w, id, "number-pool/attach", "{}")
			w.Settle()
			run := acctest.NewRun(t, w, "tendlc_infobip_number_assignment")
			config := func(numbers []string) map[string]any {
				return map[string]any{"campaign_id": id, "numbers_file": listFile(t, numbers)}
			}
			interruptAt := func(operation string, numbers []string) {
				gate := w.Box.Hold(w.Infobip.Name(), operation, sandbox.AfterCommit)
				run.Interrupted(config(numbers), killed, func(ctx context.Context) error { return gate.Arrived(ctx, 1) }, gate.Open)
				w.Settle()
			}
			first, second := numbers[:5_200], numbers[5_199:] // one number is in both
			interruptAt(opAdd, first)
			run.Applies(config(first))
			holds(t, w, id, first...)
			sent(t, w, opAdd, 5_000, 200)

			interruptAt(opRemove, second)
			interruptAt(opAdd, second)
			run.Applies(config(second))
			holds(t, w, id, second...)
			sent(t, w, opRemove, 5_000, 199)
			sent(t, w, opAdd, 5_000, 200, 5_000, 200)
			run.Applies(config(second))
			if got := deltas(w); got != 6 {
				t.Errorf("%d calls, also for nothing", got)
			}
		})
	}
}

// sent asserts how many numbers each call of an operation named.
func sent(t *testing.T, w *acctest.World, operation string, want ...int) {
	t.Helper()
	var got []int
	for _, entry := range w.Entries(operation) {
		got = append(got, len(bodyNumbers(t, entry)))
	}
	if !slices.Equal(got, want) {
		t.Errorf("%s: calls of %s numbers, want %s", operation, fmt.Sprint(got), fmt.Sprint(want))
	}
}
