package api

import (
	"net/url"
	"testing"
)

// Each filter by itself, as it goes over the wire.
func TestCampaignFilters(t *testing.T) {
	t.Parallel()
	yes, no := true, false
	for want, filter := range map[string]CampaignFilter{
		"pageSize=100":                             {},
		"pageSize=100&status=ACTIVE":               {Statuses: []string{"ACTIVE"}},
		"pageSize=100&status=SUBMITTED&status=NEW": {Statuses: []string{"SUBMITTED", "", "NEW"}},
		"mock=true&pageSize=100":                   {Mock: &yes},
		"mock=false&pageSize=100":                  {Mock: &no},
		"pageSize=100&useCase=2FA":                 {UseCase: "2FA"},
		"brand=BX7K2PQ&pageSize=100":               {Brand: "BX7K2PQ"},
		"orderBy=createDate+desc%26x&pageSize=100": {OrderBy: "createDate desc&x"},
		"brand=B&mock=false&orderBy=o&pageSize=100&status=ACTIVE&useCase=MIXED": everyFilter(),
	} {
		v, c := newVendor(t, answering(`{}`))
		_, err := c.ListCampaigns(t.Context(), filter)
		must(t, err)
		if got := v.requests()[0].uri; got != testPrefix+"/campaignRegistrations?"+want {
			t.Errorf("sent %s, want %s", got, want)
		}
	}
}

// A list takes all parameters that the contract has, and every page asks with
// the same filter: another one would mix two lists.
func TestCampaignFiltersOnEveryPage(t *testing.T) {
	t.Parallel()
	v, c := newVendor(t, answering(
		`{"campaignRegistrations":[{"campaignRegistrationId":"1"}],"nextPageToken":"p/2="}`,
		`{"campaignRegistrations":[{"campaignRegistrationId":"2"}],"nextPageToken":"p3"}`,
		`{"campaignRegistrations":[{"campaignRegistrationId":"3"}],"nextPageToken":""}`,
	))
	campaigns, err := c.ListCampaigns(t.Context(), everyFilter())
	must(t, err)
	if len(campaigns) != 3 || len(v.requests()) != 3 {
		t.Fatalf("got %d campaigns in %d pages", len(campaigns), len(v.requests()))
	}
	for i, token := range []string{"", "p/2=", "p3"} {
		u, err := url.Parse(v.requests()[i].uri)
		must(t, err)
		want := everyFilter().query()
		if token != "" {
			want.Set("pageToken", token)
		}
		if u.RawQuery != want.Encode() {
			t.Errorf("page %d: sent %s", i, u.RawQuery)
		}
	}
	last, err := url.Parse(v.requests()[2].uri)
	must(t, err)
	parameters := loadContract(t).Paths.Value("/v1/projects/{projectId}/campaignRegistrations").Get.Parameters
	for _, p := range parameters {
		if p.Value.In == "query" && !last.Query().Has(p.Value.Name) {
			t.Errorf("the parameter %s cannot be sent", p.Value.Name)
		}
	}
}
