package refresh

import (
	"context"
	"maps"
	"reflect"
	"sync"
	"time"
)

// Pages is a list that is read page by page. It is used by one goroutine at a
// time.
type Pages[T any] interface {
	// Next reads the next page. After an error it may be asked for the same
	// page again.
	Next(ctx context.Context) ([]T, error)
	// Done says whether the last page was read.
	Done() bool
	// Left is how many pages are left by what the vendor says, -1 where it does
	// not say.
	Left() int
}

// Source is where the objects of a kind come from.
type Source[T any] struct {
	// Name is what the objects are called in debug logs.
	Name string
	// ID is the id under which an object is asked for; "" hides a row.
	ID func(T) string
	// Open starts a list of all objects; it sends nothing itself. Nil: there is no
	// such list, and what was read by id is shared and no more.
	Open func() Pages[T]
	// Lacks are the fields of a read by id that rows of the list do not carry. A
	// list that lacks any is not used.
	Lacks []string
	// Get reads one object by its id.
	Get func(ctx context.Context, id string) (T, error)
}

// Kind is what one run has read of one kind of object. Safe for concurrent use.
type Kind[T any] struct {
	account *Account
	source  Source[T]

	mu     sync.Mutex
	epoch  uint64
	rows   map[string]row[T]
	gets   map[string]*get[T]
	list   *listing[T] // nil: none is begun
	single int         // objects that went by id since the last list was dropped
	size   int         // pages of an earlier list; 0: none was read
	belief belief
}

// row is an object as it was read last.
type row[T any] struct {
	object T
	at     time.Time
	how    How
}

// get is one read by id, for everybody who waits for it.
type get[T any] struct {
	done   chan struct{} // closed when object and err are set
	object T
	err    error
}

// NewKind is a kind of which nothing has been read.
func NewKind[T any](account *Account, source Source[T]) *Kind[T] {
	k := &Kind[T]{account: account, source: source}
	k.forget(account.epoch.Load())
	return k
}

// forget drops what was read; reads in the air end and are not kept. The caller
// holds the lock.
func (k *Kind[T]) forget(epoch uint64) {
	k.epoch, k.rows, k.gets, k.list, k.single = epoch, map[string]row[T]{}, map[string]*get[T]{}, nil, 0
}

// renew forgets what a write or the time has made doubtful. The caller holds
// the lock.
func (k *Kind[T]) renew() {
	if epoch := k.account.epoch.Load(); epoch != k.epoch {
		k.forget(epoch)
		return
	}
	if l := k.list; l != nil && l.turn == nil && !k.young(l.at) {
		k.size = l.pages + max(0, l.from.Left()) // another one will be as long
		k.list, k.single = nil, 0
		maps.DeleteFunc(k.rows, func(_ string, held row[T]) bool { return !k.young(held.at) })
	}
}

func (k *Kind[T]) young(at time.Time) bool { return k.account.clock.Now().Sub(at) <= maxAge }

// How says where an object was seen.
type How int

const (
	// Unseen objects are to be read by their id: the lists do not hold them,
	// could not be read, are not to be believed, or would cost more. It never
	// means that the object is gone.
	Unseen How = iota
	// Listed objects come from a list. By the vendors' contracts a list carries
	// as much as a read by id; a caller that would act on a difference reads the
	// object by its id first.
	Listed
	// ByID objects were read by their id a moment ago.
	ByID
)

// Seen is the object as this run has read it; it waits for pages that are worth
// their calls.
func (k *Kind[T]) Seen(ctx context.Context, id string) (object T, how How) {
	for ctx.Err() == nil {
		held, t := k.look(ctx, id)
		if t == nil {
			return held.object, k.whole(ctx, held.how)
		}
		if !k.wait(ctx, t) {
			break
		}
	}
	return object, Unseen
}

// Whole is Seen for callers that have nothing to hold a row against, such as
// data sources: a row of a list counts only where this run has found that the
// list shows objects as reads by id do.
func (k *Kind[T]) Whole(ctx context.Context, id string) (object T, ok bool) {
	object, how := k.Seen(ctx, id)
	k.mu.Lock()
	defer k.mu.Unlock()
	return object, how == ByID || how == Listed && k.belief.proven()
}

// LookUp is the object for a look-up: as this run has seen it whole, else as a
// read by its id has it.
func (k *Kind[T]) LookUp(ctx context.Context, id string) (T, error) {
	if object, whole := k.Whole(ctx, id); whole {
		return object, nil
	}
	return k.Get(ctx, id)
}

// look finds the object, or the page to wait for; a zero row and no page mean
// that the object goes by id.
func (k *Kind[T]) look(ctx context.Context, id string) (row[T], *turn) {
	k.mu.Lock()
	defer k.mu.Unlock()
	k.renew()
	held, known := k.rows[id]
	switch {
	case known && k.young(held.at) && (held.how == ByID || !k.belief.lost() && !k.belief.try()):
		return held, nil
	case !known && k.worthAPage(1):
		return row[T]{}, k.nextTurn(ctx)
	}
	k.single++
	return row[T]{}, nil
}

// Get reads the object by its id, together with whoever is reading it now, and
// keeps it.
func (k *Kind[T]) Get(ctx context.Context, id string) (T, error) {
	g, why := k.join(id)
	if why != "" {
		k.account.say(ctx, "refreshed by id", map[string]any{"objects": k.source.Name, "id": id, "because": why})
		g.object, g.err = k.source.Get(ctx, id)
		k.landed(id, g)
		return g.object, g.err
	}
	select {
	case <-g.done:
	case <-ctx.Done():
		var none T
		return none, ctx.Err()
	}
	if g.err != nil { // the other one may have been interrupted
		return k.source.Get(ctx, id)
	}
	return g.object, nil
}

// join finds the read of this id that is under way, or begins one and says why
// the object goes by id.
func (k *Kind[T]) join(id string) (g *get[T], why string) {
	k.mu.Lock()
	defer k.mu.Unlock()
	k.renew()
	if g := k.gets[id]; g != nil {
		return g, ""
	}
	g = &get[T]{done: make(chan struct{})}
	k.gets[id] = g
	return g, k.why(id)
}

// landed keeps what a read by id has brought, unless a write came in between.
func (k *Kind[T]) landed(id string, g *get[T]) {
	k.mu.Lock()
	defer k.mu.Unlock()
	k.renew()
	close(g.done)
	if k.gets[id] != g {
		return
	}
	delete(k.gets, id)
	k.keepRead(id, g.object, g.err)
}

// Fresh reads the object by its id now, whatever was read before, for waits and
// for looks before a change. What comes after them in the same run sees nothing
// older.
func (k *Kind[T]) Fresh(ctx context.Context, id string) (T, error) {
	epoch := k.account.epoch.Load()
	object, err := k.source.Get(ctx, id)
	k.mu.Lock()
	defer k.mu.Unlock()
	k.renew()
	delete(k.gets, id) // what is in the air was asked for before
	if k.epoch == epoch {
		k.keepRead(id, object, err)
	}
	return object, err
}

// keepRead takes in what a read by id has brought; an error unmakes what was
// held. The caller holds the lock.
func (k *Kind[T]) keepRead(id string, object T, err error) {
	held, known := k.rows[id]
	if err != nil {
		delete(k.rows, id)
		return
	}
	if known && held.how == Listed && k.young(held.at) {
		k.belief.compare(reflect.DeepEqual(held.object, object))
	}
	k.rows[id] = row[T]{object: object, at: k.account.clock.Now(), how: ByID}
}
