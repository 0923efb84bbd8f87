// Package pagetest is what the tests of every command share that writes a page
// of the documentation.
package pagetest

import (
	"os"
	"path/filepath"
	"testing"
)

// Of is the page; that there is none ends the test.
func Of(t *testing.T, guide func() (string, error)) string {
	t.Helper()
	text, err := guide()
	if err != nil {
		t.Fatal(err)
	}
	return text
}

// IsCurrent fails where the guide of this name in the repository, as template
// and as document, is not what the code says now: otherwise somebody forgot
// `make generate`. The test runs in a folder of internal/cmd.
func IsCurrent(t *testing.T, name string, guide func() (string, error)) {
	t.Helper()
	want := Of(t, guide)
	for _, folder := range []string{"templates/guides", "docs/guides"} {
		written, err := os.ReadFile(filepath.Join("../../..", filepath.FromSlash(folder), name))
		if err != nil {
			t.Fatal(err)
		}
		if string(written) != want {
			t.Errorf("%s/%s is not what the code says; generate the documentation again (make generate)", folder, name)
		}
	}
}
