package refresh

import (
	"context"
	"errors"
	"sync"
	"testing"
	"time"
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
	second, mine := k.join(name(0))
	if mine {
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
	v.onPage = func(context.Context, int) error {
		if v.pages.Load() == 1 {
			v.account.Drop()
		}
		return nil
	}
	wantSeen(t, begun(t, v), name(1), Unseen)
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

// shortened is a vendor whose lists leave something out.
func shortened(count, size int) *vendor {
	v := newVendor(count, size)
	v.lists = func(t thing) thing { return thing{ID: t.ID} }
	return v
}

func TestAListThatShowsAnObjectOtherwiseThanAReadByIDIsNotUsed(t *testing.T) {
	t.Parallel()
	v := shortened(10, 100)
	k := begun(t, v)
	wantSeen(t, k, name(1), Unseen)
	v.clock.Advance(maxAge + time.Second)
	wantSeen(t, k, name(2), Unseen)
	wantSeen(t, k, name(3), Unseen)
	if v.pages.Load() != 1 {
		t.Errorf("%d pages of a list that is not believed", v.pages.Load())
	}
}

func TestTheFirstRowThatIsUsedIsComparedWithAReadByItsID(t *testing.T) {
	t.Parallel()
	for _, v := range []*vendor{newVendor(200, 100), shortened(200, 100)} {
		v.things[0], v.things[150] = v.things[150], v.things[0] // so that the page lacks what was read by id
		k := begun(t, v)
		wantSeen(t, k, name(5), Unseen)
		wantSeen(t, k, name(6), Listed) // another reader, at the same time
		byID(t, k, name(5))
		want := Listed
		if v.lists(thing{Text: "t"}).Text == "" {
			want = Unseen
		}
		wantSeen(t, k, name(7), want)
	}
}

func TestOneObjectThatChangedInBetweenDoesNotCondemnTheList(t *testing.T) {
	t.Parallel()
	v := newVendor(10, 100)
	k := begun(t, v)
	v.change(name(0), "new")
	wantSeen(t, k, name(1), Unseen)
	byID(t, k, name(1))
	wantSeen(t, k, name(2), Listed)
}

func TestWholeTakesARowOnlyOfAListThatWasProven(t *testing.T) {
	t.Parallel()
	for _, v := range []*vendor{newVendor(10, 100), shortened(10, 100)} {
		k := begun(t, v)
		whole := v.lists(thing{Text: "t"}).Text != ""
		if object, ok := k.Whole(context.Background(), name(1)); ok != whole || whole && object.ID != name(1) {
			t.Errorf("of a list that carries everything = %t: %v, %t", whole, object, ok)
		}
		if _, ok := k.Whole(context.Background(), name(0)); !ok {
			t.Error("an object that was read by its id does not count")
		}
	}
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
	v := newVendor(1, 100)
	asked, answer := make(chan struct{}), make(chan struct{})
	v.onGet = func(ctx context.Context, _ string) error {
		if v.gets.Load() == 1 {
			close(asked)
			<-answer
			return context.Canceled
		}
		return ctx.Err()
	}
	k := v.kind()
	var all sync.WaitGroup
	all.Go(func() { _, _ = k.Get(context.Background(), name(0)) })
	<-asked
	all.Go(func() {
		if _, err := k.Get(context.Background(), name(0)); err != nil {
			t.Errorf("the second reader got %v", err)
		}
	})
	close(answer)
	all.Wait()
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

func TestAListThatIsKnownToLackAFieldIsNotRead(t *testing.T) {
	t.Parallel()
	v := newVendor(10, 100)
	k := v.kind()
	k.source.Lacks = []string{"text"}
	for n := range 5 {
		wantSeen(t, k, name(n), Unseen)
	}
	if v.pages.Load() != 0 {
		t.Errorf("%d pages", v.pages.Load())
	}
}
