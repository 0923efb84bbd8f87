package lint

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"testing"
)

// Campaigns of many trades that would pass; no rule may warn about one of them.
func TestNoRuleWarnsAboutOtherCompliantCampaigns(t *testing.T) {
	t.Parallel()
	files, err := filepath.Glob("testdata/compliant_*.jsonl")
	if err != nil || len(files) == 0 {
		t.Fatalf("files %v: %v", files, err)
	}
	for _, file := range files {
		raw, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for line := range bytes.Lines(raw) {
			var one labelled
			if err := json.Unmarshal(line, &one); err != nil {
				t.Fatalf("%s: %v", file, err)
			}
			for _, f := range serious(Run(one.campaign(t))) {
				t.Errorf("%s: %s %s: %s", one.ID, f.Rule, f.Field, f.Message)
			}
		}
	}
}
