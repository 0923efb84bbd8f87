package sinch_test

import (
	"fmt"
	"testing"

	"github.com/hashicorp/terraform-plugin-testing/helper/resource"

	"github.com/tendlc/terraform-provider-tendlc/internal/acctest"
	sinchsandbox "github.com/tendlc/terraform-provider-tendlc/internal/vendors/sinch/sandbox"
)

func approvalOf(noun, id string) string {
	return fmt.Sprintf(`
resource "tendlc_sinch_%[1]s_approval" "a" {
  %[1]s_registration_id = %[2]q
}
`, noun, id)
}

func wrongID(at string, says ...string) complaint { return complaint{"TENDLC1008", at, says} }

// The three kinds of id look alike in a console; the error says which one is
// wanted and where a configuration finds it.
func TestIDOfAnotherKindIsRefusedBeforeAnythingIsSent(t *testing.T) {
	t.Parallel()
	number := sinchsandbox.Numbers()[0]
	const brandHint, campaignHint = "Use tendlc_sinch_brand_approval.NAME.tcr_brand_id", "Use tendlc_sinch_campaign_approval.NAME.tcr_campaign_id"
	refuseAll(t, []row{
		{"brand id that starts with another letter", onlyCampaign("AX7K2PQ"), []complaint{wrongID("brand_id", "Not a TCR brand id", brandHint)}},
		{"brand id in lower case", onlyCampaign("bx7k2pq"), []complaint{wrongID("brand_id", brandHint)}},
		{"brand id too long", onlyCampaign("BX7K2PQ12"), []complaint{wrongID("brand_id", brandHint)}},
		{"empty brand id", onlyCampaign(""), []complaint{wrongID("brand_id", brandHint)}},
		{"brand registration id as brand id", onlyCampaign(someULID), []complaint{wrongID("brand_id", "It looks like a registration id of Sinch.", brandHint)}},
		{"campaign id as brand id", onlyCampaign(someCampaignID), []complaint{wrongID("brand_id", "It looks like a TCR campaign id.", brandHint)}},
		{"TCR brand id to a brand approval", approvalOf("brand", someBrandID), []complaint{
			wrongID("brand_registration_id", "It looks like a TCR brand id.", "Use tendlc_sinch_brand.NAME.id")}},
		{"TCR campaign id to a campaign approval", approvalOf("campaign", someCampaignID), []complaint{
			wrongID("campaign_registration_id", "It looks like a TCR campaign id.", "Use tendlc_sinch_campaign.NAME.id")}},
		{"campaign registration id to an assignment", assigned(someULID, "", number), []complaint{
			wrongID("campaign_id", "It looks like a registration id of Sinch.", campaignHint)}},
		{"brand id to an assignment", assigned(someBrandID, "", number), []complaint{wrongID("campaign_id", "It looks like a TCR brand id.", campaignHint)}},
	})
}

func TestImportIDOfAnotherKindIsRefusedBeforeAnythingIsSent(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	for _, r := range []struct{ name, config, address, id, says string }{
		{"brand", acctest.SinchBrand(""), brandAddress, someCampaignID, `"CTF4STM" is not a brand registration id such as 01jgr7tnkq7y3ghmab12cd34ef. It looks like a TCR campaign id. Import takes Sinch's id or the registry's.`},
		{"campaign", onlyCampaign(someBrandID), campaignAddress, someBrandID, `It looks like a TCR brand id. Import takes Sinch's id or the registry's.`},
		{"assignment", assigned(someCampaignID, "", sinchsandbox.Numbers()[0]), assignmentAddress, someBrandID, `It looks like a TCR brand id. Import takes Sinch's id or the registry's.`},
	} {
		t.Run(r.name, func(t *testing.T) {
			compare(t, runError(t, w, resource.TestStep{Config: r.config, ResourceName: r.address, ImportState: true, ImportStateId: r.id}),
				[]complaint{wrongID("", r.says)})
			silent(t, w)
		})
	}
}

// Ids of the right kind that Sinch does not know are found while the plan is
// made where it reads, and before the charge where it does not.
func TestUnknownIDsCostNothing(t *testing.T) {
	t.Parallel()
	for _, r := range []struct {
		name, config string
		want         complaint
	}{
		{"brand approval", approvalOf("brand", someULID), complaint{"TENDLC2010", "brand_registration_id", []string{"There is no brand " + someULID}}},
		{"campaign approval", approvalOf("campaign", someULID), complaint{"TENDLC2010", "campaign_registration_id", []string{"There is no campaign " + someULID}}},
		{"campaign of an unknown brand", onlyCampaign(someBrandID), complaint{"TENDLC1008", "brand_id",
			[]string{"Sinch does not know the brand BX7K2PQ", "Nothing was sent and nothing was charged."}}},
	} {
		t.Run(r.name, func(t *testing.T) {
			t.Parallel()
			w := acctest.NewWorld(t)
			applyRefused(t, w, r.config, r.want)
			untouched(t, w)
		})
	}
}

func TestCampaignOfABrandThatIsNotApprovedCostsNothing(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	brandID := seededBrand(t, w)
	w.Sinch.SetBrandStatus(brandID, "IN_PROGRESS")
	applyRefused(t, w, onlyCampaign(brandID), complaint{"TENDLC3007", "brand_id",
		[]string{"the brand " + brandID + " is IN_PROGRESS", "Take brand_id from tendlc_sinch_brand_approval.NAME.tcr_brand_id"}})
	untouched(t, w)
}
