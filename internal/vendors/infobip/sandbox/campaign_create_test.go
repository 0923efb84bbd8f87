package infobipsandbox_test

import (
	"slices"
	"strings"
	"testing"

	infobipsandbox "github.com/tendlc/terraform-provider-tendlc/internal/vendors/infobip/sandbox"
)

func TestCreateMakesADraftForNothing(t *testing.T) {
	t.Parallel()
	a := open(t)
	r := a.Call("POST", campaigns, a.sample(func(c *infobipsandbox.CampaignRequest) {
		c.MessageTypes, c.UseCases = []string{"SMS", "MMS"}, []string{"ALERTS", "CHAT"}
	})).Want(201)
	id := r.Text("id")
	if r.Header.Get("Location") != campaigns+"/"+id {
		t.Errorf("Location %q", r.Header.Get("Location"))
	}
	r.WantValues("stage", "DRAFT", "policy", "STANDARD", "externalCampaignId", nil, "useCase", nil,
		"campaignFeedback", nil, "appealData", nil, "createdDate", "2026-11-02T10:15:30Z", "lowVolume", false, "numbers", nil)
	if r.Get("brandPreview", "brandName") != "Lakeview Dental" || r.Get("numberPreviews", 0, "number") != infobipsandbox.Numbers()[0] ||
		r.Get("numberPreviews", 0, "countryCode") != "US" || r.Get("numberPreviews", 0, "numberKey") != r.Get("numberKeys", 0) {
		t.Errorf("%s", r.Raw)
	}
	if r.Get("messageTypes", 0) != "mms" || r.Get("messageTypes", 1) != "sms" || r.Get("useCases", 0) != "CHAT" {
		t.Errorf("sets come back in lower case and in another order: %s", r.Raw)
	}
	if got := a.campaign(id).Raw; got != r.Raw {
		t.Errorf("reading gives %s, want %s", got, r.Raw)
	}
	if len(a.Box.Ledger()) != 0 {
		t.Errorf("%v", a.Box.Ledger())
	}
}

func TestFieldsThatWereNotSentAreAbsent(t *testing.T) {
	t.Parallel()
	a := open(t)
	r := a.campaign(a.draft(withReference("")))
	object := r.JSON.(map[string]any)
	for _, absent := range []string{"referenceId", "applicationId", "entityId", "priority", "numberPool", "numbers", "mmsSampleFiles", "supportingDocuments"} {
		if _, there := object[absent]; there {
			t.Errorf("%s is there: %s", absent, r.Raw)
		}
	}
}

func TestExternalCampaign(t *testing.T) {
	t.Parallel()
	a := open(t)
	r := a.Call("POST", campaigns, infobipsandbox.SampleExternalCampaign()).Want(201).
		WantValues("stage", "DRAFT", "applicationId", "default", "entityId", "", "externalCampaignId", "C1EXMPL", "policy", "STANDARD")
	for _, absent := range []string{"brandId", "brandPreview", "ageGated", "useCase", "campaignFeedback", "appealData"} {
		if _, there := r.JSON.(map[string]any)[absent]; there {
			t.Errorf("%s is there: %s", absent, r.Raw)
		}
	}
	id := r.Text("id")
	a.act(id, "register", nil).Want(202)
	a.Clock.Advance(4 * delay)
	a.campaign(id).WantValues("stage", "REGISTERED", "externalCampaignId", "C1EXMPL")
	if len(a.Box.Ledger()) != 0 {
		t.Errorf("the registry bills external campaigns, not Infobip: %v", a.Box.Ledger())
	}
}

func TestAnswersInTheOtherStyles(t *testing.T) {
	t.Parallel()
	a := open(t)
	id := a.draft()
	a.infobip.SetRule(infobipsandbox.UpperMessageTypes, true)
	a.infobip.SetRule(infobipsandbox.ApplicationDefaults, true)
	a.infobip.SetRule(infobipsandbox.NumberKeys, false)
	r := a.campaign(id).WantValues("applicationId", "default", "entityId", "", "numberKeys", nil)
	if r.Get("messageTypes", 0) != "SMS" || r.Get("numberPreviews", 0) == nil {
		t.Errorf("%s", r.Raw)
	}
}

func TestCampaignNeedsABrandThatExistsAndMayBeADraft(t *testing.T) {
	t.Parallel()
	a := open(t)
	brand := a.Call("POST", brandsPath, infobipsandbox.SampleBrand()).Want(201).Text("id")
	a.create(infobipsandbox.SampleCampaign(brand))
	unknown := infobipsandbox.SampleCampaign("7a1f0c52-6d3e-4b8a-9c11-2f5e8d7b4a60")
	unknown.ReferenceID, unknown.Numbers = "", nil
	wantField(a.Call("POST", campaigns, unknown), "brandId")
}

func TestContractRulesOfACampaign(t *testing.T) {
	t.Parallel()
	long := func(n int) string { return strings.Repeat("x", n) }
	six := slices.Repeat([]string{long(30)}, 6)
	fifty := infobipsandbox.Numbers()[:50]
	for field, values := range map[string][]any{
		"type":                  {nil, "SHORT_CODE"},
		"name":                  {nil, "", long(31), "A-B"},
		"brandId":               {nil},
		"referenceId":           {long(51)},
		"programSummary":        {nil, long(39), long(501)},
		"confirmationMessage":   {nil, long(19), long(321)},
		"helpMessage":           {nil, long(19), long(321)},
		"stopMessage":           {nil, long(19), long(321)},
		"exampleMessages":       {nil, six, []string{long(19)}, []string{long(321)}},
		"messageTypes":          {nil, []string{"sms"}, []string{"SMS", "SMS"}},
		"termsAndConditionsUrl": {nil, "http://x.y", long(256)},
		"optIns":                {nil, map[string]any{}, map[string]any{"web": map[string]any{"callToAction": "short"}}},
		"customerCarePhone":     {nil, "0123", "12"},
		"customerCareEmail":     {nil, "", long(256)},
		"lowVolume":             {nil, "no"},
		"useCases":              {nil, []string{}, []string{"SELLING"}},
		"policy":                {"LAX"},
		"numbers":               {fifty},
		"stage":                 {"DRAFT"},
		"numberPreviews":        {[]any{}},
		"messageFlow":           {"unknown"},
	} {
		t.Run(field, func(t *testing.T) {
			t.Parallel()
			a := open(t)
			sample := a.sample()
			for _, value := range values {
				body := a.body(sample)
				if body[field] = value; value == nil {
					delete(body, field)
				}
				wantRefused(a.Call("POST", campaigns, body))
				a.Expected = len(a.Box.Violations())
			}
			if len(a.infobip.Campaigns()) != 0 {
				t.Error("a refused campaign was stored")
			}
		})
	}
}

func TestRulesBeyondTheContract(t *testing.T) {
	t.Parallel()
	for name, tc := range map[string]struct {
		change func(*infobipsandbox.CampaignRequest)
		field  string // empty: accepted
	}{
		"blank name":           {func(c *infobipsandbox.CampaignRequest) { c.Name = " " }, "name"},
		"e-mail without an at": {func(c *infobipsandbox.CampaignRequest) { c.CustomerCareEmail = "help.example" }, "customerCareEmail"},
		"e-mail with equals":   {func(c *infobipsandbox.CampaignRequest) { c.CustomerCareEmail = "a=b@lakeviewdental.example" }, "customerCareEmail"},
		"unknown document":     {func(c *infobipsandbox.CampaignRequest) { c.SupportingDocuments = []string{"no-such"} }, "supportingDocuments"},
		"document by URL": {func(c *infobipsandbox.CampaignRequest) {
			c.MMSSampleFiles = []string{"https://lakeviewdental.example/a.png"}
		}, ""},
		"foreign number":         {withNumbers("19995550100"), "numbers"},
		"foreign key":            {func(c *infobipsandbox.CampaignRequest) { c.NumberKeys = []string{"ABC"} }, "numberKeys"},
		"number among the keys":  {func(c *infobipsandbox.CampaignRequest) { c.NumberKeys = infobipsandbox.Numbers()[:1] }, "numberKeys"},
		"no number":              {withNumbers(), ""},
		"as many as are allowed": {withNumbers(infobipsandbox.Numbers()[:49]...), ""},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			a := open(t)
			r := a.Call("POST", campaigns, a.sample(tc.change))
			if tc.field == "" {
				r.Want(201)
				return
			}
			wantField(r, tc.field)
		})
	}
}

func TestNumberKeysWinOverNumbers(t *testing.T) {
	t.Parallel()
	a := open(t)
	owned := infobipsandbox.Numbers()
	id := a.draft(func(c *infobipsandbox.CampaignRequest) {
		c.Numbers, c.NumberKeys = owned[:3], []string{infobipsandbox.NumberKey(owned[7])}
	})
	if got := a.infobip.CampaignNumbersOf(id); !slices.Equal(got, owned[7:8]) {
		t.Errorf("%v", got)
	}
}

func TestReferenceIDIsUniqueUntilTheCampaignIsDeleted(t *testing.T) {
	t.Parallel()
	a := open(t)
	request := a.sample()
	id := a.create(request)
	twin := request
	twin.Numbers = nil
	if text := wantRefused(a.Call("POST", campaigns, twin)); text != "Campaign with the given referenceId exists." {
		t.Errorf("text %q", text)
	}
	a.Call("DELETE", campaigns+"/"+id, nil).Want(204)
	a.Call("GET", campaigns+"/"+id, nil).Want(404)
	id = a.create(request)
	a.infobip.SetRule(infobipsandbox.KeepReferenceIDs, true)
	a.Call("DELETE", campaigns+"/"+id, nil).Want(204)
	wantRefused(a.Call("POST", campaigns, request))
}

func TestTollFreeIsNotPlayed(t *testing.T) {
	t.Parallel()
	a := open(t)
	sample := a.sample()
	a.Call("POST", campaigns, map[string]any{
		"type": "TOLL_FREE_NUMBER", "name": "Toll free", "brandId": sample.BrandID, "messageVolume": "TEN", "useCase": "APPOINTMENTS",
		"programSummary": sample.ProgramSummary, "exampleMessage": sample.ExampleMessages[0], "optIns": sample.OptIns,
		"optInImageURLs": []string{"https://lakeviewdental.example/desk.png"}, "customerCareEmail": sample.CustomerCareEmail,
	}).Want(501)
	tollFree := infobipsandbox.SampleBrand()
	tollFree.Type = "TOLL_FREE_NUMBER"
	sample.BrandID = a.infobip.SeedBrand(tollFree, "DRAFT")
	wantField(a.Call("POST", campaigns, sample), "brandId")
}

func TestExternalCampaignNeedsItsID(t *testing.T) {
	t.Parallel()
	a := open(t)
	request := infobipsandbox.SampleExternalCampaign()
	request.ExternalCampaignID = " "
	wantField(a.Call("POST", campaigns, request), "externalCampaignId")
	request.ExternalCampaignID = "C1EXMPL"
	id := a.create(request)
	request.ExternalCampaignID = "C2EXMPL"
	a.Call("PUT", campaigns+"/"+id, request).Want(200).WantValues("externalCampaignId", "C2EXMPL")
}

func TestDocumentOfACampaignIsKept(t *testing.T) {
	t.Parallel()
	a := open(t)
	file := a.upload("proof.pdf", 10).Want(201).Text("documentId")
	id := a.draft(func(c *infobipsandbox.CampaignRequest) { c.SupportingDocuments = []string{file} })
	a.Clock.Advance(8 * day)
	a.Call("GET", documentsPath+"/"+file, nil).Want(200)
	if r := a.campaign(id); r.Get("supportingDocuments", 0) != file {
		t.Errorf("%s", r.Raw)
	}
}
