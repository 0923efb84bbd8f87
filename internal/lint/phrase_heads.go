package lint

import (
	"iter"
	"math/bits"
	"slices"
	"strings"
)

// phraseHeads finds the phrases that may stand in a text by the words that they begin
// with: a set of hundreds is tried against a message of twenty words by asking
// for twenty words, not for hundreds.
type phraseHeads struct {
	byWord   map[string][]int // word, folded -> phrases that begin with it
	prefixes []headPrefix
	numbered []int // phrases that begin with a number
}

type headPrefix struct {
	prefix string
	phrase int
}

func headsOf(list []phrase) phraseHeads {
	h := phraseHeads{byWord: map[string][]int{}}
	for at, one := range list {
		for _, word := range one[0].words {
			h.byWord[word] = append(h.byWord[word], at)
		}
		for _, word := range one[0].capitals {
			h.byWord[strings.ToLower(word)] = append(h.byWord[strings.ToLower(word)], at)
		}
		for _, prefix := range one[0].prefixes {
			h.prefixes = append(h.prefixes, headPrefix{prefix, at})
		}
		if one[0].number {
			h.numbered = append(h.numbered, at)
		}
	}
	return h
}

// mostIndexed is how many phrases a set may have to be tried by its heads.
const mostIndexed = 1024

// worthTrying are the phrases, in their order, whose first word stands in the
// text; all of them where looking for that would be more work.
func (s Phrases) worthTrying(p *Prose) iter.Seq[int] {
	if len(s.list) > mostIndexed || len(s.byWord) <= len(p.vocab) {
		return func(yield func(int) bool) {
			for at := range s.list {
				if !yield(at) {
					return
				}
			}
		}
	}
	return func(yield func(int) bool) { s.present(p).each(yield) }
}

// set is a set of phrases.
type set [mostIndexed / 64]uint64

func (s *set) add(list []int) {
	for _, at := range list {
		s[at/64] |= 1 << (at % 64)
	}
}

func (s *set) each(yield func(int) bool) {
	for i, word := range s {
		for ; word != 0; word &= word - 1 {
			if !yield(i*64 + bits.TrailingZeros64(word)) {
				return
			}
		}
	}
}

func (s Phrases) present(p *Prose) *set {
	var found set
	for _, word := range p.vocab {
		if list := s.byWord[word]; list != nil {
			found.add(list)
		}
	}
	for _, head := range s.prefixes {
		at, exact := slices.BinarySearch(p.vocab, head.prefix)
		if exact || at < len(p.vocab) && strings.HasPrefix(p.vocab[at], head.prefix) {
			found[head.phrase/64] |= 1 << (head.phrase % 64)
		}
	}
	if len(p.numbers) > 0 {
		found.add(s.numbered)
	}
	return &found
}
