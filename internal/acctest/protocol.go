package acctest

import (
	"context"
	"maps"
	"testing"

	"github.com/hashicorp/terraform-plugin-go/tfprotov6"
	"github.com/hashicorp/terraform-plugin-go/tftypes"

	birdsandbox "github.com/tendlc/terraform-provider-tendlc/internal/vendors/bird/sandbox"
	infobipsandbox "github.com/tendlc/terraform-provider-tendlc/internal/vendors/infobip/sandbox"
	sinchsandbox "github.com/tendlc/terraform-provider-tendlc/internal/vendors/sinch/sandbox"
)

// Run is what Terraform does with one resource, over the protocol and without a
// Terraform: every apply is a provider process of its own, which can be stopped
// or killed at any call. It is for what takes many applies.
type Run struct {
	t        *testing.T
	world    *World
	typeName string
	state    tftypes.Value
	private  []byte
}

// NewRun has no state.
func NewRun(t *testing.T, w *World, typeName string) *Run {
	t.Helper()
	r := &Run{t: t, world: w, typeName: typeName}
	_, of := r.process()
	r.state = tftypes.NewValue(of.ValueType(), nil)
	return r
}

// process is a new provider process with the world's accounts, and the schema
// of the resource.
func (r *Run) process() (tfprotov6.ProviderServer, *tfprotov6.Schema) {
	r.t.Helper()
	server, err := r.world.Factories()["tendlc"]()
	if err != nil {
		r.t.Fatal(err)
	}
	all, err := server.GetProviderSchema(r.t.Context(), &tfprotov6.GetProviderSchemaRequest{})
	if err != nil {
		r.t.Fatal(err)
	}
	configured, err := server.ConfigureProvider(r.t.Context(), &tfprotov6.ConfigureProviderRequest{
		TerraformVersion: "1.11.0", Config: r.raw(object(all.Provider.ValueType(), r.world.accounts()))})
	if err != nil || len(configured.Diagnostics) > 0 {
		r.t.Fatal(err, configured)
	}
	return server, all.ResourceSchemas[r.typeName]
}

// accounts are the arguments of the provider for the world.
func (w *World) accounts() map[string]any {
	return map[string]any{
		"sinch": map[string]any{"project_id": sinchsandbox.ProjectID, "key_id": sinchsandbox.KeyID, "key_secret": sinchsandbox.KeySecret,
			"registration_url": w.Base + "/sinch", "numbers_url": w.Base + "/sinch", "auth_url": w.Base + "/sinch"},
		"infobip": map[string]any{"base_url": w.Base + "/infobip", "api_key": infobipsandbox.APIKey},
		"bird": map[string]any{"base_url": w.Base + "/bird", "workspace_id": birdsandbox.WorkspaceID,
			"organization_id": birdsandbox.OrganizationID, "access_key": birdsandbox.AccessKey},
	}
}

// object is a value with these attributes; others are null.
func object(kind tftypes.Type, given map[string]any) tftypes.Value {
	values := map[string]tftypes.Value{}
	for name, of := range kind.(tftypes.Object).AttributeTypes {
		if inner, ok := given[name].(map[string]any); ok {
			values[name] = object(of, inner)
		} else {
			values[name] = tftypes.NewValue(of, given[name])
		}
	}
	return tftypes.NewValue(kind, values)
}

func (r *Run) raw(value tftypes.Value) *tfprotov6.DynamicValue {
	r.t.Helper()
	raw, err := tfprotov6.NewDynamicValue(value.Type(), value)
	if err != nil {
		r.t.Fatal(err)
	}
	return &raw
}

func (r *Run) value(raw *tfprotov6.DynamicValue) tftypes.Value {
	r.t.Helper()
	value, err := raw.Unmarshal(r.state.Type())
	if err != nil {
		r.t.Fatal(err)
	}
	return value
}

// Attributes are those of the state; none where there is none.
func (r *Run) Attributes() map[string]tftypes.Value {
	r.t.Helper()
	return r.attributes(r.state)
}

func (r *Run) attributes(of tftypes.Value) map[string]tftypes.Value {
	r.t.Helper()
	values := map[string]tftypes.Value{}
	if !of.IsNull() {
		if err := of.As(&values); err != nil {
			r.t.Fatal(err)
		}
	}
	return maps.Clone(values) // the map is the value itself
}

// Applies refreshes, plans and applies, which must succeed.
func (r *Run) Applies(config map[string]any) {
	r.t.Helper()
	server, planned, configured := r.plan(config)
	if said := r.finish(r.t.Context(), server, planned, configured); len(said) > 0 {
		r.t.Fatal(said)
	}
}

// Interrupted applies until begun returns, and then ends the process. Of one
// that is stopped, as by Ctrl-C, the state is kept; one that is killed has told
// nothing. After lets go what holds the process up.
func (r *Run) Interrupted(config map[string]any, killed bool, begun func(context.Context) error, after func()) {
	r.t.Helper()
	server, planned, configured := r.plan(config)
	state, private := r.state, r.private
	ctx, stop := context.WithCancel(r.t.Context())
	defer stop()
	ended := make(chan []string)
	go func() { ended <- r.finish(ctx, server, planned, configured) }()
	if err := begun(r.t.Context()); err != nil {
		r.t.Error(err)
	}
	stop()
	after()
	if said := <-ended; len(said) == 0 {
		r.t.Error("the apply ended before it was interrupted")
	}
	if killed {
		r.state, r.private = state, private
	}
}

// plan refreshes what is there and plans, both of which must succeed.
func (r *Run) plan(config map[string]any) (tfprotov6.ProviderServer, *tfprotov6.PlanResourceChangeResponse, tftypes.Value) {
	r.t.Helper()
	server, of := r.process()
	if !r.state.IsNull() {
		read, err := server.ReadResource(r.t.Context(), &tfprotov6.ReadResourceRequest{TypeName: r.typeName, CurrentState: r.raw(r.state), Private: r.private})
		if err != nil || len(read.Diagnostics) > 0 {
			r.t.Fatal(err, said(read.Diagnostics))
		}
		r.state, r.private = r.value(read.NewState), read.Private
	}
	configured := object(of.ValueType(), config)
	proposed, before := r.attributes(configured), r.Attributes()
	for _, attribute := range of.Block.Attributes {
		if value, known := before[attribute.Name]; known && attribute.Computed && proposed[attribute.Name].IsNull() {
			proposed[attribute.Name] = value
		}
	}
	planned, err := server.PlanResourceChange(r.t.Context(), &tfprotov6.PlanResourceChangeRequest{TypeName: r.typeName, PriorState: r.raw(r.state),
		ProposedNewState: r.raw(tftypes.NewValue(of.ValueType(), proposed)), Config: r.raw(configured), PriorPrivate: r.private})
	if err != nil || len(planned.Diagnostics) > 0 {
		r.t.Fatal(err, said(planned.Diagnostics))
	}
	return server, planned, configured
}

// finish applies a plan, keeps the state and returns what was said.
func (r *Run) finish(ctx context.Context, server tfprotov6.ProviderServer, planned *tfprotov6.PlanResourceChangeResponse, configured tftypes.Value) []string {
	done, err := server.ApplyResourceChange(ctx, &tfprotov6.ApplyResourceChangeRequest{TypeName: r.typeName, PriorState: r.raw(r.state),
		PlannedState: planned.PlannedState, Config: r.raw(configured), PlannedPrivate: planned.PlannedPrivate})
	if err != nil {
		return []string{err.Error()}
	}
	r.state, r.private = r.value(done.NewState), done.Private
	return said(done.Diagnostics)
}

func said(diags []*tfprotov6.Diagnostic) []string {
	var all []string
	for _, d := range diags {
		all = append(all, d.Summary+" | "+d.Detail)
	}
	return all
}
