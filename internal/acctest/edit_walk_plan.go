package acctest

import (
	"bufio"
	"bytes"
	"encoding/json"
	"os"
	"os/exec"
	"regexp"
	"strings"
)

// plannedResource is what a plan says of one resource.
type plannedResource struct {
	action      string // empty when nothing is planned
	diagnostics []planDiagnostic
}

// planDiagnostic is a diagnostic as Terraform reports it to machines.
type planDiagnostic struct {
	Severity, Summary, Detail, Address string
}

var diagnosticCode = regexp.MustCompile(`\((TENDLC\d{4})\)$`)

// code is the stable code of the provider; empty for what others say.
func (d planDiagnostic) code() string {
	if found := diagnosticCode.FindStringSubmatch(d.Summary); found != nil {
		return found[1]
	}
	return ""
}

// arguments are the words of the summary that may be names of arguments, of a
// place within one the argument.
func (d planDiagnostic) arguments() []string {
	words := strings.FieldsFunc(d.Summary, func(r rune) bool { return r == ' ' || r == ',' })
	for i, word := range words {
		words[i], _, _ = strings.Cut(word, ".")
	}
	return words
}

// String keeps failures short.
func (d planDiagnostic) String() string { return d.Severity + ": " + d.Summary }

// planEvents plans, and returns what the plan says by address. Resources that
// fail do not hide the others.
func (c *Terminal) planEvents() map[string]plannedResource {
	c.t.Helper()
	command := exec.CommandContext(c.t.Context(), CLI(), "plan", "-json")
	command.Dir = c.folder
	for _, pair := range os.Environ() {
		if !strings.HasPrefix(pair, "TF_") {
			command.Env = append(command.Env, pair)
		}
	}
	command.Env = append(command.Env, c.reattach, "CHECKPOINT_DISABLE=1")
	output, err := command.Output()
	if len(output) == 0 {
		c.t.Fatalf("terraform plan: %v", err)
	}
	planned := map[string]plannedResource{}
	lines := bufio.NewScanner(bytes.NewReader(output))
	lines.Buffer(nil, len(output)+1)
	for lines.Scan() {
		c.planEvent(lines.Bytes(), planned)
	}
	return planned
}

// planEvent takes over one line of the plan's report.
func (c *Terminal) planEvent(line []byte, planned map[string]plannedResource) {
	c.t.Helper()
	var event struct {
		Type   string
		Change struct {
			Resource struct{ Addr string }
			Action   string
		}
		Diagnostic planDiagnostic
	}
	if err := json.Unmarshal(line, &event); err != nil {
		c.t.Fatalf("%v: %s", err, line)
	}
	switch event.Type {
	case "planned_change":
		resource := planned[event.Change.Resource.Addr]
		resource.action = event.Change.Action
		planned[event.Change.Resource.Addr] = resource
	case "diagnostic":
		if event.Diagnostic.Address == "" {
			c.t.Fatalf("the plan says of no resource: %s: %s", event.Diagnostic, event.Diagnostic.Detail)
		}
		resource := planned[event.Diagnostic.Address]
		resource.diagnostics = append(resource.diagnostics, event.Diagnostic)
		planned[event.Diagnostic.Address] = resource
	}
}
