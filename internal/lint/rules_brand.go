package lint

const themeBrand = "brand"

// brandRules judge the brand behind the campaign, where it is known.
var brandRules = []*Rule{
	{
		ID: "brand-email-free-domain", Theme: themeBrand, Severity: Warning, Fields: []Field{BrandEmail, Support, CareEmail, EntityType, UseCase}, Partial: true,
		Differs: "Information for the address of customer care.",
		Title:   "The brand's e-mail address is at a free provider", Why: "An address at the brand's own domain shows that it belongs to the brand; anyone can have one at a free provider. Sole proprietors may use one.",
		Advice: "Use an address at the domain of the brand's website.", Codes: []string{"Sinch CR2001", "Twilio 30881", "AWS BRAND_EMAIL_PUBLIC_DOMAIN"},
		Sources: []string{sinchCommunity, awsHelp},
		Fails:   Example{"", map[Field]any{BrandEmail: "aldercreekdental@gmail.com"}},
		Passes:  Example{"", map[Field]any{BrandEmail: "desk@aldercreekdental.com"}},
		Check:   checkFreeMail,
	},
	{
		ID: "brand-website-missing", Theme: themeBrand, Severity: Warning, Fields: []Field{Website, BrandName, DBA, Attachments}, Partial: true,
		Differs: "Information where files for the reviewers are attached.",
		Title:   "The brand has no website of its own", Why: "Reviewers look for the brand on its website; a page at a social network or a marketplace is not taken for one.",
		Advice: "Give the website of the brand. A plain page with its name, what it does and how to reach it is enough.", Codes: []string{"Bandwidth 1100", "Sinch CR2005", "Infobip 1003"},
		Sources: []string{bandwidthArticle, sinchCommunity, infobipMatrix},
		Fails:   Example{"", map[Field]any{Website: "https://www.facebook.com/aldercreekdental"}},
		Passes:  Example{"", map[Field]any{Website: "https://aldercreekdental.com"}},
		// "none" is no web address either.
		Silences: []string{"url-format-invalid"},
		Check:    checkWebsite,
	},
	{
		ID: "terms-equals-privacy", Theme: themeBrand, Severity: Info, Vendors: withPolicies, Fields: []Field{TermsURL, PrivacyURL},
		Title: "Terms and privacy policy are one page", Why: "Some reviewers want two pages. One page that holds both is often accepted.",
		Advice: "Give each a page of its own, or a section with an anchor.", Codes: []string{"Twilio 30882"}, Sources: []string{publicNotes},
		Fails:  Example{"", map[Field]any{TermsURL: "https://aldercreekdental.com/legal", PrivacyURL: "https://aldercreekdental.com/legal/"}},
		Passes: Example{"", map[Field]any{TermsURL: "https://aldercreekdental.com/legal#terms", PrivacyURL: "https://aldercreekdental.com/legal#privacy"}},
		Check:  checkPoliciesEqual,
	},
}
