// Command statuses writes the guide that lists every status of every vendor
// with its phase. The phases come from the vendors' own tables, the sentences
// stand in meanings.go, and a test fails when a status has none. `make generate`
// runs it before the documentation is made from templates/.
package main

import (
	"fmt"
	"os"
)

func main() {
	if err := run(os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, "statuses:", err)
		os.Exit(1)
	}
}

// run writes the page to the file that is named.
func run(arguments []string) error {
	if len(arguments) != 1 {
		return fmt.Errorf("usage: statuses FILE")
	}
	page, err := guide()
	if err != nil {
		return err
	}
	return os.WriteFile(arguments[0], []byte(page), 0o644) //nolint:gosec // a page of the documentation, for everybody to read
}
