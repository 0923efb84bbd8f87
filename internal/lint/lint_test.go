package lint

import (
	"reflect"
	"strings"
	"sync"
	"testing"
)

func rule(id string, severity Severity, hits ...Hit) *Rule {
	return &Rule{ID: id, Severity: severity, Advice: "advice", Fields: []Field{Description}, Check: func(*Reading) []Hit { return hits }}
}

func judged(rules ...*Rule) []Finding { return Choice{}.judge(NewReading(Sound(Generic)), rules) }

func TestFindingsAreSortedAndOneForEachRule(t *testing.T) {
	t.Parallel()
	findings := judged(
		rule("a", Warning, At(Samples, 0, "First."), At(Samples, 2, "Third.")),
		rule("b", Info, In(Description, "B.")),
		rule("c", Error, In(Description, "C."), In(MessageFlow, "C too.").As(Warning)),
		rule("d", Warning),
	)
	if got := strings.Join(ruleIDs(findings), " "); got != "c a b" {
		t.Fatalf("order %q", got)
	}
	if a := findings[1]; a.Index != 0 || a.Field != Samples || a.Message != "First. The same goes for the third sample." {
		t.Errorf("%+v", a)
	}
	if c := findings[0]; c.Index != -1 || c.Severity != Error {
		t.Errorf("%+v", c)
	}
}

func TestTheGravestHitIsReported(t *testing.T) {
	t.Parallel()
	f := judged(rule("a", Error, In(Description, "Mild.").As(Warning), In(MessageFlow, "Grave.")))[0]
	if f.Severity != Error || f.Field != MessageFlow {
		t.Errorf("%+v", f)
	}
}

func TestASpecificRuleSilencesOthersAtTheSamePlace(t *testing.T) {
	t.Parallel()
	specific := rule("specific", Warning, At(Samples, 1, "S."))
	specific.Silences, specific.Replaces = []string{"vague"}, []string{"gone"}
	findings := judged(rule("vague", Warning, At(Samples, 0, "V."), At(Samples, 1, "V.")), specific, rule("gone", Warning, In(Description, "G.")))
	if got := strings.Join(ruleIDs(findings), " "); got != "vague specific" {
		t.Fatalf("%q", got)
	}
	if f := findings[0]; f.Index != 0 || f.Message != "V." {
		t.Errorf("%+v", f)
	}
}

// What is lighter says nothing better: an information hides no warning, and a
// warning no error, wherever it stands.
func TestALighterFindingSilencesNothing(t *testing.T) {
	t.Parallel()
	for name, one := range map[string]struct {
		specific Hit
		want     string
	}{
		"lighter":          {In(Description, "S.").As(Warning), "gone vague specific"},
		"as grave":         {In(Description, "S.").As(Error), "specific"},
		"lighter in place": {In(MessageFlow, "S.").As(Error), "vague specific"},
	} {
		specific := rule("specific", Info, one.specific, In(Description, "Info."))
		specific.Silences, specific.Replaces = []string{"vague"}, []string{"gone"}
		got := judged(rule("gone", Error, In(Samples, "G.")), rule("vague", Error, In(Description, "V.")), specific)
		if ids := strings.Join(ruleIDs(got), " "); ids != one.want {
			t.Errorf("%s: %q", name, ids)
		}
	}
}

// A rule that is left out silences nothing, and one that is to be heard is not
// silenced.
func TestChoicesComeBeforeSilencing(t *testing.T) {
	t.Parallel()
	specific := rule("specific", Warning, In(Description, "S."))
	specific.Silences, specific.Replaces = []string{"vague"}, []string{"gone"}
	rules := []*Rule{rule("gone", Warning, In(Samples, "G.")), rule("vague", Warning, In(Description, "V.")), specific}
	for name, one := range map[string]struct {
		choice Choice
		want   string
	}{
		"none":           {Choice{}, "specific"},
		"left out":       {Choice{Ignore: []string{"specific"}}, "gone vague"},
		"to be heard":    {Choice{Keep: []string{"gone"}}, "gone specific"},
		"both":           {Choice{Keep: []string{"gone"}, Ignore: []string{"gone", "specific"}}, "vague"},
		"another chosen": {Choice{Keep: []string{"specific"}, Ignore: []string{"vague"}}, "specific"},
	} {
		if ids := strings.Join(ruleIDs(one.choice.judge(NewReading(Sound(Generic)), rules)), " "); ids != one.want {
			t.Errorf("%s: %q", name, ids)
		}
	}
}

func TestARuleIsSkippedWhileAFieldIsUnknown(t *testing.T) {
	t.Parallel()
	campaign := Sound(Generic)
	if err := campaign.Set(Samples, ListValue(TextValue("known and long enough"), Unknown())); err != nil {
		t.Fatal(err)
	}
	whole, partial := rule("whole", Warning, In(Samples, "W.")), rule("partial", Warning, In(Samples, "P."))
	whole.Fields, partial.Fields, partial.Partial = []Field{Samples}, []Field{Samples}, true
	if got := strings.Join(ruleIDs(Choice{}.judge(NewReading(campaign), []*Rule{whole, partial})), " "); got != "partial" {
		t.Errorf("%q", got)
	}
}

func TestSeverityMayDifferByVendor(t *testing.T) {
	t.Parallel()
	one := rule("a", Error, In(Description, "A."))
	one.PerVendor, one.Vendors = map[Vendor]Severity{Bird: Warning}, []Vendor{Bird, Sinch}
	for vendor, want := range map[Vendor]Severity{Bird: Warning, Sinch: Error, Infobip: 0} {
		var got Severity
		for _, f := range (Choice{}).judge(NewReading(Sound(vendor)), []*Rule{one}) {
			got = f.Severity
		}
		if got != want {
			t.Errorf("%s: %v, want %v", vendor, got, want)
		}
	}
}

func TestAFieldThatTheVendorLacksIsNotMissing(t *testing.T) {
	t.Parallel()
	c := NewReading(New(Infobip))
	if c.Missing(OptOutWords) || !c.Missing(CarePhone) {
		t.Error("Infobip has no opt-out keywords and has a phone of customer care")
	}
}

func TestRunIsTheSameEveryTimeAndInParallel(t *testing.T) {
	t.Parallel()
	for _, one := range readCases(t) {
		campaign := one.campaign(t)
		want := Run(campaign)
		var wait sync.WaitGroup
		for range 4 {
			wait.Go(func() {
				if got := Run(campaign); !reflect.DeepEqual(got, want) {
					t.Errorf("%s: %v, then %v", one.ID, want, got)
				}
			})
		}
		wait.Wait()
	}
}

func TestSetRefusesWhatIsNoFieldAndNoValueOfIt(t *testing.T) {
	t.Parallel()
	campaign := New(Generic)
	if err := campaign.Set("sample", TextsValue("a")); err == nil || !strings.Contains(err.Error(), `"samples"`) {
		t.Errorf("a misspelt field: %v", err)
	}
	if err := campaign.Set(Samples, TextValue("a")); err == nil {
		t.Error("a text is taken for a list")
	}
	for _, value := range []Value{TextValue("STOP"), TextsValue("STOP")} {
		if err := campaign.Set(OptOutWords, value); err != nil {
			t.Errorf("keywords: %v", err)
		}
	}
	if _, err := Of(Generic, map[string]any{"number_count": 1.5}); err == nil {
		t.Error("half a number is taken")
	}
}

// Every field that occurs in the labelled cases must be one.
func TestTheCasesHaveNoOtherFields(t *testing.T) {
	t.Parallel()
	for _, one := range readCases(t) {
		for name := range one.Fields {
			if _, found := Lookup(name); !found {
				t.Errorf("%s has %q", one.ID, name)
			}
		}
	}
}
