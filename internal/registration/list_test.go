package registration

import (
	"context"
	"errors"
	"testing"
	"testing/synctest"
	"time"

	"github.com/tendlc/terraform-provider-tendlc/internal/clock"
)

var shared = freshness{cached: true}

// scripted is a source whose lists answer when the test says so.
type scripted struct {
	started chan *call
}

type call struct {
	ctx    context.Context
	answer chan []Object
}

func newScripted() *scripted { return &scripted{started: make(chan *call, 10)} }

func (s *scripted) source(key string) source {
	return source{key: scoped{kind, key}, list: func(ctx context.Context) ([]Object, error) {
		c := &call{ctx: ctx, answer: make(chan []Object, 1)}
		s.started <- c
		select {
		case objects := <-c.answer:
			return objects, nil
		case <-ctx.Done():
			return nil, ctx.Err()
		}
	}}
}

// reader is one get that runs beside the test.
type reader struct {
	done chan struct{}
	list *snapshot
	err  error
}

func read(ctx context.Context, l *lists, src source, want freshness) *reader {
	r := &reader{done: make(chan struct{})}
	go func() {
		defer close(r.done)
		r.list, r.err = l.get(ctx, src, want)
	}()
	return r
}

// holds waits for the reader and reports whether its list has the id.
func (r *reader) holds(id string) bool {
	<-r.done
	return r.err == nil && r.list.has(id)
}

func TestListIsSharedForAMinute(t *testing.T) {
	t.Parallel()
	r, v, clk := setup()
	create := func(fingerprint string) {
		t.Helper()
		if _, err := r.Create(t.Context(), v.create(fingerprint, fingerprint)); err != nil {
			t.Fatal(err)
		}
	}
	create("a")
	clk.Advance(listMaxAge)
	create("b")
	wantCalls(t, v, 2, 1)
	clk.Advance(time.Second)
	create("c")
	wantCalls(t, v, 3, 2)
}

func TestListsOfOtherKeysAndKindsAreNotShared(t *testing.T) {
	t.Parallel()
	r, v, _ := setup()
	for i, change := range []func(*Create){
		func(*Create) {},
		func(c *Create) { c.ListKey = "other" },
		func(c *Create) { c.Kind = "Sinch brand" },
	} {
		c := v.create(string(rune('a'+i)), "x")
		change(&c)
		if _, err := r.Create(t.Context(), c); err != nil {
			t.Fatal(err)
		}
	}
	wantCalls(t, v, 3, 3)
}

func TestInterruptedReaderDoesNotFailTheOthers(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		l, s := newLists(clock.Real()), newScripted()
		ctx, cancel := context.WithCancel(t.Context())
		first := read(ctx, l, s.source("k"), shared)
		running := <-s.started
		second := read(t.Context(), l, s.source("k"), shared)
		synctest.Wait()
		cancel()
		<-first.done
		if !errors.Is(first.err, context.Canceled) {
			t.Errorf("the interrupted reader got %v", first.err)
		}
		running.answer <- []Object{{ID: "A"}}
		if !second.holds("A") {
			t.Errorf("the other reader got %v", second.err)
		}
	})
}

func TestListEndsWhenNobodyWaits(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		l, s := newLists(clock.Real()), newScripted()
		ctx, cancel := context.WithCancel(t.Context())
		first := read(ctx, l, s.source("k"), shared)
		abandoned := <-s.started
		cancel()
		<-first.done
		<-abandoned.ctx.Done()
		next := read(t.Context(), l, s.source("k"), shared)
		(<-s.started).answer <- []Object{{ID: "A"}}
		if !next.holds("A") {
			t.Errorf("the next reader joined the abandoned list: %v", next.err)
		}
	})
}

func TestHangingListEndsWithTheBound(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		r, v := New(clock.Real()), newVendor(clock.Real())
		v.onList = func(ctx context.Context, _ int) { <-ctx.Done() }
		start := time.Now()
		_, err := r.Create(t.Context(), v.create("f", "a"))
		wantError(t, err, CheckFailed, ChargeNone)
		if took := time.Since(start); took != listBound {
			t.Errorf("the list took %s", took)
		}
	})
}

// A list that was started before the send may have been read before the vendor
// stored the object: a recovery waits for a later one.
func TestRecoveryJoinsNoListFromBeforeTheSend(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		l, s := newLists(clock.Real()), newScripted()
		early := read(t.Context(), l, s.source("k"), shared)
		old := <-s.started
		fresh := freshness{after: l.mark()}
		late := read(t.Context(), l, s.source("k"), fresh)
		younger := <-s.started
		joined := read(t.Context(), l, s.source("k"), fresh)
		synctest.Wait()
		younger.answer <- []Object{{ID: "NEW"}}
		if !late.holds("NEW") || !joined.holds("NEW") {
			t.Error("a recovery did not get the younger list")
		}
		old.answer <- nil
		<-early.done
		// The older list ended later, but the younger one is what is kept.
		if !read(t.Context(), l, s.source("k"), shared).holds("NEW") {
			t.Error("the older list replaced the younger one")
		}
		if len(s.started) != 0 {
			t.Error("more lists were started than needed")
		}
	})
}

func TestOlderListDoesNotHideTheYoungerFromReaders(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		l, s := newLists(clock.Real()), newScripted()
		early := read(t.Context(), l, s.source("k"), shared)
		old := <-s.started
		late := read(t.Context(), l, s.source("k"), freshness{after: l.mark()})
		younger := <-s.started
		old.answer <- nil
		<-early.done
		joined := read(t.Context(), l, s.source("k"), freshness{after: 1})
		synctest.Wait()
		younger.answer <- []Object{{ID: "NEW"}}
		if !late.holds("NEW") || !joined.holds("NEW") || len(s.started) != 0 {
			t.Error("the younger list was not joined")
		}
	})
}

func TestFailedListLeavesTheOneBefore(t *testing.T) {
	t.Parallel()
	r, v, _ := setup()
	v.listFails = func(n int) error {
		if n == 2 {
			return errListDown
		}
		return nil
	}
	src := source{key: scoped{kind, "all"}, list: v.list}
	for i, want := range []freshness{shared, {}, shared} {
		if _, err := r.lists.get(t.Context(), src, want); (err != nil) != (i == 1) {
			t.Errorf("list %d: %v", i, err)
		}
	}
	wantCalls(t, v, 0, 2)
}

func TestSlowListIsNotJoinedAfterAMinute(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		l, s := newLists(clock.Real()), newScripted()
		first := read(t.Context(), l, s.source("k"), shared)
		slow := <-s.started
		time.Sleep(listMaxAge + time.Second)
		second := read(t.Context(), l, s.source("k"), shared)
		(<-s.started).answer <- []Object{{ID: "NEW"}}
		slow.answer <- []Object{{ID: "OLD"}}
		if !first.holds("OLD") || !second.holds("NEW") {
			t.Error("a reader got the wrong list")
		}
	})
}

func TestFreshIsNeverACachedList(t *testing.T) {
	t.Parallel()
	r, v, _ := setup()
	if _, err := r.Create(t.Context(), v.create("a", "a")); err != nil {
		t.Fatal(err)
	}
	src := source{key: scoped{kind, "all"}, list: v.list}
	for want := 2; want < 4; want++ {
		if _, err := r.lists.get(t.Context(), src, freshness{}); err != nil {
			t.Fatal(err)
		}
		wantCalls(t, v, 1, want)
	}
}

func TestObjectOnTwoPagesCountsOnce(t *testing.T) {
	t.Parallel()
	r, v, _ := setup()
	v.add(Object{ID: "A", Fingerprint: "f", Label: "first page", Live: true})
	v.add(Object{ID: "A", Fingerprint: "f", Label: "second page", Live: true})
	c := v.create("f", "a")
	c.AdoptExisting = true
	got, err := r.Create(t.Context(), c)
	wantResult(t, got, err, "A", Adopted)
}

func TestLaterPageDecides(t *testing.T) {
	t.Parallel()
	r, v, _ := setup()
	v.add(Object{ID: "A", Fingerprint: "f", Label: "first page", Live: true})
	v.add(Object{ID: "A", Fingerprint: "f", Label: "second page, rejected"})
	got, err := r.Create(t.Context(), v.create("f", "a"))
	wantResult(t, got, err, "C3", Created)
}

func TestObjectWithoutAnIDSpoilsTheList(t *testing.T) {
	t.Parallel()
	r, v, _ := setup()
	v.add(Object{Fingerprint: "f", Live: true})
	_, err := r.Create(t.Context(), v.create("f", "a"))
	wantError(t, err, CheckFailed, ChargeNone)
	wantCalls(t, v, 0, 1)
}
