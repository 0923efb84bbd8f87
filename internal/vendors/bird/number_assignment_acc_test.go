package bird_test

import (
	"strings"
	"testing"

	"github.com/hashicorp/terraform-plugin-testing/helper/resource"
	"github.com/hashicorp/terraform-plugin-testing/knownvalue"
	"github.com/hashicorp/terraform-plugin-testing/plancheck"
	"github.com/hashicorp/terraform-plugin-testing/statecheck"
	"github.com/hashicorp/terraform-plugin-testing/tfjsonpath"

	"github.com/tendlc/terraform-provider-tendlc/internal/acctest"
	"github.com/tendlc/terraform-provider-tendlc/internal/sandbox"
	birdsandbox "github.com/tendlc/terraform-provider-tendlc/internal/vendors/bird/sandbox"
)

// Numbers are tied, one is taken out of the list, and the rest is destroyed:
// the provider sends nothing for those that it lets go of, and names them.
func TestNumbersAreTiedAndLetGoOf(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	n := acctest.BirdNumbers()[:3]
	id := approvedCampaign(w)
	c := acctest.NewTerminal(t, w)
	c.Apply(tied(id, n))
	onCampaign(t, w, id, n...)
	acctest.ExpectCalls(t, w, opTie, 3)
	c.Empty()

	said := c.Apply(tied(id, n[:2]))
	acctest.Tells(t, said, "1 number stays on the campaign "+id+" at Bird (TENDLC1004)", "only lets go of: "+n[2], "no way to take a number off")
	c.Empty()

	acctest.Tells(t, c.Does("plan", "-destroy"), "2 numbers stay on the campaign "+id, n[0]+", "+n[1])
	acctest.Tells(t, c.Does("destroy", "-auto-approve"), "2 numbers stay on the campaign "+id, n[0]+", "+n[1])
	onCampaign(t, w, id, n...)
	acctest.ExpectCalls(t, w, opTie, 3)
}

// A number that somebody moved shows as one to tie again, which is refused: it
// is on another campaign now.
func TestNumberThatWasMovedByHandIsNotTakenBackUnasked(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	n := acctest.BirdNumbers()[:2]
	id, other := approvedCampaign(w), approvedCampaign(w)
	acctest.Play(t, w,
		acctest.Act{Step: acctest.Step(tied(id, n))},
		acctest.Act{Step: acctest.PlanOnly(tied(id, n), func() { tieByHand(w, n[1], other) }),
			Complaints: []acctest.Complaint{{Code: "TENDLC1006", Says: []string{"The number " + n[1] + " is on another campaign, " + other}}}},
		acctest.Act{Step: resource.TestStep{Config: tied(id, n, "allow_move = true"), ConfigPlanChecks: acctest.Acts(assignmentAddress, plancheck.ResourceActionUpdate),
			Check: after(func() { onCampaign(t, w, id, n...) })}},
	)
	acctest.ExpectCalls(t, w, opTie, 3)
}

// When the campaign changes, every number is moved by one call, in place.
func TestNumbersMoveInPlace(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	n := acctest.BirdNumbers()[:3]
	before, next := approvedCampaign(w), approvedCampaign(w)
	w.Run(t, acctest.Step(tied(before, n)), resource.TestStep{
		Config: tied(next, n), ConfigPlanChecks: acctest.Acts(assignmentAddress, plancheck.ResourceActionUpdate),
		Check: after(func() {
			onCampaign(t, w, next, n...)
			onCampaign(t, w, before)
		}),
	})
	if got, want := strings.Join(tiesSent(t, w), " "), strings.Repeat(before+" ", 3)+strings.Repeat(next+" ", 3); got != strings.TrimSpace(want) {
		t.Errorf("sent %s", got)
	}
}

// The names of requirements are not documented, so the one of the type ten-dlc
// is looked for; and it may take its time.
func TestRequirementIsFoundByItsTypeAndWaitedFor(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	w.Bird.SetRequirementName("campaign:us")
	w.Bird.SetRule(birdsandbox.SlowRequirements, true)
	n := acctest.BirdNumbers()[:2]
	id := approvedCampaign(w)
	w.Run(t, resource.TestStep{Config: tied(id, n), Check: after(func() {
		for _, owned := range w.Bird.OwnedNumbers()[:2] {
			if owned.Status != "satisfied" {
				t.Errorf("the apply ended while %s was %s", owned.Number, owned.Status)
			}
		}
	})})
	for _, entry := range w.Entries(opTie) {
		if !strings.HasSuffix(entry.Path, "/campaign:us") {
			t.Errorf("sent to %s", entry.Path)
		}
	}
}

// The numbers are looked up once in the plan and once in the apply, however
// often they are read.
func TestNumbersAreLookedUpOnceARun(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	c := acctest.NewTerminal(t, w)
	c.Apply(tied(approvedCampaign(w), acctest.BirdNumbers()[:2]))
	if got := w.Calls(opFindNumber); got > 4 {
		t.Errorf("%d look-ups for two numbers", got)
	}
}

// A requirement that is not satisfied in time is waited for by the next apply,
// which sends nothing again.
func TestSlowRequirementIsWaitedForByTheNextApply(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	w.Bird.SetRule(birdsandbox.SlowRequirements, true)
	n := acctest.BirdNumbers()[:1]
	config := tied(approvedCampaign(w), n, `timeouts = { create = "3s" }`)
	acctest.ApplyRefused(t, w, config, acctest.Complaint{Code: "TENDLC2001", Says: []string{"The number " + n[0] + " is still on its way: apply again later"}})
	w.Settle()
	w.Run(t, acctest.Step(config))
	acctest.ExpectCalls(t, w, opTie, 1)
}

// A move that stops half way keeps what is real in the state, and the next
// apply sends only the rest.
func TestMoveThatStopsHalfWayIsFinishedByTheNextApply(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	n := acctest.BirdNumbers()[:3]
	before, next := approvedCampaign(w), approvedCampaign(w)
	acctest.Play(t, w,
		acctest.Act{Step: acctest.Step(tied(before, n))},
		acctest.Act{Step: resource.TestStep{Config: tied(next, n), PreConfig: func() {
			w.Box.InjectFault(sandbox.Fault{Vendor: w.Bird.Name(), Operation: opTie, Kind: sandbox.Error500, Skip: 1, Count: 5}) // as often as the client tries
		}}, Complaints: []acctest.Complaint{{Code: "TENDLC2004", Says: []string{"Could not get the number " + n[1] + " tied to the campaign", "What did arrive is in the state"}}}},
		acctest.Act{Step: resource.TestStep{Config: tied(next, n), PreConfig: func() {
			onCampaign(t, w, next, n[0])
			onCampaign(t, w, before, n[1:]...)
		}, Check: after(func() { onCampaign(t, w, next, n...) })}},
	)
}

// A number whose requirement names a campaign that is gone is free.
func TestNumberOfACampaignThatIsGoneIsFree(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	n := acctest.BirdNumbers()[:1]
	gone, id := approvedCampaign(w, n...), approvedCampaign(w)
	w.Bird.SetCampaignStatus(gone, "DELETED")
	w.Run(t, resource.TestStep{Config: tied(id, n), Check: after(func() { onCampaign(t, w, id, n...) })})
}

// The old campaign sends until the new one is approved; then the numbers move,
// and the old one is deleted.
func TestNumbersFollowACampaignThatIsReplaced(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	n := acctest.BirdNumbers()[:2]
	brand := seededBrand(w)
	config := func(more ...string) string {
		return campaignUnder(brand, append([]string{unprotected, "lifecycle {\n    create_before_destroy = true\n  }"}, more...)...) +
			acctest.BirdCampaignApproval() + acctest.BirdNumberAssignment(n)
	}
	w.Run(t, acctest.Step(config()), resource.TestStep{Config: config(`usecase = "CUSTOMER_CARE"`),
		ConfigPlanChecks: acctest.Acts(assignmentAddress, plancheck.ResourceActionUpdate), Check: after(func() { onCampaign(t, w, newest(w).ID, n...) })})
}

func TestNumbersOfAFileAreTiedByTheirList(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	n := acctest.BirdNumbers()[:3]
	id := approvedCampaign(w)
	c := acctest.NewTerminal(t, w)
	c.Apply(tiedFrom(id, numberList(t, n...)))
	c.Empty()
	acctest.Tells(t, c.Apply(tiedFrom(id, numberList(t, "# stores", n[1], n[0]))), "stays on the campaign "+id, n[2])
	onCampaign(t, w, id, n...)
	c.Empty()
	acctest.ExpectCalls(t, w, opTie, 3)
}

// An import takes all numbers of a campaign, or some, and leaves nothing to
// plan; the second form asks about no others.
func TestAssignmentIsImported(t *testing.T) {
	t.Parallel()
	n := acctest.BirdNumbers()[:3]
	for name, r := range map[string]struct {
		some string
		want []string
	}{"all": {"", n}, "some": {"/" + n[0] + "," + n[2], []string{n[0], n[2]}}} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			w := acctest.NewWorld(t)
			id := approvedCampaign(w, n...)
			config := tied(id, r.want)
			w.Run(t, acctest.Importing(config, assignmentAddress, id+r.some),
				resource.TestStep{Config: config, ConfigPlanChecks: acctest.Nothing, ConfigStateChecks: []statecheck.StateCheck{
					statecheck.ExpectKnownValue(assignmentAddress, tfjsonpath.New("number_count"), knownvalue.Int64Exact(int64(len(r.want)))),
				}})
			acctest.ExpectUntouched(t, w)
			if read := w.Calls("listEndpointComplianceRequirements"); r.some != "" && read > 20 {
				t.Errorf("%d numbers were asked about", read)
			}
		})
	}
}

// Whatever goes wrong with an answer, at most one more apply ties the numbers.
func TestFaultyTieIsFinished(t *testing.T) {
	t.Parallel()
	for _, kind := range sandbox.FaultKinds() {
		t.Run(string(kind), func(t *testing.T) {
			t.Parallel()
			w := acctest.NewWorld(t)
			n := acctest.BirdNumbers()[:2]
			id := approvedCampaign(w)
			w.Box.InjectFault(sandbox.Fault{Vendor: w.Bird.Name(), Operation: opTie, Kind: kind})
			c := acctest.NewTerminal(t, w)
			c.Write(tied(id, n))
			if said, ok := c.Run("apply", "-auto-approve"); !ok {
				acctest.Tells(t, said, "Nothing was charged")
				c.Does("apply", "-auto-approve")
			}
			onCampaign(t, w, id, n...)
			c.Empty()
		})
	}
}
