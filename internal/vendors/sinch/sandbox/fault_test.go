package sinchsandbox_test

import (
	"testing"
	"time"

	"github.com/tendlc/terraform-provider-tendlc/internal/sandbox"
	sinchsandbox "github.com/tendlc/terraform-provider-tendlc/internal/vendors/sinch/sandbox"
)

// TestFaultsChargeExactlyWhenTheyCommit submits a brand through each fault.
func TestFaultsChargeExactlyWhenTheyCommit(t *testing.T) {
	t.Parallel()
	for _, kind := range sandbox.FaultKinds() {
		t.Run(string(kind), func(t *testing.T) {
			t.Parallel()
			a := open(t)
			a.Box.InjectFault(sandbox.Fault{Vendor: "sinch", Operation: "submitBrandRegistration", Kind: kind})
			a.Attempt("POST", "/v1/projects/"+sinchsandbox.ProjectID+"/brandRegistrations:submit", sinchsandbox.SampleBrand())
			want := 0
			if kind.Committed() {
				want = 1
			}
			if len(a.Box.Ledger()) != want || len(a.sinch.Brands()) != want {
				t.Errorf("%d lines, %d brands, want %d", len(a.Box.Ledger()), len(a.sinch.Brands()), want)
			}
			journal := a.Box.Journal()
			if last := journal[len(journal)-1]; last.Fault != kind || last.Class != sandbox.Billable {
				t.Errorf("%+v", last)
			}
		})
	}
}

func TestFaultBodiesAreTheDocumentedOnes(t *testing.T) {
	t.Parallel()
	const id = "01frjdjhq2mnps0srvbt9wpvek"
	for operation, tc := range map[string]struct{ method, path, message, resource, name string }{
		"listCampaignRegistrations":       {"GET", "/campaignRegistrations", "Error while retrieving account mapped to the given project id.", "Project", sinchsandbox.ProjectID},
		"getCampaignRegistration":         {"GET", "/campaignRegistrations/" + id, "Error while retrieving campaign details.", "Campaign", id},
		"getCampaignRegistrationFeedback": {"GET", "/campaignRegistrations/" + id + "/feedback", "Error while getting campaign feedback.", "", ""},
		"resubmitCampaignRegistration":    {"PUT", "/campaignRegistrations/" + id + "/resubmit", "Error while resubmitting campaign registration.", "", ""},
		"upgradeBrandRegistration":        {"POST", "/brandRegistrations/" + id + "/upgrade", "", "", ""},
		"deleteCampaignRegistration":      {"DELETE", "/campaignRegistration/" + id, "Error while retrieving campaign details.", "Campaign", id},
		"getActiveNumber":                 {"GET", "/activeNumbers/%2B12025550100", "", "", ""},
	} {
		t.Run(operation, func(t *testing.T) {
			t.Parallel()
			a := open(t)
			a.Box.InjectFault(sandbox.Fault{Operation: operation, Kind: sandbox.Error500})
			a.Box.InjectFault(sandbox.Fault{Operation: operation, Kind: sandbox.Throttled, RetryAfter: 7 * time.Second})
			broken := a.call(tc.method, tc.path, nil).want(500)
			if broken.get("error", "message") != tc.message || broken.get("error", "status") != "INTERNAL" {
				t.Errorf("%s", broken.Raw)
			}
			if name, _ := broken.get("error", "details", 0, "resourceName").(string); name != tc.name {
				t.Errorf("%s", broken.Raw)
			}
			throttled := a.call(tc.method, tc.path, nil).want(429)
			if throttled.Raw != `{"error":{"code":429,"message":"Over limit"}}` || throttled.Header.Get("Retry-After") != "7" {
				t.Errorf("%s %v", throttled.Raw, throttled.Header)
			}
		})
	}
}
