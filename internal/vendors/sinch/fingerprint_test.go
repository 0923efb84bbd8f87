package sinch

import (
	"reflect"
	"slices"
	"testing"

	"github.com/hashicorp/terraform-plugin-framework/types"

	"github.com/tendlc/terraform-provider-tendlc/internal/tfkit"
	"github.com/tendlc/terraform-provider-tendlc/internal/vendors/sinch/api"
)

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
	base := campaignFingerprint(someRequest())
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
		if same := campaignFingerprint(request) == base; same != slices.Contains(ignored, field.Name) {
			t.Errorf("%s changed, same fingerprint: %v", field.Name, same)
		}
	}
}

func TestCampaignFingerprintForgivesWriting(t *testing.T) {
	t.Parallel()
	base := campaignFingerprint(someRequest())
	for name, change := range map[string]func(*api.CampaignRequest){
		"blanks at the ends":        func(r *api.CampaignRequest) { r.Description = " description\r\n" },
		"case of keywords":          func(r *api.CampaignRequest) { r.OptinKeywords = "yes, Start" },
		"a keyword twice":           func(r *api.CampaignRequest) { r.OptoutKeywords = "STOP,stop" },
		"order of sub use cases":    func(r *api.CampaignRequest) { r.SubUseCases = []string{"2FA", "MARKETING"} },
		"number pool not approved":  func(r *api.CampaignRequest) { r.NumberPool = true },
		"vertical no longer stored": func(r *api.CampaignRequest) { r.Vertical = "HEALTHCARE" },
	} {
		request := someRequest()
		change(&request)
		if campaignFingerprint(request) != base {
			t.Errorf("%s makes another campaign", name)
		}
	}
	// Borders between fields count.
	one, other := someRequest(), someRequest()
	one.Sample1, one.Sample2 = "ab", "c"
	other.Sample1, other.Sample2 = "a", "bc"
	if campaignFingerprint(one) == campaignFingerprint(other) {
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
		if campaignFingerprint(cutOff) != campaignFingerprint(whole) {
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
	base := brandFingerprint("Lakeview 10DLC", "Lakeview Dental Group LLC", "39-1234567", "US", false)
	for name, r := range map[string]struct {
		got  string
		same bool
	}{
		"other writing":       {brandFingerprint(" Lakeview 10DLC\n", "LAKEVIEW DENTAL GROUP, L.L.C.", "391234567", "us", false), true},
		"another name":        {brandFingerprint("Lakeview", "Lakeview Dental Group LLC", "39-1234567", "US", false), false},
		"another company":     {brandFingerprint("Lakeview 10DLC", "Lakeview Dental Group Inc", "39-1234567", "US", false), false},
		"another tax id":      {brandFingerprint("Lakeview 10DLC", "Lakeview Dental Group LLC", "39-1234568", "US", false), false},
		"another country":     {brandFingerprint("Lakeview 10DLC", "Lakeview Dental Group LLC", "39-1234567", "CA", false), false},
		"a mock of it":        {brandFingerprint("Lakeview 10DLC", "Lakeview Dental Group LLC", "39-1234567", "US", true), false},
		"text across borders": {brandFingerprint("Lakeview 10DLC", "Lakeview Dental Group LLC39", "-1234567", "US", false), false},
	} {
		if (r.got == base) != r.same {
			t.Errorf("%s: same %v", name, r.got == base)
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
