package registration

import (
	"context"

	"github.com/tendlc/terraform-provider-tendlc/internal/transport"
)

// Update describes one billable update of an object that exists.
type Update struct {
	// Kind and Name identify the object within a run, so Name must tell the
	// objects of one kind apart.
	Kind, Name string
	// Done reads afresh whether the object is already as wanted.
	Done func(ctx context.Context) (bool, error)
	// Send makes the billable call. It is called at most once.
	Send func(ctx context.Context) error
}

// UpdateOutcome is AlreadyDone, Updated or Recovered.
type UpdateOutcome = Outcome

// Update makes sure that the object is as wanted and that the change is paid
// for at most once. The error is always an *Error, which says what may have
// been charged.
func (r *Registrar) Update(ctx context.Context, u Update) (UpdateOutcome, error) {
	turn, err := r.updates.enter(ctx, scoped{u.Kind, u.Name})
	if err != nil {
		return "", u.failure(NotSent, ChargeNone, err)
	}
	defer r.updates.leave(turn)

	done, err := u.Done(ctx)
	if err != nil {
		return "", u.failure(CheckFailed, ChargeNone, err)
	}
	if done {
		return AlreadyDone, nil
	}
	if turn.spent {
		return "", u.failure(IdenticalInRun, ChargeNone, nil)
	}
	if err := ctx.Err(); err != nil {
		return "", u.failure(NotSent, ChargeNone, err)
	}
	// Spent until proven otherwise, as in Create.
	turn.spent = true
	outcome, err := r.sendUpdate(ctx, u)
	turn.spent = err != nil && chargeOf(err) != ChargeNone
	return outcome, err
}

// sendUpdate makes the billable call and sorts its answer.
func (r *Registrar) sendUpdate(ctx context.Context, u Update) (UpdateOutcome, error) {
	lost := u.Send(ctx)
	if lost == nil {
		return Updated, nil
	}
	switch transport.CertaintyOf(lost) {
	case transport.NotSent:
		return "", u.failure(NotSent, ChargeNone, lost)
	case transport.Refused:
		return "", u.failure(Refused, ChargeNone, lost)
	default:
	}
	found, searchErr := r.watch(ctx, u.Done)
	if !found {
		return "", u.failure(OutcomeUnknown, ChargeUnknown, afterSearch(lost, searchErr))
	}
	return Recovered, nil
}
