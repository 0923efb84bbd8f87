package tfkit

import (
	"context"
	"testing"

	"github.com/hashicorp/terraform-plugin-framework/resource"
	"github.com/hashicorp/terraform-plugin-framework/tfsdk"

	"github.com/tendlc/terraform-provider-tendlc/internal/clock"
	"github.com/tendlc/terraform-provider-tendlc/internal/registration"
	"github.com/tendlc/terraform-provider-tendlc/internal/tcr"
)

func goneAccount() Account {
	return Account{Registrar: registration.New(clock.NewVirtual(midnight)), Holdings: NewHoldings(clock.NewVirtual(midnight)), DeletionProtection: true}
}

// refreshedGone refreshes a gadget that neither a read nor a list knows.
func refreshedGone(t *testing.T, account Account, given map[string]any) *resource.ReadResponse {
	t.Helper()
	state := tfsdk.State{Schema: gadgetSchema(), Raw: gadgetValue(given)}
	resp := &resource.ReadResponse{State: state}
	ReadObject(t.Context(), gadget, account, Reading[string]{ID: "01k4a", Find: func(context.Context) (string, bool, error) { return "", false, nil }},
		resource.ReadRequest{State: state}, resp)
	return resp
}

// boughtJustNow is what a create leaves in the state when its read-back failed.
var boughtJustNow = map[string]any{AttrStatus: nil, AttrPhase: nil}

// A vendor may not show yet what was paid for a moment ago: it is not gone. It
// stays as it is, an edit does not replace it, and it is protected.
func TestWhatWasBoughtAMomentAgoIsNotGone(t *testing.T) {
	t.Parallel()
	resp := refreshedGone(t, goneAccount(), boughtJustNow)
	expectSaid(t, "the refresh", summaries(resp.Diagnostics), []string{"W The campaign 01k4a is registered; its status could not be read yet (TENDLC3009)",
		"It is in the state and the next refresh fills in the rest."})
	if !resp.State.Raw.Equal(gadgetValue(boughtJustNow)) || resp.Diagnostics.WarningsCount() != 1 {
		t.Errorf("the refresh leaves %s and says %v", resp.State.Raw, resp.Diagnostics)
	}
	expectSaid(t, "a plan", summaries(modifyPlan(t, boughtJustNow, boughtJustNow, boughtJustNow).Diagnostics), nil)
	expectSaid(t, "a destroy", summaries(modifyPlan(t, nil, nil, boughtJustNow).Diagnostics),
		[]string{"is protected from destruction (TENDLC1001)", "its status at Sinch was never read"})
	edited := map[string]any{AttrStatus: nil, AttrPhase: nil, "description": "another text"}
	expectSaid(t, "an edit", summaries(modifyPlan(t, edited, edited, boughtJustNow).Diagnostics), []string{"would replace the protected campaign", "(TENDLC1002)"})
}

// What was read once and is known no more is gone, and stays in the state as
// that.
func TestWhatWasReadBeforeIsGone(t *testing.T) {
	t.Parallel()
	resp := refreshedGone(t, goneAccount(), nil)
	facts, diags := gadget.Facts(t.Context(), resp.State)
	if diags.HasError() || !facts.Gone() || facts.Phase != tcr.Expired || facts.Reasons == "" {
		t.Errorf("%+v %v", facts, diags)
	}
	expectSaid(t, "the refresh", summaries(resp.Diagnostics), []string{"no longer knows the campaign", "(TENDLC2010)"})
}
