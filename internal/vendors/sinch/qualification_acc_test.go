package sinch_test

import (
	"fmt"
	"net/url"
	"strings"
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
	qualifyBrand   = "qualifyBrandByUseCase"
	submitCampaign = "submitCampaignRegistration"
	oneUseCase     = "ACCOUNT_NOTIFICATION"
)

// qualifyFee is fee_preview as Sinch's qualify call says it.
func qualifyFee(setup, monthly float64) knownvalue.Check {
	return knownvalue.ObjectExact(map[string]knownvalue.Check{
		"setup": knownvalue.Float64Exact(setup), "monthly": knownvalue.Float64Exact(monthly), "currency": knownvalue.StringExact("USD"),
		"source": knownvalue.StringExact("Sinch's qualify call for this brand and use case; setup covers the first three months"), "as_of": knownvalue.Null(),
	})
}

func campaignShows(attribute string, check knownvalue.Check) statecheck.StateCheck {
	return statecheck.ExpectKnownValue(campaignAddress, tfjsonpath.New(attribute), check)
}

// unsupported is a complaint of the qualify call.
func unsupported(at string, says ...string) complaint {
	return complaint{Code: "TENDLC1015", At: at, Says: says}
}

// What the operators would refuse is said before anything is paid.
func TestOperatorsAreAskedBeforeACampaignIsBought(t *testing.T) {
	t.Parallel()
	type change = sinchsandbox.QualificationChange
	both := `sub_use_cases = ["MARKETING", "2FA"]`
	for name, r := range map[string]struct {
		network   string
		change    change
		arguments []string
		want      complaint
	}{
		"none supports it": {change: change{MNOSupport: new(false)},
			want: unsupported("use_case", "No operator takes ACCOUNT_NOTIFICATION campaigns of this brand",
				"Sinch's qualify call says no for AT&T, T-Mobile, US Cellular, Verizon Wireless.", "Nothing was sent and nothing was charged.")},
		"the brand qualifies at none": {change: change{Qualify: new(false)},
			want: unsupported("use_case", "No operator takes", "AT&T, T-Mobile, US Cellular, Verizon Wireless")},
		"one wants four samples": {network: sinchsandbox.TMobile, change: change{MinMsgSamples: new(4)},
			want: unsupported("samples", "Too few samples", "T-Mobile asks for at least 4 samples", "there are 3.")},
		"too few sub use cases": {change: change{MinSubUseCases: new(3)}, arguments: []string{`use_case = "MIXED"`, both},
			want: unsupported("sub_use_cases", "Wrong number of sub use cases", "For this brand, MIXED takes 3 to 5 sub_use_cases; there are 2.")},
		"too many sub use cases": {change: change{MaxSubUseCases: new(1)}, arguments: []string{`use_case = "LOW_VOLUME"`, both},
			want: unsupported("sub_use_cases", "For this brand, LOW_VOLUME takes 0 to 1 sub_use_cases; there are 2.")},
		"sub use cases that are not there": {change: change{MinSubUseCases: new(1)}, arguments: []string{`use_case = "LOW_VOLUME"`},
			want: unsupported("", "For this brand, LOW_VOLUME takes 1 to 5 sub_use_cases; there are 0.")},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			w := acctest.NewWorld(t)
			brandID := seededBrand(t, w)
			w.Sinch.SetQualification("", r.network, r.change)
			planRefused(t, w, onlyCampaign(brandID, r.arguments...), r.want)
			untouched(t, w)
			count(t, w, qualifyBrand, 1)
		})
	}
}

// Samples that an operator wants, and that does not support the use case
// anyway, are nobody's business.
func TestOperatorThatRefusesAnywayAsksForNothing(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	brandID := seededBrand(t, w)
	w.Sinch.SetQualification("", sinchsandbox.TMobile, sinchsandbox.QualificationChange{MNOSupport: new(false), MinMsgSamples: new(4)})
	w.Run(t, step(unprotected(w, onlyCampaign(brandID))))
	count(t, w, submitCampaign, 1)
}

func TestOneOperatorAgainstIsAWarning(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	brandID := seededBrand(t, w)
	w.Sinch.SetQualification(oneUseCase, sinchsandbox.TMobile, sinchsandbox.QualificationChange{MNOSupport: new(false)})
	w.Sinch.SetQualification(oneUseCase, sinchsandbox.Verizon, sinchsandbox.QualificationChange{Qualify: new(false)})
	c := newTerminal(t, w)
	said := c.Plan(onlyCampaign(brandID))
	tells(t, said, "T-Mobile, Verizon Wireless will not take this ACCOUNT_NOTIFICATION campaign (TENDLC1015)", "Sinch's qualify call says so.")
	hides(t, said, "AT&T")
	c.Does("apply", saved)
	count(t, w, submitCampaign, 1)
	hides(t, c.Does("plan"), "TENDLC1015") // what is bought is bought
}

// An operator that Sinch leaves out is not against.
func TestOperatorThatSaysNothingIsNotAgainst(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	brandID := seededBrand(t, w)
	w.Sinch.SetQualification(oneUseCase, sinchsandbox.TMobile, sinchsandbox.QualificationChange{Absent: new(true)})
	w.Sinch.SetLooseTypes(true)
	c := newTerminal(t, w)
	hides(t, c.Plan(onlyCampaign(brandID)), "TENDLC1015")
}

func TestAmountsOfTheQualifyCallAreThePlansAndTheStates(t *testing.T) {
	t.Parallel()
	for _, loose := range []bool{false, true} {
		t.Run(fmt.Sprintf("loose types %v", loose), func(t *testing.T) {
			t.Parallel()
			w := acctest.NewWorld(t)
			w.Sinch.SetLooseTypes(loose)
			brandID := seededBrand(t, w)
			w.Sinch.SetQualification(oneUseCase, "", sinchsandbox.QualificationChange{SetupFee: new(12.5), MonthlyFee: new(4.25)})
			config := unprotected(w, onlyCampaign(brandID))
			w.Run(t, resource.TestStep{Config: config,
				ConfigPlanChecks: resource.ConfigPlanChecks{PreApply: []plancheck.PlanCheck{
					plancheck.ExpectKnownValue(campaignAddress, tfjsonpath.New("fee_preview"), qualifyFee(12.5, 4.25))}},
				ConfigStateChecks: []statecheck.StateCheck{campaignShows("fee_preview", qualifyFee(12.5, 4.25)),
					campaignShows("setup_fee", knownvalue.Float64Exact(12.5)), campaignShows("monthly_fee", knownvalue.Float64Exact(4.25))},
			},
				resource.TestStep{RefreshState: true, PreConfig: func() {
					w.Settle()
					if paid := w.Charges("campaign"); len(paid) != 1 || paid[0].Amount != 12.5 {
						t.Errorf("paid: %v", paid)
					}
				}},
				resource.TestStep{Config: config, PreConfig: func() { // a later price changes no stored preview
					w.Sinch.SetQualification(oneUseCase, "", sinchsandbox.QualificationChange{SetupFee: new(99.0)})
				}, ConfigPlanChecks: nothing, ConfigStateChecks: []statecheck.StateCheck{campaignShows("fee_preview", qualifyFee(12.5, 4.25))}})
		})
	}
}

func TestBrandThatSinchDoesNotKnowIsAnErrorOfThePlan(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	planRefused(t, w, onlyCampaign(someBrandID), complaint{Code: "TENDLC1008", At: "brand_id", Says: []string{
		"Sinch does not know the brand BX7K2PQ", "tendlc_sinch_brand_approval.NAME.tcr_brand_id", "check that the brand belongs to this project", "Nothing was sent and nothing was charged."}})
	untouched(t, w)
}

// The first plan of a new account knows no brand yet: it gives an estimate,
// and the state gets Sinch's own amounts.
func TestFeeOfACampaignWhoseBrandIsNotKnownYet(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	w.Sinch.SetQualification(oneUseCase, "", sinchsandbox.QualificationChange{SetupFee: new(12.5), MonthlyFee: new(4.25)})
	config := acctest.SinchBrand("") + acctest.SinchBrandApproval("") + acctest.SinchCampaign()
	c := newTerminal(t, w)
	tells(t, c.Plan(config), "The fee of this campaign is known once its brand is approved (TENDLC1016)",
		"As an estimate, one for ACCOUNT_NOTIFICATION costs 30.00 USD once and 10.00 USD a month", "fee_preview = (known after apply)")
	count(t, w, qualifyBrand, 0)
	c.Does("apply", saved)
	fee := c.Values(campaignAddress)["fee_preview"].(map[string]any)
	if fee["setup"] != 12.5 || fee["monthly"] != 4.25 || fee["source"] != "Sinch's qualify call for this brand and use case; setup covers the first three months" {
		t.Errorf("fee_preview: %v", fee)
	}
	count(t, w, qualifyBrand, 1)
	c.Empty()
	count(t, w, qualifyBrand, 1)
}

// The operators' refusal is seen even where the plan could not ask.
func TestRefusalOfABrandThatWasNotKnownAtThePlan(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	w.Sinch.SetQualification(oneUseCase, "", sinchsandbox.QualificationChange{MNOSupport: new(false)})
	w.Run(t, resource.TestStep{Config: unprotected(w, acctest.SinchBrand("")+acctest.SinchBrandApproval("")+acctest.SinchCampaign()),
		ExpectError: says("No operator takes ACCOUNT_NOTIFICATION campaigns", "(TENDLC1015)")})
	count(t, w, submitCampaign, 0)
	charges(t, w, "campaign", 0)
}

// campaignsOf are several campaigns of a brand in one configuration.
func campaignsOf(brandID string, useCases ...string) string {
	var hcl strings.Builder
	for i, useCase := range useCases {
		one := onlyCampaign(brandID, fmt.Sprintf("use_case = %q", useCase), fmt.Sprintf(`campaign_name = "Lakeview notices %d"`, i))
		hcl.WriteString(strings.Replace(one, `"tendlc_sinch_campaign" "c"`, fmt.Sprintf(`"tendlc_sinch_campaign" "c%d"`, i), 1))
	}
	return hcl.String()
}

// asked are the use cases of the qualify calls since the last look.
func asked(t *testing.T, w *acctest.World, seen *int) map[string]int {
	t.Helper()
	calls := map[string]int{}
	entries := w.Entries(qualifyBrand)
	for _, entry := range entries[*seen:] {
		query, err := url.ParseQuery(entry.Query)
		if err != nil {
			t.Fatal(err)
		}
		calls[query.Get("brandId")+" "+query.Get("useCase")]++
	}
	*seen = len(entries)
	return calls
}

// A run asks once for each brand and use case, however many campaigns it has.
func TestOneQualifyCallForEachBrandAndUseCase(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	brandID := seededBrand(t, w)
	c, seen := newTerminal(t, w), 0
	once := func(command string) {
		t.Helper()
		calls := asked(t, w, &seen)
		if len(calls) != 2 || calls[brandID+" "+oneUseCase] != 1 || calls[brandID+" CUSTOMER_CARE"] != 1 {
			t.Errorf("%s asked %v", command, calls)
		}
	}
	config := campaignsOf(brandID, oneUseCase, oneUseCase, "CUSTOMER_CARE", oneUseCase, "CUSTOMER_CARE")
	c.Plan(config)
	once("plan")
	c.Does("apply", saved)
	once("apply")
	count(t, w, submitCampaign, 5)
	c.Empty()
	c.Does("apply", "-auto-approve")
	if calls := asked(t, w, &seen); len(calls) != 0 {
		t.Errorf("without anything to buy, Sinch was asked %v", calls)
	}
}

// A change that only this provider cares about asks nobody.
func TestLocalEditOfACampaignAsksNobody(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	brandID := seededBrand(t, w)
	c := newTerminal(t, w)
	c.Apply(onlyCampaign(brandID))
	before := w.Calls(qualifyBrand)
	c.Apply(onlyCampaign(brandID, `timeouts = { create = "9m" }`))
	c.Apply(onlyCampaign(brandID, "adopt_existing = true"))
	count(t, w, qualifyBrand, before)
}

// A price that was known at the plan and cannot be asked for at the apply.
func TestQualifyCallThatFailsAtTheApplyBuysNothing(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	brandID := seededBrand(t, w)
	c := newTerminal(t, w)
	c.Plan(onlyCampaign(brandID))
	w.Box.InjectFault(sandbox.Fault{Vendor: w.Sinch.Name(), Operation: qualifyBrand, Kind: sandbox.Error500, Count: 20})
	tells(t, c.Fails("apply", saved), "Could not qualify ACCOUNT_NOTIFICATION campaigns of the brand "+brandID, "(TENDLC2004)", "Nothing was charged.")
	untouched(t, w)
}

func TestQualifyCallThatFailsAtThePlanBuysNothing(t *testing.T) {
	t.Parallel()
	for _, kind := range []sandbox.FaultKind{sandbox.Error500, sandbox.HTMLPage, sandbox.ConnectionReset} {
		t.Run(string(kind), func(t *testing.T) {
			t.Parallel()
			w := acctest.NewWorld(t)
			brandID := seededBrand(t, w)
			w.Box.InjectFault(sandbox.Fault{Vendor: w.Sinch.Name(), Operation: qualifyBrand, Kind: kind, Count: 20})
			planRefused(t, w, onlyCampaign(brandID), complaint{Code: "TENDLC2004", At: "", Says: []string{
				"Could not qualify ACCOUNT_NOTIFICATION campaigns of the brand " + brandID, "Nothing was charged."}})
			untouched(t, w)
		})
	}
}

// A replacement is a purchase too: asked about, and priced by Sinch.
func TestReplacementOfACampaignIsQualified(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	brandID := seededBrand(t, w)
	w.Sinch.SetQualification("CUSTOMER_CARE", "", sinchsandbox.QualificationChange{SetupFee: new(12.5), MonthlyFee: new(4.25)})
	c := newTerminal(t, w)
	c.Apply(onlyCampaign(brandID))
	w.Settle()
	tells(t, c.Plan(onlyCampaign(brandID, `use_case = "CUSTOMER_CARE"`)), "(TENDLC1003)", "it costs 12.50 USD once and 4.25 USD a month")
	w.Sinch.SetQualification("CUSTOMER_CARE", "", sinchsandbox.QualificationChange{MNOSupport: new(false)})
	tells(t, c.Fails("plan"), "No operator takes CUSTOMER_CARE campaigns of this brand (TENDLC1015)")
	count(t, w, submitCampaign, 1)
	count(t, w, "deleteCampaignRegistration", 0)
}
