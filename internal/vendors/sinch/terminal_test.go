package sinch_test

import (
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/tendlc/terraform-provider-tendlc/internal/acctest"
)

// terminal is a cli with what tests of several commands need: plans that are
// saved before something changes at the vendor, and a look into the state.
type terminal struct {
	*cli
	ready bool
}

func newTerminal(t *testing.T, w *acctest.World) *terminal {
	t.Helper()
	return &terminal{cli: newCLI(t, w)}
}

// write puts a configuration into the folder; without a provider block it gets
// the world's, unprotected.
func (c *terminal) write(config string) {
	c.t.Helper()
	if !strings.Contains(config, "provider \"tendlc\"") {
		config = unprotected(c.world, config)
	}
	if !c.ready {
		c.ready = true
		c.configure(config)
	} else if err := os.WriteFile(filepath.Join(c.folder, "main.tf"), []byte(requires+config), 0o600); err != nil {
		c.t.Fatal(err)
	}
}

// does runs a command that must succeed.
func (c *terminal) does(arguments ...string) string {
	c.t.Helper()
	said, ok := c.run(arguments...)
	if !ok {
		c.t.Fatalf("terraform %v: %s", arguments, said)
	}
	return said
}

// fails runs a command that must fail.
func (c *terminal) fails(arguments ...string) string {
	c.t.Helper()
	said, ok := c.run(arguments...)
	if ok {
		c.t.Fatalf("terraform %v succeeded: %s", arguments, said)
	}
	return said
}

// apply writes a configuration and applies it.
func (c *terminal) apply(config string) string {
	c.t.Helper()
	c.write(config)
	return c.does("apply", "-auto-approve")
}

// saved is the plan file of the tests.
const saved = "saved.tfplan"

// plan writes a configuration and saves its plan.
func (c *terminal) plan(config string) string {
	c.t.Helper()
	c.write(config)
	return c.does("plan", "-out="+saved)
}

// empty fails the test unless there is nothing to do.
func (c *terminal) empty() {
	c.t.Helper()
	if said := c.does("plan"); !strings.Contains(said, "No changes.") {
		c.t.Errorf("the plan is not empty: %s", said)
	}
}

// values are the attributes of a resource, or data source, in the state.
func (c *terminal) values(address string) map[string]any {
	c.t.Helper()
	command := exec.Command("terraform", "show", "-json")
	command.Dir, command.Env = c.folder, append(os.Environ(), c.reattach)
	raw, err := command.Output() // what goes to stderr is not JSON
	var state struct {
		Values struct {
			RootModule struct {
				Resources []struct {
					Address string
					Values  map[string]any
				}
			} `json:"root_module"`
		}
	}
	if err == nil {
		err = json.Unmarshal(raw, &state)
	}
	if err != nil {
		c.t.Fatal(err)
	}
	for _, r := range state.Values.RootModule.Resources {
		if r.Address == address {
			return r.Values
		}
	}
	return nil
}

// tells fails the test unless all phrases were said.
func tells(t *testing.T, said string, phrases ...string) {
	t.Helper()
	for _, phrase := range phrases {
		if !strings.Contains(said, phrase) {
			t.Errorf("%q is not said: %s", phrase, said)
		}
	}
}

// hides fails the test when one of the phrases was said.
func hides(t *testing.T, said string, phrases ...string) {
	t.Helper()
	for _, phrase := range phrases {
		if strings.Contains(said, phrase) {
			t.Errorf("%q is said: %s", phrase, said)
		}
	}
}
