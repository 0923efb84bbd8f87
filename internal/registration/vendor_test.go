package registration

import (
	"context"
	"errors"
	"fmt"
	"sync"
	"time"

	"github.com/tendlc/terraform-provider-tendlc/internal/clock"
	"github.com/tendlc/terraform-provider-tendlc/internal/transport"
)

var (
	errRefused  = &transport.Error{Operation: "create", Status: 400, Message: "bad use case", Certainty: transport.Refused}
	errNotSent  = &transport.Error{Operation: "create", Message: "connection refused", Certainty: transport.NotSent}
	errLost     = &transport.Error{Operation: "create", Status: 502, Message: "bad gateway", Certainty: transport.Ambiguous}
	errListDown = errors.New("the list is down")
	errNotReady = errors.New("the brand is not approved")
)

// fault is what happens to one create call.
type fault int

const (
	works         fault = iota
	refusedCall         // a definite no
	notSentCall         // turned away unread
	lostBefore          // no reply, and nothing was stored
	lostAfter           // no reply, but stored and charged
	noIDAfter           // stored and charged, the reply has no id
	faultsInTotal       // for drawing one
)

// vendor is a fake vendor: it stores, charges, and lists with a lag.
type vendor struct {
	clock clock.Clock

	mu      sync.Mutex
	objects []stored
	charges map[string]int // per fingerprint
	lag     time.Duration  // from commit to visibility
	sends   int
	lists   int
	faults  []fault // one for each send, then works
	// listFails answers for the n-th list (from 1); nil means none fails.
	listFails func(n int) error
	// onList and onSend run before the call does anything, without the lock.
	onList func(ctx context.Context, n int)
	onSend func(n int)
	looks  []time.Time // when each list was read
}

type stored struct {
	Object
	visible time.Time
}

func newVendor(clk clock.Clock) *vendor {
	return &vendor{clock: clk, charges: map[string]int{}}
}

// create is a create of an object with that fingerprint and name, which nobody
// else makes at the same time.
func (v *vendor) create(fingerprint, name string) Create {
	return Create{
		Kind: kind, Name: name, Fingerprint: fingerprint, ListKey: "all", Exclusive: true,
		List: v.list,
		Send: func(ctx context.Context) (string, error) { return v.send(ctx, fingerprint) },
	}
}

// add puts an object there that somebody else made.
func (v *vendor) add(o Object) {
	v.mu.Lock()
	defer v.mu.Unlock()
	v.objects = append(v.objects, stored{Object: o, visible: v.clock.Now()})
}

// set changes an object.
func (v *vendor) set(id string, change func(*stored)) {
	v.mu.Lock()
	defer v.mu.Unlock()
	for i := range v.objects {
		if v.objects[i].ID == id {
			change(&v.objects[i])
		}
	}
}

// catchUp makes everything visible, as between two applies.
func (v *vendor) catchUp() {
	v.mu.Lock()
	defer v.mu.Unlock()
	for i := range v.objects {
		v.objects[i].visible = time.Time{}
	}
}

func (v *vendor) list(ctx context.Context) ([]Object, error) {
	v.mu.Lock()
	v.lists++
	n, hook, fails := v.lists, v.onList, v.listFails
	v.mu.Unlock()
	if hook != nil {
		hook(ctx, n)
	}
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	if fails != nil {
		if err := fails(n); err != nil {
			return nil, err
		}
	}
	v.mu.Lock()
	defer v.mu.Unlock()
	now := v.clock.Now()
	v.looks = append(v.looks, now)
	var out []Object
	for _, o := range v.objects {
		if !o.visible.After(now) {
			out = append(out, o.Object)
		}
	}
	return out, nil
}

func (v *vendor) send(_ context.Context, fingerprint string) (string, error) {
	v.mu.Lock()
	v.sends++
	n, hook := v.sends, v.onSend
	v.mu.Unlock()
	if hook != nil {
		hook(n)
	}
	v.mu.Lock()
	defer v.mu.Unlock()
	now := works
	if len(v.faults) > 0 {
		now, v.faults = v.faults[0], v.faults[1:]
	}
	switch now {
	case refusedCall:
		return "", errRefused
	case notSentCall:
		return "", errNotSent
	case lostBefore:
		return "", errLost
	case lostAfter:
		v.commit(fingerprint)
		return "", errLost
	case noIDAfter:
		v.commit(fingerprint)
		return "", nil
	default:
		return v.commit(fingerprint), nil
	}
}

// commit stores and charges. The caller holds the lock.
func (v *vendor) commit(fingerprint string) string {
	v.charges[fingerprint]++
	id := fmt.Sprintf("C%d", len(v.objects)+1)
	o := Object{ID: id, Fingerprint: fingerprint, Label: "in review", Live: true}
	v.objects = append(v.objects, stored{Object: o, visible: v.clock.Now().Add(v.lag)})
	return id
}

// fingerprintOf is what the vendor has under the id, "" if nothing.
func (v *vendor) fingerprintOf(id string) string {
	v.mu.Lock()
	defer v.mu.Unlock()
	for _, o := range v.objects {
		if o.ID == id {
			return o.Fingerprint
		}
	}
	return ""
}
