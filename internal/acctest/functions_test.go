package acctest

import (
	"context"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	tffunction "github.com/hashicorp/terraform-plugin-framework/function"

	"github.com/tendlc/terraform-provider-tendlc/internal/clock"
	"github.com/tendlc/terraform-provider-tendlc/internal/provider"
)

// offline is a folder with a configuration that has no provider block: nobody
// gave the provider an address or a credential.
func offline(t *testing.T, config string) *Terminal {
	t.Helper()
	terminal := NewTerminal(t, NewWorld(t))
	terminal.Configure(regexp.MustCompile(`(?ms)^terraform \{$.*?^\}\n`).ReplaceAllString(config, ""))
	return terminal
}

func TestFunctionExamplesPlanWithoutAnAccount(t *testing.T) {
	t.Parallel()
	var config strings.Builder
	for _, name := range registeredFunctions(t) {
		example := projectFile(t, functionExample(name))
		if !strings.Contains(example, "provider::tendlc::"+name+"(") {
			t.Errorf("the example of %s does not call it", name)
		}
		config.WriteString(example)
	}
	said := offline(t, config.String()).Does("plan")
	Tells(t, said, "+ findings = []", `+ reminder_encoding = "GSM-7"`, "+ bird = 2", "+ simple_brand = 10",
		`+ campaign_phases = { + news = "rejected" + pickups = "active" + visits = "pending" }`)
	Hides(t, said, "Warning")
}

// The files for pull requests pass, and their precondition is at work: the test
// file expects it to fail for a weak campaign.
func TestChecksExamplePasses(t *testing.T) {
	t.Parallel()
	terminal := offline(t, projectFile(t, "examples/checks/main.tf"))
	test := projectFile(t, "examples/checks/campaign.tftest.hcl")
	if err := os.WriteFile(filepath.Join(terminal.folder, "campaign.tftest.hcl"), []byte(test), 0o600); err != nil {
		t.Fatal(err)
	}
	said := terminal.Does("test")
	Tells(t, said, `"campaign_without_its_brand_is_stopped"... pass`, "Success! 3 passed, 0 failed.")
	Hides(t, said, "Warning")
}

// The guide's precondition beside a campaign stops the plan with the finding,
// and nothing is sent.
func TestPreconditionStopsTheCampaign(t *testing.T) {
	t.Parallel()
	w := NewWorld(t)
	terminal := NewTerminal(t, w)
	precondition := strings.TrimSuffix(strings.TrimPrefix(strings.TrimSpace(blocksIn(t, "checks-without-an-account", "terraform")[0]), "lifecycle {"), "}")
	example := projectFile(t, "examples/resources/tendlc_sinch_campaign/resource.tf")
	terminal.Write(edited(t, example, "    create_before_destroy = true\n", precondition) + `
locals {
  findings = provider::tendlc::lint_campaign("sinch", { use_case = "MARKETING", samples = ["Lakeview Dental: sale today. Reply STOP to end texts."] })
  rejected = [for f in local.findings : "${f.field}: ${f.message} (${f.rule})" if f.severity != "info"]
}
`)
	Tells(t, terminal.Fails("plan"), "Resource precondition failed", "(required-field-missing)", "(sample-count-range)")
	ExpectSilence(t, w)
}

// Each wrong argument is named, before anything is planned.
func TestFunctionArgumentsAreRefused(t *testing.T) {
	t.Parallel()
	said := offline(t, `
output "vendor" { value = provider::tendlc::lint_campaign("twilio", {}) }
output "fields" { value = provider::tendlc::lint_campaign("sinch", { desciption = "", number_count = "3" }) }
output "null"   { value = provider::tendlc::lint_campaign("sinch", tomap(null)) }
output "map"    { value = provider::tendlc::lint_campaign("sinch", tomap({ use_case = "MARKETING", age_gated = true })) }
output "kind"   { value = provider::tendlc::estimate_fees("sinch", "vetting", {}) }
output "option" { value = provider::tendlc::estimate_fees("sinch", "campaign", { usecase = "MARKETING" }) }
output "status" { value = provider::tendlc::normalize_status("generic", "brand", "DRAFT") }
`).Fails("validate")
	Tells(t, said,
		`Invalid value for "vendor" parameter: vendor is "twilio", and must be one of generic, sinch, infobip, bird.`,
		`Invalid value for "campaign" parameter: there is no field "desciption"; the nearest is "description". number_count must be a whole number, not a text.`,
		`Invalid value for "campaign" parameter: argument must not be null.`,
		`Invalid value for "campaign" parameter: age_gated must be true or false, not a text.`,
		`Invalid value for "kind" parameter: kind is "vetting", and must be one of brand, brand_upgrade, campaign.`,
		`Invalid value for "options" parameter: there is no option "usecase", only type and use_case; the nearest is "use_case".`,
		`Invalid value for "vendor" parameter: vendor is "generic", and must be one of sinch, infobip, bird.`)
}

// While anything in a campaign is not known yet, nothing is judged. In the apply
// it is as if it had been known all along. Every form of a list and every null
// that Terraform can write arrives.
func TestLintWaitsForWhatIsNotKnownYet(t *testing.T) {
	t.Parallel()
	said := offline(t, `
resource "terraform_data" "text" {
  input = "Hi"
}

locals {
  written = { use_case = "MARKETING", dba = null, samples = ["Hi", null] }
  read    = { use_case = "MARKETING", dba = null, samples = [terraform_data.text.output, null] }
  words   = ["STOP"]
  known   = provider::tendlc::lint_campaign("generic", local.written)
}

output "deep" { value = provider::tendlc::lint_campaign("generic", local.read) }
output "fees" { value = provider::tendlc::estimate_fees("sinch", "campaign", { use_case = terraform_data.text.output == "" ? "MIXED" : "2FA" }) }
output "same" { value = provider::tendlc::lint_campaign("generic", local.read) == local.known && length(local.known) > 0 }
output "forms" {
  value = length(distinct([for words in [jsonencode(local.words)] : [
    provider::tendlc::lint_campaign("generic", { opt_out_keywords = jsondecode(words) }),
    provider::tendlc::lint_campaign("generic", { opt_out_keywords = tolist(local.words) }),
    provider::tendlc::lint_campaign("generic", { opt_out_keywords = toset(local.words) }),
    provider::tendlc::lint_campaign("generic", { opt_out_keywords = "STOP" }),
    provider::tendlc::lint_campaign("generic", tomap({ opt_out_keywords = tolist(local.words) })),
    provider::tendlc::lint_campaign("generic", tomap({ opt_out_keywords = "STOP", dba = null })),
  ]][0]))
}
`).Does("apply", "-auto-approve")
	Tells(t, said, "+ deep = (known after apply)", "+ same = (known after apply)", "+ fees = (known after apply)", "same = true", "forms = 1", `"monthly" = 10`, `"field" = "samples[0]"`)
}

func TestFunctionsInTheConsole(t *testing.T) {
	t.Parallel()
	terminal := offline(t, "")
	skipOpenTofu(t, terminal, "functions of providers in its console")
	command := terminal.command("console", "-no-color")
	command.Stdin = strings.NewReader(`provider::tendlc::message_segments("It’s here").encoding` + "\n")
	said, err := command.CombinedOutput()
	if err != nil || strings.TrimSpace(string(said)) != `"UCS-2"` {
		t.Errorf("%s %v", said, err)
	}
}

func TestEveryFunctionHasAPageAndAnExample(t *testing.T) {
	t.Parallel()
	index := projectFile(t, "docs/index.md")
	var pages []string
	for _, name := range registeredFunctions(t) {
		page := "docs/functions/" + name + ".md"
		pages = append(pages, name+".md")
		if !strings.Contains(index, "["+name+"]("+docsURL+"/functions/"+name+")") {
			t.Errorf("docs/index.md does not link to %s", name)
		}
		expectLines(t, page, functionExample(name), strings.TrimSpace(projectFile(t, functionExample(name))))
		definition := definitionOf(t, name)
		expectLines(t, page, "the function", definition.Summary, definition.MarkdownDescription)
		for _, parameter := range definition.Parameters {
			expectLines(t, page, parameter.GetName(), parameter.GetMarkdownDescription())
		}
	}
	expectFiles(t, "docs/functions", pages)
	expectFiles(t, "examples/functions", registeredFunctions(t))
}

func functionExample(name string) string { return "examples/functions/" + name + "/function.tf" }

// registeredFunctions are the names of the provider's functions, sorted.
func registeredFunctions(t testing.TB) []string {
	t.Helper()
	var names []string
	for name := range functionsByName(t) {
		names = append(names, name)
	}
	slices.Sort(names)
	return names
}

func definitionOf(t *testing.T, name string) tffunction.Definition {
	t.Helper()
	var answer tffunction.DefinitionResponse
	functionsByName(t)[name].Definition(t.Context(), tffunction.DefinitionRequest{}, &answer)
	return answer.Definition
}

func functionsByName(t testing.TB) map[string]tffunction.Function {
	t.Helper()
	found := map[string]tffunction.Function{}
	withFunctions, ok := provider.New("test", clock.Real())().(interface {
		Functions(ctx context.Context) []func() tffunction.Function
	})
	if !ok {
		t.Fatal("the provider has no functions")
	}
	for _, build := range withFunctions.Functions(t.Context()) {
		var answer tffunction.MetadataResponse
		one := build()
		one.Metadata(t.Context(), tffunction.MetadataRequest{}, &answer)
		found[answer.Name] = one
	}
	return found
}
