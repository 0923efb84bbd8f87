package api_test

import (
	"fmt"
	"net/url"
	"reflect"
	"strconv"
	"strings"
	"testing"

	"github.com/tendlc/terraform-provider-tendlc/internal/transport"
	"github.com/tendlc/terraform-provider-tendlc/internal/vendors/infobip/api"
)

// pageOf is a page of brands with these ids and what goes beside them.
func pageOf(paging string, ids ...string) reply {
	var rows []string
	for _, id := range ids {
		rows = append(rows, fmt.Sprintf(`{"id":%q}`, id))
	}
	return reply{body: fmt.Sprintf(`{"results":[%s],"paging":%s}`, strings.Join(rows, ","), paging)}
}

// fullPage holds as many rows as were asked for.
func fullPage(paging, name string) reply {
	var ids []string
	for i := range 500 {
		ids = append(ids, name+strconv.Itoa(i))
	}
	return pageOf(paging, ids...)
}

func TestListsReadEveryPage(t *testing.T) {
	t.Parallel()
	for name, tt := range map[string]struct {
		pages []reply
		want  int
	}{
		"one":                      {[]reply{pageOf(`{"page":0,"size":500,"totalPages":1,"totalResults":2}`, "a", "b")}, 2},
		"none":                     {[]reply{pageOf(`{"page":0,"size":500,"totalPages":0,"totalResults":0}`)}, 0},
		"null":                     {[]reply{{body: `{"results":null,"paging":null}`}}, 0},
		"by the count":             {[]reply{pageOf(`{"totalPages":2}`, "a"), pageOf(`{"totalPages":2}`, "b")}, 2},
		"by a short page":          {[]reply{fullPage(`null`, "a"), pageOf(`{}`, "b")}, 501},
		"smaller than asked for":   {[]reply{pageOf(`{"size":2}`, "a", "b"), pageOf(`{"size":2}`, "c")}, 3},
		"rows that move":           {[]reply{pageOf(`{"totalPages":2}`, "a", "b"), pageOf(`{"totalPages":2}`, "b", "c")}, 3},
		"rows without an id":       {[]reply{{body: `{"results":[{"name":"x"},{"name":"y"}]}`}}, 2},
		"full page, last by count": {[]reply{fullPage(`{"totalPages":1}`, "a")}, 500},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			a := answering(t, tt.pages...)
			got, err := a.client.ListBrands(t.Context(), api.BrandFilter{})
			must(t, err)
			if len(got) != tt.want || got == nil || len(a.requests()) != len(tt.pages) {
				t.Errorf("got %d rows in %d requests", len(got), len(a.requests()))
			}
			for i, r := range a.requests() {
				if !strings.Contains(r.uri, "page="+strconv.Itoa(i)+"&size=500") {
					t.Errorf("request %d was %s", i, r.uri)
				}
			}
		})
	}
}

// A part of a list taken for all of it would make something twice.
func TestListsThatDoNotEndAreErrors(t *testing.T) {
	t.Parallel()
	for name, replies := range map[string][]reply{
		"the same page for ever":    {fullPage(`null`, "a")},
		"empty pages for ever":      {pageOf(`{"totalPages":9}`)},
		"a failure in the middle":   {pageOf(`{"totalPages":2}`, "a"), {status: 400}},
		"nonsense in the middle":    {pageOf(`{"totalPages":2}`, "a"), {body: `[]`}},
		"repeated at another place": {pageOf(`{"totalPages":9}`, "a", "b"), pageOf(`{"totalPages":9}`, "b", "a")},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			a := answering(t, replies...)
			got, err := a.client.ListBrands(t.Context(), api.BrandFilter{})
			if transport.CertaintyOf(err) == 0 || got != nil || len(a.requests()) > 2 {
				t.Errorf("got %v, %v after %d requests", got, err, len(a.requests()))
			}
		})
	}
}

func TestListsOfEverNewRowsEnd(t *testing.T) {
	t.Parallel()
	var replies []reply
	for i := range 1001 {
		replies = append(replies, pageOf(`{"totalPages":100000}`, strconv.Itoa(i)))
	}
	a := answering(t, replies...)
	_, err := a.client.ListBrands(t.Context(), api.BrandFilter{})
	if transport.CertaintyOf(err) != transport.Ambiguous || len(a.requests()) != 1000 {
		t.Errorf("got %v after %d requests", err, len(a.requests()))
	}
}

func sentQuery(t *testing.T, a *account) url.Values {
	t.Helper()
	uri, err := url.Parse(a.requests()[0].uri)
	must(t, err)
	query := uri.Query()
	query.Del("page")
	query.Del("size")
	return query
}

func TestBrandFilter(t *testing.T) {
	t.Parallel()
	a := answering(t, reply{body: `{}`})
	must(t, drop(a.client.ListBrands(t.Context(), api.BrandFilter{
		IDs: []string{"1", "", "2"}, Types: []string{"T"}, ReferenceIDs: []string{"r&s", "t"},
		NameLike: "n", ApplicationID: "a", EntityID: "e", Sort: []string{"name,desc", "id"},
	})))
	want := url.Values{
		"id": {"1", "2"}, "type": {"T"}, "referenceId": {"r&s", "t"}, "nameLike": {"n"},
		"applicationId": {"a"}, "entityId": {"e"}, "sort": {"name,desc", "id"},
	}
	if got := sentQuery(t, a); !reflect.DeepEqual(got, want) {
		t.Errorf("sent %v", got)
	}
}

func TestCampaignFilter(t *testing.T) {
	t.Parallel()
	a := answering(t, reply{body: `{}`})
	must(t, drop(a.client.ListCampaigns(t.Context(), api.CampaignFilter{
		IDs: []string{"1"}, BrandIDs: []string{"b", "c"}, Types: []string{"T"}, ReferenceIDs: []string{"r"},
		Stages: []string{"DRAFT", "REJECTED"}, Numbers: []string{"12065550142"},
		NameLike: "n", ApplicationID: "a", EntityID: "e",
	})))
	want := url.Values{
		"id": {"1"}, "brandId": {"b", "c"}, "type": {"T"}, "referenceId": {"r"}, "stage": {"DRAFT", "REJECTED"},
		"number": {"12065550142"}, "nameLike": {"n"}, "applicationId": {"a"}, "entityId": {"e"}, "sort": {"id"},
	}
	if got := sentQuery(t, a); !reflect.DeepEqual(got, want) {
		t.Errorf("sent %v", got)
	}
}

// One pool may serve several campaigns.
func TestPoolsAreListedOnceForEachCampaign(t *testing.T) {
	t.Parallel()
	a := answering(t, reply{body: `{"results":[{"numberPoolId":"p","campaignId":"1"},{"numberPoolId":"p","campaignId":"2"},
		{"numberPoolId":"p","campaignId":"1"},{"numberPoolId":"q"},{},{}]}`})
	got, err := a.client.ListNumberPools(t.Context(), api.NumberPoolFilter{RegistrarRecordID: "R"})
	must(t, err)
	if len(got) != 5 || sentQuery(t, a).Get("registrarRecordId") != "R" {
		t.Errorf("got %v for %v", got, sentQuery(t, a))
	}
}
