package sandbox

import (
	"fmt"
	"net/http"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"time"

	"github.com/tendlc/terraform-provider-tendlc/internal/clock"
)

// Config is how a sandbox starts.
type Config struct {
	// Clock is virtual in tests and real in the server, which is also the
	// default.
	Clock clock.Clock
	// Review is the policy for objects that nothing else scripts.
	Review Review
	// Traffic is the policy for calls on their way in.
	Traffic Traffic
	// Stalled, if set, is called when a fault holds a request that is never
	// answered, so that a test can let the client's time run out.
	Stalled func()
	// Seed, if there is one, fills the accounts at the start and after a reset,
	// see [Sandbox.Seed].
	Seed []byte
}

// Sandbox serves the APIs of its vendors and remembers what was done with
// them. It is safe for concurrent use.
type Sandbox struct {
	clock   clock.Clock
	initial Review
	usual   Traffic // that of Config
	stalled func()
	seed    []byte
	vendors []*mounted

	mu     sync.Mutex // guards review
	review Review

	journal    journal
	ledger     ledger
	violations violations
	faults     faults
	gates      gates
	strange    strange
	traffic    traffic
	callsFrom  atomic.Int64 // the arrival up to which CallsByOperation does not count
}

// mounted is a vendor together with its parsed contract.
type mounted struct {
	Vendor
	contract   *contract
	limits     Limits
	operations map[string]Operation
}

// New builds a sandbox of the given vendors. It fails when a contract cannot
// be read, when a vendor serves an operation that its contract does not have,
// when the review outcome is one that no vendor knows, or when there is
// something wrong with the seed.
func New(cfg Config, vendors ...Vendor) (*Sandbox, error) {
	if cfg.Clock == nil {
		cfg.Clock = clock.Real()
	}
	if cfg.Stalled == nil {
		cfg.Stalled = func() {}
	}
	s := &Sandbox{clock: cfg.Clock, stalled: cfg.Stalled}
	for _, v := range vendors {
		m, err := mount(v)
		if err != nil {
			return nil, fmt.Errorf("sandbox: %s: %w", v.Name(), err)
		}
		s.vendors = append(s.vendors, m)
	}
	review := cfg.Review.withDefaults()
	if err := s.checkOutcome(review.Outcome); err != nil {
		return nil, err
	}
	s.initial, s.review = review, review
	if err := s.setTraffic(cfg.Traffic); err != nil {
		return nil, err
	}
	s.usual = cfg.Traffic
	for _, m := range s.vendors {
		m.Attach(Env{Clock: s.clock, Charge: s.ledger.add, Review: review})
	}
	if cfg.Seed != nil {
		s.seed = cfg.Seed
		if err := s.Seed(cfg.Seed); err != nil {
			return nil, err
		}
	}
	return s, nil
}

func mount(v Vendor) (*mounted, error) {
	c, err := parseContract(v.Contract())
	if err != nil {
		return nil, err
	}
	m := &mounted{Vendor: v, contract: c, operations: v.Operations(), limits: limitsOf(v, c)}
	for id := range m.operations {
		if !c.has(id) {
			return nil, fmt.Errorf("operation %s is not in the contract", id)
		}
	}
	return m, nil
}

// Handler serves /<vendor>/... and /_sandbox/... . Paths are taken as they
// come: a ServeMux would redirect a doubled slash or dots to the clean path,
// which a vendor would not, and so hide that a client builds such paths.
func (s *Sandbox) Handler() http.Handler {
	parts := map[string]http.Handler{"_sandbox": s.controlHandler()}
	for _, m := range s.vendors {
		parts[m.Name()] = &exchange{sandbox: s, vendor: m}
	}
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		first, _, _ := strings.Cut(strings.TrimPrefix(r.URL.Path, "/"), "/")
		if part, ok := parts[first]; ok {
			part.ServeHTTP(w, r)
			return
		}
		http.NotFound(w, r)
	})
}

// Journal is every request so far, oldest first by arrival.
func (s *Sandbox) Journal() []Entry { return s.journal.all() }

// Ledger is every line so far in the order of time, including what became due
// since somebody last looked.
func (s *Sandbox) Ledger() []Charge {
	s.advance()
	return s.ledger.all()
}

// Violations is every breach of a contract so far, by client or sandbox. A
// test suite fails when there is one that the test did not provoke.
func (s *Sandbox) Violations() []Violation { return s.violations.all() }

// InjectFault arms a fault. Faults on the same operation fire one after the
// other in the order they were armed. It panics on a kind, a vendor or an
// operation that does not exist, because a misspelt fault would make a test pass
// for nothing.
func (s *Sandbox) InjectFault(f Fault) {
	if err := s.arm(f); err != nil {
		panic(err)
	}
}

// SetReview changes the policy from now on, also for what is in review: what
// was held is decided at once. It panics on an outcome that no vendor knows.
func (s *Sandbox) SetReview(r Review) {
	if err := s.setReview(r); err != nil {
		panic(err)
	}
}

// CurrentReview is the policy in force.
func (s *Sandbox) CurrentReview() Review {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.review
}

// Reset forgets objects, journal, ledger, violations and faults and returns to
// the seed and the review and traffic policies of Config. Issued credentials
// stay valid, and ids are not used again.
func (s *Sandbox) Reset() {
	s.mu.Lock()
	s.review = s.initial
	s.mu.Unlock()
	for _, m := range s.vendors {
		m.Reset()
		m.SetReview(s.initial)
	}
	s.traffic.set(s.usual)
	s.journal.reset()
	s.ledger.reset()
	s.violations.reset()
	s.faults.reset()
	s.strange.reset()
	s.gates.reset()
	if s.seed != nil {
		_ = s.Seed(s.seed) // it was taken at the start
	}
}

func (s *Sandbox) setReview(r Review) error {
	r = r.withDefaults()
	if err := s.checkOutcome(r.Outcome); err != nil {
		return err
	}
	s.mu.Lock()
	s.review = r
	s.mu.Unlock()
	for _, m := range s.vendors {
		m.SetReview(r)
	}
	return nil
}

func (s *Sandbox) checkOutcome(o Outcome) error {
	known := []Outcome{Approve, Reject, Hold}
	for _, m := range s.vendors {
		known = append(known, m.Outcomes()...)
	}
	if !slices.Contains(known, o) {
		return fmt.Errorf("sandbox: unknown review outcome %q, known are %q", o, known)
	}
	return nil
}

// advance lets everything that is due by now happen.
func (s *Sandbox) advance() {
	for _, m := range s.vendors {
		m.Advance()
	}
}

func (s *Sandbox) now() time.Time { return s.clock.Now() }
