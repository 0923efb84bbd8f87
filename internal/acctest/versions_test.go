package acctest

import (
	"encoding/json"
	"fmt"
	"strconv"
	"strings"
	"testing"
)

// release is a version of Terraform.
type release struct{ major, minor int }

func (r release) String() string { return fmt.Sprintf("%d.%d", r.major, r.minor) }

func (r release) below(major, minor int) bool {
	return r.major < major || r.major == major && r.minor < minor
}

// skipBelow skips what the Terraform that the tests run is too old for; what
// says what it lacks and what is tested instead. OpenTofu counts its versions
// on its own, and has neither query nor actions.
func skipBelow(t *testing.T, terminal *Terminal, major, minor int, what string) {
	t.Helper()
	skipOpenTofu(t, terminal, what)
	if version := terraformVersion(t, terminal); version.below(major, minor) {
		t.Skipf("Terraform %s has no %s", version, what)
	}
}

// skipOpenTofu skips what OpenTofu does not have or cannot do.
func skipOpenTofu(t *testing.T, terminal *Terminal, what string) {
	t.Helper()
	raw, err := terminal.command("version").Output()
	if err != nil {
		t.Fatal(err)
	}
	if strings.HasPrefix(string(raw), "OpenTofu") {
		t.Skipf("OpenTofu has no %s", what)
	}
}

// terraformVersion asks the Terraform that the tests run.
func terraformVersion(t *testing.T, terminal *Terminal) release {
	t.Helper()
	raw, err := terminal.command("version", "-json").Output()
	if err != nil {
		t.Fatal(err)
	}
	var answer struct {
		Version string `json:"terraform_version"`
	}
	if err := json.Unmarshal(raw, &answer); err != nil {
		t.Fatal(err)
	}
	parts := strings.SplitN(answer.Version, ".", 3)
	if len(parts) < 3 {
		t.Fatalf("the version is %q", answer.Version)
	}
	major, errMajor := strconv.Atoi(parts[0])
	minor, errMinor := strconv.Atoi(parts[1])
	if errMajor != nil || errMinor != nil {
		t.Fatalf("the version is %q", answer.Version)
	}
	return release{major, minor}
}
