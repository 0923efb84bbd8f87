package lint

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
)

// topic is something that a campaign may be about, known by its words.
type topic struct {
	sure Phrases // one of them is enough
	// goods need a word of the trade anywhere in the campaign: a rifle alone may
	// be a town, a rifle on sale is none.
	goods, trade Phrases
	// hints count one each; so many different ones are enough, two unless said
	// otherwise (beside a word of the trade, where the topic has goods).
	hints Phrases
	least int
	// not is what has the same words and is something else, such as a glue gun.
	not Phrases
	// off are words of campaigns that speak of the topic for another reason.
	off Phrases
	// stems of hosts that give the topic away.
	stems []string
	// unless is asked before anything else; the topic is silent when it is true.
	unless func(*Reading) bool

	atSure, atGoods, atHints int // numbers of the first phrases of each, among those of all topics
	last                     int // number behind the last one
}

// topicMarks has a bit for each phrase of all topics.
type topicMarks [8]uint64

func (m *topicMarks) has(i int) bool { return m[i/64]&(1<<(i%64)) != 0 }

// topics are all topics; see numberTopics.
var topics = []*topic{&cannabis, &firearms, &adult, &gambling, &tobacco, &leads, &riskyFinance, &deceptive, &politics, &prizes, &carts}

// topicWords are the first words of all phrases of the topics, with the numbers
// of the phrases. Nearly every text has few of them, so that hardly any phrase
// needs to be looked for.
var topicWords = numberTopics()

func numberTopics() map[string][]int {
	heads := map[string][]int{}
	next := 0
	number := func(phrases Phrases) (first int) {
		first = next
		for _, phrase := range phrases.list {
			if head := phrase[0]; len(head.prefixes) > 0 || head.number {
				panic(fmt.Sprintf("phrase %d of a topic begins with a prefix or a number", next-first))
			}
			for _, word := range slices.Concat(phrase[0].words, phrase[0].capitals) {
				heads[strings.ToLower(word)] = append(heads[strings.ToLower(word)], next)
			}
			next++
		}
		return first
	}
	for _, one := range topics {
		one.atSure, one.atGoods, one.atHints = number(one.sure), number(one.goods), number(one.hints)
		one.last = next
	}
	if next > len(topicMarks{})*64 {
		panic("more phrases of topics than bits")
	}
	return heads
}

// topicPlaces are the texts that show what a campaign is about. The texts that
// the author may change stand before the name.
var topicPlaces = []Field{Description, Samples, BrandName, DBA}

// marks are the phrases of topics that may begin in a text.
func (c *Reading) marks(text *Prose) *topicMarks {
	if marks, known := c.topics[text]; known {
		return marks
	}
	marks := &topicMarks{}
	for _, word := range text.vocab {
		for _, i := range topicWords[word] {
			marks[i/64] |= 1 << (i % 64)
		}
	}
	if c.topics == nil {
		c.topics = map[*Prose]*topicMarks{}
	}
	c.topics[text] = marks
	return marks
}

// find gives the places that are about the topic, in these fields.
func (t *topic) find(c *Reading, fields ...Field) []Hit {
	if t.unless != nil && t.unless(c) {
		return nil
	}
	places := c.Places(fields...)
	hits := append(t.surely(c, places), t.inHosts(c, places)...)
	if len(hits) > 0 && slices.ContainsFunc(places, func(p Place) bool { return p.Says(t.off) }) {
		return nil
	}
	return hits
}

// surely: a sure phrase, goods and trade, or enough hints.
func (t *topic) surely(c *Reading, places []Place) []Hit {
	var sure, goods, hints []Hit
	for _, place := range places {
		if m, found := t.mentions(c.marks(place.Prose), place.Prose, t.sure, t.atSure); found {
			sure = append(sure, place.Hit(saidAs(place, m)))
		} else if m, found := t.mentions(c.marks(place.Prose), place.Prose, t.goods, t.atGoods); found {
			goods = append(goods, place.Hit(saidAs(place, m)))
		}
	}
	if len(sure) == 0 && len(goods) == 0 {
		if hints = t.byHints(c, places); len(hints) == 0 {
			return nil
		}
	}
	if len(t.trade.list) == 0 || slices.ContainsFunc(places, func(p Place) bool { return p.Says(t.trade) }) {
		return slices.Concat(sure, goods, hints)
	}
	return sure
}

// mentions is the first place of one of the phrases, whose numbers begin at
// from; see mentionsOne.
func (t *topic) mentions(marks *topicMarks, text *Prose, phrases Phrases, from int) (Match, bool) {
	for i, one := range phrases.list {
		if marks.has(from + i) {
			if m, found := text.mentionsOne(one, t.not); found {
				return m, true
			}
		}
	}
	return Match{}, false
}

// byHints: enough different hints, wherever they stand.
func (t *topic) byHints(c *Reading, places []Place) []Hit {
	var hits []Hit
	for i, one := range t.hints.list {
		for _, place := range places {
			if !c.marks(place.Prose).has(t.atHints + i) {
				continue
			}
			if m, found := place.mentionsOne(one, t.not); found {
				hits = append(hits, place.Hit(saidAs(place, m)))
				break
			}
		}
	}
	if len(hits) < cmp.Or(t.least, 2) {
		return nil
	}
	return hits
}

// mayBeIn says whether a phrase of the topic may stand in one of the texts.
func (t *topic) mayBeIn(c *Reading, fields ...Field) bool {
	for _, place := range c.Places(fields...) {
		marks := c.marks(place.Prose)
		for i := t.atSure; i < t.last; i++ {
			if marks.has(i) {
				return true
			}
		}
	}
	return false
}

// inHosts looks at the names of hosts, which run words together.
func (t *topic) inHosts(c *Reading, places []Place) []Hit {
	if len(t.stems) == 0 {
		return nil
	}
	var hits []Hit
	look := func(place Place) {
		for _, link := range place.Links {
			if slices.ContainsFunc(t.stems, func(stem string) bool { return strings.Contains(link.Host, stem) }) {
				hits = append(hits, place.Hit(fmt.Sprintf("The text leads to %s.", link.Host)))
			}
		}
	}
	for _, place := range places {
		look(place)
	}
	if site := c.Text(Website); site != nil {
		look(Place{site, In(Website, "")})
	}
	return hits
}

func saidAs(place Place, m Match) string {
	if place.Field() == BrandName || place.Field() == DBA {
		return fmt.Sprintf("The name says %q.", place.Quote(m))
	}
	return fmt.Sprintf("The text speaks of %q.", place.Quote(m))
}

// mentionsOne is a place of the phrase that is neither negated, nor part of a
// phrase with another meaning, nor followed by "free" as in "tobacco-free".
func (p *Prose) mentionsOne(one phrase, not Phrases) (Match, bool) {
	return p.first(one, func(m Match) bool { return !p.Negated(m) && !p.isForbidden(m) && !p.isFree(m) && !p.within(m, not) })
}

// isForbidden: "buying leads is prohibited".
func (p *Prose) isForbidden(m Match) bool {
	for i := m.Last + 1; i < len(p.Words) && i <= m.Last+negationReach && p.Words[i].Sentence == p.Words[m.Last].Sentence; i++ {
		if forbidden[p.Words[i].Text] {
			return true
		}
	}
	return false
}

var forbidden = words("prohibited forbidden banned disallowed excluded")

// isFree: "vape-free", "smoke free".
func (p *Prose) isFree(m Match) bool {
	next := m.Last + 1
	return next < len(p.Words) && p.Words[next].Text == "free" && p.Words[next].Sentence == p.Words[m.Last].Sentence &&
		next-m.First <= 2 && strings.TrimSpace(p.Plain[p.Words[m.Last].end:p.Words[next].start]) == "-"
}

// within: one of the phrases overlaps the match. Phrases reach a few words back
// at most, so only those beginning near are looked at.
func (p *Prose) within(m Match, phrases Phrases) bool {
	const reach = 5
	for _, one := range phrases.list {
		for at := max(0, m.First-reach); at <= m.Last; at++ {
			word := p.Words[at]
			if !one[0].takes(word) {
				continue
			}
			if end := p.follow(one, at, word.Sentence); end >= m.First {
				return true
			}
		}
	}
	return false
}

// checkTopic is the check that a campaign is not about a topic. What public
// bodies and schools say about it is information.
func checkTopic(t *topic, fields ...Field) func(*Reading) []Hit {
	if len(fields) == 0 {
		fields = topicPlaces
	}
	return func(c *Reading) []Hit {
		hits := t.find(c, fields...)
		if len(hits) > 0 && c.Official() {
			for i := range hits {
				hits[i] = hits[i].As(Info)
			}
		}
		return hits
	}
}
