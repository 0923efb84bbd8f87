package api_test

import (
	"fmt"
	"net/url"
	"strconv"
	"strings"
	"testing"

	"github.com/tendlc/terraform-provider-tendlc/internal/transport"
	"github.com/tendlc/terraform-provider-tendlc/internal/vendors/bird/api"
)

// pageOf is a page of objects with these ids; an empty token is left out.
func pageOf(token string, ids ...string) reply {
	var rows []string
	for _, id := range ids {
		rows = append(rows, fmt.Sprintf(`{"id":%q,"name":%q}`, id, id))
	}
	next := ""
	if token != "" {
		next = fmt.Sprintf(`,"nextPageToken":%q`, token)
	}
	return reply{body: fmt.Sprintf(`{"results":[%s]%s}`, strings.Join(rows, ","), next)}
}

func queryOf(t *testing.T, r sent) url.Values {
	t.Helper()
	uri, err := url.Parse(r.uri)
	must(t, err)
	return uri.Query()
}

func TestListsReadEveryPage(t *testing.T) {
	t.Parallel()
	for name, tt := range map[string]struct {
		pages []reply
		want  int
	}{
		"one":                      {[]reply{pageOf("", "a", "b")}, 2},
		"none":                     {[]reply{pageOf("")}, 0},
		"no rows are null":         {[]reply{{body: `{"results":null,"nextPageToken":null}`}}, 0},
		"an empty token":           {[]reply{{body: `{"results":[{"id":"a"}],"nextPageToken":""}`}}, 1},
		"short pages":              {[]reply{pageOf("t1", "a"), pageOf("t2", "b"), pageOf("", "c")}, 3},
		"an empty last one":        {[]reply{pageOf("t1", "a"), pageOf("")}, 1},
		"rows that move":           {[]reply{pageOf("t1", "a", "b"), pageOf("", "b", "c")}, 3},
		"a last one of known rows": {[]reply{pageOf("t1", "a", "b"), pageOf("", "a")}, 2},
		"something new beside":     {[]reply{{body: `{"results":[{"id":"a","new":{}}],"total":7}`}}, 1},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			a := answering(t, tt.pages...)
			got, err := a.client.ListBrands(t.Context(), api.Workspace)
			must(t, err)
			if len(got) != tt.want || got == nil || len(a.requests()) != len(tt.pages) {
				t.Errorf("got %d rows in %d requests", len(got), len(a.requests()))
			}
			for i, r := range a.requests() {
				token := ""
				if i > 0 {
					token = "t" + strconv.Itoa(i)
				}
				if query := queryOf(t, r); query.Get("limit") != "99" || query.Get("pageToken") != token {
					t.Errorf("request %d was %s", i, r.uri)
				}
			}
		})
	}
}

func TestTokensAreSentAsTheyCame(t *testing.T) {
	t.Parallel()
	const token = `WzE3+/=&?#" é`
	a := answering(t, pageOf(token, "a"), pageOf("", "b"))
	must(t, drop(a.client.ListCampaigns(t.Context(), "b")))
	if got := queryOf(t, a.requests()[1]).Get("pageToken"); got != token {
		t.Errorf("sent %q", got)
	}
}

// A part of a list taken for all of it would buy something twice.
func TestListsThatCannotBeReadToTheirEndAreErrors(t *testing.T) {
	t.Parallel()
	for name, replies := range map[string][]reply{
		"the same token":          {pageOf("t", "a"), pageOf("t", "b"), pageOf("", "c")},
		"nothing new":             {pageOf("t1", "a", "b"), pageOf("t2", "b", "a"), pageOf("", "c")},
		"an empty page":           {pageOf("t1", "a"), pageOf("t2"), pageOf("", "c")},
		"an empty first page":     {pageOf("t1"), pageOf("", "c")},
		"a refusal on the way":    {pageOf("t1", "a"), {status: 400}},
		"nonsense on the way":     {pageOf("t1", "a"), {body: `[]`}},
		"no rows on the way":      {pageOf("t1", "a"), {body: `{"nextPageToken":"t2"}`}},
		"an object without id":    {pageOf("t1", "a"), {body: `{"results":[{"name":"x"}]}`}},
		"a token that is no text": {{body: `{"results":[{"id":"a"}],"nextPageToken":7}`}},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			a := answering(t, replies...)
			got, err := a.client.ListCampaigns(t.Context(), "b")
			if err == nil || got != nil || len(a.requests()) > 2 {
				t.Errorf("got %v, %v after %d requests", got, err, len(a.requests()))
			}
		})
	}
}

func TestListsOfEverNewRowsEnd(t *testing.T) {
	t.Parallel()
	var replies []reply
	for i := range 1001 {
		replies = append(replies, pageOf("t"+strconv.Itoa(i), strconv.Itoa(i)))
	}
	a := answering(t, replies...)
	_, err := a.client.ListBrands(t.Context(), api.Organization)
	if transport.CertaintyOf(err) != transport.Ambiguous || len(a.requests()) != 1000 {
		t.Errorf("got %v after %d requests", err, len(a.requests()))
	}
}

// The contract has no limit for this one, and says that it can have pages.
func TestRequirementsAreReadToTheirEndWithoutALimit(t *testing.T) {
	t.Parallel()
	a := answering(t, pageOf("t1", "kyc-form"), pageOf("", "ten"))
	got, err := a.client.ListRequirements(t.Context(), "e")
	must(t, err)
	if len(got) != 2 || got[1].Name != "ten" || a.requests()[1].uri != strings.Replace(requirements, "i%20d", "e", 1)+"?pageToken=t1" {
		t.Errorf("got %v after %v", got, a.requests())
	}
}

func TestVerticalsHaveNoPages(t *testing.T) {
	t.Parallel()
	a := answering(t, pageOf("t", "RETAIL"))
	if got, err := a.client.Verticals(t.Context()); transport.CertaintyOf(err) != transport.Ambiguous || got != nil {
		t.Errorf("took a part for all: %v, %v", got, err)
	}
}
