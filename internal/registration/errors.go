package registration

import (
	"errors"
	"fmt"
	"strings"
)

// Reason says why nothing, or nothing certain, came of a call.
type Reason string

// The reasons.
const (
	// PreconditionFailed: a free read says that the vendor would not accept it.
	PreconditionFailed Reason = "precondition failed"
	// CheckFailed: what exists at the vendor could not be read.
	CheckFailed Reason = "check failed"
	// TwinExists: live objects with the same fingerprint exist.
	TwinExists Reason = "twin exists"
	// IdenticalInRun: identical to what this process has created or may have
	// created; for an update, one of unknown outcome was sent before.
	IdenticalInRun Reason = "identical in run"
	// NotSent: it is certain that the vendor processed nothing.
	NotSent Reason = "not sent"
	// Refused: the vendor said no.
	Refused Reason = "refused"
	// OutcomeUnknown: the reply was lost and the bounded search found nothing.
	OutcomeUnknown Reason = "outcome unknown"
	// SeveralFound: several objects fit, before the send (ChargeNone) or after
	// a lost reply (ChargeUnknown).
	SeveralFound Reason = "several found"
)

// Charge says what this call, and no earlier one, may have cost.
type Charge string

// The charges that an error can come with.
const (
	ChargeNone    Charge = "none"
	ChargeUnknown Charge = "unknown"
)

// Error says why nothing, or nothing certain, came of a create or update.
type Error struct {
	Reason Reason
	Kind   string
	Name   string
	// IDs are the twins or candidates; for OutcomeUnknown what came up since the
	// send and is alike but not the same. For IdenticalInRun: the id of the first
	// one, none if its outcome is unknown.
	IDs []string
	// Labels belong to IDs. For IdenticalInRun of a create: the user's name of
	// the first one.
	Labels []string
	Charge Charge
	// Err is the cause, which may be nil.
	Err error
}

// Unwrap gives the cause.
func (e *Error) Unwrap() error { return e.Err }

// Error is one sentence without a full stop. It gives no advice: the caller
// knows what the user can do.
func (e *Error) Error() string {
	text := fmt.Sprintf("%s %q %s", e.Kind, e.Name, e.predicate())
	if e.Err != nil {
		text += ": " + e.Err.Error()
	}
	return text
}

func (e *Error) predicate() string {
	switch e.Reason {
	case PreconditionFailed:
		return "was not sent because a precondition is not met"
	case CheckFailed:
		return "was not sent because what exists at the vendor could not be checked"
	case TwinExists:
		return "was not sent because it already exists at the vendor as " + e.Objects()
	case IdenticalInRun:
		return "was not sent because " + e.earlier()
	case Refused:
		return "was refused by the vendor"
	case OutcomeUnknown:
		return "was sent, but the reply was lost and its effect was not found at the vendor"
	case SeveralFound:
		if e.Charge == ChargeNone {
			return "was not sent because several identical ones exist at the vendor: " + e.Objects()
		}
		return "was sent, but the reply was lost and several objects fit: " + e.Objects()
	default:
		return "was not sent"
	}
}

// Objects lists the ids for people, each with its label:
// "01k4 (Visit notices, ACTIVE), 01k5".
func (e *Error) Objects() string {
	parts := make([]string, len(e.IDs))
	for i, id := range e.IDs {
		parts[i] = id
		if i < len(e.Labels) && e.Labels[i] != "" {
			parts[i] += " (" + e.Labels[i] + ")"
		}
	}
	return strings.Join(parts, ", ")
}

// earlier names what was sent before in this run.
func (e *Error) earlier() string {
	switch {
	case len(e.Labels) == 0:
		return "an earlier request for it in this run has an unknown outcome"
	case len(e.IDs) == 0:
		return fmt.Sprintf("it is identical to %q, whose outcome in this run is unknown", e.Labels[0])
	default:
		return fmt.Sprintf("it is identical to %q, which this run has registered as %s", e.Labels[0], e.IDs[0])
	}
}

func (c Create) failure(reason Reason, charge Charge, err error, objects ...Object) *Error {
	e := &Error{Reason: reason, Kind: c.Kind, Name: c.Name, Charge: charge, Err: err}
	for _, o := range objects {
		e.IDs = append(e.IDs, o.ID)
		e.Labels = append(e.Labels, o.Label)
	}
	return e
}

// refusedFor is the refusal of a create that is identical to an earlier one.
func (c Create) refusedFor(first *turn) *Error {
	e := c.failure(IdenticalInRun, ChargeNone, nil)
	e.Labels = []string{first.name}
	if first.id != "" {
		e.IDs = []string{first.id}
	}
	return e
}

func (u Update) failure(reason Reason, charge Charge, err error) *Error {
	return &Error{Reason: reason, Kind: u.Kind, Name: u.Name, Charge: charge, Err: err}
}

// chargeOf is the charge of an error of this package. Of any other error
// nothing is known, and unknown is the answer that never pays twice.
func chargeOf(err error) Charge {
	var e *Error
	if errors.As(err, &e) {
		return e.Charge
	}
	return ChargeUnknown
}
