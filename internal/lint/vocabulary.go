package lint

import (
	"fmt"
	"math/bits"
	"strings"
)

// wordID is the number of a word in the vocabulary. 0 are all words that no
// phrase and no set of the package has.
type wordID uint16

// vocabulary numbers the words that the package looks for. A text's words are
// looked up in it once, when it is read; from then on, numbers are compared and
// looked for.
var vocabulary = newWordList()

// wordList numbers words in the order in which they come. It is read without a
// lock, so none may come after the start.
type wordList struct {
	words  []string // by number
	slots  []wordID // a hash table: a word is in the slot of its hash or behind it
	sealed bool
}

func newWordList() *wordList { return &wordList{words: []string{""}, slots: make([]wordID, wordSlots)} }

// wordSlots is the size of the hash table, a power of two that is several times
// as much as the package has words.
const wordSlots = 1 << 14

// hash is the FNV-1a hash of a word.
func hash[T string | []byte](word T) uint32 {
	sum := uint32(2166136261)
	for i := range len(word) {
		sum = (sum ^ uint32(word[i])) * 16777619
	}
	return sum ^ sum>>15
}

// slot is where the word stands, or where it would.
func slot[T string | []byte](l *wordList, word T) uint32 {
	at := hash(word) % wordSlots
	for l.slots[at] != 0 && l.words[l.slots[at]] != string(word) {
		at = (at + 1) % wordSlots
	}
	return at
}

// id is the number of a word, folded.
func (l *wordList) id(word string) wordID { return l.slots[slot(l, word)] }

// add is the number of a word that the package looks for.
func (l *wordList) add(word string) wordID {
	at := slot(l, word)
	if l.slots[at] == 0 {
		if l.sealed || len(l.words) > wordSlots/2 {
			panic(fmt.Sprintf("%q comes too late or is one too many: phrases and sets of words are made in package variables", word))
		}
		l.slots[at], l.words = wordID(len(l.words)), append(l.words, word)
	}
	return l.slots[at]
}

func (l *wordList) addAll(words []string) []wordID {
	ids := make([]wordID, len(words))
	for i, word := range words {
		ids[i] = l.add(word)
	}
	return ids
}

// longestFolded is how many bytes a word has at most that is folded without
// another string.
const longestFolded = 32

// find folds a word as wordText does and gives its number.
func (l *wordList) find(raw string) (string, wordID) {
	var folded [longestFolded]byte
	if len(raw) <= len(folded) {
		if n := foldASCII(folded[:], raw); n >= 0 {
			if id := l.slots[slot(l, folded[:n])]; id != 0 {
				return l.words[id], id
			}
			if string(folded[:n]) == raw[:n] {
				return raw[:n], 0 // nothing to fold
			}
			return string(folded[:n]), 0
		}
	}
	text := wordText(raw)
	return text, l.id(text)
}

// foldASCII writes the small letters of a word without the "'s" of a genitive
// and gives their count; -1 if it has others than ASCII.
func foldASCII(folded []byte, raw string) int {
	for i := range len(raw) {
		c := raw[i]
		switch {
		case c >= 0x80:
			return -1
		case c >= 'A' && c <= 'Z':
			c += 'a' - 'A'
		}
		folded[i] = c
	}
	n := len(raw)
	if n >= 2 && folded[n-2] == '\'' && folded[n-1] == 's' {
		n -= 2
	}
	return n
}

// wordSet is a set of words of the vocabulary, a bit for each.
type wordSet []uint64

// setOf is the set of the words in a text with blanks between them.
func setOf(list string) wordSet { return setOfIDs(vocabulary.addAll(strings.Fields(list))) }

func setOfIDs(ids []wordID) wordSet {
	var set wordSet
	for _, id := range ids {
		for int(id/64) >= len(set) {
			set = append(set, 0)
		}
		set.add(id)
	}
	return set
}

func (s wordSet) add(id wordID) { s[id/64] |= 1 << (id % 64) }

// has says whether the set has the word; a word of number 0 is in no setOf.
func (s wordSet) has(id wordID) bool {
	return int(id/64) < len(s) && s[id/64]&(1<<(id%64)) != 0
}

// each gives the words by their numbers, the least first.
func (s wordSet) each(yield func(wordID) bool) {
	for block, set := range s {
		for ; set != 0; set &= set - 1 {
			if !yield(wordID(block*64 + bits.TrailingZeros64(set))) {
				return
			}
		}
	}
}
