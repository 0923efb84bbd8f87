package lint

import (
	"iter"
	"math/bits"
	"slices"
	"strings"
)

// heads knows of each word which phrases of the package begin with it, so that
// one look at the words of a text tells which of all phrases may stand there.
// Most of them do not, and rules ask for hundreds.
var heads = &headIndex{prefixes: map[string][]int{}}

// headIndex numbers the phrases in the order in which they are compiled.
type headIndex struct {
	count    int
	words    [][]int          // word of the vocabulary -> phrases; until sealed
	prefixes map[string][]int // prefix -> phrases; until sealed
	counted  []int            // phrases that begin with a number; until sealed

	byWord   []numbers       // word of the vocabulary -> phrases that may begin there
	byPrefix [256][]prefixed // first byte -> prefixes with it
	byNumber numbers
}

// prefixed are the phrases that begin with a prefix.
type prefixed struct {
	prefix  string
	phrases numbers
}

// numbers is a set of phrases: a block of 64 numbers, and which of them.
type numbers []struct {
	block int
	bits  uint64
}

// numbersOf makes a set.
func numbersOf(list []int) numbers {
	slices.Sort(list)
	var set numbers
	for _, number := range list {
		if last := len(set) - 1; last < 0 || set[last].block != number/64 {
			set = append(set, struct {
				block int
				bits  uint64
			}{block: number / 64})
		}
		set[len(set)-1].bits |= 1 << (number % 64)
	}
	return set
}

func (n numbers) mark(live []uint64) {
	for _, one := range n {
		live[one.block] |= one.bits
	}
}

// All phrases of the package are compiled by now; none may come later.
func init() {
	vocabulary.sealed = true
	heads.seal()
}

// add counts phrases and gives the number of the first.
func (h *headIndex) add(list []phrase) int {
	if vocabulary.sealed {
		panic("phrases come too late: they are compiled in package variables")
	}
	from := h.count
	for i, one := range list {
		for _, word := range one[0].starts {
			for int(word) >= len(h.words) {
				h.words = append(h.words, nil)
			}
			h.words[word] = append(h.words[word], from+i)
		}
		for _, prefix := range one[0].prefixes {
			h.prefixes[prefix] = append(h.prefixes[prefix], from+i)
		}
		if one[0].number {
			h.counted = append(h.counted, from+i)
		}
	}
	h.count += len(list)
	return from
}

// seal makes the index. A word of the vocabulary has the phrases of its prefixes
// too, so that prefixes are compared with unknown words only.
func (h *headIndex) seal() {
	h.byWord = make([]numbers, len(vocabulary.words))
	for prefix, phrases := range h.prefixes {
		h.byPrefix[prefix[0]] = append(h.byPrefix[prefix[0]], prefixed{prefix, numbersOf(phrases)})
	}
	for id, word := range vocabulary.words {
		var phrases []int
		if id < len(h.words) {
			phrases = h.words[id]
		}
		for prefix, more := range h.prefixes {
			if strings.HasPrefix(word, prefix) {
				phrases = append(phrases, more...)
			}
		}
		h.byWord[id] = numbersOf(phrases)
	}
	h.byNumber = numbersOf(h.counted)
	h.words, h.prefixes, h.counted = nil, nil, nil
}

// in marks the phrases that may begin in the text.
func (h *headIndex) in(p *Prose) []uint64 {
	live := p.arena.bits.cut(h.count/64 + 1)
	for word := range p.known.each {
		h.byWord[word].mark(live)
	}
	for _, at := range p.placesOf(0) {
		word := p.Words[at].Text
		if word == "" {
			continue // nothing but accents
		}
		for _, one := range h.byPrefix[word[0]] {
			if strings.HasPrefix(word, one.prefix) {
				one.phrases.mark(live)
			}
		}
	}
	if len(p.numbers) > 0 {
		h.byNumber.mark(live)
	}
	return live
}

// next is the first phrase, by its place in the list, from the given one on that
// may begin in the text; -1 if there is none.
func (s *Phrases) next(p *Prose, at int) int {
	if at >= len(s.list) {
		return -1
	}
	p.mark()
	number, end := s.from+at, s.from+len(s.list)
	set := p.live[number/64] >> (number % 64)
	for set == 0 {
		number = (number/64 + 1) * 64
		if number >= end {
			return -1
		}
		set = p.live[number/64]
	}
	if number += bits.TrailingZeros64(set); number >= end {
		return -1
	}
	return number - s.from
}

// mark finds out which phrases may begin in the text, once. Many a short text is
// never asked.
func (p *Prose) mark() {
	if p.live == nil {
		p.live = heads.in(p)
	}
}

// among are the phrases, by their place in the list and in its order, that may
// begin in the text.
func (s *Phrases) among(p *Prose) iter.Seq[int] {
	return func(yield func(int) bool) {
		for at := s.next(p, 0); at >= 0 && yield(at); at = s.next(p, at+1) {
		}
	}
}

// mayBeIn says whether one of the phrases may begin in the text. It is no more than
// a hint, and quick.
func (s *Phrases) mayBeIn(p *Prose) bool { return s.next(p, 0) >= 0 }

// join is the phrases of all as one.
func join(all ...Phrases) Phrases {
	var joined Phrases
	for _, one := range all {
		joined.list = append(joined.list, one.list...)
	}
	joined.from = heads.add(joined.list)
	return joined
}
