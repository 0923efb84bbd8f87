package sandbox

import (
	"fmt"
	"slices"
	"strings"
)

// arm arms a fault that can strike: one whose vendor and operation exist.
func (s *Sandbox) arm(f Fault) error {
	var vendors, operations []string
	for _, m := range s.vendors {
		vendors = append(vendors, m.Name())
		if f.Vendor == "" || f.Vendor == m.Name() {
			operations = append(operations, sortedKeys(m.operations)...)
		}
	}
	switch {
	case f.Vendor != "" && !slices.Contains(vendors, f.Vendor):
		return fmt.Errorf("sandbox: there is no vendor %q, only %s", f.Vendor, strings.Join(vendors, ", "))
	case f.Operation != "" && !slices.Contains(operations, f.Operation):
		return fmt.Errorf("sandbox: there is no operation %q; the nearest is %q, and GET /_sandbox lists them", f.Operation, nearest(f.Operation, operations))
	}
	return s.faults.arm(f)
}

// nearest is the name that takes the fewest changes of a letter to write,
// whatever the case.
func nearest(name string, names []string) string {
	return slices.MinFunc(names, func(a, b string) int {
		return distance(strings.ToLower(name), strings.ToLower(a)) - distance(strings.ToLower(name), strings.ToLower(b))
	})
}

// distance is how many bytes must be added, taken away or changed between two
// words.
func distance(a, b string) int {
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range len(a) {
		diagonal := row[0]
		row[0] = i + 1
		for j := range len(b) {
			change := diagonal
			if a[i] != b[j] {
				change++
			}
			diagonal = row[j+1]
			row[j+1] = min(change, diagonal+1, row[j]+1)
		}
	}
	return row[len(b)]
}
