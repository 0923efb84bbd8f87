package infobip

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"slices"
	"time"

	"github.com/hashicorp/terraform-plugin-framework/diag"

	"github.com/tendlc/terraform-provider-tendlc/internal/tfkit"
	"github.com/tendlc/terraform-provider-tendlc/internal/vendors/infobip/api"
)

// showTime is how long numbers may take to show, or to vanish, once the campaign
// says that the change is over.
const showTime = 2 * time.Minute

// join attaches numbers to the new campaign; those that are there are left out.
func (x *crossing) join(ctx context.Context, names []string) diag.Diagnostics {
	names = x.to.on.missing(names)
	if len(names) == 0 {
		return nil
	}
	aim := fmt.Sprintf("attach %s to the campaign %s", x.words(names), x.to.id())
	send := x.account.api.AddNumbers
	err := x.change(ctx, x.to, names, send, func(on, wanted []string) []string { return slices.Concat(on, wanted) })
	if err != nil {
		x.lookBack(ctx)
		return x.failed(x.to, aim, names, err)
	}
	missing, err := x.shows(ctx, x.to, names, true)
	switch {
	case err != nil:
		return x.failed(x.to, aim, names, err)
	case len(missing) > 0:
		return x.lost(missing)
	}
	return nil
}

// leave takes numbers off a campaign; those that are not there are left out.
// last is the number that Infobip kept because a registered campaign would have
// none without it.
func (x *crossing) leave(ctx context.Context, s *site, names []string) (last []string, diags diag.Diagnostics) {
	names = s.on.among(names)
	if way := s.way(); len(names) == 0 || way == wayOver {
		return nil, nil
	} else if way == wayReview {
		return nil, diag.Diagnostics{x.inReview(s, names)}
	}
	aim := fmt.Sprintf("take %s off the campaign %s", x.words(names), s.id())
	empties := len(names) == len(s.on)
	err := x.take(ctx, s, names)
	if empties && isRefusal(err) && s.way() == wayDelta {
		last, err = x.takeButLast(ctx, s, names, err)
	}
	if err != nil {
		return nil, x.failed(s, aim, names, err)
	}
	gone := slices.DeleteFunc(slices.Clone(names), func(name string) bool { return slices.Contains(last, name) })
	staying, err := x.shows(ctx, s, gone, false)
	switch {
	case err != nil:
		return nil, x.failed(s, aim, names, err)
	case len(staying) > 0:
		return nil, x.stuck(s, staying)
	}
	return last, nil
}

func (x *crossing) take(ctx context.Context, s *site, names []string) error {
	return x.change(ctx, s, names, x.account.api.RemoveNumbers, without)
}

// takeButLast is for a campaign that must keep a number. Infobip may have
// refused for another reason: then it refuses again, or refused a single one.
func (x *crossing) takeButLast(ctx context.Context, s *site, names []string, refusal error) (last []string, err error) {
	on, err := x.account.roster(ctx, s.id(), x.kind() == tfkit.KindKeys)
	if err != nil {
		return nil, err
	}
	names = on.among(names)
	if len(names) < len(on) || len(names) == 0 { // it would not have been the last
		return nil, refusal
	}
	x.answer = refusal.Error()
	return names[len(names)-1:], x.take(ctx, s, names[:len(names)-1])
}

// without are the numbers of a body that are not among the others.
func without(on, others []string) []string {
	unwanted := make(roster, len(others))
	for _, other := range others {
		unwanted[other] = true
	}
	return append([]string{}, unwanted.missing(on)...)
}

// errNoKey: a body names all numbers of the campaign in one way.
var errNoKey = errors.New("the campaign has a number to which Infobip has given no key yet; write the numbers themselves, in numbers")

type deltaCall = func(ctx context.Context, campaign string, numbers api.Numbers) error

// change makes one change of a campaign's numbers by the way of its stage. body
// makes the new list of a campaign that has not been registered.
func (x *crossing) change(ctx context.Context, s *site, names []string, send deltaCall, body func(on, names []string) []string) error {
	if s.way() != wayBody {
		return x.sendDeltas(ctx, s, names, send)
	}
	campaign, err := x.account.changeCampaign(ctx, s.id(), func(request *api.CampaignRequest) error {
		on, err := x.account.roster(ctx, s.id(), x.kind() == tfkit.KindKeys)
		switch {
		case err != nil:
			return err
		case on[""]:
			return errNoKey
		}
		wanted := x.request(body(slices.Sorted(maps.Keys(on)), names))
		request.NumberKeys, request.Numbers = wanted.NumberKeys, wanted.Numbers
		return nil
	})
	if err == nil {
		s.campaign = campaign
	}
	return err
}

// sendDeltas sends as few calls as can be, each when the one before has taken
// effect: what Infobip does with a second one meanwhile is not documented.
func (x *crossing) sendDeltas(ctx context.Context, s *site, names []string, send deltaCall) error {
	if len(names) == 0 {
		return nil
	}
	defer x.account.locks.lock(s.id())()
	if err := x.settle(ctx, s); err != nil {
		return err
	}
	for chunk := range slices.Chunk(names, mostInCall) {
		if err := send(ctx, s.id(), x.request(chunk)); err != nil {
			return err
		}
		if err := x.settle(ctx, s); err != nil {
			return err
		}
	}
	return nil
}

// settle waits until no change of the campaign's numbers is under way.
func (x *crossing) settle(ctx context.Context, s *site) error {
	campaign, err := x.account.settledCampaign(ctx, s.id(), x.left())
	if err == nil || campaign.ID != "" {
		s.campaign = campaign
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

// shows waits until the campaign has the numbers, or has them no longer, and
// returns those that it does not tell so. The answers to the calls hold nothing.
func (x *crossing) shows(ctx context.Context, s *site, names []string, on bool) (other []string, err error) {
	if len(names) == 0 {
		return nil, nil
	}
	wait := tfkit.ProvisioningWait(x.account.clock, min(max(x.left(), 0), showTime))
	err = wait.Until(ctx, func(ctx context.Context) (bool, error) {
		var err error
		if s.on, err = x.account.roster(ctx, s.id(), x.kind() == tfkit.KindKeys); err != nil {
			return false, err
		}
		other = s.on.pick(names, !on)
		return len(other) == 0, nil
	})
	if errors.Is(err, tfkit.ErrTimeUp) {
		return other, nil
	}
	return other, err
}

// lookBack reads what did arrive of a change that failed half way, so that the
// failure can say so. An interrupted one says nothing.
func (x *crossing) lookBack(ctx context.Context) {
	if on, err := x.account.roster(ctx, x.to.id(), x.kind() == tfkit.KindKeys); err == nil {
		x.to.on = on
	}
}
