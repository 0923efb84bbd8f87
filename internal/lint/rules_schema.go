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
	return append(all, SubscriberOptIn)
}

var boundedFields = []Field{Description, MessageFlow, Samples, OptInMessage, OptOutMessage, HelpMessage, OptInWords, OptOutWords, HelpWords, TermsURL, PrivacyURL}

// schemaRules are the limits that a vendor's API or the registry checks itself.
var schemaRules = []*Rule{
	{
		ID: "required-field-missing", Theme: themeSchema, Severity: Error, Fields: requiredFields(), Partial: true,
		Title: "A required field is missing", Why: "The vendor refuses the request, or the registry the campaign.",
		Advice: "Give the field a value.", Codes: []string{"Twilio 21727", "AWS *_MISSING"},
		Sources: append(slices.Clone(campaignDocs), twilioErrors+"21727"),
		Fails:   Example{Bird, map[Field]any{OptInMessage: nil}},
		Passes:  Example{Bird, map[Field]any{OptInMessage: nil, OptInWords: nil, SubscriberOptIn: Unknown()}},
		Check:   checkRequired,
	},
	{
		ID: "field-length", Theme: themeSchema, Severity: Error, Fields: append(slices.Clone(boundedFields), OptInTypes), Partial: true,
		Title: "A text is too short or too long", Why: "Vendors and the registry have limits for every text and refuse what is outside.",
		Advice: "Bring the text within the limit.", Codes: []string{"Twilio 21728"},
		Sources: append(slices.Clone(campaignDocs), twilioErrors+"21728"),
		Fails:   Example{Sinch, map[Field]any{HelpMessage: "Alder Creek: desk"}},
		Passes:  Example{Sinch, map[Field]any{HelpMessage: "Alder Creek Dental: 503-555-0142"}},
		Check:   checkLengths,
	},
	{
		ID: "sample-count-range", Theme: themeSchema, Severity: Error, Fields: []Field{Samples}, Partial: true,
		Title: "Too few or too many samples", Why: "Each vendor takes a fixed range of sample messages.",
		Advice: "Give as many samples as the vendor takes.", Codes: []string{"Twilio 21728", "Twilio 30893", "Microsoft SampleMessageMissing"}, Sources: campaignDocs,
		Fails:  Example{Sinch, map[Field]any{Samples: []string{"Alder Creek Dental: your visit is at 10 AM. Reply STOP to opt out.", "Alder Creek Dental: your account statement is ready. Reply STOP to opt out."}}},
		Passes: Example{Bird, map[Field]any{Samples: []string{"Alder Creek Dental: your visit is at 10 AM. Reply STOP to opt out.", "Alder Creek Dental: your account statement is ready. Reply STOP to opt out."}}},
		Check:  checkSampleCount,
	},
	{
		ID: "use-case-invalid", Theme: themeSchema, Severity: Error, PerVendor: map[Vendor]Severity{Bird: Warning}, Fields: []Field{UseCase, UseCases}, Partial: true,
		Title: "The use case is not one of the vendor's", Why: "Vendors take a fixed list of words, and Infobip has words of its own.",
		Advice: "Choose one of the vendor's use cases.", Codes: []string{"Twilio 30900"},
		Sources: append(slices.Clone(campaignDocs), twilioErrors+"30900"),
		Fails:   Example{Infobip, map[Field]any{UseCases: []string{"CUSTOMER_CARE"}}},
		Passes:  Example{Infobip, map[Field]any{UseCases: []string{"ALERTS"}}},
		Check:   checkUseCase,
	},
	{
		ID: "sub-use-case-count", Theme: themeSchema, Severity: Error, Vendors: notInfobip, Fields: []Field{UseCase, SubUseCases},
		Title: "Too few or too many sub use cases", Why: "MIXED and LOW_VOLUME say with sub use cases what they mix; other use cases have none.",
		Advice: "Name 2 to 5 sub use cases for MIXED, 1 to 5 for LOW_VOLUME, and none for others.", Codes: []string{"TCR minimum sub use cases", "Twilio 30900"},
		Sources: []string{"https://github.com/signalwire/rest-apis/pull/2", birdCampaignDocs, sinchCampaignDocs, publicNotes},
		Fails:   Example{"", map[Field]any{SubUseCases: []string{"ACCOUNT_NOTIFICATION", "CUSTOMER_CARE"}}},
		Passes:  Example{"", map[Field]any{UseCase: "LOW_VOLUME", SubUseCases: []string{"ACCOUNT_NOTIFICATION"}}},
		Check:   checkSubUseCaseCount,
	},
	{
		ID: "sub-use-case-invalid", Theme: themeSchema, Severity: Error, Vendors: notInfobip, Fields: []Field{SubUseCases}, Partial: true,
		Title: "A sub use case cannot be mixed", Why: "Only the ten standard use cases can be mixed, each once; special ones need a campaign of their own.",
		Advice: "Use standard use cases only, each once, and register special ones as campaigns of their own.", Codes: []string{"Twilio 30900"},
		Sources: []string{sinchCampaignDocs, publicNotes},
		Fails:   Example{"", map[Field]any{UseCase: "MIXED", SubUseCases: []string{"CHARITY", "ACCOUNT_NOTIFICATION"}}},
		Passes:  Example{"", map[Field]any{UseCase: "MIXED", SubUseCases: []string{"CUSTOMER_CARE", "ACCOUNT_NOTIFICATION"}}},
		Check:   checkSubUseCases,
	},
	{
		ID: "keyword-format", Theme: themeSchema, Severity: Error, PerVendor: map[Vendor]Severity{Bird: Warning}, Vendors: notInfobip,
		Fields: []Field{OptInWords, OptOutWords, HelpWords}, Partial: true,
		Title: "Keywords are not words with commas", Why: "A keyword is one word of letters and digits; a phrase or a blank behind a comma never matches what people send.",
		Advice: "Write the words with commas and nothing else between them, as START,YES.", Codes: []string{"Telnyx 10015", "Twilio 30896"},
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
		Title: "Opt-in, opt-out or help is switched off", Why: "Operators require all three of every campaign that writes to people.",
		Advice: "Set the flag to true, and support what it says.", Codes: []string{"operators' opt-in, opt-out and help requirement"},
		Sources: []string{sinchCampaignDocs, birdCampaignDocs, publicNotes},
		Fails:   Example{"", map[Field]any{SubscriberHelp: false}},
		Passes:  Example{"", map[Field]any{SubscriberHelp: true}},
		Check:   checkSubscriberFlags,
	},
	{
		ID: "number-count-limit", Theme: themeSchema, Severity: Error, Fields: []Field{NumberCount, NumberPool},
		Title: "Too many numbers, or none", Why: "Operators take 49 numbers for a campaign; more need a number pool, which is reviewed.",
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
		Title: word + " is not among the keywords", Why: "Every campaign must answer " + word + "; operators test it.",
		Advice: "Add " + word + " to the keywords.", Codes: codes,
		Sources: []string{birdCampaignDocs, sinchCampaignDocs, source},
		Fails:   Example{"", map[Field]any{field: "INFO,ENDE"}},
		Passes:  Example{"", map[Field]any{field: "INFO," + word}},
		Check: func(c *Reading) []Hit {
			list := c.Keywords(field)
			switch {
			case slices.Contains(list, word):
				return nil
			case len(list) > 0:
				return []Hit{In(field, "The keywords lack "+word+".")}
			case c.Vendor == Sinch && c.Absent(field):
				return nil // a required field
			case c.Vendor == Bird:
				return []Hit{In(field, "There are no keywords, and "+word+" is required.")}
			}
			return []Hit{In(field, "There are no keywords, so it is not said that "+word+" is answered.").As(Warning)}
		},
	}
}
