package governor

import (
	"context"
	"sync"
	"time"

	"golang.org/x/sync/semaphore"
	"golang.org/x/time/rate"

	"github.com/tendlc/terraform-provider-tendlc/internal/clock"
)

// lane is the queue of one class.
type lane struct {
	class string
	clock clock.Clock
	// door is held by the one caller whose turn is next. It lets callers in in
	// the order in which they came. Only that one sleeps: so a refusal that
	// comes in meanwhile holds up everybody, and who gives up takes nothing
	// along that would have to be given back.
	door *semaphore.Weighted

	mu        sync.Mutex
	pace      pace
	bucket    *rate.Limiter
	restUntil time.Time
	cuts      int
	// row is how many times the class was refused since its last answer, all
	// requests of one moment as one, rest what the last of them asked for, and
	// rests what those before did: the class has rested so long in vain.
	row         int
	rest, rests time.Duration
}

func newLane(class string, clk clock.Clock, p pace) *lane {
	return &lane{
		class: class, clock: clk, door: semaphore.NewWeighted(1), pace: p,
		bucket: rate.NewLimiter(p.at(clk.Now()), p.burst),
	}
}

func (l *lane) wait(ctx context.Context) (Turn, error) {
	if err := ctx.Err(); err != nil {
		return Turn{}, err
	}
	came := l.clock.Now()
	if err := l.door.Acquire(ctx, 1); err != nil {
		return Turn{}, err
	}
	defer l.door.Release(1)
	rested := false
	for {
		turn, delay := l.take()
		if delay <= 0 {
			turn.Waited, turn.Rested = turn.At.Sub(came), rested
			return turn, nil
		}
		if err := l.exhausted(turn.Rested); err != nil {
			return Turn{}, err
		}
		rested = rested || turn.Rested
		if err := l.clock.Sleep(ctx, delay); err != nil {
			return Turn{}, err
		}
	}
}

// take takes a turn if there is one now, else it says in how long to look
// again, and in the turn whether that is a rest.
func (l *lane) take() (Turn, time.Duration) {
	l.mu.Lock()
	defer l.mu.Unlock()
	now := l.clock.Now()
	if rest := l.restUntil.Sub(now); rest > 0 {
		return Turn{Rested: true}, rest
	}
	perSecond := l.pace.at(now)
	l.bucket.SetLimitAt(now, perSecond)
	reserved := l.bucket.ReserveN(now, 1)
	if delay := reserved.DelayFrom(now); delay > 0 {
		reserved.CancelAt(now)
		return Turn{}, delay
	}
	l.pace.sent.add(now)
	return Turn{Class: l.class, At: now, PerSecond: finite(perSecond), lane: l, cuts: l.cuts}, 0
}

// exhausted is why somebody who would have to rest is not kept waiting.
func (l *lane) exhausted(resting bool) error {
	l.mu.Lock()
	defer l.mu.Unlock()
	if resting && l.rests >= longest {
		return &ExhaustedError{Class: l.class, Rests: l.rests}
	}
	return nil
}

// refusal slows the class down and lets it rest, as long as the vendor says or,
// where it does not, as long as the row of refusals suggests.
func (l *lane) refusal(t Turn, rest time.Duration, said bool) time.Duration {
	l.mu.Lock()
	defer l.mu.Unlock()
	now := l.clock.Now()
	first := t.cuts == l.cuts
	if first {
		l.cuts++
		l.row++
		l.pace.slowDown(now)
	}
	if !said {
		rest = restAfter(l.row)
	}
	if first {
		l.rest, l.rests = rest, l.rests+l.rest
	}
	l.restUntil = later(l.restUntil, now.Add(rest))
	// A pace that recovered during the rest would come back at full speed.
	l.pace.recoverFrom(later(now, l.restUntil))
	return rest
}

// answered ends a row of refusals. An answer to what was sent before the last
// of them says nothing of the time after it.
func (l *lane) answered(t Turn) {
	l.mu.Lock()
	defer l.mu.Unlock()
	if t.cuts == l.cuts {
		l.row, l.rest, l.rests = 0, 0, 0
	}
}

func later(a, b time.Time) time.Time {
	if a.After(b) {
		return a
	}
	return b
}
