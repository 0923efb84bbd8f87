package bird_test

import (
	"testing"

	"github.com/tendlc/terraform-provider-tendlc/internal/acctest"
	"github.com/tendlc/terraform-provider-tendlc/internal/tcr"
	"github.com/tendlc/terraform-provider-tendlc/internal/vendors/bird"
	birdsandbox "github.com/tendlc/terraform-provider-tendlc/internal/vendors/bird/sandbox"
)

// Whatever Bird charges for stands in the plan with its source and date.
func TestFeesInThePlan(t *testing.T) {
	t.Parallel()
	const tableDate = "2026-11-22"
	const review = "Bird's review price (2023); the registry's list price a month; at least 3 months are charged"
	both := func(before, charging string) func(*testing.T, *acctest.World) (string, string) {
		return func(*testing.T, *acctest.World) (string, string) { return before, charging }
	}
	campaign := func(before bool, edit string) func(*testing.T, *acctest.World) (string, string) {
		return func(_ *testing.T, w *acctest.World) (string, string) {
			brandID := seededBrand(w)
			if !before {
				return "", campaignUnder(brandID)
			}
			return campaignUnder(brandID), campaignUnder(brandID, edit)
		}
	}
	settled := func(_ *testing.T, w *acctest.World) { w.Settle() }
	creates := map[string]acctest.FeeCase{
		"brand": {For: tcr.Item{Kind: tcr.FeeBrand}, Address: brandAddress, Configs: both("", acctest.BirdBrand()),
			Setup: new(4.0), Monthly: new(0.0), Source: "Bird's published price of a brand registration", AsOf: tableDate},
		"vetting": {For: tcr.Item{Kind: tcr.FeeVetting}, Address: vettingAddress,
			Configs: func(_ *testing.T, w *acctest.World) (string, string) {
				return "", acctest.BirdBrandVetting(`brand_id = "` + seededBrand(w) + `"`)
			},
			Setup: new(40.0), Monthly: new(0.0), Source: "Bird's published price of a standard vetting", AsOf: tableDate},
		"campaign": {For: tcr.Item{Kind: tcr.FeeCampaign, UseCase: "ACCOUNT_NOTIFICATION"}, Address: campaignAddress, Configs: campaign(false, ""),
			Setup: new(15.0), Monthly: new(10.0), Source: review, AsOf: tableDate, Lasts: true},
	}
	acctest.RunFees(t, "bird", bird.Vendor{}.Charges(), creates, map[string]acctest.FeeCase{
		"replaced brand": {For: tcr.Item{Kind: tcr.FeeBrand}, Address: brandAddress, Between: settled, Replaces: true,
			Configs: both(acctest.BirdBrand(), acctest.BirdBrand(otherBrand)),
			Setup:   new(4.0), Monthly: new(0.0), Source: "Bird's published price of a brand registration", AsOf: tableDate},
		"change of an approved brand": {For: tcr.Item{Kind: tcr.FeeBrandUpdate}, Address: brandAddress, Between: settled,
			Configs: both(acctest.BirdBrand(), acctest.BirdBrand(newSite)),
			Source:  "Bird names no price for changing an approved brand; submitting a refused one again costs 4", AsOf: tableDate},
		"correction of a refused brand": {For: tcr.Item{Kind: tcr.FeeBrandResubmission}, Address: brandAddress,
			Configs: func(_ *testing.T, w *acctest.World) (string, string) {
				w.Bird.SetOutcome("Lakeview 10DLC", birdsandbox.RejectOnce)
				return acctest.BirdBrand(), acctest.BirdBrand(otherBrand)
			},
			Between: settled, Setup: new(4.0), Monthly: new(0.0), Source: "Bird's published price of submitting a brand again", AsOf: tableDate, Lasts: true},
		"replaced campaign": {For: tcr.Item{Kind: tcr.FeeCampaign, UseCase: "CUSTOMER_CARE"}, Address: campaignAddress, Between: settled, Replaces: true,
			Configs: campaign(true, `usecase = "CUSTOMER_CARE"`), Setup: new(15.0), Monthly: new(10.0), Source: review, AsOf: tableDate},
		"correction of a refused campaign": {For: tcr.Item{Kind: tcr.FeeCampaignResubmission}, Address: campaignAddress,
			Configs: campaign(true, newDescription), Between: func(t *testing.T, w *acctest.World) { inStatus(t, w, "DECLINED")() },
			Source: "Bird names no price for another review; that of a new campaign costs 15", AsOf: tableDate},
	})
}
