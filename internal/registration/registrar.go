package registration

import (
	"context"
	"sync"

	"github.com/tendlc/terraform-provider-tendlc/internal/clock"
)

// Registrar is one account's memory within one provider process: which ids
// were claimed, which creates are running or of unknown outcome, and the
// shared lists. There must be one per account and process: two of them could
// pay for the same object at the same time. It is safe for concurrent use.
type Registrar struct {
	clock   clock.Clock
	lists   *lists
	claims  *claims
	ended   *claims // what it deleted
	kin     *turns  // creates with one fingerprint
	creates *turns  // creates of the very same
	updates *turns
	owners  *owners
}

// New is an empty memory that waits on the given clock.
func New(clk clock.Clock) *Registrar {
	return &Registrar{
		clock:   clk,
		lists:   newLists(clk),
		claims:  newClaims(),
		ended:   newClaims(),
		kin:     newTurns(),
		creates: newTurns(),
		updates: newTurns(),
		owners:  newOwners(),
	}
}

// Claimed reports whether this process created, recovered or adopted the id,
// whatever its kind: such an object must not be deleted as the old half of a
// replacement in the same run.
func (r *Registrar) Claimed(id string) bool { return r.claims.has(id) }

// Seen records that the state object with this key (a random text kept with
// it) holds the vendor id. An empty id or key says nothing and is ignored.
func (r *Registrar) Seen(kind, id, key string) { r.owners.add(scoped{kind, id}, key) }

// Shared reports whether two different keys were seen with the same id in this
// process: two state objects, of which either would destroy the other's.
func (r *Registrar) Shared(kind, id string) bool { return r.owners.several(scoped{kind, id}) }

// Known reports whether a state object was seen with this id in this process:
// to create the object anew would then destroy it first, or give it two places.
func (r *Registrar) Known(kind, id string) bool { return r.owners.has(scoped{kind, id}) }

// Ended records that this process has deleted the object at the vendor, so that
// a later list which lacks it lacks it for that reason.
func (r *Registrar) Ended(kind, id string) { r.ended.take(kind, id) }

// scoped is a text that means something only within its kind: a fingerprint,
// an id, a list.
type scoped struct{ kind, text string }

// claims are the ids that this process has in hand. A claim holds within a
// kind, because a vendor may use one id for an object and for its registration.
type claims struct {
	mu     sync.Mutex
	scoped map[scoped]bool
	ids    map[string]bool
}

func newClaims() *claims {
	return &claims{scoped: map[scoped]bool{}, ids: map[string]bool{}}
}

func (c *claims) take(kind, id string) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.add(kind, id)
}

func (c *claims) add(kind, id string) {
	c.scoped[scoped{kind, id}] = true
	c.ids[id] = true
}

func (c *claims) has(id string) bool {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.ids[id]
}

func (c *claims) holds(object scoped) bool {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.scoped[object]
}

// pick returns those candidates that nobody claimed, and, with claim set,
// claims the one when there is only one. Choosing and claiming is one step:
// between two steps another recovery could take the same id, and two state
// objects would share one paid registration.
func (c *claims) pick(kind string, candidates []Object, claim bool) []Object {
	c.mu.Lock()
	defer c.mu.Unlock()
	var free []Object
	for _, o := range candidates {
		if !c.scoped[scoped{kind, o.ID}] {
			free = append(free, o)
		}
	}
	if claim && len(free) == 1 {
		c.add(kind, free[0].ID)
	}
	return free
}

// turns let one call at a time through for each subject, and keep what the
// calls before have left behind.
type turns struct {
	mu    sync.Mutex
	turns map[scoped]*turn
}

// turn belongs to the one who entered it, until he leaves.
type turn struct {
	busy chan struct{} // holds one token while somebody is inside
	// spent: something was, or may have been, sent for this subject.
	spent bool
	name  string // the user's name of what spent it
	id    string // its id, if known
}

func newTurns() *turns { return &turns{turns: map[scoped]*turn{}} }

func (t *turns) enter(ctx context.Context, subject scoped) (*turn, error) {
	t.mu.Lock()
	one := t.turns[subject]
	if one == nil {
		one = &turn{busy: make(chan struct{}, 1)}
		t.turns[subject] = one
	}
	t.mu.Unlock()
	select {
	case one.busy <- struct{}{}:
		return one, nil
	case <-ctx.Done():
		return nil, ctx.Err()
	}
}

func (t *turns) leave(one *turn) { <-one.busy }

// owners are the state objects that were seen with an id.
type owners struct {
	mu     sync.Mutex
	first  map[scoped]string
	shared map[scoped]bool
}

func newOwners() *owners {
	return &owners{first: map[scoped]string{}, shared: map[scoped]bool{}}
}

func (o *owners) add(object scoped, key string) {
	if object.text == "" || key == "" {
		return
	}
	o.mu.Lock()
	defer o.mu.Unlock()
	first, known := o.first[object]
	if !known {
		o.first[object] = key
		return
	}
	if first != key {
		o.shared[object] = true
	}
}

func (o *owners) several(object scoped) bool {
	o.mu.Lock()
	defer o.mu.Unlock()
	return o.shared[object]
}

func (o *owners) has(object scoped) bool {
	o.mu.Lock()
	defer o.mu.Unlock()
	_, known := o.first[object]
	return known
}
