package lint

import (
	"slices"
	"testing"
)

const onPage = " at https://aldercreekdental.com/texts."

// wraps makes whole flows of sentences: everything that is not under test is
// there.
func wraps(sentences ...string) []string {
	flows := make([]string, len(sentences))
	for i, sentence := range sentences {
		flows[i] = "Alder Creek Dental SMS" + onPage + " " + sentence + disclosed + policies
	}
	return flows
}

func TestConsentIsNotTakenForGranted(t *testing.T) {
	t.Parallel()
	finds(t, "cta-consent-implied", wraps(
		"All current patients are automatically added to the text list.",
		"We text the number on file for each patient.",
		"By virtue of being a patient they receive texts.",
		"Patients gave us their numbers at some point, so we text them.",
		"Consent is implied by the appointment.",
		"Past customers get texts from us because they have done business with us.",
		"We already have their phone numbers.")...)
	spares(t, wraps(
		"Patients tick an empty box; they get an automatic reply.",
		"By providing your number and checking the box you agree to texts.",
		"Existing patients get texts only after they sign the optional form.",
		"Nobody is enrolled automatically; each patient checks an unchecked box.",
		"The number on file is used once the patient replies YES to our question.",
		"Patients text START to us. Their number is then on file.")...)
}

func TestBoxesThatAreTickedBeforehand(t *testing.T) {
	t.Parallel()
	finds(t, "cta-consent-prechecked", wraps(
		"The SMS box is pre-checked.", "A pre-ticked checkbox stands under the phone field.", "The box is checked by default.", "Patients are opted in by default.",
		"The text switch is on by default and can be turned off.", "A box that is already ticked says 'text me'.", "They get texts unless they uncheck the box.")...)
	spares(t, wraps(
		"The box is unchecked by default.", "The box is not pre-checked.", "The box is never checked by default.", "None of the boxes is pre-checked.",
		"We do not use pre-ticked boxes; people tick it themselves.", "An un-ticked box says 'text me'.", "The switch is off by default.", "The box isn't pre-selected.",
		"The box, which is left blank by default, must be ticked by the patient.")...)
}

func TestForcedConsent(t *testing.T) {
	t.Parallel()
	finds(t, "cta-consent-required", wraps(
		"Patients must agree to receive text messages to book.",
		"The form cannot be submitted without consenting to texts.",
		"Patients are required to receive texts.",
		"Consent to texts is mandatory for all patients who use the portal page.",
		"The SMS box is required to complete the booking.",
		"You can't check out unless you tick the text box.",
		"Agreeing to SMS is not optional.")...)
	spares(t, wraps(
		"They tick an empty box. Consent is not required to buy.", "They tick an empty box. Consent is not a condition of any purchase.", "Age 21 is required; they tick an empty box for texts.",
		"Patients must tick the empty box before we text them.", "Patients must opt in to receive text messages by ticking an unticked box.", "A phone number is required to book; the text box is optional.",
		"They tick an empty box. You need not agree to receive texts to buy from us.", "Consent is required before any text is sent; they tick a box.", "The order can be completed without ticking the box.")...)
}

func TestConsentInTheTerms(t *testing.T) {
	t.Parallel()
	finds(t, "cta-consent-in-terms", wraps(
		"By accepting our terms of service patients consent to texts.", "Patients agree to the terms and conditions, which include consent to SMS.",
		"Consent to texts is part of our terms of service.", "Patients click 'I accept'. The privacy policy says that they agree to text messages.",
		"By agreeing to our privacy policy you opt in to SMS.", "They tick: 'I accept the terms of use and agree to receive text messages.'")...)
	spares(t, wraps(
		"They tick an empty box for texts. Terms and privacy are linked next to it.", "They accept the terms with one box and tick a separate box for texts.",
		"By ticking the box I agree to texts from Alder Creek Dental and accept the terms.", "Accepting our terms is not consent to texts; that has a box of its own.",
		"By opting in you agree to our terms and privacy policy; people tick a box.", "The terms tell how to stop; people tick an empty box for texts.")...)
}

func TestNumbersFromOthers(t *testing.T) {
	t.Parallel()
	finds(t, "cta-third-party-consent", wraps(
		"We buy lists of families nearby.", "Numbers come from purchased lists.", "A lead broker sends us the numbers.", "Partner websites collect the numbers and pass them to us.",
		"We pull numbers from public records.", "The voter file gives the numbers.", "We imported contacts from a rented list.", "Numbers are scraped from websites.")...)
	spares(t, wraps(
		"People tick an empty box. We never use purchased lists.", "People tick an empty box. We do not buy, rent or import lists.", "People tick an empty box. No lists are bought or rented.",
		"People who buy online enter their numbers in the form.", "People who join our list tick an empty box.", "People tick a box; numbers are never bought, scraped or taken from public records.",
		"Buying leads is prohibited; people tick an empty box.")...)
}

func TestSpokenConsentNeedsItsWords(t *testing.T) {
	t.Parallel()
	finds(t, "cta-verbal-script-missing", wraps(
		"Patients consent verbally.", "Patients opt in over the phone.", "The receptionist asks whether they want texts.", "Patients call the office and agree to texts.",
		"Consent is given orally at the visit.", "Callers press 1 in our IVR.")...)
	spares(t,
		"Staff ask on the phone: 'May Alder Creek Dental text you about your visits?"+disclosed+"' Yes is noted."+policies,
		"Consent is verbal. Script: May Alder Creek Dental text you about your visits and account?"+disclosed+policies,
		"Patients of Alder Creek Dental agree to texts over the phone; the script is at https://aldercreekdental.com/script.pdf."+disclosed+policies,
		"Our IVR at Alder Creek Dental says: Press 1 to get texts about your visits, about 2 a month. Msg & data rates may apply. STOP to end, HELP for help. Recording: https://aldercreekdental.com/ivr.mp3"+policies,
		"In person patients sign the paper card (https://aldercreekdental.com/card.pdf) for texts from Alder Creek Dental."+disclosed+policies,
		"For help call us. Patients tick an empty box for texts from Alder Creek Dental at https://aldercreekdental.com/join, not over the phone."+disclosed+policies,
		"Patients enter their phone number for Alder Creek Dental texts at https://aldercreekdental.com/join; we do not take verbal consent."+disclosed+policies)
}

func TestOneYesForOneChannel(t *testing.T) {
	t.Parallel()
	finds(t, "cta-channels-bundled", wraps(
		"The box says 'I agree to be contacted by email, phone and text.'", "The box says 'I consent to calls and texts.'", "They agree to receive emails and text messages with one box.",
		"The box says 'Alder Creek may contact me by phone, e-mail or SMS.'", "The box says 'I agree to text messages and phone calls.'")...)
	spares(t, wraps(
		"They tick an empty box. Email notices are available instead.", "They choose how to get codes: text, call or app.", "They enter name, email and mobile number and tick an empty box for texts.",
		"They tick separate boxes for email and for texts.", "They tick an empty box for texts. For help, call or text us.", "They tick 'text me'. An email confirms the text sign-up.",
		"They pick email or text for each notice.")...)
}

func TestLoginsHideTheOptIn(t *testing.T) {
	t.Parallel()
	finds(t, "cta-login-wall", wraps(
		"After logging in patients tick a box.", "The page is for signed-in users only; they tick a box.", "Patients must log in first and tick a box.",
		"The box stands behind a login.", "Once logged in, patients switch texts on.", "Patients log into their account and tick the box.")...)
	spares(t, wraps(
		"After logging in patients tick a box; screenshots are at https://aldercreekdental.com/screens.", "They create an account on the public page and tick a box.", "They tick a box; no login is needed.",
		"They switch texts on in the app's settings.", "They tick a box at https://aldercreekdental.com/account.", "Each code is for one login; they tick a box.", "At the door they fill the sign-in sheet and tick a box.",
		"The box can be seen without logging in.")...)
}

func TestPromotionsWantAWrittenYes(t *testing.T) {
	t.Parallel()
	promo := map[Field]any{UseCase: "MARKETING"}
	script := "'May Alder Creek Dental text you offers?" + disclosed + "'" + policies
	for flow, want := range map[string]bool{
		"Staff ask on the phone: " + script: true, "Callers hear: " + script + " They say yes.": true, "In our IVR callers press 1 after " + script: true, "People write to us first and are asked " + script: true,
		"At https://aldercreekdental.com/join people tick a box: " + script: false, "People text START to 503-555-0142: " + script: false, "People sign a card: " + script: false,
		"People e-sign a form: " + script: false, "Staff ask on the phone or people fill a form: " + script: false, "On the tablet at the counter people agree: " + script: false,
	} {
		if found := ruleIDs(flowCase{flow, promo}.findings()); slices.Contains(found, "cta-promo-without-written-consent") != want {
			t.Errorf("%v: %s", found, flow)
		}
	}
}

func TestNumbersAreNotShared(t *testing.T) {
	t.Parallel()
	finds(t, "data-sharing-language", wraps(
		"We may share your number with our partners.", "Information is shared with affiliates for their offers.", "We sell phone numbers to other companies.",
		"Your data can be passed to third parties for marketing.", "They agree to texts from Alder Creek and its marketing partners.")...)
	spares(t, wraps(
		"They tick a box. We do not share numbers with third parties.", "They tick a box. Numbers are never sold or shared with partners.", "They tick a box. No mobile information will be shared with third parties or affiliates for marketing.",
		"They tick a box. Your number is shared with our SMS provider only to deliver texts.", "They tick a box and share their number with us.", "They tick a box. Sharing numbers with partners is prohibited.",
		"They tick a box. All sharing categories exclude text messaging opt-in data, which is not shared with any third parties.")...)
}

func TestKeywordsToOptInAreListed(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]bool{
		"Reply RESUME to resubscribe.": true, "Text SMILE to 503-555-0142 to join.": true, "Send ALERTS to get texts again.": true, "Sign up at the desk or text SMILE to 503-555-0142.": true, "Members get alerts and may text BALANCE to 503-555-0142.": false, "Reply BACK to opt in again.": true,
		"Reply START to resubscribe.": false, "Reply C to confirm.": false, "Reply RENEW to renew the loan.": false, "Text STOP to opt out.": false, "Text HELP to get help.": false,
		"Reply YES to confirm your visit.": false, "Text us to get help.": false, "Send SMS to join.": false,
	} {
		found := ruleIDs(Run(Example{"", map[Field]any{OptInWords: "START", OptOutMessage: "Alder Creek Dental: you are unsubscribed, no more messages. " + text}}.Campaign()))
		if slices.Contains(found, "keyword-unlisted") != want {
			t.Errorf("%q: %v", text, found)
		}
	}
	if found := ruleIDs(Run(Example{Infobip, map[Field]any{OptOutMessage: "Alder Creek Dental: you are unsubscribed. Reply START to resubscribe."}}.Campaign())); slices.Contains(found, "keyword-unlisted") {
		t.Error("Infobip has a list only for the keyword opt-in")
	}
}

func TestTheMostSpecificFaultOfConsentIsReported(t *testing.T) {
	t.Parallel()
	found := ruleIDs(flowCase{flow: "We buy lists and automatically enroll everyone in texts from Alder Creek Dental. https://aldercreekdental.com" + disclosed + policies}.findings())
	if len(found) != 1 || found[0] != "cta-third-party-consent" {
		t.Errorf("%v", found)
	}
}
