package refresh

import (
	"context"
	"errors"
	"fmt"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"go.uber.org/goleak"

	"github.com/tendlc/terraform-provider-tendlc/internal/clock"
)

func TestMain(m *testing.M) { goleak.VerifyTestMain(m) }

// thing is an object of the fake vendor.
type thing struct{ ID, Text string }

// vendor has objects and counts the calls. Its hooks run within a call.
type vendor struct {
	clock   *clock.Virtual
	account *Account
	size    int  // of a page
	tells   bool // how many pages there are

	mu     sync.Mutex
	things []thing
	onPage func(ctx context.Context, number int) error
	onGet  func(ctx context.Context, id string) error
	lists  func(thing) thing // what a list makes of an object

	pages, gets atomic.Int64
	overlaps    atomic.Int64 // questions about a list while a page of it was read
}

func newVendor(count, size int) *vendor {
	clk := clock.NewVirtual(time.Date(2026, 1, 5, 9, 0, 0, 0, time.UTC))
	v := &vendor{clock: clk, account: NewAccount(clk), size: size, tells: true, lists: func(t thing) thing { return t }}
	for n := range count {
		v.things = append(v.things, thing{ID: name(n), Text: "text"})
	}
	return v
}

func name(n int) string { return fmt.Sprintf("thing-%05d", n) }

func (v *vendor) kind() *Kind[thing] {
	return NewKind(v.account, Source[thing]{
		Name: "things",
		ID:   func(t thing) string { return t.ID },
		Open: func() Pages[thing] { return &fakePages{v: v} },
		Get:  v.get,
	})
}

var errNotFound = errors.New("404")

func (v *vendor) get(ctx context.Context, id string) (thing, error) {
	v.gets.Add(1)
	if v.onGet != nil {
		if err := v.onGet(ctx, id); err != nil {
			return thing{}, err
		}
	}
	v.mu.Lock()
	defer v.mu.Unlock()
	for _, t := range v.things {
		if t.ID == id {
			return t, nil
		}
	}
	return thing{}, errNotFound
}

// change is a write at the vendor that this process did not make.
func (v *vendor) change(id, text string) {
	v.mu.Lock()
	defer v.mu.Unlock()
	for n := range v.things {
		if v.things[n].ID == id {
			v.things[n].Text = text
		}
	}
}

type fakePages struct {
	v    *vendor
	next int
	busy atomic.Bool
	done bool
}

func (p *fakePages) Done() bool {
	p.alone()
	return p.done
}

// alone counts who asks while a page is being read, which the list may be
// changing at that moment.
func (p *fakePages) alone() {
	if p.busy.Load() {
		p.v.overlaps.Add(1)
	}
}

func (p *fakePages) Left() int {
	p.alone()
	if !p.v.tells || p.next == 0 {
		return -1
	}
	return (len(p.v.things)+p.v.size-1)/p.v.size - p.next
}

func (p *fakePages) Next(ctx context.Context) ([]thing, error) {
	if p.busy.Swap(true) {
		return nil, errors.New("two pages of one list at once")
	}
	defer p.busy.Store(false)
	p.v.pages.Add(1)
	if p.v.onPage != nil {
		if err := p.v.onPage(ctx, p.next); err != nil {
			return nil, err
		}
	}
	p.v.mu.Lock()
	defer p.v.mu.Unlock()
	from := min(p.next*p.v.size, len(p.v.things))
	to := min(from+p.v.size, len(p.v.things))
	p.next++
	p.done = to == len(p.v.things)
	var rows []thing
	for _, t := range p.v.things[from:to] {
		rows = append(rows, p.v.lists(t))
	}
	return rows, nil
}

// read is what a refresh does with an object.
func read(ctx context.Context, k *Kind[thing], id string) (thing, error) {
	if object, how := k.Seen(ctx, id); how != Unseen {
		return object, nil
	}
	return k.Get(ctx, id)
}

// wantSeen reads the object and wants it from there.
func wantSeen(t *testing.T, k *Kind[thing], id string, want How) thing {
	t.Helper()
	object, how := k.Seen(context.Background(), id)
	if how != want {
		t.Fatalf("%s: seen %d, want %d", id, how, want)
	}
	if how != Unseen && object.ID != id {
		t.Fatalf("asked for %s, got %s", id, object.ID)
	}
	return object
}

// begun is a kind whose first object went by its id, so that the next one is
// worth a page.
func begun(t *testing.T, v *vendor) *Kind[thing] {
	t.Helper()
	k := v.kind()
	wantSeen(t, k, name(0), Unseen)
	byID(t, k, name(0))
	return k
}

func byID(t *testing.T, k *Kind[thing], id string) {
	t.Helper()
	if _, err := k.Get(context.Background(), id); err != nil {
		t.Fatal(err)
	}
}
