package lint

import (
	"bufio"
	"bytes"
	"encoding/json"
	"os"
	"testing"
)

// Campaigns of many trades that would pass; no rule may warn about one.
func TestNothingIsSaidAboutCampaignsThatPass(t *testing.T) {
	t.Parallel()
	raw, err := os.ReadFile("testdata/compliant_samples.jsonl")
	if err != nil {
		t.Fatal(err)
	}
	lines, count := bufio.NewScanner(bytes.NewReader(raw)), 0
	for lines.Buffer(nil, 1<<20); lines.Scan(); count++ {
		var one labelled
		if err := json.Unmarshal(lines.Bytes(), &one); err != nil {
			t.Fatal(err)
		}
		for _, f := range serious(Run(one.campaign(t))) {
			t.Errorf("%s: %s %s %d: %s", one.ID, f.Rule, f.Field, f.Index, f.Message)
		}
	}
	if err := lines.Err(); err != nil || count < 12 {
		t.Fatalf("%d campaigns, %v", count, err)
	}
}
