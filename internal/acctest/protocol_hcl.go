package acctest

import (
	"fmt"
	"strings"
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
	made, err := w.Factories()["tendlc"]()
	if err != nil {
		t.Fatal(err)
	}
	p := &Protocol{T: t, held: map[string]Held{}}
	p.Server = made.(interface {
		tfprotov6.ProviderServer
		tfprotov6.ListResourceServer
	})
	p.Schema, err = p.Server.GetProviderSchema(t.Context(), &tfprotov6.GetProviderSchemaRequest{})
	p.must(err, p.Schema.Diagnostics)
	identities, err := p.Server.GetResourceIdentitySchemas(t.Context(), &tfprotov6.GetResourceIdentitySchemasRequest{})
	p.must(err, identities.Diagnostics)
	p.Identities = identities.IdentitySchemas
	config := p.encode(p.blocks(w.Provider(""))[0].value(p, p.Schema.Provider.ValueType()))
	configured, err := p.Server.ConfigureProvider(t.Context(), &tfprotov6.ConfigureProviderRequest{TerraformVersion: "1.14.0", Config: config})
	p.must(err, configured.Diagnostics)
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

// ProtocolError is what the errors among the diagnostics say; nil: there are
// none.
func ProtocolError(diags []*tfprotov6.Diagnostic) error {
	var said []string
	for _, d := range diags {
		if d.Severity == tfprotov6.DiagnosticSeverityError {
			said = append(said, fmt.Sprintf("%s: %s (%s)", d.Summary, d.Detail, d.Attribute))
		}
	}
	if len(said) == 0 {
		return nil
	}
	return fmt.Errorf("%s", strings.Join(said, "\n"))
}

// Apply creates the resources of the text.
func (p *Protocol) Apply(text string) {
	p.T.Helper()
	for _, block := range p.blocks(text) {
		kind := block.labels[0]
		of := p.Schema.ResourceSchemas[kind]
		config := p.encode(block.value(p, of.ValueType()))
		none := p.encode(cty.NullVal(ctyOf(p.T, of.ValueType())))
		planned, err := p.Server.PlanResourceChange(p.T.Context(), &tfprotov6.PlanResourceChangeRequest{TypeName: kind, PriorState: none, ProposedNewState: config, Config: config})
		p.must(err, planned.Diagnostics)
		made, err := p.Server.ApplyResourceChange(p.T.Context(), &tfprotov6.ApplyResourceChangeRequest{TypeName: kind, PriorState: none,
			PlannedState: planned.PlannedState, Config: config, PlannedPrivate: planned.PlannedPrivate, PlannedIdentity: planned.PlannedIdentity})
		p.must(err, made.Diagnostics)
		address := kind + "." + block.labels[1]
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
	config := p.blocks(text)[0].value(p, of.ValueType())
	proposed := p.encode(over(p.value(held.State, of.ValueType()), config, of.Block.Attributes))
	planned, err := p.Server.PlanResourceChange(p.T.Context(), &tfprotov6.PlanResourceChangeRequest{TypeName: held.Type, PriorState: held.State, ProposedNewState: proposed,
		Config: p.encode(config), PriorPrivate: held.Private, PriorIdentity: held.Identity})
	if err != nil {
		p.T.Fatal(err)
	}
	if err := ProtocolError(planned.Diagnostics); err != nil {
		return held, err
	}
	made, err := p.Server.ApplyResourceChange(p.T.Context(), &tfprotov6.ApplyResourceChangeRequest{TypeName: held.Type, PriorState: held.State,
		PlannedState: planned.PlannedState, Config: p.encode(config), PlannedPrivate: planned.PlannedPrivate, PlannedIdentity: planned.PlannedIdentity})
	if err != nil {
		p.T.Fatal(err)
	}
	return Held{Type: held.Type, State: made.NewState, Private: made.Private, Identity: made.NewIdentity}, ProtocolError(made.Diagnostics)
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
