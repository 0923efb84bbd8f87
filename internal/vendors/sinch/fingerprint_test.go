package sinch

import (
	"reflect"
	"slices"
	"testing"

	"github.com/hashicorp/terraform-plugin-framework/types"

	"github.com/tendlc/terraform-provider-tendlc/internal/registration"
	"github.com/tendlc/terraform-provider-tendlc/internal/tfkit"
	"github.com/tendlc/terraform-provider-tendlc/internal/vendors/sinch/api"
)

// likeness is what the twin check compares of a campaign or a brand.
type likeness struct {
	mark  string
	facts registration.Facts
}

func likenessOf(mark string, facts registration.Facts) likeness { return likeness{mark, facts} }

// fits says whether the twin check takes a listed object for the configured one.
func (l likeness) fits(listed likeness) bool {
	return l.mark == listed.mark && !l.facts.Contradict(listed.facts)
}

func someRequest() api.CampaignRequest {
	return api.CampaignRequest{
		BrandID: "BX7K2PQ", UseCase: "MIXED", SubUseCases: []string{"MARKETING", "2FA"}, CampaignName: "name", Description: "description", MessageFlow: "flow",
		Sample1: "one", Sample2: "two", Sample3: "three", Sample4: "four", StopMessage: "stop", OptInMessage: "in", HelpMessage: "help",
		OptinKeywords: "START,YES", OptoutKeywords: "STOP", HelpKeywords: "HELP",
	}
}

// Two campaigns that differ in anything that Sinch returns are two campaigns;
// what it does not return unchanged cannot tell them apart.
func TestCampaignFingerprintTellsEveryFieldApart(t *testing.T) {
	t.Parallel()
	ignored := []string{"Vertical", "NumberPool", "TermsAndConditionsLink", "PrivacyPolicyLink", "Attachments"}
	base := likenessOf(campaignLikeness(someRequest()))
	for field := range reflect.TypeOf(api.CampaignRequest{}).Fields() {
		request := someRequest()
		switch at := reflect.ValueOf(&request).Elem().FieldByIndex(field.Index); at.Kind() {
		case reflect.String:
			at.SetString(at.String() + "X")
		case reflect.Bool:
			at.SetBool(!at.Bool())
		default:
			at.Set(reflect.ValueOf([]string{"MARKETING", "FRAUD_ALERT"}))
		}
		if same := base.fits(likenessOf(campaignLikeness(request))); same != slices.Contains(ignored, field.Name) {
			t.Errorf("%s changed, same fingerprint: %v", field.Name, same)
		}
	}
}

// Sinch requires no property of an answer. One that it leaves out must not hide
// the campaign that it belongs to, which would be paid a second time; one that it
// says differently makes another campaign.
func TestCampaignIsRecognisedInAnAnswerWithGaps(t *testing.T) {
	t.Parallel()
	request := someRequest()
	request.AgeGated, request.AutoRenewal, request.SubscriberHelp = true, true, true
	mine := likenessOf(campaignLikeness(request))
	whole := api.Campaign{BrandID: request.BrandID, UseCase: request.UseCase, SubUseCases: request.SubUseCases, CampaignName: request.CampaignName, Sample4: request.Sample4}
	if !mine.fits(likenessOf(listedLikeness(whole))) {
		t.Error("an answer with nothing but the name and what may be empty is not recognised")
	}
	yes, no := true, false
	whole.AgeGated, whole.Description = &yes, request.Description
	if !mine.fits(likenessOf(listedLikeness(whole))) {
		t.Error("an answer with one flag and one text is not recognised")
	}
	for name, change := range map[string]func(*api.Campaign){
		"flag": func(c *api.Campaign) { c.AutoRenewal = &no }, "flag that was not set": func(c *api.Campaign) { c.DirectLending = &yes },
		"text": func(c *api.Campaign) { c.HelpMessage = "other" }, "keywords": func(c *api.Campaign) { c.HelpKeywords = "INFO" },
		"name": func(c *api.Campaign) { c.CampaignName = "other" }, "optional sample": func(c *api.Campaign) { c.Sample4 = "other" },
	} {
		other := whole
		change(&other)
		if mine.fits(likenessOf(listedLikeness(other))) {
			t.Errorf("another %s is the same campaign", name)
		}
	}
}

// An answer without a flag is no change: it would replace a live campaign.
func TestFlagsThatSinchLeavesOutStay(t *testing.T) {
	t.Parallel()
	var held campaignFacts
	held.AgeGated, held.AutoRenewal = types.BoolValue(true), types.BoolValue(false)
	yes := true
	_ = held.refresh(t.Context(), api.Campaign{AutoRenewal: &yes}, nil)
	if !held.AgeGated.ValueBool() || !held.AutoRenewal.ValueBool() || !held.EmbeddedLink.Equal(types.BoolValue(false)) {
		t.Errorf("age_gated %s, auto_renewal %s, embedded_link after an import %s", held.AgeGated, held.AutoRenewal, held.EmbeddedLink)
	}
}

func TestCampaignFingerprintForgivesWriting(t *testing.T) {
	t.Parallel()
	base := likenessOf(campaignLikeness(someRequest()))
	for name, change := range map[string]func(*api.CampaignRequest){
		"blanks at the ends":        func(r *api.CampaignRequest) { r.Description = " description\r\n" },
		"blanks in between":         func(r *api.CampaignRequest) { r.Sample1, r.CampaignName = "\u00a0one\n", "name " },
		"case of keywords":          func(r *api.CampaignRequest) { r.OptinKeywords = "yes, Start" },
		"a keyword twice":           func(r *api.CampaignRequest) { r.OptoutKeywords = "STOP,stop" },
		"order of sub use cases":    func(r *api.CampaignRequest) { r.SubUseCases = []string{"2FA", "MARKETING"} },
		"number pool not approved":  func(r *api.CampaignRequest) { r.NumberPool = true },
		"vertical no longer stored": func(r *api.CampaignRequest) { r.Vertical = "HEALTHCARE" },
	} {
		request := someRequest()
		change(&request)
		if !base.fits(likenessOf(campaignLikeness(request))) {
			t.Errorf("%s makes another campaign", name)
		}
	}
	// Borders between fields count.
	one, other := someRequest(), someRequest()
	one.Sample1, one.Sample2 = "ab", "c"
	other.Sample1, other.Sample2 = "a", "bc"
	if likenessOf(campaignLikeness(one)).fits(likenessOf(campaignLikeness(other))) {
		t.Error("text moved from one field to the next is the same campaign")
	}
}

func TestCutUseCases(t *testing.T) {
	t.Parallel()
	for _, useCase := range useCases {
		if got := fullUseCase(cut(useCase, useCaseLength)); got != useCase {
			t.Errorf("%s came back as %s", useCase, got)
		}
		cutOff, whole := someRequest(), someRequest()
		cutOff.UseCase, whole.UseCase = cut(useCase, useCaseLength), useCase
		if !likenessOf(campaignLikeness(whole)).fits(likenessOf(campaignLikeness(cutOff))) {
			t.Errorf("the twin check misses a %s that came back cut", useCase)
		}
	}
	for _, other := range []string{"", "NEW", "SOMETHING_NEW_AND_LONG", "AAAAAAAAAAAAAAAAAAAAAAAA"} {
		if got := fullUseCase(other); got != other {
			t.Errorf("%q became %q", other, got)
		}
	}
	// No two use cases are one when cut, or a twin would be seen where none is.
	seen := map[string]string{}
	for _, useCase := range useCases {
		if twin, twice := seen[cut(useCase, useCaseLength)]; twice {
			t.Errorf("%s and %s are one when cut", useCase, twin)
		}
		seen[cut(useCase, useCaseLength)] = useCase
	}
}

func TestBrandFingerprint(t *testing.T) {
	t.Parallel()
	base := likenessOf(brandLikeness("Lakeview 10DLC", "Lakeview Dental Group LLC", "39-1234567", "US", false))
	for name, r := range map[string]struct {
		got  likeness
		same bool
	}{
		"other writing":       {likenessOf(brandLikeness(" Lakeview 10DLC\n", "LAKEVIEW DENTAL GROUP, L.L.C.", "391234567", "us", false)), true},
		"another name":        {likenessOf(brandLikeness("Lakeview", "Lakeview Dental Group LLC", "39-1234567", "US", false)), false},
		"another company":     {likenessOf(brandLikeness("Lakeview 10DLC", "Lakeview Dental Group Inc", "39-1234567", "US", false)), false},
		"another tax id":      {likenessOf(brandLikeness("Lakeview 10DLC", "Lakeview Dental Group LLC", "39-1234568", "US", false)), false},
		"another country":     {likenessOf(brandLikeness("Lakeview 10DLC", "Lakeview Dental Group LLC", "39-1234567", "CA", false)), false},
		"a mock of it":        {likenessOf(brandLikeness("Lakeview 10DLC", "Lakeview Dental Group LLC", "39-1234567", "US", true)), false},
		"only the name":       {likenessOf(fingerprint("Lakeview 10DLC", "real"), registration.Facts{}), true},
		"text across borders": {likenessOf(brandLikeness("Lakeview 10DLC", "Lakeview Dental Group LLC39", "-1234567", "US", false)), false},
	} {
		if base.fits(r.got) != r.same {
			t.Errorf("%s: same %v", name, !r.same)
		}
	}
}

func TestRefreshedSamples(t *testing.T) {
	t.Parallel()
	prior := types.ListValueMust(types.StringType, nil)
	for _, r := range []struct {
		answer api.Campaign
		want   int
	}{
		{api.Campaign{}, 3}, {api.Campaign{Sample1: "a", Sample2: "b", Sample3: "c"}, 3}, {api.Campaign{Sample1: "a", Sample4: "d"}, 4},
	} {
		if got := refreshedSamples(prior, r.answer); len(got.Elements()) != r.want {
			t.Errorf("%+v: %s", r.answer, got)
		}
	}
	if got := refreshedSubUseCases(types.SetNull(types.StringType), []string{"2FA", "2FA", "PUBLIC_SERVICE_ANNOU", "PUBLIC_SERVICE_ANNOUNCEMENT"}); len(got.Elements()) != 2 {
		t.Error(got)
	}
	if got := tfkit.NewKeywordSet(""); got.IsNull() || len(got.Elements()) != 0 {
		t.Error(got)
	}
}
