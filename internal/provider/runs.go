package provider

import (
	"context"
	"crypto/sha256"
	"sync"

	"github.com/hashicorp/terraform-plugin-go/tfprotov6"
)

// runs gives each run of Terraform accounts of its own, where one process
// serves several. What the provider remembers of a run (what it has registered,
// what each plan wants, what lists have shown) would be wrong in the next one:
// what the one has made, the other could not destroy.
//
// Terraform starts a process for every walk, but "terraform test" from 1.13 on
// starts one for all runs of a file, configures it once, and says nothing when
// the next run begins. The refresh tells: nothing is read in an apply, and
// nothing is read twice in a plan.
type runs struct {
	whole
	mu         sync.Mutex
	configured *tfprotov6.ConfigureProviderRequest
	applied    bool              // something was applied in this run
	read       map[[32]byte]bool // the objects that this run has read, by hash
}

// whole is all that the server can do, so that nothing of it is hidden.
type whole interface {
	tfprotov6.ProviderServer
	tfprotov6.ListResourceServer
	tfprotov6.ActionServer
	tfprotov6.StateStoreServer
}

// inRuns puts runs before a server.
func inRuns(server tfprotov6.ProviderServer) tfprotov6.ProviderServer {
	if all, ok := server.(whole); ok {
		return &runs{whole: all}
	}
	return server
}

// ConfigureProvider implements tfprotov6.ProviderServer.
func (r *runs) ConfigureProvider(ctx context.Context, req *tfprotov6.ConfigureProviderRequest) (*tfprotov6.ConfigureProviderResponse, error) {
	r.mu.Lock()
	defer r.mu.Unlock()
	return r.begin(ctx, req)
}

func (r *runs) begin(ctx context.Context, req *tfprotov6.ConfigureProviderRequest) (*tfprotov6.ConfigureProviderResponse, error) {
	r.configured, r.applied, r.read = req, false, map[[32]byte]bool{}
	return r.whole.ConfigureProvider(ctx, req)
}

// ReadResource implements tfprotov6.ProviderServer.
func (r *runs) ReadResource(ctx context.Context, req *tfprotov6.ReadResourceRequest) (*tfprotov6.ReadResourceResponse, error) {
	if refused, err := r.refresh(ctx, req); len(refused) > 0 || err != nil {
		return &tfprotov6.ReadResourceResponse{NewState: req.CurrentState, Private: req.Private, NewIdentity: req.CurrentIdentity, Diagnostics: refused}, err
	}
	return r.whole.ReadResource(ctx, req)
}

// refresh begins a run if this read belongs to a new one. It returns what the
// configuration is refused for, as it may be after a file of it has changed.
func (r *runs) refresh(ctx context.Context, req *tfprotov6.ReadResourceRequest) ([]*tfprotov6.Diagnostic, error) {
	object := hashOf(req)
	r.mu.Lock()
	defer r.mu.Unlock()
	var refused []*tfprotov6.Diagnostic
	if r.configured != nil && (r.applied || r.read[object]) {
		resp, err := r.begin(ctx, r.configured)
		if err != nil {
			return nil, err
		}
		for _, said := range resp.Diagnostics {
			if said.Severity == tfprotov6.DiagnosticSeverityError { // warnings were given once
				refused = append(refused, said)
			}
		}
	}
	if r.read != nil {
		r.read[object] = true
	}
	return refused, nil
}

// hashOf tells an object of the state from all others: no two have the same
// private state.
func hashOf(req *tfprotov6.ReadResourceRequest) (sum [32]byte) {
	hash := sha256.New()
	for _, part := range [][]byte{[]byte(req.TypeName), req.CurrentState.MsgPack, req.CurrentState.JSON, req.Private} {
		hash.Write(part)
		hash.Write([]byte{0})
	}
	return [32]byte(hash.Sum(nil))
}

// ApplyResourceChange implements tfprotov6.ProviderServer.
func (r *runs) ApplyResourceChange(ctx context.Context, req *tfprotov6.ApplyResourceChangeRequest) (*tfprotov6.ApplyResourceChangeResponse, error) {
	r.mu.Lock()
	r.applied = true
	r.mu.Unlock()
	return r.whole.ApplyResourceChange(ctx, req)
}
