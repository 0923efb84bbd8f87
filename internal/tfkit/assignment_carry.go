package tfkit

import (
	"context"
	"slices"

	"github.com/hashicorp/terraform-plugin-framework/diag"
)

// carry judges, checks and carries; nothing is sent unless the first two are
// content, and nothing at all where nothing is to be done.
func (r *assignment[A]) carry(ctx context.Context, carriage Carriage, members Members) (diags diag.Diagnostics, sent bool) {
	coming := len(carriage.Moving.List)+len(carriage.Arriving.List) > 0
	moved := carriage.From != carriage.To
	if !coming && !moved && len(carriage.Leaving.List) == 0 {
		return nil, false
	}
	if coming || moved {
		diags = r.spec.Judge(ctx, r.account, Judgement{
			To: carriage.To, Before: carriage.From.Campaign, Members: members, Incoming: carriage.Arriving,
		})
	}
	if coming && !diags.HasError() {
		touched := NewMembers(members.Kind, slices.Concat(carriage.Moving.List, carriage.Arriving.List))
		diags.Append(r.spec.Check(ctx, r.account, Checking{
			Members: touched, To: carriage.To, ToKnown: true, Before: carriage.From.Campaign, MayMove: carriage.MayMove,
		})...)
	}
	if !diags.HasError() {
		sent = true
		diags.Append(r.spec.Carry(ctx, r.account, carriage)...)
	}
	return shown(diags), sent
}

// present are the members that are in place.
func (r *assignment[A]) present(ctx context.Context, members Members, at Place) (Members, diag.Diagnostics) {
	if len(members.List) == 0 {
		return members, nil
	}
	list, diags := r.spec.Present(ctx, r.account, members, at)
	return NewMembers(members.Kind, list), diags
}

// refreshed is present for a refresh.
func (r *assignment[A]) refreshed(ctx context.Context, members Members, at Place) (Members, diag.Diagnostics) {
	if len(members.List) == 0 || r.spec.Refreshed == nil {
		return r.present(ctx, members, at)
	}
	list, diags := r.spec.Refreshed(ctx, r.account, members, at)
	return NewMembers(members.Kind, list), diags
}

// reality is the state after an update that stopped half way. While numbers
// are left in the old place, the state says the old place, so that the next
// apply moves them as its own; otherwise the new one. It is not ok when the
// vendor does not say where the numbers are.
func (r *assignment[A]) reality(ctx context.Context, carriage Carriage, prior, planned assignmentState, before, members Members) (assignmentState, Members, bool) {
	now := planned
	left, diags := r.present(ctx, before, carriage.From)
	if diags.HasError() {
		return now, left, false
	}
	if len(left.List) == 0 || carriage.From == carriage.To {
		left, diags = r.present(ctx, NewMembers(members.Kind, slices.Concat(before.List, members.List)), carriage.To)
	} else {
		now.campaign, now.link = prior.campaign, prior.link
	}
	if len(left.List) > MaxNumbers && left.Kind != KindFile { // a file was about to become a set
		left.Kind, now.file = KindFile, prior.file
	}
	return now, left, !diags.HasError()
}
