package infobip

import (
	"context"
	"fmt"
	"slices"
	"time"

	"github.com/hashicorp/terraform-plugin-framework/diag"

	"github.com/tendlc/terraform-provider-tendlc/internal/tfkit"
	"github.com/tendlc/terraform-provider-tendlc/internal/vendors/infobip/api"
)

// site is a campaign and its numbers as they were last read.
type site struct {
	campaign api.Campaign // only the id where it is gone
	gone     bool
	on       roster
	unsure   bool // a call was sent of which it is not known whether it was done
}

func (s *site) id() string { return s.campaign.ID }

func (s *site) way() numberWay {
	if s.gone {
		return wayOver
	}
	return wayOf(s.campaign.Stage)
}

// limit is how many numbers the campaign may have.
func (s *site) limit() int {
	if pool := s.campaign.NumberPool; s.way() == wayDelta && pool != nil && pool.NumberPoolStatus == poolValid {
		return maxPoolNumbers
	}
	return maxNumbers
}

// crossing brings numbers where they should be. Its methods end in diagnostics
// and stop where a step fails; what was done until then stays done.
type crossing struct {
	account  *account
	task     tfkit.Carriage
	deadline time.Time
	from, to *site  // one and the same while the campaign stays
	adrift   string // what was taken off a campaign and is not attached yet, a sentence
	moving   bool   // what leaves now is to be attached again
	back     *site  // where the numbers that are attached now have left from; nil: nowhere
	kept     roster // of the moving ones, those that stay on the old campaign for now
	answer   string // to the removal of a last number that was refused
}

func newCrossing(a *account, c tfkit.Carriage) *crossing {
	return &crossing{account: a, task: c, deadline: a.clock.Now().Add(c.Timeout), kept: roster{}}
}

// kind is how the numbers are named.
func (x *crossing) kind() tfkit.NumberKind { return x.task.Arriving.Kind }

func (x *crossing) left() time.Duration { return x.deadline.Sub(x.account.clock.Now()) }

// carryNumbers takes off what leaves, moves, and attaches what arrives.
func carryNumbers(ctx context.Context, a *account, c tfkit.Carriage) diag.Diagnostics {
	x := newCrossing(a, c)
	if diags := x.look(ctx); diags.HasError() {
		return diags
	}
	last, diags := x.leave(ctx, x.from, c.Leaving.List)
	for _, step := range []func(context.Context) diag.Diagnostics{x.moveAll, x.arriveAll, x.confirm} {
		if diags.HasError() {
			return diags
		}
		diags.Append(step(ctx)...)
	}
	if diags.HasError() || len(last) == 0 {
		return diags
	}
	return append(diags, x.leaveLast(ctx, last)...)
}

// look reads both campaigns and counts, before anything is sent.
func (x *crossing) look(ctx context.Context) (diags diag.Diagnostics) {
	if x.to, diags = x.visit(ctx, x.task.To.Campaign); diags.HasError() {
		return diags
	}
	x.from = x.to
	if from := x.task.From.Campaign; from != "" && from != x.to.id() {
		if x.from, diags = x.visit(ctx, from); diags.HasError() {
			return diags
		}
	}
	incoming := x.to.on.missing(slices.Concat(x.task.Moving.List, x.task.Arriving.List))
	after := len(x.to.on) + len(incoming)
	if x.from == x.to {
		after -= len(x.to.on.among(x.task.Leaving.List))
	}
	if len(incoming) > 0 && after > x.to.limit() {
		return diag.Diagnostics{x.tooMany(after)}
	}
	return nil
}

// visit reads a campaign, and waits while its numbers are changing or while it
// is leaving the networks: neither lets numbers go.
func (x *crossing) visit(ctx context.Context, id string) (*site, diag.Diagnostics) {
	s := &site{campaign: api.Campaign{ID: id}}
	err := tfkit.ProvisioningWait(x.account.clock, x.left()).Until(ctx, func(ctx context.Context) (bool, error) {
		campaign, found, err := x.account.findCampaign(ctx, id)
		if s.gone = !found; found {
			s.campaign = campaign
		}
		return s.way() != wayBusy && s.way() != wayEnding, err
	})
	if err == nil {
		s.on, err = x.account.roster(ctx, id, x.kind() == tfkit.KindKeys)
	}
	if err != nil {
		return s, x.failed(s, "change the numbers of the campaign "+id, nil, err)
	}
	return s, nil
}

// moveAll moves the numbers one after another, because their traffic moves with
// them: one leaves only when the one before has arrived. Of very many, or where
// nothing is sent from the old campaign, as many as one call takes go at once.
// What arrives from the old campaign is no different from what moves.
func (x *crossing) moveAll(ctx context.Context) (diags diag.Diagnostics) {
	names := x.task.Moving.List
	if x.from != x.to {
		names = slices.Concat(names, x.from.on.among(x.to.on.missing(x.task.Arriving.List)))
	}
	for batch := range slices.Chunk(names, batchSize(x.from.way(), len(names))) {
		last, problems := x.move(ctx, x.from, batch)
		if diags.Append(problems...); diags.HasError() {
			break
		}
		for _, name := range last {
			x.kept[name] = true
			diags.Append(x.staysForNow(name))
		}
	}
	return diags
}

// batchSize is how many of the numbers move together.
func batchSize(from numberWay, count int) int {
	if from == wayDelta && count <= maxNumbers {
		return 1
	}
	return mostInCall
}

// move takes numbers off a campaign and attaches them to the new one. last is
// the number that has to stay where it is.
func (x *crossing) move(ctx context.Context, from *site, names []string) (last []string, diags diag.Diagnostics) {
	x.moving = true
	defer func() { x.moving, x.adrift, x.back = false, "", nil }()
	last, diags = x.leave(ctx, from, names)
	if diags.HasError() {
		return nil, diags
	}
	leaving := without(names, last)
	x.back = from
	if from.way() == wayDelta && len(leaving) > 0 {
		x.adrift = fmt.Sprintf(" %s was taken off %s and sends nothing until it is attached.", upperFirst(x.words(leaving)), from.id())
	}
	return last, x.join(ctx, leaving)
}

// arriveAll attaches the numbers that are free at once, and what must leave
// another campaign one after another.
func (x *crossing) arriveAll(ctx context.Context) diag.Diagnostics {
	names := x.kept.missing(x.to.on.missing(x.task.Arriving.List))
	others, diags := x.elsewhere(ctx, names)
	if diags.HasError() {
		return diags
	}
	free := slices.DeleteFunc(slices.Clone(names), func(name string) bool { return others[name] != "" })
	diags.Append(x.join(ctx, free)...)
	for _, name := range names {
		if diags.HasError() {
			break
		}
		if others[name] != "" {
			diags.Append(x.fetch(ctx, name, others[name])...)
		}
	}
	return diags
}

// fetch moves a number that is on another campaign than the one before.
func (x *crossing) fetch(ctx context.Context, name, campaign string) diag.Diagnostics {
	other, diags := x.visit(ctx, campaign)
	if diags.HasError() {
		return diags
	}
	last, diags := x.move(ctx, other, []string{name})
	if !diags.HasError() && len(last) > 0 {
		diags.Append(x.cannotCome(other, name)...)
	}
	return diags
}

// elsewhere are the campaigns that numbers have to leave first, by name. Of very
// many that is not asked: Infobip refuses those that are not free.
func (x *crossing) elsewhere(ctx context.Context, names []string) (map[string]string, diag.Diagnostics) {
	if !x.task.MayMove || len(names) > maxNumbers || len(names) == 0 {
		return nil, nil
	}
	digits, _, err := x.account.digitsOf(ctx, tfkit.Members{Kind: x.kind(), List: names})
	holders := map[string][]string{}
	if err == nil {
		holders, err = x.account.holders(ctx, digits)
	}
	if err != nil {
		return nil, failure("find out which campaigns have the numbers").Diagnostics(err)
	}
	others := map[string]string{}
	for _, name := range names {
		if campaigns := holders[digits[name]]; len(campaigns) > 0 && !slices.Contains(campaigns, x.to.id()) {
			others[name] = campaigns[0]
		}
	}
	return others, nil
}

// confirm reads at the end whether all numbers are there, also those that were
// there at the start: somebody may have taken one off meanwhile.
func (x *crossing) confirm(ctx context.Context) diag.Diagnostics {
	names := x.kept.missing(slices.Concat(x.task.Moving.List, x.task.Arriving.List))
	if len(names) == 0 {
		return nil
	}
	if err := x.settledRoster(ctx); err != nil {
		return x.failed(x.to, "check the numbers of the campaign "+x.to.id(), nil, err)
	}
	return x.join(ctx, names)
}

// settledRoster reads the new campaign's numbers while nobody changes them.
func (x *crossing) settledRoster(ctx context.Context) error {
	defer x.account.locks.lock(x.to.id())()
	if err := x.settle(ctx, x.to); err != nil {
		return err
	}
	return x.reread(ctx, x.to)
}

// leaveLast tries once more to take off what could not leave as the last
// number, now that others may have come. It is no error that it stays on a
// campaign which this assignment has left.
func (x *crossing) leaveLast(ctx context.Context, last []string) diag.Diagnostics {
	if x.from == x.to {
		still, diags := x.leave(ctx, x.from, last)
		if diags.HasError() || len(still) == 0 {
			return diags
		}
	}
	return diag.Diagnostics{x.keptLast(x.from, last[0])}
}

// releaseNumbers takes off what is still on the campaign. Numbers of a campaign
// that is over, or will be soon, go with its record.
func releaseNumbers(ctx context.Context, a *account, members tfkit.Members, at tfkit.Place, timeout time.Duration) diag.Diagnostics {
	campaign, found, err := a.findCampaign(ctx, at.Campaign)
	if err != nil {
		return failure(fmt.Sprintf("read the campaign %s before taking numbers off it", at.Campaign)).Diagnostics(err)
	}
	if way := wayOf(campaign.Stage); !found || way == wayOver || way == wayEnding {
		return nil
	}
	x := newCrossing(a, tfkit.Carriage{Arriving: tfkit.Members{Kind: members.Kind}, Timeout: timeout})
	s, diags := x.visit(ctx, at.Campaign)
	if diags.HasError() {
		return diags
	}
	last, diags := x.leave(ctx, s, members.List)
	if !diags.HasError() && len(last) > 0 {
		diags.Append(x.keptLast(s, last[0]))
	}
	return diags
}
