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
)

// exampleWorld is a World in which plans have nothing to say of the texts.
func exampleWorld(t *testing.T) *World {
	t.Helper()
	w := NewWorld(t)
	w.NoFindings = true
	return w
}

func TestEveryResourceExampleIsAppliedAndDestroyed(t *testing.T) {
	t.Parallel()
	for _, name := range registeredResources(t) {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			w, vendor := exampleWorld(t), examplesOf(t, name)
			example := projectFile(t, "examples/resources/"+name+"/resource.tf")
			w.Run(t, emptySecondPlan(
				tftest.TestStep{Config: w.Provider("") + example, ConfigStateChecks: exists(t, name, example)},
				tftest.TestStep{
					PreConfig: w.Settle, // what a review holds cannot be destroyed everywhere
					Config:    w.Provider("deletion_protection = false") + example,
				},
			)...)
			vendor.assertEachBoughtOnce(t, w, example)
			vendor.assertNothingLeft(t, w)
		})
	}
}

// TestEveryDataSourceExampleIsApplied: with the objects that it looks up at
// the vendor already, an example finds them, changes nothing and pays nothing.
func TestEveryDataSourceExampleIsApplied(t *testing.T) {
	t.Parallel()
	for _, name := range registeredDataSources(t) {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			w := exampleWorld(t)
			example := projectFile(t, "examples/data-sources/"+name+"/data-source.tf")
			if regexp.MustCompile(`(?m)^\s*(resource|variable|provider) "`).MatchString(example) {
				t.Errorf("the example of %s holds more than look-ups", name)
			}
			example = strings.NewReplacer(examplesOf(t, name).bought(w)...).Replace(example)
			w.Run(t, emptySecondPlan(tftest.TestStep{Config: example, ConfigStateChecks: finds(t, name, example)})...)
			for _, entry := range w.Box.Journal() {
				if entry.Class != sandbox.Read {
					t.Errorf("the example of %s sent %s", name, entry.Operation)
				}
			}
		})
	}
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
func (v vendorExamples) assertEachBoughtOnce(t *testing.T, w *World, config string) {
	t.Helper()
	bought := map[string]int{}
	for _, one := range v.purchases {
		configured := len(regexp.MustCompile(`(?m)^resource "`+one.resource+`" `).FindAllString(config, -1))
		if sent := w.Calls(one.operation); sent != configured {
			t.Errorf("%d of %s configured, %d sent", configured, one.resource, sent)
		}
		bought[one.kind] += configured
	}
	for kind, most := range bought {
		if charged := len(w.Charges(kind)); charged > most {
			t.Errorf("%d purchases for a %s configured, %d charged", most, kind, charged)
		}
	}
}

// assertNothingLeft: a destroy leaves nothing at the vendor that could send or
// be billed.
func (v vendorExamples) assertNothingLeft(t *testing.T, w *World) {
	t.Helper()
	if left := v.left(w); len(left) > 0 {
		t.Errorf("left after destroy: %q", left)
	}
}

// TestProviderExamplePlans: the provider example is enough to plan a first
// brand; such a plan asks nobody.
func TestProviderExamplePlans(t *testing.T) {
	t.Parallel()
	example := projectFile(t, "examples/provider/provider.tf")
	variables := config.Variables{}
	for _, variable := range regexp.MustCompile(`(?m)^variable "(\w+)"`).FindAllStringSubmatch(example, -1) {
		variables[variable[1]] = config.StringVariable("https://some.example.com") // text for keys, good enough for URLs
	}
	for _, vendor := range vendorsOfExamples() {
		for name, value := range vendor.settings {
			variables[name] = config.StringVariable(value)
		}
	}
	for _, vendor := range vendorsOfExamples() {
		t.Run(vendor.name, func(t *testing.T) {
			t.Parallel()
			w := exampleWorld(t)
			block := regexp.MustCompile(`(?ms)^terraform \{$.*?^\}\n`)
			w.Run(t, tftest.TestStep{
				Config: block.ReplaceAllString(example, "") +
					projectFile(t, "examples/resources/tendlc_"+vendor.name+"_brand/resource.tf"),
				ConfigVariables: variables, PlanOnly: true, ExpectNonEmptyPlan: true,
			})
			ExpectSilence(t, w)
		})
	}
}

// TestEveryImportScriptFits: the address is one of the example's, and the
// script has every kind of id that the resource takes.
func TestEveryImportScriptFits(t *testing.T) {
	t.Parallel()
	const numbers = `(/\+1\d{10}(,\+1\d{10})*)?`
	for _, name := range registeredResources(t) {
		ids := examplesOf(t, name).importIDs(name)
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
