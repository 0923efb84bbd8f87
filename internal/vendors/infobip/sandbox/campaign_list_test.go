package infobipsandbox_test

import (
	"net/url"
	"slices"
	"testing"
	"time"

	infobipsandbox "github.com/tendlc/terraform-provider-tendlc/internal/vendors/infobip/sandbox"
)

// names are the names of the campaigns of a page.
func (a *account) names(query string) []string {
	a.Helper()
	names := []string{}
	list, _ := a.Call("GET", campaigns+"?"+query, nil).Want(200).Get("results").([]any)
	for _, item := range list {
		names = append(names, item.(map[string]any)["name"].(string))
	}
	return names
}

func (a *account) wantNames(query string, want ...string) {
	a.Helper()
	if got := a.names(query); !slices.Equal(got, append([]string{}, want...)) {
		a.Errorf("%s: %v, want %v", query, got, want)
	}
}

// three are campaigns Alpha, Beta and Gamma, of two brands and three stages.
func (a *account) three() (brand, alpha string) {
	a.Helper()
	brand = a.verifiedBrand()
	n := infobipsandbox.Numbers()
	first := infobipsandbox.SampleCampaign(brand)
	first.Name, first.ReferenceID, first.Numbers, first.ApplicationID, first.EntityID = "Alpha", "r1", n[:2], "clinic-app", "tacoma"
	alpha = a.infobip.SeedCampaign(first, "REGISTERED")
	a.Clock.Advance(time.Minute)
	second := infobipsandbox.SampleCampaign(a.verifiedBrand())
	second.Name, second.ReferenceID, second.Numbers = "Beta", "r2", n[2:3]
	a.infobip.SeedCampaign(second, "REJECTED")
	a.Clock.Advance(time.Minute)
	third := infobipsandbox.SampleExternalCampaign()
	third.Name, third.Numbers = "Gamma", nil
	a.infobip.SeedCampaign(third, "DRAFT")
	return brand, alpha
}

func TestEveryFilterOfTheList(t *testing.T) {
	t.Parallel()
	a := open(t)
	brand, alpha := a.three()
	n := infobipsandbox.Numbers()
	a.wantNames("", "Alpha", "Beta", "Gamma")
	a.wantNames("id="+alpha, "Alpha")
	a.wantNames("brandId="+brand, "Alpha")
	a.wantNames("type=EXTERNAL_TEN_DIGIT_LONG_CODE", "Gamma")
	a.wantNames("nameLike=AM", "Gamma")
	a.wantNames("referenceId=r2", "Beta")
	a.wantNames("referenceId=r", []string{}...)
	a.wantNames("referenceId=r1&referenceId=r2", "Alpha", "Beta")
	a.wantNames("applicationId=clinic", "Alpha")
	a.wantNames("entityId=tac", "Alpha")
	a.wantNames("stage=REJECTED&stage=DRAFT", "Beta", "Gamma")
	a.wantNames("number="+n[1]+"&number="+n[2], "Alpha", "Beta")
	a.wantNames("number="+n[9], []string{}...)
	a.wantNames("stage=REGISTERED&nameLike=beta", []string{}...)
}

func TestListSortsAndPages(t *testing.T) {
	t.Parallel()
	a := open(t)
	a.three()
	a.wantNames("sort="+url.QueryEscape("name,desc"), "Gamma", "Beta", "Alpha")
	a.wantNames("sort="+url.QueryEscape("createdDate,desc")+"&size=1&page=1", "Beta")
	a.wantNames("sort=type&sort="+url.QueryEscape("name,desc"), "Gamma", "Beta", "Alpha")
	r := a.Call("GET", campaigns+"?size=2&page=1", nil).Want(200)
	if r.Get("paging", "totalPages") != 2.0 || r.Get("paging", "totalResults") != 3.0 || r.Get("results", 0, "name") != "Gamma" {
		t.Errorf("%s", r.Raw)
	}
	wantField(a.Call("GET", campaigns+"?sort=stage", nil), "sort")
	wantRefused(a.Call("GET", campaigns+"?size=2001", nil))
	wantRefused(a.Call("GET", campaigns+"?status=DRAFT", nil))
	a.Expected = 2
}

func TestListLagHidesYoungCampaignsFromListsOnly(t *testing.T) {
	t.Parallel()
	a := open(t)
	a.infobip.SetListLag(time.Minute)
	id := a.draft()
	a.wantNames("")
	a.campaign(id)
	a.Clock.Advance(time.Minute)
	a.wantNames("", "Lakeview visit notices")
}
