package birdsandbox_test

import (
	"fmt"
	"net/url"
	"slices"
	"testing"

	birdsandbox "github.com/tendlc/terraform-provider-tendlc/internal/vendors/bird/sandbox"
)

// seedBrands adds brands and returns their ids, oldest first.
func (a *account) seedBrands(count int) []string {
	ids := make([]string, count)
	for n := range ids {
		ids[n] = a.bird.SeedBrand(birdsandbox.SampleBrand(), "")
	}
	return ids
}

// walk reads a list to its end and returns the ids of every page.
func (a *account) walk(path, query string) [][]string {
	a.Helper()
	var pages [][]string
	for token := ""; ; {
		got := a.Call("GET", path+"?"+query+"&pageToken="+url.QueryEscape(token), nil).Want(200)
		ids := []string{}
		for _, item := range got.Get("results").([]any) {
			ids = append(ids, item.(map[string]any)["id"].(string))
		}
		pages = append(pages, ids)
		next, more := got.Get("nextPageToken").(string)
		if !more {
			return pages
		}
		token = next
	}
}

func TestListsComeInPages(t *testing.T) {
	t.Parallel()
	a := open(t)
	ids := a.seedBrands(12)
	reversed := slices.Clone(ids)
	slices.Reverse(reversed)
	for query, want := range map[string][][]string{
		"":                      {ids[:10], ids[10:]},
		"limit=99":              {ids},
		"limit=6":               {ids[:6], ids[6:]}, // no empty page at the end
		"limit=5&reverse=false": {ids[:5], ids[5:10], ids[10:]},
		"limit=7&reverse=true":  {reversed[:7], reversed[7:]},
	} {
		if got := a.walk(brandsPath, query); fmt.Sprint(got) != fmt.Sprint(want) {
			t.Errorf("%q: %v, want %v", query, got, want)
		}
	}
}

func TestLimitsOfPages(t *testing.T) {
	t.Parallel()
	a := open(t)
	a.Expected = 5
	for _, path := range []string{brandsPath + "?limit=100", brandsPath + "?limit=0", brandsPath + "?limit=ten", resellersPath + "?limit=101"} {
		wantInvalid(a.Call("GET", path, nil), "limit")
	}
	wantInvalid(a.Call("GET", brandsPath+"?status=APPROVED", nil), "status") // the prose has it, the parameters do not
	a.Call("GET", resellersPath+"?limit=100", nil).Want(200)
	wantInvalid(a.Call("GET", resellersPath+"?limit=0", nil), "limit")
}

func TestPageTokensBelongToTheirList(t *testing.T) {
	t.Parallel()
	a := open(t)
	a.seedBrands(2)
	token := a.Call("GET", brandsPath+"?limit=1", nil).Want(200).Text("nextPageToken")
	for _, path := range []string{
		brandsPath + "?reverse=true&pageToken=" + token, sharedBrandsPath + "?pageToken=" + token,
		resellersPath + "?pageToken=" + token, brandsPath + "?pageToken=unknown", brandsPath + "?pageToken=MTI",
	} {
		wantInvalid(a.Call("GET", path, nil), "pageToken")
	}
	a.Call("GET", brandsPath+"?limit=50&pageToken="+token, nil).Want(200)
}

func TestPageTokensBelongToTheirFilters(t *testing.T) {
	t.Parallel()
	a := open(t)
	const filter = "&countryCodes=US&numberString=1206555010"
	token := a.get(numbersPath + "?limit=1" + filter).Want(200).Text("nextPageToken")
	for _, other := range []string{"", "&numberString=1206555010", "&countryCodes=US&numberString=1206"} {
		wantInvalid(a.get(numbersPath+"?limit=1&pageToken="+token+other), "pageToken")
	}
	a.get(numbersPath + "?limit=9&reverse=false&pageToken=" + token + filter).Want(200)
}

func TestWhatGoesAwayBetweenTwoPagesHidesNothing(t *testing.T) {
	t.Parallel()
	for name, gone := range map[string]int{"the last one shown": 1, "the first one shown": 0} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			a := open(t)
			ids := a.seedBrands(4)
			token := a.Call("GET", brandsPath+"?limit=2", nil).Want(200).Text("nextPageToken")
			a.Call("DELETE", brandsPath+"/"+ids[gone], nil).Want(200)
			a.wantListed(brandsPath+"?pageToken="+token, ids[2:]...)
		})
	}
}

func TestListsLagBehind(t *testing.T) {
	t.Parallel()
	a := open(t)
	a.Control("list-lag", `{"lag":"30m"}`).Want(200)
	id := a.createBrand()
	a.wantListed(brandsPath)
	a.readBrand(id)
	a.Clock.Advance(delay / 2)
	a.wantListed(brandsPath, id)
}
