package registration

import (
	"context"
	"fmt"
	"time"
)

// How long and how often the effect of a call is looked for after its reply
// was lost. Lists lag behind writes, so the first look waits a moment. Ending
// too early is safe but leaves the user with work: the next run's twin check
// finds what arrives late.
const (
	searchFirst   = time.Second
	searchLongest = 15 * time.Second
	searchBound   = 90 * time.Second
	// searchGrace is what an interrupted search still gets for one look. The
	// user is waiting for the process to end, but an id that is lost now stops
	// the next run. Together with the read of what was found (2 s) it stays
	// within the 5 s in which an interrupt is promised to end.
	searchGrace = 3 * time.Second
)

// watch looks again and again, with growing pauses, until look reports true or
// the bound is reached. The error says why the search ended without a find, if
// it was not for a lack of objects; failures of single looks are tolerated.
func (r *Registrar) watch(ctx context.Context, look func(context.Context) (bool, error)) (bool, error) {
	end := r.clock.Now().Add(searchBound)
	pause := searchFirst
	for {
		if err := r.clock.Sleep(ctx, min(pause, end.Sub(r.clock.Now()))); err != nil {
			return lastLook(ctx, look)
		}
		found, err := bounded(ctx, searchBound, look)
		if found {
			return true, nil
		}
		if !r.clock.Now().Before(end) {
			return false, err
		}
		pause = min(2*pause, searchLongest)
	}
}

// lastLook is the grace of an interrupted search: one look, at once, on a
// context that the interrupt does not reach.
func lastLook(ctx context.Context, look func(context.Context) (bool, error)) (bool, error) {
	found, err := bounded(context.WithoutCancel(ctx), searchGrace, look)
	if found {
		return true, nil
	}
	if err != nil {
		return false, fmt.Errorf("%w (%w)", ctx.Err(), err)
	}
	return false, ctx.Err()
}

// bounded ends a look that hangs.
func bounded(ctx context.Context, d time.Duration, look func(context.Context) (bool, error)) (bool, error) {
	ctx, cancel := context.WithTimeout(ctx, d)
	defer cancel()
	return look(ctx)
}
