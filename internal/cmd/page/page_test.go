package page_test

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/tendlc/terraform-provider-tendlc/internal/cmd/page"
)

func text() (string, error) { return "# A page\n", nil }

func TestWriteWritesThePage(t *testing.T) {
	t.Parallel()
	file := filepath.Join(t.TempDir(), "page.md")
	if err := page.Write([]string{file}, "pages", text); err != nil {
		t.Fatal(err)
	}
	if written, err := os.ReadFile(file); err != nil || string(written) != "# A page\n" {
		t.Errorf("wrote %q, %v", written, err)
	}
}

func TestWriteWantsOneFile(t *testing.T) {
	t.Parallel()
	for _, arguments := range [][]string{nil, {filepath.Join(t.TempDir(), "a.md"), "b.md"}} {
		if err := page.Write(arguments, "pages", text); err == nil || err.Error() != "usage: pages FILE" {
			t.Errorf("%d files: %v", len(arguments), err)
		}
	}
}

func TestAPageThatFailsIsNotWritten(t *testing.T) {
	t.Parallel()
	file := filepath.Join(t.TempDir(), "page.md")
	wrong := errors.New("wrong")
	if err := page.Write([]string{file}, "pages", func() (string, error) { return "half", wrong }); !errors.Is(err, wrong) {
		t.Errorf("the error is %v", err)
	}
	if _, err := os.Stat(file); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("there is a file all the same: %v", err)
	}
}

func TestFillPutsEachTextAtItsMark(t *testing.T) {
	t.Parallel()
	got, err := page.Fill("Prose of A.\n\nA\n\nB\n", map[string]string{"A": "a\na\n", "B": "b\n"})
	if want := "Prose of A.\n\na\na\n\nb\n"; err != nil || got != want {
		t.Errorf("%q, %v", got, err)
	}
}

func TestFillWantsEachMarkOnce(t *testing.T) {
	t.Parallel()
	for _, prose := range []string{"Prose of A.\n", "Prose.\nA\n\nA\n"} {
		if _, err := page.Fill(prose, map[string]string{"A": "a\n"}); err == nil || !strings.Contains(err.Error(), " A,") {
			t.Errorf("%q: %v", prose, err)
		}
	}
}
