package main

import (
	"fmt"
	"io"
	"strings"
	"text/tabwriter"
)

const textWidth = 78

// narrator prints the story as plain lines: no colour and no cursor movement,
// so that it reads the same on a screen, in a log and in a file.
type narrator struct {
	out   io.Writer
	steps int
	apart bool // prose that comes next stands apart from what was printed last
}

// Step begins the next numbered step.
func (n *narrator) Step(title string) {
	n.steps++
	heading := fmt.Sprintf("%d. %s", n.steps, title)
	n.print("\n" + heading + "\n" + strings.Repeat("-", len(heading)) + "\n")
	n.apart = false
}

// Paragraph prints prose, wrapped.
func (n *narrator) Paragraph(text string) {
	if n.apart {
		n.print("\n")
	}
	n.print(wrap(text, textWidth) + "\n")
	n.apart = true
}

// Checked reports a promise that was looked up and found kept.
func (n *narrator) Checked(format string, values ...any) {
	lines := strings.Split(wrap(fmt.Sprintf(format, values...), textWidth-len("  ok: ")), "\n")
	n.print("  ok: " + strings.Join(lines, "\n      ") + "\n")
}

// Command shows what a person would type.
func (n *narrator) Command(line string) {
	n.print("\n  $ " + line + "\n")
	n.apart = true
}

// Quote prints the output of a program, line by line as it is.
func (n *narrator) Quote(text string) {
	for line := range strings.Lines(strings.TrimRight(text, "\n") + "\n") {
		n.print(quoted(line))
	}
}

// Table prints rows in columns; the first row is the heading.
func (n *narrator) Table(rows [][]string) {
	var text strings.Builder
	columns := tabwriter.NewWriter(&text, 0, 0, 2, ' ', 0)
	for _, row := range rows {
		fmt.Fprintln(columns, strings.Join(row, "\t"))
	}
	if err := columns.Flush(); err != nil { // a strings.Builder takes everything
		panic(err)
	}
	n.Quote(text.String())
}

// print ignores errors: when the reader went away there is nobody to tell.
func (n *narrator) print(text string) { _, _ = io.WriteString(n.out, text) }

func quoted(line string) string {
	if strings.TrimSpace(line) == "" {
		return "  |\n"
	}
	return "  | " + strings.TrimRight(line, " \n") + "\n"
}

// wrap breaks text into lines of at most width characters where it can.
func wrap(text string, width int) string {
	var lines []string
	line := ""
	for _, word := range strings.Fields(text) {
		switch {
		case line == "":
			line = word
		case len(line)+1+len(word) > width:
			lines = append(lines, line)
			line = word
		default:
			line += " " + word
		}
	}
	return strings.Join(append(lines, line), "\n")
}

// Title begins the story of one vendor, whose steps count from one.
func (n *narrator) Title(vendor string) {
	n.steps = 0
	n.print("\n" + vendor + "\n" + strings.Repeat("=", len(vendor)) + "\n")
	n.apart = false
}
