package lint

import "strings"

// autoReplies are the messages that are sent without anybody writing them.
var autoReplies = []Field{OptInMessage, OptOutMessage, HelpMessage}

// checkOptInMessage is the check that the opt-in message says something.
func checkOptInMessage(says func(*Prose) bool, message string) func(*Reading) []Hit {
	return func(c *Reading) []Hit {
		text := c.Text(OptInMessage)
		if text == nil || says(text) {
			return nil
		}
		return []Hit{In(OptInMessage, message)}
	}
}

func checkOptInFrequency(c *Reading) []Hit {
	text := c.Text(OptInMessage)
	if text == nil || text.DisclosesFrequency() || text.countsAnything() {
		return nil
	}
	return []Hit{c.Lenient(In(OptInMessage, "The opt-in message does not say how often messages come."))}
}

// checkOptInHelp: a contact in place of HELP helps people too; only strict
// reviewers want the word.
func checkOptInHelp(c *Reading) []Hit {
	text := c.Text(OptInMessage)
	if text == nil || text.TellsHelp() {
		return nil
	}
	hit := In(OptInMessage, "The opt-in message does not say how to get help.")
	if len(text.Mails)+len(text.Phones) > 0 {
		hit.Message = "The opt-in message names a contact and not the keyword HELP."
		return []Hit{hit.As(Info)}
	}
	return []Hit{hit}
}

func checkReplyBrand(c *Reading) []Hit {
	if c.Brand == nil || !c.settled([]Field{BrandName, DBA}) {
		return nil
	}
	var hits []Hit
	for _, place := range c.Places(autoReplies...) {
		if c.Brand.Signs(place.Prose) {
			continue
		}
		hit := place.Hit("The " + called(place.Field()) + " does not name the brand " + c.brandNames() + ".")
		hit.Advice = c.orDeclare("Begin the message with the name of the brand", "the name that it uses")
		if c.Brand.InLinks(place.Prose) || c.sharesSender(place.Prose) {
			hit = hit.As(Info) // recognizable, if not by the name
		}
		hits = append(hits, hit)
	}
	return hits
}

// sharesSender: what stands before the colon has a word of the brand's.
func (c *Reading) sharesSender(text *Prose) bool {
	sender, _, found := strings.Cut(text.Plain, ":")
	return found && len(sender) <= longestSender && c.Brand.Shares(sender)
}

// What says that messages have ended. The first are states: "to be removed" is
// an instruction and none.
var (
	ended = compile(
		"unsubscribed|unenrolled|disenrolled|deregistered|unregistered|deactivated|disabled|discontinued|removed|deleted|stopped|cancelled|canceled|terminated|ended|ceased|paused|muted|suspended|withdrawn|inactive|unsubscription|dropped|struck|scrubbed|delisted|cleared|released|silenced|revoked",
		"opted out", "opt|optout ~1 done|received|confirmed|confirmation|complete|completed|processed|successful|registered|request|noted|recorded|accepted|honored|saved|logged|entered|set|applied|acknowledged|effective|made",
		"you|you've|i've|have|has|successfully left|quit", "you're|are|now ~1 out", "taken|took ~3 off", "is|are|now|been|turned|turning|switched|messages|texts|alerts|sms|codes|notices|reminders|notifications|updates|getting|take|took off",
		"off ~2 list|program|roster", "chosen|choosing|chose|decided|asked|requested ~3 opt|stop|unsubscribe|end|leave|quit|cancel", "request|choice|decision ~3 opt|stop|unsubscribe|end|leave|quit|cancel",
		"signed|logged off|out", "out of ~4 list|program|texts|messages|alerts|messaging", "unlinked|disconnected|erased", "set to do not", "do not contact|text|disturb list",
	)
	nothingMore = compile(
		"no|zero more|further|additional|longer|other|future|new|texts|messages|msgs|alerts|reminders|notices|updates|offers|notifications|sms|codes|mail", "nothing more|further|else", "not|never|won't|wont|cannot|can't|don't|nor|neither ~4 receive|get|hear|text|send|message|contact|be|see|sent|texted|messaged|contacted|texting|messaging|sending|contacting",
		"stop|stopping|cease|end|ending texting|messaging|sending|contacting|reminding|alerting", "last|final message|msg|text|sms|notice|confirmation", "halt|halted|halting", "done|finished|through texting|sending|messaging|with", "leave|leaving you|your alone|be|number|phone", "silence|silent|quiet",
	)
	// endings are words that speak of an end wherever they stand, but in what to
	// do about it ("reply STOP to end").
	endings = compile("end|ends|ending|over|off|out|stop|stops|finish|finished|close|closed|shut|crossed|cross|gone|leave|leaves|finally|ceases|quiet|mute|mutes|unsubscribing|cancelling|canceling|removing|ended|taken|lifted|released|departed|erase|drop|dropping|silenced|switch|switched|disconnect|last|final|parted|delete|blocked|block|sever|retired|wiped|scratched|exited")
	// refusing: nobody writes any more, in whatever words.
	refusing = compile("not|never|won't|wont|no|nothing|none|neither|nobody|don't|without ~3 bother|disturb|trouble|write|writing|texted|text|texts|texting|buzz|ping|pester|reach|follow|come|comes|coming|sends|send|arrive|go|leave|expect|contact|hear|get|more|else|again|longer|further|after|until|unless|now|from")
	goodbye  = compile("goodbye|bye|farewell", "see you go", "miss you", "take care")
)

func checkOptOutConfirms(c *Reading) []Hit {
	text := c.Text(OptOutMessage)
	if text == nil || text.Says(nothingMore) || text.saysAsFact(ended) || text.Says(refusing) || text.speaksOfEnd() {
		return nil
	}
	hit := In(OptOutMessage, "The opt-out message does not say that messages have ended.")
	if text.Says(goodbye) {
		hit.Message = "The opt-out message says goodbye and not that messages have ended."
		return []Hit{hit.As(Info)}
	}
	return []Hit{hit}
}

// saysAsFact: one of the phrases stands there as a fact, and not as what a reply
// would bring about ("to be removed", "reply STOP to get unsubscribed").
func (p *Prose) saysAsFact(phrases Phrases) bool {
	_, found := p.states(phrases, func(m Match) bool {
		for i := m.First - 1; i >= max(0, m.First-2); i-- {
			if p.Words[i].Sentence == p.Words[m.First].Sentence && p.Words[i].Text == "to" {
				return false
			}
		}
		return true
	})
	return found
}

// noEnd are endings that are none: "out of stock", "20 off your order".
var noEnd = compile("out of stock|office|town|hours|order", "out to|for|more|what|about|there|our|this", "off your|our|the|a|any", "over to|the|#|at|there", "switch to", "last visit|order|name|week|month|year|night", "end of")

// speaksOfEnd: an ending that is neither an instruction nor something else.
func (p *Prose) speaksOfEnd() bool {
	_, found := p.states(endings, func(m Match) bool {
		word := &p.Words[m.First]
		if inCapitals(word.Raw) || p.beside(m.First, -2, instructing) {
			return false
		}
		return !p.within(m, noEnd)
	})
	return found
}

// instructing words make of an ending something that the reader may do.
var instructing = words("to reply text send can may if or please don't stop open check reach find work help come left hang day week good take")

// Contacts that are neither addresses nor numbers with separators.
var (
	serviceNumber = compile("211|311|411|511|611|711|811|988")
	plainNumber   = compile("call|dial|phone|ring|tel|telephone|text|contact|at|us|hotline|helpline|desk|fax|to|ph|on ~2 #")
	onPaper       = compile("number|phone|line|contact|hotline|email ~5 card|bill|statement|invoice|badge|id|policy|back|receipt|envelope|letter|label|packet|contract", "extension|ext", "x #")
	spelledOut    = compile("dot com|org|net|gov|edu|io|us|co")
)

// digitsOfPhone are the digits of a number without separators.
const digitsOfPhone = 10

func checkHelpContact(c *Reading) []Hit {
	text := c.Text(HelpMessage)
	if text == nil || text.HasContact() || text.Says(serviceNumber) || text.Says(onPaper) || text.Says(spelledOut) || text.dialsPlainNumber() {
		return nil
	}
	return []Hit{In(HelpMessage, "The help message names no e-mail address, phone number or website.")}
}

// dialsPlainNumber: "call 5035550142". A bare run of digits is a phone number
// where one is told to use it.
func (p *Prose) dialsPlainNumber() bool {
	_, found := p.states(plainNumber, func(m Match) bool {
		number := strings.TrimPrefix(p.Words[m.Last].Text, "1")
		return len(number) == digitsOfPhone && strings.Trim(number, "0123456789") == ""
	})
	return found
}

func checkHelpContactDiffers(c *Reading) []Hit {
	help, mail, call := c.Text(HelpMessage), c.Text(Support), c.Text(SupportCall)
	if help == nil || !help.HasContact() || mail == nil && call == nil || c.namesContact(help, mail, call) {
		return nil
	}
	return []Hit{In(HelpMessage, "The contact in the help message is not the one that the brand is registered with.")}
}

// namesContact: the same address, the same number, or the host of the address.
func (c *Reading) namesContact(help, mail, call *Prose) bool {
	if call != nil {
		wanted := lastDigits(call.Plain)
		for _, phone := range help.Phones {
			if phone.Digits == wanted || phone.Vanity {
				return true // a number in letters may be any
			}
		}
	}
	if mail == nil {
		return false
	}
	_, host, _ := strings.Cut(fold(strings.TrimSpace(mail.Plain)), "@")
	for _, other := range help.Mails {
		if strings.EqualFold(strings.TrimSpace(mail.Plain), other) {
			return true
		}
	}
	for _, link := range help.Links {
		if link.Host == host {
			return true
		}
	}
	return false
}

// lastDigits are the last ten digits of a text.
func lastDigits(text string) string {
	only := strings.Map(func(r rune) rune {
		if r < '0' || r > '9' {
			return -1
		}
		return r
	}, text)
	return only[max(0, len(only)-digitsOfPhone):]
}

func checkReplyDuplicate(c *Reading) []Hit {
	var hits []Hit
	seen := map[string]Field{}
	for _, place := range c.Places(autoReplies...) {
		key := place.wordsOnly()
		if first, found := seen[key]; found {
			hits = append(hits, place.Hit("The "+called(place.Field())+" is the same as the "+called(first)+"."))
			continue
		}
		seen[key] = place.Field()
	}
	return hits
}

// wordsOnly is the text without case, accents and punctuation.
func (p *Prose) wordsOnly() string {
	var text strings.Builder
	text.Grow(len(p.Plain))
	for i := range p.Words {
		word := &p.Words[i]
		as := word.Text
		if strings.HasPrefix(as, "<") {
			as = fold(word.Raw)
		}
		text.WriteString(as)
		text.WriteByte(' ')
	}
	return text.String()
}
