package sinch_test

import (
	"encoding/json"
	"fmt"
	"net/http"
	"reflect"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/tendlc/terraform-provider-tendlc/internal/acctest"
	"github.com/tendlc/terraform-provider-tendlc/internal/sandbox"
	sinchsandbox "github.com/tendlc/terraform-provider-tendlc/internal/vendors/sinch/sandbox"
)

type object = map[string]any

// look writes a data source.
func look(kind, label string, arguments ...string) string {
	return fmt.Sprintf("\ndata \"tendlc_sinch_%s\" %q {\n  %s\n}\n", kind, label, strings.Join(arguments, "\n  "))
}

// holdsExactly compares all attributes at once, so that none is forgotten.
func holdsExactly(t *testing.T, got any, want any) {
	t.Helper()
	plain := func(value any) (decoded any) {
		raw, err := json.Marshal(value)
		if err == nil {
			err = json.Unmarshal(raw, &decoded)
		}
		if err != nil {
			t.Fatal(err)
		}
		return decoded
	}
	g, w := plain(got), plain(want)
	gotObject, isObject := g.(object)
	wantObject, _ := w.(object)
	if !isObject {
		if !reflect.DeepEqual(g, w) {
			t.Errorf("got %v, want %v", g, w)
		}
		return
	}
	for name := range gotObject {
		if _, ok := wantObject[name]; !ok {
			t.Errorf("%s is not expected: %v", name, gotObject[name])
		}
	}
	for name, value := range wantObject {
		if got, ok := gotObject[name]; !ok || !reflect.DeepEqual(got, value) {
			t.Errorf("%s: got %v, want %v", name, got, value)
		}
	}
}

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

// observedObject is what Sinch, the registry and the operators say of a seeded
// campaign that sends.
func observedObject(c sinchsandbox.Campaign) object {
	entry := func(mno, class, scope, tier string, tpm, dailyCap any) object {
		return object{"mno": mno, "status": "REGISTERED", "msg_class": class, "tpm": tpm, "tpm_scope": scope, "brand_tier": tier, "brand_daily_cap": dailyCap}
	}
	return object{
		"id": c.ID, "tcr_campaign_id": c.TCRID, "status": "ACTIVE", "phase": "active", "status_reasons": []any{}, "last_action_status": "CREATE_SUCCESSFUL",
		"setup_fee": 30, "monthly_fee": 10, "number_pool_approved": true, "next_renewal_or_expiration_date": "2027-02-21T09:00:00Z", "mock": false,
		"mno_metadata": object{"10017": entry("AT&T", "E", "CAMPAIGN", "", 240, nil), "10035": entry("T-Mobile", "", "", "LOW", nil, 2000)},
	}
}

func TestCampaignDataSourcesShowEverything(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	seeded := seededCampaign(t, w, "ACTIVE", func(c *sinchsandbox.CampaignRequest) {
		c.UseCase, c.SubUseCases, c.NumberPool, c.EmbeddedLink, c.Sample4 = "MIXED", []string{"2FA", "MARKETING"}, true, true, "Lakeview Dental: see you. Reply STOP to end."
	})
	r := seeded.Request
	own, registry := fmt.Sprintf("id = %q", seeded.ID), fmt.Sprintf("tcr_campaign_id = %q", seeded.TCRID)
	c := newTerminal(t, w)
	c.Apply(look("campaign", "own", own) + look("campaign", "registry", registry) + look("campaigns", "all") +
		look("campaign_status", "own", own) + look("campaign_status", "registry", registry))
	status := observedObject(seeded)
	status["ready"] = true
	holdsExactly(t, c.Values("data.tendlc_sinch_campaign_status.own"), status)
	holdsExactly(t, c.Values("data.tendlc_sinch_campaign_status.registry"), status)
	want := observedObject(seeded)
	for name, value := range (object{
		"brand_id": r.BrandID, "use_case": "MIXED", "sub_use_cases": []any{"2FA", "MARKETING"}, "campaign_name": r.CampaignName, "description": r.Description,
		"message_flow": r.MessageFlow, "samples": []any{r.Sample1, r.Sample2, r.Sample3, r.Sample4}, "stop_message": r.StopMessage,
		"opt_in_message": r.OptInMessage, "help_message": r.HelpMessage, "optin_keywords": []any{"START", "YES"}, "optout_keywords": []any{"QUIT", "STOP"},
		"help_keywords": []any{"HELP"}, "auto_renewal": true, "embedded_link": true, "embedded_phone": false, "affiliate_marketing": false, "age_gated": false,
		"direct_lending": false, "subscriber_opt_in": true, "subscriber_opt_out": true, "subscriber_help": true, "vertical": "",
		"create_date": "2026-11-21T09:00:00Z", "modified_date": "2026-11-21T09:00:00Z", "created_by": "api", "modified_by": "api", "billed_date": "2026-11-21T09:00:00Z",
	}) {
		want[name] = value
	}
	holdsExactly(t, c.Values("data.tendlc_sinch_campaign.own"), want)
	holdsExactly(t, c.Values("data.tendlc_sinch_campaign.registry"), want)
	holdsExactly(t, c.Values("data.tendlc_sinch_campaigns.all")["campaigns"], []any{want})
	untouched(t, w)
}

// names are the names of a list of campaigns.
func namesOf(t *testing.T, list any) string {
	t.Helper()
	var names []string
	for _, one := range list.([]any) {
		names = append(names, one.(object)["campaign_name"].(string))
	}
	return strings.Join(names, " ")
}

func TestCampaignsAreFiltered(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	first := seededBrand(t, w)
	mock := sinchsandbox.SampleBrand()
	mock.Mock = true
	w.Sinch.SeedBrand(mock, "")
	second := w.Sinch.Brands()[1].TCRID
	add := func(name, brandID, useCase, status string) {
		request := sinchsandbox.SampleCampaign(brandID)
		request.CampaignName, request.UseCase = name, useCase
		w.Sinch.SeedCampaign(request, status)
	}
	add("a", first, "CUSTOMER_CARE", "ACTIVE")
	add("b", first, "MARKETING", "REJECTED")
	add("c", second, "MARKETING", "ACTIVE")
	add("d", second, "DELIVERY_NOTIFICATION", "EXPIRED")
	filters := map[string]struct{ arguments, want string }{
		"all":      {"", "a b c d"},
		"status":   {`statuses = ["ACTIVE"]`, "a c"},
		"statuses": {`statuses = ["EXPIRED", "REJECTED"]`, "b d"},
		"nowhere":  {`statuses = ["SUBMITTED"]`, ""},
		"none":     {`statuses = []`, "a b c d"},
		"mock":     {"mock = true", "c d"},
		"real":     {"mock = false", "a b"},
		"use":      {`use_case = "MARKETING"`, "b c"},
		"unused":   {`use_case = "2FA"`, ""},
		"brand":    {fmt.Sprintf("brand_id = %q", second), "c d"},
		"unknown":  {fmt.Sprintf("brand_id = %q", someBrandID), ""},
		"together": {fmt.Sprintf("brand_id = %q\n use_case = \"MARKETING\"\n mock = true\n statuses = [\"ACTIVE\", \"APPROVED\"]", second), "c"},
		"apart":    {fmt.Sprintf("brand_id = %q\n mock = true", first), ""},
	}
	var config strings.Builder
	for label, filter := range filters {
		config.WriteString(look("campaigns", label, filter.arguments))
	}
	c := newTerminal(t, w)
	c.Apply(config.String())
	for label, filter := range filters {
		if got := namesOf(t, c.Values("data.tendlc_sinch_campaigns." + label)["campaigns"]); got != filter.want {
			t.Errorf("%s: %q, want %q", label, got, filter.want)
		}
	}
}

// A word that this version does not know is Sinch's to judge.
func TestUnknownStatusAsAFilterIsLeftToSinch(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	w.ViolationsExpected = true
	c := newTerminal(t, w)
	c.Write(look("campaigns", "odd", `statuses = ["ON_ICE"]`))
	tells(t, c.Fails("plan"), `Warning: Not a documented status (TENDLC1011)`, `"ON_ICE" is not among the words that Sinch documents`,
		"Sinch refused to list the campaigns (TENDLC2003)", "status.0: invalid value")
}

// More campaigns than a page holds: none is lost, none is shown twice.
func TestCampaignsOfSeveralPages(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	brandID := seededBrand(t, w)
	const many = 130
	for i := range many {
		request := sinchsandbox.SampleCampaign(brandID)
		request.CampaignName = fmt.Sprintf("n%03d", i)
		w.Sinch.SeedCampaign(request, "ACTIVE")
	}
	c := newTerminal(t, w)
	c.Apply(look("campaigns", "all") + "\noutput \"names\" {\n  value = join(\" \", data.tendlc_sinch_campaigns.all.campaigns[*].campaign_name)\n}\n")
	names := strings.Fields(namesOf(t, c.Values("data.tendlc_sinch_campaigns.all")["campaigns"]))
	if len(names) != many || names[0] != "n000" || names[many-1] != "n129" {
		t.Errorf("%d campaigns: %v", len(names), names)
	}
	pages := w.Entries("listCampaignRegistrations")
	if len(pages) < 2 || !strings.Contains(pages[1].Query, "pageToken=") {
		t.Errorf("%d pages", len(pages))
	}
}

// A refused campaign is an answer, not an error: check blocks watch it.
func TestStatusOfARefusedCampaignIsNoError(t *testing.T) {
	t.Parallel()
	for status, want := range map[string]struct {
		phase  string
		ready  bool
		reason object
	}{
		"SINCH_REJECTED":    {"rejected", false, object{"code": "CR2005", "reason": "Brand website could not be reached", "advice": nil, "attribute": nil}},
		"REJECTED":          {"rejected", false, object{"code": "602", "reason": "An operator refused the campaign: the description and the use case do not match", "advice": nil, "attribute": "description"}},
		"SUBMISSION_FAILED": {"failed", false, object{"code": "501", "reason": "Value not accepted", "advice": nil, "attribute": "message_flow"}},
		"APPROVED":          {"approved", true, nil},
		"SUBMITTED":         {"pending", false, nil},
		"EXPIRED":           {"expired", false, nil},
		"ON_ICE":            {"unknown", false, nil},
	} {
		t.Run(status, func(t *testing.T) {
			t.Parallel()
			w := acctest.NewWorld(t)
			seeded := seededCampaign(t, w, status, nil)
			c := newTerminal(t, w)
			config := look("campaign_status", "c", fmt.Sprintf("id = %q", seeded.ID)) + look("campaign", "c", fmt.Sprintf("id = %q", seeded.ID)) + fmt.Sprintf(`
check "sends" {
  data "tendlc_sinch_campaign_status" "watched" {
    id = %q
  }
  assert {
    condition     = data.tendlc_sinch_campaign_status.watched.ready
    error_message = "the campaign is ${data.tendlc_sinch_campaign_status.watched.status}"
  }
}
`, seeded.ID)
			said := c.Apply(config)
			if want.ready {
				hides(t, said, "Check block assertion failed")
			} else {
				tells(t, said, "Check block assertion failed", "the campaign is "+status)
			}
			reasons := []any{}
			if want.reason != nil {
				reasons = append(reasons, want.reason)
			}
			for _, address := range []string{"data.tendlc_sinch_campaign_status.c", "data.tendlc_sinch_campaign.c"} {
				got := c.Values(address)
				holdsExactly(t, got["status_reasons"], reasons)
				if got["status"] != status || got["phase"] != want.phase || got["ready"] != nil && got["ready"] != want.ready {
					t.Errorf("%s: %v", address, got)
				}
			}
		})
	}
}

func TestQualificationDataSourceShowsEverything(t *testing.T) {
	t.Parallel()
	for _, loose := range []bool{false, true} {
		t.Run(fmt.Sprintf("loose types %v", loose), func(t *testing.T) {
			t.Parallel()
			w := acctest.NewWorld(t)
			w.Sinch.SetLooseTypes(loose)
			brandID := seededBrand(t, w)
			w.Sinch.SetQualification("MIXED", "", sinchsandbox.QualificationChange{SetupFee: new(12.5), MonthlyFee: new(4.25)})
			w.Sinch.SetQualification("MIXED", sinchsandbox.Verizon, sinchsandbox.QualificationChange{MNOSupport: new(false), MNOReview: new(true), Qualify: new(false), MinMsgSamples: new(4),
				ReqSubscriberOptIn: new(true), ReqSubscriberOptOut: new(true), ReqSubscriberHelp: new(true), NoEmbeddedLink: new(true), NoEmbeddedPhone: new(true),
				Surcharge: new(0.0125), MsgClass: new("A"), TPM: new(600), TPMScope: new("PHONE_NUMBER"), BrandTier: new("TOP"), BrandDailyCap: new(200000)})
			w.Sinch.SetQualification("MIXED", sinchsandbox.USCellular, sinchsandbox.QualificationChange{Absent: new(true)})
			arguments := []string{fmt.Sprintf("brand_id = %q", brandID), `use_case = "MIXED"`}
			c := newTerminal(t, w)
			c.Apply(look("campaign_qualification", "q", arguments...) + look("campaign_qualification", "again", arguments...))
			entry := func(mno string, optIn, optOut, help bool, class, scope, tier string, tpm, dailyCap any) object {
				return object{"mno": mno, "mno_support": true, "mno_review": false, "qualify": true, "min_msg_samples": 1, "req_subscriber_opt_in": optIn,
					"req_subscriber_opt_out": optOut, "req_subscriber_help": help, "no_embedded_link": false, "no_embedded_phone": false, "surcharge": 0.003,
					"msg_class": class, "tpm": tpm, "tpm_scope": scope, "brand_tier": tier, "brand_daily_cap": dailyCap}
			}
			holdsExactly(t, c.Values("data.tendlc_sinch_campaign_qualification.q"), object{
				"brand_id": brandID, "use_case": "MIXED", "source": "vendor", "qualified": true, "setup_fee": 12.5, "monthly_fee": 4.25,
				"min_sub_use_cases": 2, "max_sub_use_cases": 5, "mno_metadata": object{
					"10017": entry("AT&T", true, true, true, "E", "CAMPAIGN", "", 240, nil),
					"10035": entry("T-Mobile", true, false, true, "", "", "LOW", nil, 2000),
					"10038": object{"mno": "Verizon Wireless", "mno_support": false, "mno_review": true, "qualify": false, "min_msg_samples": 4, "req_subscriber_opt_in": true,
						"req_subscriber_opt_out": true, "req_subscriber_help": true, "no_embedded_link": true, "no_embedded_phone": true, "surcharge": 0.0125,
						"msg_class": "A", "tpm": 600, "tpm_scope": "PHONE_NUMBER", "brand_tier": "TOP", "brand_daily_cap": 200000},
				}})
			count(t, w, qualifyBrand, 1)
			w.Sinch.SetQualification("MIXED", "", sinchsandbox.QualificationChange{Qualify: new(false)})
			c.Does("apply", "-auto-approve")
			if got := c.Values("data.tendlc_sinch_campaign_qualification.q")["qualified"]; got != false {
				t.Errorf("a brand that qualifies nowhere is qualified: %v", got)
			}
			untouched(t, w)
		})
	}
}

func TestNumberDataSourceShowsEverything(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	seeded := seededCampaign(t, w, "APPROVED", nil)
	numbers := sinchsandbox.Numbers()
	c := newTerminal(t, w)
	w.Sinch.SeedNumber(numbers[1], sinchsandbox.ServicePlanID, seeded.TCRID)
	w.Sinch.FailProvisioning(numbers[2], "INSUFFICIENT_BALANCE", 1)
	c.Write(assigned(seeded.TCRID, "", numbers[2]))
	tells(t, c.Fails("apply", "-auto-approve"), "TENDLC2008")
	var config strings.Builder
	for i, label := range []string{"idle", "linked", "failed"} {
		config.WriteString(look("number", label, fmt.Sprintf("phone_number = %q", numbers[i])))
	}
	c.Apply(config.String())
	want := func(number, campaign, status string, errors ...any) object {
		return object{"phone_number": number, "id": number, "display_name": "", "region_code": "US", "type": "LOCAL", "capability": []any{"SMS", "VOICE"},
			"service_plan_id": sinchsandbox.ServicePlanID, "campaign_id": campaign, "provisioning_status": status, "error_codes": append([]any{}, errors...),
			"next_charge_date": "2026-12-21T09:00:00.000000Z", "expire_at": ""}
	}
	holdsExactly(t, c.Values("data.tendlc_sinch_number.idle"), want(numbers[0], "", ""))
	holdsExactly(t, c.Values("data.tendlc_sinch_number.linked"), want(numbers[1], seeded.TCRID, ""))
	holdsExactly(t, c.Values("data.tendlc_sinch_number.failed"), want(numbers[2], "", "FAILED", "INSUFFICIENT_BALANCE"))
}

// lookUps are the data sources that take either id: the kind, the noun, and an
// id of each kind that nothing has.
var lookUps = []struct{ kind, noun, registry, tcrID, otherTCRID string }{
	{"brand", "brand", "tcr_brand_id", someBrandID, someCampaignID},
	{"campaign", "campaign", "tcr_campaign_id", someCampaignID, someBrandID},
	{"campaign_status", "campaign", "tcr_campaign_id", someCampaignID, someBrandID},
}

func TestLookUpTakesExactlyOneGoodID(t *testing.T) {
	t.Parallel()
	for _, l := range lookUps {
		t.Run(l.kind, func(t *testing.T) {
			t.Parallel()
			w := acctest.NewWorld(t)
			own, registry := fmt.Sprintf("id = %q", someULID), fmt.Sprintf("%s = %q", l.registry, l.tcrID)
			one := fmt.Sprintf("exactly one of id and %s", l.registry)
			planRefused(t, w, look(l.kind, "x", own, registry), bad("id", one))
			planRefused(t, w, look(l.kind, "x"), bad("", one))
			planRefused(t, w, look(l.kind, "x", fmt.Sprintf("id = %q", l.tcrID)), complaint{Code: "TENDLC1008", At: "id", Says: []string{"Not a " + l.noun + " registration id", "It looks like a TCR"}})
			planRefused(t, w, look(l.kind, "x", fmt.Sprintf("%s = %q", l.registry, someULID)), complaint{Code: "TENDLC1008", At: l.registry, Says: []string{"Not a TCR " + l.noun + " id", "It looks like a registration id"}})
			planRefused(t, w, look(l.kind, "x", fmt.Sprintf("%s = %q", l.registry, l.otherTCRID)), complaint{Code: "TENDLC1008", At: l.registry, Says: []string{"Not a TCR " + l.noun + " id"}})
			silent(t, w)
			planRefused(t, w, look(l.kind, "x", own), complaint{Code: "TENDLC2010", At: "id", Says: []string{"There is no " + l.noun + " " + someULID, "Sinch does not know it in this project"}})
			planRefused(t, w, look(l.kind, "x", registry), complaint{Code: "TENDLC2010", At: l.registry, Says: []string{"There is no " + l.noun + " " + l.tcrID}})
			untouched(t, w)
		})
	}
}

func TestOtherLookUpsOfNothing(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	planRefused(t, w, look("number", "x", `phone_number = "(608) 555-0142"`), bad("phone_number", "must be + and digits only"))
	planRefused(t, w, look("campaign_qualification", "x", fmt.Sprintf("brand_id = %q", someULID), `use_case = "MARKETING"`), complaint{Code: "TENDLC1008", At: "brand_id", Says: nil})
	planRefused(t, w, look("campaign_qualification", "x", fmt.Sprintf("brand_id = %q", someBrandID), `use_case = "SPAM"`), bad("use_case", `got: "SPAM"`))
	planRefused(t, w, look("campaigns", "x", `use_case = "SPAM"`, `brand_id = "x"`), bad("use_case", `got: "SPAM"`), complaint{Code: "TENDLC1008", At: "brand_id", Says: nil})
	silent(t, w)
	planRefused(t, w, look("number", "x", `phone_number = "+16085550142"`), complaint{Code: "TENDLC2010", At: "phone_number", Says: []string{"There is no number +16085550142"}})
	planRefused(t, w, look("campaign_qualification", "x", fmt.Sprintf("brand_id = %q", someBrandID), `use_case = "MARKETING"`),
		complaint{Code: "TENDLC2010", At: "brand_id", Says: []string{"There is no brand " + someBrandID}})
	untouched(t, w)
}

// A failing Sinch is an error that says so, not an empty list.
func TestDataSourcesOfAFailingSinchAreErrors(t *testing.T) {
	t.Parallel()
	for operation, config := range map[string]string{
		"listBrandRegistrations":       look("brands", "x"),
		"listCampaignRegistrations":    look("campaigns", "x"),
		"getBrandRegistration":         look("brand", "x", fmt.Sprintf("id = %q", someULID)),
		"fetchCampaignByTcrCampaignId": look("campaign", "x", fmt.Sprintf("tcr_campaign_id = %q", someCampaignID)),
		"getCampaignRegistration":      look("campaign_status", "x", fmt.Sprintf("id = %q", someULID)),
		"getActiveNumber":              look("number", "x", `phone_number = "+16085550142"`),
		"qualifyBrandByUseCase":        look("campaign_qualification", "x", fmt.Sprintf("brand_id = %q", someBrandID), `use_case = "MARKETING"`),
	} {
		t.Run(operation, func(t *testing.T) {
			t.Parallel()
			w := acctest.NewWorld(t)
			w.Box.InjectFault(sandbox.Fault{Vendor: w.Sinch.Name(), Operation: operation, Kind: sandbox.HTMLPage, Count: 20, RetryAfter: time.Second})
			planRefused(t, w, config, complaint{Code: "TENDLC2004", At: "", Says: []string{"Could not ", "Nothing was charged."}})
			untouched(t, w)
		})
	}
}

func TestDataSourceWithoutCredentialsNamesThem(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	planRefused(t, w, "provider \"tendlc\" {}\n"+look("brands", "x"),
		complaint{Code: "TENDLC1009", At: "", Says: []string{"project_id", "SINCH_PROJECT_ID"}}, complaint{Code: "TENDLC1009", At: "", Says: []string{"key_id", "SINCH_KEY_ID"}},
		complaint{Code: "TENDLC1009", At: "", Says: []string{"key_secret", "SINCH_KEY_SECRET"}})
	silent(t, w)
}

// A data source whose id is not known yet waits for the apply.
func TestDataSourceOfWhatIsMadeInTheSameRun(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	c := newTerminal(t, w)
	tells(t, c.Plan(acctest.SinchBrand("")+acctest.SinchBrandApproval("")+look("brand", "b", "tcr_brand_id = tendlc_sinch_brand_approval.b.tcr_brand_id")+
		look("campaign_qualification", "q", "brand_id = tendlc_sinch_brand_approval.b.tcr_brand_id", `use_case = "MARKETING"`)), "(known after apply)")
	c.Does("apply", saved)
	if got := c.Values("data.tendlc_sinch_brand.b")["display_name"]; got != "Lakeview 10DLC" {
		t.Errorf("display_name is %v", got)
	}
	if got := c.Values("data.tendlc_sinch_campaign_qualification.q")["qualified"]; got != true {
		t.Errorf("qualified is %v", got)
	}
}
