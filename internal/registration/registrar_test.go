package registration

import "testing"

func TestSharedNeedsTwoKeysOfOneID(t *testing.T) {
	t.Parallel()
	type seen struct{ kind, id, key string }
	for name, test := range map[string]struct {
		seen []seen
		want bool
	}{
		"never seen":          {nil, false},
		"seen once":           {[]seen{{"brand", "B", "k"}}, false},
		"seen again":          {[]seen{{"brand", "B", "k"}, {"brand", "B", "k"}}, false},
		"two keys":            {[]seen{{"brand", "B", "k"}, {"brand", "B", "l"}}, true},
		"two keys and back":   {[]seen{{"brand", "B", "k"}, {"brand", "B", "l"}, {"brand", "B", "k"}}, true},
		"two ids":             {[]seen{{"brand", "B", "k"}, {"brand", "C", "l"}}, false},
		"two kinds":           {[]seen{{"brand", "B", "k"}, {"vetting", "B", "l"}}, false},
		"no key yet":          {[]seen{{"brand", "B", ""}, {"brand", "B", "l"}}, false},
		"one without an id":   {[]seen{{"brand", "", "k"}, {"brand", "B", "l"}}, false},
		"two of no id at all": {[]seen{{"brand", "", "k"}, {"brand", "", "l"}}, false},
	} {
		r, _, _ := setup()
		for _, s := range test.seen {
			r.Seen(s.kind, s.id, s.key)
		}
		if r.Shared("brand", "B") != test.want || r.Shared("brand", "") {
			t.Errorf("%s: want %t", name, test.want)
		}
	}
}

func TestKnownIsWhatAStateObjectWasSeenWith(t *testing.T) {
	t.Parallel()
	r, _, _ := setup()
	r.Seen("brand", "B", "k")
	r.Seen("brand", "C", "")
	r.Seen("vetting", "D", "k")
	for id, want := range map[string]bool{"B": true, "C": false, "D": false, "": false} {
		if r.Known("brand", id) != want {
			t.Errorf("%q: want %t", id, want)
		}
	}
}

func TestSeenConcurrently(t *testing.T) {
	t.Parallel()
	r, _, _ := setup()
	inParallel(50, func(i int) error {
		r.Seen("brand", "B", string(rune('a'+i)))
		_ = r.Shared("brand", "B")
		return nil
	})
	if !r.Shared("brand", "B") {
		t.Error("fifty keys are not noticed")
	}
}
