package infobip_test

import (
	"testing"

	"github.com/tendlc/terraform-provider-tendlc/internal/acctest"
	infobipsandbox "github.com/tendlc/terraform-provider-tendlc/internal/vendors/infobip/sandbox"
)

// A dedicated pool that somebody detaches while it is verified is not waited
// for: it will not come. Taking reason away attaches an ordinary one at once.
func TestDedicatedNumberPoolThatIsDetachedIsNotWaitedFor(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	id := poolCampaign(w, "REGISTERED")
	c := acctest.NewTerminal(t, w)
	dedicated := attachedPool(id, `reason = "A pool of our own"`)
	c.Apply(dedicated)
	w.Infobip.SetPoolStatus(id, "SUBMITTED_FOR_VERIFICATION")
	c.Plan(dedicated)
	detachByHand(t, w, id)
	acctest.Tells(t, c.Fails("apply", acctest.SavedPlan), "(TENDLC2010)", "was detached while this apply waited for it", "Plan again")
	acctest.Tells(t, c.Apply(dedicated), "(TENDLC2010)", "without your word", "0 added, 0 changed, 0 destroyed")
	acctest.ExpectCalls(t, w, opAttach, 1)
	acctest.Tells(t, c.Apply(attachedPool(id)), "1 added, 0 changed, 1 destroyed")
	hasPool(t, w, id, infobipsandbox.NumberPools()[0])
	c.Empty()
	acctest.ExpectCalls(t, w, opDetach, 1) // the one by hand
}
