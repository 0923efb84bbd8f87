package acctest

import (
	"errors"

	"github.com/hashicorp/terraform-plugin-go/tfprotov6"
	"github.com/zclconf/go-cty/cty"
)

// Listed is one result of a list resource.
type Listed struct {
	Label    string
	Identity map[string]any // without what is null
	// Held has the state only if it was asked for.
	Held     Held
	Warnings []string // their summaries
}

// List is what `terraform query` gets of one list block, whose arguments are the
// text; whole asks for the attributes too, and limit 0 for all.
func (p *Protocol) List(kind, text string, whole bool, limit int64) ([]Listed, error) {
	p.T.Helper()
	of := p.Schema.ListResourceSchemas[kind]
	if of == nil {
		p.T.Fatalf("%s has no list", kind)
	}
	config := packed(p.T, p.evaluated(p.blocks("list {\n" + text + "\n}")[0], of.ValueType()))
	checked, err := p.Server.ValidateListResourceConfig(p.T.Context(), &tfprotov6.ValidateListResourceConfigRequest{TypeName: kind, Config: config})
	if err != nil {
		p.T.Fatal(err)
	}
	if err := ProtocolError(checked.Diagnostics); err != nil {
		return nil, err
	}
	stream, err := p.Server.ListResource(p.T.Context(), &tfprotov6.ListResourceRequest{TypeName: kind, Config: config, IncludeResource: whole, Limit: limit})
	if err != nil {
		p.T.Fatal(err)
	}
	var all []Listed
	var failed error
	for result := range stream.Results {
		if err := ProtocolError(result.Diagnostics); err != nil {
			failed = errors.Join(failed, err)
			continue
		}
		held := Held{Type: kind, State: result.Resource, Identity: result.Identity}
		one := Listed{Label: result.DisplayName, Identity: p.IdentityOf(held), Held: held}
		for _, d := range result.Diagnostics {
			one.Warnings = append(one.Warnings, d.Summary)
		}
		all = append(all, one)
	}
	return all, failed
}

// Generated is the configuration that Terraform generates of a state: its
// arguments. The error says why it is not valid.
func (p *Protocol) Generated(held Held) (cty.Value, error) {
	p.T.Helper()
	of := p.Schema.ResourceSchemas[held.Type]
	config := argumentsOf(p.value(held.State, of.ValueType()), of.Block.Attributes)
	checked, err := p.Server.ValidateResourceConfig(p.T.Context(), &tfprotov6.ValidateResourceConfigRequest{TypeName: held.Type, Config: packed(p.T, config)})
	if err != nil {
		p.T.Fatal(err)
	}
	return config, ProtocolError(checked.Diagnostics)
}

// argumentsOf is an object without what is only computed, however deep.
func argumentsOf(object cty.Value, attributes []*tfprotov6.SchemaAttribute) cty.Value {
	if object.IsNull() {
		return object
	}
	members := object.AsValueMap()
	for _, attribute := range attributes {
		value := members[attribute.Name]
		switch {
		case !attribute.Optional && !attribute.Required:
			members[attribute.Name] = cty.NullVal(value.Type())
		case attribute.NestedType != nil && value.Type().IsObjectType():
			members[attribute.Name] = argumentsOf(value, attribute.NestedType.Attributes)
		}
	}
	return cty.ObjectVal(members)
}

// Changes are the attributes that a plan of the configuration would change.
func (p *Protocol) Changes(held Held, config cty.Value) ([]string, error) {
	p.T.Helper()
	of := p.Schema.ResourceSchemas[held.Type]
	prior := p.value(held.State, of.ValueType())
	planned, err := p.Server.PlanResourceChange(p.T.Context(), &tfprotov6.PlanResourceChangeRequest{TypeName: held.Type, PriorState: held.State,
		ProposedNewState: packed(p.T, over(prior, config, of.Block.Attributes)), Config: packed(p.T, config), PriorPrivate: held.Private, PriorIdentity: held.Identity})
	if err != nil {
		p.T.Fatal(err)
	}
	if err := ProtocolError(planned.Diagnostics); err != nil {
		return nil, err
	}
	var changed []string
	after := p.value(planned.PlannedState, of.ValueType())
	for _, attribute := range of.Block.Attributes {
		if before := prior.GetAttr(attribute.Name); !after.GetAttr(attribute.Name).RawEquals(before) {
			changed = append(changed, attribute.Name)
		}
	}
	return changed, nil
}

// ExpectAdopted fails the test unless the configuration that is generated of
// what a list found is valid, and changes nothing once it is imported.
func (p *Protocol) ExpectAdopted(kind string, one Listed) {
	p.T.Helper()
	config, err := p.Generated(one.Held)
	if err != nil {
		p.T.Errorf("%s, %s: not valid: %v", kind, one.Label, err)
	}
	imported, err := p.ImportIdentity(kind, one.Identity)
	if err != nil {
		p.T.Errorf("%s, %s: %v", kind, one.Label, err)
		return
	}
	if changed, err := p.Changes(imported, config); len(changed) > 0 || err != nil {
		p.T.Errorf("%s, %s: changes %q, %v", kind, one.Label, changed, err)
	}
}
