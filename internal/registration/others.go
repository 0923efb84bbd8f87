package registration

import (
	"context"
	"time"
)

const (
	// othersPause comes before the look at what others have made meanwhile:
	// lists lag behind writes, and creates that end in the same moment share
	// one list.
	othersPause = time.Second
	// othersBound ends that look. The id of what was just paid for is not in
	// the state yet, so this is short; an account whose list takes longer gets
	// no report.
	othersBound = 5 * time.Second
)

// others looks once, a moment after the id is known, for live twins that came
// between the twin check and now. Two processes that have both listed before
// either sends cannot stop each other, so the least that the user must learn is
// both ids. The money is spent by then: nothing that fails here is an error,
// and an interrupt ends it at once.
//
// Creates that end within the same pause share one list, so that it costs a
// list for each batch that Terraform runs at once, and not one for each create.
func (a *attempt) others(ctx context.Context, id string) []Object {
	if a.create.Exclusive {
		return nil
	}
	r := a.registrar
	after := r.lists.mark()
	if r.clock.Sleep(ctx, othersPause) != nil {
		return nil
	}
	ctx, cancel := context.WithTimeout(ctx, othersBound)
	defer cancel()
	list, err := r.lists.get(ctx, a.source(), freshness{after: after, cached: true})
	if err != nil {
		return nil
	}
	var found []Object
	for _, o := range a.liveTwins(list) {
		if o.ID != id && !a.seenBefore(o.ID) && !a.ended(o.ID) {
			found = append(found, o)
		}
	}
	return r.claims.pick(a.create.Kind, found, false)
}

// OtherObjects lists Others for people, as Error.Objects does.
func (r Result) OtherObjects() string {
	return Create{}.failure("", ChargeNone, nil, r.Others...).Objects()
}
