package refresh

import "context"

// All are the objects of the list, in the vendor's order, for data sources that
// list without a filter: what this run has read of the list already is not read
// again. ok is false where the list could not be read to its end or does not
// tell the truth of now; the caller then lists by itself and meets the error.
func (k *Kind[T]) All(ctx context.Context) (objects []T, ok bool) {
	epoch := k.account.epoch.Load()
	for ctx.Err() == nil && epoch == k.account.epoch.Load() { // while others write, nobody begins again and again
		objects, t := k.turnForAll(ctx)
		if t == nil {
			return objects, objects != nil
		}
		if !k.wait(ctx, t) {
			break
		}
	}
	return nil, false
}

// turnForAll is the next page of a list that has not ended, or all objects; nil
// objects and no page: there is no such list.
func (k *Kind[T]) turnForAll(ctx context.Context) ([]T, *turn) {
	k.mu.Lock()
	defer k.mu.Unlock()
	k.renew()
	l := k.list
	if k.source.Open == nil || l != nil && l.failed {
		return nil, nil
	}
	if l == nil || l.turn != nil || !l.from.Done() {
		return nil, k.nextTurn(ctx)
	}
	objects, listed := make([]T, 0, len(l.order)), make(map[string]bool, len(l.order))
	for _, id := range l.order {
		held, known := k.rows[id]
		if !known || !k.young(held.at) {
			return nil, nil
		}
		if !listed[id] { // one that moves to the next page while the list is read is there twice
			listed[id] = true
			objects = append(objects, held.object)
		}
	}
	return objects, nil
}
