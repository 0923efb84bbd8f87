package lint

const themeLinks = "links"

// linkRules judge the links in the texts themselves.
var linkRules = []*Rule{
	{
		ID: "url-shortener-public", Theme: themeLinks, Severity: Warning, Fields: []Field{Samples, OptInMessage, OptOutMessage, HelpMessage, MessageFlow}, Partial: true,
		Title: "A link of a public shortener", Why: "Vendors take no links of public shorteners: anyone can make one, and nobody sees where it leads.",
		Advice: "Link to the brand's own domain, or to a short domain that belongs to the brand.", Codes: []string{"Twilio 30892", "Twilio 30857", "Microsoft SampleMessageContainsPublicURLShortener"},
		Sources: []string{twilioErrors + "30892", infobipCampaignDocs, vonageRules},
		Fails:   Example{"", map[Field]any{EmbeddedLink: true, Samples: sampled("your account statement is at bit.ly/3xYzAb.")}},
		Passes:  Example{"", map[Field]any{EmbeddedLink: true, Samples: sampled("your account statement is at aldr.link/3xYzAb.")}},
		Check:   checkShorteners,
	},
	{
		ID: "link-insecure", Theme: themeLinks, Severity: Warning, Fields: []Field{Samples, MessageFlow, OptInMessage, OptOutMessage, HelpMessage, TermsURL, PrivacyURL, Website}, Partial: true,
		Title: "A link without https", Why: "Reviewers refuse links that are not secured.",
		Advice: "Write https://, and make sure that the page answers there.", Codes: []string{"Twilio 30857"}, Sources: []string{twilioErrors + "30857"},
		Fails:  Example{"", map[Field]any{EmbeddedLink: true, Samples: sampled("your account statement is at http://aldercreekdental.com/pay.")}},
		Passes: Example{"", map[Field]any{EmbeddedLink: true, Samples: sampled("your account statement is at https://aldercreekdental.com/pay.")}},
		Check:  checkInsecure,
	},
}
