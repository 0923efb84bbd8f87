package lint

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Word is a word, a number, one of the symbols & + % $ =, the slash of "4/month",
// or what stands for a link, an address or a phone number.
type Word struct {
	Text     string // folded: lower-case, without accents and "'s"; "<url>", "<email>", "<phone>" for those
	Raw      string // as written
	Sentence int    // number of the sentence; phrases do not reach over its end
	Bracket  bool   // inside [ ], { } or < >: a variable of a template

	number     bool // see isNumber
	id         wordID
	start, end int
}

// Prose is a text made ready for the rules: split into words once.
type Prose struct {
	Raw    string // as given
	Plain  string // with plain quotes, dashes and blanks
	Words  []Word
	Links  []Link
	Phones []Phone
	Mails  []string

	wordIndex
	chars byteSet  // bytes of Plain
	arena *arena   // of the Run for which it was read, if any
	bare  *content // see Reading.Content; nil until asked for
	live  []uint64 // the phrases of the package that may begin here, a bit for each; nil until asked for
}

// Symbols that count as words of their own; all other punctuation is dropped.
const symbols = "&+%$="

// byteKind is what a byte of a text means for its words.
type byteKind byte

const (
	dropped  byteKind = iota
	inWord            // a letter or digit
	notASCII          // maybe one
	symbol
	slash
	opens
	closes
	ends // maybe a sentence
)

var byteKinds = kindsOfBytes()

func kindsOfBytes() (kinds [256]byteKind) {
	for c := range kinds {
		switch {
		case c >= utf8.RuneSelf:
			kinds[c] = notASCII
		case isAlnum(byte(c)):
			kinds[c] = inWord
		}
	}
	for chars, kind := range map[string]byteKind{symbols: symbol, "/": slash, "[{<": opens, "]}>": closes, "\n.!?;": ends} {
		for _, c := range []byte(chars) {
			kinds[c] = kind
		}
	}
	return kinds
}

const (
	aLink  = "<url>"
	aMail  = "<email>"
	aPhone = "<phone>"
)

// Read makes a text ready.
func Read(raw string) *Prose { return new(arena).read(raw) }

// read makes a text ready for one Run, with arrays of the arena.
func (a *arena) read(raw string) *Prose {
	p := a.prose()
	p.Raw = raw
	p.Plain, p.chars = straighten(raw)
	links, mails := findLinks(p.Plain)
	p.Links = links
	for _, mail := range mails {
		p.Mails = append(p.Mails, p.Plain[mail.start:mail.end])
	}
	specials := p.specials(mails)
	p.split(specials)
	p.index()
	return p
}

// special is a piece of the text that counts as one word.
type special struct {
	span
	as string
}

// digitBytes are the digits.
var digitBytes = bytesOf("0123456789")

// specials are the links, addresses and phone numbers by place; where two
// overlap, the first counts.
func (p *Prose) specials(mails []span) []special {
	if len(p.Links)+len(mails) == 0 && !p.chars.any(digitBytes) {
		return nil
	}
	all := make([]special, 0, len(p.Links)+len(mails)+1)
	for _, link := range p.Links {
		all = append(all, special{span{link.start, link.end}, aLink})
	}
	for _, mail := range mails {
		all = append(all, special{mail, aMail})
	}
	slices.SortFunc(all, func(a, b special) int { return a.start - b.start })
	for _, phone := range findPhones(p.Plain) {
		place, _ := slices.BinarySearchFunc(all, phone.start, func(s special, at int) int { return s.end - at })
		if place < len(all) && all[place].as != aPhone && all[place].start < phone.end && all[place].end > phone.start {
			continue // digits of a link
		}
		p.Phones = append(p.Phones, phone)
	}
	for _, phone := range p.Phones {
		all = append(all, special{span{phone.start, phone.end}, aPhone})
	}
	slices.SortFunc(all, func(a, b special) int { return a.start - b.start })
	return all
}

// split cuts the plain text into words.
func (p *Prose) split(specials []special) {
	p.Words = p.arena.words.cut(len(p.Plain)/5 + 4)[:0]
	sentence, depth := 0, 0
	add := func(text string, id wordID, from, to int) {
		p.Words = append(p.Words, Word{Text: text, Raw: p.Plain[from:to], Sentence: sentence, Bracket: depth > 0, number: digitAt(text, 0) || numerals.has(id), id: id, start: from, end: to})
	}
	for at := 0; at < len(p.Plain); {
		for len(specials) > 0 && specials[0].start < at {
			specials = specials[1:]
		}
		if len(specials) > 0 && specials[0].start == at {
			s := specials[0]
			add(s.as, vocabulary.id(s.as), s.start, s.end)
			at = s.end
			continue
		}
		kind, size := byteKinds[p.Plain[at]], 1
		if kind == notASCII {
			var r rune
			if r, size = utf8.DecodeRuneInString(p.Plain[at:]); unicode.IsLetter(r) || unicode.IsDigit(r) {
				kind = inWord
			}
		}
		switch {
		case kind == inWord:
			size = wordEnd(p.Plain, at) - at
			if len(specials) > 0 && at+size > specials[0].start {
				size = specials[0].start - at
			}
			text, id := vocabulary.find(p.Plain[at : at+size])
			add(text, id, at, at+size)
		case kind == symbol || kind == slash && digitAt(p.Plain, at-1) && letterAt(p.Plain, at+1):
			add(p.Plain[at:at+1], vocabulary.id(p.Plain[at:at+1]), at, at+1)
		case kind == opens:
			depth++
		case kind == closes:
			depth = max(0, depth-1)
		case kind == ends && endsSentence(p.Plain, at):
			sentence, depth = sentence+1, 0
		}
		at += size
	}
}

func letterAt(text string, at int) bool {
	return at < len(text) && (text[at]|0x20) >= 'a' && (text[at]|0x20) <= 'z'
}

// wordEnd is the end of the word that begins at the place. An apostrophe inside
// belongs to it, as in "don't"; digits stay together with a comma or a point.
func wordEnd(text string, at int) int {
	for at < len(text) {
		if isAlnum(text[at]) {
			at++
			continue
		}
		if text[at] == ' ' {
			break
		}
		r, size := utf8.DecodeRuneInString(text[at:])
		inner := r == '\'' || (r == ',' || r == '.') && digitAt(text, at-1) && digitAt(text, at+1)
		if inner {
			next, _ := utf8.DecodeRuneInString(text[at+size:])
			inner = unicode.IsLetter(next) || unicode.IsDigit(next)
		}
		if !inner && !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.Is(unicode.Mn, r) {
			break
		}
		at += size
	}
	return at
}

// wordText folds a word and drops the "'s" of a genitive.
func wordText(raw string) string { return strings.TrimSuffix(fold(raw), "'s") }

// endsSentence: . ! ? ; before a blank, a quote or the end, or a new line.
func endsSentence(text string, at int) bool {
	if text[at] == '\n' {
		return true
	}
	next := at + 1
	return next >= len(text) || strings.IndexByte(" \t\r\n\"')]", text[next]) >= 0
}

// SentenceWords are the words of the sentence in which word i stands.
func (p *Prose) SentenceWords(i int) []Word {
	from, to := i, i
	for from > 0 && p.Words[from-1].Sentence == p.Words[i].Sentence {
		from--
	}
	for to < len(p.Words) && p.Words[to].Sentence == p.Words[i].Sentence {
		to++
	}
	return p.Words[from:to]
}
