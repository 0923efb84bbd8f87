package lint

import "testing"

// judgeTexts runs the campaigns that fields makes of the texts, and wants the
// rule to find something worth a warning in all of found and in none of passed.
func judgeTexts(t *testing.T, id string, fields func(text string) map[Field]any, found, passed []string) {
	t.Helper()
	for _, text := range found {
		if !warns(id, fields(text)) {
			t.Errorf("%s: nothing about %q", id, text)
		}
	}
	for _, text := range passed {
		if warns(id, fields(text)) {
			t.Errorf("%s: a false alarm about %q", id, text)
		}
	}
}

func warns(id string, fields map[Field]any) bool {
	for _, f := range serious(Run(Example{"", fields}.Campaign())) {
		if f.Rule == id {
			return true
		}
	}
	return false
}

func as(field Field) func(string) map[Field]any {
	return func(text string) map[Field]any { return map[Field]any{field: text} }
}

// dental puts the brand in front, for rules that are about the rest.
func dental(texts ...string) []string {
	for i := range texts {
		texts[i] = "Alder Creek Dental: " + texts[i]
	}
	return texts
}

const otherDisclosures = " Msg & data rates may apply. Reply HELP for help, STOP to end."

func TestTheOptInMessageSaysHowOften(t *testing.T) {
	t.Parallel()
	judgeTexts(t, "opt-in-message-missing-frequency", as(OptInMessage),
		dental("you are on the list!"+otherDisclosures, "thanks for joining."+otherDisclosures, "you will hear from us when your order ships."+otherDisclosures, "welcome to our texts."+otherDisclosures, "texts about your visit in 2 weeks are on."+otherDisclosures),
		dental("Msg freq varies."+otherDisclosures, "up to 6 msgs/mo."+otherDisclosures, "2 texts per appointment."+otherDisclosures, "1 msg per request."+otherDisclosures, "recurring msgs."+otherDisclosures, "weekly specials by text."+otherDisclosures,
			"we text only in emergencies."+otherDisclosures, "you get 3\u20135 texts a week."+otherDisclosures, "about twice a month."+otherDisclosures, "expect 2 msgs every Friday."+otherDisclosures, "frequency depends on your orders."+otherDisclosures, "no more than one message a day."+otherDisclosures))
}

func TestTheOptInMessageMentionsRates(t *testing.T) {
	t.Parallel()
	const rest = " Msg frequency varies. Reply HELP for help, STOP to end."
	judgeTexts(t, "opt-in-message-missing-rates", as(OptInMessage),
		dental("you are on the list!"+rest, "our rates are low."+rest, "your data is safe with us."+rest, "welcome."+rest),
		dental("Msg & data rates may apply."+rest, "Msg&Data rates may apply."+rest, "message and data rates apply."+rest, "std msg rates may apply."+rest, "carrier fees may apply."+rest, "free to end user."+rest, "M&D rates may apply."+rest, "msg + data rates may apply."+rest))
}

func TestTheOptInMessageTellsHelpAndStop(t *testing.T) {
	t.Parallel()
	const rest = " Msg frequency varies. Msg & data rates may apply."
	judgeTexts(t, "opt-in-message-missing-help", as(OptInMessage),
		dental("Reply STOP to end."+rest, "we are glad to help you. STOP to end."+rest, "help is at the desk. STOP to end."+rest, "Text STOP to quit."+rest),
		dental("HELP for help, STOP to end."+rest, "Txt HELP for info/STOP to end."+rest, "Reply 'HELP' for help; 'STOP' to end."+rest, "STOP=end, HELP=help."+rest, "text help for help or stop to end."+rest, "call 503-555-0142 for help, STOP to end."+rest, "Reply INFO for info."+rest))
	judgeTexts(t, "opt-in-message-missing-stop", as(OptInMessage),
		dental("Reply HELP for help."+rest, "stop by the desk. HELP for help."+rest, "cancel a visit by phone. HELP for help."+rest, "the bus stop is in front. HELP for help."+rest),
		dental("HELP for help, STOP to end."+rest, "text END to end. HELP for help."+rest, "Reply UNSUBSCRIBE to leave. HELP for help."+rest, "HELP4help STOP2end. Reply STOP."+rest, "Opt out any time with STOP. HELP for help."+rest, "reply stop to stop. HELP for help."+rest))
}

func TestPasscodesNeedNoFrequency(t *testing.T) {
	t.Parallel()
	silent := dental("codes are on." + otherDisclosures)[0]
	for name, one := range map[string]struct {
		vendor Vendor
		fields map[Field]any
		want   Severity
	}{
		"2FA":                        {Generic, map[Field]any{UseCase: "2FA"}, Info},
		"codes and account notices":  {Sinch, map[Field]any{UseCase: "LOW_VOLUME", SubUseCases: []string{"2FA", "ACCOUNT_NOTIFICATION"}}, Info},
		"codes and promotion":        {Sinch, map[Field]any{UseCase: "MIXED", SubUseCases: []string{"2FA", "MARKETING"}}, Warning},
		"account notices":            {Sinch, map[Field]any{UseCase: "ACCOUNT_NOTIFICATION"}, Warning},
		"promotion at Bird":          {Bird, map[Field]any{UseCase: "MARKETING"}, Info},
		"codes in words of Infobip":  {Infobip, map[Field]any{UseCases: []string{"TWO_FACTOR_AUTH"}}, Info},
		"use case not known yet":     {Generic, map[Field]any{UseCase: Unknown()}, 0},
		"message not known yet":      {Generic, map[Field]any{OptInMessage: Unknown()}, 0},
		"no message, that is others": {Generic, map[Field]any{OptInMessage: nil}, 0},
	} {
		fields := map[Field]any{OptInMessage: silent}
		for field, value := range one.fields {
			fields[field] = value
		}
		var got Severity
		for _, f := range Run(Example{one.vendor, fields}.Campaign()) {
			if f.Rule == "opt-in-message-missing-frequency" {
				got = f.Severity
			}
		}
		if got != one.want {
			t.Errorf("%s: %v, want %v", name, got, one.want)
		}
	}
}

func TestAutoRepliesNameTheBrand(t *testing.T) {
	t.Parallel()
	judgeTexts(t, "auto-response-missing-brand", as(OptOutMessage),
		[]string{"You are unsubscribed, no more messages.", "Dental texts have stopped.", "Willow Optical: no more messages.", "You have opted out of our alerts."},
		[]string{"Alder Creek: no more messages.", "ALDER CREEK DENTAL texts are off.", "No more texts from Alder Creek Dental, LLC.", "Alder Creek's texts have stopped.", "AlderCreek: no more texts.", "ACD: opted out, no more texts."})
	for name, fields := range map[string]map[Field]any{
		"the dba":              {BrandName: "KTM Hospitality Group LLC", DBA: "Juniper Inn", OptInMessage: "Juniper Inn: texts on. Msg frequency varies." + otherDisclosures, OptOutMessage: "The Juniper Inn: no more texts.", HelpMessage: "Juniper Inn: 503-555-0142"},
		"the brand is unknown": {BrandName: Unknown(), HelpMessage: "Call 503-555-0142"},
		"the dba is unknown":   {DBA: Unknown(), HelpMessage: "Call 503-555-0142"},
		"there is no brand":    {BrandName: nil, HelpMessage: "Call 503-555-0142"},
		"an accent":            {BrandName: "Café Olé", OptInMessage: "Cafe Ole: texts on. Msg frequency varies." + otherDisclosures, OptOutMessage: "Café Olé: no more texts.", HelpMessage: "CAFE OLE: 503-555-0142"},
		"only in the link":     {HelpMessage: "Help is at https://aldercreekdental.com/help"},
	} {
		if warns("auto-response-missing-brand", fields) {
			t.Errorf("a false alarm: %s", name)
		}
	}
}

func TestTheOptOutMessageConfirms(t *testing.T) {
	t.Parallel()
	judgeTexts(t, "opt-out-message-missing-confirmation", as(OptOutMessage),
		dental("thank you for your message, have a great day!", "we got your reply.", "Reply STOP to unsubscribe.", "Text STOP to be removed from the list.", "You are subscribed. Reply HELP for help.", "thanks for contacting us. Text STOP to opt out.", "are you sure? Reply STOP to get unsubscribed.", "call us to cancel your visit."),
		dental("you're unsubscribed.", "You have opted out.", "you will not receive further texts.", "no more texts.", "texts are off.", "opt-out received.", "you've left the list.", "we won't text you again.", "you're out.", "removed. Text START to come back.", "we have stopped all messages.",
			"Opt out confirmed.", "this is the last message you'll get.", "sorry to see you go!", "reminders disabled.", "your request to opt out was processed.", "you are off our list.", "nothing more will be sent.", "you will no longer hear from us.", "your number has been deleted.", "cancelled. You'll receive no further texts."))
}

func TestTheHelpMessageNamesAContact(t *testing.T) {
	t.Parallel()
	judgeTexts(t, "help-message-missing-contact", as(HelpMessage),
		dental("call us or email us for help.", "reply STOP to opt out.", "our team is happy to help you at the desk.", "visit our website for help.", "order 5035550142 is being looked into.", "call {phone number} or write to [email].", "Msg & data rates may apply. Text STOP to end."),
		dental("503-555-0142", "(503) 555-0142", "desk@aldercreekdental.com", "aldercreekdental.com/help", "https://aldercreekdental.com", "1-800-DENTIST", "call 5035550142", "call 15035550142.", "dial 311.", "call the number on your card.", "the phone number is on the back of your ID badge.",
			"write to desk at aldercreekdental dot com", "ask at ext. 4410", "+1 503 555 0142", "call 503.555.0142 Mon-Fri 8-5"))
}

func TestTheHelpContactMayBeTheBrands(t *testing.T) {
	t.Parallel()
	for name, one := range map[string]struct {
		fields map[Field]any
		want   bool
	}{
		"another address":     {map[Field]any{Support: "care@alderhealth.com"}, true},
		"another number":      {map[Field]any{SupportCall: "+1 503-555-0199"}, true},
		"a number, written":   {map[Field]any{SupportCall: "+15035550142"}, false},
		"the address":         {map[Field]any{Support: "Desk@AlderCreekDental.com"}, false},
		"one of the two":      {map[Field]any{Support: "care@alderhealth.com", SupportCall: "5035550142"}, false},
		"the site":            {map[Field]any{Support: "care@aldercreekdental.com", HelpMessage: "Alder Creek Dental: https://aldercreekdental.com/help"}, false},
		"letters of a number": {map[Field]any{SupportCall: "8005550142", HelpMessage: "Alder Creek Dental: 1-800-DENTIST"}, false},
		"none registered":     {map[Field]any{}, false},
		"not known yet":       {map[Field]any{Support: Unknown()}, false},
		"no contact at all":   {map[Field]any{Support: "care@alderhealth.com", HelpMessage: "Alder Creek Dental: call us"}, false},
	} {
		got := false
		for _, f := range Run(Example{"", one.fields}.Campaign()) {
			if f.Rule == "help-contact-mismatch" {
				got = true
				if f.Severity != Info {
					t.Errorf("%s: %v", name, f.Severity)
				}
			}
		}
		if got != one.want {
			t.Errorf("%s: %v, want %v", name, got, one.want)
		}
	}
}

func TestAutoRepliesDiffer(t *testing.T) {
	t.Parallel()
	const help = "Alder Creek Dental: call 503-555-0142, no more texts will come."
	pair := func(text string) map[Field]any { return map[Field]any{HelpMessage: help, OptOutMessage: text} }
	judgeTexts(t, "auto-response-duplicate", pair,
		[]string{help, "ALDER CREEK DENTAL - call 503-555-0142; no more texts will come!", "  Alder Creek Dental: call 503-555-0142, no more texts will come", "Alder Cr\u00e9ek Dental: call 503-555-0142, no more texts will come."},
		[]string{"Alder Creek Dental: call 503-555-0143, no more texts will come.", "Alder Creek Dental: no more texts will come.", help + " Bye.", "Alder Creek Dental: you are unsubscribed.", "Alder Creek: call 503-555-0142, no more texts will come.", "Alder Creek Dental: desk@aldercreekdental.com, no more texts will come."})
}

func TestAnUnknownAutoReplyDoesNotHideTheOthers(t *testing.T) {
	t.Parallel()
	if !warns("auto-response-missing-brand", map[Field]any{HelpMessage: Unknown(), OptOutMessage: "No more texts."}) {
		t.Error("the opt-out message is known")
	}
}
