package tfkit

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/path"
	"github.com/hashicorp/terraform-plugin-go/tfprotov6"
	"github.com/hashicorp/terraform-plugin-go/tftypes"
)

func TestCreateThatFailsSavesNothingAndNamesWhatArrived(t *testing.T) {
	t.Parallel()
	d := newDesk(t, three...)
	config := fromFile(numberFile(t, strings.Join(three, "\n")))
	d.x.broken[three[2]] = true
	said := d.apply(config)
	if len(said) != 1 || !strings.Contains(said[0], "Already attached to c1, and found there by the next apply: +12025550100, +12025550101.") || !d.state.IsNull() {
		t.Errorf("%v, state %s", said, d.state)
	}
	d.x.broken = nil
	d.sends(config, "+"+three[2])
	d.has(d.state, counts(3, 3, 0))
}

func TestUpdateThatFailsSavesWhatIsReal(t *testing.T) {
	t.Parallel()
	d := newDesk(t, three...)
	name := numberFile(t, three[0])
	d.sends(fromFile(name), "+"+three[0])
	write(t, name, three[1], three[2])
	d.x.broken[three[2]] = true
	if said := d.apply(fromFile(name)); len(said) != 1 || !strings.Contains(said[0], "What did arrive is in the state") {
		t.Errorf("%v", said)
	}
	d.has(d.state, counts(1, 1, 1))
	d.x.broken = nil
	d.sends(fromFile(name), "+"+three[2])
	d.has(d.state, counts(2, 1, 0))
}

func TestMoveThatFailsKeepsTheOldCampaign(t *testing.T) {
	t.Parallel()
	d := newDesk(t, three...)
	config := fromFile(numberFile(t, strings.Join(three, "\n")))
	d.sends(config, "+"+three[0], "+"+three[1], "+"+three[2])
	config["campaign_id"] = "c2"
	d.x.broken[three[1]] = true
	if said := d.apply(config); len(said) != 1 {
		t.Errorf("%v", said)
	}
	d.has(d.state, map[string]any{"campaign_id": "c1", "id": "c1", attrNumberCount: 2})
	d.x.broken = nil
	d.sends(config, "+"+three[1], "+"+three[2])
	d.has(d.state, map[string]any{"campaign_id": "c2", "id": "c2", attrNumberCount: 3})
}

// A change of the link is planned with a warning on it, and one of the campaign,
// or of nothing, without.
func TestPlanWarnsOfANewLink(t *testing.T) {
	t.Parallel()
	d := newDesk(t, three...)
	d.sends(map[string]any{"numbers": three[:2]}, "+"+three[0], "+"+three[1])
	for plan, config := range map[string]map[string]any{
		"link":     {"numbers": three[:2], "plan_id": "other"},
		"nothing":  {"numbers": three[:2]},
		"campaign": {"numbers": three[:2], "campaign_id": "c2"},
	} {
		planned, _ := d.plan(config)
		said := planned.Diagnostics
		if (plan == "link") != (len(said) == 1) {
			t.Errorf("%s: %v", plan, complaints(said))
		}
		if len(said) == 1 && (said[0].Severity != tfprotov6.DiagnosticSeverityWarning || said[0].Attribute.String() != `AttributeName("plan_id")` ||
			!strings.Contains(said[0].Summary, "Changing plan_id takes each of 2 numbers off the campaign c1 for a moment (TENDLC1025)")) {
			t.Errorf("%s on %s", complaints(said), said[0].Attribute)
		}
	}
}

func TestCampaignThatTakesNoNumbersSendsNothing(t *testing.T) {
	t.Parallel()
	d := newDesk(t, three...)
	d.sends(map[string]any{"numbers": three[:1]}, "+"+three[0])
	before := d.state
	d.x.sent = nil
	planned, configured := d.plan(map[string]any{"numbers": three, "campaign_id": "c2"})
	d.x.no = diag.Diagnostics{CodeLost.Error("no", "no", path.Root("campaign_id"))}
	if said := d.finish(planned, configured); len(said) != 1 || len(d.x.sent) > 0 || !d.state.Equal(before) {
		t.Errorf("%v, sent %v, state %s", said, d.x.sent, d.state)
	}
	if said := d.apply(map[string]any{"numbers": three}); len(said) != 1 {
		t.Errorf("the plan says %v", said)
	}
	last := d.x.judged[len(d.x.judged)-1]
	if !last.Planning || last.Before != "c1" || len(last.Members.List) != 3 || len(last.Incoming.List) != 2 {
		t.Errorf("judged %+v", last)
	}
	d.x.no = nil
	d.sends(map[string]any{"numbers": three[:1], "timeouts": nil})
}

func TestNumberOnAnotherCampaignNeedsPermission(t *testing.T) {
	t.Parallel()
	d := newDesk(t, three...)
	d.x.at[three[0]] = Place{"c9", "p"}
	if said := d.apply(map[string]any{"numbers": three[:1]}); len(said) != 1 || !strings.Contains(said[0], "is on another campaign, c9 (TENDLC1006)") {
		t.Errorf("%v", said)
	}
	unknown := map[string]any{"numbers": three[:1], "campaign_id": tftypes.UnknownValue}
	planned, _ := d.plan(unknown)
	if said := planned.Diagnostics; len(said) != 1 || said[0].Severity != tfprotov6.DiagnosticSeverityWarning {
		t.Errorf("%v", complaints(said))
	}
	d.sends(map[string]any{"numbers": three[:1], "allow_move": true}, "+"+three[0])
}

func TestFailureNeverPutsThousandsIntoASet(t *testing.T) {
	t.Parallel()
	list := pool(1000)
	d := newDesk(t, list...)
	name := numberFile(t, strings.Join(list, "\n"))
	if said := d.apply(fromFile(name)); len(said) > 0 {
		t.Fatal(said)
	}
	slices.Sort(list)
	d.x.broken[list[1]] = true
	config := map[string]any{"numbers": list[:1], "campaign_id": "c2"}
	if said := d.apply(config); len(said) != 1 {
		t.Fatal(said)
	}
	d.has(d.state, map[string]any{"numbers": nil, "numbers_file": name, "campaign_id": "c1", attrNumberCount: 1000})
	d.x.broken = nil
	if said := d.apply(config); len(said) > 0 {
		t.Fatal(said)
	}
	d.has(d.state, map[string]any{"numbers": list[:1], "numbers_file": nil, "campaign_id": "c2"})
	d.has(d.state, counts(1, 0, 999))
}

func TestVeryManyComplaintsAreCut(t *testing.T) {
	t.Parallel()
	diags := diag.Diagnostics{CodeNumberElsewhere.Warning("w", "w")}
	for i := range 300 {
		diags.Append(CodeNumberNotOwned.Error(fmt.Sprintf("number %d", i), "Not owned.", path.Root("numbers_file")))
	}
	cut := shown(diags)
	last := cut[len(cut)-1]
	if at, ok := last.(diag.DiagnosticWithPath); len(cut) != mostShown || !ok || !at.Path().Equal(path.Root("numbers_file")) || !strings.HasPrefix(last.Detail(), "291 more of this kind are not shown. Not owned.") {
		t.Errorf("%d: %s %s", len(cut), last.Summary(), last.Detail())
	}
	if few := shown(diags[:mostShown]); len(few) != mostShown || few[0].Severity() != diag.SeverityWarning {
		t.Error("few are changed")
	}
}
