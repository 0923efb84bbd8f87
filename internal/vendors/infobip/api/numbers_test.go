package api_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/tendlc/terraform-provider-tendlc/internal/transport"
	"github.com/tendlc/terraform-provider-tendlc/internal/vendors/infobip/api"
)

// ownedPage is a page of numbers, each with itself as the key.
func ownedPage(count int, numbers ...string) reply {
	var rows []string
	for _, number := range numbers {
		rows = append(rows, fmt.Sprintf(`{"numberKey":"K%s","number":%q}`, number, number))
	}
	return reply{body: fmt.Sprintf(`{"numbers":[%s],"numberCount":%d}`, strings.Join(rows, ","), count)}
}

// fifty is a full page that begins with this number.
func fifty(from int) []string {
	var numbers []string
	for i := range 50 {
		numbers = append(numbers, fmt.Sprint(from+i))
	}
	return numbers
}

func TestNumbersOnTheWire(t *testing.T) {
	t.Parallel()
	for number, want := range map[string][2]string{
		"+12065550142": {"12065550142", "+12065550142"},
		"12065550142":  {"12065550142", "+12065550142"},
		"+1\n":         {"1", "+1"},
		"":             {"", ""},
		"+":            {"", ""},
	} {
		if api.Digits(number) != want[0] || api.E164(number) != want[1] {
			t.Errorf("%q: got %q and %q", number, api.Digits(number), api.E164(number))
		}
	}
}

func TestFindNumberTakesTheExactMatchOnly(t *testing.T) {
	t.Parallel()
	a := answering(t, ownedPage(3, "120655501421", "+12065550142", "2065550142"))
	got, found, err := a.client.FindNumber(t.Context(), "+12065550142")
	must(t, err)
	if !found || got.NumberKey != "K+12065550142" || a.requests()[0].uri != "/numbers/1/numbers?limit=50&number=12065550142&page=0" {
		t.Errorf("got %+v, %v for %s", got, found, a.requests()[0].uri)
	}
}

func TestFindNumberOfAnother(t *testing.T) {
	t.Parallel()
	got, found, err := answering(t, ownedPage(1, "120655501421")).client.FindNumber(t.Context(), "12065550142")
	if found || err != nil || got.NumberKey != "" {
		t.Errorf("got %+v, %v, %v", got, found, err)
	}
}

func TestFindNumberOnALaterPage(t *testing.T) {
	t.Parallel()
	a := answering(t, ownedPage(0, fifty(1000)...), ownedPage(0, fifty(2000)...))
	_, found, err := a.client.FindNumber(t.Context(), "2007")
	if !found || err != nil || len(a.requests()) != 2 {
		t.Errorf("got %v, %v after %d requests", found, err, len(a.requests()))
	}
}

func TestFindNumberRefusesWhatIsNone(t *testing.T) {
	t.Parallel()
	a := answering(t, ownedPage(0))
	for _, number := range []string{"", "+", "12 06", "call me", "1206*", "++1"} {
		_, found, err := a.client.FindNumber(t.Context(), number)
		if found || transport.CertaintyOf(err) != transport.NotSent || len(a.requests()) != 0 {
			t.Errorf("%q: got %v, %v", number, found, err)
		}
	}
}

func TestFindNumberFails(t *testing.T) {
	t.Parallel()
	_, found, err := answering(t, reply{status: 403}).client.FindNumber(t.Context(), "1")
	if found || transport.StatusOf(err) != 403 {
		t.Errorf("got %v, %v", found, err)
	}
}

func TestOwnedNumbersReadEveryPage(t *testing.T) {
	t.Parallel()
	for name, tt := range map[string]struct {
		pages []reply
		want  int
	}{
		"a short page":                 {[]reply{ownedPage(2, "1", "2")}, 2},
		"no count":                     {[]reply{ownedPage(0, fifty(1)...), ownedPage(0, "99")}, 51},
		"a count of the page":          {[]reply{ownedPage(50, fifty(1)...), ownedPage(1, "99")}, 51},
		"a count of all, then nothing": {[]reply{ownedPage(50, fifty(1)...), ownedPage(50)}, 50},
		"fewer than asked for":         {[]reply{ownedPage(3, "1", "2"), ownedPage(3, "3")}, 3},
		"a number that moves":          {[]reply{ownedPage(4, "1", "2"), ownedPage(4, "2", "3")}, 3},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			a := answering(t, tt.pages...)
			got, err := a.client.ListOwnedNumbers(t.Context(), "")
			must(t, err)
			if len(got) != tt.want || len(a.requests()) != len(tt.pages) {
				t.Errorf("got %d numbers in %d requests", len(got), len(a.requests()))
			}
		})
	}
}

func TestOwnedNumbersThatDoNotEnd(t *testing.T) {
	t.Parallel()
	a := answering(t, ownedPage(0, fifty(1)...))
	got, err := a.client.ListOwnedNumbers(t.Context(), "")
	if got != nil || transport.CertaintyOf(err) != transport.Ambiguous || len(a.requests()) != 2 {
		t.Errorf("got %d numbers, %v after %d requests", len(got), err, len(a.requests()))
	}
}

// Another size than 50 is not documented.
func TestAPageOfNumbersThatIsTooLongIsNotAskedForInHalves(t *testing.T) {
	t.Parallel()
	a := answering(t, reply{body: ownedPage(1, "1").body + strings.Repeat(" ", 17<<20)})
	got, err := a.client.ListOwnedNumbers(t.Context(), "")
	if got != nil || !errors.Is(err, transport.ErrTooLong) || len(a.requests()) != 1 {
		t.Errorf("got %v, %v after %d requests", got, err, len(a.requests()))
	}
}
