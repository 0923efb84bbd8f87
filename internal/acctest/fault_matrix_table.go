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
	cells      map[[2]string]string
}

func newMatrix(f Fixture) *matrix {
	m := &matrix{vendor: f.Vendor, cells: map[[2]string]string{}}
	for _, call := range f.Calls {
		m.rows = append(m.rows, call.Name)
	}
	for _, column := range matrixFaults() {
		m.cols = append(m.cols, column.name)
	}
	return m
}

// note writes into a cell.
func (m *matrix) note(row, col, text string) {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.cells[[2]string{row, col}] = text
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
		line := ""
		for _, row := range m.rows {
			line += "\t" + m.cells[[2]string{row, col}]
		}
		if strings.TrimSpace(line) != "" { // a run may leave columns out
			fmt.Fprintln(w, col+line)
		}
	}
	_ = w.Flush() // into memory
	return text.String()
}
