package registration

import (
	"context"
	"slices"
	"testing"
	"testing/synctest"
	"time"

	"github.com/tendlc/terraform-provider-tendlc/internal/clock"
)

// contested is a create of what others may make at the same time.
func contested(v *vendor, fingerprint, name string) Create {
	c := v.create(fingerprint, name)
	c.Exclusive = false
	return c
}

// meanwhile lets somebody else make objects between the twin check and the
// send.
func meanwhile(v *vendor, objects ...Object) {
	v.onSend = func(int) {
		for _, o := range objects {
			v.add(o)
		}
	}
}

func otherIDs(result Result) []string {
	var ids []string
	for _, o := range result.Others {
		ids = append(ids, o.ID)
	}
	return ids
}

func TestTwinThatAnotherProcessMadeMeanwhileIsReported(t *testing.T) {
	t.Parallel()
	r, v, _ := setup()
	meanwhile(v, Object{ID: "THEIRS", Fingerprint: "f", Label: "shop, PENDING", Live: true})
	got, err := r.Create(t.Context(), contested(v, "f", "a"))
	if err != nil || got.ID != "C2" || got.Outcome != Created || !slices.Equal(otherIDs(got), []string{"THEIRS"}) || got.Others[0].Label != "shop, PENDING" {
		t.Fatalf("got %+v, %v", got, err)
	}
	if r.Claimed("THEIRS") {
		t.Error("what is somebody else's was claimed")
	}
	wantCalls(t, v, 1, 2)
}

func TestWhatIsNoTwinOfTheCreateIsNotReported(t *testing.T) {
	t.Parallel()
	for name, o := range map[string]Object{
		"other content": {ID: "A", Fingerprint: "g", Live: true},
		"refused":       {ID: "A", Fingerprint: "f"},
		"deleted":       {ID: "A", Fingerprint: "f", Live: true, Gone: true},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			r, v, _ := setup()
			meanwhile(v, o)
			got, err := r.Create(t.Context(), contested(v, "f", "a"))
			wantResult(t, got, err, "C2", Created)
		})
	}
}

// A refused object that an appeal has brought back was there before: it is
// nobody's second charge.
func TestWhatWasThereBeforeTheCreateIsNotReported(t *testing.T) {
	t.Parallel()
	r, v, _ := setup()
	v.add(Object{ID: "REFUSED", Fingerprint: "f"})
	v.onSend = func(int) { v.set("REFUSED", func(o *stored) { o.Live = true }) }
	got, err := r.Create(t.Context(), contested(v, "f", "a"))
	wantResult(t, got, err, "C2", Created)
}

func TestWhatTheVendorTakesOnlyOnceIsNotLookedForAgain(t *testing.T) {
	t.Parallel()
	r, v, clk := setup()
	start := clk.Now()
	got, err := r.Create(t.Context(), v.create("f", "a"))
	wantResult(t, got, err, "C1", Created)
	wantCalls(t, v, 1, 1)
	if waited := clk.Now().Sub(start); waited != 0 {
		t.Errorf("waited %s", waited)
	}
}

// After the charge there is no error, whatever the list does.
func TestFailedLookForOthersIsNoError(t *testing.T) {
	t.Parallel()
	r, v, _ := setup()
	v.listFails = func(n int) error {
		if n > 1 {
			return errListDown
		}
		return nil
	}
	got, err := r.Create(t.Context(), contested(v, "f", "a"))
	wantResult(t, got, err, "C1", Created)
	wantCalls(t, v, 1, 2)
}

func TestLookForOthersIsBounded(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		r, v := New(clock.Real()), newVendor(clock.Real())
		v.onList = func(ctx context.Context, n int) {
			if n > 1 {
				<-ctx.Done()
			}
		}
		start := time.Now()
		got, err := r.Create(t.Context(), contested(v, "f", "a"))
		wantResult(t, got, err, "C1", Created)
		if took := time.Since(start); took != othersPause+othersBound {
			t.Errorf("the create took %s", took)
		}
	})
}

func TestInterruptEndsTheLookForOthersAtOnce(t *testing.T) {
	t.Parallel()
	r, v, clk := setup()
	ctx, cancel := context.WithCancel(t.Context())
	start := clk.Now()
	c := contested(v, "f", "a")
	send := c.Send
	c.Send = func(ctx context.Context) (string, error) {
		defer cancel()
		return send(ctx)
	}
	got, err := r.Create(ctx, c)
	wantResult(t, got, err, "C1", Created)
	wantCalls(t, v, 1, 1)
	if waited := clk.Now().Sub(start); waited != 0 {
		t.Errorf("waited %s", waited)
	}
}

// Ten creates at a time, as Terraform makes them, cost one look and not ten.
func TestCreatesThatEndTogetherShareTheLookForOthers(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		r, v := New(clock.Real()), newVendor(clock.Real())
		v.onSend = func(int) { time.Sleep(time.Second) }
		v.onList = func(context.Context, int) { time.Sleep(time.Second) }
		for _, err := range inParallel(10, func(i int) error {
			_, err := r.Create(t.Context(), contested(v, string(rune('a'+i)), "a"))
			return err
		}) {
			if err != nil {
				t.Error(err)
			}
		}
		wantCalls(t, v, 10, 2)
	})
}

// In a replacement this run has deleted the old one itself; a list that lags
// may still show it, or show it again.
func TestWhatThisRunHasDeletedIsNotReported(t *testing.T) {
	t.Parallel()
	r, v, _ := setup()
	r.Ended(kind, "OLD")
	meanwhile(v, Object{ID: "OLD", Fingerprint: "f", Live: true})
	got, err := r.Create(t.Context(), contested(v, "f", "a"))
	wantResult(t, got, err, "C2", Created)
}

// A lost reply must not hide that two runs have crossed: what is found may even
// be the other one's, and the own one shows up a moment later.
func TestTwinThatAnotherProcessMadeIsReportedAfterALostReply(t *testing.T) {
	t.Parallel()
	r, v, clk := setup()
	v.faults, v.lag = []fault{lostAfter}, searchFirst+othersPause
	meanwhile(v, Object{ID: "THEIRS", Fingerprint: "f", Live: true})
	start := clk.Now()
	got, err := r.Create(t.Context(), contested(v, "f", "a"))
	if err != nil || got.ID != "THEIRS" || got.Outcome != Recovered || !slices.Equal(otherIDs(got), []string{"C2"}) {
		t.Fatalf("got %+v, %v", got, err)
	}
	if waited := clk.Now().Sub(start); waited != searchFirst+othersPause {
		t.Errorf("waited %s", waited)
	}
}
