package lint

import (
	"maps"
	"slices"
	"strings"
)

// heads knows of each word which phrases of the package begin with it, so that
// one look at the words of a text tells which of all phrases may stand there.
// Most of them do not, and rules ask for hundreds.
var heads = &headIndex{words: map[string][]int{}, prefixes: map[string][]int{}}

// headIndex numbers the phrases in the order in which they are compiled.
type headIndex struct {
	count    int
	words    map[string][]int // word -> phrases
	prefixes map[string][]int
	sorted   []string // the prefixes
	numbers  []int    // phrases that begin with a number
	sealed   bool
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
		for _, word := range one[0].words {
			h.words[word] = append(h.words[word], from+i)
		}
		for _, capitals := range one[0].capitals {
			word := strings.ToLower(capitals)
			h.words[word] = append(h.words[word], from+i)
		}
		for _, prefix := range one[0].prefixes {
			h.prefixes[prefix] = append(h.prefixes[prefix], from+i)
		}
		if one[0].number {
			h.numbers = append(h.numbers, from+i)
		}
	}
	h.count += len(list)
	return from
}

// in marks the phrases that may begin in the text.
func (h *headIndex) in(p *Prose) []uint64 {
	live := make([]uint64, h.count/64+1)
	mark := func(phrases []int) {
		for _, one := range phrases {
			live[one/64] |= 1 << (one % 64)
		}
	}
	for _, word := range p.vocab {
		mark(h.words[word])
	}
	at := 0
	for _, prefix := range h.sorted { // both lists are sorted
		for at < len(p.vocab) && p.vocab[at] < prefix {
			at++
		}
		if at < len(p.vocab) && strings.HasPrefix(p.vocab[at], prefix) {
			mark(h.prefixes[prefix])
		}
	}
	if len(p.numbers) > 0 {
		mark(h.numbers)
	}
	return live
}

// mayHold says whether phrase i of the phrases may stand in the text.
func (p *Prose) mayHold(phrases Phrases, i int) bool {
	if phrases.from < 0 || p.live == nil {
		return true
	}
	one := phrases.from + i
	return p.live[one/64]&(1<<(one%64)) != 0
}
