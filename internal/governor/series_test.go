package governor_test

import (
	"errors"
	"testing"
	"time"

	"github.com/tendlc/terraform-provider-tendlc/internal/governor"
)

// refusals lets so many turns be refused, one after the other, and returns how
// long the class rested after each.
func (a account) refusals(t *testing.T, count int) (rests []time.Duration) {
	t.Helper()
	for range count {
		rests = append(rests, a.turn(t, "list", true).RefusedSilently())
	}
	return rests
}

// A vendor that does not say how long to rest has it grow, for the class and
// not for each of its calls, and not before a few refusals in a row.
func TestSilentRefusalsInARowRestLonger(t *testing.T) {
	t.Parallel()
	a := open(t, governor.Config{})
	for i, rest := range a.refusals(t, 10) {
		least := []time.Duration{1, 1, 1, 2, 4, 8, 16, 20, 20, 20}[i] * time.Second
		if rest < least || rest > least*3/2 {
			t.Errorf("refusal %d: a rest of %v, want %v or half as much more", i+1, rest, least)
		}
	}
}

func TestAnAnswerEndsTheSeries(t *testing.T) {
	t.Parallel()
	a := open(t, governor.Config{})
	a.refusals(t, 8)
	a.turn(t, "list", true).Answered()
	if rest := a.refusals(t, 1)[0]; rest > 1500*time.Millisecond {
		t.Errorf("a rest of %v", rest)
	}
}

// What was under way as the class was refused proves nothing.
func TestAnAnswerToAnEarlierRequestDoesNotEndTheSeries(t *testing.T) {
	t.Parallel()
	a := open(t, governor.Config{})
	early := a.turn(t, "list", true)
	a.refusals(t, 7)
	early.Answered()
	if rest := a.refusals(t, 1)[0]; rest < 15*time.Second {
		t.Errorf("a rest of %v", rest)
	}
}

func TestSilentRefusalsOfOneMomentAreOneOfTheSeries(t *testing.T) {
	t.Parallel()
	a := open(t, governor.Config{})
	var turns []governor.Turn
	for range 10 {
		turns = append(turns, a.turn(t, "list", true))
	}
	for _, turn := range turns {
		turn.RefusedSilently()
	}
	if rest := a.refusals(t, 1)[0]; rest > 1500*time.Millisecond {
		t.Errorf("a rest of %v", rest)
	}
}

// The vendor allows one a second, to the moment, and does not say so: that is
// found out with few refusals, and hardly slower.
func TestALimitThatIsNotPublishedIsMetWithFewRefusals(t *testing.T) {
	t.Parallel()
	a := open(t, governor.Config{})
	free, refused := epoch, 0
	for taken := 0; taken < 200; {
		turn := a.turn(t, "list", true)
		if turn.At.Before(free.Add(-time.Microsecond)) {
			refused++
			turn.RefusedSilently()
			continue
		}
		taken++
		turn.Answered()
		free = turn.At.Add(time.Second)
	}
	if passed := a.clock.Now().Sub(epoch); refused > 20 || passed > 230*time.Second {
		t.Errorf("200 requests took %v, and %d were refused", passed, refused)
	}
}

func TestTwoRefusalsWithALongTimeBetweenThemAreNoQuota(t *testing.T) {
	t.Parallel()
	a := open(t, governor.Config{})
	a.refusals(t, 1)
	a.clock.Advance(time.Hour)
	a.refusals(t, 1)
	a.turn(t, "list", true)
}

// A quota of the day: nobody is kept waiting for it once ten minutes have shown
// that it is gone, but after each rest one request may ask again.
func TestAClassThatIsRefusedForTenMinutesIsGivenUp(t *testing.T) {
	t.Parallel()
	a := open(t, governor.Config{})
	for range 6 {
		a.turn(t, "list", true).Refused(2 * time.Minute)
	}
	at := a.clock.Now()
	for range 1000 {
		_, err := a.Wait(t.Context(), "list", true)
		var gone *governor.ExhaustedError
		if !errors.As(err, &gone) || gone.Class != governor.Reads || gone.Rests != 10*time.Minute {
			t.Fatalf("got %v", err)
		}
	}
	if !a.clock.Now().Equal(at) {
		t.Errorf("giving up took %v", a.clock.Now().Sub(at))
	}
	a.turn(t, "create", false) // the other classes go on
	a.clock.Advance(2 * time.Minute)
	a.turn(t, "list", true).Answered()
	a.turn(t, "list", true).Refused(time.Minute)
	if turn := a.turn(t, "list", true); turn.Waited != time.Minute {
		t.Errorf("after an answer: %+v", turn)
	}
}
