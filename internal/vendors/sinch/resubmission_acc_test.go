package sinch_test

import (
	"fmt"
	"testing"

	"github.com/hashicorp/terraform-plugin-testing/helper/resource"
	"github.com/hashicorp/terraform-plugin-testing/knownvalue"
	"github.com/hashicorp/terraform-plugin-testing/plancheck"
	"github.com/hashicorp/terraform-plugin-testing/statecheck"
	"github.com/hashicorp/terraform-plugin-testing/tfjsonpath"

	"github.com/tendlc/terraform-provider-tendlc/internal/acctest"
	"github.com/tendlc/terraform-provider-tendlc/internal/sandbox"
	sinchsandbox "github.com/tendlc/terraform-provider-tendlc/internal/vendors/sinch/sandbox"
)

const (
	resubmitCampaign    = "resubmitCampaignRegistration"
	resubmissionAddress = "tendlc_sinch_campaign_resubmission.r"
)

// resubmitting is a resubmission of a campaign.
func resubmitting(id, more string) string {
	return fmt.Sprintf(`
resource "tendlc_sinch_campaign_resubmission" "r" {
  campaign_registration_id = %q
  %s
}
`, id, more)
}

func resubmissionShows(attribute string, check knownvalue.Check) statecheck.StateCheck {
	return statecheck.ExpectKnownValue(resubmissionAddress, tfjsonpath.New(attribute), check)
}

// classes is a map of message classes.
func classes(pairs ...string) knownvalue.Check {
	list := map[string]knownvalue.Check{}
	for i := 0; i < len(pairs); i += 2 {
		list[pairs[i]] = knownvalue.StringExact(pairs[i+1])
	}
	return knownvalue.MapExact(list)
}

func TestResubmissionSendsOnceAndAgainWhenTriggersChange(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	id := seededCampaign(t, w, "ACTIVE", nil).ID
	w.Run(t,
		resource.TestStep{Config: resubmitting(id, ""), ConfigStateChecks: []statecheck.StateCheck{
			resubmissionShows("id", knownvalue.StringExact(id)), resubmissionShows("last_action_status", knownvalue.StringExact("RESUBMIT_SUCCESSFUL")),
			resubmissionShows("message_class_before", classes("AT&T", "E")), resubmissionShows("message_class_after", classes("AT&T", "E")),
		}},
		resource.TestStep{Config: resubmitting(id, ""), ConfigPlanChecks: nothing},
		resource.TestStep{Config: resubmitting(id, `timeouts = { create = "9m", update = "9m" }`), ConfigPlanChecks: acts(resubmissionAddress, plancheck.ResourceActionUpdate)},
		resource.TestStep{RefreshState: true, PreConfig: func() { count(t, w, resubmitCampaign, 1) }},
		resource.TestStep{Config: resubmitting(id, `triggers = { why = "vetted" }`), ConfigPlanChecks: acts(resubmissionAddress, plancheck.ResourceActionUpdate)},
		resource.TestStep{RefreshState: true, PreConfig: func() { count(t, w, resubmitCampaign, 2) }},
		resource.TestStep{Config: resubmitting(id, `triggers = { why = "vetted" }`+"\n  mnos = [\"TMO\", \"ATT\"]"), ConfigPlanChecks: acts(resubmissionAddress, plancheck.ResourceActionUpdate)},
	)
	sent := w.Entries(resubmitCampaign) // and the destroy sent nothing
	if len(sent) != 3 {
		t.Fatalf("%d resubmissions", len(sent))
	}
	if got := sent[2].RequestBody; got != `{"mnos":["ATT","TMO"]}` {
		t.Errorf("sent %s", got)
	}
	if lines := w.Box.Ledger(); len(lines) > 0 {
		t.Errorf("ledger: %v", lines)
	}
	if sent := writes(w); len(sent) != 3 {
		t.Errorf("sent: %v", sent)
	}
}

// The flow of a user: the campaign's facts before, and what changed after.
func TestResubmissionSaysWhatBecameOfTheTerms(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	id := seededCampaign(t, w, "ACTIVE", nil).ID
	w.Sinch.SetQualification("", sinchsandbox.ATT, sinchsandbox.QualificationChange{MsgClass: new("T")})
	c := newTerminal(t, w)
	tells(t, c.Plan(resubmitting(id, "")), "A resubmission may make the operators' terms worse (TENDLC1019)", "They are now: AT&T E.",
		"message_class_after = (known after apply)")
	count(t, w, resubmitCampaign, 0)
	tells(t, c.Does("apply", saved), "The message classes of the campaign "+id+" changed (TENDLC1019)", "Before the resubmission: AT&T E. After it: AT&T T.")
	held := c.Values(resubmissionAddress)
	if before, after := fmt.Sprint(held["message_class_before"]), fmt.Sprint(held["message_class_after"]); before != "map[AT&T:E]" || after != "map[AT&T:T]" {
		t.Errorf("before %s, after %s", before, after)
	}
	hides(t, c.Does("plan"), "TENDLC1019")
	// The same class again is nothing to say.
	hides(t, c.Apply(resubmitting(id, `triggers = { again = "yes" }`)), "changed (TENDLC1019)")
	count(t, w, resubmitCampaign, 2)
}

// Somebody resubmits at the dashboard: a second one at the same time would be
// refused, and one after it might worsen the terms again.
func TestResubmissionThatIsUnderWayIsNotSentAgain(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	id := seededCampaign(t, w, "ACTIVE", nil).ID
	// Two configurations meet: the first gives up waiting at once.
	first, second := newTerminal(t, w), newTerminal(t, w)
	first.Apply(resubmitting(id, `timeouts = { create = "1s" }`))
	count(t, w, resubmitCampaign, 1)
	second.Apply(resubmitting(id, ""))
	count(t, w, resubmitCampaign, 1)
	second.Empty()
	tells(t, first.Apply(resubmitting(id, `timeouts = { create = "1s" }`)), "0 added, 1 changed, 0 destroyed")
	first.Empty()
	count(t, w, resubmitCampaign, 1)
}

// A resubmission that outlasts the apply is not forgotten: it is not sent
// again, not even when it ended before the next apply.
func TestResubmissionThatOutlastsTheApplyIsSentOnce(t *testing.T) {
	t.Parallel()
	for name, ends := range map[string]struct {
		outcome sandbox.Outcome
		before  bool // the next apply
		want    string
	}{
		"ends during the next apply":                      {sandbox.Approve, false, "RESUBMIT_SUCCESSFUL"},
		"ended before the next apply":                     {sandbox.Approve, true, "RESUBMIT_SUCCESSFUL"},
		"failed before the next apply":                    {sinchsandbox.ResubmitFailed, true, "RESUBMIT_FAILED"},
		"fails during the next apply":                     {sinchsandbox.ResubmitFailed, false, "RESUBMIT_FAILED"},
		"is still in progress at the end of the next one": {sandbox.Hold, false, "RESUBMIT_IN_PROGRESS"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			w := acctest.NewWorld(t)
			seeded := seededCampaign(t, w, "ACTIVE", nil)
			w.Sinch.SetOutcome(seeded.ID, sandbox.Hold)
			c := newTerminal(t, w)
			config := resubmitting(seeded.ID, "")
			tells(t, c.Apply(config), "The resubmission of the campaign "+seeded.ID+" is still in progress: apply again later (TENDLC2001)",
				"The next apply goes on waiting and does not resubmit again.")
			if got := c.Values(resubmissionAddress)["last_action_status"]; got != "RESUBMIT_IN_PROGRESS" {
				t.Errorf("last_action_status is %v", got)
			}
			w.Sinch.SetOutcome(seeded.ID, ends.outcome)
			if ends.before {
				w.Settle()
			}
			hides(t, c.Does("plan"), "TENDLC1019") // nothing will be sent
			switch ends.want {
			case "RESUBMIT_SUCCESSFUL":
				c.Does("apply", "-auto-approve")
				c.Empty()
			case "RESUBMIT_FAILED":
				tells(t, c.Fails("apply", "-auto-approve"), "The resubmission of the campaign "+seeded.ID+" failed (TENDLC2002)",
					"530: An operator did not take the campaign again", "Nothing was charged. To try again, change triggers.")
				c.Empty()
			default:
				tells(t, c.Fails("apply", "-auto-approve"), "is still in progress: apply again later (TENDLC2001)")
			}
			count(t, w, resubmitCampaign, 1)
			if got := c.Values(resubmissionAddress)["last_action_status"]; got != ends.want {
				t.Errorf("last_action_status is %v", got)
			}
			if ends.want == "RESUBMIT_FAILED" {
				w.Sinch.SetOutcome(seeded.ID, sandbox.Approve)
				c.Apply(resubmitting(seeded.ID, `triggers = { again = "yes" }`))
				c.Empty()
				count(t, w, resubmitCampaign, 2)
			}
		})
	}
}

// The same for one that a change of triggers has sent.
func TestResubmissionByTriggersThatOutlastsTheApplyIsSentOnce(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	seeded := seededCampaign(t, w, "ACTIVE", nil)
	c := newTerminal(t, w)
	c.Apply(resubmitting(seeded.ID, ""))
	w.Sinch.SetOutcome(seeded.ID, sandbox.Hold)
	config := resubmitting(seeded.ID, `triggers = { why = "vetted" }`)
	c.Write(config)
	tells(t, c.Fails("apply", "-auto-approve"), "is still in progress: apply again later (TENDLC2001)")
	count(t, w, resubmitCampaign, 2)
	w.Sinch.SetOutcome(seeded.ID, sandbox.Approve)
	w.Settle()
	c.Apply(config)
	c.Empty()
	count(t, w, resubmitCampaign, 2)
}

func TestFailedResubmissionIsExplained(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	seeded := seededCampaign(t, w, "ACTIVE", nil)
	w.Sinch.SetOutcome(seeded.ID, sinchsandbox.ResubmitFailed)
	failed := func(times int) resource.TestStep {
		return resource.TestStep{Config: resubmitting(seeded.ID, ""), ExpectError: says("The resubmission of the campaign "+seeded.ID+" failed (TENDLC2002)",
			"530: An operator did not take the campaign again", "Nothing was charged. To try again, apply again."), PreConfig: func() { count(t, w, resubmitCampaign, times) }}
	}
	w.Run(t, failed(0), failed(1),
		resource.TestStep{Config: resubmitting(seeded.ID, ""), PreConfig: func() { w.Sinch.SetOutcome(seeded.ID, sandbox.Approve) }},
		resource.TestStep{Config: resubmitting(seeded.ID, `triggers = { why = "again" }`), PreConfig: func() { w.Sinch.SetOutcome(seeded.ID, sinchsandbox.ResubmitFailed) },
			ExpectError: says("(TENDLC2002)", "To try again, apply again.")},
		resource.TestStep{Config: resubmitting(seeded.ID, `triggers = { why = "again" }`), PreConfig: func() { w.Sinch.SetOutcome(seeded.ID, sandbox.Approve) },
			ConfigStateChecks: []statecheck.StateCheck{resubmissionShows("last_action_status", knownvalue.StringExact("RESUBMIT_SUCCESSFUL"))}})
	count(t, w, resubmitCampaign, 5)
	if got := campaign(t, w, seeded.ID).Status; got != "ACTIVE" {
		t.Errorf("the campaign is %s", got)
	}
}

func TestUnknownOperatorIsRefusedByThePlan(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	planRefused(t, w, resubmitting(someULID, `mnos = ["ATT", "TMobile"]`), bad("mnos", `value must be one of: ["ATT" "TMO" "USC" "VZW"], got: "TMobile"`))
	planRefused(t, w, resubmitting(someULID, "mnos = []"), bad("mnos", "at least 1"))
	planRefused(t, w, resubmitting(someCampaignID, ""), complaint{Code: "TENDLC1008", At: "campaign_registration_id", Says: []string{"It looks like a TCR campaign id."}})
	silent(t, w)
}

// Sinch's refusal of a campaign that is not with the registry, and of one that
// it does not know.
func TestRefusedResubmissionSaysWhy(t *testing.T) {
	t.Parallel()
	for _, status := range []string{"SINCH_REVIEW", "REJECTED", "EXPIRED"} {
		t.Run(status, func(t *testing.T) {
			t.Parallel()
			w := acctest.NewWorld(t)
			seeded := seededCampaign(t, w, "ACTIVE", nil)
			w.Sinch.SetCampaignStatus(seeded.ID, status)
			applyRefused(t, w, resubmitting(seeded.ID, ""), complaint{Code: "TENDLC2003", At: "campaign_registration_id", Says: []string{
				"Sinch refused to resubmit the campaign " + seeded.ID, "the campaign is " + status + ", it can be resubmitted while APPROVED or ACTIVE", "Nothing was charged."}})
			count(t, w, resubmitCampaign, 1)
		})
	}
	t.Run("unknown", func(t *testing.T) {
		t.Parallel()
		w := acctest.NewWorld(t)
		applyRefused(t, w, resubmitting(someULID, ""), complaint{Code: "TENDLC2010", At: "campaign_registration_id", Says: []string{"There is no campaign " + someULID, "Nothing was charged."}})
		untouched(t, w)
	})
}

// An answer that is lost: what the next apply will do is said.
func TestResubmissionOfUnknownOutcomeSaysWhatTheNextApplyDoes(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	id := seededCampaign(t, w, "ACTIVE", nil).ID
	w.Run(t,
		resource.TestStep{Config: resubmitting(id, ""), PreConfig: func() {
			w.Box.InjectFault(sandbox.Fault{Vendor: w.Sinch.Name(), Operation: resubmitCampaign, Kind: sandbox.ConnectionReset})
		}, ExpectError: says("It is unknown whether the campaign "+id+" was resubmitted (TENDLC3003)", "unless it is RESUBMIT_IN_PROGRESS then, the next apply resubmits")},
		resource.TestStep{Config: resubmitting(id, ""), ConfigStateChecks: []statecheck.StateCheck{
			resubmissionShows("last_action_status", knownvalue.StringExact("RESUBMIT_SUCCESSFUL"))}})
}

// A lost answer, and the wait after it failing too: the next apply finds it
// under way.
func TestResubmissionWhoseWaitFailsIsSentOnce(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	seeded := seededCampaign(t, w, "ACTIVE", nil)
	w.Sinch.SetOutcome(seeded.ID, sandbox.Hold)
	c := newTerminal(t, w)
	w.OnSleep = func() { // the wait's first look was good; from then on nothing is
		w.OnSleep = nil
		w.Box.InjectFault(sandbox.Fault{Vendor: w.Sinch.Name(), Operation: "getCampaignRegistration", Kind: sandbox.Error500, Count: 5})
	}
	said := c.Apply(resubmitting(seeded.ID, ""))
	tells(t, said, "Could not wait for the resubmission of the campaign "+seeded.ID, "(TENDLC2001)")
	w.Sinch.SetOutcome(seeded.ID, sandbox.Approve)
	w.Settle()
	c.Apply(resubmitting(seeded.ID, ""))
	c.Empty()
	count(t, w, resubmitCampaign, 1)
}

// After an import there are no classes to show, and an edit of what only this
// provider uses must not stumble over that.
func TestImportedResubmissionTakesLocalEdits(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	id := seededCampaign(t, w, "ACTIVE", nil).ID
	plain, edited := resubmitting(id, ""), resubmitting(id, `timeouts = { create = "9m" }`)
	w.Run(t, importing(w.Provider("")+plain, resubmissionAddress, id),
		resource.TestStep{Config: plain, ConfigPlanChecks: nothing},
		resource.TestStep{Config: edited, ConfigPlanChecks: acts(resubmissionAddress, plancheck.ResourceActionUpdate)},
		resource.TestStep{Config: edited, ConfigPlanChecks: nothing})
	count(t, w, resubmitCampaign, 0)
}

// The campaign is gone, or lapsed: the resubmission owns nothing and stays.
func TestResubmissionOutlivesItsCampaign(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	seeded := seededCampaign(t, w, "ACTIVE", nil)
	w.Run(t, step(resubmitting(seeded.ID, "")),
		resource.TestStep{Config: resubmitting(seeded.ID, ""), PreConfig: func() { w.Sinch.SetCampaignStatus(seeded.ID, "EXPIRED") }, ConfigPlanChecks: nothing},
		resource.TestStep{Config: resubmitting(seeded.ID, ""), PreConfig: func() { w.Sinch.Reset() }, ConfigPlanChecks: nothing})
	count(t, w, resubmitCampaign, 1)
}

// In one run after the campaign itself: nothing is known at the plan.
func TestResubmissionInTheRunOfItsCampaign(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	config := onlyCampaign(seededBrand(t, w)) + acctest.SinchCampaignApproval("") + `
resource "tendlc_sinch_campaign_resubmission" "r" {
  campaign_registration_id = tendlc_sinch_campaign_approval.c.id
  mnos                     = ["VZW", "USC"]
}
`
	c := newTerminal(t, w)
	tells(t, c.Plan(config), "(TENDLC1019)", "They are not known yet.")
	c.Does("apply", saved)
	c.Does("apply", "-refresh-only", "-auto-approve")
	operators := c.Values(campaignAddress)["mno_metadata"].(map[string]any)
	if len(operators) != 4 {
		t.Errorf("operators: %v", operators)
	}
	c.Empty()
	count(t, w, resubmitCampaign, 1)
}
