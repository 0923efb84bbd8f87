package main

import (
	"context"
	"errors"
	"fmt"
	"sync"

	"github.com/hashicorp/terraform-plugin-go/tfprotov6"
	"github.com/hashicorp/terraform-plugin-go/tftypes"
)

var errNothing = errors.New("the floor of the bench does nothing but plan")

// floor answers what the schema is like the provider it is made of, and does
// nothing else.
type floor struct {
	tfprotov6.ProviderServer // only the schemas of it are used
	schema                   func() (map[string]*tfprotov6.Schema, error)
}

func newFloor(like tfprotov6.ProviderServer) *floor {
	return &floor{ProviderServer: like, schema: sync.OnceValues(func() (map[string]*tfprotov6.Schema, error) {
		all, err := like.GetProviderSchema(context.Background(), &tfprotov6.GetProviderSchemaRequest{})
		if err != nil {
			return nil, err
		}
		return all.ResourceSchemas, nil
	})}
}

// ValidateProviderConfig finds nothing.
func (f *floor) ValidateProviderConfig(_ context.Context, r *tfprotov6.ValidateProviderConfigRequest) (*tfprotov6.ValidateProviderConfigResponse, error) {
	return &tfprotov6.ValidateProviderConfigResponse{PreparedConfig: r.Config}, nil
}

// ConfigureProvider takes nothing.
func (f *floor) ConfigureProvider(context.Context, *tfprotov6.ConfigureProviderRequest) (*tfprotov6.ConfigureProviderResponse, error) {
	return &tfprotov6.ConfigureProviderResponse{}, nil
}

// StopProvider has nothing to stop.
func (f *floor) StopProvider(context.Context, *tfprotov6.StopProviderRequest) (*tfprotov6.StopProviderResponse, error) {
	return &tfprotov6.StopProviderResponse{}, nil
}

// ValidateResourceConfig finds nothing.
func (f *floor) ValidateResourceConfig(context.Context, *tfprotov6.ValidateResourceConfigRequest) (*tfprotov6.ValidateResourceConfigResponse, error) {
	return &tfprotov6.ValidateResourceConfigResponse{}, nil
}

// UpgradeResourceState gives the state back in the form in which it came, which
// Terraform reads too.
func (f *floor) UpgradeResourceState(_ context.Context, r *tfprotov6.UpgradeResourceStateRequest) (*tfprotov6.UpgradeResourceStateResponse, error) {
	return &tfprotov6.UpgradeResourceStateResponse{UpgradedState: &tfprotov6.DynamicValue{JSON: r.RawState.JSON}}, nil
}

// ReadResource finds what the state says.
func (f *floor) ReadResource(_ context.Context, r *tfprotov6.ReadResourceRequest) (*tfprotov6.ReadResourceResponse, error) {
	return &tfprotov6.ReadResourceResponse{NewState: r.CurrentState, Private: r.Private, NewIdentity: r.CurrentIdentity}, nil
}

// PlanResourceChange plans what is proposed; of what is created, all that the
// provider would compute is unknown.
func (f *floor) PlanResourceChange(_ context.Context, r *tfprotov6.PlanResourceChangeRequest) (*tfprotov6.PlanResourceChangeResponse, error) {
	answer := &tfprotov6.PlanResourceChangeResponse{PlannedState: r.ProposedNewState, PlannedPrivate: r.PriorPrivate, PlannedIdentity: r.PriorIdentity}
	none, err := r.PriorState.IsNull()
	if err != nil || !none {
		return answer, err
	}
	schemas, err := f.schema()
	if err != nil {
		return nil, err
	}
	answer.PlannedState, err = created(r.ProposedNewState, schemas[r.TypeName])
	return answer, err
}

// created is the proposal for something new with unknowns where it has nulls
// that the provider fills.
func created(proposed *tfprotov6.DynamicValue, schema *tfprotov6.Schema) (*tfprotov6.DynamicValue, error) {
	if schema == nil {
		return nil, errors.New("no such resource")
	}
	kind := schema.ValueType()
	value, err := proposed.Unmarshal(kind)
	if err != nil || value.IsNull() {
		return proposed, err
	}
	attributes := map[string]tftypes.Value{}
	if err := value.As(&attributes); err != nil {
		return nil, err
	}
	for _, attribute := range schema.Block.Attributes {
		if is := attributes[attribute.Name]; attribute.Computed && is.IsNull() {
			attributes[attribute.Name] = tftypes.NewValue(is.Type(), tftypes.UnknownValue)
		}
	}
	planned, err := tfprotov6.NewDynamicValue(kind, tftypes.NewValue(kind, attributes))
	if err != nil {
		return nil, fmt.Errorf("plan of something new: %w", err)
	}
	return &planned, nil
}

// ApplyResourceChange refuses.
func (f *floor) ApplyResourceChange(context.Context, *tfprotov6.ApplyResourceChangeRequest) (*tfprotov6.ApplyResourceChangeResponse, error) {
	return nil, errNothing
}

// ImportResourceState refuses.
func (f *floor) ImportResourceState(context.Context, *tfprotov6.ImportResourceStateRequest) (*tfprotov6.ImportResourceStateResponse, error) {
	return nil, errNothing
}

// ReadDataSource refuses.
func (f *floor) ReadDataSource(context.Context, *tfprotov6.ReadDataSourceRequest) (*tfprotov6.ReadDataSourceResponse, error) {
	return nil, errNothing
}
