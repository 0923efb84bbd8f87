package sandbox

import (
	"cmp"
	"net/http"
	"slices"
)

// Calls is a line of the report on traffic: the calls of one operation.
type Calls struct {
	Vendor    string `json:"vendor"`
	Operation string `json:"operation"` // operationId; empty: unknown paths
	// Kind is Reads or Writes, and Limit the class whose limit they count
	// against: the same, or the operation where it has a limit of its own.
	Kind  string `json:"kind"`
	Limit string `json:"limit"`
	// Calls came, of which Refused were answered with 429.
	Calls   int `json:"calls"`
	Refused int `json:"refused"`
}

// CallsByOperation counts the calls since the last ResetCalls or Reset, by
// vendor and operation.
func (s *Sandbox) CallsByOperation() []Calls {
	type key struct{ vendor, operation string }
	counted := map[key]*Calls{}
	for _, entry := range s.journal.since(s.callsFrom.Load()) {
		line := counted[key{entry.Vendor, entry.Operation}]
		if line == nil {
			line = &Calls{Vendor: entry.Vendor, Operation: entry.Operation, Kind: Writes}
			if entry.Class == Read {
				line.Kind = Reads
			}
			line.Limit, _ = s.LimitsOf(entry.Vendor).of(entry.Operation, entry.Class)
			counted[key{entry.Vendor, entry.Operation}] = line
		}
		line.Calls++
		if entry.Status == http.StatusTooManyRequests {
			line.Refused++
		}
	}
	lines := make([]Calls, 0, len(counted))
	for _, line := range counted {
		lines = append(lines, *line)
	}
	slices.SortFunc(lines, func(a, b Calls) int {
		return cmp.Or(cmp.Compare(a.Vendor, b.Vendor), cmp.Compare(a.Kind, b.Kind), cmp.Compare(a.Operation, b.Operation))
	})
	return lines
}

// ResetCalls has CallsByOperation begin anew, and forgets nothing else.
func (s *Sandbox) ResetCalls() { s.callsFrom.Store(s.journal.arrivals.Load()) }
