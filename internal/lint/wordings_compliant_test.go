package lint

import "testing"

// Whole flows, each with its disclosures in other words: none is at fault.
func TestFlowsWithDisclosuresInOtherWordsPass(t *testing.T) {
	t.Parallel()
	spares(t,
		"At the front desk we hand patients a tablet (screens: https://aldercreekdental.com/tablet). The toggle is off; sliding it on turns on texts from Alder Creek Dental. Printed beside it: two texts around each visit, carrier charges possible as your message and data rates apply, STOP ends them, HELP brings help. Privacy: https://aldercreekdental.com/privacy Terms: https://aldercreekdental.com/terms",
		"Patients sign a paper slip (https://aldercreekdental.com/slip.pdf) with an initials line that may stay blank: \"Alder Creek Dental may text me before my visits, no more than three times for any one visit. Message & data rates may apply. I can stop by texting STOP and get help by texting HELP. Treatment does not depend on my answer.\" Terms and privacy notice on the back.",
		"Visitors of https://aldercreekdental.com/texts type a mobile number, leave or tick one box (blank at first) and press Sign me up. Box text: “Text me openings at Alder Creek Dental. A couple a month at the outside. Data rates may apply. STOP quits, HELP helps.” Footer links: Privacy, Terms.",
		"People text SMILE to 503-555-0142, a number shown on the card at our desk (https://aldercreekdental.com/card). The card reads: 'Text SMILE for tips of Alder Creek Dental. Fewer than 5 a month. Msg & data rates may apply. STOP to end, HELP for help. Terms and privacy: https://aldercreekdental.com/legal'",
		"During booking calls our scheduler asks, word for word: 'Alder Creek Dental can text you a reminder the day before each visit. Message and data rates may apply. Reply STOP any time to end, HELP for help. Would you like that?' A yes is noted in the chart; a no changes nothing. Terms https://aldercreekdental.com/terms and privacy https://aldercreekdental.com/privacy",
		"On https://aldercreekdental.com/new the form has two boxes that start empty, one for e-mail and one for texts. Label of the second: 'Alder Creek Dental, texts on recall dates, about twice yearly. Message/data rates may apply. Txt STOP to stop / HELP for help.' Terms and privacy policy are under the button.",
		"At https://aldercreekdental.com/portal-tour (a public tour) one sees the Settings page: 'SMS from Alder Creek Dental' is off by default, and members who wish switch it on. The note under it: 'Volume follows your care plan. Message and data rates may apply. STOP to cancel, HELP for info.' Privacy and terms are linked.",
		"Our web form https://aldercreekdental.com/ask has an unchecked box 'Answer me by text'. Below: Alder Creek Dental replies by SMS to what you ask, one text per question. Rates of your carrier may apply. Text STOP to leave or HELP for help. See the privacy policy and the SMS terms.",
		"Caregivers scan a QR code in the lobby that opens https://aldercreekdental.com/care; the box there is not ticked. 'Alder Creek Dental will text you as the patient moves from waiting to recovery, three or four texts in all. Message and data rates may apply. STOP to stop, HELP for help. Terms. Privacy.'",
		"We mail a card with a link, https://aldercreekdental.com/m. There the person enters a number and picks Yes or No, nothing being chosen beforehand: 'May Alder Creek Dental text you about your claim? The number of texts rests on the claim. Message and data rates may apply. STOP to opt out, HELP for help.' Links: privacy, terms.",
		"Patients opt in with an empty box at https://aldercreekdental.com/x: 'Alder Creek Dental may send me weather closures by text, which happens a few times each winter. Msg&data rates may apply. Reply END to end or HELP for help. You need not agree to be our patient.' Terms: https://aldercreekdental.com/t Privacy: https://aldercreekdental.com/p",
		"At https://aldercreekdental.com/y the box waits to be ticked: ‘I would like Alder Creek Dental to text me a monthly reminder to change the brush head. Message and data rates may apply. STOP = stop, HELP = help.’ Both policies are linked.",
		"At https://aldercreekdental.com/y a tick box, empty at first: 'Alder Creek Dental, appointment texts: one when you book, one the day before. Message and data rates may apply. Send STOP to end and HELP for help.' Privacy policy and terms of use are linked.",
		"At https://aldercreekdental.com/y a tick box, empty at first: 'Alder Creek Dental texts me Mon, Wed and Fri during treatment. Message and data rates may apply. Send STOP to end and HELP for help.' Privacy policy and terms of use are linked.",
		"At https://aldercreekdental.com/y a tick box, empty at first: 'Alder Creek Dental text alerts, sent solely in case of a closure. Message and data rates may apply. Send STOP to end and HELP for help.' Privacy policy and terms of use are linked.",
		"At https://aldercreekdental.com/y a tick box, empty at first: 'Alder Creek Dental text alerts, usually quiet, busier in storm season. Number of alerts will vary. Message and data rates may apply. Send STOP to end and HELP for help.' Privacy policy and terms of use are linked.",
		"At https://aldercreekdental.com/y a tick box, empty at first: 'Texts of Alder Creek Dental whenever your order changes status (4 to 6 per order). Your carrier may charge for messages and data. Send STOP to end and HELP for help.' Privacy policy and terms of use are linked.",
		"At https://aldercreekdental.com/y a tick box, empty at first: 'Texts of Alder Creek Dental, not more often than weekly. Standard messaging charges may apply. Send STOP to end and HELP for help.' Privacy policy and terms of use are linked.",
		"At https://aldercreekdental.com/y a tick box, empty at first: 'Texts of Alder Creek Dental: one each payday. You may incur message and data charges. Send STOP to end and HELP for help.' Privacy policy and terms of use are linked.",
		"At https://aldercreekdental.com/y a tick box, empty at first: 'Texts of Alder Creek Dental, at most a dozen over the school year. Messaging rates from your phone company can apply. Send STOP to end and HELP for help.' Privacy policy and terms of use are linked.",
		"At https://aldercreekdental.com/y a tick box, empty at first: 'Texts of Alder Creek Dental, seldom more than one in a week. Msg & data rates could apply. Any time: STOP to end, HELP for help.' Privacy policy and terms of use are linked.",
		"At https://aldercreekdental.com/y the box has no tick until the visitor puts one: 'Texts of Alder Creek Dental, 1/week. Msg/data rates apply. To opt out text STOP; for help text HELP.' Privacy policy and terms of use are linked.",
		"At https://aldercreekdental.com/y choose SMS, e-mail or neither as the way to be reminded; no choice is set beforehand. SMS: Alder Creek Dental sends 2 reminders per visit; message and data rates may apply; STOP to opt out; HELP for help. Privacy policy and terms of use are linked.",
		"Anyone who wants texts of Alder Creek Dental signs up at https://aldercreekdental.com/y and ticks the empty box. Leaving it empty means no texts and nothing else. Frequency: as visits fall due. Message and data rates may apply. STOP to opt out; HELP for help. Privacy policy and terms of use are linked.",
		"At https://aldercreekdental.com/y patients accept the terms of use in one box and, apart from it, may tick another, empty one: 'Text me, Alder Creek Dental. Up to 2 a month. Message and data rates may apply. STOP to opt out; HELP for help.' Privacy policy and terms of use are linked.",
		"At https://aldercreekdental.com/y the mobile number is a required field because drivers call it; the box for texts is not required and empty: 'Text me, Alder Creek Dental. 2 to 3 per delivery. Message and data rates may apply. STOP to opt out; HELP for help.' Privacy policy and terms of use are linked.",
		"At https://aldercreekdental.com/y patients tick an empty box and can untick it again later in their profile: 'Text me, Alder Creek Dental. Msgs vary. Message and data rates may apply. STOP to opt out; HELP for help.' Privacy policy and terms of use are linked.",
		"At the till the cashier turns the screen (photo: https://aldercreekdental.com/till) round, and whoever wants texts of Alder Creek Dental keys in a number and presses Agree under these words: up to four texts monthly, message and data rates may apply, STOP to leave, HELP for help, not needed to buy anything, terms and privacy at https://aldercreekdental.com/legal",
		"Parents who want texts fill in https://aldercreekdental.com/parents and are then added to the text list of Alder Creek Dental. An empty box there says: 'Yes, text me. One text for each cancelled class. Message and data rates may apply. STOP to opt out; HELP for help.' Terms and privacy are linked.",
		"Members turn on texts in the app of Alder Creek Dental under Alerts (pictures: https://aldercreekdental.com/alerts). All switches start in the off position. The text there: 'You set how many alerts you get. Carrier message and data rates may apply. Reply STOP to end, HELP for help.' Terms and privacy are linked.",
		"Residents send JOIN to 503-555-0142 after reading the door hanger (https://aldercreekdental.com/hanger): 'Text JOIN to hear from Alder Creek Dental when water is shut off, no other texts. Msg & data rates may apply. STOP to end, HELP for help. aldercreekdental.com/terms aldercreekdental.com/privacy'",
		"Customers tick a blank box at https://aldercreekdental.com/z: 'Alder Creek Dental, text me back-in-stock notices for items I chose; one notice per item. Message and data rates may apply. STOP to end, HELP for help. Consent isn't needed to shop.' Terms. Privacy policy.",
		"Applicants check an empty box at https://aldercreekdental.com/jobs: 'Text me about my application at Alder Creek Dental (most people get 5 or so). Message and data rates may apply. STOP to end, HELP for help.' Terms. Privacy policy.",
		"Riders check an empty box at https://aldercreekdental.com/ride: 'Alder Creek Dental texts me when my van is ten minutes away and when it is outside, so two per ride. Message and data rates may apply. STOP to end, HELP for help.' Terms. Privacy policy.",
	)
}

// Answers in other words: none is at fault.
func TestRepliesInOtherWordsPass(t *testing.T) {
	t.Parallel()
	for field, texts := range map[Field][]string{
		OptInMessage: {
			"Alder Creek Dental: you're in. Two texts a visit. Msg & data rates may apply. HELP for help, STOP to leave.",
			"Welcome to Alder Creek Dental texts! Expect 3-5 monthly. Carrier rates apply. Need help? Text HELP. To quit text STOP.",
			"Alder Creek Dental: visit texts on; how many depends on your visits. Standard msg/data charges may apply. HELP = help, STOP = off.",
			"Thanks for joining Alder Creek Dental alerts, sent only when we close. Message and data rates may apply. Reply HELP for help or STOP to end.",
			"Alder Creek Dental: recall reminders on, one every six months. Msg&data rates may apply. Txt HELP for help, STOP to stop.",
			"You'll now hear from Alder Creek Dental weekly. Data rates may apply. Text STOP to quit; text HELP for support.",
			"Alder Creek Dental here: up to a dozen texts a year. Msg and data rates may apply. HELP for info. STOP to cancel.",
			"Alder Creek Dental: you get a text after each cleaning. Msg & data rates may apply. Send HELP for help, STOP to end.",
			"Alder Creek Dental: your texts are on, sent on Mondays. Rates may apply. HELP gets help, STOP ends.",
			"Alder Creek Dental: signed up. Number of texts varies with treatment. Message/data rates may apply. For help HELP, to end STOP.",
		},
		OptOutMessage: {
			"Alder Creek Dental: all texts have ceased.", "Alder Creek Dental: okay, you're out.", "Alder Creek Dental texts are switched off for this number.", "Alder Creek Dental: we've taken you off.", "Alder Creek Dental: STOP received, nothing more will come.",
			"You have opted out of Alder Creek Dental texts. Text START to rejoin.", "Alder Creek Dental: your number has been dropped from our list.", "Alder Creek Dental: texting has stopped. Call 503-555-0142 if that was a mistake.", "Alder Creek Dental: this is the last text you get.", "Alder Creek Dental: we're done texting you.",
			"Alder Creek Dental: you asked us to stop, so we did.", "Alder Creek Dental: opt-out saved.", "Alder Creek Dental: no reminders from now on.", "Alder Creek Dental: as you wish, you'll be texted no longer.",
		},
		HelpMessage: {
			"Alder Creek Dental: reach us at 503-555-0142, weekdays 8-5.", "Alder Creek Dental appointment texts. Questions? desk@aldercreekdental.com", "Alder Creek Dental: aldercreekdental.com/help has answers. STOP to quit.", "Alder Creek Dental help: (503) 555-0142. Msg freq varies. STOP ends.",
			"This is Alder Creek Dental. Ring 503.555.0142 or mail desk@aldercreekdental.com.",
		},
	} {
		for _, text := range texts {
			for _, f := range serious(Run(Example{Generic, map[Field]any{field: text}}.Campaign())) {
				t.Errorf("%s %s: %s\n\t%s", f.Rule, f.Field, f.Message, text)
			}
		}
	}
}
