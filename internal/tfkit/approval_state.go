package tfkit

import (
	"context"
	"fmt"

	"github.com/hashicorp/terraform-plugin-framework-timeouts/resource/timeouts"
	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/path"
	"github.com/hashicorp/terraform-plugin-framework/tfsdk"
	"github.com/hashicorp/terraform-plugin-framework/types"
)

// approvalState is the part of the state that is the same everywhere; target
// and output have a name of their own for each object.
type approvalState struct {
	target   types.String
	parent   types.String // null where the target has none
	output   types.String
	phase    types.String
	timeouts timeouts.Value
}

func (r *approval[A]) get(ctx context.Context, from func(context.Context, path.Path, any) diag.Diagnostics, diags *diag.Diagnostics) approvalState {
	var state approvalState
	diags.Append(from(ctx, path.Root(r.spec.Target), &state.target)...)
	if r.spec.Parent != nil {
		diags.Append(from(ctx, path.Root(r.spec.Parent.Argument), &state.parent)...)
	}
	if r.spec.Output != "" {
		diags.Append(from(ctx, path.Root(r.spec.Output), &state.output)...)
	}
	diags.Append(from(ctx, path.Root(AttrPhase), &state.phase)...)
	diags.Append(from(ctx, path.Root(AttrTimeouts), &state.timeouts)...)
	return state
}

func (r *approval[A]) set(ctx context.Context, state *tfsdk.State, id string, look Look, diags *diag.Diagnostics) {
	diags.Append(state.SetAttribute(ctx, path.Root(AttrID), id)...)
	if r.spec.Output != "" {
		diags.Append(state.SetAttribute(ctx, path.Root(r.spec.Output), textOrNull(look.Output))...)
	}
	diags.Append(state.SetAttribute(ctx, path.Root(AttrPhase), string(look.Phase))...)
}

func textOrNull(text string) types.String {
	if text == "" {
		return types.StringNull()
	}
	return types.StringValue(text)
}

// absent is the error of an id that the vendor does not know.
func (s Approval[A]) absent(id string) diag.Diagnostic {
	return CodeGone.Error(fmt.Sprintf("There is no %s %s", s.Noun, id),
		fmt.Sprintf("%s does not know this id. %s %s", s.Vendor, NothingSent, DestroyAnyway), path.Root(s.Target))
}
