package tfkit

import (
	"fmt"
	"strings"
	"unicode/utf8"
)

const (
	// mostLines is how many bad lines one diagnostic shows.
	mostLines = 10
	// widestLine is how much of a bad line is shown, in bytes.
	widestLine = 40
)

// badLine is a line that holds no number, or one that is there already. Lines
// count from 1.
type badLine struct {
	line  int
	text  string
	meant string // the number that it probably means, empty when nobody knows
	first int    // the line that holds the same number, 0 for none
}

// twice says that nothing is wrong with the line but that it is the second one.
func (b badLine) twice() bool { return b.meant == b.text }

// parseNumbers returns the numbers in the order of the file, and the lines
// that hold something else or a number once more: who writes a number twice
// mostly means another one. Lines end with LF, CRLF or CR.
func parseNumbers(text string) (list []string, bad []badLine) {
	text = strings.ReplaceAll(strings.ReplaceAll(text, "\r\n", "\n"), "\r", "\n")
	lines := map[string]int{} // by number
	number := 0
	for line := range strings.SplitSeq(text, "\n") {
		number++
		entry, _, _ := strings.Cut(line, "#")
		entry = strings.TrimSpace(entry)
		if entry == "" {
			continue
		}
		canonical := canonicalEntry(entry)
		first := lines[canonical]
		if canonical != entry || first > 0 {
			bad = append(bad, badLine{line: number, text: entry, meant: canonical, first: first})
			continue
		}
		lines[entry] = number
		list = append(list, entry)
	}
	return list, bad
}

// canonicalEntry is the number of a line in E.164; empty where there is none.
func canonicalEntry(entry string) string {
	if plainNumber(entry) {
		return entry
	}
	canonical, _ := canonicalE164(entry)
	return canonical
}

// plainNumber knows the numbers of North America by their form. Nearly all of
// a file are, and the library takes far longer over each.
func plainNumber(text string) bool {
	if len(text) != len("+12025550134") || text[0] != '+' || text[1] != '1' || text[2] < '2' {
		return false
	}
	for i := 2; i < len(text); i++ {
		if text[i] < '0' || text[i] > '9' {
			return false
		}
	}
	return true
}

// lineTrouble words bad lines: what the file holds, which lines those are, and what
// to do about it.
func lineTrouble(bad []badLine) (holds, lines, advice string) {
	const (
		form = "Each line holds one number, + and digits only, with the country code, such as +12025550134."
		once = "Each number stands in one line: write the other number that one of the two lines was meant for, or take a line out."
	)
	again := 0
	var words strings.Builder
	for i, b := range bad {
		if b.twice() {
			again++
		}
		if i < mostLines {
			fmt.Fprintf(&words, "\n  line %d: %q%s", b.line, shortened(b.text), b.trouble())
		}
	}
	if more := len(bad) - mostLines; more > 0 {
		fmt.Fprintf(&words, "\n  and %d more lines", more)
	}
	lines = "1 line:" + words.String()
	if len(bad) > 1 {
		lines = fmt.Sprintf("%d lines:%s", len(bad), words.String())
	}
	switch again {
	case 0:
		return "what is not a number in E.164", lines, form
	case len(bad):
		return "numbers twice", lines, once
	default:
		return "what is not a number in E.164, and numbers twice", lines, form + " " + once
	}
}

// trouble is what is wrong with a line, as far as its text does not show it.
func (b badLine) trouble() string {
	switch {
	case b.twice():
		return fmt.Sprintf(" stands in line %d already", b.first)
	case b.first > 0:
		return fmt.Sprintf("; did you mean %s? That stands in line %d already", b.meant, b.first)
	case b.meant != "":
		return fmt.Sprintf("; did you mean %s?", b.meant)
	default:
		return ""
	}
}

func shortened(text string) string {
	if len(text) <= widestLine {
		return text
	}
	cut := widestLine
	for cut > 0 && !utf8.RuneStart(text[cut]) {
		cut--
	}
	return text[:cut] + "..."
}
