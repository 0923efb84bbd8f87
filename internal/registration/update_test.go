package registration

import (
	"context"
	"errors"
	"sync"
	"testing"
	"time"

	"github.com/tendlc/terraform-provider-tendlc/internal/clock"
)

// upgrade is a fake billable update: the change shows itself with a lag.
type upgrade struct {
	clock clock.Clock

	mu      sync.Mutex
	done    bool
	visible time.Time
	lag     time.Duration
	fault   fault
	sends   int
	reads   int
	// readFails answers for the n-th read (from 1); nil means none fails.
	readFails func(n int) error
	onSend    func()
}

func (u *upgrade) update(name string) Update {
	return Update{Kind: "Sinch brand", Name: name, Done: u.read, Send: u.send}
}

func (u *upgrade) read(ctx context.Context) (bool, error) {
	u.mu.Lock()
	defer u.mu.Unlock()
	u.reads++
	if err := ctx.Err(); err != nil {
		return false, err
	}
	if u.readFails != nil {
		if err := u.readFails(u.reads); err != nil {
			return false, err
		}
	}
	return u.done && !u.visible.After(u.clock.Now()), nil
}

func (u *upgrade) send(context.Context) error {
	u.mu.Lock()
	defer u.mu.Unlock()
	u.sends++
	if u.onSend != nil {
		u.onSend()
	}
	if u.fault == works || u.fault == lostAfter {
		u.done, u.visible = true, u.clock.Now().Add(u.lag)
	}
	switch u.fault {
	case refusedCall:
		return errRefused
	case notSentCall:
		return errNotSent
	case works:
		return nil
	default:
		return errLost
	}
}

func setupUpdate() (*Registrar, *upgrade) {
	r, _, clk := setup()
	return r, &upgrade{clock: clk}
}

func (u *upgrade) want(t *testing.T, sends, reads int) {
	t.Helper()
	if u.sends != sends || u.reads != reads {
		t.Errorf("got %d sends and %d reads, want %d and %d", u.sends, u.reads, sends, reads)
	}
}

func TestUpdateSendsOnce(t *testing.T) {
	t.Parallel()
	r, u := setupUpdate()
	got, err := r.Update(t.Context(), u.update("b"))
	if err != nil || got != Updated {
		t.Fatalf("got %s, %v", got, err)
	}
	u.want(t, 1, 1)
	got, err = r.Update(t.Context(), u.update("b"))
	if err != nil || got != AlreadyDone {
		t.Fatalf("got %s, %v", got, err)
	}
	u.want(t, 1, 2)
}

func TestSecondUpdateAfterASuccessIsSent(t *testing.T) {
	t.Parallel()
	r, u := setupUpdate()
	for range 2 {
		if got, err := r.Update(t.Context(), u.update("b")); err != nil || got != Updated {
			t.Fatalf("got %s, %v", got, err)
		}
		u.done = false // the next change is wanted
	}
	u.want(t, 2, 2)
}

func TestUpdateThatCannotCheckSendsNothing(t *testing.T) {
	t.Parallel()
	r, u := setupUpdate()
	u.readFails = func(int) error { return errListDown }
	_, err := r.Update(t.Context(), u.update("b"))
	wantError(t, err, CheckFailed, ChargeNone)
	u.want(t, 0, 1)
}

func TestDefiniteFailuresOfAnUpdate(t *testing.T) {
	t.Parallel()
	for f, reason := range map[fault]Reason{refusedCall: Refused, notSentCall: NotSent} {
		r, u := setupUpdate()
		u.fault = f
		for range 2 { // nothing is in the way of a second try
			_, err := r.Update(t.Context(), u.update("b"))
			wantError(t, err, reason, ChargeNone)
		}
		u.want(t, 2, 2)
	}
}

func TestLostUpdateIsRecovered(t *testing.T) {
	t.Parallel()
	r, u := setupUpdate()
	u.fault, u.lag = lostAfter, 10*time.Second
	u.readFails = func(n int) error {
		if n == 3 {
			return errListDown
		}
		return nil
	}
	got, err := r.Update(t.Context(), u.update("b"))
	if err != nil || got != Recovered {
		t.Fatalf("got %s, %v", got, err)
	}
	u.want(t, 1, 5)
}

func TestUpdateOfUnknownOutcomeIsNotSentAgain(t *testing.T) {
	t.Parallel()
	r, u := setupUpdate()
	u.fault, u.lag = lostAfter, time.Hour
	_, err := r.Update(t.Context(), u.update("b"))
	wantError(t, err, OutcomeUnknown, ChargeUnknown)
	if !errors.Is(err, errLost) {
		t.Error("the cause is lost")
	}
	for range 2 {
		_, err = r.Update(t.Context(), u.update("b"))
		wantError(t, err, IdenticalInRun, ChargeNone)
	}
	u.lag, u.visible = 0, time.Time{}
	if got, err := r.Update(t.Context(), u.update("b")); err != nil || got != AlreadyDone {
		t.Errorf("after a late effect: got %s, %v", got, err)
	}
	if u.sends != 1 {
		t.Errorf("%d sends", u.sends)
	}
	other := &upgrade{clock: u.clock}
	if got, err := r.Update(t.Context(), other.update("another brand")); err != nil || got != Updated {
		t.Errorf("another object: got %s, %v", got, err)
	}
}

func TestInterruptedUpdateReadsOnceMore(t *testing.T) {
	t.Parallel()
	for f, reason := range map[fault]Reason{lostAfter: "", lostBefore: OutcomeUnknown} {
		r, u := setupUpdate()
		ctx, cancel := context.WithCancel(t.Context())
		u.fault, u.onSend = f, cancel
		got, err := r.Update(ctx, u.update("b"))
		if reason == "" && (err != nil || got != Recovered) {
			t.Errorf("got %s, %v", got, err)
		}
		if reason != "" {
			wantError(t, err, reason, ChargeUnknown)
		}
		u.want(t, 1, 2)
	}
}

func TestInterruptBeforeAnUpdateSendsNothing(t *testing.T) {
	t.Parallel()
	r, u := setupUpdate()
	ctx, cancel := context.WithCancel(t.Context())
	update := u.update("b")
	update.Done = func(context.Context) (bool, error) { cancel(); return false, nil }
	_, err := r.Update(ctx, update)
	wantError(t, err, NotSent, ChargeNone)
	u.want(t, 0, 0)
}

func TestPanicInAnUpdateBlocksTheNext(t *testing.T) {
	t.Parallel()
	r, u := setupUpdate()
	update := u.update("b")
	update.Send = func(context.Context) error { panic("a vendor's bug") }
	func() {
		defer func() { _ = recover() }()
		_, _ = r.Update(t.Context(), update)
	}()
	_, err := r.Update(t.Context(), u.update("b"))
	wantError(t, err, IdenticalInRun, ChargeNone)
	u.want(t, 0, 2)
}

func TestInterruptWhileAnotherUpdateRuns(t *testing.T) {
	t.Parallel()
	r, u := setupUpdate()
	ctx, cancel := context.WithCancel(t.Context())
	update := u.update("b")
	update.Done = func(context.Context) (bool, error) {
		cancel()
		_, err := r.Update(ctx, u.update("b"))
		wantError(t, err, NotSent, ChargeNone)
		return true, nil
	}
	if got, err := r.Update(t.Context(), update); err != nil || got != AlreadyDone {
		t.Fatalf("got %s, %v", got, err)
	}
	u.want(t, 0, 0)
}

func TestManyEqualUpdatesSendOnce(t *testing.T) {
	t.Parallel()
	for _, f := range []fault{works, lostAfter, lostBefore} {
		r, u := setupUpdate()
		u.fault = f
		inParallel(30, func(int) error {
			_, err := r.Update(t.Context(), u.update("b"))
			return err
		})
		if u.sends != 1 {
			t.Errorf("fault %d: %d sends", f, u.sends)
		}
	}
}
