package registration

import (
	"context"
	"errors"
	"slices"
	"testing"
	"testing/synctest"
)

func TestIdenticalIsRefusedAfterTheFirst(t *testing.T) {
	t.Parallel()
	for name, test := range map[string]struct {
		prepare func(*vendor, *Create)
		ids     []string
	}{
		"created":   {func(*vendor, *Create) {}, []string{"C1"}},
		"recovered": {func(v *vendor, _ *Create) { v.faults = []fault{lostAfter} }, []string{"C1"}},
		"adopted": {func(v *vendor, c *Create) {
			v.add(Object{ID: "OLD", Fingerprint: "f", Live: true})
			c.AdoptExisting = true
		}, []string{"OLD"}},
		"unknown": {func(v *vendor, _ *Create) { v.faults = []fault{lostBefore} }, nil},
		"several candidates": {func(v *vendor, _ *Create) {
			v.faults = []fault{lostAfter}
			v.onSend = func(int) { v.add(Object{ID: "X", Fingerprint: "f", Live: true}) }
		}, nil},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			r, v, _ := setup()
			first := v.create("f", "first")
			test.prepare(v, &first)
			_, _ = r.Create(t.Context(), first)
			sends := v.sends
			_, err := r.Create(t.Context(), v.create("f", "second"))
			e := wantError(t, err, IdenticalInRun, ChargeNone, test.ids...)
			if e.Name != "second" || !slices.Equal(e.Labels, []string{"first"}) {
				t.Errorf("got name %q and labels %v", e.Name, e.Labels)
			}
			if v.sends != sends {
				t.Error("the second was sent")
			}
		})
	}
}

func TestIdenticalGoesOnAfterADefiniteFailure(t *testing.T) {
	t.Parallel()
	for name, prepare := range map[string]func(*vendor, *Create){
		"precondition": func(_ *vendor, c *Create) {
			c.Precondition = func(context.Context) error { return errNotReady }
		},
		"check": func(_ *vendor, c *Create) {
			c.List = func(context.Context) ([]Object, error) { return nil, errListDown }
		},
		"refused":  func(v *vendor, _ *Create) { v.faults = []fault{refusedCall} },
		"not sent": func(v *vendor, _ *Create) { v.faults = []fault{notSentCall} },
		"twin exists": func(v *vendor, c *Create) {
			c.List = func(context.Context) ([]Object, error) {
				return []Object{{ID: "OLD", Fingerprint: "f", Live: true}}, nil
			}
			c.ListKey = "elsewhere"
		},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			r, v, _ := setup()
			first := v.create("f", "first")
			prepare(v, &first)
			if _, err := r.Create(t.Context(), first); err == nil {
				t.Fatal("the first should fail")
			}
			got, err := r.Create(t.Context(), v.create("f", "second"))
			wantResult(t, got, err, "C1", Created)
		})
	}
}

func TestSameFingerprintOfAnotherKindIsNotIdentical(t *testing.T) {
	t.Parallel()
	r, v, _ := setup()
	_, err := r.Create(t.Context(), v.create("f", "a"))
	if err != nil {
		t.Fatal(err)
	}
	c := v.create("f", "b")
	c.Kind = "Sinch brand"
	c.List = func(context.Context) ([]Object, error) { return nil, nil }
	got, err := r.Create(t.Context(), c)
	wantResult(t, got, err, "C2", Created)
}

func TestIdenticalOneWaitsForTheFirst(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		r, v, _ := setup()
		second, waited := v.create("f", "second"), make(chan error)
		started := false
		second.Precondition = func(context.Context) error { started = true; return nil }
		v.faults = []fault{refusedCall}
		v.onSend = func(n int) {
			if n > 1 {
				return
			}
			go func() {
				_, err := r.Create(t.Context(), second)
				waited <- err
			}()
			synctest.Wait()
			if started {
				t.Error("the second did not wait")
			}
		}
		_, err := r.Create(t.Context(), v.create("f", "first"))
		wantError(t, err, Refused, ChargeNone)
		if err := <-waited; err != nil || !started {
			t.Errorf("the second did not go on: %v", err)
		}
	})
}

func TestInterruptWhileAnIdenticalOneRuns(t *testing.T) {
	t.Parallel()
	r, v, _ := setup()
	ctx, cancel := context.WithCancel(t.Context())
	first := v.create("f", "first")
	first.Precondition = func(context.Context) error {
		cancel()
		_, err := r.Create(ctx, v.create("f", "second"))
		wantError(t, err, NotSent, ChargeNone)
		return nil
	}
	got, err := r.Create(t.Context(), first)
	wantResult(t, got, err, "C1", Created)
	wantCalls(t, v, 1, 1)
}

func TestPanicInSendBlocksAnIdenticalOne(t *testing.T) {
	t.Parallel()
	r, v, _ := setup()
	c := v.create("f", "first")
	c.Send = func(context.Context) (string, error) { panic("a vendor's bug") }
	func() {
		defer func() { _ = recover() }()
		_, _ = r.Create(t.Context(), c)
	}()
	_, err := r.Create(t.Context(), v.create("f", "second"))
	wantError(t, err, IdenticalInRun, ChargeNone)
	wantCalls(t, v, 0, 1)
}

func TestManyIdenticalCreatesChargeOnce(t *testing.T) {
	t.Parallel()
	for name, f := range map[string]fault{"works": works, "lost after": lostAfter, "lost before": lostBefore} {
		r, v, _ := setup()
		v.faults = []fault{f}
		errs := inParallel(50, func(int) error {
			_, err := r.Create(t.Context(), v.create("f", "a"))
			return err
		})
		failed := 0
		for _, err := range errs {
			if err == nil {
				continue
			}
			failed++
			var e *Error
			if !errors.As(err, &e) || (e.Reason != IdenticalInRun && f != lostBefore) {
				t.Errorf("%s: %v", name, err)
			}
		}
		want := 49
		if f == lostBefore {
			want = 50
		}
		if v.sends != 1 || failed != want {
			t.Errorf("%s: %d sends, %d failed", name, v.sends, failed)
		}
	}
}
