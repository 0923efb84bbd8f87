package lint

import (
	"strings"
	"unicode/utf16"
	"unicode/utf8"

	"github.com/warthog618/sms/encoding/gsm7/charset"
)

// Encodings of a text message.
const (
	GSM7 = "GSM-7"
	UCS2 = "UCS-2"
)

// Segments is how a text is sent.
type Segments struct {
	Encoding        string // GSM7 or UCS2
	Segments        int    // messages that are billed; 0 for an empty text
	Characters      int    // characters (code points) of the text
	UnitsPerSegment int    // septets or 16-bit units that fit one segment of this text
	Forcing         []rune // the characters that keep it from GSM7, each once, in their order
}

// Units that fit a message of its own, and one of several, which has a header.
const (
	gsmSingle, gsmPart   = 160, 153
	ucs2Single, ucs2Part = 70, 67
)

// basic and extension are the alphabet of GSM 03.38. A character of the first
// takes one septet, one of the second an escape and another.
var basic, extension = charset.DefaultEncoder(), charset.DefaultExtEncoder()

// escape leads into the extension table; it is in the alphabet and no character.
const escape = '\x1b'

// septetsASCII is the part of the alphabet that nearly every character is found
// in, so that long texts need no look-ups.
var septetsASCII = asciiTable()

func asciiTable() (table [128]int) {
	for r := range table {
		table[r] = lookUpSeptets(rune(r))
	}
	return table
}

// septetsOf is how many septets a character takes; 0 when it has none.
func septetsOf(r rune) int {
	if r >= 0 && int(r) < len(septetsASCII) {
		return septetsASCII[r]
	}
	return lookUpSeptets(r)
}

func lookUpSeptets(r rune) int {
	if _, found := basic[r]; found && r != escape {
		return 1
	}
	if _, found := extension[r]; found {
		return 2
	}
	return 0
}

// CountSegments says how a text is sent: its encoding, and how many messages it
// takes. A character is never divided: an escaped one, or one of two 16-bit
// units, goes into the next segment whole.
func CountSegments(text string) Segments {
	result := Segments{Encoding: GSM7, Characters: utf8.RuneCountInString(text), Forcing: forcing(text)}
	units, single, part := septetsOf, gsmSingle, gsmPart
	if len(result.Forcing) > 0 {
		result.Encoding = UCS2
		units, single, part = func(r rune) int { return max(1, utf16.RuneLen(r)) }, ucs2Single, ucs2Part
	}
	total := 0
	for _, r := range text {
		total += units(r)
	}
	result.UnitsPerSegment, result.Segments = single, min(total, 1)
	if total <= single {
		return result
	}
	result.UnitsPerSegment, result.Segments = part, 1
	filled := 0
	for _, r := range text {
		if filled+units(r) > part {
			result.Segments, filled = result.Segments+1, 0
		}
		filled += units(r)
	}
	return result
}

func forcing(text string) []rune {
	var found []rune
	var seen map[rune]bool
	for _, r := range text {
		if septetsOf(r) > 0 || seen[r] {
			continue
		}
		if seen == nil {
			seen = map[rune]bool{}
		}
		seen[r], found = true, append(found, r)
	}
	return found
}

// describe names the encoding's culprits for a message.
func (s Segments) describe() string {
	if len(s.Forcing) == 0 {
		return s.Encoding
	}
	shown := s.Forcing[:min(len(s.Forcing), 5)]
	return s.Encoding + ", because of " + strings.Join(strings.Split(string(shown), ""), " ")
}
