package tfkit

import (
	"context"

	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/resource"
	"github.com/hashicorp/terraform-plugin-framework/tfsdk"
)

// Resource is what every resource of the provider can do.
type Resource interface {
	resource.ResourceWithConfigure
	resource.ResourceWithModifyPlan
	resource.ResourceWithImportState
	// Identity says how an object of the resource is identified.
	Identity() Identity
}

// Identified gives a resource its identity: in every state that it makes, and
// as a way to import. The resource itself knows nothing of it but its parts.
// A state from before there were identities gets one with its next refresh or
// change; Terraform below 1.12 ignores them.
func Identified(made resource.Resource) resource.Resource {
	whole, ok := made.(Resource)
	if !ok { // a test of the provider finds it
		return made
	}
	return &identified{Resource: whole}
}

type identified struct{ Resource }

var (
	_ resource.ResourceWithIdentity       = (*identified)(nil)
	_ resource.ResourceWithValidateConfig = (*identified)(nil)
)

// Metadata implements resource.Resource.
func (r *identified) Metadata(ctx context.Context, req resource.MetadataRequest, resp *resource.MetadataResponse) {
	r.Resource.Metadata(ctx, req, resp)
	resp.ResourceBehavior.MutableIdentity = r.Identity().has(func(p IdentityPart) bool { return p.Follows })
}

// IdentitySchema implements resource.ResourceWithIdentity.
func (r *identified) IdentitySchema(_ context.Context, _ resource.IdentitySchemaRequest, resp *resource.IdentitySchemaResponse) {
	resp.IdentitySchema = r.Identity().schema()
}

// ValidateConfig implements resource.ResourceWithValidateConfig for resources
// that do.
func (r *identified) ValidateConfig(ctx context.Context, req resource.ValidateConfigRequest, resp *resource.ValidateConfigResponse) {
	if checked, ok := r.Resource.(resource.ResourceWithValidateConfig); ok {
		checked.ValidateConfig(ctx, req, resp)
	}
}

// ImportState implements resource.ResourceWithImportState.
func (r *identified) ImportState(ctx context.Context, req resource.ImportStateRequest, resp *resource.ImportStateResponse) {
	if req.ID == "" && req.Identity != nil && !req.Identity.Raw.IsNull() {
		var diags diag.Diagnostics
		req.ID, diags = r.Identity().importID(ctx, req.Identity)
		if resp.Diagnostics.Append(diags...); diags.HasError() {
			return
		}
	}
	r.Resource.ImportState(ctx, req, resp)
	if !resp.Diagnostics.HasError() {
		r.note(ctx, resp.State, resp.Identity, &resp.Diagnostics)
	}
}

// Create implements resource.Resource.
func (r *identified) Create(ctx context.Context, req resource.CreateRequest, resp *resource.CreateResponse) {
	r.Resource.Create(ctx, req, resp)
	r.note(ctx, resp.State, resp.Identity, &resp.Diagnostics)
}

// Read implements resource.Resource. An object that it removes keeps its
// identity: Terraform below 1.12 would miss it.
func (r *identified) Read(ctx context.Context, req resource.ReadRequest, resp *resource.ReadResponse) {
	r.note(ctx, req.State, resp.Identity, &resp.Diagnostics)
	r.Resource.Read(ctx, req, resp)
	r.note(ctx, resp.State, resp.Identity, &resp.Diagnostics)
}

// Update implements resource.Resource.
func (r *identified) Update(ctx context.Context, req resource.UpdateRequest, resp *resource.UpdateResponse) {
	r.Resource.Update(ctx, req, resp)
	r.note(ctx, resp.State, resp.Identity, &resp.Diagnostics)
}

func (r *identified) note(ctx context.Context, state tfsdk.State, identity *tfsdk.ResourceIdentity, diags *diag.Diagnostics) {
	if identity != nil && !state.Raw.IsNull() {
		diags.Append(r.Identity().note(ctx, state, identity)...)
	}
}
