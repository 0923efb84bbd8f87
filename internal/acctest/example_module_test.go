package acctest

import (
	"encoding/json"
	"fmt"
	"path/filepath"
	"reflect"
	"regexp"
	"strings"
	"testing"

	"github.com/tendlc/terraform-provider-tendlc/internal/sandbox"
	birdsandbox "github.com/tendlc/terraform-provider-tendlc/internal/vendors/bird/sandbox"
	sinchsandbox "github.com/tendlc/terraform-provider-tendlc/internal/vendors/sinch/sandbox"
)

const moduleFolder = "examples/modules/registration/"

// moduleVendor is what differs between vendors when the module is applied.
type moduleVendor struct {
	examples vendorExamples
	account  func(w *World) string // of the provider block, the only one in it
	numbers  []string
	idForm   string // pattern of tcr_campaign_id; empty where it is null
}

func moduleVendors() map[string]moduleVendor {
	const tcrID = `^C[A-Z0-9]{1,6}$`
	return map[string]moduleVendor{
		"sinch":   {sinchExamples(), (*World).SinchAccount, sinchsandbox.Numbers(), tcrID},
		"infobip": {infobipExamples(), (*World).InfobipAccount, InfobipNumbers(), tcrID},
		"bird":    {birdExamples(), (*World).BirdAccount, birdsandbox.Numbers(), ""},
	}
}

// moduleUsage is the configuration of the module's README for a vendor, with an
// output for everything, and with only that vendor in the provider block.
func moduleUsage(t *testing.T, w *World, vendor string) string {
	t.Helper()
	of := moduleVendors()[vendor]
	block := regexp.MustCompile("(?ms)^```terraform\n(.*?)^```$").FindStringSubmatch(projectFile(t, moduleFolder+"README.md"))
	if block == nil {
		t.Fatal("the module's README shows no usage")
	}
	usage := edited(t, block[1], `"github.com/tendlc/terraform-provider-tendlc//examples/modules/registration"`,
		fmt.Sprintf("%q", filepath.ToSlash(filepath.Join(projectRoot(t), filepath.FromSlash(moduleFolder)))))
	usage = edited(t, usage, `vendor  = "bird"`, fmt.Sprintf("vendor  = %q\n  deletion_protection = false", vendor))
	usage = edited(t, usage, "provider \"tendlc\" {}\n", w.ProviderWith(of.account(w)))
	for n, number := range moduleVendors()["bird"].numbers[:2] {
		usage = strings.ReplaceAll(usage, number, of.numbers[n])
	}
	return usage + "\noutput \"all\" {\n  value = module.visits\n}\n"
}

// TestModuleRegistersAtEveryVendor applies what the README shows, at each
// vendor, with no other vendor configured: the same variables and outputs, an
// empty second plan, and nothing that is left or bought twice.
func TestModuleRegistersAtEveryVendor(t *testing.T) {
	t.Parallel()
	for vendor, of := range moduleVendors() {
		t.Run(vendor, func(t *testing.T) {
			t.Parallel()
			w := exampleWorld(t)
			terminal := NewTerminal(t, w)
			terminal.Apply(moduleUsage(t, w, vendor))
			expectModuleOutputs(t, terminal, of)
			terminal.Restart()
			terminal.Empty()
			of.examples.expectCampaigns(t, w, of.examples.scenario.live)
			for _, one := range of.examples.purchases {
				if calls := w.Calls(one.operation); calls > 1 {
					t.Errorf("%s was called %d times", one.operation, calls)
				}
			}
			ExpectCharges(t, w, "brand", 1)
			ExpectCharges(t, w, "campaign", 1)
			terminal.Restart()
			terminal.Does("destroy", "-auto-approve")
			of.examples.assertNothingLeft(t, w)
		})
	}
}

// TestModuleStopsAndGoesOn: an apply that ends in a review has no outputs yet,
// and the next one buys nothing again.
func TestModuleStopsAndGoesOn(t *testing.T) {
	t.Parallel()
	w, of := exampleWorld(t), moduleVendors()["bird"]
	terminal := NewTerminal(t, w)
	of.examples.decides(w, "Lakeview visit notices", sandbox.Hold)
	terminal.Write(moduleUsage(t, w, "bird"))
	Tells(t, terminal.Fails("apply", "-auto-approve"), "TENDLC2001")
	Hides(t, terminal.Does("output"), "ready")
	of.examples.decides(w, "Lakeview visit notices", sandbox.Approve)
	terminal.Restart()
	terminal.Does("apply", "-auto-approve")
	expectModuleOutputs(t, terminal, of)
	ExpectCharges(t, w, "brand", 1)
	ExpectCharges(t, w, "campaign", 1)
}

// TestModuleDoesNotSwitchVendorsByAccident: another vendor would destroy what is
// live, and the protection refuses that in the plan.
func TestModuleDoesNotSwitchVendorsByAccident(t *testing.T) {
	t.Parallel()
	w := exampleWorld(t)
	terminal := NewTerminal(t, w)
	const protected, lifted = "deletion_protection = true", "deletion_protection = false"
	usage := edited(t, edited(t, moduleUsage(t, w, "bird"), lifted, protected), w.BirdAccount(), w.BirdAccount()+"\n"+w.SinchAccount())
	terminal.Apply(usage)
	before := len(Writes(w))
	terminal.Restart()
	terminal.Write(edited(t, usage, `vendor  = "bird"`, `vendor  = "sinch"`))
	Tells(t, terminal.Fails("apply", "-auto-approve"), "TENDLC1001")
	if sent := Writes(w)[before:]; len(sent) > 0 {
		t.Errorf("sent: %v", sent)
	}
}

func expectModuleOutputs(t *testing.T, terminal *Terminal, of moduleVendor) {
	t.Helper()
	said := terminal.Does("output", "-json")
	var outputs struct {
		All struct{ Value map[string]any }
	}
	if err := json.Unmarshal([]byte(said[max(0, strings.Index(said, "{")):]), &outputs); err != nil {
		t.Fatalf("%v: %s", err, said)
	}
	got := outputs.All.Value
	id, _ := got["tcr_campaign_id"].(string)
	if of.idForm == "" && got["tcr_campaign_id"] != nil || !regexp.MustCompile(of.idForm).MatchString(id) {
		t.Errorf("tcr_campaign_id is %v", got["tcr_campaign_id"])
	}
	if got["phase"] != "active" || got["ready"] != true {
		t.Errorf("phase %v, ready %v", got["phase"], got["ready"])
	}
	for _, name := range []string{"brand_id", "campaign_id"} {
		if text, _ := got[name].(string); text == "" {
			t.Errorf("%s is %v", name, got[name])
		}
	}
}

// TestModuleSpeaksEachVendorsWords plans another company and campaign, whose
// words differ between the vendors, with one number.
func TestModuleSpeaksEachVendorsWords(t *testing.T) {
	t.Parallel()
	for vendor, words := range map[string][]string{
		"sinch":   {`brand_entity_type = "PUBLIC"`, `exchange = "NASDAQ"`, `brand_vertical_type = "COMMUNICATION"`, `use_case = "LOW_VOLUME"`},
		"infobip": {`type = "TENDLC_PUBLIC_COMPANY"`, `stock_exchange = "NASDAQ"`, `vertical = "MASS_MEDIA_AND_COMMUNICATION"`, `low_volume = true`, `+ "CHAT", + "TWO_FACTOR_AUTH"`},
		"bird":    {`entity_type = "PUBLIC_PROFIT"`, `stock_exchange = "NASDAQ"`, `vertical = "COMMUNICATION"`, `usecase = "LOW_VOLUME"`},
	} {
		t.Run(vendor, func(t *testing.T) {
			t.Parallel()
			w := NewWorld(t) // the samples are not of the use cases that it mixes
			usage := moduleUsage(t, w, vendor)
			numbers := moduleVendors()[vendor].numbers
			for before, after := range map[string]string{
				`"PRIVATE_PROFIT"`:        `"PUBLIC_PROFIT", stock_symbol = "LKVW", stock_exchange = "NASDAQ", contact_email = "rosa@lakeviewdental.example.com"`,
				`"HEALTHCARE"`:            `"COMMUNICATION"`,
				`"ACCOUNT_NOTIFICATION"`:  `"LOW_VOLUME", sub_use_cases = ["2FA", "CUSTOMER_CARE"]`,
				`, "` + numbers[1] + `"]`: `]`,
			} {
				usage = edited(t, usage, before, after)
			}
			terminal := NewTerminal(t, w)
			terminal.Write(usage)
			Tells(t, terminal.Does("plan"), words...)
			ExpectUntouched(t, w)
		})
	}
}

// TestModuleKnowsWhatAVendorLacks: a word without a counterpart is an error of
// the plan that names the vendor and the choices, and nothing is sent but the
// question for Bird's verticals.
func TestModuleKnowsWhatAVendorLacks(t *testing.T) {
	t.Parallel()
	cases := map[string]struct {
		vendor, before, after string
		says                  []string
	}{
		"entity type": {"sinch", "PRIVATE_PROFIT", "GOVERNMENT", []string{
			`Sinch has no counterpart of entity_type = "GOVERNMENT". Choose one of NON_PROFIT, PRIVATE_PROFIT, PUBLIC_PROFIT, or another vendor.`}},
		"use case": {"infobip", "ACCOUNT_NOTIFICATION", "PROXY", []string{
			`Infobip has no counterpart of use_case = "PROXY". Choose one of 2FA, ACCOUNT_NOTIFICATION,`}},
		"vertical": {"bird", `"HEALTHCARE"`, `"DENTISTS"`, []string{
			`Bird has no counterpart of vertical = "DENTISTS". Choose one of`, "HEALTHCARE"}},
		"vendor": {"sinch", `vendor  = "sinch"`, `vendor  = "pigeon"`, []string{
			`There is no vendor "pigeon" here. Choose one of bird, infobip, sinch.`}},
		"what one vendor wants": {"sinch", "sinch   = {", "# sinch = {", []string{"Sinch wants the service plan of the numbers"}},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			w := exampleWorld(t)
			terminal := NewTerminal(t, w)
			terminal.Write(edited(t, moduleUsage(t, w, c.vendor), c.before, c.after))
			Tells(t, terminal.Fails("plan"), c.says...)
			ExpectUntouched(t, w)
		})
	}
}

// moduleVariable finds a variable, moduleAttribute what an object of one holds.
var (
	moduleVariable  = regexp.MustCompile(`(?ms)^variable "(\w+)" \{\n(.*?)^\}\n`)
	moduleLine      = regexp.MustCompile(`(?m)^  (description|type|default) += (.*)$`)
	moduleAttribute = regexp.MustCompile(`(?m)^    # (.*)\n    (\w+) = (.*)$`)
	moduleOptional  = regexp.MustCompile(`^optional\((\w+(?:\(\w+\))?)(?:, (.*))?\)$`)
	moduleOutput    = regexp.MustCompile(`(?m)^output "(\w+)" \{\n  description = "(.*)"$`)
)

// TestModuleReadmeListsInputsAndOutputs holds the tables of the README against
// the variables and outputs.
func TestModuleReadmeListsInputsAndOutputs(t *testing.T) {
	t.Parallel()
	var rows []string
	for _, variable := range moduleVariable.FindAllStringSubmatch(projectFile(t, moduleFolder+"variables.tf"), -1) {
		name, lines := variable[1], map[string]string{"default": "required"}
		for _, line := range moduleLine.FindAllStringSubmatch(variable[2], -1) {
			lines[line[1]] = "`" + line[2] + "`"
		}
		if strings.HasPrefix(lines["type"], "`object(") {
			lines["type"] = "object"
		}
		description := strings.ReplaceAll(strings.Trim(lines["description"], "`"), `\"`, `"`)
		rows = append(rows, fmt.Sprintf("| `%s` | %s | %s | %s |", name, lines["type"], lines["default"], description[1:len(description)-1]))
		for _, attribute := range moduleAttribute.FindAllStringSubmatch(variable[2], -1) {
			kind, value := attribute[3], "required"
			if optional := moduleOptional.FindStringSubmatch(kind); optional != nil {
				kind, value = optional[1], "`"+optional[2]+"`"
				if optional[2] == "" {
					value = "`null`"
				}
			}
			rows = append(rows, fmt.Sprintf("| `%s.%s` | `%s` | %s | %s |", name, attribute[2], kind, value, attribute[1]))
		}
	}
	expectTable(t, "Inputs", rows)
	rows = nil
	for _, output := range moduleOutput.FindAllStringSubmatch(projectFile(t, moduleFolder+"outputs.tf"), -1) {
		rows = append(rows, fmt.Sprintf("| `%s` | %s |", output[1], output[2]))
	}
	expectTable(t, "Outputs", rows)
}

func expectTable(t *testing.T, heading string, rows []string) {
	t.Helper()
	if len(rows) == 0 {
		t.Fatalf("the module has no %s that this test finds", heading)
	}
	_, section, _ := strings.Cut(projectFile(t, moduleFolder+"README.md"), "\n## "+heading+"\n")
	section, _, _ = strings.Cut(section, "\n## ")
	var found []string
	for line := range strings.Lines(section) {
		if strings.HasPrefix(line, "| `") {
			found = append(found, strings.TrimSpace(line))
		}
	}
	if !reflect.DeepEqual(found, rows) {
		t.Errorf("%s of the module's README are\n%s\nand should be\n%s", heading, strings.Join(found, "\n"), strings.Join(rows, "\n"))
	}
}
