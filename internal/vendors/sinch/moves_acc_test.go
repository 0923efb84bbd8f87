package sinch_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/hashicorp/terraform-plugin-testing/helper/resource"
	"github.com/hashicorp/terraform-plugin-testing/plancheck"
	"github.com/hashicorp/terraform-plugin-testing/terraform"

	"github.com/tendlc/terraform-provider-tendlc/internal/acctest"
	sinchsandbox "github.com/tendlc/terraform-provider-tendlc/internal/vendors/sinch/sandbox"
)

// A move that fails half way: what is left behind still belongs to this
// assignment, and the next apply moves it without asking for permission.
func TestMoveThatFailsHalfWayIsFinishedByTheNextApply(t *testing.T) {
	t.Parallel()
	for failing := range 3 {
		t.Run(fmt.Sprintf("at number %d", failing), func(t *testing.T) {
			t.Parallel()
			w := acctest.NewWorld(t)
			from := seededCampaign(t, w, "", nil)
			to := seededCampaign(t, w, "", func(r *sinchsandbox.CampaignRequest) { r.CampaignName = "New" })
			n := sinchsandbox.Numbers()[:3]
			after := assigned(to.TCRID, "", n...)
			play(t, w,
				act{Step: step(assigned(from.TCRID, "", n...))},
				act{Step: resource.TestStep{Config: after, PreConfig: func() { w.Sinch.FailProvisioning(n[failing], "INTERNAL_ERROR", 1) }},
					Complaints: []complaint{{Code: "TENDLC2008", At: "", Says: []string{"The number " + n[failing] + " could not be detached from its old campaign"}}}},
				act{Step: resource.TestStep{Config: after, ConfigPlanChecks: acts(assignmentAddress, plancheck.ResourceActionUpdate), Check: func(*terraform.State) error {
					on(t, w, from.TCRID)
					on(t, w, to.TCRID, n...)
					return nil
				}}},
			)
		})
	}
}

// The second half of a move fails: the number goes back to the old campaign,
// and the next apply moves it.
func TestNumberThatTheNewCampaignDoesNotTakeIsPutBack(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	from := seededCampaign(t, w, "", nil)
	to := seededCampaign(t, w, "", func(r *sinchsandbox.CampaignRequest) { r.CampaignName = "New" })
	n := sinchsandbox.Numbers()[:2]
	after := assigned(to.TCRID, "", n...)
	play(t, w,
		act{Step: step(assigned(from.TCRID, "", n...))},
		// The new campaign stops taking numbers while the first is on its way.
		act{Step: resource.TestStep{Config: after, PreConfig: func() {
			w.OnSleep = func() { w.Sinch.SetCampaignStatus(to.ID, "SUBMITTED") }
		}}, Complaints: []complaint{{Code: "TENDLC2008", At: "", Says: []string{"The number " + n[0] + " could not be attached", "CAMPAIGN_PENDING_ACCEPTANCE",
			"The number was put back: it sends for the campaign " + from.TCRID}}}},
		act{Step: resource.TestStep{Config: after, PreConfig: func() {
			w.OnSleep = nil
			on(t, w, from.TCRID, n...)
			w.Sinch.SetCampaignStatus(to.ID, "APPROVED")
		}, Check: func(*terraform.State) error {
			on(t, w, from.TCRID)
			on(t, w, to.TCRID, n...)
			return nil
		}}},
	)
	// While the new campaign takes none, the second number keeps its traffic.
	if list := moves(w); list[2].Number != n[0] || list[3].Number != n[0] {
		t.Errorf("moves: %v", list)
	}
}

// A change of the service plan links the numbers anew, one after another.
func TestServicePlanIsChangedNumberByNumber(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	c := seededCampaign(t, w, "", nil)
	n := sinchsandbox.Numbers()[:3]
	before := assigned(c.TCRID, "", n...)
	after := strings.Replace(before, sinchsandbox.ServicePlanID, sinchsandbox.SecondServicePlanID, 1)
	w.Run(t, step(before), resource.TestStep{Config: after, ConfigPlanChecks: acts(assignmentAddress, plancheck.ResourceActionUpdate), Check: func(*terraform.State) error {
		on(t, w, c.TCRID, n...)
		for _, number := range n {
			if got, _ := w.Sinch.Number(number); got.ServicePlanID != sinchsandbox.SecondServicePlanID {
				t.Errorf("%+v", got)
			}
		}
		return nil
	}})
	var order []string
	for _, move := range moves(w)[3:] {
		if len(order) == 0 || order[len(order)-1] != move.Number {
			order = append(order, move.Number)
		}
	}
	if !slices.Equal(order[:3], n) {
		t.Errorf("order %v", order)
	}
}

// A service plan that does not exist is known only when the number has left the
// old one: it goes back, and the plan has said that it would leave.
func TestNumberIsPutBackWhenTheNewServicePlanDoesNotExist(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	campaign := seededCampaign(t, w, "", nil)
	n := sinchsandbox.Numbers()[:2]
	before := assigned(campaign.TCRID, "", n...)
	c := newTerminal(t, w)
	c.Apply(before)
	c.Write(strings.Replace(before, sinchsandbox.ServicePlanID, "mistyped", 1))
	tells(t, c.Fails("apply", "-auto-approve"),
		"Changing service_plan_id takes each of 2 numbers off the campaign "+campaign.TCRID+" for a moment (TENDLC1025)",
		fmt.Sprintf("Sinch refused to get the number %s attached (campaign_id = %q, service_plan_id = \"mistyped\") (TENDLC2003)", n[0], campaign.TCRID),
		"service plan not found",
		fmt.Sprintf("The number was put back: it sends for the campaign %s with the service plan %q, as before.", campaign.TCRID, sinchsandbox.ServicePlanID))
	on(t, w, campaign.TCRID, n...)
	c.Write(before)
	c.Empty()
}
