package main

import (
	"os"
	"regexp"
	"strings"
	"testing"

	"github.com/tendlc/terraform-provider-tendlc/internal/sandbox"
)

// The workflow that users copy waits for the last line that the program prints,
// and downloads an archive that a release has.
func TestTheWorkflowForUsersFitsTheProgram(t *testing.T) {
	t.Parallel()
	read := func(file string) string {
		raw, err := os.ReadFile("../../../" + file)
		if err != nil {
			t.Fatal(err)
		}
		return string(raw)
	}
	workflow, release := read("examples/pipeline/github/test.yml"), read(".goreleaser.yml")
	var last []sandbox.Setting
	for _, v := range vendors() {
		last = v.Settings("http://127.0.0.1:8910")
	}
	if want := "grep -q " + last[len(last)-1].Name + " "; !strings.Contains(workflow, want) {
		t.Errorf("the workflow does not wait for the last line with %q", want)
	}
	archive := regexp.MustCompile(`name_template: "(tendlc-sandbox_.*)"`).FindStringSubmatch(release)
	if archive == nil {
		t.Fatal("the release has no archive of the sandbox")
	}
	want := strings.NewReplacer("{{ .Version }}", "${SANDBOX_VERSION}", "{{ .Os }}", "linux", "{{ .Arch }}", "amd64").Replace(archive[1]) + ".tar.gz"
	if !strings.Contains(workflow, want) {
		t.Errorf("the workflow does not download %q", want)
	}
}
