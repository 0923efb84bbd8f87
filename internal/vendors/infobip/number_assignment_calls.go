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
	if err := x.change(ctx, x.to, names, adding); err != nil {
		_ = x.reread(ctx, x.to) // so that the failure can say what did arrive
		x.putBack(ctx, names, err)
		return x.failed(x.to, aim, names, err)
	}
	missing, err := x.shows(ctx, x.to, names, adding)
	switch {
	case err != nil:
		return x.failed(x.to, aim, names, err)
	case len(missing) > 0:
		x.putBack(ctx, missing, nil)
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
	err := x.change(ctx, s, names, removing)
	if isRefusal(err) && s.way() == wayDelta {
		last, err = x.takeButLast(ctx, s, names, err)
	}
	if err != nil {
		x.mayBeAdrift(s, names)
		return nil, x.failed(s, aim, names, err)
	}
	staying, err := x.shows(ctx, s, without(names, last), removing)
	switch {
	case err != nil:
		x.mayBeAdrift(s, names)
		return nil, x.failed(s, aim, names, err)
	case len(staying) > 0:
		return nil, x.stuck(s, staying)
	}
	return last, nil
}

// takeButLast is for a campaign that must keep a number. Infobip may have
// refused for another reason: then it refuses again, or refused a single one.
// What is there is read anew: others take numbers off too.
func (x *crossing) takeButLast(ctx context.Context, s *site, names []string, refusal error) (last []string, err error) {
	if err := x.settle(ctx, s); err != nil {
		return nil, err
	}
	if err := x.reread(ctx, s); err != nil {
		return nil, err
	}
	names = s.on.among(names)
	switch {
	case len(names) == 0: // they have left
		return nil, nil
	case len(names) < len(s.on): // it would not have been the last
		return nil, refusal
	}
	x.answer = refusal.Error()
	return names[len(names)-1:], x.change(ctx, s, names[:len(names)-1], removing)
}

// mayBeAdrift notes, for the words of a failure, that numbers which were to
// move may have left: a removal of unknown outcome cannot be taken back.
func (x *crossing) mayBeAdrift(s *site, names []string) {
	if x.moving && s.unsure {
		x.adrift = fmt.Sprintf(" %s may have left %s and sends nothing then until it is attached.", upperFirst(x.words(names)), s.id())
	}
}

// change makes one change of a campaign's numbers by the way of its stage.
func (x *crossing) change(ctx context.Context, s *site, names []string, to direction) error {
	if len(names) == 0 {
		return nil
	}
	if s.way() != wayBody {
		return x.sendDeltas(ctx, s, names, to)
	}
	var list []string
	campaign, err := x.account.changeCampaign(ctx, s.id(), func(request *api.CampaignRequest) error {
		previews, found, err := x.account.findNumbers(ctx, s.id())
		present := rosterOf(previews, x.kind() == tfkit.KindKeys)
		switch {
		case err != nil:
			return err
		case !found:
			return errCampaignGone
		case present[""]:
			return errNoKey
		}
		list = to.apply(slices.Sorted(maps.Keys(present)), names)
		wanted := x.request(list)
		request.NumberKeys, request.Numbers = wanted.NumberKeys, wanted.Numbers
		return nil
	})
	if err == nil {
		s.campaign = campaign
	}
	return sending(list, err)
}

// shows waits until the campaign has the numbers, or has them no longer, and
// returns those that it does not tell so. The answers to the calls hold nothing.
func (x *crossing) shows(ctx context.Context, s *site, names []string, to direction) (other []string, err error) {
	if len(names) == 0 {
		return nil, nil
	}
	wait := tfkit.ProvisioningWait(x.account.clock, min(max(x.left(), 0), showTime))
	err = wait.Until(ctx, func(ctx context.Context) (bool, error) {
		if err := x.reread(ctx, s); err != nil {
			return false, err
		}
		other = s.on.pick(names, to == removing)
		return len(other) == 0, nil
	})
	if errors.Is(err, tfkit.ErrTimeUp) {
		return other, nil
	}
	return other, err
}
