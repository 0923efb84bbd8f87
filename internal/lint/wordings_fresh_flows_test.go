package lint

import "testing"

// Descriptions and flows of compliant campaigns with words that faults use too.

func TestDescriptionsAreLeftAlone(t *testing.T) {
	t.Parallel()
	quietly(t, []string{
		"Alder Creek Dental texts patients who opted in when a chair frees up and answers dentists who text us about a referral.",
		"Alder Creek Dental texts patients reminders. Lists are never bought, rented or borrowed.",
		"Alder Creek Dental texts its own patients reminders of visits; no other practice sends through this campaign.",
		"Alder Creek Dental texts parents whose children have a visit the next day, if the parents asked for it.",
		"Alder Creek Dental texts patients and the friends they bring along the time of their shared visit, each of whom signed up.",
		"Alder Creek Dental supplies clinics with crowns. It texts the clinics that order from it when a crown ships, if they signed up for it.",
		"Alder Creek Dental texts landlords, shops and restaurants who are its patients reminders of visits they booked.",
		"Alder Creek Dental texts patients on the mailing list who ticked the box about openings in the schedule.",
		"Alder Creek Dental texts members of the family plan when a visit is due. Each member signs up alone.",
		"Alder Creek Dental answers people who text its number with questions about a visit, and reminds those who asked.",
		"Our office, Alder Creek Dental, reminds patients by text about visits that they have booked.",
		"Reminders of visits and answers to questions, by text, from Alder Creek Dental to patients who ticked the box for it.",
		"Alder Creek Dental: visit reminders to patients who opted in. We do not text anyone who hasn't.",
		"Alder Creek Dental sends patients, with their permission, a text the day before a visit and one if the time moves.",
		"Texts from Alder Creek Dental to its enrolled patients: visit times, what to bring, where to park.",
	}, func(text string) map[Field]any { return map[Field]any{Description: text} })
}

func TestFlowsAreLeftAlone(t *testing.T) {
	t.Parallel()
	const disclosed = " 'Alder Creek Dental may text me about my visits, 2 a month. Message and data rates may apply. Reply STOP to end, HELP for help.' Terms and privacy policy are linked."
	quietly(t, []string{
		"Patients go to https://aldercreekdental.com/join and may mark a box that we leave alone:",
		"Patients who tick nothing get letters. The box at https://aldercreekdental.com/join is empty:",
		"If the patient leaves the box at https://aldercreekdental.com/join empty, the form goes through and no texts are sent:",
		"We ask once, at https://aldercreekdental.com/join, and take no for an answer. The box is clear until ticked:",
		"Tapping 'Not now' at https://aldercreekdental.com/join goes on without texts, tapping 'Text me' agrees to:",
		"The checkout at https://aldercreekdental.com/shop has a box for texts, separate from the box for the terms, neither ticked:",
		"Email sign-up and text sign-up are two forms. The text form is https://aldercreekdental.com/join and has an empty box:",
		"Partners of ours never see the numbers. Patients tick an empty box at https://aldercreekdental.com/join:",
		"Numbers come from nowhere but https://aldercreekdental.com/join, where the patient types one and ticks an empty box:",
		"A flyer with a QR code lies on every table. It opens https://aldercreekdental.com/join, with an empty box:",
		"We mailed all patients a postcard with the address https://aldercreekdental.com/join. Those who wanted texts went there and ticked an empty box:",
		"The patient portal has no part in it: https://aldercreekdental.com/join is open to all and has an empty box:",
		"No account or password is asked for at https://aldercreekdental.com/join. The box is empty:",
		"Anyone can look at https://aldercreekdental.com/join before logging in; the box there is empty:",
		"When booking by phone, patients get a link, https://aldercreekdental.com/join, where they type the number and tick an empty box, or they don't:",
		"Patients fill in the health form on paper, which has a last line, to be signed or left (https://aldercreekdental.com/form.pdf):",
		"The slider at https://aldercreekdental.com/join points to Off. Whoever pushes it to On agrees to:",
		"Consent is a choice of its own at https://aldercreekdental.com/join. We never treat a booking as consent. The empty box:",
		"At https://aldercreekdental.com/join a patient picks which texts to get, visits or bills, by ticking one, both or neither of two empty boxes:",
		"Giving a number at the desk does not sign anyone up. For that there is https://aldercreekdental.com/join with an empty box:",
		"The booking page https://aldercreekdental.com/book asks 'May we text you?' with Yes and No, and neither is selected. Under the question:",
		"Patients add texts to their visit at https://aldercreekdental.com/book by pressing a plus sign. Beside the sign:",
		"Patients sign the slip that we keep at the desk (https://aldercreekdental.com/slip), on which is nothing else:",
		"Patients text SMILE to 503-555-0142 after seeing the card in the waiting room (https://aldercreekdental.com/card.jpg):",
		"The form at https://aldercreekdental.com/join has only two things, a field for the number and an empty box:",
		"We do not text from the booking alone. Patients open the link in the booking e-mail, https://aldercreekdental.com/join, and tick an empty box:",
		"People who leave the box empty are called instead. The box at https://aldercreekdental.com/join is empty at first:",
		"One must type the number twice at https://aldercreekdental.com/join and then tick an empty box:",
		"A number must be given to get texts, of course, at https://aldercreekdental.com/join; the box beside is empty:",
		"To get texts, patients must tick the empty box at https://aldercreekdental.com/join:",
		"The box for texts at https://aldercreekdental.com/join isn't needed for anything else and starts empty:",
		"Treatment goes on as before for those who don't sign up at https://aldercreekdental.com/join. The empty box:",
		"At https://aldercreekdental.com/join the default answer is No. Patients who change it to Yes agree to:",
		"Patients turn texts on at https://aldercreekdental.com/join, which shows them as off. Words beside the switch:",
		"A volunteer at the fair shows a tablet with https://aldercreekdental.com/join, and the patient ticks the empty box or walks on:",
	}, func(flow string) map[Field]any {
		return map[Field]any{OptInWords: "START,SMILE", MessageFlow: flow + disclosed}
	})
}

func TestOptInRepliesAreLeftAlone(t *testing.T) {
	t.Parallel()
	quietly(t, []string{
		"Alder Creek Dental: hello! You'll get 2 texts a month. Carrier rates may apply. HELP helps, STOP ends.", "Alder Creek Dental: visit texts are on, one for each visit. Msg & data rates may apply. Text HELP for help or STOP to leave.",
		"You're in, says Alder Creek Dental. Roughly weekly. Message and data rates may apply. HELP = help, STOP = end.", "Alder Creek Dental texts: 1 to 3 before a visit. Your carrier may charge for messages and data. STOP to quit; HELP for a hand.",
		"Alder Creek Dental thanks you. Frequency: as visits come up. Message/data rates may apply. Need us? HELP. Done with us? STOP.", "Alder Creek Dental: done! Expect 4 or fewer a month. Standard message and data rates apply. Reply HELP or STOP any time.",
		"Alder Creek Dental here. How many texts? It depends on your visits. Message and data rates may apply. STOP to end, HELP for help.", "Alder Creek Dental: reply YES to get 2 texts a month. Message and data rates may apply. HELP for help, STOP to end.",
	}, func(text string) map[Field]any { return map[Field]any{OptInWords: "START,YES", OptInMessage: text} })
}

func TestWholeFlowsAreLeftAlone(t *testing.T) {
	t.Parallel()
	quietly(t, []string{
		"Patients call 503-555-0142 and hear: 'Press 2 to get texts from Alder Creek Dental about your visits, about two a month. Message and data rates may apply. STOP ends them, HELP gets help. Press 9 to skip this.' Recording, terms and privacy policy: https://aldercreekdental.com/ivr",
		"The dentist's assistant asks at the chair, reading from a card: 'Alder Creek Dental can text you about visits, one or two a month. Message and data rates may apply. Reply STOP to stop, HELP for help. Do you want that? It's fine to say no.' The answer is written into the chart. Card, terms and privacy policy: https://aldercreekdental.com/card",
		"The register screen offers texts after payment (photo: https://aldercreekdental.com/pinpad.jpg): 'Alder Creek Dental may text you your receipt and visit reminders, one each. Msg & data rates may apply. Reply STOP to end, HELP for help. Terms and privacy: aldercreekdental.com/legal' with the keys Yes and No. Nothing is sent after No.",
		"People text SMILE to 503-555-0142 from the window sign (https://aldercreekdental.com/window.png). The sign: Text SMILE to 503-555-0142 for visit texts from Alder Creek Dental. 2 msgs/month. Msg & data rates may apply. STOP to end, HELP for help. Terms and privacy at aldercreekdental.com/legal.",
		"In the app's settings, which anybody can open before registering (pictures at https://aldercreekdental.com/app), the switch 'Visit texts' is off. Next to it: Alder Creek Dental sends 2 texts a visit; message and data rates may apply; STOP to end; HELP for help; terms; privacy.",
		"On https://aldercreekdental.com/sms one finds a field for the number, an empty box and the words: I'd like Alder Creek Dental to text me when I'm due, every six months. Message and data rates may apply. I can reply STOP to end or HELP for help. Not needed for care. Terms. Privacy policy.",
		"Web form: https://aldercreekdental.com/sms. Box (unticked): Yes to visit texts by Alder Creek Dental. Frequency varies. Msg&data rates may apply. Reply HELP for help, STOP to cancel. Links under the box: SMS terms, privacy policy.",
		"A patient who wants texts says so at the desk, gets the tablet (https://aldercreekdental.com/desk), types the number and ticks an empty box: 'Alder Creek Dental: visit texts, up to 3 a month, message and data rates may apply, STOP to end, HELP for help.' A first text asks for YES; without YES nothing more is sent. Terms and privacy policy are on the tablet.",
		"Parents get a paper home with the child (copy at https://aldercreekdental.com/note.pdf). It has nothing but this to sign: 'Alder Creek Dental may text me about my child's visits, one text a visit. Message and data rates may apply. STOP to end, HELP for help. My child is seen either way.' Terms and privacy policy are overleaf.",
		"Patients write first: the site https://aldercreekdental.com/ask says 'Text your question to 503-555-0142. Alder Creek Dental answers by text, one answer per question. Message and data rates may apply. STOP to end, HELP for help.' We answer and send nothing else. Terms and privacy policy are linked.",
		"The footer of https://aldercreekdental.com has a sign-up just for texts, unlike the one for e-mail beside it. Number, empty box, and: Alder Creek Dental may text me tips, 1 a week. Message and data rates may apply. Consent isn't a condition of any purchase. STOP to end, HELP for help. Terms, privacy.",
		"Employees of the practice choose between a call and a text for closings at https://aldercreekdental.com/staff, a page without login. Choosing text opens: 'Alder Creek Dental may text me about closings, only when we close. Message and data rates may apply. Reply STOP to end, HELP for help.' They tick the box, empty at first. Terms and privacy policy are linked.",
		"Nobody is signed up by buying. On the thank-you page, https://aldercreekdental.com/thanks, there is an offer: 'Want texts from Alder Creek Dental? Type your number and tick the box. Two texts a month. Message and data rates may apply. Reply STOP to end, HELP for help.' The box is blank. Terms and privacy policy are linked.",
		"After buying a plan, members receive a letter with a link, https://aldercreekdental.com/plan-texts. There they tick an empty box, if they like: 'Alder Creek Dental may text me about my plan, one text per quarter. Message and data rates may apply. Reply STOP to end, HELP for help.' Terms and privacy policy are linked.",
		"The kiosk asks for a number so that we can call, and on the next screen, apart from that, whether we may text (screens: https://aldercreekdental.com/kiosk). 'Alder Creek Dental may text me that my chair is ready, one text per visit. Message and data rates may apply. STOP to end, HELP for help. [Yes] [No]' Terms and privacy policy are a tap away.",
	}, func(flow string) map[Field]any { return map[Field]any{OptInWords: "START,SMILE", MessageFlow: flow} })
}
