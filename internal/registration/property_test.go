package registration

import (
	"context"
	"errors"
	"fmt"
	"sync"
	"testing"
	"time"

	"pgregory.net/rapid"

	"github.com/tendlc/terraform-provider-tendlc/internal/clock"
)

// configured is one object of a user's configuration over many applies. Two of
// them may have the same fingerprint, by mistake.
type configured struct {
	name, fingerprint string
	id                string // in state
}

// tried is one create of an apply and what really came of it.
type tried struct {
	object    *configured
	adopt     bool
	interrupt bool // in the middle of the send
	killed    bool // before state was saved
	sends     int
	committed string // the id that this very create was charged for
	result    Result
	err       error
}

// TestNeverChargedTwice lets applies with random faults follow each other. The
// lists catch up between two applies; within one they may lag beyond the bound.
func TestNeverChargedTwice(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(rt *rapid.T) {
		clk := clock.NewVirtual(time.Date(2026, 1, 5, 9, 0, 0, 0, time.UTC))
		v := newVendor(clk)
		objects := drawObjects(rt)
		for range rapid.IntRange(1, 5).Draw(rt, "applies") {
			drawFaults(rt, v)
			apply(rt, New(clk), v, objects)
			v.catchUp()
			clk.Advance(time.Duration(rapid.IntRange(0, 120).Draw(rt, "pause")) * time.Second)
			for fingerprint, charges := range v.charges {
				if charges > 1 {
					rt.Fatalf("%s was charged %d times", fingerprint, charges)
				}
			}
		}
	})
}

func drawObjects(rt *rapid.T) []*configured {
	var out []*configured
	for i := range rapid.IntRange(1, 5).Draw(rt, "objects") {
		fingerprint := fmt.Sprint("f", rapid.IntRange(0, 3).Draw(rt, "fingerprint"))
		out = append(out, &configured{name: fmt.Sprint("object", i), fingerprint: fingerprint})
	}
	return out
}

func drawFaults(rt *rapid.T, v *vendor) {
	v.lag = time.Duration(rapid.IntRange(0, 150).Draw(rt, "lag")) * time.Second
	v.faults = nil
	for _, f := range rapid.SliceOfN(rapid.IntRange(0, int(faultsInTotal)-1), 0, 6).Draw(rt, "faults") {
		v.faults = append(v.faults, fault(f))
	}
	failing := rapid.SliceOfN(rapid.Bool(), 1, 8).Draw(rt, "failing lists")
	v.listFails = func(n int) error {
		if failing[n%len(failing)] {
			return errListDown
		}
		return nil
	}
}

// apply creates what is not in state, and saves what it gets.
func apply(rt *rapid.T, r *Registrar, v *vendor, objects []*configured) {
	var tries []*tried
	for _, o := range objects {
		if o.id == "" {
			tries = append(tries, &tried{
				object:    o,
				adopt:     rapid.Bool().Draw(rt, "adopt"),
				interrupt: rapid.IntRange(0, 4).Draw(rt, "interrupt") == 0,
				killed:    rapid.IntRange(0, 4).Draw(rt, "killed") == 0,
			})
		}
	}
	if rapid.Bool().Draw(rt, "parallel") {
		inParallel(len(tries), func(i int) error { tries[i].run(r, v); return nil })
	} else {
		for _, one := range tries {
			one.run(r, v)
		}
	}
	inHand := map[string]bool{}
	for _, one := range tries {
		if problem := one.problem(v); problem != "" {
			rt.Fatalf("%s (%s): %s; result %+v, error %v", one.object.name, one.object.fingerprint, problem, one.result, one.err)
		}
		if one.err != nil {
			continue
		}
		if inHand[one.result.ID] {
			rt.Fatalf("%s was handed out twice", one.result.ID)
		}
		inHand[one.result.ID] = true
		if !one.killed {
			one.object.id = one.result.ID
		}
	}
}

func (one *tried) run(r *Registrar, v *vendor) {
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	c := v.create(one.object.fingerprint, one.object.name)
	c.AdoptExisting, c.Exclusive = one.adopt, false
	send := c.Send
	c.Send = func(ctx context.Context) (string, error) {
		one.sends++
		before := v.ids(one.object.fingerprint)
		id, err := send(ctx)
		for added := range v.ids(one.object.fingerprint) {
			if !before[added] {
				one.committed = added
			}
		}
		if one.interrupt {
			cancel()
			return "", errors.Join(errLostInterrupted, context.Canceled)
		}
		return id, err
	}
	one.result, one.err = r.Create(ctx, c)
}

// errLostInterrupted is what a call gives that was interrupted on its way.
var errLostInterrupted = errors.New("interrupted")

// problem says what is wrong with the outcome, "" if nothing is.
func (one *tried) problem(v *vendor) string {
	if one.sends > 1 {
		return "sent more than once"
	}
	if one.err == nil {
		return one.problemOfID(v)
	}
	var e *Error
	switch {
	case !errors.As(one.err, &e):
		return "an error of another type"
	case one.result.ID != "" || one.result.Outcome != "":
		return "an error and a result"
	case e.Charge == ChargeNone && one.committed != "":
		return "was charged, but the error says it was not"
	case e.Charge == ChargeUnknown && one.sends == 0:
		return "nothing was sent, but the error says that a charge is possible"
	case e.Charge != ChargeNone && e.Charge != ChargeUnknown:
		return "the error says nothing of a charge"
	}
	return ""
}

func (one *tried) problemOfID(v *vendor) string {
	adopted := one.result.Outcome == Adopted
	switch {
	case v.fingerprintOf(one.result.ID) != one.object.fingerprint:
		return "the id of something else"
	case adopted && one.sends != 0:
		return "adopted after a send"
	case !adopted && one.result.ID != one.committed:
		return "not the id that was charged"
	}
	return ""
}

// ids are the vendor's ids under a fingerprint.
func (v *vendor) ids(fingerprint string) map[string]bool {
	v.mu.Lock()
	defer v.mu.Unlock()
	out := map[string]bool{}
	for _, o := range v.objects {
		if o.Fingerprint == fingerprint {
			out[o.ID] = true
		}
	}
	return out
}

// TestUpdateNeverChargedTwice does the same for updates.
func TestUpdateNeverChargedTwice(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(rt *rapid.T) {
		clk := clock.NewVirtual(time.Date(2026, 1, 5, 9, 0, 0, 0, time.UTC))
		u := &upgrade{clock: clk}
		charges := 0
		for range rapid.IntRange(1, 4).Draw(rt, "applies") {
			r := New(clk)
			u.lag = time.Duration(rapid.IntRange(0, 150).Draw(rt, "lag")) * time.Second
			for range rapid.IntRange(1, 3).Draw(rt, "calls") {
				u.fault = fault(rapid.IntRange(0, int(lostAfter)).Draw(rt, "fault"))
				sends := u.sends
				_, err := r.Update(context.Background(), u.update("b"))
				if u.sends > sends && (u.fault == works || u.fault == lostAfter) {
					charges++
					if err != nil && chargeOf(err) == ChargeNone {
						rt.Fatalf("was charged, but the error says it was not: %v", err)
					}
				}
				if err == nil && !u.done {
					rt.Fatalf("success without an effect")
				}
				if err == nil {
					break // saved in state: nobody asks for it again
				}
			}
			u.visible = time.Time{}
		}
		if charges > 1 {
			rt.Fatalf("charged %d times", charges)
		}
	})
}

// TestManyCreatesUnderFaults is the parallel case at full size.
func TestManyCreatesUnderFaults(t *testing.T) {
	t.Parallel()
	r, v, _ := setup()
	for i := range 200 {
		v.faults = append(v.faults, fault(i%int(faultsInTotal)))
	}
	var mu sync.Mutex
	owner := map[string]int{}
	inParallel(200, func(i int) error {
		got, err := r.Create(t.Context(), v.create(fmt.Sprint("f", i/2), fmt.Sprint(i)))
		mu.Lock()
		defer mu.Unlock()
		if before, taken := owner[got.ID]; err == nil && taken {
			t.Errorf("%s belongs to %d and %d", got.ID, before, i)
		}
		owner[got.ID] = i
		return err
	})
	for fingerprint, charges := range v.charges {
		if charges > 1 {
			t.Errorf("%s was charged %d times", fingerprint, charges)
		}
	}
}
