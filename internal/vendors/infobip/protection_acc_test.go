package infobip_test

import (
	"fmt"

	"github.com/tendlc/terraform-provider-tendlc/internal/acctest"
)

// anotherUUID is the id of nothing that the account holds.
const anotherUUID = "5b1c0f7e-2f66-4c1b-9d0a-8f6d1a2b3c4d"

// guarded are what deletion protection covers at Infobip.
func guarded() []acctest.Guarded {
	brandID := func(w *acctest.World) string { return w.Infobip.Brands()[0].ID }
	campaignID := func(w *acctest.World) string { return w.Infobip.Campaigns()[0].ID }
	named := func(argument string, id func(*acctest.World) string) func(*acctest.World) []string {
		return func(w *acctest.World) []string { return []string{fmt.Sprintf("%s = %q", argument, id(w))} }
	}
	setBrand := func(w *acctest.World, word string) { w.Infobip.SetBrandState(brandID(w), word) }
	setCampaign := func(w *acctest.World, word string) { w.Infobip.SetCampaignStage(campaignID(w), word) }
	brandPhases := map[string]string{"pending": "PENDING", "approved": "ACTIVE", "rejected": "REJECTED", "unknown": "NEW_WORD"}
	campaignPhases := map[string]string{"pending": "IN_REVIEW", "active": "REGISTERED", "suspended": "ON_HOLD", "unknown": "IN_MIGRATION",
		"rejected": "REJECTED", "expired": "DEREGISTERED"}
	return []acctest.Guarded{
		{
			Address: brandAddress, HCL: acctest.InfobipBrand, ID: brandID, ImportID: brandID, SetStatus: setBrand, Phases: brandPhases,
			Alone:     func(*acctest.World) []string { return nil },
			Replacing: []string{`legal_name = "Lakeside Dental Group LLC"`, `tax_id = "39-7654321"`},
		},
		{
			Address: brandRegistrationAddress, HCL: acctest.InfobipBrandRegistration, ID: brandID, ImportID: brandID, SetStatus: setBrand, Phases: brandPhases,
			Alone: named("brand_id", brandID), Replacing: []string{fmt.Sprintf("brand_id = %q", anotherUUID)},
		},
		{
			Address: campaignAddress, HCL: acctest.InfobipCampaign, ID: campaignID, ImportID: campaignID, SetStatus: setCampaign, Phases: campaignPhases, Traffic: true,
			Alone:     named("brand_id", brandID),
			Replacing: []string{`help_message = "Lakeview Dental: write to help@lakeviewdental.example. STOP to end."`, "low_volume = true"},
		},
		{
			Address: campaignRegistrationAddress, HCL: acctest.InfobipCampaignRegistration, ID: campaignID, ImportID: campaignID, SetStatus: setCampaign,
			Phases: campaignPhases, Traffic: true, Checked: true,
			Alone: named("campaign_id", campaignID), Replacing: []string{fmt.Sprintf("campaign_id = %q", anotherUUID)},
		},
		{
			Address: vetAddress, HCL: guardedVet, ID: vetImportID, ImportID: vetImportID,
			Alone:     named("brand_id", brandID),
			SetStatus: func(w *acctest.World, word string) { w.Infobip.SetVet(brandID(w), word, 60) },
			Phases:    map[string]string{"pending": "PENDING", "approved": "SUCCESS", "failed": "FAILURE"},
			Replacing: []string{fmt.Sprintf("brand_id = %q", anotherUUID)},
		},
	}
}

// guardedVet is a vet of the flow's brand.
func guardedVet(arguments ...string) string {
	return acctest.InfobipBrandVet(append([]string{standard}, arguments...)...)
}
