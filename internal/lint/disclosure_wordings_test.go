package lint

import "testing"

// The same disclosure in many words, and what only looks like it.

func TestFrequencyInManyWords(t *testing.T) {
	t.Parallel()
	each(t, (*Prose).DisclosesFrequency, []string{
		"Acme sends roughly 6 between January and May.", "Acme may text me about this visit, typically 2 to 4 of them.", "Marketing texts, up to three a fortnight.",
		"Polls by text. Monthly at most.", "Text me notices; how many depends on the weather.", "How often depends on the visit plan.", "We send a message only when an incident occurs.",
		"The number of messages depends on account activity.", "Reminders about one every 3 months.", "Offers, 1-2 times monthly.", "I will get roughly 5 texts between January and April.",
		"Expect a handful of texts each season.", "No more than one text a day.", "Texts twice weekly.", "Message volume fluctuates.", "Never more than 2 messages in any week.",
		"Usually two, never more than four.", "Texts go out on Tuesdays and Fridays.", "One text the evening before and one that morning.", "The cadence varies by season.",
		"We text at most once per visit.", "Fewer than 5 a month.", "Sent every other Thursday.", "We send texts solely during a closure.", "Occasional texts from Acme.",
		"Texts vary with the work on my roof.", "A single text per booking.", "3x per month.", "Msgs: 4/mo.", "Max. 4 monthly.", "4 to 6 SMS in total.", "Between five and eight alerts a season.",
		"Number of texts: up to me, it depends on what I ask.", "A text at each step of the repair.", "No texts unless a storm is coming.", "Alerts go out as storms develop.", "Texts come weekly.",
		"Weekly SMS specials.", "Acme texts me every morning I work.", "It sends nothing except when a filter is due.", "Two per order.", "An average of 3 messages a month.", "Message cadence may vary.",
		"You will hear from us about 10 times a year.", "Recurring messages.", "Messages are infrequent.", "Some months 1, some months 4 texts.", "A dozen texts a year.", "Text frequency is based on your orders.",
	}, []string{
		"Send me marketing SMS about the monthly recipe box and the weekly menus.", "Text JOIN to 55123.", "I am at least 21.", "Reply 1 to confirm.", "We text you when you have a visit.",
		"Message and data rates may vary.", "Enter the 6 digit code.", "Texts about my two dogs.", "We text only those who ticked the box.", "Texts are sent only if you opted in.",
		"Our 3 clinics text patients.", "My purchase does not depend on it.", "Delivery times vary.", "Text me about our monthly meetings.", "The 2 boxes are empty.", "Call us at 503-555-0142, 24 hours a day.",
		"Text me when my order ships.", "Once the visit is booked we text you.", "Consent is not required for each purchase.", "Every customer may tick the box.", "I get texts about the quarterly report.",
		"Texts about events in our 12 stores.", "Your number is used only to text you about orders.", "Frequently asked questions are on our page.", "There is one box for e-mail and one for SMS.", "Texts about our weekly market on the square.",
		"We are open every weekday and text customers.", "Text me about the annual gala.", "Texts about the daily special and the monthly brunch.", "I am over 18 and agree to texts.", "Alerts about my 2 properties.", "Updates on the twelve oaks project.",
		"Text me as soon as it is ready.", "By text we tell customers that a table is ready.", "Send me offers for the weekend by SMS.", "SMS about my visit.", "We only text about orders that customers placed.",
	})
}

func TestRatesInManyWords(t *testing.T) {
	t.Parallel()
	each(t, (*Prose).DisclosesRates, []string{
		"Rates may apply.", "Your carrier's message and data rates may apply.", "Carrier charges may apply.", "Standard text rates apply.", "Msg&data rates may apply.", "Your mobile plan's rates apply.",
		"M&D rates may apply.", "Charges from your wireless provider may apply.", "Usual carrier fees for messages and data apply.", "You may be charged by your carrier.", "Data rates could apply.",
		"Your phone plan may charge you for texts.", "Texting is free; carrier costs are yours.", "Messaging and data fees may be charged.", "Standard rates of your operator apply.", "Costs depend on your phone plan.",
		"Texts count against your plan.", "Any fees your carrier bills apply.", "There is no charge for these texts.", "Free msg. No cost from us.",
	}, []string{
		"Holiday rates may apply to some sites.", "Late fees may apply.", "Delivery charges may apply.", "Room rates apply on weekends.", "Cancellation fees may apply.", "Interest rates and fees apply.",
		"A service charge may apply.", "Group rates may apply.", "Shipping rates may apply to my order.",
	})
}

func TestStopInManyWords(t *testing.T) {
	t.Parallel()
	each(t, (*Prose).TellsStop, []string{
		"STOP = off, HELP = help.", "Text STOP and we stop.", "I can text STOP whenever I like.", "To leave, reply STOP.", "You can end them with STOP.", "Answer STOP to be taken off.", "Cancel anytime by replying STOP.",
		"Send the word QUIT to leave.", "STOP ends it.", "Txt END to end.", "To opt out, text \"stop\".", "Opt out any time: STOP.", "Unsubscribe by texting STOP.", "Reply with STOP at any time.",
	}, []string{
		"We stop by your house on Monday.", "You can cancel your order online.", "Unsubscribe links are in our emails.", "It is two stops from the end.", "Quit smoking with us.",
	})
}

func TestHelpInManyWords(t *testing.T) {
	t.Parallel()
	each(t, (*Prose).TellsHelp, []string{
		"STOP = off, HELP = help.", "text HELP for help.", "HELP gets you help.", "Need a hand? Text HELP.", "For support reply HELP.", "Questions: text HELP.", "I may reply HELP at any time.", "Answer HELP for assistance.",
		"Text the word HELP.", "Reply INFO for information.", "HELP for more.",
	}, []string{
		"We help families move.", "Our help desk is open.", "Helping hands texts volunteers.", "Call for more info.", "Texts help you remember.",
	})
}

// oneText judges campaigns with one text of theirs replaced.
func oneText(t *testing.T, rule string, of func(string) map[Field]any, good, bad []string) {
	t.Helper()
	var list []variant
	for _, text := range good {
		list = append(list, variant{text, of(text), 0})
	}
	for _, text := range bad {
		list = append(list, variant{text, of(text), Warning})
	}
	for _, one := range list {
		var got Severity
		for _, f := range serious(Run(Example{Generic, one.fields}.Campaign())) {
			if f.Rule == rule {
				got = f.Severity
			}
		}
		if got != one.want {
			t.Errorf("%s: severity %d, want %d: %s", rule, got, one.want, one.name)
		}
	}
}

func TestOptOutConfirmationsInManyWords(t *testing.T) {
	t.Parallel()
	oneText(t, "opt-out-message-missing-confirmation", func(text string) map[Field]any { return map[Field]any{OptOutMessage: "Alder Creek Dental: " + text} }, []string{
		"texts ended. We will write by post from here on.", "you're off the list.", "done, we've stopped.", "texts are off. Reply START to come back.", "we won't text this number again.", "taken off. START brings you back.",
		"that was our last text.", "you have left.", "your number is off our list now.", "understood, no more from us.", "consider it done: silence from here.", "ok, we will leave you alone.", "reminders cancelled.", "you will not hear from us by text.",
	}, []string{
		"thanks for your message.", "we are sorry. Reply STOP to be removed.", "we got your reply.", "hope to see you soon at the clinic.", "how can we help? Call 503-555-0142.", "your request was forwarded to the desk.",
	})
}

func TestHelpContactsInManyWords(t *testing.T) {
	t.Parallel()
	oneText(t, "help-message-missing-contact", func(text string) map[Field]any { return map[Field]any{HelpMessage: "Alder Creek Dental: " + text} }, []string{
		"call (503) 555-0142.", "desk@aldercreekdental.com", "aldercreekdental.com/help", "1-800-555-0142 any day.", "ring 503.555.0142", "phone +15035550142", "see https://aldercreekdental.com", "1-888-ALDER-CR", "dial 311.", "call 5035550142.",
	}, []string{
		"call us.", "ask at the desk.", "we are here to help, stop in any time.", "our staff will answer during office hours.", "reply with your question.",
	})
}

func TestBrandsOfRepliesInManyWords(t *testing.T) {
	t.Parallel()
	oneText(t, "auto-response-missing-brand", func(text string) map[Field]any { return map[Field]any{OptOutMessage: text} }, []string{
		"Alder Creek Dental: unsubscribed.", "ALDER CREEK: unsubscribed.", "You left the texts of Alder Creek.", "AlderCreek: unsubscribed.", "Unsubscribed. -Alder Creek Dental", "[Alder Creek] unsubscribed.",
		"You are unsubscribed from Alder Creek's texts.", "Alder Creek Dental LLC texts are off.", "(Alder Creek) no more messages.", "Thanks from Alder Creek Dental. No more messages.",
	}, []string{
		"You are unsubscribed.", "Your dentist: no more texts.", "Dental texts are off. You are unsubscribed.", "Unsubscribed from Birch Hill.", "The clinic will send no more messages.",
	})
}

// consentFlow is a flow with the act of consent replaced.
func consentFlow(text string) map[Field]any {
	return map[Field]any{MessageFlow: text + " 'Alder Creek Dental may text me about my visits." + disclosed + "'" + policies}
}

func TestMethodsInManyWords(t *testing.T) {
	t.Parallel()
	oneText(t, "cta-no-opt-in-method", func(text string) map[Field]any {
		return map[Field]any{MessageFlow: text + disclosed + policies}
	}, []string{
		"Patients sign up for texts on https://aldercreekdental.com/texts.", "At the front desk patients fill in a card for texts of Alder Creek Dental.", "Patients text SMILE to 503-555-0142.", "In the Alder Creek Dental app, under Settings, people switch texts on.",
		"Callers who press 2 get texts of Alder Creek Dental.", "A QR code on the counter leads to the text signup of Alder Creek Dental.", "The front-desk tablet asks patients for their number and a yes to texts.", "Patients write to our number first and Alder Creek Dental answers by text.",
		"The intake packet has a line to initial for texts.", "New patients agree to texts while our receptionist reads them a statement.", "Patients tap Yes on the card terminal at the counter to get texts.",
	}, []string{
		"Patients of Alder Creek Dental have opted in to texts.", "All recipients of texts gave their consent to Alder Creek Dental.", "Alder Creek Dental only texts people who want texts.", "Consent to texts is obtained from patients of Alder Creek Dental.", "Alder Creek Dental complies with the TCPA for all texts.",
	})
}

func TestPrecheckedInManyWords(t *testing.T) {
	t.Parallel()
	oneText(t, "cta-consent-prechecked", consentFlow, []string{
		"At https://aldercreekdental.com/a a box that starts empty says:", "At https://aldercreekdental.com/a a box, blank by default, says:", "At https://aldercreekdental.com/a a toggle, off until they move it, says:", "At https://aldercreekdental.com/a Yes and No are shown, neither one pre-selected:",
		"At https://aldercreekdental.com/a the box is never ticked for them:", "At https://aldercreekdental.com/a the switch stands at OFF; the patient moves it to ON:", "At https://aldercreekdental.com/a they tick a box which is not checked when the page opens:", "At https://aldercreekdental.com/a nothing is ticked in advance:",
		"At https://aldercreekdental.com/a we do not pre-check the box:", "At https://aldercreekdental.com/a the box defaults to unchecked:", "At https://aldercreekdental.com/a the box must be ticked by the patient; it is not ticked already:", "At https://aldercreekdental.com/a the box loads empty:",
	}, []string{
		"At https://aldercreekdental.com/a the box comes already ticked:", "At https://aldercreekdental.com/a the box is ticked for the patient's convenience and can be cleared:", "At https://aldercreekdental.com/a the toggle is on from the start:", "At https://aldercreekdental.com/a patients who do not want texts untick the box:",
		"At https://aldercreekdental.com/a Yes is selected in advance:", "At https://aldercreekdental.com/a the switch stands at ON until moved:", "At https://aldercreekdental.com/a a box filled in beforehand says:",
	})
}

func TestForcedConsentInManyWords(t *testing.T) {
	t.Parallel()
	oneText(t, "cta-consent-required", consentFlow, []string{
		"At https://aldercreekdental.com/a they may tick an empty box, and can book without it:", "At https://aldercreekdental.com/a an empty box; leaving it empty changes nothing:", "At https://aldercreekdental.com/a the phone number is a required field, the box is not:", "At https://aldercreekdental.com/a the name is required; an optional box says:",
		"At https://aldercreekdental.com/a an empty box (booking works the same without it):", "At https://aldercreekdental.com/a they can skip the box:", "At https://aldercreekdental.com/a, whoever leaves the box blank gets no texts and is booked all the same:", "At https://aldercreekdental.com/a patients must tick the empty box before we text them:",
		"At https://aldercreekdental.com/a is an empty box. Texts are not needed to be a patient.", "At https://aldercreekdental.com/a is a tick box. Care is the same with or without texts.", "At https://aldercreekdental.com/texts patients must enter a number and check the box to sign up for texts:",
	}, []string{
		"At https://aldercreekdental.com/a the SMS box is a required field; whoever leaves it blank gets an error:", "At https://aldercreekdental.com/a the Book button stays grey until the consent box is ticked:", "At https://aldercreekdental.com/a no visit can be booked unless the box is ticked:", "At https://aldercreekdental.com/a patients have to accept texts to book:",
		"At https://aldercreekdental.com/a the form is rejected when the text box is left empty:", "At https://aldercreekdental.com/a agreeing to texts is a must for every booking:", "At https://aldercreekdental.com/a the box for texts is mandatory:",
	})
}

func TestConsentInTermsInManyWords(t *testing.T) {
	t.Parallel()
	oneText(t, "cta-consent-in-terms", func(text string) map[Field]any {
		return map[Field]any{MessageFlow: text + disclosed + policies}
	}, []string{
		"At https://aldercreekdental.com/a they tick an empty box: 'I agree to texts of Alder Creek Dental.' The terms are accepted apart from that.", "At https://aldercreekdental.com/a they tick a box to get texts of Alder Creek Dental; the terms are linked beside it.", "At https://aldercreekdental.com/a one box is for the terms and another for texts of Alder Creek Dental.",
		"At https://aldercreekdental.com/a an empty box asks for texts of Alder Creek Dental. Accepting the terms does not sign anyone up for texts.", "Patients text SMILE to 503-555-0142 for texts of Alder Creek Dental. The terms explain the program.",
	}, []string{
		"At https://aldercreekdental.com/a, by accepting the Terms of Service and Privacy Policy at the end of the form, patients give Alder Creek Dental consent to text them.", "The consent to texts of Alder Creek Dental is part of the terms of service that patients accept at https://aldercreekdental.com/a.", "Whoever creates an account at https://aldercreekdental.com/a accepts our terms, section 7 of which covers texts of Alder Creek Dental.",
		"Our terms of use, which every patient accepts at https://aldercreekdental.com/a, authorize Alder Creek Dental to send texts.", "Patients click 'I accept the terms' at https://aldercreekdental.com/a; with that they are opted in to texts of Alder Creek Dental.", "Signing the service agreement (https://aldercreekdental.com/a) includes consent to texts of Alder Creek Dental.",
	})
}

func TestImpliedConsentInManyWords(t *testing.T) {
	t.Parallel()
	oneText(t, "cta-consent-implied", func(text string) map[Field]any {
		return map[Field]any{MessageFlow: text + disclosed + policies}
	}, []string{
		"Everyone who submits the text signup form at https://aldercreekdental.com/texts is added to the text list of Alder Creek Dental.", "Every patient who ticks the empty box at https://aldercreekdental.com/a is added to the text list of Alder Creek Dental.", "Whoever texts SMILE to 503-555-0142 is added to the text list of Alder Creek Dental.",
		"Nobody is added to the text list of Alder Creek Dental without a tick in the empty box at https://aldercreekdental.com/a.", "A number left with a booking at https://aldercreekdental.com/a is not used for texts of Alder Creek Dental unless the box is ticked.",
	}, []string{
		"Every patient who books at https://aldercreekdental.com/a is added to the text list of Alder Creek Dental; nothing further is needed.", "Whoever books at https://aldercreekdental.com/a goes onto the SMS list of Alder Creek Dental.", "Anyone who leaves a number at https://aldercreekdental.com/a is put on the text list of Alder Creek Dental.",
		"Patients book at https://aldercreekdental.com/a and we start texting them from Alder Creek Dental; no further step is asked of them.", "Giving a number at https://aldercreekdental.com/a counts as consent to texts of Alder Creek Dental.", "Alder Creek Dental texts everyone in its patient records. Site: https://aldercreekdental.com/a.", "With a booking at https://aldercreekdental.com/a patients are enrolled in texts of Alder Creek Dental.",
	})
}

func TestPoliciesInManyWords(t *testing.T) {
	t.Parallel()
	oneText(t, "policy-links-missing", func(text string) map[Field]any {
		return map[Field]any{TermsURL: "", PrivacyURL: "", MessageFlow: "Patients open https://aldercreekdental.com/texts and tick an empty box: 'Alder Creek Dental may text me." + disclosed + "' " + text}
	}, []string{
		"Terms and Privacy are linked.", "T&C and privacy notice below.", "Links to privacy and terms follow.", "SMS terms; privacy policy.", "Our legal pages are linked.", "https://aldercreekdental.com/legal", "Privacy practices and text terms: https://aldercreekdental.com/x", "https://aldercreekdental.com/privacy-policy and https://aldercreekdental.com/terms-of-use",
		"Under the box: terms of service, privacy statement.", "Both policies are linked.",
	}, []string{
		"", "The terms are linked.", "Our privacy policy: https://aldercreekdental.com/privacy", "See our website.", "We respect our patients.",
	})
}

func TestScriptsInManyWords(t *testing.T) {
	t.Parallel()
	oneText(t, "cta-verbal-script-missing", func(text string) map[Field]any {
		return map[Field]any{MessageFlow: text + policies}
	}, []string{
		"On the phone our receptionist reads: 'May Alder Creek Dental text you about visits?" + disclosed + "'", "Staff ask at check-in: \"Would you like texts from Alder Creek Dental?" + disclosed + "\"", "Callers hear: Alder Creek Dental would like to text you about visits." + disclosed,
		"Patients agree on the phone; the script is at https://aldercreekdental.com/script.", "The agent says the following: Alder Creek Dental can text you reminders, is that ok?" + disclosed,
	}, []string{
		"Patients agree to texts of Alder Creek Dental over the phone." + disclosed, "Our receptionist asks callers whether they want texts of Alder Creek Dental." + disclosed, "Verbal permission is noted by the staff of Alder Creek Dental before texts are sent." + disclosed,
		"Patients say yes to texts when they check in with the staff of Alder Creek Dental." + disclosed, "During the call the scheduler of Alder Creek Dental gets a spoken yes to texts." + disclosed, "Alder Creek Dental takes text consent by telephone." + disclosed,
	})
}

func TestAgeGatesInManyWords(t *testing.T) {
	t.Parallel()
	oneText(t, "age-gate-flow-missing", func(text string) map[Field]any {
		return map[Field]any{AgeGated: true, MessageFlow: "At https://aldercreekdental.com/texts " + text + " and tick an empty box: 'Alder Creek Dental may text me." + disclosed + "'" + policies}
	}, []string{
		"visitors enter their date of birth", "visitors type their birthday (MM/DD/YYYY)", "visitors give month, day and year of birth", "visitors enter a full birthdate that must show 21 years", "visitors pass a DOB check", "visitors key in the day they were born", "visitors are checked by an age-verification service", "visitors enter their birth date", "visitors scan an ID so that their birth date is read",
	}, []string{
		"visitors enter a number", "visitors click 'I am 21'", "visitors confirm that they are over 21", "visitors tick that they are of legal age", "visitors answer yes to 'Are you 21 or older?'",
	})
}

func TestKeywordsInManyWords(t *testing.T) {
	t.Parallel()
	oneText(t, "keyword-unlisted", func(text string) map[Field]any {
		return map[Field]any{OptInWords: "START,SMILE", MessageFlow: "A sign at our desk (https://aldercreekdental.com/sign) says: '" + text + " Alder Creek Dental." + disclosed + "'" + policies}
	}, []string{
		"Text SMILE to 503-555-0142 to get texts of", "Send START to 503-555-0142 for texts of", "Text \"smile\" to join texts of", "Reply with SMILE to sign up for texts of", "Tick the box for texts of", "Text SMILE (or START) to join texts of", "Message us the word SMILE for texts of",
	}, []string{
		"Text GRIN to 503-555-0142 to get texts of", "Send GRIN to 503-555-0142 for texts of", "Reply GRIN to sign up for texts of", "Text the word GRIN to join texts of", "Text SMILE or GRIN to join texts of",
	})
}

func TestSpeakingOfTextsInManyWords(t *testing.T) {
	t.Parallel()
	oneText(t, "cta-no-sms-mention", func(text string) map[Field]any {
		return map[Field]any{MessageFlow: "Patients open https://aldercreekdental.com/a and tick an empty box: “" + text + " Reply STOP to opt out, HELP for help. Frequency varies. Rates may apply.”" + policies}
	}, []string{
		"Text me when something breaks, Alder Creek Dental.", "Alder Creek Dental can text me.", "I want SMS of Alder Creek Dental.", "Alder Creek Dental may message my mobile: text reminders.", "Text us if you like, says Alder Creek Dental.", "Yes to texts of Alder Creek Dental.",
	}, []string{
		"Alder Creek Dental may contact me.", "I agree to communications of Alder Creek Dental.", "Keep me informed, Alder Creek Dental.", "Alder Creek Dental may reach out.", "I want the news of Alder Creek Dental.",
	})
}

func TestSendersForOthersInManyWords(t *testing.T) {
	t.Parallel()
	oneText(t, "reseller-as-brand", func(text string) map[Field]any { return map[Field]any{Description: text} }, []string{
		"Alder Creek Dental texts the patients of its three clinics reminders of visits they booked.", "Alder Creek makes booking software. It texts the administrators of its own accounts when something breaks.", "Our stylists text their own customers when a chair is free; all work for Alder Creek.", "Alder Creek texts salon owners who buy from us when their order ships.", "Each of our restaurants texts its guests when a table is ready.",
		"Alder Creek texts businesses that order from it about their deliveries.", "Alder Creek insures restaurants and texts their owners when a policy is due.", "Teachers of Alder Creek school text parents of their pupils about homework.",
	}, []string{
		"Alder Creek is a waitlist product. Some 300 independent restaurants that subscribe to it text their own diners through this campaign.", "Alder Creek is booking software; the salons that license it use Alder Creek to send reminders to their customers.", "Clinics that pay for Alder Creek text their patients through this campaign.", "Gyms across the country use our product to message their members.", "Alder Creek sends texts for the landlords who rent our software, to their tenants.",
		"More than 200 dealerships text through this campaign.", "Alder Creek provides texting to churches, which use it to reach their members.", "The campaign is shared by the merchants on our platform.",
	})
}

func TestDisclosuresInMoreWords(t *testing.T) {
	t.Parallel()
	each(t, (*Prose).DisclosesFrequency, []string{
		"Texts come in bursts while a claim is open, otherwise none.", "I'll get somewhere between 1 and 3 of these per quarter.", "Roughly one text every ten days.", "Texts: max 6/yr.", "Alerts go out at most twice in 24 hours.", "We text the night before collection, so once a week.", "Message frequency: low.",
		"A text each time a bid beats mine.", "Expect about as many texts as classes you book.", "Two or three texts per shift.", "Some weeks none, other weeks several texts.", "How many texts you get hinges on your settings.", "We send a text only for a recall.", "Messages arrive Monday to Friday.",
		"One message for every reply of yours.", "Texts are sent once per trip.", "Between 0 and 4 a week.", "Frequency will vary.", "No set schedule; texts go out when roads close.", "A single confirmation text.", "Alerts average 3 per week.", "At the most five messages a semester.", "Three-ish texts monthly.", "Texts no more than weekly.", "Messages go out every payday.", "One code per login.", "A new code whenever you sign in, one text each.", "Monthly statement text.", "Up to 10 msgs/week in season.", "As often as you order.", "Never above four texts a month.", "Once in the morning and once at night.",
	}, []string{
		"Text me about the 5 day camp.", "Send texts about the weekly farmers market.", "We will text when the 2 rooms are ready.", "Texts on the status of my order.", "My number is not shared with any of the 3 partners.", "Text me about my order and the monthly subscription box.", "Text offers of the Sunday brunch.", "Get texts from all 14 branches.", "Reminders of my 2 pm visit.", "Text reminders 24 hours before my visit.", "Texts about open shifts in the 4th ward.", "The box below is 1 inch wide. I agree to texts.",
	})
	each(t, (*Prose).TellsStop, []string{"Stop texts: STOP.", "They end if I text STOP.", "STOP stops, HELP helps.", "Opt out by sending END.", "Reply with the word STOP to cease.", "Type STOP to discontinue", "I may opt out (STOP) or ask (HELP).", "UNSUBSCRIBE or STOP ends texts"}, []string{"Stop in for coffee", "Non-stop fun", "You may cancel a booking by phone"})
	each(t, (*Prose).DisclosesRates, []string{"Msg and data rates might apply.", "Your carrier's rates for texts hold.", "Message & data charges may be incurred.", "M & DRMA. Message rates apply.", "Text and data fees by your carrier.", "Message/Data Rates May Apply", "Msg+data rates may apply", "Data rates", "Normal carrier messaging rates apply.", "You pay your carrier's usual message and data rates.", "Std msg rates apply", "SMS and data rates may be charged"}, []string{"Towing fees may apply.", "Extra charges may apply for late pickup.", "Tuition rates apply.", "Admission fees may apply.", "Restocking fee applies.", "Mortgage rates may apply.", "Overdraft charges may apply."})
}
