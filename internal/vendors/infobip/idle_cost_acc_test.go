package infobip_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/tendlc/terraform-provider-tendlc/internal/acctest"
	infobipsandbox "github.com/tendlc/terraform-provider-tendlc/internal/vendors/infobip/sandbox"
)

// How the registration of a brand goes is asked once for the brand, its
// registration and its approval, and a vet is read by its id. Pools and small
// assignments cost nothing beside the list of campaigns.
func TestAPlanWithoutChangesReadsHardlyAnythingByID(t *testing.T) {
	t.Parallel()
	const copies = 6
	acctest.Idle{
		Copies: copies, Numbers: acctest.InfobipNumbers(),
		More: `
resource "tendlc_infobip_number_pool" "p" {
  campaign_id = tendlc_infobip_campaign_approval.c.campaign_id
}
`,
		Change: func(flow string) string {
			return strings.Replace(flow, `cancelled visits."`, `cancelled visits. `+infobipsandbox.PoolSentence+`"`, 1)
		},
		Seed: func(w *acctest.World) {
			for n := range copies {
				w.Infobip.SeedNumberPool(fmt.Sprintf("POOL%d", n))
			}
		},
		Most: map[string]int{
			"get-brands": 1, "get-brand": 2, "get-brand-registrar-statuses": copies,
			"get-campaigns": 1, "get-campaign": 2, "get-campaign-numbers": 1,
			"get-brand-vet": copies,
		},
	}.Cost(t, fixture())
}
