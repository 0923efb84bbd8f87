package tfkit

import (
	"context"
	"errors"
	"testing"

	"github.com/hashicorp/terraform-plugin-framework/resource"
	"github.com/hashicorp/terraform-plugin-framework/tfsdk"
)

// A difference in writing that the vendor holds to the letter was sent by a run
// that was cut short: it is recorded in any status. Everything else goes by the
// table, and so does what nobody can tell.
func TestWritingThatTheVendorHoldsIsRecorded(t *testing.T) {
	t.Parallel()
	for name, row := range map[string]struct {
		status, description string
		held                bool
		err                 error
		says                string // empty: nothing
		asked               int
	}{
		"held, in review":      {status: "PENDING", description: "text ", held: true, asked: 1},
		"held, refused":        {status: "REFUSED", description: "text ", held: true, asked: 1},
		"not held, in review":  {status: "PENDING", description: "text ", says: "(TENDLC1012)", asked: 1},
		"not held, refused":    {status: "REFUSED", description: "text ", says: "(TENDLC1013)", asked: 1},
		"nobody knows":         {status: "PENDING", description: "text ", held: true, err: errors.New("reset"), says: "(TENDLC1012)", asked: 1},
		"another text":         {status: "PENDING", description: "other", held: true, says: "(TENDLC1012)"},
		"nothing has changed":  {status: "PENDING", description: "text"},
		"another text, charge": {status: "REFUSED", description: "other", held: true, says: "(TENDLC1013)"},
	} {
		asked, object := 0, gadget
		object.Moving = []string{AttrStatus}
		object.Edits = Edits{{Attribute: "description", Effect: NotNow, In: map[string]Effect{"REFUSED": InPlaceCharged}, Same: SameText}}
		object.Holds = func(_ context.Context, _ tfsdk.Plan, arguments []string) (bool, error) {
			asked++
			return row.held && len(arguments) == 1 && arguments[0] == "description", row.err
		}
		shape := gadgetSchema()
		state := gadgetValue(map[string]any{AttrStatus: row.status, AttrPhase: "pending"})
		plan := gadgetValue(map[string]any{AttrStatus: row.status, AttrPhase: "pending", "description": row.description})
		req := resource.ModifyPlanRequest{
			Config: tfsdk.Config{Schema: shape, Raw: plan}, Plan: tfsdk.Plan{Schema: shape, Raw: plan}, State: tfsdk.State{Schema: shape, Raw: state},
		}
		resp := &resource.ModifyPlanResponse{Plan: req.Plan}
		object.ModifyPlan(t.Context(), goneAccount(), req, resp)
		if row.says == "" {
			expectSaid(t, name, summaries(resp.Diagnostics), nil)
		} else {
			expectSaid(t, name, summaries(resp.Diagnostics), []string{row.says})
		}
		if asked != row.asked {
			t.Errorf("%s: asked %d times", name, asked)
		}
		if sends := row.says == "(TENDLC1013)"; sends == object.SendsNothing(t.Context(), resp.Plan) {
			t.Errorf("%s: the update takes it that something is sent: %v", name, !sends)
		}
	}
}
