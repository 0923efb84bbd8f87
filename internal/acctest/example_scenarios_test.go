package acctest

import (
	"maps"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/hashicorp/terraform-plugin-testing/config"
	tftest "github.com/hashicorp/terraform-plugin-testing/helper/resource"
	"github.com/hashicorp/terraform-plugin-testing/knownvalue"
	"github.com/hashicorp/terraform-plugin-testing/plancheck"
	"github.com/hashicorp/terraform-plugin-testing/statecheck"
	"github.com/hashicorp/terraform-plugin-testing/tfjsonpath"

	"github.com/tendlc/terraform-provider-tendlc/internal/provider"
	"github.com/tendlc/terraform-provider-tendlc/internal/sandbox"
)

// eachScenario runs a test for every folder of examples/scenarios, each in a
// world of its own.
func eachScenario(t *testing.T, test func(t *testing.T, w *World, vendor vendorExamples, hcl string)) {
	t.Helper()
	t.Parallel()
	for _, vendor := range vendorsOfExamples() {
		t.Run(vendor.name, func(t *testing.T) {
			t.Parallel()
			w := exampleWorld(t)
			test(t, w, vendor, vendor.scenarioIn(t, w))
		})
	}
}

func TestScenarioIsAppliedAndDestroyed(t *testing.T) {
	eachScenario(t, func(t *testing.T, w *World, vendor vendorExamples, hcl string) {
		approval := vendor.address("campaign_approval.visits")
		first := vendor.step(hcl)
		first.ConfigStateChecks = []statecheck.StateCheck{
			statecheck.ExpectKnownValue(approval, tfjsonpath.New("phase"), knownvalue.StringExact(vendor.scenario.approved)),
		}
		for output, value := range vendor.scenario.shown {
			first.ConfigStateChecks = append(first.ConfigStateChecks, statecheck.ExpectKnownOutputValue(output, value))
		}
		w.Run(t, emptySecondPlan(first, after(func() { vendor.expectCampaigns(t, w, vendor.scenario.live) }, vendor.lastStep(hcl)))...)
		vendor.assertEachBoughtOnce(t, w, hcl)
		vendor.assertNothingLeft(t, w)
	})
}

// TestScenarioStopsAndGoesOn is what README, index and the guides promise of a
// first apply: it stops with TENDLC2001, and the next one buys nothing again.
func TestScenarioStopsAndGoesOn(t *testing.T) {
	eachScenario(t, func(t *testing.T, w *World, vendor vendorExamples, hcl string) {
		const campaign = "Lakeview visit notices"
		vendor.decides(w, campaign, sandbox.Hold)
		next := after(func() { vendor.decides(w, campaign, sandbox.Approve) }, vendor.lastStep(hcl))
		checks := []plancheck.PlanCheck{
			plancheck.ExpectResourceAction(vendor.address("campaign_approval.visits"), plancheck.ResourceActionCreate),
		}
		for _, bought := range vendor.scenario.bought {
			checks = append(checks, plancheck.ExpectResourceAction(vendor.address(bought), plancheck.ResourceActionNoop))
		}
		next.ConfigPlanChecks.PreApply = checks
		w.Run(t, failing(vendor.lastStep(hcl), "TENDLC2001"), next)
		vendor.assertEachBoughtOnce(t, w, hcl)
	})
}

// TestGuideChangingALiveCampaign follows the guide of that name: lift the
// protection, change the text, finish when it is approved.
func TestGuideChangingALiveCampaign(t *testing.T) {
	eachScenario(t, func(t *testing.T, w *World, vendor vendorExamples, hcl string) {
		changed := edited(t, hcl, vendor.scenario.text[0], vendor.scenario.text[1])
		w.Run(t,
			vendor.step(hcl),
			failing(vendor.step(changed), "TENDLC1002"),
			vendor.step(vendor.scenario.unprotects(t, hcl)),
			after(func() { w.Box.SetReview(sandbox.Review{Delay: ReviewDelay, Outcome: sandbox.Hold}) },
				failing(vendor.step(changed), "TENDLC2001")),
			after(func() {
				vendor.expectCampaigns(t, w, vendor.scenario.inReview)
				w.Box.SetReview(sandbox.Review{Delay: ReviewDelay, Outcome: sandbox.Approve})
			}, vendor.step(changed)),
			after(func() { vendor.expectCampaigns(t, w, vendor.scenario.changed) }, vendor.lastStep(changed)),
		)
		if n := len(w.Charges("campaign")); n != 2 {
			t.Errorf("%d campaign charges for two texts", n)
		}
	})
}

// TestGuideWhenTheNewTextIsRefused: the old campaign sends on, and the ways out
// of the guide work.
func TestGuideWhenTheNewTextIsRefused(t *testing.T) {
	t.Parallel()
	for _, vendor := range vendorsOfExamples() {
		for name, way := range vendor.scenario.ways {
			t.Run(vendor.name+" "+name, func(t *testing.T) {
				t.Parallel()
				w := exampleWorld(t)
				hcl := vendor.scenarioIn(t, w)
				refused := edited(t, hcl, vendor.scenario.text[0], vendor.scenario.text[1])
				out := way.edit(t, hcl, refused)
				w.Run(t,
					vendor.step(hcl),
					vendor.step(vendor.scenario.unprotects(t, hcl)),
					after(func() { w.Box.SetReview(sandbox.Review{Delay: ReviewDelay, Outcome: sandbox.Reject}) },
						failing(vendor.step(refused), "TENDLC2002")),
					after(func() {
						vendor.expectCampaigns(t, w, vendor.scenario.refused)
						w.Box.SetReview(sandbox.Review{Delay: ReviewDelay, Outcome: sandbox.Approve})
					}, vendor.step(out)),
					after(func() { vendor.expectCampaigns(t, w, way.after) }, vendor.lastStep(out)),
				)
				if n := len(w.Charges("campaign")); n != way.charges {
					t.Errorf("%d campaign charges, not %d", n, way.charges)
				}
			})
		}
	}
}

func TestScenariosNameThePublishedProviderAndTheSandbox(t *testing.T) {
	t.Parallel()
	_, source, _ := strings.Cut(provider.Address, "/")
	files := []string{"examples/provider/provider.tf"}
	for _, vendor := range vendorsOfExamples() {
		folder := "examples/scenarios/" + vendor.name + "/"
		files = append(files, folder+"main.tf")
		values := projectFile(t, folder+"sandbox.tfvars")
		for _, value := range vendor.scenario.tfvars {
			if !strings.Contains(values, `"`+value+`"`) {
				t.Errorf("%ssandbox.tfvars lacks %q", folder, value)
			}
		}
	}
	for _, file := range files {
		if !strings.Contains(projectFile(t, file), `source = "`+source+`"`) {
			t.Errorf("%s does not take the provider from %s", file, source)
		}
	}
}

// scenarioIn is the vendor's scenario as one configuration. Its terraform
// block, which would fetch a published provider, and its provider block, which
// reads the environment that all tests share, give way to the world's.
func (v vendorExamples) scenarioIn(t *testing.T, w *World) string {
	t.Helper()
	folder := "examples/scenarios/" + v.name + "/"
	main := projectFile(t, folder+"main.tf")
	for _, block := range []string{`terraform \{`, `provider "tendlc" \{`} {
		cut := regexp.MustCompile(`(?ms)^` + block + `$.*?^\}\n`)
		if !cut.MatchString(main) {
			t.Fatalf("%smain.tf has no block %s", folder, block)
		}
		main = cut.ReplaceAllString(main, "")
	}
	return w.Provider("deletion_protection = var.deletion_protection") + main +
		projectFile(t, folder+"variables.tf") + projectFile(t, folder+"outputs.tf")
}

func (v vendorExamples) address(kind string) string { return "tendlc_" + v.name + "_" + kind }

func (v vendorExamples) with(hcl string, protected bool) tftest.TestStep {
	variables := config.Variables(maps.Clone(v.scenario.variables))
	variables["deletion_protection"] = config.BoolVariable(protected)
	return tftest.TestStep{Config: hcl, ConfigVariables: variables}
}

func (v vendorExamples) step(hcl string) tftest.TestStep { return v.with(hcl, true) }

// lastStep lifts all protection, so that the test can destroy.
func (v vendorExamples) lastStep(hcl string) tftest.TestStep { return v.with(hcl, false) }

func (v vendorExamples) expectCampaigns(t *testing.T, w *World, want []string) {
	t.Helper()
	if got := v.campaigns(w); !slices.Equal(got, want) {
		t.Errorf("the campaigns are %q, not %q", got, want)
	}
}

// edited replaces a text that must be there.
func edited(t *testing.T, hcl, before, after string) string {
	t.Helper()
	if !strings.Contains(hcl, before) {
		t.Fatalf("the scenario no longer holds %q, which this test edits", before)
	}
	return strings.Replace(hcl, before, after, 1)
}

// adding puts a line after one that must be there, however it is aligned.
func adding(t *testing.T, hcl, line, more string) string {
	t.Helper()
	name, value, _ := strings.Cut(line, " = ")
	found := regexp.MustCompile(`(?m)^\s*` + name + ` += ` + regexp.QuoteMeta(value) + `$`).FindString(hcl)
	if found == "" {
		t.Fatalf("the scenario no longer holds %q, which this test edits", line)
	}
	return strings.Replace(hcl, found, found+"\n  "+more, 1)
}

func failing(step tftest.TestStep, code string) tftest.TestStep {
	step.ExpectError = regexp.MustCompile(code)
	return step
}

// after does something before the step, that is, after the one before it.
func after(do func(), step tftest.TestStep) tftest.TestStep {
	step.PreConfig = do
	return step
}
