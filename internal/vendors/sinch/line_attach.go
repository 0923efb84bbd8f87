package sinch

import (
	"context"
	"errors"
	"time"

	"github.com/tendlc/terraform-provider-tendlc/internal/tfkit"
	"github.com/tendlc/terraform-provider-tendlc/internal/transport"
)

// putBackTime is how long a number may take to get back to where it sent from,
// also when the time of the apply is up.
const putBackTime = 2 * time.Minute

// attach brings the number to the place, detaching it from another one first:
// Sinch refuses to link a number that is linked elsewhere, also where only the
// service plan changes. The deadline counts before the first step only: a
// number that was taken off its campaign goes on, or back if it cannot.
func (l line) attach(ctx context.Context, number string, to tfkit.Place) error {
	now, err := l.begin(ctx, number, "attached")
	at := placeOf(now)
	switch {
	case err != nil:
		return err
	case at == to:
		return nil
	case l.timeUp():
		return &lineError{number: number, aim: "attached", err: tfkit.ErrTimeUp}
	}
	if at.Campaign != "" {
		if err := l.send(ctx, number, tfkit.Place{Link: at.Link}, "detached from its old campaign"); err != nil {
			return err
		}
	}
	if at.Link != "" && at.Link != to.Link {
		if err := l.send(ctx, number, tfkit.Place{}, "detached from its old service plan"); err != nil {
			return l.putBack(ctx, at, err)
		}
	}
	return l.putBack(ctx, at, l.send(ctx, number, to, "attached"))
}

// putBack links a number again to the campaign and the service plan that it had
// to leave for a step that failed, and notes in the error what came of it. A
// number that is still on its way forward is left to that.
func (l line) putBack(ctx context.Context, old tfkit.Place, err error) error {
	var failed *lineError
	if old.Campaign == "" || !errors.As(err, &failed) {
		return err
	}
	failed.left = old
	if errors.Is(err, tfkit.ErrTimeUp) {
		return err
	}
	if back := newLine(l.account, max(putBackTime, l.deadline.Sub(l.account.clock.Now()))); ctx.Err() == nil {
		arrived, problem := back.linkAgain(ctx, failed.number, old, failed.to)
		if arrived {
			return nil
		}
		failed.back, failed.isBack = problem, problem == nil
	}
	return err
}

// linkAgain is putBack's way. What the failed call has done is read first: its
// answer may have been lost, and then the number has arrived where it was to go.
func (l line) linkAgain(ctx context.Context, number string, old, wanted tfkit.Place) (arrived bool, err error) {
	now, err := l.settled(ctx, number)
	switch at := placeOf(now); {
	case err != nil || at == old:
		return false, err
	case at == wanted && wanted.Campaign != "":
		return true, nil
	case at.Link != "" && at.Link != old.Link:
		if err := l.send(ctx, number, tfkit.Place{}, "detached from its new service plan"); err != nil {
			return false, err
		}
	}
	return false, l.send(ctx, number, old, "put back")
}

// reason is why a number could not be put back, for the middle of a sentence.
func (e *lineError) reason() string {
	var call *transport.Error
	var step *lineError
	switch {
	case e.back == nil:
		return "the run was interrupted"
	case errors.As(e.back, &call):
		return call.Error()
	case errors.As(e.back, &step) && len(step.codes) > 0:
		return "Sinch reports " + tfkit.Names(step.codes)
	default:
		return e.back.Error()
	}
}
