package registration

import (
	"context"
	"errors"
	"fmt"

	"github.com/tendlc/terraform-provider-tendlc/internal/transport"
)

// Object is one entry of the vendor's list.
type Object struct {
	// ID is the vendor's id. A list with an object that has none is an error,
	// because such an object can be neither named nor claimed.
	ID string
	// Fingerprint is the same function of the fields as Create.Fingerprint, and
	// Facts hold what the vendor says of Create.Facts.
	Fingerprint string
	Facts       Facts
	// Reference is Create.Reference as the vendor has it; empty: none.
	Reference string
	// Label is the name and status, for messages.
	Label string
	// Live means that buying another one would be a second charge for the same
	// thing. Whether a refused object still counts is the vendor's folder's
	// decision; one that is Gone never does.
	Live bool
	// Gone means deleted or being deleted: it can never be the object that a
	// lost reply created.
	Gone bool
}

// Create describes one billable create.
type Create struct {
	// Kind, for example "Sinch campaign", is the scope of fingerprints, claims
	// and lists, and the word for the object in messages.
	Kind string
	// Name is the user's name of the object.
	Name string
	// Fingerprint identifies the content together with Facts; it must not be
	// empty. Facts are all said here.
	Fingerprint string
	Facts       Facts
	// Reference, if not nil, is the caller's own id that Send has sent along and
	// that the vendor takes once: after a lost reply, what has it is the object.
	Reference func() string
	// AdoptExisting takes over a single live twin instead of refusing.
	AdoptExisting bool
	// Precondition makes free reads; nil means there is none.
	Precondition func(ctx context.Context) error
	// List reads the vendor's list afresh, all pages.
	List func(ctx context.Context) ([]Object, error)
	// ListKey names what List lists: creates of one Kind with equal keys share
	// one list.
	ListKey string
	// Send makes the billable call. It is called at most once.
	Send func(ctx context.Context) (id string, err error)
	// Exclusive means that the vendor itself takes no second one, so that after
	// the create nobody needs to look for one that another process has made at
	// the same time.
	Exclusive bool
}

// Outcome says how a call came to its result.
type Outcome string

// The outcomes of creates and updates.
const (
	// Created: the vendor answered with the id.
	Created Outcome = "created"
	// Adopted: an existing twin was taken over and nothing was sent.
	Adopted Outcome = "adopted"
	// Recovered: the reply was lost, and the effect was found at the vendor.
	Recovered Outcome = "recovered"
	// AlreadyDone: an update found everything as wanted and sent nothing.
	AlreadyDone Outcome = "already done"
	// Updated: the vendor answered an update with success.
	Updated Outcome = "updated"
)

// Result is an object in hand.
type Result struct {
	ID      string
	Outcome Outcome
	// Others are live twins that somebody else has made while this one was
	// Created or Recovered: a second charge for the same thing, which only the
	// user can undo.
	Others []Object
}

// attempt is one run of Create.
type attempt struct {
	registrar *Registrar
	create    Create
	// began marks the lists that were started before this create.
	began uint64
	// before holds the lists that were read before the send.
	before []*snapshot
}

// Create makes sure that the object exists and is paid for at most once. The
// error is always an *Error, which says what may have been charged.
func (r *Registrar) Create(ctx context.Context, c Create) (result Result, err error) {
	if err := c.check(); err != nil {
		return Result{}, c.failure(CheckFailed, ChargeNone, err)
	}
	a := &attempt{registrar: r, create: c, began: r.lists.mark()}

	// Objects that only facts tell apart take turns too: while one of them is
	// not claimed yet, the search for another could take it for its own.
	kin, err := r.kin.enter(ctx, scoped{c.Kind, c.Fingerprint})
	if err != nil {
		return Result{}, c.failure(NotSent, ChargeNone, err)
	}
	defer r.kin.leave(kin)
	turn, err := r.creates.enter(ctx, c.subject())
	if err != nil {
		return Result{}, c.failure(NotSent, ChargeNone, err)
	}
	defer r.creates.leave(turn)
	if turn.spent {
		return Result{}, c.refusedFor(turn)
	}
	// Spent until proven otherwise: should a vendor's function panic, a second
	// identical create must not be sent.
	turn.spent, turn.name = true, c.Name
	result, err = a.run(ctx)
	turn.id = result.ID
	turn.spent = err == nil || chargeOf(err) != ChargeNone
	return result, err
}

// check refuses what would make the twin check blind: without it a lost reply
// is paid for twice.
func (c Create) check() error {
	switch {
	case c.Fingerprint == "":
		return errors.New("the object has no fingerprint")
	case c.List == nil || c.Send == nil:
		return errors.New("the create has no list or no send function")
	}
	return nil
}

// run is the order of the steps.
func (a *attempt) run(ctx context.Context) (Result, error) {
	c := a.create
	if c.Precondition != nil {
		if err := c.Precondition(ctx); err != nil {
			return Result{}, c.failure(PreconditionFailed, ChargeNone, err)
		}
	}
	adopted, err := a.checkTwins(ctx)
	if err != nil {
		return Result{}, err
	}
	if adopted != "" {
		return Result{ID: adopted, Outcome: Adopted}, nil
	}
	// A call that starts after an interrupt would end as ambiguous at once:
	// here it is still certain that nothing was sent.
	if err := ctx.Err(); err != nil {
		return Result{}, c.failure(NotSent, ChargeNone, err)
	}
	return a.send(ctx)
}

// send makes the billable call and sorts its answer.
func (a *attempt) send(ctx context.Context) (Result, error) {
	c := a.create
	id, err := c.Send(ctx)
	if err == nil && id == "" {
		return a.recover(ctx, errNoID)
	}
	if err == nil {
		a.registrar.claims.take(c.Kind, id)
		return Result{ID: id, Outcome: Created, Others: a.others(ctx, id)}, nil
	}
	switch transport.CertaintyOf(err) {
	case transport.NotSent:
		return Result{}, c.failure(NotSent, ChargeNone, err)
	case transport.Refused:
		return Result{}, c.failure(Refused, ChargeNone, err)
	default:
		return a.recover(ctx, err)
	}
}

// errNoID stands for a success that does not say what was created.
var errNoID = errors.New("the vendor's reply has no id")

// recover looks for the object whose reply was lost. It never sends.
func (a *attempt) recover(ctx context.Context, lost error) (Result, error) {
	c := a.create
	// Taken after the send returned: a list that was started earlier may have
	// been read before the vendor stored the object.
	after := a.registrar.lists.mark()
	var candidates, kin []Object
	found, searchErr := a.registrar.watch(ctx, func(ctx context.Context) (bool, error) {
		list, err := a.registrar.lists.get(ctx, a.source(), freshness{after: after})
		if err != nil {
			return false, err
		}
		own, others := a.candidates(list)
		kin = a.registrar.claims.pick(c.Kind, others, false)
		candidates = a.registrar.claims.pick(c.Kind, own, true)
		return len(candidates) > 0, nil
	})
	if !found {
		return Result{}, c.failure(OutcomeUnknown, ChargeUnknown, afterSearch(lost, searchErr), kin...)
	}
	if len(candidates) > 1 {
		return Result{}, c.failure(SeveralFound, ChargeUnknown, lost, candidates...)
	}
	id := candidates[0].ID
	return Result{ID: id, Outcome: Recovered, Others: a.others(ctx, id)}, nil
}

// candidates are the objects that the lost reply may have created, and those
// of their kin that contradict it: one of them is the object all the same if the
// vendor has stored something else than was sent, which only the user can tell.
// What was there before the send is not among them: adopting a rejected
// predecessor would lose the object that was just paid for.
func (a *attempt) candidates(list *snapshot) (own, kin []Object) {
	for _, o := range list.objects {
		if o.Gone || a.seenBefore(o.ID) {
			continue
		}
		switch {
		case a.create.is(o) || a.create.referredToBy(o):
			own = append(own, o)
		case o.Fingerprint == a.create.Fingerprint:
			kin = append(kin, o)
		}
	}
	return own, kin
}

func (a *attempt) seenBefore(id string) bool {
	for _, list := range a.before {
		if list.has(id) {
			return true
		}
	}
	return false
}

// source is the list of this create.
func (a *attempt) source() source {
	return source{key: scoped{a.create.Kind, a.create.ListKey}, list: a.create.List}
}

// afterSearch joins why the reply was lost with why the search failed, in that
// order: the first is the one whose request id the user needs.
func afterSearch(lost, search error) error {
	if search == nil {
		return lost
	}
	return fmt.Errorf("%w; looking for the result failed: %w", lost, search)
}
