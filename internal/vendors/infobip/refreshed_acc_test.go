package infobip_test

import "github.com/tendlc/terraform-provider-tendlc/internal/acctest"

const refreshedVetAddress = "tendlc_infobip_brand_vet.v"

// refreshed is what stops being good at Infobip without Terraform.
func refreshed() acctest.Refreshed {
	id := func(w *acctest.World) string { return newest(w).ID }
	brand := func(w *acctest.World) string { return w.Infobip.Brands()[0].ID }
	campaign := func(name, stage, phase string) acctest.Fallen {
		stands := []string{"is " + phase, "Its status at Infobip is " + stage, "stays in the state"}
		return acctest.Fallen{
			Name: name, Warned: map[string][]string{campaignAddress: stands, campaignRegistrationAddress: stands,
				campaignApprovalAddress: {"TENDLC2007", "The approval stays in the state"}},
			Fall: func(w *acctest.World) { w.Infobip.SetCampaignStage(id(w), stage) },
			Rise: func(w *acctest.World) { w.Infobip.SetCampaignStage(id(w), "REGISTERED") },
		}
	}
	suspended := func(stage string) acctest.Fallen {
		fallen := campaign("a campaign that is "+stage, stage, "suspended")
		fallen.Warned = map[string][]string{campaignApprovalAddress: {"TENDLC2007", "was approved and is now suspended", "its numbers may send nothing"}}
		return fallen
	}
	return acctest.Refreshed{
		Delete: deleteCampaign,
		Vet: acctest.Block{Address: refreshedVetAddress, Protected: true, Adopts: true, Timeouts: []string{"create"},
			HCL: acctest.InfobipBrandVet},
		Fallen: []acctest.Fallen{
			campaign("a campaign that was deregistered", "DEREGISTERED", "expired"),
			campaign("a campaign that was archived", "ARCHIVED", "expired"),
			campaign("a campaign that was refused outside Infobip", "REJECTED_EXTERNALLY", "rejected"),
			campaign("a campaign that was refused", "REJECTED", "rejected"),
			suspended("SUSPENDED"), suspended("BLOCKED"),
			{Name: "a brand that was refused", Warned: map[string][]string{
				brandAddress:             {"is rejected", "Its status at Infobip is REJECTED", "stays in the state"},
				brandRegistrationAddress: {"is rejected", "Its status at Infobip is REJECTED", "stays in the state"},
				brandApprovalAddress:     {"TENDLC2007"},
			}, Fall: func(w *acctest.World) { w.Infobip.SetBrandState(brand(w), "REJECTED") },
				Rise: func(w *acctest.World) { w.Infobip.SetBrandState(brand(w), "ACTIVE") }},
			{Name: "a vet that failed", Warned: map[string][]string{refreshedVetAddress: {"is failed", "FAILURE", "stays in the state"}},
				Fall: func(w *acctest.World) { w.Infobip.SetVet(brand(w), "FAILURE", 0) },
				Rise: func(w *acctest.World) { w.Infobip.SetVet(brand(w), "SUCCESS", 80) }},
		},
	}
}

// deleteCampaign deletes a campaign as somebody does at Infobip's web interface.
func deleteCampaign(w *acctest.World, id string) {
	if err := elsewhere(w.T, w).DeleteCampaign(w.T.Context(), id); err != nil {
		w.T.Fatal(err)
	}
}
