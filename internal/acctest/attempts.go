package acctest

import (
	"context"
	"sync"
	"time"
)

// attempts are the calls that the provider is making. Their time is up when
// the sandbox says that it will not answer one of them, so that no test waits
// for a timeout; in a world without such a fault nothing is different.
type attempts struct {
	mu      sync.Mutex
	next    int
	cancels map[int]context.CancelCauseFunc
}

// begin is context.WithTimeout, but for an end that comes early.
func (a *attempts) begin(ctx context.Context, d time.Duration) (context.Context, context.CancelFunc) {
	limited, stop := context.WithTimeout(ctx, d)
	early, cancel := context.WithCancelCause(limited)
	a.mu.Lock()
	defer a.mu.Unlock()
	if a.cancels == nil {
		a.cancels = map[int]context.CancelCauseFunc{}
	}
	a.next++
	number := a.next
	a.cancels[number] = cancel
	return early, func() {
		a.mu.Lock()
		delete(a.cancels, number)
		a.mu.Unlock()
		cancel(nil)
		stop()
	}
}

// begun is how many attempts there were so far.
func (a *attempts) begun() int {
	a.mu.Lock()
	defer a.mu.Unlock()
	return a.next
}

// expire ends every attempt that is under way. One that would have been
// answered is then like any other call that took too long.
func (a *attempts) expire() {
	a.mu.Lock()
	defer a.mu.Unlock()
	for _, cancel := range a.cancels {
		cancel(context.DeadlineExceeded)
	}
}
