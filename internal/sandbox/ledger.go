package sandbox

import (
	"slices"
	"sync"
	"time"
)

// Charge is one line of the fee ledger. Its time is when the event was due,
// not when somebody looked.
type Charge struct {
	Time       time.Time `json:"time"`
	Vendor     string    `json:"vendor"`
	ObjectID   string    `json:"objectId"`
	ObjectKind string    `json:"objectKind"` // "brand" or "campaign"
	Name       string    `json:"name"`
	Type       string    `json:"type"` // Commitment or Charged
	Amount     float64   `json:"amount"`
	Currency   string    `json:"currency"` // "USD"
	Reason     string    `json:"reason"`
}

// The types of ledger lines: money that will be due when the vendor accepts,
// and money that is due.
const (
	Commitment = "commitment"
	Charged    = "charge"
)

type ledger struct {
	mu    sync.Mutex
	lines []Charge
}

func (l *ledger) add(c Charge) {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.lines = append(l.lines, c)
}

func (l *ledger) all() []Charge {
	l.mu.Lock()
	lines := slices.Clone(l.lines)
	l.mu.Unlock()
	slices.SortStableFunc(lines, func(a, b Charge) int { return a.Time.Compare(b.Time) })
	return lines
}

func (l *ledger) reset() {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.lines = nil
}
