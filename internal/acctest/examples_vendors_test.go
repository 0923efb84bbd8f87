package acctest

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/hashicorp/terraform-plugin-testing/config"
	"github.com/hashicorp/terraform-plugin-testing/knownvalue"

	"github.com/tendlc/terraform-provider-tendlc/internal/sandbox"
	infobipcontract "github.com/tendlc/terraform-provider-tendlc/internal/vendors/infobip/contract"
	infobipsandbox "github.com/tendlc/terraform-provider-tendlc/internal/vendors/infobip/sandbox"
	"github.com/tendlc/terraform-provider-tendlc/internal/vendors/sinch/contract"
	sinchsandbox "github.com/tendlc/terraform-provider-tendlc/internal/vendors/sinch/sandbox"
)

// vendorExamples is what differs between vendors in the tests of examples and
// documentation.
type vendorExamples struct {
	name string // as in type names

	// purchases are the resources that pay.
	purchases []purchase
	// bought makes at the vendor what the examples of data sources look up, and
	// returns pairs: an id of the examples and the one that the vendor gave.
	bought func(w *World) []string
	// left is what must not be there after a destroy.
	left func(w *World) []string
	// importIDs are the ids that the import script of a resource shows.
	importIDs func(resource string) []string
	// campaigns are all of the account, oldest first, as "STATUS NUMBER NUMBER".
	campaigns func(w *World) []string
	// decides sets what reviewers say of an object.
	decides func(w *World, object string, outcome sandbox.Outcome)

	scenario exampleScenario
	texts    campaignTexts
	contract []byte
	enums    map[string][]string // the contract's enums that a page of docs/ lists in full
	box      sandbox.Vendor
	magic    map[string]sandbox.Outcome
	settings map[string]string // variables of the provider example that take a value of a certain shape
	sandbox  []string          // what the guide on the sandbox says of the account, beside the settings
	unset    []string          // settings of the sandbox that are none of the provider
}

// purchase is a resource whose creation is one billable call.
type purchase struct{ resource, operation, kind string }

// exampleScenario is the vendor's folder in examples/scenarios.
type exampleScenario struct {
	variables map[string]config.Variable
	tfvars    []string                    // values that its sandbox.tfvars must hold
	approved  string                      // phase of the approval
	shown     map[string]knownvalue.Check // outputs, once all is approved
	// text is what the guides edit: as it is, for a change, and for the way out
	// of a refusal. A live campaign does not take the change in place.
	text   [3]string
	bought []string // resources that the next apply leaves alone, by kind and label
	// unprotects puts the guide's line on what it lifts the protection of.
	unprotects func(t *testing.T, hcl string) string
	// inReview and changed are the campaigns while a new text is reviewed, and
	// when it is approved.
	live, inReview, refused, changed []string
	// ways are the ways out when the new text is refused.
	ways map[string]wayOut
}

// wayOut is one that the guide offers.
type wayOut struct {
	edit    func(t *testing.T, original, refused string) string
	after   []string // the campaigns then
	charges int      // of campaigns, in all
}

// campaignTexts are the names of a campaign's arguments.
type campaignTexts struct{ optIn, confirmation, help, stop, samples, summary string }

const (
	protectedCampaign = `name = "Lakeview visit notices"`
	unprotected       = "deletion_protection = false"
)

// reminders is an edit of a campaign's texts, see exampleScenario.text.
var reminders = [3]string{"a reminder the day before", "a reminder two days before", "a reminder the week before"}

// tcrCampaignID is the output with the registry's id of a campaign.
var tcrCampaignID = map[string]knownvalue.Check{"tcr_campaign_id": knownvalue.StringRegexp(regexp.MustCompile(`^C[A-Z0-9]{1,6}$`))}

func vendorsOfExamples() []vendorExamples {
	return []vendorExamples{sinchExamples(), infobipExamples(), birdExamples()}
}

// examplesOf is the vendor of a resource or data source.
func examplesOf(t *testing.T, name string) vendorExamples {
	t.Helper()
	for _, vendor := range vendorsOfExamples() {
		if strings.HasPrefix(name, "tendlc_"+vendor.name+"_") {
			return vendor
		}
	}
	t.Fatalf("%s is of no vendor that this test knows", name)
	return vendorExamples{}
}

// Ids of Sinch's examples, those of the diagnostics' texts.
const (
	exampleBrandID       = "01jgr7tnkq7y3ghmab12cd34ef"
	exampleTCRBrandID    = "BX7K2PQ"
	exampleCampaignID    = "01k4cxccbt519xa3ejty1r5jb4"
	exampleTCRCampaignID = "CTF4STM"
)

func sinchExamples() vendorExamples {
	numbers := sinchsandbox.Numbers()
	both := " " + strings.Join(numbers[:2], " ")
	return vendorExamples{
		name: "sinch",
		purchases: []purchase{
			{"tendlc_sinch_brand", "submitBrandRegistration", "brand"},
			{"tendlc_sinch_campaign", "submitCampaignRegistration", "campaign"},
		},
		bought: func(w *World) []string {
			request := sinchsandbox.SampleBrand()
			request.Type = "FULL" // vetted
			brandID := w.Sinch.SeedBrand(request, "")
			brand := w.Sinch.Brands()[0]
			campaignID := w.Sinch.SeedCampaign(sinchsandbox.SampleCampaign(brand.TCRID), "")
			campaign := w.Sinch.Campaigns()[0]
			w.Sinch.SeedNumber(numbers[0], sinchsandbox.ServicePlanID, campaign.TCRID)
			return []string{exampleBrandID, brandID, exampleTCRBrandID, brand.TCRID,
				exampleCampaignID, campaignID, exampleTCRCampaignID, campaign.TCRID}
		},
		// Brands stay, because Sinch cannot delete them.
		left: func(w *World) (left []string) {
			for _, campaign := range w.Sinch.Campaigns() {
				if campaign.Status != "EXPIRED" || len(campaign.Numbers) > 0 {
					left = append(left, fmt.Sprintf("%s %s with the numbers %v", campaign.Request.CampaignName, campaign.Status, campaign.Numbers))
				}
			}
			return left
		},
		importIDs: func(resource string) []string {
			if strings.HasPrefix(resource, "tendlc_sinch_brand") {
				return []string{exampleBrandID, exampleTCRBrandID}
			}
			return []string{exampleCampaignID, exampleTCRCampaignID}
		},
		campaigns: func(w *World) (list []string) {
			for _, campaign := range w.Sinch.Campaigns() {
				list = append(list, campaign.Status+" "+strings.Join(campaign.Numbers, " "))
			}
			return list
		},
		decides: func(w *World, object string, outcome sandbox.Outcome) { w.Sinch.SetOutcome(object, outcome) },
		scenario: exampleScenario{
			variables: map[string]config.Variable{
				"service_plan_id": config.StringVariable(sinchsandbox.ServicePlanID),
				"numbers":         config.SetVariable(config.StringVariable(numbers[0]), config.StringVariable(numbers[1])),
			},
			tfvars:   []string{sinchsandbox.ServicePlanID, numbers[0], numbers[1]},
			approved: "approved",
			shown:    tcrCampaignID,
			text:     reminders,
			bought:   []string{"brand.lakeview", "campaign.visits"},
			unprotects: func(t *testing.T, hcl string) string {
				return adding(t, hcl, `campaign_`+protectedCampaign, unprotected)
			},
			live: []string{"ACTIVE" + both}, inReview: []string{"ACTIVE" + both, "SINCH_REVIEW "},
			refused: []string{"ACTIVE" + both, "SINCH_REJECTED "}, changed: []string{"EXPIRED ", "ACTIVE" + both},
			ways: map[string]wayOut{
				"mend": {
					edit:    func(t *testing.T, original, _ string) string { return edited(t, original, reminders[0], reminders[2]) },
					after:   []string{"EXPIRED ", "EXPIRED ", "ACTIVE" + both},
					charges: 2, // Sinch itself refused the second
				},
				"give up": {
					edit: func(t *testing.T, original, _ string) string {
						return adding(t, original, `campaign_`+protectedCampaign, "adopt_existing = true")
					},
					after:   []string{"ACTIVE" + both, "EXPIRED "},
					charges: 1,
				},
			},
		},
		texts:    campaignTexts{"message_flow", "opt_in_message", "help_message", "stop_message", "samples", "description"},
		contract: contract.OpenAPI,
		enums: map[string][]string{
			"resources/sinch_brand":    {"BrandRegistrationStatus", "BrandRegistrationType", "BrandVerticalType", "BrandEntityType"},
			"resources/sinch_campaign": {"CampaignStatus", "CampaignUseCase", "CampaignSubUseCase"},
		},
		box:     sinchsandbox.New(),
		magic:   sinchsandbox.MagicTexts(),
		sandbox: []string{sinchsandbox.SecondServicePlanID, numbers[0], numbers[len(numbers)-1]},
		unset:   []string{"SINCH_SERVICE_PLAN_ID"},
	}
}

// Ids of Infobip's examples.
const (
	exampleInfobipBrandID    = "8c1f0e6a-2b7d-4e39-a5c4-1d9f7b3e6a02"
	exampleInfobipCampaignID = "3f6a1c52-8b0e-4d7a-9c41-5e2f7a8b9c10"
	exampleInfobipVetID      = "5d2e9b40-7c13-4f86-8a1e-6b0c4d9e2f71"
)

func infobipExamples() vendorExamples {
	numbers := InfobipNumbers()
	digits := infobipsandbox.Numbers()
	spare, main := digits[0], digits[1]
	return vendorExamples{
		name: "infobip",
		purchases: []purchase{
			{"tendlc_infobip_brand_registration", "register-brand", "brand"},
			{"tendlc_infobip_brand_vet", "vet-brand", "brand"},
			{"tendlc_infobip_campaign_registration", "register-campaign", "campaign"},
		},
		bought: func(w *World) []string {
			brand := w.Infobip.SeedBrand(infobipsandbox.SampleBrand(), "")
			w.Infobip.SetVet(brand, "SUCCESS", 80)
			campaign := w.Infobip.SeedCampaign(infobipsandbox.SampleCampaign(brand), "")
			return []string{exampleInfobipBrandID, brand, exampleInfobipCampaignID, campaign}
		},
		left: func(w *World) (left []string) {
			for _, brand := range w.Infobip.Brands() {
				left = append(left, "the brand "+brand.Request.Name)
			}
			for _, campaign := range w.Infobip.Campaigns() {
				left = append(left, "the campaign "+campaign.Request.Name)
			}
			return left
		},
		importIDs: func(resource string) []string {
			switch {
			case resource == "tendlc_infobip_brand_vet":
				return []string{exampleInfobipBrandID + "/" + exampleInfobipVetID}
			case strings.HasPrefix(resource, "tendlc_infobip_brand"):
				return []string{exampleInfobipBrandID, "reference_id/lakeview-brand"}
			case resource == "tendlc_infobip_number_assignment":
				return []string{exampleInfobipCampaignID, exampleTCRCampaignID}
			}
			return []string{exampleInfobipCampaignID, exampleTCRCampaignID, "reference_id/lakeview-visits"}
		},
		campaigns: func(w *World) (list []string) {
			for _, campaign := range w.Infobip.Campaigns() {
				list = append(list, campaign.Stage+" "+strings.Join(slices.Sorted(slices.Values(campaign.Numbers)), " "))
			}
			return list
		},
		decides:  func(w *World, object string, outcome sandbox.Outcome) { w.Infobip.SetOutcome(object, outcome) },
		scenario: infobipScenario(numbers, spare, main),
		texts:    campaignTexts{"opt_ins", "confirmation_message", "help_message", "stop_message", "example_messages", "program_summary"},
		contract: infobipcontract.OpenAPI,
		enums: map[string][]string{
			"resources/infobip_brand":       {"Vertical", "StockExchange", "BrandRegistrationState", "BrandIdentityStatus"},
			"resources/infobip_campaign":    {"CampaignStage", "TenDlcUseCase"},
			"resources/infobip_number_pool": {"NumberPoolStatus"},
		},
		box:     infobipsandbox.New(),
		magic:   infobipsandbox.MagicTexts(),
		sandbox: []string{numbers[0], numbers[len(numbers)-1], infobipsandbox.NumberPools()[0]},
	}
}

func infobipScenario(numbers []string, spare, main string) exampleScenario {
	lift := func(t *testing.T, hcl string) string {
		hcl = adding(t, hcl, protectedCampaign, unprotected)
		return adding(t, hcl, "campaign_id = tendlc_infobip_number_assignment.spare.campaign_id", unprotected)
	}
	both := " " + spare + " " + main
	return exampleScenario{
		variables: map[string]config.Variable{
			"spare_number": config.StringVariable(numbers[0]),
			"numbers":      config.SetVariable(config.StringVariable(numbers[1])),
		},
		tfvars:   numbers[:2],
		approved: "active",
		shown:    tcrCampaignID,
		text:     reminders,
		bought: []string{"brand.lakeview", "brand_registration.lakeview", "campaign.visits", "number_assignment.spare",
			"campaign_registration.visits"},
		unprotects: lift,
		live:       []string{"REGISTERED" + both},
		inReview:   []string{"REGISTERED " + main, "SUBMITTED_FOR_REVIEW " + spare},
		refused:    []string{"REGISTERED " + main, "REJECTED " + spare},
		changed:    []string{"REGISTERED" + both},
		ways: map[string]wayOut{"mend": {
			edit: func(t *testing.T, _, refused string) string {
				refused = edited(t, refused, reminders[1], reminders[2])
				return adding(t, refused, "campaign_id = tendlc_infobip_number_assignment.spare.campaign_id",
					`appeal = { reason = "The reminder is sent a week before the visit, as patients have agreed." }`)
			},
			after:   []string{"REGISTERED" + both},
			charges: 2, // the appeal costs nothing
		}},
	}
}
