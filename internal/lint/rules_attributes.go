package lint

const themeAttributes = "attributes against content"

const (
	fixedAttribute = "In a live campaign the attribute cannot be changed, so a wrong one costs a new registration."
	mismatch601    = "DCA 601"
)

// attributeRules compare what a campaign is declared to be with what its texts
// say.
var attributeRules = []*Rule{
	{
		ID: "embedded-link-undeclared", Theme: themeAttributes, Severity: Warning, Fields: []Field{EmbeddedLink, Samples, BrandName, DBA}, Partial: true,
		Title: "Samples hold links, and the campaign says that there are none", Why: "Reviewers compare the samples with the attribute. " + fixedAttribute,
		Advice: "Set embedded_link to true, or take the link out of the samples.", Codes: []string{mismatch601, "Microsoft CampaignAttributesNotMatchingCampaignDescription"},
		Sources: []string{bandwidthReasons, teamsErrors, birdCampaignDocs},
		Fails:   Example{"", map[Field]any{Samples: sampled("your account statement is at aldercreekdental.com/pay.")}},
		Passes:  Example{"", map[Field]any{Samples: sampled("your account statement of $12.50 is ready at 9.30 a.m.Ask at the desk.")}},
		Check:   checkLinkUndeclared,
	},
	{
		ID: "embedded-link-unsampled", Theme: themeAttributes, Severity: Warning, Fields: []Field{EmbeddedLink, Samples, OptInMessage},
		Differs: "Information where the opt-in message holds a link.",
		Title:   "The campaign says that it sends links, and no sample has one", Why: "Reviewers want to see where the links lead. " + fixedAttribute,
		Advice: "Put a link, or a variable such as [link], into a sample, or set embedded_link to false. A link in the first message after the opt-in alone is often not seen.", Codes: []string{mismatch601},
		Sources: []string{birdCampaignDocs, bandwidthReasons},
		Fails:   Example{"", map[Field]any{EmbeddedLink: true}},
		Passes:  Example{"", map[Field]any{EmbeddedLink: true, Samples: sampled("your account statement is ready: {{statement_url}}.")}},
		Check:   checkLinkUnsampled,
	},
	{
		ID: "embedded-phone-undeclared", Theme: themeAttributes, Severity: Warning, Fields: []Field{EmbeddedPhone, Samples, HelpMessage, BrandName, DBA}, Partial: true,
		Title: "Samples hold phone numbers, and the campaign says that there are none", Why: "Reviewers compare the samples with the attribute; only the number that answers HELP is left out. " + fixedAttribute,
		Advice: "Set embedded_phone to true, or take the number out of the samples.", Codes: []string{mismatch601},
		Sources: []string{bandwidthReasons, infobipCampaignDocs},
		Fails:   Example{"", map[Field]any{Samples: sampled("your account needs a signature, call (503) 555-0142.")}},
		Passes:  Example{"", map[Field]any{Samples: sampled("your account statement 5035550142 is ready at the desk.")}},
		Check:   checkPhoneUndeclared,
	},
	{
		ID: "embedded-phone-unsampled", Theme: themeAttributes, Severity: Warning, Fields: []Field{EmbeddedPhone, Samples},
		Title: "The campaign says that it sends phone numbers, and no sample has one", Why: "Reviewers want to see whom people are told to call. " + fixedAttribute,
		Advice: "Put the number, or a variable such as [phone number], into a sample, or set embedded_phone to false.", Codes: []string{"Twilio 30889", mismatch601},
		Sources: []string{twilioErrors + "30889", birdCampaignDocs},
		Fails:   Example{"", map[Field]any{EmbeddedPhone: true}},
		Passes:  Example{"", map[Field]any{EmbeddedPhone: true, Samples: sampled("your account needs a signature, call 1-800-555-TEETH.")}},
		Check:   checkPhoneUnsampled,
	},
	{
		ID: "age-gate-undeclared", Theme: themeAttributes, Severity: Warning,
		Fields: []Field{AgeGated, BrandName, DBA, Description, MessageFlow, Samples, OptInMessage, HelpMessage, EntityType, UseCase}, Partial: true,
		Differs: "Information where the goods are only mentioned and nothing sells them.",
		Title:   "Goods for adults are sold, and the campaign is not declared as age-gated", Why: "Alcohol, firearms, tobacco and adult goods need an age gate: a step that keeps minors out. " + fixedAttribute,
		Advice: "Set age_gated to true, and ask for the date of birth where people opt in.", Codes: []string{"Infobip 1001", "DCA 706", "DCA 702"},
		Sources: []string{infobipMatrix, telnyxErrors},
		Fails: Example{"", map[Field]any{BrandName: "Alder Creek Winery", DBA: "Alder Creek Dental",
			Samples: sampled("our new syrah is out, and your account has a place at the tasting.")}},
		Passes: Example{"", map[Field]any{Samples: sampled("your account has an order of alcohol wipes, and the wine-free gala is on Friday.")}},
		Check:  checkAgeUndeclared,
	},
	{
		ID: "age-gate-flow-missing", Theme: themeAttributes, Severity: Warning,
		Fields: []Field{AgeGated, BrandName, DBA, Description, MessageFlow, Samples, OptInMessage, HelpMessage, EntityType, UseCase}, Partial: true,
		Differs: "Information where the goods are only mentioned, or where the page may ask.",
		Title:   "The opt-in does not ask for the date of birth", Why: "An age gate keeps minors out before they opt in. A click on \"I am over 21\" is not taken for one: people must enter their date of birth, or be checked by an age verification service.",
		Advice: "Say in the message flow that the date of birth (MM/DD/YYYY) is asked for before the opt-in and that minors are refused.",
		Codes:  []string{"DCA 706", "DCA 707", "Microsoft CallToActionDoesNotContainRobustAgeGate", "Twilio 30875"},
		Sources: []string{telnyxErrors, teamsErrors,
			twilioErrors + "30875"},
		Fails:  Example{"", map[Field]any{AgeGated: true}},
		Passes: Example{"", map[Field]any{AgeGated: true, MessageFlow: soundFlow("The page asks for a full date of birth and stops everyone under 21.")}},
		Check:  checkAgeFlow,
	},
	{
		ID: "direct-lending-undeclared", Theme: themeAttributes, Severity: Warning, Fields: []Field{DirectLending, BrandName, DBA, Description, Samples, UseCase}, Partial: true,
		Differs: "Information where the brand is a bank or a credit union, and where little speaks of loans.",
		Title:   "The texts are about loans, and the campaign is not declared for lending", Why: "Reviewers refuse loans, and what arranges them, in a campaign that does not declare them. " + fixedAttribute,
		Advice: "Set direct_lending to true if the brand lends or arranges loans, and say in the description that it is the first party.", Codes: []string{"Infobip 1002", "Plivo 1003"},
		Sources: []string{infobipMatrix, "https://support.plivo.com/hc/en-us/articles/24760935120665-Why-was-my-campaign-registration-declined-and-how-can-I-fix-it", sinchCampaignDocs},
		Fails:   Example{"", map[Field]any{Samples: sampled("your account has a new step: sign the loan documents by Friday.")}},
		Passes:  Example{"", map[Field]any{Samples: sampled("your account has an interlibrary loan that is due on payday.")}},
		Check:   checkLendingUndeclared,
	},
	{
		ID: "direct-lending-not-described", Theme: themeAttributes, Severity: Info, Vendors: []Vendor{Sinch, Generic}, Fields: []Field{DirectLending, Description},
		Title: "Direct lending is declared, and the description does not mention it", Why: "Sinch wants the description to say that the sender lends, even where the messages are about something else, such as passcodes.",
		Advice: "Say in the description that the sender is a direct lender, and whether loans are offered in these messages.", Codes: []string{"Sinch review"}, Sources: []string{sinchCampaignDocs},
		Fails: Example{"", map[Field]any{DirectLending: true}},
		Passes: Example{"", map[Field]any{DirectLending: true,
			Description: "Alder Creek Dental texts patients who opted in reminders of their appointments and of the loan that the practice gave them for their account."}},
		Check: checkLendingDescribed,
	},
	{
		ID: "number-pool-unjustified", Theme: themeAttributes, Severity: Warning, Fields: []Field{NumberPool, Description, UseCase, UseCases},
		Differs: "Information for the use cases PROXY and AGENTS_FRANCHISES, which give the reason themselves; not at Infobip without its sentence.",
		Title:   "A number pool is asked for without a reason", Why: "A number pool, for more than 49 numbers, is granted only where the use case needs many of them: one for each shop, employee or conversation.",
		Advice: "Say in the description who has a number of their own, such as each store or each agent. Infobip also wants the sentence THIS SUBMISSION IS FOR A NUMBER POOL USE-CASE. in it.", Codes: []string{"Infobip number pool review", "Microsoft number pool review"},
		Sources: []string{infobipCampaigns, "https://community.sinch.com/t5/10DLC/10DLC-Campaign-Registration-Required-Fields-and-Explanations/m-p/15456"},
		Fails:   Example{"", map[Field]any{NumberPool: true}},
		Passes: Example{"", map[Field]any{NumberPool: true,
			Description: "Alder Creek Dental texts patients who opted in reminders of their appointments; each practice writes from its own local number about their account."}},
		Check: checkPool,
	},
}

// sampled are the samples of the sound campaign, the second one with a text of
// its own.
func sampled(text string) []string {
	return []string{
		"Alder Creek Dental: your appointment is Tuesday at 10 AM. Reply STOP to opt out.",
		"Alder Creek Dental: " + text + " Reply STOP to opt out.",
		"Alder Creek Dental: we are closed on Monday, so your visit moves to Wednesday. Reply STOP to opt out.",
	}
}

// soundFlow is the message flow of the sound campaign with a sentence more.
func soundFlow(more string) string { return Sound(Generic).values[MessageFlow].text + " " + more }
