package tfkit

import (
	"context"
	"errors"
	"strings"
	"testing"

	"github.com/hashicorp/terraform-plugin-framework/resource"
	"github.com/hashicorp/terraform-plugin-framework/tfsdk"
	"github.com/hashicorp/terraform-plugin-go/tftypes"

	"github.com/tendlc/terraform-provider-tendlc/internal/clock"
	"github.com/tendlc/terraform-provider-tendlc/internal/registration"
	"github.com/tendlc/terraform-provider-tendlc/internal/tcr"
)

// Terraform plans the destroy of what has left the configuration before it
// refreshes it: what the state would let go is looked at, the rest is not.
func TestPlanOfADestroyJudgesWhatNoRefreshHasShown(t *testing.T) {
	t.Parallel()
	for name, row := range map[string]struct {
		phase, now tcr.Phase
		err        error
		refreshed  bool
		free       bool // deletion_protection = false
		looks      int
		says       string // empty: nothing
	}{
		"refused, live by now":         {phase: tcr.Rejected, now: tcr.Active, looks: 1, says: "It is active at Sinch (NOW), and deletion_protection is on."},
		"refused, and still":           {phase: tcr.Rejected, now: tcr.Rejected, looks: 1},
		"refused, and nobody knows":    {phase: tcr.Rejected, err: errors.New("reset"), looks: 1}, // Delete looks again
		"refused, read in this run":    {phase: tcr.Rejected, now: tcr.Active, refreshed: true},
		"refused, unprotected":         {phase: tcr.Rejected, now: tcr.Active, free: true},
		"a draft":                      {phase: tcr.Draft, now: tcr.Active},
		"in review when it was read":   {phase: tcr.Pending, now: tcr.Active, says: "It is pending at Sinch (SAVED) as it was last read, and deletion_protection is on."},
		"in review, read in this run":  {phase: tcr.Pending, now: tcr.Active, refreshed: true, says: "It is pending at Sinch (SAVED), and deletion_protection is on."},
		"in review, and let go of now": {phase: tcr.Pending, now: tcr.Rejected, says: "It is pending at Sinch (SAVED) as it was last read"},
	} {
		account, looks := Account{Registrar: registration.New(clock.NewVirtual(midnight)), Holdings: NewHoldings(clock.NewVirtual(midnight))}, 0
		object := gadget.ReadBy(func(context.Context, string) (string, tcr.Phase, error) {
			looks++
			return "NOW", row.now, row.err
		})
		shape := gadgetSchema()
		state := tfsdk.State{Schema: shape, Raw: gadgetValue(map[string]any{AttrStatus: "SAVED", AttrPhase: string(row.phase), AttrDeletionProtection: !row.free})}
		if row.refreshed {
			facts, _ := object.Facts(t.Context(), state)
			account.Holdings.seen(object.Kind(), "", facts)
		}
		none := tftypes.NewValue(shape.Type().TerraformType(t.Context()), nil)
		req := resource.ModifyPlanRequest{Config: tfsdk.Config{Schema: shape, Raw: none}, Plan: tfsdk.Plan{Schema: shape, Raw: none}, State: state}
		resp := &resource.ModifyPlanResponse{Plan: req.Plan}
		object.ModifyPlan(t.Context(), account, req, resp)
		text := summaries(resp.Diagnostics)
		if looks != row.looks || !strings.Contains(text, row.says) || (row.says == "") != (text == "") {
			t.Errorf("%s: %d looks, %s", name, looks, text)
		}
	}
}
