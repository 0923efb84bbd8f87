package lint

const themeContent = "content"

const (
	neverTaken = "A refusal for it is final; do not resubmit."
	ifMistaken = "Where the words mean something else, add the rule to lint_ignore."
)

// contentFields are what a rule about content looks at.
var contentFields = []Field{Description, Samples, BrandName, DBA, Website}

// withStop makes samples of texts.
func withStop(texts ...string) []string {
	var samples []string
	for _, text := range texts {
		samples = append(samples, "Alder Creek Dental: "+text+" Reply STOP to opt out.")
	}
	return append(samples, "Alder Creek Dental: your account statement is ready at the desk. Reply STOP to opt out.")
}

// contentRules are about what operators do not carry, or only under conditions.
// Their findings are never errors: words have several meanings.
var contentRules = []*Rule{
	{
		ID: "content-cannabis", Theme: themeContent, Severity: Warning, Fields: contentFields, Partial: true,
		Differs: "Information for public bodies and schools.",
		Title:   "The campaign is about cannabis",
		Why:     "Operators carry nothing about cannabis, hemp extracts or CBD, deliveries included, whatever state law says. " + neverTaken,
		Advice:  "Take the product out of the campaign and its website. " + ifMistaken,
		Codes:   []string{"DCA 701", "Twilio 30883"}, Sources: []string{telnyxErrors, bandwidthReasons},
		Fails:  Example{"", map[Field]any{Samples: withStop("our hemp oil tinctures are back.")}},
		Passes: Example{"", map[Field]any{Samples: withStop("the CBD garage in Hempstead closes for weed control at 8 PM.")}},
		Check:  checkTopic(&cannabis),
	},
	{
		ID: "content-firearms", Theme: themeContent, Severity: Warning, Fields: contentFields, Partial: true,
		Differs: "Information for public bodies and schools.",
		Title:   "The campaign sells firearms or ammunition",
		Why:     "Operators refuse the sale of arms, or take it only behind an age gate that asks for the date of birth.",
		Advice:  "Take the goods out, or register with the age gate attribute and describe in the message flow how the date of birth is asked for. " + ifMistaken,
		Codes:   []string{"DCA 702", "Twilio 30883"}, Sources: []string{telnyxErrors, bandwidthReasons},
		Fails:  Example{"", map[Field]any{Samples: withStop("handgun sale, 9mm ammo from $14.")}},
		Passes: Example{"", map[Field]any{Samples: withStop("your account statement: glue gun rental in Gunnison, and the gun safety notice is up.")}},
		Check:  checkTopic(&firearms),
	},
	{
		ID: "content-adult-hate", Theme: themeContent, Severity: Warning, Fields: contentFields, Partial: true,
		Differs: "Information for public bodies and schools.",
		Title:   "The campaign has explicit or abusive words",
		Why:     "Operators carry neither sexual content nor profanity or hate. " + neverTaken,
		Advice:  "Take the words out. " + ifMistaken,
		Codes:   []string{"DCA 703", "DCA 705", "Twilio 30883"}, Sources: []string{telnyxErrors, bandwidthReasons},
		Fails:  Example{"", map[Field]any{Samples: withStop("new adult videos and hot singles tonight.")}},
		Passes: Example{"", map[Field]any{Samples: withStop("adult education starts Monday at the Essex clinic for sexual health.")}},
		Check:  checkTopic(&adult),
	},
	{
		ID: "content-gambling", Theme: themeContent, Severity: Warning, Fields: contentFields, Partial: true,
		Differs: "Information for public bodies and schools. The same for a raffle.",
		Title:   "The campaign is about gambling",
		Why:     "Operators refuse betting and games of chance for money. " + neverTaken,
		Advice:  "Take the games out of the campaign. " + ifMistaken,
		Codes:   []string{"DCA 704"}, Sources: []string{telnyxErrors, infobipUseCases},
		Fails:  Example{"", map[Field]any{Samples: withStop("the sportsbook pays double tonight, place your bets.")}},
		Passes: Example{"", map[Field]any{Samples: withStop("your best bet is the housing lottery, and we have open slots.")}},
		Check:  checkGambling,
	},
	{
		ID: "content-tobacco-vape", Theme: themeContent, Severity: Warning, Fields: contentFields, Partial: true,
		Differs: "Information for public bodies and schools.",
		Title:   "The campaign sells tobacco or vapes",
		Why:     "Some reviewers refuse nicotine altogether, others want an age gate that asks for the date of birth.",
		Advice:  "Take the goods out, or ask the vendor whether it carries them behind an age gate. " + ifMistaken,
		Codes:   []string{"DCA 707", "Twilio 30878"}, Sources: []string{telnyxErrors, twilioErrors + "30878"},
		Fails:  Example{"", map[Field]any{Samples: withStop("mango e-liquid and new pods are in.")}},
		Passes: Example{"", map[Field]any{Samples: withStop("our quit smoking group meets Monday, vape-free for a month.")}},
		Check:  checkTopic(&tobacco),
	},
	{
		ID: "content-lead-gen", Theme: themeContent, Severity: Warning, Fields: append([]Field{MessageFlow}, contentFields...), Partial: true,
		Differs: "Information for public bodies and schools.",
		Title:   "The campaign trades leads or brings offers of others",
		Why:     "Consent goes to one sender. Operators refuse numbers that were bought or passed on, and messages that hand people to third parties. " + neverTaken,
		Advice:  "Let each business that writes register itself and ask for consent itself. " + ifMistaken,
		Codes:   []string{"DCA 708", "Sinch CR2006", "Twilio 30882"}, Sources: []string{bandwidthReasons, sinchCommunity, telnyxErrors},
		Fails:  Example{"", map[Field]any{Description: "Alder Creek Dental texts people offers and matches them with lenders and contractors in our network who bought the lead."}},
		Passes: Example{"", map[Field]any{Description: "Alder Creek Dental texts patients who opted in appointments with the lead dentist, news on lead pipes and thanks for a referral."}},
		Check:  checkLeads,
	},
	{
		ID: "content-high-risk-finance", Theme: themeContent, Severity: Warning, Fields: contentFields, Partial: true,
		Differs: "Information for public bodies and schools.", Silences: []string{"description-use-case-mismatch"},
		Title:  "The campaign is about finance that operators count as high-risk",
		Why:    "Operators refuse payday loans, collecting for others, debt relief, credit repair, and tips on stocks or crypto. " + neverTaken,
		Advice: "Take it out of the campaign. Bills of your own are fine: say that the money is owed to you. " + ifMistaken,
		Codes:  []string{"DCA 709", "Twilio 30863", "Twilio 30885"}, Sources: []string{telnyxErrors, conductCode, twilioErrors + "30863", infobipUseCases},
		Fails:  Example{"", map[Field]any{Samples: withStop("this is a debt collector, settle your debt today.")}},
		Passes: Example{"", map[Field]any{Samples: withStop("your bill of $40 is due; we do not use collection agencies. The cryptography talk moved.")}},
		Check:  checkTopic(&riskyFinance),
	},
	{
		ID: "content-deceptive", Theme: themeContent, Severity: Warning, Fields: []Field{Samples, Description, MessageFlow, UseCase}, Partial: true,
		Title:  "The campaign makes promises that read as fraud",
		Why:    "Guaranteed income, riches from home, and prizes that nobody entered for read as deception. " + neverTaken,
		Advice: "Say what is offered without promises of income or prizes. " + ifMistaken,
		Codes:  []string{"Twilio 30884", "Twilio 30885"}, Sources: []string{twilioErrors + "30885", bandwidthArticle, conductCode},
		Fails:  Example{"", map[Field]any{Samples: withStop("be your own boss with guaranteed income.")}},
		Passes: Example{"", map[Field]any{Samples: withStop("we are hiring an assistant at $24 an hour, no experience needed.")}},
		Check:  checkDeceptive,
	},
	{
		ID: "political-wrong-use-case", Theme: themeContent, Severity: Warning, Fields: []Field{Description, Samples, BrandName, DBA, UseCase, UseCases, IRSSection, EntityType},
		Differs: "Information for election offices, public bodies and schools, and for votes within an association.",
		Title:   "The campaign is political, and its use case is not",
		Why:     "Election campaigns, committees and ballot measures have a use case of their own, for which the sender must be verified.",
		Advice:  "Register with the use case POLITICAL once the sender is verified. The use case of a live campaign cannot be changed.",
		Codes:   []string{"Twilio 30542"}, Sources: []string{twilioErrors + "30542", infobipPolitical},
		Silences: []string{"description-use-case-mismatch", "sample-use-case-mismatch"},
		Fails:    Example{"", map[Field]any{Samples: withStop("vote Ann Marlow for mayor on Tuesday.")}},
		Passes:   Example{"", map[Field]any{Samples: withStop("the student council election is Friday, and candidates for the job of assistant come at 3.")}},
		Check:    checkElection,
	},
	{
		ID: "sweepstakes-undisclosed", Theme: themeContent, Severity: Warning, Fields: []Field{Samples, Description, MessageFlow, UseCase},
		Differs: "Information where the sample itself leads to the official rules.",
		Title:   "A sample offers a prize draw that the campaign does not mention",
		Why:     "Prize draws have a use case of their own, and rules that must stand in the terms.",
		Advice:  "Register draws with the use case SWEEPSTAKE, or mention them and their official rules in the description and the message flow, or take them out of the samples.",
		Codes:   []string{"Microsoft TermsAndConditionsMissingSweepstakesTerms"}, Sources: []string{teamsErrors, infobipUseCases},
		Fails:  Example{"", map[Field]any{Samples: withStop("enter our giveaway for a chance to win a toothbrush.")}},
		Passes: Example{"", map[Field]any{Samples: withStop("to contest a charge call us; the toothbrush giveaway bags are gone.")}},
		Check:  checkSweepstakes,
	},
	{
		ID: "cart-reminder-undisclosed", Theme: themeContent, Severity: Warning, Fields: []Field{Samples, MessageFlow, Description},
		Differs: "Information where the message flow names the reminders and lacks only the second yes.",
		Title:   "A sample reminds of a cart, and the message flow does not mention such reminders",
		Why:     "Operators take reminders of carts only where people agreed to them by name and confirmed it with a second yes.",
		Advice:  `Name cart reminders in the words that people agree to, and ask for a reply such as "Reply Y to confirm".`,
		Codes:   []string{"Infobip cart use case", "T-Mobile 6.2"}, Sources: []string{infobipUseCases, conductCode},
		Fails:  Example{"", map[Field]any{Samples: withStop("you left a toothbrush in your cart.")}},
		Passes: Example{"", map[Field]any{Samples: withStop("our site is back online; your cart is saved, sorry for the outage.")}},
		Check:  checkCart,
	},
}
