package lint

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Quotes are the passages in quotation marks, such as the words of a form that
// a message flow quotes. An apostrophe opens nothing.
func (p *Prose) Quotes() []string {
	var quotes []string
	for _, one := range p.quoted() {
		quotes = append(quotes, p.Plain[one.start:one.end])
	}
	return quotes
}

var quoteMarks = bytesOf(`"'`)

// quoted is where the passages stand, in their order.
func (p *Prose) quoted() []span {
	if !p.chars.any(quoteMarks) {
		return nil
	}
	var quotes []span
	open, mark, last := -1, byte(0), -1
	closeAt := func(end int) {
		if open >= 0 && end > open {
			quotes = append(quotes, span{open, end})
		}
		open, last = -1, -1
	}
	for at := range len(p.Plain) {
		c := p.Plain[at]
		if c != '"' && c != '\'' {
			continue
		}
		opens, closes := quoteSides(p.Plain, at)
		switch {
		case open < 0 && opens:
			open, mark = at+1, c
		case open >= 0 && opens && last >= 0:
			closeAt(last) // the next one begins
			open, mark = at+1, c
		case open >= 0 && c == mark && closes && c == '"':
			closeAt(at)
		case open >= 0 && c == mark && closes:
			last = at // maybe the apostrophe of a plural: see whether another one follows
		}
	}
	closeAt(last)
	return quotes
}

// quoteSides: an opening mark has a blank or bracket before and none after it; a
// closing one the other way round.
func quoteSides(text string, at int) (opens, closes bool) {
	before, _ := utf8.DecodeLastRuneInString(text[:at])
	after, _ := utf8.DecodeRuneInString(text[at+1:])
	free := func(r rune) bool {
		return r == utf8.RuneError || unicode.IsSpace(r) || strings.ContainsRune("([{:;,.-!?/)]}", r)
	}
	return free(before) && !unicode.IsSpace(after) && after != utf8.RuneError, !unicode.IsSpace(before) && before != utf8.RuneError && free(after)
}
