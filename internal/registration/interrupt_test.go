package registration

import (
	"context"
	"errors"
	"testing"
	"testing/synctest"
	"time"

	"github.com/tendlc/terraform-provider-tendlc/internal/clock"
)

func TestInterruptedSearchLooksOnceMore(t *testing.T) {
	t.Parallel()
	for name, test := range map[string]struct {
		lag  time.Duration
		hook func(v *vendor, cancel func())
		ok   bool
	}{
		"during the send": {0, func(v *vendor, cancel func()) {
			v.onSend = func(int) { cancel() }
		}, true},
		"during a look": {0, func(v *vendor, cancel func()) {
			v.onList = func(ctx context.Context, n int) {
				if n == 2 {
					cancel()
					<-ctx.Done()
				}
			}
		}, true},
		"too early for the vendor": {time.Hour, func(v *vendor, cancel func()) {
			v.onSend = func(int) { cancel() }
		}, false},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			r, v, _ := setup()
			ctx, cancel := context.WithCancel(t.Context())
			v.faults, v.lag = []fault{lostAfter}, test.lag
			test.hook(v, cancel)
			got, err := r.Create(ctx, v.create("f", "a"))
			if test.ok {
				wantResult(t, got, err, "C1", Recovered)
				return
			}
			wantError(t, err, OutcomeUnknown, ChargeUnknown)
			if !errors.Is(err, context.Canceled) || !errors.Is(err, errLost) {
				t.Errorf("a cause is lost: %v", err)
			}
			wantCalls(t, v, 1, 2)
		})
	}
}

func TestGraceOfAnInterruptIsBounded(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		r, v := New(clock.Real()), newVendor(clock.Real())
		ctx, cancel := context.WithCancel(t.Context())
		v.faults = []fault{lostAfter}
		v.onSend = func(int) { cancel() }
		v.onList = func(ctx context.Context, n int) {
			if n > 1 {
				<-ctx.Done()
			}
		}
		start := time.Now()
		_, err := r.Create(ctx, v.create("f", "a"))
		wantError(t, err, OutcomeUnknown, ChargeUnknown)
		if !errors.Is(err, context.Canceled) || !errors.Is(err, context.DeadlineExceeded) {
			t.Errorf("a cause is lost: %v", err)
		}
		if took := time.Since(start); took != searchGrace {
			t.Errorf("the interrupt took %s", took)
		}
	})
}

func TestHangingLooksAreBounded(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		r, v := New(clock.Real()), newVendor(clock.Real())
		v.faults = []fault{lostAfter}
		v.onList = func(ctx context.Context, n int) {
			if n > 1 {
				<-ctx.Done()
			}
		}
		start := time.Now()
		_, err := r.Create(t.Context(), v.create("f", "a"))
		wantError(t, err, OutcomeUnknown, ChargeUnknown)
		if took := time.Since(start); took > 2*searchBound {
			t.Errorf("the search took %s", took)
		}
	})
}

// While the create is being sent, another one starts a list that is read
// before the vendor stores the object, and that ends late.
func TestRecoveryDoesNotWaitForAnEarlierList(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		r, v := New(clock.Real()), newVendor(clock.Real())
		release, ended := make(chan struct{}), make(chan struct{})
		v.onList = func(_ context.Context, n int) {
			if n == 2 {
				<-release
			}
		}
		v.faults = []fault{lostAfter}
		v.onSend = func(n int) {
			if n > 1 {
				return
			}
			time.Sleep(2 * listMaxAge)
			go func() {
				defer close(ended)
				_, _ = r.Create(t.Context(), v.create("g", "another"))
			}()
			synctest.Wait()
		}
		start := time.Now()
		got, err := r.Create(t.Context(), v.create("f", "a"))
		wantResult(t, got, err, "C1", Recovered)
		if took := time.Since(start); took != 2*listMaxAge+searchFirst {
			t.Errorf("the create took %s", took)
		}
		close(release)
		<-ended
		wantCalls(t, v, 2, 3)
	})
}
