package api_test

import (
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"net/url"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/tendlc/terraform-provider-tendlc/internal/clock"
	"github.com/tendlc/terraform-provider-tendlc/internal/transport"
	"github.com/tendlc/terraform-provider-tendlc/internal/vendors/infobip/api"
)

// heavy is a list of brands, of which a page is too long to be read when it
// holds all of these positions.
type heavy struct {
	rows, from, to int
	padding        string
	counts         bool     // the vendor tells how many pages there are
	asked          []string // "page/size"
}

func (h *heavy) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	query, _ := url.ParseQuery(r.URL.RawQuery)
	page, _ := strconv.Atoi(query.Get("page"))
	size, _ := strconv.Atoi(query.Get("size"))
	h.asked = append(h.asked, fmt.Sprintf("%d/%d", page, size))
	first, end := page*size, min((page+1)*size, h.rows)
	var ids []string
	for i := first; i < end; i++ {
		ids = append(ids, strconv.Itoa(i))
	}
	paging := `{}`
	if h.counts {
		paging = fmt.Sprintf(`{"totalPages":%d}`, (h.rows+size-1)/size)
	}
	w.Header().Set("Content-Type", "application/json")
	_, _ = io.WriteString(w, pageOf(paging, ids...).body)
	if first <= h.from && h.to < end {
		_, _ = io.WriteString(w, h.padding)
	}
}

func (h *heavy) list(t *testing.T) ([]api.Brand, error) {
	t.Helper()
	h.padding = strings.Repeat(" ", 17<<20)
	server := httptest.NewServer(h)
	t.Cleanup(server.Close)
	client := newClient(t, api.Config{BaseURL: server.URL, APIKey: testKey, Clock: clock.NewVirtual(epoch)})
	return client.ListBrands(t.Context(), api.BrandFilter{})
}

// Where a page begins depends on the size of all pages: the list starts anew,
// and no row is left out.
func TestListWithAPageThatIsTooLongIsReadInSmallerPages(t *testing.T) {
	t.Parallel()
	for name, h := range map[string]*heavy{
		"pages are counted":     {rows: 700, from: 520, to: 640, counts: true},
		"pages are not counted": {rows: 700, from: 520, to: 640},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			got, err := h.list(t)
			must(t, err)
			for i, brand := range got {
				if brand.ID != strconv.Itoa(i) {
					t.Fatalf("row %d is %s", i, brand.ID)
				}
			}
			want := []string{"0/500", "1/500", "0/250", "1/250", "2/250", "0/125", "1/125", "2/125", "3/125", "4/125", "5/125"}
			if len(got) != h.rows || !slices.Equal(h.asked, want) {
				t.Errorf("got %d rows, asked %v", len(got), h.asked)
			}
		})
	}
}

// What was read before counts no more: rows without an id would be there twice.
func TestListThatStartsAnewForgetsWhatItRead(t *testing.T) {
	t.Parallel()
	long := reply{body: strings.Repeat(" ", 17<<20)}
	a := answering(t, reply{body: `{"results":[{"name":"x"}],"paging":{"totalPages":2}}`}, long,
		reply{body: `{"results":[{"name":"x"}],"paging":{"totalPages":1}}`})
	got, err := a.client.ListBrands(t.Context(), api.BrandFilter{})
	must(t, err)
	if len(got) != 1 || len(a.requests()) != 3 {
		t.Errorf("got %d rows in %d requests", len(got), len(a.requests()))
	}
}

func TestListWithARowThatIsTooLongIsAnErrorThatSaysSo(t *testing.T) {
	t.Parallel()
	h := &heavy{rows: 3}
	got, err := h.list(t)
	if got != nil || !errors.Is(err, transport.ErrTooLong) || !strings.Contains(err.Error(), "too long") {
		t.Errorf("got %v, %v", got, err)
	}
	want := []string{"0/500", "0/250", "0/125", "0/62", "0/31", "0/15", "0/7", "0/3", "0/1"}
	if !slices.Equal(h.asked, want) {
		t.Errorf("asked %v", h.asked)
	}
}
