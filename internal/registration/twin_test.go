package registration

import (
	"context"
	"slices"
	"testing"
)

func TestTwinStopsTheCreate(t *testing.T) {
	t.Parallel()
	r, v, _ := setup()
	v.add(Object{ID: "A", Fingerprint: "f", Label: "shop, ACTIVE", Live: true})
	v.add(Object{ID: "B", Fingerprint: "f", Label: "shop, SUBMITTED", Live: true})
	v.add(Object{ID: "C", Fingerprint: "g", Live: true})
	_, err := r.Create(t.Context(), v.create("f", "a"))
	e := wantError(t, err, TwinExists, ChargeNone, "A", "B")
	if !slices.Equal(e.Labels, []string{"shop, ACTIVE", "shop, SUBMITTED"}) {
		t.Errorf("got labels %v", e.Labels)
	}
	if r.Claimed("A") || r.Claimed("B") {
		t.Error("a refused twin was claimed")
	}
	wantCalls(t, v, 0, 1)
}

func TestWhatIsNotLiveIsNoTwin(t *testing.T) {
	t.Parallel()
	r, v, _ := setup()
	v.add(Object{ID: "REJECTED", Fingerprint: "f"})
	v.add(Object{ID: "DELETING", Fingerprint: "f", Live: true, Gone: true})
	got, err := r.Create(t.Context(), v.create("f", "a"))
	wantResult(t, got, err, "C3", Created)
}

func TestWhatThisProcessClaimedIsNoTwin(t *testing.T) {
	t.Parallel()
	r, v, clk := setup()
	if _, err := r.Create(t.Context(), v.create("f", "a")); err != nil {
		t.Fatal(err)
	}
	// An edit made its content equal to that of the next one.
	v.set("C1", func(o *stored) { o.Fingerprint = "g" })
	clk.Advance(2 * listMaxAge)
	got, err := r.Create(t.Context(), v.create("g", "b"))
	wantResult(t, got, err, "C2", Created)
}

func TestAdoptTakesOverTheOneTwin(t *testing.T) {
	t.Parallel()
	r, v, _ := setup()
	v.add(Object{ID: "OLD", Fingerprint: "f", Live: true})
	v.add(Object{ID: "REJECTED", Fingerprint: "f"})
	c := v.create("f", "a")
	c.AdoptExisting = true
	got, err := r.Create(t.Context(), c)
	wantResult(t, got, err, "OLD", Adopted)
	if !r.Claimed("OLD") || r.Claimed("REJECTED") {
		t.Error("exactly OLD should be claimed")
	}
	wantCalls(t, v, 0, 1)
}

func TestAdoptWithoutATwinCreates(t *testing.T) {
	t.Parallel()
	r, v, _ := setup()
	c := v.create("f", "a")
	c.AdoptExisting = true
	got, err := r.Create(t.Context(), c)
	wantResult(t, got, err, "C1", Created)
}

func TestAdoptRefusesToChooseAmongSeveral(t *testing.T) {
	t.Parallel()
	r, v, _ := setup()
	v.add(Object{ID: "A", Fingerprint: "f", Live: true})
	v.add(Object{ID: "B", Fingerprint: "f", Live: true})
	c := v.create("f", "a")
	c.AdoptExisting = true
	_, err := r.Create(t.Context(), c)
	wantError(t, err, SeveralFound, ChargeNone, "A", "B")
	wantCalls(t, v, 0, 1)
}

// primed has a shared list that was read while OLD was a live twin of "f".
func primed(t *testing.T) (*Registrar, *vendor) {
	t.Helper()
	r, v, _ := setup()
	v.add(Object{ID: "OLD", Fingerprint: "f", Live: true})
	if _, err := r.Create(t.Context(), v.create("other", "prime")); err != nil {
		t.Fatal(err)
	}
	wantCalls(t, v, 1, 1)
	return r, v
}

func TestTwinOfAnOlderListIsConfirmed(t *testing.T) {
	t.Parallel()
	r, v := primed(t)
	_, err := r.Create(t.Context(), v.create("f", "a"))
	wantError(t, err, TwinExists, ChargeNone, "OLD")
	wantCalls(t, v, 1, 2)
}

func TestTwinOfItsOwnSlowListNeedsNoOther(t *testing.T) {
	t.Parallel()
	r, v, clk := setup()
	v.add(Object{ID: "OLD", Fingerprint: "f", Live: true})
	v.onList = func(context.Context, int) { clk.Advance(2 * listMaxAge) }
	_, err := r.Create(t.Context(), v.create("f", "a"))
	wantError(t, err, TwinExists, ChargeNone, "OLD")
	wantCalls(t, v, 0, 1)
}

func TestTwinThatThisRunDeletedIsNone(t *testing.T) {
	t.Parallel()
	r, v := primed(t)
	v.set("OLD", func(o *stored) { o.Live, o.Gone = false, true })
	got, err := r.Create(t.Context(), v.create("f", "a"))
	wantResult(t, got, err, "C3", Created)
	wantCalls(t, v, 2, 2)
}

func TestTwinMissingFromTheYoungerListStillStops(t *testing.T) {
	t.Parallel()
	r, v := primed(t)
	v.set("OLD", func(o *stored) { o.visible = o.visible.AddDate(1, 0, 0) })
	_, err := r.Create(t.Context(), v.create("f", "a"))
	wantError(t, err, TwinExists, ChargeNone, "OLD")
}

func TestTwinThatThisProcessDeletedMayBeMissing(t *testing.T) {
	t.Parallel()
	r, v := primed(t)
	v.set("OLD", func(o *stored) { o.visible = o.visible.AddDate(1, 0, 0) })
	r.Ended("another kind", "OLD")
	_, err := r.Create(t.Context(), v.create("f", "a"))
	wantError(t, err, TwinExists, ChargeNone, "OLD")
	r.Ended(v.create("f", "a").Kind, "OLD")
	got, err := r.Create(t.Context(), v.create("f", "a"))
	wantResult(t, got, err, "C3", Created)
}

func TestUnconfirmedTwinSendsNothing(t *testing.T) {
	t.Parallel()
	r, v := primed(t)
	v.listFails = func(int) error { return errListDown }
	_, err := r.Create(t.Context(), v.create("f", "a"))
	wantError(t, err, CheckFailed, ChargeNone)
	wantCalls(t, v, 1, 2)
}
