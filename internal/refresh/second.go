package refresh

import (
	"context"
	"sync"
	"time"
)

// Second is a whole list for second looks: a read by id has not found an object,
// and only a list that was begun after such a read may say that it is gone.
// Objects of one run that are gone together share one list. Safe for concurrent
// use.
type Second[T any] struct {
	account *Account
	name    string
	read    func(ctx context.Context) ([]T, error)

	mu     sync.Mutex
	latest *whole[T] // nil: none was begun
}

// whole is one list being read, for everybody who waits for it.
type whole[T any] struct {
	begun time.Time
	epoch uint64
	done  chan struct{} // closed when rows and err are set
	rows  []T
	err   error
}

// NewSecond is a list of which nothing has been read; name is as in
// Source.Name, and read reads the list from its beginning to its end, or fails.
func NewSecond[T any](account *Account, name string, read func(ctx context.Context) ([]T, error)) *Second[T] {
	return &Second[T]{account: account, name: name, read: read}
}

// List is the whole list, to be called only after a read by id that has not
// found an object: so whatever it begins was begun after the first of those
// reads. A list that failed, that a write has followed, or that is older than
// what was read may be is begun anew; none of the lists that spare reads by id
// counts, because it was begun before.
func (s *Second[T]) List(ctx context.Context) ([]T, error) {
	w := s.join(ctx)
	select {
	case <-w.done:
		return w.rows, w.err
	case <-ctx.Done():
		return nil, ctx.Err()
	}
}

func (s *Second[T]) join(ctx context.Context) *whole[T] {
	s.mu.Lock()
	defer s.mu.Unlock()
	now, epoch := s.account.clock.Now(), s.account.epoch.Load()
	if w := s.latest; w != nil && w.epoch == epoch && now.Sub(w.begun) <= maxAge {
		return w
	}
	w := &whole[T]{begun: now, epoch: epoch, done: make(chan struct{})}
	s.latest = w
	go s.fetch(ctx, w)
	return w
}

// fetch reads the list. Its context is not the caller's alone: when the first of
// many is interrupted, the others still need the list.
func (s *Second[T]) fetch(ctx context.Context, w *whole[T]) {
	own, cancel := context.WithTimeout(context.WithoutCancel(ctx), turnBound)
	defer cancel()
	rows, err := s.read(own)
	s.mu.Lock()
	defer s.mu.Unlock()
	defer close(w.done)
	w.rows, w.err = rows, err
	if err != nil && s.latest == w {
		s.latest = nil
	}
	s.account.say(ctx, "a list for second looks", map[string]any{"objects": s.name, "listed": len(rows), "complete": err == nil})
}
