package acctest

import (
	"fmt"
	"strings"
	"sync"
	"text/tabwriter"
)

// matrix is the table of a vendor's cells: rows are calls, columns faults. The
// vendor's calls are few and the faults many, so it is printed on its side.
type matrix struct {
	vendor     string
	rows, cols []string
	mu         sync.Mutex
	cells      map[[2]string]result
}

// result is what a cell came to.
type result struct {
	charges int
	words   string // of the two applies
}

func (r result) String() string { return fmt.Sprintf("%d %s", r.charges, r.words) }

func newMatrix(f Fixture) *matrix {
	m := &matrix{vendor: f.Vendor, cells: map[[2]string]result{}}
	for _, call := range f.Calls {
		m.rows = append(m.rows, call.Name)
	}
	for _, column := range matrixFaults() {
		m.cols = append(m.cols, column.name)
	}
	return m
}

// note writes into a cell.
func (m *matrix) note(row, col string, r result) {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.cells[[2]string{row, col}] = r
}

// String is the table as text.
func (m *matrix) String() string {
	m.mu.Lock()
	defer m.mu.Unlock()
	var text strings.Builder
	fmt.Fprintf(&text, "%s: %d calls x %d faults, %d cells; charges, and what the first and the second apply came to\n",
		m.vendor, len(m.rows), len(m.cols), len(m.cells))
	w := tabwriter.NewWriter(&text, 0, 0, 2, ' ', 0)
	fmt.Fprintf(w, "\t%s\n", strings.Join(m.rows, "\t"))
	for _, col := range m.cols {
		line, played := "", false
		for _, row := range m.rows {
			cell, ok := m.cells[[2]string{row, col}]
			if ok {
				line += cell.String()
			}
			line, played = line+"\t", played || ok
		}
		if played { // a run may leave columns out
			fmt.Fprintln(w, col+"\t"+strings.TrimSuffix(line, "\t"))
		}
	}
	fmt.Fprintln(w, "charges, cells\t"+strings.Join(m.totals(), "\t"))
	_ = w.Flush() // into memory
	return text.String()
}

// totals are the charges of each row and the cells that they stand in: one
// charge a cell, or none where the call is free.
func (m *matrix) totals() []string {
	totals := make([]string, len(m.rows))
	for i, row := range m.rows {
		charges, cells := 0, 0
		for at, cell := range m.cells {
			if at[0] == row {
				charges, cells = charges+cell.charges, cells+1
			}
		}
		totals[i] = fmt.Sprintf("%d in %d", charges, cells)
	}
	return totals
}
