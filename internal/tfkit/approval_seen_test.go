package tfkit

import (
	"context"
	"testing"

	"github.com/hashicorp/terraform-plugin-framework/types"

	"github.com/tendlc/terraform-provider-tendlc/internal/refresh"
	"github.com/tendlc/terraform-provider-tendlc/internal/tcr"
)

// What a list shows otherwise than the state is read by its id before an
// approval takes it over; what it shows alike costs nothing.
func TestAnApprovalGoesByARowOnlyWhereItIsAsTheStateHasIt(t *testing.T) {
	t.Parallel()
	prior := approvalState{target: types.StringValue("id"), phase: types.StringValue(string(tcr.Active)), output: types.StringValue("C1")}
	now := Look{Phase: tcr.Suspended, Output: "C1"}
	cases := []struct {
		name string
		seen Look
		how  refresh.How
		asks bool
	}{
		{"as the state has it", Look{Phase: tcr.Active, Output: "C1"}, refresh.Listed, false},
		{"without the registry's id, which is kept", Look{Phase: tcr.Active}, refresh.Listed, false},
		{"another phase", Look{Phase: tcr.Suspended, Output: "C1"}, refresh.Listed, true},
		{"another id", Look{Phase: tcr.Active, Output: "C2"}, refresh.Listed, true},
		{"another phase, read by its id a moment ago", now, refresh.ByID, false},
		{"not seen", Look{}, refresh.Unseen, true},
	}
	for _, parent := range []bool{false, true} {
		for _, c := range cases {
			asked := false
			spec := Approval[int]{
				Seen: func(context.Context, int, string) (Look, refresh.How) { return c.seen, c.how },
				Look: func(context.Context, int, string) (Look, error) { asked = true; return now, nil },
			}
			if parent {
				spec.Parent = &ApprovalParent[int]{
					Seen: func(_ context.Context, _ int, _, id string) (Look, refresh.How) { return spec.Seen(t.Context(), 0, id) },
					Look: func(_ context.Context, _ int, _, id string) (Look, error) { return spec.Look(t.Context(), 0, id) },
				}
			}
			look, err := (&approval[int]{spec: spec}).refreshed(t.Context(), prior)
			want := c.seen
			if c.asks {
				want = now
			}
			if err != nil || asked != c.asks || look.Phase != want.Phase {
				t.Errorf("%s, with a parent %t: asked %t, got %v, %v", c.name, parent, asked, look, err)
			}
		}
	}
}

func TestAnApprovalWithoutSeenAsks(t *testing.T) {
	t.Parallel()
	r := &approval[int]{spec: Approval[int]{Look: func(context.Context, int, string) (Look, error) { return Look{Phase: tcr.Active}, nil }}}
	if look, err := r.refreshed(t.Context(), approvalState{}); err != nil || look.Phase != tcr.Active {
		t.Errorf("got %v, %v", look, err)
	}
}
