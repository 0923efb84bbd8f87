package tfkit

import (
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/hashicorp/terraform-plugin-go/tftypes"
)

// With create_before_destroy the new half of a replacement finds the numbers in
// place, and the old half goes afterwards: it must not take them along.
func TestOldHalfOfAReplacementTakesNoNumberOff(t *testing.T) {
	t.Parallel()
	d := newDesk(t, three...)
	d.sends(map[string]any{"numbers": three}, "+"+three[0], "+"+three[1], "+"+three[2])
	old, private := d.state, d.private
	d.x.held, d.x.sent = &HeldNumbers{}, nil // a run begins
	d.state, d.private = tftypes.NewValue(d.shape, nil), nil
	if said := d.apply(map[string]any{"numbers": three[:2]}); len(said) > 0 {
		t.Fatal(said)
	}
	d.state, d.private = old, private
	d.destroy()
	if !slices.Equal(d.x.sent, []string{"-" + three[2]}) {
		t.Errorf("sent %v, want the number off that nobody wants any more, and no other", d.x.sent)
	}
}

// A number that goes from one assignment to another of the same campaign in
// one run stays there, whichever of the two is first.
func TestNumberThatChangesItsAssignmentStays(t *testing.T) {
	t.Parallel()
	d := newDesk(t, three...)
	d.sends(map[string]any{"numbers": three}, "+"+three[0], "+"+three[1], "+"+three[2])
	first, private := d.state, d.private
	d.x.held, d.x.sent = &HeldNumbers{}, nil
	d.state, d.private = tftypes.NewValue(d.shape, nil), nil
	if said := d.apply(map[string]any{"numbers": three[2:]}); len(said) > 0 { // the other takes it first
		t.Fatal(said)
	}
	d.state, d.private = first, private
	said := d.apply(map[string]any{"numbers": three[:2]})
	if len(d.x.sent) > 0 || len(said) != 1 || d.x.at[three[2]].Campaign != "c1" {
		t.Errorf("sent %v, said %v, the number is on %q", d.x.sent, said, d.x.at[three[2]].Campaign)
	}
}

// By key or by number, what another assignment of the run has stays.
func TestOldHalfThatNamesKeysTakesNoNumberOff(t *testing.T) {
	t.Parallel()
	d := newDesk(t, three...)
	keys := []string{"k" + three[0], "k" + three[1]}
	d.sends(map[string]any{"number_keys": keys}, "+"+keys[0], "+"+keys[1])
	old, private := d.state, d.private
	d.x.held, d.x.sent = &HeldNumbers{}, nil
	d.state, d.private = tftypes.NewValue(d.shape, nil), nil
	if said := d.apply(map[string]any{"numbers": three[:1]}); len(said) > 0 {
		t.Fatal(said)
	}
	d.state, d.private = old, private
	d.destroy()
	if d.x.at[three[0]].Campaign != "c1" || d.x.at[three[1]].Campaign != "" {
		t.Errorf("sent %v: %q should stay and %q should go", d.x.sent, three[0], three[1])
	}
}

// Two plans of one run that name a number of one campaign: the second says so.
// The same list again is the same assignment, planned as a replacement.
func TestNumberInTwoPlansIsRefused(t *testing.T) {
	t.Parallel()
	d := newDesk(t, three...)
	d.x.held = &HeldNumbers{}
	for range 2 {
		if planned, _ := d.plan(map[string]any{"numbers": three[:2]}); len(planned.Diagnostics) > 0 {
			t.Fatal(complaints(planned.Diagnostics))
		}
	}
	if planned, _ := d.plan(map[string]any{"numbers": three[2:], "campaign_id": "c1"}); len(planned.Diagnostics) > 0 {
		t.Errorf("other numbers: %v", complaints(planned.Diagnostics))
	}
	if planned, _ := d.plan(map[string]any{"numbers": three[:1], "campaign_id": "c2"}); len(planned.Diagnostics) > 0 {
		t.Errorf("another campaign: %v", complaints(planned.Diagnostics))
	}
	planned, _ := d.plan(map[string]any{"numbers": three[1:]})
	said := complaints(planned.Diagnostics)
	if len(said) != 1 || !strings.Contains(said[0], "TENDLC1005") || !strings.Contains(said[0], "look for what names "+three[0]+", "+three[1]+", "+three[2]) {
		t.Errorf("said %v", said)
	}
}

// Two that move in opposite directions do not wait for each other for ever.
func TestOppositeTurnsEnd(t *testing.T) {
	t.Parallel()
	memory := &HeldNumbers{}
	var both sync.WaitGroup
	for _, way := range [][2]string{{"c1", "c2"}, {"c2", "c1"}, {"c1", "c1"}} {
		both.Go(func() {
			for range 200 {
				memory.Enter(Place{Campaign: way[0]}, Place{Campaign: way[1]})()
			}
		})
	}
	both.Wait()
}
