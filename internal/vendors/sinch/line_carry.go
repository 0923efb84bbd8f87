package sinch

import (
	"context"
	"errors"
	"slices"

	"github.com/tendlc/terraform-provider-tendlc/internal/tfkit"
)

// errNotOwned is what stops a number that left the account between the check
// and the first call.
var errNotOwned = errors.New("the account does not hold it")

// carry detaches what leaves, then moves one number after another, because
// traffic moves with them, then attaches what arrives. It stops where a step
// fails and returns the numbers of the last step that it finished.
func (l line) carry(ctx context.Context, c tfkit.Carriage) (done []string, failed []error) {
	if _, failed := tfkit.Each(ctx, c.Leaving.List, l.detaching(c.From.Campaign)); len(failed) > 0 {
		return nil, failed
	}
	for _, number := range c.Moving.List {
		if err := l.attach(ctx, number, c.To); err != nil {
			return nil, []error{err}
		}
	}
	if len(c.Arriving.List) == 0 {
		return nil, nil
	}
	return l.attachAll(ctx, c.Arriving.List, c.To)
}

// attachAll attaches what is idle several at once, and what must leave another
// campaign one after another, so that at most one number is off at a time.
func (l line) attachAll(ctx context.Context, numbers []string, to tfkit.Place) (done []string, failed []error) {
	there, idle, moving, err := l.split(ctx, numbers, to)
	if err != nil {
		return nil, []error{err}
	}
	done, failed = tfkit.Each(ctx, idle, l.attaching(to))
	done = append(there, done...)
	for _, number := range moving {
		if len(failed) > 0 {
			break
		}
		if err := l.attach(ctx, number, to); err != nil {
			failed = []error{err}
		} else {
			done = append(done, number)
		}
	}
	slices.Sort(done)
	return done, failed
}

// split tells numbers that are there already, numbers that send for no other
// campaign, and those that do.
func (l line) split(ctx context.Context, numbers []string, to tfkit.Place) (there, idle, moving []string, err error) {
	readings, err := l.account.read(ctx, numbers, nil)
	for _, number := range numbers {
		switch now := readings[number]; {
		case err != nil:
		case now.gone:
			err = &lineError{number: number, aim: "read", err: errNotOwned}
		case now.err != nil:
			err = &lineError{number: number, aim: "read", err: now.err}
		case now.at == to && !now.busy:
			there = append(there, number)
		case now.at.Campaign != "" && now.at.Campaign != to.Campaign:
			moving = append(moving, number)
		default:
			idle = append(idle, number)
		}
	}
	return there, idle, moving, err
}
