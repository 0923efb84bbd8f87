package acctest

import (
	"fmt"
	"maps"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/tendlc/terraform-provider-tendlc/internal/sandbox"
)

// secretsTries bounds the applies under faults: a fault of a read that is not
// repeated stops a plan, and there may be one of each read.
const secretsTries = 20

// numbered are several of what a configuration has one of, for companies of
// different names.
func numbered(hcl string, count int) string {
	var all strings.Builder
	for i := range count {
		all.WriteString(strings.NewReplacer(
			`"b" {`, fmt.Sprintf(`"b%d" {`, i), `.b.`, fmt.Sprintf(`.b%d.`, i),
			`"Lakeview Dental Group LLC"`, fmt.Sprintf(`"Lakeview Dental Group %d LLC"`, i),
			`"Lakeview 10DLC"`, fmt.Sprintf(`"Lakeview 10DLC %d"`, i),
			`"39-1234567"`, fmt.Sprintf(`"39-12345%02d"`, i),
		).Replace(hcl))
	}
	return all.String()
}

// armEverything arms all these faults on one operation, and one fault on each
// other operation.
func armEverything(w *World, vendor sandbox.Vendor, everyKind string, kinds []sandbox.FaultKind) {
	every := sandbox.FaultKinds()
	for i, operation := range slices.Sorted(maps.Keys(vendor.Operations())) {
		armed := []sandbox.FaultKind{every[i%len(every)]}
		if operation == everyKind {
			armed = kinds
		}
		for _, kind := range armed {
			w.Box.InjectFault(sandbox.Fault{Vendor: vendor.Name(), Operation: operation, Kind: kind, RetryAfter: time.Second})
		}
	}
}

var errorLine = regexp.MustCompile(`Error: .*`)

// applyUntilDone applies as a pipeline would, until nothing fails any more.
func applyUntilDone(t *testing.T, terraform *tracedTerraform) {
	t.Helper()
	for try := range secretsTries {
		if terraform.run(nil, "apply", "-auto-approve") {
			t.Logf("applied after %d failures", try)
			return
		}
		t.Logf("failed with %q", errorLine.FindAllString(terraform.last, -1))
	}
	t.Fatalf("no apply succeeded:\n%s", terraform.said.String())
}

// expectAllStruck: every one of these faults met a call that is charged, and
// the token calls and reads met some.
func expectAllStruck(t *testing.T, w *World, billable string, kinds []sandbox.FaultKind) {
	t.Helper()
	struck, elsewhere := map[sandbox.FaultKind]bool{}, 0
	for _, entry := range w.Box.Journal() {
		switch {
		case entry.Fault == "":
		case entry.Operation == billable:
			struck[entry.Fault] = true
		default:
			elsewhere++
		}
	}
	for _, kind := range kinds {
		if !struck[kind] {
			t.Errorf("%s never met %s", kind, billable)
		}
	}
	if elsewhere == 0 {
		t.Error("no fault met another call")
	}
}

// tokens are the secrets of vettings. They must be in the state, or this test
// looks for what is not there.
func (row secretsRow) tokens(t *testing.T, state string) []string {
	t.Helper()
	tokens := slices.Clone(row.given)
	if row.issued != "" {
		found := regexp.MustCompile(`"` + row.issued + `":\s*"([^"]+)"`).FindStringSubmatch(state)
		if found == nil {
			t.Fatalf("the state has no %s", row.issued)
		}
		tokens = append(tokens, found[1])
	}
	for _, token := range tokens {
		if !strings.Contains(state, token) {
			t.Error("a vetting's token is not in the state")
		}
	}
	return tokens
}
