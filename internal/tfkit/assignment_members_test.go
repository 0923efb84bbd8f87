package tfkit

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
)

// Lists are compared as sets are, whatever they share.
func TestMembersCompareAsSets(t *testing.T) {
	t.Parallel()
	random := rand.New(rand.NewPCG(7, 7))
	draw := func() []string {
		list := make([]string, random.IntN(30))
		for i := range list {
			list[i] = fmt.Sprintf("+1202555%04d", random.IntN(40))
		}
		return list
	}
	for range 500 {
		some, others := draw(), draw()
		a, b := NewMembers(KindNumbers, slices.Clone(some)), NewMembers(KindFile, slices.Clone(others))
		var without, both []string
		for _, number := range a.List {
			if slices.Contains(others, number) {
				both = append(both, number)
			} else {
				without = append(without, number)
			}
		}
		if !slices.Equal(a.Without(b).List, without) || !slices.Equal(a.Both(b).List, both) || a.Both(b).Kind != KindNumbers {
			t.Fatalf("%v and %v: without %v, both %v", some, others, a.Without(b), a.Both(b))
		}
	}
}

func TestFingerprintKnowsTheListOnly(t *testing.T) {
	t.Parallel()
	list := pool(50)
	want := NewMembers(KindFile, slices.Clone(list)).hash()
	slices.Reverse(list)
	if got := NewMembers(KindNumbers, append(slices.Clone(list), list[3])).hash(); got != want || len(want) != 64 {
		t.Errorf("%s, want %s", got, want)
	}
	if NewMembers(KindFile, list[1:]).hash() == want {
		t.Error("one number less has the same fingerprint")
	}
}

func TestNamesCutsALongList(t *testing.T) {
	t.Parallel()
	list := strings.Split(strings.Repeat("n", mostNames+1), "")
	if got := Names(list[:mostNames]); strings.Contains(got, "more") || strings.Count(got, "n") != mostNames {
		t.Error(got)
	}
	if got := Names(list); !strings.HasSuffix(got, "n and 1 more") {
		t.Error(got)
	}
}

func TestRestSaysWhatArrived(t *testing.T) {
	t.Parallel()
	for want, c := range map[string]struct {
		c    Carriage
		done []string
	}{
		"": {Carriage{To: Place{"c1", ""}}, nil},
		" Already attached to c1, and found there by the next apply: +12025550100.": {Carriage{To: Place{"c1", ""}}, three[:1]},
		" What did arrive is in the state; the next apply does the rest.":           {Carriage{From: Place{"c1", ""}, To: Place{"c2", ""}}, nil},
	} {
		if got := c.c.Rest(c.done); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}
