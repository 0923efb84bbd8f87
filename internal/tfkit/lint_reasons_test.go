package tfkit

import (
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/types"
)

// A refused object shows each reason that the rules know on the text to change,
// and the others as the vendor gave them.
func TestReasonsStandOnTheText(t *testing.T) {
	t.Parallel()
	refused := func(more map[string]any) map[string]any {
		values := flawed(map[string]any{AttrID: "01k4a", AttrStatus: "REJECTED", AttrPhase: "rejected", AttrStatusReasons: []Reason{
			{Code: types.StringValue("803"), Reason: types.StringValue("Consent is not asked for.")},
			{Reason: types.StringValue("DCA2 803: consent")},
			{Code: types.StringValue("Twilio 30925"), Reason: types.StringValue("The box is ticked.")},
			{Code: types.StringValue("DCA 704"), Reason: types.StringValue("No games of chance.")},
			{Reason: types.StringValue("Call us.")},
		}})
		maps.Copy(values, more)
		return values
	}
	inPlace := leaflet
	inPlace.Edits = Edits{{Attribute: flow, Effect: InPlace}, {Attribute: "samples", Effect: InPlace}, {Attribute: "campaign_name", Effect: Replace}}
	for name, one := range map[string]struct {
		plan map[string]any
		want []string // paths of what TENDLC1010 says
		says []string
	}{
		"unchanged": {refused(nil), []string{"", flow, flow, "samples"}, []string{
			`The campaign "Visits" (01k4a) is rejected (TENDLC1010)`, // the reminder
			`The campaign "Visits" (01k4a) was refused: consent is not asked for where the number is given (cta-consent-implied)`, "Consent is taken for granted? Ask people", "The code DCA 803 stands for: consent is not asked for where the number is given.",
			`was refused: The box is ticked beforehand (cta-consent-prechecked) (TENDLC1010)`, `The message flow says "pre-checked"`, "lint-rules#cta-consent-prechecked",
			"What is refused for this is refused again, however it is worded.", "Reasons: DCA 704: No games of chance.",
			"Its status at Sinch is REJECTED. Reasons: Call us. The rest 3 more warnings say. It stays in the state",
		}},
		"the flow is corrected": {refused(map[string]any{flow: "Patients open https://alder.example/texts and tick an unticked box."}), []string{"samples"}, []string{"This plan leaves it as it was refused."}},
		"it is replaced":        {refused(map[string]any{"campaign_name": "Visits 2"}), []string{"campaign_name", flow, flow, "samples"}, []string{"This plan leaves it as it was refused."}},
	} {
		state := refused(nil)
		diags := slices.DeleteFunc(planOf(t, inPlace, lintAccount(LintRules{Level: LintOff}), one.plan, state), func(d diag.Diagnostic) bool { return !strings.Contains(d.Summary(), "(TENDLC1010)") })
		if got := placed(diags); !slices.Equal(got, one.want) {
			t.Errorf("%s: at %q\n%s", name, got, summaries(diags))
		}
		for _, phrase := range one.says {
			if !strings.Contains(summaries(diags), phrase) {
				t.Errorf("%s: no %q in %s", name, phrase, summaries(diags))
			}
		}
	}
}

// Where every reason stands on a text, the object's own warning says only what
// becomes of it.
func TestReasonsAreSaidOnce(t *testing.T) {
	t.Parallel()
	refused := flawed(map[string]any{AttrID: "01k4a", AttrStatus: "REJECTED", AttrPhase: "rejected", AttrStatusReasons: []Reason{
		{Code: types.StringValue("803"), Reason: types.StringValue("Consent is not asked for.")}}})
	diags := planOf(t, leaflet, lintAccount(LintRules{}), refused, refused)
	if len(diags) != 2 || !strings.Contains(diags[0].Detail(), "Its status at Sinch is REJECTED. Why, another warning says. It stays in the state") {
		t.Fatalf("says %s", summaries(diags))
	}
	if n := strings.Count(summaries(diags), "Consent is not asked for."); n != 1 {
		t.Errorf("the reason is said %d times: %s", n, summaries(diags))
	}
}
