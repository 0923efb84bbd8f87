package birdsandbox_test

import (
	"sync"
	"sync/atomic"
	"testing"

	birdsandbox "github.com/tendlc/terraform-provider-tendlc/internal/vendors/bird/sandbox"
)

// TestConcurrentCallsAreServedOneAfterTheOther lets many clients order a
// vetting of one brand and submit another one again: one of each may succeed.
func TestConcurrentCallsAreServedOneAfterTheOther(t *testing.T) {
	t.Parallel()
	a := open(t)
	approved := a.bird.SeedBrand(birdsandbox.SampleBrand(), "")
	rejected := a.bird.SeedBrand(birdsandbox.SamplePublicBrand(), "REJECTED")
	var vetted, submitted atomic.Int32
	var all sync.WaitGroup
	for range 16 {
		all.Go(func() {
			if a.orderVetting(approved).Status == 201 {
				vetted.Add(1)
			}
			if a.updateBrand(rejected, `{}`).Status == 200 {
				submitted.Add(1)
			}
			a.Clock.Advance(1)
			a.bird.Objects()
		})
	}
	all.Wait()
	if vetted.Load() != 1 || submitted.Load() != 1 || len(a.Box.Ledger()) != 2 {
		t.Errorf("%d vetted, %d submitted, charged %v", vetted.Load(), submitted.Load(), a.Box.Ledger())
	}
}
