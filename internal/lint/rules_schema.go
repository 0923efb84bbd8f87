package lint

import "slices"

var campaignDocs = []string{sinchCampaignDocs, birdCampaignDocs, infobipCampaignDocs}

const themeSchema = "limits of vendors and registry"

// requiredFields are the fields that any vendor requires.
func requiredFields() []Field {
	var all []Field
	for _, spec := range fields {
		if slices.ContainsFunc(vendors, func(v Vendor) bool { return slices.Contains(required[v], spec.Name) }) {
			all = append(all, spec.Name)
		}
	}
	return all
}

var boundedFields = []Field{Description, MessageFlow, Samples, OptInMessage, OptOutMessage, HelpMessage, OptInWords, OptOutWords, HelpWords, TermsURL, PrivacyURL}

// schemaRules are the limits that a vendor's API or the registry checks itself.
var schemaRules = []*Rule{
	{
		ID: "required-field-missing", Theme: themeSchema, Severity: Error, Fields: requiredFields(), Partial: true,
		Differs: "Information for `brand_id`, which a campaign has once its brand is registered.",
		Title:   "A required field is missing", Why: "The vendor refuses the request, or the registry the campaign.",
		Advice: "Give the field a value. The page of the vendor's campaign resource lists what is required.", Codes: []string{"Twilio 21727", "AWS *_MISSING"},
		Sources: append(slices.Clone(campaignDocs), twilioErrors+"21727"),
		Fails:   Example{Bird, map[Field]any{OptInMessage: nil}},
		Passes:  Example{Bird, map[Field]any{OptInMessage: "Alder Creek Dental: reminders are on. Msg frequency varies. Msg & data rates may apply. Reply HELP for help, STOP to opt out."}},
		Check:   checkRequired,
	},
	{
		ID: "field-length", Theme: themeSchema, Severity: Error, Fields: append(slices.Clone(boundedFields), OptInTypes), Partial: true,
		Differs: "A warning for samples at Bird, and for a second or later sample that is too short at Sinch. Information where a text is over the limit only in 16-bit units.",
		Title:   "A text is too short or too long", Why: "Vendors and the registry have a least and a greatest length for most texts, and refuse what is outside.",
		Advice: "Shorten or extend the text until it is within the limits that the message names.", Codes: []string{"Twilio 21728"},
		Sources: append(slices.Clone(campaignDocs), twilioErrors+"21728"),
		Fails:   Example{Sinch, map[Field]any{HelpMessage: "Alder Creek: desk"}},
		Passes:  Example{Sinch, map[Field]any{HelpMessage: "Alder Creek Dental: 503-555-0142"}},
		Check:   checkLengths,
	},
	{
		ID: "sample-count-range", Theme: themeSchema, Severity: Error, Fields: []Field{Samples}, Partial: true,
		Title: "Too few or too many samples", Why: "Each vendor takes a fixed range of sample messages.",
		Advice: "Give 3 or 4 samples at Sinch, 1 to 5 at Bird, and at most 5 at Infobip.", Codes: []string{"Twilio 21728", "Twilio 30893", "Microsoft SampleMessageMissing"}, Sources: campaignDocs,
		Fails:  Example{Sinch, map[Field]any{Samples: []string{"Alder Creek Dental: your visit is at 10 AM. Reply STOP to opt out.", "Alder Creek Dental: your account statement is ready. Reply STOP to opt out."}}},
		Passes: Example{Bird, map[Field]any{Samples: []string{"Alder Creek Dental: your visit is at 10 AM. Reply STOP to opt out.", "Alder Creek Dental: your account statement is ready. Reply STOP to opt out."}}},
		Check:  checkSampleCount,
	},
	{
		ID: "use-case-invalid", Theme: themeSchema, Severity: Error, PerVendor: map[Vendor]Severity{Bird: Warning}, Fields: []Field{UseCase, UseCases}, Partial: true,
		Title: "The use case is not one of the vendor's", Why: "Vendors take a fixed list of words. Sinch and Bird use those of the registry, such as ACCOUNT_NOTIFICATION; Infobip has its own, such as ALERTS.",
		Advice: "Choose one of the words on the page of the vendor's campaign resource.", Codes: []string{"Twilio 30900"},
		Sources: append(slices.Clone(campaignDocs), twilioErrors+"30900"),
		Fails:   Example{Infobip, map[Field]any{UseCases: []string{"CUSTOMER_CARE"}}},
		Passes:  Example{Infobip, map[Field]any{UseCases: []string{"ALERTS"}}},
		Check:   checkUseCase,
	},
	{
		ID: "sub-use-case-count", Theme: themeSchema, Severity: Error, Vendors: notInfobip, Fields: []Field{UseCase, SubUseCases},
		Differs: "A warning at Sinch and Bird for a single sub use case, and at Bird for sub use cases of another use case.",
		Title:   "Too few or too many sub use cases", Why: "A campaign of the use case MIXED or LOW_VOLUME names what it mixes: its sub use cases. Other use cases have none.",
		Advice: "Name 2 to 5 sub use cases for MIXED and LOW_VOLUME, and none for others. The registry itself takes one for LOW_VOLUME.", Codes: []string{"TCR minimum sub use cases", "Twilio 30900"},
		Sources: []string{"https://github.com/signalwire/rest-apis/pull/2", birdCampaignDocs, sinchCampaignDocs, publicNotes},
		Fails:   Example{"", map[Field]any{SubUseCases: []string{"ACCOUNT_NOTIFICATION", "CUSTOMER_CARE"}}},
		Passes:  Example{"", map[Field]any{UseCase: "LOW_VOLUME", SubUseCases: []string{"ACCOUNT_NOTIFICATION"}}},
		Check:   checkSubUseCaseCount,
	},
	{
		ID: "sub-use-case-invalid", Theme: themeSchema, Severity: Error, Vendors: notInfobip, Fields: []Field{SubUseCases}, Partial: true,
		Title: "A sub use case cannot be mixed", Why: "Only the ten standard use cases can be mixed, each once; special ones, such as CHARITY, need a campaign of their own.",
		Advice: "Use only 2FA, ACCOUNT_NOTIFICATION, CUSTOMER_CARE, DELIVERY_NOTIFICATION, FRAUD_ALERT, HIGHER_EDUCATION, MARKETING, POLLING_VOTING, PUBLIC_SERVICE_ANNOUNCEMENT and SECURITY_ALERT, each once.", Codes: []string{"Twilio 30900"},
		Sources: []string{sinchCampaignDocs, publicNotes},
		Fails:   Example{"", map[Field]any{UseCase: "MIXED", SubUseCases: []string{"CHARITY", "ACCOUNT_NOTIFICATION"}}},
		Passes:  Example{"", map[Field]any{UseCase: "MIXED", SubUseCases: []string{"CUSTOMER_CARE", "ACCOUNT_NOTIFICATION"}}},
		Check:   checkSubUseCases,
	},
	{
		ID: "keyword-format", Theme: themeSchema, Severity: Error, PerVendor: map[Vendor]Severity{Bird: Warning}, Vendors: notInfobip,
		Fields: []Field{OptInWords, OptOutWords, HelpWords}, Partial: true,
		Differs: "Information for lower-case letters at Sinch.",
		Title:   "A keyword is not one word of letters and digits", Why: "A keyword is a word that people send as a whole message. Vendors take letters and digits only, separated by commas without blanks.",
		Advice: "Write single words: in a text as START,YES, in a list as [\"START\", \"YES\"].", Codes: []string{"Telnyx 10015", "Twilio 30896"},
		Sources: []string{sinchCampaignDocs, publicNotes},
		Fails:   Example{"", map[Field]any{OptOutWords: "STOP, QUIT"}},
		Passes:  Example{"", map[Field]any{OptOutWords: "STOP,QUIT"}},
		Check:   checkKeywordFormat,
	},
	keywordRule("stop", "STOP", OptOutWords, []string{"Twilio 30887", "TCR standard opt-out"}, twilioErrors+"30887"),
	keywordRule("help", "HELP", HelpWords, []string{"TCR standard help"}, publicNotes),
	{
		ID: "subscriber-flags-off", Theme: themeSchema, Severity: Error, Vendors: notInfobip,
		Fields: []Field{SubscriberOptIn, SubscriberOptOut, SubscriberHelp, Attestation, UseCase}, Partial: true,
		Title: "Opt-in, opt-out or help is switched off", Why: "Operators require all three of every campaign that writes to people; only machines that write to machines need no opt-in. Bird also wants its attestation to be true.",
		Advice: "Set the flag to true, and support what it says.", Codes: []string{"operators' opt-in, opt-out and help requirement"},
		Sources: []string{sinchCampaignDocs, birdCampaignDocs, publicNotes},
		Fails:   Example{"", map[Field]any{SubscriberHelp: false}},
		Passes:  Example{"", map[Field]any{SubscriberHelp: true}},
		Check:   checkSubscriberFlags,
	},
	{
		ID: "number-count-limit", Theme: themeSchema, Severity: Error, Fields: []Field{NumberCount, NumberPool},
		Differs: "A warning for exactly 50 numbers, except at Infobip. Information for more than 5,000 numbers of a pool, which Infobip takes in several steps.",
		Title:   "Too many numbers, or none", Why: "Operators take 49 numbers for a campaign; more need a number pool, which is reviewed. Infobip reviews no campaign without a number.",
		Advice: "Attach at most 49 numbers, or ask for a number pool and say in the description why it is needed.", Codes: []string{"Sinch EXCEEDED_10DLC_LIMIT", "Sinch CRS0001"},
		Sources: []string{infobipCampaigns, infobipCampaignDocs, birdCampaignDocs},
		Fails:   Example{"", map[Field]any{NumberCount: 60}},
		Passes:  Example{"", map[Field]any{NumberCount: 49}},
		Check:   checkNumberCount,
	},
}

// keywordRule makes the rule that a list of keywords holds the standard word.
func keywordRule(name, word string, field Field, codes []string, source string) *Rule {
	return &Rule{
		ID: "keyword-missing-" + name, Theme: themeSchema, Severity: Error, Vendors: notInfobip, Fields: []Field{field},
		Differs: "A warning where no keywords are given at all, except at Bird.",
		Title:   word + " is not among the " + called(field), Why: "Operators want every campaign to answer " + word + ", and vendors name it as the least that the keywords must hold.",
		Advice: "Add " + word + " to the " + called(field) + ".", Codes: codes,
		Sources: []string{birdCampaignDocs, sinchCampaignDocs, source},
		Fails:   Example{"", map[Field]any{field: "INFO,ENDE"}},
		Passes:  Example{"", map[Field]any{field: "INFO," + word}},
		Check: func(c *Reading) []Hit {
			list := c.Keywords(field)
			switch {
			case slices.Contains(list, word):
				return nil
			case len(list) > 0:
				return []Hit{In(field, "The "+called(field)+" lack "+word+".")}
			case c.Vendor == Sinch && c.Absent(field):
				return nil // a required field
			case c.Vendor == Bird:
				return []Hit{In(field, "There are no "+called(field)+", and "+word+" is required.")}
			}
			return []Hit{In(field, "There are no "+called(field)+", so it is not said that "+word+" is answered.").As(Warning)}
		},
	}
}
