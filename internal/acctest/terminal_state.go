package acctest

import (
	"encoding/json"
	"os"
	"path/filepath"
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
