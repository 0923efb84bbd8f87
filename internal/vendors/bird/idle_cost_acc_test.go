package bird_test

import (
	"testing"

	"github.com/tendlc/terraform-provider-tendlc/internal/acctest"
)

// Campaigns are listed by brand, and each copy has one of its own: it goes by id,
// and its approval by nothing. What a number is tied to is in no list: it is one
// call a number.
func TestAPlanWithoutChangesReadsHardlyAnythingByID(t *testing.T) {
	t.Parallel()
	const copies = 6
	acctest.Idle{
		Copies: copies, Numbers: acctest.BirdNumbers(),
		Most: map[string]int{
			"listWorkspaceTCRBrands": 1, "getWorkspaceTCRBrand": 2, "getTCRCampaign": copies,
			"listWorkspaceTCRBrandVettings": copies,
			"listWorkspaceLongCodeNumbers":  2, "listEndpointComplianceRequirements": 2 * copies,
		},
	}.Cost(t, fixture())
}
