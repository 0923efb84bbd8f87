package governor_test

import (
	"context"
	"errors"
	"math"
	"testing"
	"time"

	"go.uber.org/goleak"

	"github.com/tendlc/terraform-provider-tendlc/internal/clock"
	"github.com/tendlc/terraform-provider-tendlc/internal/governor"
)

func TestMain(m *testing.M) { goleak.VerifyTestMain(m) }

var epoch = time.Date(2026, 11, 21, 9, 0, 0, 0, time.UTC)

// account is a governor on a clock that only waiting moves.
type account struct {
	*governor.Governor
	clock *clock.Virtual
}

func open(t testing.TB, cfg governor.Config) account {
	t.Helper()
	clk := clock.NewVirtual(epoch)
	cfg.Clock = clk
	g, err := governor.New(cfg)
	if err != nil {
		t.Fatal(err)
	}
	return account{g, clk}
}

func (a account) turn(t testing.TB, operation string, reads bool) governor.Turn {
	t.Helper()
	turn, err := a.Wait(t.Context(), operation, reads)
	if err != nil {
		t.Fatal(err)
	}
	return turn
}

// takes is how long so many turns take.
func (a account) takes(t *testing.T, turns int, operation string) time.Duration {
	t.Helper()
	began := a.clock.Now()
	for range turns {
		a.turn(t, operation, true)
	}
	return a.clock.Now().Sub(began).Round(time.Microsecond)
}

// withMargin is how long it takes at a pace below the limit what would take so
// long at the limit.
func withMargin(atTheLimit time.Duration) time.Duration {
	return time.Duration(float64(atTheLimit) / governor.Margin).Round(time.Microsecond)
}

func TestPaces(t *testing.T) {
	t.Parallel()
	published := map[string]governor.Limit{"list": {PerSecond: 10, Burst: 1}, "pairs": {PerSecond: 1, Burst: 2}}
	for name, one := range map[string]struct {
		share     float64
		operation string
		reads     bool
		turns     int
		want      time.Duration
	}{
		"published":                  {0, "list", true, 11, time.Second},
		"published, half":            {0.5, "list", true, 11, 2 * time.Second},
		"two at once":                {1, "pairs", true, 4, 2 * time.Second},
		"two at once, a quarter":     {0.25, "pairs", true, 3, 8 * time.Second},
		"nothing published":          {1, "other", true, 500, 0},
		"half of unpublished reads":  {0.5, "other", true, 11, 2 * time.Second},
		"half of unpublished writes": {0.5, "other", false, 3, 4 * time.Second},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			a := open(t, governor.Config{Share: one.share, Limits: published})
			for range one.turns {
				a.turn(t, one.operation, one.reads)
			}
			if took, want := a.clock.Now().Sub(epoch).Round(time.Microsecond), withMargin(one.want); took != want {
				t.Errorf("%d turns took %v, want %v", one.turns, took, want)
			}
		})
	}
}

func TestClassesDoNotWaitForEachOther(t *testing.T) {
	t.Parallel()
	a := open(t, governor.Config{Limits: map[string]governor.Limit{"list": {PerSecond: 1, Burst: 1}}})
	a.turn(t, "other read", true).Refused(time.Hour)
	for want, turn := range map[string]governor.Turn{"list": a.turn(t, "list", true), governor.Writes: a.turn(t, "write", false)} {
		if turn.Class != want || turn.Waited != 0 {
			t.Errorf("%s: got %+v", want, turn)
		}
	}
	if turn := a.turn(t, "yet another read", true); turn.Waited != time.Hour || !turn.Rested || turn.Class != governor.Reads {
		t.Errorf("got %+v", turn)
	}
}

// Nothing published, 40 sent within a second, one refused: half of that is the
// pace for a quarter of a minute, and doubles in each quarter after that.
func TestAnUnknownLimitIsFoundOut(t *testing.T) {
	t.Parallel()
	a := open(t, governor.Config{})
	a.takes(t, 39, "list")
	a.turn(t, "list", true).Refused(3 * time.Second)
	turn := a.turn(t, "list", true)
	if turn.Waited != 3*time.Second || turn.PerSecond != 20 {
		t.Errorf("after the refusal: %+v", turn)
	}
	for _, want := range []float64{20, 40, 80, 160, 320, 640, math.Inf(1)} {
		a.clock.Advance(15 * time.Second)
		if got := a.turn(t, "list", true).PerSecond; math.Abs(got-want) > 0.001 {
			t.Errorf("%v a second, want %v", got, want)
		}
	}
	if took := a.takes(t, 500, "list"); took != 0 {
		t.Errorf("recovered, yet 500 turns take %v", took)
	}
}

// The pace is not only told but kept.
func TestASlowerPaceIsKept(t *testing.T) {
	t.Parallel()
	a := open(t, governor.Config{Limits: map[string]governor.Limit{"list": {PerSecond: 10, Burst: 1}}})
	a.turn(t, "list", true).Refused(5 * time.Second)
	// At 5 a second and growing: more than at 10 a second, less than at 5.
	if took := a.takes(t, 11, "list") - 5*time.Second; took < 1800*time.Millisecond || took > withMargin(2*time.Second) {
		t.Errorf("eleven turns took %v", took)
	}
}

func TestAPublishedLimitIsNeverExceededByRecovery(t *testing.T) {
	t.Parallel()
	a := open(t, governor.Config{Limits: map[string]governor.Limit{"list": {PerSecond: 8, Burst: 1}}})
	for _, want := range []float64{4 * governor.Margin, 2 * governor.Margin, 2 * governor.Margin} { // at least a quarter is left
		a.turn(t, "list", true).Refused(0)
		if got := a.turn(t, "list", true).PerSecond; math.Abs(got-want) > 0.3 || got < want {
			t.Errorf("%v a second, want %v", got, want)
		}
	}
	a.clock.Advance(time.Hour)
	if got := a.turn(t, "list", true).PerSecond; got != 8*governor.Margin {
		t.Errorf("%v a second after an hour", got)
	}
}

// Ten were under way as the vendor had enough: it says so ten times, of one
// and the same pace.
func TestRefusalsOfOneMomentCountOnce(t *testing.T) {
	t.Parallel()
	a := open(t, governor.Config{})
	turns := make([]governor.Turn, 64)
	for i := range turns {
		turns[i] = a.turn(t, "list", true)
	}
	for i, turn := range turns {
		turn.Refused(time.Duration(i%10) * time.Second)
	}
	if next := a.turn(t, "list", true); next.PerSecond != 32 || next.Waited != 9*time.Second {
		t.Errorf("got %+v", next)
	}
}

func TestThePaceDoesNotRecoverDuringARest(t *testing.T) {
	t.Parallel()
	a := open(t, governor.Config{})
	a.takes(t, 19, "list")
	a.turn(t, "list", true).Refused(2 * time.Minute)
	if next := a.turn(t, "list", true); next.PerSecond != 10 {
		t.Errorf("got %+v", next)
	}
}

func TestAnEndedContextTakesNoTurn(t *testing.T) {
	t.Parallel()
	a := open(t, governor.Config{Limits: map[string]governor.Limit{"list": {PerSecond: 1, Burst: 1}}})
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	for range 3 {
		if _, err := a.Wait(ctx, "list", true); !errors.Is(err, context.Canceled) {
			t.Errorf("got %v", err)
		}
	}
	if next := a.turn(t, "list", true); next.Waited != 0 {
		t.Errorf("got %+v", next)
	}
}

func TestLimitsThatCannotBeMeantAreRefused(t *testing.T) {
	t.Parallel()
	for name, cfg := range map[string]governor.Config{
		"share below 0": {Share: -0.5},
		"share above 1": {Share: 1.01},
		"no number":     {Share: math.NaN()},
		"no rate":       {Limits: map[string]governor.Limit{"list": {Burst: 1}}},
		"no burst":      {Limits: map[string]governor.Limit{"list": {PerSecond: 1}}},
	} {
		if _, err := governor.New(cfg); err == nil {
			t.Errorf("%s is taken", name)
		}
	}
}
