package infobip_test

import (
	"testing"
	"time"

	"github.com/tendlc/terraform-provider-tendlc/internal/acctest"
)

// mostInAPool is how many numbers a campaign with a pool takes; a call takes
// 5,000, so seven calls must do.
const mostInAPool = 35_000

// A pool of 35,000 numbers from a file goes in with as few calls as the vendor
// allows, is planned again with nothing to do, and sends only the difference
// when the file changes.
func TestPoolOf35000NumbersFromAFile(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	numbers := seeded(w, mostInAPool)
	id := poolCampaign(w, "REGISTERED")
	config := func(numbers []string) string {
		return attachedPool(id) + inFile("${tendlc_infobip_number_pool.p.campaign_id}", listFile(t, numbers))
	}
	c := acctest.NewTerminal(t, w)
	all := config(numbers)
	c.Write(all)
	timed(t, "apply of 35,000", func() { c.Does("apply", "-auto-approve") })
	holds(t, w, id, numbers...)
	if got := deltas(w); got > 8 {
		t.Errorf("%d calls to the number endpoints, at most 8 are allowed", got)
	}
	t.Logf("%d calls to the number endpoints", deltas(w))
	for range 3 {
		timed(t, "plan with nothing to do", c.Empty)
	}
	before := deltas(w)
	timed(t, "apply of 10 numbers less", func() { c.Apply(config(numbers[10:])) })
	if got := deltas(w) - before; got != 1 {
		t.Errorf("%d calls for 10 numbers", got)
	}
	timed(t, "destroy", func() { c.Does("destroy", "-auto-approve") })
	holds(t, w, id)
}

// timed logs how long something takes; how fast a machine is decides no test.
func timed(t *testing.T, what string, do func()) {
	t.Helper()
	began := time.Now()
	do()
	t.Logf("%s took %s", what, time.Since(began).Round(10*time.Millisecond))
}
