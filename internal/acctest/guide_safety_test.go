package acctest

import (
	"regexp"
	"slices"
	"strings"
	"testing"
)

// TestGuideSafetyNamesRealTests: a promise of that guide is worth no more than
// the test that it names, so each of them exists.
func TestGuideSafetyNamesRealTests(t *testing.T) {
	t.Parallel()
	guide, tests := projectFile(t, "templates/guides/safety.md.tmpl"), testNames(t)
	var known []string
	for _, s := range scenarios {
		known = append(known, s.name)
	}
	named := regexp.MustCompile("`(Test[A-Za-z]+)(/[^`]*)?`").FindAllStringSubmatch(guide, -1)
	if len(named) < 40 {
		t.Fatalf("the guide names %d tests", len(named))
	}
	for _, found := range named {
		name, scenario := found[1], strings.TrimPrefix(found[2], "/")
		if !tests[name] {
			t.Errorf("the guide names %s, which is no test", name)
		}
		if scenario != "" && scenario != "…" && !slices.Contains(known, scenario) {
			t.Errorf("the guide names %q, which is no scenario", scenario)
		}
	}
}

// testNames are the tests of the project.
func testNames(t *testing.T) map[string]bool {
	t.Helper()
	names := map[string]bool{}
	declared := regexp.MustCompile(`(?m)^func (Test\w+)\(`)
	for _, file := range projectFiles(t, "internal", "_test.go") {
		for _, found := range declared.FindAllStringSubmatch(projectFile(t, file), -1) {
			names[found[1]] = true
		}
	}
	return names
}
