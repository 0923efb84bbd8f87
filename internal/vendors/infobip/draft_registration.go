package infobip

import (
	"context"

	"github.com/tendlc/terraform-provider-tendlc/internal/registration"
)

// draftRegistration is the billable call that registers a draft, a brand or a
// campaign. The draft is there already and its id is the registration's, so
// the twin of a registration is the registration itself.
type draftRegistration struct {
	id string
	// adopt takes over what is registered already instead of refusing.
	adopt bool
	// precondition makes free reads, also for what is registered already; a
	// *tfkit.Unmet says what is missing. It comes before everything else.
	precondition func(ctx context.Context) error
	// standing reads afresh whether the draft was registered, and where it
	// stands in words. It decides whether there is anything to pay for, and
	// after a lost answer whether the call has come through.
	standing func(ctx context.Context) (registered bool, status string, err error)
	// send makes the call. It is called at most once.
	send func(ctx context.Context) error
}

// create is the registration for the registrar (see tfkit.Object.Buy): sent
// once, and after a lost answer only looked for. A draft that is not registered
// is not in the list, or the registrar would take it for older than the call.
func (d draftRegistration) create() registration.Create {
	return registration.Create{
		Name: d.id, Fingerprint: d.id, ListKey: d.id, AdoptExisting: d.adopt, Precondition: d.precondition,
		List: func(ctx context.Context) ([]registration.Object, error) {
			registered, status, err := d.standing(ctx)
			if err != nil || !registered {
				return nil, err
			}
			return []registration.Object{{ID: d.id, Fingerprint: d.id, Label: status, Live: true}}, nil
		},
		Send:      func(ctx context.Context) (string, error) { return d.id, d.send(ctx) },
		Exclusive: true, // a draft has one registration
	}
}
