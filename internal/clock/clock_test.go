package clock_test

import (
	"context"
	"errors"
	"sync"
	"testing"
	"time"

	"github.com/tendlc/terraform-provider-tendlc/internal/clock"
)

var start = time.Date(2026, 11, 21, 9, 0, 0, 0, time.UTC)

func TestVirtualMovesOnlyWhenTold(t *testing.T) {
	t.Parallel()
	c := clock.NewVirtual(start)
	at := func(want time.Duration) {
		t.Helper()
		if got := c.Now().Sub(start); got != want {
			t.Errorf("%s have passed, want %s", got, want)
		}
	}
	at(0)
	c.Advance(time.Hour)
	at(time.Hour)
	c.Advance(-time.Hour)
	c.Advance(0)
	at(time.Hour)
	if err := c.Sleep(t.Context(), 24*time.Hour); err != nil {
		t.Error(err)
	}
	at(25 * time.Hour)
	if err := c.Sleep(t.Context(), -time.Hour); err != nil {
		t.Error(err)
	}
	at(25 * time.Hour)
}

func TestSleepOfAContextThatEnded(t *testing.T) {
	t.Parallel()
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	virtual := clock.NewVirtual(start)
	for name, c := range map[string]clock.Clock{"virtual": virtual, "real": clock.Real()} {
		if err := c.Sleep(ctx, time.Hour); !errors.Is(err, context.Canceled) {
			t.Errorf("%s: %v", name, err)
		}
	}
	if !virtual.Now().Equal(start) {
		t.Error("time passed for nobody")
	}
}

// Many sleepers at once: no time is lost, and each finds that its own has
// passed.
func TestVirtualSleepersAtOnce(t *testing.T) {
	t.Parallel()
	c := clock.NewVirtual(start)
	var group sync.WaitGroup
	for range 50 {
		group.Go(func() {
			before := c.Now()
			if err := c.Sleep(t.Context(), time.Second); err != nil {
				t.Error(err)
			}
			if passed := c.Now().Sub(before); passed < time.Second {
				t.Errorf("woken after %s", passed)
			}
		})
	}
	group.Wait()
	if passed := c.Now().Sub(start); passed < time.Second || passed > 50*time.Second {
		t.Errorf("%s have passed", passed)
	}
}

func TestRealTellsTheTimeAndWaits(t *testing.T) {
	t.Parallel()
	c := clock.Real()
	before := time.Now()
	if err := c.Sleep(t.Context(), time.Millisecond); err != nil {
		t.Error(err)
	}
	if now := c.Now(); now.Sub(before) < time.Millisecond || now.After(time.Now()) {
		t.Errorf("it is %s", now)
	}
	for _, none := range []time.Duration{0, -time.Hour} {
		if err := c.Sleep(t.Context(), none); err != nil {
			t.Error(err)
		}
	}
}

// A sleep on the wall clock ends with its context, not with its time.
func TestRealSleepIsCutShort(t *testing.T) {
	t.Parallel()
	ctx, cancel := context.WithCancel(t.Context())
	done := make(chan error)
	go func() { done <- clock.Real().Sleep(ctx, time.Hour) }()
	cancel()
	if err := <-done; !errors.Is(err, context.Canceled) {
		t.Error(err)
	}
}

// limited is a clock that ends every attempt at once.
type limited struct{ clock.Clock }

func (limited) WithTimeout(ctx context.Context, _ time.Duration) (context.Context, context.CancelFunc) {
	ended, cancel := context.WithCancelCause(ctx)
	cancel(context.DeadlineExceeded)
	return ended, func() {}
}

func TestWithTimeoutIsTheLimitersOrTheWallClocks(t *testing.T) {
	t.Parallel()
	virtual := clock.NewVirtual(start)
	ctx, cancel := clock.WithTimeout(t.Context(), virtual, time.Hour)
	defer cancel()
	virtual.Advance(24 * time.Hour)
	if deadline, ok := ctx.Deadline(); !ok || time.Until(deadline) > time.Hour || ctx.Err() != nil {
		t.Errorf("deadline %v, %v: virtual time must not end what happens on the network", deadline, ctx.Err())
	}
	ctx, cancel = clock.WithTimeout(t.Context(), limited{virtual}, time.Hour)
	defer cancel()
	if !errors.Is(context.Cause(ctx), context.DeadlineExceeded) {
		t.Errorf("cause: %v", context.Cause(ctx))
	}
}
