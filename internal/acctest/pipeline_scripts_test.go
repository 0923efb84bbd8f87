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
	changes  string // resource_changes of the plan
	planned  int    // exit code of the plan
	said     string // what the apply says
	applied  int    // its exit code
	targeted string // resource_changes of a plan with -target
	actions  string // action_invocations of the plan
}

// night runs the nightly script with a stand-in for terraform, and returns what
// it said, the title of the issue, and how the targeted plan and the apply were
// called.
func (n nightRun) night(t *testing.T) (said, title, calls string, ended bool) {
	t.Helper()
	if _, err := exec.LookPath("jq"); err != nil {
		t.Skip("there is no jq here, which the script takes")
	}
	script := standIn(t, "night.sh", fmt.Sprintf(`#!/bin/bash
case "$1" in
plan) rm -f targeted; case "$*" in *-target*) touch targeted; echo "${@: -1}" >>calls.txt ;; esac
  echo '{"type":"diagnostic","diagnostic":{"severity":"error","summary":"Sinch refuses the credentials (TENDLC2005)","detail":"Wrong."}}'; exit %d ;;
show) changes='%s'; if [ -e targeted ]; then changes='%s'; fi
  echo "{\"resource_changes\": [$changes], \"action_invocations\": [%s]}" ;;
apply) echo "$@" >>calls.txt; echo '%s'; exit %d ;;
esac
`, n.planned, n.changes, n.targeted, strings.ReplaceAll(n.actions, `"`, `\"`), n.said, n.applied))
	output, _ := script.CombinedOutput()
	issue, _ := os.ReadFile(filepath.Join(script.Dir, "issue.md"))
	called, _ := os.ReadFile(filepath.Join(script.Dir, "calls.txt"))
	title, _, _ = strings.Cut(string(issue), "\n")
	return string(output), title, strings.Join(strings.Fields(string(called)), " "), script.ProcessState.ExitCode() == 0
}

// appeal is an action of a plan's JSON that may be charged.
const appeal = `{"address": "action.tendlc_infobip_brand_appeal.lakeview", "type": "tendlc_infobip_brand_appeal"}`

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
	queue := plannedChange("aws_sqs_queue.replies", `"create"`, "")
	const target = "-target=tendlc_sinch_brand_approval.lakeview"
	waits := approval + "," + campaign + "," + later
	const notRegistered = "Registration: the configuration is not what is registered"
	for name, run := range map[string]struct {
		nightRun
		title, calls string
	}{
		"nothing to do":                       {nightRun{}, "", ""},
		"the last review is over":             {nightRun{changes: approval, planned: 2, said: "Apply complete!"}, "", saved},
		"the last review is not":              {nightRun{changes: approval, planned: 2, said: pending, applied: 1}, "", saved},
		"a campaign waits for its brand":      {nightRun{changes: waits, targeted: approval, planned: 2, said: pending, applied: 1}, "", target + " " + saved},
		"the brand is there, its campaign is": {nightRun{changes: waits, targeted: approval, planned: 2, said: "Apply complete!"}, "Registration: a review is over, and the next step waits for a word", target + " " + saved},
		// What an approval depends on comes along with -target.
		"a review with a fee before it":       {nightRun{changes: waits, targeted: approval + "," + campaign, planned: 2}, notRegistered, target},
		"a review with another's change":      {nightRun{changes: waits, targeted: approval + "," + queue, planned: 2}, notRegistered, target},
		"another provider's change beside it": {nightRun{changes: approval + "," + queue, targeted: approval, planned: 2, said: pending, applied: 1}, "", target + " " + saved},
		"an action that is charged":           {nightRun{changes: approval, targeted: approval, planned: 2, actions: appeal}, notRegistered, target},
		"only what is charged is left":        {nightRun{changes: campaign, planned: 2}, notRegistered, ""},
		"an edit beside a review":             {nightRun{changes: approval + "," + edit, planned: 2}, notRegistered, ""},
		"the apply fails":                     {nightRun{changes: approval, planned: 2, said: "Error: Sinch does not answer (TENDLC2004)", applied: 1}, "Registration: a review ended with an error", saved},
		"an error that speaks of one pending": {nightRun{changes: approval, planned: 2, said: `Error: Sinch refuses "(TENDLC2001)" (TENDLC2003)`, applied: 1}, "Registration: a review ended with an error", saved},
		"the plan fails":                      {nightRun{planned: 1}, "Registration: the nightly plan failed", ""},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			said, title, calls, ended := run.night(t)
			if title != run.title || calls != run.calls || ended != (run.title == "") {
				t.Errorf("the issue %q, the calls %q, ended well %t, want %q and %q: %s", title, calls, ended, run.title, run.calls, said)
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
