package registration

import (
	"errors"
	"slices"
	"sync"
	"testing"
	"time"

	"go.uber.org/goleak"

	"github.com/tendlc/terraform-provider-tendlc/internal/clock"
)

func TestMain(m *testing.M) { goleak.VerifyTestMain(m) }

const kind = "Sinch campaign"

// setup is a registrar and a vendor on one virtual clock.
func setup() (*Registrar, *vendor, *clock.Virtual) {
	clk := clock.NewVirtual(time.Date(2026, 1, 5, 9, 0, 0, 0, time.UTC))
	return New(clk), newVendor(clk), clk
}

// wantError checks reason, charge and ids, and returns the error.
func wantError(t *testing.T, err error, reason Reason, charge Charge, ids ...string) *Error {
	t.Helper()
	var e *Error
	if !errors.As(err, &e) {
		t.Fatalf("got error %v, want %s", err, reason)
	}
	if e.Reason != reason || e.Charge != charge || !slices.Equal(e.IDs, ids) {
		t.Fatalf("got %s, charge %s, ids %v (%v), want %s, charge %s, ids %v", e.Reason, e.Charge, e.IDs, e, reason, charge, ids)
	}
	return e
}

func wantResult(t *testing.T, got Result, err error, id string, outcome Outcome) {
	t.Helper()
	if err != nil || got.ID != id || got.Outcome != outcome || len(got.Others) > 0 {
		t.Fatalf("got %+v, error %v, want %s %s", got, err, outcome, id)
	}
}

// wantCalls checks how often the vendor was asked to create and to list.
func wantCalls(t *testing.T, v *vendor, sends, lists int) {
	t.Helper()
	v.mu.Lock()
	defer v.mu.Unlock()
	if v.sends != sends || v.lists != lists {
		t.Fatalf("got %d sends and %d lists, want %d and %d", v.sends, v.lists, sends, lists)
	}
}

// inParallel runs n calls at once and collects their errors.
func inParallel(n int, call func(i int) error) []error {
	errs := make([]error, n)
	var wg sync.WaitGroup
	for i := range n {
		wg.Go(func() { errs[i] = call(i) })
	}
	wg.Wait()
	return errs
}
