package acctest

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// oddPlan is a plan as no story makes it: with what Terraform 1.14 and OpenTofu
// add, and with what a state may lack.
func oddPlan() string {
	const gone = `, "before": {"deletion_protection": false}, "after": null`
	const kept = `, "before": {"phase": "active", "deletion_protection": true}, "after": {"deletion_protection": true}`
	return `{"planned_values": {}, "action_invocations": [` + appeal + `], "resource_changes": [` + strings.Join([]string{
		plannedChange("tendlc_infobip_brand.phaseless", `"delete"`, gone),
		plannedChange("tendlc_infobip_campaign.forgotten", `"create", "forget"`, kept),
		plannedChange("tendlc_infobip_campaign.unsure", `"update"`, kept+`, "after_unknown": {"deletion_protection": true}`),
		plannedChange("tendlc_sinch_brand.partly", `"create"`, `, "after": {"fee_preview": {"monthly": 0}, "deletion_protection": true}, "after_unknown": {"fee_preview": {"setup": true}}`),
		plannedChange("tendlc_infobip_number_pool.free", `"delete"`, gone),
		plannedChange("aws_sqs_queue.replies", `"delete"`, ""),
	}, ",") + `]}`
}

// asked is what a filter with the pipeline's library says of a plan.
func asked(t *testing.T, plan, filter string) string {
	t.Helper()
	jq, err := exec.LookPath("jq")
	if err != nil {
		t.Skip("there is no jq here, which the pipeline takes")
	}
	command := exec.CommandContext(t.Context(), jq, "-rc", "-L", filepath.Join(projectRoot(t), "examples", "pipeline"), `include "tendlc"; `+filter)
	command.Stdin = bytes.NewReader([]byte(plan))
	said, err := command.CombinedOutput()
	if err != nil {
		t.Fatalf("%v: %s", err, said)
	}
	return strings.TrimSpace(string(said))
}

func TestSummaryNamesWhatIsAgreedTo(t *testing.T) {
	t.Parallel()
	said := asked(t, oddPlan(), "summary")
	Tells(t, said, `"not_known":["tendlc_sinch_brand.partly","action.tendlc_infobip_brand_appeal.lakeview"]`,
		`{"address":"action.tendlc_infobip_brand_appeal.lakeview","what":"is sent`,
		`{"address":"tendlc_infobip_brand.phaseless","what":"destroys a live object (unknown)"}`,
		`{"address":"tendlc_infobip_campaign.forgotten","what":"leaves a live object (active) at the vendor`,
		`"unprotected":["tendlc_infobip_campaign.unsure"]`, `"only_waits":false`,
		`{"address":"aws_sqs_queue.replies","actions":["delete"]}`, `{"address":"tendlc_infobip_campaign.unsure","actions":["update"]}`)
}

// A vendor's words, and keys that come from a file of customers, are in a comment
// that people trust.
func TestCommentIsNotWrittenByItsTexts(t *testing.T) {
	t.Parallel()
	const key = `tendlc_sinch_brand.all[\"a | 0 USD | 0 USD |\"]`
	brand := `{"mode": "managed", "address": "` + key + `", "type": "tendlc_sinch_brand", "values": {"phase": "rejected", "status": "REJECTED",
		"status_reasons": [{"reason": "Wrong.\r\n\n### Registration: 0 USD at once\n<!-- ![x](https://example.com/x.png)"}]}}`
	said := asked(t, `{"resource_changes": [`+plannedChange(key, `"create"`, `, "after": {"fee_preview": {"setup": 4, "monthly": 0}}`)+
		`], "prior_state": {"values": {"root_module": {"child_modules": [{"resources": [`+brand+`]}]}}}}`, "comment([])")
	Tells(t, said, `["a \| 0 USD \| 0 USD \|"]`+"` | 4 USD | 0 USD |", `REJECTED; Wrong. ### Registration: 0 USD at once &lt;!-- ![x]\(https`)
	if strings.Count(said, "\n###") > 0 {
		t.Errorf("a text is a heading: %s", said)
	}
}

// An empty cell reads as nothing to pay, and a price a month hides how many are
// bound.
func TestCommentSaysWhatAMonthCosts(t *testing.T) {
	t.Parallel()
	const months = "Bird's review price (2023); the registry's list price a month; at least 3 months are charged"
	made := func(address, fee string) string {
		return plannedChange(address, `"create"`, `, "after": {"fee_preview": `+fee+`, "registration_fee_preview": `+fee+`}`)
	}
	said := asked(t, `{"resource_changes": [`+strings.Join([]string{
		made("tendlc_infobip_campaign.unpublished", `{"setup": null, "monthly": null, "source": "a page"}`),
		made("tendlc_bird_campaign.bound", `{"setup": 4, "monthly": 10, "source": "`+months+`"}`),
		made("tendlc_infobip_brand_vet.once", `{"setup": null, "monthly": null, "source": "a page"}`),
		made("tendlc_sinch_campaign.plain", `{"setup": 30, "monthly": 10, "source": "Sinch"}`),
	}, ",")+`]}`, "comment([])")
	Tells(t, said, "unpublished` | not known | not known |", "bound` | 4 USD | 10 USD; at least 3 months are charged |", "once` | not known |  |", "plain` | 30 USD | 10 USD |")
}

// GitHub refuses a comment of more than 65,536 characters, which would leave none.
func TestCommentOfALargePlanIsCut(t *testing.T) {
	t.Parallel()
	change := plannedChange("tendlc_infobip_campaign.c", `"delete"`, `, "before": {"phase": "active"}`)
	said := asked(t, `{"resource_changes": [`+strings.Repeat(change+",", 999)+change+`]}`, "comment([])")
	Tells(t, said, "and 950 more")
	if len(said) > 60100 {
		t.Errorf("the comment has %d characters", len(said))
	}
}

// A policy with nothing to compare must not pass for a policy that is kept.
func TestPoliciesDenyWhatNobodyCanJudge(t *testing.T) {
	t.Parallel()
	for name, one := range map[string]struct {
		plan     string
		settings any
		want     []string
	}{
		"an odd plan": {oddPlan(), policySettings{60, "deny", nil}, []string{
			"budget action.tendlc_infobip_brand_appeal.lakeview", "budget tendlc_sinch_brand.partly",
			"live tendlc_infobip_brand.phaseless", "live tendlc_infobip_campaign.forgotten",
			"protection tendlc_infobip_campaign.unsure"}},
		"what may be lost":   {oddPlan(), policySettings{60, "warn", []string{"tendlc_infobip_brand.phaseless", "tendlc_infobip_campaign.forgotten", "tendlc_infobip_campaign.unsure"}}, []string{}},
		"no plan":            {`{"format_version": "1.0", "values": {}}`, policySettings{60, "warn", nil}, []string{"plan "}},
		"a plan that failed": {`{"planned_values": {}, "errored": true}`, policySettings{60, "warn", nil}, []string{"plan "}},
		"no settings":        {`{"planned_values": {}}`, map[string]any{}, []string{"budget "}},
		"a budget as a text": {`{"planned_values": {}}`, map[string]any{"budget_usd": "60", "unknown_fees": "warn"}, []string{"budget "}},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			if got := judge(t, []byte(one.plan), one.settings); !slices.Equal(got.denied(), one.want) {
				t.Errorf("%q, want %q", got.Deny, one.want)
			}
		})
	}
}

// Who agrees to an apply reads the plan in a summary that is Markdown.
func TestShownPlanIsNoMarkdown(t *testing.T) {
	t.Parallel()
	folder := t.TempDir()
	stand := "#!/bin/bash\nprintf 'a\\n# All is free\\n<!--\\r## Hidden\\n\\n```\\n'; head -c 800000 /dev/zero | tr '\\0' 'x'\n"
	if err := os.WriteFile(filepath.Join(folder, "terraform"), []byte(stand), 0o700); err != nil { //nolint:gosec // it is run
		t.Fatal(err)
	}
	script := exec.CommandContext(t.Context(), "bash", filepath.Join(projectRoot(t), "examples", "pipeline", "show.sh"))
	script.Dir = folder
	script.Env = append(os.Environ(), "PATH="+folder+string(os.PathListSeparator)+os.Getenv("PATH"))
	said, err := script.Output()
	if err != nil {
		t.Fatal(err)
	}
	before, rest, _ := strings.Cut(string(said), "#### The plan\n\n")
	plan, after, cut := strings.Cut(rest, "\n**The rest of the plan is cut off.**\n")
	if before != "\n" || after != "" || !cut || len(said) > 1_000_000 {
		t.Errorf("around the plan: %q and %q, %d characters", before, after, len(said))
	}
	for line := range strings.Lines(plan) {
		if !strings.HasPrefix(line, "    ") || strings.Contains(line, "\r") {
			t.Errorf("no line of a block: %.40q", line)
		}
	}
}
