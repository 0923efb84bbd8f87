package lint

import (
	"fmt"
	"slices"
	"strings"
)

// Words of a slot that stand for the brand, always and where nothing else names
// it, and those that may stand beside them.
var (
	brandSlots  = words("brand brandname")
	senderSlots = words("company companyname business businessname organization organisation organizationname org sender dba practice clinic office store shop salon school church restaurant agency firm hotel team club app")
	besideSlot  = words("name names your the my our legal short full insert here of official registered dba or goes add enter put")
	callSlots   = words("phone telephone tel email mail website url site web hotline")
	besideCall  = words("number no address e your our the company business support customer care service help contact insert here toll free us link add enter put name brand")
	fillIn      = words("insert your add put placeholder replace todo tbd fill")
)

// allOf: each word is in one of the sets, and at least one in the first.
func allOf(list []string, wanted, beside map[string]bool) bool {
	return slices.ContainsFunc(list, func(w string) bool { return wanted[w] }) &&
		!slices.ContainsFunc(list, func(w string) bool { return !wanted[w] && !beside[w] })
}

// unfilled says that a slot stands for the brand or its contact and should have
// been filled in. Slots for the recipient, a date or a link are part of a
// template. So are a phone in a sample, the name of another business beside that
// of the sender, and fields such as [Email] where a flow describes a form.
func (c *Reading) unfilled(v Variable, place Place) bool {
	named := c.Brand != nil && c.Brand.In(place.Prose)
	urged := fillIn[v.Words[0]]
	switch {
	case allOf(v.Words, brandSlots, besideSlot):
		return true
	case allOf(v.Words, senderSlots, besideSlot):
		// Without the brand, only what stands where the sender does.
		return !named && (c.Brand != nil || v.start == 0) || urged
	case allOf(v.Words, callSlots, besideCall):
		switch place.Field() {
		case Samples:
			return urged || slices.ContainsFunc(v.Words, func(w string) bool { return senderSlots[w] || w == "brand" || w == "support" })
		case MessageFlow:
			return urged && v.Words[0] != "your"
		}
		return true
	}
	return urged && v.Words[len(v.Words)-1] == "here" || v.Words[0] == "insert" || v.Words[0] == "placeholder"
}

// fakeNumbers and fakeHosts are what forms and manuals show as an example. A
// name under example.com is how documentation writes, and is no template.
var (
	fakeNumbers = []string{"123-456-7890", "(123) 456-7890", "123.456.7890", "555-555-5555", "(555) 555-5555", "000-000-0000", "(000) 000-0000", "111-111-1111", "999-999-9999", "###-###", "(###)"}
	fakeHosts   = words("example.com example.org example.net domain.com yourdomain.com your-domain.com mydomain.com website.com yourwebsite.com your-website.com mywebsite.com yoursite.com yourcompany.com your-company.com yourbrand.com your-brand.com yourbusiness.com your-business.com mycompany.com companyname.com brandname.com businessname.com company.com xxx.com email.com")
	stock       = compile("lorem ipsum", "ipsum dolor", "dolor sit amet", "foo bar", "yourcompany|yourbrand|yourbusiness|companyname|brandname|businessname|yourwebsite", "your company|brand|business name ~1 here", "company|brand|business name here", "insert ~2 name|brand|company|business|phone|email|link here")

	// fakes are looked for as they are, in the usual writings.
	fakes = withChars(fakeNumbers, []string{"your-company", "Your-Company", "your_company", "YOUR_COMPANY", "your-brand", "your_brand", "YOUR_BRAND", "your-business", "your_business", "YOUR_BUSINESS", "company_name", "COMPANY_NAME", "brand_name", "BRAND_NAME", "business_name", "BUSINESS_NAME"})
)

// piece is a text to be looked for as it is.
type piece struct {
	text  string
	chars byteSet
}

func withChars(lists ...[]string) []piece {
	var pieces []piece
	for _, text := range slices.Concat(lists...) {
		pieces = append(pieces, piece{text, bytesOf(text)})
	}
	return pieces
}

func checkPlaceholders(c *Reading) []Hit {
	var hits []Hit
	for _, place := range c.Places(BrandName, Description, MessageFlow, Samples, OptInMessage, OptOutMessage, HelpMessage) {
		if text, found := c.placeholder(place); found {
			hits = append(hits, place.Hit(fmt.Sprintf("%q stands where the real text should be.", text)))
		} else if place.Field() != BrandName && c.onlyTest(place.Prose) {
			hits = append(hits, place.Hit("The text is a test, not one for people."))
		}
	}
	for _, field := range []Field{TermsURL, PrivacyURL, Website, BrandEmail, Support, CareEmail} {
		text := c.Text(field)
		if text == nil {
			continue
		}
		if host, found := fakeHost(text); found {
			hits = append(hits, In(field, fmt.Sprintf("%s is an example, not an address of the brand.", host)))
		}
	}
	return hits
}

// placeholder is the first thing in the text that was left unfilled.
func (c *Reading) placeholder(place Place) (string, bool) {
	for _, variable := range place.Variables() {
		if c.unfilled(variable, place) {
			return place.Plain[variable.start:variable.end], true
		}
	}
	if match, found := place.Find(stock); found {
		return place.Quote(match), true
	}
	for i, fake := range fakes {
		if i < len(fakeNumbers) && place.Field() == MessageFlow {
			continue // a flow shows how a field of a form is filled
		}
		if place.chars.covers(fake.chars) && strings.Contains(place.Plain, fake.text) {
			return fake.text, true
		}
	}
	if host, found := fakeHost(place.Prose); found {
		return host, true
	}
	// A flow may show the lines of a paper form.
	if place.Field() != MessageFlow && strings.Contains(place.Plain, "____") {
		return "____", true
	}
	return place.crosses(place.Field() != MessageFlow)
}

// fakeHost is the first host of an example in links and addresses.
func fakeHost(text *Prose) (string, bool) {
	for _, link := range text.Links {
		if fakeHosts[link.Host] {
			return link.Host, true
		}
	}
	for _, mail := range text.Mails {
		if fakeHosts[mailHost(mail)] {
			return mailHost(mail), true
		}
	}
	return "", false
}

// Words beside XXX that tell what it stands for.
var (
	masked  = words("code codes otp pin passcode password ending ends account acct card order ticket tracking claim invoice confirmation id amount balance total token reference ref case booking policy ssn $")
	leading = words("from by with call text contact visit dial phone email reach hi hello this is welcome to joining at")
	company = words("inc llc co corp company team alerts texts support brand here customer services")
)

// crosses finds XXX for a name or, where numbers are wanted, a number to call. A code, an account or an
// amount is often shown so, and a date may be.
func (p *Prose) crosses(numbers bool) (string, bool) {
	for _, phone := range p.Phones {
		if numbers && phone.Vanity && strings.Contains(phone.Raw, "XXX") {
			return phone.Raw, true
		}
	}
	if p.chars.ascii() && !p.chars.any(xBytes) {
		return "", false
	}
	for i, word := range p.Words {
		if !isCrosses(word.Text) || p.beside(i, -4, masked) || p.beside(i, 5, masked) {
			continue
		}
		sentenceStart := i == 0 || p.Words[i-1].Sentence != word.Sentence
		named := sentenceStart && strings.HasPrefix(p.Plain[word.end:], ":") || p.beside(i, -1, leading) || p.beside(i, 1, company)
		if named || numbers && i+1 < len(p.Words) && (isCrosses(p.Words[i+1].Text) || isNumber(p.Words[i+1].Text)) {
			return word.Raw, true
		}
	}
	return "", false
}

var xBytes = bytesOf("xX")

func isCrosses(word string) bool { return len(word) >= 3 && strings.Trim(word, "x") == "" }

// Words of texts that are only there to fill a field.
var (
	testWords   = setOf("test tests testing tester asdf asdfasdf qwerty foo bar baz tbd todo placeholder dummy")
	besideTest  = setOf("this is a an the my our your it message messages text texts sms campaign sample samples example description please ignore only just more to come later here for of and number no one two three 1 2 3 4 5 hello hi world some purposes na n reply stop help opt out in end cancel unsubscribe quit info")
	mostOfATest = 40 // words; a longer text says something
)

// onlyTest: nothing but the brand and words such as "this is a test".
func (c *Reading) onlyTest(text *Prose) bool {
	if len(text.Words) > mostOfATest {
		return false
	}
	tests := 0
	for i, word := range text.Words {
		switch {
		case c.Brand.covers(text, Match{i, i}):
		case testWords.has(word.id):
			tests++
		case !besideTest.has(word.id):
			return false
		}
	}
	return tests > 0
}
