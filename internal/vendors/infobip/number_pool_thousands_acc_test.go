package infobip_test

import (
	"strings"
	"testing"
	"time"

	"github.com/tendlc/terraform-provider-tendlc/internal/acctest"
	infobipsandbox "github.com/tendlc/terraform-provider-tendlc/internal/vendors/infobip/sandbox"
)

// mostInAPool is how many numbers a campaign with a pool takes; a call takes
// 5,000, so seven calls must do.
const mostInAPool = 35_000

// poolFlow is a campaign from the draft to a pool with the numbers of a file. The
// first of them goes in before the registration.
func poolFlow(t *testing.T, brandID string, numbers []string) string {
	t.Helper()
	pool := attachedPool("${tendlc_infobip_campaign_approval.c.campaign_id}")
	return draftOf(brandID, `program_summary = "Lakeview Rides: each driver has a number of the pool. `+infobipsandbox.PoolSentence+`"`) +
		acctest.InfobipSpare(numbers[:1]) + acctest.InfobipCampaignRegistration() + acctest.InfobipCampaignApproval() +
		pool + inFile("${tendlc_infobip_number_pool.p.campaign_id}", listFile(t, numbers[1:])) // the first is the spare one
}

// A pool of 35,000 numbers from a file goes in with as few calls as Infobip
// allows, is planned again with nothing to do, and sends only the difference
// when the file changes. All goes when it is destroyed, in the order of the
// references.
func TestPoolOf35000NumbersFromAFile(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	numbers := seeded(w, mostInAPool)
	brandID := approvedBrand(w)
	c := acctest.NewTerminal(t, w)
	c.Write(poolFlow(t, brandID, numbers))
	timed(t, "the apply", func() { c.Does("apply", "-auto-approve") })
	id := onlyDraft(t, w).ID
	holds(t, w, id, numbers...)
	if got := deltas(w); got > 8 {
		t.Errorf("%d calls to the number endpoints, at most 8 are allowed", got)
	}
	t.Logf("%d calls to the number endpoints", deltas(w))
	for range 3 {
		timed(t, "a plan with nothing to do", c.Empty)
	}
	before := deltas(w)
	timed(t, "the apply of ten numbers less", func() { c.Apply(poolFlow(t, brandID, append(numbers[:1:1], numbers[11:]...))) })
	if got := deltas(w) - before; got != 1 {
		t.Errorf("%d calls for ten numbers", got)
	}
	timed(t, "the destroy", func() { c.Does("destroy", "-auto-approve") })
	if left := w.Infobip.Campaigns(); len(left) > 0 {
		t.Errorf("left: %v", left)
	}
}

// timed logs how long something takes; how fast a machine is decides no test.
func timed(t *testing.T, what string, do func()) {
	t.Helper()
	began := time.Now()
	do()
	t.Logf("%s took %s", what, time.Since(began).Round(10*time.Millisecond))
}

// The pool's numbers follow the campaign: it is changed in the two-assignment
// form, and Infobip keeps a registered campaign's last number. That one follows
// with the next apply, when the old campaign is deregistered.
func TestLastNumberFollowsAChangedCampaign(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	w.Infobip.SetRule(infobipsandbox.KeepLastNumber, true)
	brandID, n := approvedBrand(w), acctest.InfobipNumbers()
	before := twoAssignments(brandID, newSummary)
	after := strings.Replace(before, "and about recalls", "and about their recalls", 1)
	c := acctest.NewTerminal(t, w)
	c.Apply(before)
	acctest.Tells(t, c.Apply(after), "(TENDLC2008)", "The number "+n[2]+" stays on the campaign", "apply again")
	id := onlyDraft(t, w).ID // the old one is gone
	holds(t, w, id, n[:2]...)
	acctest.Tells(t, c.Apply(after), "1 changed")
	holds(t, w, id, n[:3]...)
	c.Empty()
}
