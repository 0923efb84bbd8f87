package bird

import (
	"testing"

	"github.com/tendlc/terraform-provider-tendlc/internal/transport"
)

const otherBrand = "b0000000-0000-4000-8000-000000000002"

// newBrandDesk is a Bird with two brands, of which the second has a campaign.
// The campaigns of the first are a 404.
func newBrandDesk(t *testing.T) *lineDesk {
	t.Helper()
	d := newLineDesk(t)
	first, second := map[string]any{"id": someBrand, "status": "APPROVED"}, map[string]any{"id": otherBrand, "status": "APPROVED"}
	d.answers["tcr-brands"] = results(first, second)
	d.answers["tcr-brands/"+someBrand], d.answers["tcr-brands/"+otherBrand] = first, second
	d.answers["tcr-brands/"+otherBrand+"/campaigns"] = results(map[string]any{"id": someCampaign, "status": "APPROVED"})
	return d
}

// A 404 of the campaigns of one brand hides no campaign of another one, and is
// no proof that there is none.
func TestCampaignIsLookedForBelowEveryBrand(t *testing.T) {
	t.Parallel()
	d := newBrandDesk(t)
	if _, found, err := d.findCampaign(t.Context(), someCampaign); !found || err != nil {
		t.Errorf("found %v, %v", found, err)
	}
	if _, found, err := d.findCampaign(t.Context(), otherCampaign); found || !transport.IsNotFound(err) {
		t.Errorf("found %v, %v", found, err)
	}
}

// Neither a read nor a list of campaigns tells a campaign from its brand: only
// where the brand is gone, so is the campaign.
func TestCampaignIsGoneWithItsBrand(t *testing.T) {
	t.Parallel()
	d := newBrandDesk(t)
	if _, found, err := d.campaignOrGone(t.Context(), someBrand, otherCampaign); found || err == nil {
		t.Errorf("the brand is there: found %v, %v", found, err)
	}
	d.answers["tcr-brands/"+someBrand] = map[string]any{"id": someBrand, "status": "DELETED"}
	if _, found, err := d.campaignOrGone(t.Context(), someBrand, otherCampaign); found || err != nil {
		t.Errorf("the brand is deleted: found %v, %v", found, err)
	}
}
