package acctest

import (
	"fmt"
	"regexp"
	"strings"
	"testing"

	"github.com/hashicorp/terraform-plugin-testing/config"
	"github.com/hashicorp/terraform-plugin-testing/knownvalue"
	"github.com/hashicorp/terraform-plugin-testing/plancheck"

	"github.com/tendlc/terraform-provider-tendlc/internal/sandbox"
	birdcontract "github.com/tendlc/terraform-provider-tendlc/internal/vendors/bird/contract"
	birdsandbox "github.com/tendlc/terraform-provider-tendlc/internal/vendors/bird/sandbox"
)

// Ids of Bird's examples.
const (
	exampleBirdBrandID    = "4b7e2d91-63c8-4a0f-9e15-7c2d8f6b1a30"
	exampleBirdCampaignID = "91d3f8a6-5e27-4bc0-8f49-2a6b7c1d0e53"
	exampleBirdVettingID  = "e2a95c17-0d4b-4f63-b8a2-3c9f1e7d5b48"
)

func birdExamples() vendorExamples {
	numbers := birdsandbox.Numbers()
	return vendorExamples{
		name: "bird",
		purchases: []purchase{
			{"tendlc_bird_brand", "createWorkspaceTCRBrand", "brand"},
			{"tendlc_bird_brand_vetting", "createWorkspaceTCRBrandVetting", "brand"},
			{"tendlc_bird_campaign", "createTCRCampaign", "campaign"},
		},
		bought: func(w *World) []string {
			brand := w.Bird.SeedBrand(birdsandbox.SampleBrand(), "")
			w.Bird.SetVetting(brand, "APPROVED", "80")
			campaign := w.Bird.SeedCampaign(brand, birdsandbox.SampleCampaign(), "")
			w.Bird.SetRequirement(birdsandbox.RequirementState{Number: numbers[0], Campaign: campaign})
			return []string{exampleBirdBrandID, brand, exampleBirdCampaignID, campaign}
		},
		// Numbers stay tied to what is deleted, where they send nothing.
		left: func(w *World) (left []string) {
			for _, brand := range w.Bird.Brands() {
				if brand.Status != "DELETED" {
					left = append(left, fmt.Sprintf("the brand %s, %s", brand.Request.DisplayName, brand.Status))
				}
			}
			for _, campaign := range w.Bird.Campaigns() {
				if campaign.Status != "DELETED" {
					left = append(left, fmt.Sprintf("the campaign %s, %s", campaign.Request.Name, campaign.Status))
				}
			}
			return left
		},
		importIDs: birdImportIDs,
		campaigns: func(w *World) (list []string) {
			for _, campaign := range w.Bird.Campaigns() {
				list = append(list, campaign.Status+" "+strings.Join(campaign.Numbers, " "))
			}
			return list
		},
		decides:  func(w *World, object string, outcome sandbox.Outcome) { w.Bird.SetOutcome(object, outcome) },
		scenario: birdScenario(numbers),
		texts:    campaignTexts{"message_flow", "optin_message", "help_message", "optout_message", "samples", "description"},
		contract: birdcontract.OpenAPI,
		enums: map[string][]string{
			"resources/bird_brand":    {"BrandEntityType", "BrandStatus", "BrandStockExchange", "BrandAltBusinessIdType"},
			"resources/bird_campaign": {"CampaignStatus", "AttachmentStatus"},
		},
		box:   birdsandbox.New(),
		magic: birdsandbox.MagicTexts(),
		settings: map[string]string{
			"bird_workspace_id": birdsandbox.WorkspaceID, "bird_organization_id": birdsandbox.OrganizationID,
		},
		sandbox: []string{
			numbers[0], numbers[len(numbers)-1], birdsandbox.TollFreeNumber, birdsandbox.ActiveResellerID, birdsandbox.PendingResellerID,
		},
	}
}

func birdImportIDs(resource string) []string {
	campaign := exampleBirdBrandID + "/" + exampleBirdCampaignID
	return map[string][]string{
		"tendlc_bird_brand":             {exampleBirdBrandID, "organization/" + exampleBirdBrandID, exampleTCRBrandID},
		"tendlc_bird_brand_approval":    {exampleBirdBrandID, exampleTCRBrandID},
		"tendlc_bird_brand_vetting":     {exampleBirdBrandID + "/" + exampleBirdVettingID},
		"tendlc_bird_campaign":          {campaign},
		"tendlc_bird_campaign_approval": {campaign},
		"tendlc_bird_number_assignment": {exampleBirdCampaignID},
	}[resource]
}

// birdScenario: a live campaign takes another text in place, so what its guide
// edits is the use case, which no campaign takes. One that is refused is
// corrected in place all the same, and Bird charges every review.
func birdScenario(numbers []string) exampleScenario {
	both := " " + numbers[0] + " " + numbers[1]
	return exampleScenario{
		variables: map[string]config.Variable{
			"numbers": config.SetVariable(config.StringVariable(numbers[0]), config.StringVariable(numbers[1])),
		},
		tfvars:   numbers[:2],
		approved: "active",
		shown: map[string]knownvalue.Check{
			"tcr_brand_id": knownvalue.StringRegexp(regexp.MustCompile(`^B[A-Z0-9]{1,6}$`)),
			"campaign_id":  knownvalue.StringRegexp(regexp.MustCompile(`^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$`)),
		},
		text:   [3]string{`"ACCOUNT_NOTIFICATION"`, `"CUSTOMER_CARE"`, `"DELIVERY_NOTIFICATION"`},
		bought: []string{"brand.lakeview", "campaign.visits"},
		unprotects: func(t *testing.T, hcl string) string {
			return adding(t, hcl, protectedCampaign, unprotected)
		},
		live: []string{"APPROVED" + both}, inReview: []string{"APPROVED" + both, "PENDING "},
		refused: []string{"APPROVED" + both, "REJECTED "}, changed: []string{"DELETED ", "APPROVED" + both},
		ways: map[string]wayOut{
			"mend": {
				edit: func(t *testing.T, _, refused string) string {
					return edited(t, refused, reminders[0], reminders[1])
				},
				after:   []string{"DELETED ", "APPROVED" + both},
				charges: 3, // two registrations and a correction
			},
			"give up": {
				edit: func(t *testing.T, original, _ string) string {
					return adding(t, original, protectedCampaign, "adopt_existing = true")
				},
				after:   []string{"APPROVED" + both, "DELETED "},
				charges: 2, // the refused one too
			},
		},
	}
}

// TestBirdTakesAnotherTextInPlace is what the scenario's README and the guide
// promise of a live campaign at Bird: protected and without another campaign.
func TestBirdTakesAnotherTextInPlace(t *testing.T) {
	t.Parallel()
	w, vendor := exampleWorld(t), birdExamples()
	hcl := vendor.scenarioIn(t, w)
	changed := edited(t, hcl, reminders[0], reminders[1])
	inPlace := vendor.step(changed)
	inPlace.ConfigPlanChecks.PreApply = []plancheck.PlanCheck{
		plancheck.ExpectResourceAction(vendor.address("campaign.visits"), plancheck.ResourceActionUpdate),
		plancheck.ExpectResourceAction(vendor.address("campaign_approval.visits"), plancheck.ResourceActionNoop),
		plancheck.ExpectResourceAction(vendor.address("number_assignment.visits"), plancheck.ResourceActionNoop),
	}
	w.Run(t, vendor.step(hcl), emptySecondPlan(inPlace)[0],
		after(func() { vendor.expectCampaigns(t, w, vendor.scenario.live) }, vendor.lastStep(changed)))
	ExpectCalls(t, w, "createTCRCampaign", 1)
	ExpectCalls(t, w, "updateTCRCampaign", 1)
	ExpectCharges(t, w, "campaign", 1)
}
