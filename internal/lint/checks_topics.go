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

	bit topicSet
}

// topicSet has a bit for each topic.
type topicSet uint32

// topics are all topics; see indexTopics.
var topics = []*topic{&cannabis, &firearms, &adult, &gambling, &tobacco, &leads, &riskyFinance, &deceptive, &politics, &prizes, &carts}

// topicWords are the first words of all phrases of the topics. Nearly every
// campaign has few of them, so that the phrases of most topics need not be
// looked for.
var topicWords = indexTopics()

func indexTopics() map[string]topicSet {
	heads := map[string]topicSet{}
	for i, one := range topics {
		one.bit = 1 << i
		for _, phrases := range []Phrases{one.sure, one.goods, one.hints} {
			for _, phrase := range phrases.list {
				if head := phrase[0]; len(head.prefixes) > 0 || head.number {
					panic(fmt.Sprintf("a phrase of topic %d begins with a prefix or a number", i))
				}
				for _, word := range slices.Concat(phrase[0].words, phrase[0].capitals) {
					heads[strings.ToLower(word)] |= one.bit
				}
			}
		}
	}
	return heads
}

// topicPlaces are the texts that show what a campaign is about. The texts that
// the author may change stand before the name.
var topicPlaces = []Field{Description, Samples, BrandName, DBA}

// mayBeAbout are the topics whose words occur at all, in any text.
func (c *Reading) mayBeAbout() topicSet {
	if c.topics != nil {
		return *c.topics
	}
	var set topicSet
	for _, place := range c.Places(append(topicPlaces, MessageFlow)...) {
		for _, word := range place.vocab {
			set |= topicWords[word]
		}
	}
	c.topics = &set
	return set
}

// find gives the places that are about the topic, in these fields.
func (t *topic) find(c *Reading, fields ...Field) []Hit {
	if c.mayBeAbout()&t.bit == 0 && len(t.stems) == 0 || t.unless != nil && t.unless(c) {
		return nil
	}
	places := c.Places(fields...)
	hits := t.inHosts(c, places)
	if c.mayBeAbout()&t.bit != 0 {
		hits = append(t.surely(c, places), hits...)
	}
	if len(hits) > 0 && slices.ContainsFunc(places, func(p Place) bool { return p.Says(t.off) }) {
		return nil
	}
	return hits
}

// surely: a sure phrase, goods and trade, or two hints.
func (t *topic) surely(c *Reading, places []Place) []Hit {
	traded := len(t.trade.list) == 0 || slices.ContainsFunc(places, func(p Place) bool { return p.Says(t.trade) })
	var hits []Hit
	for _, place := range places {
		m, found := place.mentions(t.sure, t.not)
		if !found && traded {
			m, found = place.mentions(t.goods, t.not)
		}
		if found {
			hits = append(hits, place.Hit(spoken(place, m)))
		}
	}
	if len(hits) > 0 || !traded {
		return hits
	}
	return t.byHints(places)
}

// byHints: enough different hints, wherever they stand.
func (t *topic) byHints(places []Place) []Hit {
	var hits []Hit
	for _, one := range t.hints.list {
		for _, place := range places {
			if m, found := place.mentions(Phrases{[]phrase{one}}, t.not); found {
				hits = append(hits, place.Hit(spoken(place, m)))
				break
			}
		}
	}
	if len(hits) < cmp.Or(t.least, 2) {
		return nil
	}
	return hits
}

// inHosts looks at the names of hosts, which run words together.
func (t *topic) inHosts(c *Reading, places []Place) []Hit {
	if len(t.stems) == 0 {
		return nil
	}
	var hits []Hit
	for _, place := range append(slices.Clone(places), c.Places(Website)...) {
		for _, link := range place.Links {
			if slices.ContainsFunc(t.stems, func(stem string) bool { return strings.Contains(link.Host, stem) }) {
				hits = append(hits, place.Hit(fmt.Sprintf("The text leads to %s.", link.Host)))
			}
		}
	}
	return hits
}

func spoken(place Place, m Match) string {
	if place.Field() == BrandName || place.Field() == DBA {
		return fmt.Sprintf("The name says %q.", place.Quote(m))
	}
	return fmt.Sprintf("The text speaks of %q.", place.Quote(m))
}

// mentions is a place of one of the phrases that is neither negated, nor part
// of a phrase with another meaning, nor followed by "free" as in "tobacco-free".
func (p *Prose) mentions(phrases, not Phrases) (Match, bool) {
	for _, one := range phrases.list {
		if m, found := p.first(one, func(m Match) bool { return !p.Negated(m) && !p.isFree(m) && !p.within(m, not) }); found {
			return m, true
		}
	}
	return Match{}, false
}

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
