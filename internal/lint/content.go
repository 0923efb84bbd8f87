package lint

// content is what a text says beside the sender's name and how to stop.
type content struct {
	*Prose
	classes  Classes
	cutPrice bool
}

// Classes says what a text of this reading is about; see Content.
func (c *Reading) Classes(text *Prose) Classes { return c.content(text).classes }

// Content is a text without what every message has and what therefore says
// nothing about its subject: the name of the brand, wherever it stands, and the
// words about STOP, HELP and rates, from there to the end of the sentence.
func (c *Reading) Content(text *Prose) *Prose { return c.content(text).Prose }

func (c *Reading) content(text *Prose) *content {
	if text.bare == nil {
		rest := c.without(text)
		text.bare = &content{Prose: rest, classes: rest.Classify(), cutPrice: rest.CutsPrice()}
	}
	return text.bare
}

// without is the text without the words that Content leaves out.
func (c *Reading) without(text *Prose) *Prose {
	kept := c.arena.ints.cut(len(text.Words))[:0]
	for i := 0; i < len(text.Words); {
		if skip := c.Brand.spelledAt(text, i); skip > 0 {
			i += skip
			continue
		}
		word := text.Words[i]
		if from := text.housekeeping(i); from >= 0 {
			for len(kept) > 0 && kept[len(kept)-1] >= from {
				kept = kept[:len(kept)-1]
			}
			for i < len(text.Words) && text.Words[i].Sentence == word.Sentence {
				i++
			}
			continue
		}
		kept = append(kept, i)
		i++
	}
	if len(kept) == len(text.Words) {
		return text
	}
	return text.only(kept)
}

// housekeepingWords begin the part of a message that is the same in all of them
// when they stand in capitals or behind "reply".
var (
	housekeepingWords = setOf("stop help unsubscribe quit stopall end cancel info")
	replyVerbs        = setOf("reply text txt send respond type or")
	rateNouns         = setOf("rates rate charges")
)

// housekeeping is the word with which an instruction that holds word i begins,
// or -1 when there is none.
func (p *Prose) housekeeping(i int) int {
	word := p.Words[i]
	switch {
	case rateNouns.has(word.id) && i > 0 && (p.Words[i-1].Text == "data" || p.Words[i-1].Text == "message"):
		from := i
		for from > 0 && i-from < 4 && p.Words[from-1].Sentence == word.Sentence && messageWords.has(p.Words[from-1].id) {
			from--
		}
		return from
	case !housekeepingWords.has(word.id):
		return -1
	}
	if !p.instructsAt(i) {
		return -1
	}
	if verb := p.replyVerbBefore(i); verb >= 0 {
		return verb
	}
	if inCapitals(word.Raw) {
		return i
	}
	return -1
}

// replyVerbBefore is the "reply" or "text" up to two words before word i, or -1.
func (p *Prose) replyVerbBefore(i int) int {
	for back := 1; back <= 2 && back <= i && p.Words[i-back].Sentence == p.Words[i].Sentence; back++ {
		if replyVerbs.has(p.Words[i-back].id) {
			return i - back
		}
	}
	return -1
}

// commandedAt: word i is a keyword to be sent.
func (p *Prose) commandedAt(i int) bool {
	return inCapitals(p.Words[i].Raw) || p.replyVerbBefore(i) >= 0
}

var messageWords = setOf("msg message & and + data text messaging")

// instructsAt says whether the keyword at word i is what an instruction to stop
// or to get help names: "reply CANCEL to cancel your visit" is none.
func (p *Prose) instructsAt(i int) bool {
	word := p.Words[i].Text
	if word != "cancel" && word != "end" {
		return true
	}
	object := p.follow(cancelledThing, i, p.Words[i].Sentence)
	return object < 0
}

// cancelledThing is what one cancels that is no subscription to messages.
var cancelledThing = compile("cancel|end to|and|or|= ~2 cancel|end|reschedule your|the|this|it|an|appointment|appt|order|visit|booking|reservation|ride|trip|session|delivery|class|stay|table").list[0]
