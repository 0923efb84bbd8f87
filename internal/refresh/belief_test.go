package refresh

import (
	"context"
	"testing"
	"time"
)

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

func TestARowOfAListThatWasNotComparedYetIsNotWhole(t *testing.T) {
	t.Parallel()
	v := newVendor(200, 100)
	v.things[0], v.things[150] = v.things[150], v.things[0] // so that the page lacks what was read by id
	k := begun(t, v)
	wantSeen(t, k, name(5), Unseen) // which is compared
	if _, ok := k.Whole(context.Background(), name(6)); ok {
		t.Error("nobody knows whether the row is whole")
	}
	byID(t, k, name(5))
	if _, ok := k.Whole(context.Background(), name(6)); !ok {
		t.Error("the list shows objects as reads by id do")
	}
}

func TestALookUpIsReadByItsIDWhereNoRowCanBeBelieved(t *testing.T) {
	t.Parallel()
	for _, v := range []*vendor{newVendor(10, 100), shortened(10, 100)} {
		k := begun(t, v)
		if object, err := k.LookUp(context.Background(), name(1)); err != nil || object.Text != "text" {
			t.Errorf("got %v, %v", object, err)
		}
		if want := map[bool]int64{true: 1, false: 2}[v.lists(thing{Text: "t"}).Text != ""]; v.gets.Load() != want {
			t.Errorf("%d reads by id, want %d", v.gets.Load(), want)
		}
	}
}
