package tfkit

import (
	"slices"
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
