package lint

import "slices"

// Groups of fields that codes are about.
var (
	atFlow       = []Field{MessageFlow}
	atSamples    = []Field{Samples}
	atSender     = []Field{BrandName, DBA, Website}
	atContent    = []Field{Description, Samples, BrandName, Website}
	atAttributes = []Field{EmbeddedLink, EmbeddedPhone, AgeGated, DirectLending, NumberPool}
	atPolicies   = []Field{MessageFlow, TermsURL, PrivacyURL}
)

// codeTable has the codes whose meaning is published or was seen in public notes
// on refused campaigns. Rules name codes too; see causeOf.
var codeTable = map[string]map[string]knownCode{
	infobip: {
		"1001": {"content for adults without the age gate attribute", []string{"age-gate-undeclared"}, []Field{AgeGated, Description}, false},
		"1002": {"loans without the direct lending attribute", []string{"direct-lending-undeclared"}, []Field{DirectLending, Description}, false},
		"1003": {"the brand's website is out of reach", []string{"brand-website-missing"}, []Field{Website}, false},
		"1004": {"the brand's website says too little", []string{"brand-website-missing"}, []Field{Website}, false},
		"1005": {"a service provider is registered in place of the brand that sends", []string{"reseller-as-brand"}, []Field{BrandName, Description}, false},
		"9999": {"see the text of the rejection", nil, nil, false},
	},
	sinch: sinchCodes,
	dca: {
		"506": {"not in English", []string{"non-english"}, []Field{Description, MessageFlow, Samples}, false},
		"601": {"attributes do not match the samples or the website", []string{"embedded-link-undeclared", "embedded-phone-undeclared", "embedded-link-unsampled", "embedded-phone-unsampled"}, append(slices.Clone(atAttributes), Samples), false},
		"602": {"use case and samples do not match", []string{"sample-use-case-mismatch", "description-use-case-mismatch"}, []Field{Samples, UseCase, UseCases, SubUseCases}, false},
		"603": {"brand, website and samples do not match", []string{"sample-missing-brand", "sample-brand-mismatch", "sample-brand-inconsistent", "brand-website-missing"}, append(slices.Clone(atSamples), atSender...), false},
		"701": {"cannabis", []string{"content-cannabis"}, atContent, true},
		"702": {"firearms", []string{"content-firearms", "age-gate-undeclared", "age-gate-flow-missing"}, append([]Field{AgeGated, MessageFlow}, atContent...), false},
		"703": {"explicit content", []string{"content-adult-hate"}, atContent, true},
		"704": {"gambling", []string{"content-gambling"}, atContent, true},
		"705": {"hate or profanity", []string{"content-adult-hate"}, atContent, true},
		"706": {"alcohol without an age gate", []string{"age-gate-flow-missing", "age-gate-undeclared"}, []Field{MessageFlow, AgeGated}, false},
		"707": {"tobacco or vapes without an age gate", []string{"content-tobacco-vape", "age-gate-flow-missing"}, []Field{MessageFlow, AgeGated, Description, Samples}, false},
		"708": {"lead generation or affiliate marketing", []string{"content-lead-gen", "cta-third-party-consent", "data-sharing-language"}, []Field{MessageFlow, Description, Website}, true},
		"709": {"risky financial services", []string{"content-high-risk-finance"}, atContent, true},
		"803": {"consent is not asked for where the number is given", []string{"cta-consent-implied", "cta-no-opt-in-method"}, atFlow, false},
		"804": {"no website that works, or no complete call to action", []string{"cta-missing-url", "cta-consent-implied", "cta-no-opt-in-method", "brand-website-missing"}, []Field{MessageFlow, Website}, false},
		"806": {"the call to action cannot be verified", []string{"cta-no-opt-in-method", "cta-missing-url"}, atFlow, false},
		"861": {"the call to action or an auto-reply lacks what it must say", []string{"cta-missing-frequency", "cta-missing-rates", "cta-missing-help", "cta-missing-stop", "policy-links-missing", "opt-in-message-missing-frequency", "opt-in-message-missing-rates", "opt-in-message-missing-help", "opt-in-message-missing-stop", "auto-response-missing-brand", "opt-out-message-missing-confirmation", "help-message-missing-contact"},
			[]Field{MessageFlow, OptInMessage, OptOutMessage, HelpMessage, TermsURL}, false},
	},
	bandwidth: {
		"1100": {"no website", []string{"brand-website-missing"}, []Field{Website}, false},
		"1101": {"the website was not found", []string{"brand-website-missing"}, []Field{Website}, false},
		"1103": {"the website's certificate is not valid", nil, []Field{Website}, false},
		"2100": {"no form of opt-in", []string{"cta-no-opt-in-method"}, atFlow, false},
		"2101": {"promotion without written consent", []string{"cta-promo-without-written-consent"}, atFlow, false},
		"2102": {"consent is not asked for", []string{"cta-no-opt-in-method", "cta-consent-implied"}, atFlow, false},
		"2103": {"the opt-in page cannot be seen", []string{"cta-login-wall", "cta-missing-url"}, atFlow, false},
		"2104": {"the opt-in page does not show the opt-in", []string{"cta-missing-url"}, atFlow, false},
		"2105": {"no script of the spoken consent", []string{"cta-verbal-script-missing"}, atFlow, false},
	},
	twilio: {
		"21727": {"a required field is missing", []string{"required-field-missing"}, nil, false},
		"21728": {"a field is outside its limits", []string{"field-length", "sample-count-range"}, nil, false},
		"30882": {"terms, policies or data shared", []string{"policy-links-missing", "cta-consent-in-terms", "content-lead-gen", "terms-equals-privacy"}, atPolicies, true},
		"30883": {"content that is not allowed", []string{"content-cannabis", "content-firearms", "content-adult-hate", "content-gambling"}, atContent, true},
		"30884": {"looks like spam", []string{"spam-style", "content-deceptive"}, []Field{Samples, Description}, true},
		"30885": {"deception or risky finance", []string{"content-deceptive", "content-high-risk-finance"}, []Field{Samples, Description}, true},
		"30886": {"the description is unclear or does not match", []string{"description-vague", "description-use-case-mismatch"}, []Field{Description}, false},
		"30887": {"opt-out is missing", []string{"sample-missing-opt-out", "cta-missing-stop", "opt-out-message-missing-confirmation", "keyword-missing-stop"}, []Field{Samples, OptOutMessage, OptOutWords, MessageFlow}, false},
		"30893": {"samples are unclear or do not match", []string{"sample-use-case-mismatch", "sample-count-thin", "sample-duplicate", "placeholder-unresolved"}, atSamples, false},
		"30896": {"the opt-in is not described", []string{"cta-no-opt-in-method", "keyword-unlisted", "keyword-format"}, []Field{MessageFlow, OptInWords}, false},
		"30900": {"the use case is not open to this brand", []string{"use-case-invalid", "sub-use-case-count", "sub-use-case-invalid", "use-case-entity-mismatch"}, []Field{UseCase, UseCases, SubUseCases}, false},
		"30909": {"the call to action cannot be verified", []string{"cta-missing-url", "cta-login-wall"}, atFlow, false},
		"30917": {"the call to action cannot be verified", []string{"cta-missing-url"}, atFlow, false},
		"30898": {"the brand's data are used by many brands", nil, []Field{EIN, BrandName}, false},
		"30899": {"an operator refused", nil, nil, false},
		"30902": {"an aggregator refused", nil, nil, false},
		"30930": {"the brand has as many campaigns as it may", nil, nil, false},
		"30544": {"the call to action does not say what the messages are about", []string{"cta-no-opt-in-method"}, atFlow, false},
	},
	microsoft: {
		"BrandAssociatedWithSpamScam":          {"the brand is known for spam", nil, []Field{BrandName}, true},
		"CampaignDescriptionNotUnique":         {"another campaign has the description", nil, []Field{Description}, false},
		"PrivacyPolicyDataSharingIssue":        {"the privacy policy allows sharing", []string{"data-sharing-language"}, atPolicies, false},
		"CallToActionMissingPrivacyPolicyLink": {"no link to the privacy policy", []string{"policy-links-missing"}, atPolicies, false},
	},
}

// sinchCodes: groups of the number are the parts of a campaign. The brand's
// codes are published, the call to action's were seen in public notes.
var sinchCodes = map[string]knownCode{
	"CR2001": {"the brand's e-mail address is at a free service", []string{"brand-email-free-domain"}, []Field{BrandEmail, Support}, false},
	"CR2002": {"the brand's address cannot be verified", nil, []Field{BrandName}, false},
	"CR2003": {"the brand is blocked", nil, []Field{BrandName}, true},
	"CR2004": {"a reseller is registered in place of the brand that sends", []string{"reseller-as-brand"}, []Field{BrandName, Description}, false},
	"CR2005": {"the brand's website is missing or out of reach", []string{"brand-website-missing"}, []Field{Website}, false},
	"CR2006": {"job boards of third parties", []string{"content-lead-gen"}, []Field{Description, Website}, true},
	"CR4001": {"consent is insufficient", []string{"cta-consent-implied", "cta-consent-prechecked", "cta-consent-required", "cta-channels-bundled", "cta-no-opt-in-method"}, atFlow, false},
	"CR4002": {"the call to action does not name the brand", []string{"cta-missing-brand"}, []Field{MessageFlow, DBA}, false},
	"CR4003": {"the call to action does not mention HELP", []string{"cta-missing-help"}, atFlow, false},
	"CR4004": {"the call to action does not mention STOP", []string{"cta-missing-stop"}, atFlow, false},
	"CR4005": {"the call to action does not say how often messages come", []string{"cta-missing-frequency"}, atFlow, false},
	"CR4006": {"the call to action does not mention message and data rates", []string{"cta-missing-rates"}, atFlow, false},
	"CR4007": {"the call to action has no terms", []string{"policy-links-missing"}, atPolicies, false},
	"CR4015": {"the call to action is missing or out of reach", []string{"cta-missing-url", "cta-login-wall"}, atFlow, false},
}
