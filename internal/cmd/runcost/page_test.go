package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

func TestThePageIsCurrent(t *testing.T) {
	t.Parallel()
	want, err := guide()
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range []string{"templates/guides/cost-of-a-run.md", "docs/guides/cost-of-a-run.md"} {
		written, err := os.ReadFile(filepath.Join("../../..", filepath.FromSlash(file)))
		if err != nil {
			t.Fatal(err)
		}
		if string(written) != want {
			t.Errorf("%s is not what the tables say; generate the documentation again (make generate)", file)
		}
	}
}

func TestRunWritesThePage(t *testing.T) {
	t.Parallel()
	file := filepath.Join(t.TempDir(), "page.md")
	if err := run([]string{file}); err != nil {
		t.Fatal(err)
	}
	if page, err := os.ReadFile(file); err != nil || !strings.Contains(string(page), "`get-brand-registrar-statuses`") {
		t.Errorf("wrote %d bytes, %v", len(page), err)
	}
	if run(nil) == nil {
		t.Error("no file is no error")
	}
}

// What the page says in words is what its tables come to.
func TestThePageSaysInWordsWhatItsTablesSay(t *testing.T) {
	t.Parallel()
	for n, want := range []int{19, 3, 30} {
		c := calls{}
		for _, l := range vendors[n].idle.lists {
			if l.thing == campaigns {
				c = l.refresh(world{brands: 10, campaigns: 1000})
			}
		}
		if c.total() != want {
			t.Errorf("%s: 1,000 campaigns cost %d calls, the page has %d", vendors[n].title, c.total(), want)
		}
	}
	if !strings.Contains(prose, "1,000 campaigns cost 19 calls at Sinch, 3 at Infobip and 30 at Bird.") {
		t.Error("the page words it otherwise")
	}
}

func TestNumbersAndTimesAreWrittenAsPeopleWriteThem(t *testing.T) {
	t.Parallel()
	for n, want := range map[int]string{7: "7", 1007: "1,007", 35000: "35,000", 1000000: "1,000,000"} {
		if got := spaced(n); got != want {
			t.Errorf("%d: %s", n, got)
		}
	}
	for d, want := range map[time.Duration]string{0: "under 1 s", 100 * time.Second: "100 s", 5 * time.Minute: "5 min", 3 * time.Hour: "3 h"} {
		if got := spoken(d); got != want {
			t.Errorf("%v: %s", d, got)
		}
	}
}
