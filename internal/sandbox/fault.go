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
// asked although the client may not know it.
const (
	// ReplyLost commits, then cuts the connection without a reply.
	ReplyLost FaultKind = "reply_lost"
	// ConnectionReset cuts the connection before anything is done.
	ConnectionReset FaultKind = "reset"
	// Error500Committed commits, then answers 500.
	Error500Committed FaultKind = "error_500_committed"
	// Error500 answers 500 and does nothing.
	Error500 FaultKind = "error_500"
	// Unavailable answers 503 with a line of text and does nothing.
	Unavailable FaultKind = "error_503"
	// Throttled answers 429, with Retry-After when the fault says so.
	Throttled FaultKind = "throttled"
	// ThrottledUntil answers 429, always with Retry-After.
	ThrottledUntil FaultKind = "throttled_until"
	// HTMLPage answers 502 with a web page and does nothing.
	HTMLPage FaultKind = "html_page"
	// Truncated commits and answers with the first half of the JSON body.
	Truncated FaultKind = "truncated"
	// Timeout does nothing and keeps the connection open, without an answer,
	// until the client hangs up.
	Timeout FaultKind = "timeout"
	// TimeoutCommitted commits, then does the same.
	TimeoutCommitted FaultKind = "timeout_committed"
	// LaggingList commits, cuts the connection without a reply, and from then
	// on lists do not show an object before it is [Fault.Lag] old.
	LaggingList FaultKind = "lagging_list"
	// UnknownStatus commits and answers with a status word that the vendor does
	// not have, as do reads of the object for a minute.
	UnknownStatus FaultKind = "unknown_status"
)

// faultKinds is the data that the engine and test matrices share.
var faultKinds = []faultKind{
	{kind: ReplyLost, committed: true},
	{kind: ConnectionReset},
	{kind: Error500Committed, committed: true},
	{kind: Error500},
	{kind: Unavailable},
	{kind: Throttled, turnedAway: true},
	{kind: ThrottledUntil, turnedAway: true},
	{kind: HTMLPage},
	{kind: Truncated, committed: true},
	{kind: Timeout},
	{kind: TimeoutCommitted, committed: true},
	{kind: LaggingList, committed: true},
	{kind: UnknownStatus, committed: true},
}

type faultKind struct {
	kind                  FaultKind
	committed, turnedAway bool
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
func (k FaultKind) Committed() bool { return k.known().committed }

// TurnedAway says whether the answer tells the client that nothing was done,
// so that sending again is harmless.
func (k FaultKind) TurnedAway() bool { return k.known().turnedAway }

// Unanswered says whether nothing was done and the client cannot tell.
func (k FaultKind) Unanswered() bool { return !k.Committed() && !k.TurnedAway() }

func (k FaultKind) known() faultKind {
	for _, known := range faultKinds {
		if known.kind == k {
			return known
		}
	}
	return faultKind{}
}

// Fault makes the next matching requests go wrong. Only requests with valid
// credentials match, and a committed kind fires only when the vendor really
// did what was asked: a refused request leaves it armed.
type Fault struct {
	Vendor     string // empty: any
	Operation  string // operationId; empty: any, token calls included
	Kind       FaultKind
	Count      int           // how often it fires; 0 means once
	RetryAfter time.Duration // Throttled: 0 sends no Retry-After; ThrottledUntil: 0 is a second
	Lag        time.Duration // LaggingList only; 0 is 45 s
	Skip       int           // let this many matching requests pass first
}

// What a fault that does not say does.
const (
	defaultRetryAfter = time.Second
	defaultLag        = 45 * time.Second
)

func (f *Fault) withDefaults() {
	if f.Count <= 0 {
		f.Count = 1
	}
	if f.Kind == ThrottledUntil && f.RetryAfter <= 0 {
		f.RetryAfter = defaultRetryAfter
	}
	if f.Kind == LaggingList && f.Lag <= 0 {
		f.Lag = defaultLag
	}
}

type faults struct {
	mu    sync.Mutex
	armed []*Fault
}

func (f *faults) arm(fault Fault) error {
	if !slices.Contains(FaultKinds(), fault.Kind) {
		return fmt.Errorf("sandbox: unknown fault kind %q, known are %q", fault.Kind, FaultKinds())
	}
	fault.withDefaults()
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
