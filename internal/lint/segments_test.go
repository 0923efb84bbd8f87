package lint

import (
	"strings"
	"testing"

	"github.com/warthog618/sms"
	"pgregory.net/rapid"
)

func TestSegments(t *testing.T) {
	t.Parallel()
	for name, one := range map[string]struct {
		text                  string
		encoding              string
		segments, chars, unit int
	}{
		"empty":                     {"", GSM7, 0, 0, 160},
		"plain":                     {"Hello @\u00a3\u00e9", GSM7, 1, 9, 160},
		"full":                      {strings.Repeat("a", 160), GSM7, 1, 160, 160},
		"one more":                  {strings.Repeat("a", 161), GSM7, 2, 161, 153},
		"two full":                  {strings.Repeat("a", 306), GSM7, 2, 306, 153},
		"three":                     {strings.Repeat("a", 307), GSM7, 3, 307, 153},
		"extension counts twice":    {strings.Repeat("\u20ac", 80), GSM7, 1, 80, 160},
		"extension is not divided":  {strings.Repeat("a", 152) + "\u20ac" + strings.Repeat("a", 152), GSM7, 3, 305, 153},
		"a curly quote":             {"It\u2019s", UCS2, 1, 4, 70},
		"full in UCS-2":             {strings.Repeat("\u044f", 70), UCS2, 1, 70, 70},
		"two in UCS-2":              {strings.Repeat("\u044f", 71), UCS2, 2, 71, 67},
		"emoji has two units":       {strings.Repeat("\U0001F389", 35), UCS2, 1, 35, 70},
		"emoji is not divided":      {strings.Repeat("\u044f", 66) + "\U0001F389" + strings.Repeat("\u044f", 66), UCS2, 3, 133, 67},
		"small c with a cedilla":    {"\u00e7", UCS2, 1, 1, 70},
		"capital c with a cedilla":  {"\u00c7", GSM7, 1, 1, 160},
		"control characters of GSM": {"\n\r\f", GSM7, 1, 3, 160},
	} {
		got := CountSegments(one.text)
		if got.Encoding != one.encoding || got.Segments != one.segments || got.Characters != one.chars || got.UnitsPerSegment != one.unit {
			t.Errorf("%s: %+v, want %+v", name, got, one)
		}
	}
}

func TestSegmentsNameWhatForcesTheEncoding(t *testing.T) {
	t.Parallel()
	if got := string(CountSegments("\u201cHi\u201d \u2013 \u201cho\u201d").Forcing); got != "\u201c\u201d\u2013" {
		t.Errorf("%q", got)
	}
}

func TestTheAlphabetHas128Places(t *testing.T) {
	t.Parallel()
	places := 0
	for r := range rune(0x10000) {
		if septetsOf(r) == 1 {
			places++
		}
	}
	if places != 127 { // and the escape
		t.Errorf("the basic table has %d characters", places)
	}
}

// The library cuts messages for the air; the count must be the one that it cuts.
func TestSegmentsAreAsManyAsAreSent(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		alphabet := rapid.SampledFrom([][]rune{[]rune("ab \u20ac{"), []rune("ab\u044f"), []rune("a\u201c\U0001F389")}).Draw(t, "alphabet")
		text := rapid.StringOfN(rapid.SampledFrom(alphabet), 1, 400, -1).Draw(t, "text")
		sent, err := sms.Encode([]byte(text))
		if err != nil {
			t.Skip(err)
		}
		if got := CountSegments(text); got.Segments != len(sent) {
			t.Errorf("%d segments, %d are sent", got.Segments, len(sent))
		}
	})
}

func TestTheEscapeIsNoCharacter(t *testing.T) {
	t.Parallel()
	if got := CountSegments("a\x1bb").Encoding; got != UCS2 {
		t.Errorf("%s", got)
	}
}
