package sinch_test

import (
	"context"
	"testing"

	"github.com/tendlc/terraform-provider-tendlc/internal/acctest"
	"github.com/tendlc/terraform-provider-tendlc/internal/sandbox"
	"github.com/tendlc/terraform-provider-tendlc/internal/tfkit"
	sinchsandbox "github.com/tendlc/terraform-provider-tendlc/internal/vendors/sinch/sandbox"
)

// interrupted are the ways in which an apply ends before it is done.
var interrupted = map[string]bool{"stopped": false, "killed": true}

// A file goes on after an interruption where it was: a number that has arrived,
// has left or is on its way is not sent again, in the first apply of a file and
// in that of a change.
func TestInterruptedFileSendsOnlyWhatIsMissing(t *testing.T) {
	t.Parallel()
	for way, killed := range interrupted {
		t.Run(way, func(t *testing.T) {
			t.Parallel()
			w := acctest.NewWorld(t)
			c := seededCampaign(t, w, "", func(r *sinchsandbox.CampaignRequest) { r.NumberPool = true })
			numbers := many(220)
			for _, number := range numbers {
				w.Sinch.SeedNumber(number, sinchsandbox.ServicePlanID, "")
			}
			run := acctest.NewRun(t, w, "tendlc_sinch_number_assignment")
			config := func(numbers []string) map[string]any {
				return map[string]any{"campaign_id": c.TCRID, "service_plan_id": sinchsandbox.ServicePlanID, "numbers_file": numbersFile(t, numbers...)}
			}
			// All that are under way at once are held: a call that still arrives when
			// the next apply has looked would be sent twice, and nobody could tell.
			interruptAfter := func(calls int, numbers []string) {
				gate := w.Box.Hold(w.Sinch.Name(), "updateActiveNumber", sandbox.AfterCommit)
				for range calls {
					gate.Let()
				}
				run.Interrupted(config(numbers), killed, func(ctx context.Context) error { return gate.Arrived(ctx, calls+tfkit.AtOnce) }, gate.Open)
				w.Settle()
			}
			first, second := numbers[:120], numbers[100:] // twenty are in both
			interruptAfter(40, first)
			run.Applies(config(first))
			on(t, w, c.TCRID, first...)
			count(t, w, "updateActiveNumber", 120)

			interruptAfter(40, second)  // some of a hundred have left
			interruptAfter(100, second) // all have, and some of a hundred have come
			run.Applies(config(second))
			on(t, w, c.TCRID, second...)
			count(t, w, "updateActiveNumber", 120+100+100)
			run.Applies(config(second))
			count(t, w, "updateActiveNumber", 120+100+100)
		})
	}
}
