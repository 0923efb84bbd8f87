package sandbox

import (
	"fmt"
	"slices"
	"sync"
	"time"
)

// FaultKind is a way in which a call goes wrong.
type FaultKind string

// The kinds of faults. A kind is Committed when the vendor has done what was
// asked although the client cannot know it.
const (
	// ReplyLost commits, then cuts the connection without a reply.
	ReplyLost FaultKind = "reply_lost"
	// ConnectionReset cuts the connection before anything is done.
	ConnectionReset FaultKind = "reset"
	// Error500Committed commits, then answers 500.
	Error500Committed FaultKind = "error_500_committed"
	// Error500 answers 500 and does nothing.
	Error500 FaultKind = "error_500"
	// Throttled answers 429, with Retry-After when the fault says so.
	Throttled FaultKind = "throttled"
	// HTMLPage answers 502 with a web page and does nothing.
	HTMLPage FaultKind = "html_page"
	// Truncated commits and answers with the first half of the JSON body.
	Truncated FaultKind = "truncated"
)

// faultKinds is the data that the engine and test matrices share.
var faultKinds = []struct {
	kind      FaultKind
	committed bool
}{
	{ReplyLost, true},
	{ConnectionReset, false},
	{Error500Committed, true},
	{Error500, false},
	{Throttled, false},
	{HTMLPage, false},
	{Truncated, true},
}

// FaultKinds lists every kind, for test matrices.
func FaultKinds() []FaultKind {
	kinds := make([]FaultKind, len(faultKinds))
	for i, k := range faultKinds {
		kinds[i] = k.kind
	}
	return kinds
}

// Committed says whether the vendor has done what was asked when a fault of
// this kind fires.
func (k FaultKind) Committed() bool {
	for _, known := range faultKinds {
		if known.kind == k {
			return known.committed
		}
	}
	return false
}

// Fault makes the next matching requests go wrong. Only requests with valid
// credentials match, and a committed kind fires only when the vendor really
// did what was asked: a refused request leaves it armed.
type Fault struct {
	Vendor     string // empty: any
	Operation  string // operationId; empty: any, token calls included
	Kind       FaultKind
	Count      int           // how often it fires; 0 means once
	RetryAfter time.Duration // Throttled only; 0: no Retry-After header
	Skip       int           // let this many matching requests pass first
}

type faults struct {
	mu    sync.Mutex
	armed []*Fault
}

func (f *faults) arm(fault Fault) error {
	if !slices.Contains(FaultKinds(), fault.Kind) {
		return fmt.Errorf("sandbox: unknown fault kind %q, known are %q", fault.Kind, FaultKinds())
	}
	if fault.Count <= 0 {
		fault.Count = 1
	}
	f.mu.Lock()
	defer f.mu.Unlock()
	f.armed = append(f.armed, &fault)
	return nil
}

// take claims one firing of the first fault that matches, or returns nil.
// Claimed but not fired, it must be given back.
func (f *faults) take(vendor, operation string) *Fault {
	f.mu.Lock()
	defer f.mu.Unlock()
	for _, fault := range f.armed {
		if fault.Count == 0 || !fault.matches(vendor, operation) {
			continue
		}
		if fault.Skip > 0 {
			fault.Skip--
			continue
		}
		fault.Count--
		return fault
	}
	return nil
}

func (f *Fault) matches(vendor, operation string) bool {
	return (f.Vendor == "" || f.Vendor == vendor) && (f.Operation == "" || f.Operation == operation)
}

func (f *faults) giveBack(fault *Fault) {
	f.mu.Lock()
	defer f.mu.Unlock()
	fault.Count++
}

// all is what is still armed.
func (f *faults) all() []Fault {
	f.mu.Lock()
	defer f.mu.Unlock()
	armed := []Fault{}
	for _, fault := range f.armed {
		if fault.Count > 0 {
			armed = append(armed, *fault)
		}
	}
	return armed
}

func (f *faults) reset() {
	f.mu.Lock()
	defer f.mu.Unlock()
	f.armed = nil
}
