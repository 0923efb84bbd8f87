// Command report says what a run of the tests was worth: how many there are in
// each package and how long they took, the slowest ten, and how many scenarios
// of the conformance suite ran for which vendor. It reads the output of
// `go test -json` from the file that is named, or from standard input, and
// ends with 1 if a test failed.
package main

import (
	"fmt"
	"io"
	"os"
)

func main() {
	if err := run(os.Args[1:], os.Stdin, os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, "report:", err)
		os.Exit(1)
	}
}

func run(arguments []string, in io.Reader, out io.Writer) error {
	if len(arguments) > 0 {
		file, err := os.Open(arguments[0])
		if err != nil {
			return err
		}
		defer func() { _ = file.Close() }() // it was only read
		in = file
	}
	results, err := read(in)
	if err != nil {
		return err
	}
	if len(results.packages) == 0 {
		return fmt.Errorf("no results of tests in the input; make them with go test -json")
	}
	results.print(out)
	if failed := results.failed(); failed > 0 {
		return fmt.Errorf("%d tests or packages failed", failed)
	}
	return nil
}
