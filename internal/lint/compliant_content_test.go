package lint

import (
	"bytes"
	"encoding/json"
	"os"
	"testing"
)

// Campaigns with words that mean something else elsewhere, and auto-replies of
// many wordings; no rule may warn about one of them.
func TestNoRuleWarnsAboutWordsThatMeanSomethingElse(t *testing.T) {
	t.Parallel()
	raw, err := os.ReadFile("testdata/compliant_content.jsonl")
	if err != nil {
		t.Fatal(err)
	}
	for line := range bytes.Lines(raw) {
		var one labelled
		if err := json.Unmarshal(line, &one); err != nil {
			t.Fatal(err)
		}
		for _, f := range serious(Run(one.campaign(t))) {
			t.Errorf("%s: %s %s: %s", one.ID, f.Rule, f.Field, f.Message)
		}
	}
}
