package acctest

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// nightRun is what a stand-in for terraform says in a nightly run.
type nightRun struct {
	changes string // resource_changes of the plan
	planned int    // exit code of the plan
	said    string // what the apply says
	applied int    // its exit code
}

// night runs the nightly script with a stand-in for terraform, and returns what
// it said, the title of the issue, and how the apply was called.
func (n nightRun) night(t *testing.T) (said, title, applied string, ended bool) {
	t.Helper()
	if _, err := exec.LookPath("jq"); err != nil {
		t.Skip("there is no jq here, which the script takes")
	}
	script := standIn(t, "night.sh", fmt.Sprintf(`#!/bin/bash
case "$1" in
plan) echo '{"type":"diagnostic","diagnostic":{"severity":"error","summary":"Sinch refuses the credentials (TENDLC2005)","detail":"Wrong."}}'; exit %d ;;
show) echo '{"resource_changes": [%s]}' ;;
apply) echo "$@" >applied.txt; echo '%s'; exit %d ;;
esac
`, n.planned, n.changes, n.said, n.applied))
	output, _ := script.CombinedOutput()
	issue, _ := os.ReadFile(filepath.Join(script.Dir, "issue.md"))
	call, _ := os.ReadFile(filepath.Join(script.Dir, "applied.txt"))
	title, _, _ = strings.Cut(string(issue), "\n")
	return string(output), title, strings.TrimSpace(string(call)), script.ProcessState.ExitCode() == 0
}

// plannedChange is a change of a plan's JSON.
func plannedChange(address, actions, more string) string {
	kind, _, _ := strings.Cut(address, ".")
	return fmt.Sprintf(`{"mode": "managed", "address": "%s", "type": "%s", "change": {"actions": [%s]%s}}`, address, kind, actions, more)
}

// TestNightAppliesOnlyWhatCostsNothing is the table of the guide on pipelines,
// but for what its story plays with a real Terraform.
func TestNightAppliesOnlyWhatCostsNothing(t *testing.T) {
	t.Parallel()
	const saved = "apply -input=false -auto-approve -no-color saved.tfplan"
	pending := "Error: The brand 01jg is still pending: apply again later (TENDLC2001)"
	approval := plannedChange("tendlc_sinch_brand_approval.lakeview", `"create"`, "")
	campaign := plannedChange("tendlc_sinch_campaign.visits", `"create"`, `, "after_unknown": {"fee_preview": true}`)
	later := plannedChange("tendlc_sinch_campaign_approval.visits", `"create"`, `, "after_unknown": {"campaign_registration_id": true}`)
	edit := plannedChange("tendlc_sinch_brand.lakeview", `"update"`, "")
	const review = "apply -input=false -auto-approve -no-color -target=tendlc_sinch_brand_approval.lakeview"
	for name, run := range map[string]struct {
		nightRun
		title, applied string
	}{
		"nothing to do":                       {nightRun{"", 0, "", 0}, "", ""},
		"the last review is over":             {nightRun{approval, 2, "Apply complete!", 0}, "", saved},
		"the last review is not":              {nightRun{approval, 2, pending, 1}, "", saved},
		"a campaign waits for its brand":      {nightRun{approval + "," + campaign + "," + later, 2, pending, 1}, "", review},
		"the brand is there, its campaign is": {nightRun{approval + "," + campaign + "," + later, 2, "Apply complete!", 0}, "Registration: a review is over, and the next step waits for a word", review},
		"only what is charged is left":        {nightRun{campaign, 2, "", 0}, "Registration: the configuration is not what is registered", ""},
		"an edit beside a review":             {nightRun{approval + "," + edit, 2, "", 0}, "Registration: the configuration is not what is registered", ""},
		"the apply fails":                     {nightRun{approval, 2, "Error: Sinch does not answer (TENDLC2004)", 1}, "Registration: a review ended with an error", saved},
		"the plan fails":                      {nightRun{"", 1, "", 0}, "Registration: the nightly plan failed", ""},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			said, title, applied, ended := run.night(t)
			if title != run.title || applied != run.applied || ended != (run.title == "") {
				t.Errorf("the issue %q, the apply %q, ended well %t, want %q and %q: %s", title, applied, ended, run.title, run.applied, said)
			}
		})
	}
}

// TestFailedNightSaysWhy: whom the issue wakes needs the error in it.
func TestFailedNightSaysWhy(t *testing.T) {
	t.Parallel()
	said, _, _, _ := nightRun{planned: 1}.night(t)
	Tells(t, said, "- Sinch refuses the credentials (TENDLC2005)", "Wrong.")
}
