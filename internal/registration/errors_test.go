package registration

import (
	"errors"
	"testing"
)

func TestErrorIsOneSentence(t *testing.T) {
	t.Parallel()
	cause := errors.New("why")
	for want, e := range map[string]*Error{
		`Sinch campaign "a" was not sent because a precondition is not met: why`:                      {Reason: PreconditionFailed, Err: cause},
		`Sinch campaign "a" was not sent because what exists at the vendor could not be checked: why`: {Reason: CheckFailed, Err: cause},
		`Sinch campaign "a" was not sent because it already exists at the vendor as C1 (live), C2`: {
			Reason: TwinExists, IDs: []string{"C1", "C2"}, Labels: []string{"live", ""},
		},
		`Sinch campaign "a" was not sent because it is identical to "b", which this run has registered as C1`: {
			Reason: IdenticalInRun, IDs: []string{"C1"}, Labels: []string{"b"},
		},
		`Sinch campaign "a" was not sent because it is identical to "b", whose outcome in this run is unknown`: {
			Reason: IdenticalInRun, Labels: []string{"b"},
		},
		`Sinch campaign "a" was not sent because an earlier request for it in this run has an unknown outcome`: {Reason: IdenticalInRun},
		`Sinch campaign "a" was not sent: why`:              {Reason: NotSent, Err: cause},
		`Sinch campaign "a" was refused by the vendor: why`: {Reason: Refused, Err: cause},
		`Sinch campaign "a" was sent, but the reply was lost and its effect was not found at the vendor: why`: {
			Reason: OutcomeUnknown, Charge: ChargeUnknown, Err: cause,
		},
		`Sinch campaign "a" was not sent because several identical ones exist at the vendor: C1, C2`: {
			Reason: SeveralFound, Charge: ChargeNone, IDs: []string{"C1", "C2"},
		},
		`Sinch campaign "a" was sent, but the reply was lost and several objects fit: C1, C2: why`: {
			Reason: SeveralFound, Charge: ChargeUnknown, IDs: []string{"C1", "C2"}, Err: cause,
		},
	} {
		e.Kind, e.Name = kind, "a"
		if got := e.Error(); got != want {
			t.Errorf("got  %s\nwant %s", got, want)
		}
		if e.Err != nil && !errors.Is(e, cause) {
			t.Errorf("%s: the cause is lost", e.Reason)
		}
	}
}

func TestChargeOfAForeignErrorIsUnknown(t *testing.T) {
	t.Parallel()
	if got := chargeOf(errListDown); got != ChargeUnknown {
		t.Errorf("got %s", got)
	}
}
