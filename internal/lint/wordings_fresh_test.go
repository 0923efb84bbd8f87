package lint

import "testing"

// What compliant campaigns say, clause by clause, put into one that is sound
// otherwise: any warning at all is a false alarm.

// quietly fails for each text with which the sound campaign is warned about.
func quietly(t *testing.T, texts []string, of func(string) map[Field]any) {
	t.Helper()
	for _, text := range texts {
		for _, f := range serious(Run(Example{Generic, of(text)}.Campaign())) {
			t.Errorf("%s %s: %s\n\t%s", f.Rule, f.Field, f.Message, text)
		}
	}
}

// paces say how often texts come, as the end of a sentence about texts.
var paces = []string{
	"2 in all", "5 to 10 in total", "2 or 3 each", "three at most", "four apiece", "six altogether", "two tops", "about 8 overall", "one for each parcel", "maybe 3 while the roof is on", "one the day before and one the day of",
	"a couple around each sitting", "two before the show, one after", "one when it's cut and one when it's done", "1 per bag", "as many as there are bids", "4, spread over the course", "ten a year or fewer", "half a dozen from May to August", "seldom more than two in a week",
	"a few now and then", "one most mornings", "most weeks one, some weeks none", "one on the first of the month", "every other week", "1x/wk", "twice a term", "two for every shipment", "5 or so between frost and thaw", "not more than one in any 7 days",
	"around the harvest five, else none", "once each spring", "one a moon", "every payday", "a single one", "just one, ever", "3 (three) per closing", "one to start with and then one a week", "number depends on the river", "more in winter than in summer",
	"their number follows the weather", "never two in a day", "at each stop, three stops in all", "1-4 a fill", "some days several, some none", "on game days only", "Mondays and Thursdays", "we send one and that's it", "twice, ten days apart", "on the 1st and the 15th",
	"as often as you ask", "one reply to every question", "6 over the 12 weeks", "one an hour while the power is out", "rarely more than 3", "up to 2 daily", "at most a pair a week", "nightly during lambing", "how many is up to you", "irregular",
}

func TestPacesAreDisclosures(t *testing.T) {
	t.Parallel()
	t.Run("reply", func(t *testing.T) {
		t.Parallel()
		quietly(t, paces, func(pace string) map[Field]any {
			return map[Field]any{OptInMessage: "Alder Creek Dental: visit texts on, " + pace + ". Message and data rates may apply. HELP for help, STOP to end."}
		})
	})
	t.Run("flow", func(t *testing.T) {
		t.Parallel()
		quietly(t, paces, func(pace string) map[Field]any {
			return map[Field]any{MessageFlow: "Patients open https://aldercreekdental.com/texts and tick an empty box: 'Alder Creek Dental may text me about my visits, " + pace + ". Message and data rates may apply. Reply STOP to end, HELP for help.' Terms and privacy policy are linked."}
		})
	})
	t.Run("asked aloud", func(t *testing.T) {
		t.Parallel()
		quietly(t, paces, func(pace string) map[Field]any {
			return map[Field]any{MessageFlow: "On the phone our staff read: 'Would you like texts from Alder Creek Dental about your visits? We would send " + pace + ". Message and data rates may apply. You can reply STOP to end them, HELP for help, and you needn't say yes.' Yes or no is noted. Script, terms and privacy policy: https://aldercreekdental.com/texts"}
		})
	})
}

func TestEndingsAreConfirmations(t *testing.T) {
	t.Parallel()
	quietly(t, []string{
		"that was the last text.", "you're off our list.", "done. We'll leave your phone in peace.", "texts are over.", "we've crossed you off.", "no texts from here on.", "it's quiet now. No more texts.", "you have left the list.", "we stop here.", "we will not write to this number again.",
		"your number is out of our book.", "all texts switched off.", "goodbye, this was the final message.", "you won't hear from us by text again.", "we took you off.", "texting has ended for this number.", "right, no more of these.", "understood, we've stopped texting.", "you're unsubscribed from visit texts.", "signed off; nothing more will be sent.",
		"that's it from us, texts have stopped.", "gone from the list. Call any time.", "your texts end now.", "opt-out received. No further texts.", "we hear you: no more texts.", "texts to this phone are cancelled.", "we've closed your text subscription.", "removed, sorry to see you go.", "STOP received. Nothing else will follow.", "you will get nothing more by text.",
		"thank you, the texts end here.", "this is our last message to you.", "we won't bother you again.", "out you go! No texts any more.", "consent withdrawn, texts ended.", "you've bowed out; no texts will come.", "your visit texts have been shut off.", "silence from now on.", "no messages after this one.", "we have struck your number.",
	}, func(text string) map[Field]any { return map[Field]any{OptOutMessage: "Alder Creek Dental: " + text} })
}

func TestContactsAreHelp(t *testing.T) {
	t.Parallel()
	quietly(t, []string{
		"front desk 503-555-0142, weekdays 8 to 5.", "write to hello@aldercreekdental.com", "(503) 555-0142", "see aldercreekdental.com/contact", "ring 503.555.0142 before noon.", "1-800-555-0142, press 2.", "call 1-800-ALDER-CR", "desk: 503 555 0142. STOP to end.", "aldercreekdental.com/help has answers.", "toll-free 888-555-0142", "+1 503 555 0142", "questions? hello@aldercreekdental.com or 503-555-0142.",
	}, func(text string) map[Field]any { return map[Field]any{HelpMessage: "Alder Creek Dental: " + text} })
}

func TestConsentFreelyGivenIsLeftAlone(t *testing.T) {
	t.Parallel()
	const disclosed = " 'Alder Creek Dental may text me about my visits, 2 a month. Message and data rates may apply. Reply STOP to end, HELP for help.' Terms and privacy policy are linked."
	quietly(t, []string{
		"At https://aldercreekdental.com/texts the patient types a number and presses 'Text me'. Above the button:",
		"Those who want texts write their number on the sheet at the desk (copy: https://aldercreekdental.com/sheet.pdf) and sign beside it:",
		"The intake tablet asks for texts on a page of its own (picture: https://aldercreekdental.com/tablet.png) with the choices Yes and No, neither chosen at first. The page says:",
		"Patients who would like texts fill in a card with a number and a signature (https://aldercreekdental.com/card). It reads:",
		"A patient switches texts on at https://aldercreekdental.com/settings, a public page; the switch is off until moved:",
		"We mail a letter with a code; scanning it opens https://aldercreekdental.com/yes where the patient types a number and ticks a box nobody has ticked:",
		"On https://aldercreekdental.com/book the phone field is required for the booking, the box for texts is not. It is blank at first and says:",
		"Booking works the same with or without the box, which waits empty at https://aldercreekdental.com/book:",
		"No one is added by us. The patient goes to https://aldercreekdental.com/texts and ticks:",
		"Having a number on file is not enough for us: patients also tick an open box at https://aldercreekdental.com/texts:",
		"We used to text everyone; now only those who tick the box at https://aldercreekdental.com/texts, which starts out empty:",
		"Agreeing to the terms is one box, agreeing to texts is another, and both start empty at https://aldercreekdental.com/join. The second reads:",
		"There are three lines on the form (https://aldercreekdental.com/form), one for e-mail, one for calls, one for texts. Initials go on any, all or none. The third:",
		"Patients choose how to hear from us at https://aldercreekdental.com/choose: e-mail, post or text, nothing is preset. Choosing text shows:",
		"Once signed in to their account, patients find an empty box under Contact. The page can be seen by anyone at https://aldercreekdental.com/sample:",
		"The box stands behind a login, so we show it to all at https://aldercreekdental.com/box-picture. It is empty until ticked:",
		"After logging in, patients tick an empty box; a photograph of that screen is on https://aldercreekdental.com/look:",
		"The settings need a password. What they look like is posted at https://aldercreekdental.com/look, open to all; the box is empty:",
		"Logged-in patients tick an empty box, reproduced at https://aldercreekdental.com/look:",
		"After signing in patients see an empty box. Reviewers find the same page, without the account, at https://aldercreekdental.com/look:",
		"Nobody needs to agree to be treated. On https://aldercreekdental.com/texts there is an unticked box:",
		"The receptionist hands over a clipboard; the line for texts is optional and left blank by most. Copy: https://aldercreekdental.com/line.pdf. It says:",
		"We bought no list and import none. Patients tick an empty box at https://aldercreekdental.com/texts:",
		"Patients text SMILE to 503-555-0142, as the poster at the desk asks (https://aldercreekdental.com/poster). The poster:",
		"Our receptionist turns the screen to the patient, who taps Yes or No under these words (https://aldercreekdental.com/screen), nothing being preselected:",
		"Parents decide on https://aldercreekdental.com/kids. Leaving the box as it is, empty, means no texts. The box:",
		"Only a ticked box brings texts; it comes unticked at https://aldercreekdental.com/texts:",
		"Whoever doesn't tick it gets a postcard instead. Box at https://aldercreekdental.com/texts, empty for everybody:",
		"A pop-up on https://aldercreekdental.com offers texts; closing it costs nothing. Those who want them type a number and press Yes:",
		"Existing patients got a letter and went to https://aldercreekdental.com/texts to tick an empty box; nobody was carried over:",
	}, func(flow string) map[Field]any {
		return map[Field]any{OptInWords: "START,SMILE", MessageFlow: flow + disclosed}
	})
}

func TestWordsOfSubscribersAreNotPrivateMessages(t *testing.T) {
	t.Parallel()
	quietly(t, []string{
		"People press Text me at https://aldercreekdental.com/texts. Above it: by pressing Text me I ask Alder Creek Dental for texts about my visits;",
		"The page https://aldercreekdental.com/texts has an empty box for parents: I agree that Alder Creek Dental texts me about my children;",
		"Patients tick an empty box at https://aldercreekdental.com/texts next to the words: I would like Alder Creek Dental to text my husband and me about his visits;",
		"The card (https://aldercreekdental.com/card) has a line to sign: Send me texts of Alder Creek Dental on my own phone;",
		"On https://aldercreekdental.com/texts the patient taps a button named Message me under: I want texts of Alder Creek Dental for my family;",
	}, func(flow string) map[Field]any {
		return map[Field]any{MessageFlow: flow + " 2 texts a month; message and data rates may apply; STOP ends them and HELP gets help. Terms and privacy policy are linked."}
	})
}

func TestNumbersOfOtherThingsAreNoPace(t *testing.T) {
	t.Parallel()
	oneText(t, "cta-missing-frequency", func(text string) map[Field]any {
		return map[Field]any{MessageFlow: text + " Message and data rates may apply. Reply STOP to end, HELP for help. Terms and privacy policy: https://aldercreekdental.com/legal"}
	}, nil, []string{
		"Page 2 of the form (https://aldercreekdental.com/form) has two boxes, one for e-mail and one for texts, both empty: 'Alder Creek Dental may text me about my visits.'",
		"In step 3, three choices are shown at https://aldercreekdental.com/texts: call, post, text. None is chosen: 'Alder Creek Dental may text me.'",
		"People aged 18 or older tick an empty box at https://aldercreekdental.com/texts: 'Alder Creek Dental may text me about my 2 plans.'",
		"Once the form is sent, one line asks about texts (https://aldercreekdental.com/texts), 2 inches below the name: 'Alder Creek Dental may text me.' An empty box stands beside it.",
		"At our office, 4 Main Street, patients tick an empty box on a tablet (https://aldercreekdental.com/tablet): 'Alder Creek Dental may text me about visits.'",
		"There is a page for texts, https://aldercreekdental.com/texts, one of which patients learn at the desk. They tick an empty box: 'Alder Creek Dental may text me when a chair is free.'",
		"Every patient may tick the empty box at https://aldercreekdental.com/texts: 'Alder Creek Dental may text me about the 3 offices, each with its own hours.'",
		"Patients, most of whom book online, tick an empty box at https://aldercreekdental.com/texts: 'Alder Creek Dental may text me if a visit moves.'",
		"Patients tick an empty box at https://aldercreekdental.com/texts: 'I get texts from Alder Creek Dental, 2nd floor, about my visits.'",
	})
	oneText(t, "opt-in-message-missing-frequency", func(text string) map[Field]any {
		return map[Field]any{OptInMessage: text + " Message and data rates may apply. HELP for help, STOP to end."}
	}, nil, []string{
		"Alder Creek Dental: you get our texts now.", "Alder Creek Dental, 1 Mill St: thanks for joining!", "Alder Creek Dental: welcome! We text when a chair is free.", "Alder Creek Dental: texts on for your visits at our Route 9 office.", "Alder Creek Dental: you're signed up. Call 503-555-0142 with questions.", "Alder Creek Dental: thanks, we're here 24/7.", "Alder Creek Dental: thanks for joining, here is 20% off.",
	})
}
