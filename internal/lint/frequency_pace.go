package lint

import "strings"

// A pace is a quantity without the word for what is sent, which went before:
// "texts about my visits, 2 in all". What is counted is told from where the
// number stands: where a clause begins, or behind a word of sending. Phrases for
// what follows would have no end ("apiece", "a moon", "while the roof is on").

var (
	quantity = compile(countable+"|once|twice|thrice|single|half|pair|pairs|nightly|irregular|irregularly", "some|most|certain days|weeks|months|mornings|evenings|nights|none|seasons|times", "each|every|any",
		"several|many|more|fewer|less|most ~4 none|than|if|when|in|during|at|around", rhythms, "on ~4 days|nights|mornings|evenings|weekends|weeks only", "# a|an|per|/ _", "one|none|nothing most|some|many _", days+" and|or|& "+days)
	// numbered are ordinals of days: "the 1st and the 15th".
	numbered = compile("1st|2nd|3rd|4th|5th|6th|7th|8th|9th|10th|15th|20th|25th|30th|first|last|middle|end|second|third|fifteenth|tenth|twentieth ~2 " + "and|of|&|or ~2 1st|5th|10th|15th|20th|25th|30th|fifteenth|month|week|season|each|every|last|quarter|term|year|third")
	// hedges stand between the beginning of a clause and its number.
	hedges = words("about around roughly approximately approx some maybe perhaps usually typically normally mostly generally at most least the a an up to no not never more less than fewer only just between nearly almost or so under over above seldom rarely say likely probably often sometimes max maximum with that's it's which is that in on all total of as few many little one from somewhere near anywhere expect count we and there are be will here i.e ca close very")
	// sendsNext are words behind which the number is one of messages.
	sendsNext = words("send sends sent sending get gets receive receives expect expects come comes comprise means mean makes make totals total number numbering limit limited capped write writes reach reaches average averages averaging counting count")
	// notSent is counted on a page, or is a part of something else.
	notSent     = words("box boxes line lines page pages step steps form forms button buttons field fields which digit digits character characters characters switch switches choice choices sheet sheets sentence sentences word words number question questions copy copies screen screens option options section sections language languages row rows column columns column thing things way ways click tap person people who years year older above over inch inches mile miles hours minutes percent % of is reads says asks patient patients customer customers member members client clients clinic clinics store stores office offices location locations branches shops partner partners dollars cents paragraph paragraphs")
	ofMessaging = words("text texts texting texted txt txts sms message messages messaging msg msgs alert alerts reminder reminders notice notices notification notifications update updates code codes")
)

// setsPace says whether a quantity begins a clause near what is sent.
func (p *Prose) setsPace() bool {
	_, found := p.states(quantity, func(m Match) bool {
		return p.countsTexts(m) && p.opensClause(m.First) && p.wordNear(m, ofMessaging) || p.countsTexts(m) && p.sentBefore(m.First)
	})
	if !found {
		_, found = p.states(numbered, func(m Match) bool { return p.opensClause(m.First) || p.sentBefore(m.First) })
	}
	return found
}

// countsTexts: the number is small, and what follows it is nothing on a page.
func (p *Prose) countsTexts(m Match) bool {
	if p.Words[m.First].number && !p.smallNumber(m.First) || ordinal(p.Words[m.First].Text) {
		return false
	}
	if shareOut[p.Words[m.First].Text] || p.Words[m.First].Text == "any" {
		return p.clauseEndsWithin(m.First, shortClause)
	}
	if p.Words[m.First].Text == "once" && m.First+1 < len(p.Words) && p.Words[m.First+1].Sentence == p.Words[m.First].Sentence && !p.broken(m.First+1) {
		return false // "once you are signed up"
	}
	for i := m.First + 1; i < len(p.Words) && i <= m.First+3 && p.Words[i].Sentence == p.Words[m.First].Sentence; i++ {
		word := &p.Words[i]
		if notSent[word.Text] && (word.Text != "of" || i == m.First+1) || p.named(i) {
			return false
		}
		if word.Text == "for" || word.Text == "to" && !p.Words[min(i+1, len(p.Words)-1)].number {
			return i+1 < len(p.Words) && (shareOut[p.Words[i+1].Text] || p.Words[i+1].Text == "any" || p.Words[i+1].Text == "start" || p.Words[i+1].Text == "a")
		}
		if !afterDigits[word.Text] && !word.number {
			break
		}
	}
	return true
}

// shortClause is how many words follow "every" where it says how often: "every
// payday", "each other Tuesday"; more are about something else.
const shortClause = 3

func (p *Prose) clauseEndsWithin(i, reach int) bool {
	for at := i + 1; at <= i+reach+1; at++ {
		if at >= len(p.Words) || p.Words[at].Sentence != p.Words[i].Sentence || p.broken(at) {
			return true
		}
	}
	return false
}

// ordinal: "2nd floor", "3rd line".
func ordinal(word string) bool {
	return digitAt(word, 0) && (strings.HasSuffix(word, "st") || strings.HasSuffix(word, "nd") || strings.HasSuffix(word, "rd") || strings.HasSuffix(word, "th"))
}

// named: the word is a name behind a number, as in "4 Main Street".
func (p *Prose) named(i int) bool {
	word := &p.Words[i]
	return word.Raw[0] >= 'A' && word.Raw[0] <= 'Z' && p.Words[i-1].number && !spans[word.Text] && !ofMessaging[word.Text]
}

// breaks are the marks at which a clause ends.
const breaks = ",;:()[]\"'"

// hedgeReach is how many hedges stand before a number at most.
const hedgeReach = 8

// opensClause: nothing but hedges stands between the word and a break.
func (p *Prose) opensClause(i int) bool {
	for at := i; at > max(0, i-hedgeReach); at-- {
		if p.Words[at-1].Sentence != p.Words[i].Sentence || p.broken(at) {
			return true
		}
		if !hedges[p.Words[at-1].Text] {
			return false
		}
	}
	return i <= hedgeReach
}

// broken says whether a clause ends before the word.
func (p *Prose) broken(at int) bool {
	between := p.Plain[p.Words[at-1].end:p.Words[at].start]
	return strings.ContainsAny(between, breaks) || strings.Contains(between, " - ") || strings.Contains(between, "--")
}

// sentBefore: "we would send about".
func (p *Prose) sentBefore(i int) bool {
	for at := i - 1; at >= max(0, i-hedgeReach) && p.Words[at].Sentence == p.Words[i].Sentence; at-- {
		if sendsNext[p.Words[at].Text] {
			return true
		}
		if !hedges[p.Words[at].Text] {
			return false
		}
	}
	return false
}

// otherNumber stands before numbers that a reader of an opt-in message cannot
// take for one of messages.
var otherNumber = words("route highway hwy suite ste room unit apt no age ages aged channel studio pier gate bay door building bldg floor section ward zone district troop post local lodge press reply text code # box age over lane track field class grade step option version")

// countsAnything says whether any small number or word of quantity stands behind
// the sender of an opt-in message. Such a message says what is on, what it costs
// and how to leave; a number in it is how many messages come.
func (p *Prose) countsAnything() bool {
	from := strings.Index(p.Plain, ":")
	_, found := p.states(quantity, func(m Match) bool {
		word := &p.Words[m.First]
		if word.start < from && from <= longestSender || word.Bracket || word.number && !p.smallNumber(m.First) || m.First > 0 && otherNumber[p.Words[m.First-1].Text] {
			return false
		}
		if p.inDate(word) || p.isDelay(m.First) {
			return false
		}
		return word.number || p.opensClause(m.First) || p.broken(m.First) || p.sentBefore(m.First)
	})
	return found || p.Says(numbered)
}

// inDate: "24/7", "5/30".
func (p *Prose) inDate(word *Word) bool {
	return word.number && (digitAt(p.Plain, word.end+1) && p.Plain[word.end] == '/' || digitAt(p.Plain, word.start-2) && p.Plain[word.start-1] == '/')
}

var delays = words("in within until after since")

// isDelay: "your visit in 2 weeks".
func (p *Prose) isDelay(i int) bool {
	return i > 0 && delays[p.Words[i-1].Text] && i+1 < len(p.Words) && spans[p.Words[i+1].Text]
}
