package refresh

import "context"

type browsing struct{}

// Browse marks a context in which objects are only looked at, as in a list of
// what an account holds: nothing is planned from a difference. So what a list
// shows that this run has found to show objects as reads by id do is taken for
// a read by id, and Seen says ByID.
func Browse(ctx context.Context) context.Context { return context.WithValue(ctx, browsing{}, true) }

// Browsing says whether the context comes from Browse.
func Browsing(ctx context.Context) bool {
	marked, _ := ctx.Value(browsing{}).(bool)
	return marked
}

// Take takes in rows that somebody else has listed, so that nobody lists them
// again.
func (k *Kind[T]) Take(rows []T) {
	k.mu.Lock()
	defer k.mu.Unlock()
	k.renew()
	if len(k.source.Lacks) == 0 {
		k.keep(rows, k.account.clock.Now())
	}
}

// whole is how a row counts for somebody who only browses.
func (k *Kind[T]) whole(ctx context.Context, how How) How {
	if how != Listed || !Browsing(ctx) {
		return how
	}
	k.mu.Lock()
	defer k.mu.Unlock()
	if k.belief.proven() {
		return ByID
	}
	return Unseen
}
