package refresh

import (
	"context"
	"errors"
	"sync"
	"testing"
	"time"
)

// second is a list for second looks at the vendor.
func second(v *vendor) *Second[thing] {
	return NewSecond(v.account, "things", func(ctx context.Context) ([]thing, error) {
		pages := &fakePages{v: v}
		var all []thing
		for !pages.Done() {
			rows, err := pages.Next(ctx)
			if err != nil {
				return nil, err
			}
			all = append(all, rows...)
		}
		return all, nil
	})
}

func wantList(t *testing.T, s *Second[thing], v *vendor, read int64) []thing {
	t.Helper()
	rows, err := s.List(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	if v.pages.Load() != read {
		t.Fatalf("%d pages were read, want %d", v.pages.Load(), read)
	}
	return rows
}

func TestSecondLooksOfOneRunShareOneList(t *testing.T) {
	t.Parallel()
	v := newVendor(50, 100)
	s := second(v)
	var all sync.WaitGroup
	for range 20 {
		all.Go(func() {
			if rows, err := s.List(context.Background()); err != nil || len(rows) != 50 {
				t.Errorf("%d rows, %v", len(rows), err)
			}
		})
	}
	all.Wait()
	wantList(t, s, v, 1)
}

func TestASecondLookDoesNotGoByTheListThatSparesReads(t *testing.T) {
	t.Parallel()
	v := newVendor(50, 100)
	k := begun(t, v)
	wantSeen(t, k, name(1), Listed)
	wantList(t, second(v), v, 2)
}

func TestASecondLookAfterAWriteReadsTheListAgain(t *testing.T) {
	t.Parallel()
	v := newVendor(50, 100)
	s := second(v)
	wantList(t, s, v, 1)
	v.account.Drop()
	wantList(t, s, v, 2)
}

func TestASecondLookAMinuteLaterReadsTheListAgain(t *testing.T) {
	t.Parallel()
	v := newVendor(50, 100)
	s := second(v)
	wantList(t, s, v, 1)
	v.clock.Advance(maxAge + time.Second)
	wantList(t, s, v, 2)
}

func TestASecondLookAfterOneThatFailedReadsTheListAgain(t *testing.T) {
	t.Parallel()
	v := newVendor(50, 100)
	s := second(v)
	v.onPage = func(context.Context, int) error { return errNotFound }
	if _, err := s.List(context.Background()); !errors.Is(err, errNotFound) {
		t.Fatalf("got %v", err)
	}
	v.onPage = nil
	if rows := wantList(t, s, v, 2); len(rows) != 50 {
		t.Errorf("%d rows", len(rows))
	}
}

func TestAnInterruptedSecondLookLeavesTheListToTheOthers(t *testing.T) {
	t.Parallel()
	v := newVendor(50, 100)
	asked, answer := make(chan struct{}), make(chan struct{})
	v.onPage = func(ctx context.Context, _ int) error {
		close(asked) // twice is a panic
		<-answer
		return ctx.Err()
	}
	s := second(v)
	ctx, interrupt := context.WithCancel(context.Background())
	var all sync.WaitGroup
	all.Go(func() {
		if _, err := s.List(ctx); !errors.Is(err, context.Canceled) {
			t.Errorf("got %v", err)
		}
	})
	<-asked
	interrupt()
	all.Wait()
	close(answer)
	wantList(t, s, v, 1)
}
