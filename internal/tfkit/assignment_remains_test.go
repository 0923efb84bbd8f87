package tfkit

import (
	"context"
	"strings"
	"testing"

	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-go/tfprotov6"
	"github.com/hashicorp/terraform-plugin-go/tftypes"
)

const noWayOff = "Acme has no call for it."

// newLastingDesk is a desk whose vendor cannot take numbers off. It has three
// numbers on c1.
func newLastingDesk(t *testing.T) *desk {
	t.Helper()
	d := newDeskWith(t, func(spec *Assignment[*exchange]) { spec.Remains, spec.Release = noWayOff, nil }, three...)
	d.sends(map[string]any{"numbers": three}, "+"+three[0], "+"+three[1], "+"+three[2])
	return d
}

// stays asserts one warning that these numbers stay on the campaign.
func stays(t *testing.T, said []string, campaign string, numbers ...string) {
	t.Helper()
	if len(numbers) == 0 {
		if len(said) > 0 {
			t.Errorf("said %v", said)
		}
		return
	}
	if len(said) != 1 || !strings.Contains(said[0], "on the campaign "+campaign+" at Acme (TENDLC1004)") ||
		!strings.Contains(said[0], "only lets go of: "+strings.Join(numbers, ", ")+". "+noWayOff+" Nothing is sent") {
		t.Errorf("said %v, want that %v stay on %s", said, numbers, campaign)
	}
}

// plansDestroy is what the plan of a destroy says; destroys what the apply does.
func (d *desk) plansDestroy() []string {
	d.t.Helper()
	null := dynamic(d.t, tftypes.NewValue(d.shape, nil))
	resp, err := d.server.PlanResourceChange(d.t.Context(), &tfprotov6.PlanResourceChangeRequest{TypeName: deskType,
		PriorState: dynamic(d.t, d.state), ProposedNewState: null, Config: null, PriorPrivate: d.private})
	if err != nil {
		d.t.Fatal(err)
	}
	return complaints(resp.Diagnostics)
}

func (d *desk) destroys() []string {
	d.t.Helper()
	null := dynamic(d.t, tftypes.NewValue(d.shape, nil))
	resp, err := d.server.ApplyResourceChange(d.t.Context(), &tfprotov6.ApplyResourceChangeRequest{TypeName: deskType,
		PriorState: dynamic(d.t, d.state), PlannedState: null, Config: null, PlannedPrivate: d.private})
	if err != nil || !d.value(resp.NewState).IsNull() {
		d.t.Fatalf("%v, state %v", err, d.value(resp.NewState))
	}
	return complaints(resp.Diagnostics)
}

func TestNumbersThatCannotLeaveAreNamedAndLetGo(t *testing.T) {
	t.Parallel()
	d := newLastingDesk(t)
	d.x.sent = nil
	planned, configured := d.plan(map[string]any{"numbers": three[:1]})
	stays(t, complaints(planned.Diagnostics), "c1", three[1:]...)
	stays(t, d.finish(planned, configured), "c1", three[1:]...)
	if len(d.x.sent) > 0 {
		t.Errorf("sent %v", d.x.sent)
	}
	d.has(d.state, map[string]any{"numbers": three[:1]})
	d.refresh()
	d.plansNothing(map[string]any{"numbers": three[:1]})
}

func TestDestroyNamesTheNumbersThatStay(t *testing.T) {
	t.Parallel()
	d := newLastingDesk(t)
	d.x.sent = nil
	stays(t, d.plansDestroy(), "c1", three...)
	d.x.at[three[0]] = Place{"c2", "p"} // moved since the plan
	stays(t, d.destroys(), "c1", three[1:]...)
	if len(d.x.sent) > 0 {
		t.Errorf("sent %v", d.x.sent)
	}
}

// A number that goes over to another assignment of the run is not let go of.
func TestNumberThatAnotherAssignmentWantsIsNotLeft(t *testing.T) {
	t.Parallel()
	for name, at := range map[string]string{"there": "c1", "elsewhere": "c2"} {
		d := newLastingDesk(t)
		d.x.held = &HeldNumbers{}
		d.x.held.plan(Place{at, "p"}, NewMembers(KindNumbers, []string{three[2]}))
		planned, configured := d.plan(map[string]any{"numbers": three[:2]})
		t.Log(name)
		stays(t, complaints(planned.Diagnostics), "c1")
		stays(t, d.finish(planned, configured), "c1")
	}
}

// What leaves while the others move to another campaign stays on the old one,
// and is not what an update that fails goes back to.
func TestMoveLeavesBehindWhatTheListLacks(t *testing.T) {
	t.Parallel()
	d := newLastingDesk(t)
	planned, configured := d.plan(map[string]any{"numbers": three[:2], "campaign_id": "c2"})
	stays(t, complaints(planned.Diagnostics), "c1", three[2])
	d.x.broken[three[1]] = true
	said := d.finish(planned, configured)
	if len(said) != 2 || !strings.Contains(said[0], "did not arrive") {
		t.Errorf("said %v", said)
	}
	stays(t, said[1:], "c1", three[2])
	d.has(d.state, map[string]any{"campaign_id": "c1", "numbers": three[1:2]})
}

// An update that sends nothing keeps the prior state, so nothing is let go of.
func TestRefusedUpdateLetsGoOfNothing(t *testing.T) {
	t.Parallel()
	d := newLastingDesk(t)
	planned, configured := d.plan(map[string]any{"numbers": three[:2], "campaign_id": "c2"})
	d.x.no = diag.Diagnostics{CodeLost.Error("refused", "")}
	if said := d.finish(planned, configured); len(said) != 1 || !strings.Contains(said[0], "refused") {
		t.Errorf("said %v", said)
	}
	d.has(d.state, map[string]any{"campaign_id": "c1", "numbers": three})
}

func TestDestroyThatSendsNothingHasNoTimeout(t *testing.T) {
	t.Parallel()
	for wait, want := range map[*desk]bool{newDesk(t): true, newLastingDesk(t): false} {
		timeouts := wait.shape.AttributeTypes[AttrTimeouts].(tftypes.Object)
		if _, found := timeouts.AttributeTypes["delete"]; found != want {
			t.Errorf("a timeout of the destroy: %v, want %v", found, want)
		}
	}
}

// What assignments plan and what they have is counted once a number.
func TestWantedNumbersAreCountedOnce(t *testing.T) {
	t.Parallel()
	var memory HeldNumbers
	memory.plan(Place{Campaign: "c1"}, NewMembers(KindNumbers, []string{"1", "2"}))
	memory.plan(Place{Campaign: "c2"}, NewMembers(KindNumbers, []string{"4"}))
	memory.hold(Place{Campaign: "c1"}, NewMembers(KindNumbers, []string{"2", "3"}))
	if got := memory.Wanted("c1"); got != 3 {
		t.Errorf("%d, want 3", got)
	}
}

// An import that names its numbers asks about those alone where the vendor can,
// and about nothing that is no number.
func TestImportOfSomeAsksAboutThoseAlone(t *testing.T) {
	t.Parallel()
	var asked []string
	d := newDeskWith(t, func(spec *Assignment[*exchange]) {
		spec.All = func(context.Context, *exchange, string) ([]Attached, diag.Diagnostics) {
			return nil, diag.Diagnostics{CodeUnavailable.Error("All was asked", "")}
		}
		spec.Among = func(_ context.Context, _ *exchange, _ string, numbers []string) ([]Attached, diag.Diagnostics) {
			asked = numbers
			return []Attached{{Number: three[1], Link: "p"}}, nil
		}
	}, three...)
	d.x.at[three[1]] = Place{"c1", "p"}
	d.imports("c1/" + three[1] + ",+1x," + three[2])
	d.has(d.state, map[string]any{"numbers": three[1:2]})
	if strings.Join(asked, " ") != strings.Join(three[1:], " ") {
		t.Errorf("asked about %v", asked)
	}
}
