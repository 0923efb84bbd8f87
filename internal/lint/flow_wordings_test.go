package lint

import (
	"slices"
	"testing"
)

// Flows as authors write them, each in other words and of another trade.
func TestCompliantFlowsInOtherWords(t *testing.T) {
	t.Parallel()
	spares(t,
		"Customers opt in by visiting https://aldercreekdental.com/sms and entering their phone number. They then check a box agreeing to receive text messages from Alder Creek Dental."+disclosed+policies,
		"When a customer books online at https://aldercreekdental.com/book, they're presented with an optional checkbox, unchecked by default: “I agree to receive appointment texts from Alder Creek Dental. Message frequency varies. Msg & data rates may apply. Text HELP for help, STOP to cancel. View our Terms and Privacy Policy.”",
		"By providing your phone number and checking the box you agree to receive informational text messages from Alder Creek Dental. Consent is not a condition of purchase."+disclosed+" See our privacy policy and SMS terms at https://aldercreekdental.com/sms.",
		"New hires fill out the onboarding form at https://aldercreekdental.com/hr. Checkbox (not required, unchecked): Alder Creek Dental may text me shift notices."+disclosed+" We won't share your phone number with third parties or affiliates for marketing purposes."+policies,
		"Our receptionist asks at check-in and patients sign the tablet form (https://aldercreekdental.com/form): 'Yes, text me about visits, Alder Creek Dental."+disclosed+"'"+policies,
		"Patients fill the web form https://aldercreekdental.com/join to get texts from Alder Creek Dental. Phone calls and emails are not part of this consent."+disclosed+policies,
		"Donors tick a box at https://aldercreekdental.com/give for texts from Alder Creek Dental. We do not sell, rent, or share phone numbers; data may be shared with our messaging vendor solely to deliver texts."+disclosed+policies,
		"Tenants sign the lease addendum (copy: https://aldercreekdental.com/addendum.pdf). A separate, optional section: 'Alder Creek Dental may send me texts about maintenance."+disclosed+"' Declining does not affect the lease."+policies,
		"Customers enroll in person at the counter by filling in a card; photo https://aldercreekdental.com/card. 'I want texts from Alder Creek Dental'"+disclosed+policies,
		"Employees opt in at https://aldercreekdental.com/staff. The form says that agreeing is voluntary and that no one must agree to receive texts to keep a job. Alder Creek Dental"+disclosed+policies,
		"Existing customers receive an email with a link to https://aldercreekdental.com/join where they tick a box to receive texts from Alder Creek Dental."+disclosed+policies,
		"On https://aldercreekdental.com/checkout the customer enters a phone number (required for delivery) and may tick 'Text me order updates'. The order cannot be placed without a phone number, but texts are optional. Alder Creek Dental."+disclosed+policies,
		"Opt-in is collected when a caller phones the studio; our host says: 'Can Alder Creek Dental text you class reminders? Up to 4 a week. Msg & data rates may apply. Reply STOP to quit, HELP for help.'"+policies,
		"Clients opt in on the booking page https://aldercreekdental.com/book after entering name, email and phone. The box, unticked: 'Text me appointment reminders from Alder Creek Dental'."+disclosed+policies,
		"Users sign up for an account, verify their email, and on the public page https://aldercreekdental.com/alerts toggle on SMS from Alder Creek Dental. The toggle defaults to off."+disclosed+policies,
		"Shoppers may add a phone number on https://aldercreekdental.com/pay; ticking is optional, and checkout works without it. 'Text me order updates from Alder Creek Dental'"+disclosed+policies,
		"Students opt in with the card handed out at orientation: https://aldercreekdental.com/card. It asks them to sign if they want texts from Alder Creek Dental; nobody is enrolled by default."+disclosed+policies,
		"Customers who call in are told to text START to 503-555-0142 if they want SMS from Alder Creek Dental; see https://aldercreekdental.com/texts."+disclosed+policies,
		"We collect opt-in through the web chat on https://aldercreekdental.com: the visitor types a number and ticks 'Continue by text with Alder Creek Dental'."+disclosed+policies,
		"Patients agree on the e-signed intake packet; page 3 (https://aldercreekdental.com/p3.png) has its own box for texts and another for email: 'Text me, Alder Creek Dental'"+disclosed+policies,
		"Drivers start parking by scanning the sign and entering their mobile number at https://aldercreekdental.com/park; a box, blank at first, says 'Alder Creek Dental may text me before my time ends'. 2 texts per session. Message and data rates may apply. Reply STOP to opt out or HELP for help."+policies,
		"Voters fill in https://aldercreekdental.com/join. We never use voter files or purchased data. Box: 'Text me, Alder Creek Dental'"+disclosed+policies,
		"Homeowners request a quote on https://aldercreekdental.com/quote. Under the phone field there's an unselected box: 'I'd like texts about my quote from Alder Creek Dental'."+disclosed+" Consent isn't required to get a quote."+policies,
		"Volunteers register at https://aldercreekdental.com/v; 'By checking this box you agree to receive SMS from Alder Creek Dental and accept our Terms and Privacy Policy.'"+disclosed+policies,
		"Fans text PEACH... no, they use https://aldercreekdental.com/fan and tick 'Yes, texts from Alder Creek Dental'. Email is a separate list with its own box."+disclosed+policies,
		"Passengers pick 'SMS' under Notifications during booking on https://aldercreekdental.com/fly; default is email. Alder Creek Dental"+disclosed+policies,
		"Seniors who prefer it may enroll by phone: agents read 'Alder Creek Dental will text you pharmacy pickups, about 4 a month. Msg & data rates may apply. Reply STOP to cancel or HELP for help. Do you agree?' Otherwise they use the form at https://aldercreekdental.com/sms."+policies,
		"The form at https://aldercreekdental.com/sms asks for a mobile number, which is required to receive texts from Alder Creek Dental, and the box must be checked by the customer; we do not check it for them."+disclosed+policies,
		"Members switch on 'Text alerts' from Alder Creek Dental in the app (Profile > Notifications); see https://aldercreekdental.com/app-optin for screens. Off by default."+disclosed+policies,
		"Text messaging opt-in occurs at https://aldercreekdental.com/sms. Alder Creek Dental shares no data. Consent can't be bought or transferred; box unticked."+disclosed+policies,
	)
}

func TestFaultyFlowsInOtherWords(t *testing.T) {
	t.Parallel()
	for _, one := range []struct{ rule, flow string }{
		{"cta-no-opt-in-method", "Customers consent to receive text messages from Alder Creek Dental when they do business with us. See https://aldercreekdental.com." + disclosed + policies},
		{"cta-no-opt-in-method", "Clients opt in to receive SMS from Alder Creek Dental. https://aldercreekdental.com" + disclosed + policies},
		{"cta-consent-implied", "When someone becomes a patient of Alder Creek Dental they will start receiving texts. https://aldercreekdental.com" + disclosed + policies},
		{"cta-consent-implied", "All patients of Alder Creek Dental get text reminders since their phone number is in our system. https://aldercreekdental.com" + disclosed + policies},
		{"cta-consent-implied", "Alder Creek Dental adds every new patient to the SMS list at https://aldercreekdental.com/crm." + disclosed + policies},
		{"cta-consent-prechecked", "At https://aldercreekdental.com/book the checkbox for texts from Alder Creek Dental comes already checked; customers can clear it." + disclosed + policies},
		{"cta-consent-prechecked", "At https://aldercreekdental.com/book the box 'text me' from Alder Creek Dental is selected by default." + disclosed + policies},
		{"cta-consent-required", "At https://aldercreekdental.com/book texts from Alder Creek Dental are mandatory to create an account; a box must be ticked." + disclosed + policies},
		{"cta-consent-required", "At https://aldercreekdental.com/book users have to accept SMS from Alder Creek Dental or they cannot finish the order." + disclosed + policies},
		{"cta-consent-in-terms", "At https://aldercreekdental.com/book users who accept the Terms of Service thereby consent to SMS from Alder Creek Dental." + disclosed + policies},
		{"cta-consent-in-terms", "At https://aldercreekdental.com/book one checkbox says 'I agree to the Terms and Privacy Policy'; the terms state that Alder Creek Dental may text." + disclosed + policies},
		{"cta-third-party-consent", "Alder Creek Dental gets phone numbers from a data broker and sends SMS. https://aldercreekdental.com" + disclosed + policies},
		{"cta-third-party-consent", "Alder Creek Dental texts registered voters from the county voter file. https://aldercreekdental.com" + disclosed + policies},
		{"cta-third-party-consent", "Alder Creek Dental receives contacts from affiliates who collected consent for SMS. https://aldercreekdental.com" + disclosed + policies},
		{"cta-verbal-script-missing", "Clients say yes on the phone when staff ask about texts from Alder Creek Dental. https://aldercreekdental.com" + disclosed + policies},
		{"cta-verbal-script-missing", "Customers opt in in person at our store by telling an associate they want texts from Alder Creek Dental. https://aldercreekdental.com" + disclosed + policies},
		{"cta-channels-bundled", "At https://aldercreekdental.com/join an unchecked box: 'Alder Creek Dental may contact me via phone, email, and SMS.'" + disclosed + policies},
		{"cta-channels-bundled", "At https://aldercreekdental.com/join an unchecked box: 'Yes, send me emails, calls and texts from Alder Creek Dental.'" + disclosed + policies},
		{"cta-login-wall", "Customers sign in to their Alder Creek Dental account, open Preferences and tick 'SMS'." + disclosed + policies},
		{"cta-login-wall", "The opt-in for Alder Creek Dental texts is only visible to registered members after login at https://aldercreekdental.com/members; they tick a box." + disclosed + policies},
		{"data-sharing-language", "At https://aldercreekdental.com/join people tick a box for texts from Alder Creek Dental. We may disclose phone numbers to affiliates and other companies." + disclosed + policies},
		{"data-sharing-language", "At https://aldercreekdental.com/join people tick a box for texts from Alder Creek Dental. Mobile numbers may be shared with selected third parties." + disclosed + policies},
		{"cta-no-sms-mention", "At https://aldercreekdental.com/join people tick 'Alder Creek Dental may send me updates and offers'." + disclosed + policies},
	} {
		if found := ruleIDs(flowCase{flow: one.flow}.findings()); !slices.Contains(found, one.rule) {
			t.Errorf("%s is not found, only %v: %s", one.rule, found, one.flow)
		}
	}
}
