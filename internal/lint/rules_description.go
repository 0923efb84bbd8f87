package lint

const themeDescription = "description and sender"

// descriptionRules are about what the description says and who sends.
var descriptionRules = []*Rule{
	{
		ID: "description-vague", Theme: themeDescription, Severity: Warning, Fields: []Field{Description, BrandName, DBA},
		Differs: "Information for a short description that leaves out at most one of the three.",
		Title:   "The description is vague", Why: "Reviewers want to read who sends, to whom, and what is sent and why. A description that leaves two of these out is sent back as vague.",
		Advice: "Write one sentence such as: \"Alder Creek Dental texts patients who opted in reminders of the appointments that they made.\"",
		Codes:  []string{"Twilio 30886", "Swivel DESC_VAGUE", "Swivel DESC_NO_TRIGGER", "Infobip description"},
		Sources: []string{twilioErrors + "30886", "https://upcentral.io/help/article/a2p-10dlc-campaign-registration-recommendations",
			swivelReasons, birdCampaignDocs},
		Fails:  Example{"", map[Field]any{Description: "This campaign is used to send out notifications and updates to our customers."}},
		Passes: Example{"", map[Field]any{Description: "Appointment reminders and notices about an account for patients of Alder Creek Dental."}},
		Check:  checkDescriptionVague,
	},
	{
		ID: "description-use-case-mismatch", Theme: themeDescription, Severity: Warning, Fields: []Field{Description, UseCase, UseCases, SubUseCases, BrandName, DBA},
		Title: "The description does not fit the use case", Why: "Reviewers read the description against the use case; coupons under two-factor authentication are sent back.",
		Advice: "Register the use case that the description has, or describe what the use case is for.", Codes: []string{"Twilio 30886", "Microsoft CampaignDescriptionNotMatchingUseCase"},
		Sources: []string{twilioErrors + "30886", teamsErrors, bandwidthReasons},
		Fails: Example{"", map[Field]any{UseCase: "2FA", Description: "Alder Creek Dental texts patients who opted in coupons and weekly deals on whitening and cleaning.",
			Samples: []string{"Alder Creek Dental: 550217 is your sign-in code. Reply STOP to opt out.", "Alder Creek Dental: use 118406 to confirm your new phone. Reply STOP to opt out."}}},
		Passes: Example{"", map[Field]any{UseCase: "2FA", Description: "Alder Creek Dental texts patients a one-time code when they sign in to its portal to see an appointment or pay a bill.",
			Samples: []string{"Alder Creek Dental: 550217 is your sign-in code. Reply STOP to opt out.", "Alder Creek Dental: use 118406 to confirm your new phone. Reply STOP to opt out."}}},
		Check: checkDescriptionUseCase,
	},
	{
		ID: "reseller-as-brand", Theme: themeDescription, Severity: Warning, Fields: []Field{Description, MessageFlow, BrandName, DBA, Vertical, UseCase, UseCases}, Partial: true, Silences: []string{"cta-third-party-consent"},
		Differs: "Information where only the line of business (brand_vertical) speaks for it.",
		Title:   "Somebody else than the brand sends", Why: "The brand of a campaign is the organization whose name the subscribers know. Agencies and software vendors register the brand of each client.",
		Advice: "Register a brand and a campaign for each client who sends; or say plainly that the brand writes to its own customers.",
		Codes:  []string{"Infobip 1005", "Sinch CR2004", "Plivo 1002", "AWS BRAND_INVALID_BUSINESS_CONNECTION", "Microsoft BrandIdentifiedAsResellerOrIvr"},
		Sources: []string{infobipMatrix, sinchCommunity,
			"https://support.plivo.com/hc/en-us/articles/24760935120665-Why-was-my-campaign-registration-declined-and-how-can-I-fix-it",
			awsHelp},
		Fails:  Example{"", map[Field]any{Description: "Alder Creek Dental sends appointment reminders and account notices on behalf of other practices that hire us to text their patients."}},
		Passes: Example{"", map[Field]any{Description: "Alder Creek Dental uses scheduling software to text its own patients reminders of their appointments and account notices."}},
		Check:  checkReseller,
	},
	{
		ID: "personal-p2p", Theme: themeDescription, Severity: Warning, Fields: []Field{Description, MessageFlow}, Partial: true,
		Title: "The messages are private", Why: "10DLC is for organizations that write to the public; messages within a household or among friends are outside of it.",
		Advice: "Do not register private messages. A business says in the description that it writes to its customers, and what about.", Codes: []string{"Twilio 30915"}, Sources: []string{publicNotes},
		Fails:  Example{"", map[Field]any{Description: "A script of mine texts my wife and kids in our household reminders of appointments and of the balance of our account."}},
		Passes: Example{"", map[Field]any{Description: "Alder Creek Dental, a family practice, texts patients and their families reminders of appointments and account notices."}},
		Check:  checkPersonal,
	},
}
