package acctest

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	tftest "github.com/hashicorp/terraform-plugin-testing/helper/resource"
	"github.com/hashicorp/terraform-plugin-testing/knownvalue"
	"github.com/hashicorp/terraform-plugin-testing/statecheck"
	"github.com/hashicorp/terraform-plugin-testing/tfjsonpath"

	"github.com/tendlc/terraform-provider-tendlc/internal/sandbox"
	birdsandbox "github.com/tendlc/terraform-provider-tendlc/internal/vendors/bird/sandbox"
	infobipsandbox "github.com/tendlc/terraform-provider-tendlc/internal/vendors/infobip/sandbox"
)

// blocksIn are the code blocks of a guide in one language, in order.
func blocksIn(t *testing.T, guide, language string) []string {
	t.Helper()
	var blocks []string
	for _, found := range regexp.MustCompile("(?ms)^```"+language+"\n(.*?)^```$").FindAllStringSubmatch(projectFile(t, "templates/guides/"+guide+".md.tmpl"), -1) {
		blocks = append(blocks, found[1])
	}
	if len(blocks) == 0 {
		t.Fatalf("the guide %s has no block of %s", guide, language)
	}
	return blocks
}

// expectQuoted fails the test unless the provider said what a guide quotes,
// line by line: ids may be shortened, lines of a file may have other numbers.
func expectQuoted(t *testing.T, said, quoted string) {
	t.Helper()
	said = regexp.MustCompile(`\b([0-9a-f]{8})(-[0-9a-f]{4}){3}-[0-9a-f]{12}\b`).ReplaceAllString(said, "$1")
	said = regexp.MustCompile(`(0 destroyed), \d+ forgotten\.`).ReplaceAllString(said, "$1.") // as OpenTofu counts
	for line := range strings.Lines(quoted) {
		line = strings.Join(strings.Fields(regexp.MustCompile(`^ *\d+: `).ReplaceAllString(line, "")), " ")
		if !strings.Contains(said, line) {
			t.Errorf("the guide quotes %q, which is not said: %s", line, said)
		}
	}
}

// TestGuideRejectionsAndAppeals plays the story of that guide, and holds what it
// quotes against what is said.
func TestGuideRejectionsAndAppeals(t *testing.T) {
	t.Parallel()
	const guide = "infobip-rejections-and-appeals"
	w, vendor := NewWorld(t), infobipExamples()
	advice := "State in the program summary who receives the messages."
	w.Infobip.SetOutcome("Lakeview visit notices", infobipsandbox.RejectOnce)
	w.Infobip.SetRejection("Lakeview visit notices", infobipsandbox.RejectionDetail{
		ErrorCode: "9999", Description: "The program summary does not say that only people who opted in are texted.",
		RecommendedAction: &advice,
	})
	quotes := blocksIn(t, guide, "text")
	good := edited(t, vendor.scenarioIn(t, w), "Only patients who asked for these texts receive them.", "Only patients who opted in on that page receive them.")
	weak := edited(t, good, "Only patients who opted in on that page receive them. They hold no advertising.", "Only patients who asked receive them.")
	appealed := adding(t, good, "campaign_id = tendlc_infobip_number_assignment.spare.campaign_id",
		`appeal = { reason = "The summary now says that only patients who opted in are texted." }`)
	variables := []string{"-input=false", "-var=deletion_protection=false", "-var=spare_number=+12025550100", `-var=numbers=["+12025550101"]`}
	run := func(command string) []string { return append([]string{command}, variables...) }
	terminal := NewTerminal(t, w)

	terminal.Write(weak)
	expectQuoted(t, terminal.Fails(append(run("apply"), "-auto-approve")...), quotes[0])
	expectQuoted(t, terminal.Does(run("plan")...), quotes[1])
	terminal.Write(good)
	expectQuoted(t, terminal.Does(run("plan")...), quotes[3])
	terminal.Write(appealed)
	expectQuoted(t, terminal.Does(run("plan")...), quotes[2])
	terminal.Does(append(run("apply"), "-auto-approve")...)
	vendor.expectCampaigns(t, w, vendor.scenario.live)
	ExpectCharges(t, w, "campaign", 1)
	if said := terminal.Does(run("plan")...); !strings.Contains(said, "No changes.") {
		t.Errorf("the plan after the story is not empty: %s", said)
	}
}

// TestGuideBirdCorrections plays the story of that guide, and holds what it
// quotes against what is said.
func TestGuideBirdCorrections(t *testing.T) {
	t.Parallel()
	const guide = "bird-corrections"
	w, vendor := NewWorld(t), birdExamples()
	w.Bird.SetOutcome("Lakeview visit notices", birdsandbox.DeclineOnce)
	w.Bird.SetCampaignRejection("Lakeview visit notices", birdsandbox.Rejection{
		Code: "CTA", Description: "The message flow does not say where patients agree to be texted.",
	})
	quotes := blocksIn(t, guide, "text")
	good := vendor.scenarioIn(t, w)
	weak := edited(t, good, "opt in on the public page https://lakeviewdental.example.com/texts.", "opt in on our website.")
	variables := []string{"-input=false", "-var=deletion_protection=false", `-var=numbers=["+12065550100"]`}
	run := func(command string) []string { return append([]string{command}, variables...) }
	terminal := NewTerminal(t, w)

	terminal.Write(weak)
	expectQuoted(t, terminal.Fails(append(run("apply"), "-auto-approve")...), quotes[0])
	expectQuoted(t, terminal.Does(run("plan")...), quotes[1]+quotes[2])
	terminal.Write(good)
	expectQuoted(t, terminal.Does(run("plan")...), quotes[3])
	terminal.Does(append(run("apply"), "-auto-approve")...)
	vendor.expectCampaigns(t, w, []string{"APPROVED +12065550100"})
	ExpectCharges(t, w, "campaign", 2) // the registration and the correction
	if said := terminal.Does(run("plan")...); !strings.Contains(said, "No changes.") {
		t.Errorf("the plan after the story is not empty: %s", said)
	}
}

// TestGuideNumberPools: the assignment of the guide, with a file, in the place
// of the small one of the example; then another text, which replaces the
// campaign while the numbers send.
func TestGuideNumberPools(t *testing.T) {
	t.Parallel()
	const guide = "infobip-number-pools"
	w := NewWorld(t)
	file := filepath.Join(t.TempDir(), "numbers.txt")
	numbers := InfobipNumbers()[1:]
	if err := os.WriteFile(file, []byte("# riders\n"+strings.Join(numbers, "\n")+"\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	sentence := strings.TrimSpace(blocksIn(t, guide, "text")[0])
	if sentence != infobipsandbox.PoolSentence {
		t.Errorf("the guide has the sentence %q, not %q", sentence, infobipsandbox.PoolSentence)
	}
	example := projectFile(t, "examples/resources/tendlc_infobip_number_pool/resource.tf")
	small := regexp.MustCompile(`(?ms)^resource "tendlc_infobip_number_assignment" "pool" .*?^\}\n`)
	large := regexp.MustCompile(`(?ms)^resource "tendlc_infobip_number_assignment" "main" .*?^\}\n`).FindString(blocksIn(t, guide, "terraform")[0])
	large = edited(t, large, "${path.module}/numbers.txt", filepath.ToSlash(file))
	hcl := w.Provider("deletion_protection = false") + small.ReplaceAllLiteralString(example, "") + large
	checks := []statecheck.StateCheck{
		statecheck.ExpectKnownValue("tendlc_infobip_number_pool.pickups", tfjsonpath.New("pool_status"), knownvalue.StringExact("VALID")),
		statecheck.ExpectKnownValue("tendlc_infobip_number_assignment.main", tfjsonpath.New("number_count"), knownvalue.Int64Exact(int64(len(numbers)))),
	}
	another := edited(t, hcl, "When the ride is over, the number returns to the pool.", "An hour after the ride the number returns to the pool.")
	line := regexp.MustCompile(`(?s)(campaign_id = tendlc_infobip_campaign_approval\.pickups\.campaign_id\n).*?create_before_destroy = true.*?\}\n`)
	forgotten := line.ReplaceAllString(another, "$1")
	if forgotten == another {
		t.Fatal("the example's pool has no create_before_destroy")
	}
	w.Run(t,
		emptySecondPlan(tftest.TestStep{Config: hcl, ConfigStateChecks: checks})[0],
		failing(tftest.TestStep{Config: forgotten}, "TENDLC2009"), // as the guide says; nothing is lost
		emptySecondPlan(tftest.TestStep{Config: another, ConfigStateChecks: checks})[0],
	)
	infobipExamples().assertNothingLeft(t, w)
	ExpectCharges(t, w, "campaign", 2)
}

// TestGuideExternalCampaigns applies the configuration of the guide as it is:
// nothing is charged, and the plan says who bills it.
func TestGuideExternalCampaigns(t *testing.T) {
	t.Parallel()
	const guide = "infobip-external-campaigns"
	w := NewWorld(t)
	hcl := blocksIn(t, guide, "terraform")[0]
	terminal := NewTerminal(t, w)
	terminal.Write(hcl)
	expectQuoted(t, terminal.Does("plan"), blocksIn(t, guide, "text")[0])
	terminal.Does("apply", "-auto-approve")
	infobipExamples().expectCampaigns(t, w, []string{"REGISTERED 12025550100 12025550101"})
	for _, line := range w.Box.Ledger() {
		if line.Type == sandbox.Charged && line.Amount > 0 {
			t.Errorf("charged: %s", fmt.Sprint(line))
		}
	}
	terminal.Does("destroy", "-auto-approve")
	infobipExamples().assertNothingLeft(t, w)
}
