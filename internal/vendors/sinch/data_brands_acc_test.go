package sinch_test

import (
	"fmt"
	"net/http"
	"reflect"
	"regexp"
	"testing"

	"github.com/tendlc/terraform-provider-tendlc/internal/acctest"
	sinchsandbox "github.com/tendlc/terraform-provider-tendlc/internal/vendors/sinch/sandbox"
)

// brandObject is everything that is shown of a seeded brand.
func brandObject(b sinchsandbox.Brand) object {
	c, f, p := b.Request.CompanyDetails, b.Request.FinancialDetails, b.Request.ContactDetails
	optional := func(text string) any {
		if text == "" {
			return nil
		}
		return text
	}
	return object{
		"id": b.ID, "tcr_brand_id": b.TCRID, "status": b.Status, "phase": "approved", "status_reasons": []any{}, "identity_status": b.IdentityStatus,
		"display_name": b.Request.DisplayName, "brand_registration_type": b.Request.Type, "mock": b.Request.Mock,
		"company_details": object{"company_name": c.CompanyName, "company_email": c.CompanyEmail, "business_contact_email": optional(c.BusinessContactEmail),
			"brand_name": c.BrandName, "country": c.Country, "street_address": c.StreetAddress, "city": c.City, "postal_code": c.PostalCode,
			"state": c.State, "web_address": c.WebAddress},
		"financial_details": object{"brand_entity_type": f.BrandEntityType, "brand_vertical_type": f.BrandVerticalType, "tax_id_country": f.TaxIDCountry,
			"tax_id_corporate": f.TaxIDCorporate, "stock_symbol": optional(f.StockSymbol), "exchange": optional(f.Exchange)},
		"contact_details": object{"first_name": p.FirstName, "last_name": p.LastName, "phone_number": p.PhoneNumber, "email": p.Email},
	}
}

func TestBrandDataSourceShowsEverything(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	request := sinchsandbox.SampleBrand()
	request.Type = "FULL"
	request.FinancialDetails.BrandEntityType, request.FinancialDetails.StockSymbol, request.FinancialDetails.Exchange = "PUBLIC", "LKV", "NASDAQ"
	w.Sinch.SeedBrand(request, "")
	brand := w.Sinch.Brands()[0]
	c := newTerminal(t, w)
	c.Apply(look("brand", "own", fmt.Sprintf("id = %q", brand.ID)) + look("brand", "registry", fmt.Sprintf("tcr_brand_id = %q", brand.TCRID)) + look("brands", "all"))
	want := brandObject(brand)
	holdsExactly(t, c.Values("data.tendlc_sinch_brands.all")["brands"], []any{want})
	want["vettings"] = []any{object{"vetting_id": brand.Vetting.ID, "provider": "AEGIS", "vetting_status": "ACTIVE", "vetting_class": "STANDARD", "vetting_score": 72,
		"reasons": []any{}, "vetted_date": "2026-11-21T09:00:00Z", "create_date": "2026-11-21T09:00:00Z"}}
	holdsExactly(t, c.Values("data.tendlc_sinch_brand.own"), want)
	holdsExactly(t, c.Values("data.tendlc_sinch_brand.registry"), want)
	untouched(t, w)
}

// Sinch lists vettings by status only; none is missed, and one that is not
// decided has no score.
func TestBrandDataSourceShowsVettingsInEveryStatus(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	seededBrand(t, w)
	id := w.Sinch.Brands()[0].ID
	config := look("brand", "b", fmt.Sprintf("id = %q", id))
	c := newTerminal(t, w)
	c.Apply(config)
	if got := c.Values("data.tendlc_sinch_brand.b")["vettings"]; !reflect.DeepEqual(got, []any{}) {
		t.Errorf("a brand that was never vetted has %v", got)
	}
	for status, score := range map[string]any{"PENDING": nil, "UNSCORE": nil, "ACTIVE": 31.0, "FAILED": nil, "EXPIRED": 31.0} {
		w.Sinch.SetVetting(id, status, 31)
		c.Does("apply", "-auto-approve")
		vettings, _ := c.Values("data.tendlc_sinch_brand.b")["vettings"].([]any)
		if len(vettings) != 1 {
			t.Errorf("%s: %v", status, vettings)
			continue
		}
		v := vettings[0].(object)
		if v["vetting_status"] != status || v["vetting_score"] != score {
			t.Errorf("%s: %v", status, v)
		}
		if status == "FAILED" && !reflect.DeepEqual(v["reasons"], []any{"The company could not be vetted from the details given"}) {
			t.Errorf("reasons: %v", v["reasons"])
		}
	}
	// Several at once, and no secret among them.
	f := newFront(t, w)
	f.Add(rule{Method: "GET", Path: regexp.MustCompile(`/vettingInfo$`), Instead: func(req *http.Request) answer {
		status := req.URL.Query().Get("vettingStatus")
		if status == "PENDING" {
			return answer{Status: 200, Kind: jsonKind, Body: `{"vettingInfo":[]}`}
		}
		return answer{Status: 200, Kind: jsonKind, Body: fmt.Sprintf(`{"vettingInfo":[{"vettingId":"v-%s","vettingStatus":%q,"vettingToken":"not-for-you"}]}`, status, status)}
	}})
	c.Apply(config)
	vettings := c.Values("data.tendlc_sinch_brand.b")["vettings"].([]any)
	if len(vettings) != 4 {
		t.Errorf("%d vettings: %v", len(vettings), vettings)
	}
	hides(t, c.Does("show", "-json"), "not-for-you")
}

func TestRefusedBrandIsNoErrorOfItsDataSource(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	w.Sinch.SeedBrand(sinchsandbox.SampleBrand(), "REJECTED")
	w.Sinch.SeedBrand(sinchsandbox.SampleBrand(), "IN_PROGRESS")
	brands := w.Sinch.Brands()
	c := newTerminal(t, w)
	c.Apply(look("brand", "refused", fmt.Sprintf("id = %q", brands[0].ID)) + look("brand", "pending", fmt.Sprintf("id = %q", brands[1].ID)) + look("brands", "all"))
	refused, pending := c.Values("data.tendlc_sinch_brand.refused"), c.Values("data.tendlc_sinch_brand.pending")
	holdsExactly(t, refused["status_reasons"], []any{object{"code": "TAX_ID", "reason": "Tax id and legal name do not belong together", "advice": nil,
		"attribute": "financial_details.tax_id_corporate"}})
	if refused["phase"] != "rejected" || pending["phase"] != "pending" || pending["tcr_brand_id"] != "" {
		t.Errorf("refused %v, pending %v", refused, pending)
	}
	if all := c.Values("data.tendlc_sinch_brands.all")["brands"].([]any); len(all) != 2 {
		t.Errorf("brands: %v", all)
	}
}

func TestNoBrandsAreAnEmptyList(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	c := newTerminal(t, w)
	c.Apply(look("brands", "all") + look("campaigns", "all"))
	holdsExactly(t, c.Values("data.tendlc_sinch_brands.all"), object{"brands": []any{}})
	holdsExactly(t, c.Values("data.tendlc_sinch_campaigns.all"), object{"statuses": nil, "mock": nil, "use_case": nil, "brand_id": nil, "campaigns": []any{}})
}
