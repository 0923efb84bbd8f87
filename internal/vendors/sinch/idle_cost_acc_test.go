package sinch_test

import (
	"testing"

	"github.com/tendlc/terraform-provider-tendlc/internal/acctest"
	sinchsandbox "github.com/tendlc/terraform-provider-tendlc/internal/vendors/sinch/sandbox"
)

// Of each list one page holds all. By id goes at most the first object of the
// run, and one row that is compared; the resubmission and the approvals, nothing.
func TestAPlanWithoutChangesReadsHardlyAnythingByID(t *testing.T) {
	t.Parallel()
	acctest.Idle{
		Copies: 6, Numbers: sinchsandbox.Numbers(),
		More: `
resource "tendlc_sinch_campaign_resubmission" "r" {
  campaign_registration_id = tendlc_sinch_campaign_approval.c.id
}
`,
		Most: map[string]int{
			"listBrandRegistrations": 1, "getBrandRegistration": 2,
			"listCampaignRegistrations": 1, "getCampaignRegistration": 2,
			"listActiveNumbers": 1, "getActiveNumber": 1,
		},
	}.Cost(t, fixture())
}
