package sinch_test

import (
	"fmt"
	"strings"
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

func wrongID(at string, says ...string) complaint {
	return complaint{Code: "TENDLC1008", At: at, Says: says}
}

// The three kinds of id look alike in a console; the error says which one is
// wanted and where a configuration finds it.
func TestIDOfAnotherKindIsRefusedBeforeAnythingIsSent(t *testing.T) {
	t.Parallel()
	number := sinchsandbox.Numbers()[0]
	const brandHint, campaignHint = "Use tendlc_sinch_brand_approval.NAME.tcr_brand_id", "Use tendlc_sinch_campaign_approval.NAME.tcr_campaign_id"
	var config string
	var want []complaint
	for i, r := range []struct {
		name, config string // what the id is, where it is given
		complaint    complaint
	}{
		{"with another letter", onlyCampaign("AX7K2PQ"), wrongID("brand_id", `"AX7K2PQ" is not a TCR brand id such as BX7K2PQ. `+brandHint)},
		{"in lower case", onlyCampaign("bx7k2pq"), wrongID("brand_id", `"bx7k2pq" is not`, brandHint)},
		{"too long", onlyCampaign("BX7K2PQ12"), wrongID("brand_id", `"BX7K2PQ12" is not`, brandHint)},
		{"empty", onlyCampaign(""), wrongID("brand_id", `"" is not`, brandHint)},
		{"of a brand registration", onlyCampaign(someULID), wrongID("brand_id", "It looks like a registration id of Sinch. "+brandHint)},
		{"of a campaign", onlyCampaign(someCampaignID), wrongID("brand_id", "It looks like a TCR campaign id. "+brandHint)},
		{"of a TCR brand", approvalOf("brand", someBrandID), wrongID("brand_registration_id", "It looks like a TCR brand id. Use tendlc_sinch_brand.NAME.id")},
		{"of a TCR campaign", approvalOf("campaign", someCampaignID), wrongID("campaign_registration_id", "It looks like a TCR campaign id. Use tendlc_sinch_campaign.NAME.id")},
		{"of a campaign registration", assigned(someULID, "", number), wrongID("campaign_id", "It looks like a registration id of Sinch. "+campaignHint)},
		{"of a brand", assigned(someBrandID, "", number), wrongID("campaign_id", "It looks like a TCR brand id. "+campaignHint)},
	} {
		for _, label := range []string{"a", "c", "n"} {
			r.config = strings.Replace(r.config, fmt.Sprintf("%q {", label), fmt.Sprintf("\"%s%d\" {", label, i), 1)
		}
		config, want = config+r.config, append(want, r.complaint)
	}
	w := acctest.NewWorld(t)
	planRefused(t, w, config, want...)
	silent(t, w)
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
		{"brand approval", approvalOf("brand", someULID), complaint{Code: "TENDLC2010", At: "brand_registration_id", Says: []string{"There is no brand " + someULID}}},
		{"campaign approval", approvalOf("campaign", someULID), complaint{Code: "TENDLC2010", At: "campaign_registration_id", Says: []string{"There is no campaign " + someULID}}},
		{"campaign of an unknown brand", onlyCampaign(someBrandID), complaint{Code: "TENDLC1008", At: "brand_id",
			Says: []string{"Sinch does not know the brand BX7K2PQ", "Nothing was sent and nothing was charged."}}},
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
	applyRefused(t, w, onlyCampaign(brandID), complaint{Code: "TENDLC3007", At: "brand_id",
		Says: []string{"the brand " + brandID + " is IN_PROGRESS", "Take brand_id from tendlc_sinch_brand_approval.NAME.tcr_brand_id"}})
	untouched(t, w)
}
