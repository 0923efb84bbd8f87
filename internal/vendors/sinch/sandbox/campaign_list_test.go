package sinchsandbox_test

import (
	"fmt"
	"net/url"
	"testing"

	sinchsandbox "github.com/tendlc/terraform-provider-tendlc/internal/vendors/sinch/sandbox"
)

// pages follows nextPageToken to the end and returns the page sizes and the
// ids in order.
func (a *account) pages(path, list, id string) (sizes []int, ids []string) {
	a.Helper()
	token := ""
	for {
		r := a.call("GET", path+"&pageToken="+url.QueryEscape(token), nil).want(200)
		items := r.get(list).([]any)
		sizes = append(sizes, len(items))
		for i := range items {
			ids = append(ids, r.get(list, i, id).(string))
		}
		if token = r.get("nextPageToken").(string); token == "" {
			return sizes, ids
		}
	}
}

func TestCampaignListPages(t *testing.T) {
	t.Parallel()
	a := open(t)
	brand := a.approvedBrand()
	var all []string
	for i := range 45 {
		request := sinchsandbox.SampleCampaign(brand)
		request.CampaignName = fmt.Sprint("campaign ", i)
		all = append(all, a.submitCampaign(request))
	}
	for query, want := range map[string][]int{
		"?mock=false":              {20, 20, 5},
		"?mock=false&pageSize=15":  {15, 15, 15},
		"?mock=false&pageSize=100": {45},
	} {
		sizes, ids := a.pages("/campaignRegistrations"+query, "campaignRegistrations", "campaignRegistrationId")
		if fmt.Sprint(sizes) != fmt.Sprint(want) || fmt.Sprint(ids) != fmt.Sprint(all) {
			t.Errorf("%s: pages %v, want %v", query, sizes, want)
		}
	}
}

func TestCampaignListRefusesBadPagesAndOrders(t *testing.T) {
	t.Parallel()
	a := open(t)
	brand := a.approvedBrand()
	for range 2 {
		a.submitCampaign(sinchsandbox.SampleCampaign(brand))
	}
	for query, field := range map[string]string{
		"pageSize=0": "page_size", "pageSize=101": "page_size", "pageSize=-1": "page_size",
		"pageToken=made-up": "page_token", "orderBy=XXX": "order_by",
	} {
		a.call("GET", "/campaignRegistrations?"+query, nil).wantField(field)
	}
	token := a.call("GET", "/campaignRegistrations?pageSize=1", nil).get("nextPageToken").(string)
	a.call("GET", "/campaignRegistrations?mock=false&pageToken="+token, nil).wantField("page_token") // other filters
}

func TestCampaignListFilters(t *testing.T) {
	t.Parallel()
	a := open(t)
	brand, other := a.approvedBrand(), a.approvedBrand()
	old := sinchsandbox.SampleCampaign(brand)
	old.UseCase = "MARKETING"
	a.submitCampaign(old)
	a.Clock.Advance(3 * delay)
	a.submitCampaign(sinchsandbox.SampleCampaign(brand))
	a.submitCampaign(sinchsandbox.SampleCampaign(other))
	for query, want := range map[string]float64{
		"":                                     3,
		"?status=APPROVED":                     1,
		"?status=SINCH_REVIEW":                 2,
		"?status=SINCH_REVIEW&status=APPROVED": 3,
		"?status=ACTIVE":                       0,
		"?useCase=MARKETING":                   1,
		"?useCase=CHARITY":                     0,
		"?brand=" + brand:                      2,
		"?brand=" + other:                      1,
		"?brand=BZZZZZZ":                       0,
		"?brand=" + brand + "&status=APPROVED": 1,
	} {
		a.call("GET", "/campaignRegistrations"+query, nil).want(200).wantValues("totalSize", want)
	}
	a.call("GET", "/campaignRegistrations?status=SOMETHING", nil).want(400)
	a.call("GET", "/campaignRegistrations?mock=perhaps", nil).wantField("mock")
	a.Expected = 2
}
