package provider

import (
	"context"
	"encoding/json"
	"slices"
	"sync"

	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-go/tfprotov6"

	"github.com/tendlc/terraform-provider-tendlc/internal/quicklane"
	"github.com/tendlc/terraform-provider-tendlc/internal/tfkit"
)

// runs gives each run of Terraform accounts of its own, where one process
// serves several. What the provider remembers of a run (what it has registered,
// what each plan wants, what lists have shown) would be wrong in the next one:
// what the one has made, the other could not destroy.
//
// Terraform starts a process for every walk, but "terraform test" from 1.13 on
// starts one for all runs of a file, configures it once, and says nothing when
// the next run begins. The refresh tells: nothing is read in an apply, and
// nothing is read twice in a plan. While an apply is under way, no run begins:
// what runs in parallel has one memory, which may know too much, but lets
// nothing be paid twice.
type runs struct {
	quicklane.Server
	mu         sync.Mutex
	configured *tfprotov6.ConfigureProviderRequest
	applying   int             // applies under way
	over       bool            // something was applied in this run, or the next one was refused
	read       map[string]bool // the keys of the objects that this run has read
}

// inRuns puts runs before a server.
func inRuns(server tfprotov6.ProviderServer) tfprotov6.ProviderServer {
	if all, ok := server.(quicklane.Server); ok {
		return &runs{Server: all}
	}
	return server
}

// ConfigureProvider implements tfprotov6.ProviderServer.
func (r *runs) ConfigureProvider(ctx context.Context, req *tfprotov6.ConfigureProviderRequest) (*tfprotov6.ConfigureProviderResponse, error) {
	r.mu.Lock()
	defer r.mu.Unlock()
	return r.begin(ctx, req)
}

// begin has the server configured, which makes new accounts. What the server
// refuses is no run: the next read tries again.
func (r *runs) begin(ctx context.Context, req *tfprotov6.ConfigureProviderRequest) (*tfprotov6.ConfigureProviderResponse, error) {
	resp, err := r.Server.ConfigureProvider(ctx, req)
	r.configured, r.over, r.read = req, err != nil || len(errorsAmong(resp.Diagnostics)) > 0, map[string]bool{}
	return resp, err
}

// ReadResource implements tfprotov6.ProviderServer.
func (r *runs) ReadResource(ctx context.Context, req *tfprotov6.ReadResourceRequest) (*tfprotov6.ReadResourceResponse, error) {
	if refused, err := r.refresh(ctx, req); len(refused) > 0 || err != nil {
		return &tfprotov6.ReadResourceResponse{NewState: req.CurrentState, Private: req.Private, NewIdentity: req.CurrentIdentity, Diagnostics: refused}, err
	}
	return r.Server.ReadResource(ctx, req)
}

// refresh begins a run if this read belongs to a new one. It returns what the
// configuration is refused for, as it may be after a file of it has changed.
// Warnings were given once.
func (r *runs) refresh(ctx context.Context, req *tfprotov6.ReadResourceRequest) ([]*tfprotov6.Diagnostic, error) {
	key := keyOf(ctx, req.Private)
	r.mu.Lock()
	defer r.mu.Unlock()
	var refused []*tfprotov6.Diagnostic
	if r.configured != nil && r.applying == 0 && (r.over || r.read[key]) {
		resp, err := r.begin(ctx, r.configured)
		if err != nil {
			return nil, err
		}
		refused = errorsAmong(resp.Diagnostics)
	}
	if r.read != nil && key != "" {
		r.read[key] = true
	}
	return refused, nil
}

func errorsAmong(said []*tfprotov6.Diagnostic) []*tfprotov6.Diagnostic {
	return slices.DeleteFunc(slices.Clone(said), func(d *tfprotov6.Diagnostic) bool { return d.Severity != tfprotov6.DiagnosticSeverityError })
}

// keyOf is the key that tells an object of the state from all others, whatever
// it holds; empty for a kind that has none. Two of such a kind may be equal in
// all: two modules that wait for one brand.
func keyOf(ctx context.Context, raw []byte) string {
	var private privateState
	if json.Unmarshal(raw, &private) != nil {
		return ""
	}
	return tfkit.ObjectKey(ctx, private)
}

// privateState is private state by key, as the framework keeps it on the wire.
type privateState map[string][]byte

// GetKey is how the framework's own gives a value.
func (p privateState) GetKey(_ context.Context, key string) ([]byte, diag.Diagnostics) {
	return p[key], nil
}

// ApplyResourceChange implements tfprotov6.ProviderServer.
func (r *runs) ApplyResourceChange(ctx context.Context, req *tfprotov6.ApplyResourceChangeRequest) (*tfprotov6.ApplyResourceChangeResponse, error) {
	r.applies(1)
	defer r.applies(-1)
	return r.Server.ApplyResourceChange(ctx, req)
}

// applies notes that so many more applies are under way.
func (r *runs) applies(more int) {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.applying += more
	r.over = true
}
