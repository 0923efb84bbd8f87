package lint

import (
	"strings"
	"testing"
)

// found is the finding of a rule about a campaign, nil if there is none.
func found(campaign *Campaign, rule string) *Finding {
	for _, f := range Run(campaign) {
		if f.Rule == rule {
			return &f
		}
	}
	return nil
}

// What the resource has a default for is not missing where the function leaves
// it out: the absent flag is the default.
func TestAnAbsentFlagIsItsDefault(t *testing.T) {
	t.Parallel()
	none := map[Field]any{}
	for _, spec := range Fields() {
		if spec.Kind == Flag && spec.Name != Attestation {
			none[spec.Name] = nil
		}
	}
	for _, vendor := range Vendors() {
		if got := found(Example{vendor, none}.Campaign(), "required-field-missing"); got != nil {
			t.Errorf("%s: %s", vendor, got.Message)
		}
	}
}

// The texts can be judged long before the brand is registered.
func TestACampaignWithoutABrandIsNoError(t *testing.T) {
	t.Parallel()
	got := found(Example{Sinch, map[Field]any{BrandID: nil}}.Campaign(), "required-field-missing")
	if got == nil || got.Severity != Info || got.Field != BrandID {
		t.Errorf("says %+v", got)
	}
}

// The function knows fields by their ids, the plan by the resource's names.
func TestAMissingFieldIsNamedAsTheReaderKnowsIt(t *testing.T) {
	t.Parallel()
	campaign := Example{Sinch, map[Field]any{OptOutMessage: nil}}.Campaign()
	if got := found(campaign, "required-field-missing"); got == nil || !strings.Contains(got.Message, "opt_out_message") {
		t.Errorf("the function says %+v", got)
	}
	campaign.InPlan()
	if got := found(campaign, "required-field-missing"); got == nil || !strings.Contains(got.Message, "stop_message") {
		t.Errorf("the plan says %+v", got)
	}
}

// Nobody declared anything where nothing is written.
func TestAFlagThatIsNotGivenIsNotCalledDeclared(t *testing.T) {
	t.Parallel()
	for _, one := range []struct {
		flag       Field
		rule, text string
	}{
		{EmbeddedLink, "embedded-link-undeclared", "your statement is at https://aldercreekdental.com/pay."},
		{EmbeddedPhone, "embedded-phone-undeclared", "your account needs a signature, call (503) 555-0142."},
	} {
		fields := map[Field]any{one.flag: nil, Samples: sampled(one.text)}
		if got := found(Example{Generic, fields}.Campaign(), one.rule); got == nil || !strings.Contains(got.Message, string(one.flag)+" is not given, which means false") {
			t.Errorf("%s says %+v", one.rule, got)
		}
	}
}
