package bird_test

import (
	"fmt"
	"io"
	"net/http"
	"strings"
	"testing"

	"github.com/hashicorp/terraform-plugin-testing/helper/resource"
	"github.com/hashicorp/terraform-plugin-testing/plancheck"

	"github.com/tendlc/terraform-provider-tendlc/internal/acctest"
	birdsandbox "github.com/tendlc/terraform-provider-tendlc/internal/vendors/bird/sandbox"
)

const (
	otherUUID      = "3f6a1c52-8b0e-4d7a-9c41-5e2f7a8b9c10"
	newDescription = `description = "Lakeview Dental tells its patients about booked, moved and cancelled visits, and about recalls."`
	newName        = `name = "Lakeview recalls"`
	unprotected    = "deletion_protection = false"
	inPlace        = "will be updated in-place"
	replaced       = "must be replaced"
)

// seededBrand is an approved brand that was registered earlier.
func seededBrand(w *acctest.World) string { return w.Bird.SeedBrand(birdsandbox.SampleBrand(), "") }

// campaignUnder is the campaign of the tests without the brand's resources
// before it.
func campaignUnder(brandID string, arguments ...string) string {
	return acctest.BirdCampaign(append([]string{fmt.Sprintf("brand_id = %q", brandID)}, arguments...)...)
}

// onlyCampaign is the only campaign of the sandbox.
func onlyCampaign(t *testing.T, w *acctest.World) birdsandbox.Campaign {
	t.Helper()
	all := w.Bird.Campaigns()
	if len(all) != 1 {
		t.Fatalf("%d campaigns: %v", len(all), all)
	}
	return all[0]
}

// inStatus puts the only campaign into a status, where it stays.
func inStatus(t *testing.T, w *acctest.World, status string) func() {
	return func() {
		t.Helper()
		w.Bird.SetCampaignStatus(onlyCampaign(t, w).ID, status)
	}
}

// plannedAs applies a configuration whose plan does this to the campaign.
func plannedAs(config string, action plancheck.ResourceActionType) resource.TestStep {
	return resource.TestStep{Config: config, ConfigPlanChecks: acctest.Acts(campaignAddress, action)}
}

// campaignCharges is how many reviews of campaigns were charged.
func campaignCharges(w *acctest.World) int { return len(w.Charges("campaign")) }

// installChannel installs a channel on a number for a use case, as Bird's
// dashboard does, and lets it come up. It returns its id.
func installChannel(t *testing.T, w *acctest.World, numberID, useCaseID string) string {
	t.Helper()
	body := fmt.Sprintf(`{"name":"Visits","connectorTemplateRef":"sms-messagebird:1","arguments":{"phoneNumberId":%q,"channelMessageType":"transactional","useCaseId":%q}}`,
		numberID, useCaseID)
	if status, said := sendBird(t, w, http.MethodPost, "connectors", body); status != http.StatusCreated {
		t.Fatalf("%d: %s", status, said)
	}
	w.Settle()
	return w.Bird.Connectors()[0].ID
}

// sendBird sends a call to the workspace of the tests, past the provider.
func sendBird(t *testing.T, w *acctest.World, method, path, body string) (status int, said []byte) {
	t.Helper()
	url := fmt.Sprintf("%s/bird/workspaces/%s/%s", w.Base, birdsandbox.WorkspaceID, path)
	req, err := http.NewRequestWithContext(t.Context(), method, url, strings.NewReader(body))
	if err != nil {
		t.Fatal(err)
	}
	req.Header.Set("Authorization", "AccessKey "+birdsandbox.AccessKey)
	req.Header.Set("Content-Type", "application/json")
	req.Header.Set("Accept", "application/json")
	resp, err := http.DefaultClient.Do(req)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = resp.Body.Close() }()
	said, _ = io.ReadAll(resp.Body)
	return resp.StatusCode, said
}
