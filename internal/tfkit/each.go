package tfkit

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"slices"
	"sync"

	"golang.org/x/sync/errgroup"

	"github.com/tendlc/terraform-provider-tendlc/internal/transport"
)

// AtOnce bounds calls for different numbers under way at the same time.
const AtOnce = 8

// Each does something for all numbers, several at once, and returns the
// numbers that succeeded and the errors, both sorted by number. After an error
// that is not about one number it begins no other, and that error, a
// *Halt, stands for all that did not get done.
func Each(ctx context.Context, numbers []string, do func(context.Context, string) error) (done []string, failed []error) {
	work := labour{failures: map[string]error{}}
	var group errgroup.Group
	group.SetLimit(AtOnce)
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
	halt     *Halt // nil while it goes on
}

// begins asks whether another number may be begun, and counts it if not.
func (w *labour) begins() bool {
	w.mu.Lock()
	defer w.mu.Unlock()
	if w.halt != nil {
		w.halt.Others++
	}
	return w.halt == nil
}

func (w *labour) ends(number string, err error) {
	w.mu.Lock()
	defer w.mu.Unlock()
	switch {
	case err == nil:
		w.done = append(w.done, number)
	case w.halt == nil && IsGeneral(err):
		w.halt = &Halt{Err: err}
		w.failures[number] = w.halt
	case w.halt != nil && alike(w.halt.Err, err):
		w.halt.Others++
	default:
		w.failures[number] = err
	}
}

// Halt is the error that ended the work on many numbers: the others were not
// tried, or were under way and ended in the same way.
type Halt struct {
	Err    error
	Others int
}

func (h *Halt) Error() string { return h.Err.Error() }
func (h *Halt) Unwrap() error { return h.Err }

// Words says what became of the others, for the end of a detail, with a blank
// before it; empty when there are none.
func (h *Halt) Words() string {
	switch h.Others {
	case 0:
		return ""
	case 1:
		return " 1 more number was not tried, or ended in the same way."
	default:
		return fmt.Sprintf(" %d more numbers were not tried, or ended in the same way.", h.Others)
	}
}

// IsGeneral reports whether an error is not about one number, so that the next
// one would end the same: no time is left, the key is wrong, or the vendor cannot
// be reached or gives no definite answer.
func IsGeneral(err error) bool {
	var call *transport.Error
	switch {
	case errors.Is(err, ErrTimeUp), errors.Is(err, context.Canceled), errors.Is(err, context.DeadlineExceeded):
		return true
	case !errors.As(err, &call):
		return false
	case call.Status == 401, call.Status == 403:
		return true
	default:
		return call.Certainty != transport.Refused
	}
}

// Grave is an error about one number that is always told, however many others
// ended like it.
type Grave interface {
	error
	Grave() bool
}

// alike reports whether two errors need telling only once.
func alike(a, b error) bool { return isPlain(a) && isPlain(b) && kindOf(a) == kindOf(b) }

func isPlain(err error) bool {
	var problem Grave
	return !errors.As(err, &problem) || !problem.Grave()
}

// errorKind is what two errors share that people would call the same.
type errorKind struct {
	certainty transport.Certainty
	status    int
	timeUp    bool
}

func kindOf(err error) errorKind {
	return errorKind{transport.CertaintyOf(err), transport.StatusOf(err), errors.Is(err, ErrTimeUp)}
}
