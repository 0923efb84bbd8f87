package quicklane

import (
	"context"

	"github.com/hashicorp/terraform-plugin-framework/resource"
	"github.com/hashicorp/terraform-plugin-framework/tfsdk"

	"github.com/tendlc/terraform-provider-tendlc/internal/tfvalue"
)

// heard is what the lane has heard from a resource on behalf of one request of
// Terraform: Read's answer, or ModifyPlan's, with what they were asked.
type heard struct {
	planned *planned
	read    *read
	// differs is set where the lane has answered and the framework is asked only
	// for comparison.
	differs func(problem string)
}

type planned struct {
	req  resource.ModifyPlanRequest
	resp resource.ModifyPlanResponse
}

type read struct {
	req  resource.ReadRequest
	resp resource.ReadResponse
}

type heardKey struct{}

func (h *heard) in(ctx context.Context) context.Context {
	if h == nil {
		return ctx
	}
	return context.WithValue(ctx, heardKey{}, h)
}

func heardIn(ctx context.Context) *heard {
	h, _ := ctx.Value(heardKey{}).(*heard)
	return h
}

// whole is what the lane asks of a resource.
type whole interface {
	resource.ResourceWithConfigure
	resource.ResourceWithModifyPlan
	resource.ResourceWithImportState
}

// replaying is the resource as the framework has it. ok is false for a resource
// that can less, or more, than can be passed on: it is no business of the lane.
func replaying(made resource.Resource) (resource.Resource, bool) {
	of, ok := made.(whole)
	if !ok {
		return made, false
	}
	switch made.(type) {
	case resource.ResourceWithConfigValidators, resource.ResourceWithMoveState, resource.ResourceWithUpgradeState, resource.ResourceWithUpgradeIdentity:
		return made, false
	}
	if identified, ok := made.(resource.ResourceWithIdentity); ok {
		return identifiedReplay{replay{of}, identified}, true
	}
	return replay{of}, true
}

// replay is a resource that does not do again what the lane has had it do.
type replay struct{ whole }

// ValidateConfig implements resource.ResourceWithValidateConfig for resources
// that do.
func (r replay) ValidateConfig(ctx context.Context, req resource.ValidateConfigRequest, resp *resource.ValidateConfigResponse) {
	if checked, ok := r.whole.(resource.ResourceWithValidateConfig); ok {
		checked.ValidateConfig(ctx, req, resp)
	}
}

// Read implements resource.Resource.
func (r replay) Read(ctx context.Context, req resource.ReadRequest, resp *resource.ReadResponse) {
	h := heardIn(ctx)
	if h == nil || h.read == nil {
		r.whole.Read(ctx, req, resp)
		return
	}
	if problem := h.read.otherThan(req); problem != "" {
		h.tell("Read would have got " + problem)
		r.whole.Read(ctx, req, resp)
		return
	}
	had := h.read.resp
	resp.State.Raw, resp.Identity, resp.Private, resp.Deferred = had.State.Raw, had.Identity, had.Private, had.Deferred
	resp.Diagnostics = append(resp.Diagnostics, had.Diagnostics...)
}

// ModifyPlan implements resource.ResourceWithModifyPlan.
func (r replay) ModifyPlan(ctx context.Context, req resource.ModifyPlanRequest, resp *resource.ModifyPlanResponse) {
	h := heardIn(ctx)
	if h == nil || h.planned == nil {
		r.whole.ModifyPlan(ctx, req, resp)
		return
	}
	if problem := h.planned.otherThan(req); problem != "" {
		h.tell("ModifyPlan would have got " + problem)
		r.whole.ModifyPlan(ctx, req, resp)
		return
	}
	had := h.planned.resp
	resp.Plan.Raw, resp.Identity, resp.Private, resp.Deferred = had.Plan.Raw, had.Identity, had.Private, had.Deferred
	resp.RequiresReplace = append(resp.RequiresReplace, had.RequiresReplace...)
	resp.Diagnostics = append(resp.Diagnostics, had.Diagnostics...)
}

// identifiedReplay is one with an identity.
type identifiedReplay struct {
	replay
	identity resource.ResourceWithIdentity
}

// IdentitySchema implements resource.ResourceWithIdentity.
func (r identifiedReplay) IdentitySchema(ctx context.Context, req resource.IdentitySchemaRequest, resp *resource.IdentitySchemaResponse) {
	r.identity.IdentitySchema(ctx, req, resp)
}

func (h *heard) tell(problem string) {
	if h.differs != nil {
		h.differs(problem)
	}
}

// otherThan says in what the framework asks otherwise than the lane did; empty
// for in nothing.
func (r *read) otherThan(req resource.ReadRequest) string {
	switch {
	case !tfvalue.Same(r.req.State.Raw, req.State.Raw):
		return "another state"
	case !sameIdentity(r.req.Identity, req.Identity):
		return "another identity"
	case r.req.Private == nil || !r.req.Private.Equal(req.Private):
		return "other private state"
	case r.req.ClientCapabilities != req.ClientCapabilities || !tfvalue.Same(r.req.ProviderMeta.Raw, req.ProviderMeta.Raw):
		return "other circumstances"
	}
	return ""
}

func (p *planned) otherThan(req resource.ModifyPlanRequest) string {
	switch {
	case !tfvalue.Same(p.req.Config.Raw, req.Config.Raw):
		return "another configuration"
	case !tfvalue.Same(p.req.State.Raw, req.State.Raw):
		return "another state"
	case !tfvalue.Same(p.req.Plan.Raw, req.Plan.Raw):
		return "another plan"
	case !sameIdentity(p.req.Identity, req.Identity):
		return "another identity"
	case p.req.Private == nil || !p.req.Private.Equal(req.Private):
		return "other private state"
	case p.req.ClientCapabilities != req.ClientCapabilities || !tfvalue.Same(p.req.ProviderMeta.Raw, req.ProviderMeta.Raw):
		return "other circumstances"
	}
	return ""
}

func sameIdentity(a, b *tfsdk.ResourceIdentity) bool {
	if a == nil || b == nil {
		return a == nil && b == nil
	}
	return tfvalue.Same(a.Raw, b.Raw)
}
