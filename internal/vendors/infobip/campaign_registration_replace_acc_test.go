package infobip_test

import (
	"testing"

	"github.com/hashicorp/terraform-plugin-testing/helper/resource"
	"github.com/hashicorp/terraform-plugin-testing/plancheck"
	"github.com/hashicorp/terraform-plugin-testing/statecheck"

	"github.com/tendlc/terraform-provider-tendlc/internal/acctest"
	infobipsandbox "github.com/tendlc/terraform-provider-tendlc/internal/vendors/infobip/sandbox"
)

// Another campaign_id is a new registration, and what it means is said.
func TestReplacingALiveRegistrationIsExplained(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	id := standingCampaign(w, "DRAFT")
	request := infobipsandbox.SampleCampaign(w.Infobip.Brands()[0].ID)
	request.Name, request.ReferenceID, request.Numbers = "Lakeview recalls", "lakeview-recalls-01", infobipsandbox.Numbers()[1:2]
	other := w.Infobip.SeedCampaign(request, "DRAFT")
	protected := func(id string) string { return registrationOf(id, "deletion_protection = true") }
	w.Run(t,
		acctest.Step(protected(id)+approvalOf()),
		resource.TestStep{Config: protected(other) + approvalOf(), ExpectError: acctest.Says("Changing campaign_id would replace the protected campaign", "TENDLC1002")},
		acctest.Step(registrationOf(id)+approvalOf()),
		resource.TestStep{Config: registrationOf(other) + approvalOf(), ConfigPlanChecks: acctest.Acts(campaignRegistrationAddress, plancheck.ResourceActionReplace)},
	)
	if stage := w.Infobip.Campaigns()[0].Stage; stage != "DEREGISTERED" {
		t.Errorf("the old campaign is %s", stage)
	}
	acctest.ExpectCharges(t, w, "campaign", 2)
}

// A registration that is replaced alone would deregister its campaign, which
// then could never be registered again.
func TestReplacingARegistrationByItselfIsRefusedInThePlan(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	id := standingCampaign(w, "DRAFT")
	c := acctest.NewTerminal(t, w)
	c.Apply(registrationOf(id, "deletion_protection = true") + approvalOf())
	said := c.Fails("plan", "-replace="+campaignRegistrationAddress)
	acctest.Tells(t, said, "is registered already (TENDLC3001)", "A registration cannot be replaced by itself")
	acctest.Hides(t, said, "TENDLC1002") // one error, not two that contradict each other
	c.Empty()
	c.Apply(registrationOf(id) + approvalOf()) // so that the test can end
	endsIn(t, w, "REGISTERED")
}

// Nor may it be with adopt_existing, which would find the campaign deregistered
// after the old half of the replacement.
func TestReplacingAnAdoptingRegistrationByItselfIsRefusedInThePlan(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	id := standingCampaign(w, "DRAFT")
	c := acctest.NewTerminal(t, w)
	c.Apply(registrationOf(id, "adopt_existing = true") + approvalOf())
	refused := func(arguments ...string) {
		t.Helper()
		acctest.Tells(t, c.Fails(append([]string{"apply", "-auto-approve"}, arguments...)...),
			"is registered already (TENDLC3001)", "A registration cannot be replaced by itself", "terraform untaint")
	}
	refused("-replace=" + campaignRegistrationAddress)
	refused("-replace="+campaignRegistrationAddress, "-refresh=false")
	c.Does("taint", campaignRegistrationAddress)
	refused()
	c.Does("untaint", campaignRegistrationAddress)
	c.Empty()
	endsIn(t, w, "REGISTERED")
	acctest.ExpectCalls(t, w, deregisterCampaign, 0)
}

// Two state objects with one campaign would one day deregister it twice.
func TestOneCampaignUnderTwoRegistrationsIsAnError(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	id := standingCampaign(w, "REGISTERED")
	twin := func(label string) string {
		return "import {\n  to = tendlc_infobip_campaign_registration." + label + "\n  id = \"" + id + "\"\n}\n" +
			"resource \"tendlc_infobip_campaign_registration\" \"" + label + "\" {\n  campaign_id = \"" + id + "\"\n}\n"
	}
	c := acctest.NewTerminal(t, w)
	c.Write(twin("c") + twin("d"))
	acctest.Tells(t, c.Fails("apply", "-auto-approve"), "Two objects of the state hold the campaign", "TENDLC1005")
}

// A draft and its registration have one id and are not taken for two objects of
// it. What an edit of the draft does to the fee is known only after it.
func TestDraftIsEditedAndRegisteredInOneApply(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	request := sampleDraft(approvedBrand(w))
	id := w.Infobip.SeedCampaign(request, "DRAFT")
	config := func(arguments ...string) string {
		return "import {\n  to = tendlc_infobip_campaign.c\n  id = \"" + id + "\"\n}\n" + draftLike(request, arguments...)
	}
	registration := acctest.InfobipCampaignRegistration("campaign_id = tendlc_infobip_campaign.c.id", "deletion_protection = false") + approvalOf()
	w.Run(t, acctest.Step(config()),
		resource.TestStep{Config: config(`use_cases = ["TWO_FACTOR_AUTH"]`) + registration, ConfigPlanChecks: resource.ConfigPlanChecks{PreApply: []plancheck.PlanCheck{
			plansUnknown(campaignRegistrationAddress, "fee_preview"), plancheck.ExpectResourceAction(campaignAddress, plancheck.ResourceActionUpdate),
		}}},
		resource.TestStep{PreConfig: w.Settle, Config: config(`use_cases = ["TWO_FACTOR_AUTH"]`, "deletion_protection = false") + registration})
	acctest.ExpectCharges(t, w, "campaign", 1)
}

// A registration whose campaign is gone stays in the state, and the campaign's id
// alone registers nothing.
func TestRegistrationOfACampaignThatIsGone(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	id := standingCampaign(w, "DRAFT")
	c := acctest.NewTerminal(t, w)
	c.Apply(registrationOf(id))
	w.Infobip.SetCampaignStage(id, "REJECTED")
	if err := elsewhere(t, w).DeleteCampaign(t.Context(), id); err != nil {
		t.Fatal(err)
	}
	acctest.Tells(t, c.Does("plan"), "No changes", "TENDLC2010", "with the address of its tendlc_infobip_campaign")
	c.Does("state", "rm", campaignRegistrationAddress)
	acctest.Tells(t, c.Fails("plan"), "There is no campaign", "TENDLC2010")
	acctest.ExpectCharges(t, w, "campaign", 1)
}

// The priority of the registration comes back, so an import knows it.
func TestImportKnowsThePriority(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	id := standingCampaign(w, "DRAFT")
	config := registrationOf(id, "deletion_protection =", "priority_id = \""+infobipsandbox.PriorityID+"\"")
	w.Run(t, acctest.Step(config), forgetting(), acctest.Importing(config, campaignRegistrationAddress, id),
		resource.TestStep{Config: config, ConfigPlanChecks: acctest.Nothing, ConfigStateChecks: []statecheck.StateCheck{states("priority_id", infobipsandbox.PriorityID)}},
		forgetting())
	acctest.ExpectCalls(t, w, registerCampaign, 1)
}
