package lint

import (
	"strings"
	"testing"
)

// A message says what may be written, what is missing, and in which direction to
// go; an advice names the attribute that the reader has.
func TestMessagesAndAdviceAreAboutTheCampaignAtHand(t *testing.T) {
	t.Parallel()
	nameless := []string{"Your appointment is Tuesday at 10 AM. Reply STOP to opt out.", "Your statement for March is ready at the desk. Reply STOP to opt out.", "Your visit moves to Wednesday. Reply STOP to opt out."}
	form := "At https://aldercreekdental.com/texts patients tick an empty box: 'Alder Creek Dental may text me about my appointments. Message frequency varies. Msg & data rates may apply. Reply STOP to opt out or HELP for help.' "
	for name, one := range map[string]struct {
		vendor      Vendor
		inPlan      bool
		fields      map[Field]any
		rule        string
		says, hides []string
	}{
		"samples, with a dba":   {Sinch, true, map[Field]any{DBA: "SmileTown", Samples: nameless}, "sample-missing-brand", []string{`the brand "Alder Creek Dental LLC" or "SmileTown"`}, []string{"declare"}},
		"samples at Sinch":      {Sinch, true, map[Field]any{Samples: nameless}, "sample-missing-brand", []string{`"Alder Creek Dental LLC"`, "as the brand's company_details.brand_name"}, []string{"dba"}},
		"samples at Infobip":    {Infobip, true, map[Field]any{Samples: nameless}, "sample-missing-brand", []string{"as the brand's business_dba"}, nil},
		"samples at Bird":       {Bird, true, map[Field]any{Samples: nameless}, "sample-missing-brand", []string{"as the brand's display_name"}, nil},
		"samples, the function": {Bird, false, map[Field]any{Samples: nameless}, "sample-missing-brand", []string{"as the brand's dba"}, nil},
		"a reply, with a dba":   {Generic, false, map[Field]any{DBA: "SmileTown", OptOutMessage: "You are unsubscribed and will receive no more messages."}, "auto-response-missing-brand", []string{`"Alder Creek Dental LLC" or "SmileTown"`}, []string{"declare"}},
		"no privacy policy":     {Sinch, true, map[Field]any{MessageFlow: form + "Terms: https://aldercreekdental.com/terms"}, "policy-links-missing", []string{"privacy_policy_link"}, []string{"terms"}},
		"no terms":              {Sinch, true, map[Field]any{MessageFlow: form + "Privacy policy: https://aldercreekdental.com/privacy"}, "policy-links-missing", []string{"terms_and_conditions_link"}, []string{"privacy"}},
		"no field for a URL":    {Bird, true, map[Field]any{MessageFlow: form + "Terms: https://aldercreekdental.com/terms"}, "policy-links-missing", []string{"the privacy policy in the message flow."}, []string{"terms", "neither"}},
		"a misspelt use case":   {Sinch, true, map[Field]any{UseCase: "MARKTING"}, "use-case-invalid", []string{"The nearest is MARKETING.", "CUSTOMER_CARE"}, nil},
		"another's use case":    {Infobip, true, map[Field]any{UseCases: []string{"MARKETING"}}, "use-case-invalid", []string{"The nearest is PROMOTIONAL_MARKETING."}, []string{"CUSTOMER_CARE"}},
		"too short":             {Sinch, true, map[Field]any{HelpMessage: "Alder Creek: desk"}, "field-length", []string{"Extend"}, []string{"Shorten"}},
		"too long":              {Infobip, true, map[Field]any{Description: strings.Repeat("a", 501)}, "field-length", []string{"Shorten the text to 500"}, []string{"xtend"}},
	} {
		campaign := Example{one.vendor, one.fields}.Campaign()
		if one.inPlan {
			campaign.InPlan()
		}
		got := found(campaign, one.rule)
		if got == nil {
			t.Errorf("%s: %s is not found", name, one.rule)
			continue
		}
		text := got.Message + " " + got.Advice
		for _, phrase := range one.says {
			if !strings.Contains(text, phrase) {
				t.Errorf("%s: no %q in %s", name, phrase, text)
			}
		}
		for _, phrase := range one.hides {
			if strings.Contains(text, phrase) {
				t.Errorf("%s: %q in %s", name, phrase, text)
			}
		}
	}
}

// The argument of Bird's resource warns of an unknown use case itself.
func TestAPlanAtBirdLeavesTheUseCaseToItsArgument(t *testing.T) {
	t.Parallel()
	campaign := Example{Bird, map[Field]any{UseCase: "NEWS"}}.Campaign()
	if found(campaign, "use-case-invalid") == nil {
		t.Error("the function says nothing")
	}
	campaign.InPlan()
	if got := found(campaign, "use-case-invalid"); got != nil {
		t.Errorf("the plan says %s", got.Message)
	}
}

// A poster with a keyword is one way to opt in.
func TestAKeywordOnAPosterIsOneWay(t *testing.T) {
	t.Parallel()
	rest := " Message frequency varies. Msg & data rates may apply. Reply STOP to opt out, HELP for help. Terms https://aldercreekdental.com/terms, privacy https://aldercreekdental.com/privacy."
	for flow, want := range map[string]bool{
		"Patients of Alder Creek Dental see a poster on paper in the waiting room that asks them to text SMILE to 503-555-0142 for text reminders.": false,
		"Patients of Alder Creek Dental opt in to texts on a paper form at the desk, or by texting SMILE to 503-555-0142 as the poster says.":       true,
	} {
		campaign := Example{Generic, map[Field]any{MessageFlow: flow + rest}}.Campaign()
		if got := found(campaign, "cta-multiple-methods-thin"); (got != nil) != want {
			t.Errorf("%s: %+v", flow, got)
		}
	}
}
