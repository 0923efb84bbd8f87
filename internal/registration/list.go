package registration

import (
	"context"
	"fmt"
	"sync"
	"time"

	"github.com/tendlc/terraform-provider-tendlc/internal/clock"
)

const (
	// listMaxAge is how old a shared list may be. Older, and the twin check
	// could miss what a colleague has registered in the meantime.
	listMaxAge = time.Minute
	// listBound ends a list that hangs. It is generous: a large account under
	// a low rate limit takes minutes, and a list cut short fails every create.
	listBound = 20 * time.Minute
)

// snapshot is one complete list.
type snapshot struct {
	seq     uint64 // in the order in which the lists were started
	began   time.Time
	objects []Object
	index   map[string]int
}

// newSnapshot keeps one entry for each id, the later one: when objects move
// between pages a list shows them twice, and one object must not pass for two.
func newSnapshot(f *flight, objects []Object) (*snapshot, error) {
	s := &snapshot{seq: f.seq, began: f.began, index: make(map[string]int, len(objects))}
	for _, o := range objects {
		if o.ID == "" {
			return nil, fmt.Errorf("the vendor's list has an object without an id (%s)", o.Label)
		}
		at, known := s.index[o.ID]
		if known {
			s.objects[at] = o
			continue
		}
		s.index[o.ID] = len(s.objects)
		s.objects = append(s.objects, o)
	}
	return s, nil
}

func (s *snapshot) has(id string) bool {
	_, ok := s.index[id]
	return ok
}

// source is where a list comes from.
type source struct {
	key  scoped
	list func(ctx context.Context) ([]Object, error)
}

// freshness is what a reader asks of a list.
type freshness struct {
	after  uint64 // only lists that were started after this mark
	cached bool   // a finished list will do, if it is young enough
}

// flight is one list being read, for everybody who waits for it.
type flight struct {
	seq     uint64
	began   time.Time
	cancel  context.CancelFunc
	waiting int
	done    chan struct{} // closed when list and err are set
	list    *snapshot
	err     error
}

// lists shares the lists of one account among the creates in flight, so that a
// thousand creates cost one list and not a thousand.
type lists struct {
	clock   clock.Clock
	mu      sync.Mutex
	seq     uint64
	latest  map[scoped]*snapshot
	flights map[scoped]*flight
}

func newLists(clk clock.Clock) *lists {
	return &lists{clock: clk, latest: map[scoped]*snapshot{}, flights: map[scoped]*flight{}}
}

// mark is the present point in the order of lists: every list that is started
// from now on comes after it.
func (l *lists) mark() uint64 {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.seq
}

// get returns a list that is as fresh as asked for: a finished one, one that
// is being read, or a new one.
func (l *lists) get(ctx context.Context, src source, want freshness) (*snapshot, error) {
	l.mu.Lock()
	latest := l.latest[src.key]
	if want.cached && latest != nil && latest.seq > want.after && l.young(latest.began) {
		l.mu.Unlock()
		return latest, nil
	}
	f := l.flights[src.key]
	if f == nil || f.seq <= want.after || !l.young(f.began) {
		f = l.start(ctx, src)
	}
	f.waiting++
	l.mu.Unlock()
	return l.wait(ctx, src.key, f)
}

func (l *lists) young(began time.Time) bool { return l.clock.Now().Sub(began) <= listMaxAge }

// start begins a list. Its context is not the caller's: when the first of many
// is interrupted, the others still need the list. It ends with the bound, or
// when nobody waits any more. The caller holds the lock.
func (l *lists) start(ctx context.Context, src source) *flight {
	l.seq++
	own, cancel := context.WithTimeout(context.WithoutCancel(ctx), listBound)
	f := &flight{seq: l.seq, began: l.clock.Now(), cancel: cancel, done: make(chan struct{})}
	l.flights[src.key] = f
	go l.read(own, src, f)
	return f
}

// read fetches the list and keeps it. A failed list is not kept: the next
// create asks again.
func (l *lists) read(ctx context.Context, src source, f *flight) {
	defer f.cancel()
	objects, err := src.list(ctx)
	if err == nil {
		f.list, err = newSnapshot(f, objects)
	}
	f.err = err
	l.mu.Lock()
	defer l.mu.Unlock()
	l.land(src.key, f)
	latest := l.latest[src.key]
	if f.err == nil && (latest == nil || latest.seq < f.seq) {
		l.latest[src.key] = f.list
	}
	close(f.done)
}

// land takes the flight from the board, so that nobody joins it any more. The
// caller holds the lock.
func (l *lists) land(key scoped, f *flight) {
	if l.flights[key] == f {
		delete(l.flights, key)
	}
}

func (l *lists) wait(ctx context.Context, key scoped, f *flight) (*snapshot, error) {
	select {
	case <-f.done:
		return f.list, f.err
	case <-ctx.Done():
	}
	l.mu.Lock()
	defer l.mu.Unlock()
	f.waiting--
	if f.waiting == 0 {
		f.cancel()
		l.land(key, f)
	}
	return nil, ctx.Err()
}
