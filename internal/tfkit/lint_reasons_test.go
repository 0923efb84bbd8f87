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

// refusal is a refused campaign with one reason, about an attribute if it is not
// empty.
func refusal(code, attribute string) map[string]any {
	reason := Reason{Code: types.StringValue(code), Reason: types.StringValue("No.")}
	if attribute != "" {
		reason.Attribute = types.StringValue(attribute)
	}
	return map[string]any{AttrID: "01k4a", AttrStatus: "REJECTED", AttrPhase: "rejected", AttrStatusReasons: []Reason{reason}}
}

// explainedAt are the places of what the rules make of reasons.
func explainedAt(t *testing.T, o Object, plan, state map[string]any) ([]string, string) {
	t.Helper()
	diags := slices.DeleteFunc(planOf(t, o, lintAccount(LintRules{Level: LintOff}), plan, state), func(d diag.Diagnostic) bool { return !strings.Contains(d.Summary(), " was refused: ") })
	return placed(diags), summaries(diags)
}

// The attribute that the vendor names counts before the table of codes; what the
// object breaks in it is shown where it stands.
func TestTheVendorsAttributeCounts(t *testing.T) {
	t.Parallel()
	inPlace := leaflet
	inPlace.Edits = Edits{{Attribute: flow, Effect: InPlace}, {Attribute: "samples", Effect: InPlace}}
	for name, one := range map[string]struct {
		code, attribute string
		change          string // the attribute that the plan changes
		want            []string
	}{
		"none named":             {"Twilio 30925", "", "", []string{flow}},
		"named":                  {"DCA 803", "samples", "", []string{"samples"}},
		"named, broken there":    {"Twilio 30925", flow, "", []string{flow}},
		"named, broken beside":   {"Twilio 30925", "samples", "", []string{"samples"}},
		"named, changed":         {"DCA 803", "samples", "samples", nil},
		"named, another changed": {"DCA 803", "samples", flow, []string{"samples"}},
		"not of the rules":       {"DCA 803", "campaign_nam", "", nil},
	} {
		state := flawed(refusal(one.code, one.attribute))
		plan := maps.Clone(state)
		switch one.change {
		case flow:
			plan[flow] = "Patients call."
		case "samples":
			plan["samples"] = several{"Alder: hello."}
		}
		if at, said := explainedAt(t, inPlace, plan, state); !slices.Equal(at, one.want) {
			t.Errorf("%s: at %q\n%s", name, at, said)
		}
	}
}

// Of several rules behind a code, that counts which is broken in the attribute
// that the vendor names; what is broken beside it is named.
func TestTheRuleThatIsBrokenThereCounts(t *testing.T) {
	t.Parallel()
	for name, one := range map[string]struct {
		code, attribute, says string
	}{
		"in the flow":    {"Twilio 30887", flow, "(cta-missing-stop)"},
		"in the samples": {"Twilio 30887", "samples", "(sample-missing-opt-out)"},
		"beside":         {"Twilio 30925", "samples", `message_flow: The message flow says "pre-checked"`},
	} {
		state := flawed(refusal(one.code, one.attribute))
		state[flow] = strings.ReplaceAll(state[flow].(string), "Reply STOP to opt out or HELP for help", "Reply HELP for help")
		state["samples"] = several{"Alder: your visit is on Monday at ten.", "Alder: your visit is on Friday at nine."}
		if _, said := explainedAt(t, leaflet, state, state); !strings.Contains(said, one.says) {
			t.Errorf("%s: %s", name, said)
		}
	}
}

// A code that is said of two attributes is said of both, and of one attribute
// once.
func TestOneCodeOfTwoAttributes(t *testing.T) {
	t.Parallel()
	state := flawed(refusal("DCA 803", flow))
	reasons := state[AttrStatusReasons].([]Reason)
	other := reasons[0]
	other.Attribute = types.StringValue("samples")
	state[AttrStatusReasons] = []Reason{reasons[0], other, reasons[0]}
	at, said := explainedAt(t, leaflet, state, state)
	if !slices.Equal(at, []string{flow, "samples"}) || strings.Count(said, "in samples (TENDLC1010)") != 1 {
		t.Errorf("at %q\n%s", at, said)
	}
}

// A code that is about fields of another kind of object is left to the vendor's
// own words.
func TestCausesAreThoseOfTheObject(t *testing.T) {
	t.Parallel()
	reason := func(code, text string) Reason {
		return Reason{Code: types.StringValue(code), Reason: types.StringValue(text)}
	}
	for name, one := range map[string]struct {
		object Object
		reason Reason
		want   bool
	}{
		"the campaign's":                          {leaflet, reason("803", ""), true},
		"a brand told of a flow":                  {firm, reason("803", ""), false},
		"a brand told of its name":                {firm, reason("603", ""), true},
		"a campaign told of a site":               {leaflet, reason("DCA1 1100", ""), false},
		"a site, and in the text a flow":          {leaflet, reason("DCA1 1100", "DCA 803"), true},
		"no fields, but a rule that reads an own": {leaflet, reason("Twilio 21727", ""), true},
		"a ZIP code":                              {leaflet, reason("", "ZIP code 30885"), false},
	} {
		if one.object.Explains(one.reason) != one.want {
			t.Errorf("%s: %v", name, !one.want)
		}
	}
}

// Members of one group are told apart: what the vendor says of one is not about
// another, and no change of another corrects it.
func TestReasonsOfMembersOfAGroup(t *testing.T) {
	t.Parallel()
	inPlace := firm
	inPlace.Edits = Edits{{Attribute: "group", Effect: InPlace}}
	state := company("Birch Ltd", "1")
	maps.Copy(state, refusal("Sinch CR2001", "group.mail"))
	group := func(company, mail, city string) map[string]any {
		plan := maps.Clone(state)
		plan["group"] = map[string]any{"company": company, "mail": mail, "city": city}
		return plan
	}
	state["group"] = group("Birch Ltd", "birch@gmail.com", "Salem")["group"]
	for name, one := range map[string]struct {
		plan map[string]any
		want []string
	}{
		"unchanged": {state, []string{"group"}},
		"the city":  {group("Birch Ltd", "birch@gmail.com", "Albany"), []string{"group"}},
		"the mail":  {group("Birch Ltd", "desk@birch.example", "Salem"), nil},
	} {
		if at, said := explainedAt(t, inPlace, one.plan, state); !slices.Equal(at, one.want) || len(at) > 0 && !strings.Contains(said, "/ group.mail: ") {
			t.Errorf("%s: at %q\n%s", name, at, said)
		}
	}
	for attribute, want := range map[string]bool{"group": true, "group.mail": true, "group.city": false, "groups": false} {
		if inPlace.Explains(Reason{Code: types.StringValue("CR2001"), Attribute: types.StringValue(attribute)}) != want {
			t.Errorf("%s: %v", attribute, !want)
		}
	}
}

// What a reason says already, no finding repeats, unless it stops the plan; an
// ignored rule advises nothing, and the vendor's reason stays.
func TestReasonsAndFindingsSayARuleOnce(t *testing.T) {
	t.Parallel()
	state := flawed(refusal("Twilio 30925", ""))
	for name, one := range map[string]struct {
		rules   LintRules
		ignored any
		finding string
		advises bool
	}{
		"once":                    {LintRules{}, nil, counted, true},
		"stopped":                 {LintRules{FailOn: []string{ticked}}, nil, "!" + ticked + " " + counted, true},
		"ignored by the resource": {LintRules{}, several{ticked}, counted, false},
		"ignored by the provider": {LintRules{Ignore: []string{ticked, counted}}, nil, "", false},
	} {
		plan := maps.Clone(state)
		plan["campaign_name"], plan[AttrLintIgnore] = "Visits 2", one.ignored
		diags := planOf(t, leaflet, lintAccount(one.rules), plan, state)
		said := summaries(slices.DeleteFunc(slices.Clone(diags), func(d diag.Diagnostic) bool { return !strings.Contains(d.Summary(), " was refused: ") }))
		if got := rulesIn(diags); got != one.finding {
			t.Errorf("%s: findings %q, not %q", name, got, one.finding)
		}
		if !strings.Contains(said, "Twilio 30925: No") || strings.Contains(said, ticked) != one.advises {
			t.Errorf("%s: %s", name, said)
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
