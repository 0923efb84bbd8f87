package acctest

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/hashicorp/terraform-plugin-framework/datasource"
	"github.com/hashicorp/terraform-plugin-framework/resource"
	"github.com/hashicorp/terraform-plugin-testing/config"
	tftest "github.com/hashicorp/terraform-plugin-testing/helper/resource"
	"github.com/hashicorp/terraform-plugin-testing/knownvalue"
	"github.com/hashicorp/terraform-plugin-testing/plancheck"
	"github.com/hashicorp/terraform-plugin-testing/statecheck"
	"github.com/hashicorp/terraform-plugin-testing/tfjsonpath"

	"github.com/tendlc/terraform-provider-tendlc/internal/clock"
	"github.com/tendlc/terraform-provider-tendlc/internal/provider"
	"github.com/tendlc/terraform-provider-tendlc/internal/sandbox"
	sinchsandbox "github.com/tendlc/terraform-provider-tendlc/internal/vendors/sinch/sandbox"
)

func TestEveryResourceExampleIsAppliedAndDestroyed(t *testing.T) {
	t.Parallel()
	for _, name := range registeredResources(t) {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			w := NewWorld(t)
			example := projectFile(t, "examples/resources/"+name+"/resource.tf")
			w.Run(t, emptySecondPlan(
				tftest.TestStep{Config: w.Provider("") + example, ConfigStateChecks: exists(t, name, example)},
				tftest.TestStep{Config: w.Provider("deletion_protection = false") + example},
			)...)
			assertEachBoughtOnce(t, w, example)
			assertNothingLeft(t, w)
		})
	}
}

// Ids of the examples, those of the diagnostics' texts.
const (
	exampleBrandID       = "01jgr7tnkq7y3ghmab12cd34ef"
	exampleTCRBrandID    = "BX7K2PQ"
	exampleCampaignID    = "01k4cxccbt519xa3ejty1r5jb4"
	exampleTCRCampaignID = "CTF4STM"
)

// TestEveryDataSourceExampleIsApplied: with the objects that it looks up at
// Sinch already, an example finds them, changes nothing and pays nothing.
func TestEveryDataSourceExampleIsApplied(t *testing.T) {
	t.Parallel()
	for _, name := range registeredDataSources(t) {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			w := NewWorld(t)
			example := projectFile(t, "examples/data-sources/"+name+"/data-source.tf")
			if regexp.MustCompile(`(?m)^\s*(resource|variable|provider) "`).MatchString(example) {
				t.Errorf("the example of %s holds more than look-ups", name)
			}
			example = bought(w).Replace(example)
			w.Run(t, emptySecondPlan(tftest.TestStep{Config: example, ConfigStateChecks: finds(t, name, example)})...)
			for _, entry := range w.Box.Journal() {
				if entry.Class != sandbox.Read {
					t.Errorf("the example of %s sent %s", name, entry.Operation)
				}
			}
		})
	}
}

// bought seeds a vetted brand with a live campaign that has a number, and
// replaces the examples' ids with theirs.
func bought(w *World) *strings.Replacer {
	request := sinchsandbox.SampleBrand()
	request.Type = "FULL"
	brandID := w.Sinch.SeedBrand(request, "")
	brand := w.Sinch.Brands()[0]
	campaignID := w.Sinch.SeedCampaign(sinchsandbox.SampleCampaign(brand.TCRID), "")
	campaign := w.Sinch.Campaigns()[0]
	w.Sinch.SeedNumber(sinchsandbox.Numbers()[0], sinchsandbox.ServicePlanID, campaign.TCRID)
	return strings.NewReplacer(exampleBrandID, brandID, exampleTCRBrandID, brand.TCRID,
		exampleCampaignID, campaignID, exampleTCRCampaignID, campaign.TCRID)
}

// finds checks that the example has a look-up of the data source that it is
// the example of, and that no output is empty: one that finds nothing shows
// nobody anything.
func finds(t *testing.T, name, example string) []statecheck.StateCheck {
	t.Helper()
	if !regexp.MustCompile(`(?m)^\s*data "` + name + `" "\w+"`).MatchString(example) {
		t.Fatalf("the example of %s has none", name)
	}
	outputs := regexp.MustCompile(`(?m)^output "(\w+)"`).FindAllStringSubmatch(example, -1)
	if len(outputs) == 0 && !strings.Contains(example, "\ncheck \"") {
		t.Errorf("the example of %s shows nothing", name)
	}
	var checks []statecheck.StateCheck
	for _, output := range outputs {
		checks = append(checks, statecheck.ExpectKnownOutputValue(output[1], notEmpty{}))
	}
	return checks
}

// notEmpty is a value with something in it.
type notEmpty struct{}

func (notEmpty) String() string { return "a value with something in it" }

func (notEmpty) CheckValue(value any) error {
	empty := value == nil
	switch v := value.(type) {
	case string:
		empty = v == ""
	case []any:
		empty = len(v) == 0
	case map[string]any:
		empty = len(v) == 0
		for _, part := range v {
			if err := (notEmpty{}).CheckValue(part); err != nil {
				return err
			}
		}
	}
	if empty {
		return fmt.Errorf("%v is empty", value)
	}
	return nil
}

// exists checks that the example has an object of the resource that it is the
// example of.
func exists(t *testing.T, name, example string) []statecheck.StateCheck {
	labels := regexp.MustCompile(`(?m)^resource "`+name+`" "(\w+)"`).FindAllStringSubmatch(example, -1)
	if len(labels) == 0 {
		t.Fatalf("the example of %s has none", name)
	}
	var checks []statecheck.StateCheck
	for _, label := range labels {
		checks = append(checks, statecheck.ExpectKnownValue(name+"."+label[1], tfjsonpath.New("id"), knownvalue.NotNull()))
	}
	return checks
}

// emptySecondPlan asks of every step that the plan after its apply is empty.
func emptySecondPlan(steps ...tftest.TestStep) []tftest.TestStep {
	for i := range steps {
		steps[i].ConfigPlanChecks.PostApplyPostRefresh = []plancheck.PlanCheck{plancheck.ExpectEmptyPlan()}
	}
	return steps
}

// assertEachBoughtOnce compares what was sent and charged with what the
// configuration says. A campaign that is destroyed before Sinch's review is
// passed was sent and not charged.
func assertEachBoughtOnce(t *testing.T, w *World, config string) {
	t.Helper()
	for kind, operation := range map[string]string{"brand": "submitBrandRegistration", "campaign": "submitCampaignRegistration"} {
		configured := len(regexp.MustCompile(`(?m)^resource "tendlc_sinch_`+kind+`" `).FindAllString(config, -1))
		if sent := w.Calls(operation); sent != configured {
			t.Errorf("%d %ss configured, %d submitted", configured, kind, sent)
		}
		if charged := len(w.Charges(kind)); charged > configured {
			t.Errorf("%d %ss configured, %d charged", configured, kind, charged)
		}
	}
}

// assertNothingLeft: after the destroy no campaign lives and no number is on
// one. Brands stay, because Sinch cannot delete them.
func assertNothingLeft(t *testing.T, w *World) {
	t.Helper()
	for _, campaign := range w.Sinch.Campaigns() {
		if campaign.Status != "EXPIRED" || len(campaign.Numbers) > 0 {
			t.Errorf("left after destroy: %s %s with the numbers %v", campaign.Request.CampaignName, campaign.Status, campaign.Numbers)
		}
	}
}

func TestScenarioIsAppliedAndDestroyed(t *testing.T) {
	t.Parallel()
	w := NewWorld(t)
	scenario := sinchScenario(t, w)
	w.Run(t, emptySecondPlan(
		tftest.TestStep{Config: scenario, ConfigVariables: scenarioVariables(true), ConfigStateChecks: []statecheck.StateCheck{
			statecheck.ExpectKnownValue("tendlc_sinch_campaign_approval.visits", tfjsonpath.New("phase"), knownvalue.StringExact("approved")),
			statecheck.ExpectKnownValue("tendlc_sinch_number_assignment.visits", tfjsonpath.New("numbers"), knownvalue.SetSizeExact(2)),
			statecheck.ExpectKnownOutputValue("tcr_campaign_id", knownvalue.StringRegexp(regexp.MustCompile(`^C[A-Z0-9]{1,6}$`))),
		}},
		tftest.TestStep{Config: scenario, ConfigVariables: scenarioVariables(false)},
	)...)
	assertEachBoughtOnce(t, w, scenario)
	assertNothingLeft(t, w)
}

// TestScenarioStopsAndGoesOn is what README, index and the guides promise of a
// first apply: it stops with TENDLC2001, and the next one buys nothing again.
func TestScenarioStopsAndGoesOn(t *testing.T) {
	t.Parallel()
	w := NewWorld(t)
	scenario := sinchScenario(t, w)
	w.Sinch.SetOutcome("Lakeview visit notices", sandbox.Hold)
	w.Run(t,
		tftest.TestStep{Config: scenario, ConfigVariables: scenarioVariables(false), ExpectError: regexp.MustCompile("TENDLC2001")},
		tftest.TestStep{
			PreConfig: func() { w.Sinch.SetOutcome("Lakeview visit notices", sandbox.Approve) },
			Config:    scenario, ConfigVariables: scenarioVariables(false),
			ConfigPlanChecks: tftest.ConfigPlanChecks{PreApply: []plancheck.PlanCheck{
				plancheck.ExpectResourceAction("tendlc_sinch_brand.lakeview", plancheck.ResourceActionNoop),
				plancheck.ExpectResourceAction("tendlc_sinch_campaign.visits", plancheck.ResourceActionNoop),
				plancheck.ExpectResourceAction("tendlc_sinch_campaign_approval.visits", plancheck.ResourceActionCreate),
			}},
		},
	)
	assertEachBoughtOnce(t, w, scenario)
}

// bothNumbers are what scenarioVariables attaches, as campaignsNow writes them.
const bothNumbers = " +12025550100 +12025550101"

// TestGuideChangingALiveCampaign follows the guide of that name: lift the
// protection, change the text, finish when it is approved.
func TestGuideChangingALiveCampaign(t *testing.T) {
	t.Parallel()
	w := NewWorld(t)
	scenario := sinchScenario(t, w)
	changed := edited(t, scenario, "a reminder the day before", "a reminder two days before")
	w.Run(t,
		scenarioStep(scenario),
		failing(scenarioStep(changed), "TENDLC1002"),
		scenarioStep(unprotectedCampaign(t, scenario)),
		after(func() { w.Box.SetReview(sandbox.Review{Delay: ReviewDelay, Outcome: sandbox.Hold}) },
			failing(scenarioStep(changed), "TENDLC2001")),
		after(func() {
			expectCampaigns(t, w, "ACTIVE"+bothNumbers, "SINCH_REVIEW ")
			w.Box.SetReview(sandbox.Review{Delay: ReviewDelay, Outcome: sandbox.Approve})
		}, scenarioStep(changed)),
		after(func() { expectCampaigns(t, w, "EXPIRED ", "ACTIVE"+bothNumbers) }, lastStep(changed)),
	)
	if n := len(w.Charges("campaign")); n != 2 {
		t.Errorf("%d campaign charges for two texts", n)
	}
}

// TestGuideWhenTheNewTextIsRefused: the old campaign sends on, and both ways
// out of the guide work: mend the text, or go back to the old one.
func TestGuideWhenTheNewTextIsRefused(t *testing.T) {
	t.Parallel()
	for name, way := range map[string]struct {
		out     func(scenario string) string
		after   []string
		charges int
	}{
		"mend": {
			out:     func(s string) string { return edited(t, s, "a reminder the day before", "a reminder the week before") },
			after:   []string{"EXPIRED ", "EXPIRED ", "ACTIVE" + bothNumbers},
			charges: 2, // Sinch itself refused the second
		},
		"give up": {
			out: func(s string) string {
				return edited(t, s, visitsName, visitsName+"\n  adopt_existing = true")
			},
			after:   []string{"ACTIVE" + bothNumbers, "EXPIRED "},
			charges: 1,
		},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			w := NewWorld(t)
			scenario := sinchScenario(t, w)
			refused := edited(t, scenario, "a reminder the day before", "a reminder two days before")
			wayOut := way.out(scenario)
			w.Run(t,
				scenarioStep(scenario),
				scenarioStep(unprotectedCampaign(t, scenario)),
				after(func() { w.Box.SetReview(sandbox.Review{Delay: ReviewDelay, Outcome: sandbox.Reject}) },
					failing(scenarioStep(refused), "TENDLC2002")),
				after(func() {
					expectCampaigns(t, w, "ACTIVE"+bothNumbers, "SINCH_REJECTED ")
					w.Box.SetReview(sandbox.Review{Delay: ReviewDelay, Outcome: sandbox.Approve})
				}, scenarioStep(wayOut)),
				after(func() { expectCampaigns(t, w, way.after...) }, lastStep(wayOut)),
			)
			if n := len(w.Charges("campaign")); n != way.charges {
				t.Errorf("%d campaign charges, not %d", n, way.charges)
			}
		})
	}
}

const visitsName = `campaign_name = "Lakeview visit notices"`

// unprotectedCampaign is the guide's first apply.
func unprotectedCampaign(t *testing.T, scenario string) string {
	return edited(t, scenario, visitsName, visitsName+"\n  deletion_protection = false")
}

// edited replaces a text that must be there.
func edited(t *testing.T, config, before, after string) string {
	t.Helper()
	if !strings.Contains(config, before) {
		t.Fatalf("the scenario no longer holds %q, which this test edits", before)
	}
	return strings.Replace(config, before, after, 1)
}

func scenarioStep(config string) tftest.TestStep {
	return tftest.TestStep{Config: config, ConfigVariables: scenarioVariables(true)}
}

// lastStep lifts all protection, so that the test can destroy.
func lastStep(config string) tftest.TestStep {
	return tftest.TestStep{Config: config, ConfigVariables: scenarioVariables(false)}
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

// expectCampaigns compares all campaigns of the account, oldest first, as
// "STATUS NUMBER NUMBER".
func expectCampaigns(t *testing.T, w *World, want ...string) {
	t.Helper()
	var got []string
	for _, campaign := range w.Sinch.Campaigns() {
		got = append(got, campaign.Status+" "+strings.Join(campaign.Numbers, " "))
	}
	if !slices.Equal(got, want) {
		t.Errorf("the campaigns are %q, not %q", got, want)
	}
}

// sinchScenario is the scenario as one configuration. Its terraform block,
// which would fetch a published provider, and its provider block, which reads
// the environment that all tests share, give way to the world's.
func sinchScenario(t *testing.T, w *World) string {
	t.Helper()
	const folder = "examples/scenarios/sinch/"
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

func scenarioVariables(protected bool) config.Variables {
	numbers := sinchsandbox.Numbers()
	return config.Variables{
		"service_plan_id":     config.StringVariable(sinchsandbox.ServicePlanID),
		"numbers":             config.SetVariable(config.StringVariable(numbers[0]), config.StringVariable(numbers[1])),
		"deletion_protection": config.BoolVariable(protected),
	}
}

func TestScenarioNamesThePublishedProviderAndTheSandbox(t *testing.T) {
	t.Parallel()
	for _, file := range []string{"examples/scenarios/sinch/main.tf", "examples/provider/provider.tf"} {
		_, source, _ := strings.Cut(provider.Address, "/")
		if !strings.Contains(projectFile(t, file), `source = "`+source+`"`) {
			t.Errorf("%s does not take the provider from %s", file, source)
		}
	}
	values := projectFile(t, "examples/scenarios/sinch/sandbox.tfvars")
	numbers := sinchsandbox.Numbers()
	for _, value := range []string{sinchsandbox.ServicePlanID, numbers[0], numbers[1]} {
		if !strings.Contains(values, `"`+value+`"`) {
			t.Errorf("sandbox.tfvars lacks %q", value)
		}
	}
}

// TestProviderExamplePlans: the provider example is enough to plan a first
// brand; such a plan asks nobody.
func TestProviderExamplePlans(t *testing.T) {
	t.Parallel()
	w := NewWorld(t)
	block := regexp.MustCompile(`(?ms)^terraform \{$.*?^\}\n`)
	w.Run(t, tftest.TestStep{
		Config: block.ReplaceAllString(projectFile(t, "examples/provider/provider.tf"), "") +
			projectFile(t, "examples/resources/tendlc_sinch_brand/resource.tf"),
		ConfigVariables: config.Variables{
			"sinch_project_id": config.StringVariable("p"), "sinch_key_id": config.StringVariable("k"), "sinch_key_secret": config.StringVariable("s"),
		},
		PlanOnly: true, ExpectNonEmptyPlan: true,
	})
}

// TestEveryImportScriptFits: the address is one of the example's, and the
// script has both ids that the resource takes, Sinch's and the registry's.
func TestEveryImportScriptFits(t *testing.T) {
	t.Parallel()
	const numbers = `(/\+1\d{10}(,\+1\d{10})*)?`
	for _, name := range registeredResources(t) {
		ids := []string{exampleCampaignID, exampleTCRCampaignID}
		if strings.HasPrefix(name, "tendlc_sinch_brand") {
			ids = []string{exampleBrandID, exampleTCRBrandID}
		}
		script := projectFile(t, "examples/resources/"+name+"/import.sh")
		example := projectFile(t, "examples/resources/"+name+"/resource.tf")
		command := regexp.MustCompile(`(?m)^terraform import ` + name + `\.(\w+) (\S+)$`)
		used := map[string]bool{}
		for _, found := range command.FindAllStringSubmatch(script, -1) {
			if !strings.Contains(example, `resource "`+name+`" "`+found[1]+`"`) {
				t.Errorf("%s: import.sh imports to %s, which the example does not have", name, found[1])
			}
			used[found[2]] = true
			if !regexp.MustCompile(`^(` + strings.Join(ids, "|") + `)` + numbers + `$`).MatchString(found[2]) {
				t.Errorf("%s: %q is not an id that it imports", name, found[2])
			}
		}
		for _, id := range ids {
			if !used[id] {
				t.Errorf("%s: import.sh does not import %s", name, id)
			}
		}
	}
}

// registeredResources are the type names of the provider's resources, sorted.
func registeredResources(t testing.TB) []string {
	t.Helper()
	var names []string
	for _, build := range provider.New("test", clock.Real())().Resources(context.Background()) {
		var answer resource.MetadataResponse
		build().Metadata(context.Background(), resource.MetadataRequest{ProviderTypeName: "tendlc"}, &answer)
		names = append(names, answer.TypeName)
	}
	slices.Sort(names)
	return names
}

// registeredDataSources are the type names of the provider's data sources,
// sorted.
func registeredDataSources(t testing.TB) []string {
	t.Helper()
	var names []string
	for _, build := range provider.New("test", clock.Real())().DataSources(context.Background()) {
		var answer datasource.MetadataResponse
		build().Metadata(context.Background(), datasource.MetadataRequest{ProviderTypeName: "tendlc"}, &answer)
		names = append(names, answer.TypeName)
	}
	slices.Sort(names)
	return names
}

// projectRoot is the folder of the module.
func projectRoot(t testing.TB) string {
	t.Helper()
	folder, err := os.Getwd()
	if err != nil {
		t.Fatal(err)
	}
	for {
		if _, err := os.Stat(filepath.Join(folder, "go.mod")); err == nil {
			return folder
		}
		above := filepath.Dir(folder)
		if above == folder {
			t.Fatal("no go.mod above the test")
		}
		folder = above
	}
}

// projectFile reads a file by its path from the root, with slashes.
func projectFile(t testing.TB, path string) string {
	t.Helper()
	content, err := os.ReadFile(filepath.Join(projectRoot(t), filepath.FromSlash(path)))
	if err != nil {
		t.Fatal(err)
	}
	return string(content)
}
