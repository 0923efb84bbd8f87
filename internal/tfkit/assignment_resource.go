package tfkit

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/path"
	"github.com/hashicorp/terraform-plugin-framework/resource"
	"github.com/hashicorp/terraform-plugin-framework/types"
)

// Create attaches and saves nothing unless all numbers arrived: state saved
// together with an error would be tainted, and the good numbers detached. The
// next apply finds the attached ones in place and goes on.
func (r *assignment[A]) Create(ctx context.Context, req resource.CreateRequest, resp *resource.CreateResponse) {
	planned := r.get(ctx, req.Plan.GetAttribute, &resp.Diagnostics)
	timeout, diags := planned.timeouts.Create(ctx, r.spec.Timeout)
	resp.Diagnostics.Append(diags...)
	if resp.Diagnostics.HasError() {
		return
	}
	members, diags := r.asPlanned(planned)
	resp.Diagnostics.Append(diags...)
	if resp.Diagnostics.HasError() {
		return
	}
	defer r.spec.Held(r.account).Enter(planned.place())()
	r.spec.Held(r.account).hold(planned.place(), members) // before looking: what is there already must stay
	carriage := Carriage{To: planned.place(), Arriving: members, MayMove: planned.mayMove(), Timeout: timeout}
	diags, _ = r.carry(ctx, carriage, members)
	resp.Diagnostics.Append(diags...)
	if resp.Diagnostics.HasError() {
		return
	}
	r.claim(ctx, planned.place(), members)
	planned.settle(Members{Kind: members.Kind}, members)
	resp.State.Raw = req.Plan.Raw.Copy()
	resp.Diagnostics.Append(r.set(ctx, resp.State.SetAttribute, planned)...)
	resp.Diagnostics.Append(keepNumbers(ctx, resp.Private, members)...)
}

// Read keeps of the numbers those that are still in place; one that someone
// took away shows as a number to attach again.
func (r *assignment[A]) Read(ctx context.Context, req resource.ReadRequest, resp *resource.ReadResponse) {
	state := r.get(ctx, req.State.GetAttribute, &resp.Diagnostics)
	members, diags := state.held(ctx, req.Private)
	resp.Diagnostics.Append(diags...)
	if resp.Diagnostics.HasError() {
		return
	}
	present, diags := r.refreshed(ctx, members, state.place())
	resp.Diagnostics.Append(diags...)
	if diags.HasError() {
		return
	}
	if len(present.List) == 0 && len(members.List) > 0 {
		if warned := r.stranded(ctx, state.place(), members); len(warned) > 0 {
			resp.Diagnostics.Append(warned...)
			return
		}
	}
	state.hold(present)
	if state.added.IsNull() { // after an import nothing has changed yet
		state.added, state.removed = types.Int64Value(0), types.Int64Value(0)
	}
	resp.Diagnostics.Append(r.set(ctx, resp.State.SetAttribute, state)...)
	if len(present.List) < len(members.List) {
		resp.Diagnostics.Append(keepNumbers(ctx, resp.Private, present)...)
	}
}

// Update: removed numbers leave, then the kept ones move if the campaign or
// the link changed, then added ones arrive. Nothing is asked or sent when only
// a path, a timeout or a permission changed.
func (r *assignment[A]) Update(ctx context.Context, req resource.UpdateRequest, resp *resource.UpdateResponse) {
	planned := r.get(ctx, req.Plan.GetAttribute, &resp.Diagnostics)
	prior := r.get(ctx, req.State.GetAttribute, &resp.Diagnostics)
	timeout, diags := planned.timeouts.Update(ctx, r.spec.Timeout)
	resp.Diagnostics.Append(diags...)
	before, diags := prior.held(ctx, req.Private)
	resp.Diagnostics.Append(diags...)
	if resp.Diagnostics.HasError() {
		return
	}
	members, diags := r.asPlanned(planned)
	resp.Diagnostics.Append(diags...)
	if resp.Diagnostics.HasError() {
		return
	}
	defer r.spec.Held(r.account).Enter(prior.place(), planned.place())()
	before, diags = r.renamed(ctx, before, prior.place(), members.Kind)
	resp.Diagnostics.Append(diags...)
	if resp.Diagnostics.HasError() {
		return
	}
	leaving, stay := r.letGo(ctx, prior.place(), before, before.Without(members))
	if stay.HasError() {
		resp.Diagnostics.Append(stay...)
		return
	}
	r.spec.Held(r.account).hold(planned.place(), members)
	carriage := Carriage{
		From: prior.place(), To: planned.place(), MayMove: planned.mayMove(), Timeout: timeout,
		Leaving: leaving, Moving: Members{Kind: members.Kind}, Arriving: members.Without(before),
	}
	if !planned.samePlace(prior) {
		carriage.Moving = before.Both(members)
	}
	trouble, sent := r.carry(ctx, carriage, members)
	resp.Diagnostics.Append(trouble...)
	now := planned
	if trouble.HasError() {
		known := false
		if sent {
			mine := NewMembers(members.Kind, slices.Concat(before.Both(members).List, leaving.List)) // not what another has by now
			now, members, known = r.reality(ctx, carriage, prior, planned, mine, members)
		}
		if !known {
			return // the prior state stays
		}
	}
	resp.Diagnostics.Append(stay...)
	r.claim(ctx, now.place(), members)
	now.settle(before, members)
	resp.State.Raw = req.Plan.Raw.Copy()
	resp.Diagnostics.Append(r.set(ctx, resp.State.SetAttribute, now)...)
	resp.Diagnostics.Append(keepNumbers(ctx, resp.Private, members)...)
}

// Delete takes off what is still on this assignment's campaign, and nothing
// else. It goes by the numbers of the state: a file may be gone or changed.
func (r *assignment[A]) Delete(ctx context.Context, req resource.DeleteRequest, resp *resource.DeleteResponse) {
	state := r.get(ctx, req.State.GetAttribute, &resp.Diagnostics)
	timeout, diags := state.timeouts.Delete(ctx, r.spec.Timeout)
	resp.Diagnostics.Append(diags...)
	members, diags := state.held(ctx, req.Private)
	resp.Diagnostics.Append(diags...)
	if resp.Diagnostics.HasError() || len(members.List) == 0 {
		return
	}
	defer r.spec.Held(r.account).Enter(state.place())()
	members, diags = r.letGo(ctx, state.place(), members, members)
	resp.Diagnostics.Append(diags...)
	if resp.Diagnostics.HasError() || len(members.List) == 0 {
		return
	}
	resp.Diagnostics.Append(shown(r.spec.Release(ctx, r.account, members, state.place(), timeout))...)
}

// ImportState takes CAMPAIGN_ID for all numbers of a campaign, or
// CAMPAIGN_ID/+1...,+1... for those that one of several assignments names.
func (r *assignment[A]) ImportState(ctx context.Context, req resource.ImportStateRequest, resp *resource.ImportStateResponse) {
	given, chosen, some := strings.Cut(req.ID, "/")
	campaign, diags := r.spec.ImportCampaign(ctx, r.account, given)
	resp.Diagnostics.Append(diags...)
	if resp.Diagnostics.HasError() {
		return
	}
	attached, diags := r.attached(ctx, campaign, chosen, some)
	resp.Diagnostics.Append(diags...)
	if diags.HasError() {
		return
	}
	among := ""
	if some {
		among = " among " + chosen
	}
	if len(attached) == 0 {
		resp.Diagnostics.Append(CodeGone.Error("There is nothing to import",
			fmt.Sprintf("No number of the account is on the campaign %s%s.", campaign, among)))
		return
	}
	r.imported(ctx, campaign, attached, resp)
}

// Identity implements Resource. The numbers choose at an import and are in no
// state: they come and go while the assignment stays.
func (r *assignment[A]) Identity() Identity {
	return Identity{
		{Name: attrCampaignID, Doc: r.spec.CampaignDoc, Follows: true},
		{Name: string(KindNumbers), Doc: "Only these numbers of the campaign, in E.164; all when left out. For imports only.", List: true},
	}
}

// attached are the numbers on a campaign, or some of them: those that are
// chosen, with commas between them.
func (r *assignment[A]) attached(ctx context.Context, campaign, chosen string, some bool) ([]Attached, diag.Diagnostics) {
	if !some {
		return r.spec.All(ctx, r.account, campaign)
	}
	var numbers []string
	for _, text := range strings.Split(chosen, ",") {
		if number, ok := canonicalE164(text); ok && number == text { // nothing else is on a campaign
			numbers = append(numbers, number)
		}
	}
	if r.spec.Among != nil && len(numbers) > 0 {
		return r.spec.Among(ctx, r.account, campaign, numbers)
	}
	attached, diags := r.spec.All(ctx, r.account, campaign)
	return slices.DeleteFunc(attached, func(a Attached) bool { return !slices.Contains(numbers, a.Number) }), diags
}

// imported is the state of an import: the numbers themselves where a set can
// hold them, otherwise in private state as those of a file.
func (r *assignment[A]) imported(ctx context.Context, campaign string, attached []Attached, resp *resource.ImportStateResponse) {
	list := make([]string, len(attached))
	first := attached[0]
	for i, a := range attached {
		list[i] = a.Number
		if a.Number < first.Number {
			first = a
		}
	}
	members := NewMembers(KindNumbers, list)
	if len(members.List) > MaxNumbers {
		members.Kind = KindFile
	}
	state := assignmentState{campaign: types.StringValue(campaign), link: types.StringValue(first.Link),
		added: types.Int64Value(0), removed: types.Int64Value(0)}
	state.hold(members)
	resp.Diagnostics.Append(r.set(ctx, resp.State.SetAttribute, state)...)
	resp.Diagnostics.Append(keepNumbers(ctx, resp.Private, members)...)
}

// asPlanned reads the numbers again and makes sure that they are those of the
// plan that somebody approved.
func (r *assignment[A]) asPlanned(planned assignmentState) (Members, diag.Diagnostics) {
	members, _, diags := r.wanted(planned)
	if diags.HasError() || planned.sha.IsUnknown() || planned.sha.ValueString() == members.hash() {
		return members, diags
	}
	return members, diag.Diagnostics{CodeNumberList.Error(fmt.Sprintf("The file %s has changed since the plan", planned.file.ValueString()),
		"What it holds now is not what the plan was made for. Plan again and read the new plan. "+NothingSent, path.Root(string(KindFile)))}
}

// settle makes known what the plan did not know.
func (s *assignmentState) settle(before, after Members) {
	foreseen := s.sha.ValueString() == after.hash() && !s.added.IsUnknown() && !s.removed.IsUnknown()
	s.hold(after)
	if !foreseen {
		s.changed(before, after)
	}
}
