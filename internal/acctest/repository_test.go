package acctest

import (
	"maps"
	"path"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/oasdiff/yaml"
)

// readYAML reads a file of the project into v, by v's json tags.
func readYAML(t *testing.T, file string, v any) {
	t.Helper()
	if _, err := yaml.Unmarshal([]byte(projectFile(t, file)), v, yaml.DecodeOpts{}); err != nil {
		t.Fatalf("%s: %v", file, err)
	}
}

// examplePipeline holds the workflows that users copy.
const examplePipeline = "examples/pipeline/github/"

// workflows are the project's own and those of the examples.
func workflows(t *testing.T) []string {
	t.Helper()
	var files []string
	for _, folder := range []string{".github/workflows/", examplePipeline} {
		for _, name := range filesIn(t, folder) {
			files = append(files, folder+name)
		}
	}
	return files
}

var (
	usesAction = regexp.MustCompile(`(?m)^\s*(?:- )?uses: *(.+)$`)
	pinned     = regexp.MustCompile(`^([\w.-]+/[\w./-]+)@[0-9a-f]{40} # v\d+\.\d+\.\d+$`)
)

// A tag can be moved to other code; a commit cannot. Two pins of one action
// would be looked after by half.
func TestActionsArePinnedByCommit(t *testing.T) {
	t.Parallel()
	known := map[string]string{}
	for _, file := range workflows(t) {
		for _, uses := range usesAction.FindAllStringSubmatch(projectFile(t, file), -1) {
			action := pinned.FindStringSubmatch(uses[1])
			switch {
			case action == nil:
				t.Errorf("%s: %s is no commit with its version behind it", file, uses[1])
			case known[action[1]] != "" && known[action[1]] != uses[1]:
				t.Errorf("%s: %s, elsewhere %s", file, uses[1], known[action[1]])
			default:
				known[action[1]] = uses[1]
			}
		}
	}
	if len(known) == 0 {
		t.Error("no workflow uses an action")
	}
}

type workflow struct {
	Permissions map[string]string `json:"permissions"`
	Jobs        map[string]struct {
		Permissions map[string]string `json:"permissions"`
		Timeout     int               `json:"timeout-minutes"`
		Steps       []struct {
			Uses string         `json:"uses"`
			With map[string]any `json:"with"`
		} `json:"steps"`
	} `json:"jobs"`
}

// jobsThatWrite are the jobs with more than the token of their workflow. None of
// them runs what a pull request brings.
var jobsThatWrite = map[string]map[string]string{
	"release.yml release": {"contents": "write"},
	"plan.yml comment":    {"pull-requests": "write"},
	"night.yml issue":     {"issues": "write"},
}

// What a job runs comes from a pull request, or from a dependency.
func TestJobsHaveATokenThatOnlyReads(t *testing.T) {
	t.Parallel()
	for _, file := range workflows(t) {
		var w workflow
		readYAML(t, file, &w)
		if !maps.Equal(w.Permissions, map[string]string{"contents": "read"}) {
			t.Errorf("%s: permissions %v", file, w.Permissions)
		}
		for name, job := range w.Jobs {
			if want := jobsThatWrite[path.Base(file)+" "+name]; !maps.Equal(job.Permissions, want) {
				t.Errorf("%s: job %s has permissions of its own: %v, not %v", file, name, job.Permissions, want)
			}
			if job.Timeout == 0 {
				t.Errorf("%s: job %s may run for six hours", file, name)
			}
			for _, step := range job.Steps {
				if strings.HasPrefix(step.Uses, "actions/checkout@") && step.With["persist-credentials"] != false {
					t.Errorf("%s: job %s leaves its token in the checkout", file, name)
				}
			}
		}
	}
}

var (
	makeCall   = regexp.MustCompile("(?m)(?:run: |`|^)make ([a-z][a-z -]*)")
	makeTarget = regexp.MustCompile(`(?m)^([a-z-]+):`)
)

func TestMakeTargetsThatAreNamedExist(t *testing.T) {
	t.Parallel()
	var targets []string
	for _, target := range makeTarget.FindAllStringSubmatch(projectFile(t, "GNUmakefile"), -1) {
		targets = append(targets, target[1])
	}
	for _, file := range append(workflows(t), "CONTRIBUTING.md", "README.md", ".github/PULL_REQUEST_TEMPLATE.md", ".ci/run", ".changie.yaml", ".goreleaser.yml") {
		for _, call := range makeCall.FindAllStringSubmatch(projectFile(t, file), -1) {
			for _, target := range strings.Fields(call[1]) {
				if !slices.Contains(targets, target) {
					t.Errorf("%s: there is no `make %s`", file, target)
				}
			}
		}
	}
}

// GitHub shows a form with a fault as an empty page.
func TestIssueFormsCanBeFilledIn(t *testing.T) {
	t.Parallel()
	for _, name := range filesIn(t, ".github/ISSUE_TEMPLATE") {
		if name == "config.yml" {
			continue
		}
		var form struct {
			Name, Description string
			Body              []struct {
				Type, ID   string
				Attributes struct {
					Label, Value string
					Options      []string
				}
			}
		}
		readYAML(t, ".github/ISSUE_TEMPLATE/"+name, &form)
		if form.Name == "" || form.Description == "" || len(form.Body) == 0 {
			t.Errorf("%s lacks a name, a description or a body", name)
		}
		var ids []string
		for n, field := range form.Body {
			ok := field.Attributes.Label != "" && field.ID != "" && !slices.Contains(ids, field.ID)
			switch field.Type {
			case "markdown":
				ok = field.Attributes.Value != ""
			case "dropdown":
				ok = ok && len(field.Attributes.Options) > 1
			case "input", "textarea":
			default:
				ok = false
			}
			if !ok {
				t.Errorf("%s: field %d (%s %q) cannot be shown", name, n, field.Type, field.ID)
			}
			ids = append(ids, field.ID)
		}
	}
}

func TestDependabotLooksAfterEveryModule(t *testing.T) {
	t.Parallel()
	var config struct {
		Updates []struct {
			Ecosystem   string `json:"package-ecosystem"`
			Directory   string
			Directories []string
		}
	}
	readYAML(t, ".github/dependabot.yml", &config)
	var watched, actions []string
	for _, update := range config.Updates {
		if update.Ecosystem == "gomod" {
			watched = append(append(watched, update.Directories...), update.Directory)
		}
		if update.Ecosystem == "github-actions" {
			actions = update.Directories
		}
	}
	watched = slices.DeleteFunc(watched, func(folder string) bool { return folder == "" })
	var modules []string
	for _, file := range append(projectFiles(t, "internal", "go.mod"), "go.mod") {
		modules = append(modules, path.Join("/", path.Dir(file)))
	}
	slices.Sort(watched)
	slices.Sort(modules)
	if want := []string{"/", "/" + path.Clean(examplePipeline)}; !slices.Equal(actions, want) {
		t.Errorf("workflows are watched in %q, they are in %q", actions, want)
	}
	if !slices.Equal(watched, modules) {
		t.Errorf("%q are watched, the modules are %q", watched, modules)
	}
}
