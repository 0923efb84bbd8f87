package acctest

import (
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
)

// EditState changes the objects of the state file, which the commands before
// have written; those for which keep is false are dropped. The address is that
// of a resource with one instance, in the root module.
func (c *Terminal) EditState(change func(address string, instance map[string]any) (keep bool)) {
	c.t.Helper()
	at := filepath.Join(c.folder, "terraform.tfstate")
	raw, err := os.ReadFile(at) //nolint:gosec // the test's own folder
	if err != nil {
		c.t.Fatal(err)
	}
	var state map[string]any
	if err := json.Unmarshal(raw, &state); err != nil {
		c.t.Fatal(err)
	}
	var kept []any
	for _, one := range state["resources"].([]any) {
		resource := one.(map[string]any)
		address := resource["type"].(string) + "." + resource["name"].(string)
		if change(address, resource["instances"].([]any)[0].(map[string]any)) {
			kept = append(kept, resource)
		}
	}
	state["resources"] = kept
	if raw, err = json.Marshal(state); err == nil {
		err = os.WriteFile(at, raw, 0o600)
	}
	if err != nil {
		c.t.Fatal(err)
	}
}

// Forget drops objects from the state and destroys nothing, as a state file
// that was never saved would.
func (c *Terminal) Forget(addresses ...string) {
	c.t.Helper()
	c.EditState(func(address string, _ map[string]any) bool { return !slices.Contains(addresses, address) })
}

// Taint marks objects as half made.
func (c *Terminal) Taint(addresses ...string) {
	c.t.Helper()
	c.EditState(func(address string, instance map[string]any) bool {
		if slices.Contains(addresses, address) {
			instance["status"] = "tainted"
		}
		return true
	})
}
