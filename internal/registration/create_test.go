package registration

import (
	"context"
	"errors"
	"slices"
	"sync"
	"testing"

	"github.com/tendlc/terraform-provider-tendlc/internal/transport"
)

func TestCreateHandsOverTheID(t *testing.T) {
	t.Parallel()
	r, v, _ := setup()
	got, err := r.Create(t.Context(), v.create("f", "a"))
	wantResult(t, got, err, "C1", Created)
	wantCalls(t, v, 1, 1)
	if !r.Claimed("C1") || r.Claimed("C2") {
		t.Error("exactly C1 should be claimed")
	}
}

func TestCreateOrdersTheSteps(t *testing.T) {
	t.Parallel()
	r, v, _ := setup()
	var steps []string
	c := v.create("f", "a")
	c.Precondition = func(context.Context) error { steps = append(steps, "precondition"); return nil }
	v.onList = func(context.Context, int) { steps = append(steps, "list") }
	v.onSend = func(int) { steps = append(steps, "send") }
	v.faults = []fault{lostAfter}
	got, err := r.Create(t.Context(), c)
	wantResult(t, got, err, "C1", Recovered)
	if want := []string{"precondition", "list", "send", "list"}; !slices.Equal(steps, want) {
		t.Errorf("got %v, want %v", steps, want)
	}
}

func TestFailedPreconditionSendsNothing(t *testing.T) {
	t.Parallel()
	r, v, _ := setup()
	c := v.create("f", "a")
	c.Precondition = func(context.Context) error { return errNotReady }
	_, err := r.Create(t.Context(), c)
	wantError(t, err, PreconditionFailed, ChargeNone)
	if !errors.Is(err, errNotReady) {
		t.Error("the cause is lost")
	}
	wantCalls(t, v, 0, 0)
}

func TestFailedListSendsNothingAndIsNotKept(t *testing.T) {
	t.Parallel()
	r, v, _ := setup()
	v.listFails = func(n int) error {
		if n == 1 {
			return errListDown
		}
		return nil
	}
	_, err := r.Create(t.Context(), v.create("f", "a"))
	wantError(t, err, CheckFailed, ChargeNone)
	if !errors.Is(err, errListDown) {
		t.Error("the cause is lost")
	}
	wantCalls(t, v, 0, 1)
	got, err := r.Create(t.Context(), v.create("f", "b"))
	wantResult(t, got, err, "C1", Created)
}

func TestCreateWithoutTwinCheckIsRefused(t *testing.T) {
	t.Parallel()
	r, v, _ := setup()
	for name, spoil := range map[string]func(*Create){
		"no fingerprint": func(c *Create) { c.Fingerprint = "" },
		"no list":        func(c *Create) { c.List = nil },
		"no send":        func(c *Create) { c.Send = nil },
	} {
		c := v.create("f", name)
		spoil(&c)
		_, err := r.Create(t.Context(), c)
		wantError(t, err, CheckFailed, ChargeNone)
	}
	wantCalls(t, v, 0, 0)
}

func TestDefiniteFailuresOfTheSend(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		fault  fault
		reason Reason
		cause  error
	}{
		{notSentCall, NotSent, errNotSent},
		{refusedCall, Refused, errRefused},
	} {
		r, v, _ := setup()
		v.faults = []fault{test.fault}
		_, err := r.Create(t.Context(), v.create("f", "a"))
		wantError(t, err, test.reason, ChargeNone)
		var cause *transport.Error
		if !errors.As(err, &cause) || !errors.Is(err, test.cause) {
			t.Errorf("%s: the transport error is lost", test.reason)
		}
		wantCalls(t, v, 1, 1)
	}
}

func TestInterruptBeforeTheSendSendsNothing(t *testing.T) {
	t.Parallel()
	r, v, _ := setup()
	ctx, cancel := context.WithCancel(t.Context())
	c := v.create("f", "a")
	c.List = func(context.Context) ([]Object, error) { return nil, nil }
	prime := c
	prime.Fingerprint = "other"
	if _, err := r.Create(ctx, prime); err != nil {
		t.Fatal(err)
	}
	c.Precondition = func(context.Context) error { cancel(); return nil }
	_, err := r.Create(ctx, c)
	wantError(t, err, NotSent, ChargeNone)
	if !errors.Is(err, context.Canceled) {
		t.Error("the cause is lost")
	}
	wantCalls(t, v, 1, 0)
}

func TestManyDifferentCreatesShareOneList(t *testing.T) {
	t.Parallel()
	r, v, _ := setup()
	var mu sync.Mutex
	ids := map[string]bool{}
	errs := inParallel(100, func(i int) error {
		got, err := r.Create(t.Context(), v.create(string(rune('A'+i)), "a"))
		mu.Lock()
		defer mu.Unlock()
		ids[got.ID] = true
		return err
	})
	for _, err := range errs {
		if err != nil {
			t.Error(err)
		}
	}
	if len(ids) != 100 {
		t.Errorf("%d ids for 100 objects", len(ids))
	}
	wantCalls(t, v, 100, 1)
}
