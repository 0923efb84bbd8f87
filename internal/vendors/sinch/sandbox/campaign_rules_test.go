package sinchsandbox_test

import (
	"encoding/json"
	"strings"
	"testing"

	sinchsandbox "github.com/tendlc/terraform-provider-tendlc/internal/vendors/sinch/sandbox"
)

// campaignBody is the sample as a JSON object that a test may break.
func campaignBody(t *testing.T, tcrBrandID string) map[string]any {
	t.Helper()
	text, err := json.Marshal(sinchsandbox.SampleCampaign(tcrBrandID))
	if err != nil {
		t.Fatal(err)
	}
	var body map[string]any
	if err := json.Unmarshal(text, &body); err != nil {
		t.Fatal(err)
	}
	return body
}

func TestContractRulesOfACampaignAreRefusedByField(t *testing.T) {
	t.Parallel()
	for field, values := range map[string][]any{
		"useCase":        {nil, "", "SOMETHING"},
		"campaignName":   {nil, strings.Repeat("n", 129)},
		"description":    {nil, "", strings.Repeat("d", 39), strings.Repeat("d", 4097)},
		"sample1":        {nil, strings.Repeat("s", 19), strings.Repeat("s", 1025)},
		"sample2":        {nil, strings.Repeat("s", 1025)},
		"sample3":        {nil, strings.Repeat("s", 1025)},
		"sample4":        {strings.Repeat("s", 1025)},
		"stopMessage":    {nil, strings.Repeat("s", 19), strings.Repeat("s", 256)},
		"optInMessage":   {nil, strings.Repeat("s", 19), strings.Repeat("s", 256)},
		"helpMessage":    {nil, strings.Repeat("s", 19), strings.Repeat("s", 256)},
		"optinKeywords":  {nil, strings.Repeat("k", 256)},
		"optoutKeywords": {nil, strings.Repeat("k", 256)},
		"helpKeywords":   {nil, strings.Repeat("k", 256)},
		"messageFlow":    {nil, strings.Repeat("m", 39), strings.Repeat("m", 2049)},
		"brand_id":       {nil, "BX7K2PQ99"},

		"terms_and_conditions_link": {strings.Repeat("l", 256)},
		"privacy_policy_link":       {strings.Repeat("l", 256)},
		"termsAndConditionsLink":    {"https://lakeviewdental.example"}, // camelCase is not its name

		"autoRenewal": {nil}, "embeddedLink": {nil}, "embeddedPhone": {nil}, "affiliateMarketing": {nil}, "numberPool": {nil, "yes"},
		"ageGated": {nil}, "directLending": {nil}, "subscriberOptIn": {nil}, "subscriberOptOut": {nil}, "subscriberHelp": {nil},
	} {
		t.Run(field, func(t *testing.T) {
			t.Parallel()
			a := open(t)
			brand := a.approvedBrand()
			for _, value := range values {
				body := campaignBody(t, brand)
				wire := strings.Replace(field, "brand_id", "brandId", 1)
				if body[wire] = value; value == nil {
					delete(body, wire)
				}
				r := a.call("POST", "/campaignRegistrations:submit", body).wantField(field)
				if value == nil && r.get("error", "message") != field+" must not be blank" {
					t.Errorf("%s", r.Raw)
				}
			}
			a.Expected = len(values)
			if n := len(a.sinch.Campaigns()); n != 0 {
				t.Errorf("%d campaigns were made", n)
			}
		})
	}
}

func TestRulesBeyondTheContractAreRefusedByField(t *testing.T) {
	t.Parallel()
	six := []string{"2FA", "ACCOUNT_NOTIFICATION", "CUSTOMER_CARE", "DELIVERY_NOTIFICATION", "FRAUD_ALERT", "HIGHER_EDUCATION"}
	for name, tc := range map[string]struct {
		change func(*sinchsandbox.CampaignRequest)
		field  string // empty: accepted
	}{
		"unknown brand":            {func(c *sinchsandbox.CampaignRequest) { c.BrandID = "BZZZZZZ" }, "brand_id"},
		"malformed brand":          {func(c *sinchsandbox.CampaignRequest) { c.BrandID = "b-1" }, "brand_id"},
		"blank name":               {func(c *sinchsandbox.CampaignRequest) { c.CampaignName = " " }, "campaignName"},
		"mixed with none":          {mixed(), "subUseCases"},
		"mixed with one":           {mixed(six[:1]...), "subUseCases"},
		"mixed with two":           {mixed(six[:2]...), ""},
		"mixed with five":          {mixed(six[:5]...), ""},
		"mixed with six":           {mixed(six...), "subUseCases"},
		"mixed with a repetition":  {mixed("2FA", "2FA"), "subUseCases"},
		"low volume with none":     {func(c *sinchsandbox.CampaignRequest) { c.UseCase = "LOW_VOLUME" }, ""},
		"sub use case elsewhere":   {func(c *sinchsandbox.CampaignRequest) { c.SubUseCases = six[:1] }, "subUseCases"},
		"keyword with a blank":     {func(c *sinchsandbox.CampaignRequest) { c.OptinKeywords = "START, YES" }, "optinKeywords"},
		"keyword with punctuation": {func(c *sinchsandbox.CampaignRequest) { c.OptoutKeywords = "STOP!" }, "optoutKeywords"},
		"empty keyword":            {func(c *sinchsandbox.CampaignRequest) { c.HelpKeywords = "HELP,,INFO" }, "helpKeywords"},
		"no opt-out keywords":      {func(c *sinchsandbox.CampaignRequest) { c.OptoutKeywords = "" }, "optoutKeywords"},
		"no opt-in keywords and no opt-in": {func(c *sinchsandbox.CampaignRequest) {
			c.SubscriberOptIn, c.OptinKeywords = false, ""
		}, ""},
		"empty second sample": {func(c *sinchsandbox.CampaignRequest) { c.Sample2 = "" }, ""},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			a := open(t)
			request := sinchsandbox.SampleCampaign(a.approvedBrand())
			tc.change(&request)
			r := a.call("POST", "/campaignRegistrations:submit", request)
			if tc.field == "" {
				r.want(200)
				return
			}
			r.wantField(tc.field)
			if len(a.sinch.Campaigns()) != 0 || len(a.Box.Ledger()) != 1 {
				t.Error("a refused campaign was stored or priced")
			}
		})
	}
}

func mixed(subUseCases ...string) func(*sinchsandbox.CampaignRequest) {
	return func(c *sinchsandbox.CampaignRequest) {
		c.UseCase, c.SubUseCases = "MIXED", append([]string{}, subUseCases...)
	}
}

func TestCampaignNeedsAnApprovedBrand(t *testing.T) {
	t.Parallel()
	a := open(t)
	request := sinchsandbox.SampleBrand()
	request.DisplayName += " [sandbox:reject]"
	id := a.submitBrand(request)
	a.call("POST", "/campaignRegistrations:submit", sinchsandbox.SampleCampaign(id)).wantField("brand_id") // registration id: too long
	a.Expected = 1
	a.Clock.Advance(delay)
	rejected := a.brand(id).get("brandId").(string)
	a.call("POST", "/campaignRegistrations:submit", sinchsandbox.SampleCampaign(rejected)).wantField("brand_id")
}
