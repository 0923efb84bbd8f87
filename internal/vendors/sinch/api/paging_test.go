package api

import (
	"net/http"
	"testing"
)

// leftAfterOnePage is how many pages the first one says are left.
func leftAfterOnePage(t *testing.T, answer string) (left int, done bool) {
	t.Helper()
	_, client := newVendor(t, answering(answer))
	pages := client.CampaignPages(CampaignFilter{})
	if pages.Left() != -1 || pages.Done() {
		t.Fatalf("before the first page: %d left, done %t", pages.Left(), pages.Done())
	}
	if _, err := pages.Next(t.Context()); err != nil {
		t.Fatal(err)
	}
	return pages.Left(), pages.Done()
}

func TestAPageTellsHowManyAreLeft(t *testing.T) {
	t.Parallel()
	const rows = `"campaignRegistrations":[{"campaignRegistrationId":"a"},{"campaignRegistrationId":"b"}]`
	for answer, want := range map[string]int{
		`{` + rows + `,"nextPageToken":"t","totalSize":5}`:   2,
		`{` + rows + `,"nextPageToken":"t","totalSize":"6"}`: 2,
		`{` + rows + `,"nextPageToken":"t"}`:                 -1,
		`{` + rows + `,"nextPageToken":"t","totalSize":2}`:   -1, // of the page
		`{` + rows + `,"nextPageToken":"t","totalSize":{}}`:  -1,
		`{` + rows + `,"nextPageToken":"","totalSize":2}`:    0,
	} {
		if left, done := leftAfterOnePage(t, answer); left != want || done != (want == 0) {
			t.Errorf("%s: %d left, done %t, want %d", answer, left, done, want)
		}
	}
}

func TestAPageThatFailedIsAskedForAgain(t *testing.T) {
	t.Parallel()
	calls := 0
	_, client := newVendor(t, func(w http.ResponseWriter, r *http.Request) {
		switch calls++; {
		case calls == 2:
			failing(http.StatusBadRequest, `{}`)(w, r)
		case calls == 3 && r.URL.Query().Get("pageToken") != "t":
			t.Errorf("asked for %s", r.URL)
		case calls == 3:
			answering(`{"brandRegistrations":[{"brandRegistrationId":"b"}]}`)(w, r)
		default:
			answering(`{"brandRegistrations":[{"brandRegistrationId":"a"}],"nextPageToken":"t"}`)(w, r)
		}
	})
	pages := client.BrandPages()
	if _, err := pages.Next(t.Context()); err != nil {
		t.Fatal(err)
	}
	if _, err := pages.Next(t.Context()); err == nil {
		t.Fatal("a refused page is no error")
	}
	rows, err := pages.Next(t.Context())
	if err != nil || len(rows) != 1 || rows[0].BrandRegistrationID != "b" || !pages.Done() {
		t.Errorf("got %v, %v, done %t", rows, err, pages.Done())
	}
}
