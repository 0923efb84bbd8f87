package quicklane

import (
	"context"
	"fmt"

	"github.com/hashicorp/terraform-plugin-go/tfprotov6"
	"github.com/hashicorp/terraform-plugin-go/tftypes"
)

// UpgradeResourceState implements tfprotov6.ProviderServer. Terraform has every
// object of a state upgraded, nearly always from the version that it has.
func (f *front) UpgradeResourceState(ctx context.Context, req *tfprotov6.UpgradeResourceStateRequest) (*tfprotov6.UpgradeResourceStateResponse, error) {
	answer := f.lane.upgrade(ctx, req)
	if answer == nil {
		return f.Server.UpgradeResourceState(ctx, req)
	}
	if f.lane.watch.Answered != nil {
		f.lane.watch.Answered(Upgrade, req.TypeName)
	}
	if f.lane.watch.Differs != nil {
		other, err := f.Server.UpgradeResourceState(ctx, req)
		f.lane.compareUpgrades(req, answer, other, err)
	}
	return answer, nil
}

// upgrade turns a state of the schema's own version from JSON to what the wire
// has, which is all that the framework does with it: it then goes through the
// attributes to look for blocks, of which the lane's kinds have none.
func (l *Lane) upgrade(ctx context.Context, req *tfprotov6.UpgradeResourceStateRequest) *tfprotov6.UpgradeResourceStateResponse {
	if req == nil || req.RawState == nil || len(req.RawState.JSON) == 0 {
		return nil
	}
	k := l.known(ctx, req.TypeName)
	if k == nil || req.Version != k.schema.Version {
		return nil
	}
	options := tfprotov6.UnmarshalOpts{ValueFromJSONOpts: tftypes.ValueFromJSONOpts{IgnoreUndefinedAttributes: true}}
	state, err := req.RawState.UnmarshalWithOpts(k.wire, options)
	if err != nil || state.IsNull() {
		return nil
	}
	upgraded, err := tfprotov6.NewDynamicValue(k.wire, state)
	if err != nil {
		return nil
	}
	return &tfprotov6.UpgradeResourceStateResponse{UpgradedState: &upgraded}
}

// compareUpgrades holds the lane's answer against the framework's.
func (l *Lane) compareUpgrades(req *tfprotov6.UpgradeResourceStateRequest, ours, other *tfprotov6.UpgradeResourceStateResponse, err error) {
	if err != nil || other == nil {
		l.watch.Differs(fmt.Sprintf("%s: the framework upgrades nothing: %v", req.TypeName, err))
		return
	}
	l.compare(Upgrade, req.TypeName, message{state: ours.UpgradedState, said: ours.Diagnostics}, message{state: other.UpgradedState, said: other.Diagnostics})
}
