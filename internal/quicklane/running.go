package quicklane

import (
	"context"
	"sync"
)

// running are the calls under way, which end when Terraform stops the provider,
// as the framework's do. Later calls go on.
type running struct {
	mu      sync.Mutex
	next    int
	cancels map[int]context.CancelFunc
}

// begin returns the context of a call, and what ends it.
func (r *running) begin(ctx context.Context) (context.Context, func()) {
	ctx, cancel := context.WithCancel(ctx)
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.cancels == nil {
		r.cancels = map[int]context.CancelFunc{}
	}
	r.next++
	id := r.next
	r.cancels[id] = cancel
	return ctx, func() {
		cancel()
		r.mu.Lock()
		defer r.mu.Unlock()
		delete(r.cancels, id)
	}
}

func (r *running) stop() {
	r.mu.Lock()
	defer r.mu.Unlock()
	for _, cancel := range r.cancels {
		cancel()
	}
}
