package bird_test

import (
	"github.com/tendlc/terraform-provider-tendlc/internal/acctest"
	birdsandbox "github.com/tendlc/terraform-provider-tendlc/internal/vendors/bird/sandbox"
)

// faultyCalls are the rows of the fault matrix.
func faultyCalls() []acctest.Call {
	refusedBrand := func(arguments ...string) func(*acctest.World) acctest.Scene {
		return func(w *acctest.World) acctest.Scene {
			w.Bird.SetOutcome("Lakeview 10DLC", birdsandbox.RejectOnce)
			corrected := append([]string{`ein = "391234567"`}, arguments...) // no more than the writing
			return acctest.Scene{Before: acctest.BirdBrand(arguments...), Config: acctest.BirdBrand(corrected...)}
		}
	}
	registered := func(arguments ...string) func(*acctest.World) acctest.Scene {
		return func(*acctest.World) acctest.Scene { return acctest.Scene{Config: acctest.BirdBrand(arguments...)} }
	}
	return []acctest.Call{
		{Name: "brand", Operation: createBrand, Address: brandAddress, Kind: "brand", Check: "listWorkspaceTCRBrands", Scene: registered()},
		{Name: "organization's brand", Operation: "createOrganizationTCRBrand", Address: brandAddress, Kind: "brand", Check: "listOrganizationTCRBrands",
			Scene: registered(forOrg, forAll)},
		{Name: "brand correction", Operation: patchBrand, Address: brandAddress, Kind: "brand", Check: "getWorkspaceTCRBrand", Scene: refusedBrand()},
		{Name: "organization's correction", Operation: "updateOrganizationTCRBrand", Address: brandAddress, Kind: "brand", Check: "getOrganizationTCRBrand",
			Scene: refusedBrand(forOrg, forAll)},
		{Name: "vetting", Operation: orderVetting, Address: vettingAddress, Kind: "brand", Check: "listWorkspaceTCRBrandVettings",
			Scene: func(w *acctest.World) acctest.Scene { return acctest.Scene{Config: vettingOf(seededBrand(w))} }},
		{Name: "campaign", Operation: "createTCRCampaign", Address: campaignAddress, Kind: "campaign", Check: "listTCRCampaigns",
			Scene: func(w *acctest.World) acctest.Scene { return acctest.Scene{Config: campaignUnder(seededBrand(w))} }},
		{Name: "campaign correction", Operation: "updateTCRCampaign", Address: campaignAddress, Kind: "campaign", Check: "getTCRCampaign",
			Scene: func(w *acctest.World) acctest.Scene {
				brandID := seededBrand(w)
				w.Bird.SetOutcome("Lakeview visit notices", birdsandbox.DeclineOnce)
				return acctest.Scene{Before: campaignUnder(brandID), Config: campaignUnder(brandID, newDescription)}
			}},
		// Bird may charge for it and does not say; the sandbox takes it to be free.
		{Name: "campaign change", Operation: "updateTCRCampaign", Address: campaignAddress, Kind: "campaign", Free: true, Check: "getTCRCampaign",
			Scene: func(w *acctest.World) acctest.Scene {
				brandID := seededBrand(w)
				return acctest.Scene{Before: campaignUnder(brandID), Config: campaignUnder(brandID, newDescription)}
			}},
	}
}

// heldIDs are the ids of everything that Bird holds.
func heldIDs(w *acctest.World) (ids []string) {
	for _, brand := range w.Bird.Brands() {
		ids = append(ids, brand.ID)
		for _, vetting := range brand.Vettings {
			ids = append(ids, vetting.ID)
		}
	}
	for _, campaign := range w.Bird.Campaigns() {
		ids = append(ids, campaign.ID)
	}
	return ids
}
