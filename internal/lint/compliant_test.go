package lint

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"testing"
)

// Campaigns of many trades that would pass, with words that mean something else
// elsewhere and auto-replies of many wordings: no rule may warn about one.
func TestNoRuleWarnsAboutCampaignsThatPass(t *testing.T) {
	t.Parallel()
	files, err := filepath.Glob("testdata/compliant_*.jsonl")
	if err != nil || len(files) == 0 {
		t.Fatalf("files %v: %v", files, err)
	}
	for _, file := range files {
		for _, one := range readLabelled(t, file) {
			for _, f := range serious(Run(one.campaign(t))) {
				t.Errorf("%s: %s: %s %s %d: %s", file, one.ID, f.Rule, f.Field, f.Index, f.Message)
			}
		}
	}
}

// Campaigns with one fault each must be found by one of the rules that name it.
func TestCampaignsWithOneFaultAreFound(t *testing.T) {
	t.Parallel()
	for _, one := range readLabelled(t, "testdata/faulty_mixed.jsonl") {
		found := ruleIDs(serious(Run(one.campaign(t))))
		if !slices.ContainsFunc(found, func(id string) bool { return slices.Contains(one.Reasons, id) }) {
			t.Errorf("%s: wanted one of %v, found %v", one.ID, one.Reasons, found)
		}
	}
}

// readLabelled reads a file with a campaign in each line.
func readLabelled(t testing.TB, file string) []labelled {
	t.Helper()
	raw, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	var list []labelled
	for line := range bytes.Lines(raw) {
		var one labelled
		if err := json.Unmarshal(line, &one); err != nil {
			t.Fatalf("%s: %v", file, err)
		}
		list = append(list, one)
	}
	if len(list) == 0 {
		t.Fatalf("%s holds no campaigns", file)
	}
	return list
}
