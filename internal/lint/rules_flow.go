package lint

import "slices"

const themeFlow = "call to action"

// disclosureFields are what decides whether a disclosure is missed in the flow.
var disclosureFields = []Field{MessageFlow, OptInMessage, UseCase, UseCases, SubUseCases, Samples, Description, TermsURL, PrivacyURL}

// flowExample is a flow of the sound campaign's brand.
func flowExample(text string) Example { return Example{"", map[Field]any{MessageFlow: text}} }

// exampleForm begins a flow that has everything but what an example leaves out.
const (
	exampleForm     = "Patients open https://aldercreekdental.com/texts, enter a mobile number and tick an unticked box: "
	exampleYes      = "'Alder Creek Dental may send me text messages about my appointments. "
	exampleDisclose = "Message frequency varies. Msg & data rates may apply. Reply STOP to opt out or HELP for help.' "
	examplePolicies = "Terms: https://aldercreekdental.com/terms Privacy: https://aldercreekdental.com/privacy"
	exampleFlow     = exampleForm + exampleYes + exampleDisclose + examplePolicies
)

// flowRules are about what the message flow, or call to action, must show.
var flowRules = []*Rule{
	{
		ID: "cta-no-opt-in-method", Theme: themeFlow, Severity: Warning, Fields: []Field{MessageFlow},
		Title: "The message flow does not say how people opt in", Why: "Reviewers follow the opt-in step by step. A message flow without a form, keyword, sign or script gives them nothing to follow.",
		Advice: "Say what people do and where: the page and its box, the keyword, the form to sign, or the words that staff read.",
		Codes:  []string{"Bandwidth 2100", "Bandwidth 2102", "Twilio 30896", "DCA 806", "Plivo 1004"}, Sources: []string{bandwidthArticle, twilioErrors + "30896", bandwidthReasons},
		Fails:  flowExample("Patients of Alder Creek Dental have agreed to text messages. " + exampleDisclose[:len(exampleDisclose)-2] + " " + examplePolicies),
		Passes: flowExample(exampleFlow), Check: inFlow(checkMethod),
	},
	{
		ID: "cta-missing-url", Theme: themeFlow, Severity: Warning, Fields: []Field{MessageFlow, Attachments},
		Title: "The message flow has no URL", Why: "Reviewers look at the opt-in themselves. For that they need the address of the page, or of a copy of the form, sign or script.",
		Advice: "Add the URL of the page where people opt in, or of a public copy of the paper, sign or script.",
		Codes:  []string{"DCA 804", "DCA 806", "Twilio 30909", "Twilio 30917"}, Sources: []string{telnyxErrors, twilioErrors + "30909", publicNotes},
		Fails:  flowExample("On our website patients enter a mobile number and tick an unticked box: " + exampleYes + exampleDisclose + "The terms and the privacy policy are linked there."),
		Passes: flowExample(exampleFlow), Check: inFlow(checkFlowURL),
	},
	{
		ID: "cta-missing-brand", Theme: themeFlow, Severity: Warning, Fields: []Field{MessageFlow, BrandName, DBA},
		Title: "The message flow does not name the brand", Why: "People must know who will write to them when they agree.",
		Advice: "Name the brand in the words that people agree to; declare the dba if you use that name.",
		Codes:  []string{"Microsoft CallToActionMissingBrandName"}, Sources: []string{teamsErrors},
		Fails:  flowExample("Patients open https://portal-forms.com/t/8841, enter a mobile number and tick an unticked box: 'Send me text messages about my appointments. " + exampleDisclose + "The terms and the privacy policy are linked there."),
		Passes: flowExample(exampleFlow), Check: inFlow(checkFlowBrand),
	},
	{
		ID: "cta-missing-frequency", Theme: themeFlow, Severity: Warning, Fields: disclosureFields, Partial: true,
		Differs: "Information where the message flow quotes no wording, people whom the sender serves already opt in on a page with both policies, and the opt-in message says it all. The same where passcodes alone are sent.",
		Title:   "The message flow does not say how often messages come", Why: "People must read how often messages come where they agree to them. That something causes a message (\"after a purchase\") does not tell it; \"one message per order\" does.",
		Advice: "Add how often: \"Message frequency varies\", \"up to 4 messages a month\" or \"1 message per request\".",
		Codes:  []string{"Twilio 30545", "Microsoft CallToActionMissingMessageFrequencyDisclosure"}, Sources: []string{twilioErrors + "30545", teamsErrors, sinchCampaignDocs},
		Fails:  flowExample(exampleForm + exampleYes + "Msg & data rates may apply. Reply STOP to opt out or HELP for help.' " + examplePolicies),
		Passes: flowExample(exampleForm + "'Alder Creek Dental may text me, 2 messages per visit. Msg & data rates may apply. Reply STOP to opt out or HELP for help.' " + examplePolicies), Check: inFlow(checkFlowFrequency),
	},
	{
		ID: "cta-missing-rates", Theme: themeFlow, Severity: Warning, Fields: disclosureFields, Partial: true,
		Differs: "Information where the message flow quotes no wording, people whom the sender serves already opt in on a page with both policies, and the opt-in message says it all.",
		Title:   "The message flow does not say that message and data rates may apply", Why: "People must see where they agree that messages may cost them money.",
		Advice: "Add \"Message and data rates may apply\".",
		Codes:  []string{"Twilio 30569", "Microsoft CallToActionMissingDataRatesDisclosure"}, Sources: []string{twilioErrors + "30569", teamsErrors},
		Fails:  flowExample(exampleForm + exampleYes + "Message frequency varies. Reply STOP to opt out or HELP for help.' " + examplePolicies),
		Passes: flowExample(exampleForm + exampleYes + "Message frequency varies. Carrier fees may apply. Reply STOP to opt out or HELP for help.' " + examplePolicies), Check: inFlow(checkFlowRates),
	},
	{
		ID: "cta-missing-stop", Theme: themeFlow, Severity: Warning, Fields: disclosureFields, Partial: true,
		Differs: "Information where the message flow links the terms, which may say it. Also where the message flow quotes no wording, people whom the sender serves already opt in on a page with both policies, and the opt-in message says it all.",
		Title:   "The message flow does not say how to opt out", Why: "People must see where they agree, or in the linked terms, how to stop the messages.",
		Advice: "Add \"Reply STOP to opt out\".",
		Codes:  []string{"Microsoft CallToActionMissingStopInstructions", "Twilio 30887"}, Sources: []string{teamsErrors, sinchCampaignDocs, twilioErrors + "30887"},
		Fails:  flowExample(exampleForm + exampleYes + "Message frequency varies. Msg & data rates may apply. Reply HELP for help.'"),
		Passes: flowExample(exampleForm + exampleYes + "Message frequency varies. Msg & data rates may apply. Text END to end, HELP for help.'"), Check: inFlow(checkFlowStop),
	},
	{
		ID: "cta-missing-help", Theme: themeFlow, Severity: Warning, Fields: disclosureFields, Partial: true,
		Differs: "Information where the message flow links the terms, which may say it. Also where the message flow quotes no wording, people whom the sender serves already opt in on a page with both policies, and the opt-in message says it all.",
		Title:   "The message flow does not say how to get help", Why: "People must see where they agree, or in the linked terms, whom to ask.",
		Advice: "Add \"Reply HELP for help\" or the contact of your support.",
		Codes:  []string{"Twilio 30570", "Microsoft CallToActionMissingHelpInstructions"}, Sources: []string{twilioErrors + "30570", teamsErrors},
		Fails:  flowExample(exampleForm + exampleYes + "Message frequency varies. Msg & data rates may apply. Reply STOP to opt out.'"),
		Passes: flowExample(exampleForm + exampleYes + "Message frequency varies. Msg & data rates may apply. Reply STOP to opt out. Questions? desk@aldercreekdental.com'"), Check: inFlow(checkFlowHelp),
	},
	{
		ID: "policy-links-missing", Theme: themeFlow, Severity: Warning, Fields: []Field{MessageFlow, TermsURL, PrivacyURL},
		Title: "Terms or privacy policy are missing", Why: "Reviewers read both: in the privacy policy what becomes of the numbers, in the terms what people sign up for.",
		Advice: "Give the URLs of both in the message flow, and in the fields where the vendor has them.",
		Codes:  []string{"Microsoft CallToActionMissingPrivacyPolicyLink", "Twilio 30882", "Twilio 30908"}, Sources: []string{teamsErrors, birdCampaignDocs},
		Fails:  Example{Sinch, map[Field]any{MessageFlow: exampleForm + exampleYes + exampleDisclose + "Terms: https://aldercreekdental.com/terms"}},
		Passes: Example{Sinch, map[Field]any{MessageFlow: exampleForm + exampleYes + exampleDisclose + "T&Cs and PP: https://aldercreekdental.com/sms"}}, Check: inFlow(checkPolicies),
	},
	{
		ID: "cta-no-sms-mention", Theme: themeFlow, Severity: Warning, Fields: []Field{MessageFlow},
		Title: "The message flow does not speak of text messages", Why: "Consent to \"communications\" is no consent to texts; people must read that texts will come.",
		Advice: "Say \"text messages\" or \"SMS\" in the words that people agree to.",
		Codes:  []string{"Twilio 30551", "Twilio 30841"}, Sources: []string{twilioErrors + "30551", twilioErrors + "30841"},
		Fails:  flowExample(exampleForm + "'Alder Creek Dental may contact me about my appointments. " + exampleDisclose + examplePolicies),
		Passes: flowExample(exampleForm + "'Alder Creek Dental may text me about my appointments. " + exampleDisclose + examplePolicies), Check: inFlow(checkSaysSMS),
	},
}

// thinRule stands at the end of the section.
var thinRule = &Rule{
	ID: "cta-multiple-methods-thin", Theme: themeFlow, Severity: Info, Fields: []Field{MessageFlow},
	Title: "Several ways to opt in are named, and not each is shown", Why: "Some reviewers want the place and the wording of each way that is named.",
	Advice: "Give each way its URL or its words, or name only the one that you can show.",
	Codes:  []string{"Telnyx review"}, Sources: []string{publicNotes},
	Fails:  flowExample("Patients of Alder Creek Dental opt in to text messages on our website, on a paper card at the desk, or by texting SMILE to 503-555-0142. " + exampleDisclose[:len(exampleDisclose)-2] + " " + examplePolicies),
	Passes: flowExample(exampleFlow), Check: inFlow(checkThin),
}

var ctaRules = slices.Concat(flowRules, consentRules, []*Rule{thinRule})
