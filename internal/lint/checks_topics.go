package lint

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
)

// topic is something that a campaign may be about, known by its words.
type topic struct {
	about string  // what it is, for a message
	sure  Phrases // one of them is enough
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
}

// topicPlaces are the texts that show what a campaign is about. The texts that
// the author may change stand before the name.
var topicPlaces = []Field{Description, Samples, BrandName, DBA}

// find gives the places that are about the topic, in these fields.
func (t *topic) find(c *Reading, fields ...Field) []Hit {
	if t.unless != nil && t.unless(c) {
		return nil
	}
	places := c.Places(fields...)
	hits := append(t.surely(places), t.inHosts(c, places)...)
	if len(hits) > 0 && slices.ContainsFunc(places, func(p Place) bool { return p.Says(t.off) }) {
		return nil
	}
	return hits
}

// surely: a sure phrase, goods and trade, or enough hints.
func (t *topic) surely(places []Place) []Hit {
	var sure, goods, hints []Hit
	for _, place := range places {
		if m, found := place.states(t.sure, place.mentioned(t.not)); found {
			sure = append(sure, place.Hit(t.saidAs(place, m)))
		} else if m, found := place.states(t.goods, place.mentioned(t.not)); found {
			goods = append(goods, place.Hit(t.saidAs(place, m)))
		}
	}
	if len(sure) == 0 && len(goods) == 0 {
		if hints = t.byHints(places); len(hints) == 0 {
			return nil
		}
	}
	if len(t.trade.list) == 0 || slices.ContainsFunc(places, func(p Place) bool { return p.Says(t.trade) }) {
		return slices.Concat(sure, goods, hints)
	}
	return sure
}

// byHints: enough different hints, wherever they stand.
func (t *topic) byHints(places []Place) []Hit {
	var hits []Hit
	seen := map[int]bool{}
	for _, place := range places {
		for at := range t.hints.among(place.Prose) {
			if seen[at] {
				continue
			}
			if m, found := place.first(t.hints.list[at], place.mentioned(t.not)); found {
				seen[at], hits = true, append(hits, place.Hit(t.saidAs(place, m)))
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
		if t.sure.mayBeIn(place.Prose) || t.goods.mayBeIn(place.Prose) || t.hints.mayBeIn(place.Prose) {
			return true
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
				hits = append(hits, place.Hit(fmt.Sprintf("The text leads to %s, which reads as %s.", link.Host, t.about)))
			}
		}
	}
	for _, place := range places {
		look(place)
	}
	if site := c.Text(Website); site != nil {
		look(Place{site, Website, -1})
	}
	return hits
}

func (t *topic) saidAs(place Place, m Match) string {
	if place.Field() == BrandName || place.Field() == DBA {
		return fmt.Sprintf("The name of the brand says %q, which reads as %s.", place.Quote(m), t.about)
	}
	return fmt.Sprintf("The text speaks of %q, which reads as %s.", place.Quote(m), t.about)
}

// mentioned says of a match that it is neither negated, nor part of a phrase with
// another meaning, nor followed by "free" as in "tobacco-free".
func (p *Prose) mentioned(not Phrases) func(Match) bool {
	return func(m Match) bool { return !p.Negated(m) && !p.isForbidden(m) && !p.isFree(m) && !p.within(m, not) }
}

// isForbidden: "buying leads is prohibited".
func (p *Prose) isForbidden(m Match) bool {
	for i := m.Last + 1; i < len(p.Words) && i <= m.Last+negationReach && p.Words[i].Sentence == p.Words[m.Last].Sentence; i++ {
		if forbidden.has(p.Words[i].id) {
			return true
		}
	}
	return false
}

var forbidden = setOf("prohibited forbidden banned disallowed excluded")

// isFree: "vape-free", "smoke free".
func (p *Prose) isFree(m Match) bool {
	next := m.Last + 1
	return next < len(p.Words) && p.Words[next].Text == "free" && p.Words[next].Sentence == p.Words[m.Last].Sentence &&
		next-m.First <= 2 && strings.TrimSpace(p.Plain[p.Words[m.Last].end:p.Words[next].start]) == "-"
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
