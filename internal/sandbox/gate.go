package sandbox

import (
	"context"
	"fmt"
	"sync"
)

// Moment says where a gate holds a call.
type Moment string

const (
	// BeforeCommit holds a call that has arrived and is not yet carried out.
	BeforeCommit Moment = "before commit"
	// AfterCommit holds the answer to a call that was carried out.
	AfterCommit Moment = "after commit"
)

// Gate holds the calls of one operation in flight until it lets them go, so
// that a test decides what happens in between: the client is killed, or a
// second one looks. What is held is carried out and answered even when nobody
// waits for the answer any more, as by a real vendor. Calls that are refused
// for their credentials, or that a fault ends before they are carried out, do
// not reach it.
type Gate struct {
	vendor, operation string
	moment            Moment

	mu      sync.Mutex
	arrived int           // calls that came so far
	passed  int           // so many of them may go on, in the order in which they came
	open    bool          // all may
	changed chan struct{} // closed and renewed at every change
}

// Hold puts up a gate, closed. Whoever puts one up must Open it in the end, or
// what it holds is never answered.
func (s *Sandbox) Hold(vendor, operation string, at Moment) *Gate {
	g := &Gate{vendor: vendor, operation: operation, moment: at, changed: make(chan struct{})}
	s.gates.mu.Lock()
	defer s.gates.mu.Unlock()
	s.gates.all = append(s.gates.all, g)
	return g
}

// Arrived waits until that many calls have come to the gate, counting those
// that went through it.
func (g *Gate) Arrived(ctx context.Context, calls int) error {
	for {
		g.mu.Lock()
		enough, changed, arrived := g.arrived >= calls, g.changed, g.arrived
		g.mu.Unlock()
		if enough {
			return nil
		}
		select {
		case <-changed:
		case <-ctx.Done():
			return fmt.Errorf("sandbox: %d of %d calls of %s came: %w", arrived, calls, g.operation, ctx.Err())
		}
	}
}

// Let lets one more call pass, the one that came first.
func (g *Gate) Let() { g.change(func() { g.passed++ }) }

// Open lets all calls pass, from now on too.
func (g *Gate) Open() { g.change(func() { g.open = true }) }

func (g *Gate) change(by func()) {
	g.mu.Lock()
	defer g.mu.Unlock()
	by()
	close(g.changed)
	g.changed = make(chan struct{})
}

// pass holds the caller until it may go.
func (g *Gate) pass() {
	var turn int
	g.change(func() {
		g.arrived++
		turn = g.arrived
	})
	for {
		g.mu.Lock()
		free, changed := g.open || turn <= g.passed, g.changed
		g.mu.Unlock()
		if free {
			return
		}
		<-changed
	}
}

// gates are those of one sandbox.
type gates struct {
	mu  sync.Mutex
	all []*Gate
}

// pass takes a call through the gates that stand in its way at this moment.
func (g *gates) pass(vendor, operation string, at Moment) {
	g.mu.Lock()
	all := g.all[:len(g.all):len(g.all)]
	g.mu.Unlock()
	for _, gate := range all {
		if gate.vendor == vendor && gate.operation == operation && gate.moment == at {
			gate.pass()
		}
	}
}

// reset opens and forgets all gates.
func (g *gates) reset() {
	g.mu.Lock()
	defer g.mu.Unlock()
	for _, gate := range g.all {
		gate.Open()
	}
	g.all = nil
}
