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
	infobipsandbox "github.com/tendlc/terraform-provider-tendlc/internal/vendors/infobip/sandbox"
)

const (
	draftAddress = "tendlc_infobip_campaign.c"
	someUUID     = "3f6a1c52-8b0e-4d7a-9c41-5e2f7a8b9c10"
	newSummary   = `program_summary = "Lakeview Dental tells its patients about booked, moved and cancelled visits, and about recalls."`
	newName      = `name = "Lakeview recalls"`
)

// approvedBrand is a brand that was registered earlier.
func approvedBrand(w *acctest.World) string {
	return w.Infobip.SeedBrand(infobipsandbox.SampleBrand(), "")
}

// draftOf is the campaign of the tests without the brand's resources before it.
func draftOf(brandID string, arguments ...string) string {
	return acctest.InfobipCampaign(append([]string{fmt.Sprintf("brand_id = %q", brandID)}, arguments...)...)
}

// externalDraft is a campaign that was registered at the registry elsewhere.
func externalDraft(arguments ...string) string {
	config := `resource "tendlc_infobip_campaign" "c" {
  type                 = "EXTERNAL_TEN_DIGIT_LONG_CODE"
  name                 = "Lakeview shared"
  external_campaign_id = "C1EXMPL"
`
	for _, argument := range arguments {
		config += "  " + argument + "\n"
	}
	return config + "}\n"
}

// onlyDraft is the only campaign of the sandbox.
func onlyDraft(t *testing.T, w *acctest.World) infobipsandbox.Campaign {
	t.Helper()
	campaigns := w.Infobip.Campaigns()
	if len(campaigns) != 1 {
		t.Fatalf("%d campaigns: %v", len(campaigns), campaigns)
	}
	return campaigns[0]
}

func draftHas(attribute string, want knownvalue.Check) statecheck.StateCheck {
	return statecheck.ExpectKnownValue(draftAddress, tfjsonpath.New(attribute), want)
}

func draftSays(attribute, want string) statecheck.StateCheck {
	return draftHas(attribute, knownvalue.StringExact(want))
}

func checks(all ...statecheck.StateCheck) []statecheck.StateCheck { return all }

// inStage puts the only campaign into a stage, where it stays.
func inStage(t *testing.T, w *acctest.World, stage string) func() {
	return func() {
		t.Helper()
		w.Infobip.SetCampaignStage(onlyDraft(t, w).ID, stage)
	}
}

// planned applies a configuration whose plan does this to the campaign.
func planned(config string, action plancheck.ResourceActionType) resource.TestStep {
	return resource.TestStep{Config: config, ConfigPlanChecks: acctest.Acts(draftAddress, action)}
}

// sampleDraft is a campaign that was made earlier.
func sampleDraft(brandID string) infobipsandbox.CampaignRequest {
	return infobipsandbox.SampleCampaign(brandID)
}

// draftLike writes a seeded campaign as configuration, so that importing it
// leaves nothing to plan; arguments replace what differs.
func draftLike(r infobipsandbox.CampaignRequest, arguments ...string) string {
	lines := []string{
		fmt.Sprintf("name = %q", r.Name), fmt.Sprintf("program_summary = %q", r.ProgramSummary),
		fmt.Sprintf("confirmation_message = %q", r.ConfirmationMessage), fmt.Sprintf("help_message = %q", r.HelpMessage),
		fmt.Sprintf("stop_message = %q", r.StopMessage), fmt.Sprintf("terms_and_conditions_url = %q", r.TermsAndConditionsURL),
		fmt.Sprintf("example_messages = [%q, %q]", r.ExampleMessages[0], r.ExampleMessages[1]),
		fmt.Sprintf("opt_ins = { web = { call_to_action = %q, url = %q } }", r.OptIns.Web.CallToAction, r.OptIns.Web.URL),
		fmt.Sprintf("customer_care_phone = %q", r.CustomerCarePhone), fmt.Sprintf("customer_care_email = %q", r.CustomerCareEmail),
	}
	return draftOf(r.BrandID, append(lines, arguments...)...)
}
