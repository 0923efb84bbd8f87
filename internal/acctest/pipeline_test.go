package acctest

import (
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// pipelineStory is a run of examples/scenarios/pipeline in the folder of a
// Terminal, which can go on where the story ends.
type pipelineStory struct {
	*Terminal
	t *testing.T
	w *World
}

// playPipeline runs the very script that people run, with the provider of this
// process.
func playPipeline(t *testing.T) pipelineStory {
	t.Helper()
	for _, tool := range []string{"jq", "curl", "bash"} {
		if _, err := exec.LookPath(tool); err != nil {
			t.Skipf("there is no %s here, which the story takes", tool)
		}
	}
	w := NewWorld(t)
	s := pipelineStory{NewTerminal(t, w), t, w}
	// Merged with the provider block of the example, which reads the environment
	// that all tests share.
	account := w.ProviderWith(w.InfobipAccount())
	if err := os.WriteFile(filepath.Join(s.folder, "sandbox_override.tf"), []byte(account), 0o600); err != nil {
		t.Fatal(err)
	}
	said, status := s.script("examples/scenarios/pipeline/story.sh", s.folder)
	if status != 0 {
		t.Fatalf("the story ended with %d: %s", status, said)
	}
	return s
}

// script runs a script of the project in the folder, and returns what it said
// and its exit code.
func (s pipelineStory) script(file string, arguments ...string) (string, int) {
	s.t.Helper()
	run := exec.CommandContext(s.t.Context(), "bash", append([]string{filepath.Join(projectRoot(s.t), file)}, arguments...)...)
	run.Dir = s.folder
	run.Env = s.command().Env
	run.Env = append(run.Env, "SANDBOX="+s.w.Base+"/_sandbox", "PATIENCE=1h", "PATH="+s.terraformOnPath()+string(os.PathListSeparator)+os.Getenv("PATH"))
	said, err := run.CombinedOutput()
	if run.ProcessState == nil {
		s.t.Fatal(err)
	}
	return string(said), run.ProcessState.ExitCode()
}

// terraformOnPath is a folder in which the program of the tests is called
// "terraform", as scripts call it.
func (s pipelineStory) terraformOnPath() string {
	s.t.Helper()
	path, err := exec.LookPath(CLI())
	folder := s.t.TempDir()
	if err == nil {
		err = os.Symlink(path, filepath.Join(folder, "terraform"))
	}
	if err != nil {
		s.t.Fatal(err)
	}
	return folder
}

// kept is a file that a step of the story has put aside.
func (s pipelineStory) kept(step, file string) string {
	s.t.Helper()
	text, err := os.ReadFile(filepath.Join(s.folder, "kept", step, file)) //nolint:gosec // the test's own folder
	if err != nil {
		s.t.Fatal(err)
	}
	return string(text)
}

// planSummary is what the program of the pipeline says of a plan.
type planSummary struct {
	Setup        float64  `json:"setup_usd"`
	NotKnown     []string `json:"not_known"`
	Irreversible []struct{ Address, What string }
	Unprotected  []string
	OnlyWaits    bool `json:"only_waits"`
}

func (s pipelineStory) summary(step string) planSummary {
	s.t.Helper()
	var summary planSummary
	if err := json.Unmarshal([]byte(s.kept(step, "summary.json")), &summary); err != nil {
		s.t.Fatal(err)
	}
	return summary
}

// TestPipelineStory plays examples/scenarios/pipeline, then looks at what each
// of its steps has said.
func TestPipelineStory(t *testing.T) {
	t.Parallel()
	s := playPipeline(t)
	for step, want := range map[string]struct {
		setup     float64
		onlyWaits bool
		comment   []string
	}{
		"1-pull-request": {19, false, []string{"### Registration: 19 USD at once", "| `tendlc_infobip_campaign.visits` | 15 USD | 12 USD |"}},
		"2-night":        {0, true, []string{"### Registration: 0 USD at once"}},
		"3-night":        {0, true, nil},
		"4-pull-request": {15, false, []string{"| `tendlc_infobip_campaign.checkups` | 15 USD | 12 USD |"}},
		"5-night":        {0, true, []string{"**Refused or lapsed at the vendor**", "`tendlc_infobip_campaign.checkups`: REJECTED", "(TENDLC1010)"}},
		"6-pull-request": {0, false, []string{"(TENDLC1021)"}},
		"7-night":        {0, false, nil},
	} {
		got := s.summary(step)
		if got.Setup != want.setup || got.OnlyWaits != want.onlyWaits || len(got.NotKnown)+len(got.Irreversible)+len(got.Unprotected) > 0 {
			t.Errorf("%s: %+v, want %+v", step, got, want)
		}
		Tells(t, s.kept(step, "comment.md"), want.comment...)
	}
	if title, _, _ := strings.Cut(s.kept("5-night", "issue.md"), "\n"); title != "Registration: tendlc_infobip_campaign.checkups is rejected" {
		t.Errorf("the title of the issue is %q", title)
	}
	infobipExamples().expectCampaigns(t, s.w, []string{
		"REGISTERED 12025550100 12025550101 12025550102", "REGISTERED 12025550103 12025550104",
	})
	ExpectCharges(t, s.w, "brand", 1)
	ExpectCharges(t, s.w, "campaign", 2)
	s.goesOn()
	s.quoted()
	s.judged()
}

// quoted holds what the guides on pipelines and on plan review quote against
// what was said: in the plan that replaces, and by the night that finds a
// refusal.
func (s pipelineStory) quoted() {
	s.t.Helper()
	oneLine := func(text string) string { return strings.Join(strings.Fields(text), " ") }
	pipelines := blocksIn(s.t, "pipelines", "text")
	expectQuoted(s.t, oneLine(s.kept("9-replace", "comment.md")), pipelines[0])
	expectQuoted(s.t, oneLine(s.kept("5-night", "issue.md")), pipelines[1])
	said := s.Does("show", "kept/1-pull-request/"+SavedPlan) + s.Does("plan", "-input=false", "-var=deletion_protection=false")
	for _, quote := range blocksIn(s.t, "plan-review", "text") {
		expectQuoted(s.t, said, quote)
	}
}

// goesOn plans what may come after the story: protection is lifted while a
// check fails, then both campaigns are replaced, one of them the wrong way.
func (s pipelineStory) goesOn() {
	s.t.Helper()
	s.edit("main.tf", ".segments == 1", ".segments == 0")
	s.plan("8-lift", "-var=deletion_protection=false")
	s.expect("8-lift", nil, []string{
		"tendlc_infobip_brand.lakeview", "tendlc_infobip_brand_registration.lakeview",
		"tendlc_infobip_campaign.checkups", "tendlc_infobip_campaign.visits",
		"tendlc_infobip_campaign_registration.checkups", "tendlc_infobip_campaign_registration.visits",
	})
	s.Does("apply", "-input=false", SavedPlan)
	s.edit("main.tf", reminders[0], reminders[1])
	s.edit("checkups.tf", "half-yearly", "yearly")
	s.edit("checkups.tf", `  appeal = {
    reason = "The summary now says that only patients who opted in are texted."
  }
`, "")
	s.edit("checkups.tf", "create_before_destroy = true", "create_before_destroy = false")
	s.plan("9-replace", "-var=deletion_protection=false")
	s.expect("9-replace", map[string]string{
		"tendlc_infobip_campaign.visits":                "replaces a live object (active), because of program_summary",
		"tendlc_infobip_campaign_registration.visits":   "replaces a live object (active)",
		"tendlc_infobip_campaign.checkups":              "destroys a live object (active) first, because of program_summary; nothing is sent until",
		"tendlc_infobip_campaign_registration.checkups": "destroys a live object (active) first",
	}, nil)
}

// edit changes a text of a file in the folder, which must be there.
func (s pipelineStory) edit(file, before, after string) {
	s.t.Helper()
	at := filepath.Join(s.folder, file)
	text, err := os.ReadFile(at) //nolint:gosec // the test's own folder
	if err == nil {
		err = os.WriteFile(at, []byte(edited(s.t, string(text), before, after)), 0o600)
	}
	if err != nil {
		s.t.Fatal(err)
	}
}

// plan runs the script of the pipeline and puts aside what it has written.
func (s pipelineStory) plan(step string, arguments ...string) {
	s.t.Helper()
	if said, status := s.script("examples/pipeline/plan.sh", arguments...); status != 2 {
		s.t.Fatalf("plan.sh ended with %d: %s", status, said)
	}
	folder := filepath.Join(s.folder, "kept", step)
	err := os.Mkdir(folder, 0o700)
	for _, file := range []string{"plan.json", "summary.json", "comment.md"} {
		if err == nil {
			err = os.Rename(filepath.Join(s.folder, file), filepath.Join(folder, file))
		}
	}
	if err != nil {
		s.t.Fatal(err)
	}
}

// expect holds the summary of a step against what cannot be taken back, by
// address and in parts of its words, and what loses its protection.
func (s pipelineStory) expect(step string, irreversible map[string]string, unprotected []string) {
	s.t.Helper()
	summary := s.summary(step)
	for _, found := range summary.Irreversible {
		if what, known := irreversible[found.Address]; !known || !strings.Contains(found.What, what) {
			s.t.Errorf("%s: %+v, want %q", step, found, what)
		}
	}
	slices.Sort(summary.Unprotected)
	if len(summary.Irreversible) != len(irreversible) || !slices.Equal(summary.Unprotected, unprotected) || summary.OnlyWaits {
		s.t.Errorf("%s: %+v, want %v and %v", step, summary, irreversible, unprotected)
	}
}
