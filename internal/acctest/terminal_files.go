package acctest

import (
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
)

// Planned are the attributes that the saved plan gives to a resource; what it
// does not know is not in it.
func (c *Terminal) Planned(address string) map[string]any {
	c.t.Helper()
	return c.PlannedAt(address)[address]
}

// moduleValues are the resources of a module in the JSON of a plan.
type moduleValues struct {
	Resources []struct {
		Address string
		Values  map[string]any
	}
	Children []moduleValues `json:"child_modules"`
}

// PlannedAt is Planned of several addresses, by one command.
func (c *Terminal) PlannedAt(addresses ...string) map[string]map[string]any {
	c.t.Helper()
	command := exec.CommandContext(c.t.Context(), CLI(), "show", "-json", SavedPlan)
	command.Dir, command.Env = c.folder, append(os.Environ(), c.reattach)
	raw, err := command.Output() // what goes to stderr is not JSON
	var plan struct {
		Planned struct {
			Root moduleValues `json:"root_module"`
		} `json:"planned_values"`
	}
	if err == nil {
		err = json.Unmarshal(raw, &plan)
	}
	if err != nil {
		c.t.Fatal(err)
	}
	found := map[string]map[string]any{}
	plan.Planned.Root.collect(found)
	for _, address := range addresses {
		if found[address] == nil {
			c.t.Fatalf("the plan does not hold %s: %s", address, strings.TrimSpace(string(raw)))
		}
	}
	return found
}

func (m moduleValues) collect(into map[string]map[string]any) {
	for _, r := range m.Resources {
		into[r.Address] = r.Values
	}
	for _, child := range m.Children {
		child.collect(into)
	}
}

// module writes the configuration of a module into a folder of that name. Call
// it before the first Write, which initialises the folder.
func (c *Terminal) module(name, config string) {
	c.t.Helper()
	folder := filepath.Join(c.folder, name)
	if err := os.Mkdir(folder, 0o700); err != nil {
		c.t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(folder, "main.tf"), []byte(requires+config), 0o600); err != nil {
		c.t.Fatal(err)
	}
}

// changeState edits an object that is an attribute of a resource in the state
// file, as another version of the provider would have left it.
func (c *Terminal) changeState(address, attribute string, change func(value map[string]any)) {
	c.t.Helper()
	file := filepath.Join(c.folder, "terraform.tfstate")
	raw, err := os.ReadFile(file) //nolint:gosec // a file of the test's own folder
	if err != nil {
		c.t.Fatal(err)
	}
	var state map[string]any
	if err := json.Unmarshal(raw, &state); err != nil {
		c.t.Fatal(err)
	}
	changed := false
	resources, _ := state["resources"].([]any)
	for _, one := range resources {
		r, _ := one.(map[string]any)
		instances, _ := r["instances"].([]any)
		if r["type"].(string)+"."+r["name"].(string) != address || len(instances) != 1 {
			continue
		}
		attributes, _ := instances[0].(map[string]any)["attributes"].(map[string]any)
		if value, ok := attributes[attribute].(map[string]any); ok {
			change(value)
			changed = true
		}
	}
	if raw, err = json.MarshalIndent(state, "", "  "); err == nil && changed {
		err = os.WriteFile(file, raw, 0o600)
	}
	if err != nil || !changed {
		c.t.Fatalf("%s of %s in the state: %v", attribute, address, err)
	}
}
