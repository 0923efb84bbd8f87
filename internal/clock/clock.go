// Package clock is the one source of time for everything that waits: polls,
// retries, review delays. It exists so that tests can let fifteen minutes pass
// in no time, with the client and the sandbox agreeing on what time it is.
//
// It must not know what is being waited for.
package clock

import (
	"context"
	"sync"
	"time"
)

// Clock tells the time and waits. Implementations are safe for concurrent use.
type Clock interface {
	// Now is the current time.
	Now() time.Time
	// Sleep returns nil when d has passed, or the context's error as soon as
	// the context ends, whichever comes first.
	Sleep(ctx context.Context, d time.Duration) error
}

// Real is the wall clock.
func Real() Clock { return realClock{} }

type realClock struct{}

func (realClock) Now() time.Time { return time.Now() }

func (realClock) Sleep(ctx context.Context, d time.Duration) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	timer := time.NewTimer(d)
	defer timer.Stop()
	select {
	case <-timer.C:
		return nil
	case <-ctx.Done():
		return ctx.Err()
	}
}

// Virtual is a clock that moves only when somebody sleeps on it or advances
// it: a Sleep takes no wall time and leaves the clock d later. Concurrent
// sleepers add up, so time may pass faster than for any one of them.
type Virtual struct {
	mu  sync.Mutex
	now time.Time
}

// NewVirtual starts a virtual clock at the given time.
func NewVirtual(start time.Time) *Virtual { return &Virtual{now: start} }

// Now is the virtual time.
func (v *Virtual) Now() time.Time {
	v.mu.Lock()
	defer v.mu.Unlock()
	return v.now
}

// Sleep advances the clock by d.
func (v *Virtual) Sleep(ctx context.Context, d time.Duration) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	v.Advance(d)
	return nil
}

// Advance moves the clock forward by d; a negative d is ignored, because no
// part of the system expects time to run backwards.
func (v *Virtual) Advance(d time.Duration) {
	if d <= 0 {
		return
	}
	v.mu.Lock()
	defer v.mu.Unlock()
	v.now = v.now.Add(d)
}

// Limiter is implemented by clocks that decide themselves when the time for an
// attempt is up, so that tests can time a call out without waiting for it.
type Limiter interface {
	// WithTimeout is context.WithTimeout as this clock has it.
	WithTimeout(ctx context.Context, d time.Duration) (context.Context, context.CancelFunc)
}

// WithTimeout bounds what happens on the network, where time passes whatever a
// virtual clock says: by the clock if it is a Limiter, else by the wall clock.
func WithTimeout(ctx context.Context, c Clock, d time.Duration) (context.Context, context.CancelFunc) {
	if limiter, ok := c.(Limiter); ok {
		return limiter.WithTimeout(ctx, d)
	}
	return context.WithTimeout(ctx, d)
}
