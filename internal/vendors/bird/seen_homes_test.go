package bird

import (
	"testing"

	"github.com/tendlc/terraform-provider-tendlc/internal/refresh"
	"github.com/tendlc/terraform-provider-tendlc/internal/vendors/bird/api"
)

// What becomes of a deleted brand is for the read by id to say.
func TestADeletedBrandOfAListIsNotSeen(t *testing.T) {
	t.Parallel()
	d := newBrandDesk(t)
	d.answers["tcr-brands"] = results(map[string]any{"id": someBrand, "status": "APPROVED"}, map[string]any{"id": otherBrand, "status": "DELETED"})
	if _, _, err := d.refreshedBrand(t.Context(), api.Workspace, someBrand); err != nil {
		t.Fatal(err)
	}
	d.seenBrand(t.Context(), api.Workspace, "another") // the first, which goes by id
	if _, how := d.seenBrand(t.Context(), api.Workspace, otherBrand); how != refresh.Unseen {
		t.Errorf("seen %d", how)
	}
	if kept, how := d.seenBrands(api.Workspace).Seen(t.Context(), otherBrand); how != refresh.Listed || kept.Status != statusDeleted {
		t.Errorf("the list has it as %v, seen %d", kept, how)
	}
}

// Numbers look for a campaign below every brand unless its brand is known.
func TestTheBrandOfASeenCampaignIsRemembered(t *testing.T) {
	t.Parallel()
	d := newBrandDesk(t)
	d.answers["tcr-brands/"+otherBrand+"/campaigns/"+someCampaign] = map[string]any{"id": someCampaign, "status": "APPROVED"}
	if _, err := d.seenCampaigns(otherBrand).Get(t.Context(), someCampaign); err != nil {
		t.Fatal(err)
	}
	if _, how := d.seenCampaign(t.Context(), otherBrand, someCampaign); how != refresh.ByID {
		t.Fatalf("seen %d", how)
	}
	if home, known := d.homes.brand(someCampaign); !known || home != otherBrand {
		t.Errorf("its brand is %q, known %t", home, known)
	}
}
