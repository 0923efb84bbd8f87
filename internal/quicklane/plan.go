package quicklane

import (
	"bytes"
	"context"

	"github.com/hashicorp/terraform-plugin-framework/path"
	"github.com/hashicorp/terraform-plugin-framework/resource"
	"github.com/hashicorp/terraform-plugin-framework/tfsdk"
	"github.com/hashicorp/terraform-plugin-go/tfprotov6"
	"github.com/hashicorp/terraform-plugin-go/tftypes"

	"github.com/tendlc/terraform-provider-tendlc/internal/tfvalue"
)

// plan answers the plan of an object for which nothing is proposed. Without an
// answer the framework plans, with what the lane has heard.
//
// What the framework does before it calls ModifyPlan does nothing then: defaults
// are in the state already, nothing becomes unknown where plan and state are
// equal, and the schema's plan modifiers leave equal values alone. After it, the
// framework turns the result into a message.
func (l *Lane) plan(ctx context.Context, req *tfprotov6.PlanResourceChangeRequest) (*tfprotov6.PlanResourceChangeResponse, *heard) {
	k := l.known(ctx, req.TypeName)
	if k == nil || len(k.habits.doubts) > 0 || !proposesNothing(req) {
		return nil, nil
	}
	state, stateOK := decode(req.PriorState, k.wire)
	config, configOK := decode(req.Config, k.wire)
	identity, identityOK := k.identityOf(req.PriorIdentity)
	if !stateOK || !configOK || !identityOK || !config.IsFullyKnown() || !k.habits.settled(config, state) {
		return nil, nil
	}
	asked, ok := k.planned(ctx, req, config, state, identity)
	if !ok {
		return nil, nil
	}
	made, ok := l.configured(ctx, k)
	if !ok {
		return nil, nil
	}
	made.ModifyPlan(ctx, asked.req, &asked.resp)
	h := &heard{planned: asked}
	said, ok := onWire(ctx, asked.resp.Diagnostics)
	if !ok || !asked.changesNothing(state, identity) {
		return nil, h
	}
	planned, ok := k.identified(asked.resp.Identity)
	if !ok {
		return nil, h
	}
	return &tfprotov6.PlanResourceChangeResponse{PlannedState: req.ProposedNewState, PlannedPrivate: orNil(req.PriorPrivate),
		PlannedIdentity: planned, Diagnostics: said}, h
}

// proposesNothing says whether the configuration leaves an object as it is.
func proposesNothing(req *tfprotov6.PlanResourceChangeRequest) bool {
	return req.PriorState != nil && req.ProposedNewState != nil && len(req.PriorState.JSON) == 0 && len(req.ProposedNewState.JSON) == 0 &&
		bytes.Equal(req.PriorState.MsgPack, req.ProposedNewState.MsgPack)
}

// planned is what ModifyPlan is asked, and the answer as it is before the call.
func (k *kind) planned(ctx context.Context, req *tfprotov6.PlanResourceChangeRequest, config, state tftypes.Value, identity *tftypes.Value) (*planned, bool) {
	p := &planned{
		req: resource.ModifyPlanRequest{Config: tfsdk.Config{Schema: k.schema, Raw: config}, State: tfsdk.State{Schema: k.schema, Raw: state},
			Plan: tfsdk.Plan{Schema: k.schema, Raw: state}, Identity: k.holds(identity)},
		resp: resource.ModifyPlanResponse{Plan: tfsdk.Plan{Schema: k.schema, Raw: state}, Identity: k.holds(identity), RequiresReplace: path.Paths{}},
	}
	if req.ClientCapabilities != nil {
		p.req.ClientCapabilities.DeferralAllowed = req.ClientCapabilities.DeferralAllowed
	}
	all, ok := keysOf(req.PriorPrivate)
	return p, ok && fill(ctx, &p.req.Private, all) && fill(ctx, &p.resp.Private, all)
}

// changesNothing says whether ModifyPlan left everything as it was.
func (p *planned) changesNothing(state tftypes.Value, identity *tftypes.Value) bool {
	return len(p.resp.RequiresReplace) == 0 && p.resp.Deferred == nil && p.resp.Private.Equal(p.req.Private) &&
		unmoved(identity, p.resp.Identity) && tfvalue.Same(state, p.resp.Plan.Raw)
}

// orNil is how the framework sends private state that is empty.
func orNil(private []byte) []byte {
	if len(private) == 0 {
		return nil
	}
	return private
}
