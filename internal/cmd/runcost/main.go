// Command runcost writes the guide about the calls that a plan and an apply
// make. What an object costs stands in tables here, from which the page is
// written and which the tests hold against the calls that a sandbox counts, so
// that the page cannot say anything else than the provider does. `make generate`
// runs it before the documentation is made from templates/.
package main

import (
	"fmt"
	"os"
)

func main() {
	if err := run(os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, "runcost:", err)
		os.Exit(1)
	}
}

// run writes the page to the file that is named.
func run(arguments []string) error {
	if len(arguments) != 1 {
		return fmt.Errorf("usage: runcost FILE")
	}
	page, err := guide()
	if err != nil {
		return err
	}
	return os.WriteFile(arguments[0], []byte(page), 0o644) //nolint:gosec // a page of the documentation, for everybody to read
}
