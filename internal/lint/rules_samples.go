package lint

// Sources of the rules about samples and the sender.
const (
	themeSamples = "samples"
)

// soundSamples are samples of the example's brand that all rules take.
func soundSamples(more ...string) []string {
	return append([]string{"Alder Creek Dental: your appointment is Tuesday at 10 AM. Reply STOP to opt out."}, more...)
}

// sampleRules are about the sample messages.
var sampleRules = []*Rule{
	{
		ID: "sample-missing-brand", Theme: themeSamples, Severity: Warning, Fields: []Field{Samples, BrandName, DBA},
		Title: "No sample names the brand", Why: "A subscriber must see from each message who sends it, and reviewers compare the name with the registered brand.",
		Advice: "Begin the samples with the name of the brand, or declare the name that they use as its dba.", Codes: []string{"DCA 603", "Microsoft SampleMessageMissingBrandName", "Swivel SAMPLE_NO_BRAND"},
		Sources: []string{teamsErrors, sinchCampaignDocs, bandwidthReasons, swivelReasons},
		Fails: Example{"", map[Field]any{Samples: []string{"Hi Ann, your appointment is Tuesday at 10 AM. Reply STOP to opt out.",
			"Your account statement for March is ready at the desk. Reply STOP to opt out."}}},
		Passes: Example{"", map[Field]any{Samples: []string{"Alder Creek: your appointment is Tuesday at 10 AM. Reply STOP to opt out.",
			"Hi Ann, it's Kate from Alder Creek. Your account statement is ready at the desk. Reply STOP to opt out."}}},
		Check: checkSampleBrand,
	},
	{
		ID: "sample-brand-inconsistent", Theme: themeSamples, Severity: Info, PerVendor: map[Vendor]Severity{Sinch: Warning}, Fields: []Field{Samples, BrandName, DBA},
		Title: "Some samples do not name the brand", Why: "Sinch wants the brand in every sample; others take a later message of a conversation without it.",
		Advice: "Name the brand in each sample.", Codes: []string{"DCA 603"}, Sources: []string{sinchCampaignDocs},
		Fails: Example{Sinch, map[Field]any{Samples: soundSamples("Alder Creek Dental: your account statement for March is ready. Reply STOP to opt out.",
			"Your visit moves to Wednesday at 9 AM. Reply STOP to opt out.")}},
		Passes: Example{Sinch, map[Field]any{Samples: soundSamples("Alder Creek: your account statement for March is ready. Reply STOP to opt out.",
			"Your visit to Alder Creek moves to Wednesday at 9 AM. Reply STOP to opt out.")}},
		Check: checkSampleBrandEach,
	},
	{
		ID: "sample-missing-opt-out", Theme: themeSamples, Severity: Warning, Fields: []Field{Samples, UseCase, UseCases, SubUseCases},
		Title: "No sample says how to stop", Why: "At least one sample must show the words with which people leave; a campaign of passcodes alone passes without.",
		Advice: "End the samples with an instruction such as \"Reply STOP to opt out\".", Codes: []string{"Twilio 30887", "Microsoft SampleMessageMissingOptOutInstructions"},
		Sources: []string{teamsErrors, telnyxUseCases, twilioErrors + "30893"},
		Fails: Example{"", map[Field]any{Samples: []string{"Alder Creek Dental: your appointment is Tuesday at 10 AM. We are two stops away from the station.",
			"Alder Creek Dental: your account statement for March is ready. Call us to cancel your order of whitening gel."}}},
		Passes: Example{"", map[Field]any{Samples: []string{"Alder Creek Dental: your appointment is Tuesday at 10 AM.",
			"Alder Creek Dental: your account statement for March is ready at the desk. Txt STOP to quit."}}},
		Check: checkSampleStop,
	},
	{
		ID: "sample-opt-out-inconsistent", Theme: themeSamples, Severity: Info, PerVendor: map[Vendor]Severity{Sinch: Warning}, Fields: []Field{Samples, UseCase, UseCases, SubUseCases},
		Title: "Some samples do not say how to stop", Why: "Some reviewers want it once, Sinch and Microsoft in each sample.",
		Advice: "Say in each sample how one stops.", Codes: []string{"Microsoft SampleMessageMissingOptOutInstructions"},
		Sources: []string{teamsErrors, sinchCampaignDocs, twilioErrors + "30893"},
		Fails: Example{Sinch, map[Field]any{Samples: soundSamples("Alder Creek Dental: your account statement for March is ready. Reply STOP to opt out.",
			"Alder Creek Dental: your visit moves to Wednesday at 9 AM.")}},
		Passes: Example{Sinch, map[Field]any{Samples: soundSamples("Alder Creek Dental: your account statement for March is ready. STOP to end.",
			"Alder Creek Dental: your visit moves to Wednesday at 9 AM. Text QUIT to leave.")}},
		Check: checkSampleStopEach,
	},
	{
		ID: "sample-brand-mismatch", Theme: themeSamples, Severity: Warning, Fields: []Field{Samples, BrandName, DBA}, Replaces: []string{"sample-missing-brand"},
		Title: "The samples come from another name", Why: "A sender that is not the registered brand looks like a reseller, or like a brand that was never vetted.",
		Advice: "Write the brand's name, or declare the name that the samples use as its dba.", Codes: []string{"DCA 603", "Sinch brand name mismatch"},
		Sources: []string{bandwidthReasons, sinchRejected},
		Fails: Example{"", map[Field]any{Samples: []string{"SmileTown: your appointment is Tuesday at 10 AM. Reply STOP to opt out.",
			"This is SmileTown, your account statement for March is ready. Reply STOP to opt out."}}},
		Passes: Example{"", map[Field]any{DBA: "SmileTown", Samples: []string{"SmileTown: your appointment is Tuesday at 10 AM. Reply STOP to opt out.",
			"Reminder: your SmileTown account statement for March is ready. Reply STOP to opt out."}}},
		Check: checkSampleSender,
	},
	{
		ID: "sample-duplicate", Theme: themeSamples, Severity: Warning, Fields: []Field{Samples}, Partial: true,
		Title: "Two samples are the same", Why: "Samples must show the different messages of the campaign; one text with other numbers shows one of them.",
		Advice: "Replace one of them by another kind of message.", Codes: []string{"Twilio 30893", "Swivel SAMPLE_GENERIC"},
		Sources: []string{swivelReasons, twilioErrors + "30893"},
		Fails:   Example{"", map[Field]any{Samples: soundSamples("Alder Creek Dental: your appointment is Tuesday at 11 AM. Reply STOP to opt out.")}},
		Passes:  Example{"", map[Field]any{Samples: soundSamples("Alder Creek Dental: your appointment of Tuesday is confirmed, see you then. Reply STOP to opt out.")}},
		Check:   checkSampleDuplicate,
	},
	{
		ID: "sample-only-auto-response", Theme: themeSamples, Severity: Warning, Fields: []Field{Samples, OptInMessage, OptOutMessage, HelpMessage},
		Replaces: []string{"sample-use-case-mismatch", "sub-use-case-unsampled"},
		Title:    "The samples are answers to keywords only", Why: "The answers to an opt-in, to STOP and to HELP have fields of their own; samples show what the programme sends.",
		Advice: "Give samples of the messages that subscribers get day by day.", Codes: []string{"Swivel SAMPLE_ONLY_OPTIN", "Swivel SAMPLE_ONLY_OPTOUT"}, Sources: []string{swivelReasons},
		Fails: Example{"", map[Field]any{Samples: []string{"Alder Creek Dental: thanks for subscribing! Msg frequency varies. Msg & data rates may apply. Reply STOP to opt out.",
			"Alder Creek Dental: you are unsubscribed and will receive no more messages."}}},
		Passes: Example{"", map[Field]any{Samples: []string{"Alder Creek Dental: thanks for subscribing! Msg frequency varies. Reply STOP to opt out.",
			"Alder Creek Dental: your appointment is Tuesday at 10 AM. Reply STOP to opt out."}}},
		Check: checkOnlyAutoReplies,
	},
	{
		ID: "sample-use-case-mismatch", Theme: themeSamples, Severity: Warning, Fields: []Field{UseCase, UseCases, SubUseCases, Samples},
		Replaces: []string{"description-use-case-mismatch"},
		Title:    "A sample does not fit the use case", Why: "The use case fixes fees and filters; a promotion under a transactional one, or one of which no sample is to be seen, is sent back.",
		Advice: "Replace the sample, or register the use case that the messages have, such as MARKETING or MIXED.", Codes: []string{"DCA 602", "Twilio 30893", "Microsoft SampleMessageUseCaseMismatch"},
		Sources: []string{bandwidthReasons, twilioErrors + "30893", teamsErrors},
		Fails:   Example{"", map[Field]any{Samples: soundSamples("Alder Creek Dental: 20% off whitening this week with code SMILE. Reply STOP to opt out.")}},
		Passes:  Example{"", map[Field]any{Samples: soundSamples("Alder Creek Dental: free parking is behind the practice, the door code is 4471. Reply STOP to opt out.")}},
		Check:   checkSampleUseCase,
	},
	{
		ID: "sub-use-case-unsampled", Theme: themeSamples, Severity: Warning, Vendors: notInfobip, Fields: []Field{UseCase, SubUseCases, Samples},
		Title: "A sub use case has no sample", Why: "Each sub use case must be seen in a sample; one text may show two of them.",
		Advice: "Add a sample for it, or take the sub use case away.", Codes: []string{"Twilio 30538", "Sinch mixed use case"},
		Sources: []string{twilioErrors + "30538", sinchCampaignDocs},
		Fails:   Example{"", map[Field]any{UseCase: "MIXED", SubUseCases: []string{"ACCOUNT_NOTIFICATION", "POLLING_VOTING"}}},
		Passes: Example{"", map[Field]any{UseCase: "MIXED", SubUseCases: []string{"ACCOUNT_NOTIFICATION", "POLLING_VOTING"},
			Samples: soundSamples("Alder Creek Dental: how was your visit? Rate it from 1 to 5. Reply STOP to opt out.")}},
		Check: checkSubUseCaseSamples,
	},
	{
		ID: "sample-count-thin", Theme: themeSamples, Severity: Warning, Vendors: []Vendor{Generic, Bird, Infobip}, Fields: []Field{Samples, UseCase, UseCases},
		Title: "One sample is not much", Why: "The API takes one, and reviewers send it back because they cannot see what the campaign sends.",
		Advice: "Give two to five samples of different messages.", Codes: []string{"Microsoft SampleMessageMissing", "Twilio 30893"},
		Sources: []string{teamsErrors, birdGuide},
		Fails:   Example{Bird, map[Field]any{Samples: soundSamples()}},
		Passes:  Example{Bird, map[Field]any{Samples: soundSamples("Alder Creek Dental: your account statement for March is ready. Reply STOP to opt out.")}},
		Check:   checkSampleThin,
	},
	{
		ID: "spam-style", Theme: themeSamples, Severity: Warning, Fields: []Field{Samples, BrandName, DBA}, Partial: true,
		Title: "The samples read as spam", Why: "Capitals, rows of exclamation marks and words that press people are what filters look for.",
		Advice: "Write plainly: who you are, what there is, and how one stops.", Codes: []string{"Twilio 30884"},
		Sources: []string{twilioErrors + "30884", bandwidthReasons},
		Fails:   Example{"", map[Field]any{Samples: soundSamples("Alder Creek Dental: ACT NOW!!! Your visit is 100% FREE, CLICK HERE. Reply STOP to opt out.")}},
		Passes:  Example{"", map[Field]any{Samples: soundSamples("ALDER CREEK DENTAL: your crown is ready! Reply STOP to opt out, HELP for help.")}},
		Check:   checkSpamStyle,
	},
	{
		ID: "message-segments", Theme: themeSamples, Severity: Info, Fields: []Field{Samples, OptInMessage, OptOutMessage, HelpMessage}, Partial: true,
		Title: "A message takes several segments", Why: "Each segment is charged as a message. A single character outside the GSM alphabet, such as a curly quote, cuts the room from 160 to 70 characters.",
		Advice: "Shorten the text, or replace the characters that force the wider encoding. No reviewer minds.", Codes: nil,
		Sources: []string{"https://www.etsi.org/deliver/etsi_ts/123000_123099/123038/"},
		Fails:   Example{"", map[Field]any{Samples: soundSamples("Alder Creek Dental: your account statement for March is ready \u2014 it\u2019s waiting for you at the desk. Reply STOP to opt out.")}},
		Passes:  Example{"", map[Field]any{Samples: soundSamples("Alder Creek Dental: your account statement for March is ready - it's waiting at the desk. Reply STOP to opt out.")}},
		Check:   checkSegments,
	},
}
