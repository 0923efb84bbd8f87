package birdsandbox_test

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/tendlc/terraform-provider-tendlc/internal/sandbox"
	birdsandbox "github.com/tendlc/terraform-provider-tendlc/internal/vendors/bird/sandbox"
)

func TestACampaignIsPendingAndEchoesItsRequest(t *testing.T) {
	t.Parallel()
	a := open(t)
	r := a.submit().Want(201).WantValues("status", "PENDING", "subscription", nil, "resellerId", nil, "helpKeywords", "HELP,INFO")
	raw, _ := json.Marshal(sampleCampaign())
	var sent map[string]any
	if err := json.Unmarshal(raw, &sent); err != nil {
		t.Fatal(err)
	}
	for name, value := range sent {
		if text, _ := json.Marshal(r.Get(name)); string(text) != string(marshal(t, value)) {
			t.Errorf("%s = %s, want %s", name, text, marshal(t, value))
		}
	}
}

func marshal(t *testing.T, value any) []byte {
	t.Helper()
	text, err := json.Marshal(value)
	if err != nil {
		t.Fatal(err)
	}
	return text
}

func TestCreateChargesTheReviewAndCommitsThreeMonths(t *testing.T) {
	t.Parallel()
	for usecase, committed := range map[string]float64{"LOW_VOLUME": 6, "CHARITY": 9, "EMERGENCY": 15, "AGENTS_FRANCHISES": 90, "MARKETING": 30, "NEW_THING": 30} {
		a := open(t)
		campaign := a.register(func(r *birdsandbox.CampaignRequest) { r.Usecase = usecase })
		lines := a.Box.Ledger()
		if len(lines) != 2 || lines[0].Type != sandbox.Charged || lines[0].Amount != birdsandbox.CampaignReviewFee ||
			lines[1].Type != sandbox.Commitment || lines[1].Amount != committed || lines[1].ObjectID != idOf(campaign) {
			t.Errorf("%s: %+v", usecase, lines)
		}
	}
}

func TestARefusedReviewIsChargedAllTheSame(t *testing.T) {
	t.Parallel()
	a := open(t)
	a.register(describedBy("[sandbox:fail]"))
	a.Clock.Advance(delay)
	if a.charged() != birdsandbox.CampaignReviewFee {
		t.Errorf("%v", a.Box.Ledger())
	}
}

// TestTheBodyIsClosed holds for an update too, whose schema is open.
func TestTheBodyIsClosed(t *testing.T) {
	t.Parallel()
	for field, value := range map[string]any{"useCase": "MARKETING", "optInKeywords": "START", "color": "red"} {
		t.Run(field, func(t *testing.T) {
			t.Parallel()
			a := open(t)
			a.Expected = 3 // the engine says it twice where the schema is closed
			body := fieldsOf(t, sampleCampaign())
			body[field] = value
			wantInvalid(a.Call("POST", campaignsOf(a.seededBrand()), body), field)
			wantInvalid(a.patch(a.campaignIn("DECLINED"), map[string]any{field: value}), field)
			if len(a.Box.Ledger()) != 0 {
				t.Errorf("%v", a.Box.Ledger())
			}
		})
	}
}

func fieldsOf(t *testing.T, value any) map[string]any {
	t.Helper()
	fields := map[string]any{}
	if err := json.Unmarshal(marshal(t, value), &fields); err != nil {
		t.Fatal(err)
	}
	return fields
}

func TestBoundsOfTheContract(t *testing.T) {
	t.Parallel()
	text := func(length int) string { return strings.Repeat("x", length) }
	for name, tc := range map[string]struct {
		field string
		value any
	}{
		"description of 39":        {"description", text(39)},
		"description of 4097":      {"description", text(4097)},
		"messageFlow of 39":        {"messageFlow", text(39)},
		"messageFlow of 2049":      {"messageFlow", text(2049)},
		"helpMessage of 19":        {"helpMessage", text(19)},
		"helpMessage of 256":       {"helpMessage", text(256)},
		"optinMessage of 19":       {"optinMessage", text(19)},
		"optoutMessage of 19":      {"optoutMessage", text(19)},
		"usecase of 51":            {"usecase", text(51)},
		"no sample":                {"samples", []string{}},
		"six samples":              {"samples", []string{"1", "2", "3", "4", "5", "6"}},
		"terms not accepted":       {"termsAndConditions", false},
		"an attachment twice":      {"attachmentUrls", []string{"https://a.example/x", "https://a.example/x"}},
		"six attachments":          {"attachmentUrls", []string{"1", "2", "3", "4", "5", "6"}},
		"a sub use case twice":     {"subUsecases", []string{"MARKETING", "MARKETING"}},
		"a boolean that is a text": {"ageGated", "no"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			a := open(t)
			a.Expected = 1
			body := fieldsOf(t, sampleCampaign())
			body[tc.field] = tc.value
			wantInvalid(a.Call("POST", campaignsOf(a.seededBrand()), body), tc.field)
		})
	}
}

func TestRulesOfTheFieldTable(t *testing.T) {
	t.Parallel()
	for name, tc := range map[string]struct {
		field  string
		change request
	}{
		"blank name":                 {"name", func(r *birdsandbox.CampaignRequest) { r.Name = " " }},
		"blank use case":             {"usecase", func(r *birdsandbox.CampaignRequest) { r.Usecase = " " }},
		"blank sample":               {"samples", func(r *birdsandbox.CampaignRequest) { r.Samples = []string{" "} }},
		"no HELP":                    {"helpKeywords", func(r *birdsandbox.CampaignRequest) { r.HelpKeywords = "INFO,HELPER" }},
		"no help keywords":           {"helpKeywords", func(r *birdsandbox.CampaignRequest) { r.HelpKeywords = "" }},
		"no STOP":                    {"optoutKeywords", func(r *birdsandbox.CampaignRequest) { r.OptoutKeywords = "END" }},
		"no opt-out message":         {"optoutMessage", func(r *birdsandbox.CampaignRequest) { r.OptoutMessage = "" }},
		"opt-in without message":     {"optinMessage", func(r *birdsandbox.CampaignRequest) { r.OptinMessage = "" }},
		"opt-in without keywords":    {"optinKeywords", func(r *birdsandbox.CampaignRequest) { r.OptinKeywords = "" }},
		"embeddedLink not sent":      {"embeddedLink", func(r *birdsandbox.CampaignRequest) { r.EmbeddedLink = nil }},
		"embeddedPhone not sent":     {"embeddedPhone", func(r *birdsandbox.CampaignRequest) { r.EmbeddedPhone = nil }},
		"numberPool not sent":        {"numberPool", func(r *birdsandbox.CampaignRequest) { r.NumberPool = nil }},
		"ageGated not sent":          {"ageGated", func(r *birdsandbox.CampaignRequest) { r.AgeGated = nil }},
		"directLending not sent":     {"directLending", func(r *birdsandbox.CampaignRequest) { r.DirectLending = nil }},
		"subscriberOptin not sent":   {"subscriberOptin", func(r *birdsandbox.CampaignRequest) { r.SubscriberOptin = nil }},
		"subscriberOptout not sent":  {"subscriberOptout", func(r *birdsandbox.CampaignRequest) { r.SubscriberOptout = nil }},
		"subscriberHelp not sent":    {"subscriberHelp", func(r *birdsandbox.CampaignRequest) { r.SubscriberHelp = nil }},
		"attachment that is no URL":  {"attachmentUrls", attached("optin.pdf")},
		"attachment without TLS":     {"attachmentUrls", attached("http://files.harborlane.example/optin.pdf")},
		"one sub use case of MIXED":  {"subUsecases", subUsecases("MIXED", 1)},
		"none of LOW_VOLUME":         {"subUsecases", subUsecases("LOW_VOLUME", 0)},
		"one of LOW_VOLUME_MIXED":    {"subUsecases", subUsecases("LOW_VOLUME_MIXED", 1)},
		"six of MIXED":               {"subUsecases", subUsecases("MIXED", 6)},
		"six of another use case":    {"subUsecases", subUsecases("MARKETING", 6)},
		"keywords that are a phrase": {"helpKeywords", func(r *birdsandbox.CampaignRequest) { r.HelpKeywords = "HELP ME" }},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			a := open(t)
			wantInvalid(a.submit(tc.change), tc.field)
			if len(a.bird.Campaigns()) != 0 || len(a.Box.Ledger()) != 0 {
				t.Errorf("%v, %v", a.bird.Campaigns(), a.Box.Ledger())
			}
		})
	}
}

// subUsecases is a use case with that many sub use cases.
func subUsecases(usecase string, count int) request {
	return func(r *birdsandbox.CampaignRequest) {
		r.Usecase = usecase
		r.SubUsecases = []string{"CUSTOMER_CARE", "MARKETING", "2FA", "SOCIAL", "CHARITY", "POLITICAL"}[:count]
	}
}

func TestWhatTheFieldTableAllows(t *testing.T) {
	t.Parallel()
	for name, change := range map[string]request{
		"five sub use cases":        subUsecases("MIXED", 5),
		"none of another use case":  subUsecases("MARKETING", 0),
		"a use case nobody knows":   subUsecases("SOMETHING_NEW", 0),
		"keywords in lower case":    func(r *birdsandbox.CampaignRequest) { r.HelpKeywords = "info, help" },
		"opt-in keywords, no START": func(r *birdsandbox.CampaignRequest) { r.OptinKeywords = "YES" },
		"an active reseller":        func(r *birdsandbox.CampaignRequest) { r.ResellerID = birdsandbox.ActiveResellerID },
		"no opt-in, nothing about it": func(r *birdsandbox.CampaignRequest) {
			r.SubscriberOptin, r.OptinKeywords, r.OptinMessage = new(bool), "", ""
		},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			open(t).submit(change).Want(201)
		})
	}
}

func TestAnUnlistedUseCaseIsRefusedByARule(t *testing.T) {
	t.Parallel()
	a := open(t)
	a.bird.SetRule(birdsandbox.KnownUsecases, true)
	wantInvalid(a.submit(subUsecases("SOMETHING_NEW", 0)), "usecase")
	a.submit().Want(201)
}

func TestACampaignNeedsAnApprovedBrand(t *testing.T) {
	t.Parallel()
	a := open(t)
	for _, status := range []string{"DRAFT", "PENDING", "REJECTED", "FAILED"} {
		brand := a.bird.SeedBrand(birdsandbox.SampleBrand(), status)
		wantState(a.Call("POST", campaignsOf(brand), sampleCampaign()), "")
	}
	a.Call("POST", campaignsOf("a1b2c3d4-1111-4aaa-8bbb-0000000000ff"), sampleCampaign()).Want(404)
	if len(a.Box.Ledger()) != 0 {
		t.Errorf("%v", a.Box.Ledger())
	}
}

func TestACampaignUnderASharedBrand(t *testing.T) {
	t.Parallel()
	a := open(t)
	brand := a.bird.SeedOrganizationBrand(birdsandbox.SampleOrganizationBrand(), "")
	a.Call("POST", campaignsOf(brand), sampleCampaign()).Want(201).WantValues("brandId", brand)
}

func TestAResellerMustBeActive(t *testing.T) {
	t.Parallel()
	for _, id := range []string{birdsandbox.PendingResellerID, "0dd5ba11-6666-4fff-8aaa-0000000000ff"} {
		a := open(t)
		wantState(a.submit(func(r *birdsandbox.CampaignRequest) { r.ResellerID = id }), "resellerId")
	}
}
