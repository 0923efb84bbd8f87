package acctest

import (
	"bytes"
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"
)

// planned is what "terraform plan" would do and what it said, as a pipeline
// reads it from the command's JSON.
type planned struct {
	ok      bool
	actions map[string]string // address to "create", "update", "delete", "replace"; what stays is not in it
	drift   map[string]string // likewise, what the refresh found changed
	said    []remark
}

// remark is a diagnostic of a plan.
type remark struct {
	Severity, Summary, Detail, Address string
	// Snippet is the line that the diagnostic points at.
	Snippet struct{ Code string }
}

// Planned makes a plan of the configuration as it stands.
func (c *Terminal) planned(arguments ...string) planned {
	c.t.Helper()
	return c.reported(append([]string{"plan", "-json"}, arguments...)...)
}

// applied applies a configuration, which must succeed, and returns what the
// plan of it was.
func (c *Terminal) applied(config string) planned {
	c.t.Helper()
	c.Write(config)
	p := c.reported("apply", "-auto-approve", "-json")
	if !p.ok {
		c.t.Fatalf("terraform apply: %s", p.words())
	}
	return p
}

// reported runs a command that reports in JSON.
func (c *Terminal) reported(arguments ...string) planned {
	c.t.Helper()
	raw, err := c.command(arguments...).Output()
	p := planned{ok: err == nil, actions: map[string]string{}, drift: map[string]string{}}
	for line := range bytes.Lines(raw) {
		var message struct {
			Type   string
			Change struct {
				Resource struct{ Addr string }
				Action   string
			}
			Diagnostic remark
		}
		if err := json.Unmarshal(line, &message); err != nil {
			c.t.Fatalf("terraform %v: %v in %s", arguments, err, line)
		}
		switch message.Type {
		case "planned_change":
			p.actions[message.Change.Resource.Addr] = message.Change.Action
		case "resource_drift":
			p.drift[message.Change.Resource.Addr] = message.Change.Action
		case "diagnostic":
			p.said = append(p.said, message.Diagnostic)
		}
	}
	return p
}

// does fails the test unless this is all that is done to resources.
func (p planned) does(t *testing.T, actions map[string]string) {
	t.Helper()
	if !maps.Equal(p.actions, actions) {
		t.Errorf("planned %v, not %v: %s", p.actions, actions, p.words())
	}
}

// buys are the actions that make, unmake or pay for something. An update in
// place is none: that of an approval waits, that of an assignment attaches a
// number again.
func (p planned) buys() map[string]string {
	found := maps.Clone(p.actions)
	maps.DeleteFunc(found, func(_, action string) bool { return action == "update" || action == "noop" || action == "read" })
	return found
}

// harmless fails the test when the plan would make or unmake anything, or has
// lost an object from the state.
func (p planned) harmless(t *testing.T) {
	t.Helper()
	for address, action := range p.buys() {
		t.Errorf("the plan would %s %s: %s", action, address, p.words())
	}
	for address, action := range p.drift {
		if action == "delete" {
			t.Errorf("the refresh lost %s: %s", address, p.words())
		}
	}
}

// warns fails the test unless one warning on the address holds all phrases.
func (p planned) warns(t *testing.T, address string, phrases ...string) {
	t.Helper()
	if !slices.ContainsFunc(p.said, func(r remark) bool {
		return r.Severity == "warning" && r.Address == address && !slices.ContainsFunc(phrases, func(phrase string) bool {
			return !strings.Contains(r.Summary+" "+r.Detail, phrase)
		})
	}) {
		t.Errorf("no warning on %s says %q: %s", address, phrases, p.words())
	}
}

// words are all diagnostics, for messages.
func (p planned) words() string {
	var all strings.Builder
	for _, r := range p.said {
		fmt.Fprintf(&all, "\n%s on %s: %s: %s %q", r.Severity, r.Address, r.Summary, r.Detail, r.Snippet.Code)
	}
	return all.String()
}
