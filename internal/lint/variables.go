package lint

import (
	"slices"
	"strings"
	"unicode"
)

// Variable is a slot of a template in a text, such as [first name], {{url}},
// <Brand> or %link%.
type Variable struct {
	Words []string // folded, without punctuation: "trackingUrl" is tracking, url

	start, end int // of the slot with its brackets, in Plain
}

// longestVariable is how many bytes stand between the brackets at most. What is
// longer is a remark, no slot.
const longestVariable = 48

// closerOf is what ends a slot that begins with the mark; 0 for no mark.
func closerOf(mark byte) byte {
	switch mark {
	case '[':
		return ']'
	case '{':
		return '}'
	case '<':
		return '>'
	case '%':
		return '%'
	}
	return 0
}

// openers are the marks with which a slot begins.
var openers = bytesOf("[{<%")

// Variables are the slots of a text in their order.
func (p *Prose) Variables() []Variable {
	if !p.chars.any(openers) {
		return nil
	}
	var found []Variable
	for at := 0; at < len(p.Plain); at++ {
		closer := closerOf(p.Plain[at])
		if closer == 0 {
			continue
		}
		end, inner := slotEnd(p.Plain, at, closer)
		if end < 0 {
			continue
		}
		if list := slotWords(inner); len(list) > 0 {
			found = append(found, Variable{Words: list, start: at, end: end})
			at = end - 1
		}
	}
	return found
}

// slotEnd is the end of the slot that begins at the place, and what stands in
// it; -1 if there is none. Doubled brackets are one pair. Between percent signs
// stands one name, so that "20% to 30%" is none.
func slotEnd(text string, at int, closer byte) (end int, inner string) {
	from := at + 1
	for closer != '%' && from < len(text) && text[from] == text[at] {
		from++
	}
	for end = from; end < len(text) && end < from+longestVariable; end++ {
		c := text[end]
		if c == closer {
			break
		}
		if c == '\n' || closer == '%' && !isAlnum(c) && c != '_' && c != '.' {
			return -1, ""
		}
	}
	if end >= len(text) || text[end] != closer {
		return -1, ""
	}
	inner = text[from:end]
	if text[at] == '<' && strings.HasPrefix(inner, " ") {
		return -1, "" // "a < b"
	}
	for end < len(text) && text[end] == closer {
		end++
		if closer == '%' {
			break
		}
	}
	return end, inner
}

// slotWords are the words of a slot; a small letter before a capital divides.
func slotWords(inner string) []string {
	if !strings.ContainsFunc(inner, unicode.IsLetter) {
		return nil
	}
	var spaced strings.Builder
	last := ' '
	for _, r := range inner {
		switch {
		case !unicode.IsLetter(r) && !unicode.IsDigit(r):
			r = ' '
		case unicode.IsUpper(r) && unicode.IsLower(last):
			spaced.WriteByte(' ')
		}
		spaced.WriteRune(r)
		last = r
	}
	return strings.Fields(fold(spaced.String()))
}

var (
	linkSlots  = words("link links url urls uri website site webpage page domain shortlink shorturl")
	phoneSlots = words("phone phones telephone tel mobile cell callback hotline phonenumber")
)

// IsLink says that the slot stands for a link.
func (v Variable) IsLink() bool {
	return slices.ContainsFunc(v.Words, func(w string) bool {
		return linkSlots[w] || strings.HasSuffix(w, "url") || strings.HasSuffix(w, "link")
	})
}

// IsPhone says that the slot stands for a phone number.
func (v Variable) IsPhone() bool {
	return len(v.Words) == 1 && v.Words[0] == "number" || slices.ContainsFunc(v.Words, func(w string) bool { return phoneSlots[w] })
}

// HasLinkSlot says that a link stands in the text as a variable, whole or with
// only its host or path in brackets.
func (p *Prose) HasLinkSlot() bool {
	return slices.ContainsFunc(p.Variables(), Variable.IsLink) || strings.Contains(fold(p.Plain), "https://")
}
