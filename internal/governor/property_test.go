package governor_test

import (
	"cmp"
	"context"
	"fmt"
	"math"
	"slices"
	"sync"
	"testing"
	"testing/synctest"
	"time"

	"pgregory.net/rapid"

	"github.com/tendlc/terraform-provider-tendlc/internal/governor"
)

// caller is one who asks for a turn: when, for how long at most (0: for ever),
// and what the vendor makes of the request.
type caller struct {
	after, patience, latency, rest time.Duration
	refused                        bool
}

// run is what became of a caller.
type run struct {
	asked, ended time.Time
	turn         governor.Turn
	err          error
	refusedAt    time.Time
}

var milliseconds = func(most int) *rapid.Generator[time.Duration] {
	return rapid.Custom(func(t *rapid.T) time.Duration {
		return time.Duration(rapid.IntRange(0, most).Draw(t, "ms")) * time.Millisecond
	})
}

var callers = rapid.SliceOfN(rapid.Custom(func(t *rapid.T) caller {
	return caller{
		after:    milliseconds(5000).Draw(t, "after"),
		patience: rapid.OneOf(rapid.Just(time.Duration(0)), milliseconds(20000)).Draw(t, "patience"),
		latency:  milliseconds(3000).Draw(t, "latency"),
		refused:  rapid.Bool().Draw(t, "refused"),
		rest:     rapid.OneOf(rapid.Just(time.Duration(0)), milliseconds(10000)).Draw(t, "rest"),
	}
}), 1, 40)

// simulate lets everybody ask one class of a governor, on the time of a bubble.
// A caller who never ends is a deadlock there, which fails the test.
func simulate(t *testing.T, cfg governor.Config, all []caller) []run {
	runs := make([]run, len(all))
	synctest.Test(t, func(t *testing.T) {
		g, err := governor.New(cfg)
		if err != nil {
			t.Fatal(err)
		}
		var asking sync.WaitGroup
		for i, c := range all {
			asking.Go(func() { runs[i] = c.ask(t.Context(), g) })
		}
		asking.Wait()
	})
	return runs
}

func (c caller) ask(ctx context.Context, g *governor.Governor) (r run) {
	time.Sleep(c.after)
	if c.patience > 0 {
		limited, cancel := context.WithTimeout(ctx, c.patience)
		defer cancel()
		ctx = limited
	}
	r.asked = time.Now()
	r.turn, r.err = g.Wait(ctx, "list", true)
	r.ended = time.Now()
	if r.err != nil {
		return r
	}
	time.Sleep(c.latency)
	if c.refused {
		r.refusedAt = time.Now()
		r.turn.Refused(c.rest)
	}
	return r
}

func TestUnderAnyRefusals(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(rt *rapid.T) {
		share := rapid.SampledFrom([]float64{1, 0.5, 0.1}).Draw(rt, "share")
		limit := governor.Limit{
			PerSecond: rapid.SampledFrom([]float64{1, 5, 10}).Draw(rt, "per second"),
			Burst:     rapid.IntRange(1, 3).Draw(rt, "burst"),
		}
		cfg := governor.Config{Share: share, Limits: map[string]governor.Limit{"list": limit}}
		most, burst, floor := limit.PerSecond*share, max(1, float64(limit.Burst)*share), limit.PerSecond*share/4
		if rapid.Bool().Draw(rt, "unpublished") {
			cfg.Limits = nil
			most, burst, floor = 10*share, 1, 2.5*share
			if share == 1 {
				most, floor = math.Inf(1), 1
			}
		}
		all := callers.Draw(rt, "callers")
		runs := simulate(t, cfg, all)
		for _, broken := range []string{
			windows(runs, most, burst), rests(runs, all), order(runs), ends(runs, all), noStarvation(runs, all, floor),
		} {
			if broken != "" {
				rt.Fatal(broken)
			}
		}
	})
}

// granted are the runs that got a turn, by when they got it.
func granted(runs []run) []run {
	got := slices.DeleteFunc(slices.Clone(runs), func(r run) bool { return r.err != nil })
	slices.SortFunc(got, func(a, b run) int { return a.turn.At.Compare(b.turn.At) })
	return got
}

// windows: no stretch of time holds more turns than the limit lets through.
func windows(runs []run, perSecond, burst float64) string {
	got := granted(runs)
	for i := range got {
		for j := i; j < len(got); j++ {
			span := got[j].turn.At.Sub(got[i].turn.At)
			if n := float64(j - i + 1); n > burst+perSecond*span.Seconds()+1e-6 {
				return fmt.Sprintf("%v turns in %v at %v a second, %v at once", n, span, perSecond, burst)
			}
		}
	}
	return ""
}

// rests: after a refusal nobody gets a turn before the vendor wants to hear of
// the account again.
func rests(runs []run, all []caller) string {
	for i, r := range runs {
		if r.refusedAt.IsZero() {
			continue
		}
		for _, other := range granted(runs) {
			if other.turn.At.After(r.refusedAt) && other.turn.At.Before(r.refusedAt.Add(all[i].rest)) {
				return fmt.Sprintf("a turn %v after a refusal that asked for %v", other.turn.At.Sub(r.refusedAt), all[i].rest)
			}
		}
	}
	return ""
}

// order: who asks earlier goes earlier.
func order(runs []run) string {
	got := granted(runs)
	slices.SortStableFunc(got, func(a, b run) int {
		return cmp.Or(a.asked.Compare(b.asked), a.turn.At.Compare(b.turn.At))
	})
	for i := 1; i < len(got); i++ {
		if got[i].asked.After(got[i-1].asked) && got[i].turn.At.Before(got[i-1].turn.At) {
			return fmt.Sprintf("asked at %v, overtaken by who asked at %v", got[i-1].asked, got[i].asked)
		}
	}
	return ""
}

// ends: who loses patience is let go at that moment, and nobody else.
func ends(runs []run, all []caller) string {
	for i, r := range runs {
		waited, patience := r.ended.Sub(r.asked), all[i].patience
		switch {
		case r.err != nil && (patience == 0 || waited != patience):
			return fmt.Sprintf("%v after %v, with a patience of %v", r.err, waited, patience)
		case r.err == nil && patience > 0 && waited > patience:
			return fmt.Sprintf("a turn after %v, with a patience of %v", waited, patience)
		case r.err == nil && (r.turn.Waited != waited || !r.turn.At.Equal(r.ended)):
			return fmt.Sprintf("a turn after %v that says %v", waited, r.turn.Waited)
		}
	}
	return ""
}

// noStarvation: nobody waits longer than all that the vendor has asked for, and
// everybody at the slowest pace there is.
func noStarvation(runs []run, all []caller, floor float64) string {
	most := time.Duration(float64(len(all)+1) / floor * float64(time.Second))
	for _, c := range all {
		most += c.rest
	}
	for _, r := range runs {
		if waited := r.ended.Sub(r.asked); waited > most {
			return fmt.Sprintf("waited %v, more than %v", waited, most)
		}
	}
	return ""
}
