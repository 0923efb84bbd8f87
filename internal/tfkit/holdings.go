package tfkit

import (
	"context"
	"sync"
	"time"

	"github.com/tendlc/terraform-provider-tendlc/internal/clock"
)

// Holdings is what one process has learned of the objects that the state
// holds. Terraform plans a replacement that nobody can see from the
// configuration (-replace, replace_triggered_by, a taint) as a create of
// something new: what was read or planned before tells which object it would
// replace. It is safe for concurrent use, and nil remembers nothing.
type Holdings struct {
	clock clock.Clock
	mu    sync.Mutex
	held  map[scopedKey]*holding
	made  map[scopedKey]string // by kind and name: the id that this process registered
	lost  map[scopedKey]bool   // by kind and id: what a refresh of this process has found gone
}

type scopedKey struct{ kind, key string }

// holding is one object of the state.
type holding struct {
	facts Facts
	// planned: its own plan was asked for, with the state at hand. A tainted
	// object is refreshed, and never planned so.
	planned bool
	// explained: that plan has said already that it is replaced.
	explained bool
}

// NewHoldings is an empty memory that waits on the given clock.
func NewHoldings(clk clock.Clock) *Holdings {
	return &Holdings{clock: clk, held: map[scopedKey]*holding{}, made: map[scopedKey]string{}, lost: map[scopedKey]bool{}}
}

// A refreshed object is planned right after its refresh. So long, in all, one
// that is not planned yet is waited for before it counts as tainted.
const (
	plannedPause = 100 * time.Millisecond
	plannedTries = 20
)

// seen records an object that a refresh found; key is that of its state object.
func (h *Holdings) seen(kind, key string, facts Facts) {
	h.record(kind, key, facts, func(*holding) {})
}

// planned records an object whose own plan is made.
func (h *Holdings) planned(kind, key string, facts Facts) {
	h.record(kind, key, facts, func(one *holding) { one.planned = true })
}

// explained records that the plan of an object has said that it is replaced.
func (h *Holdings) explained(kind, key string, facts Facts) {
	h.record(kind, key, facts, func(one *holding) { one.explained = true })
}

func (h *Holdings) record(kind, key string, facts Facts, mark func(*holding)) {
	if h == nil || facts.ID == "" {
		return
	}
	h.mu.Lock()
	defer h.mu.Unlock()
	at := scopedKey{kind, keyOr(key, facts.ID)}
	if h.held[at] == nil {
		h.held[at] = &holding{}
	}
	h.held[at].facts = facts
	mark(h.held[at])
}

// met says whether this process has read or planned an object of the state.
func (h *Holdings) met(kind, key, id string) bool {
	h.mu.Lock()
	defer h.mu.Unlock()
	return h.held[scopedKey{kind, keyOr(key, id)}] != nil
}

// keyOr is the key of a state object, or one for what is from before there were
// keys.
func keyOr(key, id string) string {
	if key == "" {
		return "id " + id
	}
	return key
}

// replaced is the object that a create with this key replaces: Terraform hands
// the private state of the old half on to the plan of the new one.
func (h *Holdings) replaced(kind, key string) (facts Facts, explained, found bool) {
	if h == nil || key == "" {
		return Facts{}, false, false
	}
	h.mu.Lock()
	defer h.mu.Unlock()
	one := h.held[scopedKey{kind, key}]
	if one == nil {
		return Facts{}, false, false
	}
	return one.facts, one.explained, true
}

// tainted is an object of that name, for which wanted holds, that was refreshed
// and never planned.
func (h *Holdings) tainted(ctx context.Context, kind, name string, wanted func(Facts) bool) (facts Facts, found bool) {
	if h == nil || name == "" {
		return Facts{}, false
	}
	for range plannedTries {
		facts, found = h.unplanned(kind, name, wanted)
		if !found || h.clock.Sleep(ctx, plannedPause) != nil {
			break
		}
	}
	return facts, found
}

func (h *Holdings) unplanned(kind, name string, wanted func(Facts) bool) (Facts, bool) {
	h.mu.Lock()
	defer h.mu.Unlock()
	for at, one := range h.held {
		if at.kind == kind && !one.planned && one.facts.Name == name && wanted(one.facts) {
			return one.facts, true
		}
	}
	return Facts{}, false
}

// registered records what this process has registered.
func (h *Holdings) registered(kind, name, id string) {
	if h == nil || name == "" {
		return
	}
	h.mu.Lock()
	defer h.mu.Unlock()
	h.made[scopedKey{kind, name}] = id
}

// successor is the id of another object of the same kind and name that this
// process has registered; empty for none. With one, this object is the old half
// of a replacement.
func (h *Holdings) successor(kind string, of Facts) string {
	if h == nil || of.Name == "" {
		return ""
	}
	h.mu.Lock()
	defer h.mu.Unlock()
	if id := h.made[scopedKey{kind, of.Name}]; id != of.ID {
		return id
	}
	return ""
}

// gone records that a refresh has found an object gone.
func (h *Holdings) gone(kind, id string) {
	if h == nil {
		return
	}
	h.mu.Lock()
	defer h.mu.Unlock()
	h.lost[scopedKey{kind, id}] = true
}

// isGone says whether a refresh of this process has found an object gone.
func (h *Holdings) isGone(kind, id string) bool {
	if h == nil {
		return false
	}
	h.mu.Lock()
	defer h.mu.Unlock()
	return h.lost[scopedKey{kind, id}]
}
