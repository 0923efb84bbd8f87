package lint

import (
	"math/bits"
	"slices"
	"strings"
)

// wordIndex tells where the words of a text stand. A text is read by many rules,
// each of which looks for hundreds of words, so that it must be quick to say that
// a word is not there.
type wordIndex struct {
	known   wordSet  // words of the vocabulary that occur; 0, if any other does
	before  []uint16 // for each block of known, how many words those before it have
	ends    []int    // for each word in known, where its indices in order end
	order   []int    // indices of words, word by word as known has them
	numbers []int    // indices of the numbers
}

// index makes the index of the text's words.
func (p *Prose) index() {
	p.known = p.arena.bits.cut(len(vocabulary.words)/64 + 1)
	numbers := 0
	for i := range p.Words {
		p.known.add(p.Words[i].id)
		if p.Words[i].number {
			numbers++
		}
	}
	p.before = p.arena.ranks.cut(len(p.known))
	different := 0
	for block, set := range p.known {
		p.before[block] = uint16(different)
		different += bits.OnesCount64(set)
	}
	p.ends, p.order, p.numbers = p.arena.ints.cut(different), p.arena.ints.cut(len(p.Words)), p.arena.ints.cut(numbers)[:0]
	p.sort(p.Words)
}

// sort counts each word, and puts the places of each behind those of the words
// before it.
func (x *wordIndex) sort(words []Word) {
	for i := range words {
		x.ends[x.rank(words[i].id)]++
		if words[i].number {
			x.numbers = append(x.numbers, i)
		}
	}
	from := 0
	for rank, count := range x.ends {
		x.ends[rank], from = from, from+count
	}
	for i := range words { // which moves each beginning to its end
		rank := x.rank(words[i].id)
		x.order[x.ends[rank]] = i
		x.ends[rank]++
	}
}

// rank is how many words with a lower number occur.
func (x *wordIndex) rank(id wordID) int {
	return int(x.before[id/64]) + bits.OnesCount64(x.known[id/64]&(1<<(id%64)-1))
}

// placesOf are the indices of a word of the vocabulary in their order; of 0 those
// of all other words.
func (x *wordIndex) placesOf(id wordID) []int {
	if !x.known.has(id) {
		return nil
	}
	rank, from := x.rank(id), 0
	if rank > 0 {
		from = x.ends[rank-1]
	}
	return x.order[from:x.ends[rank]]
}

// places are the indices of a word, folded, in their order.
func (p *Prose) places(word string) []int {
	if id := vocabulary.id(word); id != 0 {
		return p.placesOf(id)
	}
	var places []int
	for _, at := range p.placesOf(0) {
		if p.Words[at].Text == word {
			places = append(places, at)
		}
	}
	return places
}

// Has says whether the word, folded, occurs.
func (p *Prose) Has(word string) bool { return len(p.places(word)) > 0 }

// beginning are the indices of the words with a prefix, those of the same word
// together and the words sorted.
func (p *Prose) beginning(prefix string) []int {
	var places []int
	for at := range p.Words {
		if strings.HasPrefix(p.Words[at].Text, prefix) {
			places = append(places, at)
		}
	}
	slices.SortStableFunc(places, func(a, b int) int { return strings.Compare(p.Words[a].Text, p.Words[b].Text) })
	return places
}

// only is the text with no words but these, which are given by their indices in
// their order. No phrase may begin in it that may not in the whole.
func (p *Prose) only(kept []int) *Prose {
	p.mark()
	rest := p.arena.prose()
	rest.Raw, rest.Plain, rest.chars, rest.Links, rest.Phones, rest.Mails, rest.live = p.Raw, p.Plain, p.chars, p.Links, p.Phones, p.Mails, p.live
	rest.Words = p.arena.words.cut(len(kept))
	for to, from := range kept {
		rest.Words[to] = p.Words[from]
	}
	rest.index()
	return rest
}
