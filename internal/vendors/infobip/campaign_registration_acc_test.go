package infobip_test

import (
	"testing"

	"github.com/hashicorp/terraform-plugin-testing/helper/resource"
	"github.com/hashicorp/terraform-plugin-testing/knownvalue"
	"github.com/hashicorp/terraform-plugin-testing/plancheck"
	"github.com/hashicorp/terraform-plugin-testing/statecheck"
	"github.com/hashicorp/terraform-plugin-testing/tfjsonpath"

	"github.com/tendlc/terraform-provider-tendlc/internal/acctest"
	infobipsandbox "github.com/tendlc/terraform-provider-tendlc/internal/vendors/infobip/sandbox"
)

// A plan that can read the campaign knows the fee, and it is charged once.
func TestRegistrationIsChargedOnceAndItsFeeIsInThePlan(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	id := standingCampaign(w, "DRAFT")
	fee := tfjsonpath.New("fee_preview")
	w.Run(t, resource.TestStep{
		Config: registrationOf(id, "priority_id = \""+infobipsandbox.PriorityID+"\"") + approvalOf(),
		ConfigPlanChecks: resource.ConfigPlanChecks{PreApply: []plancheck.PlanCheck{
			plancheck.ExpectKnownValue(campaignRegistrationAddress, fee.AtMapKey("currency"), knownvalue.StringExact("USD")),
			plancheck.ExpectKnownValue(campaignRegistrationAddress, fee.AtMapKey("setup"), knownvalue.Null()),
		}},
		ConfigStateChecks: []statecheck.StateCheck{
			states("id", id), states("status", "SUBMITTED_FOR_REVIEW"), states("phase", "pending"), states("priority_id", infobipsandbox.PriorityID), used(0),
			statecheck.ExpectKnownValue(campaignApprovalAddress, tfjsonpath.New("phase"), knownvalue.StringExact("active")),
		},
	})
	acctest.ExpectCalls(t, w, registerCampaign, 1)
	acctest.ExpectCharges(t, w, "campaign", 1)
}

func TestRegistrationIsNotPaidWhereItWouldFail(t *testing.T) {
	t.Parallel()
	draft := func(brandState string, change func(*infobipsandbox.CampaignRequest)) func(*acctest.World) string {
		return func(w *acctest.World) string {
			request := infobipsandbox.SampleCampaign(w.Infobip.SeedBrand(infobipsandbox.SampleBrand(), brandState))
			if change != nil {
				change(&request)
			}
			return w.Infobip.SeedCampaign(request, "DRAFT")
		}
	}
	for name, row := range map[string]struct {
		seed func(*acctest.World) string
		says []string
	}{
		"brand is a draft": {draft("DRAFT", nil), []string{"TENDLC3007", "verified brand only", "Nothing was sent"}},
		"brand is pending": {draft("PENDING", nil), []string{"PENDING", "TENDLC3007"}},
		"brand is refused": {draft("REJECTED", nil), []string{"REJECTED", "TENDLC3007"}},
		"brand is not verified": {func(w *acctest.World) string {
			id := draft("", nil)(w)
			w.Infobip.SetIdentity(w.Infobip.Brands()[0].ID, "UNVERIFIED")
			return id
		}, []string{"identity UNVERIFIED", "TENDLC3007"}},
		"no number": {draft("", func(request *infobipsandbox.CampaignRequest) { request.Numbers = nil }),
			[]string{"no number is attached", "TENDLC3007", "tendlc_infobip_number_assignment"}},
		"external without a number": {func(w *acctest.World) string {
			request := infobipsandbox.SampleExternalCampaign()
			request.Numbers = nil
			return w.Infobip.SeedCampaign(request, "DRAFT")
		}, []string{"no number is attached", "TENDLC3007"}},
		"unknown campaign": {func(*acctest.World) string { return "3f6a1c52-8b0e-4d7a-9c41-5e2f7a8b9c10" }, []string{"There is no campaign", "TENDLC2010"}},
		"no id":            {func(*acctest.World) string { return "lakeview-visits-01" }, []string{"Not the id of a campaign", "TENDLC1008"}},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			w := acctest.NewWorld(t)
			w.Run(t, resource.TestStep{Config: registrationOf(row.seed(w)), ExpectError: acctest.Says(row.says...)})
			acctest.ExpectUntouched(t, w)
		})
	}
}

// What was registered before is never paid again, and the plan says so.
func TestRegistrationOfWhatIsNoDraftIsRefusedInThePlan(t *testing.T) {
	t.Parallel()
	for stage, says := range map[string][]string{
		"DEREGISTERED":                      {"it is DEREGISTERED", "TENDLC1012", "-replace=ADDRESS"},
		"ARCHIVED":                          {"it is ARCHIVED", "TENDLC1012", "-replace=ADDRESS"},
		"REGISTERED_PENDING_DEREGISTRATION": {"TENDLC1012", "-replace=ADDRESS"},
		"REJECTED":                          {"TENDLC1012", "a rejection is appealed"},
		"REGISTERED":                        {"is registered already", "TENDLC3001", "adopt_existing = true"},
		"IN_REVIEW":                         {"is registered already", "TENDLC3001", "Its stage is IN_REVIEW"},
		"NEW_STAGE":                         {"is registered already", "TENDLC3001", "Its stage is NEW_STAGE"},
	} {
		t.Run(stage, func(t *testing.T) {
			t.Parallel()
			w := acctest.NewWorld(t)
			id := standingCampaign(w, stage)
			w.Run(t, resource.TestStep{Config: registrationOf(id), PlanOnly: true, ExpectError: acctest.Says(says...)})
			acctest.ExpectUntouched(t, w)
		})
	}
}

// The stage may move between plan and apply.
func TestRegistrationLooksAgainBeforeItPays(t *testing.T) {
	t.Parallel()
	for stage, code := range map[string]string{"DEREGISTERED": "TENDLC1012", "REGISTERED": "TENDLC3001"} {
		t.Run(stage, func(t *testing.T) {
			t.Parallel()
			w := acctest.NewWorld(t)
			id := standingCampaign(w, "DRAFT")
			w.Run(t, resource.TestStep{
				Config: registrationOf(id),
				ConfigPlanChecks: resource.ConfigPlanChecks{PreApply: []plancheck.PlanCheck{
					acctest.Between(func() { w.Infobip.SetCampaignStage(id, stage) }),
				}},
				ExpectError: acctest.Says(code),
			})
			acctest.ExpectUntouched(t, w)
		})
	}
}

func TestRegistrationTakesOverWhatIsRegistered(t *testing.T) {
	t.Parallel()
	for _, stage := range []string{"REGISTERED", "IN_REVIEW", "REJECTED", "SUSPENDED", "NEW_STAGE"} {
		t.Run(stage, func(t *testing.T) {
			t.Parallel()
			w := acctest.NewWorld(t)
			id := standingCampaign(w, stage)
			w.Run(t, resource.TestStep{Config: registrationOf(id, "adopt_existing = true"), ConfigStateChecks: []statecheck.StateCheck{
				states("status", stage), statecheck.ExpectKnownValue(campaignRegistrationAddress, tfjsonpath.New("fee_preview"), knownvalue.Null()),
			}}, forgetting())
			acctest.ExpectUntouched(t, w)
		})
	}
}

// A change of priority after the registration has no call: it is recorded.
func TestPriorityIsRecordedOnceRegistered(t *testing.T) {
	t.Parallel()
	const other = "7c1f0d52-6f0b-4a44-8a54-0b9d3f6e2a11"
	w := acctest.NewWorld(t)
	id := standingCampaign(w, "DRAFT")
	w.Run(t,
		resource.TestStep{Config: registrationOf(id), ConfigStateChecks: []statecheck.StateCheck{
			statecheck.ExpectKnownValue(campaignRegistrationAddress, tfjsonpath.New("priority_id"), knownvalue.Null()),
		}},
		resource.TestStep{Config: registrationOf(id, "priority_id = \""+infobipsandbox.PriorityID+"\""),
			ConfigPlanChecks:  acctest.Acts(campaignRegistrationAddress, plancheck.ResourceActionUpdate),
			ConfigStateChecks: []statecheck.StateCheck{states("priority_id", infobipsandbox.PriorityID)}},
		resource.TestStep{PreConfig: w.Settle, Config: registrationOf(id, "priority_id = \""+other+"\""),
			ConfigStateChecks: []statecheck.StateCheck{states("priority_id", other), states("status", "REGISTERED")}},
		acctest.Step(registrationOf(id)),
	)
	acctest.ExpectCalls(t, w, registerCampaign, 1)
}

// The registry bills the provider of an external campaign, not Infobip.
func TestExternalRegistrationIsNotChargedByInfobip(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	id := w.Infobip.SeedCampaign(infobipsandbox.SampleExternalCampaign(), "DRAFT")
	fee := tfjsonpath.New("fee_preview")
	w.Run(t, resource.TestStep{Config: registrationOf(id) + approvalOf(), ConfigStateChecks: []statecheck.StateCheck{
		statecheck.ExpectKnownValue(campaignRegistrationAddress, fee.AtMapKey("setup"), knownvalue.Null()),
		statecheck.ExpectKnownValue(campaignRegistrationAddress, fee.AtMapKey("monthly"), knownvalue.Null()),
		statecheck.ExpectKnownValue(campaignRegistrationAddress, fee.AtMapKey("source"), knownvalue.StringRegexp(acctest.Says("billed by The Campaign Registry"))),
		statecheck.ExpectKnownValue(campaignApprovalAddress, tfjsonpath.New("tcr_campaign_id"), knownvalue.StringExact("C1EXMPL")),
	}})
	acctest.ExpectCalls(t, w, registerCampaign, 1)
	acctest.ExpectCharges(t, w, "campaign", 0)
}

func TestImportOfARegistrationAndItsApprovalLeavesNothingToPlan(t *testing.T) {
	t.Parallel()
	for _, stage := range []string{"REGISTERED", "IN_REVIEW", "DEREGISTERED", "IN_MIGRATION", "NEW_STAGE"} {
		t.Run(stage, func(t *testing.T) {
			t.Parallel()
			w := acctest.NewWorld(t)
			id := standingCampaign(w, stage)
			config := registrationOf(id, "deletion_protection =")
			w.Run(t, acctest.Importing(config, campaignRegistrationAddress, id),
				resource.TestStep{Config: config, ConfigPlanChecks: acctest.Nothing}, forgetting())
			acctest.ExpectUntouched(t, w)
		})
	}
	t.Run("approval", func(t *testing.T) {
		t.Parallel()
		w := acctest.NewWorld(t)
		id := standingCampaign(w, "REGISTERED")
		config := approvalOf("campaign_id = \"" + id + "\"")
		w.Run(t, acctest.Importing(config, campaignApprovalAddress, id), resource.TestStep{Config: config, ConfigPlanChecks: acctest.Nothing})
	})
}

func TestImportOfWhatIsNotRegisteredIsRefused(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	id := standingCampaign(w, "DRAFT")
	draft := acctest.Importing(registrationOf(id), campaignRegistrationAddress, id)
	draft.ExpectError = acctest.Says("is a draft and not registered", "TENDLC1008")
	wrong := acctest.Importing(registrationOf(id), campaignRegistrationAddress, "BX7K2PQ")
	wrong.ExpectError = acctest.Says("Not the id of a campaign", "TENDLC1008")
	w.Run(t, draft, wrong)
	acctest.ExpectUntouched(t, w)
}
