package lint

import (
	"fmt"
	"slices"
	"strings"
)

// declared says whether a flag is known, and what it is. One that is left out
// counts as false, as it does at the vendors.
func (c *Reading) declared(field Field, as bool) bool {
	set, known := c.Flag(field)
	return known && set == as
}

// declaredNone says how a campaign came to declare that it has none of a thing.
func (c *Reading) declaredNone(flag Field) string {
	if c.Absent(flag) {
		return c.attribute(flag) + " is not given, which means false"
	}
	return "the campaign is declared to have none"
}

func checkLinkUndeclared(c *Reading) []Hit {
	if !c.declared(EmbeddedLink, false) {
		return nil
	}
	for _, sample := range c.Samples() {
		if link, found := c.firstLink(sample.Prose); found {
			return []Hit{In(EmbeddedLink, fmt.Sprintf("The %s sample holds the link %s, and %s.", nth(sample.Index), link, c.declaredNone(EmbeddedLink)))}
		}
	}
	return nil
}

// firstLink is the first link of a text, or the variable of one. The brand's
// own name, as in "Acme.io: your code", is none.
func (c *Reading) firstLink(text *Prose) (string, bool) {
	for _, link := range text.Links {
		if link.Scheme != "" || link.Path != "" || !c.Brand.isHost(link.Host) {
			return link.Raw, true
		}
	}
	for _, variable := range text.Variables() {
		if variable.IsLink() {
			return text.Plain[variable.start:variable.end], true
		}
	}
	return "", false
}

// isHost says whether the brand is called like a host.
func (b *Brand) isHost(host string) bool {
	return b != nil && slices.ContainsFunc(b.Names, func(name string) bool { return strings.Contains(fold(name), host) })
}

func checkLinkUnsampled(c *Reading) []Hit {
	samples := c.Samples()
	if !c.declared(EmbeddedLink, true) || len(samples) == 0 {
		return nil
	}
	for _, sample := range samples {
		if len(sample.Links) > 0 || sample.HasLinkSlot() {
			return nil
		}
	}
	hit := In(EmbeddedLink, "The campaign is declared to send links, and no sample holds one.")
	if optIn := c.Text(OptInMessage); optIn != nil && len(optIn.Links) > 0 {
		hit.Message = "The campaign is declared to send links, and only its first message holds one, no sample."
		return []Hit{hit.As(Info)}
	}
	return []Hit{hit}
}

func checkPhoneUndeclared(c *Reading) []Hit {
	if !c.declared(EmbeddedPhone, false) {
		return nil
	}
	for _, sample := range c.Samples() {
		if foldsAlike(strings.TrimSpace(sample.Raw), strings.TrimSpace(c.Raw(HelpMessage))) {
			continue
		}
		for _, phone := range sample.Phones {
			if !c.otherNumber(sample.Prose, phone) {
				return []Hit{In(EmbeddedPhone, fmt.Sprintf("The %s sample holds the phone number %s, and %s.", nth(sample.Index), phone.Raw, c.declaredNone(EmbeddedPhone)))}
			}
		}
	}
	return nil
}

// namesNumber are words behind which a number is the name of a thing.
var namesNumber = words("order claim tracking case ticket invoice policy confirmation reference ref account acct member sku item part serial permit reservation booking")

// otherNumber says that what looks like a phone number is an id, part of the
// brand's name, or the number behind a HELP instruction, which flags leave out.
func (c *Reading) otherNumber(text *Prose, phone Phone) bool {
	if c.Brand != nil && slices.ContainsFunc(c.Brand.Names, func(name string) bool { return strings.Contains(name, phone.Raw) }) {
		return true
	}
	at := text.wordAt(phone.start)
	if at < 0 {
		return false
	}
	sentence := text.Words[at].Sentence
	for i := at - 1; i >= 0 && i >= at-8 && text.Words[i].Sentence == sentence; i-- {
		if text.Words[i].Raw == "HELP" {
			return true
		}
	}
	if phone.Digits == "" || tollFree[phone.Digits[:3]] || strings.ContainsAny(phone.Raw, "+(") {
		return false
	}
	before := at - 1
	for before >= 0 && (text.Words[before].Text == "number" || text.Words[before].Text == "no" || text.Words[before].Text == "id") {
		before--
	}
	// The point of "claim no. 402-881-5567" ends no sentence.
	return before >= 0 && (before < at-1 || text.Words[before].Sentence == sentence) && namesNumber[text.Words[before].Text]
}

// wordAt is the index of the word that begins at the byte, or -1.
func (p *Prose) wordAt(start int) int {
	at, found := slices.BinarySearchFunc(p.Words, start, func(w Word, start int) int { return w.start - start })
	if !found {
		return -1
	}
	return at
}

func checkPhoneUnsampled(c *Reading) []Hit {
	samples := c.Samples()
	if !c.declared(EmbeddedPhone, true) || len(samples) == 0 {
		return nil
	}
	for _, sample := range samples {
		if len(sample.Phones) > 0 || sample.dials() || slices.ContainsFunc(sample.Variables(), Variable.IsPhone) {
			return nil
		}
	}
	return []Hit{In(EmbeddedPhone, "The campaign is declared to send phone numbers, and no sample holds one.")}
}

var dialWords = words("call dial text phone tel telephone ring txt reach at line desk hotline")

// dials says that one is told to call something: a short code, a service such as
// 311, or a number without separators.
func (p *Prose) dials() bool {
	return slices.ContainsFunc(p.numbers, func(at int) bool {
		size := len(p.Words[at].Text)
		if strings.Trim(p.Words[at].Text, "0123456789") != "" || size < 3 || size > 6 && size != 10 && size != 11 {
			return false
		}
		for i := at - 1; i >= 0 && i >= at-3 && p.Words[i].Sentence == p.Words[at].Sentence; i-- {
			if dialWords[p.Words[i].Text] {
				return true
			}
		}
		return false
	})
}

// poolSentence is what Infobip wants to read in the description.
var poolSentence = compile("this submission is for a number pool use case")

// poolReasons say why one campaign needs many numbers.
var poolReasons = compile(
	"each|every ~3 number|numbers|line|lines", "number|numbers|line|lines ~3 each|every|per",
	"per store|office|location|branch|agent|employee|rep|driver|clinic|dealer|restaurant|practice|site|region|area|city|market|trip|ride|order|conversation|listing|property|school|advisor",
	"own|unique|local|dedicated|individual|separate|different|distinct|direct|assigned|personal ~3 number|numbers|line|lines|dids",
	"proxy|proxied|masked|masking|mask|masks|anonym*|temporary|relay*", "hide|hides|hiding|without ~6 number|numbers",
	"franchise*", "# ~3 stores|offices|locations|branches|agents|employees|reps|drivers|clinics|dealers|dealerships|restaurants|practices|advisors|schools|stations|hotels|markets|campuses|recruiters|salespeople|couriers|technicians",
	"each|every|individual store|office|location|branch|agent|employee|rep|driver|clinic|dealer|dealership|restaurant|practice|advisor|school|franchisee|recruiter|technician",
	"number|numbers ~4 stores|offices|locations|branches|agents|employees|reps|drivers|clinics|dealers|restaurants|franchisees|advisors|schools|regions|states|cities",
)

func checkPool(c *Reading) []Hit {
	description := c.Text(Description)
	if !c.declared(NumberPool, true) || description == nil {
		return nil
	}
	if c.Vendor == Infobip && !description.Says(poolSentence) {
		hit := In(Description, "The campaign asks for a number pool, and the description lacks the sentence by which Infobip knows it.")
		hit.Advice = "Put the sentence THIS SUBMISSION IS FOR A NUMBER POOL USE-CASE. into the description, and say why many numbers are needed."
		return []Hit{hit}
	}
	if description.Claimed(poolReasons) {
		return nil
	}
	hit := In(Description, "The campaign asks for a number pool, and the description does not say why it needs many numbers.")
	if c.Is("PROXY", "AGENTS_FRANCHISES") {
		return []Hit{hit.As(Info)} // the use case says it
	}
	return []Hit{hit}
}

// Claimed says whether one of the phrases stands in the text without a negation.
func (p *Prose) Claimed(phrases Phrases) bool {
	_, found := p.Claims(phrases)
	return found
}
