package quicklane

import (
	"context"

	"github.com/hashicorp/terraform-plugin-framework/resource"
	"github.com/hashicorp/terraform-plugin-framework/tfsdk"
	"github.com/hashicorp/terraform-plugin-go/tfprotov6"
	"github.com/hashicorp/terraform-plugin-go/tftypes"

	"github.com/tendlc/terraform-provider-tendlc/internal/tfvalue"
)

// read answers the refresh of an object that is found as the state has it.
// Without an answer the framework refreshes, with what the lane has heard.
//
// What the framework does with the result of Read does nothing then: values that
// mean the same keep the writing of the state, which is equal.
func (l *Lane) read(ctx context.Context, req *tfprotov6.ReadResourceRequest) (*tfprotov6.ReadResourceResponse, *heard) {
	k := l.known(ctx, req.TypeName)
	if k == nil {
		return nil, nil
	}
	state, stateOK := decode(req.CurrentState, k.wire)
	identity, identityOK := k.identityOf(req.CurrentIdentity)
	if !stateOK || !identityOK {
		return nil, nil
	}
	asked, ok := k.asked(ctx, req, state, identity)
	if !ok {
		return nil, nil
	}
	made, ok := l.configured(ctx, k)
	if !ok {
		return nil, nil
	}
	made.Read(ctx, asked.req, &asked.resp)
	h := &heard{read: asked}
	said, ok := onWire(ctx, asked.resp.Diagnostics)
	if !ok || !asked.changesNothing(state, identity) {
		return nil, h
	}
	known, ok := k.identified(asked.resp.Identity)
	if !ok {
		return nil, h
	}
	return &tfprotov6.ReadResourceResponse{NewState: req.CurrentState, Private: orNil(req.Private), NewIdentity: known, Diagnostics: said}, h
}

// asked is what Read is asked, and the answer as it is before the call.
func (k *kind) asked(ctx context.Context, req *tfprotov6.ReadResourceRequest, state tftypes.Value, identity *tftypes.Value) (*read, bool) {
	r := &read{
		req:  resource.ReadRequest{State: tfsdk.State{Schema: k.schema, Raw: state}, Identity: k.holds(identity)},
		resp: resource.ReadResponse{State: tfsdk.State{Schema: k.schema, Raw: state}, Identity: k.holds(identity)},
	}
	if req.ClientCapabilities != nil {
		r.req.ClientCapabilities.DeferralAllowed = req.ClientCapabilities.DeferralAllowed
	}
	all, ok := keysOf(req.Private)
	return r, ok && fill(ctx, &r.req.Private, all) && fill(ctx, &r.resp.Private, all)
}

// changesNothing says whether Read left everything as it was, or has given an
// identity to an object that came without one.
func (r *read) changesNothing(state tftypes.Value, identity *tftypes.Value) bool {
	return r.resp.Deferred == nil && r.resp.Private.Equal(r.req.Private) && tfvalue.Same(state, r.resp.State.Raw) &&
		(named(identity, r.resp.Identity) || kept(identity, r.resp.Identity))
}
