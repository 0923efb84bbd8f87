package bird

import (
	"slices"
	"testing"

	"github.com/hashicorp/terraform-plugin-framework/attr"
	"github.com/hashicorp/terraform-plugin-framework/resource/schema/planmodifier"
	"github.com/hashicorp/terraform-plugin-framework/types"

	"github.com/tendlc/terraform-provider-tendlc/internal/tfkit"
	"github.com/tendlc/terraform-provider-tendlc/internal/vendors/bird/api"
)

func textList(list ...string) types.List {
	elements := []attr.Value{}
	for _, text := range list {
		elements = append(elements, types.StringValue(text))
	}
	return types.ListValueMust(types.StringType, elements)
}

// heldCampaign is what a configuration wrote.
func heldCampaign() campaignModel {
	yes := types.BoolValue(true)
	no := types.BoolValue(false)
	return campaignModel{campaignFacts: campaignFacts{
		BrandID: types.StringValue("A1B2C3D4-1111-4AAA-8BBB-000000000001"), Name: types.StringValue("Visits"), Usecase: types.StringValue("MIXED"),
		SubUsecases: types.SetValueMust(types.StringType, []attr.Value{types.StringValue("CUSTOMER_CARE"), types.StringValue("2FA")}),
		Description: types.StringValue("Tells.\n"), MessageFlow: types.StringValue("Box."), Samples: textList("one\n", "two"),
		HelpMessage: types.StringValue("Help."), OptinMessage: types.StringValue("In."), OptoutMessage: types.StringValue("Out."),
		HelpKeywords: tfkit.NewKeywordSet("Help"), OptinKeywords: tfkit.NewKeywordSet("Start,yes"), OptoutKeywords: tfkit.NewKeywordSet("Stop"),
		EmbeddedLink: no, EmbeddedPhone: no, NumberPool: yes, AgeGated: no, DirectLending: no, SubscriberOptin: yes, SubscriberOptout: yes, SubscriberHelp: yes,
		TermsAndConditions: yes, ResellerID: types.StringNull(),
	}, AttachmentURLs: types.ListNull(types.StringType)}
}

func on() *bool  { yes := true; return &yes }
func off() *bool { no := false; return &no }

// returned is heldCampaign as Bird may return it.
func returned() api.Campaign {
	return api.Campaign{
		ID: "c0ffee00-2222-4bbb-8ccc-000000000002", BrandID: "a1b2c3d4-1111-4aaa-8bbb-000000000001", Name: "Visits", Status: "APPROVED", Usecase: "MIXED",
		SubUsecases: []string{"2FA", "CUSTOMER_CARE"}, Description: "Tells.", MessageFlow: "Box.", Samples: []string{"two", "one"},
		HelpMessage: "Help.", OptinMessage: "In.", OptoutMessage: "Out.", HelpKeywords: "HELP", OptinKeywords: " YES , START", OptoutKeywords: "STOP",
		EmbeddedLink: off(), EmbeddedPhone: off(), NumberPool: on(), AgeGated: off(), DirectLending: off(), SubscriberOptin: on(), SubscriberOptout: on(), SubscriberHelp: on(),
		TermsAndConditions: on(),
	}
}

// What means the same stays as the configuration wrote it; keywords compare in
// their own type.
func TestRefreshKeepsWhatMeansTheSame(t *testing.T) {
	t.Parallel()
	for name, change := range map[string]func(*api.Campaign){
		"other order, case and blanks":   func(*api.Campaign) {},
		"sub use cases and flags absent": func(c *api.Campaign) { c.SubUsecases, c.NumberPool, c.TermsAndConditions = nil, nil, nil },
		"an answer with little in it": func(c *api.Campaign) {
			*c = api.Campaign{ID: c.ID, Status: c.Status, OptinMessage: c.OptinMessage, OptinKeywords: c.OptinKeywords}
		},
		"lists are empty":           func(c *api.Campaign) { c.SubUsecases, c.Samples = []string{}, []string{} },
		"reseller is an empty text": func(c *api.Campaign) { c.ResellerID = "" },
	} {
		held, answer := heldCampaign(), returned()
		change(&answer)
		if diags := held.refresh(t.Context(), answer); diags.HasError() {
			t.Fatal(diags)
		}
		want := heldCampaign()
		for i, pair := range [][2]attr.Value{
			{held.BrandID, want.BrandID}, {held.Name, want.Name}, {held.Usecase, want.Usecase}, {held.SubUsecases, want.SubUsecases},
			{held.Description, want.Description}, {held.MessageFlow, want.MessageFlow}, {held.Samples, want.Samples}, {held.HelpMessage, want.HelpMessage},
			{held.OptinMessage, want.OptinMessage}, {held.OptoutMessage, want.OptoutMessage}, {held.NumberPool, want.NumberPool},
			{held.TermsAndConditions, want.TermsAndConditions}, {held.ResellerID, want.ResellerID},
		} {
			if !pair[0].Equal(pair[1]) {
				t.Errorf("%s: value %d became %s, was %s", name, i, pair[0], pair[1])
			}
		}
		if equal, _ := held.OptinKeywords.SetSemanticEquals(t.Context(), want.OptinKeywords); !equal {
			t.Errorf("%s: keywords became %s", name, held.OptinKeywords)
		}
	}
}

// A reseller cannot be taken away, so an answer without it is no change: it
// would replace a live campaign.
func TestRefreshKeepsTheReseller(t *testing.T) {
	t.Parallel()
	held := heldCampaign()
	held.ResellerID = types.StringValue("3F6A1C52-8B0E-4D7A-9C41-5E2F7A8B9C10")
	for _, remote := range []string{"", "3f6a1c52-8b0e-4d7a-9c41-5e2f7a8b9c10"} {
		answer := returned()
		answer.ResellerID = remote
		_ = held.refresh(t.Context(), answer)
		if held.ResellerID.ValueString() != "3F6A1C52-8B0E-4D7A-9C41-5E2F7A8B9C10" {
			t.Errorf("after %q it is %s", remote, held.ResellerID)
		}
	}
}

// What somebody changed at Bird is shown.
func TestRefreshShowsWhatChanged(t *testing.T) {
	t.Parallel()
	held, answer := heldCampaign(), returned()
	answer.Samples, answer.Description, answer.NumberPool = []string{"one", "three"}, "Sells.", off()
	answer.OptinMessage, answer.OptinKeywords, answer.ResellerID = "", "", "3f6a1c52-8b0e-4d7a-9c41-5e2f7a8b9c10"
	_ = held.refresh(t.Context(), answer)
	if !held.Samples.Equal(textList("one\n", "three")) || held.Description.ValueString() != "Sells." || held.NumberPool.ValueBool() ||
		!held.OptinMessage.IsNull() || len(held.OptinKeywords.Elements()) != 0 || held.ResellerID.IsNull() {
		t.Errorf("%+v", held.campaignFacts)
	}
}

// An import has nothing to compare with; what Bird leaves out is what was sent
// by default.
func TestRefreshAfterAnImport(t *testing.T) {
	t.Parallel()
	var read campaignModel
	answer := returned()
	answer.SubscriberHelp, answer.AgeGated, answer.TermsAndConditions, answer.SubUsecases, answer.OptinKeywords = nil, nil, nil, nil, ""
	_ = read.refresh(t.Context(), answer)
	if !read.SubscriberHelp.ValueBool() || read.AgeGated.IsNull() || read.AgeGated.ValueBool() || !read.TermsAndConditions.ValueBool() ||
		!read.SubUsecases.IsNull() || !read.OptinKeywords.IsNull() || !read.ResellerID.IsNull() {
		t.Errorf("%+v", read.campaignFacts)
	}
}

// A rejection of a campaign that went back to review is history.
func TestReasonsAreOfTheRefusalAtHand(t *testing.T) {
	t.Parallel()
	rejection := &api.Rejection{Code: "803", Description: "The opt-out message does not name the brand."}
	for status, want := range map[string]int{"DECLINED": 1, "REJECTED": 1, "SUSPENDED": 1, "PENDING": 0, "APPROVED": 0, "A_NEW_WORD": 1} {
		reasons := campaignReasons(api.Campaign{Status: status, Rejection: rejection})
		if len(reasons) != want {
			t.Errorf("%s: %v", status, reasons)
		}
		if want == 1 && (reasons[0].Attribute.ValueString() != "optout_message" || reasons[0].Code.ValueString() != "803") {
			t.Errorf("%s: %v", status, reasons)
		}
	}
	if reasons := campaignReasons(api.Campaign{Status: "DECLINED"}); len(reasons) != 1 || reasons[0].Reason.ValueString() != "Bird gives no reason" {
		t.Errorf("without a rejection: %v", reasons)
	}
	if found := campaignArgumentIn("The samples do not fit the use case."); found != "" {
		t.Errorf("a text that speaks of two arguments was said to speak of %s", found)
	}
}

// The same content is a twin however Bird writes it; another name is another
// campaign.
func TestCampaignFingerprint(t *testing.T) {
	t.Parallel()
	model := heldCampaign()
	brand := model.BrandID.ValueString()
	mine := likenessOf(campaignLikeness(brand, model.registration()))
	if !mine.fits(likenessOf(listedLikeness("a1b2c3d4-1111-4aaa-8bbb-000000000001", returned()))) {
		t.Error("the answer is not recognised")
	}
	for name, change := range map[string]func(*campaignModel){
		"name":     func(m *campaignModel) { m.Name = types.StringValue("Visits 2") },
		"flag":     func(m *campaignModel) { m.AgeGated = types.BoolValue(true) },
		"sample":   func(m *campaignModel) { m.Samples = textList("one") },
		"keywords": func(m *campaignModel) { m.OptoutKeywords = tfkit.NewKeywordSet("STOP,END") },
		"sub use case": func(m *campaignModel) {
			m.SubUsecases = types.SetValueMust(types.StringType, []attr.Value{types.StringValue("2FA")})
		},
		"opt-in": func(m *campaignModel) { m.OptinMessage = types.StringValue("Welcome.") },
	} {
		other := heldCampaign()
		change(&other)
		if likenessOf(campaignLikeness(brand, other.registration())).fits(likenessOf(listedLikeness(brand, returned()))) {
			t.Errorf("another %s makes no difference", name)
		}
	}
}

// Bird requires no property of an answer. A flag that is not at its default and
// that the answer leaves out must not hide the campaign: it would be paid a
// second time.
func TestCampaignIsRecognisedInAnAnswerWithGaps(t *testing.T) {
	t.Parallel()
	model := heldCampaign()
	model.AgeGated, model.SubscriberHelp = types.BoolValue(true), types.BoolValue(false)
	model.ResellerID = types.StringValue("3f6a1c52-8b0e-4d7a-9c41-5e2f7a8b9c10")
	brand := model.BrandID.ValueString()
	mine, answer := likenessOf(campaignLikeness(brand, model.registration())), returned()
	answer.AgeGated, answer.SubscriberHelp, answer.ResellerID, answer.SubUsecases = nil, nil, "", nil
	answer.Description, answer.HelpKeywords, answer.Samples = "", "", nil
	if !mine.fits(likenessOf(listedLikeness(brand, answer))) {
		t.Error("the answer is not recognised")
	}
	if answer.AgeGated = off(); mine.fits(likenessOf(listedLikeness(brand, answer))) {
		t.Error("another flag is the same campaign")
	}
}

// What an update looks for, before it is sent and after its answer was lost.
func TestCampaignArrival(t *testing.T) {
	t.Parallel()
	declined := returned()
	declined.Status, declined.Description, declined.UpdatedAt = "DECLINED", "Old.", "1"
	corrected := declined
	corrected.Status, corrected.Description, corrected.UpdatedAt = "PENDING", "Tells.", "2"
	trimmed := declined
	trimmed.Description = "Tells."
	under := declined
	under.Status = "PENDING"
	silent, silentUnder := declined, under // of a flag
	silent.NumberPool, silentUnder.NumberPool = nil, nil
	other, sorted := declined, under
	other.Samples, sorted.Samples = []string{"old"}, []string{"two", "one"}
	for name, row := range map[string]struct {
		arguments     []string
		before, after api.Campaign
		early, late   bool
	}{
		"not yet":                        {[]string{"description"}, declined, declined, false, false},
		"done, trimmed by Bird":          {[]string{"description"}, declined, corrected, false, true},
		"only the writing, and not done": {[]string{"description"}, trimmed, trimmed, false, false},
		"files, not done":                {[]string{"attachment_urls"}, declined, declined, false, false},
		"files, done":                    {[]string{"attachment_urls"}, declined, under, false, true},
		"files and a text, not done":     {[]string{"attachment_urls", "description"}, declined, under, false, false},
		"a flag left out, not done":      {[]string{"number_pool"}, silent, silent, false, false},
		"a flag left out, done":          {[]string{"number_pool"}, silent, silentUnder, false, true},
		"samples in another order, done": {[]string{"samples"}, other, sorted, false, true},
		"only the order, and not done":   {[]string{"samples"}, sorted, sorted, false, false},
		"done by somebody else":          {[]string{"message_flow"}, declined, declined, true, true},
	} {
		model := heldCampaign()
		model.AttachmentURLs = textList("https://example.com/a.png")
		arrival := campaignArrival{wanted: only(model.request(), row.arguments), arguments: row.arguments, before: row.before}
		if got := arrival.seenIn(row.before); got != row.early {
			t.Errorf("%s, before: %v", name, got)
		}
		if got := arrival.seenIn(row.after); got != row.late {
			t.Errorf("%s, after: %v", name, got)
		}
	}
}

// An update names nothing but what changed.
func TestOnlyWhatChangedIsSent(t *testing.T) {
	t.Parallel()
	model := heldCampaign()
	model.OptinKeywords = tfkit.KeywordSet{SetValue: types.SetNull(types.StringType)}
	part := only(model.request(), []string{"optin_keywords", "name"})
	if part.OptinKeywords == nil || *part.OptinKeywords != "" || *part.Name != "Visits" || part.Description != nil || part.Samples != nil || part.TermsAndConditions != nil {
		t.Errorf("%+v", part)
	}
	if whole := model.registration(); whole.OptinKeywords != nil || whole.AgeGated == nil || !slices.Equal(whole.SubUsecases, []string{"2FA", "CUSTOMER_CARE"}) {
		t.Errorf("%+v", whole)
	}
}

func TestTheOrderOfFilesDoesNotCount(t *testing.T) {
	t.Parallel()
	for name, row := range map[string]struct {
		plan types.List
		kept bool
	}{
		"sorted": {textList("b", "a"), true}, "another one": {textList("a", "c"), false}, "one more": {textList("a", "b", "c"), false},
		"not known": {types.ListUnknown(types.StringType), false},
	} {
		resp := planmodifier.ListResponse{PlanValue: row.plan}
		keepOrder{}.PlanModifyList(t.Context(), planmodifier.ListRequest{StateValue: textList("a", "b"), PlanValue: row.plan}, &resp)
		if kept := resp.PlanValue.Equal(textList("a", "b")); kept != row.kept {
			t.Errorf("%s: %s", name, resp.PlanValue)
		}
	}
}
