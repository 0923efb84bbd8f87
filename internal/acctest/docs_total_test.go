package acctest

import (
	"bytes"
	"encoding/json"
	"os/exec"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// firstPlanTotals are what the program of the index page prints for a first plan of each
// scenario, and the prices that the plan is made with. Sinch names no price of a
// campaign before it knows the brand, Infobip publishes no setup price.
var firstPlanTotals = map[string]struct {
	fees     string
	setup    float64
	notKnown []string
}{
	"sinch":   {"", 10, []string{"tendlc_sinch_campaign.visits"}},
	"infobip": {`fees = { prices = [{ vendor = "infobip", kind = "campaign", setup = 15, monthly = 12 }] }`, 4 + 15, []string{}},
	"bird":    {"", 4 + 15, []string{}},
}

// TestProgramOfTheIndexAddsUpAPlan runs the very program of the page.
func TestProgramOfTheIndexAddsUpAPlan(t *testing.T) {
	jq, err := exec.LookPath("jq")
	if err != nil {
		t.Skip("there is no jq here, with which the page adds up a plan")
	}
	found := regexp.MustCompile(`(?s)terraform show -json saved\.tfplan \| jq '(.+?)'\n`).FindStringSubmatch(projectFile(t, "templates/index.md.tmpl"))
	if found == nil {
		t.Fatal("the page has no such program")
	}
	eachScenario(t, func(t *testing.T, w *World, vendor vendorExamples, hcl string) {
		want := firstPlanTotals[vendor.name]
		c := NewTerminal(t, w)
		c.Write(strings.Replace(hcl, "deletion_protection = var.deletion_protection", "deletion_protection = true\n"+want.fees, 1))
		c.Does("plan", "-out="+SavedPlan, "-var-file="+projectRoot(t)+"/examples/scenarios/"+vendor.name+"/sandbox.tfvars")
		plan, err := c.command("show", "-json", SavedPlan).Output() // what goes to stderr is not JSON
		if err != nil {
			t.Fatal(err)
		}
		got := addUp(t, exec.CommandContext(t.Context(), jq, found[1]), plan)
		if got.Setup != want.setup || !slices.Equal(got.NotKnown, want.notKnown) {
			t.Errorf("%+v, want %+v", got, want)
		}
		expectSameTotals(t, jq, plan, want.setup, want.notKnown)
	})
}

// planTotals are the sum of a plan and the addresses that are not in it.
type planTotals struct {
	Setup    float64  `json:"setup_usd"`
	NotKnown []string `json:"not_known"`
}

// addUp runs a program that adds up a plan.
func addUp(t *testing.T, program *exec.Cmd, plan []byte) (got planTotals) {
	t.Helper()
	program.Stdin = bytes.NewReader(plan)
	printed, err := program.CombinedOutput()
	if err == nil {
		err = json.Unmarshal(printed, &got)
	}
	if err != nil {
		t.Fatalf("%v: %s", err, printed)
	}
	return got
}
