package api_test

import (
	"net/http/httptest"
	"slices"
	"strings"
	"testing"

	"github.com/tendlc/terraform-provider-tendlc/internal/clock"
	"github.com/tendlc/terraform-provider-tendlc/internal/vendors/infobip/api"
)

func TestAPageTellsHowManyAreLeft(t *testing.T) {
	t.Parallel()
	for paging, want := range map[string]int{
		`{"totalPages":3}`: 2, `{"size":1}`: -1, `{"totalPages":1}`: 0, `{}`: 0, // a page that is not full is the last
	} {
		pages := answering(t, pageOf(paging, "a")).client.BrandPages(api.BrandFilter{})
		if pages.Left() != -1 || pages.Done() {
			t.Errorf("before the first page: %d left, done %t", pages.Left(), pages.Done())
		}
		rows, err := pages.Next(t.Context())
		must(t, err)
		if len(rows) != 1 || pages.Left() != want || pages.Done() != (want == 0) {
			t.Errorf("%s: %d rows, %d left, done %t, want %d", paging, len(rows), pages.Left(), pages.Done(), want)
		}
	}
}

func TestAPageThatFailedIsAskedForAgain(t *testing.T) {
	t.Parallel()
	a := answering(t, pageOf(`{"totalPages":2}`, "a"), reply{status: 400}, pageOf(`{"totalPages":2}`, "b"))
	pages := a.client.CampaignPages(api.CampaignFilter{})
	_, err := pages.Next(t.Context())
	must(t, err)
	if _, err := pages.Next(t.Context()); err == nil {
		t.Fatal("a refused page is no error")
	}
	rows, err := pages.Next(t.Context())
	must(t, err)
	asked := a.requests()
	if len(rows) != 1 || rows[0].ID != "b" || !pages.Done() || !strings.Contains(asked[2].uri, "page=1&") {
		t.Errorf("got %v of %s, done %t", rows, asked[2].uri, pages.Done())
	}
}

func TestPagesThatNeverEndAreAnError(t *testing.T) {
	t.Parallel()
	pages := answering(t, pageOf(`{"totalPages":9}`, "a")).client.BrandPages(api.BrandFilter{})
	_, err := pages.Next(t.Context())
	must(t, err)
	if _, err := pages.Next(t.Context()); err == nil || pages.Done() {
		t.Errorf("the same page again: %v, done %t", err, pages.Done())
	}
}

func TestPagesStartAnewWhereOneIsTooLong(t *testing.T) {
	t.Parallel()
	h := &heavy{rows: 600, from: 510, to: 590, padding: strings.Repeat(" ", 17<<20), counts: true}
	server := httptest.NewServer(h)
	t.Cleanup(server.Close)
	pages := newClient(t, api.Config{BaseURL: server.URL, APIKey: testKey, Clock: clock.NewVirtual(epoch)}).BrandPages(api.BrandFilter{})
	seen := map[string]bool{}
	for !pages.Done() {
		rows, err := pages.Next(t.Context())
		must(t, err)
		for _, row := range rows {
			seen[row.ID] = true
		}
	}
	if len(seen) != 600 || !slices.Contains(h.asked, "0/250") {
		t.Errorf("%d rows, asked for %v", len(seen), h.asked)
	}
}
