package refresh

import (
	"context"
	"testing"
)

// listed is a kind that somebody else has listed.
func listed(v *vendor) *Kind[thing] {
	k := v.kind()
	k.Take(v.things)
	return k
}

func TestWhoBrowsesReadsOneByIDAndThenTheRows(t *testing.T) {
	t.Parallel()
	v := newVendor(5, 100)
	k := listed(v)
	for n := range 5 {
		if _, how := k.Seen(Browse(context.Background()), name(n)); how == Unseen {
			byID(t, k, name(n))
		} else if how != ByID {
			t.Errorf("%s: seen %d", name(n), how)
		}
	}
	if v.gets.Load() != 1 || v.pages.Load() != 0 {
		t.Errorf("%d reads by id and %d pages", v.gets.Load(), v.pages.Load())
	}
}

func TestWhoBrowsesIsNotShownRowsThatDiffer(t *testing.T) {
	t.Parallel()
	v := newVendor(3, 100)
	v.lists = func(t thing) thing { t.Text = ""; return t }
	k := v.kind()
	for _, one := range v.things {
		k.Take([]thing{v.lists(one)})
	}
	for n := range 3 {
		if _, how := k.Seen(Browse(context.Background()), name(n)); how != Unseen {
			t.Errorf("%s: seen %d", name(n), how)
		}
		byID(t, k, name(n))
	}
}

func TestRowsThatAreTakenInAreRowsToEverybodyElse(t *testing.T) {
	t.Parallel()
	k := listed(newVendor(3, 100))
	byID(t, k, name(0))
	wantSeen(t, k, name(1), Listed)
}

func TestRowsThatLackFieldsAreNotTakenIn(t *testing.T) {
	t.Parallel()
	v := newVendor(3, 100)
	k := NewKind(v.account, Source[thing]{ID: func(t thing) string { return t.ID }, Lacks: []string{"text"}, Get: v.get})
	k.Take(v.things)
	wantSeen(t, k, name(1), Unseen)
}
