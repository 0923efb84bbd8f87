package tfkit

import (
	"context"
	"errors"
	"slices"
	"testing"
	"time"

	"github.com/tendlc/terraform-provider-tendlc/internal/clock"
)

var midnight = time.Date(2026, 11, 21, 0, 0, 0, 0, time.UTC)

// looksAt records when a wait looks; it never finds what it waits for.
func looksAt(clk clock.Clock, at *[]time.Duration) func(context.Context) (bool, error) {
	return func(context.Context) (bool, error) {
		*at = append(*at, clk.Now().Sub(midnight))
		return false, nil
	}
}

func TestWaitLooksAtOnceMoreRarelyAndAtTheEnd(t *testing.T) {
	t.Parallel()
	s := time.Second
	for name, r := range map[string]struct {
		wait Wait
		want []time.Duration
	}{
		"growing":          {Wait{First: 2 * s, Longest: 4 * s, Timeout: 14 * s}, []time.Duration{0, 2 * s, 5 * s, 9 * s, 13 * s, 14 * s}},
		"no time":          {Wait{First: s, Longest: s}, []time.Duration{0}},
		"negative time":    {Wait{First: s, Longest: s, Timeout: -s}, []time.Duration{0}},
		"less than first":  {Wait{First: 10 * s, Longest: 10 * s, Timeout: 3 * s}, []time.Duration{0, 3 * s}},
		"just one pause":   {Wait{First: 3 * s, Longest: 10 * s, Timeout: 3 * s}, []time.Duration{0, 3 * s}},
		"longest at first": {Wait{First: 5 * s, Longest: 2 * s, Timeout: 10 * s}, []time.Duration{0, 5 * s, 7 * s, 9 * s, 10 * s}},
	} {
		clk := clock.NewVirtual(midnight)
		r.wait.Clock = clk
		var at []time.Duration
		if err := r.wait.Until(t.Context(), looksAt(clk, &at)); !errors.Is(err, ErrTimeUp) {
			t.Errorf("%s: %v", name, err)
		}
		if !slices.Equal(at, r.want) {
			t.Errorf("%s: looked at %v, want %v", name, at, r.want)
		}
	}
}

func TestWaitEndsAsSoonAsItMay(t *testing.T) {
	t.Parallel()
	clk := clock.NewVirtual(midnight)
	wait := ReviewWait(clk, time.Hour)
	looks := 0
	if err := wait.Until(t.Context(), func(context.Context) (bool, error) { looks++; return looks == 3, nil }); err != nil || looks != 3 {
		t.Errorf("%d looks, %v", looks, err)
	}
	if passed := clk.Now().Sub(midnight); passed != 5*time.Second { // 2s and 3s
		t.Errorf("%s passed", passed)
	}
	boom := errors.New("boom")
	if err := wait.Until(t.Context(), func(context.Context) (bool, error) { return false, boom }); !errors.Is(err, boom) {
		t.Error(err)
	}
	// A look that is done and failed is a failure.
	if err := wait.Until(t.Context(), func(context.Context) (bool, error) { return true, boom }); !errors.Is(err, boom) {
		t.Error(err)
	}
}

func TestWaitEndsWithItsContext(t *testing.T) {
	t.Parallel()
	ctx, cancel := context.WithCancel(t.Context())
	looks := 0
	err := ProvisioningWait(clock.NewVirtual(midnight), time.Hour).Until(ctx, func(context.Context) (bool, error) {
		looks++
		if looks == 2 {
			cancel()
		}
		return false, nil
	})
	if !errors.Is(err, context.Canceled) || looks != 2 {
		t.Errorf("%d looks, %v", looks, err)
	}
	// On the wall clock a pause is cut short.
	ctx, cancel = context.WithCancel(t.Context())
	err = Wait{Clock: clock.Real(), First: time.Hour, Longest: time.Hour, Timeout: 2 * time.Hour}.Until(ctx, func(context.Context) (bool, error) {
		cancel()
		return false, nil
	})
	if !errors.Is(err, context.Canceled) {
		t.Error(err)
	}
}

// A review of days costs a bounded number of reads.
func TestRhythms(t *testing.T) {
	t.Parallel()
	for name, r := range map[string]struct {
		wait  func(clock.Clock, time.Duration) Wait
		hours time.Duration
		most  int
	}{
		"review":       {ReviewWait, 24 * time.Hour, 24*60 + 10},
		"provisioning": {ProvisioningWait, time.Hour, 370},
	} {
		clk := clock.NewVirtual(midnight)
		var at []time.Duration
		_ = r.wait(clk, r.hours).Until(t.Context(), looksAt(clk, &at))
		if len(at) > r.most {
			t.Errorf("%s: %d looks", name, len(at))
		}
	}
}

func TestSpansReadAsPeopleWriteThem(t *testing.T) {
	t.Parallel()
	for want, span := range map[string]time.Duration{"5m": 5 * time.Minute, "3s": 3 * time.Second, "1h": time.Hour, "1h30m": 90 * time.Minute, "1m30s": 90 * time.Second, "10s": 10 * time.Second, "0s": 0} {
		if got := Span(span); got != want {
			t.Errorf("%v is written %q", span, got)
		}
	}
}
