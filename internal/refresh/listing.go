package refresh

import (
	"context"
	"reflect"
	"time"
)

// turnBound ends a page that hangs. It is generous: under a low rate limit, a
// page waits its turn.
const turnBound = 5 * time.Minute

// listing is one list being read, as far as somebody has needed it.
type listing[T any] struct {
	from   Pages[T]
	pages  int       // that were read
	order  []string  // the ids on them, in the vendor's order
	at     time.Time // when the latest page came
	turn   *turn     // the page in the air; nil: none
	failed bool
}

// turn is one page being read, for everybody who waits for it.
type turn struct {
	done    chan struct{}
	cancel  context.CancelFunc
	waiting int
	givenUp bool // nobody waited any more
}

// left is how many pages the rest of the list takes. Where nobody says, it is
// taken to be as long again as what was read: a guess that costs at most as
// many pages as objects went by id.
func (l *listing[T]) left() int {
	if left := l.from.Left(); left >= 0 {
		return left
	}
	return max(1, l.pages)
}

// worthAPage says whether so many objects that no page holds so far, and that
// one caller needs together, are waited for.
// The rule is that of hiring and buying: objects go by id until those reads
// have cost as much as the pages that are left, and then the pages are read.
// Whatever the size of the state and of the account, that is at most about
// twice the calls of the better way, which nobody can know in advance. So the
// first object of a run always goes by id; the second one has the first page
// read, which tells at most vendors how many there are. Objects that are needed
// together are known in advance: all but one of them count as if they had gone
// by id already.
//
// Pages are read one after another, and only while somebody waits for an object
// that none of them held. The caller holds the lock.
func (k *Kind[T]) worthAPage(objects int) bool {
	spent := k.single + objects - 1
	switch l := k.list; {
	case k.source.Open == nil || k.belief.lost() || len(k.source.Lacks) > 0:
		return false
	case l == nil:
		return max(1, k.size) <= spent
	case l.turn != nil:
		return true // it is paid for already
	default:
		return !l.failed && !l.from.Done() && l.left() <= spent
	}
}

// nextTurn joins the page in the air, or has the next one read. The caller
// holds the lock.
func (k *Kind[T]) nextTurn(ctx context.Context) *turn {
	if k.list == nil {
		k.list = &listing[T]{from: k.source.Open()}
	}
	l := k.list
	if l.turn == nil {
		// The context is not the caller's alone: when the first of many is
		// interrupted, the others still need the page.
		own, cancel := context.WithTimeout(context.WithoutCancel(ctx), turnBound)
		l.turn = &turn{done: make(chan struct{}), cancel: cancel}
		go k.fetch(own, l, l.turn)
	}
	l.turn.waiting++
	return l.turn
}

func (k *Kind[T]) fetch(ctx context.Context, l *listing[T], t *turn) {
	defer t.cancel()
	rows, err := l.from.Next(ctx)
	k.mu.Lock()
	defer k.mu.Unlock()
	defer close(t.done)
	k.renew()
	l.turn, l.at = nil, k.account.clock.Now()
	switch {
	case k.list != l: // a write came in between
	case err != nil && t.givenUp: // not the list's fault
	case err != nil:
		l.failed = true
		k.account.say(ctx, "a list for the refresh failed", map[string]any{"objects": k.source.Name, "pages": l.pages, "error": err.Error()})
	default:
		l.pages++
		l.order = append(l.order, k.keep(rows, l.at)...)
		k.account.say(ctx, "refreshed from a list", map[string]any{"objects": k.source.Name, "listed": len(l.order), "pages": l.pages, "pages_left": l.from.Left()})
	}
}

// keep takes in a page and returns the ids on it. What was read by id stays: it
// is the whole object, and shows whether the list carries as much. The caller
// holds the lock.
func (k *Kind[T]) keep(rows []T, at time.Time) (ids []string) {
	for _, object := range rows {
		id := k.source.ID(object)
		if id == "" {
			continue
		}
		ids = append(ids, id)
		held, known := k.rows[id]
		if known && held.how == ByID && k.young(held.at) {
			k.belief.compare(reflect.DeepEqual(held.object, object))
			continue
		}
		k.rows[id] = row[T]{object: object, at: at, how: Listed}
	}
	return ids
}

// wait returns when the page is there or has failed; false: the context ended
// first. A page for which nobody waits any more is given up.
func (k *Kind[T]) wait(ctx context.Context, t *turn) bool {
	select {
	case <-t.done:
		return true
	case <-ctx.Done():
	}
	k.mu.Lock()
	defer k.mu.Unlock()
	if t.waiting--; t.waiting == 0 {
		t.givenUp = true
		t.cancel()
	}
	return false
}
