package sinchsandbox_test

import (
	"fmt"
	"net/url"
	"testing"

	"github.com/tendlc/terraform-provider-tendlc/internal/sandbox"
	sinchsandbox "github.com/tendlc/terraform-provider-tendlc/internal/vendors/sinch/sandbox"
)

type change = sinchsandbox.QualificationChange

func support(yes bool) change { return change{MNOSupport: new(yes)} }

func (a *account) qualify(brand, useCase string) answer {
	a.Helper()
	query := url.Values{"brandId": {brand}, "useCase": {useCase}}
	return a.call("GET", "/campaignRegistrations:qualify?"+query.Encode(), nil)
}

// scriptUncapped makes the terms those of the contract's second example.
func (s *scene) scriptUncapped() {
	set := func(network string, c change) { s.sinch.SetQualification("MIXED", network, c) }
	set(sinchsandbox.ATT, change{Absent: new(true)})
	set(sinchsandbox.Verizon, change{Absent: new(true)})
	set(sinchsandbox.TMobile, change{MinMsgSamples: new(2), ReqSubscriberOptOut: new(true), BrandTier: new("UNCAPPED")})
	set(sinchsandbox.USCellular, change{
		MNOSupport: new(false), Qualify: new(false), Surcharge: new(0.003),
		ReqSubscriberOptIn: new(true), ReqSubscriberOptOut: new(true), ReqSubscriberHelp: new(true),
	})
}

func TestQualifyAnswersFeesAndBoundsOfTheUseCase(t *testing.T) {
	t.Parallel()
	a := open(t)
	brand := a.approvedBrand()
	for useCase, want := range map[string][4]float64{ // monthly, setup, least, most
		"ACCOUNT_NOTIFICATION": {10, 30, 0, 0},
		"MIXED":                {10, 30, 2, 5},
		"LOW_VOLUME":           {2, 6, 0, 5},
		"CHARITY":              {3, 9, 0, 0},
		"AGENTS_FRANCHISES":    {30, 90, 0, 0},
		"SOLE_PROPRIETOR":      {10, 30, 0, 0},
	} {
		r := a.qualify(brand, useCase).want(200).wantValues("useCase", useCase,
			"monthlyFee", want[0], "setupFee", want[1], "minSubUseCases", want[2], "maxSubUseCases", want[3])
		if operators := r.get("mnoMetadata").(map[string]any); len(operators) != 4 {
			t.Errorf("%s: %v", useCase, operators)
		}
	}
	if lines := a.Box.Ledger(); len(lines) != 1 {
		t.Errorf("asking costs nothing: %v", lines)
	}
}

func TestQualifyShowsAllSixteenFieldsInTheDocumentedTypes(t *testing.T) {
	t.Parallel()
	a := open(t)
	r := a.qualify(a.approvedBrand(), "MARKETING").want(200)
	for _, network := range []string{sinchsandbox.ATT, sinchsandbox.TMobile, sinchsandbox.USCellular, sinchsandbox.Verizon} {
		operator := r.get("mnoMetadata", network).(map[string]any)
		if len(operator) != 16 {
			t.Errorf("%s: %d fields", network, len(operator))
		}
		for field, value := range operator {
			kind := fmt.Sprintf("%T", value)
			want := map[string]string{
				"mnoSupport": "bool", "mnoReview": "bool", "qualify": "bool", "reqSubscriberOptIn": "bool", "reqSubscriberOptOut": "bool",
				"reqSubscriberHelp": "bool", "noEmbeddedLink": "bool", "noEmbeddedPhone": "bool", "surcharge": "float64",
			}[field]
			if want == "" {
				want = "string"
			}
			if kind != want && (field != "brandDailyCap" || value != nil) {
				t.Errorf("%s.%s is a %s", network, field, kind)
			}
		}
	}
	if r.get("mnoMetadata", sinchsandbox.TMobile, "brandDailyCap") != "2000" || r.get("mnoMetadata", sinchsandbox.ATT, "tpm") != "240" {
		t.Errorf("%s", r.Raw)
	}
}

func TestQualifyRefusals(t *testing.T) {
	t.Parallel()
	a := open(t)
	brand := a.approvedBrand()
	a.qualify("b-1", "MIXED").wantField("brand_id")
	a.qualify("BZZZZZZ", "MIXED").want(500)
	a.qualify(brand, "LOTTERY").wantField("use_case")
	a.call("GET", "/campaignRegistrations:qualify?brandId="+brand, nil).wantField("use_case")
	a.call("GET", "/campaignRegistrations:qualify?useCase=MIXED", nil).want(400) // brandId is required
	a.Expected = 1
}

func TestRefusedBrandQualifiesNowhere(t *testing.T) {
	t.Parallel()
	a := open(t)
	request := sinchsandbox.SampleBrand()
	request.DisplayName += " [sandbox:reject]"
	id := a.submitBrand(request)
	a.Clock.Advance(delay)
	r := a.qualify(a.brand(id).get("brandId").(string), "MIXED").want(200)
	for network := range r.get("mnoMetadata").(map[string]any) {
		if r.get("mnoMetadata", network, "qualify") != false || r.get("mnoMetadata", network, "mnoSupport") != true {
			t.Errorf("%s: %s", network, r.Raw)
		}
	}
}

func TestQualificationIsScriptedByUseCaseAndOperator(t *testing.T) {
	t.Parallel()
	a := open(t)
	brand := a.approvedBrand()
	a.sinch.SetQualification("MARKETING", sinchsandbox.ATT, change{MNOReview: new(true), NoEmbeddedLink: new(true), NoEmbeddedPhone: new(true),
		MsgClass: new("F"), TPM: new(75), TPMScope: new("PHONE_NUMBER")})
	a.sinch.SetQualification("", sinchsandbox.TMobile, change{BrandTier: new("TOP"), BrandDailyCap: new(200000)})
	a.sinch.SetQualification("MARKETING", "", change{MinMsgSamples: new(3), MinSubUseCases: new(1), MaxSubUseCases: new(2)})
	r := a.qualify(brand, "MARKETING").want(200).wantValues("minSubUseCases", 1.0, "maxSubUseCases", 2.0)
	att, tMobile := r.get("mnoMetadata", "10017").(map[string]any), r.get("mnoMetadata", "10035").(map[string]any)
	if att["mnoReview"] != true || att["noEmbeddedLink"] != true || att["noEmbeddedPhone"] != true || att["msgClass"] != "F" ||
		att["tpm"] != "75" || att["tpmScope"] != "PHONE_NUMBER" || att["minMsgSamples"] != "3" || att["brandTier"] != "" {
		t.Errorf("AT&T: %v", att)
	}
	if tMobile["brandTier"] != "TOP" || tMobile["brandDailyCap"] != "200000" || tMobile["minMsgSamples"] != "3" {
		t.Errorf("T-Mobile: %v", tMobile)
	}
	other := a.qualify(brand, "CHARITY").wantValues("minSubUseCases", 0.0)
	if other.get("mnoMetadata", "10017", "msgClass") != "E" || other.get("mnoMetadata", "10035", "brandTier") != "TOP" {
		t.Errorf("%s", other.Raw)
	}
	a.Box.Reset()
	if r := a.qualify(a.approvedBrand(), "MARKETING"); r.get("mnoMetadata", "10017", "msgClass") != "E" {
		t.Errorf("after reset: %s", r.Raw)
	}
}

func TestSubmitAgreesWithQualify(t *testing.T) {
	t.Parallel()
	twoSamples := func(c *sinchsandbox.CampaignRequest) { c.Sample3 = "" }
	for name, tc := range map[string]struct {
		network string
		script  change
		request func(*sinchsandbox.CampaignRequest)
		field   string // empty: accepted
	}{
		"nobody supports it":       {"", support(false), nil, "use_case"},
		"nobody says anything":     {"", change{Absent: new(true)}, nil, "use_case"},
		"one does not support it":  {sinchsandbox.ATT, support(false), nil, ""},
		"qualifies nowhere":        {"", change{Qualify: new(false)}, nil, "use_case"},
		"one does not qualify it":  {sinchsandbox.ATT, change{Qualify: new(false)}, nil, ""},
		"enough samples":           {"", change{MinMsgSamples: new(3)}, nil, ""},
		"too few for one":          {sinchsandbox.USCellular, change{MinMsgSamples: new(3)}, twoSamples, "sample3"},
		"too few for a bystander":  {sinchsandbox.USCellular, change{MinMsgSamples: new(3), MNOSupport: new(false)}, twoSamples, ""},
		"more than there can be":   {"", change{MinMsgSamples: new(5)}, func(c *sinchsandbox.CampaignRequest) { c.Sample4 = c.Sample3 }, "sample4"},
		"sub use cases are wanted": {"", change{MinSubUseCases: new(1), MaxSubUseCases: new(1)}, nil, "subUseCases"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			a := open(t)
			request := sinchsandbox.SampleCampaign(a.approvedBrand())
			if tc.request != nil {
				tc.request(&request)
			}
			a.sinch.SetQualification(request.UseCase, tc.network, tc.script)
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

func TestChangedFeesAreChargedForNewCampaignsOnly(t *testing.T) {
	t.Parallel()
	a := open(t)
	old, _ := a.approvedCampaign()
	brand := a.approvedBrand()
	a.sinch.SetQualification("ACCOUNT_NOTIFICATION", "", change{MonthlyFee: new(12.5)})
	a.qualify(brand, "ACCOUNT_NOTIFICATION").wantValues("monthlyFee", 12.5, "setupFee", 37.5)
	a.sinch.SetQualification("ACCOUNT_NOTIFICATION", "", change{SetupFee: new(44.0)})
	a.qualify(brand, "ACCOUNT_NOTIFICATION").wantValues("monthlyFee", 12.5, "setupFee", 44.0)
	id := a.submitCampaign(sinchsandbox.SampleCampaign(brand))
	a.Clock.Advance(3 * delay)
	a.campaign(id).wantValues("monthlyFee", 12.5, "setupFee", 44.0)
	a.campaign(old).wantValues("monthlyFee", 10.0, "setupFee", 30.0)
	for _, line := range a.Box.Ledger() {
		if line.ObjectID == id && line.Amount != 44 {
			t.Errorf("%+v", line)
		}
	}
	charges := a.chargesOf(id)
	if len(charges) != 1 || charges[0].Amount != 44 {
		t.Errorf("%v", charges)
	}
}

// chargesOf are the charges, commitments apart, of one object.
func (a *account) chargesOf(id string) (charges []sandbox.Charge) {
	for _, line := range a.Box.Ledger() {
		if line.ObjectID == id && line.Type == sandbox.Charged {
			charges = append(charges, line)
		}
	}
	return charges
}
