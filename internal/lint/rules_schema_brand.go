package lint

import (
	"fmt"
	"net"
	"net/mail"
	"net/url"
	"regexp"
	"strings"
	"unicode/utf8"
)

// schemaBrandRules are the limits that speak of names, contacts, addresses and
// the brand.
var schemaBrandRules = []*Rule{
	{
		ID: "sole-proprietor-limits", Theme: themeSchema, Severity: Error, Fields: []Field{EntityType, UseCase, NumberCount, BrandName, EIN}, Partial: true,
		Title: "Outside what a sole proprietor may have", Why: "A sole proprietor has no tax id, one campaign with the use case SOLE_PROPRIETOR, and one number; a company has another use case.",
		Advice: "Register a company with its tax id as such; for a sole proprietor use SOLE_PROPRIETOR, one number and a name without LLC, Inc, Corp or Ltd.",
		Codes:  []string{"Twilio 30914", "Twilio 30915", "Microsoft BrandEntityTypeSoleProprietorsNotSupported"},
		Sources: []string{"https://developers.telnyx.com/docs/messaging/10dlc/sole-proprietor", publicNotes,
			teamsErrors},
		Fails:  Example{"", map[Field]any{EntityType: "SOLE_PROPRIETOR", UseCase: "SOLE_PROPRIETOR", NumberCount: 1}},
		Passes: Example{"", map[Field]any{EntityType: "SOLE_PROPRIETOR", UseCase: "SOLE_PROPRIETOR", NumberCount: 1, BrandName: "Alder Creek Dental"}},
		Check:  checkSoleProprietor,
	},
	{
		ID: "use-case-entity-mismatch", Theme: themeSchema, Severity: Error, Fields: []Field{EntityType, IRSSection, UseCase, UseCases},
		Differs: "A warning for K12_EDUCATION and EMERGENCY.",
		Title:   "The use case is not open to this kind of organization", Why: "Some use cases are kept for charities, for political organizations or for public bodies, and the sender must be one.",
		Advice: "Choose a use case that is open to the brand, or register the organization that the use case is for as the brand.",
		Codes:  []string{"Twilio 30900"}, Sources: []string{infobipPolitical, telnyxUseCases},
		Fails:  Example{"", map[Field]any{EntityType: "PRIVATE_PROFIT", UseCase: "POLITICAL"}},
		Passes: Example{"", map[Field]any{EntityType: "PRIVATE_PROFIT"}},
		Check:  checkUseCaseEntity,
	},
	{
		ID: "campaign-name-format", Theme: themeSchema, Severity: Error, Vendors: []Vendor{Infobip, Sinch}, Fields: []Field{CampaignName},
		Title: "The campaign's name is not accepted", Why: "Infobip takes at most 30 letters, digits, blanks and underscores, Sinch at most 128 characters.",
		Advice: "Shorten the name, and at Infobip leave punctuation out.", Codes: []string{"HTTP 400"}, Sources: []string{infobipCampaignDocs, sinchCampaignDocs},
		Fails:  Example{Infobip, map[Field]any{CampaignName: "Alder Creek: reminders (2025)"}},
		Passes: Example{Infobip, map[Field]any{CampaignName: "Alder Creek reminders 2025"}},
		Check:  checkCampaignName,
	},
	{
		ID: "customer-care-contact-invalid", Theme: themeSchema, Severity: Error, Vendors: onlyInfobip, Fields: []Field{CarePhone, CareEmail}, Partial: true,
		Title: "A contact of customer care is malformed", Why: "Infobip takes a number in international digits and a plain e-mail address without an equals sign.",
		Advice: "Write the number as +15035550142 and the address as help@example.com.", Codes: []string{"HTTP 400"}, Sources: []string{infobipCampaignDocs},
		Fails:  Example{Infobip, map[Field]any{CarePhone: "(503) 555-0142"}},
		Passes: Example{Infobip, map[Field]any{CarePhone: "+15035550142"}},
		Check:  checkCareContact,
	},
	{
		ID: "url-format-invalid", Theme: themeSchema, Severity: Error, Fields: []Field{TermsURL, PrivacyURL, Website, Attachments}, Partial: true,
		Differs: "A warning for addresses in a private network. Information for a website that lacks only https://.",
		Title:   "An address is no public web address", Why: "Vendors refuse what is no URL, and reviewers cannot open what stands in a private network.",
		Advice: "Give the whole URL with https:// and the public host.", Codes: []string{"HTTP 400", "Microsoft TermsAndConditionsMissing"}, Sources: []string{infobipCampaignDocs, birdCampaignDocs},
		Fails:  Example{"", map[Field]any{TermsURL: "aldercreekdental/terms"}},
		Passes: Example{"", map[Field]any{TermsURL: "https://aldercreekdental.com/sms"}},
		Check:  checkAddresses,
	},
	{
		ID: "brand-identity-format", Theme: themeSchema, Severity: Error, Fields: []Field{EIN, Country, EntityType, Symbol, Exchange}, Partial: true,
		Differs: "Information, for listed companies, about the e-mail by which they confirm the registration later.",
		Title:   "The brand's tax id or listing is malformed", Why: "The registry looks a US company up by its tax id (EIN) of nine digits, and a listed company also by its stock symbol and exchange.",
		Advice: "Give all nine digits of the EIN, and both the stock symbol and its exchange.", Codes: []string{"Twilio 307xx", "TCR brand vetting"},
		Sources: []string{birdCampaignDocs, twilioErrors + "30900"},
		Fails:   Example{"", map[Field]any{EIN: "12-345678"}},
		Passes:  Example{"", map[Field]any{EIN: "12-3456789"}},
		Check:   checkBrandIdentity,
	},
}

// companySuffix stands at the end of the name of a company.
var companySuffix = words("llc inc incorporated corp corporation ltd limited llp pllc lp")

func checkSoleProprietor(c *Reading) []Hit {
	sole := c.Entity() == "sole"
	useCase := c.UseCases()
	if !sole {
		if !c.Is(soleProprietor) {
			return nil
		}
		if c.Entity() != "" || !blank(c.Raw(EIN)) {
			return []Hit{c.atUseCase(0, "SOLE_PROPRIETOR is for people without a tax id; this brand is an organization.")}
		}
	}
	var hits []Hit
	if sole && len(useCase) > 0 && !c.Is(soleProprietor) {
		hits = append(hits, c.atUseCase(0, fmt.Sprintf("A sole proprietor's campaign has the use case SOLE_PROPRIETOR, not %s.", useCase[0])))
	}
	if count, known := c.Number(NumberCount); known && count > 1 {
		hits = append(hits, In(NumberCount, fmt.Sprintf("A sole proprietor has one number; here are %d.", count)))
	}
	// Dots go first: "L.L.C." is one word here.
	name := Read(strings.ReplaceAll(c.Raw(BrandName), ".", "")).Words
	if len(name) > 1 && companySuffix[name[len(name)-1].Text] {
		hits = append(hits, In(BrandName, fmt.Sprintf("A sole proprietor is no company, and the name ends with %q.", name[len(name)-1].Raw)))
	}
	return hits
}

func checkUseCaseEntity(c *Reading) []Hit {
	section, entity := irsSection(c.Raw(IRSSection)), c.Entity()
	profit := entity == "private" || entity == "public" || entity == "sole"
	var hits []Hit
	for i, useCase := range c.UseCases() {
		switch useCase {
		case charity:
			if profit || section != "" && section != "501C3" {
				hits = append(hits, c.atUseCase(i, "CHARITY is for organizations under 501(c)(3)."))
			}
		case political:
			open := section == "501C4" || section == "501C5" || section == "501C6" || section == "527"
			if profit || entity == "government" || section != "" && !open {
				hits = append(hits, c.atUseCase(i, "POLITICAL is for organizations under 501(c)(4), (5) or (6), and for those under 527 with a Campaign Verify token."))
			}
		case "K12_EDUCATION", "EMERGENCY":
			if profit {
				hits = append(hits, c.atUseCase(i, useCase+" is for public bodies and non-profits, and this brand works for profit.").As(Warning))
			}
		}
	}
	return hits
}

// irsSection is a tax section without punctuation: "501C3".
func irsSection(text string) string {
	return strings.ToUpper(strings.Join(strings.FieldsFunc(text, func(r rune) bool { return !isAlnum(byte(r)) || r > 127 }), ""))
}

var infobipName = regexp.MustCompile(`^[A-Za-z0-9_ ]{1,30}$`)

func checkCampaignName(c *Reading) []Hit {
	name := c.Raw(CampaignName)
	switch {
	case blank(name):
		return nil
	case c.Vendor == Infobip && !infobipName.MatchString(name):
		return []Hit{In(CampaignName, fmt.Sprintf("%q is not 1 to 30 letters, digits, blanks and underscores.", name))}
	case c.Vendor == Sinch && utf8.RuneCountInString(name) > maxSinchName:
		return []Hit{In(CampaignName, fmt.Sprintf("The name has %d characters; at most %d are accepted.", utf8.RuneCountInString(name), maxSinchName))}
	}
	return nil
}

var carePhone = regexp.MustCompile(`^\+?[1-9]\d{1,14}$`)

func checkCareContact(c *Reading) []Hit {
	var hits []Hit
	if phone := c.Raw(CarePhone); !blank(phone) && (!carePhone.MatchString(phone) || len(phone) < 3) {
		hits = append(hits, In(CarePhone, fmt.Sprintf("%q is not a country code and digits, with or without a plus.", phone)))
	}
	if address := c.Raw(CareEmail); !blank(address) && !plainAddress(address) {
		hits = append(hits, In(CareEmail, fmt.Sprintf("%q is not a plain e-mail address without an equals sign.", address)))
	}
	return hits
}

func plainAddress(text string) bool {
	parsed, err := mail.ParseAddress(text)
	return err == nil && parsed.Address == text && !strings.Contains(text, "=") && utf8.RuneCountInString(text) <= maxCareEmail
}

func checkAddresses(c *Reading) []Hit {
	var hits []Hit
	for _, field := range []Field{TermsURL, PrivacyURL, Website} {
		text := strings.TrimSpace(c.Raw(field))
		if field == Website && saysNone(text) {
			continue // of that, checkWebsite speaks
		}
		if field == Website && text != "" && !strings.Contains(text, "://") && webAddress("https://"+text) {
			hits = append(hits, In(field, fmt.Sprintf("%q lacks https://.", text)).As(Info))
			continue
		}
		hits = append(hits, judgeAddress(text, In(field, ""))...)
	}
	for i, element := range c.value(Attachments).list {
		if !strings.Contains(element.text, "/") {
			continue // the id of an uploaded document
		}
		hits = append(hits, judgeAddress(element.text, At(Attachments, i, ""))...)
	}
	return hits
}

func judgeAddress(text string, at Hit) []Hit {
	switch {
	case text == "":
		return nil
	case !webAddress(text):
		at.Message = fmt.Sprintf("%q is not a whole web address such as https://example.com/terms.", text)
		return []Hit{at}
	case privateAddress(text):
		at.Message = fmt.Sprintf("%q stands in a private network, where no reviewer can open it.", text)
		return []Hit{at.As(Warning)}
	}
	return nil
}

// webAddress: http or https, and a host with a dot.
func webAddress(text string) bool {
	parsed, err := url.Parse(text)
	return err == nil && (parsed.Scheme == "http" || parsed.Scheme == "https") &&
		strings.Contains(strings.Trim(parsed.Hostname(), "."), ".") && !strings.ContainsAny(text, " \t\r\n")
}

func privateAddress(text string) bool {
	parsed, err := url.Parse(text)
	if err != nil {
		return false
	}
	host := strings.ToLower(parsed.Hostname())
	if ip := net.ParseIP(host); ip != nil {
		return ip.IsPrivate() || ip.IsLoopback() || ip.IsLinkLocalUnicast() || ip.IsUnspecified()
	}
	for _, suffix := range []string{".local", ".localhost", ".internal", ".lan", ".test", ".invalid"} {
		if strings.HasSuffix(host, suffix) {
			return true
		}
	}
	return false
}

func checkBrandIdentity(c *Reading) []Hit {
	var hits []Hit
	country := strings.ToUpper(strings.TrimSpace(c.Raw(Country)))
	inUS := c.value(Country).state != unknown && (country == "" || country == "US" || country == "USA")
	if ein := c.Raw(EIN); inUS && !blank(ein) && !einForm.MatchString(strings.TrimSpace(ein)) {
		hits = append(hits, In(EIN, "A US tax id (EIN) has nine digits, as 12-3456789."))
	}
	if c.Entity() != "public" {
		return hits
	}
	for _, pair := range [][2]Field{{Symbol, Exchange}, {Exchange, Symbol}} {
		if blank(c.Raw(pair[0])) && c.value(pair[0]).state != unknown && !blank(c.Raw(pair[1])) {
			hits = append(hits, In(pair[0], "A listed company gives its stock symbol and the exchange, and one of them is missing."))
		}
	}
	return append(hits, In(EntityType, "A listed company confirms its registration later by an e-mail to a named person.").As(Info))
}

var einForm = regexp.MustCompile(`^\d{2}-?\d{7}$`)
