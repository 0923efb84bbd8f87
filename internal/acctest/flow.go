package acctest

import (
	"fmt"
	"slices"
	"strings"
)

// Block is one resource of a flow.
type Block struct {
	Address string
	// HCL writes the resource with these "name = value" lines beside its own.
	HCL func(arguments ...string) string
	// Timeouts are the names in its timeouts.
	Timeouts []string
	// Protected and Adopts: it takes deletion_protection, adopt_existing.
	Protected, Adopts bool
	// ImportID is the id that imports it.
	ImportID func(w *World) string
}

// Options vary a flow. The zero value is the flow as a user would write it
// first, without protection so that a test can end with a destroy.
type Options struct {
	Protected   bool   // deletion_protection wherever it can be
	Adopt       bool   // adopt_existing wherever it can be
	Edited      bool   // another text of the campaign
	Refused     bool   // a text that the sandbox's reviewers refuse
	Timeouts    bool   // timeouts on every resource
	KeepTraffic bool   // create_before_destroy where it keeps the traffic of a live campaign
	ReplaceTail bool   // create_before_destroy on the last resource, an assignment
	Until       string // the last address to write; empty: all
	Trigger     string // a change of it replaces the campaign, unseen by the plan, as -replace does
}

// Config is the flow as configuration.
func (f Fixture) Config(o Options) string {
	var hcl strings.Builder
	for _, block := range f.Flow {
		hcl.WriteString(block.HCL(f.arguments(block, o)...))
		if block.Address == o.Until {
			break
		}
	}
	if o.Trigger != "" {
		fmt.Fprintf(&hcl, "\nresource \"terraform_data\" \"trigger\" {\n  triggers_replace = %q\n}\n", o.Trigger)
	}
	return hcl.String()
}

func (f Fixture) arguments(block Block, o Options) []string {
	var lines []string
	add := func(wanted bool, line string) {
		if wanted {
			lines = append(lines, line)
		}
	}
	add(block.Protected, fmt.Sprintf("deletion_protection = %v", o.Protected))
	add(block.Adopts && o.Adopt, "adopt_existing = true")
	add(o.Timeouts, fmt.Sprintf(`timeouts = { %s = "9m" }`, strings.Join(block.Timeouts, ` = "9m", `)))
	add(o.Edited && block.Address == f.Campaign, f.Edited)
	add(o.Refused && block.Address == f.Campaign, f.Refused)
	return append(lines, f.lifecycle(block, o)...)
}

func (f Fixture) lifecycle(block Block, o Options) []string {
	var lines []string
	if o.KeepTraffic && block.Address == f.Outlives || o.ReplaceTail && block.Address == f.tail() {
		lines = append(lines, "create_before_destroy = true")
	}
	if o.Trigger != "" && block.Address == f.Campaign {
		lines = append(lines, "replace_triggered_by = [terraform_data.trigger]")
	}
	if len(lines) == 0 {
		return nil
	}
	return []string{"lifecycle {\n    " + strings.Join(lines, "\n    ") + "\n  }"}
}

// tail is the last resource of the flow: the assignment of Numbers.
func (f Fixture) tail() string { return f.Flow[len(f.Flow)-1].Address }

// addresses are all resources of the flow, in the order of creation.
func (f Fixture) addresses() []string {
	addresses := make([]string, len(f.Flow))
	for i, block := range f.Flow {
		addresses[i] = block.Address
	}
	return addresses
}

// submitted are the addresses from the campaign to its submission.
func (f Fixture) submitted() []string {
	addresses := f.addresses()
	return addresses[slices.Index(addresses, f.Campaign) : slices.Index(addresses, f.submission().Address)+1]
}
