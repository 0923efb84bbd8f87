package birdsandbox_test

import (
	"net/url"
	"testing"

	birdsandbox "github.com/tendlc/terraform-provider-tendlc/internal/vendors/bird/sandbox"
)

const numbersPath = workspacePath + "/numbers-long-code"

// numbers asks for the numbers with a prefix.
func (a *account) numbers(prefix string) answer {
	a.Helper()
	return a.get(numbersPath + "?limit=99&numberString=" + url.QueryEscape(prefix)).Want(200)
}

// owned is the sandbox's own view of a number.
func (a *account) owned(e164 string) birdsandbox.OwnedNumber {
	a.Helper()
	for _, n := range a.bird.OwnedNumbers() {
		if n.Number == e164 {
			return n
		}
	}
	a.Fatalf("no number %s", e164)
	return birdsandbox.OwnedNumber{}
}

func count(r answer) int {
	r.Helper()
	list, _ := r.Get("results").([]any)
	return len(list)
}

func TestTheFilterOfNumbersIsAPrefix(t *testing.T) {
	t.Parallel()
	a := open(t)
	for prefix, want := range map[string]int{
		"+12065550100": 1, "12065550100": 1, "+1206555010": 10, "1206": 60, "2065550100": 0, "+": 61, birdsandbox.TollFreeNumber: 1,
	} {
		if r := a.numbers(prefix); count(r) != want {
			t.Errorf("%s: %d, want %d", prefix, count(r), want)
		}
	}
}

func TestNumbersOfOtherCountriesAndProvidersAreNone(t *testing.T) {
	t.Parallel()
	a := open(t)
	for query, want := range map[string]int{
		"countryCodes=US": 61, "countryCodes=CA": 0, "countryCodes=CA&countryCodes=US": 61,
		"providerIds=41d0c2aa-3333-4ccc-8ddd-000000000003": 0,
	} {
		if r := a.get(numbersPath + "?limit=99&" + query).Want(200); count(r) != want {
			t.Errorf("%s: %d, want %d", query, count(r), want)
		}
	}
}

func TestNumbersComeInPages(t *testing.T) {
	t.Parallel()
	a := open(t)
	seen, token := map[string]bool{}, ""
	for {
		r := a.get(numbersPath + "?pageToken=" + token).Want(200)
		if count(r) > 10 {
			t.Errorf("%d numbers on a page", count(r))
		}
		for n := range count(r) {
			seen[r.Text("results", n, "id")] = true
		}
		if r.Get("nextPageToken") == nil {
			break
		}
		token = r.Text("nextPageToken")
	}
	if len(seen) != 61 {
		t.Errorf("%d numbers", len(seen))
	}
}

func TestANumberIsReadByItsIDAndItsEndpoint(t *testing.T) {
	t.Parallel()
	a := open(t)
	same := a.owned(birdsandbox.Numbers()[0])
	other := a.owned(birdsandbox.Numbers()[1])
	if same.ID != same.EndpointID || other.ID == other.EndpointID {
		t.Errorf("%+v, %+v", same, other)
	}
	for _, id := range []string{other.ID, other.EndpointID} {
		r := a.get(numbersPath+"/"+id).Want(200).WantValues("id", other.ID, "endpointId", other.EndpointID, "numberString", other.Number, "type", "local")
		if r.Get("endpoint", "id") != other.EndpointID {
			t.Error(r.Raw)
		}
	}
	a.get(numbersPath + "/%2B" + other.Number[1:]).Want(404)
	a.get(numbersPath + "/41d0c2aa-3333-4ccc-8ddd-0000000000ff").Want(404)
}

func TestSeededNumbersAreOwned(t *testing.T) {
	t.Parallel()
	a := open(t)
	a.bird.SeedNumbers("+12065559999", birdsandbox.Numbers()[0])
	more := a.bird.SeedNumberCount(3)
	if len(a.bird.OwnedNumbers()) != 65 {
		t.Errorf("%d numbers", len(a.bird.OwnedNumbers()))
	}
	for _, e164 := range append(more, "+12065559999") {
		if count(a.numbers(e164)) != 1 {
			t.Errorf("%s is not there", e164)
		}
	}
}

func TestARemovedNumberIsGone(t *testing.T) {
	t.Parallel()
	a := open(t)
	n := a.owned(birdsandbox.Numbers()[1])
	a.bird.RemoveNumber(n.Number)
	a.get(numbersPath + "/" + n.ID).Want(404)
	a.get(requirementsOf(n)).Want(404)
	if count(a.numbers(n.Number)) != 0 {
		t.Error("it is in the list")
	}
}
