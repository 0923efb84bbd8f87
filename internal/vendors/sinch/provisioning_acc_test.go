package sinch_test

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/hashicorp/terraform-plugin-testing/helper/resource"
	"github.com/hashicorp/terraform-plugin-testing/plancheck"
	"github.com/hashicorp/terraform-plugin-testing/terraform"

	"github.com/tendlc/terraform-provider-tendlc/internal/acctest"
	"github.com/tendlc/terraform-provider-tendlc/internal/sandbox"
	"github.com/tendlc/terraform-provider-tendlc/internal/vendors/sinch"
	sinchsandbox "github.com/tendlc/terraform-provider-tendlc/internal/vendors/sinch/sandbox"
)

// on asserts which numbers are on a campaign.
func on(t *testing.T, w *acctest.World, tcrID string, numbers ...string) {
	t.Helper()
	for _, c := range w.Sinch.Campaigns() {
		if c.TCRID == tcrID && !slices.Equal(c.Numbers, numbers) {
			t.Errorf("on %s are %v, want %v", tcrID, c.Numbers, numbers)
		}
	}
}

// detached are the numbers that were ever taken off a campaign.
func detached(w *acctest.World) []string {
	var off []string
	for _, move := range moves(w) {
		if move.Campaign == "" {
			off = append(off, move.Number)
		}
	}
	return off
}

func failedJob(number, says string) complaint {
	return complaint{Code: "TENDLC2008", At: "", Says: []string{"The number " + number + " could not be attached", says, "Nothing was charged."}}
}

// Each code of a failed job is named with its number, its meaning and what to
// do; one that this version does not know is named as well.
func TestEveryProvisioningFailureIsExplained(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	c := seededCampaign(t, w, "", nil)
	table := sinch.ProvisioningFailures()
	codes := slices.Sorted(maps.Keys(table))
	numbers := sinchsandbox.Numbers()[:len(codes)+1]
	var want []complaint
	for i, code := range codes {
		w.Sinch.FailProvisioning(numbers[i], code, 9)
		want = append(want, failedJob(numbers[i], fmt.Sprintf("Sinch reports %s: %s. %s Nothing was charged.", code, table[code][0], table[code][1])))
	}
	last := numbers[len(codes)]
	w.Sinch.FailProvisioning(last, "ERROR_CODE_UNSPECIFIED", 9)
	want = append(want, failedJob(last, "Sinch reports ERROR_CODE_UNSPECIFIED, a code that this version does not know. Nothing was charged."))
	const some = 6 // fewer than one apply shows
	for first := 0; first < len(numbers); first += some {
		end := min(first+some, len(numbers))
		applyRefused(t, w, assigned(c.TCRID, "", numbers[first:end]...), want[first:end]...)
	}
	// Only the failure of a partner is worth asking again, and not for ever.
	count(t, w, "updateActiveNumber", len(numbers)+2)
	if off := detached(w); len(off) > 0 {
		t.Errorf("detached: %v", off)
	}
}

func TestFailureOfAPartnerIsTriedAgain(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	c := seededCampaign(t, w, "", nil)
	number := sinchsandbox.Numbers()[0]
	w.Sinch.FailProvisioning(number, "PARTNER_SERVICE_UNAVAILABLE", 2)
	w.Run(t, resource.TestStep{Config: assigned(c.TCRID, "", number), Check: func(*terraform.State) error {
		count(t, w, "updateActiveNumber", 3)
		on(t, w, c.TCRID, number)
		return nil
	}})
}

// A create that fails half way saves nothing and names what it did attach; the
// next apply finds that in place and goes on.
func TestCreateThatFailsHalfWayIsFinishedByTheNextApply(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	c := seededCampaign(t, w, "", nil)
	n := sinchsandbox.Numbers()
	w.Sinch.FailProvisioning(n[1], "INSUFFICIENT_BALANCE", 1)
	config := assigned(c.TCRID, "", n[0], n[1], n[2])
	play(t, w,
		act{Step: step(config), Complaints: []complaint{failedJob(n[1],
			fmt.Sprintf("Top it up and apply again. Nothing was charged. Already attached to %s, and found there by the next apply: %s, %s.", c.TCRID, n[0], n[2]))}},
		act{Step: resource.TestStep{Config: config, ConfigPlanChecks: acts(assignmentAddress, plancheck.ResourceActionCreate), Check: func(*terraform.State) error {
			on(t, w, c.TCRID, n[0], n[1], n[2])
			count(t, w, "updateActiveNumber", 4)
			if off := detached(w); len(off) > 0 {
				t.Errorf("detached: %v", off)
			}
			return nil
		}}},
	)
}

// An update that fails half way keeps the real set; the next apply does the
// rest, and nothing is done twice.
func TestUpdateThatFailsHalfWayIsFinishedByTheNextApply(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	c := seededCampaign(t, w, "", nil)
	n := sinchsandbox.Numbers()
	after := assigned(c.TCRID, "", n[1], n[2], n[3])
	play(t, w,
		act{Step: step(assigned(c.TCRID, "", n[0], n[1]))},
		act{Step: resource.TestStep{Config: after, PreConfig: func() { w.Sinch.FailProvisioning(n[3], "INVALID_NNID", 1) }},
			Complaints: []complaint{failedJob(n[3], "What did arrive is in the state; the next apply does the rest.")}},
		act{Step: resource.TestStep{Config: after, ConfigPlanChecks: acts(assignmentAddress, plancheck.ResourceActionUpdate), Check: func(*terraform.State) error {
			on(t, w, c.TCRID, n[1], n[2], n[3])
			if off := detached(w); !slices.Equal(off, n[:1]) {
				t.Errorf("detached: %v", off)
			}
			return nil
		}}},
	)
	// n0 on and off, n1 and n2 on, n3 on twice; at the end three are taken off.
	count(t, w, "updateActiveNumber", 6+3)
}

// Right after a failed update, before any refresh, the state holds the real set.
func TestStateAfterAFailedUpdateIsReal(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	c := seededCampaign(t, w, "", nil)
	n := sinchsandbox.Numbers()
	tf := newTerminal(t, w)
	tf.Configure(w.Provider("") + assigned(c.TCRID, "", n[0], n[1]))
	tf.Expect(nil, "apply", "-auto-approve")
	w.Sinch.FailProvisioning(n[3], "INVALID_NNID", 1)
	tf.Configure(w.Provider("") + assigned(c.TCRID, "", n[1], n[2], n[3]))
	if said, ok := tf.Run("apply", "-auto-approve"); ok || !strings.Contains(said, "INVALID_NNID") {
		t.Fatal(said)
	}
	if said := tf.Expect([]string{n[1], n[2]}, "state", "show", assignmentAddress); strings.Contains(said, n[0]) || strings.Contains(said, n[3]) || strings.Contains(said, "tainted") {
		t.Error(said)
	}
	tf.Expect([]string{"0 added, 1 changed, 0 destroyed"}, "apply", "-auto-approve", "-refresh=false")
	on(t, w, c.TCRID, n[1], n[2], n[3])
}

func TestNumberTakenAwayIsAttachedAgain(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	c := seededCampaign(t, w, "", nil)
	n := sinchsandbox.Numbers()
	config := assigned(c.TCRID, "", n[0], n[1])
	attached := func(*terraform.State) error {
		on(t, w, c.TCRID, n[0], n[1])
		return nil
	}
	w.Run(t,
		step(config),
		resource.TestStep{Config: config, PreConfig: func() { w.Sinch.SeedNumber(n[0], sinchsandbox.ServicePlanID, "") },
			ConfigPlanChecks: acts(assignmentAddress, plancheck.ResourceActionUpdate), Check: attached},
		resource.TestStep{Config: config, PreConfig: func() { w.Sinch.SeedNumber(n[0], "", ""); w.Sinch.SeedNumber(n[1], "", "") },
			ConfigPlanChecks: acts(assignmentAddress, plancheck.ResourceActionUpdate), Check: attached},
		resource.TestStep{Config: config, PreConfig: func() { w.Sinch.SeedNumber(n[1], sinchsandbox.SecondServicePlanID, c.TCRID) },
			ConfigPlanChecks: acts(assignmentAddress, plancheck.ResourceActionUpdate), Check: attached},
	)
}

// One that went to another campaign is not fetched back without permission.
func TestNumberTakenToAnotherCampaignIsNotFetchedBack(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	c := seededCampaign(t, w, "", nil)
	other := seededCampaign(t, w, "", func(r *sinchsandbox.CampaignRequest) { r.CampaignName = "Other" })
	n := sinchsandbox.Numbers()
	play(t, w,
		act{Step: step(assigned(c.TCRID, "", n[0], n[1]))},
		act{Step: planOnly(assigned(c.TCRID, "", n[0], n[1]), func() { w.Sinch.SeedNumber(n[1], sinchsandbox.ServicePlanID, other.TCRID) }),
			Complaints: []complaint{{Code: "TENDLC1006", At: "numbers", Says: []string{"The number " + n[1] + " is on another campaign, " + other.TCRID}}}},
	)
	// The destroy at the end took only what was still there.
	on(t, w, c.TCRID)
	on(t, w, other.TCRID, n[1])
}

// Several assignments share a campaign; each leaves the numbers of the others
// alone.
func TestAssignmentsShareACampaign(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	c := seededCampaign(t, w, "", nil)
	n := sinchsandbox.Numbers()
	other := strings.Replace(assigned(c.TCRID, "", n[2]), `"n" {`, `"other" {`, 1)
	w.Run(t,
		step(assigned(c.TCRID, "", n[0], n[1])+other),
		resource.TestStep{Config: assigned(c.TCRID, "", n[1]) + other, Check: func(*terraform.State) error { on(t, w, c.TCRID, n[1], n[2]); return nil }},
		resource.TestStep{Config: assigned(c.TCRID, "", n[1]), Check: func(*terraform.State) error { on(t, w, c.TCRID, n[1]); return nil }},
	)
}

// A job that takes longer than the apply waits is "not yet"; the next apply
// waits on and asks for nothing twice.
func TestSlowProvisioningIsNotYet(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	c := seededCampaign(t, w, "", nil)
	w.Box.SetReview(sandbox.Review{Delay: 2 * time.Hour})
	n := sinchsandbox.Numbers()[0]
	play(t, w,
		act{Step: step(assigned(c.TCRID, `timeouts = { create = "1m" }`, n)), Complaints: []complaint{
			{Code: "TENDLC2001", At: "", Says: []string{"The number " + n + " is still on its way: apply again later", "the next apply goes on from what it finds"}}}},
		act{Step: resource.TestStep{Config: assigned(c.TCRID, `timeouts = { create = "3h", delete = "3h" }`, n), Check: func(*terraform.State) error {
			on(t, w, c.TCRID, n)
			count(t, w, "updateActiveNumber", 1)
			return nil
		}}},
	)
}
