package refresh

import (
	"context"
	"errors"
	"sync"
	"testing"
	"testing/synctest"
)

func TestTheFirstObjectGoesByItsID(t *testing.T) {
	t.Parallel()
	v := newVendor(3, 100)
	wantSeen(t, v.kind(), name(0), Unseen)
	if v.pages.Load() != 0 {
		t.Error("a list was begun for one object")
	}
}

func TestWhatWasReadByIDIsReadOnce(t *testing.T) {
	t.Parallel()
	k := begun(t, newVendor(3, 100))
	wantSeen(t, k, name(0), ByID)
}

func TestManyReadersShareOnePage(t *testing.T) {
	t.Parallel()
	v := newVendor(100, 100)
	asked, answer := make(chan struct{}), make(chan struct{})
	v.onPage = func(context.Context, int) error {
		close(asked) // twice is a panic
		<-answer
		return nil
	}
	k := begun(t, v)
	var all sync.WaitGroup
	for n := range 50 {
		all.Go(func() {
			if _, how := k.Seen(context.Background(), name(n+1)); how != Listed {
				t.Errorf("%s: seen %d", name(n+1), how)
			}
		})
	}
	<-asked
	close(answer)
	all.Wait()
}

func TestReadersOfOneIDShareOneCall(t *testing.T) {
	t.Parallel()
	v := newVendor(1, 100)
	asked, answer := make(chan struct{}), make(chan struct{})
	v.onGet = func(context.Context, string) error {
		close(asked) // twice is a panic
		<-answer
		return nil
	}
	k := v.kind()
	var all sync.WaitGroup
	all.Go(func() { byID(t, k, name(0)) })
	<-asked
	second, why := k.join(name(0))
	if why != "" {
		t.Error("a second call for the same id")
	}
	close(answer)
	all.Wait()
	if <-second.done; second.object.ID != name(0) || v.gets.Load() != 1 {
		t.Errorf("the second reader got %v, after %d calls", second.object, v.gets.Load())
	}
}

func TestPagesAreReadOnlyWhileSomebodyWaits(t *testing.T) {
	t.Parallel()
	v := newVendor(200, 100)
	k := begun(t, v)
	wantSeen(t, k, name(5), Listed)
	if v.pages.Load() != 1 {
		t.Errorf("%d pages were read for an object of the first", v.pages.Load())
	}
	wantSeen(t, k, name(150), Listed)
	if v.pages.Load() != 2 {
		t.Errorf("%d pages were read, want 2", v.pages.Load())
	}
}

func TestWhatTheListDoesNotHoldGoesByID(t *testing.T) {
	t.Parallel()
	v := newVendor(10, 100)
	k := begun(t, v)
	wantSeen(t, k, "another", Unseen)
	wantSeen(t, k, name(1), Listed)
	if v.pages.Load() != 1 {
		t.Errorf("%d pages of a list that has one", v.pages.Load())
	}
}

func TestAListThatFailsHalfWayServesWhatItBroughtAndNothingElse(t *testing.T) {
	t.Parallel()
	v := newVendor(200, 100)
	v.onPage = func(_ context.Context, number int) error {
		if number == 1 {
			return errors.New("503")
		}
		return nil
	}
	k := begun(t, v)
	wantSeen(t, k, name(5), Listed)
	wantSeen(t, k, name(150), Unseen)
	wantSeen(t, k, name(160), Unseen)
	wantSeen(t, k, name(6), Listed)
	if v.pages.Load() != 2 {
		t.Errorf("%d pages, want 2: a list that failed is not asked again at once", v.pages.Load())
	}
}

func TestAnInterruptedReaderLeavesThePageToTheOthers(t *testing.T) {
	t.Parallel()
	v := newVendor(10, 100)
	asked, answer := make(chan struct{}), make(chan struct{})
	v.onPage = func(ctx context.Context, _ int) error {
		close(asked)
		<-answer
		return ctx.Err()
	}
	k := begun(t, v)
	ctx, interrupt := context.WithCancel(context.Background())
	var all sync.WaitGroup
	all.Go(func() {
		if _, how := k.Seen(ctx, name(1)); how != Unseen {
			t.Errorf("the interrupted reader has seen %d", how)
		}
	})
	<-asked
	_, page := k.look(context.Background(), name(2)) // the second reader
	interrupt()
	all.Wait()
	close(answer)
	if !k.wait(context.Background(), page) {
		t.Fatal("the page has not come")
	}
	wantSeen(t, k, name(2), Listed)
}

func TestAPageThatNobodyWaitsForIsGivenUpAndCanBeReadAgain(t *testing.T) {
	t.Parallel()
	v := newVendor(10, 100)
	asked := make(chan struct{}, 1)
	v.onPage = func(ctx context.Context, _ int) error {
		if v.pages.Load() > 1 {
			return nil
		}
		asked <- struct{}{}
		<-ctx.Done()
		return ctx.Err()
	}
	k := begun(t, v)
	ctx, interrupt := context.WithCancel(context.Background())
	var all sync.WaitGroup
	all.Go(func() { k.Seen(ctx, name(1)) })
	<-asked
	interrupt()
	all.Wait()
	wantSeen(t, k, name(1), Listed)
}

func TestAReaderWhoseContextHasEndedSeesNothing(t *testing.T) {
	t.Parallel()
	v := newVendor(10, 100)
	k := begun(t, v)
	ctx, interrupt := context.WithCancel(context.Background())
	interrupt()
	if _, how := k.Seen(ctx, name(1)); how != Unseen || v.pages.Load() != 0 {
		t.Errorf("seen %d, %d pages", how, v.pages.Load())
	}
}

func TestTheErrorOfOneReaderIsNotThatOfAnother(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		v := newVendor(1, 100)
		answer := make(chan struct{})
		v.onGet = func(ctx context.Context, _ string) error {
			if v.gets.Load() == 1 {
				<-answer
				return context.Canceled
			}
			return ctx.Err()
		}
		k := v.kind()
		go func() { _, _ = k.Get(context.Background(), name(0)) }()
		synctest.Wait() // until the first reader waits for the vendor,
		var all sync.WaitGroup
		all.Go(func() {
			if _, err := k.Get(context.Background(), name(0)); err != nil {
				t.Errorf("the second reader got %v", err)
			}
		})
		synctest.Wait() // and the second one for the first
		close(answer)
		all.Wait()
		if v.gets.Load() != 2 {
			t.Errorf("%d reads, want one of each", v.gets.Load())
		}
	})
}

func TestNothingIsAskedOfAListWhileAPageOfItIsRead(t *testing.T) {
	t.Parallel()
	v := newVendor(10, 5)
	k := begun(t, v)
	begins, ends := make(chan struct{}), make(chan struct{})
	v.onPage = func(context.Context, int) error {
		close(begins)
		<-ends
		return nil
	}
	var reader sync.WaitGroup
	reader.Go(func() { _, _ = k.Seen(context.Background(), name(1)) })
	<-begins
	byID(t, k, name(2)) // by somebody who did not wait for the page
	close(ends)
	reader.Wait()
	if asked := v.overlaps.Load(); asked != 0 {
		t.Errorf("the list was asked %d times", asked)
	}
}
