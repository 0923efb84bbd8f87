package refresh

import (
	"context"
	"time"
)

// Many is Seen for objects that one caller needs together, so that it is known
// in advance how many reads by id a list would save. What is not in the answer
// goes by id.
func (k *Kind[T]) Many(ctx context.Context, ids []string) map[string]T {
	many, epoch := batch{ids: ids, begun: k.account.clock.Now()}, k.account.epoch.Load()
	for ctx.Err() == nil && epoch == k.account.epoch.Load() { // while others write, nobody begins again and again
		seen, t := k.turnForMany(ctx, &many)
		if t == nil {
			return seen
		}
		if !k.wait(ctx, t) {
			break
		}
	}
	return nil
}

// batch is what a caller of Many waits for.
type batch struct {
	ids   []string
	held  int // the first so many ids are held
	begun time.Time
}

// turnForMany is the page that the batch waits for, or what this run has seen of
// it. The rest goes by id, and counts from now on: who asks next may have waited
// for the same page.
func (k *Kind[T]) turnForMany(ctx context.Context, many *batch) (map[string]T, *turn) {
	k.mu.Lock()
	defer k.mu.Unlock()
	k.renew()
	for many.held < len(many.ids) && k.holds(many.ids[many.held], *many) {
		many.held++
	}
	missing := 0
	for _, id := range many.ids[many.held:] {
		if k.holds(id, *many) {
			continue
		}
		if missing++; k.worthAPage(missing) { // as soon as it is certain: there may be thousands
			return nil, k.nextTurn(ctx)
		}
	}
	return k.seenOf(*many), nil
}

func (k *Kind[T]) holds(id string, many batch) bool {
	held, known := k.rows[id]
	return known && k.holdsGood(held, many)
}

// holdsGood: a list of many pages may take longer than what was read may be
// used; to whom had it begun, its rows are new.
func (k *Kind[T]) holdsGood(held row[T], many batch) bool {
	return k.young(held.at) || !held.at.Before(many.begun)
}

// seenOf are those of the batch that this run has seen. The caller holds the
// lock.
func (k *Kind[T]) seenOf(many batch) map[string]T {
	seen := make(map[string]T, len(many.ids))
	for _, id := range many.ids {
		held, known := k.rows[id]
		if known && k.holdsGood(held, many) && (held.how == ByID || !k.belief.lost() && !k.belief.try()) {
			seen[id] = held.object
		} else {
			k.single++
		}
	}
	return seen
}
