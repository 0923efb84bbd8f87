package sinch_test

import (
	"testing"

	"github.com/hashicorp/terraform-plugin-testing/helper/resource"
	"github.com/hashicorp/terraform-plugin-testing/plancheck"

	"github.com/tendlc/terraform-provider-tendlc/internal/acctest"
	"github.com/tendlc/terraform-provider-tendlc/internal/sandbox"
	sinchsandbox "github.com/tendlc/terraform-provider-tendlc/internal/vendors/sinch/sandbox"
)

func TestProbeUpdatePending(t *testing.T) {
	w := acctest.NewWorld(t)
	b := seededBrand(t, w)
	w.Box.SetReview(sandbox.Review{Outcome: sandbox.Hold})
	w.Run(t,
		resource.TestStep{Config: onlyCampaign(b)},
		resource.TestStep{Config: onlyCampaign(b, "deletion_protection = false")},
	)
}

func TestProbeImportMarkAfterReplace(t *testing.T) {
	w := acctest.NewWorld(t)
	c := seededCampaign(t, w, "ACTIVE", nil)
	off := "deletion_protection = false"
	w.Run(t,
		importing(sameAs(c), theCampaign, c.ID),
		resource.TestStep{Config: sameAs(c, off), ConfigPlanChecks: acts(plancheck.ResourceActionUpdate, theCampaign)},
	)
}

func TestProbeImportMarkAfterReplace2(t *testing.T) {
	w := acctest.NewWorld(t)
	c := seededCampaign(t, w, "REJECTED", nil)
	text := `help_message = "Lakeview Dental: call us at +16085550142 please. STOP to end."`
	w.Run(t,
		importing(sameAs(c), theCampaign, c.ID),
		resource.TestStep{Config: sameAs(c, text), ConfigPlanChecks: acts(plancheck.ResourceActionDestroyBeforeCreate, theCampaign)},
		resource.TestStep{Config: sameAs(c, text, `terms_and_conditions_link = "https://x.example"`), ConfigPlanChecks: acts(plancheck.ResourceActionDestroyBeforeCreate, theCampaign)},
	)
}

func TestProbeNormalised(t *testing.T) {
	w := acctest.NewWorld(t)
	b := seededBrand(t, w)
	f := newFront(t, w)
	f.changes("GET", pathOneCampaign, replace(`booked, moved and cancelled`, "all"))
	w.Run(t,
		resource.TestStep{Config: onlyCampaign(b)},
	)
}

func TestProbeDuplicates(t *testing.T) {
	w := acctest.NewWorld(t)
	c := seededCampaign(t, w, "ACTIVE", func(r *sinchsandbox.CampaignRequest) { r.OptoutKeywords = "STOP,Stop,QUIT" })
	w.Run(t,
		importing(sameAs(c), theCampaign, c.ID),
		resource.TestStep{Config: sameAs(c), ConfigPlanChecks: nothing},
	)
}
