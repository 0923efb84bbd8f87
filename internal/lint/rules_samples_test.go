package lint

import (
	"maps"
	"strings"
	"testing"
)

// judgement is a campaign of the brand on top of Sound and what a rule must say;
// 0 is nothing.
type judgement struct {
	name   string
	fields map[Field]any
	want   Severity
}

// judged tests one rule over a table, at Generic unless a vendor is named.
func expect(t *testing.T, id string, vendor Vendor, table []judgement) {
	t.Helper()
	rule, found := RuleByID(id)
	if !found {
		t.Fatalf("there is no rule %s", id)
	}
	for _, one := range table {
		reading := NewReading(Example{vendor, one.fields}.Campaign())
		var got Severity
		message := ""
		for _, f := range (Choice{}).judge(reading, []*Rule{rule}) {
			got, message = f.Severity, f.Message
		}
		if got != one.want {
			t.Errorf("%s: %s at %s is %v, want %v: %s", one.name, id, vendor, got, one.want, message)
		}
	}
}

// of is a campaign of the brand with the samples.
func of(brand string, samples ...string) map[Field]any {
	return map[Field]any{BrandName: brand, Samples: samples}
}

func with(fields map[Field]any, field Field, value any) map[Field]any {
	more := maps.Clone(fields)
	more[field] = value
	return more
}

func TestSampleMissingBrand(t *testing.T) {
	t.Parallel()
	expect(t, "sample-missing-brand", Generic, []judgement{
		{"no name anywhere", of("Mapleton Orthopedics", "Hi Ron, your visit is Wed. Reply STOP to cancel.", "How is your knee today? Reply STOP to cancel."), Warning},
		{"a placeholder", of("Dovetail Cabinetry", "{Brand name}: your measure is set. Reply STOP to stop.", "{Brand name}: doors are in."), Warning},
		{"only the generic first word", of("American Freight Inc", "Our American team will call you. STOP to end.", "An American classic is in stock. STOP to end."), Warning},
		{"only a small word that spells the initials", of("The Organic Place", "You are on top of the list. STOP to end.", "Your order is ready. STOP to end."), Warning},
		{"another name", of("Keystone Roofing Holdings LLC", "ShingleBros: crew arrives at 7 AM. STOP to end."), Warning},
		{"brand not known", map[Field]any{BrandName: Unknown(), Samples: []string{"Your visit is Wed.", "See you."}}, 0},
		{"first word", of("Swiftlane Courier Co", "Swiftlane: your parcel is out for delivery. STOP to end."), 0},
		{"acronym", of("Northfield State University", "NSU: registration opens Monday.", "Your aid form is due."), 0},
		{"dba", with(of("KTM Hospitality Group LLC", "The Juniper Inn: your room is ready. STOP to end."), DBA, "The Juniper Inn"), 0},
		{"accents", of("Caf\u00e9 Ren\u00e9e LLC", "Cafe Renee: your table is ready. STOP to end."), 0},
		{"without a municipal word", of("City of Brookfield", "Brookfield Alerts: Oak St is closed until 4 PM. STOP to end."), 0},
		{"a title and the last name", of("Anna Kowalski DDS PLLC", "Dr. Kowalski: your crown is in, please book a visit. STOP to end."), 0},
		{"written as one", of("Text Relay Software", "TextRelay: your plan renews Friday. STOP to end."), 0},
		{"curly genitive", of("Otto's Diner", "Otto\u2019s Diner: lunch is on until 3. STOP to end."), 0},
		{"saint", of("St. Brendan Regional Hospital", "St. Brendan Hospital: your statement is ready. STOP to end."), 0},
		{"in the middle", of("Lakeview Robotics Club", "Hi Ann, it's Sam with Lakeview Robotics. Practice is at 5. STOP to end."), 0},
	})
}

func TestSampleBrandInconsistent(t *testing.T) {
	t.Parallel()
	first := "Alder Creek Dental: your visit is Tuesday. Reply STOP to opt out."
	table := func(want Severity) []judgement {
		return []judgement{
			{"one without", of("Alder Creek Dental LLC", first, "Your statement is ready. Reply STOP to opt out.", first), want},
			{"two without", of("Alder Creek Dental LLC", "Your form is due. STOP to end.", first, "Your crown is in. STOP to end."), want},
			{"last without", of("Alder Creek Dental LLC", first, first, "Please bring your card on Monday. STOP to end."), want},
			{"first without", of("Alder Creek Dental LLC", "Your chair is free at 9. STOP to end.", first, first), want},
			{"all of them", of("Alder Creek Dental LLC", first, "Alder Creek: your crown is in. STOP to end.", "See you at Alder Creek. STOP to end."), 0},
			{"acronym", of("Northfield State University", "NSU: closed today.", "Northfield State: open again.", "Northfield: exam week."), 0},
		}
	}
	expect(t, "sample-brand-inconsistent", Sinch, append(table(Warning),
		judgement{"an answer in a conversation", of("Alder Creek Dental LLC", first, "Yes, 3 PM works. See you then! Reply STOP to opt out.", first), Info}))
	expect(t, "sample-brand-inconsistent", Bird, table(Info))
}

func TestSampleMissingOptOut(t *testing.T) {
	t.Parallel()
	expect(t, "sample-missing-opt-out", Generic, []judgement{
		{"nothing", of("Metroline", "Metroline: your bus is two stops away.", "Metroline: Route 9 skips the 5th Ave stop."), Warning},
		{"cancel an order", of("Acme", "Acme: call to cancel your order.", "Acme: the end of the line is closed."), Warning},
		{"cancel a visit by reply", of("Acme", "Acme: visit Tue 10 AM. Reply CANCEL to cancel your appointment.", "Acme: see you soon."), Warning},
		{"stop by", of("Acme", "Acme: stop by today for cake.", "Acme: we quit early on Friday."), Warning},
		{"once is enough", of("Acme", "Acme: visit Tue 10 AM.", "Acme: your crown is in. Reply STOP to opt out."), 0},
		{"other words", of("Acme", "Acme: visit Tue 10 AM. Txt QUIT to leave."), 0},
		{"unsubscribe", of("Acme", "Acme: visit Tue 10 AM. To unsubscribe reply with the word END."), 0},
		{"equals", of("Acme", "Acme: visit Tue 10 AM. STOP=end"), 0},
		{"in quotes", of("Acme", "Acme: visit Tue 10 AM. Send \u201cSTOP\u201d to be removed."), 0},
		{"cancel the texts", of("Acme", "Acme: visit Tue 10 AM. Text CANCEL to cancel."), 0},
		{"opt out by number", of("Acme", "Acme: visit Tue 10 AM. Reply 9 to opt out."), 0},
		{"passcodes only", with(of("Acme", "Acme: 481920 is your sign-in code.", "Acme: use code 773104 to log in."), UseCase, "2FA"), Info},
	})
	expect(t, "sample-missing-opt-out", Infobip, []judgement{
		{"passcodes and alerts", with(of("Acme", "Acme: 481920 is your sign-in code."), UseCases, []string{"TWO_FACTOR_AUTH", "ALERTS"}), Warning},
		{"passcodes", with(of("Acme", "Acme: 481920 is your sign-in code."), UseCases, []string{"TWO_FACTOR_AUTH"}), Info},
	})
}

func TestSampleOptOutInconsistent(t *testing.T) {
	t.Parallel()
	expect(t, "sample-opt-out-inconsistent", Sinch, []judgement{
		{"one without", of("Acme", "Acme: visit Tue. STOP to end.", "Acme: your crown is in.", "Acme: we moved. STOP to end."), Warning},
		{"a passcode without", of("Acme", "Acme: visit Tue. STOP to end.", "Acme: 481920 is your sign-in code.", "Acme: we moved. STOP to end."), Info},
		{"all with", of("Acme", "Acme: visit Tue. STOP to end.", "Acme: in. Reply STOP to quit", "Acme: we moved. Text END to end."), 0},
		{"none with", of("Acme", "Acme: visit Tue.", "Acme: in.", "Acme: we moved."), 0},
	})
	expect(t, "sample-opt-out-inconsistent", Generic, []judgement{
		{"one without", of("Acme", "Acme: visit Tue. STOP to end.", "Acme: your crown is in."), Info},
	})
}

func TestSampleBrandMismatch(t *testing.T) {
	t.Parallel()
	expect(t, "sample-brand-mismatch", Generic, []judgement{
		{"a colon", of("Keystone Roofing Holdings LLC", "ShingleBros: crew arrives at 7 AM.", "ShingleBros: permit approved."), Warning},
		{"this is", of("Keystone Roofing Holdings LLC", "Hi Ann, this is ShingleBros. Crew arrives at 7 AM."), Warning},
		{"a person from", of("Keystone Roofing Holdings LLC", "Hi, it's Kate from Apex Exteriors. Crew arrives at 7 AM."), Warning},
		{"a dash", of("Keystone Roofing Holdings LLC", "Apex Exteriors - crew arrives at 7 AM."), Warning},
		{"dba declared", with(of("Keystone Roofing Holdings LLC", "ShingleBros: crew arrives at 7 AM."), DBA, "ShingleBros"), 0},
		{"one sample names the brand", of("Keystone Roofing Holdings LLC", "ShingleBros: crew arrives.", "Keystone: crew arrives."), 0},
		{"announcing words", of("Keystone Roofing", "Reminder: crew arrives at 7 AM.", "Delivery Update: shingles come at 8."), 0},
		{"a greeting", of("Keystone Roofing", "Hi Ann: crew arrives at 7 AM.", "Good morning! Crew at 8."), 0},
		{"a person of the brand", of("Keystone Roofing", "Hi, it's Kate from Keystone. Crew arrives at 7 AM."), 0},
		{"a time", of("Keystone Roofing", "Monday 7:30 your crew arrives.", "At 8:15 we start."), 0},
		{"a placeholder", of("Keystone Roofing", "[Company]: crew arrives.", "{Brand name}: permit approved."), 0},
		{"from a place", of("Keystone Roofing", "Your crew is 10 minutes from Dayton.", "This is a reminder: crew at 8."), 0},
		{"a shared word", of("Ridge Exteriors LLC", "Blue Exteriors: crew arrives at 7 AM."), 0},
		{"a dash in a sentence", of("Keystone Roofing", "Your crew is on its way - 10 min out.", "Permit approved - we start Monday."), 0},
	})
}

func TestSampleDuplicate(t *testing.T) {
	t.Parallel()
	expect(t, "sample-duplicate", Generic, []judgement{
		{"the same", of("Acme", "Acme: your visit is at 9 AM. STOP to end.", "Acme: your visit is at 9 AM. STOP to end."), Warning},
		{"other digits", of("Acme", "Acme: your visit is at 9:00 AM. STOP to end.", "Acme: your visit is at 9:30 AM. STOP to end."), Warning},
		{"other case and blanks", of("Acme", "Acme: Your visit is at 9 AM.  STOP to end.", "ACME: your visit is at 9 am. STOP to end."), Warning},
		{"third like first", of("Acme", "Acme: bus 12 is late. STOP to end.", "Acme: stop 4 is closed. STOP to end.", "Acme: bus 44 is late. STOP to end."), Warning},
		{"passcodes", with(of("Acme", "Acme: 481920 is your code. STOP to end.", "Acme: 118406 is your code. STOP to end."), UseCase, "2FA"), 0},
		{"a passcode in a mixed campaign", with(of("Acme", "Acme: your verification code is 481920.", "Acme: your verification code is 118406."), UseCase, "LOW_VOLUME"), 0},
		{"one word in a long text", of("Acme", "Acme: your order has shipped. Reply STOP to opt out, HELP for help. Msg & data rates may apply. Msg frequency varies.",
			"Acme: your order has arrived. Reply STOP to opt out, HELP for help. Msg & data rates may apply. Msg frequency varies."), 0},
		{"same ending", of("Acme", "Acme: bring your card. STOP to end.", "Acme: bring your dog. STOP to end."), 0},
		{"one sample", of("Acme", "Acme: bring your card. STOP to end."), 0},
		{"different", of("Acme", "Acme: 3 seats left on the 9 AM tour.", "Acme: the 4 PM tour moves to 5."), 0},
		{"two menus", of("Acme", "Acme: today soup and bread. STOP to end.", "Acme: today fish and rice. STOP to end."), 0},
	})
}

func TestSampleOnlyAutoResponse(t *testing.T) {
	t.Parallel()
	welcome := "Alder Creek Dental: you're subscribed to our texts. Msg frequency varies. Msg & data rates may apply. Reply HELP for help, STOP to opt out."
	goodbye := "You have been unsubscribed from Alder Creek Dental. No more messages will be sent."
	expect(t, "sample-only-auto-response", Generic, []judgement{
		{"welcome and goodbye", of("Alder Creek Dental", welcome, goodbye), Warning},
		{"equal to the replies", map[Field]any{Samples: []string{Sound(Generic).values[OptInMessage].text, Sound(Generic).values[HelpMessage].text}}, Warning},
		{"thanks for joining", of("Alder Creek Dental", "Thanks for joining Alder Creek Dental alerts! Up to 4 msgs/month. STOP to end.", "Alder Creek Dental: for help call 503-555-0142."), Warning},
		{"opted in", of("Alder Creek Dental", "Alder Creek Dental: you have opted in. Reply STOP to opt out.", goodbye), Warning},
		{"one of them is a message", of("Alder Creek Dental", welcome, "Alder Creek Dental: your visit is Tuesday. STOP to end."), 0},
		{"a welcome with an offer", of("Alder Creek Dental", "Alder Creek Dental: thanks for signing up! Here is 10% off with code HI10. STOP to end."), 0},
		{"enrolled in a class", of("Riverside College", "Riverside College: you're enrolled in BIO 101, Mondays at 9. STOP to end.", "Riverside College: you're registered for the tour on May 2."), 0},
		{"an entry", of("Marigold Creamery", "Marigold Creamery: your sweepstakes entry is in. Rules: marigoldcreamery.com/rules. STOP to end"), 0},
		{"an account is active", of("Acme Gym", "Acme Gym: your membership is active, door code 4471. STOP to end."), 0},
		{"support", of("Acme Gym", "Acme Gym: our crew fixed your line. Questions? Call 503-555-0142. STOP to end."), 0},
		{"passcodes", of("Acme", "Acme: 4711 is your code. STOP to end.", "Acme: never share 4712, your code."), 0},
		{"alarms", of("Sentry Oak", "Sentry Oak: alarm at the back door is on. STOP to end.", "Sentry Oak: system armed."), 0},
	})
}

func TestSampleCountThin(t *testing.T) {
	t.Parallel()
	one, two := "Alder Creek Dental: visit Tue. STOP to end.", "Alder Creek Dental: your crown is in. STOP to end."
	for _, vendor := range []Vendor{Generic, Bird, Infobip} {
		expect(t, "sample-count-thin", vendor, []judgement{{"one", of("Alder Creek Dental", one), Warning}, {"two", of("Alder Creek Dental", one, two), 0}, {"unknown", map[Field]any{Samples: Unknown()}, 0}})
	}
	expect(t, "sample-count-thin", Infobip, []judgement{{"none", of("Alder Creek Dental"), Warning}})
	expect(t, "sample-count-thin", Generic, []judgement{{"none is a missing field", of("Alder Creek Dental"), 0}, {"passcodes", with(of("Alder Creek Dental", "Your code is 481920"), UseCase, "2FA"), Info}})
	expect(t, "sample-count-thin", Sinch, []judgement{{"too few for Sinch anyway", of("Alder Creek Dental", one), 0}})
}

func TestSpamStyle(t *testing.T) {
	t.Parallel()
	expect(t, "spam-style", Generic, []judgement{
		{"shouting and a row", of("Acme", "Acme: BIGGEST CLEARANCE EVENT OF THE YEAR IS HERE!!! STOP to end."), Warning},
		{"act now, click here", of("Acme", "Acme: act now, click here for your cash. STOP to end."), Warning},
		{"dollars and a winner", of("Acme", "Acme: $$$ you are a winner. STOP to end."), Warning},
		{"free and now", of("Acme", "Acme: 100% free. Claim now at acme.com/x"), Warning},
		{"over two samples", of("Acme", "Acme: open until 9!!!", "Acme: click here to win."), Warning},
		{"brand in capitals", of("IRONCLAD STRENGTH GYMS OF OHIO", "IRONCLAD STRENGTH GYMS OF OHIO: class at 6 AM!!! Reply STOP to end."), 0},
		{"keywords", of("Acme", "Acme: see you!!! Reply STOP, QUIT, END, CANCEL or UNSUBSCRIBE to leave, HELP for help."), 0},
		{"one sign", of("Acme", "Acme: congratulations to the winner of the science fair, Mia! STOP to end."), 0},
		{"one cry", of("Acme", "Acme: we won the cup!!! Parade at 5. STOP to end."), 0},
		{"abbreviations", of("Acme", "Acme: BIO 101 and CHEM 202 moved to MWF 9 AM in SCI 4. STOP to end."), 0},
		{"promo code", of("Acme", "Acme: 15% off today with SUMMERSALE15! STOP to end."), 0},
		{"free entry", of("Acme", "Acme: entry is free for members, see you at 7. Act 2 starts at 8. STOP to end."), 0},
		{"variables", of("Acme", "Acme: [CUSTOMER FIRST NAME], your [PRODUCT DESCRIPTION] is ready!!! STOP to end."), 0},
	})
}

func TestMessageSegments(t *testing.T) {
	t.Parallel()
	long := "Acme: " + strings.Repeat("seven ch ", 18) + "STOP"
	expect(t, "message-segments", Generic, []judgement{
		{"more than 160", of("Acme", long), Info},
		{"a curly quote and more than 70", of("Acme", "Acme: it\u2019s ready at the desk until six in the evening, and on Sunday too. STOP to end."), Info},
		{"an emoji", of("Acme", "Acme: your cake is ready \U0001F382 and waits at the desk until six in the evening. STOP to end."), Info},
		{"a long answer", map[Field]any{HelpMessage: long}, Info},
		{"short with a curly quote", of("Acme", "Acme: it\u2019s ready. STOP to end."), 0},
		{"just 160", of("Acme", strings.Repeat("a", 160)), 0},
	})
	f := Choice{}.judge(NewReading(Example{Generic, of("Acme", "Acme: it\u2019s ready at the desk until six in the evening, and on Sunday too. STOP to end.")}.Campaign()), sampleRules)
	if last := f[len(f)-1]; !strings.Contains(last.Message, "\u2019") {
		t.Errorf("the character that forces the encoding is not named: %s", last.Message)
	}
}
