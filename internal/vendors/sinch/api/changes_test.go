package api

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/tendlc/terraform-provider-tendlc/internal/transport"
)

const aBrand = `{"brandRegistrationId":"b","brandRegistrationStatus":"UPGRADE"}`

// Only the groups that are given are sent, and those whole: an empty field is
// how a value is cleared should Sinch merge.
func TestBrandUpdateOnTheWire(t *testing.T) {
	t.Parallel()
	company := `{"companyDetails":{"brandName":"","businessContactEmail":"","city":"","companyEmail":"","companyName":"Acme","country":"","postalCode":"","state":"","streetAddress":"","webAddress":""}}`
	for name, tt := range map[string]struct {
		update BrandUpdate
		want   string
	}{
		"company":   {BrandUpdate{CompanyDetails: &Company{CompanyName: "Acme"}}, company},
		"financial": {BrandUpdate{FinancialDetails: &Financial{StockSymbol: "A"}}, `{"financialDetails":{"brandEntityType":"","brandVerticalType":"","exchange":"","stockSymbol":"A","taxIdCorporate":"","taxIdCountry":""}}`},
		"contact":   {BrandUpdate{ContactDetails: &Contact{Email: "e"}}, `{"contactDetails":{"email":"e","firstName":"","lastName":"","phoneNumber":""}}`},
		"two":       {BrandUpdate{CompanyDetails: &Company{CompanyName: "Acme"}, ContactDetails: &Contact{}}, strings.TrimSuffix(company, "}") + `,"contactDetails":{"email":"","firstName":"","lastName":"","phoneNumber":""}}`},
	} {
		v, c := newVendor(t, answering(aBrand))
		brand, err := c.UpdateBrand(t.Context(), "b", tt.update)
		must(t, err)
		sent, _ := json.Marshal(v.requests()[0].body)
		if string(sent) != tt.want || brand.BrandRegistrationID != "b" {
			t.Errorf("%s: sent %s", name, sent)
		}
	}
}

func TestBrandUpdateOfNothing(t *testing.T) {
	t.Parallel()
	v, c := newVendor(t, answering(aBrand))
	_, err := c.UpdateBrand(t.Context(), "b", BrandUpdate{})
	if transport.CertaintyOf(err) != transport.NotSent || len(v.requests()) != 0 {
		t.Errorf("got %v and %d requests", err, len(v.requests()))
	}
}

// Without a body, and an answer that is not the brand leaves it open whether
// the upgrade was bought.
func TestUpgradeBrand(t *testing.T) {
	t.Parallel()
	v, c := newVendor(t, answering(aBrand, `{}`, ``, `null`))
	brand, err := c.UpgradeBrand(t.Context(), "b")
	must(t, err)
	if sent := v.requests()[0]; sent.body != nil || sent.method != "POST" || brand.BrandRegistrationStatus != "UPGRADE" {
		t.Errorf("sent %+v, got %+v", sent, brand)
	}
	for range 3 {
		if _, err := c.UpgradeBrand(t.Context(), "b"); transport.CertaintyOf(err) != transport.Ambiguous {
			t.Errorf("got %v", err)
		}
	}
	if len(v.requests()) != 4 {
		t.Errorf("%d requests", len(v.requests()))
	}
}

// Their answers have no schema, or an empty one: any 2xx will do.
func TestAnswersWithoutContent(t *testing.T) {
	t.Parallel()
	for _, status := range []int{200, 202, 204} {
		for _, body := range []string{``, `{}`, `null`, `OK`, `<html>`} {
			if status == 204 && body != "" {
				continue
			}
			_, c := newVendor(t, failing(status, body))
			must(t, c.ResendBrand2FA(t.Context(), "b"))
			must(t, c.ResubmitCampaign(t.Context(), "c", nil))
		}
	}
}

func TestResubmitOnTheWire(t *testing.T) {
	t.Parallel()
	for want, mnos := range map[string][]string{`null`: nil, `{"mnos":["ATT"]}`: {"ATT"}, `{"mnos":["USC","VZW","NEW"]}`: {"USC", "VZW", "NEW"}} {
		v, c := newVendor(t, answering(`{}`))
		must(t, c.ResubmitCampaign(t.Context(), "c", mnos))
		sent := v.requests()[0]
		if encoded, _ := json.Marshal(sent.body); string(encoded) != want || sent.method != "PUT" || sent.uri != testPrefix+"/campaignRegistrations/c/resubmit" {
			t.Errorf("%v: sent %s %s", mnos, sent.uri, encoded)
		}
	}
	v, c := newVendor(t, answering(`{}`))
	must(t, c.ResubmitCampaign(t.Context(), "c", []string{}))
	if v.requests()[0].body != nil {
		t.Errorf("sent %v", v.requests()[0].body)
	}
}
