package acctest

import (
	"testing"

	"github.com/hashicorp/terraform-plugin-go/tfprotov6"
	"github.com/zclconf/go-cty/cty"
)

// Protocol speaks to a provider of its own as Terraform does, without a
// Terraform: for what the Terraform at hand does not know yet, and where a
// process would cost too much. It applies configurations of resources only,
// in the order in which they stand.
type Protocol struct {
	T      testing.TB
	Server interface {
		tfprotov6.ProviderServer
		tfprotov6.ListResourceServer
	}
	Schema     *tfprotov6.GetProviderSchemaResponse
	Identities map[string]*tfprotov6.ResourceIdentitySchema

	held      map[string]Held // by address
	addresses []string
}

// Held is an object as a state of Terraform holds it.
type Held struct {
	Type     string
	State    *tfprotov6.DynamicValue
	Private  []byte
	Identity *tfprotov6.ResourceIdentityData
}

// Protocol configures a provider with the world's account at every vendor.
func (w *World) Protocol(t testing.TB) *Protocol {
	t.Helper()
	made := w.served(t, "")
	p := &Protocol{T: t, Schema: made.schemas, held: map[string]Held{}}
	p.Server = made.server.(interface {
		tfprotov6.ProviderServer
		tfprotov6.ListResourceServer
	})
	identities, err := p.Server.GetResourceIdentitySchemas(t.Context(), &tfprotov6.GetResourceIdentitySchemasRequest{})
	p.must(err, identities.Diagnostics)
	p.Identities = identities.IdentitySchemas
	return p
}

// must ends the test on an error of any kind.
func (p *Protocol) must(err error, diags []*tfprotov6.Diagnostic) {
	p.T.Helper()
	if err == nil {
		err = ProtocolError(diags)
	}
	if err != nil {
		p.T.Fatal(err)
	}
}

// Apply creates the resources of the text.
func (p *Protocol) Apply(text string) {
	p.T.Helper()
	for _, block := range p.blocks(text) {
		kind := block.Labels[0]
		of := p.Schema.ResourceSchemas[kind]
		config := packed(p.T, p.evaluated(block, of.ValueType()))
		none := packed(p.T, cty.NullVal(ctyType(p.T, of.ValueType())))
		planned, err := p.Server.PlanResourceChange(p.T.Context(), &tfprotov6.PlanResourceChangeRequest{TypeName: kind, PriorState: none, ProposedNewState: config, Config: config})
		p.must(err, planned.Diagnostics)
		made, err := p.Server.ApplyResourceChange(p.T.Context(), &tfprotov6.ApplyResourceChangeRequest{TypeName: kind, PriorState: none,
			PlannedState: planned.PlannedState, Config: config, PlannedPrivate: planned.PlannedPrivate, PlannedIdentity: planned.PlannedIdentity})
		p.must(err, made.Diagnostics)
		address := kind + "." + block.Labels[1]
		p.addresses = append(p.addresses, address)
		p.held[address] = Held{Type: kind, State: made.NewState, Private: made.Private, Identity: made.NewIdentity}
	}
}

// Addresses are those of all applied resources, in their order.
func (p *Protocol) Addresses() []string { return p.addresses }

// Held is what the state holds at the address.
func (p *Protocol) Held(address string) Held {
	p.T.Helper()
	held, ok := p.held[address]
	if !ok {
		p.T.Fatalf("nothing is applied at %s", address)
	}
	return held
}

// Read refreshes the object.
func (p *Protocol) Read(held Held) (Held, error) {
	p.T.Helper()
	read, err := p.Server.ReadResource(p.T.Context(), &tfprotov6.ReadResourceRequest{TypeName: held.Type, CurrentState: held.State, Private: held.Private, CurrentIdentity: held.Identity})
	if err != nil {
		p.T.Fatal(err)
	}
	return Held{Type: held.Type, State: read.NewState, Private: read.Private, Identity: read.NewIdentity}, ProtocolError(read.Diagnostics)
}

// Update changes the arguments of the object at the address to those of the
// block, which names no references, in place. The plan starts from what is held.
func (p *Protocol) Update(held Held, text string) (Held, error) {
	p.T.Helper()
	of := p.Schema.ResourceSchemas[held.Type]
	config := p.evaluated(p.blocks(text)[0], of.ValueType())
	proposed := packed(p.T, over(p.value(held.State, of.ValueType()), config, of.Block.Attributes))
	planned, err := p.Server.PlanResourceChange(p.T.Context(), &tfprotov6.PlanResourceChangeRequest{TypeName: held.Type, PriorState: held.State, ProposedNewState: proposed,
		Config: packed(p.T, config), PriorPrivate: held.Private, PriorIdentity: held.Identity})
	if err != nil {
		p.T.Fatal(err)
	}
	if err := ProtocolError(planned.Diagnostics); err != nil {
		return held, err
	}
	made, err := p.Server.ApplyResourceChange(p.T.Context(), &tfprotov6.ApplyResourceChangeRequest{TypeName: held.Type, PriorState: held.State,
		PlannedState: planned.PlannedState, Config: packed(p.T, config), PlannedPrivate: planned.PlannedPrivate, PlannedIdentity: planned.PlannedIdentity})
	if err != nil {
		p.T.Fatal(err)
	}
	return Held{Type: held.Type, State: made.NewState, Private: made.Private, Identity: made.NewIdentity}, ProtocolError(made.Diagnostics)
}

// Destroy plans and applies the end of the object.
func (p *Protocol) Destroy(held Held) error {
	p.T.Helper()
	none := packed(p.T, cty.NullVal(ctyType(p.T, p.Schema.ResourceSchemas[held.Type].ValueType())))
	planned, err := p.Server.PlanResourceChange(p.T.Context(), &tfprotov6.PlanResourceChangeRequest{TypeName: held.Type, PriorState: held.State, ProposedNewState: none,
		Config: none, PriorPrivate: held.Private, PriorIdentity: held.Identity})
	if err != nil {
		p.T.Fatal(err)
	}
	if err := ProtocolError(planned.Diagnostics); err != nil {
		return err
	}
	ended, err := p.Server.ApplyResourceChange(p.T.Context(), &tfprotov6.ApplyResourceChangeRequest{TypeName: held.Type, PriorState: held.State,
		PlannedState: none, Config: none, PlannedPrivate: planned.PlannedPrivate})
	if err != nil {
		p.T.Fatal(err)
	}
	return ProtocolError(ended.Diagnostics)
}

// Import imports by id and reads what was imported, as Terraform does.
func (p *Protocol) Import(kind, id string) (Held, error) {
	p.T.Helper()
	return p.imported(&tfprotov6.ImportResourceStateRequest{TypeName: kind, ID: id})
}

// ImportIdentity is Import by the members of an identity: texts and lists of
// texts.
func (p *Protocol) ImportIdentity(kind string, identity map[string]any) (Held, error) {
	p.T.Helper()
	return p.imported(&tfprotov6.ImportResourceStateRequest{TypeName: kind, Identity: p.identity(kind, identity)})
}

func (p *Protocol) imported(request *tfprotov6.ImportResourceStateRequest) (Held, error) {
	p.T.Helper()
	got, err := p.Server.ImportResourceState(p.T.Context(), request)
	if err != nil {
		p.T.Fatal(err)
	}
	if err := ProtocolError(got.Diagnostics); err != nil {
		return Held{}, err
	}
	one := got.ImportedResources[0]
	return p.Read(Held{Type: one.TypeName, State: one.State, Private: one.Private, Identity: one.Identity})
}
