package lint

import "testing"

// What is close to the wordings that pass, and is a fault all the same.

func TestRepliesThatEndNothing(t *testing.T) {
	t.Parallel()
	oneText(t, "opt-out-message-missing-confirmation", func(text string) map[Field]any { return map[Field]any{OptOutMessage: "Alder Creek Dental: " + text} }, nil, []string{
		"thanks, we'll be in touch.", "your message was received, have a great day.", "sorry to hear that, is anything wrong?", "thank you for your reply. Our staff reads it by noon.", "reply STOP to end texts.", "text STOP to be removed.", "don't forget your visit.", "no reply needed, thank you.",
		"we got your text. Call 503-555-0142 with questions.", "thank you! Come by any time, the door is open.", "happy to help, reply HELP.", "no problem, thanks for letting us know.", "to stop texts reply STOP.", "thanks for reaching out to us.", "you can opt out by replying STOP.",
	})
}

func TestLoginsThatStayShut(t *testing.T) {
	t.Parallel()
	oneText(t, "cta-login-wall", func(text string) map[Field]any {
		return map[Field]any{MessageFlow: text + " 'Alder Creek Dental may text me, 2 a month. Message and data rates may apply. Reply STOP to end, HELP for help.' Terms and privacy policy: https://aldercreekdental.com/legal"}
	}, nil, []string{
		"After logging in at https://aldercreekdental.com/my, patients look at Contact and tick an empty box:", "The box, empty at first, is shown at https://aldercreekdental.com/my after signing in:",
		"Once signed in at https://aldercreekdental.com/my the patient sees an empty box:", "https://aldercreekdental.com/my shows an empty box after login:", "Only staff who log in see https://aldercreekdental.com/my, where an empty box stands:", "The page https://aldercreekdental.com/my is not open to everyone; one logs in first and ticks an empty box:",
		"Patients log in to https://aldercreekdental.com/my, view their profile and tick an empty box:", "Having signed in, patients look under Settings (https://aldercreekdental.com/my) and tick an empty box:",
	})
}

func TestForceIsFoundBesideChoices(t *testing.T) {
	t.Parallel()
	oneText(t, "cta-consent-required", func(text string) map[Field]any {
		return map[Field]any{MessageFlow: text + " 'Alder Creek Dental may text me, 2 a month. Message and data rates may apply. Reply STOP to end, HELP for help.' Terms and privacy policy: https://aldercreekdental.com/legal"}
	}, nil, []string{
		"Patients book at https://aldercreekdental.com/book. Those who do not tick the box are turned away:",
		"If patients refuse the texts at https://aldercreekdental.com/book, they lose the slot. The box:",
	})
}

func TestOneYesForSeveralChannelsIsFound(t *testing.T) {
	t.Parallel()
	oneText(t, "cta-channels-bundled", func(text string) map[Field]any {
		return map[Field]any{MessageFlow: "On https://aldercreekdental.com/book patients tick an empty box: '" + text + " 2 a month. Message and data rates may apply. Reply STOP to end, HELP for help.' Terms and privacy policy: https://aldercreekdental.com/legal"}
	}, nil, []string{
		"I agree to emails, calls and texts from Alder Creek Dental.", "Alder Creek Dental may contact me by phone, email and text.", "Alder Creek Dental may call or text me.", "Sign me up for email and SMS from Alder Creek Dental.",
	})
}
