package lint

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode"
)

// Phrases are phrases to look for in a text; one of them is enough. They are
// made with compile in package variables.
type Phrases struct {
	list []phrase
	from int // number of the first one among all phrases
}

type phrase []step

// step is one place of a phrase.
type step struct {
	words    []wordID // folded; one of them
	set      wordSet  // of words, where there are many
	prefixes []string
	capitals []string // as written, in capitals
	starts   []wordID // words, and the capitals in small letters: where to look
	number   bool
	any      bool
	optional bool
	gap      int // up to so many words, when above 0
}

// Match is where a phrase stands: the words from First to Last.
type Match struct{ First, Last int }

// compile makes Phrases. A phrase is steps with blanks between them:
//
//	word       the word, without case and accents; "'s" is dropped
//	a|b|c      one of them
//	subscri*   a word that begins so
//	STOP       two and more capitals: the word in capitals
//	#          a number, in digits or as a word
//	_          any word
//	~3         up to three words of any kind
//	word?      the word or nothing
//	<url>      a link; also <email> and <phone>
//
// Punctuation is not there, except & + % $ = and the slash behind a number; a
// hyphen divides words. A
// phrase does not reach over the end of a sentence. It must begin with words or
// numbers. A mistake in the notation panics at start.
func compile(list ...string) Phrases {
	compiled := Phrases{}
	for _, text := range list {
		var one phrase
		for token := range strings.FieldsSeq(text) {
			one = append(one, compileStep(text, token))
		}
		if len(one) == 0 || one[0].any || one[0].gap > 0 || one[0].optional {
			panic(fmt.Sprintf("phrase %q must begin with a word", text))
		}
		compiled.list = append(compiled.list, one)
	}
	compiled.from = heads.add(compiled.list)
	return compiled
}

func compileStep(text, token string) step {
	if rest, ok := strings.CutPrefix(token, "~"); ok {
		gap, err := strconv.Atoi(rest)
		if err != nil || gap < 1 || gap > 12 {
			panic(fmt.Sprintf("phrase %q: %q is not a gap of 1 to 12 words", text, token))
		}
		return step{gap: gap}
	}
	var s step
	var lowered []wordID
	token, s.optional = strings.CutSuffix(token, "?")
	for alternative := range strings.SplitSeq(token, "|") {
		switch {
		case alternative == "":
			panic(fmt.Sprintf("phrase %q: empty alternative", text))
		case alternative == "#":
			s.number = true
		case alternative == "_":
			s.any = true
		case strings.HasSuffix(alternative, "*"):
			s.prefixes = append(s.prefixes, strings.TrimSuffix(alternative, "*"))
		case inCapitals(alternative):
			s.capitals, lowered = append(s.capitals, alternative), append(lowered, vocabulary.add(strings.ToLower(alternative)))
		default:
			s.words = append(s.words, vocabulary.add(alternative))
		}
	}
	s.starts = slices.Concat(s.words, lowered)
	if len(s.words) > fewWords {
		s.set = setOfIDs(s.words)
	}
	return s
}

// fewWords is how many words are sooner compared than looked up.
const fewWords = 8

// one says whether the word is one of the step's.
func (s *step) one(word wordID) bool {
	if s.set != nil {
		return s.set.has(word)
	}
	return slices.Contains(s.words, word)
}

// inCapitals: two or more letters and no small one.
func inCapitals(text string) bool {
	letters := 0
	for _, r := range text {
		if unicode.IsLower(r) {
			return false
		}
		if unicode.IsUpper(r) {
			letters++
		}
	}
	return letters >= 2
}

// Find is the first place, in the order of the phrases, where one stands.
func (p *Prose) Find(phrases Phrases) (Match, bool) {
	return p.states(phrases, func(Match) bool { return true })
}

// Says tells whether one of the phrases stands in the text.
func (p *Prose) Says(phrases Phrases) bool {
	_, found := p.Find(phrases)
	return found
}

// Claims is Find for phrases that are not negated; see Negated.
func (p *Prose) Claims(phrases Phrases) (Match, bool) {
	return p.states(phrases, func(m Match) bool { return !p.Negated(m) })
}

// states is Find for matches that are wanted.
func (p *Prose) states(phrases Phrases, wanted func(Match) bool) (Match, bool) {
	for at := range phrases.among(p) {
		if match, ok := p.first(phrases.list[at], wanted); ok {
			return match, true
		}
	}
	return Match{}, false
}

// Count is how many of the phrases stand in the text.
func (p *Prose) Count(phrases Phrases) int {
	count := 0
	for at := range phrases.among(p) {
		if _, ok := p.first(phrases.list[at], func(Match) bool { return true }); ok {
			count++
		}
	}
	return count
}

// Quote is the text of a match, as written.
func (p *Prose) Quote(m Match) string { return p.Plain[p.Words[m.First].start:p.Words[m.Last].end] }

// first is the first place of the phrase that is wanted.
func (p *Prose) first(one phrase, wanted func(Match) bool) (Match, bool) {
	head := &one[0]
	for _, word := range head.starts {
		if !p.known.has(word) {
			continue
		}
		if match, ok := p.firstAt(one, p.placesOf(word), wanted); ok {
			return match, true
		}
	}
	for _, prefix := range head.prefixes {
		if match, ok := p.firstAt(one, p.beginning(prefix), wanted); ok {
			return match, true
		}
	}
	if !head.number {
		return Match{}, false
	}
	return p.firstAt(one, p.numbers, wanted)
}

func (p *Prose) firstAt(one phrase, places []int, wanted func(Match) bool) (Match, bool) {
	for _, at := range places {
		if end := p.follow(one, at, p.Words[at].Sentence); end >= 0 {
			if match := (Match{at, end}); wanted(match) {
				return match, true
			}
		}
	}
	return Match{}, false
}

// follow is the last word of the phrase that begins at the word, or -1.
func (p *Prose) follow(rest phrase, at, sentence int) int {
	if len(rest) == 0 {
		return at - 1
	}
	head := &rest[0]
	if head.gap > 0 {
		for skip := range head.gap + 1 {
			if end := p.follow(rest[1:], at+skip, sentence); end >= 0 {
				return end
			}
			if at+skip >= len(p.Words) || p.Words[at+skip].Sentence != sentence {
				return -1
			}
		}
		return -1
	}
	if at < len(p.Words) && p.Words[at].Sentence == sentence && head.takes(&p.Words[at]) {
		if end := p.follow(rest[1:], at+1, sentence); end >= 0 {
			return end
		}
	}
	if head.optional {
		return p.follow(rest[1:], at, sentence)
	}
	return -1
}

func (s *step) takes(word *Word) bool {
	if s.any || s.number && word.number || s.one(word.id) || slices.Contains(s.capitals, word.Raw) {
		return true
	}
	for _, prefix := range s.prefixes {
		if strings.HasPrefix(word.Text, prefix) {
			return true
		}
	}
	return false
}

// numerals are the numbers in words that messages use.
var numerals = setOf("one two three four five six seven eight nine ten twelve several")

// isNumber: in digits, or one of the numerals.
func isNumber(word string) bool { return digitAt(word, 0) || numerals.has(vocabulary.id(word)) }
