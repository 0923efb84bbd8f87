package acctest

import (
	"context"
	"fmt"
	"regexp"
	"strings"
	"testing"

	"github.com/hashicorp/terraform-plugin-testing/helper/resource"
	"github.com/hashicorp/terraform-plugin-testing/plancheck"

	"github.com/tendlc/terraform-provider-tendlc/internal/sandbox"
)

// Says makes a pattern of phrases that must follow one another in Terraform's
// output. Terraform breaks lines where it likes, so a blank in a phrase stands
// for any white space.
func Says(phrases ...string) *regexp.Regexp {
	parts := make([]string, len(phrases))
	for i, phrase := range phrases {
		words := strings.Fields(phrase)
		for j := range words {
			words[j] = regexp.QuoteMeta(words[j])
		}
		parts[i] = strings.Join(words, `\s+`)
	}
	return regexp.MustCompile(`(?s)` + strings.Join(parts, `.*?`))
}

// Writes are the journal's entries that change something at a vendor.
func Writes(w *World) []string {
	var found []string
	for _, entry := range w.Box.Journal() {
		if entry.Class != sandbox.Read {
			found = append(found, fmt.Sprintf("%s %s", entry.Operation, entry.Path))
		}
	}
	return found
}

// ExpectUntouched fails the test when something but reads was sent, or money
// moved.
func ExpectUntouched(t *testing.T, w *World) {
	t.Helper()
	if sent := Writes(w); len(sent) > 0 {
		t.Errorf("sent: %v", sent)
	}
	if lines := w.Box.Ledger(); len(lines) > 0 {
		t.Errorf("ledger: %v", lines)
	}
}

// ExpectSilence fails the test when anything at all was sent.
func ExpectSilence(t *testing.T, w *World) {
	t.Helper()
	for _, entry := range w.Box.Journal() {
		t.Errorf("sent: %s %s", entry.Method, entry.Path)
	}
	ExpectUntouched(t, w)
}

// ExpectCalls asserts how often an operation was called.
func ExpectCalls(t *testing.T, w *World, operation string, want int) {
	t.Helper()
	if got := w.Calls(operation); got != want {
		t.Errorf("%s was called %d times, want %d", operation, got, want)
	}
}

// ExpectCharges asserts how many objects of a kind were charged.
func ExpectCharges(t *testing.T, w *World, kind string, want int) {
	t.Helper()
	if got := w.Charges(kind); len(got) != want {
		t.Errorf("%d %s charges, want %d: %v", len(got), kind, want, got)
	}
}

// Importing is the step that takes over an object under an address and keeps
// it in the state for the steps after it.
func Importing(config, address, id string) resource.TestStep {
	return resource.TestStep{
		Config: config, ResourceName: address, ImportState: true, ImportStateId: id, ImportStatePersist: true,
	}
}

// Acts checks that an address is planned with an action.
func Acts(address string, action plancheck.ResourceActionType) resource.ConfigPlanChecks {
	return resource.ConfigPlanChecks{PreApply: []plancheck.PlanCheck{plancheck.ExpectResourceAction(address, action)}}
}

// Nothing checks that a plan changes nothing before an apply.
var Nothing = resource.ConfigPlanChecks{PreApply: []plancheck.PlanCheck{plancheck.ExpectEmptyPlan()}}

// Unprotected is a configuration whose objects a test may destroy.
func Unprotected(w *World, config string) string {
	return w.Provider("deletion_protection = false") + config
}

// Step applies a configuration; World.Run checks that the plan after it is
// empty.
func Step(config string) resource.TestStep { return resource.TestStep{Config: config} }

// Between is what happens after a plan and before its apply.
type Between func()

// CheckPlan implements plancheck.PlanCheck.
func (b Between) CheckPlan(context.Context, plancheck.CheckPlanRequest, *plancheck.CheckPlanResponse) {
	b()
}

// PlanOnly plans a configuration after something has happened.
func PlanOnly(config string, after func()) resource.TestStep {
	return resource.TestStep{Config: config, PlanOnly: true, PreConfig: after}
}
