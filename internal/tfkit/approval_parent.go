package tfkit

import (
	"context"

	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/path"
	"github.com/hashicorp/terraform-plugin-framework/resource"
	"github.com/hashicorp/terraform-plugin-framework/resource/schema"
	"github.com/hashicorp/terraform-plugin-framework/resource/schema/planmodifier"
	"github.com/hashicorp/terraform-plugin-framework/resource/schema/stringplanmodifier"
	"github.com/hashicorp/terraform-plugin-framework/schema/validator"

	"github.com/tendlc/terraform-provider-tendlc/internal/refresh"
)

// ApprovalParent is the object below which an approval's target is read, where
// a vendor reads no target by its own id alone.
type ApprovalParent[A any] struct {
	Argument string // "brand_id"
	Doc      string
	Check    []validator.String
	// Look stands for Approval.Look.
	Look func(ctx context.Context, account A, parent, id string) (Look, error)
	// Seen stands for Approval.Seen.
	Seen func(ctx context.Context, account A, parent, id string) (Look, refresh.How)
	// ImportID stands for Approval.ImportID: it takes both ids from the one text
	// that an import is given.
	ImportID func(ctx context.Context, account A, text string) (parent, id string, diags diag.Diagnostics)
}

// attribute is the argument that names the parent.
func (p *ApprovalParent[A]) attribute() schema.StringAttribute {
	return schema.StringAttribute{
		MarkdownDescription: p.Doc + " Changing it replaces the approval, which costs nothing: it owns nothing.",
		Required:            true,
		Validators:          p.Check,
		PlanModifiers:       []planmodifier.String{stringplanmodifier.RequiresReplace()},
	}
}

// look reads the target once.
func (r *approval[A]) look(ctx context.Context, of approvalState) (Look, error) {
	id := of.target.ValueString()
	if r.spec.Parent != nil {
		return r.spec.Parent.Look(ctx, r.account, of.parent.ValueString(), id)
	}
	return r.spec.Look(ctx, r.account, id)
}

// seen is what this run has read of the target already.
func (r *approval[A]) seen(ctx context.Context, of approvalState) (Look, refresh.How) {
	id := of.target.ValueString()
	switch {
	case r.spec.Parent != nil && r.spec.Parent.Seen != nil:
		return r.spec.Parent.Seen(ctx, r.account, of.parent.ValueString(), id)
	case r.spec.Parent == nil && r.spec.Seen != nil:
		return r.spec.Seen(ctx, r.account, id)
	}
	return Look{}, refresh.Unseen
}

// refreshed is the target for a refresh. As with every object, what a list
// shows otherwise than the state is a reason to read by id and no more.
func (r *approval[A]) refreshed(ctx context.Context, prior approvalState) (Look, error) {
	look, how := r.seen(ctx, prior)
	same := string(look.Phase) == prior.phase.ValueString() && (look.Output == "" || look.Output == prior.output.ValueString())
	if how == refresh.ByID || how == refresh.Listed && same {
		return look, nil
	}
	return r.look(ctx, prior)
}

// ImportState implements resource.ResourceWithImportState.
func (r *approval[A]) ImportState(ctx context.Context, req resource.ImportStateRequest, resp *resource.ImportStateResponse) {
	var parent, id string
	var diags diag.Diagnostics
	if r.spec.Parent != nil {
		parent, id, diags = r.spec.Parent.ImportID(ctx, r.account, req.ID)
	} else {
		id, diags = r.spec.ImportID(ctx, r.account, req.ID)
	}
	resp.Diagnostics.Append(diags...)
	if diags.HasError() {
		return
	}
	resp.Diagnostics.Append(resp.State.SetAttribute(ctx, path.Root(AttrID), id)...)
	resp.Diagnostics.Append(resp.State.SetAttribute(ctx, path.Root(r.spec.Target), id)...)
	if r.spec.Parent != nil {
		resp.Diagnostics.Append(resp.State.SetAttribute(ctx, path.Root(r.spec.Parent.Argument), parent)...)
	}
}

// Identity implements Resource: an approval is known by what it waits for.
func (r *approval[A]) Identity() Identity {
	var identity Identity
	if r.spec.Parent != nil {
		identity = append(identity, IdentityPart{Name: r.spec.Parent.Argument, Doc: r.spec.Parent.Doc, Optional: true})
	}
	identity = append(identity, IdentityPart{Name: r.spec.Target, Doc: r.spec.TargetDoc})
	return append(identity, r.spec.Alternatives...)
}
