package tfkit

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-go/tftypes"

	"github.com/tendlc/terraform-provider-tendlc/internal/lint"
)

// flawed is a new campaign with an error (MIXED without sub use cases), a
// warning (the box is ticked beforehand) and an information of the rules; the
// other texts are good.
func flawed(more map[string]any) map[string]any {
	values := map[string]any{
		AttrID: tftypes.UnknownValue, "use_case": "MIXED",
		"message_flow": "Patients open https://alder.example/texts, enter a mobile number and tick a box that is pre-checked: 'Alder Creek Dental may send me text messages. " +
			"Message frequency varies. Msg & data rates may apply. Reply STOP to opt out or HELP for help.' Terms: https://alder.example/terms Privacy: https://alder.example/privacy",
		"samples": several{"Alder: 2 for 1 on whitening, until Friday. Reply STOP to opt out.", "Alder: 20% off your first whitening — only in the week of May 3. Reply STOP to opt out."},
	}
	maps.Copy(values, more)
	return values
}

// rulesIn are the ids of the findings, errors with "!" before them.
func rulesIn(diags diag.Diagnostics) string {
	var ids []string
	for _, one := range diags {
		summary := one.Summary()
		if !strings.HasSuffix(summary, "("+string(CodeLint)+")") {
			continue
		}
		id := strings.TrimSuffix(summary[strings.LastIndex(strings.TrimSuffix(summary, " ("+string(CodeLint)+")"), "(")+1:], ") ("+string(CodeLint)+")")
		if one.Severity() == diag.SeverityError {
			id = "!" + id
		}
		ids = append(ids, id)
	}
	slices.Sort(ids)
	return strings.Join(ids, " ")
}

const (
	ticked, counted, split = "cta-consent-prechecked", "sub-use-case-count", "message-segments"
	flow, useCases, sample = "message_flow", "sub_use_cases", "samples[1]"
)

// What the provider's level, ignore and fail_on, and the resource's lint_ignore,
// make of an error, a warning and an information of the rules.
func TestLevelsOfFindings(t *testing.T) {
	t.Parallel()
	for name, one := range map[string]struct {
		rules   LintRules
		ignored any
		want    string
	}{
		"by default":                         {LintRules{}, nil, ticked + " " + counted},
		"warning":                            {LintRules{Level: LintWarning}, nil, ticked + " " + counted},
		"off":                                {LintRules{Level: LintOff, FailOn: []string{ticked}}, nil, ""},
		"error":                              {LintRules{Level: LintError}, nil, "!" + counted + " " + ticked},
		"info":                               {LintRules{Level: LintInfo}, nil, ticked + " " + split + " " + counted},
		"ignored by the provider":            {LintRules{Level: LintError, Ignore: []string{counted}}, nil, ticked},
		"ignored by the resource":            {LintRules{Level: LintError}, several{counted, split}, ticked},
		"all ignored":                        {LintRules{Level: LintInfo, Ignore: []string{split}}, several{counted, ticked}, ""},
		"to fail on a warning":               {LintRules{FailOn: []string{ticked}}, nil, "!" + ticked + " " + counted},
		"to fail on an information":          {LintRules{FailOn: []string{split}}, nil, "!" + split + " " + ticked + " " + counted},
		"to fail on what the resource knows": {LintRules{FailOn: []string{ticked}}, several{ticked}, counted},
		"ignored, but not yet known what":    {LintRules{Level: LintError}, several{tftypes.UnknownValue}, ""},
	} {
		diags := planOf(t, leaflet, lintAccount(one.rules), flawed(map[string]any{AttrLintIgnore: one.ignored}), nil)
		if got := rulesIn(diags); got != one.want {
			t.Errorf("%s: %q, not %q", name, got, one.want)
		}
	}
}

// A finding is said once, on the attribute or the element of a list, with the
// rule's id, the object, what to do, how to silence it, and the page of rules;
// an error tells of the money and of destroys.
func TestWordsOfFindings(t *testing.T) {
	t.Parallel()
	diags := planOf(t, leaflet, lintAccount(LintRules{Level: LintError, FailOn: []string{split}}), flawed(nil), nil)
	if got := placed(diags); !slices.Equal(got, []string{useCases, flow, sample}) {
		t.Fatalf("at %q", got)
	}
	for i, phrases := range [][]string{
		{`Too few or too many sub use cases: Sinch campaign "Visits" (sub-use-case-count) (TENDLC1024)`, "It is paid all the same. ", NothingForIt, DestroyAnyway, "lint-rules#sub-use-case-count"},
		{`The box is ticked beforehand: Sinch campaign "Visits" (cta-consent-prechecked) (TENDLC1024)`, `The message flow says "pre-checked"`, "Leave the box empty", "Other vendors and reviewers refuse the same with codes of theirs: Twilio 30925, ",
			`lint_ignore = ["cta-consent-prechecked"] on this resource`, "\n\nhttps://registry.terraform.io/providers/tendlc/tendlc/latest/docs/guides/lint-rules#cta-consent-prechecked"},
		{`A message takes several segments: Sinch campaign "Visits" (message-segments) (TENDLC1024)`, NothingForIt},
	} {
		for _, phrase := range phrases {
			if !strings.Contains(diags[i].Summary()+"\n"+diags[i].Detail(), phrase) {
				t.Errorf("no %q in %s\n%s", phrase, diags[i].Summary(), diags[i].Detail())
			}
		}
	}
	if text := diags[1].Detail(); strings.Contains(text, "It is paid") || strings.Contains(text, NothingForIt) {
		t.Errorf("a warning speaks as an error: %s", text)
	}
	if text := diags[0].Detail(); strings.Contains(text, "If it is right as it is") {
		t.Errorf("what is certainly refused may be right: %s", text)
	}
}

// A rule that is broken in several places is one diagnostic, which names the
// others by the names of the attributes.
func TestOneDiagnosticForEachRule(t *testing.T) {
	t.Parallel()
	same := "Alder: your visit is on Monday. Reply STOP to opt out."
	diags := planOf(t, leaflet, lintAccount(LintRules{}), flawed(map[string]any{"samples": several{same, same, same}, "message_flow": nil, "use_case": "MARKETING"}), nil)
	var found []string
	for i, one := range diags {
		if strings.Contains(one.Summary(), "(sample-duplicate)") {
			found = append(found, placed(diags)[i]+": "+one.Detail())
		}
	}
	if len(found) != 1 || !strings.HasPrefix(found[0], "samples[1]: ") || !strings.Contains(found[0], "The same goes for samples[2].") {
		t.Errorf("%q", found)
	}
}

// Plans speak of content that they are about to send, and of nothing else.
func TestWhenPlansSpeak(t *testing.T) {
	t.Parallel()
	here := func(more map[string]any) map[string]any {
		values := flawed(map[string]any{AttrID: "01k4a"})
		maps.Copy(values, more)
		return values
	}
	inPlace := leaflet
	inPlace.Edits = slices.Clone(leaflet.Edits)
	for i, edit := range inPlace.Edits {
		if slices.Contains([]string{flow, "description", "brand_id"}, edit.Attribute) {
			inPlace.Edits[i] = Edit{Attribute: edit.Attribute, Effect: InPlace}
		}
	}
	lost := here(map[string]any{AttrStatus: "REJECTED", AttrPhase: "rejected"})
	for name, one := range map[string]struct {
		object      Object
		plan, state map[string]any
		speaks      bool
	}{
		"a create":               {leaflet, flawed(nil), nil, true},
		"a replacement":          {leaflet, here(map[string]any{"campaign_name": "Visits 2"}), here(nil), true},
		"a change in place":      {inPlace, here(nil), here(map[string]any{flow: "Patients call."}), true},
		"what no rule reads":     {inPlace, here(map[string]any{"description": "other"}), here(nil), false},
		"that and what one does": {inPlace, here(map[string]any{"description": "other"}), here(map[string]any{flow: "Patients call."}), true},
		"another brand":          {inPlace, here(map[string]any{"brand_id": "2"}), here(map[string]any{"brand_id": "1"}), true},
		"sent again after a no":  {inPlace, here(map[string]any{AttrStatus: "REJECTED", AttrPhase: "rejected", "description": "other"}), lost, true},
		"nothing changed":        {leaflet, here(nil), here(nil), false},
		"another writing":        {leaflet, here(map[string]any{"description": "text \n"}), here(nil), false},
		"a local change":         {leaflet, here(map[string]any{AttrDeletionProtection: true}), here(nil), false},
		"a change of ignored":    {leaflet, here(map[string]any{AttrLintIgnore: several{split}}), here(nil), false},
		"a destroy":              {leaflet, nil, here(nil), false},
		"an object of no rules":  {gadget, flawed(nil), nil, false},
	} {
		object := one.object
		if object.Lint == nil {
			object.Edits = leaflet.Edits
		}
		if got := rulesIn(planOf(t, object, lintAccount(LintRules{}), one.plan, one.state)); (got != "") != one.speaks {
			t.Errorf("%s: %q", name, got)
		}
	}
}

// A change in place of one member of a group says nothing about another one.
func TestPlansSpeakOfTheMemberThatChanges(t *testing.T) {
	t.Parallel()
	inPlace := firm
	inPlace.Edits = Edits{{Attribute: "group", Effect: InPlace}}
	brand := func(company, mail, city string) map[string]any {
		return map[string]any{"group": map[string]any{"company": company, "mail": mail, "city": city}}
	}
	free := brand("Birch Ltd", "birch@gmail.com", "Salem")
	for name, one := range map[string]struct {
		plan   map[string]any
		speaks bool
	}{
		"the city":         {brand("Birch Ltd", "birch@gmail.com", "Albany"), false},
		"the mail address": {brand("Birch Ltd", "birch2@gmail.com", "Salem"), true},
		"the name":         {brand("Birch Inc", "birch@gmail.com", "Salem"), true},
	} {
		if got := rulesIn(planOf(t, inPlace, lintAccount(LintRules{Level: LintInfo}), one.plan, free)); (got != "") != one.speaks {
			t.Errorf("%s: %q", name, got)
		}
	}
}

// The gravest fault that stands in the object decides, whatever the order in
// which the rule found them.
func TestTheGravestOwnFaultDecides(t *testing.T) {
	t.Parallel()
	places := map[lint.Field]lintPlace{lint.Samples: {}, lint.MessageFlow: {}}
	faults := faultsAt([]lint.Fault{{Field: lint.BrandName, Severity: lint.Error}, {Field: lint.Samples, Severity: lint.Info}, {Field: lint.MessageFlow, Severity: lint.Info},
		{Field: lint.Samples, Index: 1, Severity: lint.Error}}, places)
	var got []string
	for _, fault := range faults {
		got = append(got, fmt.Sprint(fault.Field, fault.Index, fault.Severity))
	}
	if want := []string{"samples1 error", "samples0 info", "message_flow0 info"}; !slices.Equal(got, want) {
		t.Errorf("%q, not %q", got, want)
	}
}

// A rule that is left out silences no other, and one that is to stop the plan is
// silenced by none.
func TestRulesThatSilenceOthers(t *testing.T) {
	t.Parallel()
	const missing, wrong = "sample-missing-brand", "sample-brand-mismatch" // which replaces it
	for name, one := range map[string]struct {
		rules   LintRules
		ignored any
		want    string
	}{
		"both":                     {LintRules{}, nil, wrong},
		"ignored by the resource":  {LintRules{}, several{wrong}, missing},
		"ignored by the provider":  {LintRules{Ignore: []string{wrong}}, nil, missing},
		"the silenced is to stop":  {LintRules{FailOn: []string{missing}}, nil, "!" + missing + " " + wrong},
		"it is to, and is ignored": {LintRules{FailOn: []string{missing}}, several{missing}, wrong},
	} {
		account := lintAccount(one.rules)
		account.NoteBrand(firm.Lint, lintValues(t, company("Birch Ltd", "1")))
		diags := planOf(t, leaflet, account, flawed(map[string]any{AttrLintIgnore: one.ignored, "brand_id": "1"}), nil)
		got := slices.DeleteFunc(strings.Fields(rulesIn(diags)), func(id string) bool { return !strings.HasSuffix(id, missing) && !strings.HasSuffix(id, wrong) })
		if strings.Join(got, " ") != one.want {
			t.Errorf("%s: %q, not %q", name, got, one.want)
		}
	}
}

// A plan that protection stops shows what is wrong with the text as well, and
// that as advice: it is stopped already.
func TestAStoppedReplacementIsJudgedAsAdvice(t *testing.T) {
	t.Parallel()
	live := flawed(map[string]any{AttrID: "01k4a", AttrDeletionProtection: true})
	edited := maps.Clone(live)
	edited["campaign_name"] = "Visits 2"
	diags := planOf(t, leaflet, lintAccount(LintRules{Level: LintError, FailOn: []string{ticked}}), edited, live)
	if got := rulesIn(diags); got != ticked+" "+counted {
		t.Errorf("judged %q", got)
	}
	if !diags.HasError() {
		t.Error("nothing stops the replacement")
	}
}

// What is not known yet is not judged.
func TestUnknownTextsAreNotJudged(t *testing.T) {
	t.Parallel()
	plan := flawed(map[string]any{flow: tftypes.UnknownValue, "samples": several{tftypes.UnknownValue}, "use_case": tftypes.UnknownValue})
	if got := rulesIn(planOf(t, leaflet, lintAccount(LintRules{Level: LintInfo}), plan, nil)); got != "" {
		t.Errorf("judged %q", got)
	}
}

// Who looks for a code in the vendor's documentation must know whose it is.
func TestFindingsTellWhoseCodesTheyName(t *testing.T) {
	t.Parallel()
	const own, others = "Sinch's own words for such a refusal: Sinch CR2001, Sinch CR2005.", "Other vendors and reviewers refuse the same with codes of theirs: Twilio 30881, DCA 708."
	for name, one := range map[string]struct{ codes, want []string }{
		"both":   {[]string{"Twilio 30881", "Sinch CR2001", "DCA 708", "Sinch CR2005"}, []string{own, others}},
		"own":    {[]string{"Sinch CR2001", "Sinch CR2005"}, []string{own}},
		"others": {[]string{"Twilio 30881", "DCA 708"}, []string{others}},
		"none":   {},
	} {
		if got := (Object{Vendor: "Sinch"}).codeWords(one.codes); !slices.Equal(got, one.want) {
			t.Errorf("%s: %q", name, got)
		}
	}
}
