package refresh

import (
	"context"
	"errors"
	"sync"
	"testing"
	"time"
)

func TestAWriteDropsWhatWasRead(t *testing.T) {
	t.Parallel()
	v := newVendor(10, 100)
	k := begun(t, v)
	wantSeen(t, k, name(1), Listed)
	v.account.Drop()
	wantSeen(t, k, name(1), Unseen)
	wantSeen(t, k, name(9), Listed) // of a new list
	if v.pages.Load() != 2 {
		t.Errorf("%d pages, want 2", v.pages.Load())
	}
}

func TestAPageThatAWriteOverlapsIsNotUsed(t *testing.T) {
	t.Parallel()
	v := newVendor(10, 100)
	k := begun(t, v)
	wantSeen(t, k, name(1), Listed)
	v.account.Drop()
	wantSeen(t, k, name(2), Unseen)
	v.onPage = func(context.Context, int) error {
		v.account.Drop()
		return nil
	}
	wantSeen(t, k, name(3), Unseen)
}

func TestAReadByIDThatAWriteOverlapsIsNotKept(t *testing.T) {
	t.Parallel()
	v := newVendor(10, 100)
	v.onGet = func(context.Context, string) error {
		v.account.Drop()
		return nil
	}
	k := v.kind()
	if _, err := k.Get(context.Background(), name(1)); err != nil {
		t.Fatal(err)
	}
	wantSeen(t, k, name(1), Unseen)
}

func TestWhatWasReadIsUsedForAMinute(t *testing.T) {
	t.Parallel()
	v := newVendor(10, 100)
	k := begun(t, v)
	wantSeen(t, k, name(1), Listed)
	v.clock.Advance(maxAge)
	wantSeen(t, k, name(1), Listed)
	v.clock.Advance(time.Second)
	wantSeen(t, k, name(1), Unseen)
}

func TestAListIsReadAgainWhenItHasGrownOld(t *testing.T) {
	t.Parallel()
	v := newVendor(10, 100)
	k := begun(t, v)
	wantSeen(t, k, name(1), Listed)
	v.clock.Advance(maxAge + time.Second)
	v.change(name(2), "new")
	wantSeen(t, k, name(1), Unseen)
	if object := wantSeen(t, k, name(2), Listed); object.Text != "new" {
		t.Errorf("got the text %q of a minute ago", object.Text)
	}
}

func TestAFreshReadAsksAndIsSeenByWhatComesAfterIt(t *testing.T) {
	t.Parallel()
	v := newVendor(10, 100)
	k := begun(t, v)
	wantSeen(t, k, name(1), Listed)
	v.change(name(1), "new")
	if object, err := k.Fresh(context.Background(), name(1)); err != nil || object.Text != "new" {
		t.Fatalf("got %v, %v", object, err)
	}
	if object := wantSeen(t, k, name(1), ByID); object.Text != "new" {
		t.Errorf("then seen as %q", object.Text)
	}
}

func TestAFreshReadThatAWriteOverlapsIsNotKept(t *testing.T) {
	t.Parallel()
	v := newVendor(10, 100)
	v.onGet = func(context.Context, string) error {
		v.account.Drop()
		return nil
	}
	k := v.kind()
	if _, err := k.Fresh(context.Background(), name(1)); err != nil {
		t.Fatal(err)
	}
	wantSeen(t, k, name(1), Unseen)
}

func TestWhatAReadByIDNoLongerFindsIsNotServedFromTheList(t *testing.T) {
	t.Parallel()
	for how, read := range map[string]func(*Kind[thing]) error{
		"Get":   func(k *Kind[thing]) error { _, err := k.Get(context.Background(), name(1)); return err },
		"Fresh": func(k *Kind[thing]) error { _, err := k.Fresh(context.Background(), name(1)); return err },
	} {
		v := newVendor(10, 100)
		k := begun(t, v)
		wantSeen(t, k, name(1), Listed)
		v.onGet = func(context.Context, string) error { return errNotFound }
		if err := read(k); !errors.Is(err, errNotFound) {
			t.Errorf("%s: got %v", how, err)
		}
		if _, seen := k.Seen(context.Background(), name(1)); seen != Unseen {
			t.Errorf("%s: seen %d", how, seen)
		}
	}
}

func TestAnotherListIsBegunOnlyWhenItIsWorthItsPages(t *testing.T) {
	t.Parallel()
	v := newVendor(300, 100)
	k := begun(t, v)
	wantSeen(t, k, name(1), Listed)
	v.clock.Advance(maxAge + time.Second)
	for n := range 3 { // as many as there are pages
		wantSeen(t, k, name(n), Unseen)
	}
	wantSeen(t, k, name(3), Listed)
}

func TestARowGrowsOldWhileTheListGoesOn(t *testing.T) {
	t.Parallel()
	v := newVendor(200, 100)
	k := begun(t, v)
	wantSeen(t, k, name(1), Listed)
	v.clock.Advance(50 * time.Second)
	wantSeen(t, k, name(150), Listed)
	v.clock.Advance(20 * time.Second)
	wantSeen(t, k, name(2), Unseen)
	wantSeen(t, k, name(151), Listed)
}

func TestAReadThatBeganBeforeAFreshOneDoesNotUndoIt(t *testing.T) {
	t.Parallel()
	v := newVendor(1, 100)
	asked, answer := make(chan struct{}), make(chan struct{})
	v.onGet = func(context.Context, string) error {
		if v.gets.Load() == 1 {
			close(asked)
			<-answer
		}
		return nil
	}
	k := v.kind()
	var all sync.WaitGroup
	all.Go(func() { byID(t, k, name(0)) })
	<-asked
	v.change(name(0), "new")
	if _, err := k.Fresh(context.Background(), name(0)); err != nil {
		t.Fatal(err)
	}
	v.change(name(0), "of the slow answer")
	close(answer)
	all.Wait()
	if object := wantSeen(t, k, name(0), ByID); object.Text != "new" {
		t.Errorf("seen as %q", object.Text)
	}
}
