package infobip_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/hashicorp/terraform-plugin-testing/helper/resource"
	"github.com/hashicorp/terraform-plugin-testing/knownvalue"
	"github.com/hashicorp/terraform-plugin-testing/plancheck"
	"github.com/hashicorp/terraform-plugin-testing/statecheck"
	"github.com/hashicorp/terraform-plugin-testing/tfjsonpath"

	"github.com/tendlc/terraform-provider-tendlc/internal/acctest"
	"github.com/tendlc/terraform-provider-tendlc/internal/sandbox"
	infobipsandbox "github.com/tendlc/terraform-provider-tendlc/internal/vendors/infobip/sandbox"
)

const (
	firstReason  = "The site is reachable again, it was down for maintenance."
	secondReason = "The site now shows the privacy policy and the terms."
	thirdReason  = "The opt-in text now names the sender and the frequency."
)

// refusedWorld is a world whose reviewers refuse its only campaign, a draft.
func refusedWorld(t *testing.T) (w *acctest.World, id string) {
	t.Helper()
	w = acctest.NewWorld(t)
	id = standingCampaign(w, "DRAFT")
	w.Infobip.SetOutcome(id, sandbox.Reject)
	return w, id
}

// decided is the step after the reviewers have decided.
func decided(w *acctest.World, config string, checks ...statecheck.StateCheck) resource.TestStep {
	return resource.TestStep{PreConfig: w.Settle, Config: config, ConfigStateChecks: checks}
}

func TestOneAppealForEachDistinctReason(t *testing.T) {
	t.Parallel()
	w, id := refusedWorld(t)
	first, second := registrationOf(id, appealing(firstReason)), registrationOf(id, appealing(secondReason))
	filing := decided(w, first, filed(firstReason), used(1), states("status", "APPEALED"), states("phase", "pending"))
	for _, attribute := range []string{"status", "phase", "status_reasons", "appeal_filed", "appeals_used"} {
		filing.ConfigPlanChecks.PreApply = append(filing.ConfigPlanChecks.PreApply, plansUnknown(campaignRegistrationAddress, attribute))
	}
	unchanged := decided(w, first, filed(firstReason), used(1), states("status", "REJECTED"))
	unchanged.ConfigPlanChecks = acctest.Nothing
	w.Run(t,
		acctest.Step(registrationOf(id)),
		filing,
		unchanged, // rejected again, with the same reason
		decided(w, second, filed(secondReason), used(2), states("status", "APPEALED")),
		decided(w, registrationOf(id), filed(secondReason), used(2), states("status", "REJECTED")), // removed
		decided(w, second, filed(secondReason), used(2), states("status", "REJECTED")),             // and back
		decided(w, first, filed(secondReason), used(2), states("status", "REJECTED")),              // one that was filed earlier
		resource.TestStep{PreConfig: func() { w.Infobip.SetCampaignStage(id, "REGISTERED") }, Config: registrationOf(id)},
		resource.TestStep{Config: second, ConfigStateChecks: []statecheck.StateCheck{filed(secondReason), used(2)}}, // left alone
		resource.TestStep{Config: registrationOf(id, appealing(thirdReason)), ExpectError: acctest.Says("There is no rejection of the campaign", "TENDLC1021", "Its status at Infobip is REGISTERED")},
	)
	acctest.ExpectCalls(t, w, appealCampaign, 2)
	acctest.ExpectCharges(t, w, "campaign", 1)
}

func TestSixthAppealIsRefused(t *testing.T) {
	t.Parallel()
	w, id := refusedWorld(t)
	steps := []resource.TestStep{acctest.Step(registrationOf(id))}
	for n := range int64(5) {
		steps = append(steps, decided(w, registrationOf(id, appealing(fmt.Sprintf("This is reason number %d.", n+1))), used(n+1)))
	}
	sixth := decided(w, registrationOf(id, appealing("This is reason number 6.")))
	sixth.ExpectError = acctest.Says("can no longer be appealed", "TENDLC1021", "All 5 appeals of the campaign are used")
	w.Run(t, append(steps, sixth)...)
	acctest.ExpectCalls(t, w, appealCampaign, 5)
}

func TestAppealWindow(t *testing.T) {
	t.Parallel()
	const review = time.Hour // more than the review takes
	for name, row := range map[string]struct {
		days int
		says []string
	}{
		"just open": {89, nil},
		"over":      {91, []string{"can no longer be appealed", "TENDLC1021", "The time for an appeal ended on 2027-02-19"}},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			w, id := refusedWorld(t)
			late := resource.TestStep{Config: registrationOf(id, appealing(firstReason)),
				PreConfig: func() { w.Clock.Advance(review); w.Clock.Advance(time.Duration(row.days) * 24 * time.Hour) }}
			want := 1
			if row.says != nil {
				late.ExpectError, want = acctest.Says(row.says...), 0
			}
			w.Run(t, acctest.Step(registrationOf(id)), late, forgetting())
			acctest.ExpectCalls(t, w, appealCampaign, want)
		})
	}
}

// An appeal where nothing is rejected is an error, before anything is paid.
func TestAppealOfWhatIsNotRejected(t *testing.T) {
	t.Parallel()
	t.Run("at create", func(t *testing.T) {
		t.Parallel()
		w := acctest.NewWorld(t)
		id := standingCampaign(w, "DRAFT")
		w.Run(t, resource.TestStep{Config: registrationOf(id, appealing(firstReason)), ExpectError: acctest.Says("There is no rejection of the campaign", "TENDLC1021")})
		acctest.ExpectUntouched(t, w)
	})
	for _, stage := range []string{"IN_REVIEW", "REGISTERED", "REJECTED_EXTERNALLY", "DEREGISTERED", "APPEALED"} {
		t.Run(stage, func(t *testing.T) {
			t.Parallel()
			w := acctest.NewWorld(t)
			id := standingCampaign(w, stage)
			w.Run(t, acctest.Importing(registrationOf(id), campaignRegistrationAddress, id),
				resource.TestStep{Config: registrationOf(id, appealing(firstReason)), ExpectError: acctest.Says("There is no rejection of the campaign", "TENDLC1021", stage)},
				forgetting())
			acctest.ExpectUntouched(t, w)
		})
	}
}

func TestAppealReasonHasLimits(t *testing.T) {
	t.Parallel()
	for name, row := range map[string]struct {
		reason string
		says   []string
	}{
		"short": {"Too short", []string{"10", "2048"}},
		"long":  {strings.Repeat("long ", 410), []string{"10", "2048"}},
		"blank": {strings.Repeat(" ", 20), []string{"appeal.reason must not be empty"}},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			w := acctest.NewWorld(t)
			id := standingCampaign(w, "DRAFT")
			w.Run(t, resource.TestStep{Config: registrationOf(id, appealing(row.reason)),
				ExpectError: acctest.Says(append([]string{"TENDLC1011"}, append(row.says, "Nothing was sent")...)...)})
			acctest.ExpectSilence(t, w)
		})
	}
}

// A reason that the plan does not know is judged when it is known.
func TestAppealWithAReasonThatIsKnownLate(t *testing.T) {
	t.Parallel()
	for reason, want := range map[string]int{firstReason: 1, secondReason: 2} {
		t.Run(reason, func(t *testing.T) {
			t.Parallel()
			w, id := refusedWorld(t)
			late := "resource \"terraform_data\" \"why\" {\n  input = \"" + reason + "\"\n}\n" +
				registrationOf(id, "appeal = { reason = terraform_data.why.output }")
			w.Run(t, acctest.Step(registrationOf(id)), decided(w, registrationOf(id, appealing(firstReason)), used(1)),
				decided(w, late, filed(reason), used(int64(want))), forgetting())
			appeals(t, w, want)
		})
	}
}

// An answer that is lost is no question of money, and what the next apply files
// is in the state.
func TestLostAnswerOfAnAppeal(t *testing.T) {
	t.Parallel()
	w, id := refusedWorld(t)
	config := registrationOf(id, appealing(firstReason))
	filing := resource.TestStep{Config: config, ExpectError: acctest.Says("It is unknown whether the rejection of the campaign", "TENDLC3003", "no fee"),
		PreConfig: func() {
			w.Settle()
			w.Box.InjectFault(sandbox.Fault{Vendor: w.Infobip.Name(), Operation: appealCampaign, Kind: sandbox.ConnectionReset})
		}}
	w.Run(t, acctest.Step(registrationOf(id)), filing,
		resource.TestStep{Config: config, ConfigStateChecks: []statecheck.StateCheck{filed(firstReason), used(1)}}, forgetting())
	appeals(t, w, 1)
}

// The campaign may move between plan and apply, or be appealed elsewhere.
func TestAppealLooksAgainBeforeItIsFiled(t *testing.T) {
	t.Parallel()
	t.Run("no longer rejected", func(t *testing.T) {
		t.Parallel()
		w, id := refusedWorld(t)
		filing := decided(w, registrationOf(id, appealing(firstReason)))
		filing.ConfigPlanChecks.PreApply = []plancheck.PlanCheck{acctest.Between(func() { w.Infobip.SetCampaignStage(id, "REGISTERED") })}
		filing.ExpectError = acctest.Says("has changed since the plan", "TENDLC1014")
		w.Run(t, acctest.Step(registrationOf(id)), filing)
		acctest.ExpectCalls(t, w, appealCampaign, 0)
	})
	t.Run("filed by an apply that was cut short", func(t *testing.T) {
		t.Parallel()
		w, id := refusedWorld(t)
		filing := decided(w, registrationOf(id, appealing(firstReason)), filed(firstReason), used(1))
		filing.ConfigPlanChecks.PreApply = []plancheck.PlanCheck{acctest.Between(func() { appealElsewhere(t, w, id, firstReason) })}
		w.Run(t, acctest.Step(registrationOf(id)), filing, forgetting())
		acctest.ExpectCalls(t, w, appealCampaign, 1)
	})
	t.Run("filed elsewhere with another reason", func(t *testing.T) {
		t.Parallel()
		w, id := refusedWorld(t)
		w.Run(t, acctest.Step(registrationOf(id)),
			resource.TestStep{PreConfig: func() { w.Settle(); appealElsewhere(t, w, id, secondReason); w.Settle() },
				Config: registrationOf(id), ConfigStateChecks: []statecheck.StateCheck{filed(secondReason), used(1), states("status", "REJECTED")}},
			resource.TestStep{Config: registrationOf(id, appealing(secondReason)), ConfigStateChecks: []statecheck.StateCheck{filed(secondReason), used(1)}})
		acctest.ExpectCalls(t, w, appealCampaign, 1)
	})
}

func TestImportTakesOverTheAppealThatWasFiled(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	id := standingCampaign(w, "REJECTED")
	appealElsewhere(t, w, id, firstReason)
	config := registrationOf(id, "deletion_protection =")
	w.Run(t, acctest.Importing(config, campaignRegistrationAddress, id),
		resource.TestStep{Config: config, ConfigPlanChecks: acctest.Nothing, ConfigStateChecks: []statecheck.StateCheck{
			filed(firstReason), used(1),
			statecheck.ExpectKnownValue(campaignRegistrationAddress, tfjsonpath.New("appeal_filed").AtMapKey("date"), knownvalue.StringExact("2026-11-21T09:00:00Z")),
		}},
		acctest.Step(registrationOf(id, appealing(firstReason))), forgetting())
	acctest.ExpectCalls(t, w, appealCampaign, 1)
}

// An approval fails on a rejection, and waits in the apply that appeals it.
func TestAppealAndApprovalInOneApply(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	id := standingCampaign(w, "DRAFT")
	w.Infobip.SetOutcome(id, infobipsandbox.RejectOnce)
	w.Run(t,
		resource.TestStep{Config: registrationOf(id) + approvalOf(),
			ExpectError: acctest.Says("is rejected (REJECTED)", "TENDLC2002", "1003", "due whatever the outcome", "appeal = { reason")},
		resource.TestStep{Config: registrationOf(id, appealing(firstReason)) + approvalOf(), ConfigStateChecks: []statecheck.StateCheck{
			used(1), filed(firstReason), statecheck.ExpectKnownValue(campaignApprovalAddress, tfjsonpath.New("phase"), knownvalue.StringExact("active")),
		}})
	acctest.ExpectCharges(t, w, "campaign", 1)
}

// An approval that is in the state stays there over a later rejection, and goes
// on waiting when that is appealed.
func TestApprovalOutlivesARejectionThatIsAppealed(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	id := standingCampaign(w, "DRAFT")
	config := registrationOf(id) + approvalOf()
	appealed := resource.TestStep{Config: registrationOf(id, appealing(firstReason)) + approvalOf(), PreConfig: func() { w.Infobip.SetCampaignStage(id, "REJECTED") }}
	appealed.ConfigPlanChecks = resource.ConfigPlanChecks{PreApply: []plancheck.PlanCheck{
		plansUnknown(campaignApprovalAddress, "phase"), plancheck.ExpectResourceAction(campaignApprovalAddress, plancheck.ResourceActionUpdate),
	}}
	appealed.ConfigStateChecks = []statecheck.StateCheck{
		statecheck.ExpectKnownValue(campaignApprovalAddress, tfjsonpath.New("phase"), knownvalue.StringExact("active")),
	}
	w.Run(t, acctest.Step(config),
		resource.TestStep{PreConfig: func() { w.Infobip.SetCampaignStage(id, "REJECTED") }, Config: config, ConfigPlanChecks: acctest.Nothing},
		appealed)
	acctest.ExpectCalls(t, w, appealCampaign, 1)
	acctest.ExpectCharges(t, w, "campaign", 1)
}
