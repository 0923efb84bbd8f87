// Package page is what the commands share that write a page of the
// documentation from what the code says: the command itself, and the places in
// the prose that tables go to. It knows no page.
package page

import (
	"fmt"
	"os"
	"strings"
)

// Main is the whole of such a command: it writes the page to the file that its
// one argument names, and ends the process with 1 where that fails. The command
// is what the name says in errors.
func Main(command string, guide func() (string, error)) {
	if err := Write(os.Args[1:], command, guide); err != nil {
		fmt.Fprintf(os.Stderr, "%s: %v\n", command, err)
		os.Exit(1)
	}
}

// Write is Main without the process: the arguments are those after the
// command's name. Where there is no page, nothing is written.
func Write(arguments []string, command string, guide func() (string, error)) error {
	if len(arguments) != 1 {
		return fmt.Errorf("usage: %s FILE", command)
	}
	text, err := guide()
	if err != nil {
		return err
	}
	return os.WriteFile(arguments[0], []byte(text), 0o644) //nolint:gosec // a page of the documentation, for everybody to read
}

// Fill puts texts, by their marks, into a prose. A mark is a line of its own;
// that it stands there not at all or several times is an error.
func Fill(prose string, texts map[string]string) (string, error) {
	for mark, text := range texts {
		if strings.Count(prose, "\n"+mark+"\n") != 1 {
			return "", fmt.Errorf("the page has no place for %s, or several", mark)
		}
		prose = strings.Replace(prose, "\n"+mark+"\n", "\n"+text, 1)
	}
	return prose, nil
}
