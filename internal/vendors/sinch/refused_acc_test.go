package sinch_test

import (
	"net/http"
	"regexp"
	"strings"
	"sync/atomic"
	"testing"

	"github.com/tendlc/terraform-provider-tendlc/internal/acctest"
	sinchsandbox "github.com/tendlc/terraform-provider-tendlc/internal/vendors/sinch/sandbox"
)

func refusal(at string, says ...string) complaint {
	return complaint{Code: "TENDLC2003", At: at, Says: says}
}

// What only Sinch can know comes back as a 400 that names a field: it lands on
// the argument, says that nothing was charged, and is not sent again.
func TestRefusalLandsOnTheArgument(t *testing.T) {
	t.Parallel()
	for _, r := range []struct {
		name, operation string
		config          func(w *acctest.World) string
		breaks          bool // the request breaks the contract as well
		want            []complaint
	}{
		{name: "opt-in without keywords", operation: "submitCampaignRegistration", config: func(w *acctest.World) string {
			return onlyCampaign(seededBrand(t, w), `optin_keywords = []`)
		}, want: []complaint{refusal("optin_keywords", `Sinch refused to register the campaign "Lakeview visit notices"`,
			"optinKeywords: must not be blank. Nothing was charged.")}},
		{name: "unknown vertical", operation: "submitBrandRegistration", breaks: true, config: func(*acctest.World) string {
			return brandWith(`brand_vertical_type = "SPACE_TRAVEL"`)
		}, want: []complaint{refusal("", `Sinch refused to register the brand "Lakeview 10DLC"`, "brandVerticalType: ", "Nothing was charged.")}},
		{name: "unknown service plan", operation: "updateActiveNumber", config: func(w *acctest.World) string {
			c := seededCampaign(t, w, "", nil)
			w.Sinch.SeedNumber(sinchsandbox.Numbers()[0], "", "")
			return strings.Replace(assigned(c.TCRID, "", sinchsandbox.Numbers()[0]), sinchsandbox.ServicePlanID, "no-such-plan", 1)
		}, want: []complaint{refusal("service_plan_id", "servicePlanId: ", "Nothing was charged.")}},
	} {
		t.Run(r.name, func(t *testing.T) {
			t.Parallel()
			w := acctest.NewWorld(t)
			w.ViolationsExpected = r.breaks
			config := r.config(w)
			applyRefused(t, w, config, r.want...)
			if lines := w.Box.Ledger(); len(lines) > 0 {
				t.Errorf("ledger: %v", lines)
			}
			for _, entry := range w.Entries(r.operation) {
				if entry.Status < 400 {
					t.Errorf("%s answered %d", entry.Operation, entry.Status)
				}
			}
		})
	}
}

const manyViolations = `{"error":{"code":400,"message":"Invalid request.","status":"INVALID_ARGUMENT","details":[{"type":"BadRequest","fieldViolations":[
	{"field":"message_flow","description":"too vague."},{"field":"sample2","description":"no brand name"},
	{"field":"terms_and_conditions_link","description":"unreachable"},{"field":"campaign.optInMessage","description":"must name the frequency"},
	{"field":"somethingNew","description":"is missing"}]}]}}`

// Every kind of 4xx to a submission is a refusal: certain that nothing was
// bought, sent once, and worded even where Sinch says nothing.
func TestAnySubmissionRefusedIsSentOnceAndCostsNothing(t *testing.T) {
	t.Parallel()
	const summary = `Sinch refused to register the campaign "Lakeview visit notices"`
	for _, r := range []struct {
		name string
		with answer
		want []complaint
	}{
		{"many fields", answer{Status: 400, Kind: jsonKind, Body: manyViolations}, []complaint{
			refusal("message_flow", summary, "message_flow: too vague. Nothing was charged."), refusal("samples", "sample2: no brand name."),
			refusal("terms_and_conditions_link", "terms_and_conditions_link: unreachable."), refusal("opt_in_message", "campaign.optInMessage: must name the frequency."),
			refusal("", "Sinch answered 400: Invalid request. somethingNew: is missing. Nothing was charged."),
		}},
		{"conflict without details", answer{Status: 409, Kind: jsonKind, Body: `{"error":{"code":409,"message":"Campaign exists"}}`}, []complaint{
			refusal("", summary, "Sinch answered 409: Campaign exists. Nothing was charged.")}},
		{"not found", answer{Status: 404, Kind: jsonKind, Body: `{"error":{"code":404,"message":"","status":"NOT_FOUND","details":[]}}`}, []complaint{refusal("", "Sinch answered 404: Not Found. Nothing was charged.")}},
		{"web page", answer{Status: 403, Kind: "text/html", Body: "<html>Blocked by the firewall</html>"}, []complaint{
			{Code: "TENDLC2005", At: "", Says: []string{"Sinch answered 403", "Nothing was charged."}}}},
		{"nothing", answer{Status: 422, Kind: "", Body: ""}, []complaint{refusal("", "Sinch answered 422: Unprocessable Entity. Nothing was charged.")}},
		{"a list", answer{Status: 400, Kind: jsonKind, Body: `["no"]`}, []complaint{refusal("", "Sinch answered 400: Bad Request. Nothing was charged.")}},
	} {
		t.Run(r.name, func(t *testing.T) {
			t.Parallel()
			w := acctest.NewWorld(t)
			brandID := seededBrand(t, w)
			var sent atomic.Int64
			f := newFront(t, w)
			f.Add(rule{Method: http.MethodPost, Path: regexp.MustCompile(pathSubmit), Instead: func(*http.Request) answer {
				sent.Add(1)
				return r.with
			}})
			applyRefused(t, w, onlyCampaign(brandID, `terms_and_conditions_link = "https://lakeviewdental.example/terms"`), r.want...)
			if sent.Load() != 1 {
				t.Errorf("sent %d times", sent.Load())
			}
			untouched(t, w)
		})
	}
}
