package infobip_test

import (
	"fmt"
	"testing"

	"github.com/hashicorp/terraform-plugin-testing/helper/resource"
	"github.com/hashicorp/terraform-plugin-testing/knownvalue"
	"github.com/hashicorp/terraform-plugin-testing/plancheck"
	"github.com/hashicorp/terraform-plugin-testing/statecheck"
	"github.com/hashicorp/terraform-plugin-testing/tfjsonpath"

	"github.com/tendlc/terraform-provider-tendlc/internal/acctest"
	"github.com/tendlc/terraform-provider-tendlc/internal/vendors/infobip/api"
	infobipsandbox "github.com/tendlc/terraform-provider-tendlc/internal/vendors/infobip/sandbox"
)

// Operations that registrations call.
const (
	registerCampaign   = "register-campaign"
	appealCampaign     = "appeal-campaign"
	deregisterCampaign = "deregister-campaign"
)

// standingCampaign is a campaign of a verified brand that was made earlier, with
// one number, in that stage; it returns its id.
func standingCampaign(w *acctest.World, stage string) string {
	brand := w.Infobip.SeedBrand(infobipsandbox.SampleBrand(), "")
	id := w.Infobip.SeedCampaign(infobipsandbox.SampleCampaign(brand), "DRAFT")
	if stage != "DRAFT" {
		w.Infobip.SetCampaignStage(id, stage)
	}
	return id
}

// registrationOf registers the campaign with that id, unprotected.
func registrationOf(id string, arguments ...string) string {
	return acctest.InfobipCampaignRegistration(append([]string{fmt.Sprintf("campaign_id = %q", id), "deletion_protection = false"}, arguments...)...)
}

// approvalOf waits for the registration of registrationOf.
func approvalOf(arguments ...string) string { return acctest.InfobipCampaignApproval(arguments...) }

// appealing is the argument appeal with a reason.
func appealing(reason string) string { return fmt.Sprintf("appeal = { reason = %q }", reason) }

// endsIn fails the test unless the only campaign is in the stage.
func endsIn(t *testing.T, w *acctest.World, stage string) {
	t.Helper()
	if got := w.Infobip.Campaigns()[0].Stage; got != stage {
		t.Errorf("the campaign is %s, want %s", got, stage)
	}
}

// appeals fails the test unless so many were filed of the only campaign.
func appeals(t *testing.T, w *acctest.World, want int) {
	t.Helper()
	if got := w.Infobip.Campaigns()[0].Appeals; got != want {
		t.Errorf("%d appeals were filed, want %d", got, want)
	}
}

// states checks a top-level text of the registration's state.
func states(attribute, want string) statecheck.StateCheck {
	return statecheck.ExpectKnownValue(campaignRegistrationAddress, tfjsonpath.New(attribute), knownvalue.StringExact(want))
}

// used checks appeals_used.
func used(want int64) statecheck.StateCheck {
	return statecheck.ExpectKnownValue(campaignRegistrationAddress, tfjsonpath.New("appeals_used"), knownvalue.Int64Exact(want))
}

// filed checks the reason of the appeal filed last.
func filed(want string) statecheck.StateCheck {
	return statecheck.ExpectKnownValue(campaignRegistrationAddress, tfjsonpath.New("appeal_filed").AtMapKey("reason"), knownvalue.StringExact(want))
}

// plansUnknown checks that the plan does not know an attribute of an address.
func plansUnknown(address, attribute string) plancheck.PlanCheck {
	return plancheck.ExpectUnknownValue(address, tfjsonpath.New(attribute))
}

// forgetting drops everything from the state and leaves the campaign alone.
func forgetting() resource.TestStep {
	drop := func(address string) string {
		return "removed {\n  from = " + address + "\n  lifecycle {\n    destroy = false\n  }\n}\n"
	}
	return resource.TestStep{Config: drop(campaignRegistrationAddress) + drop(campaignApprovalAddress)}
}

// elsewhere is the API as somebody else with the account's key calls it.
func elsewhere(t testing.TB, w *acctest.World) *api.Client {
	t.Helper()
	client, err := api.New(api.Config{BaseURL: w.Base + "/infobip", APIKey: infobipsandbox.APIKey, Clock: w.Clock})
	if err != nil {
		t.Fatal(err)
	}
	return client
}

func appealElsewhere(t *testing.T, w *acctest.World, id, reason string) {
	t.Helper()
	if err := elsewhere(t, w).AppealCampaign(t.Context(), id, reason); err != nil {
		t.Error(err)
	}
}
