// Package governor decides when a call may be sent, so that an account's calls
// together keep the vendor's limits. It owns the queue and the pace of each
// class of calls: published limits as they are given, and where nothing is
// published a pace found out from the vendor's refusals (429).
//
// It must not know HTTP, a vendor or what a call means, and it repeats
// nothing: whether a refused call is sent again is its caller's decision.
package governor

import (
	"context"
	"fmt"
	"sync"
	"time"

	"github.com/tendlc/terraform-provider-tendlc/internal/clock"
)

// Limit is a rate for the whole account: so many calls a second, and so many
// at once after a rest. Both are above 0.
type Limit struct {
	PerSecond float64
	Burst     int
}

// The classes of the operations that have no limit of their own.
const (
	Reads  = "reads"
	Writes = "writes"
)

// assumed is what a part of an unpublished limit is taken of: what those
// vendors allow that do publish it. The whole of an unpublished limit is
// whatever the vendor lets pass.
var assumed = map[string]Limit{
	Reads:  {PerSecond: 10, Burst: 1},
	Writes: {PerSecond: 1, Burst: 1},
}

// Config is one account's limits on one of the vendor's APIs.
type Config struct {
	// Clock is what waiting is done on; nil is the wall clock.
	Clock clock.Clock
	// Share is the part of every limit that may be used, above 0 and at most
	// 1; 0 stands for 1.
	Share float64
	// Limits are the published ones by operation. Each of these operations is a
	// class of its own, as vendors count them.
	Limits map[string]Limit
}

// Governor holds the queues of one account. It is safe for concurrent use.
type Governor struct {
	cfg Config

	mu    sync.Mutex
	lanes map[string]*lane
}

// New checks the configuration.
func New(cfg Config) (*Governor, error) {
	if cfg.Share == 0 {
		cfg.Share = 1
	}
	if !(cfg.Share > 0 && cfg.Share <= 1) { // refuses NaN too
		return nil, fmt.Errorf("governor: a share of %v is not above 0 and at most 1", cfg.Share)
	}
	for operation, limit := range cfg.Limits {
		if !(limit.PerSecond > 0) || limit.Burst < 1 {
			return nil, fmt.Errorf("governor: the limit of %s is %+v", operation, limit)
		}
	}
	if cfg.Clock == nil {
		cfg.Clock = clock.Real()
	}
	return &Governor{cfg: cfg, lanes: map[string]*lane{}}, nil
}

// Turn is the permission to send one request now.
type Turn struct {
	// Class is the operation where that has a limit of its own, else Reads or
	// Writes.
	Class string
	// At is when it came, and Waited how long that took.
	At     time.Time
	Waited time.Duration
	// PerSecond is the pace of the class as the turn came; +Inf: it has none.
	PerSecond float64
	// Rested says that the wait was, at least in part, the rest after a refusal.
	Rested bool

	lane *lane
	cuts int // how often the class had been slowed down by then
}

// Wait returns when one request of the operation may be sent. Within a class
// turns come in the order in which they were asked for. The errors are the
// context's, as soon as that ends, and an *ExhaustedError; no turn is taken
// then.
func (g *Governor) Wait(ctx context.Context, operation string, reads bool) (Turn, error) {
	return g.lane(operation, reads).wait(ctx)
}

// Refused tells that the vendor refused the request of this turn for being one
// too many: nobody of the class gets a turn for so long, and turns come more
// slowly for some time after. Refusals of requests that were sent before the
// class last slowed down do not slow it down again.
func (t Turn) Refused(rest time.Duration) { t.lane.refusal(t, rest, true) }

// RefusedSilently is Refused for a vendor that does not say how long to rest.
// It returns the rest, which grows while the class gets nothing but refusals.
func (t Turn) RefusedSilently() time.Duration { return t.lane.refusal(t, 0, false) }

// Answered tells that the vendor has answered the request of this turn with
// anything but a refusal for being one too many.
func (t Turn) Answered() { t.lane.answered(t) }

// ExhaustedError is for who asks for a turn of a class that has had nothing but
// refusals, with rests of ten minutes between them, and would have to rest
// again: a limit that counts seconds passes, so this is a quota of a longer
// time, which a run does not outlast. After the rest the next who asks is let
// through, to see.
type ExhaustedError struct {
	Class string
	// Rests is how long the class has rested since its last answer, in vain.
	Rests time.Duration
}

// Error implements error.
func (e *ExhaustedError) Error() string {
	return fmt.Sprintf("every request of the limit %s was refused, after rests of %v in all too", e.Class, e.Rests.Round(time.Second))
}

// lane finds the queue of an operation's class, or opens it.
func (g *Governor) lane(operation string, reads bool) *lane {
	class := Writes
	if reads {
		class = Reads
	}
	limit, published := g.cfg.Limits[operation]
	if published {
		class = operation
	}
	g.mu.Lock()
	defer g.mu.Unlock()
	if open, found := g.lanes[class]; found {
		return open
	}
	opened := newLane(class, g.cfg.Clock, g.paceOf(class, limit, published))
	g.lanes[class] = opened
	return opened
}

// paceOf is what a class begins with.
func (g *Governor) paceOf(class string, limit Limit, published bool) pace {
	switch {
	case published:
		return limited(limit, g.cfg.Share)
	case g.cfg.Share < 1:
		return limited(assumed[class], g.cfg.Share)
	default:
		return unlimited()
	}
}
