package acctest

import (
	"errors"
	"fmt"
	"os/exec"
	"regexp"
	"strings"
	"testing"
)

// TestExampleTextsCouldPassAReview: people copy the examples, so their texts
// keep the rules that most refusals are about, and name nobody who exists.
func TestExampleTextsCouldPassAReview(t *testing.T) {
	t.Parallel()
	for _, file := range projectFiles(t, "examples", ".tf") {
		content := projectFile(t, file)
		for _, host := range regexp.MustCompile(`(?:https://|@)([\w.-]+\w)`).FindAllStringSubmatch(content, -1) {
			if !strings.HasSuffix(host[1], ".example.com") {
				t.Errorf("%s: %s is not a domain for examples", file, host[1])
			}
		}
		for _, number := range regexp.MustCompile(`\+1\d{10}|\d{3}-\d{3}-\d{4}`).FindAllString(content, -1) {
			if !regexp.MustCompile(`555-?01\d\d$`).MatchString(number) {
				t.Errorf("%s: %s may be somebody's number", file, number)
			}
		}
		if strings.HasPrefix(file, "examples/modules/") || strings.HasPrefix(file, "examples/adoption/") || strings.HasPrefix(file, agencyFolder) {
			continue // takes its texts from variables
		}
		for _, vendor := range vendorsOfExamples() {
			for _, block := range regexp.MustCompile(`(?ms)^resource "tendlc_`+vendor.name+`_campaign" .*?^\}$`).FindAllString(content, -1) {
				if !strings.Contains(block, "EXTERNAL_TEN_DIGIT_LONG_CODE") { // which has no text
					expectGoodTexts(t, file, block, vendor.texts)
				}
			}
		}
	}
}

// expectGoodTexts judges one campaign.
func expectGoodTexts(t *testing.T, file, block string, of campaignTexts) {
	t.Helper()
	howOften := regexp.MustCompile(`(?i)a month|frequency varies|(per|for each) sign-in`)
	company, _, _ := strings.Cut(argument(t, block, of.confirmation), ":")
	for _, sample := range regexp.MustCompile(`"([^"]{20,})"`).FindAllStringSubmatch(argument(t, block, of.samples), -1) {
		expectWords(t, file, sample[1], company, "STOP")
	}
	expectWords(t, file, argument(t, block, of.optIn), company, "STOP", "HELP", "essage and data rates", "unticked", "/privacy", "/sms-terms")
	expectWords(t, file, argument(t, block, of.confirmation), company, "STOP", "HELP", "Msg & data rates")
	for _, text := range []string{of.optIn, of.confirmation} {
		if !howOften.MatchString(argument(t, block, text)) {
			t.Errorf("%s: %s does not say how often messages come", file, text)
		}
	}
	expectWords(t, file, argument(t, block, of.help), company, "@")
	expectWords(t, file, argument(t, block, of.stop), company, "no more")
	expectWords(t, file, argument(t, block, of.summary), company)
}

// argument is the text of an argument of a block, up to the next one.
func argument(t *testing.T, block, name string) string {
	t.Helper()
	found := regexp.MustCompile(`(?ms)^  ` + name + ` += (.*?)(^  \w|^\}|^$)`).FindStringSubmatch(block)
	if found == nil {
		t.Fatalf("no argument %s in %s", name, block)
	}
	return strings.TrimPrefix(found[1], `"`)
}

func expectWords(t *testing.T, file, text string, words ...string) {
	t.Helper()
	for _, word := range words {
		if !strings.Contains(text, word) {
			t.Errorf("%s: %q does not say %q", file, text, word)
		}
	}
}

// TestApplyScriptTellsNotYetFromFailure runs the script of the index page with
// a stand-in for terraform.
func TestApplyScriptTellsNotYetFromFailure(t *testing.T) {
	t.Parallel()
	const pending = "Error: The campaign 01k4 is still pending: apply again later (TENDLC2001)"
	for name, run := range map[string]struct {
		output string
		status int
		want   int
	}{
		"done":                   {"Apply complete!", 0, 0},
		"still in review":        {pending, 1, 75},
		"a failure beside it":    {pending + "\nError: Sinch refuses the credentials (TENDLC2005)", 1, 1},
		"a failure":              {"Error: Invalid value", 1, 1},
		"failed without a word":  {"", 2, 2},
		"a warning with success": {"Warning: something (TENDLC2001)", 0, 0},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			script := standIn(t, "apply.sh", fmt.Sprintf("#!/bin/sh\ncat <<'END'\n%s\nEND\nexit %d\n", run.output, run.status))
			output, err := script.CombinedOutput()
			var exit *exec.ExitError
			if err != nil && !errors.As(err, &exit) {
				t.Fatal(err)
			}
			if got := script.ProcessState.ExitCode(); got != run.want {
				t.Errorf("exit status %d, not %d; output:\n%s", got, run.want, output)
			}
		})
	}
}
