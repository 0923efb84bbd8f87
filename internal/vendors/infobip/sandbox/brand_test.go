package infobipsandbox_test

import (
	"net/http"
	"slices"
	"strings"
	"testing"
	"time"

	infobipsandbox "github.com/tendlc/terraform-provider-tendlc/internal/vendors/infobip/sandbox"
)

func TestBrandIsCreatedAsAFreeDraft(t *testing.T) {
	t.Parallel()
	a := open(t)
	r := a.Call("POST", brandsPath, sampleBrand()).Want(http.StatusCreated)
	r.WantValues("stage", "DRAFT", "taxIdIssuingCountry", "US", "name", "Lakeview Dental", "createdDate", "2026-11-02T10:15:30Z")
	id := r.Text("id")
	if location := r.Header.Get("Location"); location != brandsPath+"/"+id {
		t.Errorf("Location %q", location)
	}
	if read := a.brand(id); read.Raw != r.Raw {
		t.Errorf("created %s, read %s", r.Raw, read.Raw)
	}
	if got := a.amounts(); len(got) != 0 {
		t.Errorf("charged %v", got)
	}
	if statuses := a.Call("GET", brandsPath+"/"+id+"/registrar-statuses", nil).Want(200); statuses.Raw != "[]" {
		t.Errorf("statuses of a draft: %s", statuses.Raw)
	}
}

func TestBrandOfEveryKindIsKept(t *testing.T) {
	t.Parallel()
	a := open(t)
	kinds := map[string]infobipsandbox.BrandRequest{
		"TENDLC_PRIVATE_COMPANY": sampleBrand(),
		"TENDLC_PUBLIC_COMPANY":  infobipsandbox.SamplePublicBrand(),
		"TENDLC_NON_PROFIT":      sampleBrand(func(b *infobipsandbox.BrandRequest) { b.Type = "TENDLC_NON_PROFIT" }),
		"TENDLC_GOVERNMENT":      sampleBrand(func(b *infobipsandbox.BrandRequest) { b.Type = "TENDLC_GOVERNMENT" }),
		"TOLL_FREE_NUMBER": sampleBrand(func(b *infobipsandbox.BrandRequest) {
			b.Type, b.Vertical = "TOLL_FREE_NUMBER", ""
			b.BusinessContactFirstName, b.BusinessContactLastName = "Rosa", "Meyer"
			b.LegalEntityType, b.BusinessRegistrationType = "PRIVATE_COMPANY", "EIN"
		}),
	}
	for kind, request := range kinds {
		a.brand(a.createBrand(request)).WantValues("type", kind)
	}
}

func TestBrandThatBreaksTheContractIsRefusedByField(t *testing.T) {
	t.Parallel()
	for name, tc := range map[string]struct {
		change func(*infobipsandbox.BrandRequest)
		field  string
	}{
		"short website":         {func(b *infobipsandbox.BrandRequest) { b.Website = "x" }, "website"},
		"phone of letters":      {func(b *infobipsandbox.BrandRequest) { b.SupportPhone = "call us" }, "supportPhone"},
		"unknown vertical":      {func(b *infobipsandbox.BrandRequest) { b.Vertical = "SPACE" }, "vertical"},
		"no city":               {func(b *infobipsandbox.BrandRequest) { b.Address.City = "" }, "address.city"},
		"stock symbol, private": {func(b *infobipsandbox.BrandRequest) { b.StockSymbol = "HBNK" }, "stockSymbol"},
		"long DUNS": {func(b *infobipsandbox.BrandRequest) {
			b.AlternateBusinessID = &infobipsandbox.BusinessID{Type: "DUNS", ID: "1"}
		}, "alternateBusinessId.id"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			a := open(t)
			r := a.Call("POST", brandsPath, sampleBrand(tc.change))
			a.Expected = len(a.Box.Violations())
			wantField(r, tc.field)
		})
	}
}

func TestSupportEmailWithAnEqualsSignIsRefused(t *testing.T) {
	t.Parallel()
	a := open(t)
	request := sampleBrand(func(b *infobipsandbox.BrandRequest) { b.SupportEmail = "a=b@lakeview.example" })
	wantField(a.Call("POST", brandsPath, request), "supportEmail")
}

func TestReferenceIDOfABrandIsUnique(t *testing.T) {
	t.Parallel()
	a := open(t)
	request := sampleBrand(func(b *infobipsandbox.BrandRequest) { b.ReferenceID = "one" })
	first := a.createBrand(request)
	if text := wantRefused(a.Call("POST", brandsPath, request)); !strings.Contains(text, "referenceId") {
		t.Errorf("text %q", text)
	}
	second := a.createBrand(sampleBrand())
	wantRefused(a.put(second, request))
	a.put(first, request).Want(200) // its own
	a.Call("DELETE", brandsPath+"/"+first, nil).Want(204)
	a.createBrand(request)
}

func TestReferenceIDOfADeletedBrandMayStayUsed(t *testing.T) {
	t.Parallel()
	a := open(t)
	a.infobip.SetRule(infobipsandbox.KeepReferenceIDs, true)
	request := sampleBrand(func(b *infobipsandbox.BrandRequest) { b.ReferenceID = "one" })
	a.Call("DELETE", brandsPath+"/"+a.createBrand(request), nil).Want(204)
	wantRefused(a.Call("POST", brandsPath, request))
}

func TestUnknownBrandIsNotFound(t *testing.T) {
	t.Parallel()
	a := open(t)
	path := brandsPath + "/00000000-0000-4000-8000-000000000000"
	for _, call := range []struct{ method, path string }{
		{"GET", ""}, {"DELETE", ""}, {"POST", "/register"}, {"GET", "/registrar-statuses"}, {"POST", "/brand-auth-verification"},
		{"POST", "/resend2fa"}, {"GET", "/appeals"}, {"GET", "/vets"}, {"GET", "/vets/x"}, {"GET", "/vets/x/report"},
	} {
		wantMissing(a.Call(call.method, path+call.path, nil))
	}
	wantMissing(a.put(path[len(brandsPath)+1:], sampleBrand()))
	wantMissing(a.Call("POST", path+"/vets", `{"type":"STANDARD"}`))
}

func TestBrandListFilters(t *testing.T) {
	t.Parallel()
	a := open(t)
	first := a.createBrand(sampleBrand(func(b *infobipsandbox.BrandRequest) {
		b.Name, b.ReferenceID, b.ApplicationID, b.EntityID = "Alpha Dental", "ref-a", "clinic-app", "tacoma"
	}))
	a.Clock.Advance(time.Minute)
	second := a.createBrand(infobipsandbox.SamplePublicBrand())
	for query, want := range map[string][]string{
		"":                                      {first, second},
		"id=" + second:                          {second},
		"id=" + first + "&id=" + second:         {first, second},
		"type=TENDLC_PUBLIC_COMPANY":            {second},
		"nameLike=dental":                       {first},
		"referenceId=ref-a&referenceId=ref-b":   {first},
		"applicationId=clinic":                  {first},
		"entityId=taco":                         {first},
		"nameLike=nobody":                       {},
		"sort=name,desc":                        {second, first},
		"sort=createdDate,desc":                 {second, first},
		"sort=type&sort=name":                   {first, second},
		"sort=lastModifiedDate,asc&size=1":      {first},
		"sort=lastModifiedDate&size=1&page=1":   {second},
		"size=1&page=7":                         {},
		"type=TENDLC_GOVERNMENT&nameLike=Alpha": {},
	} {
		r := a.Call("GET", brandsPath+"?"+query, nil).Want(200)
		got := []string{}
		for _, item := range r.Get("results").([]any) {
			got = append(got, item.(map[string]any)["id"].(string))
		}
		if !slices.Equal(got, want) {
			t.Errorf("%s: %v, want %v", query, got, want)
		}
	}
}

func TestPagingCountsPagesAndRefusesWhatItCannotSort(t *testing.T) {
	t.Parallel()
	a := open(t)
	for range 3 {
		a.createBrand(sampleBrand())
	}
	r := a.Call("GET", brandsPath+"?size=2&page=1", nil).Want(200)
	for key, want := range map[string]float64{"page": 1, "size": 2, "totalPages": 2, "totalResults": 3} {
		if r.Get("paging", key) != want {
			t.Errorf("%s: %s", key, r.Raw)
		}
	}
	wantField(a.Call("GET", brandsPath+"?sort=vertical", nil), "sort")
	wantField(a.Call("GET", brandsPath+"?sort=name,up", nil), "sort")
	wantField(a.Call("GET", brandsPath+"?size=0", nil), "size")
	a.Expected = 1
	wantField(a.Call("GET", brandsPath+"?size=2001", nil), "size")
}

func TestListLagHidesYoungBrandsFromListsOnly(t *testing.T) {
	t.Parallel()
	a := open(t)
	a.infobip.SetListLag(time.Minute)
	id := a.createBrand(sampleBrand())
	count := func() any { return a.Call("GET", brandsPath, nil).Want(200).Get("paging", "totalResults") }
	if count() != 0.0 {
		t.Error("listed at once")
	}
	a.brand(id)
	a.Clock.Advance(time.Minute)
	if count() != 1.0 {
		t.Error("never listed")
	}
}

func TestBrandWithALiveCampaignCannotBeDeleted(t *testing.T) {
	t.Parallel()
	for _, stage := range infobipsandbox.Stages() {
		a := open(t)
		id := a.verifiedBrand()
		campaign := a.infobip.SeedCampaign(infobipsandbox.SampleCampaign(id), stage)
		r := a.Call("DELETE", brandsPath+"/"+id, nil)
		if !slices.Contains([]string{"DRAFT", "REJECTED", "DEREGISTERED"}, stage) {
			wantRefused(r)
			a.campaign(campaign)
			continue
		}
		r.Want(204)
		wantMissing(a.Call("GET", brandsPath+"/"+id, nil))
		wantMissing(a.Call("GET", campaigns+"/"+campaign, nil))
	}
}
