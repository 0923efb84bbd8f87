package tfkit

import (
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/path"
)

const (
	// mostFileBytes bounds what is read of a file. A line of a number takes 13
	// bytes, so 35,000 with a comment each stay far below.
	mostFileBytes = 8 << 20
	// mostLines is how many bad lines one diagnostic shows.
	mostLines = 10
	// widestLine is how much of a bad line is shown, in bytes.
	widestLine = 40
)

// readNumberFile reads the numbers of a file: E.164, one a line. Blank lines do
// not count, nor does what follows a #, nor a number that is there twice. A
// relative name is relative to the working directory, as in Terraform's
// file(). Anything else in it is an error on numbers_file that names the
// lines.
func readNumberFile(name string, limit int) (Members, diag.Diagnostics) {
	text, err := readText(name)
	if err != nil {
		return Members{}, badFile(fmt.Sprintf("The file %s cannot be used", name), fmt.Sprintf("%s%s. %s",
			strings.ToUpper(err.Error()[:1]), err.Error()[1:], "A relative path is relative to the directory that Terraform runs in."))
	}
	list, bad := parseNumbers(text)
	members := NewMembers(KindFile, list)
	switch {
	case len(bad) > 0:
		return Members{}, badFile(fmt.Sprintf("The file %s holds what is not a number in E.164", name), badLines(bad)+
			"\n\nEach line holds one number, + and digits only, with the country code, such as +12025550134.")
	case len(members.List) == 0:
		return Members{}, badFile(fmt.Sprintf("The file %s holds no number", name),
			"An assignment has at least one number. To take all numbers off, remove the resource.")
	case len(members.List) > limit:
		return Members{}, badFile(fmt.Sprintf("The file %s holds too many numbers", name),
			fmt.Sprintf("It holds %d different ones; the most is %d.", len(members.List), limit))
	}
	return members, nil
}

func badFile(summary, detail string) diag.Diagnostics {
	return diag.Diagnostics{CodeNumberList.Error(summary, fmt.Sprintf("%s %s %s", detail, NothingSent, DestroyAnyway), path.Root(string(KindFile)))}
}

// readText reads a text file of bounded size.
func readText(name string) (string, error) {
	raw, err := ReadFile(name, mostFileBytes)
	if err != nil {
		return "", err
	}
	raw = bytes.TrimPrefix(raw, []byte("\ufeff")) // as editors on Windows write it
	if !utf8.Valid(raw) || bytes.ContainsRune(raw, 0) {
		return "", errors.New("it is not a text file in UTF-8")
	}
	return string(raw), nil
}

// badLine is a line that holds no number; lines count from 1.
type badLine struct {
	line        int
	text, meant string
}

// parseNumbers returns the numbers in the order of the file, and the lines
// that hold something else. Lines end with LF, CRLF or CR.
func parseNumbers(text string) (list []string, bad []badLine) {
	text = strings.ReplaceAll(strings.ReplaceAll(text, "\r\n", "\n"), "\r", "\n")
	number := 0
	for line := range strings.SplitSeq(text, "\n") {
		number++
		entry, _, _ := strings.Cut(line, "#")
		entry = strings.TrimSpace(entry)
		if entry == "" {
			continue
		}
		if plainNumber(entry) {
			list = append(list, entry)
			continue
		}
		canonical, ok := canonicalE164(entry)
		if ok && canonical == entry {
			list = append(list, entry)
			continue
		}
		bad = append(bad, badLine{line: number, text: entry, meant: canonical})
	}
	return list, bad
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

func badLines(bad []badLine) string {
	var words strings.Builder
	for _, b := range bad[:min(len(bad), mostLines)] {
		fmt.Fprintf(&words, "\n  line %d: %q", b.line, shortened(b.text))
		if b.meant != "" {
			fmt.Fprintf(&words, "; did you mean %s?", b.meant)
		}
	}
	if more := len(bad) - mostLines; more > 0 {
		fmt.Fprintf(&words, "\n  and %d more lines", more)
	}
	return fmt.Sprintf("%d %s:%s", len(bad), cmp.Or(map[bool]string{true: "line"}[len(bad) == 1], "lines"), words.String())
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
