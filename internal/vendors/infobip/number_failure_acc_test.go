package infobip_test

import (
	"strings"
	"testing"

	"github.com/hashicorp/terraform-plugin-testing/helper/resource"
	"github.com/hashicorp/terraform-plugin-testing/plancheck"

	"github.com/tendlc/terraform-provider-tendlc/internal/acctest"
	"github.com/tendlc/terraform-provider-tendlc/internal/sandbox"
	infobipsandbox "github.com/tendlc/terraform-provider-tendlc/internal/vendors/infobip/sandbox"
)

// Whatever goes wrong with an answer, at most one more apply brings the numbers
// where they should be.
func TestFaultyChangeOfNumbersIsFinished(t *testing.T) {
	t.Parallel()
	for stage, operation := range map[string]string{"DRAFT": opPut, "REGISTERED": opAdd} {
		for _, kind := range sandbox.FaultKinds() {
			t.Run(stage+" "+string(kind), func(t *testing.T) {
				t.Parallel()
				w := acctest.NewWorld(t)
				n := acctest.InfobipNumbers()[:3]
				id := withNumbers(w, stage)
				w.Box.InjectFault(sandbox.Fault{Vendor: w.Infobip.Name(), Operation: operation, Kind: kind})
				c := acctest.NewTerminal(t, w)
				c.Write(numbered(id, n))
				if said, ok := c.Run("apply", "-auto-approve"); !ok {
					acctest.Tells(t, said, "Nothing was charged")
					c.Does("apply", "-auto-approve")
				}
				holds(t, w, id, n...)
				c.Empty()
			})
		}
	}
}

// An update that stops half way saves what is real, and the next apply sends
// only the rest.
func TestUpdateThatStopsHalfWayIsFinishedByTheNextApply(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	n := acctest.InfobipNumbers()[:4]
	before, after := withNumbers(w, "REGISTERED"), withNumbers(w, "REGISTERED")
	acctest.Play(t, w,
		acctest.Act{Step: acctest.Step(numbered(before, n))},
		// The second number has left and does not arrive, so it goes back.
		acctest.Act{Step: resource.TestStep{Config: numbered(after, n), PreConfig: func() {
			// Five times is as often as the client tries.
			w.Box.InjectFault(sandbox.Fault{Vendor: w.Infobip.Name(), Operation: opAdd, Kind: sandbox.Error500, Skip: 1, Count: 5})
		}}, Complaints: []acctest.Complaint{{Code: "TENDLC2004", Says: []string{"Could not attach the number " + n[1], "The number " + n[1] + " was taken off " + before + " and was put back there, so it sends as before", "What did arrive is in the state; the next apply does the rest"}}}},
		acctest.Act{Step: resource.TestStep{Config: numbered(after, n), PreConfig: func() {
			holds(t, w, after, n[0])
			holds(t, w, before, n[1:]...)
		}, ConfigPlanChecks: acctest.Acts(numbersAddress, plancheck.ResourceActionUpdate), Check: then(func() {
			holds(t, w, after, n...)
			holds(t, w, before)
		})}},
	)
}

// A change that does not end in time is waited for by the next apply, which
// sends nothing twice.
func TestChangeThatDoesNotEndInTimeIsWaitedForByTheNextApply(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	n := acctest.InfobipNumbers()[:2]
	id := withNumbers(w, "REGISTERED")
	config := numbered(id, n, `timeouts = { create = "5s" }`)
	acctest.ApplyRefused(t, w, config, acctest.Complaint{Code: "TENDLC2001",
		Says: []string{"The numbers of the campaign " + id + " are still changing: apply again later", "Its stage is REGISTERED_PENDING_UPDATE"}})
	w.Settle()
	w.Run(t, checked(config, func() { holds(t, w, id, n...) }))
	acctest.ExpectCalls(t, w, opAdd, 1)
}

// A number that Infobip accepts and never attaches is named; the others stay.
func TestNumberThatNeverArrivesIsNamed(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	n := acctest.InfobipNumbers()[:3]
	id := withNumbers(w, "REGISTERED")
	w.Infobip.LoseNumbers(strings.TrimPrefix(n[1], "+"))
	acctest.Play(t, w,
		acctest.Act{Step: acctest.Step(numbered(id, n[:1]))},
		acctest.Act{Step: acctest.Step(numbered(id, n)), Complaints: []acctest.Complaint{{Code: "TENDLC2008", At: "numbers",
			Says: []string{"Infobip accepted the number " + n[1] + " and did not attach it", "What did arrive is in the state"}}}},
		acctest.Act{Step: resource.TestStep{Config: numbered(id, []string{n[0], n[2]}), ConfigPlanChecks: acctest.Nothing}},
	)
	acctest.ExpectCalls(t, w, opAdd, 2)
}

// Someone takes a number away by hand: the plan attaches it again.
func TestNumberTakenAwayByHandIsAttachedAgain(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	n := acctest.InfobipNumbers()[:2]
	id := withNumbers(w, "REGISTERED")
	w.Run(t, acctest.Step(numbered(id, n)), resource.TestStep{Config: numbered(id, n), PreConfig: func() { takeByHand(t, w, id, n[1]) },
		ConfigPlanChecks: acctest.Acts(numbersAddress, plancheck.ResourceActionUpdate), Check: then(func() { holds(t, w, id, n...) })})
}

// With the rule on, Infobip keeps a registered campaign's last number.
func TestLastNumberIsLeftToDeregistration(t *testing.T) {
	t.Parallel()
	for _, count := range []int{1, 3} {
		w := acctest.NewWorld(t)
		w.Infobip.SetRule(infobipsandbox.KeepLastNumber, true)
		n := acctest.InfobipNumbers()[:count]
		id := withNumbers(w, "REGISTERED")
		c := acctest.NewTerminal(t, w)
		c.Apply(numbered(id, n))
		acctest.Tells(t, c.Does("destroy", "-auto-approve"), "(TENDLC2008)", "The number "+n[count-1]+" stays on the campaign "+id+" until that is deregistered", "The last number of a campaign cannot be removed")
		holds(t, w, id, n[count-1])
	}
}

// The only number changes for another: the old one goes once the new one is
// there.
func TestLastNumberIsChangedForAnother(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	w.Infobip.SetRule(infobipsandbox.KeepLastNumber, true)
	n := acctest.InfobipNumbers()[:2]
	id := withNumbers(w, "REGISTERED")
	w.Run(t, acctest.Step(numbered(id, n[:1])), checked(numbered(id, n[1:]), func() { holds(t, w, id, n[1]) }))
}

// The last number of the old campaign stays when all move, without an error that
// would keep the old campaign from being deregistered; the next apply fetches it.
func TestLastNumberMovesOnceTheOldCampaignIsDeregistered(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	w.Infobip.SetRule(infobipsandbox.KeepLastNumber, true)
	n := acctest.InfobipNumbers()[:3]
	before, after := withNumbers(w, "REGISTERED"), withNumbers(w, "REGISTERED")
	c := acctest.NewTerminal(t, w)
	c.Apply(numbered(before, n))
	acctest.Tells(t, c.Apply(numbered(after, n)), "(TENDLC2008)", "The number "+n[2]+" stays on the campaign "+before+" for now", "apply again")
	holds(t, w, after, n[:2]...)
	w.Infobip.SetCampaignStage(before, "REGISTERED_PENDING_DEREGISTRATION")
	w.Infobip.SetCampaignStage(before, "DEREGISTERED")
	c.Does("apply", "-auto-approve")
	holds(t, w, after, n...)
	c.Empty()
}

// A number that neither the new campaign nor the old one shows any more is said
// to send nothing.
func TestNumberThatDoesNotComeBackIsNamed(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	n := acctest.InfobipNumbers()[:2]
	before, after := withNumbers(w, "REGISTERED"), withNumbers(w, "REGISTERED")
	c := acctest.NewTerminal(t, w)
	c.Apply(numbered(before, n))
	w.Infobip.LoseNumbers(strings.TrimPrefix(n[0], "+"))
	c.Write(numbered(after, n))
	acctest.Tells(t, c.Fails("apply", "-auto-approve"), "Infobip accepted the number "+n[0]+" and did not attach it",
		"The number "+n[0]+" was taken off "+before+", did not come back ("+n[0]+") and sends nothing until it is attached.")
	holds(t, w, before, n[1])
}
