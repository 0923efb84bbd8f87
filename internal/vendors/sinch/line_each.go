package sinch

import (
	"context"
	"errors"
	"maps"
	"net/http"
	"slices"
	"sync"

	"golang.org/x/sync/errgroup"

	"github.com/tendlc/terraform-provider-tendlc/internal/tfkit"
	"github.com/tendlc/terraform-provider-tendlc/internal/transport"
)

// atOnce bounds calls for different numbers under way at the same time.
const atOnce = 8

// each does something for all numbers, several at once, and returns the
// numbers that succeeded and the errors, both sorted by number. After an error
// that is not about one number it begins no other, and that error, a
// *haltError, stands for all that did not get done.
func each(ctx context.Context, numbers []string, do func(context.Context, string) error) (done []string, failed []error) {
	work := labour{failures: map[string]error{}}
	var group errgroup.Group
	group.SetLimit(atOnce)
	for _, number := range numbers {
		group.Go(func() error {
			if work.begins() {
				work.ends(number, do(ctx, number))
			}
			return nil
		})
	}
	_ = group.Wait() // errors are kept by number
	slices.Sort(work.done)
	for _, number := range slices.Sorted(maps.Keys(work.failures)) {
		failed = append(failed, work.failures[number])
	}
	return work.done, failed
}

// labour is what came of the numbers so far.
type labour struct {
	mu       sync.Mutex
	done     []string
	failures map[string]error
	halt     *haltError // nil while it goes on
}

// begins asks whether another number may be begun, and counts it if not.
func (w *labour) begins() bool {
	w.mu.Lock()
	defer w.mu.Unlock()
	if w.halt != nil {
		w.halt.others++
	}
	return w.halt == nil
}

func (w *labour) ends(number string, err error) {
	w.mu.Lock()
	defer w.mu.Unlock()
	switch {
	case err == nil:
		w.done = append(w.done, number)
	case w.halt == nil && isGeneral(err):
		w.halt = &haltError{err: err}
		w.failures[number] = w.halt
	case w.halt != nil && alike(w.halt.err, err):
		w.halt.others++
	default:
		w.failures[number] = err
	}
}

// haltError ended the work on many numbers: the others were not tried, or were
// under way and ended in the same way.
type haltError struct {
	err    error
	others int
}

func (e *haltError) Error() string { return e.err.Error() }
func (e *haltError) Unwrap() error { return e.err }

// isGeneral reports whether an error is not about one number, so that the next
// one would end the same: no time is left, the key is wrong, or Sinch cannot be
// reached or gives no definite answer.
func isGeneral(err error) bool {
	var call *transport.Error
	switch {
	case errors.Is(err, tfkit.ErrTimeUp), errors.Is(err, context.Canceled), errors.Is(err, context.DeadlineExceeded):
		return true
	case !errors.As(err, &call):
		return false
	case call.Status == http.StatusUnauthorized, call.Status == http.StatusForbidden:
		return true
	default:
		return call.Certainty != transport.Refused
	}
}

// alike reports whether two errors need telling only once. A number that is off
// its campaign is always told.
func alike(a, b error) bool { return isPlain(a) && isPlain(b) && kindOf(a) == kindOf(b) }

func isPlain(err error) bool {
	var problem *lineError
	return !errors.As(err, &problem) || problem.left == ""
}

// errorKind is what two errors share that people would call the same.
type errorKind struct {
	certainty transport.Certainty
	status    int
	timeUp    bool
}

func kindOf(err error) errorKind {
	return errorKind{transport.CertaintyOf(err), transport.StatusOf(err), errors.Is(err, tfkit.ErrTimeUp)}
}
