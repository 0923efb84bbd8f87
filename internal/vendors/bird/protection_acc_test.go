package bird_test

import (
	"fmt"

	"github.com/tendlc/terraform-provider-tendlc/internal/acctest"
)

// guarded are what deletion protection covers at Bird.
func guarded() []acctest.Guarded {
	brandID := func(w *acctest.World) string { return w.Bird.Brands()[0].ID }
	campaignID := func(w *acctest.World) string { return w.Bird.Campaigns()[0].ID }
	vettingID := func(w *acctest.World) string { return brandID(w) + "/" + w.Bird.Brands()[0].Vettings[0].ID }
	ofBrand := func(w *acctest.World) []string { return []string{fmt.Sprintf("brand_id = %q", brandID(w))} }
	return []acctest.Guarded{
		{
			Address: brandAddress, HCL: acctest.BirdBrand, ID: brandID, ImportID: brandID,
			Alone:     func(*acctest.World) []string { return nil },
			SetStatus: func(w *acctest.World, word string) { w.Bird.SetBrandStatus(brandID(w), word) },
			Phases:    map[string]string{"pending": "PENDING", "approved": "APPROVED", "rejected": "REJECTED", "failed": "FAILED", "unknown": "NEW_WORD"},
			Replacing: []string{`company_name = "Lakeside Dental Group LLC"`, `ein = "39-7654321"`},
		},
		{
			Address: campaignAddress, HCL: acctest.BirdCampaign, ID: campaignID, Traffic: true, Alone: ofBrand,
			ImportID:  func(w *acctest.World) string { return brandID(w) + "/" + campaignID(w) },
			SetStatus: func(w *acctest.World, word string) { w.Bird.SetCampaignStatus(campaignID(w), word) },
			Phases: map[string]string{"pending": "PENDING", "active": "APPROVED", "suspended": "SUSPENDED", "unknown": "NEW_WORD",
				"rejected": "DECLINED", "failed": "FAILED", "expired": "EXPIRED"},
			Replacing: []string{`usecase = "CUSTOMER_CARE"`, "embedded_link = true"},
		},
		{
			Address: "tendlc_bird_brand_vetting.b", HCL: acctest.BirdBrandVetting, ID: vettingID, ImportID: vettingID, Alone: ofBrand,
			SetStatus: func(w *acctest.World, word string) { w.Bird.SetVetting(brandID(w), word, "") },
			Phases:    map[string]string{"pending": "PENDING", "approved": "APPROVED", "failed": "FAILED", "unknown": "NEW_WORD"},
			Replacing: []string{`vetting_provider_id = "OTHER"`},
		},
	}
}
