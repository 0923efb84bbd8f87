package acctest

import (
	"context"
	"testing"

	"github.com/hashicorp/terraform-plugin-go/tfprotov6"
	"github.com/hashicorp/terraform-plugin-go/tftypes"

	"github.com/tendlc/terraform-provider-tendlc/internal/clock"
	"github.com/tendlc/terraform-provider-tendlc/internal/provider"
)

// driven is the provider, spoken to as Terraform does and without Terraform,
// which would not wait on a clock of the test's.
type driven struct{ served }

// drive configures a provider with the world's accounts and another clock.
func drive(t *testing.T, w *World, clk clock.Clock) *driven {
	t.Helper()
	made := func() (tfprotov6.ProviderServer, error) { return provider.NewServer("test", clk, strict), nil }
	return &driven{serve(t, made, w.Provider(""))}
}

// create plans and applies a new resource and returns its id.
func (d *driven) create(ctx context.Context, typeName string, arguments map[string]any) (string, error) {
	typ := d.schemas.ResourceSchemas[typeName].ValueType()
	config, err := dynamic(typ, arguments)
	if err != nil {
		return "", err
	}
	nothing, err := tfprotov6.NewDynamicValue(typ, tftypes.NewValue(typ, nil))
	if err != nil {
		return "", err
	}
	plan, err := d.server.PlanResourceChange(ctx, &tfprotov6.PlanResourceChangeRequest{
		TypeName: typeName, PriorState: &nothing, ProposedNewState: config, Config: config,
	})
	if err != nil {
		return "", err
	}
	if err := ProtocolError(plan.Diagnostics); err != nil {
		return "", err
	}
	made, err := d.server.ApplyResourceChange(ctx, &tfprotov6.ApplyResourceChangeRequest{
		TypeName: typeName, PriorState: &nothing, PlannedState: plan.PlannedState, PlannedPrivate: plan.PlannedPrivate, Config: config,
	})
	if err != nil {
		return "", err
	}
	if err := ProtocolError(made.Diagnostics); err != nil {
		return "", err
	}
	return idIn(typ, made.NewState)
}

// dynamic are the arguments as they go over the protocol.
func dynamic(typ tftypes.Type, given map[string]any) (*tfprotov6.DynamicValue, error) {
	value, err := arguments(typ, given)
	if err != nil {
		return nil, err
	}
	whole, err := tfprotov6.NewDynamicValue(typ, value)
	return &whole, err
}

func idIn(typ tftypes.Type, state *tfprotov6.DynamicValue) (id string, err error) {
	value, err := state.Unmarshal(typ)
	if err != nil {
		return "", err
	}
	var fields map[string]tftypes.Value
	if err := value.As(&fields); err != nil {
		return "", err
	}
	return id, fields["id"].As(&id)
}

// resourceIn reads one resource of HCL, with literals for what refers to others.
func resourceIn(t *testing.T, hcl string, literals map[string]any) map[string]any {
	t.Helper()
	arguments := argumentsIn(t, hcl)
	for name, value := range literals {
		arguments[name] = value
	}
	return arguments
}
