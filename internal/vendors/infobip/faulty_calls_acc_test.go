package infobip_test

import (
	"fmt"

	"github.com/tendlc/terraform-provider-tendlc/internal/acctest"
	"github.com/tendlc/terraform-provider-tendlc/internal/sandbox"
)

// uncalled are the charged operations that the provider does not use.
func uncalled() map[string]string {
	return map[string]string{"submit-brand-appeal": "only an action sends it; TestBrandAppealActionIsSentOnceWhateverBecomesOfTheAnswer plays every fault"}
}

// faultyCalls are the rows of the fault matrix. Drafts are free, and a second
// one would be in the way all the same.
func faultyCalls() []acctest.Call {
	return []acctest.Call{
		{Name: "brand draft", Operation: "create-brand", Address: brandAddress, Kind: "brand", Free: true, Check: "get-brands",
			Scene: func(*acctest.World) acctest.Scene { return acctest.Scene{Config: acctest.InfobipBrand()} }},
		{Name: "brand registration", Operation: "register-brand", Address: brandRegistrationAddress, Kind: "brand", Check: "get-brand",
			Scene: func(w *acctest.World) acctest.Scene {
				id := w.Infobip.SeedBrand(sandboxBrand(), "DRAFT")
				return acctest.Scene{Config: acctest.InfobipBrandRegistration(fmt.Sprintf("brand_id = %q", id))}
			}},
		{Name: "vet", Operation: "vet-brand", Address: vetAddress, Kind: "brand", Check: "get-brand-vets",
			Scene: func(w *acctest.World) acctest.Scene {
				return acctest.Scene{Config: vetOf(w.Infobip.SeedBrand(sandboxBrand(), "ACTIVE"), standard)}
			}},
		{Name: "vet upgrade", Operation: "update-brand-vet", Address: vetAddress, Kind: "brand", Check: "get-brand-vet",
			Scene: func(w *acctest.World) acctest.Scene {
				id := w.Infobip.SeedBrand(sandboxBrand(), "ACTIVE")
				return acctest.Scene{Before: vetOf(id, standard), Config: vetOf(id, enhanced)}
			}},
		{Name: "vet import", Operation: "import-existing-brand-vet", Address: vetAddress, Kind: "brand", Free: true, Check: "get-brand-vets",
			Scene: func(w *acctest.World) acctest.Scene {
				outside := `import = { provider = "WMC_GLOBAL", transaction_id = "wmc-1" }`
				return acctest.Scene{Config: vetOf(w.Infobip.SeedBrand(sandboxBrand(), "ACTIVE"), outside)}
			}},
		// The sandbox takes it to be free: what it costs is not published.
		{Name: "brand change", Operation: "update-brand", Address: brandAddress, Kind: "brand", Free: true, Check: "get-brand",
			Scene: func(w *acctest.World) acctest.Scene {
				id := w.Infobip.SeedBrand(sandboxBrand(), "ACTIVE")
				taken := fmt.Sprintf("import {\n  to = %s\n  id = %q\n}\n", brandAddress, id)
				return acctest.Scene{Before: taken + acctest.InfobipBrand(), Config: acctest.InfobipBrand(newSite)}
			}},
		{Name: "campaign draft", Operation: "create-campaign", Address: campaignAddress, Kind: "campaign", Free: true, Check: "get-campaigns",
			Scene: func(w *acctest.World) acctest.Scene {
				id := w.Infobip.SeedBrand(sandboxBrand(), "")
				return acctest.Scene{Config: acctest.InfobipCampaign(fmt.Sprintf("brand_id = %q", id))}
			}},
		{Name: "campaign registration", Operation: registerCampaign, Address: campaignRegistrationAddress, Kind: "campaign", Check: "get-campaign",
			Scene: func(w *acctest.World) acctest.Scene {
				return acctest.Scene{Config: registrationOf(standingCampaign(w, "DRAFT"))}
			}},
		{Name: "appeal", Operation: appealCampaign, Address: campaignRegistrationAddress, Kind: "campaign", Free: true, Check: "get-campaign",
			Scene: func(w *acctest.World) acctest.Scene {
				id := standingCampaign(w, "DRAFT")
				w.Infobip.SetOutcome(id, sandbox.Reject)
				return acctest.Scene{Before: registrationOf(id), Config: registrationOf(id, appealing(firstReason))}
			}},
	}
}

// heldIDs are the ids of everything that Infobip holds.
func heldIDs(w *acctest.World) (ids []string) {
	for _, brand := range w.Infobip.Brands() {
		ids = append(ids, brand.ID)
		for _, vet := range brand.Vets {
			ids = append(ids, vet.ID)
		}
	}
	for _, campaign := range w.Infobip.Campaigns() {
		ids = append(ids, campaign.ID)
	}
	return ids
}
