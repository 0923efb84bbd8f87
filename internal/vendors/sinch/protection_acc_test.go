package sinch_test

import (
	"fmt"

	"github.com/tendlc/terraform-provider-tendlc/internal/acctest"
)

// guarded are what deletion protection covers at Sinch.
func guarded() []acctest.Guarded {
	brandID := func(w *acctest.World) string { return w.Sinch.Brands()[0].ID }
	campaignID := func(w *acctest.World) string { return w.Sinch.Campaigns()[0].ID }
	return []acctest.Guarded{
		{
			Address: brandAddress, HCL: joined(acctest.SinchBrand), ID: brandID, ImportID: brandID,
			Alone:     func(*acctest.World) []string { return nil },
			SetStatus: func(w *acctest.World, word string) { w.Sinch.SetBrandStatus(brandID(w), word) },
			Phases:    map[string]string{"draft": "DRAFT", "pending": "IN_PROGRESS", "approved": "APPROVED", "rejected": "REJECTED", "unknown": "NEW_WORD"},
			Replacing: []string{"mock = true"},
		},
		{
			Address: campaignAddress, HCL: acctest.SinchCampaign, ID: campaignID, ImportID: campaignID, Traffic: true,
			Alone: func(w *acctest.World) []string {
				return []string{fmt.Sprintf("brand_id = %q", w.Sinch.Brands()[0].TCRID)}
			},
			SetStatus: func(w *acctest.World, word string) { w.Sinch.SetCampaignStatus(campaignID(w), word) },
			Phases: map[string]string{"pending": "SUBMITTED", "approved": "APPROVED", "active": "ACTIVE", "unknown": "NEW_WORD",
				"rejected": "REJECTED", "failed": "SUBMISSION_FAILED", "expired": "EXPIRED"},
			Replacing: []string{`message_flow = "Patients tick an unticked box on the new intake form, next to the text on frequency, rates, HELP and STOP."`, "embedded_link = true"},
		},
	}
}
