package acctest

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"testing"

	"github.com/hashicorp/terraform-plugin-go/tfprotov6"
	"github.com/hashicorp/terraform-plugin-go/tftypes"

	"github.com/tendlc/terraform-provider-tendlc/internal/clock"
	"github.com/tendlc/terraform-provider-tendlc/internal/provider"
)

// driven is the provider, spoken to as Terraform does and without Terraform,
// which would not wait on a clock of the test's.
type driven struct {
	server tfprotov6.ProviderServer
	types  map[string]tftypes.Type // of resources
}

// drive configures a provider. The configuration has the provider's arguments.
func drive(ctx context.Context, clk clock.Clock, configuration map[string]any) (*driven, error) {
	server := provider.NewServer("test", clk, strict)
	schemas, err := server.GetProviderSchema(ctx, &tfprotov6.GetProviderSchemaRequest{})
	if err != nil {
		return nil, err
	}
	d := &driven{server: server, types: map[string]tftypes.Type{}}
	for name, schema := range schemas.ResourceSchemas {
		d.types[name] = schema.ValueType()
	}
	config, err := dynamic(schemas.Provider.ValueType(), configuration)
	if err != nil {
		return nil, err
	}
	answer, err := server.ConfigureProvider(ctx, &tfprotov6.ConfigureProviderRequest{TerraformVersion: "1.15.0", Config: config})
	if err != nil {
		return nil, err
	}
	return d, complaint(answer.Diagnostics)
}

// create plans and applies a new resource and returns its id.
func (d *driven) create(ctx context.Context, typeName string, arguments map[string]any) (string, error) {
	typ := d.types[typeName]
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
	if err := complaint(plan.Diagnostics); err != nil {
		return "", err
	}
	made, err := d.server.ApplyResourceChange(ctx, &tfprotov6.ApplyResourceChangeRequest{
		TypeName: typeName, PriorState: &nothing, PlannedState: plan.PlannedState, PlannedPrivate: plan.PlannedPrivate, Config: config,
	})
	if err != nil {
		return "", err
	}
	if err := complaint(made.Diagnostics); err != nil {
		return "", err
	}
	return idIn(typ, made.NewState)
}

// dynamic gives an object the nulls that a configuration leaves unsaid.
func dynamic(typ tftypes.Type, object map[string]any) (*tfprotov6.DynamicValue, error) {
	raw, err := json.Marshal(object)
	if err != nil {
		return nil, err
	}
	value, err := (tfprotov6.DynamicValue{JSON: raw}).Unmarshal(typ)
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

// complaint is the errors among diagnostics.
func complaint(all []*tfprotov6.Diagnostic) error {
	var found []error
	for _, d := range all {
		if d.Severity == tfprotov6.DiagnosticSeverityError {
			found = append(found, fmt.Errorf("%s: %s", d.Summary, d.Detail))
		}
	}
	return errors.Join(found...)
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
