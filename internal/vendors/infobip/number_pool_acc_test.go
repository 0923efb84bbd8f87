package infobip_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/hashicorp/terraform-plugin-testing/helper/resource"
	"github.com/hashicorp/terraform-plugin-testing/knownvalue"
	"github.com/hashicorp/terraform-plugin-testing/plancheck"
	"github.com/hashicorp/terraform-plugin-testing/statecheck"
	"github.com/hashicorp/terraform-plugin-testing/tfjsonpath"

	"github.com/tendlc/terraform-provider-tendlc/internal/acctest"
	"github.com/tendlc/terraform-provider-tendlc/internal/sandbox"
	infobipsandbox "github.com/tendlc/terraform-provider-tendlc/internal/vendors/infobip/sandbox"
)

const opAttach, opDetach = "attach-number-pool", "detach-number-pool"

func poolHas(attribute, want string) statecheck.StateCheck {
	return statecheck.ExpectKnownValue(poolAddress, tfjsonpath.New(attribute), knownvalue.StringExact(want))
}

// hasPool fails the test unless the campaign has that pool, none when empty.
func hasPool(t *testing.T, w *acctest.World, campaignID, want string) {
	t.Helper()
	for _, c := range w.Infobip.Campaigns() {
		if c.ID == campaignID && c.Pool != want {
			t.Errorf("the campaign has the pool %q, want %q", c.Pool, want)
		}
	}
}

// Attached, waited for, imported, and detached: with the pool that Infobip
// chooses and with one that is named.
func TestLifeOfANumberPool(t *testing.T) {
	t.Parallel()
	pools := infobipsandbox.NumberPools()
	for want, argument := range map[string]string{pools[0]: "", pools[1]: fmt.Sprintf("number_pool_id = %q", pools[1])} {
		t.Run(want, func(t *testing.T) {
			t.Parallel()
			w := acctest.NewWorld(t)
			id := poolCampaign(w, "REGISTERED")
			config := attachedPool(id, argument)
			w.Run(t,
				resource.TestStep{Config: config, ConfigStateChecks: []statecheck.StateCheck{
					poolHas("id", id), poolHas("number_pool_id", want), poolHas("pool_status", "VALID"), poolHas("pool_type", "SUB_ID"),
				}},
				resource.TestStep{Config: config, ResourceName: poolAddress, ImportState: true, ImportStateId: id, ImportStateVerify: true},
				resource.TestStep{Config: attachedPool(id, argument, `timeouts = { create = "1h" }`), ConfigPlanChecks: acctest.Acts(poolAddress, plancheck.ResourceActionUpdate)},
			)
			hasPool(t, w, id, "")
			acctest.ExpectCalls(t, w, opAttach, 1)
			acctest.ExpectCalls(t, w, opDetach, 1)
		})
	}
}

func TestImportedNumberPoolNeedsNoChange(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	id := poolCampaign(w, "REGISTERED")
	c := acctest.NewTerminal(t, w)
	c.Apply(attachedPool(id))
	c.Does("state", "rm", poolAddress)
	c.Does("import", poolAddress, id)
	c.Empty()
	acctest.ExpectCalls(t, w, opAttach, 1)
}

// A pool that is in review for days stops the apply with the code of what is
// pending; the next apply finds it attached and goes on.
func TestPendingNumberPoolIsWaitedForByTheNextApply(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	id := poolCampaign(w, "REGISTERED")
	config := attachedPool(id, `timeouts = { create = "10s" }`)
	acctest.ApplyRefused(t, w, config, acctest.Complaint{Code: "TENDLC2001", At: "campaign_id",
		Says: []string{"The number pool of the campaign " + id + " is not VALID yet: apply again later", "Its status is PENDING_VERIFICATION after 10s", "nothing was lost"}})
	w.Settle()
	w.Run(t, acctest.Step(config))
	acctest.ExpectCalls(t, w, opAttach, 1)
}

func TestInvalidNumberPoolIsAnErrorWithAdvice(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	id := poolCampaign(w, "REGISTERED")
	w.Infobip.SetOutcome(id, infobipsandbox.PoolInvalid)
	acctest.ApplyRefused(t, w, attachedPool(id), acctest.Complaint{Code: "TENDLC2002", At: "campaign_id",
		Says: []string{"of the campaign " + id + " is INVALID", "compliance team", "The pool stays attached. Nothing was charged"}})
}

// A pool that stops being good: one that may come back is waited for in place,
// one that will not is only warned of. What refers to it stays.
func TestNumberPoolThatIsNoLongerGood(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	id := poolCampaign(w, "REGISTERED")
	config := attachedPool(id) + numbered("${tendlc_infobip_number_pool.p.campaign_id}", acctest.InfobipNumbers()[:1])
	c := acctest.NewTerminal(t, w)
	c.Apply(config)
	w.Infobip.SetPoolStatus(id, "SUBMITTED_FOR_VERIFICATION")
	acctest.Tells(t, c.Plan(config), "1 to change, 0 to destroy", `pool_status = "SUBMITTED_FOR_VERIFICATION" -> (known after apply)`)
	w.Infobip.SetPoolStatus(id, "VALID")
	c.Does("apply", acctest.SavedPlan)
	c.Empty()
	w.Infobip.SetPoolStatus(id, "INVALID")
	acctest.Tells(t, c.Does("plan"), "(TENDLC2007)", "is INVALID")
}

func TestNumberPoolNeedsTheSentence(t *testing.T) {
	t.Parallel()
	for stage, warned := range map[string]bool{"REGISTERED": true, "IN_REVIEW": true, "DRAFT": false, "REJECTED": false} {
		t.Run(stage, func(t *testing.T) {
			t.Parallel()
			w := acctest.NewWorld(t)
			id := withNumbers(w, stage)
			want := acctest.Complaint{Code: "TENDLC1011", At: "campaign_id",
				Says: []string{"The campaign " + id + " does not say that it is for a number pool", infobipsandbox.PoolSentence, "Nothing was sent"}}
			// No error in the plan: it would stop the apply that lifts the
			// protection, without which the text cannot be changed.
			said := acctest.NewTerminal(t, w).Plan(attachedPool(id))
			if got := strings.Contains(said, "the apply will stop here (TENDLC1011)"); got != warned {
				t.Errorf("the plan warns: %v: %s", got, said)
			}
			acctest.ApplyRefused(t, w, attachedPool(id), want)
			acctest.ExpectUntouched(t, w)
		})
	}
}

// The text of an external campaign is at the registry.
func TestNumberPoolOfAnExternalCampaignNeedsNoSentence(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	id := w.Infobip.SeedCampaign(infobipsandbox.SampleExternalCampaign(), "REGISTERED")
	w.Run(t, acctest.Step(attachedPool(id)))
}

func TestNumberPoolIsRefusedByThePlan(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	over, other := poolCampaign(w, "DEREGISTERED"), poolCampaign(w, "REGISTERED")
	pools := infobipsandbox.NumberPools()
	c := acctest.NewTerminal(t, w)
	c.Apply(attachedPool(other))
	sent := len(acctest.Writes(w))
	for _, r := range []struct {
		config string
		want   acctest.Complaint
	}{
		{attachedPool("C1EXMPL"), acctest.Complaint{Code: "TENDLC1008", At: "campaign_id"}},
		{attachedPool(other, `number_pool_id = ""`), acctest.Bad("number_pool_id", "string length must be between 1 and 100")},
		{attachedPool(other, fmt.Sprintf("reason = %q", strings.Repeat("E", 1001))), acctest.Bad("reason", "string length must be between 1 and 1000")},
		{attachedPool(notACampaign), acctest.Complaint{Code: "TENDLC2010", At: "campaign_id", Says: []string{"There is no campaign " + notACampaign}}},
		{attachedPool(over), acctest.Complaint{Code: "TENDLC1010", At: "campaign_id", Says: []string{"is DEREGISTERED and takes no number pool"}}},
		{attachedPool(other, fmt.Sprintf("number_pool_id = %q", pools[1])), acctest.Complaint{Code: "TENDLC1012", At: "number_pool_id",
			Says: []string{"has another number pool, " + pools[0], "terraform import tendlc_infobip_number_pool.NAME " + other}}},
	} {
		blocks := acctest.RunError(t, w, resource.TestStep{Config: r.config, PlanOnly: true})
		found := false
		for _, block := range blocks {
			found = found || strings.Contains(block, r.want.Code)
		}
		if !found {
			t.Errorf("%v: %v", r.want, blocks)
		}
		if now := len(acctest.Writes(w)); now != sent {
			t.Errorf("%v: %d calls", r.want, now-sent)
		}
	}
}

// A pool that does not exist is refused by Infobip, on the argument.
func TestUnknownNumberPoolIsRefused(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	id := poolCampaign(w, "REGISTERED")
	acctest.ApplyRefused(t, w, attachedPool(id, `number_pool_id = "NOPOOL"`),
		acctest.Complaint{Code: "TENDLC2003", At: "number_pool_id", Says: []string{"number pool not found"}})
}

// The plan says what a dedicated pool may cost, once, when it asks for one.
func TestDedicatedNumberPoolIsAnnounced(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	id := poolCampaign(w, "REGISTERED")
	c := acctest.NewTerminal(t, w)
	dedicated := attachedPool(id, `reason = "The drivers of two cities are billed apart."`)
	acctest.Tells(t, c.Plan(dedicated), "(TENDLC1016)", "several cost 2,000 USD once")
	c.Does("apply", acctest.SavedPlan)
	if entries := w.Entries(opAttach); len(entries) != 1 || !strings.Contains(entries[0].RequestBody, "two cities") {
		t.Errorf("%v", entries)
	}
	acctest.Hides(t, c.Plan(attachedPool(id, `reason = "Another."`)), "(TENDLC1016)")
	c.Does("apply", acctest.SavedPlan)
	acctest.ExpectCalls(t, w, opAttach, 1)
	c.Empty()
}

// Whatever goes wrong with the answer, the pool is attached at most once and at
// most one more apply is needed.
func TestFaultyAttachmentOfANumberPoolIsFinished(t *testing.T) {
	t.Parallel()
	for _, kind := range sandbox.FaultKinds() {
		t.Run(string(kind), func(t *testing.T) {
			t.Parallel()
			w := acctest.NewWorld(t)
			id := poolCampaign(w, "REGISTERED")
			w.Box.InjectFault(sandbox.Fault{Vendor: w.Infobip.Name(), Operation: opAttach, Kind: kind})
			c := acctest.NewTerminal(t, w)
			c.Write(attachedPool(id))
			if _, ok := c.Run("apply", "-auto-approve"); !ok {
				c.Does("apply", "-auto-approve")
			}
			hasPool(t, w, id, infobipsandbox.NumberPools()[0])
			c.Empty()
			w.Box.InjectFault(sandbox.Fault{Vendor: w.Infobip.Name(), Operation: opDetach, Kind: kind})
			if _, ok := c.Run("destroy", "-auto-approve"); !ok {
				c.Does("destroy", "-auto-approve")
			}
			hasPool(t, w, id, "")
		})
	}
}

// Someone detaches a dedicated pool by hand: another one may cost money, so it
// takes the user's word.
func TestDedicatedNumberPoolThatIsGoneIsNotAskedForAgain(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	id := poolCampaign(w, "REGISTERED")
	c := acctest.NewTerminal(t, w)
	c.Apply(attachedPool(id, `reason = "A pool of our own"`))
	detachByHand(t, w, id)
	acctest.Tells(t, c.Does("plan"), "(TENDLC2010)", "somebody has detached it", "without your word", "No changes")
}

// Someone detaches the pool by hand: the plan attaches one again.
func TestNumberPoolThatIsGoneIsAttachedAgain(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	id := poolCampaign(w, "REGISTERED")
	c := acctest.NewTerminal(t, w)
	c.Apply(attachedPool(id))
	detachByHand(t, w, id)
	acctest.Tells(t, c.Plan(attachedPool(id)), "(TENDLC2010)", "somebody has detached it", "1 to add")
	c.Does("apply", acctest.SavedPlan)
	hasPool(t, w, id, infobipsandbox.NumberPools()[0])
}

// A replacement that makes the new one first keeps the pool.
func TestReplacedNumberPoolStaysAttached(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	id := poolCampaign(w, "REGISTERED")
	config := attachedPool(id, "lifecycle {\n    create_before_destroy = true\n  }")
	c := acctest.NewTerminal(t, w)
	c.Apply(config)
	acctest.Tells(t, c.Does("apply", "-auto-approve", "-replace="+poolAddress), "(TENDLC3008)", "was not detached")
	hasPool(t, w, id, infobipsandbox.NumberPools()[0])
	c.Empty()
}

func TestNumberPoolIsKeptWhileItsNumbersAreThere(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	n := acctest.InfobipNumbers()
	id := poolCampaign(w, "REGISTERED", n[:50]...)
	c := acctest.NewTerminal(t, w)
	c.Apply(attachedPool(id))
	acctest.Tells(t, c.Fails("destroy", "-auto-approve"), "(TENDLC2009)", "cannot be detached while it has 50 numbers", "Nothing was sent")
	takeByHand(t, w, id, n[49])
	c.Does("destroy", "-auto-approve")
	hasPool(t, w, id, "")
}

// Of a campaign that is over or gone nothing is detached.
func TestNumberPoolOfACampaignThatIsOverIsForgotten(t *testing.T) {
	t.Parallel()
	for _, stage := range []string{"REGISTERED_PENDING_DEREGISTRATION", "DEREGISTERED", "ARCHIVED", "gone"} {
		t.Run(stage, func(t *testing.T) {
			t.Parallel()
			w := acctest.NewWorld(t)
			id := poolCampaign(w, "REGISTERED")
			c := acctest.NewTerminal(t, w)
			c.Apply(attachedPool(id))
			if stage == "gone" {
				w.Infobip.Reset()
			} else {
				w.Infobip.SetCampaignStage(id, stage)
			}
			c.Does("destroy", "-auto-approve", "-refresh=false")
			acctest.ExpectCalls(t, w, opDetach, 0)
		})
	}
}
