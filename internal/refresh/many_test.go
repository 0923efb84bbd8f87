package refresh

import (
	"context"
	"fmt"
	"slices"
	"testing"
	"time"
)

func names(from, to int) []string {
	var ids []string
	for n := from; n < to; n++ {
		ids = append(ids, name(n))
	}
	return ids
}

// refreshMany is what a refresh does with objects that it needs together.
func refreshMany(t *testing.T, k *Kind[thing], ids []string) {
	t.Helper()
	seen := k.Many(context.Background(), ids)
	for _, id := range ids {
		if object, ok := seen[id]; !ok {
			byID(t, k, id)
		} else if object.ID != id {
			t.Fatalf("asked for %s, got %s", id, object.ID)
		}
	}
}

func TestObjectsThatAreNeededTogetherCostTheBetterWay(t *testing.T) {
	t.Parallel()
	cases := []struct {
		objects, account int
		pages, byID      int64
	}{
		{1, 50, 0, 1},
		{2, 50, 1, 1}, // the first row is compared
		{50, 50, 1, 1},
		{50, 10_000, 1, 50}, // the page tells that the rest is not worth it
		{150, 10_000, 100, 1},
		{10_000, 10_000, 100, 1},
	}
	for _, c := range cases {
		t.Run(fmt.Sprintf("%d of %d", c.objects, c.account), func(t *testing.T) {
			t.Parallel()
			v := newVendor(c.account, 100)
			ids := spread(v, c.objects)
			if c.objects < c.account { // so that the first page holds none
				ids = names(c.account-c.objects, c.account)
			}
			refreshMany(t, v.kind(), ids)
			if pages, gets := v.pages.Load(), v.gets.Load(); pages != c.pages || gets != c.byID {
				t.Errorf("%d pages and %d by id, want %d and %d", pages, gets, c.pages, c.byID)
			}
		})
	}
}

func TestManyCallersShareOneList(t *testing.T) {
	t.Parallel()
	v := newVendor(1000, 100)
	k := v.kind()
	for n := range 20 { // 20 assignments of 50 numbers
		refreshMany(t, k, names(50*n, 50*n+50))
	}
	if pages, gets := v.pages.Load(), v.gets.Load(); pages != 10 || gets != 1 {
		t.Errorf("%d pages and %d by id, want 10 and 1", pages, gets)
	}
}

func TestManyOfAListThatIsNotBelievedGoByID(t *testing.T) {
	t.Parallel()
	v := shortened(100, 100)
	k := v.kind()
	refreshMany(t, k, names(0, 50))
	if seen := k.Many(context.Background(), names(50, 100)); len(seen) != 0 {
		t.Errorf("%d rows that lack a field were seen", len(seen))
	}
}

func TestManyRowsOfAListThatTakesLongAreNew(t *testing.T) {
	t.Parallel()
	v := newVendor(500, 100)
	v.onPage = func(context.Context, int) error {
		v.clock.Advance(maxAge - time.Second)
		return nil
	}
	if seen := v.kind().Many(context.Background(), names(0, 500)); len(seen) != 499 { // one is compared
		t.Errorf("%d of 500 objects were seen", len(seen))
	}
}

func TestARowFromBeforeIsOldForWhoNeedsManyToo(t *testing.T) {
	t.Parallel()
	v := newVendor(50, 100)
	k := v.kind()
	refreshMany(t, k, names(0, 50))
	v.change(name(7), "new")
	v.clock.Advance(maxAge + time.Second)
	if seen := k.Many(context.Background(), names(0, 50)); seen[name(7)].Text != "new" {
		t.Errorf("got the text %q of a minute ago", seen[name(7)].Text)
	}
}

func TestAllIsTheListInTheVendorsOrder(t *testing.T) {
	t.Parallel()
	v := newVendor(250, 100)
	v.things[1], v.things[200] = v.things[200], v.things[1]
	k := begun(t, v)
	wantSeen(t, k, name(5), Listed)
	objects, ok := k.All(context.Background())
	if !ok || !slices.Equal(objects, v.things) {
		t.Errorf("%d objects, %t", len(objects), ok)
	}
	if v.pages.Load() != 3 {
		t.Errorf("%d pages, want 3: the first was read already", v.pages.Load())
	}
}

func TestAllOfAListThatFailsIsNothing(t *testing.T) {
	t.Parallel()
	v := newVendor(250, 100)
	v.onPage = func(_ context.Context, number int) error {
		if number == 2 {
			return errNotFound
		}
		return nil
	}
	if objects, ok := v.kind().All(context.Background()); ok {
		t.Errorf("%d objects of half a list", len(objects))
	}
}

// Nobody knows whether it is gone: the caller's own list says.
func TestAllIsNothingWhereAReadByIDHasFailedSince(t *testing.T) {
	t.Parallel()
	v := newVendor(10, 100)
	k := begun(t, v)
	wantSeen(t, k, name(1), Listed)
	v.onGet = func(context.Context, string) error { return errNotFound }
	if _, err := k.Get(context.Background(), name(1)); err == nil {
		t.Fatal("it was read")
	}
	if objects, ok := k.All(context.Background()); ok {
		t.Errorf("%d objects", len(objects))
	}
}

func TestWhatNoListHoldsIsReadByIDOnce(t *testing.T) {
	t.Parallel()
	v := newVendor(3, 100)
	k := NewKind(v.account, Source[thing]{Get: v.get})
	for range 3 {
		for _, id := range names(0, 3) {
			if _, err := k.LookUp(context.Background(), id); err != nil {
				t.Fatal(err)
			}
		}
	}
	if objects, ok := k.All(context.Background()); ok || v.gets.Load() != 3 {
		t.Errorf("%d reads by id, want 3; %d objects in all", v.gets.Load(), len(objects))
	}
}

func TestAListThatWritesKeepOverlappingIsGivenUp(t *testing.T) {
	t.Parallel()
	v := newVendor(250, 100)
	v.onPage = func(context.Context, int) error {
		v.account.Drop()
		return nil
	}
	if seen := v.kind().Many(context.Background(), names(0, 250)); len(seen) != 0 || v.pages.Load() != 1 {
		t.Errorf("%d objects were seen on %d pages", len(seen), v.pages.Load())
	}
	if _, ok := v.kind().All(context.Background()); ok || v.pages.Load() != 2 {
		t.Errorf("all were seen %t, after %d pages", ok, v.pages.Load())
	}
}

// Ten resources have waited for the same page: what the first of them has to read
// by id counts for the others, before it is read.
func TestWhatACallerReadsByIDCountsForWhoAsksNext(t *testing.T) {
	t.Parallel()
	v := newVendor(1100, 100)
	k := v.kind()
	k.mu.Lock()
	first := k.nextTurn(context.Background())
	k.mu.Unlock()
	<-first.done // ten pages are left, and ten objects by id are as dear
	for n := range 10 {
		many := batch{ids: names(100*(n+1), 100*(n+1)+10), begun: v.clock.Now()}
		if _, next := k.turnForMany(context.Background(), &many); (next == nil) != (n == 0) {
			t.Errorf("caller %d: goes by id %t", n, next == nil)
		}
	}
}
