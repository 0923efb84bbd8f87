package acctest

import (
	"encoding/json"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"strings"

	"github.com/tendlc/terraform-provider-tendlc/internal/provider"
)

// seedEdits makes the objects of the cells at the vendor, and a state that
// holds them: importing hundreds would cost more than all the rest.
func (c *Terminal) seedEdits(cells []EditCell) {
	c.t.Helper()
	samples := c.samples(cells)
	resources := make([]any, len(cells))
	for i, cell := range cells {
		attributes := map[string]any{"deletion_protection": false, "adopt_existing": false}
		maps.Copy(attributes, cell.walk.Seed(cell, samples[cell.form()]))
		resources[i] = map[string]any{
			"mode": "managed", "type": cell.walk.Type, "name": cell.Label, "provider": fmt.Sprintf("provider[%q]", provider.Address),
			"instances": []any{map[string]any{"schema_version": 0, "attributes": attributes}},
		}
	}
	state, err := json.Marshal(map[string]any{"version": 4, "terraform_version": "1.11.0", "serial": 100, "lineage": "walk", "resources": resources})
	if err != nil {
		c.t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(c.folder, "terraform.tfstate"), state, 0o600); err != nil {
		c.t.Fatal(err)
	}
}

// form tells apart what objects look like before the change.
func (c EditCell) form() string {
	return strings.Join(append([]string{c.walk.Type}, c.Change.From...), "\n")
}

// samples registers one object of each form that is copied, and returns what
// the vendor holds of it.
func (c *Terminal) samples(cells []EditCell) map[string]any {
	c.t.Helper()
	var all []EditCell
	seen := map[string]bool{}
	for _, cell := range cells {
		if cell.walk.Clones && !seen[cell.form()] {
			seen[cell.form()] = true
			cell.N = len(cells) + 1 + len(all)
			cell.Name = fmt.Sprintf("walk %04d", cell.N)
			all = append(all, cell)
		}
	}
	c.writeEdits(all, func(EditCell) bool { return false })
	c.Does("apply", "-auto-approve")
	at, sent := heldByName(all), map[string]any{}
	for _, cell := range all {
		sent[cell.form()] = at[cell.walk.Type+cell.Name].Sent
	}
	return sent
}
