package lint

import (
	"fmt"
	"slices"
	"strings"
)

// says is a hit that quotes what the flow says.
func (f *flow) says(m Match, what string) []Hit {
	return flowHit(fmt.Sprintf("The message flow says %q: %s.", f.Quote(m), what))
}

func checkImplied(c *Reading, f *flow) []Hit {
	if f.acts {
		return nil
	}
	m, found := f.states(implied, f.stated)
	if !found {
		m, found = f.states(enrolledAll, func(m Match) bool { return f.stated(m) && !f.near(m, asking) })
	}
	if !found {
		m, found = c.takenForGranted(f)
	}
	if !found {
		return nil
	}
	return f.says(m, "nobody has said yes to the messages")
}

func checkPrechecked(_ *Reading, f *flow) []Hit {
	if m, found := f.states(prechecked, func(m Match) bool { return f.stated(m) && !f.onSomething(m) && !f.otherBox(m) }); found {
		return f.says(m, "the box is ticked beforehand")
	}
	if m, found := f.states(unticking, f.stated); found && !f.Says(startsEmpty) {
		return f.says(m, "the box is ticked beforehand")
	}
	if m, found := f.comesOn(); found {
		return f.says(m, "the box is ticked beforehand")
	}
	return nil
}

func checkForced(_ *Reading, f *flow) []Hit {
	if m, found := f.states(forced, func(m Match) bool { return !f.Negated(m) && !f.lacksData(m) }); found {
		return f.says(m, "people cannot do without the messages")
	}
	if m, found := f.states(mandatory, f.stated); found {
		return f.says(m, "people cannot do without the messages")
	}
	if m, found := f.states(barred, func(m Match) bool { return !f.Negated(m) && !f.denied(m) && !f.afterwards(m) && !f.lacksData(m) }); found {
		return f.says(m, "people cannot do without the messages")
	}
	if m, found := f.bars(); found {
		return f.says(m, "people cannot do without the messages")
	}
	m, found := f.states(pressed, func(m Match) bool { return !f.Negated(m) && !f.negatedInside(m) })
	if !found || f.afterwards(m) {
		return nil
	}
	if _, optional := f.Claims(optionalCues); optional {
		return nil
	}
	return f.says(m, "people cannot do without the messages")
}

// afterwards says whether the match speaks of what comes before the first text:
// "people must opt in before we text them".
func (f *flow) afterwards(m Match) bool {
	return f.near(m, beforeTexting)
}

var smsTerms = words("sms text texting messaging mobile message")

func checkConsentInTerms(_ *Reading, f *flow) []Hit {
	if _, apart := f.Asserts(separate); apart {
		return nil
	}
	if m, found := f.states(consentInTerms, func(m Match) bool { return f.stated(m) && !f.termsOfTexts(m) }); found {
		return f.says(m, "the consent to messages hides in something else")
	}
	if m, found := f.states(acceptsTerms, func(m Match) bool { return f.stated(m) && !f.termsOfTexts(m) && f.bringsYes(m) }); found {
		return f.says(m, "the consent to messages hides in something else")
	}
	if m, found := f.bringsConsent(); found {
		return f.says(m, "the consent to messages hides in something else")
	}
	return nil
}

// bringsYes says whether the yes comes along, in the same sentence or the next.
func (f *flow) bringsYes(m Match) bool {
	for at := m.Last + 1; at < len(f.Words) && at <= m.Last+nearReach && f.Words[at].Sentence <= f.Words[m.Last].Sentence+1; at++ {
		if f.begins(alongWith, at) {
			return true
		}
	}
	return false
}

// termsOfTexts says whether the terms in the match are those of the messages.
func (f *flow) termsOfTexts(m Match) bool {
	for i := m.First + 1; i <= m.Last; i++ {
		if f.Words[i].Text == "terms" && smsTerms[f.Words[i-1].Text] {
			return true
		}
	}
	return false
}

func checkFromOthers(c *Reading) []Hit {
	const what = "a number that others have collected comes without consent to your messages"
	for _, phrases := range []Phrases{fromOthers, handedOver} {
		if hits := c.admits(phrases, what, func(*Prose, Match) bool { return true }); len(hits) > 0 {
			return hits
		}
	}
	return c.admits(cameFrom, what, (*Prose).handsOver)
}

func checkShares(c *Reading) []Hit {
	return c.admits(shares, "consent to messages must not be passed on", func(p *Prose, m Match) bool {
		return p.wordNear(m, sharedThing) && !p.withCarriers(m)
	})
}

var carriers = words("carrier carriers aggregator aggregators provider providers processor processors platform contractor contractors service services support deliver delivering delivery operate operating twilio consent us ours law required enforcement")

// withCarriers says whether those with whom it is shared only help to send.
func (p *Prose) withCarriers(m Match) bool {
	for i := m.First; i < len(p.Words) && i <= m.Last+3 && p.Words[i].Sentence == p.Words[m.First].Sentence; i++ {
		if carriers[p.Words[i].Text] {
			return true
		}
	}
	return false
}

// admits looks in flow and description for what they had better not say.
func (c *Reading) admits(phrases Phrases, what string, wanted func(*Prose, Match) bool) []Hit {
	var hits []Hit
	for _, place := range c.Places(MessageFlow, Description) {
		m, found := place.states(phrases, func(m Match) bool {
			return !place.denied(m) && !place.negatedInside(m) && !c.Brand.touches(place.Prose, m) && wanted(place.Prose, m)
		})
		if found {
			hits = append(hits, place.Hit(fmt.Sprintf("The text says %q: %s.", place.Quote(m), what)))
		}
	}
	return hits
}

func checkScript(c *Reading, f *flow) []Hit {
	face := f.Says(faceToFace) && f.only(bySpeech, byVoice, byInbound) || f.Says(faceToFace) && f.count() == 0
	if !f.methods[bySpeech] && !f.methods[byVoice] && !face || f.showsScript() || c.mayBeGiven(Attachments) {
		return nil
	}
	return flowHit("People say yes aloud, and the message flow does not quote what they are asked.")
}

var (
	scriptCues = compile("script|scripts|scripted|recording|transcript|transcripts|wording|statement|prompt ~10 <url>", "<url> ~6 script|scripts|recording|transcript|wording|statement")
	introduces = words("script scripts recording prompt prompts statement statements reads read says asks ask asked hear hears say menu disclosure wording announcement")
)

// showsScript says whether what people hear is quoted, written out behind a
// colon, or linked.
func (f *flow) showsScript() bool {
	if len(f.quotes) > 0 || f.Says(scriptCues) {
		return true
	}
	for _, link := range f.links {
		if containsAny(strings.ToLower(f.Words[link.word].Raw), "script", "verbal", "ivr", "voice", "call") {
			return true
		}
	}
	for i, word := range f.Words {
		if introduces[word.Text] && i+1+scriptWords <= len(f.Words) && strings.Contains(f.Plain[word.end:f.Words[i+1].start], ":") {
			return true
		}
	}
	return false
}

func checkBundled(_ *Reading, f *flow) []Hit {
	if f.Says(bundleApart) {
		return nil
	}
	if m, found := f.states(bundles, func(m Match) bool {
		return f.near(m, bundleConsent) && !f.near(m, bundleChoice) && !f.near(m, apartForms) && !f.holds(m, apartWords) && !f.nearer(m, bundleOther)
	}); found {
		return f.says(m, "one yes covers texts and other channels")
	}
	return nil
}

// apartWords inside a match: the channels are asked for apart, or one is none.
var apartWords = setOf("one next another other first second third not never only instead box boxes tick is are was number field required")

func checkLogin(c *Reading, f *flow) []Hit {
	m, found := f.states(login, func(m Match) bool { return !f.Negated(m) && !f.nearer(m, newAccount) })
	if !found && !c.sendsOnly(passcodes) {
		m, found = f.states(credentials, func(m Match) bool { return !f.Negated(m) && !f.nearer(m, newAccount) })
	}
	if !found || c.mayBeGiven(Attachments) {
		return nil
	}
	if _, public := f.states(shown, func(m Match) bool { return !f.Negated(m) && !f.within(m, shutOut) }); public && len(f.links) > 0 {
		return nil
	}
	if _, public := f.states(pictured, func(p Match) bool { return f.stated(p) && !f.holds(p, lockedWords) }); public && len(f.links) > 0 {
		return nil
	}
	for _, link := range f.links {
		if address := strings.ToLower(f.Words[link.word].Raw); !link.policy && containsAny(address, "screen", "demo", "optin", "opt-in", ".pdf", ".png", ".jpg", "drive.google", "walkthrough", "imgur") {
			return nil
		}
	}
	return f.says(m, "reviewers cannot see how people opt in")
}

// lockedWords inside a match: the link is the page behind the login.
var lockedWords = setOf("only login log logged logging signed signing password account members employees customers users staff once after")

func checkPromoConsent(c *Reading, f *flow) []Hit {
	if !slices.ContainsFunc(c.traffic(), func(u string) bool { return u == "MARKETING" || u == "PROMOTIONAL_MARKETING" }) {
		return nil
	}
	if !f.only(bySpeech, byVoice, byInbound) {
		return nil
	}
	return flowHit("Promotions need a written yes, and the message flow names none.")
}

func containsFold(list []string, word string) bool {
	for _, one := range list {
		if strings.EqualFold(one, word) {
			return true
		}
	}
	return false
}

// wants is what people want who send a keyword to opt in.
var wants = compile("join|joins|subscribe|subscribes|resubscribe|rejoin|enroll|enrol|restart|resume|register|unblock", "opt in|into|back", "sign|signs up", "for|to ~1 get? ~1 texts|sms|alerts|updates|reminders|offers|deals|news|coupons", "for|to ~1 get? ~1 text message|messages|messaging|alert|alerts|update|updates|reminders|offers|deals|notifications|notices|news|specials|coupons|tips|club|list", "start|get|receive|turn|switch ~5 text|texts|sms|alert|alerts|messages|message|updates|reminders|offers|deals|news|notifications|codes|again|on|receiving|coupon|coupons|specials|tips")

func checkKeywords(c *Reading) []Hit {
	words := c.Keywords(OptInWords)
	if c.Vendor == Infobip && len(words) == 0 || !c.value(OptInWords).settled() {
		return nil // Infobip answers START itself
	}
	var hits []Hit
	for _, place := range c.Places(MessageFlow, OptInMessage, OptOutMessage, HelpMessage) {
		for _, at := range place.keywords() {
			word := place.Words[at]
			if c.Vendor == Infobip && (word.Raw == "START" || word.Raw == "UNSTOP" || word.Raw == "YES") || containsFold(words, word.Raw) || !place.asksToJoin(at) {
				continue
			}
			hits = append(hits, place.Hit(fmt.Sprintf("The text tells people to send %s to opt in, and the opt-in keywords lack it.", word.Raw)))
			break
		}
	}
	return hits
}

// joining is what people do instead of sending a keyword.
var joining = compile("sign|signs up", "subscribe|subscribes|enroll|enrolls|join|joins|register|registers|opt|opts")

// asksToJoin says whether the keyword is sent to opt in: what follows it says so,
// or what else people may do, as in "sign up online or text JOIN to 12345".
func (p *Prose) asksToJoin(at int) bool {
	sentence := p.Words[at].Sentence
	for i := at - 1; i > 0 && i >= at-4 && p.Words[i].Sentence == sentence; i-- {
		if !sendWords.has(p.Words[i].id) || p.Words[i-1].Text != "or" {
			continue
		}
		if p.around(Match{i, i}, nearReach, func(before int) bool { return before < i && p.begins(joining, before) }) {
			return true
		}
	}
	for i := at + 1; i < len(p.Words) && i <= at+8 && p.Words[i].Sentence == sentence; i++ {
		if optOutSet[p.Words[i].Text] && p.Words[i].Text != "opt" || p.Words[i].Text == "help" || p.Words[i].Text == "confirm" {
			return false
		}
		if p.begins(wants, i) {
			return true
		}
	}
	return false
}
