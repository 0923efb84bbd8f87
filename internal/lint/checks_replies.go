package lint

import "slices"

// mostBlanks is by how many bytes two writings of the same reply differ at most.
const mostBlanks = 8

// checkOnlyAutoReplies: the samples are the answers to keywords and no messages
// of the programme.
func checkOnlyAutoReplies(c *Reading) []Hit {
	samples := c.Samples()
	if len(samples) == 0 {
		return nil
	}
	replies := []Field{OptInMessage, OptOutMessage, HelpMessage}
	for _, sample := range samples {
		isReply := func(reply Field) bool {
			text := c.Raw(reply)
			return max(len(text), len(sample.Raw))-min(len(text), len(sample.Raw)) <= mostBlanks && numberless(text) == numberless(sample.Raw)
		}
		if !c.readsAsReply(sample.Prose) && !slices.ContainsFunc(replies, isReply) {
			return nil
		}
	}
	return []Hit{In(Samples, "Every sample answers an opt-in, an opt-out or HELP; none shows what the campaign sends.")}
}

const programme = "text|texts|message|messages|msg|msgs|sms|alert|alerts|notification|notifications|update|updates|list|program|programme|reminders|newsletter|communications|notices|offers|deals|promotions"

// membership are the words of an answer to an opt-in or opt-out; helping, of one
// to HELP; terms, what stands beside them.
var (
	membership = compile("subscribed|unsubscribed|resubscribed|unsubscribe", "opted|opt|opting in|out", "enrolled|signed|signing|registered|added|joined|joining|removed ~5 "+programme, "sign|signing up|in for|to ~4 "+programme, "thanks|thank ~2 for ~1 subscribing|joining|signing|opting|confirming",
		"welcome to|aboard ~6 "+programme+"|club", "no more|further|additional ~2 "+programme, "won't|not|never ~3 receive|get|text|message", programme+" are|is|have|were ~1 on|off|stopped|confirmed|enabled|disabled|ended|active|activated", "successfully|now|been ~2 subscribed|unsubscribed|opted|removed|enrolled|added|stopped",
		"subscription ~3 confirmed|active|cancelled|canceled|ended")
	helping = compile("for help|support|assistance|questions|info|information ~3 call|email|e|contact|visit|text|reply|write|see|go", "contact|call|email|reach|write|visit ~4 <phone>|<email>|<url>", "help|support|questions|assistance ~4 <phone>|<email>|<url>", "need|want help|assistance")
	terms   = compile("consent ~2 not ~2 condition|required", "terms|privacy ~6 <url>", "<url>|<email>|<phone>")
)

// readsAsReply: each sentence speaks of the subscription, of help, or of what is
// disclosed, and one of the first two is there.
func (c *Reading) readsAsReply(p *Prose) bool {
	about := false
	rest := c.Content(p)
	if classes := c.Classes(p); classes.Is(OTP) || c.content(p).cutPrice {
		return false
	}
	for _, sentence := range rest.sentences() {
		switch {
		case sentence.Says(membership), sentence.Says(helping):
			about = true
		case len(sentence.Words) <= 2, sentence.DisclosesFrequency(), sentence.DisclosesRates(), sentence.TellsStop(), sentence.TellsHelp(), sentence.Says(terms):
		default:
			return false
		}
	}
	return about || len(rest.Words) == 0 && len(p.Words) > 0
}

// sentences are the sentences of the text, each ready.
func (p *Prose) sentences() []*Prose {
	var list []*Prose
	p.mark()
	for from := 0; from < len(p.Words); {
		to := from
		for to < len(p.Words) && p.Words[to].Sentence == p.Words[from].Sentence {
			to++
		}
		one := p.arena.prose()
		one.Raw, one.Plain, one.chars, one.Words, one.live = p.Raw, p.Plain, p.chars, p.Words[from:to], p.live
		one.index()
		list = append(list, one)
		from = to
	}
	return list
}
