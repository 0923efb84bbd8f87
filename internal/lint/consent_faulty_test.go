package lint

import (
	"slices"
	"testing"
)

// Flows whose consent is none, told as customers tell them: what matters is the
// state of the act of consent, not the phrase.
func TestConsentThatIsNoneIsFound(t *testing.T) {
	t.Parallel()
	for rule, flows := range map[string][]string{
		"cta-consent-implied": {
			"Owners leave a number with the groomer when they drop the dog off, and Alder Creek Dental texts them when it is ready. https://aldercreekdental.com",
			"Whoever has had a quote from us goes onto the texting list of Alder Creek Dental. https://aldercreekdental.com",
			"We have the mobile numbers of our members from the time they joined, and Alder Creek Dental uses them to send SMS. https://aldercreekdental.com",
			"Phone numbers are captured at checkout for delivery (https://aldercreekdental.com/pay). Alder Creek Dental messages those numbers about sales as well.",
			"Tenants of our buildings expect to hear from us, so Alder Creek Dental texts the cell number in their file. https://aldercreekdental.com",
			"A client who hands us a business card can expect texts of Alder Creek Dental. https://aldercreekdental.com",
			"Since parents list a cell phone on the emergency card, the office puts it into the texting system of Alder Creek Dental. https://aldercreekdental.com",
			"New accounts at https://aldercreekdental.com/start begin with text notices of Alder Creek Dental; people who mind can reply STOP.",
			"Long-standing customers of Alder Creek Dental know us well and do not mind a text now and then, so we never saw a need to ask. https://aldercreekdental.com",
			"Anyone who calls our shop gets a text back, and the number stays on the list of Alder Creek Dental for later offers. https://aldercreekdental.com",
		},
		"cta-consent-required": {
			"The order form at https://aldercreekdental.com/order will not go through while the SMS box of Alder Creek Dental is empty.",
			"At https://aldercreekdental.com/apply applicants tick the box for texts of Alder Creek Dental; without the tick their application is not looked at.",
			"We only take bookings from people who agree to texts of Alder Creek Dental with the box at https://aldercreekdental.com/book.",
			"Every renter has to be on the text list of Alder Creek Dental; the box at https://aldercreekdental.com/rent must be ticked to get the keys.",
			"The Continue button at https://aldercreekdental.com/go stays inactive till the text message box of Alder Creek Dental is checked.",
			"The text opt-in of Alder Creek Dental, a box, is a mandatory step of the registration at https://aldercreekdental.com/reg.",
			"Ticking yes to texts of Alder Creek Dental is part of signing up for a class at https://aldercreekdental.com/class, and those who tick no are asked to go elsewhere.",
			"The last page of https://aldercreekdental.com/book asks 'May Alder Creek Dental text you about your visit?' and Yes is the only answer that leads on to payment.",
			"To see a dentist of Alder Creek Dental a patient needs to say yes to SMS on https://aldercreekdental.com/new; nobody is seen otherwise.",
			"Members tick a box at https://aldercreekdental.com/member. They agree to texts of Alder Creek Dental as a requirement of membership.",
		},
		"cta-consent-prechecked": {
			"The tick for texts of Alder Creek Dental is already there when the page at https://aldercreekdental.com/book comes up; it can be taken out.",
			"At https://aldercreekdental.com/book the slider for texts of Alder Creek Dental is on from the beginning, and visitors slide it off if they like.",
			"The drop-down 'Texts from Alder Creek Dental' at https://aldercreekdental.com/book shows Yes unless the shopper changes it.",
			"'Text me, Alder Creek Dental' is selected when the form at https://aldercreekdental.com/book loads.",
			"At https://aldercreekdental.com/book we fill in the box for texts of Alder Creek Dental for our patients in advance; they may clear it.",
			"The radio button for 'Yes, text me, Alder Creek Dental' is the one chosen when https://aldercreekdental.com/pay opens.",
			"By default every new profile at https://aldercreekdental.com/new has SMS of Alder Creek Dental turned on; people switch it off in the profile.",
			"A checked box at https://aldercreekdental.com/book, which one can uncheck, says: 'Text me, Alder Creek Dental.'",
			"The form at https://aldercreekdental.com/book has a text box with a check mark in it; people who do not want texts of Alder Creek Dental take it out.",
			"The consent box for texts of Alder Creek Dental at https://aldercreekdental.com/book starts out filled, for convenience.",
		},
		"cta-consent-in-terms": {
			"The rental contract of Alder Creek Dental has a paragraph on texts, and signing the contract (https://aldercreekdental.com/contract.pdf) is how customers opt in.",
			"Our membership agreement (https://aldercreekdental.com/m.pdf) provides in section 9 that Alder Creek Dental may text members; members sign the agreement once, at the end.",
			"Agreeing to our privacy policy at https://aldercreekdental.com/go also signs people up for texts of Alder Creek Dental.",
			"When guests click 'I accept the house rules' at https://aldercreekdental.com/stay they also accept texts of Alder Creek Dental; the rules mention that.",
			"The permission to text is written into the service contract (https://aldercreekdental.com/c.pdf) that every client of Alder Creek Dental signs.",
			"Consent to SMS of Alder Creek Dental is set out in paragraph 4 of the Terms, which users accept by creating an account at https://aldercreekdental.com/new.",
			"One checkbox at https://aldercreekdental.com/new: 'I agree to the Terms of Use, the Privacy Policy and receiving texts from Alder Creek Dental.'",
			"By using https://aldercreekdental.com/app visitors accept the terms, and the terms let Alder Creek Dental send SMS.",
			"The lease (https://aldercreekdental.com/lease.pdf) that residents sign says on page 6 that Alder Creek Dental sends texts; no other form is used.",
			"Clicking Create Account at https://aldercreekdental.com/new means acceptance of the user agreement, including its section on text messages of Alder Creek Dental.",
		},
		"cta-channels-bundled": {
			"At https://aldercreekdental.com/join there is an empty box: 'Stay in touch with Alder Creek Dental by phone, post, text and e-mail.'",
			"At https://aldercreekdental.com/join there is an empty box: 'I'd like to get calls, texts and emails from Alder Creek Dental.'",
			"One tick at https://aldercreekdental.com/join signs people up for the newsletter and the texts of Alder Creek Dental alike.",
			"At https://aldercreekdental.com/join there is an empty box: 'Alder Creek Dental may reach me any way it likes: text, voicemail or mail.'",
			"The empty box 'Contact me' at https://aldercreekdental.com/join covers e-mail as well as SMS of Alder Creek Dental.",
			"At https://aldercreekdental.com/join there is an empty box: 'I agree to receive automated calls and text messages from Alder Creek Dental.'",
			"Patients sign a form (https://aldercreekdental.com/form.pdf). There is one signature for reminders of Alder Creek Dental by e-mail, by phone and by SMS.",
			"At https://aldercreekdental.com/join there is an empty box: 'Sign me up for e-mail & text offers of Alder Creek Dental.'",
			"At https://aldercreekdental.com/join people tick one box for all channels of Alder Creek Dental (e-mail, text, push).",
			"At https://aldercreekdental.com/join there is an empty box: 'Alder Creek Dental may use my number and e-mail address to call, write and text me.'",
		},
		"cta-third-party-consent": {
			"Realtors hand us the numbers of their buyers and Alder Creek Dental texts them. https://aldercreekdental.com",
			"After each fair the fair office sends us the visitor list, and Alder Creek Dental texts everybody on it. https://aldercreekdental.com",
			"Alder Creek Dental uses a list of new parents that a list house compiles for its texts. https://aldercreekdental.com",
			"Our sister company collected the numbers on its own forms; Alder Creek Dental texts them. https://aldercreekdental.com",
			"People opted in to texts with the previous owner of the practice, whose contacts came to Alder Creek Dental with the purchase. https://aldercreekdental.com",
			"A marketing firm runs quiz pages for many dentists and sends us whoever qualifies, so that Alder Creek Dental can text them. https://aldercreekdental.com",
			"Friends pass on the numbers of people who might like Alder Creek Dental, and we text these. https://aldercreekdental.com",
			"Numbers are taken from building permits that the city publishes, and Alder Creek Dental texts them. https://aldercreekdental.com",
			"Insurance companies let us have the cell numbers of policyholders in our area, for texts of Alder Creek Dental. https://aldercreekdental.com",
			"Alder Creek Dental bought the database of a practice that closed and texts the people in it. https://aldercreekdental.com",
		},
		"cta-no-opt-in-method": {
			"Everyone who receives text messages of Alder Creek Dental has agreed to that.",
			"Alder Creek Dental texts only patients who want it.",
			"Patients decide for themselves whether Alder Creek Dental texts them.",
			"Recipients of texts have given Alder Creek Dental their prior express consent.",
			"Opt-in is obtained before Alder Creek Dental sends any text.",
			"Subscribers to texts of Alder Creek Dental joined the list of their own accord.",
			"All people on the text list of Alder Creek Dental opted in voluntarily.",
			"Alder Creek Dental gets permission for texts from each client and keeps a record of it.",
			"Only people who asked for texts of Alder Creek Dental get them.",
			"The texts of Alder Creek Dental go to clients who signed up for them.",
		},
		"cta-login-wall": {
			"Opt-in takes place inside the member area of Alder Creek Dental at https://aldercreekdental.com/area, which needs a password; members tick an empty box for texts.",
			"The switch for texts is in the staff app of Alder Creek Dental, which only employees with a badge number can open.",
			"Once signed on, clients of Alder Creek Dental find an empty box for texts on their profile page, https://aldercreekdental.com/profile.",
			"Students use their campus ID to reach the page with the empty box for texts of Alder Creek Dental: https://aldercreekdental.com/campus.",
			"The form with the empty box for texts of Alder Creek Dental lives on our intranet.",
			"Account holders authenticate at https://aldercreekdental.com/a and then turn on texts of Alder Creek Dental under Alerts.",
			"The empty box for texts of Alder Creek Dental can be seen only after entering user name and password at https://aldercreekdental.com/a.",
			"Clients reach the empty box for texts of Alder Creek Dental with a code that we mail them; the page https://aldercreekdental.com/a is closed to everybody else.",
			"People tick an empty box for texts of Alder Creek Dental on the dashboard at https://aldercreekdental.com/a, to which one gets with credentials from the office.",
			"The portal https://aldercreekdental.com/a asks for a PIN first; the switch for texts of Alder Creek Dental, off at first, is on the second page.",
		},
	} {
		for _, flow := range flows {
			if found := ruleIDs(flowCase{flow: flow + disclosed + policies}.findings()); !slices.Contains(found, rule) {
				t.Errorf("%s is not among %v:\n\t%s", rule, found, flow)
			}
		}
	}
}
