package registration

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"testing"
	"time"
)

func TestLostReplyIsRecovered(t *testing.T) {
	t.Parallel()
	for _, f := range []fault{lostAfter, noIDAfter} {
		r, v, _ := setup()
		v.faults = []fault{f}
		got, err := r.Create(t.Context(), v.create("f", "a"))
		wantResult(t, got, err, "C1", Recovered)
		if !r.Claimed("C1") {
			t.Error("the recovered id is not claimed")
		}
		wantCalls(t, v, 1, 2)
	}
}

func TestSearchWaitsLongerAndLonger(t *testing.T) {
	t.Parallel()
	r, v, clk := setup()
	v.faults = []fault{lostBefore}
	sent := clk.Now()
	_, err := r.Create(t.Context(), v.create("f", "a"))
	wantError(t, err, OutcomeUnknown, ChargeUnknown)
	if !errors.Is(err, errLost) {
		t.Error("the cause is lost")
	}
	var at []int
	for _, look := range v.looks[1:] {
		at = append(at, int(look.Sub(sent).Seconds()))
	}
	if want := []int{1, 3, 7, 15, 30, 45, 60, 75, 90}; !slices.Equal(at, want) {
		t.Errorf("looked at seconds %v, want %v", at, want)
	}
	wantCalls(t, v, 1, 10)
}

func TestSlowLooksDoNotStretchTheSearch(t *testing.T) {
	t.Parallel()
	r, v, clk := setup()
	v.faults = []fault{lostBefore}
	v.onList = func(context.Context, int) { clk.Advance(4 * time.Second) }
	var sent time.Time
	v.onSend = func(int) { sent = clk.Now() }
	_, err := r.Create(t.Context(), v.create("f", "a"))
	wantError(t, err, OutcomeUnknown, ChargeUnknown)
	last := v.looks[len(v.looks)-1].Add(-4 * time.Second)
	if after := last.Sub(sent); after != searchBound {
		t.Errorf("the last look began after %s", after)
	}
}

func TestLaggingListIsWaitedFor(t *testing.T) {
	t.Parallel()
	for lag, found := range map[time.Duration]bool{time.Minute: true, searchBound: true, searchBound + time.Second: false} {
		r, v, _ := setup()
		v.faults, v.lag = []fault{lostAfter}, lag
		got, err := r.Create(t.Context(), v.create("f", "a"))
		if found {
			wantResult(t, got, err, "C1", Recovered)
		} else {
			wantError(t, err, OutcomeUnknown, ChargeUnknown)
		}
		if v.sends != 1 {
			t.Errorf("%d sends", v.sends)
		}
	}
}

func TestLateArrivalIsATwinInTheNextRun(t *testing.T) {
	t.Parallel()
	r, v, clk := setup()
	v.faults, v.lag = []fault{lostAfter}, time.Hour
	_, err := r.Create(t.Context(), v.create("f", "a"))
	wantError(t, err, OutcomeUnknown, ChargeUnknown)
	v.catchUp()
	_, err = New(clk).Create(t.Context(), v.create("f", "a"))
	wantError(t, err, TwinExists, ChargeNone, "C1")
	c := v.create("f", "a")
	c.AdoptExisting = true
	got, err := New(clk).Create(t.Context(), c)
	wantResult(t, got, err, "C1", Adopted)
}

func TestListErrorsDuringTheSearchAreTolerated(t *testing.T) {
	t.Parallel()
	r, v, _ := setup()
	v.faults = []fault{lostAfter}
	v.listFails = func(n int) error {
		if n > 1 && n < 6 {
			return errListDown
		}
		return nil
	}
	got, err := r.Create(t.Context(), v.create("f", "a"))
	wantResult(t, got, err, "C1", Recovered)
}

func TestListErrorsUntilTheBoundAreKept(t *testing.T) {
	t.Parallel()
	r, v, _ := setup()
	v.faults = []fault{lostAfter}
	v.listFails = func(n int) error {
		if n > 1 {
			return errListDown
		}
		return nil
	}
	_, err := r.Create(t.Context(), v.create("f", "a"))
	wantError(t, err, OutcomeUnknown, ChargeUnknown)
	if !errors.Is(err, errListDown) || !errors.Is(err, errLost) {
		t.Errorf("a cause is lost: %v", err)
	}
	wantCalls(t, v, 1, 10)
}

func TestSeveralCandidatesAreNotChosenFrom(t *testing.T) {
	t.Parallel()
	r, v, _ := setup()
	v.faults = []fault{lostAfter}
	v.onSend = func(int) { v.add(Object{ID: "X", Fingerprint: "f", Label: "another", Live: true}) }
	_, err := r.Create(t.Context(), v.create("f", "a"))
	e := wantError(t, err, SeveralFound, ChargeUnknown, "X", "C2")
	if !errors.Is(err, errLost) || !slices.Equal(e.Labels, []string{"another", "in review"}) {
		t.Errorf("got %+v", e)
	}
	if r.Claimed("X") || r.Claimed("C2") {
		t.Error("a candidate was claimed")
	}
}

func TestWhatCannotBeTheLostOneIsNoCandidate(t *testing.T) {
	t.Parallel()
	r, v, _ := setup()
	v.add(Object{ID: "BEFORE", Fingerprint: "f", Label: "rejected before the send"})
	v.faults = []fault{lostAfter}
	v.onSend = func(int) {
		v.add(Object{ID: "GONE", Fingerprint: "f", Gone: true})
		v.add(Object{ID: "FOREIGN", Fingerprint: "g", Live: true})
	}
	got, err := r.Create(t.Context(), v.create("f", "a"))
	wantResult(t, got, err, "C4", Recovered)
}

func TestRejectedAtOnceIsStillTheLostOne(t *testing.T) {
	t.Parallel()
	r, v, _ := setup()
	v.faults = []fault{lostAfter}
	v.onList = func(context.Context, int) { v.set("C1", func(o *stored) { o.Live = false }) }
	got, err := r.Create(t.Context(), v.create("f", "a"))
	wantResult(t, got, err, "C1", Recovered)
}

func TestCandidateClaimedInBetweenIsSearchedPast(t *testing.T) {
	t.Parallel()
	r, v, _ := setup()
	v.faults, v.lag = []fault{lostAfter}, 20*time.Second
	v.onSend = func(int) { v.add(Object{ID: "X", Fingerprint: "f", Live: true}) }
	v.onList = func(_ context.Context, n int) {
		if n == 2 {
			r.claims.take(kind, "X") // by another recovery
		}
	}
	got, err := r.Create(t.Context(), v.create("f", "a"))
	wantResult(t, got, err, "C2", Recovered)
}

func TestClaimOfAnotherKindDoesNotHideTheLostOne(t *testing.T) {
	t.Parallel()
	r, v, _ := setup()
	r.claims.take("Sinch brand", "C1")
	v.faults = []fault{lostAfter}
	got, err := r.Create(t.Context(), v.create("f", "a"))
	wantResult(t, got, err, "C1", Recovered)
}

// One id shows itself to every recovery as its own: only one may have it.
func TestConcurrentRecoveriesNeverShareAnID(t *testing.T) {
	t.Parallel()
	r, _, _ := setup()
	results := make([]Result, 20)
	errs := inParallel(20, func(i int) error {
		fingerprint, sent := fmt.Sprint("f", i), false
		var err error
		results[i], err = r.Create(t.Context(), Create{
			Kind: kind, Name: fingerprint, Fingerprint: fingerprint, ListKey: fingerprint,
			List: func(context.Context) ([]Object, error) {
				if !sent {
					return nil, nil
				}
				return []Object{{ID: "ONE", Fingerprint: fingerprint, Live: true}}, nil
			},
			Send: func(context.Context) (string, error) { sent = true; return "", errLost },
		})
		return err
	})
	recovered := 0
	for i, err := range errs {
		if err == nil {
			recovered++
			wantResult(t, results[i], err, "ONE", Recovered)
			continue
		}
		wantError(t, err, OutcomeUnknown, ChargeUnknown)
	}
	if recovered != 1 {
		t.Errorf("%d recoveries have the id", recovered)
	}
}

func TestConcurrentRecoveriesEachFindTheirOwn(t *testing.T) {
	t.Parallel()
	r, v, _ := setup()
	v.faults = slices.Repeat([]fault{lostAfter}, 40)
	errs := inParallel(40, func(i int) error {
		fingerprint := fmt.Sprint("f", i)
		got, err := r.Create(t.Context(), v.create(fingerprint, fingerprint))
		if err == nil && v.fingerprintOf(got.ID) != fingerprint {
			return fmt.Errorf("%s has the id of %s", fingerprint, v.fingerprintOf(got.ID))
		}
		return err
	})
	for _, err := range errs {
		if err != nil {
			t.Error(err)
		}
	}
	if v.sends != 40 {
		t.Errorf("%d sends", v.sends)
	}
}
