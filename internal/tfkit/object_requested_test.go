package tfkit

import (
	"context"
	"strings"
	"testing"
	"time"

	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/resource"
	"github.com/hashicorp/terraform-plugin-framework/tfsdk"
	"github.com/hashicorp/terraform-plugin-go/tftypes"

	"github.com/tendlc/terraform-provider-tendlc/internal/clock"
	"github.com/tendlc/terraform-provider-tendlc/internal/registration"
	"github.com/tendlc/terraform-provider-tendlc/internal/tcr"
)

// requested plans the create of a gadget whose private state has a key.
func requested(t *testing.T, holdings *Holdings, key string, plan map[string]any) string {
	t.Helper()
	shape := gadgetSchema()
	req := resource.ModifyPlanRequest{
		Plan:  tfsdk.Plan{Schema: shape, Raw: gadgetValue(plan)},
		State: tfsdk.State{Schema: shape, Raw: tftypes.NewValue(shape.Type().TerraformType(t.Context()), nil)},
	}
	resp := &resource.ModifyPlanResponse{}
	gadget.planRequested(t.Context(), Account{Holdings: holdings}, key, req, resp)
	return summaries(resp.Diagnostics)
}

func live(protected bool) Facts {
	return Facts{ID: "01k4a", Name: "Visits", Status: "ACTIVE", Phase: tcr.Active, Protected: protected}
}

// Terraform plans what -replace asks for a second time, without a state but
// with the private state of the old half.
func TestPlanOfAReplacementOnRequest(t *testing.T) {
	t.Parallel()
	refused := live(true)
	refused.Phase = tcr.Rejected
	for name, r := range map[string]struct {
		facts     Facts
		explained bool
		key       string
		says      []string // none: no diagnostic
	}{
		"protected": {live(true), false, "k", []string{`E The protected campaign "Visits" (01k4a) would be replaced on request (TENDLC1002)`, "-replace", "replace_triggered_by",
			"It is active at Sinch (ACTIVE), and deletion_protection is on.", "it costs 30.00 USD once", "1 to 7 business days", "Leave -replace (or replace_triggered_by) out.", "set deletion_protection = false", "then edit its content", "traffic stops",
			"The very same campaign cannot be registered beside the old one: with create_before_destroy the apply ends with TENDLC3001", NothingSent}},
		"live":                 {live(false), false, "k", nil}, // Terraform would drop a warning
		"an edit has said it":  {live(true), true, "k", nil},
		"refused":              {refused, false, "k", nil},
		"a draft":              {Facts{ID: "1", Phase: tcr.Draft, Protected: true}, false, "k", nil},
		"somebody else's":      {live(true), false, "other", nil},
		"from before the keys": {live(true), false, "", nil},
	} {
		holdings := NewHoldings(clock.NewVirtual(midnight))
		holdings.planned(gadget.Kind(), "k", r.facts)
		if r.explained {
			holdings.explained(gadget.Kind(), "k", r.facts)
		}
		expectSaid(t, name, requested(t, holdings, r.key, nil), r.says)
	}
}

// expectSaid fails unless all phrases were said, and with no phrase nothing.
func expectSaid(t *testing.T, name, text string, says []string) {
	t.Helper()
	for _, phrase := range says {
		if !strings.Contains(text, phrase) {
			t.Errorf("%s does not say %q: %s", name, phrase, text)
		}
	}
	if len(says) == 0 && text != "" {
		t.Errorf("%s says %s", name, text)
	}
}

// Of a tainted object Terraform refreshes the state and then plans a create of
// something new.
func TestPlanOfATaintedObject(t *testing.T) {
	t.Parallel()
	type values = map[string]any
	for name, r := range map[string]struct {
		facts   Facts
		planned bool
		plan    values
		says    []string
	}{
		"protected": {live(true), false, values{"description": "another text"}, []string{`E The protected campaign "Visits" (01k4a) is tainted and would be replaced (TENDLC1002)`,
			"terraform untaint ADDRESS", "it costs 30.00 USD once", "traffic stops", NothingSent}},
		"live":              {live(false), false, nil, []string{`W The campaign "Visits" (01k4a), which is active, is tainted and will be replaced (TENDLC1003)`, "terraform untaint ADDRESS"}},
		"planned itself":    {live(true), true, nil, nil},
		"another name":      {live(true), false, values{"campaign_name": "Recalls"}, nil},
		"a name to come":    {live(true), false, values{"campaign_name": tftypes.UnknownValue}, nil},
		"adopting":          {live(true), false, values{AttrAdoptExisting: true}, nil},
		"a draft":           {Facts{ID: "1", Name: "Visits", Phase: tcr.Draft, Protected: true}, false, nil, nil},
		"never really held": {Facts{Name: "Visits", Protected: true}, false, nil, nil},
	} {
		holdings := NewHoldings(clock.NewVirtual(midnight))
		holdings.seen(gadget.Kind(), "", r.facts)
		if r.planned {
			holdings.planned(gadget.Kind(), "", r.facts)
		}
		expectSaid(t, name, requested(t, holdings, "", r.plan), r.says)
	}
}

const nothingForIt = "Nothing was sent for the campaign and nothing was charged for it."

// planning is a clock on which an object is planned while somebody sleeps.
type planning struct {
	*clock.Virtual
	plan func()
}

func (p planning) Sleep(ctx context.Context, d time.Duration) error {
	p.plan()
	return p.Virtual.Sleep(ctx, d)
}

// Objects are refreshed and planned side by side: one that is between the two
// is not tainted.
func TestAnObjectBetweenItsRefreshAndItsPlanIsNotTainted(t *testing.T) {
	t.Parallel()
	var holdings *Holdings
	holdings = NewHoldings(planning{clock.NewVirtual(midnight), func() { holdings.planned(gadget.Kind(), "k", live(true)) }})
	holdings.seen(gadget.Kind(), "k", live(true))
	if text := requested(t, holdings, "", nil); text != "" {
		t.Error(text)
	}
}

// What reaches Delete although it is protected went past the plan: the error
// says how, and how to get out of it.
func TestDeleteOfAProtectedObjectSaysTheWayOut(t *testing.T) {
	t.Parallel()
	holdings := NewHoldings(clock.NewVirtual(midnight))
	account := Account{Registrar: registration.New(clock.NewVirtual(midnight)), Holdings: holdings}
	text := summaries(diag.Diagnostics{gadget.stopped(account, live(true))})
	expectSaid(t, "alone", text, []string{"(TENDLC1001)", "stays in the state", "terraform untaint ADDRESS", "-replace", nothingForIt})
	holdings.registered(gadget.Kind(), "Visits", "01k4b")
	text = summaries(diag.Diagnostics{gadget.stopped(account, live(true))})
	expectSaid(t, "after its successor", text, []string{"has registered 01k4b in its place", "deposed", "terraform state rm ADDRESS", "terraform import ADDRESS 01k4a"})
	if strings.Contains(text, nothingForIt) {
		t.Error("a fee may have been charged: " + text)
	}
	text = summaries(diag.Diagnostics{gadget.destroyProtection(account, live(true), "")})
	expectSaid(t, "planned once more in the apply", text, []string{"has registered 01k4b in its place"})
	account.Holdings = nil
	text = summaries(diag.Diagnostics{gadget.destroyProtection(account, live(true), "")})
	expectSaid(t, "in the next plan", text, []string{"If Terraform calls it a deposed object, the page below says the way out.", "terraform state rm ADDRESS"})
	if gadget.stopped(account, live(false)) != nil {
		t.Error("an unprotected object is stopped")
	}
}
