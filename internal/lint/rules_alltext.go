package lint

const themeAllText = "all texts"

// allTextRules hold for every text.
var allTextRules = []*Rule{
	{
		ID: "placeholder-unresolved", Theme: themeAllText, Severity: Warning,
		Fields: []Field{BrandName, DBA, Description, MessageFlow, Samples, OptInMessage, OptOutMessage, HelpMessage, TermsURL, PrivacyURL, Website, BrandEmail, Support, CareEmail}, Partial: true,
		Title: "A placeholder was not filled in", Why: "A text in which the brand or its contact was never filled in, or that is a mere test, tells reviewers nothing and is sent back.",
		Advice: "Write the real name, phone number or address. Variables for the recipient, a date or a link may stay in brackets.",
		Codes:  []string{"Twilio 30534", "Twilio 30893", "Swivel DESC_BOILERPLATE"},
		Sources: []string{twilioErrors + "30534", twilioErrors + "30893",
			sinchCampaignDocs, publicNotes},
		Fails:  Example{"", map[Field]any{HelpMessage: "Alder Creek Dental: call {phone number} or write to desk@aldercreekdental.com. Reply STOP to opt out."}},
		Passes: Example{"", map[Field]any{Samples: sampled("[first name], your account statement of [date] is ready.")}},
		Check:  checkPlaceholders,
	},
	{
		ID: "non-english", Theme: themeAllText, Severity: Warning, Fields: []Field{Description, MessageFlow, Samples, BrandName, DBA}, Partial: true,
		Silences: []string{ // which know English words only
			"description-vague", "description-use-case-mismatch", "cta-no-opt-in-method", "cta-missing-frequency", "cta-missing-rates", "cta-missing-stop", "cta-missing-help", "policy-links-missing", "cta-no-sms-mention", "cta-verbal-script-missing", "cta-consent-implied",
			"sample-use-case-mismatch",
		},
		Title: "A text is not in English", Why: "Reviewers read English and refuse what they cannot read.",
		Advice: "Write description and message flow in English. Of samples in another language, give the English translation too.", Codes: []string{"DCA 506", "Twilio 30910"},
		Sources: []string{twilioErrors + "30910", bandwidthReasons},
		Fails:   Example{"", map[Field]any{Description: "Alder Creek Dental envía recordatorios de citas y avisos sobre su cuenta a los pacientes que se inscribieron en la clínica."}},
		Passes: Example{"", map[Field]any{Samples: []string{
			"Alder Creek Dental: your appointment is Tuesday at 10 AM. Reply STOP to opt out.",
			"Alder Creek Dental: su cita es el martes a las 10. Responda STOP para no recibir más. (Your account has an appointment on Tuesday at 10.)",
		}}},
		Check: checkEnglish,
	},
}
