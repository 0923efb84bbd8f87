package tfkit

import (
	"context"
	"fmt"

	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/path"
	"github.com/hashicorp/terraform-plugin-framework/resource"
	"github.com/hashicorp/terraform-plugin-framework/types"
)

// ModifyPlan plans the id from campaign_id and the fingerprint of the numbers
// from their source, and checks the numbers that would come in or move, while
// nothing is sent yet. Terraform calls it again before the apply, so a file
// that has changed in between stops as an inconsistent plan.
func (r *assignment[A]) ModifyPlan(ctx context.Context, req resource.ModifyPlanRequest, resp *resource.ModifyPlanResponse) {
	if req.Plan.Raw.IsNull() {
		resp.Diagnostics.Append(r.foreseeDestroy(ctx, req)...)
		return
	}
	planned := r.get(ctx, reading(req.Plan), &resp.Diagnostics)
	var prior assignmentState
	var before Members
	if !req.State.Raw.IsNull() {
		prior = r.get(ctx, reading(req.State), &resp.Diagnostics)
		held, diags := prior.held(ctx, req.Private)
		resp.Diagnostics.Append(diags...)
		before = held
	}
	if resp.Diagnostics.HasError() {
		return
	}
	members, known, diags := r.wanted(planned)
	resp.Diagnostics.Append(diags...)
	if resp.Diagnostics.HasError() {
		return
	}
	if known {
		before, diags = r.renamed(ctx, before, prior.place(), members.Kind)
		resp.Diagnostics.Append(diags...)
	}
	planned.foresee(prior, before, members, known)
	resp.Diagnostics.Append(r.set(ctx, writingPlan(&resp.Plan), planned)...)
	if !resp.Diagnostics.HasError() {
		r.keepImported(ctx, prior, planned, req, resp)
		if known && r.configured && !planned.campaign.IsUnknown() {
			resp.Diagnostics.Append(r.planOnce(planned.place(), members)...)
		}
		resp.Diagnostics.Append(r.foreseeTrouble(ctx, prior, planned, members, members.Without(before))...)
		resp.Diagnostics.Append(r.foreseeGap(prior, planned, before, members)...)
		if known {
			resp.Diagnostics.Append(r.willStay(prior.place(), before, before.Without(members))...)
		}
	}
}

// foresee plans the fingerprint and the counts. They stay as they are while
// the list does, so that another path or order is no change of them.
func (s *assignmentState) foresee(prior assignmentState, before, members Members, known bool) {
	switch {
	case !known:
		s.sha, s.count, s.added, s.removed = types.StringUnknown(), types.Int64Unknown(), types.Int64Unknown(), types.Int64Unknown()
	case prior.sha.ValueString() == members.hash():
		s.sha, s.count, s.added, s.removed = prior.sha, prior.count, prior.added, prior.removed
	default:
		s.sha, s.count = types.StringValue(members.hash()), types.Int64Value(int64(len(members.List)))
		s.changed(before, members)
	}
}

// keepImported makes the plan after an import of thousands empty: the state
// knows the list but no file, and its value stands until something changes.
func (r *assignment[A]) keepImported(ctx context.Context, prior, planned assignmentState, req resource.ModifyPlanRequest, resp *resource.ModifyPlanResponse) {
	if prior.file.IsNull() || prior.file.ValueString() != importedFile {
		return
	}
	resp.Diagnostics.Append(resp.Plan.SetAttribute(ctx, path.Root(string(KindFile)), prior.file)...)
	if !resp.Plan.Raw.Equal(req.State.Raw) {
		resp.Diagnostics.Append(resp.Plan.SetAttribute(ctx, path.Root(string(KindFile)), planned.file)...)
	}
}

// foreseeGap warns that a change of the link takes numbers off the campaign that
// they send for, which nobody expects of an argument that is not the campaign.
func (r *assignment[A]) foreseeGap(prior, planned assignmentState, before, members Members) diag.Diagnostics {
	link := r.spec.Link
	if link == nil || prior.link.ValueString() == "" || planned.link.Equal(prior.link) || len(before.List) == 0 {
		return nil
	}
	count := len(before.List)
	if both := before.Both(members); len(both.List) > 0 {
		count = len(both.List)
	}
	return diag.Diagnostics{CodeLinkedAnew.Warning(fmt.Sprintf("Changing %s takes each of %d numbers off the campaign %s for a moment", link.Name, count, prior.campaign.ValueString()),
		link.Gap+" "+NotCharged, path.Root(link.Name))}
}

// foreseeTrouble asks the vendor about what the apply would stumble over.
func (r *assignment[A]) foreseeTrouble(ctx context.Context, prior, planned assignmentState, members, incoming Members) diag.Diagnostics {
	if !r.configured {
		return nil
	}
	var diags diag.Diagnostics
	before := prior.campaign.ValueString()
	toKnown := !planned.campaign.IsUnknown()
	if toKnown && (len(incoming.List) > 0 || !planned.samePlace(prior)) {
		diags.Append(r.spec.Judge(ctx, r.account, Judgement{
			To: planned.place(), Before: before, Members: members, Incoming: incoming, Planning: true,
		})...)
	}
	if !diags.HasError() && len(incoming.List) > 0 {
		diags.Append(r.spec.Check(ctx, r.account, Checking{
			Members: incoming, To: planned.place(), ToKnown: toKnown, Before: before,
			MayMove: planned.mayMove(), Planning: true,
		})...)
	}
	return shown(diags)
}

// mayMove is allow_move; one that is not known yet is not held against a plan.
func (s assignmentState) mayMove() bool { return s.allowMove.IsUnknown() || s.allowMove.ValueBool() }

// renamed tells the numbers by the kind of name that is wanted, so that both
// lists can be compared. Only keys and E.164 differ; a set and a file do not.
func (r *assignment[A]) renamed(ctx context.Context, members Members, at Place, kind NumberKind) (Members, diag.Diagnostics) {
	if len(members.List) == 0 || members.Keys() == (kind == KindKeys) || !r.configured {
		members.Kind = kind
		return members, nil
	}
	list, diags := r.spec.Rename(ctx, r.account, members, at, kind)
	return NewMembers(kind, list), diags
}
