package lint

const themeReplies = "auto-replies"

// Sources of the rules about auto-replies.
const (
	repliesTeams  = "https://github.com/MicrosoftDocs/SupportArticles-docs/blob/main/Teams/phone-system/sms-calling-errors.md"
	repliesOnsip  = "https://support.onsip.com/hc/en-us/articles/43447277905293-Tips-for-a-Successful-Use-Case-Campaign-Registration"
	repliesVonage = "https://api.support.vonage.com/hc/en-us/articles/6730614610588--10DLC-Campaign-Requirements-2023"
)

var repliesSources = []string{repliesTeams, sinchCampaignDocs}

// replyRules are about the messages that answer an opt-in, STOP and HELP.
var replyRules = []*Rule{
	{
		ID: "opt-in-message-missing-frequency", Theme: themeReplies, Severity: Warning, PerVendor: map[Vendor]Severity{Infobip: Info, Bird: Info},
		Fields: []Field{OptInMessage, UseCase, UseCases, SubUseCases},
		Title:  "The opt-in message does not say how often messages come",
		Why:    "The first message repeats to new subscribers what they agreed to, and reviewers look for how often they will be written to. Infobip and Bird publish messages without it, and who asks for passcodes knows, so there it is information only.",
		Advice: `Add how often messages come, such as "Msg frequency varies", "Up to 4 msgs/month" or "1 msg per request".`,
		Codes:  []string{"Microsoft OptInMessageMissingMessageFrequency"}, Sources: append([]string{repliesVonage}, repliesSources...),
		Fails:  Example{"", map[Field]any{OptInMessage: "Alder Creek Dental: you get our reminders now. Msg & data rates may apply. Reply HELP for help, STOP to opt out."}},
		Passes: Example{"", map[Field]any{OptInMessage: "Alder Creek Dental: you get our reminders now, 2 texts per appointment. Msg & data rates may apply. Reply HELP for help, STOP to opt out."}},
		Check:  checkOptInFrequency,
	},
	{
		ID: "opt-in-message-missing-rates", Theme: themeReplies, Severity: Warning, Fields: []Field{OptInMessage},
		Title:  "The opt-in message does not mention message and data rates",
		Why:    "Operators want every subscriber told that their plan may charge for messages, unless the sender pays for them.",
		Advice: `Add "Msg & data rates may apply".`,
		Codes:  []string{"Microsoft OptInMessageMissingDataRatesDisclosure"}, Sources: repliesSources,
		Fails:  Example{"", map[Field]any{OptInMessage: "Alder Creek Dental: you get our reminders now. Msg frequency varies. Reply HELP for help, STOP to opt out."}},
		Passes: Example{"", map[Field]any{OptInMessage: "Alder Creek Dental: you get our reminders now, free to end user. Msg frequency varies. Reply HELP for help, STOP to opt out."}},
		Check:  checkOptInMessage((*Prose).DisclosesRates, "The message does not say that message and data rates may apply."),
	},
	{
		ID: "opt-in-message-missing-help", Theme: themeReplies, Severity: Warning, Fields: []Field{OptInMessage},
		Title:  "The opt-in message does not say how to get help",
		Why:    "New subscribers must learn the keyword for help from the first message.",
		Advice: `Add "Reply HELP for help".`,
		Codes:  []string{"Microsoft OptInMessageMissingHelpInstructions"}, Sources: repliesSources,
		Fails:  Example{"", map[Field]any{OptInMessage: "Alder Creek Dental: you get our reminders now. Msg frequency varies. Msg & data rates may apply. Reply STOP to opt out."}},
		Passes: Example{"", map[Field]any{OptInMessage: "Alder Creek Dental: you get our reminders now. Msg frequency varies. Msg & data rates may apply. Text INFO for info, STOP to end."}},
		Check:  checkOptInHelp,
	},
	{
		ID: "opt-in-message-missing-stop", Theme: themeReplies, Severity: Warning, Fields: []Field{OptInMessage},
		Title:  "The opt-in message does not say how to opt out",
		Why:    "New subscribers must learn from the first message how to leave.",
		Advice: `Add "Reply STOP to opt out".`,
		Codes:  []string{"Microsoft OptInMessageMissingOptOutInstructions"}, Sources: repliesSources,
		Fails:  Example{"", map[Field]any{OptInMessage: "Alder Creek Dental: you get our reminders now, so stop by any time. Msg frequency varies. Msg & data rates may apply. Reply HELP for help."}},
		Passes: Example{"", map[Field]any{OptInMessage: "Alder Creek Dental: you get our reminders now. Msg frequency varies. Msg & data rates may apply. HELP for help, UNSUBSCRIBE to end."}},
		Check:  checkOptInMessage((*Prose).TellsStop, "The message does not say how to opt out."),
	},
	{
		ID: "auto-response-missing-brand", Theme: themeReplies, Severity: Warning, Fields: []Field{BrandName, DBA, OptInMessage, OptOutMessage, HelpMessage}, Partial: true,
		Title:  "An auto-reply does not name the brand",
		Why:    "Who gets an answer to STOP or HELP must see whose messages it is about. The name may be shortened as in the samples.",
		Advice: "Begin the message with the name of the brand, or add the dba under which it writes to the brand.",
		Codes:  []string{"Microsoft OptInMessageMissingBrandName", "Microsoft OptOutMessageMissingBrandName", "Microsoft HelpMessageMissingBrandName", "Twilio 30887"}, Sources: []string{repliesTeams, repliesOnsip},
		Fails:  Example{"", map[Field]any{OptOutMessage: "You are unsubscribed and will receive no more messages."}},
		Passes: Example{"", map[Field]any{OptOutMessage: "Alder Creek: you are unsubscribed and will receive no more messages."}},
		Check:  checkReplyBrand,
	},
	{
		ID: "opt-out-message-missing-confirmation", Theme: themeReplies, Severity: Warning, Fields: []Field{OptOutMessage},
		Title:  "The opt-out message does not confirm the end",
		Why:    "The one message that may follow a STOP must say that it worked.",
		Advice: `Say that messages have ended, such as "You are unsubscribed and will receive no more messages".`,
		Codes:  []string{"Microsoft OptOutMessageMissingConfirmation", "Twilio 30887"}, Sources: []string{repliesTeams, "https://www.twilio.com/docs/api/errors/30887"},
		Fails:  Example{"", map[Field]any{OptOutMessage: "Alder Creek Dental: we got your message. Text STOP to be removed from the list."}},
		Passes: Example{"", map[Field]any{OptOutMessage: "Alder Creek Dental: you're out, reminders are off."}},
		Check:  checkOptOutConfirms,
	},
	{
		ID: "help-message-missing-contact", Theme: themeReplies, Severity: Warning, Fields: []Field{HelpMessage},
		Title:  "The help message names no contact",
		Why:    `Who asks for help must get somewhere with the answer; "call us" alone leads nowhere.`,
		Advice: "Add an e-mail address, a phone number or a website of customer care.",
		Codes:  []string{"Microsoft HelpMessageMissingSupportContact", "Telnyx help review"}, Sources: []string{repliesTeams, repliesOnsip, birdCampaignDocs, publicNotes},
		Fails:  Example{"", map[Field]any{HelpMessage: "Alder Creek Dental: call us or ask at the desk. Reply STOP to opt out."}},
		Passes: Example{"", map[Field]any{HelpMessage: "Alder Creek Dental: call the number on your appointment card. Reply STOP to opt out."}},
		Check:  checkHelpContact,
	},
	{
		ID: "help-contact-mismatch", Theme: themeReplies, Severity: Info, Fields: []Field{HelpMessage, Support, SupportCall},
		Title:  "The help message names another contact than the brand",
		Why:    "Reviewers compare the contact with the brand's. A desk of its own for a programme is fine.",
		Advice: "Use the support address or number of the brand, or leave it as it is where the programme has its own desk.",
		Codes:  []string{"Microsoft HelpMessageNotMatchingBrandSupportContactEmail"}, Sources: []string{repliesTeams, repliesOnsip},
		Fails:  Example{"", map[Field]any{HelpMessage: "Alder Creek Dental: write to us at alder@mailhost.com", Support: "desk@aldercreekdental.com"}},
		Passes: Example{"", map[Field]any{Support: "desk@aldercreekdental.com"}},
		Check:  checkHelpContactDiffers,
	},
	{
		ID: "auto-response-duplicate", Theme: themeReplies, Severity: Warning, Fields: []Field{OptInMessage, OptOutMessage, HelpMessage}, Partial: true,
		Title:  "Two auto-replies are the same",
		Why:    "One text cannot welcome, confirm the end and help, so one of the answers lacks what it must say.",
		Advice: "Write a text of its own for each of the three messages.",
		Codes:  []string{"Microsoft MandatoryMessageTerminologyMissing"}, Sources: []string{repliesTeams, repliesOnsip},
		Fails:  Example{"", map[Field]any{HelpMessage: "Alder Creek Dental: 503-555-0142. You will get no more texts.", OptOutMessage: "Alder Creek Dental - 503-555-0142! You will get no more texts"}},
		Passes: Example{"", map[Field]any{HelpMessage: "Alder Creek Dental: 503-555-0142. You will get no more texts.", OptOutMessage: "Alder Creek Dental: 503-555-0143. You will get no more texts."}},
		Check:  checkReplyDuplicate,
	},
}
