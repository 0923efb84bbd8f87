package infobip

import (
	"encoding/json"
	"reflect"
	"strings"
	"testing"

	"github.com/hashicorp/terraform-plugin-framework/types"

	"github.com/tendlc/terraform-provider-tendlc/internal/vendors/infobip/api"
)

// fullCampaign is a campaign with a value in every field of a request.
func fullCampaign() api.Campaign {
	return api.Campaign{
		ID: "3f6a1c52-8b0e-4d7a-9c41-5e2f7a8b9c10", Type: typeTenDLC, Stage: stageDraft, BrandID: "b", Name: "n", ReferenceID: "r",
		ApplicationID: "a", EntityID: "e", ProgramSummary: "s", ConfirmationMessage: "c", ExampleMessages: []string{"x", "y"}, HelpMessage: "h",
		StopMessage: "st", MessageTypes: []string{"MMS", "SMS"}, TermsAndConditionsURL: "u", UseCases: []string{"ALERTS", "CHAT"},
		OptIns: &api.OptIns{Web: &api.WebOptIn{CallToAction: "w", URL: "wu"}, Keyword: &api.KeywordOptIn{CallToAction: "k", Keywords: []string{"A", "B"}},
			Verbal: &api.VerbalOptIn{CallToAction: "v"}, InteractiveVoiceResponse: &api.InteractiveVoiceResponseOptIn{CallToAction: "i"}},
		AgeGated: true, LowVolume: true, DirectLending: true, EmbeddedLink: true, EmbeddedPhone: true,
		CustomerCarePhone: "+16085550142", CustomerCareEmail: "m", MMSSampleFiles: []string{"f"}, SupportingDocuments: []string{"d"}, Policy: "REDUCED",
		NumberPreviews: []api.NumberPreview{{NumberKey: "k1", Number: "12025550134", CountryCode: "US"}},
	}
}

// A campaign that is read and written back loses nothing.
func TestCampaignSurvivesTheModel(t *testing.T) {
	t.Parallel()
	campaign := fullCampaign()
	var facts campaignFacts
	if diags := facts.refresh(t.Context(), campaign); diags.HasError() {
		t.Fatal(diags)
	}
	model := campaignModel{campaignFacts: facts}
	request, diags := model.request(t.Context())
	if diags.HasError() {
		t.Fatal(diags)
	}
	want := asRequest(campaign)
	if want.NumberKeys == nil || want.NumberKeys[0] != "k1" || want.Numbers != nil {
		t.Errorf("numbers %v %v", want.NumberKeys, want.Numbers)
	}
	want.NumberKeys, want.ExternalCampaignID = nil, ""
	have, _ := json.Marshal(request)
	if wanted, _ := json.Marshal(want); string(have) != string(wanted) {
		t.Errorf("request %s\nwant %s", have, wanted)
	}
}

// Numbers without a key go by number, all of them.
func TestNumbersWithoutKeysGoByNumber(t *testing.T) {
	t.Parallel()
	campaign := fullCampaign()
	campaign.NumberPreviews = append(campaign.NumberPreviews, api.NumberPreview{Number: "12025550135"})
	if request := asRequest(campaign); request.NumberKeys != nil || strings.Join(request.Numbers, " ") != "12025550134 12025550135" {
		t.Errorf("keys %v, numbers %v", request.NumberKeys, request.Numbers)
	}
	campaign.NumberPreviews = nil
	if request := asRequest(campaign); request.NumberKeys == nil {
		t.Error("no numbers are not said")
	}
}

// Each field that Infobip returns unchanged tells two campaigns apart; what it
// may fill in or rewrite does not.
func TestCampaignFingerprint(t *testing.T) {
	t.Parallel()
	base := campaignFingerprint(asRequest(fullCampaign()))
	for name, change := range map[string]func(*api.Campaign){
		"referenceId": func(c *api.Campaign) { c.ReferenceID = "other" }, "policy": func(c *api.Campaign) { c.Policy = "" },
		"applicationId": func(c *api.Campaign) { c.ApplicationID = "default" }, "numbers": func(c *api.Campaign) { c.NumberPreviews = nil },
		"plus": func(c *api.Campaign) { c.CustomerCarePhone = "16085550142" }, "blank": func(c *api.Campaign) { c.HelpMessage += " " },
		"order": func(c *api.Campaign) { c.UseCases = []string{"CHAT", "ALERTS"} },
	} {
		campaign := fullCampaign()
		if change(&campaign); campaignFingerprint(asRequest(campaign)) != base {
			t.Errorf("%s hides a twin", name)
		}
	}
	value := reflect.ValueOf(asRequest(fullCampaign()))
	left := []string{"ReferenceID", "ApplicationID", "EntityID", "Policy", "NumberKeys", "Numbers", "MMSSampleFiles", "SupportingDocuments", "ExternalCampaignID"}
	for i := range value.NumField() {
		request := asRequest(fullCampaign())
		reflect.ValueOf(&request).Elem().Field(i).SetZero()
		field := value.Type().Field(i).Name
		if changed, wanted := campaignFingerprint(request) != base, !strings.Contains(strings.Join(left, " "), field); changed != wanted {
			t.Errorf("%s changes the fingerprint: %v", field, changed)
		}
	}
	if reference := derivedReference(base); len(reference) != maxReference || !strings.HasPrefix(reference, "tf-") {
		t.Error(reference)
	}
}

func TestCampaignReasons(t *testing.T) {
	t.Parallel()
	for name, row := range map[string]struct {
		detail api.RejectionReason
		at     string
	}{
		"age gate":         {api.RejectionReason{ErrorCode: "1001", Description: "help message"}, "age_gated"},
		"lending":          {api.RejectionReason{ErrorCode: "1002"}, "direct_lending"},
		"website":          {api.RejectionReason{ErrorCode: "1003"}, "brand_id"},
		"free text":        {api.RejectionReason{ErrorCode: "9999", Description: "The helpMessage names no brand."}, "help_message"},
		"several at once":  {api.RejectionReason{ErrorCode: "9999", Description: "Help message and stop message are wrong."}, ""},
		"nothing in it":    {api.RejectionReason{ErrorCode: "9999", Description: "No."}, ""},
		"a code to come":   {api.RejectionReason{ErrorCode: "2001", Description: "Call to action lacks rates."}, "opt_ins"},
		"no code, no text": {api.RejectionReason{}, ""},
	} {
		campaign := api.Campaign{Stage: stageRejected, CampaignFeedback: &api.CampaignFeedback{
			RejectionDetails: []api.RejectionReason{row.detail}, RejectionReasons: []string{row.detail.Description, "Another."}}}
		reasons := campaignReasons(campaign)
		if len(reasons) != 2 || reasons[0].Attribute.ValueString() != row.at || reasons[1].Reason != types.StringValue("Another.") {
			t.Errorf("%s: %v", name, reasons)
		}
		for _, stage := range []string{stageRegistered, stageAppealed, stageDraft} {
			if campaign.Stage = stage; campaignReasons(campaign) != nil {
				t.Errorf("%s: reasons while %s", name, stage)
			}
		}
	}
}

func TestPoolSentenceIsExact(t *testing.T) {
	t.Parallel()
	for summary, want := range map[string]bool{
		"We drive people. THIS SUBMISSION IS FOR A NUMBER POOL USE-CASE. Each driver has a number.": true,
		"This submission is for a number pool use-case.":                                            false, "": false,
	} {
		if got := hasPoolSentence(summary); got != want {
			t.Errorf("%q: %v", summary, got)
		}
	}
}

// An answer that lacks content changes nothing.
func TestFieldsLeftOutOfAnAnswerAreKept(t *testing.T) {
	t.Parallel()
	var facts campaignFacts
	_ = facts.refresh(t.Context(), fullCampaign())
	before := facts
	if diags := facts.refresh(t.Context(), api.Campaign{ID: fullCampaign().ID, ReferenceID: "r"}); diags.HasError() {
		t.Fatal(diags)
	}
	for name, pair := range map[string][2]any{
		"type": {before.Type, facts.Type}, "name": {before.Name, facts.Name}, "brand": {before.BrandID, facts.BrandID},
		"summary": {before.ProgramSummary, facts.ProgramSummary}, "terms": {before.TermsAndConditionsURL, facts.TermsAndConditionsURL},
		"ways": {before.OptIns, facts.OptIns}, "examples": {before.ExampleMessages, facts.ExampleMessages},
		"use cases": {before.UseCases, facts.UseCases}, "phone": {before.CustomerCarePhone, facts.CustomerCarePhone},
		"samples": {before.MMSSampleFiles, facts.MMSSampleFiles}, "documents": {before.SupportingDocuments, facts.SupportingDocuments},
		"policy": {before.Policy, facts.Policy},
	} {
		if !reflect.DeepEqual(pair[0], pair[1]) {
			t.Errorf("%s: %v became %v", name, pair[0], pair[1])
		}
	}
}
