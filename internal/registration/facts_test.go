package registration

import (
	"context"
	"testing"
	"testing/synctest"
)

// adult is a create of "f" that says more than its fingerprint.
func adult(v *vendor) Create {
	c := v.create("f", "a")
	c.Facts = Facts{"age_gated": "true", "help": "h"}
	return c
}

// stores makes the vendor hold what is sent with these facts.
func stores(v *vendor, facts Facts) {
	v.onList = func(context.Context, int) { v.set("C1", func(o *stored) { o.Facts = facts }) }
}

func TestFactsThatAreNotSaidHideNoTwin(t *testing.T) {
	t.Parallel()
	for name, facts := range map[string]Facts{
		"none":          nil,
		"one":           {"help": "h"},
		"both":          {"help": "h", "age_gated": "true"},
		"and one more":  {"help": "h", "age_gated": "true", "reseller": "r"},
		"the same once": {"age_gated": "true"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			r, v, _ := setup()
			v.add(Object{ID: "A", Fingerprint: "f", Facts: facts, Live: true})
			_, err := r.Create(t.Context(), adult(v))
			wantError(t, err, TwinExists, ChargeNone, "A")
			wantCalls(t, v, 0, 1)
		})
	}
}

func TestAFactThatIsSaidDifferentlyMakesAnotherObject(t *testing.T) {
	t.Parallel()
	r, v, _ := setup()
	v.add(Object{ID: "A", Fingerprint: "f", Facts: Facts{"help": "h", "age_gated": "false"}, Live: true})
	got, err := r.Create(t.Context(), adult(v))
	wantResult(t, got, err, "C2", Created)
}

func TestALostObjectIsFoundWithoutItsFacts(t *testing.T) {
	t.Parallel()
	r, v, _ := setup()
	v.faults = []fault{lostAfter}
	stores(v, Facts{"help": "h"})
	got, err := r.Create(t.Context(), adult(v))
	wantResult(t, got, err, "C1", Recovered)
}

// What came up since the send and contradicts it may be the paid one, changed
// by the vendor: it is named and not taken.
func TestALostObjectThatWasChangedIsNamed(t *testing.T) {
	t.Parallel()
	r, v, _ := setup()
	v.add(Object{ID: "BEFORE", Fingerprint: "f", Facts: Facts{"age_gated": "false"}, Live: true})
	v.faults = []fault{lostAfter}
	v.onList = func(context.Context, int) { v.set("C2", func(o *stored) { o.Facts = Facts{"age_gated": "false"} }) }
	_, err := r.Create(t.Context(), adult(v))
	wantError(t, err, OutcomeUnknown, ChargeUnknown, "C2")
	if r.Claimed("C2") {
		t.Error("it was claimed")
	}
}

// The vendor takes a reference once, so what has it is the lost object,
// whatever else is said of it.
func TestALostObjectIsFoundByItsReference(t *testing.T) {
	t.Parallel()
	r, v, _ := setup()
	v.faults = []fault{lostAfter}
	v.onList = func(context.Context, int) {
		v.set("C1", func(o *stored) { o.Reference, o.Fingerprint = "tf-1", "rewritten" })
	}
	c := v.create("f", "a")
	c.Reference = func() string { return "tf-1" }
	got, err := r.Create(t.Context(), c)
	wantResult(t, got, err, "C1", Recovered)
}

func TestNoReferenceFindsNothing(t *testing.T) {
	t.Parallel()
	r, v, _ := setup()
	v.faults = []fault{lostBefore}
	v.onSend = func(int) { v.add(Object{ID: "X", Fingerprint: "g", Live: true}) }
	c := v.create("f", "a")
	c.Reference = func() string { return "" }
	_, err := r.Create(t.Context(), c)
	wantError(t, err, OutcomeUnknown, ChargeUnknown)
}

func TestObjectsThatOnlyFactsTellApartAreBothMade(t *testing.T) {
	t.Parallel()
	r, v, _ := setup()
	young := adult(v)
	young.Facts = Facts{"age_gated": "false", "help": "h"}
	stores(v, Facts{"age_gated": "true", "help": "h"})
	first, err := r.Create(t.Context(), adult(v))
	wantResult(t, first, err, "C1", Created)
	second, err := r.Create(t.Context(), young)
	wantResult(t, second, err, "C2", Created)
	_, err = r.Create(t.Context(), adult(v))
	wantError(t, err, IdenticalInRun, ChargeNone, "C1")
}

// Two creates that a vendor's silence makes alike do not take each other's
// object: the second sends when the first has claimed its own.
func TestObjectsThatOnlyFactsTellApartTakeTurns(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		r, v, _ := setup()
		release := make(chan struct{})
		v.onSend = func(n int) {
			if n == 1 {
				<-release
			}
		}
		young := adult(v)
		young.Facts = Facts{"age_gated": "false", "help": "h"}
		for _, c := range []Create{adult(v), young} {
			go func() { _, _ = r.Create(t.Context(), c) }()
		}
		synctest.Wait()
		if v.sends != 1 {
			t.Errorf("%d were sent while the first was on its way", v.sends)
		}
		close(release)
		synctest.Wait()
		if v.sends != 2 {
			t.Errorf("%d were sent in the end", v.sends)
		}
	})
}
