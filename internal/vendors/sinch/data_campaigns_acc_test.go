package sinch_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/tendlc/terraform-provider-tendlc/internal/acctest"
	sinchsandbox "github.com/tendlc/terraform-provider-tendlc/internal/vendors/sinch/sandbox"
)

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
	tells(t, c.Fails("plan"), `Warning: Not a documented status (TENDLC1011)`, `"ON_ICE" is not a status that Sinch documents`,
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
