package sinch_test

import (
	"github.com/tendlc/terraform-provider-tendlc/internal/acctest"
	sinchsandbox "github.com/tendlc/terraform-provider-tendlc/internal/vendors/sinch/sandbox"
)

// faultyCalls are the rows of the fault matrix.
func faultyCalls() []acctest.Call {
	return []acctest.Call{
		{Name: "brand", Operation: "submitBrandRegistration", Address: brandAddress, Kind: "brand", Check: "listBrandRegistrations",
			Scene: func(*acctest.World) acctest.Scene { return acctest.Scene{Config: brandWith()} }},
		{Name: "campaign", Operation: "submitCampaignRegistration", Address: campaignAddress, Kind: "campaign", Check: "listCampaignRegistrations",
			Scene: func(w *acctest.World) acctest.Scene {
				return acctest.Scene{Config: onlyCampaign(seededBrand(w.T, w))}
			}},
		{Name: "brand upgrade", Operation: upgradeBrand, Address: brandAddress, Kind: "brand", Check: "getBrandRegistration",
			Scene: func(*acctest.World) acctest.Scene {
				return acctest.Scene{Before: brandWith(), Config: typed("FULL", brandWith())}
			}},
		{Name: "campaign resubmission", Operation: resubmitCampaign, Address: resubmissionAddress, Kind: "campaign", Free: true, Check: "getCampaignRegistration",
			Scene: func(w *acctest.World) acctest.Scene {
				seededBrand(w.T, w)
				id := w.Sinch.SeedCampaign(sinchsandbox.SampleCampaign(w.Sinch.Brands()[0].TCRID), "ACTIVE")
				return acctest.Scene{Config: resubmitting(id, "")}
			}},
	}
}

// heldIDs are the ids of everything that Sinch holds.
func heldIDs(w *acctest.World) (ids []string) {
	for _, brand := range w.Sinch.Brands() {
		ids = append(ids, brand.ID)
	}
	for _, campaign := range w.Sinch.Campaigns() {
		ids = append(ids, campaign.ID)
	}
	return ids
}
