package lint

import "testing"

// each runs a test of a text over texts that have it and texts that do not.
func each(t *testing.T, has func(*Prose) bool, yes, no []string) {
	t.Helper()
	for _, text := range yes {
		if !has(Read(text)) {
			t.Errorf("not seen in %q", text)
		}
	}
	for _, text := range no {
		if has(Read(text)) {
			t.Errorf("wrongly seen in %q", text)
		}
	}
}

func TestFrequencyIsDisclosed(t *testing.T) {
	t.Parallel()
	each(t, (*Prose).DisclosesFrequency,
		[]string{"Msg frequency varies.", "Message freq. varies", "Up to 4 msgs/month", "3\u201310 messages per week", "about 2 a week", "one text per order",
			"2 msgs per session", "recurring messages", "weekly texts", "You get texts monthly", "We text only in emergencies.", "once a day", "1 msg per request",
			"Expect 5 texts", "4/mo", "up to six alerts each season", "The number of messages varies"},
		[]string{"Msg & data rates may apply.", "We text you when you have a visit.", "Reply STOP to end.", "Your visit is in 2 days.", "Sign up for our texts today."})
}

func TestRatesAreDisclosed(t *testing.T) {
	t.Parallel()
	each(t, (*Prose).DisclosesRates,
		[]string{"Msg & data rates may apply.", "Msg&data rates may apply", "Message and data rates apply", "msg + data rates may apply", "Standard carrier fees may apply", "text message rates may apply", "Free to end user"},
		[]string{"Msg frequency varies.", "Our loan rates are low.", "Your data is safe."})
}

func TestStopIsAnInstruction(t *testing.T) {
	t.Parallel()
	each(t, (*Prose).TellsStop,
		[]string{"Reply STOP to opt out.", "Text STOP to quit", "STOP to end", "Send 'STOP' anytime", "reply stop to cancel", "Txt QUIT to quit", "STOP=end", "Reply HELP for help, STOP to stop",
			"Reply UNSUBSCRIBE at any time", "Text CANCEL to cancel", "Stop to opt out"},
		[]string{"Your bus is two stops away.", "Cancel your order in the app.", "The end of the line", "Stop by today!", "Route 9 skips the 5th Ave stop", "We stop at noon to eat"})
}

func TestHelpIsAnInstruction(t *testing.T) {
	t.Parallel()
	each(t, (*Prose).TellsHelp,
		[]string{"Reply HELP for help", "HELP for info", "text help", "Reply STOP to end or HELP for help", "Text INFO for info"},
		[]string{"We are happy to help you.", "Reply STOP to opt out.", "Help us reach $5,000", "More info at the desk"})
}

func TestContacts(t *testing.T) {
	t.Parallel()
	each(t, (*Prose).HasContact,
		[]string{"Call 503-555-0142", "desk@acme.com", "acme.com/help", "1-800-FLOWERS"},
		[]string{"Call us", "the number on your card", "Reply here", "5035550142"})
}

func TestClasses(t *testing.T) {
	t.Parallel()
	for _, one := range []struct {
		text string
		is   Class
		want bool
	}{
		{"50% off this weekend only!", Promo, true},
		{"Save $10 with code FALL", Promo, true},
		{"Free parking behind the clinic.", Promo, false},
		{"Your code is ready.", Promo, false},
		{"771204 is your sign-in code.", OTP, true},
		{"Your verification code is [code].", OTP, true},
		{"Door code 5580#, room 214.", OTP, false},
		{"Use code FALL40 for 40% off.", OTP, false},
		{"Your parcel is out for delivery.", Delivery, true},
		{"Your account statement is ready.", Account, true},
		{"Your appointment is Tue 10 AM.", Appointment, true},
		{"Did you make a $90 purchase? Reply NO if not.", Fraud, true},
		{"Please take our survey.", Survey, true},
		{"Donate today to feed a family.", Charity, true},
		{"Vote for Ann Marlow, candidate for mayor.", Political, true},
		{"We are closed on Monday.", Account, false},
	} {
		if got := Read(one.text).Classify().Is(one.is); got != one.want {
			t.Errorf("%q is %s: %v, want %v", one.text, one.is, got, one.want)
		}
	}
}

func TestTheSendersNameIsNoClass(t *testing.T) {
	t.Parallel()
	c := NewReading(Example{Fields: map[Field]any{BrandName: "Donation Survey Delivery LLC", Samples: []string{"Donation Survey Delivery: we are closed."}}}.Campaign())
	if classes := c.Classes(c.Samples()[0].Prose); classes != (Classes{}) {
		t.Errorf("the name alone gives %v", classes)
	}
}

func TestTheDominantClassLeadsClearly(t *testing.T) {
	t.Parallel()
	if class, leads := Read("Donate, volunteer and help our fundraiser.").Classify().Dominant(); class != Charity || !leads {
		t.Errorf("%s, %v", class, leads)
	}
	if _, leads := Read("Hello.").Classify().Dominant(); leads {
		t.Error("a text about nothing has a class")
	}
}
