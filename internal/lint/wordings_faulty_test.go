package lint

import (
	"slices"
	"testing"
)

// Whole flows with one fault each, in words that no rule has as a phrase.
func TestFaultyFlowsInOtherWordsAreFound(t *testing.T) {
	t.Parallel()
	const box = "At https://aldercreekdental.com/y patients tick an empty box: "
	const ends = " Terms and privacy policy are linked."
	for _, one := range []struct{ rule, flow string }{
		{"cta-missing-frequency", box + "'Alder Creek Dental may text me when my crown is in. Message and data rates may apply. STOP to end, HELP for help.'" + ends},
		{"cta-missing-frequency", box + "'Text me news of the quarterly open house of Alder Creek Dental. Message and data rates may apply. STOP to end, HELP for help.'" + ends},
		{"cta-missing-frequency", box + "'Alder Creek Dental may text me about the daily schedule of its 3 offices. Message and data rates may apply. STOP to end, HELP for help.'" + ends},
		{"cta-missing-frequency", box + "'I am 18 or older and agree to texts of Alder Creek Dental. Message and data rates may apply. STOP to end, HELP for help.'" + ends},
		{"cta-missing-rates", box + "'Alder Creek Dental may text me twice a month. Late fees may apply to missed visits. STOP to end, HELP for help.'" + ends},
		{"cta-missing-rates", box + "'Alder Creek Dental may text me its low rates twice a month. STOP to end, HELP for help.'" + ends},
		{"cta-missing-rates", box + "'Alder Creek Dental may text me twice a month. Offers may not apply to all services. STOP to end, HELP for help.'" + ends},
		{"cta-missing-stop", "At https://aldercreekdental.com/y patients tick an empty box: 'Alder Creek Dental may text me twice a month. Message and data rates may apply. HELP for help. We stop by in person too.' The privacy policy and our t&c are on the site."},
		{"cta-consent-prechecked", "At https://aldercreekdental.com/y the text box carries a tick from the start, which patients may remove: 'Alder Creek Dental, texts twice a month. Message and data rates may apply. STOP to end, HELP for help.'" + ends},
		{"cta-consent-prechecked", "At https://aldercreekdental.com/y the toggle for texts of Alder Creek Dental is set to ON for everybody; it can be slid to OFF. 'Texts twice a month. Message and data rates may apply. STOP to end, HELP for help.'" + ends},
		{"cta-consent-prechecked", "At https://aldercreekdental.com/y a box that arrives with its tick in place says: 'Alder Creek Dental, texts twice a month. Message and data rates may apply. STOP to end, HELP for help.'" + ends},
		{"cta-consent-required", "At https://aldercreekdental.com/y the visit is only confirmed once the text box has been ticked: 'Alder Creek Dental, texts twice a month. Message and data rates may apply. STOP to end, HELP for help.'" + ends},
		{"cta-consent-required", "At https://aldercreekdental.com/y whoever does not tick the text box is sent back to the start and cannot book: 'Alder Creek Dental, texts twice a month. Message and data rates may apply. STOP to end, HELP for help.'" + ends},
		{"cta-consent-required", "At https://aldercreekdental.com/y the text box is marked with a red asterisk as required: 'Alder Creek Dental, texts twice a month. Message and data rates may apply. STOP to end, HELP for help.'" + ends},
		{"cta-consent-required", "To use https://aldercreekdental.com/y one has to agree to texts of Alder Creek Dental; there is no way around it. 'Texts twice a month. Message and data rates may apply. STOP to end, HELP for help.'" + ends},
		{"cta-consent-in-terms", "The terms that patients click through at https://aldercreekdental.com/y say that Alder Creek Dental may text them. Twice a month. Message and data rates may apply. STOP to end, HELP for help." + ends},
		{"cta-consent-in-terms", "At https://aldercreekdental.com/y there is a single box, 'I accept the Terms of Use'. It also stands for the consent to texts of Alder Creek Dental. Twice a month. Message and data rates may apply. STOP to end, HELP for help." + ends},
		{"cta-consent-in-terms", "By continuing at https://aldercreekdental.com/y patients agree to the Terms and Conditions, under which Alder Creek Dental may send them texts. Twice a month. Message and data rates may apply. STOP to end, HELP for help." + ends},
		{"cta-consent-implied", "Patients who give a number when they book at https://aldercreekdental.com/y receive our texts from then on. Alder Creek Dental sends two a month. Message and data rates may apply. STOP to end, HELP for help." + ends},
		{"cta-consent-implied", "Alder Creek Dental takes the numbers from its booking system at https://aldercreekdental.com/y and texts them. Two a month. Message and data rates may apply. STOP to end, HELP for help." + ends},
		{"cta-consent-implied", "Being a patient of Alder Creek Dental is taken as agreement to texts. Site: https://aldercreekdental.com/y Two a month. Message and data rates may apply. STOP to end, HELP for help." + ends},
		{"cta-consent-implied", "Patients are opted in to texts of Alder Creek Dental on their first visit and may opt out later. Site: https://aldercreekdental.com/y Two a month. Message and data rates may apply. STOP to end, HELP for help." + ends},
		{"cta-verbal-script-missing", "The hygienist of Alder Creek Dental asks each patient in the chair if texts are welcome and notes the answer. Two a month. Message and data rates may apply. STOP to end, HELP for help. See https://aldercreekdental.com." + ends},
		{"cta-verbal-script-missing", "Callers to Alder Creek Dental are asked for permission to text them. Two a month. See https://aldercreekdental.com." + ends},
		{"cta-third-party-consent", "Alder Creek Dental texts people whose numbers it got from a company that runs comparison sites (https://aldercreekdental.com). Two a month. Message and data rates may apply. STOP to end, HELP for help." + ends},
		{"data-sharing-language", box + "'Alder Creek Dental and its partners may text me twice a month. Message and data rates may apply. STOP to end, HELP for help.'" + ends},
		{"cta-channels-bundled", box + "'I agree that Alder Creek Dental may call, e-mail and text me twice a month. Message and data rates may apply. STOP to end, HELP for help.'" + ends},
		{"cta-login-wall", "Patients sign in to the portal at https://aldercreekdental.com/portal and tick an empty box there: 'Alder Creek Dental may text me twice a month. Message and data rates may apply. STOP to end, HELP for help.'" + ends},
	} {
		if found := (flowCase{flow: one.flow, fields: map[Field]any{TermsURL: "", PrivacyURL: ""}}).findings(); !slices.Contains(ruleIDs(found), one.rule) {
			t.Errorf("%s is not among %v:\n\t%s", one.rule, ruleIDs(found), one.flow)
		}
	}
}
