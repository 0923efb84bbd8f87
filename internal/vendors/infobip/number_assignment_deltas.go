package infobip

import (
	"context"
	"errors"
	"slices"

	"github.com/tendlc/terraform-provider-tendlc/internal/tfkit"
	"github.com/tendlc/terraform-provider-tendlc/internal/transport"
	"github.com/tendlc/terraform-provider-tendlc/internal/vendors/infobip/api"
)

// direction is the way in which numbers go.
type direction bool

const (
	removing direction = false
	adding   direction = true
)

// apply makes the new list of a body.
func (d direction) apply(present, names []string) []string {
	if d == adding {
		return slices.Concat(present, names)
	}
	return without(present, names)
}

// without are the numbers of a body that are not among the others.
func without(present, others []string) []string {
	unwanted := make(roster, len(others))
	for _, other := range others {
		unwanted[other] = true
	}
	return append([]string{}, unwanted.missing(present)...)
}

// sendError is the failure of one call, with the numbers that it named in
// their order: what Infobip says by position counts in them.
type sendError struct {
	names []string
	err   error
}

func (e *sendError) Error() string { return e.err.Error() }
func (e *sendError) Unwrap() error { return e.err }

// sending adds the numbers that a call named to its error, if it has one.
func sending(names []string, err error) error {
	if err == nil {
		return nil
	}
	return &sendError{names, err}
}

// sendDeltas sends as few calls as can be, each when the one before has taken
// effect: what Infobip does with a second one meanwhile is not documented.
func (x *crossing) sendDeltas(ctx context.Context, s *site, names []string, to direction) error {
	if len(names) == 0 {
		return nil
	}
	defer x.account.locks.lock(s.id())()
	if err := x.settle(ctx, s); err != nil {
		return err
	}
	for chunk := range slices.Chunk(names, mostInCall) {
		if err := x.sendDelta(ctx, s, chunk, to); err != nil {
			return err
		}
	}
	return nil
}

// sendDelta sends one call and waits for its effect. A call whose answer was
// lost is repeated, and the second one is refused while the change of the first
// is under way: after an error that leaves room for it, what the campaign shows
// once nothing changes any more is what counts.
func (x *crossing) sendDelta(ctx context.Context, s *site, chunk []string, to direction) error {
	send := x.account.api.RemoveNumbers
	if to == adding {
		send = x.account.api.AddNumbers
	}
	err := sending(chunk, send(ctx, s.id(), x.request(chunk)))
	s.unsure = err == nil || transport.CertaintyOf(err) == transport.Ambiguous
	if err == nil {
		return x.settle(ctx, s)
	}
	if !s.unsure && !isRefusal(err) || x.settle(ctx, s) != nil {
		return err
	}
	if undone, readErr := x.undone(ctx, s, chunk, to); readErr != nil || len(undone) > 0 {
		return err
	}
	return nil
}

// undone are the numbers for which a failed call has had no effect. What may
// have been done is given the time to show that it has; a refused call is not.
func (x *crossing) undone(ctx context.Context, s *site, chunk []string, to direction) (names []string, err error) {
	if s.unsure {
		names, err = x.shows(ctx, s, chunk, to)
	} else if err = x.reread(ctx, s); err == nil {
		names = s.on.pick(chunk, to == removing)
	}
	if err == nil {
		s.unsure = false
	}
	return names, err
}

// settle waits until no change of the campaign's numbers is under way.
func (x *crossing) settle(ctx context.Context, s *site) error {
	campaign, err := x.account.settledCampaign(ctx, s.id(), x.left())
	if err == nil || campaign.ID != "" {
		s.campaign = campaign
	}
	return err
}

// reread reads the numbers of a campaign again.
func (x *crossing) reread(ctx context.Context, s *site) error {
	present, err := x.account.roster(ctx, s.id(), x.kind() == tfkit.KindKeys)
	if err == nil {
		s.on = present
	}
	return err
}

// request names numbers as Infobip takes them.
func (x *crossing) request(names []string) api.Numbers {
	if x.kind() == tfkit.KindKeys {
		return api.Numbers{NumberKeys: names}
	}
	digits := make([]string, len(names))
	for i, name := range names {
		digits[i] = api.Digits(name)
	}
	return api.Numbers{Numbers: digits}
}

// errNoKey: a body names all numbers of the campaign in one way.
var errNoKey = errors.New("the campaign has a number to which Infobip has given no key yet; write the numbers themselves, in numbers")
