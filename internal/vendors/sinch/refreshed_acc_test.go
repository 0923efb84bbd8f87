package sinch_test

import "github.com/tendlc/terraform-provider-tendlc/internal/acctest"

// refreshed is what stops being good at Sinch without Terraform.
func refreshed() acctest.Refreshed {
	campaign := func(name, status, phase string, warned map[string][]string) acctest.Fallen {
		warned[campaignAddress] = append(warned[campaignAddress], "is "+phase, "Its status at Sinch is "+status, "stays in the state")
		return acctest.Fallen{
			Name: name, Warned: warned,
			Fall: func(w *acctest.World) { w.Sinch.SetCampaignStatus(newest(w).ID, status) },
			Rise: func(w *acctest.World) { w.Sinch.SetCampaignStatus(newest(w).ID, "ACTIVE") },
		}
	}
	approval := map[string][]string{campaignApprovalAddress: {"TENDLC2007", "The approval stays in the state"}}
	with := func(more map[string][]string) map[string][]string {
		for address, phrases := range approval {
			more[address] = phrases
		}
		return more
	}
	brand := func(status string) func(*acctest.World) {
		return func(w *acctest.World) { w.Sinch.SetBrandStatus(w.Sinch.Brands()[0].ID, status) }
	}
	return acctest.Refreshed{Fallen: []acctest.Fallen{
		campaign("a campaign that lapsed", "EXPIRED", "expired", with(map[string][]string{})),
		campaign("a campaign that an operator refused", "REJECTED", "rejected", with(map[string][]string{campaignAddress: {"Why, another warning says."}})),
		campaign("a campaign that Sinch refused", "SINCH_REJECTED", "rejected", with(map[string][]string{})),
		campaign("a campaign whose submission failed", "SUBMISSION_FAILED", "failed", with(map[string][]string{})),
		{Name: "a brand that was refused", Fall: brand("REJECTED"), Rise: brand("APPROVED"), Warned: map[string][]string{
			brandAddress: {"is rejected", "Its status at Sinch is REJECTED", "stays in the state"}, brandApprovalAddress: {"TENDLC2007"},
		}},
	}}
}
