package lint

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/cases"
	"golang.org/x/text/unicode/norm"
)

// straight turns typographic quotes, dashes and blanks into plain ones, so that
// rules need to know one writing only.
var straight = strings.NewReplacer(
	"\u2018", "'", "\u2019", "'", "\u201a", "'", "\u201b", "'", "\u2032", "'", "\u00b4", "'", "`", "'",
	"\u201c", `"`, "\u201d", `"`, "\u201e", `"`, "\u201f", `"`, "\u2033", `"`, "\u00ab", `"`, "\u00bb", `"`,
	"\u2010", "-", "\u2011", "-", "\u2012", "-", "\u2013", "-", "\u2014", "-", "\u2015", "-", "\u2212", "-",
	"\u00a0", " ", "\u2007", " ", "\u2009", " ", "\u202f", " ", "\u200b", "", "\u200d", "", "\ufeff", "", "\u00ad", "",
)

// crooked are the bytes of a text that straighten changes, beside those of no
// ASCII.
var crooked = bytesOf("`")

// straighten gives a text the plain quotes, dashes and blanks of straight, and
// tells which bytes it has then.
func straighten(text string) (string, byteSet) {
	chars := bytesOf(text)
	switch {
	case !chars.ascii():
		text = straight.Replace(strings.ToValidUTF8(text, "\ufffd"))
	case chars.any(crooked):
		text = strings.ReplaceAll(text, "`", "'")
	default:
		return text, chars
	}
	return text, bytesOf(text)
}

// fold is the text without case and accents, for comparing. It leaves
// punctuation alone.
func fold(text string) string {
	if isASCII(text) {
		return strings.ToLower(text)
	}
	var plain strings.Builder
	for _, r := range norm.NFKD.String(text) {
		if !unicode.Is(unicode.Mn, r) {
			plain.WriteRune(r)
		}
	}
	return cases.Fold().String(plain.String())
}

// foldsAlike says whether two texts differ in case and accents at most.
func foldsAlike(a, b string) bool {
	if isASCII(a) && isASCII(b) {
		return strings.EqualFold(a, b)
	}
	return fold(a) == fold(b)
}

func isASCII(text string) bool {
	for i := range len(text) {
		if text[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}
