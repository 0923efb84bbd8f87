package acctest

import (
	"encoding/json"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
)

// checkMoney: the vendor took the call once, whatever was sent, charged for it
// once, and the fault did strike.
func (c *cell) checkMoney() {
	c.t.Helper()
	taken, struck := 0, 0
	for _, entry := range c.world.Entries(c.call.Operation) {
		if entry.Fault.Committed() || entry.Fault == "" && entry.Status/100 == 2 {
			taken++
		}
		if entry.Fault != "" {
			struck++
		}
	}
	if taken != 1 {
		c.t.Errorf("%s was taken %d times", c.call.Operation, taken)
	}
	if c.door != nil {
		struck = c.door.struck()
	}
	if struck != 1 {
		c.t.Errorf("the fault struck %d times", struck)
	}
	want := 1
	if c.call.Free {
		want = 0
	}
	if got := c.charges(); got != want {
		c.t.Errorf("%d charges for one %s: %+v", got, c.call.Name, c.world.Charges(c.call.Kind))
	}
}

// charges are those since the call.
func (c *cell) charges() int { return len(c.world.Charges(c.call.Kind)) - c.charged }

// checkTaints: nothing is tainted, which the next apply would replace. It is
// called after each apply, because that replacement hides it.
func (c *cell) checkTaints() {
	c.t.Helper()
	for _, r := range c.term.state().Resources {
		for _, instance := range r.Instances {
			if instance.Status != "" {
				c.t.Errorf("%s.%s is %s", r.Type, r.Name, instance.Status)
			}
		}
	}
}

// checkState: the object is in the state or was named with the line that
// imports it, and the vendor holds nothing that was not named.
func (c *cell) checkState() {
	c.t.Helper()
	state, said := c.term.state(), c.said.String()
	typeName, _, _ := strings.Cut(c.call.Address, ".")
	line := regexp.MustCompile(`terraform import ` + typeName + `\.NAME \S+`).FindString(said)
	imported := c.term.isInState(c.call.Address)
	for _, id := range c.fixture.IDs(c.world) {
		if slices.Contains(c.old, id) {
			continue
		}
		imported = imported || strings.Contains(line, id)
		if !strings.Contains(state.text, id) && !strings.Contains(said, id) {
			c.t.Errorf("the vendor holds %s, and nobody says so: %s", id, said)
		}
	}
	if !imported {
		c.t.Errorf("%s is not in the state, and no line imports it: %s", c.call.Address, said)
	}
}

// savedState is what the checks need of a state file.
type savedState struct {
	Resources []struct {
		Mode, Type, Name string
		Instances        []struct {
			Status     string // "tainted" or nothing
			Attributes struct{ ID string }
		}
	}
	text string
}

// state is the state file, which is empty before the first apply that saves
// something.
func (c *Terminal) state() savedState {
	c.t.Helper()
	var state savedState
	raw, err := os.ReadFile(filepath.Join(c.folder, "terraform.tfstate"))
	if errors.Is(err, fs.ErrNotExist) {
		return state
	}
	if err == nil {
		err = json.Unmarshal(raw, &state)
	}
	if err != nil {
		c.t.Fatal(err)
	}
	state.text = string(raw)
	return state
}

// isInState reports whether the state holds an id under an address.
func (c *Terminal) isInState(address string) bool {
	c.t.Helper()
	for _, r := range c.state().Resources {
		if r.Mode == "managed" && r.Type+"."+r.Name == address && len(r.Instances) > 0 {
			return r.Instances[0].Attributes.ID != ""
		}
	}
	return false
}

// place writes a configuration, unprotected, without an init: there is nothing
// to install, and a second and a half matters where hundreds of cells run.
func (c *Terminal) place(config string) {
	c.t.Helper()
	text := requires + Unprotected(c.world, config)
	if err := os.WriteFile(filepath.Join(c.folder, "main.tf"), []byte(text), 0o600); err != nil {
		c.t.Fatal(err)
	}
}
