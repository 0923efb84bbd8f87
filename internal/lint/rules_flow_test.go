package lint

import (
	"slices"
	"strings"
	"testing"
)

// The brand of the flows in this file is Alder Creek Dental, unless fields say
// something else.
const (
	disclosed = " Msg frequency varies. Msg & data rates may apply. Reply STOP to opt out, HELP for help."
	policies  = " Terms https://aldercreekdental.com/terms, privacy https://aldercreekdental.com/privacy."
)

type flowCase struct {
	flow   string
	fields map[Field]any
}

func (f flowCase) findings() []Finding {
	fields := map[Field]any{MessageFlow: f.flow}
	for name, value := range f.fields {
		fields[name] = value
	}
	return serious(Run(Example{"", fields}.Campaign()))
}

// finds tests that each flow gets the rule.
func finds(t *testing.T, rule string, flows ...string) {
	t.Helper()
	for _, flow := range flows {
		if found := ruleIDs(flowCase{flow: flow}.findings()); !slices.Contains(found, rule) {
			t.Errorf("%s is not found, only %v: %s", rule, found, flow)
		}
	}
}

// spares tests that a flow gets no finding about its flow at all.
func spares(t *testing.T, flows ...string) {
	t.Helper()
	for _, flow := range flows {
		for _, f := range (flowCase{flow: flow}).findings() {
			if f.Field == MessageFlow {
				t.Errorf("%s: %s\n\t%s", f.Rule, f.Message, flow)
			}
		}
	}
}

func TestWaysToOptInAreSeen(t *testing.T) {
	t.Parallel()
	all := disclosed + policies
	spares(t,
		"At the front desk patients sign a paper card (copy: https://aldercreekdental.com/card.pdf) saying Alder Creek Dental may text them."+all,
		"Patients text START to 503-555-0142, as the poster at https://aldercreekdental.com/poster shows, to get texts from Alder Creek Dental."+all,
		"On the kiosk in our lobby (screens at https://aldercreekdental.com/kiosk) a patient types a number to get texts from Alder Creek Dental."+all,
		"A QR code in the waiting room opens https://aldercreekdental.com/join, where a number is entered for Alder Creek Dental SMS."+all,
		"In the Alder Creek Dental app, patients flip 'Text reminders' on. Public screenshots: https://aldercreekdental.com/app."+all,
		"Patients write to us first: the site https://aldercreekdental.com says 'Text us at 503-555-0142'. Alder Creek Dental answers by SMS."+all,
		"Alder Creek Dental's phone menu says: Press 2 to get a text with your visit time from Alder Creek Dental, press 3 to go on without it."+all,
		"Patients initial an optional line on the intake form, https://aldercreekdental.com/intake.pdf: 'Alder Creek Dental may text me.'"+all,
	)
}

func TestFlowsWithoutAWayToOptInAreFound(t *testing.T) {
	t.Parallel()
	finds(t, "cta-no-opt-in-method",
		"Customers sign up."+disclosed+policies,
		"Patients have agreed to receive texts from Alder Creek Dental."+disclosed+policies,
		"We have consent from every patient of Alder Creek Dental for SMS."+disclosed+policies,
		"Alder Creek Dental sends SMS to patients who agreed to them."+disclosed+policies,
		"People opt in to Alder Creek Dental texts and get them."+disclosed+" https://aldercreekdental.com/privacy https://aldercreekdental.com/terms",
	)
}

func TestTextMessagesAreNamedInManyWords(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]bool{
		"Alder Creek may text me.": true, "We text customers.": true, "Get SMS updates.": true, "Remind me by text": true, "texting program": true,
		"Send me txt alerts": true, "I agree to text messages": true, "mobile messages from us": true, "Text JOIN to 503-555-0142": true, "choose 'text' as notice type": true,
		"a code sent to their phone":            true,
		"Text next to it: we will contact you.": false, "the full text of the consent": false, "I agree to communications. Text STOP to end.": false,
		"receive alerts by any means": false, "the text below the box": false, "notifications about orders": false,
	} {
		if got := readFlow(Read(text), nil).saysSMS(); got != want {
			t.Errorf("%q: %v", text, got)
		}
	}
}

func TestMissingDisclosuresAreFound(t *testing.T) {
	t.Parallel()
	form := "At https://aldercreekdental.com/texts patients tick an empty box: 'Alder Creek Dental may text me about visits. "
	finds(t, "cta-missing-frequency",
		form+"Msg & data rates may apply. STOP to end, HELP for help.'"+policies,
		form+"We text when you have a visit. Message and data rates may apply. Text STOP to quit.'"+policies,
		form+"Standard rates may apply. Reply STOP to cancel.'"+policies,
		"Patients sign a card (https://aldercreekdental.com/card) for texts from Alder Creek Dental."+policies)
	finds(t, "cta-missing-rates",
		form+"About 4 a month. Reply STOP to end, HELP for help.'"+policies,
		form+"Weekly texts. STOP to end.'"+policies,
		form+"1 msg per visit. Your data is safe with us. STOP to end.'"+policies,
		"Patients sign a card (https://aldercreekdental.com/card) for texts from Alder Creek Dental."+policies)
	finds(t, "cta-missing-stop",
		form+"Msg frequency varies. Msg & data rates may apply. HELP for help.'",
		form+"Up to 2 msgs/week. Carrier fees apply. Call 503-555-0142 for help. Cancel your visit online.'",
		form+"Recurring messages. Data rates may apply. You can stop any time.'",
		form+"Msg freq varies. Msg&data rates may apply. Text HELP for help.' Our terms apply.")
	finds(t, "cta-missing-help",
		form+"Msg frequency varies. Msg & data rates may apply. Reply STOP to end.'",
		form+"Up to 2 msgs/week. Carrier fees apply. STOP=end.'",
		form+"Recurring messages. Data rates may apply. Text QUIT to quit. We are happy to help.'",
		form+"Msg freq varies. Msg&data rates may apply. Text STOP to stop.' Our terms apply.")
}

func TestLinkedTermsMayTellStopAndHelp(t *testing.T) {
	t.Parallel()
	form := "At https://aldercreekdental.com/texts patients tick an empty box: 'Alder Creek Dental may text me. Msg frequency varies. Msg & data rates may apply.' "
	spares(t, form+"Terms: https://aldercreekdental.com/terms", form+"Links to the terms and the privacy policy stand below.", form+"The SMS terms and privacy policy are linked.")
}

// Guides print flows with next to no disclosures as good ones, for messages that
// answer an event or go to the sender's own people.
func TestFlowsForEventsMayLeaveDisclosuresToThePage(t *testing.T) {
	t.Parallel()
	codes := []string{"Alder Creek: 204881 is your passcode. Reply STOP to opt out.", "Alder Creek: passcode 118204. Reply STOP to opt out."}
	orders := []string{"Alder Creek: your order #118 is out for delivery. Reply STOP to opt out.", "Alder Creek: your parcel has arrived. Reply STOP to opt out."}
	for name, one := range map[string]flowCase{
		"passcodes":   {"Users enter a mobile number on https://aldercreekdental.com/enroll to get sign-in codes by SMS.", map[Field]any{UseCase: "2FA", Samples: codes}},
		"deliveries":  {"At checkout on https://aldercreekdental.com/shop buyers choose text updates about their order. Terms and privacy are linked.", map[Field]any{UseCase: "DELIVERY_NOTIFICATION", Samples: orders}},
		"transaction": {"Members switch SMS on in the settings of the Alder Creek app. Only transactional events send one. https://aldercreekdental.com/terms", nil},
		"own staff":   {"Employees enter their number on the form at https://aldercreekdental.com/staff to get shift texts from Alder Creek Dental.", nil},
	} {
		for _, f := range one.findings() {
			if f.Field == MessageFlow {
				t.Errorf("%s: %s: %s", name, f.Rule, f.Message)
			}
		}
	}
}

func TestTheLeniencyHasItsLimits(t *testing.T) {
	t.Parallel()
	flow := "Members switch SMS on in the settings of the Alder Creek app. Only transactional events send one. https://aldercreekdental.com/terms"
	for name, one := range map[string]flowCase{
		"promotions":             {flow, map[Field]any{UseCase: "MARKETING"}},
		"a promotion in samples": {flow, map[Field]any{Samples: []string{"Alder Creek: 20% off this week. Reply STOP to opt out."}}},
		"no page":                {"Members get SMS from Alder Creek Dental. Only transactional events send one.", nil},
		"a poor first message":   {flow, map[Field]any{OptInMessage: "Alder Creek Dental: you get our messages now."}},
		"wording that is shown":  {flow + " They agree: 'Alder Creek Dental may send me SMS about the things I do in the app.'", nil},
		"partly disclosed":       {flow + " Reply STOP to end.", nil},
		"no policies":            {strings.ReplaceAll(flow, "/terms", "/app"), map[Field]any{TermsURL: nil, PrivacyURL: nil}},
		"aloud":                  {"Members ask for text updates over the phone. https://aldercreekdental.com/terms", nil},
	} {
		if !slices.Contains(ruleIDs(one.findings()), "cta-missing-rates") {
			t.Errorf("%s: %v", name, ruleIDs(one.findings()))
		}
	}
}

func TestBrandURLAndPolicies(t *testing.T) {
	t.Parallel()
	finds(t, "cta-missing-brand",
		"At https://forms.example-portal.com/7 people tick an empty box: 'Text me about my visits.'"+disclosed,
		"Our patients text us first; we answer by SMS. https://smile-forms.com/x"+disclosed,
		"A paper form (https://docs-host.com/form.pdf) asks 'May we text you about your visits?'"+disclosed,
		"Patients sign up for texts at https://dentalforms.com/join."+disclosed)
	spares(t, "At https://www.aldercreekdental.com/7 people tick an empty box: 'Text me about my visits.'"+disclosed+" T&C, PP linked.",
		"At https://forms-host.com/7 people tick an empty box: 'ACD may text me about my visits.'"+disclosed+" T&Cs and PP are linked.")
	finds(t, "cta-missing-url",
		"On our website patients tick an empty box: 'Alder Creek Dental may text me.'"+disclosed+" Terms and privacy linked.",
		"Patients sign a paper form for texts from Alder Creek Dental."+disclosed,
		"A poster at the desk: Text START to 503-555-0142 for texts from Alder Creek Dental."+disclosed,
		"Patients write to desk@aldercreekdental.com for a form for texts from Alder Creek Dental."+disclosed)
	spares(t, "Sign up for texts from Alder Creek Dental at aldercreekdental.com/texts."+disclosed)
	bare := map[Field]any{TermsURL: nil, PrivacyURL: nil}
	for flow, want := range map[string]bool{
		"Terms and privacy policy are linked.": false, "T&Cs | PP": false, "Policies: https://aldercreekdental.com/legal": false, "https://aldercreekdental.com/sms-terms https://aldercreekdental.com/privacy": false,
		"Terms of use and privacy notice are below": false, "SMS policies are linked": false,
		"Terms are linked.": true, "Privacy policy: https://aldercreekdental.com/privacy": true, "": true, "In terms of time it is short.": true,
	} {
		found := ruleIDs(flowCase{"At https://aldercreekdental.com/texts people tick an empty box: 'Alder Creek Dental may text me.'" + disclosed + " " + flow, bare}.findings())
		if slices.Contains(found, "policy-links-missing") != want {
			t.Errorf("%q: %v", flow, found)
		}
	}
}

func TestAnEmptyFlowIsOnlyAMissingField(t *testing.T) {
	t.Parallel()
	if found := ruleIDs(Run(Example{"", map[Field]any{MessageFlow: " "}}.Campaign())); len(found) != 1 || found[0] != "required-field-missing" {
		t.Errorf("%v", found)
	}
}
