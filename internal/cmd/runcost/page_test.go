package main

import (
	"strings"
	"testing"
	"time"

	"github.com/tendlc/terraform-provider-tendlc/internal/cmd/page/pagetest"
)

func TestThePageIsCurrent(t *testing.T) {
	t.Parallel()
	pagetest.IsCurrent(t, "cost-of-a-run.md", guide)
}

func TestThePageNamesTheCalls(t *testing.T) {
	t.Parallel()
	if !strings.Contains(pagetest.Of(t, guide), "`get-brand-registrar-statuses`") {
		t.Error("a call that refreshes make is not on the page")
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
