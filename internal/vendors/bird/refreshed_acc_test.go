package bird_test

import "github.com/tendlc/terraform-provider-tendlc/internal/acctest"

// refreshed is what stops being good at Bird without Terraform.
func refreshed() acctest.Refreshed {
	brand := func(w *acctest.World) string { return w.Bird.Brands()[0].ID }
	campaign := func(status, phase string) acctest.Fallen {
		return acctest.Fallen{
			Name: "a campaign that is " + status, Warned: map[string][]string{
				campaignAddress:         {"is " + phase, "Its status at Bird is " + status, "stays in the state"},
				campaignApprovalAddress: {"TENDLC2007", "The approval stays in the state"},
			},
			Fall: func(w *acctest.World) { w.Bird.SetCampaignStatus(newest(w).ID, status) },
			Rise: func(w *acctest.World) { w.Bird.SetCampaignStatus(newest(w).ID, "APPROVED") },
		}
	}
	suspended := campaign("SUSPENDED", "suspended")
	suspended.Warned = map[string][]string{campaignApprovalAddress: {"TENDLC2007", "was approved and is now suspended", "its numbers may send nothing"}}
	deleted := campaign("DELETED", "expired")
	deleted.Warned = map[string][]string{campaignAddress: {"TENDLC2010", "no longer knows", "stays in the state"}, campaignApprovalAddress: {"TENDLC2010", "The approval stays in the state"}}
	ofBrand := func(status, code string, warned map[string][]string) acctest.Fallen {
		warned[brandApprovalAddress] = []string{code, "The approval stays in the state"}
		return acctest.Fallen{Name: "a brand that is " + status, Warned: warned,
			Fall: func(w *acctest.World) { w.Bird.SetBrandStatus(brand(w), status) },
			Rise: func(w *acctest.World) { w.Bird.SetBrandStatus(brand(w), "APPROVED") }}
	}
	return acctest.Refreshed{
		Vet: acctest.Block{Address: vettingAddress, Protected: true, Adopts: true, Timeouts: []string{"create"}, HCL: acctest.BirdBrandVetting},
		Fallen: []acctest.Fallen{
			campaign("EXPIRED", "expired"), campaign("FAILED", "failed"), campaign("REJECTED", "rejected"), campaign("DECLINED", "rejected"), suspended, deleted,
			ofBrand("REJECTED", "TENDLC2007", map[string][]string{brandAddress: {"is rejected", "Its status at Bird is REJECTED", "stays in the state"}}),
			ofBrand("FAILED", "TENDLC2007", map[string][]string{brandAddress: {"is failed", "Its status at Bird is FAILED", "stays in the state"}}),
			ofBrand("DELETED", "TENDLC2010", map[string][]string{brandAddress: {"TENDLC2010", "no longer knows", "stays in the state"}}),
			{Name: "a vetting that failed", Warned: map[string][]string{vettingAddress: {"is failed", "FAILED", "stays in the state"}},
				Fall: func(w *acctest.World) { w.Bird.SetVetting(brand(w), "FAILED", "") },
				Rise: func(w *acctest.World) { w.Bird.SetVetting(brand(w), "APPROVED", "") }},
		},
	}
}
