package tfkit

import (
	"context"
	"errors"
	"time"

	"github.com/tendlc/terraform-provider-tendlc/internal/clock"
)

// ErrTimeUp is what Wait.Until returns when the time is up and nothing else
// went wrong.
var ErrTimeUp = errors.New("the time is up")

// Wait is a series of looks at the vendor with growing pauses. All times are
// measured on the clock, so a test can wait for days.
type Wait struct {
	Clock   clock.Clock
	First   time.Duration // pause after the first look
	Longest time.Duration // pauses grow by half up to this
	Timeout time.Duration // in all
}

// ReviewWait is the rhythm for reviews by people: seconds at first, because
// some registrations take only minutes, then once a minute.
func ReviewWait(clk clock.Clock, timeout time.Duration) Wait {
	return Wait{Clock: clk, First: 2 * time.Second, Longest: time.Minute, Timeout: timeout}
}

// ProvisioningWait is the rhythm for machines: attaching, detaching, deleting.
func ProvisioningWait(clk clock.Clock, timeout time.Duration) Wait {
	return Wait{Clock: clk, First: time.Second, Longest: 10 * time.Second, Timeout: timeout}
}

// Until looks, and looks again until look says done, an error ends it, the
// context ends, or the timeout has passed (ErrTimeUp). There is always one
// look, and one at the very end of the time.
func (w Wait) Until(ctx context.Context, look func(context.Context) (done bool, err error)) error {
	deadline := w.Clock.Now().Add(w.Timeout)
	pause := w.First
	for {
		done, err := look(ctx)
		if done || err != nil {
			return err
		}
		left := deadline.Sub(w.Clock.Now())
		if left <= 0 {
			return ErrTimeUp
		}
		if err := w.Clock.Sleep(ctx, min(pause, left)); err != nil {
			return err
		}
		pause = min(pause*3/2, w.Longest)
	}
}
