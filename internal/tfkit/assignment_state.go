package tfkit

import (
	"context"

	"github.com/hashicorp/terraform-plugin-framework-timeouts/resource/timeouts"
	"github.com/hashicorp/terraform-plugin-framework/attr"
	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/path"
	"github.com/hashicorp/terraform-plugin-framework/types"
)

// assignmentState is an assignment as a plan or a state holds it. Attributes
// that a vendor does not have are null.
type assignmentState struct {
	campaign, link        types.String
	numbers, keys         types.Set
	file                  types.String
	sha                   types.String
	count, added, removed types.Int64
	allowMove             types.Bool
	timeouts              timeouts.Value
}

// reader and writer are how the framework's states and plans are read and
// written attribute by attribute: their names depend on the vendor.
type (
	reader = func(context.Context, path.Path, any) diag.Diagnostics
	writer = func(context.Context, path.Path, any) diag.Diagnostics
)

func (r *assignment[A]) get(ctx context.Context, from reader, diags *diag.Diagnostics) assignmentState {
	state := assignmentState{numbers: types.SetNull(types.StringType), keys: types.SetNull(types.StringType)}
	for name, target := range map[string]any{
		attrCampaignID: &state.campaign, string(KindNumbers): &state.numbers, string(KindFile): &state.file, attrSHA256: &state.sha,
		attrNumberCount: &state.count, attrAddedCount: &state.added, attrRemovedCount: &state.removed, AttrTimeouts: &state.timeouts,
	} {
		diags.Append(from(ctx, path.Root(name), target)...)
	}
	if r.spec.Link != nil {
		diags.Append(from(ctx, path.Root(r.spec.Link.Name), &state.link)...)
	}
	if r.spec.Keys != nil {
		diags.Append(from(ctx, path.Root(string(KindKeys)), &state.keys)...)
	}
	if r.spec.MoveDoc != "" {
		diags.Append(from(ctx, path.Root(attrAllowMove), &state.allowMove)...)
	}
	return state
}

// set writes all but the timeouts, which are arguments that stay as they are.
func (r *assignment[A]) set(ctx context.Context, to writer, state assignmentState) diag.Diagnostics {
	var diags diag.Diagnostics
	values := map[string]attr.Value{
		AttrID: state.campaign, attrCampaignID: state.campaign, string(KindNumbers): state.numbers, string(KindFile): state.file, attrSHA256: state.sha,
		attrNumberCount: state.count, attrAddedCount: state.added, attrRemovedCount: state.removed,
	}
	if r.spec.Link != nil {
		values[r.spec.Link.Name] = state.link
	}
	if r.spec.Keys != nil {
		values[string(KindKeys)] = state.keys
	}
	if r.spec.MoveDoc != "" {
		if state.allowMove.IsNull() { // after an import
			state.allowMove = types.BoolValue(false)
		}
		values[attrAllowMove] = state.allowMove
	}
	for name, value := range values {
		diags.Append(to(ctx, path.Root(name), value)...)
	}
	return diags
}

// place is where the numbers are, as far as it is known.
func (s assignmentState) place() Place { return Place{s.campaign.ValueString(), s.link.ValueString()} }

// samePlace says whether both are known to be in one place.
func (s assignmentState) samePlace(other assignmentState) bool {
	return s.campaign.Equal(other.campaign) && s.link.Equal(other.link)
}

// wanted are the numbers that a plan asks for; known is false, and the list
// holds only what is known of it, where the plan does not know all.
func (r *assignment[A]) wanted(planned assignmentState) (members Members, known bool, diags diag.Diagnostics) {
	switch {
	case planned.numbers.IsUnknown() || planned.keys.IsUnknown() || planned.file.IsUnknown():
		return Members{Kind: KindNumbers}, false, nil
	case !planned.file.IsNull():
		members, diags = readNumberFile(planned.file.ValueString(), r.spec.FileLimit)
		return members, true, diags
	case !planned.keys.IsNull():
		members, known = setMembers(KindKeys, planned.keys)
	default:
		members, known = setMembers(KindNumbers, planned.numbers)
	}
	return members, known, nil
}

// held are the numbers that a state holds.
func (s assignmentState) held(ctx context.Context, private privateReader) (Members, diag.Diagnostics) {
	var members Members
	switch {
	case !s.numbers.IsNull():
		members, _ = setMembers(KindNumbers, s.numbers)
	case !s.keys.IsNull():
		members, _ = setMembers(KindKeys, s.keys)
	default:
		return keptNumbers(ctx, private)
	}
	return members, nil
}

func setMembers(kind NumberKind, set types.Set) (members Members, known bool) {
	list := make([]string, 0, len(set.Elements()))
	for _, element := range set.Elements() {
		if number, ok := element.(types.String); ok && !number.IsUnknown() {
			list = append(list, number.ValueString())
		}
	}
	return NewMembers(kind, list), len(list) == len(set.Elements())
}

// hold puts the numbers into the state, with their fingerprint and count.
func (s *assignmentState) hold(members Members) {
	s.numbers, s.keys = types.SetNull(types.StringType), types.SetNull(types.StringType)
	switch members.Kind {
	case KindNumbers:
		s.numbers, s.file = textSetOf(members.List), types.StringNull()
	case KindKeys:
		s.keys, s.file = textSetOf(members.List), types.StringNull()
	case KindFile:
		if s.file.IsNull() { // the numbers came from an import
			s.file = types.StringValue(importedFile)
		}
	}
	s.sha, s.count = types.StringValue(members.hash()), types.Int64Value(int64(len(members.List)))
}

// importedFile is numbers_file where the numbers come from an import and not
// from a file. It is not null, because Terraform lets a plan keep the state's
// value for a configured argument only then, and so the plan after the import
// can be empty.
const importedFile = ""

func textSetOf(list []string) types.Set {
	elements := make([]attr.Value, len(list))
	for i, text := range list {
		elements[i] = types.StringValue(text)
	}
	return types.SetValueMust(types.StringType, elements)
}

// changed are the counts of what a change adds and takes away.
func (s *assignmentState) changed(before, after Members) {
	s.added = types.Int64Value(int64(len(after.Without(before).List)))
	s.removed = types.Int64Value(int64(len(before.Without(after).List)))
}
