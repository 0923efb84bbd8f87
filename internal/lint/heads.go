package lint

import (
	"iter"
	"maps"
	"math/bits"
	"slices"
	"strings"
)

// heads knows of each word which phrases of the package begin with it, so that
// one look at the words of a text tells which of all phrases may stand there.
// Most of them do not, and rules ask for hundreds.
var heads = &headIndex{words: map[string]numbers{}, prefixes: map[string]numbers{}}

// headIndex numbers the phrases in the order in which they are compiled.
type headIndex struct {
	count    int
	words    map[string]numbers // word -> phrases
	prefixes map[string]numbers
	sorted   []string // the prefixes
	counted  numbers  // phrases that begin with a number
	sealed   bool
}

// numbers is a set of phrases: a block of 64 numbers, and which of them.
type numbers []struct {
	block int
	bits  uint64
}

// add adds a number that is not less than those before.
func (n *numbers) add(number int) {
	if last := len(*n) - 1; last < 0 || (*n)[last].block != number/64 {
		*n = append(*n, struct {
			block int
			bits  uint64
		}{block: number / 64})
	}
	(*n)[len(*n)-1].bits |= 1 << (number % 64)
}

func (n numbers) mark(live []uint64) {
	for _, one := range n {
		live[one.block] |= one.bits
	}
}

// What is compiled after the start, as tests do, is not counted: the index is
// read without a lock.
func init() {
	heads.sorted = slices.Sorted(maps.Keys(heads.prefixes))
	heads.sealed = true
}

// add counts phrases and gives the number of the first; -1 if it is too late.
func (h *headIndex) add(list []phrase) int {
	if h.sealed {
		return -1
	}
	from := h.count
	for i, one := range list {
		for _, word := range slices.Concat(one[0].words, one[0].lowered) {
			set := h.words[word]
			set.add(from + i)
			h.words[word] = set
		}
		for _, prefix := range one[0].prefixes {
			set := h.prefixes[prefix]
			set.add(from + i)
			h.prefixes[prefix] = set
		}
		if one[0].number {
			h.counted.add(from + i)
		}
	}
	h.count += len(list)
	return from
}

// in marks the phrases that may begin in the text.
func (h *headIndex) in(p *Prose) []uint64 {
	live := make([]uint64, h.count/64+1)
	for _, word := range p.vocab {
		h.words[word].mark(live)
	}
	at := 0
	for _, prefix := range h.sorted { // both lists are sorted
		for at < len(p.vocab) && p.vocab[at] < prefix {
			at++
		}
		if at < len(p.vocab) && strings.HasPrefix(p.vocab[at], prefix) {
			h.prefixes[prefix].mark(live)
		}
	}
	if len(p.numbers) > 0 {
		h.counted.mark(live)
	}
	return live
}

// next is the first phrase, by its place in the list, from the given one on that
// may begin in the text; -1 if there is none.
func (s *Phrases) next(p *Prose, at int) int {
	if at >= len(s.list) {
		return -1
	}
	if s.from < 0 {
		return at
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
