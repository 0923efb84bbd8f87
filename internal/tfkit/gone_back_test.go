package tfkit

import (
	"context"
	"errors"
	"strings"
	"testing"

	"github.com/hashicorp/terraform-plugin-framework/resource"
	"github.com/hashicorp/terraform-plugin-framework/tfsdk"
	"github.com/hashicorp/terraform-plugin-go/tftypes"

	"github.com/tendlc/terraform-provider-tendlc/internal/tcr"
)

// A plan that did not refresh looks by the id before it replaces what the state
// holds as gone: with create_before_destroy the new half is bought first.
func TestReplacementOfWhatIsGoneLooksOnce(t *testing.T) {
	t.Parallel()
	gone := map[string]any{AttrStatus: StatusGone, AttrPhase: "expired"}
	edited := map[string]any{AttrStatus: StatusGone, AttrPhase: "expired", "description": "another text"}
	for name, row := range map[string]struct {
		status    string
		phase     tcr.Phase
		err       error
		refreshed bool
		plan      map[string]any
		says      string
		looks     int
	}{
		"gone still":           {phase: tcr.Expired, plan: edited, says: "replaces the campaign", looks: 1},
		"called deleted":       {status: StatusGone, phase: tcr.Expired, plan: edited, says: "replaces the campaign", looks: 1},
		"back":                 {status: "ACTIVE", phase: tcr.Active, plan: edited, says: `E The campaign "Visits" (01k4a) has come back: plan again, with a refresh (TENDLC1014)`, looks: 1},
		"back, without a word": {phase: tcr.Unknown, plan: edited, says: "has come back", looks: 1},
		"nobody knows":         {err: errors.New("reset"), plan: edited, says: `E Could not read the campaign "Visits" (01k4a) before replacing it`, looks: 1},
		"refreshed just now":   {status: "ACTIVE", phase: tcr.Active, refreshed: true, plan: edited, says: "replaces the campaign"},
		"not replaced":         {status: "ACTIVE", phase: tcr.Active, plan: gone, says: "no longer knows the campaign"},
	} {
		account, looks := goneAccount(), 0
		if row.refreshed {
			refreshedGone(t, account, nil)
		}
		object := gadget.ReadBy(func(_ context.Context, id string) (string, tcr.Phase, error) {
			looks++
			return row.status, row.phase, row.err
		})
		shape := gadgetSchema()
		req := resource.ModifyPlanRequest{
			Config: tfsdk.Config{Schema: shape, Raw: gadgetValue(row.plan)}, Plan: tfsdk.Plan{Schema: shape, Raw: gadgetValue(row.plan)},
			State: tfsdk.State{Schema: shape, Raw: gadgetValue(gone)},
		}
		resp := &resource.ModifyPlanResponse{Plan: req.Plan}
		object.ModifyPlan(t.Context(), account, req, resp)
		expectSaid(t, name, summaries(resp.Diagnostics), []string{row.says})
		if looks != row.looks || len(resp.Diagnostics) != 1 {
			t.Errorf("%s: %d looks, %v", name, looks, resp.Diagnostics)
		}
	}
}

// -replace of what is gone looks as well: Terraform plans it as a create.
func TestReplacementOnRequestOfWhatIsGoneLooksOnce(t *testing.T) {
	t.Parallel()
	for status, says := range map[string]string{"": "", "ACTIVE": "has come back: plan again, with a refresh (TENDLC1014)"} {
		account := goneAccount()
		account.Holdings.planned(gadget.Kind(), "k", Facts{ID: "01k4a", Status: StatusGone, Phase: tcr.Expired})
		object := gadget.ReadBy(func(context.Context, string) (string, tcr.Phase, error) {
			if status == "" {
				return "", tcr.Expired, nil
			}
			return status, tcr.Active, nil
		})
		shape := gadgetSchema()
		req := resource.ModifyPlanRequest{
			Plan:  tfsdk.Plan{Schema: shape, Raw: gadgetValue(nil)},
			State: tfsdk.State{Schema: shape, Raw: tftypes.NewValue(shape.Type().TerraformType(t.Context()), nil)},
		}
		resp := &resource.ModifyPlanResponse{}
		object.planRequested(t.Context(), account, "k", req, resp)
		if text := summaries(resp.Diagnostics); !strings.Contains(text, says) || (text == "") != (says == "") {
			t.Errorf("%q: %s", status, text)
		}
	}
}
