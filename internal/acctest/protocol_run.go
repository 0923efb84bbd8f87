package acctest

import (
	"context"
	"encoding/json"
	"maps"
	"testing"

	"github.com/hashicorp/terraform-plugin-go/tfprotov6"
	"github.com/hashicorp/terraform-plugin-go/tftypes"
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
	made := r.world.served(r.t, "")
	return made.server, made.schemas.ResourceSchemas[r.typeName]
}

// arguments are an object of the type; what is not given is null.
func arguments(of tftypes.Type, given map[string]any) (tftypes.Value, error) {
	raw, err := json.Marshal(given)
	if err != nil {
		return tftypes.Value{}, err
	}
	return tfprotov6.DynamicValue{JSON: raw}.Unmarshal(of)
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
	if said := r.finish(r.t.Context(), server, planned, configured); said != "" {
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
	ended := make(chan string)
	go func() { ended <- r.finish(ctx, server, planned, configured) }()
	if err := begun(r.t.Context()); err != nil {
		r.t.Error(err)
	}
	stop()
	after()
	if said := <-ended; said == "" {
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
			r.t.Fatal(err, words(read.Diagnostics))
		}
		r.state, r.private = r.value(read.NewState), read.Private
	}
	configured, err := arguments(of.ValueType(), config)
	if err != nil {
		r.t.Fatal(err)
	}
	proposed, before := r.attributes(configured), r.Attributes()
	for _, attribute := range of.Block.Attributes {
		if value, known := before[attribute.Name]; known && attribute.Computed && proposed[attribute.Name].IsNull() {
			proposed[attribute.Name] = value
		}
	}
	planned, err := server.PlanResourceChange(r.t.Context(), &tfprotov6.PlanResourceChangeRequest{TypeName: r.typeName, PriorState: r.raw(r.state),
		ProposedNewState: r.raw(tftypes.NewValue(of.ValueType(), proposed)), Config: r.raw(configured), PriorPrivate: r.private})
	if err != nil || len(planned.Diagnostics) > 0 {
		r.t.Fatal(err, words(planned.Diagnostics))
	}
	return server, planned, configured
}

// finish applies a plan, keeps the state and returns what was said; "": nothing.
func (r *Run) finish(ctx context.Context, server tfprotov6.ProviderServer, planned *tfprotov6.PlanResourceChangeResponse, configured tftypes.Value) string {
	done, err := server.ApplyResourceChange(ctx, &tfprotov6.ApplyResourceChangeRequest{TypeName: r.typeName, PriorState: r.raw(r.state),
		PlannedState: planned.PlannedState, Config: r.raw(configured), PlannedPrivate: planned.PlannedPrivate})
	if err != nil {
		return err.Error()
	}
	r.state, r.private = r.value(done.NewState), done.Private
	return words(done.Diagnostics)
}
